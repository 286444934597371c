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
    /// Where the stretch begins that was read and can be handed on as it stands, up to ``at``: most of a page can, and
    /// copying it tag by tag costs more than finding the tags.
    private var kept = 0
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
            at = Self.endOfText(page, from: at)
            guard at < page.count else { break }
            if page[at] == 0 {
                leaveOut(at..<at + 1)  // "A NUL in body is a parse error; ignore the token."
            } else {
                takeAngle()
            }
        }
        leaveOut(page.count..<page.count)
    }

    private static func endOfText(_ page: [UInt8], from start: Int) -> Int {
        var at = start
        while at < page.count, page[at] != 0x3C, page[at] != 0 { at += 1 }
        return at
    }

    /// Hands on what stands before `range`, and goes on behind it.
    private mutating func leaveOut(_ range: Range<Int>) {
        if kept < range.lowerBound { markup.append(contentsOf: page[kept..<range.lowerBound]) }
        (at, kept) = (range.upperBound, range.upperBound)
    }

    private mutating func takeAngle() {
        switch byte(at + 1) {
        case 0x21: leaveOut(at..<endOfDeclaration())
        case 0x3F: leaveOut(at..<end(past: 0x3E, from: at))
        case 0x2F:
            if byte(at + 2).isLetter { takeEndTag() } else { leaveOut(at..<end(past: 0x3E, from: at)) }
        case let next where next.isLetter: takeStartTag()
        default:
            leaveOut(at..<at + 1)
            markup.append(contentsOf: Self.lessThan)
        }
    }

    private static let lessThan = Array("&lt;".utf8)

    // MARK: What is left out

    private func endOfDeclaration() -> Int {
        guard byte(at + 2) == 0x2D, byte(at + 3) == 0x2D else { return end(past: 0x3E, from: at) }
        var index = at + 4
        if byte(index) == 0x3E { return index + 1 }  // <!-->
        if byte(index) == 0x2D, byte(index + 1) == 0x3E { return index + 2 }  // <!--->
        while index < page.count {
            if page[index] == 0x2D, byte(index + 1) == 0x2D {
                if byte(index + 2) == 0x3E { return index + 3 }
                if byte(index + 2) == 0x21, byte(index + 3) == 0x3E { return index + 4 }
            }
            index += 1
        }
        return page.count
    }

    private func end(past end: UInt8, from start: Int) -> Int {
        var index = start
        while index < page.count, page[index] != end { index += 1 }
        return min(index + 1, page.count)
    }

    // MARK: Tags

    private mutating func takeEndTag() {
        let start = at
        let isWhole = tag.read(page, from: start + 2)
        guard isWhole, admitsEnd(hash(of: tag.nameRange)) else { return leaveOut(start..<tag.end) }
        at = tag.end
        if tag.nameRange.upperBound + 1 == tag.end { return }
        leaveOut(start..<tag.end)
        markup.append(0x3C)
        markup.append(0x2F)
        markup.append(contentsOf: page[tag.nameRange])
        markup.append(0x3E)
    }

    private mutating func takeStartTag() {
        let start = at
        // A tag that the page ends in is dropped by browsers too.
        guard tag.read(page, from: start + 1) else { return leaveOut(start..<tag.end) }
        let name = ElementName(page.span.extracting(tag.nameRange))
        if name.traits.contains(.rawText) { return takeRawText(name) }
        if !name.traits.contains(.void) { open.append(hash(of: tag.nameRange)) }
        at = tag.end
        if tag.attributeCount > Self.attributeLimit { hasCutAttributes = true }
        guard tag.isOdd || tag.attributeCount > Self.attributeLimit else { return }
        leaveOut(start..<tag.end)
        tag.write(page, to: &markup)
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
        let start = at
        let contentStart = tag.end
        at = contentStart
        let contentEnd = name == .plaintext ? page.count : endOfRawText(nameRange, isScript: name == .script)
        if isData, structuredData.count < Self.structuredDataLimit {
            structuredData.append(Array(page[contentStart..<contentEnd]))
        }
        leaveOut(start..<(contentEnd < page.count ? end(past: 0x3E, from: contentEnd) : contentEnd))
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
    var isMarkupBlank: Bool { self <= 0x20 && 0x1_0000_3600 as UInt64 >> UInt64(self) & 1 != 0 }
    /// Letters, digits, `-`, `.`, `:` and `_`.
    var isPlainNameByte: Bool {
        if self < 0x40 { return 0x07FF_6000_0000_0000 as UInt64 >> UInt64(self) & 1 != 0 }
        return isLetter || self == 0x5F
    }
}
