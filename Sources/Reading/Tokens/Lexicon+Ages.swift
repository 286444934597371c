/// Words around an age.
extension Lexicon {
    mutating func addAges() {
        add(
            """
            jaar jaren jaartjes jr jrs jarig jarige jarigen j years year yrs yr yo yoa y jahre jahren jahr \
            jahrige jahriger ans anos anni ani let lat lata eves ev лет год года години годишна lentes lente
            """, .ageUnit)
        add("oud oude old olds alt alte jong jonge young jung junge jeune viejo", .oldness)
        add(
            """
            leeftijd age aged alter edad eta varsta wiek kor korom eletkorom възраст возраст leeftijden ages profielleeftijd profilalter
            """, .ageLabel)
        add(
            "aprox ongeveer rond circa ca about around approx approximately etwa ungefahr zirka environ",
            .approximate)
        add("bijna almost nearly fast haast presque casi", .almost)
        add(
            """
            nu net pas nog maar now just only currently inmiddels momenteel already jetzt gerade erst \
            slechts echt really al heel precies exactly still noch turned geworden
            """, .adverb)
        add("begin beginnend early anfang", .decadePart, value: 1)
        add("midden mid mitte medio halverwege", .decadePart, value: 2)
        add("eind einde late ende laat", .decadePart, value: 3)
        add(
            """
            ervaring ervaren werkervaring experience experienced erfahrung vak branche begrip beroep business \
            industry werkzaam actief active bezig getrouwd gehuwd married gescheiden gewerkt gestudeerd divorced geleden ago \
            lang long bestaat bestaan existed exists existing dienst service garantie warranty jubileum \
            anniversary gevestigd established work werk praktijk samenwonend lid member diploma rijbewijs \
            profession trade
            """, .experience)
        add(
            """
            geboren geb born bouwjaar geboortejaar geboortedatum jahrgang verjaardag birth birthyear birthdate birthday \
            dob geburtsjahr geburtsdatum lichting nee nascida nacida nata
            """, .born)
        add(
            """
            forever eeuwig voel voelt voelen gevoel feel feels felt feeling feelings lijk lijkt look looks \
            looked alsof like uitzie uitziet ziet geest heart hart spirit gefuhlt fuhle
            """, .figurative)
        add(
            "toen when was were werd sinds since seit war geweest vroeger began begon started while terwijl",
            .past)
        add("word wordt worden turn turns turning werde wird become becoming straks binnenkort soon", .future)
        add("geen niet nooit no not never kein keine nicht non", .negation)
        add("niet not nicht geen no", .not)
        add(
            "zei zeg zegt said says told vertelde beweerde bleek claimed sagte aldus volgens according",
            .saying)
        add("ben am im bin tengo", .selfVerb)
        add("is zijn are sind ist", .isVerb)
        add(
            """
            vanaf minimaal minimum minimale min ouder older boven over above onder under below jonger \
            younger least mindestens ab unter uber leeftijdsgrens toegang entry toegestaan only alleen \
            minimumleeftijd plus
            """, .bound)
    }

    mutating func addUnits() {
        add(
            "uur uren uurtje uurtjes u h hr hrs hour hours std stunde stunden heure heures hora horas",
            .duration, value: 60)
        add("min mins minuut minuten minuutjes minute minutes mn minuti minutos", .duration, value: 1)
        add("kwartier", .duration, value: 15)
        add("halfuur halfuurtje", .duration, value: 30)
        add(
            "dag dagen dgn day days tag tage tagen nacht nachten night nights etmaal", .duration, value: 1_440
        )
        add(
            "week weken weeks maand maanden month months woche wochen monat monate sec seconden seconds",
            .duration, value: 0)
        add(
            """
            km kilometer kilometers kms m meter meters metres mtr cm mm kg kilo kilos kilogram gram gr ml cl \
            l liter lbs ft feet inch mb gb graden grad watt procent percent prozent mijl miles mile pk \
            persoons
            """, .measure)
        add("euro euros eur eu euri dollar dollars usd gbp pond pound pounds lei ron zloty pln", .money)
        let months: [(Int, String)] = [
            (1, "januari january januar jan janvier"), (2, "februari february februar feb febr"),
            (3, "maart march marz mrt mar"), (4, "april apr"), (5, "mei may mai"), (6, "juni june jun"),
            (7, "juli july jul"), (8, "augustus august aug"), (9, "september sept sep"),
            (10, "oktober october okt oct"), (11, "november nov"), (12, "december dezember dec dez"),
        ]
        for (value, list) in months { add(list, .month, value: value) }
        let days: [(Int, String)] = [
            (1, "maandag monday montag ma mon mo maandagen mondays"),
            (2, "dinsdag tuesday dienstag di tue tues"),
            (3, "woensdag wednesday mittwoch wo wed"), (4, "donderdag thursday donnerstag do thu thurs"),
            (5, "vrijdag friday freitag vr fri"), (6, "zaterdag saturday samstag za sat"),
            (7, "zondag sunday sonntag zo sun"),
        ]
        for (value, list) in days { add(list, .weekday, value: value) }
        add("per pro p each elke an", .per)
        add("tot to tm until till bis through thru", .rangeWord)
        add("en and und et y e si oraz", .and)
        add("of or oder ou", .or)
        add("van of von aus", .ofWord)
        add(
            "open geopend openingstijden bereikbaar beschikbaar available tussen between van from zwischen von",
            .open)
        add("dag day days daily dagelijks overdag tag taglich dagen", .day)
        add("nacht night nights nachts nacht nachten", .night)
        add("altijd always immer nonstop rondom constant", .always)
        add("elke iedere every each jede jeden alle all", .every)
    }
}
