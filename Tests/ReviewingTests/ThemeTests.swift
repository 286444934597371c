import Evidence
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Reviewing

@Suite struct ThemeTests {
    private func problems(_ text: String) -> [String] {
        do {
            _ = try SiteTheme(text, file: "GM0344.css")
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    @Test func `The sample is a theme, and our own tokens pass our own test`() throws {
        let path = #filePath.replacingOccurrences(
            of: "Tests/ReviewingTests/ThemeTests.swift", with: "Samples/themes/GM0344.css")
        let theme = try SiteTheme(String(contentsOfFile: path, encoding: .utf8), file: path)
        #expect(
            theme.css.contains(
                "@media not (prefers-color-scheme: dark){:root{--baken-action-background-color:#8a1c4a;"))
        #expect(theme.css.hasPrefix(":root{--baken-border-radius:0rem;"))
        #expect(problems("") == [] && problems(":root { }") == [])
        #expect(ThemeTokens.names.count == 33, "every token of the style is of a kind that a theme may set")
        for (ink, grounds, _) in ThemeContrast.pairs {
            for name in [ink] + grounds {
                #expect(ThemeTokens.names.contains("--baken-\(name)-color"), "\(name)")
            }
        }
    }

    @Test(arguments: [
        "url(https://evil.example/x.png)", "expression(1)", "#0b4f94; } body { display: none", "var(--x)",
        "red",
        "#12345", "#gggggg", "#fff !important", "</style><script>", "\\23 fff", "env(x)",
    ])
    func `Nothing but a colour is a colour`(value: String) {
        #expect(!problems(":root {\n  --baken-link-color: \(value);\n}").isEmpty)
    }

    @Test(arguments: [
        ("@import \"x.css\";", 1), ("\nbody { --baken-link-color: #000; }", 2),
        (":root {\n\n --baken-lnk-color: #000; }", 3), (":root { color: red; }", 1),
        ("/* a\nb */ :root {\n --baken-border-radius: 40rem; }", 3),
        (":root {\n --baken-document-font-family: Arial, url(x); }", 2),
        ("@media print { :root { --baken-link-color: #000; } }", 1), (":root { --baken-link-color: #000;", 1),
        (":root {\n --baken-link-color: #000;\n --baken-link-color: #111; }", 3),
    ])
    func `What no theme may hold is told with its line`(text: String, line: Int) {
        #expect(problems(text).first?.hasPrefix("GM0344.css:\(line): ") == true, "\(problems(text))")
    }

    @Test func `What cannot be read by everybody is refused, in either scheme`() {
        let pale = problems(":root {\n  --baken-link-color: #9ab;\n}")
        #expect(
            pale.first?.contains("GM0344.css:2:") == true
                && pale.first?.contains("4.5 to 1 is needed") == true)
        let dark = "@media (prefers-color-scheme: dark) {\n :root {\n --baken-document-color: #333; } }"
        #expect(problems(dark).first?.contains("GM0344.css:3:") == true)
        #expect(problems(":root { --baken-document-color: #000; }") == [], "light alone: dark keeps ours")
        #expect(problems(String(repeating: " ", count: 40_000)).first?.contains("more than") == true)
        let black = ThemeColor("#000"), white = ThemeColor("#ffffff"), grey = ThemeColor("#767676")
        if let black, let white, let grey {
            #expect(abs(ThemeContrast.ratio(black, white) - 21) < 0.001)
            #expect(abs(ThemeContrast.ratio(grey, white) - 4.54) < 0.01)
        }
    }

    @Test func `Accounts of the municipality see it, and nobody else`() async throws {
        let bench = try SiteBench { services in
            services.themes = ["GM0344": try SiteTheme(":root { --baken-link-color: #8a1c4a; }", file: "x")]
        }
        let own = try bench.add("a.jansen", .reviewer, SiteCases.utrecht)
        let other = try bench.add("l.lezer", .reviewer, SiteCases.amsterdam)
        let police = try bench.add("p.bos", .reviewer)
        try await bench.run { client in
            let page = try await bench.visitor(client, own).get("/").text
            let address = try #require(page.components(separatedBy: "-municipality.css").first?.suffix(16))
            let sheet = try await Visitor(client).get("/assets/\(address)-municipality.css")
            #expect(sheet.status == .ok && sheet.text.contains("--baken-link-color:#8a1c4a"))
            for name in [other, police] {
                #expect(!(try await bench.visitor(client, name).get("/").text.contains("municipality.css")))
            }
            #expect(!(try await Visitor(client).get("/sign-in").text.contains("municipality.css")))
        }
    }
}
