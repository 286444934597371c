internal import Evidence

/// The attributes of one element that reading uses, taken out of the parser's list.
struct ElementAttributes {
    private(set) var marks: ElementMarks = []
    private(set) var isHidden = false
    /// `<dialog open>`.
    private(set) var isOpen = false
    private(set) var href: String?
    private(set) var source: String?
    private(set) var isNoFollow = false
    private(set) var isCanonical = false
    private(set) var isRobots = false
    private(set) var content = ""
    private(set) var inputType = ""
    private(set) var inputValue = ""
    /// A number in `data-phone`, `data-tel` and the like.
    private(set) var phone: String?
    private(set) var classHash: UInt32 = 0
    private(set) var idHash: UInt32 = 0

    init() {}

    /// Takes one attribute; names are in lower case, as the HTML parser gives them.
    mutating func take(_ name: Span<UInt8>, _ value: Span<UInt8>, of element: ElementName) {
        guard name.count > 1 else { return }
        switch (name[0], name.count) {
        case (0x63, 5) where name.matches("class"):
            classHash = value.hash
            marks.formUnion(.words(in: value.array(limit: 1_024)))
        case (0x69, 2) where name.matches("id"):
            idHash = value.hash
            marks.formUnion(.words(in: value.array(limit: 256)))
        case (0x72, 4) where name.matches("role"): marks.formUnion(.role(value.array(limit: 64)))
        case (0x68, 6) where name.matches("hidden"): isHidden = true
        case (0x73, 5) where name.matches("style"):
            if ElementMarks.isHidden(style: value.array(limit: 4_096)) { isHidden = true }
        case (0x68, 4) where name.matches("href"):
            if href == nil { href = value.string(limit: WebAddress.lengthLimit * 2) }
        case (0x6F, 4) where name.matches("open"): isOpen = true
        case (0x73, 3) where name.matches("src") && element == .frame: source = value.string(limit: 8_192)
        case (0x72, 3) where name.matches("rel"): takeRelation(value)
        case (0x64, 6...) where name.matches("data-", isPrefix: true): takeData(name, value)
        default: takeControl(name, value, of: element)
        }
    }

    private mutating func takeRelation(_ value: Span<UInt8>) {
        for word in value.string(limit: 256).lowercased().split(whereSeparator: \.isWhitespace) {
            if word == "nofollow" { isNoFollow = true }
            if word == "canonical" { isCanonical = true }
        }
    }

    private mutating func takeData(_ name: Span<UInt8>, _ value: Span<UInt8>) {
        guard value.count >= 8, value.count <= 40 else { return }
        let words = name.string(limit: 64)
        guard ["phone", "tel", "mobile", "whatsapp", "gsm"].contains(where: words.contains) else { return }
        phone = value.string(limit: 40)
    }

    private mutating func takeControl(_ name: Span<UInt8>, _ value: Span<UInt8>, of element: ElementName) {
        switch element {
        case .meta:
            if name.matches("name") { isRobots = value.string(limit: 16).lowercased() == "robots" }
            if name.matches("content") { content = value.string(limit: 256).lowercased() }
        case .input:
            if name.matches("type") { inputType = value.string(limit: 16).lowercased() }
            if name.matches("value") { inputValue = value.string(limit: 256) }
        default: break
        }
    }
}

extension Span<UInt8> {
    func matches(_ text: StaticString, isPrefix: Bool = false) -> Bool {
        let wanted = String(describing: text).utf8
        guard isPrefix ? count >= wanted.count : count == wanted.count else { return false }
        var index = 0
        for byte in wanted {
            if self[index] != byte { return false }
            index += 1
        }
        return true
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
        count <= limit ? String(decoding: array(limit: limit), as: UTF8.self) : ""
    }

    /// FNV-1a.
    var hash: UInt32 {
        var hash: UInt32 = 2_166_136_261
        for index in 0..<count { hash = (hash ^ UInt32(self[index])) &* 16_777_619 }
        return hash
    }
}
