"""Sentences around a phone number ({p}), and sentences full of digits that hold none."""

CALL = {
    "nl": ["Voor een afspraak: {p}", "Mijn nummer is {p}, tot dan!", "app of bel {p}", "Bereikbaar via {p} (geen anonieme oproepen).",
           "Contact opnemen kan op {p}", "{p} – vraag naar mij", "Stuur eerst een bericht naar {p} graag.", "Tel: {p}"],
    "en": ["To book: {p}", "My number is {p}, see you then!", "text or ring {p}", "Reach me on {p} (no hidden numbers).",
           "Contact: {p}", "{p} - ask for me", "Please send a message to {p} first.", "Phone {p}"],
    "de": ["Für Termine: {p}", "Meine Nummer ist {p}, bis dann!", "schreib oder ruf an {p}", "Erreichbar unter {p}",
           "Kontakt: {p}", "Bitte zuerst eine Nachricht an {p}", "Telefon {p}"],
    "fr": ["Pour un rendez-vous : {p}", "Mon numéro est le {p}, à bientôt !", "sms ou appel {p}", "Joignable au {p}",
           "Contact : {p}", "Envoyez d'abord un message au {p}", "Tél. {p}"],
    "es": ["Para citas: {p}", "Mi número es {p}, ¡hasta pronto!", "escribe o llama {p}", "Me encuentras en el {p}",
           "Contacto: {p}", "Manda antes un mensaje al {p}", "Tel. {p}"],
    "it": ["Per appuntamenti: {p}", "Il mio numero è {p}", "scrivi o chiama {p}", "Tel. {p}"],
    "ro": ["Pentru programări: {p}", "Numărul meu este {p}, pe curând!", "scrie sau suna {p}", "Mă găsești la {p}",
           "Contact: {p}", "Trimite întâi un mesaj la {p}", "Tel. {p}"],
    "pl": ["Umawianie: {p}", "Mój numer to {p}, do zobaczenia!", "pisz lub dzwon {p}", "Można mnie złapać pod {p}",
           "Kontakt: {p}", "Najpierw proszę o wiadomość na {p}", "Tel. {p}"],
    "hu": ["Időpont: {p}", "A számom {p}", "írj vagy hívj {p}", "Tel. {p}"],
    "bg": ["За час: {p}", "Номерът ми е {p}", "пиши или звънни {p}", "Тел. {p}"],
}

