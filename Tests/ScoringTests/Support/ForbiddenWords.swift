import Evidence

/// Words for origin and looks, by language, and how they are looked for.
enum ForbiddenWords {
    /// Parts of words, from the start of a word. A trailing `$` means: only as a whole word.
    static let byLanguage: [(language: String, grounds: [String])] = [
        (
            "nl",
            [
                "etnisch", "etnicit", "nationalit", "ras$", "rassen$", "huidskleur", "huid$", "huidtype",
                "blond",
                "brunette", "gezicht", "uiterlijk", "afkomst", "herkomst", "aziat", "afrikaan", "slavisch",
                "oost-europ", "chinees", "roemeens", "bulgaars", "hongaars", "pools$", "poolse$", "russisch",
                "oekra", "turks", "marokk", "surinaam", "antilliaan", "braziliaan", "vluchteling", "slank",
                "borst", "tatoeage", "exotisch", "negerin", "zigeuner", "buitenlandse vrouw",
            ]
        ),
        (
            "en",
            [
                "ethnic", "race$", "races$", "racial", "skin", "redhead", "face$", "faces$", "facial",
                "looks$",
                "biometri", "asian", "african", "european girl", "latina", "arab", "slavic", "eastern europ",
                "thai", "chinese", "romanian", "bulgarian", "hungarian", "polish", "russian", "ukrain",
                "nigeria", "brazilian", "migrant", "immigrant", "refugee", "accent$", "petite", "slim$",
                "breast", "tattoo", "exotic", "ebony", "gypsy", "roma$", "foreign girl",
            ]
        ),
        (
            "de",
            [
                "ethnisch", "rasse$", "hautfarbe", "haut$", "gesicht", "aussehen", "staatsangehor",
                "herkunft",
                "asiatin", "asiatisch", "afrikan", "osteurop", "rumanin", "rumanisch", "bulgarin",
                "bulgarisch",
                "ungarin", "ungarisch", "polin$", "polnisch", "russin", "turkin", "turkisch", "schlank",
                "busen", "exotin", "auslanderin", "fluchtling",
            ]
        ),
        (
            "fr",
            [
                "ethnique", "peau$", "visage", "apparence", "asiatique", "africaine", "roumaine", "bulgare",
                "hongroise", "polonaise", "ukrainienne", "brune$", "metisse", "mince$", "poitrine",
                "exotique",
                "etrangere", "refugie", "origine ethn",
            ]
        ),
        (
            "es",
            [
                "etnia", "raza$", "piel$", "rostro", "apariencia", "asiatica", "africana", "rumana",
                "hungara",
                "polaca$", "rubia", "morena$", "mulata", "delgada$", "pechos", "exotica", "extranjera",
                "refugiad",
            ]
        ),
        (
            "ro",
            [
                "etnie", "rasa$", "culoarea pielii", "piele$", "aspect fizic", "asiatica", "africana",
                "romanca",
                "bulgaroaica", "unguroaica", "tiganca", "bruneta", "bruneta", "supla$", "sani$", "exotica",
                "straina$", "refugiat",
            ]
        ),
        (
            "bg",
            [
                "етнос", "етническ", "националност", "раса$", "кожа$", "лице$", "външност", "азиатк",
                "африканк",
                "румънк", "украинк", "рускин", "циганк", "блондинк", "брюнетк", "чужденк", "бежанк",
                "екзотичн",
            ]
        ),
        (
            "hu",
            [
                "etnik", "nemzetiseg", "borszin", "arcod", "arca$", "kulseje", "azsiai", "afrikai",
                "roman lany",
                "bolgar lany", "ukran lany", "cigany", "szoke", "barna$", "vekony$", "mell$", "egzotikus",
                "kulfoldi lany", "menekult",
            ]
        ),
        (
            "pl",
            [
                "etnicz", "narodowosc", "kolor skory", "skora$", "twarz", "wyglad", "azjatka", "afrykanka",
                "rumunka", "bulgarka", "wegierka", "ukrainka", "rosjanka", "cyganka", "blondynka", "brunetka",
                "szczupla$", "piersi$", "egzotyczn", "cudzoziemka", "uchodzc",
            ]
        ),
    ]

    /// Folded as the texts are, so that no look-alike letter keeps a word from being found.
    private static let folded: [(written: String, part: String, isWhole: Bool)] = byLanguage.flatMap(
        \.grounds
    )
    .map { ground in
        let isWhole = ground.hasSuffix("$")
        return (ground, FoldedText(isWhole ? String(ground.dropLast()) : ground).text, isWhole)
    }

    /// The grounds that `text` names, as written in the lists.
    static func hits(_ text: String) -> [String] {
        let words = FoldedText(text).text
        let found = folded.filter { ground in
            words.ranges(of: ground.part).contains { range in
                let isStart =
                    range.lowerBound == words.startIndex
                    || !words[words.index(before: range.lowerBound)].isLetter
                let isEnd = range.upperBound == words.endIndex || !words[range.upperBound].isLetter
                return isStart && (isEnd || !ground.isWhole)
            }
        }
        return found.map(\.written)
    }

    /// `huid(s|)kleur` without the signs of the phrase language, so that they hide nothing.
    static func withoutSigns(_ phrase: String) -> String {
        String(phrase.filter { !"()|*[]\\".contains($0) })
    }

    /// `skinColour` as `skin Colour`: names are words too.
    static func apart(_ name: String) -> String {
        name.reduce(into: "") { words, letter in
            if letter.isUppercase { words.append(" ") }
            words.append(letter == "_" ? " " : letter)
        }
    }
}
