import Evidence
import Testing

@testable import Filing

/// What became of ads from visit to visit.
@Suite struct AdHistoryTests {
    private let folder = TemporaryFolder()

    private func open() throws -> EvidenceStore { try EvidenceStore(path: folder.database) }

    private func visit(
        _ store: EvidenceStore, _ visit: Int, ads: [FiledAd]?, isUnchanged: Bool = false, status: Int = 200,
        kind: PageKind = .ad, gone: String? = nil
    ) throws {
        try store.file([
            Sample.capture(
                1, visit: visit, at: Sample.time(visit), ads: ads, isUnchanged: isUnchanged, status: status,
                kind: kind,
                gone: gone)
        ])
    }

    private func ads(_ store: EvidenceStore, _ filter: AdFilter = AdFilter(), for viewer: Viewer = .police)
        throws
        -> [StoredAd]
    {
        var ads: [StoredAd] = []
        try store.everyAd(for: viewer, where: filter, Sample.act()) { ads.append($0) }
        return ads
    }

    private func history(_ store: EvidenceStore, as viewer: Viewer = .police) throws -> AdHistory? {
        try store.adHistory(1, for: viewer, Sample.act(minute: 99))
    }

    @Test func `What was taken for the site's own stays with each wording of an ad, once for all ads`() throws
    {
        let store = try open()
        let own = "Bel 06-12345699\nAlleen voor volwassenen"
        try visit(store, 0, ads: [Sample.ad(template: own)])
        try visit(store, 1, ads: [Sample.ad(text: "Anders", template: own)])
        try visit(store, 2, ads: [Sample.ad(text: "Weer anders")])
        #expect(try history(store)?.showings.map(\.template) == [own, own, ""])
        #expect(try store.reading { try $0.number("SELECT count(*) FROM template") } == 1)
    }

    @Test func `An ad that answers 410 is gone with the time and keeps its last capture`() throws {
        let store = try open()
        try visit(store, 0, ads: [Sample.ad()])
        try visit(store, 1, ads: nil, isUnchanged: true)
        try visit(store, 2, ads: nil, status: 410, gone: "410")
        try visit(store, 3, ads: nil, isUnchanged: true, status: 410, gone: "410")
        let ad = try #require(try ads(store).first)
        #expect(ad.goneSince == Sample.time(2) && ad.goneReason == "410")
        #expect(ad.lastSeen == Sample.time(1) && ad.capture == Sample.record(1, at: Sample.start).id)
        #expect(ad.text == Sample.ad().text && ad.phoneSpans == Sample.ad().phoneSpans)
        let absences = try history(store)?.absences
        #expect(absences == [AdAbsence(goneSince: Sample.time(2), reason: "410", backAt: nil)])
    }

    @Test func `An ad that comes back is there again, and its absence stays in the history`() throws {
        let store = try open()
        try visit(store, 0, ads: [Sample.ad()])
        for (gone, back) in [(1, 2), (3, 5)] {
            try visit(store, gone, ads: nil, status: 404, gone: "404")
            try visit(store, back, ads: [Sample.ad()])
        }
        let history = try #require(try history(store))
        #expect(history.ad.goneSince == nil && history.ad.goneReason.isEmpty)
        #expect(history.absences.map(\.goneSince) == [Sample.time(1), Sample.time(3)])
        #expect(history.absences.map(\.backAt) == [Sample.time(2), Sample.time(5)])
        #expect(history.showings.count == 1 && history.ad.firstSeen == Sample.start)
    }

    @Test
    func
        `A page found gone without another capture marks its ads, and they are not seen by unchanged visits`()
        throws
    {
        let store = try open()
        try visit(store, 0, ads: [Sample.ad()])
        try visit(store, 1, ads: nil, isUnchanged: true, gone: "soft 404")
        try visit(store, 2, ads: nil, isUnchanged: true)
        let ad = try #require(try ads(store).first)
        #expect(ad.goneSince == Sample.time(1) && ad.lastSeen == Sample.start)
    }

