internal import Evidence

/// The attributes of one element that reading uses, taken out of the parser's list.
struct ElementAttributes {
    private(set) var marks: ElementMarks = []
    private(set) var isHidden = false
    /// `<dialog open>`.
    private(set) var isOpen = false
    private(set) var isNoFollow = false
    private(set) var isCanonical = false
    private(set) var isRobots = false
    private(set) var classHash: UInt32 = 0
    private(set) var idHash: UInt32 = 0
    private(set) var href: String?
    private(set) var rare: Rare?

    /// What few elements have, apart: a page has hundreds of elements, and each costs its size.
    final class Rare {
        fileprivate(set) var source: String?
        /// Of `<meta>`, as written.
        fileprivate(set) var content = ""
        fileprivate(set) var inputType = ""
        fileprivate(set) var inputValue = ""
        /// A number in `data-phone`, `data-tel` and the like.
        fileprivate(set) var phone: String?
        /// `itemprop`, or `property` of a meta element.
        fileprivate(set) var property = ""
        /// `datetime`, the value of a property of `<time>`.
        fileprivate(set) var datetime = ""
        /// The last part of `itemtype`, empty for an item without one; nil outside `itemscope`.
        fileprivate(set) var itemType: String?
    }

    init() {}

    /// Takes one attribute; names are in lower case, as the HTML parser gives them.
    mutating func take(_ name: Span<UInt8>, _ value: Span<UInt8>, of element: ElementName) {
        switch (name.count, name.packed) {
        case (5, 0x63_6C_61_73_73):  // class
            classHash = value.hash
            marks.formUnion(.words(in: value.extracting(first: 1_024)))
        case (2, 0x69_64):  // id
            idHash = value.hash
            marks.formUnion(.words(in: value.extracting(first: 256)))
        case (4, 0x72_6F_6C_65): marks.formUnion(.role(value.array(limit: 64)))  // role
        case (6, 0x68_69_64_64_65_6E): isHidden = true  // hidden
        case (5, 0x73_74_79_6C_65):  // style
            if ElementMarks.isHidden(style: value.array(limit: 4_096)) { isHidden = true }
        case (4, 0x68_72_65_66):  // href
            if href == nil { href = value.string(limit: WebAddress.lengthLimit * 2) }
        case (4, 0x6F_70_65_6E): isOpen = true  // open
        case (3, 0x72_65_6C): takeRelation(value)  // rel
        case (6..., _) where name.extracting(first: 5).packed == 0x64_61_74_61_2D:  // data-
            takeData(name, value)
        default: takeControl(name, value, of: element)
        }
    }

    /// The part for what few elements have, made where one has it.
    private mutating func others() -> Rare {
        if let rare { return rare }
        let made = Rare()
        rare = made
        return made
    }

    private mutating func takeRelation(_ value: Span<UInt8>) {
        switch (value.count, value.packedLetters) {
        case (8, 0x6E_6F_66_6F_6C_6C_6F_77): return isNoFollow = true  // nofollow
        case (9, 0x63_61_6E_6F_6E_69_63_61) where value[8] | 0x20 == 0x6C:  // canonical
            return isCanonical = true
        case (...8, 1...): return  // icon, author and the like: one word of letters
        default: break
        }
        for word in value.string(limit: 256).lowercased().split(whereSeparator: \.isWhitespace) {
            if word == "nofollow" { isNoFollow = true }
            if word == "canonical" { isCanonical = true }
        }
    }

    private mutating func takeData(_ name: Span<UInt8>, _ value: Span<UInt8>) {
        guard value.count >= 8, value.count <= 40 else { return takeShown(value) }
        let words = name.string(limit: 64)
        guard ["phone", "tel", "mobile", "whatsapp", "gsm"].contains(where: words.contains) else {
            return takeShown(value)
        }
        others().phone = value.string(limit: 40)
    }

