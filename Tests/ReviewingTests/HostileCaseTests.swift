import Evidence
import Filing
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Reviewing

/// Texts that try to be more than text, at every place where an ad or a person can put one.
@Suite struct HostileCaseTests {
    private static let cores = [
        "<script>x()</script>", "<img src=x onerror=x()>", "<svg onload=x()>", "<iframe srcdoc=x>",
        "<style>*{}</style>",
        "<a href=\"javascript:x()\">x</a>", "<base href=//evil.example>", "<form action=//evil.example>",
        "<object data=x>",
        "<link rel=stylesheet href=//evil.example>", "<meta http-equiv=refresh content=0>", "<math><mtext>",
        "<details ontoggle=x()>",
        "<input autofocus onfocus=x()>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml?>", "</", "<", ">", "&",
        "&lt;script&gt;",
        "{{csrf}}{{{t}}}{{>layout}}{{#can}}", "\u{202E}evil\u{202C}", "\u{2066}x", "\u{200B}\u{FEFF}",
        "\u{1}\u{1B}[31m", "e\u{301}\u{301}\u{301}\u{301}\u{301}",
        String(repeating: "<", count: 3_000), String(repeating: "word ", count: 5_000),
    ]
    static let texts = cores.flatMap { core in
        [
            "\(core)", "\">\(core)", "\"\u{301} onclick=x() \(core)", "'\u{20DD}>\(core)",
            "</main></div>\(core)",
        ]
    }

    static func ad(_ number: Int, _ text: String) -> FiledCapture {
        let scalars = text.unicodeScalars.count
        let finding = Finding(
            rule: "permit.number-malformed", group: .permit, grade: "B", weight: 2,
            spans: [TextSpan(0, scalars / 2), TextSpan(scalars / 3, scalars)],
            reasonDutch: "Het nummer “\(text.prefix(200))”",
            reasonEnglish: "The number “\(text.prefix(200))”")
        let score = AdScore(
            verdict: PermitVerdict(
                value: .notInOrder, reasons: [String(text.prefix(20)).filter { $0 != " " }],
                article: String(text.prefix(100))),
            findings: [finding], priority: [.municipality: .normal], municipality: "GM0344",
            rules: RuleStamp(digest: Digest256(of: "rules"), packs: [], leftOut: []))
        let address = SiteCases.address(number)
        let place = RecordLocation(segment: "baken-1.warc.gz", offset: 1, length: 7)
        return FiledCapture(
            record: CaptureRecord(
                id: "urn:uuid:\(number)", address: address, capturedAt: SiteBench.start, status: 200,
                payloadDigest: Digest256(of: "\(number)"), response: place, request: place,
                authority: "AUT-1",
                incompleteness: []),
            task: FrontierEntry(address: address, site: "cards", depth: 0, priority: 2, via: nil),
            page: FiledPage(
                kind: .ad, title: "x",
                ads: [
                    FiledAd(
                        localKey: "", title: String(text.prefix(200)), text: text,
                        phoneHashes: [Digest256(of: "one")],
                        maskedPhones: [String(text.prefix(30))], score: score)
                ]), links: [], entityTag: nil, lastModified: nil, nextDue: SiteBench.start,
            isUnchanged: false, note: "200")
    }

    private static let allowed: Set<String> = [
        "!doctype", "html", "head", "meta", "title", "link", "script", "body", "a", "header", "nav", "ul",
        "ol", "li", "p", "form",
        "button", "input", "main", "footer", "div", "span", "h1", "h2", "h3", "h4", "section", "aside", "dl",
        "dt", "dd", "details",
        "summary", "mark", "sup", "label", "select", "option", "optgroup", "textarea", "fieldset", "legend",
        "kbd", "time", "strong",
        "article", "code", "table", "thead", "tbody", "tr", "th", "td", "ins", "del",
    ]

    @Test func `Whatever stands in an ad, a page holds our own elements and attributes alone`() async throws {
        #expect(Self.texts.count >= 150)
        let bench = try SiteBench()
        try bench.store.file(Self.texts.enumerated().map { Self.ad(100 + $0, $1) })
        let name = try bench.add("a.jansen", .reviewer, SiteCases.utrecht)
        for (index, text) in Self.texts.enumerated() {
            let note = CaseComment(
                caseID: SiteCases.id(100 + index, .municipality), text: text, author: "a.jansen",
                at: bench.now)
            #expect(try bench.store.comment(note, for: SiteCases.utrecht))
        }
        try await bench.run { client in
            let visitor = try await bench.visitor(client, name)
            for index in Self.texts.indices {
                let page = try await visitor.get("/cases/\(SiteCases.id(100 + index, .municipality))")
                #expect(page.status == .ok)
                Self.check(page.text, "text \(index)")
            }
            for path in [
                "/", "/?place=%3Cscript%3E", "/?rule=%22%3E%3Cimg%20src=x%3E&site=%22%20onclick=x", "/mine",
            ] {
                Self.check(try await visitor.get(path).text, path)
            }
            let search = try await visitor.post("/search", ["words": "\"><script>x()</script>"])
            Self.check(try await visitor.get(try #require(search.location)).text, "search")
            let typed = try await visitor.post(
                "/cases/\(SiteCases.id(100, .municipality))/comment",
                ["comment": "  ", "text": "</textarea><script>"])
            Self.check(typed.text, "typed")
        }
    }

    /// Reads tags as a browser does: a name, then attributes, quoted by us always.
    private static func check(_ html: String, _ label: String) {
        let bytes = Array(html.utf8)
        var scripts = 0
        var index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = open + 1
            guard index < bytes.count,
                bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "!")
                    || isLetter(bytes[index])
            else {
                Issue.record("\(label): a bare <")
                return
            }
            var tag: [UInt8] = []
            var quote: UInt8?
            while index < bytes.count, quote != nil || bytes[index] != UInt8(ascii: ">") {
                if bytes[index] == UInt8(ascii: "\"") {
                    quote = quote == nil ? bytes[index] : nil
                } else if quote == nil {
                    tag.append(bytes[index])
                }
                index += 1
            }
            let words = String(decoding: tag, as: UTF8.self).lowercased().split(
                whereSeparator: \.isWhitespace)
            let name = words.first.map { $0.first == "/" ? $0.dropFirst() : $0 } ?? ""
            if name == "script", words[0] == "script" { scripts += 1 }
            if !allowed.contains(String(name)) { Issue.record("\(label): <\(name)>") }
            if words.dropFirst().contains(where: { $0.hasPrefix("on") }) {
                Issue.record("\(label): \(words)")
            }
        }
        #expect(scripts == 1, "\(label)")
        #expect(
            !html.unicodeScalars.contains {
                $0.properties.isBidiControl || $0.value < 0x20 && $0 != "\n" && $0 != "\t"
            }, "\(label)")
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