    @Test(arguments: [(Incompleteness.nodes, false), (.ads, false), (.length, false), (.charset, true)])
    func `A page that was not read whole does not tell which ads are gone`(
        _ cut: Incompleteness, _ tells: Bool
    ) throws {
        let store = try open()
        try visit(store, 0, ads: [Sample.ad("a"), Sample.ad("b")], kind: .list)
        let whole = Sample.capture(1, visit: 1, at: Sample.time(1))
        let page = FiledPage(kind: .list, title: "", ads: [Sample.ad("b")], incompleteness: [cut])
        try store.file([
            FiledCapture(
                record: whole.record, task: whole.task, page: page, links: [], entityTag: nil,
                lastModified: nil, nextDue: whole.nextDue, isUnchanged: false, note: "200 list")
        ])
        #expect(try ads(store, AdFilter(presence: .gone)).map(\.localKey) == (tells ? ["a"] : []))
    }

    @Test func `An ad that its page shows no longer is gone from it, and the others are not`() throws {
        let store = try open()
        try visit(store, 0, ads: [Sample.ad("a"), Sample.ad("b")], kind: .list)
        try visit(store, 1, ads: [Sample.ad("b")], kind: .list)
        #expect(try ads(store, AdFilter(presence: .gone)).map(\.localKey) == ["a"])
        #expect(try ads(store, AdFilter(presence: .present)).map(\.localKey) == ["b"])
        #expect(try ads(store).first?.goneReason == "not on its page any more")
    }

    @Test(arguments: [PageKind.gate, .blocked, .other, .missing])
    func `A page that shows no ads for another reason says nothing of them`(_ kind: PageKind) throws {
        let store = try open()
        try visit(store, 0, ads: [Sample.ad()])
        try visit(store, 1, ads: [], kind: kind)
        try visit(store, 2, ads: nil, status: 503)
        #expect(try ads(store, AdFilter(presence: .gone)).isEmpty)
    }

    @Test func `A page that did not come whole says nothing of the ads it lacks`() throws {
        let store = try open()
        try visit(store, 0, ads: [Sample.ad("a"), Sample.ad("b")])
        // The sample record of the seventh visit is incomplete.
        try visit(store, 7, ads: [Sample.ad("b")])
        #expect(try ads(store, AdFilter(presence: .gone)).isEmpty)
    }

    @Test func `Each wording is told with the visits that found it, also one that came back`() throws {
        let store = try open()
        for (number, text) in ["eerst", "eerst", "later", "eerst", "later"].enumerated() {
            try visit(store, number * 10, ads: [Sample.ad(text: text)])
        }
        try visit(store, 45, ads: nil, isUnchanged: true)
        let history = try #require(try history(store))
        #expect(history.showings.map(\.text) == ["eerst", "later", "eerst", "later"])
        #expect(history.showings.map(\.firstSeen) == [0, 20, 30, 40].map(Sample.time))
        #expect(history.showings.map(\.lastSeen) == [10, 20, 30, 45].map(Sample.time))
        #expect(history.showings[2].capture == Sample.record(1, at: Sample.start).id)
        #expect(history.ad.changed == Sample.time(40) && history.earlierCount == 0)
    }

    @Test func `An ad that never changed says so`() throws {
        let store = try open()
        try visit(store, 0, ads: [Sample.ad()])
        try visit(store, 9, ads: [Sample.ad(rules: "rules 2")])
        let history = try #require(try history(store))
        #expect(history.ad.changed == nil && history.showings.count == 1)
        #expect(history.showings.first?.lastSeen == Sample.time(9))
    }

    @Test func `A history without end is cut at its old side, and says by how much`() throws {
        let store = try open()
        let count = AdHistory.showingLimit + 3
        try store.file(
            (0..<count).map {
                Sample.capture(1, visit: $0 + 10, at: Sample.time($0), ads: [Sample.ad(text: "\($0)")])
            })
        let history = try #require(try history(store))
        #expect(history.showings.count == AdHistory.showingLimit && history.earlierCount == 3)
        #expect(history.showings.first?.text == "3" && history.showings.first?.firstSeen == Sample.time(3))
        #expect(history.showings.last?.text == "\(count - 1)")
    }

