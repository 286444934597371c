import Evidence
import Filing
import Foundation
import Testing

/// The queue from a terminal: two people, one case; and no look without an entry.
@Suite struct QueueCommandTests {
    @Test
    func `two people decide on a sign of a minor without knowing of each other, and a third settles it`()
        throws
    {
        try BuiltProduct.withFolder { folder in
            let data = try QueueFolder(in: folder)
            let id = try QueueFolder.caseID(1, .police)
            #expect(try data.baken("queue", "list").text.contains("open, first review"))
            let alone = try data.baken("queue", "show", id, "--actor", "anna", "--reason", "x")
            #expect(alone.status == 77 && alone.errors.contains("nobody opens alone") && alone.text.isEmpty)
            #expect(try data.baken("queue", "claim", id, "--actor", "anna").status == 77)
            #expect(!(try data.baken("queue", "claim", "--limit", "9", "--actor", "dirk").text.contains(id)))
            func opens(_ name: String, with other: String) throws {
                #expect(
                    try data.baken("queue", "ask", id, "--actor", name, "--reason", "melding").status == 0)
                #expect(try data.baken("queue", "agree", "--actor", other).text.contains("melding"))
                #expect(try data.baken("queue", "agree", id, "--actor", name).status == 66, "not their own")
                let agreed = try data.baken("queue", "agree", id, "--actor", other)
                #expect(agreed.text.contains("open to \(name)"))
            }
            func decides(_ name: String, _ token: String, _ outcome: String) throws -> BuiltProduct.Result {
                _ = try data.baken("queue", "claim", id, "--actor", name)
                return try data.baken(
                    "queue", "decide", id, "--actor", name, "--token", token, "--outcome", outcome, "--code",
                    "age-named", "--text", "gezien door \(name)")
            }
            try opens("anna", with: "erik")
            #expect(
                try decides("anna", "1", "confirm").text.contains("second person decides without seeing it"))
            #expect(try data.baken("queue", "claim", id, "--actor", "anna").status == 75)
            try opens("bert", with: "erik")
            let seen = try data.baken("queue", "show", id, "--actor", "bert", "--reason", "x")
            #expect(seen.status == 0 && !seen.text.contains("confirm") && !seen.text.contains("gezien"))
            #expect(try decides("bert", "2", "dismiss").text.contains("a third person settles it"))
            try opens("carl", with: "erik")
            #expect(try decides("carl", "3", "confirm").text.contains("decided: confirm"))
            let whole = try data.baken(
                "queue", "show", id, "--actor", "bert", "--reason", "x", "--format", "json")
            for words in ["gezien door anna", "gezien door bert", "\"standing\":\"effective\""] {
                #expect(whole.text.contains(words))
            }
        }
    }

    @Test func `nobody decides under another's lease, and who decided takes it back`() throws {
        try BuiltProduct.withFolder { folder in
            let data = try QueueFolder(in: folder)
            let id = try QueueFolder.caseID(2, .municipality)
            #expect(
                try data.baken("queue", "claim", "--for", "GM0344", "--actor", "anna").text.contains(
                    "token 1"))
            let words = [
                "--token", "1", "--outcome", "dismiss", "--code", "permit-found", "--text", "gevonden",
            ]
            func decides(_ name: String) throws -> Int32 {
                try BuiltProduct.run(
                    BuiltProduct.binary,
                    ["queue", "decide", id, "--data", data.path, "--actor", name] + words
                ).status
            }
            #expect(try decides("bert") == 75)
            #expect(try decides("anna") == 0)
            let undo = [
                "queue", "undo", id, "--data", data.path, "--token", "1", "--reason", "verkeerde zaak",
            ]
            #expect(try BuiltProduct.run(BuiltProduct.binary, undo + ["--actor", "bert"]).status == 77)
            #expect(try BuiltProduct.run(BuiltProduct.binary, undo + ["--actor", "anna"]).status == 0)
            #expect(
                try data.baken("queue", "show", id, "--reason", "x").text.contains(
                    "taken back: verkeerde zaak"))
            #expect(try data.baken("queue", "list").text.contains("municipality"))
        }
    }

    @Test func `a case is renewed, skipped, handed over, given back and written beside`() throws {
        try BuiltProduct.withFolder { folder in
            let data = try QueueFolder(in: folder)
            let id = try QueueFolder.caseID(2, .municipality)
            func held(_ verb: String, _ token: String, _ name: String, _ more: String...) throws -> Int32 {
                try BuiltProduct.run(
                    BuiltProduct.binary,
                    ["queue", verb, id, "--data", data.path, "--token", token, "--actor", name] + more
                ).status
            }
            _ = try data.baken("queue", "claim", id, "--actor", "anna")
            #expect(try held("renew", "1", "anna") == 0)
            #expect(try held("renew", "1", "bert") == 75)
            #expect(try held("hand-over", "1", "anna", "--to", "bert", "--note", "leest Pools") == 0)
            #expect(try held("skip", "1", "anna", "--code", "language", "--text", "Pools") == 75)
            #expect(try held("skip", "2", "bert", "--code", "language", "--text", "Pools") == 0)
            let none = try data.baken("queue", "claim", "--actor", "bert", "--for", "GM0344")
            #expect(none.status == 0 && none.text.isEmpty && none.errors.contains("No open case"))
            _ = try data.baken("queue", "claim", id, "--actor", "carl")
            #expect(try held("release", "3", "carl") == 0)
            #expect(try data.baken("queue", "comment", id, "--text", "eigenaar gebeld").status == 0)
            #expect(
                try data.baken("queue", "comment", id, "--for", "GM0363", "--text", "x").status == 66,
                "it is not theirs")
            let shown = try data.baken("queue", "show", id, "--reason", "x").text
            for words in [
                "handedOver", "to bert: leest Pools", "skipped", "language: Pools", "eigenaar gebeld",
            ] {
                #expect(shown.contains(words))
            }
        }
    }

    /// Every command that shows what is in a case or an ad.
    private static func looks(_ id: String, _ bundles: String) -> [[String]] {
        [
            ["queue", "list"], ["queue", "list", "--format", "json"], ["queue", "show", id, "--reason", "x"],
            ["queue", "show", id, "--reason", "x", "--unmask", "--format", "json"], ["ads", "list"],
            ["ads", "list", "--format", "jsonl", "--unmask", "--reason", "x"],
            ["ads", "show", "1", "--reason", "x"],
            ["ads", "show", "http://ads.example/1", "--reason", "x", "--unmask", "--format", "jsonl"],
            ["export", id, "--reason", "x", "--to", bundles],
        ]
    }

    @Test func `what cannot be put on record is not shown`() throws {
        try BuiltProduct.withFolder { folder in
            let data = try QueueFolder(in: folder)
            let bundles = folder.appending(path: "bundles").path
            try data.decide(try QueueFolder.caseID(2, .municipality))
            let looks = Self.looks(try QueueFolder.caseID(2, .municipality), bundles)
            for look in looks.dropLast() {
                let result = try BuiltProduct.run(BuiltProduct.binary, look + ["--data", data.path])
                #expect(
                    result.status == 0 && result.text.contains("ads.example") || look == ["queue", "list"],
                    "\(look)")
            }
            try Self.sql(
                data.path,
                "CREATE TRIGGER broken BEFORE INSERT ON custody BEGIN SELECT RAISE(ABORT, 'no'); END")
            for look in looks {
                let result = try BuiltProduct.run(BuiltProduct.binary, look + ["--data", data.path])
                #expect(result.status == 70 && result.text.isEmpty, "\(look) \(result.text)")
                #expect(!FileManager.default.fileExists(atPath: bundles))
            }
        }
    }

    @Test func `on a disk that cannot be written nothing is shown, with the exit code for it`() throws {
        try BuiltProduct.withFolder { folder in
            let data = try QueueFolder(in: folder)
            let bundles = folder.appending(path: "bundles").path
            try data.decide(try QueueFolder.caseID(2, .municipality))
            for look in Self.looks(try QueueFolder.caseID(2, .municipality), bundles) {
                let words = (look + ["--data", data.path]).map { "'\($0)'" }.joined(separator: " ")
                // No file may grow; what is printed goes through a pipe, which may.
                let script =
                    "trap '' XFSZ; (ulimit -f 0; exec '\(BuiltProduct.binary)' \(words)) | cat; exit ${PIPESTATUS[0]}"
                let result = try BuiltProduct.run("/bin/bash", ["-c", script])
                #expect(
                    result.status == 74 && result.text.isEmpty, "\(look): \(result.status) \(result.text)")
                #expect(!FileManager.default.fileExists(atPath: bundles))
            }
        }
    }

    private static func sql(_ folder: String, _ statement: String) throws {
        let code = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])"
        let result = try BuiltProduct.run(
            "/usr/bin/env", ["python3", "-c", code, folder + "/baken.sqlite", statement])
        try #require(result.status == 0, "\(result.errors)")
    }
}
