/// What only the readers of dictated and printed numbers ask of a word.
extension WordClasses {
    /// "keer", "times", "fois": the number before it says how often the next digit stands.
    static let times = WordClasses(rawValue: 1 << 61)
    /// A number word among other digits only: hundreds, and words that are mostly something else (to, for, ate).
    static let spelled = WordClasses(rawValue: 1 << 62)
    /// bestelnummer, order, ref: the number behind it is not a phone's.
    static let codeLabel = WordClasses(rawValue: 1 << 63)
}

/// Number words of dictated numbers beyond those that an age is written in.
///
/// What is an everyday word in nl, en or de stands as ``WordClasses/spelled``, so that no other reader takes it for a
/// number: Hungarian "hat" and "het", Italian "sei", English "to" and "for".
extension Lexicon {
    mutating func addDictation() {
        addHundreds()
        addTeens()
        addTens()
        addBorrowed()
        add(
            """
            dubbel dubbele double doppel doppelt doppelte doble dublu dubla dublat doppio doppia duplo dupla duplan \
            podwojne podwojny podwojna podwojnie dwukrotnie ketszer двоино двоен двоина dobbelt zweifach tweevoudig
            """, .multiplier, value: 2)
        add("tweemaal zweimal tweekeer zwomal twice duemal", .multiplier, value: 2)
        add(
            """
            driemaal dreimal driekeer thrice triple triplo potrojne potrojna potrojny trzykrotnie tripla triplu haromszor \
            троино троен троина drievoudig
            """, .multiplier, value: 3)
        add("viermaal viermal vierkeer quadruple vierdubbel", .multiplier, value: 4)
        add("keer maal x times time mal fois veces vezes volte ori razy пъти", .times)
        add(
            "spatie space leerzeichen streepje espace espacio punto trattino guion tiret kreska kropka",
            .separatorWord)
        add(
            """
            dan then dann daarna puis luego poi apoi potem gevolgd followed gefolgt laatste slot danach schluss letztes \
            ensuite enfin despues ultimo infine aztan vegul koniec finally lastly после накрая
            """, .separatorWord)
        addCodeLabels()
        addPermitLabels()
    }

    private mutating func addHundreds() {
        add("honderd hundert hundred cent cents cien ciento sto suta sute cento", .spelled, value: 100)
        let hundreds = [
            "dwiescie doscientos doscientas duecento duzentos", "trzysta trescientos trescientas trezentos",
            "czterysta cuatrocientos cuatrocientas quatrocentos", "piecset quinientos quinientas quinhentos",
            "szescset seiscientos seiscientas seiscentos", "siedemset setecientos setecientas setecentos",
            "osiemset ochocientos ochocientas oitocentos", "dziewiecset novecientos novecientas novecentos",
        ]
        for (index, list) in hundreds.enumerated() { add(list, .spelled, value: 200 + 100 * index) }
    }

    private mutating func addTeens() {
        let teens = [
            "diez dieci dez zece dziesiec десет tiz",
            "once undici unsprezece jedenascie tizenegy единадесет unspe",
            "doce dodici doze doisprezece douasprezece dwanascie tizenketto дванадесет doispe",
            "trece tredici treze treisprezece trzynascie tizenharom тринадесет treispe",
            "catorce quattordici catorze paisprezece patrusprezece czternascie tizennegy четиринадесет paispe",
            "quince quindici quinze cincisprezece pietnascie tizenot петнадесет cinspe",
            "dieciseis sedici dezesseis dezasseis saisprezece szesnascie шестнадесет saispe",
            "diecisiete diciassette dezessete dezassete saptesprezece siedemnascie седемнадесет saptespe",
            "dieciocho diciotto dezoito optsprezece osiemnascie осемнадесет optspe",
            "diecinueve diciannove dezenove dezanove nouasprezece dziewietnascie деветнадесет nouaspe",
        ]
        for (index, list) in teens.enumerated() { add(list, .spelled, value: 10 + index) }
        add("onze", .spelled, value: 11)
        add("dixsept", .spelled, value: 17)
        add("dixhuit", .spelled, value: 18)
        add("dixneuf", .spelled, value: 19)
    }

