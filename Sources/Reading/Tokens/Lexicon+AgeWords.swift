/// Number words and words for people of an age that are made of parts, each language by its own rule.
extension Lexicon {
    mutating func addAgeWords() {
        addTensBeyondForty()
        addWrittenTogether()
        addAgedIT()
        addAgedPL()
        addAgedBG()
        addAgedHU()
        addDecadesDE()
        addAgeFrames()
        for (list, value) in [
            ("vicenaire", 20), ("trentenaire trentenaires treintanero", 30),
            ("quadragenaire quadra quarantenaire cuarenton", 40),
            ("quinquagenaire quinqua cinquantenaire cincuenton cincuentanera", 50),
            ("sexagenaire sesentona sesenton sesentanera", 60), ("septuagenaire setentona", 70),
        ] { add(list, [.decade, .person], value: value) }
    }

    /// Beyond forty, and in the genitive of Polish: `dwudziestu pięciu lat`.
    private mutating func addTensBeyondForty() {
        for (list, value) in [
            ("dwudziestu", 20), ("trzydziestu", 30), ("czterdziestu четирисет четириисет", 40),
            ("cincuenta cinquanta cinquante cincizeci piecdziesiat piecdziesieciu петдесет otven", 50),
            ("sesenta sessanta soixante saizeci szescdziesiat szescdziesieciu шестдесет шеисет hatvan", 60),
            ("setenta settanta saptezeci siedemdziesiat седемдесет hetven", 70),
        ] { add(list, [.number, .tens], value: value) }
        for (index, word) in ["dwoch", "trzech", "czterech", "pieciu", "szesciu", "siedmiu", "osmiu"]
            .enumerated()
        {
            add(word, [.digit, .number], value: index + 2)
        }
        // Before the apostrophe of "vent'anni", "ventun anni".
        for (list, value) in [
            ("vent", 20), ("ventun", 21), ("trent", 30), ("trentun", 31), ("quarant", 40), ("quarantun", 41),
            ("cinquant", 50), ("cinquantun", 51), ("sessant", 60),
        ] { add(list, .number, value: value) }
        let units = ["egy", "ketto", "harom", "negy", "ot", "hat", "het", "nyolc", "kilenc"]
        let unitsIT = ["uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"]
        for index in units.indices {
            add("hatvan" + units[index], .number, value: 61 + index)
            add(
                (index == 0 || index == 7 ? "sessant" : "sessanta") + unitsIT[index], .number,
                value: 61 + index)
        }
    }

    /// `twentyfour`, `vingttrois`, `douazecisitrei`: so they are left where blanks between letters are taken out.
    private mutating func addWrittenTogether() {
        let kinds: [(tens: String, links: [String], units: String)] = [
            (
                "twenty thirty forty fifty sixty", [""],
                "one two three four five six seven eight nine"
            ),
            (
                "vingt trente quarante cinquante soixante", ["", "et"],
                "un deux trois quatre cinq six sept huit neuf"
            ),
            ("treinta cuarenta cincuenta sesenta", ["y"], "uno dos tres cuatro cinco seis siete ocho nueve"),
            (
                "douazeci treizeci patruzeci cincizeci", ["si"],
                "unu doi trei patru cinci sase sapte opt noua"
            ),
            (
                "dwadziescia trzydziesci czterdziesci piecdziesiat", [""],
                "jeden dwa trzy cztery piec szesc siedem osiem dziewiec"
            ),
            (
                "двадесет тридесет четиридесет петдесет", ["и"],
                "един две три четири пет шест седем осем девет"
            ),
        ]
        for kind in kinds {
            for ten in kind.tens.split(separator: " ") {
                let base = Int(entry(ten.utf8).value)
                for (index, unit) in kind.units.split(separator: " ").enumerated() {
                    for link in kind.links { add(ten + link + unit, .number, value: base + index + 1) }
                }
            }
        }
        for (word, value) in [
            ("ventina", 20), ("trentina", 30), ("quarantina", 40), ("cinquantina", 50), ("sessantina", 60),
        ] { add(word, .number, value: value) }
        add("fourty fouty", [.number, .tens], value: 40)
        add("fivety fifthy", [.number, .tens], value: 50)
        add("thirthy therty", [.number, .tens], value: 30)
        add("twenthy twentie", [.number, .tens], value: 20)
    }

