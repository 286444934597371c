import Evidence
import Fetching
import Filing

/// Decides which links enter the frontier, and learns from each page what to leave alone: traps without end, and
/// parameters that make no difference. What is held back is on record with its reason, for a person to let go.
///
/// One owner: it remembers, and asks the store where it meets a host for the first time.
struct LinkSieve {
    private let scope: CrawlScope
    private let store: EvidenceStore
    private var traps = TrapWatch()
    private var parameters = ParameterWatch()
    /// Links that this run has met already, so that the navigation of a site is not filed with each of its pages.
    private var metLinks = MetLinks()
    private var learning: Set<String> = []
    private var rememberedAt: UTCTime

    /// What is learned is written down so often at least: losing it in a crash costs learning it again.
    private static let pause = Duration.seconds(20)

    init(scope: CrawlScope, store: EvidenceStore, startedAt: UTCTime) {
        (self.scope, self.store, rememberedAt) = (scope, store, startedAt)
    }

    /// Links that are filed with a page.
    struct Sifted {
        var entries: [FrontierEntry] = []
        var refused: [RefusedEntry] = []
    }

    /// Sifts the links of a page. `overrideGround`: why what crawlers are told on this host is set aside.
    mutating func sift(
        _ links: [PageLink], directives: RobotsDirectives?, foundOn task: FrontierEntry, at time: UTCTime
    ) throws -> Sifted {
        var sifted = Sifted()
        let depth = task.depth + 1
        let fresh = metLinks.unmet(links, of: task.site, depth: depth)
        guard !fresh.isEmpty, let site = scope.site(task.site) else { return sifted }
        let ground = scope.authority.robotsOverrideGround(host: task.address.host)
        var seen: Set<WebAddress> = [task.address]
        var judge = scope.judge(of: site, foundOn: task, at: time)
        for link in fresh {
            let address = site.identity(of: parameters.reduced(link.address))
            let decision = LinkRule.decide(link, directives: directives, overrideGround: ground)
            let refusal = decision.refusal ?? judge.depthRefusal
            if refusal == nil { metLinks.note(link, of: task.site, depth: depth) }
            guard seen.insert(address).inserted, var entry = judge.entry(for: address) else { continue }
            if let refusal {
                sifted.refused.append(RefusedEntry(entry: entry, reason: refusal))
                continue
            }
            if decision == .followLast { entry = entry.last }
            try file(entry, &sifted, at: time)
        }
        return sifted
    }

    /// Sifts addresses that no page names and that are asked for to learn of parameters: for these, too, a trap is one.
    mutating func sift(
        probes: [WebAddress], foundOn task: FrontierEntry, into sifted: inout Sifted, at time: UTCTime
    ) throws {
        for entry in scope.entries(for: probes, foundOn: task, at: time) {
            try file(entry, &sifted, at: time)
        }
    }

    private mutating func file(_ entry: FrontierEntry, _ sifted: inout Sifted, at time: UTCTime) throws {
        if let held = try hold(entry, at: time) {
            sifted.refused.append(held)
        } else {
            sifted.entries.append(entry)
        }
    }

    /// Nil where the address may be asked for, as far as traps go.
    private mutating func hold(_ entry: FrontierEntry, at time: UTCTime) throws -> RefusedEntry? {
        try meet(entry.address.hostAndPort)
        // An address over a bound is quarantined at first sight, and judged once more under that.
        for _ in 0..<2 {
            switch traps.admit(entry.address) {
            case .clear, .probe: return nil
            case .held(let number, let reason):
                return RefusedEntry(entry: entry, reason: reason, quarantine: number)
            case .found(let pattern): try quarantine(pattern, at: time)
            }
        }
        return nil
    }

    /// Holds back what waits already, but for a few addresses that show whether the pattern still brings nothing.
    private mutating func quarantine(_ pattern: QuarantinedPattern, at time: UTCTime) throws {
        let traps = self.traps
        var sample = ProbeSample()
        let quarantine = try store.quarantine(pattern, at: time) { address in
            traps.covers(pattern, address) && !sample.takes(address)
        }
        self.traps.hold(quarantine, sample: sample)
    }

