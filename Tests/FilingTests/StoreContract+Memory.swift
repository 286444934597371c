import Evidence
import Testing

extension FrontierPromise {
    /// What must outlive a restart: revisits, pages that are gone, hosts, watches and quarantines.
    static let memory: [FrontierPromise] = [
        FrontierPromise("visits are counted from what was unchanged, and a visit filed twice counts once") {
            open in
            let store = try open()
            try store.file([Sample.capture(1, ads: nil, next: Sample.time(6))])
            for visit in [1, 2, 2] {
                try store.file([
                    Sample.capture(
                        1, visit: visit, at: Sample.time(visit * 10), ads: nil, isUnchanged: true,
                        next: Sample.time(visit * 25))
                ])
            }
            let task = try #require(try store.due(host: "ads.example", at: Sample.time(50), limit: 1).first)
            #expect(
                task.revisit
                    == RevisitMemory(
                        interval: .seconds(30 * 60), unchangedCount: 2, lastChanged: Sample.start))
            #expect(task.lastTried == Sample.time(20))
            try store.file([Sample.capture(1, visit: 3, at: Sample.time(60), ads: nil, next: Sample.time(90))]
            )
            let changed = RevisitMemory(interval: .seconds(30 * 60), lastChanged: Sample.time(60))
            #expect(try open().ledger(Sample.address(1))?.revisit == changed)
        },
        FrontierPromise("what a rule says of the next revisit is kept as it says") { open in
            let store = try open()
            let memory = RevisitMemory(
                interval: .milliseconds(1_234_567), unchangedCount: 9, lastChanged: Sample.time(3))
            try store.file([Sample.capture(1, ads: nil, revisit: memory)])
            #expect(try open().ledger(Sample.address(1))?.revisit == memory)
        },
        FrontierPromise("a page is gone from the first visit that says so until it answers again") { open in
            let store: any FrontierSubject = try open()
            func gone(_ visit: Int, _ reason: String?, isUnchanged: Bool = false, status: Int = 200) throws {
                try store.file([
                    Sample.capture(
                        1, visit: visit, at: Sample.time(visit), ads: nil, isUnchanged: isUnchanged,
                        status: status,
                        gone: reason)
                ])
            }
            func since() throws -> UTCTime? {
                let entry = try store.ledger(Sample.address(1))
                return entry.flatMap(\.goneSince)
            }
            try gone(0, nil)
            #expect(try since() == nil)
            try gone(1, "404", status: 404)
            try gone(2, "soft 404")
            #expect(try since() == Sample.time(1))
            #expect(try store.ledger(Sample.address(1))?.goneReason == "soft 404")
            try gone(3, nil, isUnchanged: true)
            try gone(4, nil, status: 500)
            #expect(try since() == Sample.time(1))
            #expect(
                try store.due(host: "ads.example", at: Sample.time(9_000), limit: 1).first?.goneSince
                    == Sample.time(1))
            try gone(5, nil)
            #expect(try since() == nil)
            #expect(try store.ledger(Sample.address(1))?.goneReason == "")
        },
        FrontierPromise("the whole memory of a host comes back") { open in
            let store = try open()
            let addresses = ["192.0.2.7", "2001:db8::1:2", "::ffff:192.0.2.8"].compactMap { IPAddress($0) }
            let full = HostMemory(
                host: "ads.example", notBefore: Sample.time(5), failures: 3, robotsStatus: 200,
                robotsAt: Sample.start, addresses: addresses, askedAt: Sample.time(1),
                restReason: "http: 429, \u{0}é", isSuspended: true, refusal: "host: given up",
                refusedUntil: Sample.time(60),
                brokenAnswers: 2, blockedAnswers: 1, timesRefused: 4)
            try store.remember(full)
            #expect(try open().host("ads.example") == full && addresses.count == 3)
            let plain = HostMemory(
                host: "ads.example", notBefore: Sample.time(6), failures: 0, robotsStatus: 404,
                robotsAt: Sample.time(6))
            try store.remember(plain)
            #expect(try open().host("ads.example") == plain)
        },
        FrontierPromise("robots.txt is remembered by scheme, and the new one replaces the old") { open in
            let store = try open()
            func robots(_ scheme: String, _ status: Int, _ body: [UInt8]?) -> RobotsMemory {
                RobotsMemory(
                    host: "ads.example", scheme: scheme, status: status, body: body, at: Sample.time(status))
            }
            try store.remember(robots("https", 200, [0x55, 0, 0xFF]))
            try store.remember(robots("http", 200, [1]))
            try store.remember(robots("http", 404, nil))
            #expect(
                try open().robots(host: "ads.example") == [
                    robots("http", 404, nil), robots("https", 200, [0x55, 0, 0xFF]),
                ])
            #expect(try store.robots(host: "b.example").isEmpty && store.host("ads.example") == nil)
        },
        FrontierPromise("hosts that rest or are given up are listed, without those that may be asked") {
            open in
            let store = try open()
            for (host, rest, refused) in [("c.example", 0, nil), ("a.example", 9, nil), ("b.example", 0, 9)]
                as [(String, Int, Int?)]
            {
                try store.remember(
                    HostMemory(
                        host: host, notBefore: Sample.time(rest), failures: 1, robotsStatus: nil,
                        robotsAt: nil, restReason: "delay: 5 s", refusal: refused.map { _ in "given up" },
                        refusedUntil: refused.map(Sample.time)))
            }
            #expect(
                try store.hosts(restingAt: Sample.time(5), limit: 9).map(\.host) == [
                    "a.example", "b.example",
                ])
            #expect(try store.hosts(restingAt: Sample.time(9), limit: 9).isEmpty)
            #expect(try store.hosts(restingAt: nil, limit: 2).map(\.host) == ["a.example", "b.example"])
            #expect(try store.hosts(restingAt: nil, limit: 9).last?.restReason == "delay: 5 s")
        },
        FrontierPromise(
            "what watches remember is kept by host, watch and key, and forgotten when it is empty"
        ) { open in
            let store = try open()
            func row(_ key: String, _ counts: [Int], watch: String = "trap", host: String = "a.example")
                -> WatchMemory
            {
                WatchMemory(host: host, watch: watch, key: key, counts: counts)
            }
            try store.remember([
                row("/b", [1, -2, 3]), row("/a", [0]), row("/a", [7], watch: "parameter"),
                row("/a", [8], host: "b.example"),
            ])
            try store.remember([row("/a", [5, 6])])
            #expect(
                try open().memories(of: "trap", host: "a.example") == [
                    row("/a", [5, 6]), row("/b", [1, -2, 3]),
                ])
            try store.remember([row("/b", []), row("/never", [])])
            #expect(try store.memories(of: "trap", host: "a.example") == [row("/a", [5, 6])])
            #expect(try store.memories(of: "parameter", host: "a.example").count == 1)
            #expect(try store.memories(of: "trap", host: "c.example").isEmpty)
        },
        FrontierPromise(
            "a quarantine holds back what waits and belongs to it, and its release makes that due again"
        ) {
            open in
            let store = try open()
            try store.put(
                (1...6).map { Sample.entry($0) } + [Sample.entry(2, host: "b.example")], at: Sample.start)
            try store.file([Sample.capture(2, ads: nil, next: Sample.time(1))])
            try store.record(
                [FrontierRefusal(address: Sample.address(4), reason: "time", retryAt: Sample.time(2))],
                at: Sample.start)
            let pattern = Sample.pattern(even: "ads.example")
            let one = try store.quarantine(pattern, at: Sample.time(1), matching: Sample.isEven)
            #expect(one.heldCount == 2 && one.since == Sample.time(1) && one.releasedAt == nil)
            #expect(try store.dueTexts(at: Sample.time(9)) == [1, 3, 5, 2].map { "/ad/\($0).html" })
            #expect(try store.dueTexts(at: Sample.time(9), host: "b.example").count == 1)
            let entry = try #require(try store.ledger(Sample.address(6)))
            #expect(entry.state == .refused && entry.quarantine == one.number && entry.nextDue == nil)
            #expect(entry.reason.hasPrefix("trap: /ad/{even}.html"))
            #expect(try open().quarantines(host: "ads.example") == [one])
            #expect(try store.quarantines(host: "b.example").isEmpty)
            #expect(try store.release(quarantine: one.number, at: Sample.time(3)) == 2)
            #expect(try store.dueTexts(at: Sample.time(9)) == [1, 3, 4, 5, 6, 2].map { "/ad/\($0).html" })
            #expect(try store.release(quarantine: one.number, at: Sample.time(4)) == nil)
            #expect(try store.release(quarantine: 99, at: Sample.time(4)) == nil)
        },
        FrontierPromise("addresses of a pattern that was let go by itself tell so until they are asked for") {
            open in
            let store = try open()
            try store.put([Sample.entry(2)], at: Sample.start)
            let pattern = Sample.pattern(even: "ads.example")
            let held = try store.quarantine(pattern, at: Sample.start, matching: Sample.isEven)
            let note = "trap: let go"
            #expect(try store.release(quarantine: held.number, at: Sample.time(1), note: note) == 1)
            let entry = try #require(try store.ledger(Sample.address(2)))
            #expect(entry.state == .waiting && entry.reason == note && entry.quarantine == nil)
            try store.file([Sample.capture(2, at: Sample.time(2))])
            #expect(try store.ledger(Sample.address(2))?.reason == "200")
        },
        FrontierPromise("a pattern that was let go is not held again") { open in
            let store = try open()
            try store.put([Sample.entry(2)], at: Sample.start)
            let pattern = Sample.pattern(even: "ads.example")
            let first = try store.quarantine(pattern, at: Sample.start, matching: Sample.isEven)
            #expect(try store.release(quarantine: first.number, at: Sample.time(1)) == 1)
            let again = try store.quarantine(pattern, at: Sample.time(2), matching: Sample.isEven)
            #expect(
                again.number == first.number && again.releasedAt == Sample.time(1) && again.heldCount == 0)
            #expect(try store.dueTexts(at: Sample.time(2)).count == 1)
        },
        FrontierPromise(
            "links that are not to be fetched are in the ledger with the reason, known ones stay as they are"
        ) {
            open in
            let store = try open()
            try store.put([Sample.entry(1)], at: Sample.start)
            let refused = [1, 2].map {
                RefusedEntry(entry: Sample.entry($0), reason: "scope: excluded by /ad/**")
            }
            try store.file([Sample.capture(9, ads: nil, refusedLinks: refused)])
            #expect(try store.ledger(Sample.address(1))?.state == .waiting)
            let entry = try #require(try store.ledger(Sample.address(2)))
            #expect(
                entry.state == .refused && entry.reason == "scope: excluded by /ad/**"
                    && entry.lastTried == nil)
            #expect(try store.putRefused(refused, at: Sample.time(1)) == 0)
            #expect(try store.dueTexts(at: Sample.time(1)) == ["/ad/1.html"])
        },
    ]
}