    /// `ventenne`, `trentacinquenne`, `quarantaduenne`
    private mutating func addAgedIT() {
        let units = ["un", "du", "tre", "quattr", "cinqu", "sei", "sett", "ott", "nov"]
        for (tens, stem, value) in [
            ("vent", "venti", 20), ("trent", "trenta", 30), ("quarant", "quaranta", 40),
            ("cinquant", "cinquanta", 50), ("sessant", "sessanta", 60),
        ] {
            add("\(tens)enne \(tens)enni", .agedWord, value: value)
            for (index, unit) in units.enumerated() {
                let word = (index == 0 || index == 7 ? tens : stem) + unit + "enne"
                add(word, .agedWord, value: value + index + 1)
            }
        }
    }

    /// `dwudziestolatka`, `trzydziestopięcioletnia`, `osiemnastoletni`
    private mutating func addAgedPL() {
        let endings = ["letnia", "letni", "letniej", "letnie", "latka", "latke", "latki", "latek"]
        let units = [
            "", "jedno", "dwu", "trzy", "cztero", "piecio", "szescio", "siedmio", "osmio", "dziewiecio",
        ]
        for (stem, value) in [
            ("dwudziesto", 20), ("trzydziesto", 30), ("czterdziesto", 40), ("piecdziesiecio", 50),
            ("szescdziesiecio", 60),
        ] {
            for (index, unit) in units.enumerated() {
                for ending in endings { add(stem + unit + ending, .agedWord, value: value + index) }
            }
        }
        for (index, stem) in ["pietnasto", "szesnasto", "siedemnasto", "osiemnasto", "dziewietnasto"]
            .enumerated()
        {
            for ending in endings { add(stem + ending, .agedWord, value: 15 + index) }
        }
        for (word, value) in [
            ("dwudziestce", 20), ("trzydziestce", 30), ("czterdziestce", 40), ("piecdziesiatce", 50),
            ("szescdziesiatce", 60), ("trzydziestka", 30), ("czterdziestka", 40), ("trzydziestke", 30),
            ("czterdziestke", 40), ("piecdziesiatke", 50),
        ] { add(word, .number, value: value) }
    }

    private mutating func addAgedBG() {
        for (stem, value) in [
            ("петнадесет", 15), ("шестнадесет", 16), ("седемнадесет", 17), ("осемнадесет", 18),
            ("деветнадесет", 19), ("двадесет", 20), ("дваисет", 20), ("тридесет", 30), ("триисет", 30),
            ("четиридесет", 40), ("четириисет", 40), ("петдесет", 50), ("шестдесет", 60),
        ] {
            for ending in ["годишна", "годишен", "годишната", "годишно"] {
                add(stem + ending, .agedWord, value: value)
            }
        }
    }

    /// `negyvenes hölgy`, `harmincas éveimben`
    private mutating func addAgedHU() {
        // `Negyvenéves`, `huszonötévesen`: the number and its unit in one word.
        let units = ["", "egy", "ket", "harom", "negy", "ot", "hat", "het", "nyolc", "kilenc"]
        for (index, (tens, bare)) in [
            ("tizen", "tiz"), ("huszon", "husz"), ("harminc", "harminc"), ("negyven", "negyven"),
            ("otven", "otven"), ("hatvan", "hatvan"),
        ].enumerated() {
            for (unit, word) in units.enumerated() {
                let number = unit == 0 ? bare : tens + word
                add("\(number)eves \(number)evesen", .agedWord, value: 10 * (index + 1) + unit)
            }
        }
        for (word, value) in [
            ("huszas", 20), ("harmincas", 30), ("negyvenes", 40), ("otvenes", 50), ("hatvanas", 60),
        ] { add(word, [.decade, .person], value: value) }
    }

    /// `Vierzigerin`, and the parts of a decade in one word: `Mittvierzigerin`. Their value is ten times the decade, and
    /// the part as ``WordClasses/decadePart`` counts it.
    private mutating func addDecadesDE() {
        for (index, ten) in ["zwanzig", "dreissig", "vierzig", "funfzig", "sechzig", "siebzig"].enumerated() {
            let value = 20 + 10 * index
            add("\(ten)erin \(ten)er", [.decade, .person], value: value)
            add("\(ten)ern \(ten)igern", .decade, value: value)
            for (part, stems) in [
                (1, ["anfang", "anfangs"]), (2, ["mit", "mitt", "mitte"]), (3, ["end", "ende"]),
            ] {
                for stem in stems {
                    add("\(stem)\(ten)er \(stem)\(ten)erin", [.decade, .person], value: 10 * value + part)
                }
            }
        }
    }
}
