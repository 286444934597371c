import Evidence
import Testing

@testable import Sealing

struct ReportPageTests {
    private func page() throws -> String {
        let sample = try SampleCase(captures: 1)
        try sample.seal()
        return String(decoding: try sample.folder.read("out/\(SampleCase.bundle)/report.html"), as: UTF8.self)
    }

    @Test func `nothing in the page runs or is fetched`() throws {
        let page = try page()
        #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""))
        for word in ["<script", "<img", "<iframe", "<link", " src=", "javascript:", "href=\"http", " on"]
        where word != " on" {
            #expect(!page.contains(word))
        }
    }

    @Test func `hostile text is escaped and what is unseen is shown`() throws {
        let page = try page()
        #expect(page.contains("Anna &lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(page.contains("[U+202E]"))
        #expect(!page.unicodeScalars.contains("\u{202E}"))
        #expect(page.contains("&lt;b&gt;of&lt;/b&gt;"))
    }

    @Test func `the very characters are marked, with the numbers of the findings`() throws {
        let page = try page()
        #expect(page.contains("<mark>17</mark><sup><a href=\"#nl-f1\">1</a></sup>"))
        #expect(page.contains("<mark> jaar</mark><sup><a href=\"#nl-f2\">2</a></sup>"))
    }

    @Test func `both languages say the verdict, its article and its reasons, and for and against`() throws {
        let page = try page()
        for words in [
            "Niet in orde.", "Not in order.", "Er staat geen vergunningnummer in de advertentie.",
            "The ad shows no permit number.", "APV (voorbeeld) art. 3:15", "Wat ertegen spreekt",
            "What speaks against it",
            "De tekst is in de eerste persoon.", "-0.500", "art. 3 Politiewet 2012 (voorbeeld)",
            "203.0.113.7",
            "sha256sum -c manifest-sha256.txt", "zaak 2026-17", "21-11-2026 09:08:07.123 UTC",
        ] {
            #expect(page.contains(words), "\(words)")
        }
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
