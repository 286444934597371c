import Evidence
import Foundation
import Testing

@testable import Sealing

struct ReportTests {
    private func page(_ seed: UInt64 = 2, edition: BundleEdition = .police, language: ReportLanguage = .dutch)
        throws -> String
    {
        let facts = try ExchangeSamples.facts(seed: seed, edition: edition, language: language)
        let files = try ReportPart().files(facts)
        return String(decoding: try #require(files.first { $0.path == ReportPart.page }).bytes, as: UTF8.self)
    }

    @Test(arguments: 0..<24) func `nothing in the page runs or is fetched`(seed: UInt64) throws {
        let page = try page(seed)
        #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""))
        for word in ["<script", "<img", "<iframe", "<link", " src=", "href=\"http", "href=\"java", " style="]
        {
            #expect(!page.contains(word), "\(word)")
        }
    }

    @Test(arguments: 0..<24) func `hostile text is escaped and what is unseen is shown`(seed: UInt64) throws {
        let page = try page(seed)
        #expect(page.contains("[U+202E]") && page.contains("&lt;b&gt;of&lt;/b&gt;"))
        let unseen = page.unicodeScalars.filter { $0 != "\n" && HTMLText.isUnseen($0) }
        #expect(unseen.isEmpty, "\(unseen.map(\.value))")
    }

    @Test func `facts, inferences and unknowns stand apart, for and against in one form, in both languages`()
        throws
    {
        let page = try page()
        for words in [
            "<h2>Feiten</h2>", "<h2>Gevolgtrekkingen</h2>", "<h2>Wat niet bekend is</h2>",
            "<h2>Tijdlijn</h2>",
            "<h3>Wat ervoor spreekt</h3>", "<h3>Wat ertegen spreekt</h3>", "<h2>Facts</h2>",
            "<h2>Inferences</h2>", "<h2>What is not known</h2>",
            "Er staat geen vergunningnummer in de advertentie.",
            "The ad shows no permit number.", "art. 3 Politiewet 2012 (voorbeeld)", "203.0.113.7",
            "21-11-2026 09:08:01.123 UTC", "sh data/verify/verify.sh .",
        ] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test(arguments: 0..<24) func `each fact names an exhibit and its digest, and every link has its end`(
        seed: UInt64
    )
        throws
    {
        let facts = try ExchangeSamples.facts(seed: seed)
        let page = try page(seed)
        for exhibit in facts.exhibits {
            #expect(page.contains("<a href=\"#nl-\(exhibit.id)\">\(exhibit.id)</a> <span class=\"digest\">"))
        }
        for part in page.components(between: "href=\"#", and: "\"") {
            #expect(page.contains(" id=\"\(part)\""), "\(part)")
        }
    }

    @Test func `the edition's language comes first and is the page's`() throws {
        #expect(try page(language: .english).contains("<html lang=\"en\">"))
        #expect(try page().contains("<html lang=\"nl\">"))
    }

    @Test func `what is withheld is listed with its commitment and its ground`() throws {
        let facts = try (0..<UInt64(40)).map { try ExchangeSamples.facts(seed: $0, edition: .municipality) }
            .first { !$0.withheld.isEmpty }
        let item = try #require(facts?.withheld.first)
        let page = String(
            decoding: ReportHTML(name: "x", [ReportContent(try #require(facts), .dutch).document]).bytes,
            as: UTF8.self)
        #expect(page.contains(item.commitment.hex) && page.contains("ambtenaar, met rolcode"))
    }

    /// A thousand tables one behind the other take a browser a minute to print, and nobody reads them.
    @Test func `many exhibits are one table, with an anchor each`() throws {
        let facts = try ExchangeSamples.facts(seed: 2)
        let one = try #require(facts.exhibits.first)
        let many = (1...61).map { number in
            ExhibitFacts(
                id: BundleLayout.number("E", number), capture: one.capture, recordType: one.recordType,
                remoteAddress: one.remoteAddress, resolvedAddresses: one.resolvedAddresses,
                payloadDigest: one.payloadDigest, original: nil, fields: one.fields, session: one.session,
                package: one.package, leaf: one.leaf)
        }
        for (count, tables) in [(60, 60), (61, 1)] {
            let told = BundleFacts(
                tool: facts.tool, edition: facts.edition, language: facts.language, asOf: facts.asOf,
                file: facts.file, text: facts.text, maskedPhones: facts.maskedPhones,
                phoneSpans: facts.phoneSpans, verdict: facts.verdict, exhibits: Array(many.prefix(count)),
                findings: facts.findings, decisions: facts.decisions, custody: facts.custody,
                lawfulness: facts.lawfulness, commitments: facts.commitments, log: facts.log)
            var out = ReportDocument(title: "x", language: .dutch)
            ReportContent(told, .dutch).provenance(&out)
            let page = String(decoding: ReportHTML(name: "x", [out]).bytes, as: UTF8.self)
            #expect(page.components(separatedBy: "<table>").count - 1 == tables)
            for exhibit in told.exhibits { #expect(page.contains(" id=\"nl-\(exhibit.id)\"")) }
        }
    }

    @Test func `each language of the document for a word processor says which it is`() throws {
        let facts = try ExchangeSamples.facts(seed: 4)
        let documents = [ReportLanguage.dutch, .english].map { ReportContent(facts, $0).document }
        let text = String(
            decoding: try ReportODT(documents, madeAt: time("2026-11-22T11:00:00Z")).bytes, as: UTF8.self)
        for (style, word) in [("Heading_20_2_nl", "Feiten"), ("Heading_20_2_en", "Facts")] {
            #expect(text.contains("text:style-name=\"\(style)\" text:outline-level=\"2\">\(word)<"))
            #expect(text.contains("style:name=\"\(style)\" style:family=\"paragraph\""))
        }
        let second = text.components(separatedBy: ">Case file ").last ?? ""
        #expect(!second.contains("_nl\"") && second.contains("BakenCell_en"))
    }

    @Test func `the document for a word processor begins with its media type, stored`() throws {
        let bytes = try ReportODT(
            [ReportContent(try ExchangeSamples.facts(seed: 4), .dutch).document],
            madeAt: time("2026-11-22T11:00:00Z")
        ).bytes
        #expect(Array(bytes[30..<38]) == Array("mimetype".utf8))
        #expect(Array(bytes[38..<77]) == Array(ReportODT.mediaType.utf8))
    }

    @Test(arguments: [
        ("<&>\"", "&lt;&amp;&gt;&quot;"), ("a\u{0}b", "a[U+0000]b"), ("]]>", "]]&gt;"),
        ("a\nb", "a<text:line-break/>b"),
        ("a  b", "a <text:s text:c=\"1\"/>b"), (" a", "<text:s text:c=\"1\"/>a"),
        (ExchangeSamples.noCharacters, "[U+FFFE][U+FFFF][U+FDD0]"),
        ("a b", "a b"),
    ])
    func `text is text in ODF`(text: String, expected: String) {
        #expect(ODFText.escaped(text) == expected)
    }

    @Test(arguments: [
        ("a\u{200B}b", "a<span class=\"unseen\">[U+200B]</span>b"),
        ("\u{0}", "<span class=\"unseen\">[U+0000]</span>"),
        ("\u{E0041}", "<span class=\"unseen\">[U+E0041]</span>"),
        ("a\u{A0}b", "a<span class=\"unseen\">[U+00A0]</span>b"),
        ("<&>\"'", "&lt;&amp;&gt;&quot;&#39;"), ("één 😀", "één 😀"), ("a\nb", "a\nb"),
        ("\u{3164}", "<span class=\"unseen\">[U+3164]</span>"),
    ])
    func `text is escaped`(text: String, expected: String) {
        #expect(HTMLText.escaped(text) == expected)
    }

    @Test func `every reason code of the contract has words in both languages`() {
        for code in [
            "place.unknown", "policy.missing", "kind.unknown", "policy.not-required", "ad.incomplete",
            "register.missing",
            "register.too-old", "number.missing", "number.malformed", "number.unknown", "number.expired",
            "number.withdrawn", "number.suspended", "number.not-yet-valid", "number.other-municipality",
            "number.other-kind", "number.phone-not-on-permit", "number.valid", "phone.on-permit",
            "age.below-local-minimum",
        ] {
            for language in ReportLanguage.allCases { #expect(ReasonWords.words(code, language) != code) }
        }
    }
}

extension String {
    /// What stands between each `start` and the next `end`.
    fileprivate func components(between start: String, and end: Character) -> [String] {
        var found: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: start) {
            rest = rest[range.upperBound...]
            found.append(String(rest.prefix { $0 != end }))
        }
        return found
    }
}
