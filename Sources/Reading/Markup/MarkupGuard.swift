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
    var markup: [UInt8] = []
    /// The texts that stand in ``markup`` as marks.
    var texts = OutlinedText()
    /// The content of `<script type="application/ld+json">`, in order.
    var structuredData: [[UInt8]] = []
    /// The content of `<noscript>`, markup again, in order; no more than ``AsideText/lengthLimit``.
    var scriptless: [UInt8] = []
    var hasCutAttributes = false
    /// True where misplaced end tags were left out to bound the time; no text is lost by that.
    private(set) var hasCutEndTags = false

    /// True where there are more blocks of structured data, or more in `<noscript>`, than are kept.
    var hasCutAside = false

    static let attributeLimit = 128
    /// Steps that libxml2 may spend looking for what misplaced end tags close; about a third of a second.
    private static let searchBudget = 50_000_000

    let page: [UInt8]
    var at = 0
    /// Where the stretch begins that was read and can be handed on as it stands, up to ``at``: most of a page can, and
    /// copying it tag by tag costs more than finding the tags.
    private var kept = 0
    var tag = StartTag()
    /// Hashes of the names of elements that are likely open.
    var open: [UInt32] = []
    private var searched = 0
    var context = MarkupContext()
    /// What stood when the outermost template began that is open; nil outside of templates.
    var template: Template?

    struct Template {
        var depth = 1
        let markupCount: Int
        let openCount: Int
        let context: MarkupContext
    }

    /// `page` is valid UTF-8.
    init(_ page: [UInt8]) {
        self.page = page
        markup.reserveCapacity(page.count + 64)
        run()
    }

    private mutating func run() {
        while at < page.count {
            let end = Self.endOfText(page, from: at)
            if end > at { takeText(at..<end) }
            guard at < page.count else { break }
            switch page[at] {
            case 0: leaveOut(at..<at + 1)  // "A NUL in body is a parse error; ignore the token."
            case 0x26: takeReference()
            default: takeAngle()
            }
        }
        leaveOut(page.count..<page.count)
        // What stands in a template that is never closed is never shown.
        if template != nil { endTemplate(at: page.count) }
    }

    /// Short ones stay part of the stretch that is handed on.
    private mutating func takeText(_ range: Range<Int>) {
        at = range.upperBound
        guard OutlinedText.form(of: page.span.extracting(range)) == .outlined else { return }
        leaveOut(range)
        texts.take(page, range, markIn: &markup)
    }

    /// Writes text that stands nowhere in the page as it is written.
    mutating func append(text: some Sequence<UInt8>) {
        for byte in text {
            if byte == OutlinedText.mark {
                texts.take([byte], 0..<1, markIn: &markup)
            } else {
                markup.append(escaped: CollectionOfOne(byte))
            }
        }
    }

    private static func endOfText(_ page: [UInt8], from start: Int) -> Int {
        let page = page.span
        var at = start
        // Letters lie above all three, so that of most bytes one is asked.
        while at < page.count, page[at] > 0x3C || page[at] != 0x3C && page[at] != 0x26 && page[at] != 0 {
            at += 1
        }
        return at
    }

    /// Hands on what stands before `range`, and goes on behind it.
    mutating func leaveOut(_ range: Range<Int>) {
        if kept < range.lowerBound { markup.append(contentsOf: page[kept..<range.lowerBound]) }
        (at, kept) = (range.upperBound, range.upperBound)
    }

    private mutating func takeReference() {
        if let reference = CharacterReference(page, at: at, inAttribute: false) {
            leaveOut(at..<reference.end)
            append(text: reference.bytes)
        } else if byte(at + 1) == 0x23 {
            leaveOut(at..<at + 1)
            append(text: [0x26])  // libxml2 would drop it
        } else {
            at += 1
        }
    }

    private mutating func takeAngle() {
        switch byte(at + 1) {
        case 0x21:
            context.isForeign && isCharacterData ? takeCharacterData() : leaveOut(at..<endOfDeclaration())
        case 0x3F: leaveOut(at..<end(past: 0x3E, from: at))
        case 0x2F:
            if byte(at + 2).isLetter {
                takeEndTag()
            } else if at + 2 < page.count {
                leaveOut(at..<end(past: 0x3E, from: at))
            } else {
                takeLessThan()
            }
        case let next where next.isLetter: takeStartTag()
        default: takeLessThan()
        }
    }

    private mutating func takeLessThan() {
        leaveOut(at..<at + 1)
        append(text: [0x3C])
    }

    /// `<![CDATA[` opens a comment in HTML, and text in a drawing or a formula.
    private var isCharacterData: Bool {
        page.count - at >= 9 && page[at..<at + 9].elementsEqual("<![CDATA[".utf8)
    }

    private mutating func takeCharacterData() {
        let start = at + 9
        var end = start
        while end < page.count, !(page[end] == 0x5D && byte(end + 1) == 0x5D && byte(end + 2) == 0x3E) {
            end += 1
        }
        leaveOut(at..<min(end + 3, page.count))
        append(text: page[start..<end].lazy.filter { $0 != 0 })
    }

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

    func end(past end: UInt8, from start: Int) -> Int {
        var index = start
        while index < page.count, page[index] != end { index += 1 }
        return min(index + 1, page.count)
    }

    func byte(_ index: Int) -> UInt8 { index < page.count ? page[index] : 0 }

    /// libxml2 walks all open elements to find what an end tag closes. Where it is not among the innermost,
    /// that is charged to a budget, and past it such end tags are left out.
    mutating func admitsEnd(_ name: UInt32) -> Bool {
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

    /// Writes markup of our own.
    mutating func write(_ text: StaticString) {
        text.withUTF8Buffer { unsafe markup.append(contentsOf: $0) }
    }
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
