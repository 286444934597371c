import Evidence
import Testing

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("ads.example", "ads.example"), ("ads.example:8080", "ads.example"), ("127.0.0.1:80", "127.0.0.1"),
        ("[::1]", "[::1]"), ("[::1]:8080", "[::1]"), ("[2001:db8::80]", "[2001:db8::80]"), ("", ""),
    ])
    func `The host is found in host and port`(hostAndPort: String, host: String) {
        #expect(WebAddress.host(of: hostAndPort) == host)
    }

    @Test(arguments: [
        ("HTTP://Ads.Example:80/a/../b?x=1#top", "http://ads.example/b?x=1"),
        ("https://ads.example", "https://ads.example/"),
        ("https://ads.example:443/", "https://ads.example/"),
        ("http://ads.example:8080/%7euser/%2f?q=%c3%a9", "http://ads.example:8080/~user/%2F?q=%C3%A9"),
        ("http://ads.example/a b", "http://ads.example/a%20b"),
        ("  http://ads.example/\n\tx ", "http://ads.example/x"),
        ("http:\\\\ads.example\\a", "http://ads.example/a"),
        ("http://ads.example./a/./b/../..", "http://ads.example/"),
        ("http://[::1]:81/", "http://[::1]:81/"),
        ("http://ads.example/?", "http://ads.example/?"),
        ("http://ads.example/é", "http://ads.example/%C3%A9"),
    ])
    func `many spellings have one canonical form`(spelling: String, canonical: String) {
        #expect(WebAddress(spelling)?.text == canonical)
    }

    @Test(arguments: [
        "ftp://ads.example/", "javascript:alert(1)", "tel:+31612345600", "//ads.example/", "/path", "",
        "http://", "http://user:secret@ads.example/", "http://ads.example:0/", "http://ads.example:99999/",
        "http://1.2.3.4.5/", "http://256.1.1.1/", "http://1.2.3.256/", "http://4294967296/", "http://08.1/",
        "http://0x100000000/", "http://1.2..3/", "http://a.0x/b/", "http://a.1/",
        "http://ads..example/", "http://[::1", "http://[fe80::1%25eth0]/", "http://[1:2:3]/",
        "http://[::1]x/",
        "http://a%00b.example/", "http://a%2Fb.example/", "http://a b.example/", "http://a<b.example/",
        "http://\u{ad}/", "http://%zz.example/", "http://xn--a\u{fffd}.example/", "http:", "http:///",
        "http://ads.example/\u{0}x", "http://" + String(repeating: "a", count: 300) + ".example/",
        "http://ads.example/" + String(repeating: "a", count: 4_200),
    ])
    func `what is no plain web address is refused`(text: String) {
        #expect(WebAddress(text) == nil)
    }

    /// From the cases of the WHATWG URL standard (web-platform-tests, url/resources/urltestdata.json), as far as they
    /// concern http and https. Where this type is stricter or folds more, the comment says so.
    @Test(arguments: [
        // IPv4 in all its spellings.
        ("http://127.1/", "http://127.0.0.1/"), ("http://0x7f.0.0.1/", "http://127.0.0.1/"),
        ("http://2130706433/", "http://127.0.0.1/"), ("http://0177.0.0.1/", "http://127.0.0.1/"),
        ("http://0xc0.0250.01", "http://192.168.0.1/"), ("http://192.168.257", "http://192.168.1.1/"),
        ("http://192.168.257.", "http://192.168.1.1/"),
        ("http://%30%78%63%30%2e%30%32%35%30%2E%30%31", "http://192.168.0.1/"),
        (
            "http://\u{ff10}\u{ff38}\u{ff43}\u{ff10}\u{ff0e}\u{ff10}\u{ff12}\u{ff15}\u{ff10}\u{ff0e}\u{ff10}\u{ff11}",
            "http://192.168.0.1/"
        ),
        ("http://0/", "http://0.0.0.0/"), ("http://0x/", "http://0.0.0.0/"),
        ("http://4294967295/", "http://255.255.255.255/"),
        ("http://00000000001.2.3.4/", "http://1.2.3.4/"), ("http://0x.0x.0/", "http://0.0.0.0/"),
        ("http://foo.0x4x/", "http://foo.0x4x/"), ("http://1.2.3.4.example/", "http://1.2.3.4.example/"),
        // IPv6.
        ("http://[1:0::]", "http://[1::]/"), ("http://[0:0:0:0:0:0:0:1]/", "http://[::1]/"),
        ("http://[2001:DB8::0:1]/", "http://[2001:db8::1]/"),
        ("http://[1:0:0:2:0:0:0:3]/", "http://[1:0:0:2::3]/"),
        ("http://[::127.0.0.1]", "http://[::7f00:1]/"),
        ("http://[::ffff:1.2.3.4]/", "http://[::ffff:102:304]/"),
        ("http://[1:2:3:4:5:6:7:0]/", "http://[1:2:3:4:5:6:7:0]/"),
        // Names.
        ("http://münchen.example/", "http://xn--mnchen-3ya.example/"),
        ("http://M\u{dc}NCHEN.example/", "http://xn--mnchen-3ya.example/"),
        ("http://fa\u{df}.ExAmPlE/", "http://xn--fa-hia.example/"),
        ("http://\u{ff27}\u{ff4f}.example", "http://go.example/"),
        ("http://ex%61mple.example/", "http://example.example/"),
        ("http://ad\u{ad}s.example/", "http://ads.example/"),
        ("http://\u{4f60}\u{597d}.example", "http://xn--6qq79v.example/"),
        ("http://ads\u{3002}example/", "http://ads.example/"),
        ("http://xn--mnchen-3ya.example/", "http://xn--mnchen-3ya.example/"),
        // Slashes and schemes.
        ("http:ads.example/a", "http://ads.example/a"), ("http:/ads.example/a", "http://ads.example/a"),
        ("http:////ads.example/a", "http://ads.example/a"),
        ("http:\\\\ads.example\\a", "http://ads.example/a"),
        ("HTTPS:ads.example:443", "https://ads.example/"),
        ("http://ads.example:00080/", "http://ads.example/"),
        ("http://ads.example:/", "http://ads.example/"),
        ("http://ads.example:081/", "http://ads.example:81/"),
        // Paths. Beyond the standard: escapes in upper case, and unreserved characters unescaped (RFC 3986 §6.2.2).
        ("http://ads.example/foo/%2e", "http://ads.example/foo/"),
        ("http://ads.example/foo/%2e%2", "http://ads.example/foo/.%2"),
        ("http://ads.example/foo/%2e./%2e%2e/.%2e/%2e.bar", "http://ads.example/..bar"),
        ("http://ads.example////../..", "http://ads.example//"),
        ("http://ads.example/foo/../../../ton", "http://ads.example/ton"),
        ("http://ads.example/foo%", "http://ads.example/foo%"),
        ("http://ads.example/foo%2zbar", "http://ads.example/foo%2zbar"),
        ("http://ads.example/foo\t\u{91}%91", "http://ads.example/foo%C2%91%91"),
        ("http://ads.example/(%28:%3A%29)", "http://ads.example/(%28:%3A%29)"),
        ("http://ads.example/%3A%3a%3C%3c", "http://ads.example/%3A%3A%3C%3C"),
        ("http://ads.example/\u{4f60}", "http://ads.example/%E4%BD%A0"),
        ("http://ads.example/a^b|c", "http://ads.example/a%5Eb|c"),
        ("http://ads.example/\u{203c}/a\u{200b}", "http://ads.example/%E2%80%BC/a%E2%80%8B"),
        ("http://ads.example/%7Ekim", "http://ads.example/~kim"),
        // Unescaped, these would make an escape with the sign before them, and the address would read otherwise again.
        ("http://ads.example/%%66a", "http://ads.example/%%66a"),
        ("http://ads.example/%a%66%67", "http://ads.example/%a%66g"),
        // Queries.
        ("http://ads.example/?a='b'", "http://ads.example/?a=%27b%27"),
        ("http://ads.example?x", "http://ads.example/?x"),
        ("http://ads.example/?q=<a b>\"", "http://ads.example/?q=%3Ca%20b%3E%22"),
        ("http://ads.example/?a\\b", "http://ads.example/?a\\b"),
        ("http://ads.example/x?y#z?w", "http://ads.example/x?y"),
    ])
    func `the cases of the WHATWG standard hold`(spelling: String, canonical: String) throws {
        let address = try #require(WebAddress(spelling))
        #expect(address.text == canonical)
        #expect(WebAddress(address.text) == address)
    }

    @Test(arguments: [
        ("http:g", "http://a.example/b/c/g"), ("http:/g", "http://a.example/g"), ("https:g", "https://g/"),
        ("http:?x", "http://a.example/b/c/d?x"), ("HTTP://h.example", "http://h.example/"),
        ("///h.example/x", "http://h.example/x"),
        ("\\\\h.example\\x", "http://h.example/x"), ("\\x", "http://a.example/x"),
        ("http:#f", "http://a.example/b/c/d?q"),
        ("g:80", nil), ("//127.1/x", "http://127.0.0.1/x"), ("//user@h.example", nil),
        ("//h.example:x/", nil),
    ])
    func `links resolve as browsers read them`(reference: String, expected: String?) throws {
        let base = try #require(WebAddress("http://a.example/b/c/d?q"))
        #expect(base.resolving(reference)?.text == expected)
    }

    @Test(arguments: [
        ("ftp://ads.example/", AddressProblem.scheme), ("/pad", .relative), ("//ads.example/", .relative),
        ("http://kim:geheim@ads.example/", .user), ("http://a b.example/", .host), ("http://\u{ad}/", .name),
        ("http://1.2.3.4.5/", .number), ("http://ads.example:0/", .port),
        ("http://ads.example/\u{1}x", .controlCharacter),
        ("http://ads.example/" + String(repeating: "a", count: 4_200), .tooLong),
    ])
    func `what is no address says why`(text: String, problem: AddressProblem) {
        #expect(throws: problem) { try WebAddress(reading: text) }
        #expect(!problem.words.isEmpty)
    }

    @Test func `every small number has one address in all its spellings`() throws {
        for value in [0, 1, 127, 255, 256, 65_535, 16_777_216, 2_130_706_433, 4_294_967_295] as [UInt32] {
            let quad = [24, 16, 8, 0].map { String(value >> $0 & 0xFF) }.joined(separator: ".")
            for text in ["\(value)", "0x" + String(value, radix: 16), "0" + String(value, radix: 8)] {
                #expect(WebAddress("http://\(text)/")?.host == quad, "\(text)")
            }
        }
    }

    @Test(arguments: [
        ("g", "http://a.example/b/c/g"), ("./g", "http://a.example/b/c/g"), ("g/", "http://a.example/b/c/g/"),
        ("/g", "http://a.example/g"), ("//h.example", "http://h.example/"),
        ("?y", "http://a.example/b/c/d?y"),
        ("g?y", "http://a.example/b/c/g?y"), ("#s", "http://a.example/b/c/d?q"),
        ("", "http://a.example/b/c/d?q"),
        ("..", "http://a.example/b/"), ("../../../g", "http://a.example/g"),
        ("g#s/../x", "http://a.example/b/c/g"),
        ("https://x.example/y", "https://x.example/y"),
    ])
    func `links resolve as RFC 3986 section 5.4 says`(reference: String, expected: String) throws {
        let base = try #require(WebAddress("http://a.example/b/c/d?q"))
        #expect(base.resolving(reference)?.text == expected)
    }

    @Test func `a link to another scheme resolves to nothing`() throws {
        let base = try #require(WebAddress("http://a.example/"))
        #expect(base.resolving("mailto:x@a.example") == nil)
        #expect(base.resolving("javascript:void(0)") == nil)
    }

    @Test func `parameters are dropped by name and the rest keeps its order`() throws {
        let address = try #require(WebAddress("http://a.example/?a=1&sid=9&b=2&sid=8"))
        #expect(address.dropping(parameters: ["sid"]).text == "http://a.example/?a=1&b=2")
        #expect(address.dropping(parameters: ["a", "b", "sid"]).text == "http://a.example/")
    }

    @Test(arguments: [
        ("/?a=1&utm_source=x&utm_medium=y", "/?a=1"), ("/?utm_source=x", "/"),
        ("/a.jsp;jsessionid=1F?b=2", "/a.jsp?b=2"),
        ("/a;jsessionid=1;v=2/b", "/a;v=2/b"), ("/?UTM_source=1", "/?UTM_source=1"), ("/;x", "/;x"),
        ("/?a&sid&b", "/?a&b"),
    ])
    func `parameters are dropped by name and by beginning`(from: String, into: String) throws {
        let rule = ParameterRule(["utm_*", "jsessionid", "sid", "*"])
        let address = try #require(WebAddress("http://a.example" + from))
        #expect(address.dropping(parameters: rule).text == "http://a.example" + into)
        #expect(address.dropping(parameters: ParameterRule.none) == address)
    }

    @Test func `segments and parameters are taken apart`() throws {
        let address = try #require(WebAddress("http://a.example/b//c/?x=1=2&y&=z"))
        #expect(address.segments == ["b", "", "c", ""])
        #expect(address.parameters.map { "\($0.name):\($0.value)" } == ["x:1=2", "y:", ":z"])
        #expect(address.setting(parameter: "y", to: "2").query == "x=1=2&=z&y=2")
    }

    @Test func `the index key turns the host around`() throws {
        #expect(try #require(WebAddress("http://www.ads.example:81/A?b")).surt == "example,ads,www:81)/a?b")
        #expect(try #require(WebAddress("http://127.0.0.2/x")).surt == "127.0.0.2)/x")
    }

    @Test func `canonical forms are fixed points`() throws {
        for text in ["http://a.example/%25%20?%3F", "http://a.example//b//", "http://a.example/a;b=c,d"] {
            let once = try #require(WebAddress(text))
            #expect(WebAddress(once.text) == once)
        }
    }
}
