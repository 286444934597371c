import Evidence
import Foundation
import Scoring

/// The rules of the repository, read once for all tests.
enum RulesFolder {
    static let url = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Rules")

    static let files = RuleFiles(
        packs: folder("packs"), lexicons: folder("lexicons"), priority: file("priority.yaml"),
        reference: file("reference.yaml"), examplePolicies: folder("examples"),
        exampleRegister: file("examples/register.csv"))

    /// Compiled once: the phrases alone take a second in a debug build.
    static let book = RuleBook.compile(files)

    static func folder(_ name: String) -> [RuleFiles.File] {
        names(in: name).filter { $0.hasSuffix(".yaml") }.compactMap { file("\(name)/\($0)") }
    }

    static func names(in folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: url.appending(path: folder).path)
        return (names ?? []).sorted()
    }

    static func file(_ name: String) -> RuleFiles.File? {
        guard let data = try? Data(contentsOf: url.appending(path: name)) else { return nil }
        return RuleFiles.File(name: "Rules/\(name)", text: String(decoding: data, as: UTF8.self))
    }
}
