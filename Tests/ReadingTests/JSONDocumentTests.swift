import Evidence
import Testing

@testable import Reading

struct JSONDocumentTests {
    @Test(arguments: [
        "{}", "[]", " [1, -0.5e+3, \"a\\u00e9\\uD83D\\uDE00\\n\", true, false, null, {\"a\": {\"b\": []}}] ",
        "\"x\"",
    ])
    func `Whole values are read`(_ text: String) {
        #expect(JSONDocument(Array(text.utf8)) != nil)
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "{a:1}", "[01]", "[1.]", "[.5]", "[+1]", "['a']", "\"a", "[\"\\x\"]",
        "[1] 2", "nul",
        "[1 2]", "{\"a\" 1}", "[\"\\u12g4\"]", "{\"a\":}",
    ])
    func `Anything else is refused`(_ text: String) {
        #expect(JSONDocument(Array(text.utf8)) == nil)
    }

    @Test func `Nesting is bounded without recursion`() {
        #expect(JSONDocument(Array(String(repeating: "[", count: 1_000_000).utf8)) == nil)
    }

    @Test func `Members are found by their keys`() throws {
        let document = try #require(JSONDocument(Array("{\"a\":[1,{\"b\":\"x\"}],\"b\":2}".utf8)))
        let list = try #require(document.member("a", of: 0))
        #expect(document.text(document.member("b", of: 0)) == "2")
        #expect(document.text(document.member("b", of: document.children(of: list)[1])) == "x")
    }
}
