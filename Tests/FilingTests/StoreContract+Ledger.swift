import Evidence
import Testing

extension FrontierPromise {
    static let ledger: [FrontierPromise] = [
        FrontierPromise("sites on one host are told apart") { open in
            let store = try open()
            try store.put(
                (1...4).map { Sample.entry($0, site: $0.isMultiple(of: 2) ? "b" : "a") }, at: Sample.start)
            func paths(_ sites: Set<String>) throws -> [String] {
                try store.due(host: "ads.example", sites: sites, at: Sample.start, limit: 9).map(
                    \.entry.address.path)
            }
            #expect(try paths(["b"]) == ["/ad/2.html", "/ad/4.html"])
            #expect(try paths(["a", "b"]).count == 4 && paths([]).count == 4 && paths(["c"]).isEmpty)
        },
        FrontierPromise(
            "the ledger of a host comes in the order of fetching, refused ones last, page by page"
        ) { open in
            let store = try open()
            try Self.fill(store)
            let order = ["/ad/1.html", "/ad/2.html", "/ad/5.html", "/ad/3.html", "/ad/6.html", "/ad/4.html"]
            for limit in 1...7 {
                #expect(try store.everything(LedgerQuery(host: "ads.example", limit: limit)) == order)
            }
            #expect(try store.everything(LedgerQuery(host: "none.example", limit: 1)).isEmpty)
        },
        FrontierPromise("the ledger is asked by state and by reason") { open in
            let store = try open()
            try Self.fill(store)
            func paths(_ states: Set<LedgerEntry.State>, _ reason: String = "", host: String? = "ads.example")
                throws
                -> [String]
            {
                try store.everything(LedgerQuery(host: host, states: states, reasonPrefix: reason, limit: 2))
            }
            #expect(try paths([.waiting]) == ["/ad/1.html", "/ad/2.html"])
            #expect(try paths([.failed]) == ["/ad/5.html"])
            #expect(try paths([.fetched, .refused]) == ["/ad/3.html", "/ad/6.html", "/ad/4.html"])
            #expect(try paths([.refused], "robots: Dis") == ["/ad/4.html"])
            #expect(try paths([.refused], "robots: dis").isEmpty)
            #expect(try paths([], "200").count == 2)
            #expect(try paths([.refused], host: nil) == ["/ad/4.html", "/ad/7.html"])
            #expect(try paths([.failed, .refused], host: nil) == ["/ad/5.html", "/ad/4.html", "/ad/7.html"])
            #expect(try paths([], host: nil) == [1, 2, 3, 4, 5, 7, 6].map { "/ad/\($0).html" })
        },
        FrontierPromise("addresses are counted by state and kind of reason") { open in
            let store = try open()
            try Self.fill(store)
            let counts = try store.ledgerCounts(host: "ads.example").map {
                "\($0.state.rawValue) \($0.code) \($0.count)"
            }
            #expect(counts == ["failed time 1", "fetched 200 2", "refused robots 1", "waiting  2"])
            #expect(try store.ledgerCounts(host: nil).map(\.count).reduce(0, +) == 7)
            #expect(try store.ledgerCounts(host: "none.example").isEmpty)
        },
        FrontierPromise("an address that waits says what it waits for") { open in
            let store: any FrontierSubject = try open()
            try Self.fill(store)
            func grounds(_ number: Int, minute: Int = 1) throws -> [WaitingGround]? {
                let found = try store.explain(Sample.address(number), at: Sample.time(minute))
                return found.map(\.grounds)
            }
            #expect(try grounds(99) == nil)
            #expect(try grounds(2) == [.robotsUnknown, .queued(ahead: 1)])
            try store.remember(
                HostMemory(
                    host: "ads.example", notBefore: Sample.time(4), failures: 2, robotsStatus: 404,
                    robotsAt: Sample.start, restReason: "http: 503", refusal: "given up",
                    refusedUntil: Sample.time(6)))
            let host: [WaitingGround] = [
                .hostGivenUp(until: Sample.time(6), reason: "given up"),
                .hostRests(until: Sample.time(4), reason: "http: 503", failures: 2),
            ]
            #expect(try grounds(1) == host + [.queued(ahead: 0)])
            #expect(
                try grounds(5) == [.retry(at: Sample.time(30), attempts: 1, reason: "time: 30 s")] + host)
            let interval = WaitingGround.interval(
                until: Sample.time(60), every: .seconds(3_600), unchangedCount: 0)
            #expect(try grounds(3, minute: 7) == [interval])
            #expect(try grounds(3, minute: 70) == [.queued(ahead: 3)])
            #expect(try grounds(3, minute: 1_500)?.first == .robotsStale(since: Sample.start))
            #expect(try grounds(4) == [.refused(reason: "robots: Disallow: /ad/4 (line 3)")])
        },
        FrontierPromise("an address in quarantine says by which") { open in
            let store = try open()
            try Self.fill(store)
            let one = try store.quarantine(
                Sample.pattern(even: "ads.example"), at: Sample.start, matching: Sample.isEven)
            let grounds = try #require(try store.explain(Sample.address(2), at: Sample.time(1))).grounds
            guard case .quarantined(one.number, "/ad/{even}.html", _) = grounds.first else {
                Issue.record("\(grounds)")
                return
            }
        },
    ]

    /// 1 and 2 wait, 3 and 6 are fetched, 4 is refused, 5 failed; 7 is refused on another host.
    private static func fill(_ store: any FrontierSubject) throws {
        try store.put(
            (1...5).map { Sample.entry($0) } + [Sample.entry(7, host: "b.example")], at: Sample.start)
        try store.file([
            Sample.capture(3, ads: nil, next: Sample.time(60)),
            Sample.capture(6, ads: nil, next: Sample.time(90)),
        ])
        try store.record(
            [
                FrontierRefusal(
                    address: Sample.address(4), reason: "robots: Disallow: /ad/4 (line 3)", retryAt: nil),
                FrontierRefusal(
                    address: Sample.address(7, host: "b.example"), reason: "robots: x", retryAt: nil),
                FrontierRefusal(address: Sample.address(5), reason: "time: 30 s", retryAt: Sample.time(30)),
            ], at: Sample.start)
    }
}

extension FrontierStore {
    /// The paths of all entries, by as many pages as it takes; each cursor goes through its text, as on a command line.
    func everything(_ query: LedgerQuery) throws -> [String] {
        var (paths, cursor): ([String], LedgerCursor?) = ([], nil)
        repeat {
            let page = try ledger(query, after: cursor)
            paths += page.entries.map(\.address.path)
            cursor = page.next.flatMap { LedgerCursor($0.text) }
        } while cursor != nil
        return paths
    }
}
