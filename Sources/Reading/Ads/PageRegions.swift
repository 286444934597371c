/// Which parts of a page are its content, and which are what the site prints around it.
struct PageRegions: Sendable {
    let page: FlatPage
    /// Ranges of the text that belong to the site, sorted, without overlaps.
    private(set) var chrome: [Range<Int>] = []
    /// The range of the content: the main element, or all of the page.
    private(set) var content: Range<Int>
    /// Lines that the site prints on most of its pages and that no markup tells from the content; ``chrome`` too.
    private(set) var template: [Range<Int>] = []

    /// Less than this is no text of an ad.
    private static let lengthFloor = 20

    /// `template`: what is known to be the site's own. Where it is all that the content has, it is taken for the
    /// content: no ad is lost by what was learned.
    init(_ page: FlatPage, template: TemplateLines = .none) {
        self.page = page
        let mains = page.elements.indices.filter { page.elements[$0].marks.contains(.main) }
        let main = mains.max { page.elements[$0].range.count < page.elements[$1].range.count }
        let whole = 0..<page.text.count
        let mainRange = main.map { page.elements[$0].range } ?? whole
        content = page.trimmed(mainRange).isEmpty ? whole : mainRange
        chrome = Self.chrome(of: page)
        let menus = SiteMenu.ranges(in: page) { isChrome($0) }
        if !menus.isEmpty { chrome = Self.joined(chrome, menus) }
        // A main element that holds nothing but chrome is none.
        if parts(of: content).isEmpty { content = whole }
        let own = template.ranges(in: page).filter { !isChrome($0.lowerBound) }
        if !own.isEmpty { subtract(own) }
    }

    private mutating func subtract(_ own: [Range<Int>]) {
        let before = (chrome, textLength(of: content))
        chrome = Self.joined(chrome, own)
        if textLength(of: content) < Self.lengthFloor, before.1 >= Self.lengthFloor {
            chrome = before.0
        } else {
            template = own
        }
    }

    /// The same regions with `range` as one more part of the site's own.
    func with(own range: Range<Int>) -> PageRegions {
        var other = self
        other.chrome = Self.joined(chrome, [range])
        return other
    }

    /// Both lists are sorted and without overlaps of their own.
    private static func joined(_ one: [Range<Int>], _ other: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for range in (one + other).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, range.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        return joined
    }

    /// A word in a class is weak evidence: an element that holds most of the page is not taken for a footer.
    private static func chrome(of page: FlatPage) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for element in page.elements {
            let range = element.range
            if range.isEmpty || range.lowerBound < ranges.last?.upperBound ?? 0 { continue }
            let isWeak = element.marks.contains(.chromeByWord) && range.count * 5 < page.text.count * 3
            if element.marks.contains(.chrome) || isWeak { ranges.append(range) }
        }
        return ranges
    }

    func isChrome(_ offset: Int) -> Bool {
        let index = firstChrome(endingAfter: offset)
        return index < chrome.count && chrome[index].contains(offset)
    }

    private func firstChrome(endingAfter offset: Int) -> Int {
        var (low, high) = (0, chrome.count)
        while low < high {
            let middle = (low + high) / 2
            if chrome[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// `range` without the site's own parts, trimmed; empty parts are left out.
    func parts(of range: Range<Int>) -> [Range<Int>] {
        parts(of: range, without: chrome[firstChrome(endingAfter: range.lowerBound)...])
    }

    /// What a person has named as the text of an ad holds no chrome, but it may hold a line that all ads of the site
    /// have. Where there is nothing else, that is the text.
    func withoutTemplate(_ range: Range<Int>) -> [Range<Int>] {
        let own = template.drop { $0.upperBound <= range.lowerBound }
        let parts = parts(of: range, without: own)
        return parts.isEmpty ? [range] : parts
    }

    private func parts(of range: Range<Int>, without own: ArraySlice<Range<Int>>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for own in own {
            if own.lowerBound >= range.upperBound { break }
            if own.lowerBound > start { parts.append(start..<own.lowerBound) }
            start = max(start, own.upperBound)
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts.map(page.trimmed).filter { !$0.isEmpty }
    }

    func textLength(of range: Range<Int>) -> Int {
        parts(of: range).reduce(0) { $0 + $1.count }
    }

    /// The headline of the content: the first `h1` outside the site's own parts, else the first `h2`.
    var headline: Range<Int>? {
        for name in [ElementName.h1, .h2, .h3] {
            let found = page.elements.first { element in
                element.name == name && content.overlaps(element.range) && !isChrome(element.range.lowerBound)
                    && !page.trimmed(element.range).isEmpty
            }
            if let found { return page.trimmed(found.range) }
        }
        return nil
    }
}
