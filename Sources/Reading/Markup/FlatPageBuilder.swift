internal import Evidence

/// Collects a flat page from the events of a parser.
///
/// Each event costs time in its own length only, and nothing recurses, so depth is no limit.
struct FlatPageBuilder: ~Copyable {
    var page = FlatPage()
    /// The elements that are open; -1 for one that is not recorded.
    var stack: [Int32] = []
    /// While the stack is deeper than this, text is not shown. Nil: it is.
    private var unseenDepth: Int?
    /// True where what is not shown is text all the same, such as in an element that is hidden.
    private var isHidden = false
    /// While the stack is deeper than this, hidden text is none.
    private var droppedDepth: Int?
    private var isInTitle = false
    private var drawingDepth = 0
    /// Open items of microdata.
    var items: [(depth: Int, type: String)] = []
    private var preformattedDepth = 0
    private var gap = Gap.none
    /// True after an inline end tag and then an inline start tag without text in between.
    private var seam = Seam.none
    /// Open `<a>` elements: their index in the links.
    var openLinks: [(depth: Int, link: Int)] = []

    /// What stands between the last byte of text and the next, from weak to strong.
    private enum Gap: Int, Comparable {
        case none, space, cell, line, paragraph
        static func < (one: Gap, other: Gap) -> Bool { one.rawValue < other.rawValue }
    }

    private enum Seam { case none, ended, endedAndBegun }

    init() {}

    /// The index of the innermost element; -1 where it is not recorded, as what is not shown.
    var innermost: Int { Int(stack.last ?? -1) }
    var depth: Int { stack.count }

    /// Closes what is open and gives the page away; the builder is empty afterwards.
    mutating func finish() -> FlatPage {
        for index in stack where index >= 0 { page.elements[Int(index)].end = Int32(page.text.count) }
        stack = []
        let done = page
        page = FlatPage()
        return done
    }

    mutating func note(_ reason: Incompleteness) { page.incompleteness.insert(reason) }
    mutating func setStructuredData(_ blocks: [[UInt8]]) { page.structuredData = blocks }

    // MARK: Elements

    mutating func begin(_ name: ElementName, _ attributes: ElementAttributes) {
        let traits = name.traits
        breakBefore(name, traits)
        if unseenDepth == nil { record(name, attributes) } else { stack.append(-1) }
        if name == .title { isInTitle = drawingDepth == 0 && page.title.isEmpty }
        if name == .meta || name == .base || name == .link { takeHead(name, attributes) }
        if let rare = attributes.rare { takeProperty(rare, of: name) }
        guard unseenDepth == nil else { return beginUnseen(name, traits) }
        if name == .pre || name == .textarea { preformattedDepth += 1 }
        if name == .svg { drawingDepth += 1 }
        let isUnseen = isUnseen(traits)
        if isUnseen || attributes.isHidden || name == .dialog && !attributes.isOpen {
            noteDigitCut(isDecoy: !isUnseen)
            (unseenDepth, isHidden) = (stack.count - 1, !isUnseen)
            if isHidden { page.hidden.breakLine() }
            return
        }
        takeLinks(name, attributes)
        takeControls(name, attributes)
    }

    private func isUnseen(_ traits: ElementName.Traits) -> Bool {
        traits.contains(.unseen) || traits.contains(.unseenInSVG) && drawingDepth > 0
    }

    /// An element within one that is not shown.
    private mutating func beginUnseen(_ name: ElementName, _ traits: ElementName.Traits) {
        guard isHidden, droppedDepth == nil else { return }
        if isUnseen(traits) {
            droppedDepth = stack.count - 1
        } else if traits.contains(.block) || traits.contains(.cell) || name == .br {
            page.hidden.breakLine()
        }
    }

    private mutating func breakBefore(_ name: ElementName, _ traits: ElementName.Traits) {
        if traits.contains(.block) {
            gap = max(gap, .line)
        } else if traits.contains(.cell) {
            gap = max(gap, .cell)
        } else if name == .br {
            if unseenDepth == nil { gap = gap >= .line ? .paragraph : .line }
        } else {
            noteDigitCut()
            if seam == .ended { seam = .endedAndBegun }
        }
    }

    private mutating func record(_ name: ElementName, _ attributes: ElementAttributes) {
        guard page.elements.count < FlatPage.elementLimit else {
            page.incompleteness.insert(.nodes)
            stack.append(-1)
            return
        }
        let element = FlatElement(
            name: name, marks: marks(of: name, attributes), parent: stack.last ?? -1,
            start: Int32(page.text.count),
            end: -1, signature: attributes.classHash &* 31 &+ UInt32(name.rawValue) &* 2_654_435_761,
            identity: attributes.idHash)
        stack.append(Int32(page.elements.count))
        page.elements.append(element)
    }

