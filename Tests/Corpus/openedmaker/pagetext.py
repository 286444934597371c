"""What stands on pages of each kind, by language. Short and neutral."""

AD = {
    "nl": ("Sofie in Zwolle", "Hallo, ik ben Sofie, {n} jaar. Ik ontvang in een rustig appartement en kom ook naar hotels. Bel me gerust voor een afspraak, ik neem zelf op.", "Leeftijd", "Plaats", "Telefoon", "Geplaatst op", "Reageren", "Meer advertenties in deze regio"),
    "en": ("Mila in Arnhem", "Hi, my name is Mila and I am {n}. I receive in a quiet apartment and visit hotels too. Call me for an appointment, I answer myself.", "Age", "City", "Phone", "Posted on", "Reply", "More ads in this area"),
    "de": ("Lena in Venlo", "Hallo, ich bin Lena, {n} Jahre alt. Ich empfange in einer ruhigen Wohnung und besuche auch Hotels. Ruf mich an, ich gehe selbst ans Telefon.", "Alter", "Ort", "Telefon", "Eingestellt am", "Antworten", "Weitere Anzeigen in der Nähe"),
    "fr": ("Julie à Maastricht", "Bonjour, je m'appelle Julie et j'ai {n} ans. Je reçois dans un appartement calme et je me déplace à l'hôtel. Appelez-moi pour un rendez-vous.", "Âge", "Ville", "Téléphone", "Publié le", "Répondre", "Plus d'annonces dans la région"),
    "es": ("Lucía en Breda", "Hola, soy Lucía y tengo {n} años. Recibo en un piso tranquilo y voy a hoteles. Llámame para una cita.", "Edad", "Ciudad", "Teléfono", "Publicado el", "Responder", "Más anuncios en la zona"),
    "it": ("Giulia ad Almelo", "Ciao, sono Giulia e ho {n} anni. Ricevo in un appartamento tranquillo e vado anche in hotel. Chiamami per un appuntamento.", "Età", "Città", "Telefono", "Pubblicato il", "Rispondi", "Altri annunci in zona"),
    "ro": ("Ana în Tilburg", "Bună, mă numesc Ana și am {n} de ani. Primesc într-un apartament liniștit și merg și la hotel. Sună-mă pentru o programare.", "Vârsta", "Oraș", "Telefon", "Publicat pe", "Răspunde", "Mai multe anunțuri în zonă"),
    "pl": ("Ola w Eindhoven", "Cześć, mam na imię Ola i mam {n} lat. Przyjmuję w spokojnym mieszkaniu, dojeżdżam też do hoteli. Zadzwoń, żeby się umówić.", "Wiek", "Miasto", "Telefon", "Dodano", "Odpowiedz", "Więcej ogłoszeń w okolicy"),
    "hu": ("Réka Assenben", "Szia, Réka vagyok, {n} éves. Nyugodt lakásban fogadlak, és szállodába is elmegyek. Hívj fel időpontért.", "Életkor", "Város", "Telefon", "Feladva", "Válasz", "További hirdetések a környéken"),
    "bg": ("Ива в Гоес", "Здравейте, казвам се Ива и съм на {n} години. Приемам в тих апартамент и посещавам хотели. Обадете се за час.", "Възраст", "Град", "Телефон", "Публикувано на", "Отговор", "Още обяви в района"),
}
LIST = {
    "nl": ("Advertenties in Overijssel", ["Rustige dame ontvangt thuis", "Nieuw: Eva, alleen avonden", "Tess, hotelbezoek mogelijk", "Fleur, ook in het weekend", "Noor, lief gezelschap", "Zelfstandige dame, eigen plek"], "Bekijk advertentie", "Volgende pagina", "resultaten", "Sorteer op datum"),
    "en": ("Escorts in Gelderland", ["Calm lady, own apartment", "New: Eva, evenings only", "Tess, hotel visits", "Kate, weekends too", "Amy, pleasant company", "Independent lady"], "View ad", "Next page", "results", "Sort by date"),
    "de": ("Anzeigen in Limburg", ["Ruhige Dame, privat", "Neu: Eva, nur abends", "Tess, Hotelbesuche", "Katrin, auch am Wochenende", "Lena, nette Begleitung", "Selbständige Dame"], "Anzeige ansehen", "Nächste Seite", "Treffer", "Nach Datum sortieren"),
    "fr": ("Annonces au Limbourg", ["Dame calme reçoit", "Nouvelle : Eva, le soir", "Léa se déplace à l'hôtel", "Julie, le week-end aussi", "Emma, compagnie agréable"], "Voir l'annonce", "Page suivante", "résultats", "Trier par date"),
    "es": ("Anuncios en Brabante", ["Señora tranquila recibe", "Nueva: Eva, solo noches", "Sara, visitas a hotel", "Lucía, fines de semana", "Marta, compañía agradable"], "Ver anuncio", "Página siguiente", "resultados", "Ordenar por fecha"),
    "ro": ("Anunțuri în Utrecht", ["Doamnă liniștită primește", "Nou: Eva, doar seara", "Mara, vizite la hotel", "Ana, și în weekend", "Ioana, companie plăcută"], "Vezi anunțul", "Pagina următoare", "rezultate", "Sortează după dată"),
    "pl": ("Ogłoszenia w Brabancji", ["Spokojna pani przyjmuje", "Nowa: Ewa, tylko wieczory", "Maja, wizyty w hotelu", "Ola, także weekendy", "Kasia, miłe towarzystwo"], "Zobacz ogłoszenie", "Następna strona", "wyników", "Sortuj według daty"),
    "it": ("Annunci nel Brabante", ["Signora tranquilla riceve", "Nuova: Eva, solo sera", "Sara, visite in hotel", "Giulia, anche nel weekend", "Marta, compagnia piacevole"], "Vedi annuncio", "Pagina successiva", "risultati", "Ordina per data"),
}
GATE = {
    "nl": ("Leeftijdscontrole", "Deze website bevat inhoud voor volwassenen. Ben je 18 jaar of ouder?", "Ja, ik ben 18 jaar of ouder", "Nee, verlaat deze site"),
    "en": ("Age verification", "This website contains adult content. You must be 18 years or older to enter.", "I am 18 or older - Enter", "I am under 18 - Leave"),
    "de": ("Altersprüfung", "Diese Seite ist nur für Erwachsene. Bist du mindestens 18 Jahre alt?", "Ja, ich bin über 18 - Eintreten", "Nein, Seite verlassen"),
    "fr": ("Vérification de l'âge", "Ce site est réservé aux adultes. Avez-vous 18 ans ou plus ?", "Oui, j'ai plus de 18 ans - Entrer", "Non, quitter le site"),
    "es": ("Verificación de edad", "Este sitio es solo para adultos. ¿Eres mayor de 18 años?", "Sí, soy mayor de edad - Entrar", "No, salir"),
    "it": ("Verifica dell'età", "Questo sito è riservato agli adulti. Hai almeno 18 anni?", "Sì, ho più di 18 anni - Entra", "No, esci"),
    "ro": ("Verificarea vârstei", "Acest site este doar pentru adulți. Ai 18 ani împliniți?", "Da, am peste 18 ani - Intră", "Nu, părăsesc site-ul"),
    "pl": ("Weryfikacja wieku", "Ta strona jest przeznaczona wyłącznie dla dorosłych. Czy masz ukończone 18 lat?", "Tak, mam 18 lat - Wchodzę", "Nie, wychodzę"),
}
MISSING = {
    "nl": ("Advertentie niet gevonden", "Deze advertentie is verwijderd of verlopen.", "Terug naar de startpagina"), "en": ("Page not found", "Sorry, this ad is no longer available. It has been removed by the advertiser.", "Back to home"),
    "de": ("Seite nicht gefunden", "Diese Anzeige existiert nicht mehr.", "Zur Startseite"), "fr": ("Page introuvable", "Cette annonce n'existe plus ou a été supprimée.", "Retour à l'accueil"),
    "es": ("Página no encontrada", "Este anuncio ya no está disponible.", "Volver al inicio"), "it": ("Pagina non trovata", "Questo annuncio non è più disponibile.", "Torna alla home"),
    "ro": ("Pagina nu a fost găsită", "Acest anunț nu mai este disponibil.", "Înapoi la prima pagină"), "pl": ("Nie znaleziono strony", "To ogłoszenie zostało usunięte lub wygasło.", "Powrót do strony głównej"),
}
BLOCKED = {
    "nl": [("Toegang geweigerd", "Je hebt geen toegang tot deze pagina. Je IP-adres is geblokkeerd wegens verdacht verkeer."), ("Even controleren", "Bevestig dat je een mens bent om verder te gaan."), ("Inloggen", "Je moet ingelogd zijn om deze pagina te bekijken.")],
    "en": [("Access denied", "You don't have permission to access this page. Your IP address has been blocked because of unusual traffic."), ("Just a moment...", "Checking your browser before you proceed. Please enable JavaScript and cookies to continue."), ("Log in", "You must be logged in to view this page."), ("Too many requests", "You have sent too many requests. Please try again later.")],
    "de": [("Zugriff verweigert", "Sie haben keine Berechtigung, diese Seite aufzurufen. Ihre IP-Adresse wurde gesperrt."), ("Sicherheitsprüfung", "Bitte bestätigen Sie, dass Sie ein Mensch sind."), ("Anmelden", "Sie müssen angemeldet sein, um diese Seite zu sehen.")],
    "fr": [("Accès refusé", "Vous n'avez pas l'autorisation d'accéder à cette page. Votre adresse IP a été bloquée."), ("Vérification", "Veuillez confirmer que vous êtes un humain pour continuer."), ("Connexion", "Vous devez être connecté pour voir cette page.")],
    "es": [("Acceso denegado", "No tienes permiso para acceder a esta página. Tu dirección IP ha sido bloqueada."), ("Verificación", "Confirma que eres humano para continuar.")],
    "pl": [("Odmowa dostępu", "Nie masz uprawnień do wyświetlenia tej strony. Twój adres IP został zablokowany."), ("Weryfikacja", "Potwierdź, że jesteś człowiekiem, aby kontynuować.")],
}
OTHER = {
    "nl": [("Algemene voorwaarden", ["Artikel 1. Definities", "Onder platform wordt verstaan de website en alle onderdelen daarvan.", "Artikel 2. Gebruik", "Adverteerders zijn zelf verantwoordelijk voor de juistheid van hun gegevens en moeten 18 jaar of ouder zijn."]),
           ("Privacyverklaring", ["Wij verwerken persoonsgegevens volgens de AVG.", "Je hebt recht op inzage, correctie en verwijdering.", "Cookies gebruiken wij alleen voor de werking van de site."]),
           ("Nieuws: gemeente wijzigt regels", ["De gemeenteraad heeft dinsdag ingestemd met nieuwe regels voor vergunningen.", "Volgens de wethouder gaan de regels in het voorjaar in.", "Een woordvoerder zei dat 17 bedrijven zijn bezocht."]),
           ("Veelgestelde vragen", ["Hoe plaats ik een advertentie?", "Maak eerst een account aan en bevestig je e-mailadres.", "Hoe verwijder ik mijn account?", "Dat kan via de instellingen."]),
           ("Recept: appeltaart", ["Schil 6 appels en snijd ze in stukjes.", "Bak de taart 60 minuten op 180 graden."])],
    "en": [("Terms of service", ["1. Definitions", "The service means this website and all of its parts.", "2. Use", "Advertisers are responsible for their content and must be 18 or older."]),
           ("Privacy policy", ["We process personal data in line with the GDPR.", "You have the right to access and erasure.", "Cookies are used only to run the site."]),
           ("News: council adopts new rules", ["The council agreed on Tuesday to new rules for licences.", "According to the alderman the rules start in spring.", "A spokesman said that 17 firms were visited."]),
           ("Help centre", ["How do I place an ad?", "Create an account first and confirm your mail address.", "How do I delete my account?", "Open the settings."]),
           ("About us", ["We are a small team that builds a classifieds site.", "The company was founded in 2009."])],
    "de": [("Impressum", ["Angaben gemäß § 5 TMG.", "Verantwortlich für den Inhalt ist der Betreiber."]), ("Datenschutzerklärung", ["Wir verarbeiten personenbezogene Daten nach der DSGVO.", "Sie haben das Recht auf Auskunft."]),
           ("Häufige Fragen", ["Wie gebe ich eine Anzeige auf?", "Legen Sie zuerst ein Konto an.", "Wie lösche ich mein Konto?"])],
    "fr": [("Mentions légales", ["Le site est édité par une société fictive.", "Toute reproduction est interdite."]), ("Questions fréquentes", ["Comment publier une annonce ?", "Créez d'abord un compte.", "Comment supprimer mon compte ?"])],
    "es": [("Aviso legal", ["El titular del sitio es una sociedad ficticia.", "Queda prohibida la reproducción."]), ("Preguntas frecuentes", ["¿Cómo publico un anuncio?", "Crea primero una cuenta."])],
    "pl": [("Regulamin serwisu", ["1. Definicje", "Serwis oznacza niniejszą stronę internetową.", "2. Korzystanie", "Ogłoszeniodawca odpowiada za treść."])],
}
MENU = {"nl": ["Home", "Advertenties", "Plaats advertentie", "Contact"], "en": ["Home", "Ads", "Post an ad", "Contact"], "de": ["Start", "Anzeigen", "Anzeige aufgeben", "Kontakt"],
        "fr": ["Accueil", "Annonces", "Publier", "Contact"], "es": ["Inicio", "Anuncios", "Publicar", "Contacto"], "it": ["Home", "Annunci", "Pubblica", "Contatti"],
        "ro": ["Acasă", "Anunțuri", "Publică", "Contact"], "pl": ["Start", "Ogłoszenia", "Dodaj", "Kontakt"], "hu": ["Kezdőlap", "Hirdetések", "Hirdetés feladása", "Kapcsolat"], "bg": ["Начало", "Обяви", "Публикувай", "Контакт"]}
