import Evidence
import Testing

@Suite struct NounTests {
    @Test func `a digest is known by its bytes`() throws {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(Digest256(of: "abc").hex == abc)
        #expect(Digest256(hex: abc) == Digest256(of: "abc"))
        #expect(Digest256(labelled: "sha256:" + abc)?.bytes == Digest256(of: "abc").bytes)
        #expect(Digest256(hex: abc + "0") == nil)
        #expect(Digest256(hex: String(abc.dropLast()) + "g") == nil)
        var running = RunningDigest()
        running.update([0x61])
        running.update([0x62, 0x63])
        #expect(running.finish() == Digest256(of: "abc"))
    }

    @Test func `keyed hashes differ by key and by purpose`() throws {
        let (one, other) = (MatchingKey(bytes: Array(0..<32)), MatchingKey(bytes: Array(1..<33)))
        let hash = try #require(one).hash("+31612345600", purpose: "phone")
        #expect(hash != other?.hash("+31612345600", purpose: "phone"))
        #expect(hash != one?.hash("+31612345600", purpose: "permit"))
        #expect(hash == one?.hash("+31612345600", purpose: "phone"))
        #expect(MatchingKey(bytes: [1, 2, 3]) == nil)
    }

    @Test(arguments: [
        ("/a/*.html", "/a/b.html", true), ("/a/*.html", "/a/b/c.html", false), ("/a/**", "/a/b/c", true),
        ("/", "/", true), ("/", "/a", false), ("/**/x", "/a/b/x", true), ("/*", "/", true),
        ("/a*b*c", "/axbxc", true),
        ("/**a**a**a**a**b", "/" + String(repeating: "a", count: 300), false),
        ("/*" + String(repeating: "b", count: 70), "/a" + String(repeating: "b", count: 71), true),
        ("/*" + String(repeating: "b", count: 70), "/a" + String(repeating: "b", count: 69), false),
    ])
    func `path patterns match whole paths without backtracking`(glob: String, path: String, matches: Bool)
        throws
    {
        #expect(try #require(PathGlob(glob)).matches(path) == matches)
    }

    /// By its definition, character by character; slow, and only for short ones.
    private func matches(_ glob: Substring, _ path: Substring) -> Bool {
        guard let first = glob.first else { return path.isEmpty }
        guard first == "*" else {
            return path.first == first && matches(glob.dropFirst(), path.dropFirst())
        }
        let rest = glob.drop { $0 == "*" }
        let isAny = glob.count - rest.count > 1
        return ([path] + path.indices.map { path[..<$0] })
            .contains { (isAny || !$0.contains("/")) && matches(rest, path[$0.endIndex...]) }
    }

    @Test func `path patterns match as they are defined, short ones and long ones`() throws {
        var numbers = SystemRandomNumberGenerator()
        // A long path behind the first star takes the other of two ways to match.
        for tail in ["", String(repeating: "z", count: 70)] {
            for _ in 0..<3_000 {
                let glob = "/" + String((0..<6).map { _ in "ab/**".randomElement(using: &numbers) ?? "a" })
                let path = "/" + String((0..<6).map { _ in "ab/".randomElement(using: &numbers) ?? "a" })
                let found = try #require(PathGlob(glob + tail)).matches(path + tail)
                #expect(found == matches(Substring(glob), Substring(path)), "\(glob) \(path)")
            }
        }
    }

    @Test(arguments: [
        ("ads.example", "ads.example", true), ("ads.example", "x.ads.example", false),
        ("*.ads.example", "x.ads.example", true), ("*.ads.example", "ads.example", false),
        ("*.ads.example", "xads.example", false), ("*.example", "ads.example", true),
        ("[0:0::1]", "[::1]", true), ("[::1]", "[::2]", false),
    ])
    func `host patterns cover what they say`(pattern: String, host: String, matches: Bool) throws {
        #expect(try #require(HostPattern(pattern)).matches(host) == matches)
    }

    @Test(arguments: ["", "*", "*.nl", "a*.example", "*.*.example", "a b", "[::x]", "[::1"])
    func `host patterns that cover too much are refused`(pattern: String) {
        #expect(HostPattern(pattern) == nil)
    }

    @Test func `a cookie that could smuggle a header is no gate`() {
        #expect(SiteProfile.Gate(cookie: "age_ok=1") != nil)
        #expect(SiteProfile.Gate(cookie: "a=1\r\nX: y") == nil)
        #expect(SiteProfile.Gate(cookie: "a=1; b=2") == nil)
        #expect(SiteProfile.Gate(cookie: "a") == nil)
    }

    @Test func `the nearest known word is offered and nothing far away`() {
        #expect(NearestWord.among(["sites", "limits"], to: "sties") == "sites")
        #expect(NearestWord.among(["sites", "limits"], to: "zzz") == nil)
    }

    @Test func `a case has one id per ad and route`() throws {
        let address = try #require(WebAddress("http://a.example/1"))
        let police = CaseFile.id(address: address, localKey: "", route: .police)
        #expect(police == CaseFile.id(address: address, localKey: "", route: .police))
        #expect(police != CaseFile.id(address: address, localKey: "", route: .municipality))
        #expect(police.utf8.count == 14)
    }
}
