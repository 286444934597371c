/// A charset of the Encoding Standard by its name there, and the labels that pages use for it.
///
/// https://encoding.spec.whatwg.org/#names-and-labels: `iso-8859-1` means windows-1252, because browsers read
/// it so.
struct CharsetLabel: Hashable, Sendable {
    /// The name in the standard, lower case: `utf-8`, `windows-1252`.
    let name: String

    static let utf8 = CharsetLabel(known: "utf-8")
    static let windows1252 = CharsetLabel(known: "windows-1252")
    static let utf16LittleEndian = CharsetLabel(known: "utf-16le")
    static let utf16BigEndian = CharsetLabel(known: "utf-16be")

    private init(known name: String) {
        self.name = name
    }

    /// What a meta element or XML declaration means by it: a page that could be read so far is no UTF-16, and
    /// `x-user-defined` is a way to ask for bytes (prescan, steps 15 and 16 of "meta").
    var asDeclaredInPage: CharsetLabel {
        switch name {
        case "utf-16le", "utf-16be": .utf8
        case "x-user-defined": .windows1252
        default: self
        }
    }

    /// Nil for labels that the standard does not know, and for those it maps to its "replacement" decoder:
    /// reading such a page as the default shows more of it than the single replacement character a browser
    /// shows.
    init?(_ label: some Sequence<UInt8>) {
        let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0C, 0x0D]
        let lowered = label.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.drop { blanks.contains($0) }
        let end = lowered.lastIndex { !blanks.contains($0) }.map { $0 + 1 } ?? lowered.startIndex
        let text = String(decoding: lowered[lowered.startIndex..<end], as: UTF8.self)
        guard let name = Self.nameOfLabel[text] else { return nil }
        self.name = name
    }

    /// How the C library's converter calls it; nil for the three that are read by own code.
    var converterName: String? {
        switch name {
        case "utf-8", "windows-1252", "x-user-defined": nil
        case "windows-874": "CP874"
        case "macintosh": "MACINTOSH"
        case "x-mac-cyrillic": "MAC-UK"
        case "ibm866": "CP866"
        case "gbk", "gb18030": "GB18030"
        case "big5": "BIG5-HKSCS"
        case "shift_jis": "CP932"
        case "euc-kr": "UHC"
        case "iso-8859-8-i": "ISO-8859-8"
        case let name where name.hasPrefix("windows-"): "CP" + name.dropFirst("windows-".count)
        default: name.uppercased()
        }
    }

    /// True where each byte is one character: such a charset is read by a table.
    var isSingleByte: Bool {
        switch name {
        case "utf-8", "utf-16le", "utf-16be", "gbk", "gb18030", "big5", "shift_jis", "euc-kr", "euc-jp",
            "iso-2022-jp":
            false
        default: true
        }
    }

    private static let nameOfLabel: [String: String] = {
        var names: [String: String] = [:]
        for (name, labels) in labelsOfName {
            for label in labels.split(separator: " ") { names[String(label)] = name }
            names[name] = name
        }
        return names
    }()

    private static let labelsOfName: [String: String] = [
        "utf-8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf8 x-unicode20utf8",
        "ibm866": "866 cp866 csibm866",
        "iso-8859-2": """
        csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2
        """,
        "iso-8859-3": """
        csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3
        """,
        "iso-8859-4": """
        csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4
        """,
        "iso-8859-5": """
        csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988
        """,
        "iso-8859-6": """
        arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i \
        iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
        """,
        "iso-8859-7": """
        csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 iso_8859-7 \
        iso_8859-7:1987 sun_eu_greek
        """,
        "iso-8859-8": """
        csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 \
        iso_8859-8:1988 visual
        """,
        "iso-8859-8-i": "csiso88598i logical",
        "iso-8859-10": "csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6",
        "iso-8859-13": "iso8859-13 iso885913",
        "iso-8859-14": "iso8859-14 iso885914",
        "iso-8859-15": "csisolatin9 iso8859-15 iso885915 iso_8859-15 l9",
        "iso-8859-16": "",
        "koi8-r": "cskoi8r koi koi8 koi8_r",
        "koi8-u": "koi8-ru",
        "macintosh": "csmacintosh mac x-mac-roman",
        "windows-874": "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620",
        "windows-1250": "cp1250 x-cp1250",
        "windows-1251": "cp1251 x-cp1251",
        "windows-1252": """
        ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 \
        iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii x-cp1252
        """,
        "windows-1253": "cp1253 x-cp1253",
        "windows-1254": """
        cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 x-cp1254
        """,
        "windows-1255": "cp1255 x-cp1255",
        "windows-1256": "cp1256 x-cp1256",
        "windows-1257": "cp1257 x-cp1257",
        "windows-1258": "cp1258 x-cp1258",
        "x-mac-cyrillic": "x-mac-ukrainian",
        "gbk": """
        chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk
        """,
        "gb18030": "",
        "x-user-defined": "",
        "big5": "big5-hkscs cn-big5 csbig5 x-x-big5",
        "euc-jp": "cseucpkdfmtjapanese x-euc-jp",
        "iso-2022-jp": "csiso2022jp",
        "shift_jis": "csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis",
        "euc-kr": """
        cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949
        """,
        "utf-16be": "unicodefffe",
        "utf-16le": "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16",
    ]
}
