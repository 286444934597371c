import Evidence
import Filing
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Reviewing

/// Requests that change something and do not come from a page of this session.
@Suite struct ForgeryTests {
    private static let forgeries: [(origin: String?, fetchSite: String?, token: String?)] = [
        ("http://localhost", "same-origin", ""),
        ("http://localhost", "same-origin", String(repeating: "0", count: 64)),
        ("http://localhost", "same-origin", SessionToken().formToken),
        ("http://evil.example", "same-origin", nil),
        ("http://evil.example", nil, nil), ("http://localhost.evil.example", nil, nil),
        ("null", "same-origin", nil),
        ("http://localhost", "cross-site", nil), ("http://localhost", "same-site", nil), (nil, "none", nil),
        (nil, nil, nil), ("https://localhost", nil, nil), ("http://localhost:1", nil, nil),
    ]

    /// 0 exceptions: each state-changing row, each forgery, for somebody whom the row lets in.
    @Test func `A forged request is refused on every state-changing route, and nothing is changed`()
        async throws
    {
        let bench = try SiteBench()
        let names = try Dictionary(
            uniqueKeysWithValues: Role.allCases.map {
                ($0, try bench.add("n-\($0.rawValue.lowercased())", $0))
            })
        try SiteCases.file(into: bench.store)
        try await bench.run { client in
            for row in RouteTable.rows where row.isChanging {
                let role = Role.allCases.first { role in
                    guard case .holding(let power) = row.audience else { return true }
                    return role.powers.contains(power)
                }
                let name = try #require(role.flatMap { names[$0] })
                for forgery in Self.forgeries {
                    let visitor = Visitor(client)
                    let token = SessionToken()
                    try bench.store.open(
                        token.digest, of: name, stage: Self.stage(row), replacing: nil, bench.services.terms,
                        SiteBench.act)
                    visitor.keep("baken-session", token.text)
                    let before = try bench.actions()
                    let response = try await visitor.post(
                        row.path.replacingOccurrences(of: ":case", with: SiteCases.id(1, .police))
                            .replacingOccurrences(of: ":bulk", with: "1"),
                        origin: forgery.origin, fetchSite: forgery.fetchSite, token: forgery.token)
                    #expect(response.status == .forbidden, "\(row.path) \(forgery)")
                    // A page of the history has a limit: its oldest entry falls out.
                    let after = try bench.actions().dropFirst()
                    #expect(after.count >= before.count - 1, "\(row.path) \(forgery)")
                    #expect(after.elementsEqual(before.prefix(after.count)), "\(row.path) \(forgery)")
                }
            }
        }
    }

    private static func stage(_ row: RouteRow) -> SessionStage {
        if case .halfway(let stage) = row.audience { return stage }
        return .full
    }

    @Test func `The token of one session is none of another`() {
        let (one, other) = (SessionToken(), SessionToken())
        #expect(one.accepts(one.formToken))
        #expect(!one.accepts(other.formToken))
        #expect(!one.accepts(""))
        #expect(!one.accepts(one.text))
        #expect(SessionToken(one.text)?.formToken == one.formToken)
    }

    @Test func `A form that is not one is refused before it is read`() async throws {
        let bench = try SiteBench()
        try await bench.run { client in
            let visitor = Visitor(client)
            try await visitor.get("/sign-in")
            let large = try await visitor.post("/sign-in", ["name": String(repeating: "a", count: 70_000)])
            #expect(large.status == .contentTooLarge)
            let long = try await visitor.post("/sign-in", ["name": String(repeating: "a", count: 13_000)])
            #expect(long.status == .badRequest)
        }
    }

    @Test(arguments: [
        "%", "%4", "%zz", "%00", "%ff", "a=%c3%28", "a=" + String(repeating: "b", count: 12_001),
    ])
    func `Broken encodings are refused`(text: String) {
        #expect(throws: Refusal.badRequest) { try FormFields(text.utf8) }
    }

    @Test func `Fields are read as browsers write them`() throws {
        let form = try FormFields("a=1+2&b=%C3%A9%26&a=&c&=x".utf8)
        #expect(form["a"] == "1 2" && form.all("a") == ["1 2", ""] && form["b"] == "é&" && form["c"] == "")
        #expect(form["d"] == nil)
        #expect(throws: Refusal.badRequest) {
            try FormFields(Array(repeating: "a=b", count: 201).joined(separator: "&").utf8)
        }
    }

    @Test(arguments: [
        "//evil.example", "https://evil.example", "/\\evil.example", "evil", "", "/a b",
        "/a\r\nSet-Cookie: x",
        "/é", "javascript:alert(1)", "/#x", "/" + String(repeating: "a", count: 512),
    ])
    func `A place to go on to is one of this site`(text: String) {
        #expect(LocalPath(text) == nil)
    }

    @Test func `What is asked for under another name is refused`() async throws {
        let settings = try SiteSettings(
            address: "10.0.0.1", port: 0, transport: .behindProxy(#require(IPAddress("10.0.0.2"))),
            hosts: ["baken.gemeente.example"])
        let bench = try SiteBench(settings: settings)
        try await bench.run { client in
            let response = try await Visitor(client).get("/sign-in")
            #expect(response.status == .forbidden)
        }
        #expect(HostName.withoutPort("LocalHost:8080") == "localhost")
        #expect(HostName.withoutPort("[::1]:80") == "[::1]")
        #expect(HostName.withoutPort("[::1]") == "[::1]")
        #expect(HostName.withoutPort("evil.example") == "evil.example")
    }
}