    private mutating func addTens() {
        let tens = [
            "veinte vingt vingts venti vinte douazeci dwadziescia двадесет",
            "treinta trente trenta trinta treizeci trzydziesci тридесет",
            "cuarenta quarante quaranta quarenta patruzeci czterdziesci четиридесет",
            "cincuenta cinquante cinquanta cinquenta cincizeci piecdziesiat петдесет",
            "sesenta soixante sessanta sessenta saizeci szescdziesiat шестдесет шеисет",
            "setenta septante settanta saptezeci siedemdziesiat седемдесет",
            "ochenta huitante octante ottanta oitenta optzeci osiemdziesiat осемдесет",
            "noventa nonante novanta nouazeci dziewiecdziesiat деветдесет",
        ]
        let units = ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"]
        for (index, list) in tens.enumerated() {
            add(list, .spelled, value: 20 + 10 * index)
            addJoined(after: index)
            guard index > 0, let ten = list.split(separator: " ").first else { continue }
            // "treintaicuatro", as it is said and, more and more, written.
            for (unit, word) in units.enumerated() {
                add("\(ten)i\(word) \(ten)y\(word)", .spelled, value: 21 + 10 * index + unit)
            }
        }
    }

    /// Italian and Hungarian write 61 as one word; those below 60 are ages as well and stand with them.
    private mutating func addJoined(after index: Int) {
        let tenIT = ["vent", "trent", "quarant", "cinquant", "sessant", "settant", "ottant", "novant"][index]
        let tenHU = [
            "huszon", "harminc", "negyven", "otven", "hatvan", "hetven", "nyolcvan", "kilencven",
        ][index]
        let unitsIT = ["uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"]
        let unitsHU = ["egy", "ketto", "harom", "negy", "ot", "hat", "het", "nyolc", "kilenc"]
        for unit in 0..<9 {
            let value = 21 + 10 * index + unit
            let vowel = index == 0 ? "i" : "a"
            add(tenIT + (unit == 0 || unit == 7 ? "" : vowel) + unitsIT[unit], .spelled, value: value)
            add(tenHU + unitsHU[unit], .spelled, value: value)
        }
        if index >= 4 { add(tenHU, .spelled, value: 20 + 10 * index) }
    }

    /// Digits that are another word in most ads, misspelt digits, and languages that few ads are in.
    private mutating func addBorrowed() {
        let words = [
            "o oh zeroo nulla zer nula", "won en1 ein egy um unu jedna jedno una",
            "to too tu ketto ket dois duas doua dwie", "harom dreu",
            "for fore negy quatro", "fife fijf vyf ot", "sei hat", "het sete sept", "ate nyolc oito",
            "kilenc niner",
        ]
        for (value, list) in words.enumerated() { add(list, .spelled, value: value) }
        add("nulla nula", [.digit, .number], value: 0)
        add("fourty", .spelled, value: 40)
        add("ninty ninthy", .spelled, value: 90)
    }

    /// Beside those of ``addLabels()``: other languages, other words of bylaws, and slips of the pen.
    private mutating func addPermitLabels() {
        add(
            """
            vergunningen vergunningsnummers vergunningnummers vergunningcodes ontheffing ontheffingsnummer \
            exploitatievergunningnummer exploitatievergunningsnummer verguningnummer vergunningsnumer verguning \
            licensed vergund vergunde erlaubnis erlaubnisnummer konzession lizenznummer genehmigungsnr \
            autorisation agrement licencia licenta licenza autorizacion autorizatie autorizatia autorizzazione \
            zezwolenie zezwolenia pozwolenie pozwolenia koncesja licencja licencji
            """, .permitLabel)
        add("handelskammer handelsregisternr kvknumer kvkno", .kvkLabel)
        add("numero numer numar numarul numeru", .numberLabel)
    }
}
