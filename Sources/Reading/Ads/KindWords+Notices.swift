/// What soft errors, tariffs and forms say, as the sites of ten languages word them.
///
/// A soft error says that it is sorry and speaks of a page, an ad or a link; the two words stand anywhere, and neither
/// means much alone. What it then says in so many words is endless, so the whole phrases here are few.
extension KindWords {
    static let notices: [(sign: Signs, phrases: String)] = [
        (
            .regret,
            """
            oeps|oups|oops|whoops|woops|ooops|ups |upps|ops |opps|helaas|sorry|jammer|foutje|het spijt ons|oh nee|o jee|\
            o nee|pech|te laat|too late|uh oh|uh-oh|oh no|oh dear|we're sorry|we are sorry|apologies|leider|hoppla|\
            huch|schade|oh nein|es tut uns leid|tut uns leid|zu spat|zut|aie|mince|desole|nous sommes desoles|\
            toutes nos excuses|trop tard|dommage|oh non|vaya|lo sentimos|lo siento|lastima|ay |uy |demasiado tarde|\
            peccato|ci dispiace|spiacenti|siamo spiacenti|troppo tardi|acciden|hopa|ne pare rau|din pacate|scuze|pacat|\
            prea tarziu|ojej|ojoj|oj |niestety|przykro nam|przepraszamy|za pozno|hoppa|sajnaljuk|sajnos|jaj|bocs|\
            elnezest|elkestel|tul keso|опа |упс|оупс|съжаляваме|за съжаление|жалко|закъсня|ох 
            """
        ),
        (
            .pause,
            """
            geen resultat|geen advertenties|0 resultaten|no results|no ads |no matches|keine ergebnisse|keine treffer|\
            keine anzeigen|aucun resultat|aucune annonce|sin resultados|no hay resultados|no hay anuncios|\
            nessun risultato|nessun annuncio|niciun rezultat|niciun anunt|brak wynikow|brak ogloszen|nincs talalat|\
            nincs hirdetes|няма резултати|няма обяви|onderhoud|maintenance|wartung|mantenimiento|manutenzione|mentenan|\
            przerwa techn|prace techn|karbantart|поддръжка|technisch|technical|technique|tecnico|technischer|tehnic|\
            server|serveur|servidor|szerver|сървър
            """
        ),
        (
            .subject,
            """
            inzending|plaatsing|this link|koppeling|the address|verweis|dieser link|der link|ce lien|cette annonce|\
            este anuncio|esta pagina|pagina|il link|questo link|linkul|legatura|strona|adres jest|odnosnik|\
            hivatkozas|link hibas|връзката|страницата|обявата|профилът|dame |deze dame
            """
        ),
        (
            .gone,
            """
            niet (meer)|is weg|zijn weg|verdwenen|vertrokken|klopt niet|werkt niet|is kapot|niet online|geen pagina|\
            not there any|not here any|moved away|has moved|went away|has gone|vanished|is missing|may be broken|\
            is broken|broken link|may have been|might have been|taken away|nicht (mehr)|ist weg|verschwunden|\
            zuruckgezogen|defekt|ist kaputt|vergriffen|umgezogen|verschoben|nicht auffindbar|disparu|casse |cassee |errone|\
            perime|deplacee|est partie|pas trouve|non trouve|n'est pas la|introuvable|plus la|desaparec|roto |rota |\
            movido|movida|erroneo|caduco|no esta disponible|spostat|sparit|scomparsa|errato|rotto|interrotto|\
            non disponibil|inesistent|disparut|s-a mutat|fost mutat|gresit|nu e de gasit|nu se gaseste|nu este disponibil|inexistent|\
            zniknel|przeniesion|bledny|bledna|uszkodzony|pusto|nie odnalezion|niedostepn|eltunt|hibas|athelyez|\
            elkoltozott|ures |nem elerheto|nem all rendelkez|изчезна|преместен|грешн|счупен|липсва|недостъпн|сваляна
            """
        ),
        (
            .missing,
            """
            hier is niets (meer)|hier is niets meer|hier staat niets meer|nothing here|nothing to see here|could not find the|\
            page is missing|page you are looking for|page you were looking for|page you requested|wrong turn|\
            hier ist nichts|page non trouvee|annonce non trouvee|page inexistante|il n'y a rien ici|rien a cette adresse|\
            page a disparu|aqui no hay nada|pagina inexistente|no hemos podido encontrar|qui non c'e n|\
            pagina inesistente|non abbiamo trovato|annuncio non piu attivo|introvabile|nu e nimic aici|nimic aici|\
            pagina inexistenta|nu am gasit pagina|nu am putut gasi|pusto tutaj|tu pusto|tutaj nic nie ma|nie ma tu nic|\
            strona zniknela|az oldal eltunt|itt nincs semmi|nincs itt semmi|nem talaltuk|тук няма нищо|няма нищо тук|\
            страницата липсва|не открихме
            """
        ),
        (
            .site,
            """
            wat zijn cookies|what are cookies|was sind cookies|que sont les cookies|que son las cookies|cosa sono i cookie|\
            ce sunt cookie|co to sa cookie|czym sa cookie|mik azok a suti|какво са бисквит|какво представляват бисквит|\
            wat kost|hoeveel kost|kosten van een adv|prijzen voor adv|pricing|how much does|what does it cost|\
            what does an ad|was kostet|preise fur ins|preise fur anz|combien coute|tarifs pour|cuanto cuesta|\
            precios de anuncios|quanto costa|listino |cat costa|preturi pentru anunt|ile kosztuje|cennik ogl|cennik dla|\
            mennyibe kerul|hirdetesi dij|колко струва|цени за обяви|цени на обяви
            """
        ),
        (
            .trade,
            """
            maak je advertentie|maak uw advertentie|maak een advertentie|zet je advertentie|zet uw advertentie|\
            nieuwe advertentie |advertentie maken|advertentie aanmaken|schrijf je advertentie|create your listing|\
            create your ad|create an ad|create a listing|create listing|new listing |write your ad|add listing|\
            add your listing|add an ad|submit listing|anzeige erstellen|inserat erstellen|inserat aufgeben|neue anzeige |\
            neues inserat|erstelle deine|redigez votre annonce|creer une annonce|creez votre annonce|\
            nouvelle annonce |ajouter une annonce|votre annonce|crear anuncio|crear un anuncio|crea tu anuncio|\
            crea un anuncio|nuevo anuncio |escribe tu anuncio|tu anuncio|anunciarse|crea il tuo annuncio|crea annuncio|\
            crea un annuncio|nuovo annuncio |scrivi il tuo annuncio|inserisci il tuo|creeaza anunt|creeaza un anunt|\
            anunt nou|scrie anuntul|anuntul tau|utworz ogloszenie|nowe ogloszenie |stworz ogloszenie|napisz ogloszenie|\
            twoje ogloszenie|uj hirdetes |hirdetes letrehozas|ird meg a hirdetes|нова обява |създай обява|\
            създаване на обява|напиши обява|твоята обява|вашата обява
            """
        ),
        (
            .gate,
            """
            must be 18|must be over 18|must be at least|moet 18 jaar|je moet 18|u moet 18|18 jaar zijn|musst 18|mussen 18|\
            du musst mindestens|devez avoir 18|dois avoir 18|debes tener 18|debe tener 18|devi avere 18|deve avere 18|\
            trebuie sa ai 18|trebuie sa aveti 18|musisz miec 18|trzeba miec 18|18 evesnek kell|трябва да имате 18|\
            трябва да имаш 18|трябва да сте на 18
            """
        ),
        (
            .advert,
            """
            advertentie|plaatsing|inserat|anzeige |anzeigen |annonce|anuncio|annuncio|annunci |inserzion|anunt|\
            ogloszeni|hirdetes|обява|обяви|listing|the ad |an ad |your ad |ads |banner|advertising|publicar|pubblicare|\
            publier|inserieren
            """
        ),
        (
            .list,
            """
            resultaten|gevonden|results |found |treffer|ergebnisse|gefunden|encontrad|risultati|trovati|rezultate|\
            gasite|wynik|talalat|резултат|намерени|ultimi inserimenti|net geplaatst|neu eingestellt
            """
        ),
    ]
}
