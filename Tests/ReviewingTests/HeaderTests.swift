import Evidence
import Filing
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Reviewing

@Suite struct HeaderTests {
    private static func problems(_ response: TestResponse, isAsset: Bool = false) -> [String] {
        func header(_ name: String) -> String {
            SecurityHeaders.Name(name).flatMap { response.headers[$0] } ?? ""
        }
        let policy = header("Content-Security-Policy")
        let parts = Dictionary(
            policy.components(separatedBy: "; ").map { part in
                let words = part.components(separatedBy: " ")
                return (words[0], words.dropFirst().joined(separator: " "))
            }, uniquingKeysWith: { one, _ in one })
        let nonce = parts["script-src"]?.between("'nonce-", "'") ?? ""
        let checks: [(String, Bool)] = [
            ("default-src", parts["default-src"] == "'none'"), ("script-src", nonce.utf8.count == 32),
            ("style-src", parts["style-src"] == "'nonce-\(nonce)'"),
            ("base-uri", parts["base-uri"] == "'none'"),
            ("form-action", parts["form-action"] == "'self'"),
            ("frames", parts["frame-ancestors"] == "'none'"),
            ("unsafe", !policy.contains("unsafe") && !policy.contains("*") && !policy.contains("data:")),
            ("nosniff", header("X-Content-Type-Options") == "nosniff"),
            ("referrer", header("Referrer-Policy") == "same-origin"),
            ("coop", header("Cross-Origin-Opener-Policy") == "same-origin"),
            ("corp", header("Cross-Origin-Resource-Policy") == "same-origin"),
            ("permissions", header("Permissions-Policy").contains("camera=()")),
            (
                "cache",
                header("Cache-Control") == (isAsset ? "public, max-age=31536000, immutable" : "no-store")
            ),
            ("server", header("Server").isEmpty),
            (
                "nonces in the page",
                !response.text.contains("nonce=\"") || response.text.contains("nonce=\"\(nonce)\"")
            ),
        ]
        return checks.filter { !$0.1 }.map(\.0)
    }

    @Test func `Every response carries them, an error's too`() async throws {
        let bench = try SiteBench()
        let names = try Role.allCases.map { try bench.add("n-\($0.rawValue.lowercased())", $0) }
        try SiteCases.file(into: bench.store)
        try await bench.run { client in
            for name in names {
                for row in RouteTable.rows where row.path != "/assets/:file" {
                    let visitor = try await bench.visitor(client, name)
                    let path = row.path.replacingOccurrences(of: ":case", with: SiteCases.id(1, .police))
                    let response =
                        row.method == .get ? try await visitor.get(path) : try await visitor.post(path)
                    #expect(Self.problems(response) == [], "\(name) \(row.method) \(path) \(response.status)")
                }
            }
            let visitor = Visitor(client)
            for path in [
                "/", "/no-such-page", "/assets/none", "/sign-in", "/sign-in?next=%", "/%00", "//", "/a/../b",
            ] {
                let response = try await visitor.get(path)
                #expect(Self.problems(response) == [], "\(path) \(response.status)")
            }
            #expect(Self.problems(try await visitor.post("/sign-in", origin: "http://evil.example")) == [])
        }
    }

    @Test func `No two responses have one nonce`() async throws {
        let bench = try SiteBench()
        try await bench.run { client in
            var nonces: Set<String> = []
            for _ in 1...20 {
                nonces.insert(try await Visitor(client).get("/sign-in").text.between("nonce=\"", "\"") ?? "")
            }
            #expect(nonces.count == 20)
        }
    }

    @Test func `Assets are what pages link to, and may be kept`() async throws {
        let bench = try SiteBench()
        try await bench.run { client in
            let page = try await Visitor(client).get("/sign-in").text
            for asset in SiteAssets.all {
                #expect(page.contains(asset.address))
                let response = try await Visitor(client).get(asset.address)
                #expect(response.status == .ok && Array(response.text.utf8) == asset.bytes)
                #expect(Self.problems(response, isAsset: true) == [])
                #expect(response.headers[.setCookie] == nil)
            }
        }
    }

    @Test func `Where the log is down nothing is shown`() async throws {
        struct Down: Error {}
        let settings = try SiteSettings(address: "127.0.0.1", port: 0, transport: .plain, hosts: [])
        let bench = try SiteBench(settings: settings, checkHealth: { throw Down() })
        let name = try bench.add("somebody", .reviewer)
        try SiteCases.file(into: bench.store)
        try await bench.run { client in
            let response = try await bench.visitor(client, name).get("/")
            #expect(response.status == .serviceUnavailable && !response.text.contains("Advertentie"))
            #expect(Self.problems(response) == [])
        }
    }

    @Test func `Over TLS cookies are bound to this host, and the browser is told to stay with TLS`() throws {
        let cookies = SiteCookies(isEncrypted: true)
        #expect(
            cookies.set(.session, "x") == "__Host-baken-session=x; Path=/; HttpOnly; SameSite=Strict; Secure")
        #expect(
            SiteCookies(isEncrypted: false).set(.session, "x")
                == "baken-session=x; Path=/; HttpOnly; SameSite=Strict")
        #expect(cookies.value(.session, in: ["a=b; __Host-baken-session=x"]) == "x")
        #expect(cookies.value(.session, in: ["baken-session=x"]) == nil)
        #expect(cookies.value(.session, in: ["__Host-baken-session=x; __Host-baken-session=y"]) == nil)
        let names = SecurityHeaders(isEncrypted: true).fields(nonce: "n").map(\.0)
        #expect(names.contains("Strict-Transport-Security"))
        #expect(
            !SecurityHeaders(isEncrypted: false).fields(nonce: "n").map(\.0).contains(
                "Strict-Transport-Security"))
    }

    @Test func `A site for other machines needs TLS or a proxy`() throws {
        #expect(throws: SiteProblem.self) {
            try SiteSettings(address: "0.0.0.0", port: 0, transport: .plain, hosts: ["a.example"])
        }
        #expect(throws: SiteProblem.self) {
            try SiteSettings(
                address: "10.0.0.1", port: 0, transport: .encrypted(.init(chainPath: "", keyPath: "")),
                hosts: [])
        }
        for address in ["127.0.0.1", "127.9.9.9", "::1", "localhost"] {
            _ = try SiteSettings(address: address, port: 0, transport: .plain, hosts: [])
        }
    }

    @Test func `Only the proxy is believed about who asks, and only its own word`() throws {
        let proxy = try #require(IPAddress("10.0.0.2"))
        let behind = try SiteSettings(
            address: "10.0.0.1", port: 0, transport: .behindProxy(proxy), hosts: ["a.example"])
        let plain = try SiteSettings(address: "127.0.0.1", port: 0, transport: .plain, hosts: [])
        let forwarded = ["1.2.3.4, 5.6.7.8"]
        #expect(ClientAddress.client(peer: "10.0.0.2", forwarded: forwarded, behind).description == "5.6.7.8")
        #expect(
            ClientAddress.client(peer: "127.0.0.1", forwarded: forwarded, plain).description == "127.0.0.1")
        #expect(ClientAddress.isExpected("10.0.0.2", behind) && !ClientAddress.isExpected("10.0.0.3", behind))
        #expect(!ClientAddress.isExpected(nil, behind) && ClientAddress.isExpected("127.0.0.1", plain))
    }
}