    @Test func `A look at an ad is on record before it is shown, and nobody looks without a name`() throws {
        let store = try open()
        try visit(store, 0, ads: [Sample.ad()])
        #expect(try history(store) != nil)
        let events = try store.reading { db in
            try CustodyLog.events(about: "ad 1", ViewerCondition(.police), db)
        }
        #expect(events.map(\.action) == ["viewed"] && events.first?.actor == "r.jansen")
        #expect(throws: FilingError.self) {
            try store.adHistory(1, for: .police, Sample.act(""))
        }
        #expect(try store.adHistory(2, for: .police, Sample.act()) == nil)
    }

    @Test func `The wordings that the ads of a page had come with the times at which they stood there`()
        throws
    {
        let store = try open()
        #expect(try store.wordings(at: Sample.address(1)).isEmpty)
        try visit(store, 0, ads: [Sample.ad(text: "Anna, 20")])
        try visit(store, 1, ads: nil, isUnchanged: true)
        try visit(store, 2, ads: [Sample.ad(text: "Anna, 21")])
        try visit(store, 3, ads: [Sample.ad(text: "Anna, 20")])
        let wordings = try store.wordings(at: Sample.address(1))
        #expect(wordings.map(\.text) == ["Anna, 20", "Anna, 21", "Anna, 20"])
        #expect(wordings.map(\.firstSeen) == [3, 2, 0].map(Sample.time))
        #expect(wordings.map(\.lastSeen) == [3, 2, 1].map(Sample.time))
        #expect(
            try store.reading { db in try CustodyLog.events(about: "ad 1", ViewerCondition(.police), db) }
                .isEmpty)
    }

    @Test func `An ad whose text turns with each visit gives no more wordings than are compared`() throws {
        let store = try open()
        for number in 0...(EarlierAd.limit + 5) {
            try visit(store, number, ads: [Sample.ad(text: "Anna, \(number)")])
        }
        let wordings = try store.wordings(at: Sample.address(1))
        #expect(wordings.count == EarlierAd.limit)
        #expect(wordings.first?.text == "Anna, \(EarlierAd.limit + 5)")
    }

    @Test func `A municipality has no history of an ad elsewhere`() throws {
        let store = try open()
        try visit(store, 0, ads: [Sample.ad(findings: [Sample.underage, Sample.noNumber])])
        #expect(try history(store, as: .municipality(["GM0001"])) == nil)
        let own = try #require(try history(store, as: .municipality(["GM0344"])))
        #expect(own.ad.ruleIDs == [Sample.noNumber.rule])
        #expect(
            try store.reading { db in try CustodyLog.events(about: "ad 1", ViewerCondition(.police), db) }
                .count == 1)
    }

    @Test func `An ad that moves shows each municipality the wordings it had there, the police all`() throws {
        let store = try open()
        let stays = [
            ("een", "GM0344"), ("twee", "GM0363"), ("twee", "GM0344"), ("drie", "GM0344"), ("vier", nil),
            ("vijf", "GM0363"),
        ]
        for (number, (text, place)) in stays.enumerated() {
            try visit(store, number * 10, ads: [Sample.ad(text: text, place: place)])
        }
        let own = try #require(try history(store, as: .municipality(["GM0363"])))
        #expect(own.showings.map(\.text) == ["twee", "vijf"] && own.earlierCount == 0)
        #expect(own.showings.map(\.firstSeen) == [10, 50].map(Sample.time))
        #expect(own.showings.map(\.lastSeen) == [10, 50].map(Sample.time))
        #expect(own.showings.first?.capture == Sample.record(1, visit: 10, at: Sample.time(10)).id)
        #expect(try history(store, as: .municipality(["GM0344"])) == nil, "it is another's now")
        let both = try #require(try history(store, as: .municipality(["GM0344", "GM0363"])))
        #expect(both.showings.map(\.text) == ["een", "twee", "twee", "drie", "vijf"])
        let all = try #require(try history(store))
        #expect(all.showings.map(\.text) == ["een", "twee", "twee", "drie", "vier", "vijf"])
    }

    @Test func `Ads are listed by site, host and address`() throws {
        let store = try open()
        try store.file([Sample.capture(1), Sample.capture(2)])
        func numbers(_ filter: AdFilter) throws -> [Int64] { try ads(store, filter).map(\.number) }
        #expect(try numbers(AdFilter(address: Sample.address(2))) == [2])
        #expect(try numbers(AdFilter(site: "cards", host: "ads.example")) == [1, 2])
        #expect(try numbers(AdFilter(site: "other")).isEmpty)
        #expect(try numbers(AdFilter(host: "b.example")).isEmpty)
        #expect(try ads(store, AdFilter(site: "cards"), for: .municipality(["GM0001"])).isEmpty)
    }
}
