import Foundation
import Testing

/// `baken policy` and `baken registry` as a person or a script meets them.
@Suite struct PolicyCommandTests {
    @Test func `the sample policies are right and do what their examples say`() throws {
        let check = try BuiltProduct.baken("policy", "check", "--policies", "Samples/policy")
        #expect(check.status == 0)
        #expect(check.text == "11 policies of 10 municipalities, 0 problems, 0 odd\n")
        let test = try BuiltProduct.baken(
            "policy", "test", "--policies", "Samples/policy", "--rules", "Rules")
        #expect(test.status == 0, "\(test.text)")
        #expect(test.text.hasSuffix("examples right, 0 wrong\n"))
    }

    @Test func `the template is a policy whose examples are right`() throws {
        try BuiltProduct.withFolder { folder in
            try FileManager.default.copyItem(
                at: BuiltProduct.root.appending(path: "Rules/policy/GM0000.example"),
                to: folder.appending(path: "GM0000.yaml"))
            let test = try BuiltProduct.baken("policy", "test", "--policies", folder.path, "--rules", "Rules")
            #expect(test.text == "4 examples right, 0 wrong\n")
        }
    }

    @Test(arguments: [
        ("2025-06-01", 0, "from 2024-01-01", "from 2026-01-01"),
        ("2026-06-01", 0, "from 2026-01-01", "from 2024-01-01"),
        ("2023-06-01", 1, "no policy on 2023-06-01", "cannotSay (policy.missing)"),
    ])
    func `the policy of a day is shown, and that there is none`(
        day: String, status: Int32, first: String, later: String
    ) throws {
        let shown = try BuiltProduct.baken(
            "policy", "show", "GM0344", "--on", day, "--policies", "Samples/policy")
        #expect(shown.status == status)
        #expect(shown.lines.first?.contains(first) == true, "\(shown.text)")
        #expect(shown.lines.dropFirst().contains { $0.contains(later) }, "\(shown.text)")
    }

    @Test func `a wrong policy and a wrong example are told with their lines`() throws {
        try BuiltProduct.withFolder { folder in
            let source = BuiltProduct.root.appending(path: "Samples/policy/GM0855.yaml")
            let text = try String(contentsOf: source, encoding: .utf8)
            try Data(text.replacing("reasons: [number.unknown]", with: "reasons: [number.expired]").utf8)
                .write(to: folder.appending(path: "GM0855.yaml"))
            let test = try BuiltProduct.baken("policy", "test", "--policies", folder.path, "--rules", "Rules")
            #expect(test.status == 1)
            #expect(test.text.contains("expected notInOrder: number.expired"))
            #expect(test.text.contains("got      notInOrder: number.unknown"))
            try Data(text.replacing("minimumAge", with: "minimumage").utf8)
                .write(to: folder.appending(path: "GM0855.yaml"))
            let check = try BuiltProduct.baken("policy", "check", "--policies", folder.path)
            #expect(check.status == 65)
            #expect(
                check.text.contains(
                    "GM0855.yaml:8:1: unknown key \"minimumage\"; did you mean \"minimumAge\"?"))
        }
    }

    @Test func `a sealed register is turned to a new key and answers to both`() throws {
        try BuiltProduct.withFolder { folder in
            func path(_ name: String) -> String { folder.appending(path: name).path }
            for (name, text) in [("old", "0f"), ("new", "a7")] {
                try Data((String(repeating: text, count: 32) + "\n").utf8).write(
                    to: URL(filePath: path(name)))
            }
            let both = try ["old", "new"].map { try String(contentsOfFile: path($0), encoding: .utf8) }
                .joined()
            try Data(both.utf8).write(to: URL(filePath: path("both")))
            let csv = "Samples/site/registry.csv"
            func seal(_ key: String, _ to: String, _ more: String...) throws -> BuiltProduct.Result {
                try BuiltProduct.run(
                    BuiltProduct.binary,
                    ["registry", "seal", csv, "--key", path(key), "--as-of", "2026-11-01", "--to", path(to)]
                        + more)
            }
            #expect(try seal("old", "one").status == 0)
            let turn = [
                "registry", "rotate", path("one"), "--key", path("old"), "--new-key", path("new"), "--to",
            ]
            #expect(try BuiltProduct.run(BuiltProduct.binary, turn + [path("two")]).status == 0)
            #expect(try BuiltProduct.run(BuiltProduct.binary, turn + [path("two")]).status == 73)
            let plain = try BuiltProduct.baken("registry", "lookup", csv, "utr 2024 O17")
            #expect(plain.status == 0)
            for (key, status) in [("both", 0), ("old", 65), ("new", 65)] as [(String, Int32)] {
                let found = try BuiltProduct.baken(
                    "registry", "lookup", path("two"), "utr 2024 O17", "--key", path(key))
                #expect(found.status == status)
                if status == 0 { #expect(found.output == plain.output) }
            }
            let anew = try seal("new", "three", "--replaces", path("two"), "--old-key", path("both"))
            #expect(anew.status == 0)
            #expect(anew.text.contains("60 numbers as before, 0 changed, 0 new, 0 gone"), "\(anew.text)")
        }
    }

    @Test func `a register of another shape is read by its mapping, and the sample of one is right`() throws {
        let folder = "Samples/registry"
        let check = try BuiltProduct.baken(
            "registry", "check", "\(folder)/uitdraai.csv", "--columns", "\(folder)/columns.yaml")
        #expect(check.status == 0, "\(check.errors)")
        #expect(check.lines.first == "\(folder)/uitdraai.csv: 4 permits, 0 lines left out")
        let found = try BuiltProduct.baken(
            "registry", "lookup", "\(folder)/uitdraai.csv", "030-1234567", "--columns",
            "\(folder)/columns.yaml")
        #expect(found.status == 1, "that number is nobody's")
        #expect(try BuiltProduct.baken("registry", "check", "\(folder)/uitdraai.csv").status == 65)
    }
}
