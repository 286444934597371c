import Foundation
import Testing

/// The rooms and what each may import, as README.md says and as Package.swift declares.
@Suite struct EdgesTests {
    @Test func `every edge of the manifest stands in the table of rooms and the other way round`() throws {
        let declared = try Self.declaredEdges()
        let documented = try Self.documentedEdges()
        #expect(documented.count >= 9)
        #expect(declared.keys.sorted() == documented.keys.sorted())
        for (room, edges) in declared.sorted(by: { $0.key < $1.key }) {
            #expect(edges == documented[room], "\(room)")
        }
    }

    @Test func `a C library is the door of one room only`() throws {
        var users: [String: [String]] = [:]
        for (room, edges) in try Self.declaredEdges() {
            for edge in edges where edge.first == "C" && edge.dropFirst().first?.isUppercase == true {
                users[edge, default: []].append(room)
            }
        }
        #expect(users.count >= 8)
        for (door, rooms) in users { #expect(rooms.count == 1, "\(door) is used by \(rooms)") }
    }

    @Test func `no room below the front door imports Foundation where speed and determinism need it out`()
        throws
    {
        for room in ["Evidence", "Reading", "Scoring"] {
            for file in try Self.sources(of: room) {
                let text = try String(contentsOf: file, encoding: .utf8)
                #expect(!text.contains("import Foundation"), "\(file.lastPathComponent)")
            }
        }
    }

    private static func sources(of room: String) throws -> [URL] {
        let folder = BuiltProduct.root.appending(path: "Sources/\(room)")
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let files = (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
        try #require(files.count > 2)
        return files
    }

    /// From `swift package dump-package`, which reads the manifest without resolving anything.
    private static func declaredEdges() throws -> [String: Set<String>] {
        let scratch = FileManager.default.temporaryDirectory.appending(
            path: "baken-edges-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let result = try BuiltProduct.run(
            "/usr/bin/env",
            [
                "swift", "package", "--package-path", BuiltProduct.root.path, "--scratch-path", scratch.path,
                "dump-package",
            ])
        let json = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
        var edges: [String: Set<String>] = [:]
        for target in try #require(json["targets"] as? [[String: Any]]) {
            guard let type = target["type"] as? String, type == "regular" || type == "executable",
                let name = target["name"] as? String, name != "CPhoneNumber",
                // What measures a room is no room.
                (target["path"] as? String)?.hasPrefix("Tests/") != true
            else { continue }
            let dependencies = target["dependencies"] as? [[String: Any]] ?? []
            edges[name] = Set(dependencies.compactMap { ($0.values.first as? [Any])?.first as? String })
        }
        return edges
    }

    private static func documentedEdges() throws -> [String: Set<String>] {
        let readme = try String(contentsOf: BuiltProduct.root.appending(path: "README.md"), encoding: .utf8)
        var edges: [String: Set<String>] = [:]
        for line in readme.split(separator: "\n") where line.hasPrefix("| `") && line.hasSuffix("` |") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 4 else { continue }
            let names = cells[3].split(separator: "`").map { $0.trimmingCharacters(in: .whitespaces) }
            edges[cells[0].trimmingCharacters(in: ["`"])] = Set(names.filter { !$0.isEmpty })
        }
        return edges
    }
}
