extension ForbiddenGrounds {
    /// Starts of words, by language, as they are written. A trailing `$` means: only as a whole word.
    package static let byLanguage: [(language: String, grounds: [String])] = [
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
            "it",
            [
                "etnica", "razza$", "razziale", "nazionalit", "colore della pelle", "bionda$", "castana$",
                "snella$", "magra$", "formosa$", "asiatica", "africana", "rumena", "bulgara$", "ungherese",
                "polacca$", "ucraina", "zingara", "mulatta", "meticcia", "straniera$", "profuga", "tatuaggi",
            ]
        ),
        (
            "ro",
            [
                "etnie", "rasa$", "culoarea pielii", "piele$", "aspect fizic", "asiatica", "africana",
                "romanca",
                "bulgaroaica", "unguroaica", "tiganca", "bruneta", "supla$", "sani$", "exotica",
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
}
