/// French, Spanish, Italian and Romanian.
extension KindWords {
    static let romance: [(sign: Signs, phrases: String)] = [
        (
            .missing,
            """
            page introuvable|introuvable|n'existe plus|n'existe pas|n'est plus en ligne|n'est plus disponible|\
            plus disponible|annonce supprimee|a ete supprimee|a ete supprime|a expire|annonce expiree|\
            a ete retiree|no encontrada|no encontrado|no se ha encontrado|no se encuentra|no existe|\
            ya no existe|ya no esta|ha caducado|anuncio caducado|ha sido eliminado|ha sido eliminada|\
            fue eliminado|ha expirado|anuncio eliminado|non trovata|non trovato|non esiste|\
            non e piu disponibile|non e piu online|e stato rimosso|e stata rimossa|e stato eliminato|\
            e scaduto|annuncio scaduto|annuncio rimosso|nu a fost gasit|nu a fost gasita|nu mai exista|\
            nu exista|a fost sters|a fost stearsa|anunt expirat|anuntul a expirat|nu mai este disponibil|\
            a fost eliminat|negasita|anunt sters|nu mai e disponibil
            """
        ),
        (
            .gate,
            """
            plus de 18 ans|18 ans ou plus|18 ans revolus|au moins 18 ans|majeur|reserve aux adultes|\
            avez-vous 18|as-tu 18|verification de l'age|verifier votre age|contenu pour adultes|\
            mayor de 18|mayor de edad|mayores de edad|mayores de 18|al menos 18|tienes 18|tiene 18|\
            solo para adultos|solo adultos|verificacion de edad|contenido para adultos|maggiorenne|\
            maggiorenni|almeno 18 anni|piu di 18 anni|compiuto 18|18 anni o piu|hai 18 anni|\
            solo per adulti|solo adulti|verifica dell'eta|verifica eta|contenuti per adulti|peste 18 ani|\
            18 ani impliniti|implinit 18|cel putin 18 ani|minim 18 ani|esti major|sunteti major|ai 18 ani|\
            doar pentru adulti|numai pentru adulti|verificarea varstei|verificare varsta|\
            continut pentru adulti
            """
        ),
        (
            .cookies,
            """
            utilise des cookies|utilisons des cookies|accepter les cookies|tout accepter|usa cookies|\
            utiliza cookies|usamos cookies|utilizamos cookies|aceptar cookies|aceptar todas|\
            aceptar las cookies|usa i cookie|utilizza cookie|utilizza i cookie|utilizziamo|accetta i cookie|\
            accetta tutti|foloseste cookie|folosim cookie|utilizam cookie|accepta cookie|accepta toate|\
            utilizeaza cookie
            """
        ),
        (
            .enter,
            """
            oui|entrer|j'accepte|accepter|continuer|j'ai plus|si,|si |entrar|acepto|aceptar|continuar|\
            soy mayor|entra |accetto|accetta|continua|sono maggiorenne|intra |accept |sunt de acord|da,|\
            da |am peste|am 18|intru
            """
        ),
        (
            .list,
            """
            annonces |resultats|dernieres annonces|toutes les|nos filles|annonces recentes|anuncios|\
            resultados|ultimos anuncios|todos los|categorias|nuestras chicas|annunci |risultati|\
            ultimi annunci|tutti gli|categorie|le nostre|anunturi|rezultate|toate anunturile|categorii|\
            ultimele anunturi|lista |liste des|listado
            """
        ),
        (
            .site,
            """
            a propos|qui sommes|foire aux|questions frequentes|confidentialite|politique de|mentions legales|\
            conditions generales|conditions d'utilisation|actualites|actualite :|communique|\
            formulaire de contact|contactez|nous contacter|conseils de|aide et|avis sur|sobre nosotros|\
            sobre este|quienes somos|preguntas frecuentes|politica de|aviso legal|terminos y|terminos de|\
            condiciones|noticias|nota de prensa|formulario de contacto|contacta con|contactanos|\
            consejos de|ayuda y|opiniones|chi siamo|domande frequenti|informativa|note legali|termini e|\
            termini di|condizioni|notizie|comunicato|modulo di contatto|contattaci|consigli per|\
            recensioni|despre noi|despre acest|cine suntem|intrebari frecvente|confidentialitate|\
            termeni si|termenii|conditii|stiri|comunicat|formular de contact|contacteaza-ne|\
            contactati-ne|sfaturi|recenzii|comment ca marche|como funciona|come funziona|cum functioneaza
            """
        ),
        (
            .siteAlone,
            """
            contact|aide|regles|informations|reglement|inscription|contacto|ayuda|reglas|informacion|\
            normas|registro|registrarse|contatti|contatto|aiuto|regole|informazioni|registrazione|\
            ajutor|reguli|informatii|inregistrare|inscriere|presse|prensa|stampa|cgu|cgv
            """
        ),
        (
            .trade,
            """
            offre d'emploi|offres d'emploi|nous recrutons|recrutement|publicite|annonceurs|\
            deposer une annonce|publier une annonce|passer une annonce|poster une annonce|\
            oferta de empleo|ofertas de empleo|se busca recepcionista|vacante|trabaja con|anunciantes|\
            publicidad|publicar anuncio|publicar un anuncio|publica tu anuncio|poner un anuncio|\
            anunciate|offerta di lavoro|offerte di lavoro|lavora con noi|cercasi receptionist|inserzionisti|\
            pubblicita|pubblica annuncio|pubblica un annuncio|pubblica il tuo|inserisci annuncio|\
            inserisci un annuncio|loc de munca|locuri de munca|cariere|publicitate|\
            publica anunt|publica un anunt|adauga anunt|adauga un anunt
            """
        ),
        (
            .report,
            """
            porte-parole|selon |le maire|la police|tribunal|suspect|interpelle|procureur|chercheurs|\
            portavoz|segun |el alcalde|la policia|ayuntamiento|juez|detenido|sospechoso|fiscal|portavoce|\
            secondo |il sindaco|la polizia|tribunale|arrestato|indagato|procura|purtator de cuvant|\
            potrivit |primarul|politia|tribunalul|suspectul|retinut|procuror
            """
        ),
        (
            .placing,
            """
            par annonce|par mois|annonce premium|banniere|forfait|hors tva|por anuncio|al mes|por mes|\
            anuncio destacado|paquete|iva no incluido|per annuncio|al mese|annuncio in evidenza|\
            pacchetto|iva esclusa|per anunt|pe luna|pe anunt|anunt promovat|pachet|fara tva|\
            heures par semaine|horas a la semana|ore settimanali|ore pe saptamana|formulaire|curriculum|\
            le formulaire|rellena el formulario|compila il modulo|completeaza formularul|candidatura
            """
        ),
        (
            .offer,
            """
            recoit|je recois|sur rendez-vous|rendez-vous|deplacement|me deplace|je me deplace|discret|\
            discrete|discretion|accompagnement|massage|escorte|mon appartement|chez moi|quartier calme|\
            independante|atiendo|recibo|te recibo|cita previa|con cita|mi piso|mi apartamento|salidas|\
            discreta|discrecion|acompanante|masaje|zona tranquila|me desplazo|a domicilio|trato |ricevo|\
            riceve|su appuntamento|appuntamento|a casa mia|mio appartamento|riservato|riservata|\
            discrezione|accompagnatrice|massaggi|zona tranquilla|mi sposto|ambiente |primesc|\
            doar cu programare|cu programare|programare|la mine|apartamentul meu|discretie|deplasari|\
            deplasare|insotitoare|masaj|zona linistita|companie
            """
        ),
        (
            .reach,
            """
            appelle-moi|appelez-moi|appelez|appelle|ecrivez-moi|ecris-moi|envoyez|envoie-moi|telephone|tel.|\
            message |contactez-moi|llama|llamame|escribeme|mandame|telefono|movil|mensaje|contactame|\
            chiama|chiamami|scrivimi|mandami|cellulare|messaggio|contattami|suna|suna-ma|sunati|\
            scrie-mi|mesaj|contacteaza-ma|telefonul
            """
        ),
    ]
}
