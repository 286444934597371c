import Evidence

/// What ``TrapWatch`` knows of one host.
struct HostTraps: Sendable {
    var book = ShapeBook()
    /// By pattern.
    private(set) var quarantines: [String: HeldShape] = [:]
    private(set) var released: Set<String> = []
    /// What earlier runs saw of the probes of patterns, until these are known.
    private var probeCounts: [String: [Int]] = [:]
    private var probed: Set<String> = []
    /// Let go because of what their probes brought, and not yet told.
    private var doubted: [TrapWatch.Release] = []
    private var shapes: [String: ShapeRecord] = [:]
    private var changed: Set<String> = []
    /// Pages since one brought a new ad, on the whole host.
    private var pagesSinceAd = 0

    mutating func hold(_ quarantine: Quarantine, _ sample: ProbeSample) {
        let pattern = quarantine.pattern.pattern
        guard ParameterPlace(pattern: pattern) == nil else { return }  // The other watch's.
        if quarantine.releasedAt == nil {
            let probes = probeCounts.removeValue(forKey: pattern) ?? []
            quarantines[pattern] = quarantines[pattern] ?? HeldShape(quarantine, sample, probes: probes)
        } else {
            quarantines[pattern] = nil
            released.insert(pattern)
        }
    }

    enum BoundStanding {
        /// By this pattern.
        case held(String)
        case released
        /// To be held from now on, as this pattern.
        case unknown(String)
    }

    /// How it stands with an address over a bound.
    func standing(of bound: AddressBound, _ address: WebAddress) -> BoundStanding {
        let (narrow, wide) = (bound.pattern(for: address), bound.widePattern)
        if released.contains(narrow) || released.contains(wide) { return .released }
        if let held = [narrow, wide].first(where: { quarantines[$0] != nil }) { return .held(held) }
        let folders = quarantines.keys.count { $0.utf8.suffix(wide.utf8.count).elementsEqual(wide.utf8) }
        return .unknown(folders < TrapWatch.folderLimit ? narrow : wide)
    }

    /// The quarantined pattern that `address` is of.
    func covering(_ address: WebAddress) -> String? {
        if let bound = AddressBound.passed(by: address),
            case .held(let pattern) = standing(of: bound, address)
        {
            return pattern
        }
        let shape = book.shape(of: address)
        if quarantines[shape.text] != nil { return shape.text }
        return shape.wideText.flatMap { quarantines[$0] == nil ? nil : $0 }
    }

    mutating func pass(_ address: WebAddress, _ pattern: String) -> TrapWatch.Decision {
        quarantines[pattern]?.pass(address) ?? .clear
    }

    /// Counts a page for its shape, and for the wide one. Returns what is to be held back from now on.
    mutating func count(
        _ address: WebAddress, _ shape: AddressShape, _ finding: ShapeRecord.Finding, host: String
    )
        -> QuarantinedPattern?
    {
        pagesSinceAd = finding == .newAd ? 0 : pagesSinceAd + 1
        let held = covering(address)
        if let held { probe(held, finding) }
        let exact = tally(address, shape.text, finding)
        let wide = shape.wideText.flatMap { tally(address, $0, finding) }
        guard held == nil else { return nil }
        if let exact, let reason = exact.reason(pagesSinceAd: pagesSinceAd), !released.contains(shape.text) {
            return pattern(host, shape.text, reason, exact)
        }
        if let wide, let text = shape.wideText, let reason = wide.wideReason, !released.contains(text) {
            return pattern(host, text, reason, wide)
        }
        return nil
    }

    /// Counts a page of a held pattern, and lets the pattern go where such pages keep bringing news.
    private mutating func probe(_ pattern: String, _ finding: ShapeRecord.Finding) {
        quarantines[pattern]?.count(finding)
        probed.insert(pattern)
        guard let held = quarantines[pattern], let doubt = held.doubt else { return }
        quarantines[pattern] = nil
        released.insert(pattern)
        doubted.append(TrapWatch.Release(number: held.number, reason: doubt))
    }

    mutating func takeReleases() -> [TrapWatch.Release] {
        defer { doubted = [] }
        return doubted
    }

    private func pattern(_ host: String, _ text: String, _ reason: String, _ record: ShapeRecord)
        -> QuarantinedPattern
    {
        QuarantinedPattern(host: host, pattern: text, reason: reason, examples: record.examples)
    }

