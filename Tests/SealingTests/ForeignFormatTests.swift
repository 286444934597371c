import Archiving
import Evidence
import Testing

@testable import Sealing

/// Formats of other tools. What `verify` says of whole files and of mutants made by those tools is in Tests/mutants.
struct ForeignFormatTests {
    @Test(arguments: [
        "{}", "[]", "null", " { \"a\" : [ 1 , -0.5e+3 , true , false , null ] }\n",
        "\"\\ud83d\\ude00\\u0041\\/\"",
    ])
    func `JSON of any writer is read`(text: String) {
        #expect(JSONDocument(Array(text.utf8)) != nil)
    }

    @Test(arguments: [
        "", "{", "{}x", "{\"a\":1,\"a\":2}", "[1,]", "01", "1.", "+1", "nul", "\"\u{1}\"", "\"\\x\"",
        "\"\\ud83d\"",
        "\"\\u00g0\"", "{\"a\"}", "[1 2]", "'a'", String(repeating: "[", count: 100),
    ])
    func `what is no JSON is refused`(text: String) {
        #expect(JSONDocument(Array(text.utf8)) == nil)
    }

    @Test func `JSON cut at any byte is read without harm`() {
        let text = Array("{\"a\":[\"\\ud83d\\ude00\",-1.5e3,true,{\"b\":null}]}".utf8)
        for length in text.indices { #expect(JSONDocument(Array(text[..<length])) == nil) }
        #expect(JSONDocument(text)?["a"]?.list?.first?.text == "😀")
    }

    @Test(arguments: [
        ("data/a b.txt", "data/a b.txt"), ("data/100%25.txt", "data/100%.txt"), ("data/a%0Ab", "data/a\nb"),
        ("data/a%0d%0ab", "data/a\r\nb"), ("data/100%.txt", "data/100%.txt"), ("*data/x", "data/x"),
        ("./data/x", "data/x"), ("data/%250A", "data/%0A"),
    ])
    func `paths of a bag are read as RFC 8493 writes them`(written: String, path: String) throws {
        let digest = Digest256(of: "x").hex
        let manifest = try #require(BagManifest(Array("\(digest)  \(written)\n".utf8), name: "m", .sha256))
        #expect(manifest.digests == [path: digest])
    }

    @Test(arguments: [
        "data/../../etc/passwd", "/etc/passwd", "~/x", "data//x", "data/./x", "..", "data\\x", "",
        "data/%0A/../x",
    ])
    func `paths that lead out of a bag are refused`(path: String) {
        let line = "\(Digest256(of: "x").hex)  \(path)\n"
        #expect(BagManifest(Array(line.utf8), name: "m", .sha256) == nil)
    }

    @Test func `a manifest with a path twice or a digest of another length is refused`() {
        let digest = Digest256(of: "x").hex
        #expect(BagManifest(Array("\(digest) data/a\n\(digest) data/a\n".utf8), name: "m", .sha256) == nil)
        #expect(BagManifest(Array("\(digest.dropLast(1)) data/a\n".utf8), name: "m", .sha256) == nil)
        #expect(BagManifest(Array("\(digest.dropLast(1))g data/a\n".utf8), name: "m", .sha256) == nil)
    }

    @Test(arguments: ["../x", "/x", "a/../b", "a\\b", "C:/x", "", "a//b", "./a", "a\u{0}b"])
    func `names of zip entries that lead out are refused`(name: String) {
        #expect(!OpenZip.isSafe(name))
    }

    @Test(arguments: ["a", "a/b.c", "a/", "pages/pages.jsonl", "a b", "é"])
    func `plain names of zip entries are taken`(name: String) {
        #expect(OpenZip.isSafe(name))
    }

    /// Made with `openssl ecparam -name prime256v1 -genkey` and `openssl dgst -sha256 -sign`.
    @Test func `an ASN.1 signature of another program is accepted, and of nothing else`() throws {
        let key = try #require(
            Base64.bytes(
                "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEFjhwoPEI9YAYVOnXouIPka/SgkmJvzwCgwRss+8UQN1EMHbZQvX9y52QnZTPVgnIKciroiZANDWOzis8EtGbIQ=="
            ))
        let signature = try #require(
            Base64.bytes(
                "MEYCIQDvv71Y0HkQK3tuKAas3+Z4GGI4ACvL8vp89IuJyH3V4QIhAPqOW8R5dk05N8uKoI6csqZyk4Y2ZvM9dWmc306a9bln"
            ))
        let text = Array("sha256:abc".utf8)
        #expect(ECDSASignature(signature).isValid(text, key: key) == true)
        #expect(ECDSASignature(signature).isValid(text + [0], key: key) == false)
        #expect(ECDSASignature(Array(signature.dropLast())).isValid(text, key: key) == false)
        #expect(ECDSASignature(signature).isValid(text, key: Array(key.dropLast())) == nil)
    }

    @Test func `base64 is read in its one form`() {
        for text in ["YQ==", "YWI=", "YWJj", ""] { #expect(Base64.bytes(text) != nil) }
        for text in ["YQ=", "YR==", "Y Q=", "====", "YWJj\n", "Y===", "=YWJ"] {
            #expect(Base64.bytes(text) == nil)
        }
    }
}
