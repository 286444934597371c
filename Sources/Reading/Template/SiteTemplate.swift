/// Learns what stands on most pages of a site: its own phone number, age notice and legal text, which say nothing of any
/// ad.
///
/// A pure value: it counts on how many pages each line stands, and what order they came in makes no difference as long
/// as they fit. Bounded: a line that stands on most pages is among the most counted whatever is forgotten.
///
///     var template = SiteTemplate()
///     for page in pages { template.learn(page) }
///     reader.read(page, …, template: template.lines)
package struct SiteTemplate: Sendable, Equatable {
    /// Pages that were learned from.
    package private(set) var pageCount = 0
    private var counts: [UInt64: Int] = [:]
    /// Of pages learned from of late: one text at many addresses is one page.
    private var fingerprints: Set<UInt64> = []

    /// Fewer pages than this say nothing: a line has to stand on so many.
    package static let pagesNeeded = 8
    /// A line that stands on this share of the pages is the site's, in percent: more than any one advertiser fills, and
    /// less than all, as lists and forms have other footers.
    static let shareInPercent = 60
    /// From here on old pages count half, so that a site that was made anew is learned anew.
    static let pageLimit = 4_096
    static let keyLimit = 8_192
    private static let fingerprintLimit = 4_096
    /// More are not written down.
    private static let storedLimit = 512

    package init() {}

    /// What ``stored`` gave; what is none of it gives an empty template.
    package init(stored: [Int]) {
        guard let pages = stored.first, pages > 0, stored.count % 2 == 1 else { return }
        pageCount = min(pages, Self.pageLimit)
        for index in stride(from: 1, to: stored.count, by: 2) {
            counts[UInt64(bitPattern: Int64(stored[index]))] = max(0, min(stored[index + 1], pageCount))
        }
    }

    /// The number of pages, then each line that may yet turn out to be the site's, with its count.
    package var stored: [Int] {
        guard pageCount > 0 else { return [] }
        let worth = counts.filter { $0.value >= 2 && $0.value * 4 >= pageCount }
        let first = worth.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.storedLimit)
        return [pageCount] + first.flatMap { [Int(Int64(bitPattern: $0.key)), $0.value] }
    }

    /// Counts what stands on a page. False where nothing new was learned.
    @discardableResult
    package mutating func learn(_ page: ParsedPage) -> Bool {
        learn(page.templateKeys)
    }

    @discardableResult
    package mutating func learn(_ page: TemplateKeys) -> Bool {
        guard !page.keys.isEmpty, !fingerprints.contains(page.fingerprint) else { return false }
        if fingerprints.count >= Self.fingerprintLimit { fingerprints = [] }
        fingerprints.insert(page.fingerprint)
        pageCount += 1
        for key in page.keys { counts[key, default: 0] += 1 }
        if pageCount >= Self.pageLimit { halve() }
        if counts.count > Self.keyLimit { forget() }
        return true
    }

    private mutating func halve() {
        pageCount /= 2
        counts = counts.compactMapValues { $0 > 1 ? $0 / 2 : nil }
    }

    /// Keeps the half that was counted most.
    private mutating func forget() {
        let kept = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.keyLimit / 2)
        counts = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }

    /// Lines that are counted.
    var keyCount: Int { counts.count }

    /// What is the site's own, as far as is known now.
    package var lines: TemplateLines {
        let needed = max(Self.pagesNeeded, (pageCount * Self.shareInPercent + 99) / 100)
        guard pageCount >= needed else { return .none }
        return TemplateLines(keys: Set(counts.lazy.filter { $0.value >= needed }.map(\.key)))
    }
}
