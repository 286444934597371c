internal import Evidence

/// A page as one run of text with the elements lying over it: what a tree would say, without a tree.
///
/// Elements are in document order, parents before children. All offsets are bytes in ``text``, which is
/// UTF-8.
struct FlatPage: Sendable {
    /// The visible text: block boundaries are line breaks, two `<br>` in a row an empty line, table cells are
    /// parted by tabs, other blanks are single spaces.
    var text: [UInt8] = []
    /// The content of `<title>`.
    var title: [UInt8] = []
    var elements: [FlatElement] = []
    var links: [FlatLink] = []
    /// JSON-LD blocks.
    var structuredData: [[UInt8]] = []
    /// `<base href>`, as written; nil where there is none.
    var base: String?
    /// `<link rel=canonical>`, as written.
    var canonical: String?
    /// The tokens of `<meta name=robots>`, lower case.
    var robots = ""
    /// Offsets at which inline markup cuts a run of digits; twice where what stands there is hidden.
    var digitCuts: [Int] = []
    /// A form control that says what a page is for.
    var passwordFieldCount = 0
    /// What buttons say: `value` of submit and button inputs, parted by spaces.
    var buttonText: [UInt8] = []
    /// Microdata and OpenGraph that stand in attributes, in order.
    var properties: [FlatProperty] = []
    /// Text in elements that a `hidden` attribute or an inline style keeps from being shown.
    var hidden = AsideText()
    /// Text of `<noscript>`, which no browser shows that runs scripts.
    var scriptless = AsideText()
    var incompleteness: Set<Incompleteness> = []

    static let elementLimit = 1_000_000
    static let linkLimit = 20_000
    static let propertyLimit = 256
    /// Deeper than this no tree is built, because libxml2's tree functions are not safe on it.
    static let treeDepthLimit = 2_000

    /// The bytes of `range` without blanks at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, text[lower] <= 0x20 { lower += 1 }
        while upper > lower, text[upper - 1] <= 0x20 { upper -= 1 }
        return lower..<upper
    }

    /// The title of the window with its blanks made one.
    var titleText: String {
        String(decoding: Array(title.split { $0 <= 0x20 }.joined(separator: [0x20])), as: UTF8.self)
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: text[trimmed(range)], as: UTF8.self)
    }

    /// True where `ancestor` is `element` or stands above it.
    func isInside(_ element: Int, _ ancestor: Int) -> Bool {
        var at = element
        while at > ancestor { at = Int(elements[at].parent) }
        return at == ancestor
    }
}

/// One element over the text of a page.
struct FlatElement: Sendable {
    let name: ElementName
    var marks: ElementMarks
    /// The index of the parent; -1 at the top.
    let parent: Int32
    let start: Int32
    var end: Int32
    /// A hash of name and class: siblings of one kind have the same.
    let signature: UInt32
    /// A hash of name and `id`; zero without one.
    let identity: UInt32

    var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
}

/// What attributes say about an element.
struct ElementMarks: OptionSet, Sendable {
    let rawValue: UInt8
    /// Header, menu, footer, side column, notice: what a site prints around its content.
    static let chrome = ElementMarks(rawValue: 1)
    /// Chrome by a word in class or id only, which is weaker than an element name or a role.
    static let chromeByWord = ElementMarks(rawValue: 2)
    /// Class or id speak of an advertisement, a profile or a listing.
    static let adWord = ElementMarks(rawValue: 4)
    /// Role or element `main`.
    static let main = ElementMarks(rawValue: 8)
    /// Class or id name a riddle that tells people from programs.
    static let captcha = ElementMarks(rawValue: 16)
}

/// An `href` and where on the page it stands.
struct FlatLink: Sendable {
    /// As written, entities decoded.
    let reference: String
    var range: Range<Int>
    let isNoFollow: Bool
    /// True for a number in an attribute other than `href`, such as `data-phone`.
    let isAttributeOnly: Bool
    /// Nil for a link to another page.
    let contact: ContactLink?

    init(_ reference: String, _ range: Range<Int>, isNoFollow: Bool, isAttributeOnly: Bool) {
        (self.reference, self.range) = (reference, range)
        (self.isNoFollow, self.isAttributeOnly) = (isNoFollow, isAttributeOnly)
        contact = ContactLink(reference, at: range.lowerBound, isAttributeOnly: isAttributeOnly)
    }
}