    private mutating func tally(_ address: WebAddress, _ text: String, _ finding: ShapeRecord.Finding)
        -> ShapeRecord?
    {
        guard shapes[text] != nil || shapes.count < TrapWatch.shapeLimit else { return nil }
        shapes[text, default: ShapeRecord()].count(address, finding)
        changed.insert(text)
        return shapes[text]
    }
}

// MARK: Memory

extension HostTraps {
    private static let namePrefix = "name "
    private static let shapePrefix = "shape "
    private static let probePrefix = "probes "

    /// Rows for the shapes that changed, and for the names that decide shapes. One-off shapes are not worth a row: a
    /// count of a few pages is soon made again.
    mutating func takeMemory(host: String) -> [WatchMemory] {
        let rows = changed.sorted().compactMap { text in
            shapes[text].flatMap {
                $0.pages + $0.missingPages < 8 ? nil : row(host, Self.shapePrefix + text, $0.counts)
            }
        }
        changed = []
        let probes = probed.sorted().map { row(host, Self.probePrefix + $0, quarantines[$0]?.counts ?? []) }
        probed = []
        guard !rows.isEmpty else { return probes }
        let names = book.fullPlaces.flatMap { place, names in
            names.map { row(host, Self.namePrefix + place + " " + $0, [1]) }
        }
        return rows + names + probes
    }

    private func row(_ host: String, _ key: String, _ counts: [Int]) -> WatchMemory {
        WatchMemory(host: host, watch: TrapWatch.name, key: key, counts: counts)
    }

    mutating func restore(_ row: WatchMemory) {
        if row.key.utf8.starts(with: Self.shapePrefix.utf8) {
            guard let record = ShapeRecord(counts: row.counts) else { return }
            shapes[String(row.key.dropFirst(Self.shapePrefix.count))] = record
        } else if row.key.utf8.starts(with: Self.probePrefix.utf8) {
            probeCounts[String(row.key.dropFirst(Self.probePrefix.count))] = row.counts
        } else if row.key.utf8.starts(with: Self.namePrefix.utf8) {
            let parts = row.key.dropFirst(Self.namePrefix.count).split(separator: " ", maxSplits: 1)
            if parts.count == 2 { book.restore(name: String(parts[1]), at: String(parts[0])) }
        }
    }
}

/// The pages of one shape.
struct ShapeRecord: Sendable {
    /// What a page brought.
    enum Finding: Sendable {
        case newAd, news, nothing, missing

        var isNews: Bool { self == .newAd || self == .news }
    }

    static let barrenWords = "and not one ad"

    /// Without the missing ones.
    private(set) var pages = 0
    private(set) var ads = 0
    /// Pages since the last that brought something new.
    private(set) var dryPages = 0
    private(set) var missingPages = 0
    private(set) var examples: [WebAddress] = []
    /// One bit a page, the latest lowest: set where it brought something new.
    private var news: UInt32 = 0

    init() {}

    mutating func count(_ address: WebAddress, _ finding: Finding) {
        if !finding.isNews {
            if examples.count == Quarantine.exampleLimit { examples.removeFirst() }
            examples.append(address)
        }
        guard finding != .missing else { return missingPages += 1 }
        pages += 1
        ads += finding == .newAd ? 1 : 0
        dryPages = finding.isNews ? 0 : dryPages + 1
        news = news << 1 | (finding.isNews ? 1 : 0)
    }

    func reason(pagesSinceAd: Int) -> String? {
        if pages >= TrapWatch.window, news.nonzeroBitCount <= TrapWatch.newPagesInWindow {
            return "\(news.nonzeroBitCount) of the last \(TrapWatch.window) pages brought anything new"
        }
        if ads == 0, pages >= TrapWatch.barrenLimit, pagesSinceAd >= TrapWatch.barrenLimit {
            return "\(pages) pages \(Self.barrenWords)"
        }
        if pages == 0, missingPages >= TrapWatch.missingLimit {
            return "\(missingPages) pages, all of them missing"
        }
        return nil
    }

    var wideReason: String? {
        guard ads == 0, dryPages >= TrapWatch.wideWindow else { return nil }
        return "the last \(dryPages) pages with other combinations of parameters brought nothing new"
    }

    var counts: [Int] { [pages, ads, dryPages, missingPages, Int(news)] }

    init?(counts: [Int]) {
        guard counts.count == 5, counts.allSatisfy({ $0 >= 0 }) else { return nil }
        (pages, ads, dryPages, missingPages) = (counts[0], counts[1], counts[2], counts[3])
        news = UInt32(truncatingIfNeeded: counts[4])
    }
}
