import Evidence
import Filing
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Reviewing

/// Every route with an id × every role × own or other municipality × the municipality's or the police's side: what is not for
/// somebody answers as what is not there, byte for byte, and leaves no entry; and no number tells of it.
@Suite struct AuthorisationMatrixTests {
    /// Whose an object is.
    struct Object: Sendable {
        let name: String
        let id: String
        let absent: String
        let parameter: String
        let viewers: [Viewer]
        let isClosed: Bool
    }

    static let both = Viewer.municipality(["GM0344", "GM0363"])
    static let viewers = [Viewer.police, SiteCases.utrecht, SiteCases.amsterdam, both]

    /// What a form of any of the routes may hold: none of them fails for want of a field.
    private static let fields = [
        "token": "1", "outcome": "dismiss", "code": "not-an-ad", "text": "Gezien.", "reason": "controle",
        "comment": "Gezien.", "why": "controle", "skipCode": "later", "skipText": "", "to": "somebody.else",
        "note": "graag", "opening": "7000", "count": "3",
    ]

    private func objects(_ bench: SiteBench) throws -> [Object] {
        func file(_ name: String, _ number: Int, _ route: Route, _ viewers: [Viewer], isClosed: Bool = false)
            -> Object
        {
            Object(
                name: name, id: SiteCases.id(number, route), absent: "C-000000000000", parameter: ":case",
                viewers: viewers, isClosed: isClosed)
        }
        let filter = WorkFilter(rule: "permit.number-missing", host: "ads.example")
        let proposal = BulkProposal(filter: filter, outcome: .dismiss, reasonCode: "not-an-ad", text: "Alle.")
        let act = Act(actor: "proposer", reason: "", at: bench.now)
        let bulk = try #require(try bench.store.propose(proposal, for: SiteCases.utrecht, act))
        return [
            file("municipal, Utrecht", 1, .municipality, [.police, SiteCases.utrecht, Self.both]),
            file("municipal, Amsterdam", 2, .municipality, [.police, SiteCases.amsterdam, Self.both]),
            file("police, Utrecht", 1, .police, [.police]), file("police, Amsterdam", 2, .police, [.police]),
            file("minor, Utrecht", 3, .police, [.police], isClosed: true),
            Object(
                name: "bulk, Utrecht", id: String(bulk), absent: "4000000", parameter: ":bulk",
                viewers: [.police, SiteCases.utrecht, Self.both], isClosed: false),
        ]
    }

    private static func ask(_ visitor: Visitor, _ row: RouteRow, _ object: Object, _ id: String) async throws
        -> String
    {
        let path = row.path.replacingOccurrences(of: object.parameter, with: id)
        let response = row.method == .get ? try await visitor.get(path) : try await visitor.post(path, fields)
        var text = "\(response.status.code) \(response.location ?? "") \(response.text)"
        for mark in ["nonce=\"", "name=\"csrf\" value=\""] {
            if let found = response.text.between(mark, "\"") {
                text = text.replacingOccurrences(of: found, with: "X")
            }
        }
        // An answer may say back what it was asked; the number of a bulk act is too short to be told from others.
        return object.parameter == ":case" ? text.replacingOccurrences(of: id, with: "ID") : text
    }

    @Test(arguments: Role.allCases, viewers)
    func `What is not for somebody answers as what is not there and leaves no entry`(
        role: Role, viewer: Viewer
    )
        async throws
    {
        let bench = try SiteBench()
        try SiteCases.file(into: bench.store)
        try SiteCases.fileMore(3, into: bench.store)
        let name = try bench.add("somebody", role, viewer)
        let objects = try objects(bench)
        try await bench.run { client in
            let visitor = try await bench.visitor(client, name)
            for row in RouteTable.rows {
                for object in objects where row.path.contains(object.parameter) {
                    let isAdmitted: Bool
                    if case .holding(let power) = row.audience {
                        isAdmitted = role.powers.contains(power) && (row.side == .both || viewer == .police)
                    } else {
                        isAdmitted = true
                    }
                    if isAdmitted && object.viewers.contains(viewer) { continue }
                    let before = try bench.count(object.id)
                    let own = try await Self.ask(visitor, row, object, object.id)
                    let absent = try await Self.ask(visitor, row, object, object.absent)
                    #expect(own == absent, "\(row.method) \(row.path) \(object.name)")
                    #expect(try bench.count(object.id) == before, "\(row.method) \(row.path) \(object.name)")
                }
            }
        }
    }

    @Test(arguments: Role.allCases.filter { $0.powers.contains(.readCases) }, viewers)
    func `What is for somebody is shown, and a case that two open shows nothing`(role: Role, viewer: Viewer)
        async throws
    {
        let bench = try SiteBench()
        try SiteCases.file(into: bench.store)
        try SiteCases.fileMore(3, into: bench.store)
        let name = try bench.add("somebody", role, viewer)
        let objects = try objects(bench)
        try await bench.run { client in
            let visitor = try await bench.visitor(client, name)
            for object in objects where object.parameter == ":case" && object.viewers.contains(viewer) {
                let page = try await visitor.get("/cases/\(object.id)")
                #expect(page.status == .ok && page.text.contains("Anna") != object.isClosed, "\(object.name)")
            }
        }
    }

    @Test func `No list, count or filter of a municipality tells of anybody else's`() async throws {
        let bench = try SiteBench()
        try SiteCases.file(into: bench.store)
        try SiteCases.fileMore(3, into: bench.store)
        let one = try bench.add("somebody", .investigator, SiteCases.amsterdam)
        let police = try bench.add("p.bos", .investigator)
        let queries = [
            "", "route=police", "place=GM0344", "rule=control.always-available",
            "rule=minor.birth-year-below-18",
            "state=all&priority=urgent", "site=ads.example",
        ]
        try await bench.run { client in
            let (own, all) = (try await bench.visitor(client, one), try await bench.visitor(client, police))
            for query in queries {
                let list = try await own.get("/?" + query).text
                #expect(
                    !list.contains(SiteCases.id(1, .municipality)) && !list.contains(SiteCases.id(2, .police))
                )
                let counts = try await own.get("/counts?" + query).text
                #expect(
                    counts.contains(">") == false && (counts.contains("0 ") || counts.contains("1 ")),
                    "\(query) \(counts)")
            }
            #expect(try await own.get("/counts?route=police").text.contains("0 "))
            #expect(try await own.get("/counts?place=GM0344").text.contains("0 "))
            #expect(
                try await all.get("/counts?route=police").text.contains("5 "), "the list of minors is another"
            )
            #expect(!(try await own.get("/bulk").text.contains("ads.example")))
        }
    }
}

extension SiteBench {
    /// How many entries of the history are about it.
    func count(_ object: String) throws -> Int {
        try ["", "bulk "].reduce(0) { sum, kind in
            var filter = CustodyFilter()
            filter.object = kind + object
            return try sum + store.custody(filter, before: nil, limit: 1_000, Self.act).entries.count
        }
    }
}
