import Foundation
import Testing

@testable import baken

/// `baken rules` and what `score` says of rules that were left out.
@Suite struct RulesCommandTests {
    /// A copy of the rules with the pack `control` changed.
    private func withRules(
        _ change: (String) -> String,
        _ body: (String) throws -> Void
    ) throws {
        try BuiltProduct.withFolder { folder in
            let rules = folder.appending(path: "Rules")
            try FileManager.default.copyItem(at: BuiltProduct.root.appending(path: "Rules"), to: rules)
            let path = rules.appending(path: "packs/control.yaml")
            let text = try String(contentsOf: path, encoding: .utf8)
            let changed = change(text)
            #expect(changed != text)
            try Data(changed.utf8).write(to: path)
            try body(rules.path)
        }
    }

    /// The newest day on which somebody read a lexicon: the test does not age.
    private func lastReview() throws -> String {
        let folder = BuiltProduct.root.appending(path: "Rules/lexicons")
        let days = try FileManager.default.contentsOfDirectory(atPath: folder.path).flatMap { name in
            try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n")
                .filter { $0.hasPrefix("reviewed: ") }.map { String($0.dropFirst("reviewed: ".count)) }
        }
        return try #require(days.max())
    }

    @Test func `check shows the line at fault with a caret under the place`() throws {
        try withRules({ $0.replacing("    barrier: ", with: "    barier: ", maxReplacements: 1) }) { rules in
            let result = try BuiltProduct.baken("rules", "check", "--rules", rules)
            #expect(result.status == 65)
            let lines = result.lines
            try #require(lines.count == 4)
            #expect(lines[0].hasSuffix(": unknown key \"barier\"; did you mean \"barrier\"?"))
            #expect(lines[1].hasSuffix("|     barier: employment"), "\(lines[1])")
            let caret = try #require(lines[2].firstIndex(of: "^"))
            #expect(lines[1][caret...].hasPrefix("barier"))
            #expect(lines[3].hasSuffix("1 problems"))
        }
    }

