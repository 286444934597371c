import Foundation
import Testing

/// `baken score` over the sample site, file by file, against the hand-set labels in expected.jsonl.
@Suite struct ScoreTests {
    private struct Expected: Decodable {
        let url: String
        let file: String?
        let kind: String?
        let phones: [String]?
        let ages: [[Int?]]?
        let municipality: String?
        let verdict: String?
        let reasons: [String]?
        let rules: [String]?
    }

    private struct Page: Decodable {
        struct Ad: Decodable {
            struct Phone: Decodable { let e164: String }
            struct Age: Decodable {
                let min: Int?
                let max: Int?
                let subject: String
            }
            struct Place: Decodable { let municipality: String }
            struct Permit: Decodable {
                let verdict: String
                let reasons: [String]
            }
            struct Finding: Decodable { let rule: String }

            let phones: [Phone]
            let ages: [Age]
            let place: Place?
            let permit: Permit
            let findings: [Finding]
        }

        let source: String
        let kind: String
        let ads: [Ad]
    }

    private static let site = BuiltProduct.root.appending(path: "Samples/site")

    @Test(arguments: ["definities", "tabellen", "kaarten", "tekstsoep"])
    func `every ad of the sample site is read and judged as expected`(name: String) throws {
        let expected = try Self.expected(of: name)
        let files = Set(expected.compactMap(\.file)).sorted()
        try #require(files.count > 25)
        let pages = try Self.score(files, profile: name)
        #expect(pages.count == files.count)
        for page in pages {
            let file = page.source
            let wanted = expected.filter { $0.file.map { file.hasSuffix("/" + $0) } == true }
            if let kind = wanted.first?.kind, kind != "ad" {
                #expect(page.kind == kind, "\(file)")
                continue
            }
            #expect(page.kind == "ad", "\(file)")
            #expect(page.ads.map(Self.words).sorted() == wanted.map(Self.words).sorted(), "\(file)")
        }
    }

    /// The second run is another process and may not differ in a byte.
    @Test func `the same input gives the same output`() throws {
        let arguments = [
            "score", "Samples/site/public/definities/advertentie/anna-17.html", "--posted", "2026-11-21",
            "--format",
            "jsonl",
        ]
        let first = try BuiltProduct.run(BuiltProduct.binary, arguments)
        let second = try BuiltProduct.run(BuiltProduct.binary, arguments)
        #expect(first.status == 0 && !first.output.isEmpty)
        #expect(first.output == second.output)
    }

