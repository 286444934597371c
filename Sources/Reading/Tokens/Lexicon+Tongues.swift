/// What fr, es, it, ro, pl, hu and bg say around an age. All words are folded: without marks, `й` as `и`.
///
/// Words that mean something else in nl, en or de (`de`, `do`, `nu`, `ma`) are left out: readers ask for them by name,
/// where the unit behind the number tells the language.
extension Lexicon {
    mutating func addTongues() {
        addTongueUnits()
        addTongueFrames()
        addTonguePeople()
        addTongueDates()
    }

    /// The `value` of a unit is the ``Tongue`` it belongs to.
    private mutating func addTongueUnits() {
        let units: [(Tongue, String)] = [
            (.fr, "ans"), (.es, "anos anitos anyos"), (.it, "anni enne enni"),
            (.ro, "ani anisori"),
            (.pl, "lat lata latek latka latki letnia letni letnie letniej"),
            (.hu, "ev eves evesek even"),
            (.bg, "година години годишна годишно годишен годишни г лет год"),
        ]
        for (tongue, list) in units { add(list, .ageUnit, value: tongue.value) }
        add("eletkor varsta wiek възраст edad eta", .ageLabel)
        for (tens, value) in [("trent", 30), ("quarant", 40), ("cinquant", 50)] {
            for (index, unit) in ["uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"]
                .enumerated()
            {
                let stem = index == 0 || index == 7 ? tens : tens + "a"
                add(stem + unit, .number, value: value + index + 1)
            }
        }
        for (word, value) in [
            ("diciassettenne", 17), ("diciottenne", 18), ("diciannovenne", 19), ("ventenne", 20),
            ("ventunenne", 21),
            ("ventiduenne", 22), ("ventitreenne", 23), ("venticinquenne", 25), ("trentenne", 30),
            ("quarantenne", 40),
            ("siedemnastoletnia", 17), ("osiemnastoletnia", 18), ("dziewietnastoletnia", 19),
            ("siedemnastolatka", 17), ("osiemnastolatka", 18), ("dziewietnastolatka", 19),
            ("dwudziestoletnia", 20),
            ("седемнадесетгодишна", 17), ("осемнадесетгодишна", 18), ("деветнадесетгодишна", 19),
        ] { add(word, .agedWord, value: value) }
        addNumbersHU()
        addNumbersPLAndBG()
        for (list, value) in [
            ("vingtaine veinteanera veinteanero", 20), ("trentaine treintanera treintanero", 30),
            ("quarantaine cuarentona cuarentanera", 40), ("cinquantaine cincuentona", 50),
        ] { add(list, .decade, value: value) }
        // The part of a decade is told with the bare number in German: "Mitte zwanzig".
        for (index, word) in ["zwanzig", "dreissig", "vierzig", "funfzig", "sechzig"].enumerated() {
            add(word, .decade, value: 20 + 10 * index)
        }
        add("zwanzigern", .decade, value: 20)
        add("dreissigern", .decade, value: 30)
        add("vierzigern", .decade, value: 40)
        add("debut comienzos principios inicios poczatek inizio inceputul", .decadePart, value: 1)
        add("milieu meta mediados mijlocul", .decadePart, value: 2)
        add("fin finales sfarsitul koniec", .decadePart, value: 3)
    }

    private mutating func addNumbersHU() {
        let units = ["egy", "ket", "harom", "negy", "ot", "hat", "het", "nyolc", "kilenc"]
        for (tens, value) in [("tizen", 10), ("huszon", 20), ("harminc", 30), ("negyven", 40), ("otven", 50)]
        {
            for (index, unit) in units.enumerated() { add(tens + unit, .number, value: value + index + 1) }
            add(tens + "ketto", .number, value: value + 2)
        }
        for (word, value) in [("negyven", 40), ("otven", 50)] { add(word, .number, value: value) }
    }

    private mutating func addNumbersPLAndBG() {
        for (stem, value) in [
            ("един", 11), ("два", 12), ("три", 13), ("четири", 14), ("пет", 15), ("шест", 16), ("седем", 17),
            ("осем", 18), ("девет", 19),
        ] {
            add(stem + "надесет", .number, value: value)
            add(stem + "наисет", .number, value: value)
        }
        add("двадесет дваисет", [.number, .tens], value: 20)
        add("тридесет триисет", [.number, .tens], value: 30)
        add("четиридесет четиресет", [.number, .tens], value: 40)
        for (word, value) in [
            ("jedenascie", 11), ("dwanascie", 12), ("trzynascie", 13), ("czternascie", 14),
            ("pietnascie", 15),
            ("siedemnastu", 17), ("osiemnastu", 18), ("unsprezece", 11), ("doisprezece", 12),
            ("treisprezece", 13),
            ("paisprezece", 14), ("cincisprezece", 15),
        ] { add(word, .number, value: value) }
    }

