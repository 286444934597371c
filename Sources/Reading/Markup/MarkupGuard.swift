/// Markup as libxml2 may see it: the same elements and text, in a form that cannot hurt it and that it reads
/// as a browser would.
///
/// libxml2 2.9.14 spends quadratic time on the attributes of one element and on misplaced end tags, stops at
/// a NUL byte, and cuts comments, scripts and odd attributes in places where browsers do not, so that an
/// advertiser could show people what a crawler never reads. So the page is cut into tags here by the rules of
/// the HTML standard's tokenizer (https://html.spec.whatwg.org/multipage/parsing.html#tokenization),
/// comments, scripts, styles and doctypes are left out, and odd tags are written anew. Linear in time.
struct MarkupGuard: ~Copyable {
    /// What libxml2 is given.
    private(set) var markup: [UInt8] = []
    /// The content of `<script type="application/ld+json">`, in order.
    private(set) var structuredData: [[UInt8]] = []
    private(set) var hasCutAttributes = false
    /// True where misplaced end tags were left out to bound the time; no text is lost by that.
    private(set) var hasCutEndTags = false

    static let attributeLimit = 128
    private static let structuredDataLimit = 64
    /// Steps that libxml2 may spend looking for what misplaced end tags close; about a third of a second.
    private static let searchBudget = 50_000_000

    private let page: [UInt8]
    private var at = 0
    private var tag = StartTag()
    /// Hashes of the names of elements that are likely open.
    private var open: [UInt32] = []
    private var searched = 0

    /// `page` is valid UTF-8.
    init(_ page: [UInt8]) {
        self.page = page
        markup.reserveCapacity(page.count + 64)
        run()
    }

    private mutating func run() {
        while at < page.count {
            let textStart = at
            while at < page.count, page[at] != 0x3C, page[at] != 0 { at += 1 }
            if at > textStart { markup.append(contentsOf: page[textStart..<at]) }
            guard at < page.count else { return }
            if page[at] == 0 {
                at += 1  // "A NUL in body is a parse error; ignore the token."
            } else {
                takeAngle()
            }
        }
    }

    private mutating func takeAngle() {
        switch byte(at + 1) {
        case 0x21: skipDeclaration()
        case 0x3F: skip(past: 0x3E)
        case 0x2F:
            if byte(at + 2).isLetter { takeEndTag() } else { skip(past: 0x3E) }
        case let next where next.isLetter: takeStartTag()
        default:
            markup.append(contentsOf: Self.lessThan)
            at += 1
        }
    }

    private static let lessThan = Array("&lt;".utf8)

    // MARK: What is left out

    private mutating func skipDeclaration() {
        guard byte(at + 2) == 0x2D, byte(at + 3) == 0x2D else { return skip(past: 0x3E) }
        at += 4
        if byte(at) == 0x3E { return at += 1 }  // <!-->
        if byte(at) == 0x2D, byte(at + 1) == 0x3E { return at += 2 }  // <!--->
        while at < page.count {
            if page[at] == 0x2D, byte(at + 1) == 0x2D {
                if byte(at + 2) == 0x3E { return at += 3 }
                if byte(at + 2) == 0x21, byte(at + 3) == 0x3E { return at += 4 }
            }
            at += 1
        }
    }

    private mutating func skip(past end: UInt8) {
        while at < page.count, page[at] != end { at += 1 }
        at += 1
    }

    // MARK: Tags

    private mutating func takeEndTag() {
        let nameStart = at + 2
        let isWhole = tag.read(page, from: nameStart)
        at = tag.end
        guard isWhole else { return }
        guard admitsEnd(hash(of: tag.nameRange)) else { return }
        markup.append(0x3C)
        markup.append(0x2F)
        markup.append(contentsOf: page[tag.nameRange])
        markup.append(0x3E)
    }

    private mutating func takeStartTag() {
        let start = at
        let isWhole = tag.read(page, from: at + 1)
        at = tag.end
        guard isWhole else { return }  // a tag that the page ends in is dropped by browsers too
        let name = ElementName(page.span.extracting(tag.nameRange))
        if name.traits.contains(.rawText) { return takeRawText(name) }
        if !name.traits.contains(.void) { open.append(hash(of: tag.nameRange)) }
        writeTag(from: start)
    }