    /// What proved to be no trap waits again, and both logs say why.
    private mutating func release(on host: String, at time: UTCTime) throws {
        for release in traps.takeReleases(of: host) {
            try store.recordCustody(
                CustodyEvent(
                    action: "released", actor: "baken", object: "quarantine \(release.number)", at: time,
                    reason: release.reason))
            _ = try store.release(
                quarantine: release.number, at: time,
                note: "\(release.reason) (quarantine \(release.number))")
        }
    }

    /// Takes up what earlier runs knew of a host.
    private mutating func meet(_ host: String) throws {
        guard !traps.knows(host: host) else { return }
        let quarantines = try store.quarantines(host: host)
        traps.restore(
            host: host, memory: try store.memories(of: TrapWatch.name, host: host), quarantines: quarantines)
        parameters.restore(
            host: host, memory: try store.memories(of: ParameterWatch.name, host: host),
            quarantines: quarantines)
    }
}

// MARK: Learning

extension LinkSieve {
    /// Learns from a page. Returns addresses that are worth asking for, to know more.
    mutating func learn(_ page: FetchedPage, _ judged: JudgedPage, at time: UTCTime) throws -> [WebAddress] {
        let address = page.capture.address
        try meet(address.hostAndPort)
        learning.insert(address.hostAndPort)
        if !page.task.wasCaptured, let visit = Self.visit(judged),
            let pattern = traps.observe(address, visit)
        {
            try quarantine(pattern, at: time)
        }
        try release(on: address.hostAndPort, at: time)
        guard page.site?.observesParameters == true, page.capture.status == 200, let sketch = judged.sketch,
            let kind = judged.filed?.kind
        else { return [] }
        let lesson = parameters.observe(
            address, kind: kind, sketch: sketch, links: judged.links.map(\.address))
        // Patterns of parameters cover no address that waits: they are on record for a person to see and let go.
        for pattern in lesson.learned { try store.quarantine(pattern, at: time) { _ in false } }
        return lesson.probes
    }

    private static func visit(_ judged: JudgedPage) -> TrapWatch.Visit? {
        if judged.redirectTarget != nil { return .redirect(to: judged.redirectTarget) }
        guard let kind = judged.filed?.kind, let sketch = judged.sketch else { return nil }
        return .page(kind, sketch)
    }

    /// Writes down what was learned, if it is time, or the run ends.
    mutating func remember(at time: UTCTime, isEnd: Bool) throws {
        guard isEnd || time.since(rememberedAt) >= Self.pause else { return }
        rememberedAt = time
        let rows = learning.sorted().flatMap { traps.takeMemory(of: $0) + parameters.takeMemory(of: $0) }
        learning = []
        if !rows.isEmpty { try store.remember(rows) }
    }
}

extension LinkDecision {
    fileprivate var refusal: String? {
        if case .leave(let reason) = self { return reason }
        return nil
    }
}

extension FrontierEntry {
    /// The same, to be asked for after all others.
    fileprivate var last: FrontierEntry {
        FrontierEntry(address: address, site: site, depth: depth, priority: 0, via: via)
    }
}

/// Addresses that were followed of late, by site, with the least depth at which they were met: a page of a site whose
/// navigation was met shows few new ones. A link that was left alone is no such address: another page may lead to it.
///
/// It may forget, and then an address is put once more, which the store takes for known; it never takes a new one for
/// known, because whole addresses are compared.
private struct MetLinks {
    private var depths: [String: [WebAddress: Int]] = [:]
    private var count = 0
    private static let limit = 50_000

    /// Those that were not met yet, or only further away.
    mutating func unmet(_ links: [PageLink], of site: String, depth: Int) -> [PageLink] {
        if count > Self.limit { (depths, count) = ([:], 0) }
        guard let known = depths[site] else { return links }
        return links.filter { known[$0.address].map { depth < $0 } ?? true }
    }

    mutating func note(_ link: PageLink, of site: String, depth: Int) {
        if depths[site, default: [:]].updateValue(depth, forKey: link.address) == nil { count += 1 }
    }
}