    /// An attribute that is shown or read out, or that a script copies: where all of it behind a few words is a number
    /// as people write one, it is taken for one. What is none the number plan refuses.
    ///
    /// | value | number |
    /// | --- | --- |
    /// | `Bel 06-12345600` | `06-12345600` |
    /// | `IMG_20261101_123456.jpg` | none |
    private mutating func takeShown(_ value: Span<UInt8>) {
        guard value.count >= 9, value.count <= 64, rare?.phone == nil, value[value.count - 1].isDigit else {
            return
        }
        var (start, digits) = (value.count, 0)
        while start > 0, value[start - 1].isDigit || Self.isInNumber(value[start - 1]) {
            start -= 1
            if value[start].isDigit { digits += 1 }
        }
        while start < value.count, value[start] != 0x2B, value[start] != 0x30 {
            guard !value[start].isDigit else { return }
            start += 1
        }
        guard (9...15).contains(digits) else { return }
        others().phone = value.extracting(start..<value.count).string(limit: 40)
    }

    /// Blank, brackets, plus, dash, dot and slash.
    private static func isInNumber(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x28...0x2F).contains(byte) && byte != 0x2A && byte != 0x2C
    }

    private static let ownName = CrawlPlan.product.lowercased()

    private mutating func takeControl(_ name: Span<UInt8>, _ value: Span<UInt8>, of element: ElementName) {
        switch (element, name.count, name.packed) {
        case (.meta, 4, 0x6E_61_6D_65):  // name
            isRobots =
                value.count == 6 && value.packedLetters == 0x72_6F_62_6F_74_73  // robots
                || value.count == 8 && value.packedLetters == 0x62_61_6B_65_6E_62_6F_74  // bakenbot
        case (_, 7, 0x63_6F_6E_74_65_6E_74): others().content = value.string(limit: 4_096)  // content
        case (.meta, 8, 0x70_72_6F_70_65_72_74_79), (_, 8, 0x69_74_65_6D_70_72_6F_70):  // property, itemprop
            others().property = value.string(limit: 64).lowercased()
        case (_, 9, 0x69_74_65_6D_73_63_6F_70):  // itemscop(e)
            others().itemType = rare?.itemType ?? ""
        case (_, 8, 0x69_74_65_6D_74_79_70_65):  // itemtype
            let type = value.string(limit: 256).lowercased().split { $0 == "/" || $0 == "#" }.last
            others().itemType = type.map(String.init) ?? ""
        case (_, 8, 0x64_61_74_65_74_69_6D_65): others().datetime = value.string(limit: 64)  // datetime
        case (_, 3, 0x61_6C_74), (_, 5, 0x74_69_74_6C_65): takeShown(value)  // alt, title
        case (_, 10, 0x61_72_69_61_2D_6C_61_62): takeShown(value)  // aria-lab(el)
        case (.input, 4, 0x74_79_70_65): others().inputType = value.string(limit: 16).lowercased()  // type
        case (.input, 5, 0x76_61_6C_75_65):  // value
            others().inputValue = value.string(limit: 256)
            takeShown(value)
        case (.frame, 3, 0x73_72_63): others().source = value.string(limit: 8_192)  // src
        default: break
        }
    }
}

extension Span<UInt8> {
    /// The first eight bytes as one number that reads like the text.
    var packed: UInt64 {
        var packed: UInt64 = 0
        for index in 0..<Swift.min(8, count) { packed = packed << 8 | UInt64(self[index]) }
        return packed
    }

    /// Like ``packed``, with capitals as small letters; zero where another byte than a letter is among the eight.
    var packedLetters: UInt64 {
        var packed: UInt64 = 0
        for index in 0..<Swift.min(8, count) {
            guard self[index].isLetter else { return 0 }
            packed = packed << 8 | UInt64(self[index] | 0x20)
        }
        return packed
    }

    func array(limit: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Swift.min(limit, count))
        for index in 0..<Swift.min(limit, count) { bytes.append(self[index]) }
        return bytes
    }

    /// At most `limit` bytes; a value that is longer gives the empty string, because half an address is
    /// another one.
    func string(limit: Int) -> String {
        guard count <= limit else { return "" }
        guard let valid = try? UTF8Span(validating: self) else {
            return String(decoding: array(limit: limit), as: UTF8.self)
        }
        return String(copying: valid)
    }

    /// FNV-1a.
    var hash: UInt32 {
        var hash: UInt32 = 2_166_136_261
        for index in 0..<count { hash = (hash ^ UInt32(self[index])) &* 16_777_619 }
        return hash
    }
}
