/// Looks for a charset in the head of markup, step by step as browsers do.
///
/// https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
struct MetaPrescan {
    private let bytes: ArraySlice<UInt8>
    private var at = 0

    /// True where scripts and the like are passed over, as by a parser.
    private let skipsRawText: Bool

    /// So much browsers look at before they begin to read.
    private static let lengthLimit = 1_024
    /// A meta element behind that is obeyed too: browsers begin anew with what it names ("changing the encoding while
    /// parsing"). So the head is searched once more, so far at most.
    private static let headLimit = 65_536

    /// The charset that the markup names, or nil.
    static func charset(of page: [UInt8]) -> CharsetLabel? {
        if let encoding = XMLDeclaration.utf16(of: page) { return encoding }
        var scan = MetaPrescan(page.prefix(lengthLimit), skipsRawText: false)
        if let found = scan.run() ?? XMLDeclaration.charset(of: page.prefix(lengthLimit)) { return found }
        guard page.count > lengthLimit else { return nil }
        scan = MetaPrescan(page.prefix(headLimit), skipsRawText: true)
        return scan.run()
    }

    private init(_ bytes: ArraySlice<UInt8>, skipsRawText: Bool) {
        (self.bytes, self.skipsRawText) = (bytes, skipsRawText)
    }

    private mutating func run() -> CharsetLabel? {
        while at < bytes.endIndex {
            guard let next = bytes[at...].firstIndex(of: 0x3C) else { return nil }
            at = next
            let first = byte(at + 1) ?? 0
            if first == 0x21, matches("<!--") {
                skipComment()
            } else if first | 0x20 == 0x6D, matches("<meta"), let after = byte(at + 5),
                Self.isBlankOrSlash(after)
            {
                at += 5
                if let found = charsetOfMeta() { return found }
            } else if isTagStart {
                skipTag()
            } else if first == 0x21 || first == 0x2F || first == 0x3F {
                at = bytes[at...].firstIndex(of: 0x3E) ?? bytes.endIndex
            }
            at += 1
        }
        return nil
    }

    /// `<!-->` is a whole comment, so the search begins at the two dashes of the opening.
    private mutating func skipComment() {
        at += 2
        while at < bytes.endIndex, bytes[at] != 0x2D || !matches("-->") { at += 1 }
        at += 2
    }

    private var isTagStart: Bool {
        let first = byte(at + 1) == 0x2F ? byte(at + 2) : byte(at + 1)
        return first.map { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) } ?? false
    }

    private mutating func skipTag() {
        let start = at + 1
        while let next = byte(at), !Self.isBlank(next), next != 0x3E { at += 1 }
        let name = start..<at
        while attribute() != nil {}
        if skipsRawText { skipContent(of: name) }
    }

    /// What stands in a script is no markup, and what stands in the body declares nothing.
    private mutating func skipContent(of name: Range<Int>) {
        let text = bytes[name].map(Self.lowered)
        if text == Array("body".utf8) { return at = bytes.endIndex }
        guard ElementName(text.span).traits.contains(.rawText) else { return }
        while at < bytes.endIndex {
            guard let next = bytes[at...].firstIndex(of: 0x3C) else { return at = bytes.endIndex }
            at = next
            if byte(at + 1) == 0x2F, bytes[(at + 2)...].prefix(text.count).map(Self.lowered) == text {
                return at -= 1
            }
            at += 1
        }
    }

    private mutating func charsetOfMeta() -> CharsetLabel? {
        var seen: Set<String> = []
        var gotPragma = false
        var needsPragma: Bool?
        var found: CharsetLabel?
        while let (name, value) = attribute() {
            guard seen.insert(name).inserted else { continue }
            switch name {
            case "http-equiv": gotPragma = value.elementsEqual("content-type".utf8)
            case "content":
                if found == nil, let label = Self.charset(inContent: value) {
                    (found, needsPragma) = (label, true)
                }
            case "charset": (found, needsPragma) = (CharsetLabel(value), false)
            default: break
            }
        }
        // What the bytes end in is no tag.
        guard at < bytes.endIndex, let needsPragma, let found, !needsPragma || gotPragma else { return nil }
        return found.asDeclaredInPage
    }

    /// "Algorithm for extracting a character encoding from a meta element".
    static func charset(inContent value: some Sequence<UInt8>) -> CharsetLabel? {
        let content = Array(value).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let word = Array("charset".utf8)
        var at = 0
        while at + word.count <= content.count {
            guard content[at..<at + word.count].elementsEqual(word) else {
                at += 1
                continue
            }
            at += word.count
            while at < content.count, isBlank(content[at]) { at += 1 }
            guard at < content.count, content[at] == 0x3D else { continue }
            at += 1
            while at < content.count, isBlank(content[at]) { at += 1 }
            guard at < content.count else { return nil }
            if content[at] == 0x22 || content[at] == 0x27 {
                let rest = content[(at + 1)...]
                return rest.firstIndex(of: content[at]).flatMap { CharsetLabel(rest[..<$0]) }
            }
            return CharsetLabel(content[at...].prefix { !isBlank($0) && $0 != 0x3B })
        }
        return nil
    }

    /// "Get an attribute": name and value in lower case, nil at the end of the tag.
    private mutating func attribute() -> (name: String, value: [UInt8])? {
        while let next = byte(at), Self.isBlankOrSlash(next) { at += 1 }
        guard let first = byte(at), first != 0x3E else { return nil }
        var name: [UInt8] = []
        while let next = byte(at), next != 0x3D || name.isEmpty {
            if Self.isBlank(next) { break }
            if next == 0x2F || next == 0x3E { return (String(decoding: name, as: UTF8.self), []) }
            name.append(Self.lowered(next))
            at += 1
        }
        while let next = byte(at), Self.isBlank(next) { at += 1 }
        guard byte(at) == 0x3D else { return (String(decoding: name, as: UTF8.self), []) }
        at += 1
        return (String(decoding: name, as: UTF8.self), value())
    }

    private mutating func value() -> [UInt8] {
        while let next = byte(at), Self.isBlank(next) { at += 1 }
        var value: [UInt8] = []
        if let quote = byte(at), quote == 0x22 || quote == 0x27 {
            at += 1
            while let next = byte(at), next != quote {
                value.append(Self.lowered(next))
                at += 1
            }
            at += 1
        } else {
            while let next = byte(at), !Self.isBlank(next), next != 0x3E {
                value.append(Self.lowered(next))
                at += 1
            }
        }
        return value
    }

    private func byte(_ index: Int) -> UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    private func matches(_ text: StaticString) -> Bool {
        let wanted = String(describing: text).utf8
        return bytes[at...].count >= wanted.count
            && zip(bytes[at...], wanted).allSatisfy { Self.lowered($0) == $1 }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    private static func isBlank(_ byte: UInt8) -> Bool { byte.isMarkupBlank }
    private static func isBlankOrSlash(_ byte: UInt8) -> Bool { isBlank(byte) || byte == 0x2F }
}
