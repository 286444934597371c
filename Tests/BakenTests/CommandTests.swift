import Foundation
import Testing

/// The commands as a person or a script meets them: literal output and exit codes of sysexits(3).
@Suite struct CommandTests {
    @Test(arguments: [
        ("https://ads.example/prive/a", 1, "disallow  line 2: Disallow: /prive/\n"),
        ("https://ads.example/prive/open", 0, "allow  line 3: Allow: /prive/open\n"),
        ("https://ads.example/", 0, "allow  no rule matches\n"),
    ])
    func `robots names the line that decides`(address: String, status: Int32, output: String) throws {
        try BuiltProduct.withFolder { folder in
            let file = folder.appending(path: "robots.txt")
            try Data("User-agent: *\nDisallow: /prive/\nAllow: /prive/open\n".utf8).write(to: file)
            let result = try BuiltProduct.baken("robots", file.path, address, "--agent", "BakenBot")
            #expect(result.status == status)
            #expect(result.text == output)
        }
    }

    @Test func `an unknown option is a usage error`() throws {
        #expect(try BuiltProduct.baken("score", "--nonsense").status == 64)
        #expect(try BuiltProduct.baken("nonsense").status == 64)
    }

    @Test func `a file that does not exist costs only itself`() throws {
        let file = "Samples/site/public/definities/advertentie/anna-17.html"
        let result = try BuiltProduct.baken("score", "missing.html", file, "--format", "jsonl")
        #expect(result.status == 66)
        #expect(result.errors.contains("missing.html"))
        #expect(result.lines.count == 1)
    }

    @Test(arguments: [
        ("queue", ["list"]), ("queue", ["stats"]), ("doctor", []), ("ledger", []), ("ads", ["list"]),
    ])
    func `looking into a folder that is none makes none`(verb: String, rest: [String]) throws {
        try BuiltProduct.withFolder { folder in
            let data = folder.appending(path: "nothing").path
            let result = try BuiltProduct.run(BuiltProduct.binary, [verb] + rest + ["--data", data])
            #expect(result.status == 66)
            #expect(!FileManager.default.fileExists(atPath: data))
        }
    }

    @Test func `a plan without an authority ends with 77 and makes no folder`() throws {
        try BuiltProduct.withFolder { folder in
            let plan = folder.appending(path: "plan.yaml")
            try Data("sites: [x.yaml]\ncontact: mailto:a@b.example\n".utf8).write(to: plan)
            let data = folder.appending(path: "data").path
            let result = try BuiltProduct.baken("crawl", "--plan", plan.path, "--data", data)
            #expect(result.status == 77)
            #expect(result.errors.contains("names no authority"))
            #expect(!FileManager.default.fileExists(atPath: data))
        }
    }

    @Test func `a misspelt key in a plan is named with its line and the right word`() throws {
        try BuiltProduct.withFolder { folder in
            let plan = folder.appending(path: "plan.yaml")
            try Data("authority: a.yaml\nsties: [x.yaml]\n".utf8).write(to: plan)
            let result = try BuiltProduct.baken("crawl", "--plan", plan.path, "--data", folder.path)
            #expect(result.status == 65)
            #expect(result.errors.contains("plan.yaml:2:1: unknown key \"sties\"; did you mean \"sites\"?"))
        }
    }

    @Test func `a plan for the public internet may not switch its delay off`() throws {
        try BuiltProduct.withFolder { folder in
            let plan = try BuiltProduct.samplePlan(in: folder) {
                $0.replacingOccurrences(of: "networks: [127.0.0.0/8]", with: "networks: []")
            }
            let result = try BuiltProduct.baken(
                "crawl", "--plan", plan, "--data", folder.path, "--rules", "Rules")
            #expect(result.status == 65)
            #expect(result.errors.contains("delay: 1s"))
        }
    }

    @Test func `a dry run prints the start addresses and asks nothing`() throws {
        try BuiltProduct.withFolder { folder in
            let data = folder.appending(path: "data").path
            let result = try BuiltProduct.baken(
                "crawl", "--plan", "Samples/site/plan.yaml", "--data", data, "--dry-run", "--rules", "Rules")
            #expect(result.status == 0)
            #expect(result.lines.count == 8)
            #expect(result.lines.contains("kaarten  http://127.0.0.4:18793/sitemap.xml"))
            #expect(!FileManager.default.fileExists(atPath: data))
        }
    }

    @Test func `a register is sealed once and gives the same answer under its key only`() throws {
        try BuiltProduct.withFolder { folder in
            let (key, sealed) = (folder.appending(path: "key").path, folder.appending(path: "sealed").path)
            try Data(String(repeating: "0f", count: 32).utf8).write(to: URL(filePath: key))
            let seal = [
                "registry", "seal", "Samples/site/registry.csv", "--key", key, "--as-of", "2026-11-01",
                "--to", sealed,
            ]
            #expect(try BuiltProduct.run(BuiltProduct.binary, seal).status == 0)
            #expect(try BuiltProduct.run(BuiltProduct.binary, seal).status == 73)
            let csv = try String(
                contentsOf: BuiltProduct.root.appending(path: "Samples/site/registry.csv"), encoding: .utf8)
            let number = String(
                try #require(csv.split(separator: "\n").dropFirst().first).prefix { $0 != "," && $0 != ";" })
            let plain = try BuiltProduct.baken("registry", "lookup", "Samples/site/registry.csv", number)
            let hidden = try BuiltProduct.baken("registry", "lookup", sealed, number, "--key", key)
            #expect(plain.status == 0 && plain.output == hidden.output)
            #expect(try BuiltProduct.baken("registry", "lookup", sealed, number).status == 65)
            #expect(!(try String(contentsOfFile: sealed, encoding: .utf8)).contains(number))
        }
    }

    @Test func `explaining a rule that does not exist names the nearest`() throws {
        let result = try BuiltProduct.baken("rules", "explain", "minor.age-below-19", "--rules", "Rules")
        #expect(result.status == 66)
        #expect(result.errors.contains("did you mean minor.age-below-18?"))
    }
}
