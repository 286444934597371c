/// The words beside years, folded: without marks, `й` as `и`.
extension YearWords {
    static var lists: [(Tongue?, YearRoles, String)] {
        wordsNLENDE + wordsOfProfiles + wordsOfFacts + wordsFR + wordsES + wordsIT + wordsRO + wordsPL
            + wordsHU + wordsBG
    }

    private static var wordsNLENDE: [(Tongue?, YearRoles, String)] {
        [
            (
                nil, .span,
                """
                nach binnen innerhalb wahrend within another weitere weiteren nochmal schon bereits letzten nachsten ersten \
                vergangenen kommenden volgende vorige next every jede alle elke iedere voor tijdens zolang her voordat until \
                over dankzij ondanks despite door through throughout durch bis there
                """
            ),
            (
                nil, .spanBehind,
                """
                geleden ago later spater danach davor zuvor eerder earlier before since her terug afstand apart lang long \
                hence nadien erna tijd aaneen samen together zusammen straight running onafgebroken
                """
            ),
            (
                nil, .matter,
                """
                cel gevangenis gevangenisstraf straf garantie waarborg hypotheek contract huurcontract huwelijk relatie \
                verkering studie vakmanschap dienst trouwe plezier geluk stilte verschil leeftijdsverschil levensduur looptijd \
                huur lidmaatschap vriendschap traditie geschiedenis kennis prison jail sentence guarantee warranty \
                mortgage lease marriage wedlock relationship friendship study service practice history tradition difference \
                gap membership knowledge expertise training haft gefangnis gewahrleistung vertrag ehe beziehung freundschaft \
                studium dienst praxis geschichte unterschied abstand laufzeit miete gluck knast strafe ausbildung decades \
                tbs eigendom wachttijd wachtlijst wartezeit wartezeiten warteliste waiting queue levertijd thuiszorg zorg
                """
            ),
            (
                nil, .lasting,
                """
                werkte gewerkt woon woonde woont gewoond duur duurt duurde kreeg krijgt kregen gekregen stond \
                bestond leef leefde doe deed gedaan gestaan geweest ken meegaat liep loopt loop volgde worked lived \
                living lives lasted lasts took takes spent spend served serve runs run ran sentenced jailed got gets gave given \
                waited stayed known been existed studied taught gearbeitet arbeite arbeitete wohne wohnte gewohnt gelebt lebe \
                dauert dauerte gedauert bekam bekommt kriegte gedient verbracht halt halten existiert besteht bestand gewesen \
                studiert kenne stand gab gibt getrouwd verheiratet married rijd rijdt gereden fahre gefahren speel \
                betragt betrug bedraagt bedroeg hing hangt lag ligt steht vloog gingen ging went came kwam kam veroordeeld verurteilt gesessen gezeten
                """
            ),
            (
                nil, .present,
                """
                weet geniet voel kan wil hou houd neem know enjoy feel love want can like weiss geniesse fuhle liebe will \
                kann mag nehme sta steh fuhl
                """
            ),
            (
                nil, .recent,
                """
                gisteren eergisteren vandaag vorige afgelopen onlangs recent recentelijk pas net deze kort yesterday today \
                last recently just this gestern vorgestern heute letzte letzten letzter letztes kurzlich neulich diese diesen \
                eben frisch
                """
            ),
            (nil, .coming, "volgend volgende next nachstes nachste nachsten kommendes kommenden komend"),
            (nil, .attendant, "met mit with at op auf"),
            (
                nil, .turning,
                """
                werd wurde turned became geworden hit being vierde celebrated celebrating gefeiert gevierd feierte bereikt reached \
                aangetikt erreicht happy
                """
            ),
            (
                nil, .aged,
                """
                rijpe volwassen slanke slank volslanke knappe lieve spontane vlotte zelfstandige jonge jong nieuwe nieuw \
                mature slim busty curvy petite young new tall natural independent reife reif schlanke schlank hubsche \
                junge neue neu naturliche naturlich mollige vollbusig leeds
                """
            ),
        ]
    }

    /// What is said of a profile is alike enough to stand together.
    private static var wordsOfProfiles: [(Tongue?, YearRoles, String)] {
        [
            (
                nil, .profile,
                """
                profiel profile profil perfil profilo profilul profilu profilom профила advertentie account paspoort passport \
                ausweis pass passeport pasaporte passaporto pasaportul paszport dowod utlevelem igazolvanyom паспортът id \
                identiteitskaart rijbewijs
                """
            ),
            (
                nil, .birthday,
                "birthday verjaardag bday verjaring geburtstag geburtstags anniversaire cumpleanos compleanno aniversare urodziny szuletesnapom ден"
            ),
            (
                nil, .stating,
                "staat says states shows steht stand dit dice pone sta scrie jest pisze irja пише zegt sagt"
            ),
        ]
    }
}
