/// Dutch, English and German.
extension KindWords {
    static let germanic: [(sign: Signs, phrases: String)] = [
        (
            .missing,
            """
            niet gevonden|bestaat niet meer|bestaat niet|niet meer beschikbaar|is verwijderd|is verlopen|\
            niet langer beschikbaar|is niet meer online|niet meer actief|is offline gehaald|werd verwijderd|\
            advertentie verlopen|advertentie verwijderd|profiel verwijderd|niet meer te vinden|\
            not found|no longer available|has been removed|has expired|no longer exists|does not exist|\
            doesn't exist|has been deleted|was deleted|was removed|no longer online|no longer active|\
            ad expired|ad removed|listing expired|isn't available|is not available any|could not be found|\
            can't be found|cannot be found|couldn't find|nicht gefunden|nicht mehr verfugbar|\
            existiert nicht|nicht mehr online|wurde geloscht|ist abgelaufen|wurde entfernt|\
            nicht mehr vorhanden|anzeige abgelaufen|nicht mehr aktiv|gibt es nicht mehr
            """
        ),
        (.code, "404 "),
        (
            .gate,
            """
            18 jaar of ouder|18 jaar en ouder|ouder dan 18|leeftijdscontrole|leeftijdsverificatie|\
            leeftijdscheck|meerderjarig|ben je 18|bent u 18|ben jij 18|ben je al 18|minstens 18 jaar|\
            minimaal 18 jaar|21 jaar of ouder|21 jaar en ouder|ouder dan 21|alleen voor volwassenen|\
            inhoud voor volwassenen|18+ website|18+ site|boven de 18|voor personen van 18|bevestig je leeftijd|\
            bevestig uw leeftijd|age verification|age check|over 18|18 or older|18 or over|18+ only|\
            18 years or older|18 years of age|at least 18|are you 18|21 or older|at least 21|over 21|\
            adults only|adult content|legal age|of age|verify your age|confirm your age|uber 18|\
            volljahrig|altersprufung|alterskontrolle|altersverifikation|mindestens 18|18 jahre oder alter|\
            ab 18 jahren|nur fur erwachsene|18 jahre alt
            """
        ),
        (
            .cookies,
            """
            cookies accepteren|gebruikt cookies|gebruiken cookies|accepteer cookies|alle cookies|\
            plaatst cookies|plaatsen cookies|cookie-instellingen|cookievoorkeuren|cookies toestaan|\
            uses cookies|use cookies|accept cookies|accept all|cookie consent|cookie settings|\
            verwendet cookies|verwenden cookies|cookies akzeptieren|alle akzeptieren|nutzt cookies
            """
        ),
        (
            .enter,
            """
            ja,|ja |ok |oke|start |18+|ik ben 18|ik ben ouder|enter |verder |betreed|akkoord|bevestig|accepteer|accepteren|\
            naar binnen|doorgaan|ga door|naar de site|i agree|agree|yes|continue|proceed|accept|\
            i am over|i am 18|eintreten|betreten|weiter |zustimmen|akzeptieren|bestatigen
            """
        ),
        (
            .list,
            """
            advertenties|zoekresultaten|alle profielen|alle dames|overzicht|nieuwste|recente|resultaten voor|\
            categorieen|onze dames|aanbod in|search results|latest|listings|results for|all profiles|\
            all ads|ads in|browse|categories|companions in|our ladies|anzeigen |suchergebnisse|\
            alle profile|neueste|kategorien|unsere damen|ubersicht
            """
        ),
        (
            .site,
            """
            over ons|over deze site|over de site|wie zijn wij|veelgestelde|vragen en antwoorden|privacy|\
            cookiebeleid|cookieverklaring|algemene voorwaarden|gebruiksvoorwaarden|voorwaarden|spelregels|\
            huisregels|disclaimer|colofon|nieuws:|nieuwsbericht|persbericht|forum|contactformulier|\
            neem contact|contactgegevens|klantenservice|helpdesk|veilig daten|veilig afspreken|tips voor|tips tegen|hulp bij|\
            help en|werkwijze|blog:|review|recensie|ervaringen|beoordeling|about us|about this|about the site|\
            who we are|frequently asked|terms of|terms and|terms &|cookie policy|community guidelines|\
            legal notice|imprint|news:|press release|contact us|customer service|safety tips|help center|\
            help centre|how it works|how to|reviews of|blog post|uber uns|uber diese|wer wir sind|\
            haufig gestellte|haufige fragen|datenschutz|nutzungsbedingungen|allgemeine geschafts|\
            impressum|haftungsausschluss|nachrichten:|pressemitteilung|kontaktformular|kundenservice|\
            kundendienst|sicherheitshinweise|erfahrungen|so funktioniert
            """
        ),
        (
            .siteAlone,
            """
            contact|nieuws|blog|help|hulp|info|informatie|regels|uitleg|links|faq|vragen|meldpunt|\
            nieuwsbrief|sitemap|registreren|aanmelden|account aanmaken|news|rules|about|terms|information|\
            press|newsletter|register|sign up|create account|kontakt|neuigkeiten|nachrichten|regeln|hilfe|\
            agb|presse|ratgeber|registrieren|magazin|magazine|forum|support|safety
            """
        ),
        (
            .trade,
            """
            vacature|vacatures|werken bij|medewerker gezocht|receptioniste gezocht|chauffeur gezocht|\
            schoonmaker gezocht|adverteren|adverteerders|adverteerder |plaats je advertentie|\
            plaats uw advertentie|plaats een advertentie|advertentie plaatsen|advertentie opgeven|\
            vacancy|vacancies|we are hiring|job opening|careers|advertise |advertisers|advertising|\
            post an ad|post your ad|place an ad|place your ad|submit an ad|submit your ad|stellenangebot|\
            stellenanzeige|wir stellen ein|mitarbeiter gesucht|fahrer gesucht|inserieren|\
            anzeige aufgeben|anzeige schalten|werbung buchen|fur inserenten|mediadaten
            """
        ),
        (
            .report,
            """
            woordvoerder|volgens de|aldus|wethouder|burgemeester|gemeenteraad|politie|rechtbank|rechter |\
            verdachte|aangehouden|onderzoekers|hulpverleners|openbaar ministerie|verslaggever|\
            spokesperson|spokesman|spokeswoman|according to|mayor|council|police|court|suspect|arrested|\
            prosecutor|researchers|reporter|sprecher|laut |burgermeister|stadtrat|polizei|gericht |\
            verdachtig|festgenommen|staatsanwalt|forscher
            """
        ),
        (
            .placing,
            """
            per plaatsing|per advertentie|omhoog plaatsen|topadvertentie|een plaatsing|adverteerders betalen|\
            per maand|pakket|excl. btw|exclusief btw|betaalmethoden|tarieven voor|banner|per ad|per listing|\
            per month|premium listing|top ad|media kit|plus vat|excl. vat|package|pro anzeige|pro monat|\
            top-anzeige|zzgl. mwst|paket |fur inserenten|uur per week|hours a week|stunden pro woche|\
            sollicit|apply now|bewerb|formulier in|fill in the form|formular aus
            """
        ),
        (
            .offer,
            """
            ontvangst|ontvang je|ontvang u|ik ontvang|ontvang thuis|ontvangt|op afspraak|privehuis|\
            prive-ontvangst|zelfstandig|discreet|discrete|escort|massage|gezelschap|hotelbezoek|\
            bezoek aan huis|ik kom naar|bij mij thuis|rustige buurt|geen haast|voor een afspraak|dame |\
            by appointment|appointment|incall|outcall|i receive|receive you|hotel visit|companion|\
            independent|discreet|my place|in my apartment|visit you|no rush|quiet area|nach vereinbarung|\
            nur mit termin|termin|empfange|empfangt|besuche dich|hausbesuch|hotelbesuch|diskret|\
            begleitung|private wohnung|ruhige gegend|bei mir
            """
        ),
        (
            .reach,
            """
            bel mij|bel me|bel of app|app mij|app me|bel gerust|stuur een bericht|stuur een berichtje|\
            stuur mij|bericht via|mail mij|mail me|telefoon|whatsapp|telegram|reageer|call me|text me|\
            message me|write me|send a message|send me|e-mail me|phone|ruf mich|ruf an|rufen sie|\
            schreib mir|schreib mich|nachricht an|melde dich bei|telefon|handy|nachricht uber|snapchat|signal
            """
        ),
    ]
}
