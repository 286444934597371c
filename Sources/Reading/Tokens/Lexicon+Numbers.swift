/// Number words. Dutch and German write 21 as one word and so stand here up to 99; English, French and others
/// are put together from tens and digits by the readers.
extension Lexicon {
    mutating func addNumbers() {
        addDigits()
        addDutch()
        addGerman()
        addEnglish()
        addOthers()
        addDictation()
        add("dubbel dubbele double doppel doppelt twee-keer", .multiplier, value: 2)
        add("driedubbel driedubbele triple tripel dreifach", .multiplier, value: 3)
        add(
            "punt streepje streep dash dot koppelteken liggend spatie minus hyphen point bindestrich punkt",
            .separatorWord)
    }

    /// Words of nl, en, de, fr, es, it, pl, ro and bg. Those that are everyday words of nl or en in another
    /// sense (`het`, `do`, `sei`) are left out: they would make numbers out of prose.
    private mutating func addDigits() {
        let words = [
            "nul zero null oh nought naught cero нула ноль",
            "een one eins un une uno jeden unu едно един один",
            "twee two zwei zwo deux dos due dwa doi две два",
            "drie three drei trois tres tre trzy trei три",
            "vier four quatre cuatro quattro cztery patru четири четыре",
            "vijf five funf fuenf cinq cinco cinque piec cinci пет пять",
            "zes six sechs seis szesc sase шест шесть",
            "zeven seven sieben siete sette siedem sapte седем семь",
            "acht eight huit ocho otto osiem opt осем восемь",
            "negen nine neun neuf nueve nove dziewiec noua девет девять",
        ]
        for (value, list) in words.enumerated() { add(list, [.digit, .number], value: value) }
    }

    private mutating func addDutch() {
        let units = ["", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
        let teens = [
            "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien",
            "negentien",
        ]
        let tens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
        for (index, word) in teens.enumerated() {
            addAged(word, 10 + index, suffixes: ["jarig", "jarige", "jarigen"])
        }
        for (index, word) in tens.enumerated() {
            let value = 20 + 10 * index
            addAged(word, value, suffixes: ["jarig", "jarige", "jarigen"])
            add(word, .decade, value: value)
            add("\(word)er \(word)ers", .decade, value: value)
            for unit in 1...9 {
                for link in ["en", "n"] {
                    addAged(
                        units[unit] + link + word, value + unit, suffixes: ["jarig", "jarige", "jarigen"])
                }
            }
        }
        // Misspelt so often that no intent can be read into it.
        for (word, value) in [
            ("achtien", 18), ("viertien", 14), ("zeventin", 17), ("negentin", 19), ("achtttien", 18),
        ] {
            addAged(word, value, suffixes: ["jarig", "jarige"])
        }
    }

    private mutating func addGerman() {
        let units = ["", "ein", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun"]
        let teens = [
            "zehn", "elf", "zwolf", "dreizehn", "vierzehn", "funfzehn", "sechzehn", "siebzehn", "achtzehn",
            "neunzehn",
        ]
        let tens = ["zwanzig", "dreissig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
        let suffixes = ["jahrig", "jahrige", "jahriger", "jahriges", "jahrigen"]
        for (index, word) in teens.enumerated() { addAged(word, 10 + index, suffixes: suffixes) }
        for (index, word) in tens.enumerated() {
            let value = 20 + 10 * index
            addAged(word, value, suffixes: suffixes)
            add("\(word)er", .decade, value: value)
            for unit in 1...9 { addAged(units[unit] + "und" + word, value + unit, suffixes: suffixes) }
        }
    }

    private mutating func addEnglish() {
        let teens =
            "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
                separator: " ")
        for (index, word) in teens.enumerated() { add(String(word), .number, value: 10 + index) }
        let tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ")
        let decades = "twenties thirties forties fifties sixties seventies eighties nineties".split(
            separator: " ")
        for index in tens.indices {
            add(String(tens[index]), [.number, .tens], value: 20 + 10 * index)
            add(String(decades[index]), .decade, value: 20 + 10 * index)
        }
        add("eightteen eigthteen", .number, value: 18)
        add("nintee ninteen", .number, value: 19)
    }

    private mutating func addOthers() {
        let single: [(String, Int)] = [
            ("dix", 10), ("onze", 11), ("douze", 12), ("treize", 13), ("quatorze", 14), ("quinze", 15),
            ("seize", 16),
            ("dieciseis", 16), ("diecisiete", 17), ("dieciocho", 18), ("diecinueve", 19), ("veintiuno", 21),
            ("veintiun", 21), ("veintidos", 22), ("veintitres", 23), ("veinticuatro", 24),
            ("veinticinco", 25),
            ("veintiseis", 26), ("veintisiete", 27), ("veintiocho", 28), ("veintinueve", 29), ("sedici", 16),
            ("diciassette", 17), ("diciotto", 18), ("diciannove", 19), ("ventuno", 21), ("ventidue", 22),
            ("ventitre", 23), ("ventiquattro", 24), ("venticinque", 25), ("ventisei", 26), ("ventisette", 27),
            ("ventotto", 28), ("ventinove", 29), ("szesnascie", 16), ("siedemnascie", 17),
            ("osiemnascie", 18),
            ("dziewietnascie", 19), ("saisprezece", 16), ("saptesprezece", 17), ("optsprezece", 18),
            ("nouasprezece", 19), ("шестнаисет", 16), ("седемнаисет", 17), ("осемнаисет", 18),
            ("деветнаисет", 19),
            ("tizenhat", 16), ("tizenhet", 17), ("tizennyolc", 18), ("tizenkilenc", 19),
        ]
        // "onze" is a Dutch pronoun and stays one.
        for (word, value) in single where word != "onze" { add(word, .number, value: value) }
        let tens: [(String, Int)] = [
            ("vingt", 20), ("trente", 30), ("quarante", 40), ("cinquante", 50), ("soixante", 60),
            ("veinte", 20),
            ("treinta", 30), ("cuarenta", 40), ("cincuenta", 50), ("venti", 20), ("trenta", 30),
            ("quaranta", 40),
            ("dwadziescia", 20), ("trzydziesci", 30), ("czterdziesci", 40), ("douazeci", 20),
            ("treizeci", 30),
            ("patruzeci", 40), ("двадесет", 20), ("тридесет", 30), ("husz", 20), ("harminc", 30),
        ]
        for (word, value) in tens { add(word, [.number, .tens], value: value) }
    }

    private mutating func addAged(_ word: String, _ value: Int, suffixes: [String]) {
        add(word, .number, value: value)
        for suffix in suffixes { add(word + suffix, .agedWord, value: value) }
    }
}