    private mutating func addTongueFrames() {
        add("presque casi quasi aproape prawie majdnem почти", .almost)
        add(
            "jur environ unos unas circa cam aproximativ vreo okolo korulbelul около приблизително alrededor",
            .approximate)
        add("ho mam jestem vagyok съм suis tengo soy sono", .selfVerb)
        add(
            "ahora maintenant adesso ora acum teraz most сега solo solamente appena doar tylko csak само",
            .adverb)
        add("nie nem не non jamais nunca sin", .negation)
        add(
            "verboden forbidden prohibited verboten interdit interdite prohibido vietato interzis zakaz tilos забранено",
            .negation)
        add(
            """
            avais avait avions etais etait tenia tenias cumpli fui avevo aveva ero aveam avea eram mialam miala bylam \
            voltam volt vecu vivido vissuto abitato locuit trait mieszkalam mieszkalem laktam eltem \
            gelebt живях живяла бях беше имах quand cuando quando cand kiedy amikor когато depuis
            """, .past)
        add("cumplire aurai avro skoncze leszek навърша", .future)
        add("sens siento sento simt czuje erzem чувствам", .figurative)
        add(
            """
            experience experiencia esperienza experienta doswiadczenia doswiadczenie tapasztalat tapasztalattal tapasztalatom опит \
            anciennete metier oficio mestiere meserie rynku piacon пазара existencia garantie abierto mariage matrimonio malzenstwa hazassag брак casnicie
            """, .experience)
        add("partir plus mayores mayor minimo maggiori maggiore oltre sopra almeno", .bound, value: 1)
        add(
            "ponad minim peste powyzej najmniej ukonczone legalabb minstens над поне навършили", .bound,
            value: 1)
        add("menores menor minori minore sotto moins menos ponizej под sub", .bound, value: 2)
    }

    private mutating func addTonguePeople() {
        add(
            """
            fils hijo hija hijos hijas figlio figlia figli fiul fiu fiica copil copii copiii syn syna corka corke corki corek \
            dziecko dzieci fiam lanyom gyermek gyerek gyerekek gyermekem син синът дъщеря дете деца frere soeur \
            hermano hermana fratello sorella frate fratele sora siostra brat testverem novere nover hugom брат сестра \
            madre mere padre pere matka anya enfant enfants hijito jongetje gyerekeim децата sobrina sobrino neveu niece nipote nepoata unokahugom
            """, .kin)
        add(
            """
            chien chienne perro perra cane gatto caine cainele pisica pies kotka kutya kutyam macska macskam куче \
            кучето котка котката caballo cheval
            """, .animal)
        add(
            """
            hommes messieurs personnes clientele adultes majeurs hombres caballeros senores clientes personas adultos \
            visitantes uomini signori clienti persone adulti maggiorenni barbati domni persoane panowie panow mezczyzni \
            mezczyzn mezczyzny ferfi ferfit klienci osoby osob dorosli ferfiak urak vendegek vendegeknek felnott мъже господа клиенти лица \
            гости пълнолетни
            """, .audience)
        add(
            """
            filles femmes chicas mujeres ragazze donne fete femei fetele dziewczyny kobiety panie lanyok holgyek \
            момичета жени дами senoritas
            """, [.offered, .person])
        add(
            """
            femme homme etudiante demoiselle mujer chica senora senorita donna ragazza signora studentessa femeie fata doamna tanara \
            studenta domnisoara kobieta dziewczyna studentka lany holgy diaklany жена момиче студентка дама
            """, .person)
        add("busco cherche cerco cautam caut szukam keresek keresunk търся търсим szukamy", .seeking)
        add(
            """
            maison entreprise casa negozio ditta firma firmie empresa azienda dom klub haz ceg къща фирма club \
            studio bar website site sauna praktijk relatie huwelijk vereniging restaurant shop vloer floor massagesalon \
            privehuis boot schip eik boom tree account contract huurcontract hypotheek lening mortgage lease loan parket
            """, .thing)
        add("moi mon yo io mio eu mea meu moja moj moje аз моя моята моят vagyok enyem", .firstPerson)
        add("elle ella lei ea ona тя нея", .thirdPerson)
        add(
            "nous notre nos nosotras nosotros nuestras nuestra noi nostre nostra noastre nasze nasza ние нашите",
            .plural)
        add("dit sagt dice dijo disse zice spune mowi powiedziala mondta каза sagte", .saying)
    }