    private func marks(of name: ElementName, _ attributes: ElementAttributes) -> ElementMarks {
        var marks = attributes.marks
        switch name {
        case .nav, .aside, .menu: marks.insert(.chrome)
        case .header, .footer: if !isInContent { marks.insert(.chrome) }
        case .main: marks.insert(.main)
        case .html, .body: marks.remove([.chrome, .chromeByWord])
        default: break
        }
        if marks.contains(.main) || name == .article { marks.remove([.chrome, .chromeByWord]) }
        return marks
    }

    /// A header or footer inside an article is the article's own. Looks at a few levels only: deeper nesting
    /// of headers is nothing that sites do.
    private var isInContent: Bool {
        stack.suffix(12).contains { index in
            guard index >= 0 else { return false }
            let element = page.elements[Int(index)]
            return element.name == .article || element.marks.contains(.main)
        }
    }

    mutating func end(_ name: ElementName) {
        guard let index = stack.popLast() else { return }
        let traits = name.traits
        endUnseen(traits)
        if unseenDepth == nil {
            if name == .pre || name == .textarea, preformattedDepth > 0 { preformattedDepth -= 1 }
            if name == .svg, drawingDepth > 0 { drawingDepth -= 1 }
        }
        if name == .title { isInTitle = false }
        if let item = items.last, item.depth > stack.count { items.removeLast() }
        while let last = openLinks.last, last.depth > stack.count { closeLink() }
        if index >= 0 { page.elements[Int(index)].end = Int32(page.text.count) }
        if traits.contains(.block) {
            gap = max(gap, .line)
        } else if traits.contains(.cell) {
            gap = max(gap, .cell)
        } else if name != .br {
            noteDigitCut()
            seam = .ended
        }
    }

    private mutating func endUnseen(_ traits: ElementName.Traits) {
        guard let hidden = unseenDepth else { return }
        if isHidden, traits.contains(.block) { page.hidden.breakLine() }
        if let dropped = droppedDepth, stack.count <= dropped { droppedDepth = nil }
        if stack.count <= hidden { (unseenDepth, isHidden) = (nil, false) }
    }

    // MARK: Text

    mutating func text(_ bytes: Span<UInt8>) {
        if isInTitle { return appendTitle(bytes) }
        guard unseenDepth == nil else {
            if isHidden, droppedDepth == nil { page.hidden.append(bytes) }
            return
        }
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte <= 0x20 {
                let isLine = preformattedDepth > 0 && byte == 0x0A
                gap = max(gap, isLine ? .line : .space)
                at += 1
                continue
            }
            closeGap(before: byte)
            let end = Self.endOfWords(bytes, from: at)
            unsafe bytes.extracting(at..<end).withUnsafeBufferPointer {
                unsafe page.text.append(contentsOf: $0)
            }
            at = end
        }
    }

    /// Where a run of words ends that stand in the page as they are: with one space between each and the next.
    private static func endOfWords(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            if bytes[end] <= 0x20 {
                guard bytes[end] == 0x20, end + 1 < bytes.count, bytes[end + 1] > 0x20 else { return end }
            }
            end += 1
        }
        return end
    }

    private mutating func closeGap(before next: UInt8) {
        defer { (gap, seam) = (.none, .none) }
        guard let last = page.text.last else { return }
        switch gap {
        case .none:
            if seam == .endedAndBegun, Self.isSeam(last, next) { page.text.append(0x20) }
        case .space: page.text.append(0x20)
        case .cell: page.text.append(0x09)
        case .line: page.text.append(0x0A)
        case .paragraph:
            page.text.append(0x0A)
            page.text.append(0x0A)
        }
    }

    /// `<span>Leeftijd</span><span>29</span>` is set apart by the style sheet: where two inline elements meet
    /// and the kind of character changes, a blank is put between them. Digits stay together.
    private static func isSeam(_ last: UInt8, _ next: UInt8) -> Bool {
        let isLower = (0x61...0x7A).contains(last)
        if isLower, (0x41...0x5A).contains(next) || next.isDigit || next == 0xE2 || next == 0x2B {
            return true
        }
        return last == 0x3A && next != 0x2F || last.isDigit && next.isLetter
    }

    private mutating func appendTitle(_ bytes: Span<UInt8>) {
        guard page.title.count < 4_096 else { return note(.nodes) }
        for index in 0..<bytes.count { page.title.append(bytes[index]) }
    }

    /// What is hidden amid digits is a decoy and counts as two cuts: no other reason sets an element there.
    private mutating func noteDigitCut(isDecoy: Bool = false) {
        guard unseenDepth == nil, gap == .none || isDecoy, let last = page.text.last, last.isDigit,
            isDecoy || page.digitCuts.last != page.text.count, page.digitCuts.count < 10_000
        else { return }
        page.digitCuts.append(page.text.count)
        if isDecoy { page.digitCuts.append(page.text.count) }
    }
}
