import Evidence
import Testing

@testable import Fetching

private let start = UTCTime(millisecondsSince1970: 1_795_000_000_000)

struct CookieJarTests {
    private func jar(_ fields: String..., at page: String = "https://ads.example/lijst/1") throws -> CookieJar
    {
        var jar = CookieJar()
        jar.take(try capture(fields, page))
        return jar
    }

    private func capture(_ fields: [String], _ page: String) throws -> Capture {
        let lines = fields.map { "Set-Cookie: \($0)\r\n" }.joined()
        return Capture(
            address: try #require(WebAddress(page)), startedAt: start, duration: .zero, requestHead: [],
            responseHead: Array("HTTP/1.1 200 OK\r\n\(lines)\r\n".utf8), body: [], status: 200,
            remoteAddress: nil,
            resolvedAddresses: [], incompleteness: [])
    }

    private func header(_ jar: CookieJar, _ page: String, after: Duration = .zero, gate: String? = nil) throws
        -> String?
    {
        jar.header(for: try #require(WebAddress(page)), at: start + after, beside: gate)
    }

    @Test func `A cookie goes back to its own host and path, and nowhere else`() throws {
        let jar = try jar("sid=1; Path=/lijst")
        #expect(try header(jar, "https://ads.example/lijst") == "sid=1")
        #expect(try header(jar, "http://ads.example/lijst/2?x=1") == "sid=1")
        #expect(try header(jar, "https://ads.example/lijsten") == nil)
        #expect(try header(jar, "https://www.ads.example/lijst") == nil)
        #expect(try header(jar, "https://other.example/lijst") == nil)
    }

    @Test func `Without a path it belongs to the folder of its page`() throws {
        #expect(try header(try jar("a=b"), "https://ads.example/lijst/9") == "a=b")
        #expect(try header(try jar("a=b"), "https://ads.example/") == nil)
        #expect(try header(try jar("a=b", at: "https://ads.example/x"), "https://ads.example/") == "a=b")
    }

    @Test func `A Domain narrows nothing and widens nothing, and a foreign one refuses the cookie`() throws {
        let wide = try jar("a=b; Domain=example; Path=/")
        #expect(wide.count == 0)
        let own = try jar("a=b; Domain=.ads.example; Path=/", at: "https://www.ads.example/")
        #expect(try header(own, "https://www.ads.example/") == "a=b")
        #expect(try header(own, "https://ads.example/") == nil)
        #expect(try jar("a=b; Domain=other.example").count == 0)
    }

    @Test func `It lives as long as it says`() throws {
        let jar = try jar(
            "short=1; Max-Age=10; Path=/", "long=1; Expires=Sun, 06 Nov 2039 08:49:37 GMT; Path=/",
            "past=1; Expires=Sun, 06 Nov 1994 08:49:37 GMT; Path=/",
            "both=1; Max-Age=0; Expires=never; Path=/",
            "odd=1; Max-Age=soon; Path=/")
        #expect(try header(jar, "https://ads.example/") == "short=1; long=1; odd=1")
        #expect(try header(jar, "https://ads.example/", after: .seconds(11)) == "long=1; odd=1")
    }

    @Test func `A later one takes the place of an earlier one, or takes it away`() throws {
        var jar = try jar("a=1; Path=/", "b=2; Path=/")
        jar.take(try capture(["a=3; Path=/", "b=; Max-Age=0; Path=/"], "https://ads.example/"))
        #expect(try header(jar, "https://ads.example/") == "a=3")
    }

    @Test func `Longer paths go first, and the gate before all`() throws {
        let jar = try jar("a=1; Path=/", "b=2; Path=/lijst", "age_ok=no; Path=/")
        #expect(try header(jar, "https://ads.example/lijst/1", gate: "age_ok=1") == "age_ok=1; b=2; a=1")
        #expect(try header(CookieJar(), "https://ads.example/", gate: "age_ok=1") == "age_ok=1")
    }

    @Test func `Secure ones come and go by https alone, and the marked names keep their word`() throws {
        #expect(try header(try jar("a=b; Secure; Path=/"), "http://ads.example/") == nil)
        #expect(try header(try jar("a=b; Secure; Path=/"), "https://ads.example/") == "a=b")
        #expect(try jar("a=b; Secure", at: "http://ads.example/").count == 0)
        #expect(try jar("__Secure-a=b", "__Host-a=b; Secure; Path=/x", "__Host-b=c; Path=/").count == 0)
        #expect(try jar("__Host-a=b; Secure; Path=/", "__Secure-a=b; Secure").count == 2)
    }

    @Test(arguments: ["", "=", "=b", "a", "a=b\u{1}c", "a b=c", "a=b c", "a=é", ";a=b", "a=b,c"])
    func `What could not be sent back safely is not taken`(field: String) throws {
        #expect(try jar(field).count == 0)
    }

    @Test func `A jar has a bottom`() throws {
        var jar = CookieJar()
        for number in 0..<3_000 {
            let page = "https://h\(number / 60).example/"
            jar.take(try capture(["n\(number)=\(String(repeating: "x", count: 300)); Path=/"], page))
        }
        #expect(jar.count == 500)
        let header = try #require(try header(jar, "https://h49.example/"))
        #expect(header.utf8.count <= 8_000)
        #expect(!header.contains("n2940="))
        #expect(try self.jar("a=" + String(repeating: "x", count: 5_000)).count == 0)
    }
}
