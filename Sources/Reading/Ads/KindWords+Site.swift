/// More headlines of pages that are no ads: out of order, nothing found, jobs, rooms to let, guides.
extension KindWords {
    static let siteFurther: [(sign: Signs, phrases: String)] = [
        (
            .site,
            """
            onderhoud|we zijn zo terug|geen resultaten|0 resultaten|bedankt|ons verhaal|wie we zijn|gids |handleiding|\
            zo blijf je|zo werkt|vragen over|account maken|maak een account|wachtwoord|down for|maintenance|\
            we'll be back|we will be back|no results|0 results|nothing found|thank you|thanks for|our story|our team|\
            guide |questions|how do|stay safe|reset your|wartung|wir sind bald|keine ergebnisse|keine treffer|danke|\
            vielen dank|unsere geschichte|leitfaden|passwort|sicher |en maintenance|site en maintenance|\
            nous revenons|aucun resultat|aucune annonce|merci|notre histoire|guide|comment |mot de passe|\
            en mantenimiento|estamos en|sin resultados|no hay resultados|ningun resultado|gracias|nuestra historia|guia|\
            contrasena|in manutenzione|sito in manutenzione|torneremo|nessun risultato|nessun annuncio|grazie|\
            la nostra storia|guida|site in mentenanta|in mentenanta|mentenanta|revenim|niciun rezultat|\
            nu am gasit rezultate|multumim|povestea noastra|ghid|parola|przerwa techniczna|prace techniczne|\
            zaraz wracamy|brak wynikow|dziekujemy|nasza historia|poradnik|haslo|karbantartas|hamarosan|nincs talalat|\
            koszonjuk|tortenetunk|utmutato|jelszo|поддръжка|сайтът е в|връщаме се|няма резултати|благодарим|\
            нашата история|ръководство|парола
            """
        ),
        (
            .siteAlone,
            "onderhoud|maintenance|wartung|zoeken|search|suche|hilfecenter|wegwijzer|aanmelding|uitslag"
        ),
        (
            .trade,
            """
            te huur|kamer vrij|kamer beschikbaar|appartement beschikbaar|medewerker|medewerkster|gastvrouw m/v|gastvrouw gezocht|\
            baan |schoonmaak|tarieven adverteren|advertentietarieven|for rent|to let|room available|driver wanted|\
            cleaner|receptionist wanted|staff wanted|job offer|job:|ad rates|advertising rates|zu vermieten|\
            wohnung frei|zimmer frei|reinigungskraft|putzhilfe|fahrer (|job als|wir suchen|anzeigenpreise|a louer|\
            colocation|nous cherchons|cherche chauffeur|femme de menage|poste de|tarifs annonceurs|alquilo|\
            se alquila|alquiler de|se necesita|se busca|empleo|tarifas para|affittasi|affitto|in affitto|cercasi|\
            lavoro:|addetta|addetto|tariffe per|inchiriez|de inchiriat|se inchiriaza|angajam|caut sofer|\
            curatenie|tarife pentru|do wynajecia|wynajme|praca:|praca |zatrudnie|sprzatanie|kierowca|kiado|alberlet|\
            munka|takarito|sofort keresunk|под наем|работа|търсим |камериерк|шофьор|чистачк
            """
        ),
        (
            .placing,
            """
            borg |m2 |m² |inclusief gas|huur|solliciteer|solliciteren|deposit|rent |to apply|per week|kaution|kalt|\
            warmmiete|miete|charges comprises|caution|loyer|gastos incluidos|fianza|caparra|spese incluse|\
            salaris|bruto|je cv|uw cv|salary|your cv|resume|gehalt|lebenslauf|salaire|votre cv|sueldo|salario|\
            stipendio|curriculum|salariu|cv-ul|wynagrodzenie|umowa |fizetes|oneletrajz|заплата|автобиография|договор|\
            utilitati|garantie|kaucja|media w cenie|rezsi|kaucio|депозит|наем
            """
        ),
        (
            .report,
            """
            gemeente controle|gemeente |minister|kamerleden|onderzoek|ministry|minister |fines|officials|behorde|\
            ministerium|la mairie|ministere|ministerio|ministero|comune di|ministerul|primaria|ministerstwo|gmina|\
            miniszterium|onkormanyzat|министерство|община
            """
        ),
    ]
}
