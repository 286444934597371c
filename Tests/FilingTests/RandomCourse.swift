import Evidence
import Testing

/// Acts on a frontier and questions to it, drawn from a seed.
struct RandomCourse {
    typealias Act = (any FrontierSubject) throws -> Void

    private var numbers: SeededNumbers
    private static let hosts = ["ads.example", "b.example:8080", "c.example"]
    private static let reasons = [
        "robots: Disallow: / (line 2)", "scope: x", "time: 30 s", "http 500",
        WayRefusal.nofollow.rawValue + " (none)", WayRefusal.depth.rawValue,
    ]

    init(seed: UInt64) {
        numbers = SeededNumbers(seed: seed)
    }

    private mutating func draw(_ range: Range<Int>) -> Int { Int.random(in: range, using: &numbers) }
    private mutating func chance(_ percent: Int) -> Bool { draw(0..<100) < percent }
    private mutating func host() -> String { Self.hosts[draw(0..<3)] }
    private mutating func reason() -> String { Self.reasons[draw(0..<6)] }

    private mutating func entry() -> FrontierEntry {
        Sample.entry(
            draw(0..<25), host: host(), priority: draw(-1..<5), site: chance(50) ? "a" : "b",
            via: chance(30) ? Sample.address(draw(0..<25)) : nil)
    }

    private mutating func entries() -> [FrontierEntry] { (0..<draw(0..<6)).map { _ in entry() } }

    mutating func nextAct(_ step: Int) -> Act {
        let time = Sample.time(step)
        switch draw(0..<12) {
        case 0, 1:
            // Now and then more than go into one statement.
            let entries = chance(20) ? (0..<70).map { _ in entry() } : entries()
            return { try $0.put(entries, at: time) }
        case 2:
            let refused = entries().map { RefusedEntry(entry: $0, reason: reason()) }
            return { try $0.putRefused(refused, at: time) }
        case 3, 4:
            let refusal = FrontierRefusal(
                address: entry().address, reason: reason(),
                retryAt: chance(60) ? Sample.time(step + draw(0..<40)) : nil)
            return { try $0.record([refusal], at: time) }
        case 5, 6, 7, 8:
            let batch = [capture(step, number: 0), capture(step, number: 1)]
            return { try $0.file(batch) }
        case 9:
            let (pattern, isHeld) = (Sample.pattern(even: host()), Sample.isEven)
            return { try $0.quarantine(pattern, at: time, matching: isHeld) }
        case 10:
            let (number, note) = (Int64(draw(1..<5)), chance(50) ? "trap: let go" : "")
            return { _ = try $0.release(quarantine: number, at: time, note: note) }
        default:
            let memory = memory(step)
            return { try $0.remember(memory) }
        }
    }

    private mutating func capture(_ step: Int, number: Int) -> FiledCapture {
        let (entry, isUnchanged) = (entry(), chance(40))
        // Now and then a batch that comes late.
        let time = Sample.time(chance(10) ? step - draw(0..<9) : step)
        let status = [200, 200, 304, 404, 500][draw(0..<5)]
        let record = CaptureRecord(
            id: "urn:uuid:\(step / 2)-\(number)-\(entry.address.text)", address: entry.address,
            capturedAt: time,
            status: status, payloadDigest: Digest256(of: "\(draw(0..<9))"),
            response: RecordLocation(segment: "s", offset: 0, length: 1),
            request: RecordLocation(segment: "s", offset: 1, length: 1), authority: "A", incompleteness: [])
        return FiledCapture(
            record: record, task: entry,
            page: chance(50)
                ? FiledPage(kind: [.list, .missing, .gate, .blocked][draw(0..<4)], title: "t", ads: []) : nil,
            links: entries(),
            entityTag: chance(50) ? "\"\(step)\"" : nil, lastModified: nil,
            nextDue: time + .seconds(draw(0..<4_000)),
            isUnchanged: isUnchanged, note: "\(status) ok",
            revisit: chance(30)
                ? RevisitMemory(
                    interval: .seconds(draw(1..<99)), unchangedCount: draw(0..<5), lastChanged: time) : nil,
            gone: chance(15) ? "404" : nil,
            refusedLinks: entries().map { RefusedEntry(entry: $0, reason: reason()) })
    }

    private mutating func memory(_ step: Int) -> HostMemory {
        HostMemory(
            host: host(), notBefore: Sample.time(step + draw(0..<9)), failures: draw(0..<4),
            robotsStatus: chance(50) ? 200 : nil,
            robotsAt: chance(50) ? Sample.time(step) : nil, restReason: chance(50) ? "delay" : nil,
            isSuspended: chance(50), refusal: chance(20) ? "given up" : nil,
            refusedUntil: chance(20) ? Sample.time(step + 5) : nil)
    }

    /// Every answer of the two must be the same; what is asked is drawn, too.
    mutating func compare(_ store: any FrontierSubject, _ reference: any FrontierSubject, _ step: Int) throws
    {
        let (time, address, host) = (Sample.time(step + draw(0..<30)), entry().address, host())
        let (limit, sites): (Int, Set<String>) = (draw(1..<20), chance(30) ? ["a"] : [])
        let states = Set(LedgerEntry.State.allCases.filter { _ in chance(40) })
        let query = LedgerQuery(
            host: chance(60) ? host : nil, states: states, reasonPrefix: chance(30) ? "robots" : "",
            limit: draw(1..<9))
        func same<Answer: Equatable>(_ question: String, _ ask: (any FrontierSubject) throws -> Answer) throws
        {
            let (found, expected) = try (ask(store), ask(reference))
            #expect(found == expected, "\(question) after step \(step)")
        }
        try same("due count") { try $0.dueCount(at: time) }
        try same("hosts due") { try $0.hostsDue(at: time) }
        try same("due") { try $0.due(host: host, sites: sites, at: time, limit: limit) }
        try same("ledger") { try $0.ledger(address) }
        try same("explanation") { try $0.explain(address, at: time) }
        try same("ledger pages \(query)") { try $0.everything(query) }
        try same("counts") { try $0.ledgerCounts(host: query.host) }
        try same("quarantines") { try $0.quarantines(host: query.host) }
        try same("host") { try $0.host(host) }
        try same("resting") { try $0.hosts(restingAt: time, limit: limit) }
    }
}
