import Foundation
import Testing

/// The program under test, run as its user runs it.
enum BuiltProduct {
    struct Result {
        let status: Int32
        let output: [UInt8]
        let errors: String

        var text: String { String(decoding: output, as: UTF8.self) }
        var lines: [String] { text.split(separator: "\n").map(String.init) }
    }

    /// The folder of the package.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Beside the test bundle, where SwiftPM puts the executables of the package.
    static var binary: String {
        let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        return bundle.appending(path: "baken").path
    }

    /// Runs `baken` with `arguments`, with the package as current folder.
    static func baken(_ arguments: String...) throws -> Result {
        try run(binary, arguments)
    }

    static func run(_ program: String, _ arguments: [String]) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = root
        process.standardInput = FileHandle.nullDevice
        // Files instead of pipes: a full pipe that nobody reads would stop the program.
        let folder = FileManager.default.temporaryDirectory.appending(path: "baken-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (out, err) = (folder.appending(path: "out"), folder.appending(path: "err"))
        for file in [out, err] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: Array(try Data(contentsOf: out)),
            errors: String(decoding: try Data(contentsOf: err), as: UTF8.self))
    }

    /// A fresh folder that is removed when `body` is done.
    static func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "baken-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    /// The plan of the sample site in `folder`, with all it names, its text changed by `change`. Returns its path.
    static func samplePlan(in folder: URL, _ change: (String) -> String) throws -> String {
        let source = root.appending(path: "Samples/site")
        for name in ["authority.yaml", "sites", "policy", "registry.csv"] {
            try FileManager.default.copyItem(
                at: source.appending(path: name), to: folder.appending(path: name))
        }
        let text = try String(contentsOf: source.appending(path: "plan.yaml"), encoding: .utf8)
        let plan = folder.appending(path: "plan.yaml")
        try Data(change(text).utf8).write(to: plan)
        return plan.path
    }
}
