import Evidence
import Filing
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Reviewing

/// Every route × every role × own or other municipality, generated from the table.
@Suite struct AuthorisationTests {
    /// A path of the row with an id that is there, and one with an id that is not.
    private static func path(_ row: RouteRow, _ caseID: String) -> String {
        row.path.split(separator: "/", omittingEmptySubsequences: false).map { part in
            part.first == ":" ? (part == ":case" ? caseID : "none") : String(part)
        }.joined(separator: "/")
    }

    /// The same page but for what changes with every response.
    private static func body(_ response: TestResponse) -> String {
        let nonce = response.text.between("nonce=\"", "\"") ?? "none"
        return response.text.replacingOccurrences(of: nonce, with: "NONCE")
    }

    @Test func `No two rows stand for one address, and each case row is on record`() {
        let keys = RouteTable.rows.map { "\($0.method.rawValue) \($0.path)" }
        #expect(Set(keys).count == keys.count)
        #expect(RouteTable.rows.filter { $0.content == .cases && $0.custody.isEmpty }.map(\.path) == [])
        #expect(RouteTable.rows.filter { $0.content == .cases && $0.audience == .everyone }.map(\.path) == [])
    }

    /// Which addresses do not answer as one that does not exist is what the table says, no more and no less.
    @Test(arguments: Role.allCases, [Viewer.police, SiteCases.utrecht])
    func `Router and table agree for every role`(role: Role, viewer: Viewer) async throws {
        let bench = try SiteBench()
        let name = try bench.add("somebody", role, viewer)
        try SiteCases.file(into: bench.store)
        try await bench.run { client in
            let absent = Self.body(try await bench.visitor(client, name).get("/no-such-page"))
            for row in RouteTable.rows where row.path != "/assets/:file" {
                let visitor = try await bench.visitor(client, name)
                let path = Self.path(row, "C-000000000000")
                let response =
                    row.method == .get ? try await visitor.get(path) : try await visitor.post(path)
                let session = OpenSession(
                    digest: Digest256(of: ""), account: try #require(try bench.store.account(name)),
                    stage: .full,
                    startedAt: bench.now, lastUsedAt: bench.now, endsAt: bench.now)
                switch Admission.verdict(on: row, for: session) {
                case .absent: #expect(Self.body(response) == absent, "\(row.method) \(path)")
                case .proceed: #expect(response.status == .seeOther, "\(row.method) \(path)")
                case .signIn: Issue.record("signed in and sent to sign in: \(path)")
                case .admitted: #expect(response.status.code < 500, "\(row.method) \(path)")
                }
            }
        }
    }

    @Test(arguments: Role.allCases)
    func `The pages of a power are for its holders alone`(role: Role) {
        for row in RouteTable.rows {
            guard case .holding(let power) = row.audience else { continue }
            let account = SiteBench.account("somebody", role, .police)
            let session = SiteBench.session(account)
            let isIn = Admission.verdict(on: row, for: session) == .admitted
            #expect(isIn == role.powers.contains(power), "\(row.path)")
        }
    }

    @Test func `Who manages accounts or reads the history has no power over cases`() {
        let powers: Set<Power> = [.readCases, .review, .reviewSecond, .unmask, .export]
        for role in [Role.administrator, .privacyOfficer] { #expect(role.powers.isDisjoint(with: powers)) }
        for role in Role.allCases where role.powers.contains(.readCases) {
            #expect(role.powers.isDisjoint(with: [.manageAccounts, .readCustody]))
        }
    }

    @Test func `A case of another municipality answers as one that does not exist`() async throws {
        let bench = try SiteBench()
        let name = try bench.add("somebody", .reviewer, SiteCases.utrecht)
        try SiteCases.file(into: bench.store)
        try await bench.run { client in
            for row in RouteTable.rows where row.path.contains(":case") {
                let visitor = try await bench.visitor(client, name)
                var bodies: [String] = []
                for id in ["C-000000000000", SiteCases.id(2, .municipality), SiteCases.id(1, .police)] {
                    let path = Self.path(row, id)
                    let response =
                        row.method == .get ? try await visitor.get(path) : try await visitor.post(path)
                    bodies.append("\(response.status.code) " + Self.body(response))
                }
                #expect(Set(bodies).count == 1, "\(row.method) \(row.path)")
            }
        }
    }

    @Test func `Nobody who is not signed in gets past the sign-in, whether the page exists or not`()
        async throws
    {
        let bench = try SiteBench()
        try await bench.run { client in
            for row in RouteTable.rows where row.audience != .everyone {
                let visitor = Visitor(client)
                let path = Self.path(row, "C-000000000000")
                let response =
                    row.method == .get ? try await visitor.get(path) : try await visitor.post(path)
                #expect(
                    response.status == .seeOther && response.location?.hasPrefix("/sign-in") == true,
                    "\(path)")
            }
            let absent = try await Visitor(client).get("/no-such-page")
            #expect(absent.status == .seeOther)
            #expect(absent.location == "/sign-in?next=%2Fno-such-page")
        }
    }
}

extension SiteBench {
    static func account(_ name: String, _ role: Role, _ viewer: Viewer) -> Account {
        guard let name = AccountName(name) else { fatalError("no name") }
        return Account(name: name, role: role, viewer: viewer, createdAt: start)
    }

    static func session(_ account: Account, _ stage: SessionStage = .full) -> OpenSession {
        OpenSession(
            digest: Digest256(of: "token"), account: account, stage: stage, startedAt: start,
            lastUsedAt: start,
            endsAt: start + .seconds(60))
    }
}
