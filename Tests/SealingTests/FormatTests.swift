import Archiving
import Evidence
import Testing

@testable import Sealing

struct FormatTests {
    @Test func `canonical documents have sorted names, one form of text and no floats`() {
        let value = CanonicalValue.object([
            "b": .list([.integer(-3), .text("é\n\"\\\u{1}/\u{2028}")]), "B": .object([:]), "a10": .list([]),
            "a2": .text(""),
        ])
        #expect(
            String(decoding: value.line, as: UTF8.self)
                == "{\"B\":{},\"a10\":[],\"a2\":\"\",\"b\":[-3,\"é\\n\\\"\\\\\\u0001/\u{2028}\"]}\n")
        #expect(
            String(decoding: value.document, as: UTF8.self) == """
                {
                  "B": {},
                  "a10": [],
                  "a2": "",
                  "b": [
                    -3,
                    "é\\n\\"\\\\\\u0001/\u{2028}"
                  ]
                }

                """)
        #expect(CanonicalValue(document: value.document)?.document == value.document)
        #expect(CanonicalValue.lines(value.line + value.line)?.count == 2)
        #expect(CanonicalValue.lines([])?.isEmpty == true)
    }

    @Test(arguments: [
        "{ }\n", "{}", "{}\n\n", "[1.0]\n", "[\n  1.0\n]\n", "[\n  true\n]\n", "[\n  01\n]\n", "[\n  +1\n]\n",
        "{\n  \"a\": 1,\n  \"a\": 1\n}\n", "{\n  \"b\": 1,\n  \"a\": 1\n}\n", "\"\\u0041\"\n", "\"\\/\"\n",
        "\"a\n", "\"\\u00ff\"\n",
        String(repeating: "[", count: 40) + "\n", "",
    ])
    func `other forms of the same are refused`(text: String) {
        #expect(CanonicalValue(document: Array(text.utf8)) == nil)
    }

    @Test func `a document cut or changed at any byte is read without harm`() {
        let value = CanonicalValue.object([
            "list": .list([.integer(-3), .text("é\n\"\\\u{1}")]), "empty": .object([:]), "text": .text("x"),
        ])
        for bytes in [value.document, value.line] {
            for at in bytes.indices {
                #expect(CanonicalValue(document: Array(bytes[..<at])) == nil)
                for byte in [UInt8(0x22), 0x5C, 0x5B, 0x7D, 0x2C, 0x30, 0x2D, 0x75, 0xFF] {
                    var mutant = bytes
                    mutant[at] = byte
                    if let read = CanonicalValue(document: mutant) { #expect(read.document == mutant) }
                    if let lines = CanonicalValue.lines(mutant) { #expect(lines.flatMap(\.line) == mutant) }
                }
            }
        }
    }

    @Test(arguments: [
        (6.0, "6.000"), (-0.5, "-0.500"), (0.0004, "0.000"), (1.9996, "2.000"), (-0.0004, "0.000"),
        (12.3456, "12.346"),
    ])
    func `weights are decimal text`(value: Double, text: String) throws {
        #expect(try DecimalText.thousandths(value) == text)
    }

    @Test func `a weight that is no number is refused`() {
        for value in [Double.nan, .infinity, 1e9] {
            #expect(throws: SealingError.self) { try DecimalText.thousandths(value) }
        }
    }

    @Test(arguments: [
        "../x", "/x", "a//b", "", ".x", "a/.b", "a b", "é", "-x", "a/b/c/d/e/f/g", "a\\b", "a/../b",
    ])
    func `unsafe paths are refused`(path: String) {
        #expect(!Manifest.isSafe(path))
        let line = Digest256(of: "").hex + "  " + path + "\n"
        #expect(Manifest(Array(line.utf8)) == nil)
    }

    @Test func `a manifest is read only in the form that is written`() throws {
        let manifest = Manifest([("b.txt", Digest256(of: "b")), ("a/c.txt", Digest256(of: "c"))])
        let bytes = manifest.bytes
        #expect(Manifest(bytes)?.entries.map(\.path) == ["a/c.txt", "b.txt"])
        let lines = bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
        #expect(Manifest(lines[1] + lines[0]) == nil)
        #expect(Manifest(lines[0] + lines[0]) == nil)
        #expect(Manifest(bytes + [0x0A]) == nil)
        #expect(Manifest(Array(bytes.dropLast())) == nil)
        #expect(Manifest(Array(String(decoding: bytes, as: UTF8.self).uppercased().utf8)) == nil)
    }

    @Test func `a text is cut at the ends of marks, and no character is lost`() {
        let text = MarkedText("abcdefgh")
        let pieces = text.pieces([
            (1, TextSpan(1, 4)), (2, TextSpan(3, 6)), (3, TextSpan(7, 99)), (4, TextSpan(2, 2)),
        ])
        #expect(pieces.map(\.text) == ["a", "bc", "d", "ef", "g", "h"])
        #expect(pieces.map(\.marks) == [[], [1], [1, 2], [2], [], [3]])
        #expect(pieces.map(\.ending) == [[], [], [1], [2], [], [3]])
        #expect(MarkedText("").pieces([(1, TextSpan(0, 3))]).isEmpty)
        #expect(text.characters(TextSpan(6, 99)) == "gh")
        #expect(text.characters(TextSpan(98, 99)) == "")
    }
}
