import Evidence
import Filing
import Foundation

/// Measures the evidence queue on disk, with every promise kept, and works in it as people do; a line a figure,
/// `name value`.
///
///     CaseMeasure single FOLDER COUNT     findings filed one by one, each on disk before the next
///     CaseMeasure batch FOLDER COUNT      findings filed in batches, as a crawl files them
///     CaseMeasure fill FOLDER COUNT       so many cases, every fourth for two people
///     CaseMeasure work FOLDER NAME        claims and decides until nothing is left; see Tests/queue/run
///     CaseMeasure race FOLDER COUNT       two people at once over so many cases
///
/// Single and batch empty FOLDER of an earlier database.
@main enum CaseMeasure {
    static func main() throws {
        let words = CommandLine.arguments
        guard words.count == 4 else { fail(usage) }
        let (mode, folder) = (words[1], words[2])
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        if mode == "work" { return try CaseWorker(EvidenceStore(path: path(folder)), name: words[3]).run() }
        guard let count = Int(words[3]), count > 0 else { fail(usage) }
        switch mode {
        case "single": try FilingMeasure(newStore(folder), count: count).single()
        case "batch": try FilingMeasure(newStore(folder), count: count).batches()
        case "fill": try FilingMeasure(newStore(folder), count: count).fill()
        case "race":
            try RaceMeasure(folder: path(folder), count: count).run(
                FilingMeasure(newStore(folder), count: count))
        default: fail(usage)
        }
    }

    private static let usage = "usage: CaseMeasure single|batch|fill|race FOLDER COUNT, or work FOLDER NAME"

    static func path(_ folder: String) -> String { folder + "/baken.sqlite" }

    private static func newStore(_ folder: String) throws -> EvidenceStore {
        for end in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path(folder) + end) {
            try FileManager.default.removeItem(atPath: path(folder) + end)
        }
        return try EvidenceStore(path: path(folder))
    }

    static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(64)
    }

    /// Written at once: what a killed worker said before is known.
    static func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

    static var seconds: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
    static var now: UTCTime { UTCTime(millisecondsSince1970: Int64(Date().timeIntervalSince1970 * 1_000)) }
}
