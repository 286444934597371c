import Evidence
import Glibc
import Testing

@testable import Sealing

struct ExchangeTests {
    private func files(_ seed: UInt64, _ edition: BundleEdition = .police) throws -> [String: [UInt8]] {
        let facts = try ExchangeSamples.facts(seed: seed, edition: edition)
        return Dictionary(try BundleParts.files(facts).map { ($0.path, $0.bytes) }) { first, _ in first }
    }

    @Test(arguments: 0..<24) func `the same facts give the same bytes, of every document`(seed: UInt64) throws
    {
        #expect(try files(seed) == files(seed))
        #expect(try files(seed).count == 11)
    }

    @Test(arguments: 0..<24) func `JSON of any case is JSON for a strict reader`(seed: UInt64) throws {
        let files = try files(seed)
        for name in ["case.jsonld", "stix.json", "misp.json"] {
            let bytes = try #require(files["data/exchange/\(name)"])
            #expect(JSONDocument(bytes)?.document == bytes, "\(name)")
        }
    }

    /// RFC 9562 §A.4: the name `www.example.com` in the namespace of DNS.
    @Test func `a name gives the UUID of version 5 that the standard gives`() throws {
        let space = try #require(Hexadecimal.bytes("6ba7b8109dad11d180b400c04fd430c8"))
        let uuid = NamedIdentifier.uuid(space: space, name: Array("www.example.com".utf8))
        #expect(uuid == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
        #expect(NamedIdentifier.uuid("a", ["b", "c"]) != NamedIdentifier.uuid("a", ["bc"]))
        #expect(NamedIdentifier.uuid("a", ["1:b"]) != NamedIdentifier.uuid("a", ["1", "b"]))
    }

    /// As python's stix2 3.0.2 names it.
    @Test func `an address has the id that every maker of STIX gives it`() throws {
        let facts = try ExchangeSamples.facts(seed: 1)
        let objects = try #require(JSONDocument(STIXBundle(facts).document)?["objects"]?.list)
        let url = try #require(objects.first { $0["type"]?.text == "url" })
        let value = try #require(url["value"]?.text)
        let name = "{\"value\":\"\(value)\"}"
        let space = try #require(Hexadecimal.bytes("00abedb4aa42466c9c01fed23315a9b7"))
        #expect(url["id"]?.text == "url--" + NamedIdentifier.uuid(space: space, name: Array(name.utf8)))
    }

    @Test func `what is shared holds no text of the ad, no sentence that quotes it and no open number`()
        throws
    {
        let canary = "KANARIE-06-12345678"
        let facts = try ExchangeSamples.facts(seed: 3).telling(canary)
        for bytes in [STIXBundle(facts).document, MISPEvent(facts).document] {
            #expect(!String(decoding: bytes, as: UTF8.self).contains(canary))
        }
        #expect(String(decoding: CaseOntology(facts).document, as: UTF8.self).contains(canary))
    }

    @Test func `nothing in MISP asks for detection or correlation`() throws {
        let text = String(decoding: MISPEvent(try ExchangeSamples.facts(seed: 5)).document, as: UTF8.self)
        #expect(!text.contains("\"to_ids\": true") && !text.contains("\"disable_correlation\": false"))
        #expect(text.contains("\"published\": false") && text.contains("\"distribution\": \"0\""))
    }

    @Test(arguments: [
        ("=1", "'=1"), ("+31", "'+31"), ("-0.500", "'-0.500"), ("@x", "'@x"), ("\t=1", "[U+0009]=1"),
        ("\r=1", "[U+000D]=1"), (" =1", "' =1"), ("\u{FF1D}1", "'\u{FF1D}1"), ("a,b", "\"a,b\""),
        ("a\"b", "\"a\"\"b\""), ("a\nb", "a[U+000A]b"), ("=a,\"b\"", "\"'=a,\"\"b\"\"\""), ("", ""),
        ("één", "één"), ("\u{202E}x", "[U+202E]x"), ("|cmd", "'|cmd"),
    ])
    func `a cell calculates nothing and hides nothing`(text: String, expected: String) {
        #expect(String(decoding: CSVText.cell(text), as: UTF8.self) == expected)
    }

    @Test(arguments: 0..<24) func `every line of the table has all columns, and ends in CRLF`(seed: UInt64)
        throws
    {
        let bytes = ExchangeTable(try ExchangeSamples.facts(seed: seed)).document
        var (columns, isQuoted, previous) = (1, false, UInt8(0))
        for byte in bytes {
            if byte == 0x22 { isQuoted.toggle() }
            if byte == 0x2C, !isQuoted { columns += 1 }
            if byte == 0x0A {
                #expect(!isQuoted && previous == 0x0D && columns == ExchangeTable.columns.count)
                columns = 1
            }
            previous = byte
        }
        #expect(previous == 0x0A)
    }

    @Test func `the losses name every form in both languages`() throws {
        let text = String(
            decoding: ExchangeLosses(try ExchangeSamples.facts(seed: 1)).document, as: UTF8.self)
        for word in ["case.jsonld", "stix.json", "misp.json", "table.csv", "Weggelaten", "Left out"] {
            #expect(text.contains(word))
        }
    }

    /// For `Tests/bundles/exchange`, which has other people's programs judge them; off unless it asks.
    @Test func `generated cases are written for the validators`() throws {
        guard let folder = unsafe getenv("BAKEN_EXCHANGE_CASES").map({ unsafe String(cString: $0) }),
            let count = unsafe getenv("BAKEN_EXCHANGE_COUNT").flatMap({ unsafe UInt64(String(cString: $0)) })
        else { return }
        for seed in 0..<count {
            let facts = try ExchangeSamples.facts(
                seed: seed, edition: seed % 5 == 4 ? .municipality : .police,
                language: seed % 3 == 2 ? .english : .dutch)
            for file in try BundleParts.files(facts) {
                try ExchangeSamples.write(file.bytes, folder + "/\(seed)/" + file.path)
            }
        }
    }
}
