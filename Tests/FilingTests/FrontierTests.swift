import Evidence
import Testing

@testable import Filing

/// What the SQLite store does with the frontier beyond the contract.
@Suite struct FrontierTests {
    private let folder = TemporaryFolder()

    @Test func `Ranks put the unfetched before the fetched and high priority first`() {
        #expect([3, 2, 1, 0].map(QueueRank.waiting(priority:)) == [0, 1, 2, 3])
        #expect(QueueRank.waiting(priority: 99) == 0 && QueueRank.waiting(priority: -1) == 3)
        #expect(QueueRank.waiting(priority: 0) + QueueRank.fetched == QueueRank.all.last)
    }

    @Test func `An odd priority comes back as it was put`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.put([Sample.entry(1, priority: -5), Sample.entry(2, priority: 99)], at: Sample.start)
        let tasks = try store.due(host: "ads.example", at: Sample.start, limit: 9)
        #expect(tasks.map(\.entry.priority) == [99, -5])
    }

    @Test func `All can be made due, but not what was refused`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.put((1...4).map { Sample.entry($0) }, at: Sample.start)
        try store.file([Sample.capture(1), Sample.capture(2)])
        let refused = FrontierRefusal(address: Sample.address(3), reason: "robots", retryAt: nil)
        try store.record([refused], at: Sample.start)
        #expect(try store.dueCount(at: Sample.time(1)) == 1)
        #expect(try store.makeAllDue(at: Sample.time(1)) == 2)
        #expect(try store.dueTexts(at: Sample.time(1)) == ["/ad/4.html", "/ad/1.html", "/ad/2.html"])
        #expect(try store.makeAllDue(at: Sample.time(1)) == 0)
    }

    @Test func `What is parked for good stays parked when all are made due`() throws {
        let store = try EvidenceStore(path: folder.database)
        let robots = FrontierRefusal(
            address: Sample.address(1), reason: "robots.txt",
            retryAt: Sample.start + .seconds(100 * 365 * 86_400))
        try store.record([robots], at: Sample.start)
        #expect(try store.makeAllDue(at: Sample.time(1)) == 0)
    }

    @Test func `What was not asked is no try`() throws {
        let store = try EvidenceStore(path: folder.database)
        let address = Sample.address(1)
        try store.put([Sample.entry(1)], at: Sample.start)
        for step in 1...5 {
            let spared = FrontierRefusal(
                address: address, reason: "host: given up", retryAt: Sample.time(step), wasAsked: false)
            try store.record([spared], at: Sample.time(step))
        }
        #expect(try store.ledger(address)?.attempts == 0)
        #expect(try store.ledger(address)?.lastTried == nil)
        let failed = FrontierRefusal(address: address, reason: "timeout: x", retryAt: Sample.time(9))
        try store.record([failed], at: Sample.time(8))
        #expect(try store.ledger(address)?.attempts == 1)
        #expect(try store.ledger(address)?.lastTried == Sample.time(8))
    }

    @Test func `Hosts whose addresses all lie ahead are due after all were made due`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1)])
        #expect(try store.hostsDue(at: Sample.time(1)).isEmpty)
        try store.makeAllDue(at: Sample.time(1))
        #expect(try store.hostsDue(at: Sample.time(1)) == ["ads.example"])
    }

    @Test func `Refusals can be reconsidered after the plan changed`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.put([Sample.entry(1)], at: Sample.start)
        let refusal = FrontierRefusal(address: Sample.address(1), reason: "scope", retryAt: nil)
        try store.record([refusal], at: Sample.start)
        #expect(try store.hostsDue(at: Sample.time(1)).isEmpty)
        #expect(try store.reconsiderRefusals() == 1)
        #expect(try store.hostsDue(at: Sample.time(1)) == ["ads.example"])
        #expect(try store.dueTexts(at: Sample.time(1)) == ["/ad/1.html"])
    }

    @Test func `What a page asks of crawlers is not reconsidered with the plan`() throws {
        let store = try EvidenceStore(path: folder.database)
        let reason = WayRefusal.nofollow.rawValue + " (nofollow)"
        try store.putRefused([RefusedEntry(entry: Sample.entry(1), reason: reason)], at: Sample.start)
        #expect(try store.reconsiderRefusals() == 0)
        #expect(try store.ledger(Sample.address(1))?.state == .refused)
    }

    @Test func `What a host's row says of its next address is true after any course of events`() throws {
        let store = try EvidenceStore(path: folder.database)
        var generator = SeededNumbers(seed: 7)
        for step in 0..<300 {
            let number = Int.random(in: 0..<12, using: &generator)
            let host =
                ["a.example", "b.example", "ads.example"].randomElement(using: &generator) ?? "a.example"
            let address = Sample.address(number, host: host)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: try store.put([Sample.entry(number, host: host)], at: Sample.time(step))
            case 1:
                let retry = Bool.random(using: &generator) ? Sample.time(step + number) : nil
                try store.record(
                    [FrontierRefusal(address: address, reason: "x", retryAt: retry)], at: Sample.time(step))
            case 2, 3:
                let next = Sample.time(step + Int.random(in: 0..<90, using: &generator))
                try store.file([
                    Sample.capture(number, visit: step, at: Sample.time(step), ads: nil, next: next)
                ])
            default: try store.makeAllDue(at: Sample.time(step))
            }
            let wrong = try store.reading { db in
                try db.number(
                    "SELECT count(*) FROM host WHERE next_due IS NOT (SELECT min(due) FROM address WHERE host_id = host.id)"
                )
            }
            #expect(wrong == 0, "after step \(step)")
        }
    }

    @Test func `A capture and its payload are found again`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1), Sample.capture(2, ads: nil)])
        let record = Sample.record(2, at: Sample.start)
        #expect(try store.captureRecord(id: record.id) == record)
        #expect(try store.captureRecord(id: "urn:uuid:none") == nil)
        let payload = record.payloadDigest
        #expect(try store.knownPayload(payload, authority: record.authority) == record)
        #expect(try store.knownPayload(Digest256(of: "new"), authority: record.authority) == nil)
        #expect(try store.knownPayload(payload, authority: "another") == nil)
        try store.file([Sample.capture(3, visit: 7)])
        let cut = Sample.record(3, visit: 7, at: Sample.start)
        #expect(try store.knownPayload(cut.payloadDigest, authority: cut.authority) == nil)
        try store.onWriter { db in try db.run("UPDATE capture SET id = 3 << 16 WHERE id = 2") }
        #expect(try store.knownPayload(payload, authority: record.authority) == record)
    }

    @Test func `A task that led to another address is done with it`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.put([Sample.entry(1)], at: Sample.start)
        let plain = Sample.capture(2)
        let led = FiledCapture(
            record: plain.record, task: Sample.entry(1), page: plain.page, links: [], entityTag: nil,
            lastModified: nil, nextDue: Sample.time(60), isUnchanged: false, note: "200 after 302")
        try store.file([led])
        #expect(try store.dueTexts(at: Sample.time(1)).isEmpty)
        #expect(try store.ledger(Sample.address(1))?.state == .fetched)
        #expect(try store.allCases().map(\.address) == [Sample.address(2)])
    }
}