    @Test func `a folder is read with all that lies in it, by name, without following links`() throws {
        try BuiltProduct.withFolder { folder in
            let inner = folder.appending(path: "b/inner")
            try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
            for name in ["b/inner/2.txt", "c.HTML", "a.txt", "plaatje.jpg"] {
                try Data("Ik ben 23 jaar.".utf8).write(to: folder.appending(path: name))
            }
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: "b/loop"), withDestinationURL: folder)
            let result = try BuiltProduct.baken("score", folder.path, "--rules", "Rules", "--format", "jsonl")
            #expect(result.status == 0, "\(result.errors)")
            let sources = try result.lines.map {
                try JSONDecoder().decode(Page.self, from: Data($0.utf8)).source
            }
            #expect(sources == ["a.txt", "b/inner/2.txt", "c.HTML"].map { folder.path + "/" + $0 })
        }
    }

    @Test func `any text comes back from its line of JSON`() throws {
        try BuiltProduct.withFolder { folder in
            let text = "\"\\ \u{0}\u{1F}\u{7F}\u{80}\u{9F}\u{A0}é\u{2027}\u{2028}\u{2029}\u{202A}\t😀 einde"
            let file = folder.appending(path: "x.txt")
            try Data(text.utf8).write(to: file)
            let result = try BuiltProduct.baken("score", file.path, "--rules", "Rules", "--format", "jsonl")
            #expect(result.output.count { $0 == 0x0A } == 1)
            let page = try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any]
            let ad = try #require((page?["ads"] as? [[String: Any]])?.first)
            #expect((ad["text"] as? String)?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
        }
    }

    @Test func `what the ad says of itself stands in the answer`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "claims-\(UUID().uuidString).txt")
        defer { try? FileManager.default.removeItem(at: file) }
        let text = """
            Gisteren geplaatst. Ik ben 24 en spreek Nederlands en Engels, in Utrecht.
            Ma t/m vr 10-22 uur. Telegram @noor_x, betalen met Tikkie.
            """
        try Data(text.utf8).write(to: file)
        let answer = try BuiltProduct.run(
            BuiltProduct.binary,
            ["score", file.path, "--format", "jsonl", "--posted", "2026-11-21", "--rules", "Rules"])
        for key in [
            #""places":[{"name":"Utrecht","municipality":"GM0344","labelled":false,"span":[65,72]}]"#,
            #""hours":[{"hoursADay":12,"daysAWeek":5,"days":[1,2,3,4,5],"from":"10:00","to":"22:00","span":[74,93]}]"#,
            #""languages":[{"code":"nl","span":[40,50]},{"code":"en","span":[54,60]}]"#,
            #""posted":{"date":"2026-11-20","form":"relative","span":[0,8]}"#,
            #""payments":[{"kind":"tikkie","text":"Tikkie","span":[125,131]}]"#, #""persons":1"#,
            #""narrator":"firstPerson""#,
        ] {
            #expect(answer.text.contains(key), "\(key) in \(answer.text)")
        }
    }

    private static func score(_ files: [String], profile: String) throws -> [Page] {
        var arguments = ["score"] + files.map { "Samples/site/" + $0 }
        arguments += ["--format", "jsonl", "--posted", "2026-11-21", "--rules", "Rules"]
        arguments += ["--policies", "Samples/site/policy", "--register", "Samples/site/registry.csv"]
        arguments += ["--as-of", "2026-11-01", "--profile", "Samples/site/sites/\(profile).yaml"]
        let result = try BuiltProduct.run(BuiltProduct.binary, arguments)
        #expect(result.status == 0, "\(result.errors)")
        return try result.lines.map { try JSONDecoder().decode(Page.self, from: Data($0.utf8)) }
    }

    private static func expected(of name: String) throws -> [Expected] {
        let text = try String(contentsOf: site.appending(path: "expected.jsonl"), encoding: .utf8)
        return try text.split(separator: "\n").map {
            try JSONDecoder().decode(Expected.self, from: Data($0.utf8))
        }
        .filter { $0.file?.hasPrefix("public/\(name)/") == true }
    }

    private static func words(_ row: Expected) -> String {
        let ages = (row.ages ?? []).map { pair in
            pair.map { $0.map(String.init) ?? "-" }.joined(separator: "-")
        }
        return line(
            phones: row.phones ?? [], ages: ages, place: row.municipality, verdict: row.verdict ?? "",
            reasons: row.reasons ?? [], rules: row.rules ?? [])
    }

    private static func words(_ ad: Page.Ad) -> String {
        let ages = ad.ages.filter { $0.subject == "advertised" }.map { age in
            [age.min, age.max].map { $0.map(String.init) ?? "-" }.joined(separator: "-")
        }
        return line(
            phones: ad.phones.map(\.e164), ages: ages, place: ad.place?.municipality,
            verdict: ad.permit.verdict,
            reasons: ad.permit.reasons, rules: ad.findings.map(\.rule))
    }

    private static func line(
        phones: [String], ages: [String], place: String?, verdict: String, reasons: [String], rules: [String]
    ) -> String {
        let parts = [
            Set(phones).sorted(), Set(ages).sorted(), [place ?? "-"], [verdict], reasons, Set(rules).sorted(),
        ]
        return parts.map { $0.joined(separator: ",") }.joined(separator: " | ")
    }
}
