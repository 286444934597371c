import Evidence
import Testing

@Suite struct WebAddressTests {
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
        "http://127.1/", "http://0x7f.0.0.1/", "http://2130706433/", "http://0177.0.0.1/",
        "http://1.2.3.4.5/",
        "http://ads..example/", "http://münchen.example/", "http://[::1", "http://[fe80::1%25eth0]/",
        "http://ads.example/\u{0}x", "http://" + String(repeating: "a", count: 300) + ".example/",
        "http://ads.example/" + String(repeating: "a", count: 4_200),
    ])
    func `what is no plain web address is refused`(text: String) {
        #expect(WebAddress(text) == nil)
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
