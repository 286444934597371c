import Evidence
import Testing

@testable import Fetching

/// The cases of Google's parser (github.com/google/robotstxt, robots_test.cc, tests named `ID_…` after the Internet
/// draft that became RFC 9309, and those of its documentation).
///
/// Left out, because they are Google's own and not the RFC's: `index.html` at the end of a pattern meaning its folder,
/// lines cut at 16,664 bytes, agents to be obeyed that are no product tokens. Two answers differ, because the RFC's
/// own table (§2.2.2) says so: `%62%61%7A` in a rule matches `baz`, and a raw `ツ` in an address its escape.
struct GoogleRobotsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let robots: String
        let agent: String
        let allowed: [String]
        let disallowed: [String]

        init(_ robots: String, agent: String = "FooBot", allowed: [String] = [], disallowed: [String] = []) {
            (self.robots, self.agent, self.allowed, self.disallowed) = (robots, agent, allowed, disallowed)
        }

        var testDescription: String { robots.debugDescription }
    }

    private static func foo(_ rules: String...) -> String {
        "user-agent: FooBot\n" + rules.map { $0 + "\n" }.joined()
    }

    private static let groups = """
        allow: /foo/bar/

        user-agent: FooBot
        disallow: /
        allow: /x/
        user-agent: BarBot
        disallow: /
        allow: /y/


        allow: /w/
        user-agent: BazBot

        user-agent: FooBot
        allow: /z/
        disallow: /
        """

    private static let others =
        "user-agent: FooBot\nallow: /\nuser-agent: BarBot\ndisallow: /\nuser-agent: BazBot\ndisallow: /\n"

    static let syntax: [Case] = [
        Case("", allowed: ["/", "/x/y"]),
        Case(foo("disallow: /"), agent: "", allowed: ["/"]),
        Case(foo("disallow: /"), disallowed: ["/x/y"]),
        Case("foo: FooBot\nbar: /\n", allowed: ["/x/y"]),
        Case("user-agent FooBot\ndisallow /\n", disallowed: ["/x/y"]),
        Case(groups, allowed: ["/x/b", "/z/d"], disallowed: ["/y/c", "/foo/bar/"]),
        Case(groups, agent: "BarBot", allowed: ["/y/c", "/w/a"], disallowed: ["/z/d", "/foo/bar/"]),
        Case(groups, agent: "BazBot", allowed: ["/z/d"], disallowed: ["/foo/bar/"]),
        // Lines of other kinds do not end a group.
        Case("user-agent: BarBot\nsitemap: https://h/s\nuser-agent: *\ndisallow: /\n", disallowed: ["/x"]),
        Case("user-agent: FooBot\ninvalid-line: x\nuser-agent: *\ndisallow: /\n", disallowed: ["/x"]),
        Case("USER-AGENT: FooBot\nALLOW: /x/\nDISALLOW: /\n", allowed: ["/x/y"], disallowed: ["/a/b"]),
        Case("uSeR-aGeNt: FooBot\nAlLoW: /x/\ndIsAlLoW: /\n", allowed: ["/x/y"], disallowed: ["/a/b"]),
        Case(
            "User-Agent: FOO BAR\nAllow: /x/\nDisallow: /\n", agent: "foo", allowed: ["/x/y"],
            disallowed: ["/a/b"]),
        Case(
            "User-Agent: FoO bAr\nAllow: /x/\nDisallow: /\n", agent: "Foo", allowed: ["/x/y"],
            disallowed: ["/a/b"]),
        Case(
            "User-Agent: *\nDisallow: /\nUser-Agent: Foo Bar\nAllow: /x/\nDisallow: /\n", agent: "Foo",
            allowed: ["/x/y"]),
        Case("user-agent: *\nallow: /\nuser-agent: FooBot\ndisallow: /\n", disallowed: ["/x/y"]),
        Case(
            "user-agent: *\nallow: /\nuser-agent: FooBot\ndisallow: /\n", agent: "BarBot", allowed: ["/x/y"]),
        Case(others, agent: "QuxBot", allowed: ["/x/y"]),
        Case(foo("disallow: /x/"), disallowed: ["/x/y"]),
        Case(foo("disallow: /X/"), allowed: ["/x/y"]),
    ]

    static let precedence: [Case] = [
        Case(foo("disallow: /x/page.html", "allow: /x/"), disallowed: ["/x/page.html"]),
        Case(foo("allow: /x/page.html", "disallow: /x/"), allowed: ["/x/page.html"], disallowed: ["/x/"]),
        Case(foo("disallow: ", "allow: "), allowed: ["/x/page.html"]),
        Case(foo("disallow: /", "allow: /"), allowed: ["/x/page.html"]),
        Case(foo("disallow: /x", "allow: /x/"), allowed: ["/x/"], disallowed: ["/x"]),
        Case(foo("disallow: /x/page.html", "allow: /x/page.html"), allowed: ["/x/page.html"]),
        Case(foo("allow: /page", "disallow: /*.html"), allowed: ["/page"], disallowed: ["/page.html"]),
        Case(
            foo("allow: /x/page.", "disallow: /*.html"), allowed: ["/x/page.html"], disallowed: ["/x/y.html"]),
        Case(
            "User-agent: *\nDisallow: /x/\nUser-agent: FooBot\nDisallow: /y/\n", allowed: ["/x/page"],
            disallowed: ["/y/page"]),
        Case(foo("allow: /p", "disallow: /"), allowed: ["/page"]),
        Case(foo("allow: /folder", "disallow: /folder"), allowed: ["/folder/page"]),
        Case(foo("allow: /page", "disallow: /*.htm"), disallowed: ["/page.htm"]),
        Case(foo("allow: /$", "disallow: /"), allowed: ["/"], disallowed: ["/page.html"]),
    ]

    static let encoding: [Case] = [
        Case(
            foo("Disallow: /", "Allow: /foo/bar?qux=taz&baz=http://foo.bar?tar&par"),
            allowed: ["/foo/bar?qux=taz&baz=http://foo.bar?tar&par"]),
        Case(foo("Disallow: /", "Allow: /foo/bar/ツ"), allowed: ["/foo/bar/%E3%83%84", "/foo/bar/ツ"]),
        Case(foo("Disallow: /", "Allow: /foo/bar/%E3%83%84"), allowed: ["/foo/bar/%E3%83%84", "/foo/bar/ツ"]),
        Case(
            foo("Disallow: /", "Allow: /foo/bar/%62%61%7A"), allowed: ["/foo/bar/%62%61%7A", "/foo/bar/baz"]),
        Case(foo("Disallow: /", "Allow: /%aa"), allowed: ["/%AA", "/%aa"]),
        Case(
            foo("Disallow: /foo/bar/quz", "Allow: /foo/*/qux"),
            allowed: ["/foo/quz", "/foo//quz", "/foo/bax/quz"], disallowed: ["/foo/bar/quz"]),
        Case(
            foo("Disallow: /foo/bar$", "Allow: /foo/bar/qux"),
            allowed: ["/foo/bar/qux", "/foo/bar/", "/foo/bar/baz"], disallowed: ["/foo/bar"]),
        Case(
            foo("# Disallow: /", "Disallow: /foo/quz#qux", "Allow: /"), allowed: ["/foo/bar"],
            disallowed: ["/foo/quz"]),
    ]

    static let documentation: [Case] =
        ["/fish", "/fish*"].map { pattern in
            Case(
                foo("disallow: /", "allow: \(pattern)"),
                allowed: [
                    "/fish", "/fish.html", "/fish/salmon.html", "/fishheads", "/fishheads/yummy.html",
                    "/fish.html?id=anything",
                ],
                disallowed: ["/bar", "/Fish.asp", "/catfish", "/?id=fish"])
        } + [
            Case(
                foo("disallow: /", "allow: /fish/"),
                allowed: [
                    "/fish/", "/fish/salmon", "/fish/?salmon", "/fish/salmon.html", "/fish/?id=anything",
                ],
                disallowed: ["/bar", "/fish", "/fish.html", "/Fish/Salmon.html"]),
            Case(
                foo("disallow: /", "allow: /*.php"),
                allowed: [
                    "/filename.php", "/folder/filename.php", "/folder/filename.php?parameters",
                    "//folder/any.php.file.html", "/filename.php/", "/index?f=filename.php/",
                ],
                disallowed: ["/bar", "/php/", "/index?php", "/windows.PHP"]),
            Case(
                foo("disallow: /", "allow: /*.php$"), allowed: ["/filename.php", "/folder/filename.php"],
                disallowed: [
                    "/bar", "/filename.php?parameters", "/filename.php/", "/filename.php5", "/php/",
                    "/filename?php", "/aaaphpaaa", "//windows.PHP",
                ]),
            Case(
                foo("disallow: /", "allow: /fish*.php"),
                allowed: ["/fish.php", "/fishheads/catfish.php?parameters"],
                disallowed: ["/bar", "/Fish.PHP"]),
        ]

    @Test(arguments: syntax + precedence + encoding + documentation)
    func `Google's cases`(example: Case) {
        let rules = RobotsRules(parsing: Array(example.robots.utf8))
        for path in example.allowed {
            #expect(rules.decide(path, agent: example.agent).isAllowed, "\(path)")
        }
        for path in example.disallowed {
            #expect(!rules.decide(path, agent: example.agent).isAllowed, "\(path)")
        }
    }

    @Test(arguments: ["\n", "\r\n", "\r", "mixed", "none"])
    func `Lines are counted by all line ends`(ending: String) {
        let lines = ["User-Agent: foo", "Allow: /some/path", "User-Agent: bar", "", "", "Disallow: /"]
        let file: String
        switch ending {
        case "mixed": file = zip(lines, ["\n", "\r\n", "\n", "\r\n", "\n", ""]).map { $0 + $1 }.joined()
        case "none": file = lines.joined(separator: "\n")
        default: file = lines.map { $0 + ending }.joined()
        }
        #expect(RobotsRules(parsing: Array(file.utf8)).decide("/x", agent: "bar").line == 6)
    }

    @Test(
        arguments: [
            ([], true), ([0xEF], true), ([0xEF, 0xBB], true), ([0xEF, 0xBB, 0xBF], true),
            ([0xEF, 0x11, 0xBF], false),
            ([0xBB, 0xBF], false),
        ] as [([UInt8], Bool)])
    func `A byte order mark is passed over, also half of one, and nothing that is none`(
        mark: [UInt8], isRead: Bool
    ) {
        let file = mark + Array("User-Agent: foo\nDisallow: /\n".utf8)
        #expect(RobotsRules(parsing: file).decide("/x", agent: "foo").isAllowed != isRead)
    }
}
