package import Evidence

/// Finds the places of a site that go on without end and bring nothing new: calendars, facets that combine, paging
/// behind the last page, folders that echo what they are asked. A pure value with one owner.
///
/// Two signs are used. Some addresses are over a bound that real pages keep (``AddressBound``), which one look tells.
/// For the rest, pages are counted by the shape of their address: a shape whose last 32 pages brought at most two that
/// said something new is held back, with examples, until a person lets it go. A few of its addresses are let through
/// all the same (``ProbeSample``), so that real pages behind it are still found; where these keep bringing news, the
/// shape is let go; behind a bound only ads count as news. What they brought is remembered over a restart.
///
/// | what is seen | what is held |
/// | --- | --- |
/// | 32 pages of a shape, 2 of them new | the shape |
/// | 96 pages with parameters in a row that bring nothing, and no ad among them ever | the path with any two parameters |
/// | 1,000 pages of a shape without an ad, and no ad on the host meanwhile | the shape |
/// | 200 pages of a shape that are all missing, and never another | the shape |
/// | one address over a bound | the addresses over this bound under its first folder |
package struct TrapWatch: Sendable {
    static let window = 32
    /// The first page is always new, and once more after a restart, which forgets what pages said.
    static let newPagesInWindow = 2
    static let wideWindow = 96
    static let barrenLimit = 1_000
    static let missingLimit = 200
    /// Shapes a host may have on the books. What comes after is not watched, which errs on the side of fetching.
    static let shapeLimit = 256
    /// Folders of a host that are named one by one for one bound; then the pattern is the whole host's.
    static let folderLimit = 16

    private var hosts: [String: HostTraps] = [:]
    private var filters = NoveltyFilters()

    package init() {}

    /// Whether an address may be asked for, as far as traps go.
    package enum Decision: Hashable, Sendable {
        case clear
        /// Of a quarantined pattern, let through to see whether it still brings nothing.
        case probe
        /// Held back by the quarantine of this number; the reason is for the ledger.
        case held(number: Int64, reason: String)
        /// The first address over a bound: put the pattern into quarantine, say so by ``hold(_:)``, and ask again.
        case found(QuarantinedPattern)
    }

    /// A quarantine that was no trap after all, with the reason for the ledger.
    package struct Release: Hashable, Sendable {
        package let number: Int64
        package let reason: String
    }

    /// What a first visit to an address brought.
    package enum Visit: Sendable {
        case page(PageKind, PageSketch)
        case redirect(to: WebAddress?)
    }
}

extension TrapWatch {
    /// Whether `address` may be asked for. Cheap for hosts without quarantines: ask for every link before it is filed.
    package mutating func admit(_ address: WebAddress) -> Decision {
        let host = address.hostAndPort
        if let bound = AddressBound.passed(by: address) {
            switch (hosts[host] ?? HostTraps()).standing(of: bound, address) {
            case .held(let text): return hosts[host]?.pass(address, text) ?? .clear
            case .released: break
            case .unknown(let pattern):
                return .found(
                    QuarantinedPattern(
                        host: host, pattern: pattern, reason: AddressBound.reasonPrefix + bound.rawValue,
                        examples: [address]
                    ))
            }
        }
        guard let traps = hosts[host], !traps.quarantines.isEmpty, let pattern = traps.covering(address)
        else {
            return .clear
        }
        return hosts[host]?.pass(address, pattern) ?? .clear
    }

    /// True where `pattern` is the shape of `address`: for the store, which holds back what waits already.
    package func covers(_ pattern: QuarantinedPattern, _ address: WebAddress) -> Bool {
        guard address.hostAndPort.utf8.elementsEqual(pattern.host.utf8) else { return false }
        if let bound = AddressBound.passed(by: address),
            [bound.pattern(for: address), bound.widePattern].contains(pattern.pattern)
        {
            return true
        }
        let shape = (hosts[pattern.host] ?? HostTraps()).book.shape(of: address)
        return shape.text == pattern.pattern || shape.wideText == pattern.pattern
    }

    /// A pattern is in quarantine, or was let go. `sample`: what was drawn already of the addresses that waited.
    package mutating func hold(_ quarantine: Quarantine, sample: ProbeSample = ProbeSample()) {
        hosts[quarantine.pattern.host, default: HostTraps()].hold(quarantine, sample)
    }

    /// The quarantines of a host that were let go since this was last asked: tell the store.
    package mutating func takeReleases(of host: String) -> [Release] {
        hosts[host]?.takeReleases() ?? []
    }

    /// Counts the first visit to an address; later ones say nothing of traps. Gates and blocks say nothing either.
    ///
    /// Returns a pattern that is to be put into quarantine: store it, and call ``hold(_:)``.
    package mutating func observe(_ address: WebAddress, _ visit: Visit) -> QuarantinedPattern? {
        let host = address.hostAndPort
        if case .page(let kind, _) = visit, kind == .gate || kind == .blocked { return nil }
        let shape = hosts[host, default: HostTraps()].book.learn(address)
        if case .redirect(let target) = visit {
            // `/ad/12` that leads to `/ad/kim-12` is no trap; `/r/1` that leads to `/r/2` may be one.
            let end = target.flatMap { hosts[host]?.book.shape(of: $0) }
            guard end == shape, target?.hasSameOrigin(as: address) == true else { return nil }
        }
        let finding = finding(visit, of: host + " " + shape.text)
        return hosts[host]?.count(address, shape, finding, host: host)
    }

    /// Missing pages are counted apart: sites list ads that expired, many in a row, beside those that did not.
    private mutating func finding(_ visit: Visit, of shape: String) -> ShapeRecord.Finding {
        guard case .page(let kind, let sketch) = visit else { return .nothing }
        if kind == .missing { return .missing }
        return isNews(sketch, of: shape) ? (kind == .ad ? .newAd : .news) : .nothing
    }

    /// New are: an ad that the shape had not shown; for other pages four new word runs, or one in fifty, and on pages
    /// of a few words a quarter of them.
    private mutating func isNews(_ sketch: PageSketch, of shape: String) -> Bool {
        let count = sketch.shingles.count
        let fresh = filters.take(sketch.shingles, of: shape)
        return sketch.isOfAds ? fresh > 0 : fresh >= max(count / 50, min(4, max(1, count / 4)))
    }
}

// MARK: Memory over restarts

extension TrapWatch {
    /// The name of this watch in ``WatchMemory``.
    package static let name = "trap"

    package func knows(host: String) -> Bool { hosts[host] != nil }

    /// Takes up what an earlier run knew of a host.
    package mutating func restore(host: String, memory: [WatchMemory], quarantines: [Quarantine]) {
        var traps = HostTraps()
        for row in memory where row.watch == Self.name { traps.restore(row) }
        for quarantine in quarantines where quarantine.pattern.host == host {
            traps.hold(quarantine, ProbeSample())
        }
        hosts[host] = traps
    }

    /// What changed since it was last taken, to be remembered by the store.
    package mutating func takeMemory(of host: String) -> [WatchMemory] {
        hosts[host]?.takeMemory(host: host) ?? []
    }
}
