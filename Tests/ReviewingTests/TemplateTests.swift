import Filing
import Foundation
import Hummingbird
import Testing

@testable import Reviewing

@Suite struct TemplateTests {
    private static let all = Templates.parts.flatMap { Array($0) }.sorted { $0.key < $1.key }

    /// swift-mustache's own escaping goes by grapheme and lets the last four pass.
    @Test(arguments: [
        "<script>", "\" onclick=\"x", "'", "&", "\"\u{301} onclick=x", "<\u{301}", "'\u{20DD}", "&\u{200D}",
    ])
    func `Text is escaped by code point, whatever follows it`(text: String) {
        let templates = Templates([["t": "<p title=\"{{x}}\">{{#s}}{{x}}{{/s}}{{>u}}</p>", "u": "{{x}}"]])
        let html = templates.render("t", ["x": .text(text), "s": true])
        let inside = html.replacingOccurrences(of: "<p title=\"", with: "", options: .literal)
            .replacingOccurrences(of: "\">", with: "", options: .literal)
            .replacingOccurrences(of: "</p>", with: "", options: .literal)
        let risky = inside.unicodeScalars.filter { ["<", ">", "\"", "'"].contains($0) }
        #expect(risky.isEmpty)
        #expect(
            !inside.replacingOccurrences(of: "&(lt|gt|amp|quot|#39);", with: "", options: .regularExpression)
                .contains("&"))
    }

    @Test func `Every form that changes something carries the token`() {
        for (name, text) in Self.all {
            for form in text.components(separatedBy: "<form method=\"post\"").dropFirst() {
                let inside = form.components(separatedBy: "</form>")[0]
                #expect(inside.contains("{{>csrf}}"), "\(name)")
            }
        }
    }

    @Test func `Unescaped values are markup by name, and nothing is inline`() {
        for (name, text) in Self.all {
            for part in text.components(separatedBy: "{{{").dropFirst() {
                let value = part.components(separatedBy: "}}}")[0]
                #expect(value.hasSuffix("Markup"), "\(name): \(value)")
            }
            #expect(!text.contains("{{&"), "\(name)")
            #expect(!text.contains(" style=\"") && !text.contains("javascript:"), "\(name)")
            #expect(text.range(of: " on[a-z]+=", options: .regularExpression) == nil, "\(name)")
        }
    }

    @Test func `Every text that a template asks for is there`() {
        for (name, text) in Self.all {
            for part in text.components(separatedBy: "{{t.").dropFirst() {
                let key = part.components(separatedBy: "}}")[0]
                #expect(Words.entries[key] != nil, "\(name): \(key)")
            }
        }
    }

    @Test func `Texts are put in escaped, in their language`() {
        let parts = [["t": "<p title=\"{{t.undo}}\">{{t.role.viewer}}{{x}}</p>"]]
        for language in Language.allCases {
            let words = Words(language)
            let html = Templates(parts, words: words).render("t", ["x": "y"])
            #expect(
                html == "<p title=\"\(MarkupEscaping.escaped(words["undo"]))\">\(words["role.viewer"])y</p>")
        }
    }

    @Test func `No text is empty, and each stands in both languages`() {
        for (key, entry) in Words.entries {
            #expect(!entry.nl.isEmpty && !entry.en.isEmpty, "\(key)")
        }
    }
}
