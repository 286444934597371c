import Evidence
import Testing

extension FrontierPromise {
    static let queue: [FrontierPromise] = [
        FrontierPromise("an address is put once and stays as it was put") { open in
            let store = try open()
            #expect(
                try store.put([Sample.entry(1), Sample.entry(2), Sample.entry(1)], at: Sample.start) == 2)
            #expect(try store.put([Sample.entry(1, priority: 3)], at: Sample.time(1)) == 0)
            let task = try #require(try store.due(host: "ads.example", at: Sample.time(1), limit: 1).first)
            #expect(task.entry == Sample.entry(1))
            #expect(task.entityTag == nil && task.payloadDigest == nil && task.attempts == 0)
            #expect(try store.ledger(Sample.address(1))?.firstSeen == Sample.start)
        },
        FrontierPromise("what was fetched as no page and put off for ever waits once it is linked as a page")
        { open in
            let store = try open()
            let never = Sample.start + FrontierTask.never + .seconds(60)
            try store.file([Sample.capture(1, ads: nil, next: never), Sample.capture(2, ads: nil)])
            #expect(try store.put([Sample.entry(1), Sample.entry(2)], at: Sample.start) == 1)
            let task = try #require(try store.due(host: "ads.example", at: Sample.time(1), limit: 9).first)
            #expect(task.entry == Sample.entry(1) && !task.wasCaptured && task.entityTag == nil)
            #expect(try store.ledger(Sample.address(1))?.state == .waiting)
            #expect(try store.put([Sample.entry(1)], at: Sample.time(2)) == 0)
        },
        FrontierPromise("the page that led to an address is kept") { open in
            let store = try open()
            let entry = Sample.entry(5, via: Sample.address(1))
            try store.put([entry], at: Sample.start)
            #expect(try store.due(host: "ads.example", at: Sample.start, limit: 9).map(\.entry) == [entry])
        },
        FrontierPromise("due addresses come by priority, then in the order put, and before revisits") {
            open in
            let store = try open()
            try store.file([Sample.capture(9, ads: nil, next: Sample.time(1))])
            let priorities = [4: 0, 3: 2, 2: 2, 1: 3]
            try store.put(
                [4, 3, 2, 1].map { Sample.entry($0, priority: priorities[$0] ?? 0) }, at: Sample.time(1))
            let order = [1, 3, 2, 4, 9].map { "/ad/\($0).html" }
            #expect(try store.dueTexts(at: Sample.time(1)) == order)
            #expect(try store.dueTexts(at: Sample.time(1), limit: 2) == Array(order.prefix(2)))
            #expect(try store.dueTexts(at: Sample.time(1), limit: 0).isEmpty)
            #expect(try store.dueTexts(at: Sample.time(0)).count == 4)
        },
        FrontierPromise("hosts are due when one of their addresses is") { open in
            let store = try open()
            try store.put(
                [Sample.entry(1, host: "b.example:8080"), Sample.entry(1, host: "a.example")],
                at: Sample.start)
            #expect(try store.hostsDue(at: Sample.start) == ["a.example", "b.example:8080"])
            #expect(try store.dueCount(at: Sample.start) == 2)
            let refused = FrontierRefusal(
                address: Sample.address(1, host: "a.example"), reason: "robots: Disallow: / (line 2)",
                retryAt: nil)
            let failed = FrontierRefusal(
                address: Sample.address(1, host: "b.example:8080"), reason: "connect: refused",
                retryAt: Sample.time(5))
            try store.record([refused, failed], at: Sample.time(1))
            #expect(try store.hostsDue(at: Sample.time(4)).isEmpty)
            #expect(try store.dueCount(at: Sample.time(4)) == 0)
            #expect(try store.hostsDue(at: Sample.time(5)) == ["b.example:8080"])
            #expect(try store.dueCount(at: Sample.time(5)) == 1)
        },
        FrontierPromise("the ledger tells what became of an address") { open in
            let store = try open()
            #expect(try store.ledger(Sample.address(1)) == nil)
            try store.put([Sample.entry(1), Sample.entry(2)], at: Sample.start)
            #expect(try store.ledger(Sample.address(1))?.state == .waiting)
            let failure = FrontierRefusal(
                address: Sample.address(1), reason: "time: 30 s", retryAt: Sample.time(9))
            try store.record([failure], at: Sample.time(1))
            #expect(
                try store.ledger(Sample.address(1))
                    == LedgerEntry(
                        address: Sample.address(1), state: .failed, reason: "time: 30 s",
                        firstSeen: Sample.start, lastTried: Sample.time(1), nextDue: Sample.time(9),
                        status: nil,
                        entry: Sample.entry(1), attempts: 1))
            try store.file([Sample.capture(1, at: Sample.time(9), next: Sample.time(60))])
            #expect(
                try store.ledger(Sample.address(1))
                    == LedgerEntry(
                        address: Sample.address(1), state: .fetched, reason: "200", firstSeen: Sample.start,
                        lastTried: Sample.time(9), nextDue: Sample.time(60), status: 200,
                        entry: Sample.entry(1),
                        revisit: RevisitMemory(interval: .seconds(51 * 60), lastChanged: Sample.time(9)),
                        kind: .ad))
        },
        FrontierPromise("a refusal is final, and an address that was never put can be refused") { open in
            let store = try open()
            let refusal = FrontierRefusal(address: Sample.address(3), reason: "guard: 10.0.0.7", retryAt: nil)
            try store.record([refusal], at: Sample.start)
            #expect(try store.put([Sample.entry(3)], at: Sample.time(1)) == 0)
            #expect(try store.dueTexts(at: Sample.time(1_000_000)).isEmpty)
            let entry = try #require(try store.ledger(Sample.address(3)))
            #expect(entry.state == .refused && entry.nextDue == nil && entry.reason == "guard: 10.0.0.7")
        },
        FrontierPromise("what was left alone because of the way to it waits when another way is found") {
            open in
            let store = try open()
            let reasons = [
                1: WayRefusal.nofollow.rawValue + " (nofollow)", 2: WayRefusal.depth.rawValue, 3: "scope: x",
            ]
            try store.putRefused(
                reasons.sorted { $0.key < $1.key }.map {
                    RefusedEntry(entry: Sample.entry($0.key, via: Sample.address(9)), reason: $0.value)
                }, at: Sample.start)
            try store.record(
                [FrontierRefusal(address: Sample.address(4), reason: "robots: Disallow: /", retryAt: nil)],
                at: Sample.start)
            #expect(try store.dueTexts(at: Sample.time(1)).isEmpty)
            #expect(try store.put((1...4).map { Sample.entry($0) }, at: Sample.time(1)) == 2)
            #expect(try store.dueTexts(at: Sample.time(1)) == ["/ad/1.html", "/ad/2.html"])
            #expect(try store.hostsDue(at: Sample.time(1)) == ["ads.example"])
            let opened = try #require(try store.ledger(Sample.address(1)))
            #expect(opened.state == .waiting && opened.reason.isEmpty && opened.entry == Sample.entry(1))
        },
        FrontierPromise("an address that waits and is met nearer has the lesser depth") { open in
            let store = try open()
            try store.put([Sample.entry(1, via: Sample.address(9))], at: Sample.start)
            #expect(try store.put([Sample.entry(1, priority: 0)], at: Sample.time(1)) == 0)
            let entry = try #require(try store.ledger(Sample.address(1))).entry
            #expect(entry == Sample.entry(1))
            try store.put([Sample.entry(1, via: Sample.address(9))], at: Sample.time(2))
            #expect(try store.ledger(Sample.address(1))?.entry.depth == 0)
        },
        FrontierPromise("a page that keeps visitors out leaves nothing that the next visit is compared with")
        {
            open in
            let store = try open()
            for (number, kind) in [(1, PageKind.blocked), (2, .gate)] {
                try store.file([
                    Sample.capture(number, next: Sample.time(1)),
                    Sample.capture(
                        number, visit: 1, at: Sample.time(1), ads: [], next: Sample.time(3), kind: kind),
                ])
            }
            for task in try store.due(host: "ads.example", at: Sample.time(3), limit: 2) {
                #expect(task.payloadDigest == nil && task.entityTag == nil && task.lastModified == nil)
                #expect(task.wasCaptured, "the page itself had been captured before")
            }
            #expect(try store.dueTexts(at: Sample.time(3)).count == 2)
        },
        FrontierPromise("attempts count failures in a row") { open in
            let store = try open()
            try store.put([Sample.entry(1)], at: Sample.start)
            for minute in 1...3 {
                let failure = FrontierRefusal(
                    address: Sample.address(1), reason: "time", retryAt: Sample.time(minute))
                try store.record([failure], at: Sample.time(minute))
            }
            #expect(try store.due(host: "ads.example", at: Sample.time(3), limit: 1).first?.attempts == 3)
            try store.file([Sample.capture(1, at: Sample.time(4), next: Sample.time(5))])
            #expect(try store.due(host: "ads.example", at: Sample.time(5), limit: 1).first?.attempts == 0)
        },
        FrontierPromise("a fetched address is due again with what a conditional request needs") { open in
            let store = try open()
            try store.put([Sample.entry(1)], at: Sample.start)
            try store.file([Sample.capture(1, next: Sample.time(6))])
            #expect(try store.dueTexts(at: Sample.time(5)).isEmpty)
            let task = try #require(try store.due(host: "ads.example", at: Sample.time(6), limit: 1).first)
            #expect(task.entityTag == "\"e0\"" && task.lastModified == "Sat, 21 Nov 2026 09:08:07 GMT")
            #expect(task.payloadDigest == Digest256(of: "page 1 0"))
        },
        FrontierPromise("what is remembered of a host is replaced whole") { open in
            let store = try open()
            #expect(try store.host("ads.example") == nil)
            for failures in [0, 3] {
                let memory = HostMemory(
                    host: "ads.example", notBefore: Sample.time(failures), failures: failures,
                    robotsStatus: failures == 0 ? nil : 200,
                    robotsAt: failures == 0 ? nil : Sample.start)
                try store.remember(memory)
                #expect(try open().host("ads.example") == memory)
            }
            #expect(try store.hostsDue(at: Sample.time(100)).isEmpty)
        },
    ]
}