    private mutating func writeTag(from start: Int) {
        if tag.attributeCount > Self.attributeLimit { hasCutAttributes = true }
        guard !tag.isOdd, tag.attributeCount <= Self.attributeLimit else {
            return tag.write(page, to: &markup)
        }
        markup.append(contentsOf: page[start..<tag.end])
    }

    private func hash(of range: Range<Int>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for index in range { hash = (hash ^ UInt32(page[index] | 0x20)) &* 16_777_619 }
        return hash
    }

    /// libxml2 walks all open elements to find what an end tag closes. Where it is not among the innermost,
    /// that is charged to a budget, and past it such end tags are left out.
    private mutating func admitsEnd(_ name: UInt32) -> Bool {
        if open.last == name {
            open.removeLast()
            return true
        }
        let near = open.suffix(64)
        if let found = near.lastIndex(of: name) {
            open.removeSubrange(found...)
            return true
        }
        searched += open.count
        if searched > Self.searchBudget { hasCutEndTags = true }
        return searched <= Self.searchBudget
    }

    // MARK: Elements whose content is no markup

    private mutating func takeRawText(_ name: ElementName) {
        let isData = name == .script && tag.value(of: "type", in: page).map(Self.isJSONLD) ?? false
        let nameRange = tag.nameRange
        let contentStart = at
        let contentEnd = name == .plaintext ? page.count : endOfRawText(nameRange, isScript: name == .script)
        if isData, structuredData.count < Self.structuredDataLimit {
            structuredData.append(Array(page[contentStart..<contentEnd]))
        }
        at = contentEnd
        if at < page.count { skip(past: 0x3E) }
        guard name == .title || name == .xmp || name == .plaintext else { return }
        markup.append(0x3C)
        markup.append(contentsOf: page[nameRange])
        markup.append(0x3E)
        for index in contentStart..<contentEnd {
            if page[index] == 0x3C {
                markup.append(contentsOf: Self.lessThan)
            } else if page[index] != 0 {
                markup.append(page[index])
            }
        }
        markup.append(contentsOf: [0x3C, 0x2F])
        markup.append(contentsOf: page[nameRange])
        markup.append(0x3E)
    }

    private static func isJSONLD(_ type: ArraySlice<UInt8>) -> Bool {
        let wanted = "application/ld+json".utf8
        return type.count >= wanted.count && zip(type, wanted).allSatisfy { ($0 | 0x20) == ($1 | 0x20) }
    }

    /// Where `</name` stands; for scripts by the "double escaped" states, in which `<!-- <script> </script>`
    /// does not end the outer one.
    private func endOfRawText(_ name: Range<Int>, isScript: Bool) -> Int {
        var index = at
        var (isEscaped, isDouble) = (false, false)
        while index < page.count {
            switch page[index] {
            case 0x3C:
                if byte(index + 1) == 0x2F, isName(name, at: index + 2) {
                    if !isDouble { return index }
                    isDouble = false
                } else if isScript, byte(index + 1) == 0x21, byte(index + 2) == 0x2D, byte(index + 3) == 0x2D
                {
                    isEscaped = true
                } else if isEscaped, isName(name, at: index + 1) {
                    isDouble = true
                }
            case 0x2D where isEscaped && byte(index + 1) == 0x2D && byte(index + 2) == 0x3E:
                (isEscaped, isDouble) = (false, false)
            default: break
            }
            index += 1
        }
        return page.count
    }

    private func isName(_ name: Range<Int>, at start: Int) -> Bool {
        guard start + name.count < page.count else { return false }
        for offset in 0..<name.count
        where (page[start + offset] | 0x20) != (page[name.lowerBound + offset] | 0x20) {
            return false
        }
        let after = page[start + name.count]
        return after.isMarkupBlank || after == 0x2F || after == 0x3E
    }

    private func byte(_ index: Int) -> UInt8 { index < page.count ? page[index] : 0 }
}

extension UInt8 {
    var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    /// The blanks that part attributes.
    var isMarkupBlank: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }
}