    private mutating func addTongueDates() {
        let months = [
            "janvier enero gennaio ianuarie stycznia styczen styczniu januar januarban januarjaban януари",
            "fevrier febrero febbraio februarie lutego luty lutym februar februarban februarjaban февруари",
            "mars marzo martie marca marzec marcu marcius marciusban marciusaban март",
            "avril abril aprile aprilie kwietnia kwiecien kwietniu aprilis aprilisban aprilisaban април",
            "mayo maggio maja maju majus majusban majusaban маи",
            "juin junio giugno iunie czerwca czerwiec czerwcu junius juniusban juniusaban юни",
            "juillet julio luglio iulie lipca lipiec lipcu julius juliusban juliusaban юли",
            "aout agosto sierpnia sierpien sierpniu augusztus augusztusban augusztusaban август",
            "septembre septiembre settembre septembrie wrzesnia wrzesien wrzesniu szeptember szeptemberben szeptembereben септември",
            "octobre octubre ottobre octombrie pazdziernika pazdziernik pazdzierniku oktoberben oktobereben октомври",
            "novembre noviembre noiembrie listopada listopad listopadzie novemberben novembereben ноември",
            "decembre diciembre dicembre decembrie grudnia grudzien grudniu decemberben decembereben декември",
        ]
        for (index, list) in months.enumerated() { add(list, .month, value: index + 1) }
        let days = [
            "lundi lunes lunedi luni poniedzialek poniedzialku hetfo hetfotol понеделник",
            "mardi martes martedi marti wtorek kedd вторник",
            "mercredi miercoles mercoledi miercuri sroda szerda сряда",
            "jeudi jueves giovedi joi czwartek csutortok четвъртък",
            "vendredi viernes venerdi vineri piatek piatku pentek pentekig петък",
            "samedi sabado sabato sambata sobota sobote soboty szombat szombatig събота",
            "dimanche domingo domenica duminica niedziela niedziele niedzieli vasarnap vasarnapig неделя",
        ]
        for (index, list) in days.enumerated() { add(list, .weekday, value: index + 1) }
        add(
            "ne nee nacido nacida naci nato nata nascuta nascut urodzona urodzony urodzilam rocznik szulettem szuletett",
            .born)
        add(
            "szuletesi szul szuletes nasterii nacimiento naissance nascita urodzenia раждане роден родена родих baujahr geboorte geboortedag jaargang",
            .born)
        add(
            "uhr ora ore oras orario godzina godziny godzin godz oratol час часа часове", .duration, value: 60
        )
        add("minut minuty perc минути мин", .duration, value: 1)
        add(
            "jour jours dia dias giorno giorni zi zile dzien dni nap napja дни ден tagen", .duration,
            value: 1_440)
        add(
            """
            semaine semaines mois semana semanas mes meses settimana settimane mese mesi tydzien tygodnie miesiac \
            monaten wochen saptamani saptamana
            """, .duration, value: 0)
        add("par por pe za", .per)
        add("zl euroi evro евро лева лв", .money)
        add("sa", .weekday, value: 6)
        add("so", .weekday, value: 7)
        add("fr", .weekday, value: 5)
        add("mi", .weekday, value: 3)
        add(
            "publie publicado pubblicato publicat opublikowano dodano feladva публикувано geplaatst online added eingestellt inseriert",
            .postedLabel)
        add(
            "amies amigas amiche prietene kolezanki freundinnen friends vriendinnen baratnok приятелки",
            .offered)
        add("jestesmy suntem somos siamo sommes vagyunk сме", .plural)
        add("една", [.digit, .number], value: 1)
        add("dwie dwoje", [.digit, .number], value: 2)
        add("jour jours dia dias giorno giorni zi zile dzien dni nap napja ден дни tage", .day)
        add("nuit noche notte noapte noc ejjel нощ", .night)
        add("tous todos tutti fiecare kazdy minden всеки toate wszystkie", .every)
        add("toujours siempre sempre mereu zawsze mindig винаги", .always)
    }
}

/// The language that a unit of age belongs to, where that changes what stands around it.
enum Tongue: Int32, Sendable {
    case fr = 101, es, it, ro, pl, hu, bg

    var value: Int { Int(rawValue) }
}