# {d} is any digit, {a} one from 1 to 9, {b} from 0 to 3, {dd} and {mm} a day and a month.
TRAPS_ANY = ["{a}0 / 1{a}0 / 2{a}0 / 3{a}0", "IBAN NL00 ABNA 0612 3456 {dd}", "IBAN BE00 0612 3456 {dd}{dd}"]
TRAPS = {
    "nl": ["Advertentiecode {a}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}.", "Open: ma 10.00-22.00, di 11.00-2{b}.00, wo 12.00-20.00.",
           "Tarieven 60 / 100 / 1{a}0 / 200 / 350.", "Van {dd}-{mm}-2026 tot en met {dd}-{mm}-2027 ben ik in het land.",
           "Mijn kvk is 00{d}{d}{d}{d}{d}{d}.", "Factuurnummer 2026.{mm}.{dd}.00{d}{d} staat in de mail.",
           "GPS: 52.{d}{d}{d}{d}{d}, 4.{d}{d}{d}{d}{d}.", "Wachtwoord van de wifi: 1234567{d}90.",
           "Het gebouw heeft 12 verdiepingen, 34 kamers en 56 ramen, en {a} liften.",
           "Pakket met nummer JVGL0612345600{d}{d}{d}{d} komt vanmiddag.",
           "Al {a} keer bekeken, {d}{a} reacties, 123 bewaard, 456 gedeeld.",
           "De taxi met bordje {a}{d}-{a}{d}-{a}{d} wacht beneden.",
           "Afmetingen kamer: 6 x 12 x 3,4 meter."],
    "en": ["Listing code {a}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}.", "Open Mon 10-22, Tue 11-2{b}, Wed 12-20, Thu 10-22.",
           "Prices 60 / 100 / 1{a}0 / 200 / 350.", "I'm here from {dd}/{mm}/2026 to {dd}/{mm}/2027.",
           "Invoice 2026-{mm}-{dd}-00{d}{d} was mailed.", "GPS: 52.{d}{d}{d}{d}{d}, 4.{d}{d}{d}{d}{d}",
           "The wifi password is 1234567{d}90.", "Order 114-{d}{d}{d}{d}{d}{d}{d}-{d}{d}{d}{d}{d}{d}{d} has shipped.",
           "The house has 12 floors, 34 rooms and 56 windows.", "Seen {a} times, {d}{a} replies, 123 saved, 456 shared.",
           "I can count: one two three four five, once I caught a fish alive.",
           "Score so far: 6-1, 2-3, 4-5, 6-{d}.",
           "Room size: 6 x 12 x 3.4 metres."],
    "de": ["Anzeigencode {a}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}.", "Mo 10.00-22.00, Di 11.00-2{b}.00, Mi 12.00-20.00.",
           "Preise 60 / 100 / 1{a}0 / 200 / 350.", "Ich bin vom {dd}.{mm}.2026 bis {dd}.{mm}.2027 da.",
           "Rechnung 2026-{mm}-{dd}-00{d}{d} kam per Post.", "Das WLAN-Passwort ist 1234567{d}90.",
           "Das Haus hat 12 Etagen, 34 Zimmer und 56 Fenster.", "{a} Mal gesehen, {d}{a} Antworten, 123 gemerkt.",
           "Stand bisher: 6-1, 2-3, 4-5, 6-{d}.",
           "Maße des Zimmers: 6 x 12 x 3,4 Meter.",
           "IBAN DE00 3920 0171 {dd}{dd} {dd}{dd} {dd}"],
    "fr": ["Code annonce {a}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}.", "Lundi 10h-22h, mardi 11h-2{b}h, mercredi 12h-20h.",
           "Tarifs 60 / 100 / 1{a}0 / 200 / 350.", "Présente du {dd}/{mm}/2026 au {dd}/{mm}/2027.",
           "Facture 2026-{mm}-{dd}-00{d}{d} envoyée.", "La maison a 12 étages, 34 chambres et 56 fenêtres.",
           "Score : 6-1, 2-3, 4-5, 6-{d}.",
           "Dimensions de la pièce : 6 x 12 x 3,4 mètres.",
           "Colis 6A0612345600{d} livré ce matin."],
    "es": ["Código del anuncio {a}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}.", "Lunes 10-22, martes 11-2{b}, miércoles 12-20.",
           "Precios 60 / 100 / 1{a}0 / 200 / 350.", "Estoy del {dd}/{mm}/2026 al {dd}/{mm}/2027.",
           "Factura 2026-{mm}-{dd}-00{d}{d} enviada.", "La casa tiene 12 plantas, 34 cuartos y 56 ventanas.",
           "Marcador: 6-1, 2-3, 4-5, 6-{d}.",
           "Medidas de la sala: 6 x 12 x 3,4 metros.",
           "Paquete PQ0612345600{d}{d}X entregado."],
    "ro": ["Cod anunț {a}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}.", "Luni 10-22, marți 11-2{b}, miercuri 12-20.",
           "Prețuri 60 / 100 / 1{a}0 / 200 / 350.", "Sunt aici din {dd}.{mm}.2026 până în {dd}.{mm}.2027.",
           "Factura 2026-{mm}-{dd}-00{d}{d} a fost trimisă.", "Casa are 12 etaje, 34 camere și 56 ferestre.",
           "Scor: 6-1, 2-3, 4-5, 6-{d}.",
           "Dimensiuni: 6 x 12 x 3,4 metri.",
           "Colet RO0612345600{d}{d}X livrat."],
    "pl": ["Kod ogłoszenia {a}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}.", "Pon. 10-22, wt. 11-2{b}, śr. 12-20.",
           "Ceny 60 / 100 / 1{a}0 / 200 / 350.", "Jestem od {dd}.{mm}.2026 do {dd}.{mm}.2027.",
           "Faktura 2026-{mm}-{dd}-00{d}{d} wysłana.", "Dom ma 12 pięter, 34 pokoje i 56 okien.",
           "Wynik: 6-1, 2-3, 4-5, 6-{d}.",
           "Wymiary pokoju: 6 x 12 x 3,4 metra.",
           "Paczka PL0612345600{d}{d}X doręczona."],
    "it": ["Codice annuncio {a}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}.", "Prezzi 60 / 100 / 1{a}0 / 200 / 350."],
    "hu": ["Hirdetéskód {a}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}.", "Árak 60 / 100 / 1{a}0 / 200 / 350."],
    "bg": ["Код на обявата {a}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}{d}.", "Цени 60 / 100 / 1{a}0 / 200 / 350."],
}


def poured(frame, source):
    """The frame with chance digits in its places."""
    text = frame
    ways = {"{a}": lambda: source.randint(1, 9), "{d}": lambda: source.randint(0, 9), "{b}": lambda: source.randint(0, 3),
            "{dd}": lambda: f"{source.randint(1, 28):02d}", "{mm}": lambda: f"{source.randint(1, 12):02d}"}
    for sign, chance in ways.items():
        while sign in text:
            text = text.replace(sign, str(chance()), 1)
    return text
