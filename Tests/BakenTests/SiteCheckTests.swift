import Foundation
import Testing

/// `baken site check`, run as whoever writes a profile runs it.
@Suite struct SiteCheckTests {
    /// `PROFILE/NAME.fields` beside the profiles of the sample site: what each field gets on a page it serves.
    static let fixtures: [String] = {
        let folder = BuiltProduct.root.appending(path: "Samples/site/sites/fixtures")
        let walker = FileManager.default.enumerator(atPath: folder.path)
        return (walker?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".fields") }.sorted()
    }()

    @Test func `every profile with fields has fixtures`() throws {
        let folder = BuiltProduct.root.appending(path: "Samples/site/sites")
        let profiles = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".yaml")
        }
        for profile in profiles {
            guard try String(contentsOf: folder.appending(path: profile), encoding: .utf8).contains("fields:")
            else { continue }
            let name = profile.dropLast(".yaml".count)
            #expect(Self.fixtures.contains { $0.hasPrefix(name + "/") }, "\(profile)")
        }
    }

    @Test(arguments: fixtures) func `a profile finds on its fixtures what it is known to find`(
        fixture: String
    ) throws {
        let parts = fixture.dropLast(".fields".count).split(separator: "/")
        try #require(parts.count == 2, "\(fixture) is not PROFILE/NAME.fields")
        let page = "Samples/site/public/\(parts[0])/advertentie/\(parts[1]).html"
        try #require(
            FileManager.default.fileExists(atPath: BuiltProduct.root.appending(path: page).path),
            "\(fixture) has no page \(page)")
        let result = try BuiltProduct.baken(
            "site", "check", page, "--profile", "Samples/site/sites/\(parts[0]).yaml", "--posted",
            "2026-11-21", "--rules", "Rules")
        let golden = BuiltProduct.root.appending(path: "Samples/site/sites/fixtures/" + fixture)
        #expect(result.text == (try String(contentsOf: golden, encoding: .utf8)))
        #expect(result.status == (result.text.contains("NOTHING") ? 1 : 0))
    }

    @Test func `a field that gets nothing ends with 1, and the path that found each is named`() throws {
        try BuiltProduct.withFolder { folder in
            let profile = folder.appending(path: "een.yaml")
            try Data(
                """
                name: een
                start: ["http://ads.example/"]
                fields:
                  title: ["//h2", "//h1"]
                  age: ["//span[@class='leeftijd']"]
                  phone: ["//a/@href"]

                """.utf8
            ).write(to: profile)
            let page = folder.appending(path: "een.html")
            try Data(
                "<h1>Kim</h1><p>22 jaar, 1 uur 150 euro</p><a href='tel:0612345600'>bel</a><p hidden>\u{1B}[2J</p>"
                    .utf8
            )
            .write(to: page)
            let result = try BuiltProduct.baken(
                "site", "check", page.path, "--profile", profile.path, "--rules", "Rules")
            #expect(result.status == 1)
            #expect(result.text.contains("title: path 2, //h1"))
            #expect(result.text.contains("age: NOTHING"))
            #expect(result.text.contains("read  +31612345600"))
            #expect(!result.text.contains("\u{1B}"))
        }
    }

    @Test func `a file that does not exist ends with 66`() throws {
        #expect(try BuiltProduct.baken("site", "check", "missing.html", "--rules", "Rules").status == 66)
    }

    @Test func `an address is refused without a plan, and with one whose authority does not cover it`() throws
    {
        let bare = try BuiltProduct.baken("site", "check", "http://127.0.0.2:18793/x", "--rules", "Rules")
        #expect(bare.status == 77)
        #expect(bare.errors.contains("--plan"))
        try BuiltProduct.withFolder { folder in
            let plan = try BuiltProduct.samplePlan(in: folder) { $0 }
            let result = try BuiltProduct.baken(
                "site", "check", "https://other.example/x", "--plan", plan, "--rules", "Rules")
            #expect(result.status == 77)
            #expect(result.output.isEmpty)
        }
    }

    @Test func `pages of one folder are one site where that is said, and else each stands for itself`() throws
    {
        try BuiltProduct.withFolder { folder in
            var pages: [String] = []
            let names = ["Anna", "Bea", "Carla", "Dina", "Eva", "Fien", "Gina", "Hanna", "Iris", "Julia"]
            for (index, name) in names.enumerated() {
                let page = folder.appending(path: "\(index).html")
                let html =
                    "<div>Vragen? Bel 06-12345699</div><h1>\(name)</h1>"
                    + "<p>Ik ben \(21 + index) jaar, 1 uur 150 euro, bel 06-1234560\(index)</p>"
                    + "<div>Alle adverteerders zijn 18 jaar of ouder, zegt deze site.</div>"
                try Data(html.utf8).write(to: page)
                pages.append(page.path)
            }
            let together = try BuiltProduct.run(
                BuiltProduct.binary, ["score", "--rules", "Rules", "--format", "jsonl", "--one-site"] + pages)
            let reversed = try BuiltProduct.run(
                BuiltProduct.binary,
                ["score", "--rules", "Rules", "--format", "jsonl", "--one-site"] + pages.reversed())
            let alone = try BuiltProduct.run(
                BuiltProduct.binary, ["score", "--rules", "Rules", "--format", "jsonl"] + pages)
            #expect(together.lines.count == 10)
            #expect(together.lines == reversed.lines.reversed())
            #expect(together.lines.allSatisfy { !$0.contains("+31612345699") })
            #expect(together.lines.allSatisfy { $0.contains("\"template\":[\"Vragen? Bel 06-12345699\"") })
            #expect(alone.lines.allSatisfy { $0.contains("+31612345699") && $0.contains("\"template\":[]") })
        }
    }
}
