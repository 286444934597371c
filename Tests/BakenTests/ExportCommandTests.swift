import Evidence
import Foundation
import Testing

/// `baken export` where it says no: before anything is on record or written, with the reason.
@Suite struct ExportCommandTests {
    private static func refused(
        _ data: QueueFolder, _ words: String..., because reason: String, _ folder: URL
    ) throws {
        let bundles = folder.appending(path: "bundles").path
        let result = try BuiltProduct.run(
            BuiltProduct.binary,
            ["export"] + words + ["--data", data.path, "--to", bundles, "--reason", "zaak 1", "--actor", "x"])
        #expect(result.status == 77, "\(result.errors)")
        #expect(result.errors.contains(reason), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: bundles))
    }

    private static func rewrite(_ data: QueueFolder, _ old: String, _ new: String) throws {
        let path = data.path + "/grounds/authority-AUT-2026-001.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains(old))
        try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
    }

    @Test func `what is not decided, over, or not the asker's is refused`() throws {
        try BuiltProduct.withFolder { folder in
            let data = try QueueFolder(in: folder)
            let permit = try QueueFolder.caseID(2, .municipality)
            try Self.refused(data, permit, because: "is not decided (open)", folder)
            try data.decide(permit)
            try Self.refused(
                data, permit, "--for", "GM0344", "--edition", "police", because: "--edition municipality",
                folder)
            try Self.rewrite(data, "findings: 365d, decisions: 1825d", "findings: 1d, decisions: 1d")
            try Self.refused(data, permit, because: "term of retention under AUT-2026-001 is over", folder)
            try Self.rewrite(data, "validUntil: 2035-12-31", "validUntil: 2026-01-02")
            try Self.refused(data, permit, because: "authority AUT-2026-001 expired on 2026-01-02", folder)
            let stranger = try data.baken(
                "export", permit, "--for", "GM0363", "--to", folder.path, "--reason", "zaak 1", "--actor", "x"
            )
            #expect(stranger.status == 66 && stranger.errors.contains("no such case"))
        }
    }

    @Test func `a municipality is told of a police case that it was referred, and no more`() throws {
        try BuiltProduct.withFolder { folder in
            let data = try QueueFolder(in: folder)
            let minor = try QueueFolder.caseID(1, .police)
            try data.decide(minor, people: ["a.jansen", "b.devries"])
            try Self.refused(
                data, minor, "--edition", "municipality", because: "that it was referred", folder)
        }
    }
}