    @Test
    func `lint finds nothing in the rules of the repository, and ends with 65 where it finds something`()
        throws
    {
        let clean = try BuiltProduct.baken("rules", "lint", "--rules", "Rules", "--on", try lastReview())
        #expect(clean.status == 0, "\(clean.text)")
        #expect(clean.text.hasSuffix("0 findings\n"))
        let later = try BuiltProduct.baken(
            "rules", "lint", "--rules", "Rules", "--on", "2028-01-01", "--format", "jsonl")
        #expect(later.status == 65)
        #expect(
            later.lines.allSatisfy { $0.hasPrefix("{\"code\":\"review-due\",\"file\":\"Rules/lexicons/") })
        #expect(try BuiltProduct.baken("rules", "lint", "--on", "someday").status == 64)
    }

    @Test func `a card tells what an example is judged with, where the text alone would contradict itself`()
        throws
    {
        let card = try BuiltProduct.baken("rules", "explain", "permit.number-shared", "--rules", "Rules").text
        #expect(card.contains("\n        with the example policy and register\n"), "\(card)")
        #expect(card.contains("\n        beside another ad: “"), "\(card)")
        let past = try BuiltProduct.baken(
            "rules", "explain", "minor.earlier-age-below-18", "--rules", "Rules"
        ).text
        #expect(past.contains("\n        before, on 2026-09-01: “Ik ben 17 jaar."), "\(past)")
        let page = try BuiltProduct.baken("rules", "list", "--rules", "Rules", "--format", "html").text
        #expect(page.contains("<span>eerder, op 2026-09-01: “Ik ben 17 jaar."))
    }

    @Test func `the page of all rules holds every card, escaped, and nothing that runs`() throws {
        try withRules({
            $0.replacing("source: \"Reference L1", with: "source: \"<script>alert(1)</script> L1")
        }) {
            rules in
            let result = try BuiltProduct.baken("rules", "list", "--rules", rules, "--format", "html")
            #expect(result.status == 0)
            let page = result.text
            #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
            #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
            for part in ["<script", "<img", "<link", "http://", "https://", "@import", "url("] {
                #expect(!page.contains(part), "\(part)")
            }
            let ids = try BuiltProduct.baken("rules", "list", "--rules", rules).lines.dropFirst().compactMap {
                $0.split(separator: " ").first
            }
            #expect(ids.count > 30)
            for id in ids { #expect(page.contains("<article id=\"\(id)\">")) }
            #expect(page.contains("Kan ook betekenen") && page.contains("Can also mean"))
        }
    }

    @Test func `explain shows the card of one rule, with its condition as it is written`() throws {
        let result = try BuiltProduct.baken(
            "rules", "explain", "control.always-available", "--rules", "Rules")
        #expect(result.status == 0)
        for part in [
            "when:", "- availability:", "practice of police and aid", "odds × 2.7", "version 1, sha256:",
        ] {
            #expect(result.text.contains(part), "\(part)")
        }
        let miss = try BuiltProduct.baken("rules", "explain", "control.always-availabl", "--rules", "Rules")
        #expect(miss.status == 66 && miss.errors.contains("did you mean control.always-available?"))
    }

    @Test func `a finding says which pack made it and how much of the rules was left out`() throws {
        try withRules({ $0.replacing("  - id: control.no-limits\n", with: "  - id: control.No-limits\n") }) {
            rules in
            try BuiltProduct.withFolder { folder in
                let ad = folder.appending(path: "a.txt")
                try Data("Dag en nacht bereikbaar.".utf8).write(to: ad)
                let result = try BuiltProduct.baken("score", ad.path, "--rules", rules, "--format", "jsonl")
                #expect(result.errors.contains("baken: left out: ") && result.errors.contains("^"))
                let page = try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any]
                let first = try #require((page?["ads"] as? [[String: Any]])?.first)
                let leftOut = try #require(first["leftOut"] as? [String])
                #expect(leftOut.first?.hasPrefix("control.yaml:") == true, "\(leftOut)")
                let findings = try #require(first["findings"] as? [[String: Any]])
                let finding = try #require(
                    findings.first { $0["rule"] as? String == "control.always-available" })
                let provenance = try #require(finding["provenance"] as? [String: Any])
                #expect(provenance["leftOut"] as? Int == leftOut.count)
                let packs = try #require(provenance["packs"] as? [[String: Any]])
                #expect(packs.map { $0["pack"] as? String } == ["control"])
                #expect(packs.first?["version"] as? Int == 1)
                let words = try BuiltProduct.baken("score", ad.path, "--rules", rules, "--explain")
                #expect(words.text.contains("Niet alle regels konden worden gelezen; weggelaten: "))
            }
        }
    }

    @Test func `the summary of a run names what was left out`() {
        var summary = CrawlSummary()
        #expect(summary.rows.contains(["rules left out", "none"]))
        summary.leftOut = ["a.yaml:1:2: x", "registry.csv:7"]
        #expect(summary.json.line.contains(#""leftOut":["a.yaml:1:2: x","registry.csv:7"]"#))
        #expect(summary.rows.contains(["rules left out", "2: a.yaml:1:2: x"]))
    }

    @Test func `an explanation in one language holds none of the other, and each step of the sum`() throws {
        try BuiltProduct.withFolder { folder in
            let ad = folder.appending(path: "a.txt")
            try Data("Dag en nacht bereikbaar.".utf8).write(to: ad)
            func said(_ language: String) throws -> String {
                let result = try BuiltProduct.baken(
                    "score", ad.path, "--rules", "Rules", "--explain", "--language", language)
                #expect(result.status == 0)
                return result.text
            }
            let (dutch, english) = (try said("nl"), try said("en"))
            #expect(dutch.contains("Kan ook betekenen") && !dutch.contains("Can also mean"))
            #expect(english.contains("Can also mean") && !english.contains("Kan ook betekenen"))
            #expect(english.contains("every ad starts at -5.0 (0.7 %)"))
            #expect(english.contains("+1.0 control.always-available → -4.0 (1.8 %)"))
            #expect(english.contains("thresholds: low -4.9, normal -2.5, high -1.0, urgent +1.0"))
            #expect(dutch.contains("elke advertentie begint op -5.0"))
            #expect(try BuiltProduct.baken("score", ad.path, "--explain", "--language", "fr").status == 64)
        }
    }

    /// Another process, once with rules compiled anew and once from the cache, may not differ in a byte.
    @Test func `rules from the cache give the same bytes as rules compiled anew`() throws {
        try BuiltProduct.withFolder { folder in
            let program = "/usr/bin/env"
            let arguments = [
                "XDG_CACHE_HOME=\(folder.path)", BuiltProduct.binary, "score", "Samples/site/public",
                "--posted",
                "2026-11-21", "--rules", "Rules", "--policies", "Samples/site/policy", "--register",
                "Samples/site/registry.csv", "--as-of", "2026-11-01", "--format", "jsonl",
            ]
            let first = try BuiltProduct.run(program, arguments)
            let cache = folder.appending(path: "baken").path
            #expect(try FileManager.default.contentsOfDirectory(atPath: cache).count == 1)
            let second = try BuiltProduct.run(program, arguments)
            #expect(first.status == 0 && first.lines.count > 100)
            #expect(first.output == second.output)
        }
    }
}
