import Archiving
import Evidence
import Filing
import Foundation
import Synchronization

/// Measures the log, on disk and with every promise kept; a line a figure, `name value`.
///
///     LogMeasure tiles FOLDER 1000000          publishing, verifying and proving, of leaves from memory
///     LogMeasure store FOLDER 1000000          the same of a store with as many captures, and checking its rows
///     LogMeasure proofs FOLDER 100000 10000 2000    writes a log, and proofs of it for another program to check
///
/// FOLDER is emptied of an earlier log and database.
@main enum LogMeasure {
    static func main() throws {
        let words = CommandLine.arguments
        guard words.count >= 4, let count = Int(words[3]), count > 0 else { fail() }
        try? FileManager.default.removeItem(atPath: words[2])
        try FileManager.default.createDirectory(atPath: words[2], withIntermediateDirectories: true)
        switch (words[1], words.count) {
        case ("tiles", 4): try TreeMeasure(folder: words[2], leaves: MadeLeaves(count)).run()
        case ("store", 4): try StoreMeasure(folder: words[2], count: count).run()
        case ("proofs", 6):
            guard let inclusions = Int(words[4]), let growths = Int(words[5]) else { fail() }
            try ProofWriter(folder: words[2], count: count).write(inclusions: inclusions, growths: growths)
        default: fail()
        }
    }

    private static func fail() -> Never {
        FileHandle.standardError.write(
            Data(
                "usage: LogMeasure tiles|store FOLDER COUNT, or proofs FOLDER COUNT INCLUSIONS GROWTHS\n".utf8
            ))
        exit(64)
    }

    static func report(_ name: String, _ value: Double) {
        FileHandle.standardOutput.write(Data("\(name) \(value)\n".utf8))
    }

    /// Reports seconds on the clock and of the processor.
    static func timed<Value>(_ name: String, _ body: () throws -> Value) rethrows -> Value {
        let (wall, cpu) = (DispatchTime.now().uptimeNanoseconds, processorSeconds())
        let value = try body()
        report("\(name)_s", Double(DispatchTime.now().uptimeNanoseconds - wall) / 1e9)
        report("\(name)_cpu_s", processorSeconds() - cpu)
        return value
    }

    private static func processorSeconds() -> Double {
        var usage = rusage()
        _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    static let start = UTCTime(millisecondsSince1970: 1_795_000_000_000)

    static func signer() -> NoteSigner {
        guard let signer = NoteSigner(name: "bench.example/log", algorithm: .note) else {
            preconditionFailure("the name is one")
        }
        return signer
    }
}

/// Leaves by number, made as they are asked for.
final class MadeLeaves: LeafSource {
    let count: Int

    init(_ count: Int) { self.count = count }

    func leafCount() -> Int { count }

    func commitments(_ range: Range<Int>) -> [Digest256] {
        range.clamped(to: 0..<count).map { number in
            Digest256(of: (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
        }
    }
}

/// A log over some leaves: published, verified from its entries up, and proofs made of it.
struct TreeMeasure {
    private let log: EvidenceLog
    private let signer = LogMeasure.signer()
    private let count: Int

    init(folder: String, leaves: any LeafSource) throws {
        log = EvidenceLog(folder: folder + "/log", signer: signer, leaves: leaves)
        count = try leaves.leafCount()
    }

    func run() throws {
        _ = try LogMeasure.timed("publish") { try log.publish(at: LogMeasure.start) }
        let report = LogMeasure.timed("verify_tiles") {
            TileCheck(log.tiles, LogVerifier(logs: [signer.key])).run()
        }
        precondition(report.outcome == .holds, "the log does not hold: \(report.problems)")
        try LogMeasure.timed("prove_1000") {
            for number in 0..<1_000 {
                let index = number * 7_919 % count
                _ = try TileReader(log.tiles, size: count).prover.inclusion(of: index, inSize: count)
            }
        }
    }
}

/// A store that captures were filed into, in batches as a crawl files them, with a checkpoint for each 256 leaves.
struct StoreMeasure {
    private let folder: String
    private let count: Int
    private static let batch = 128

    init(folder: String, count: Int) {
        (self.folder, self.count) = (folder, count)
    }

    func run() throws {
        let store = try EvidenceStore(path: folder + "/baken.sqlite")
        try LogMeasure.timed("file") {
            for first in stride(from: 0, to: count, by: Self.batch) {
                try store.file((first..<min(first + Self.batch, count)).map(Self.capture))
            }
        }
        try measureParts()
        try TreeMeasure(folder: folder, leaves: store).run()
        let check = try LogMeasure.timed("check_rows") { try store.checkLeaves { _ in } }
        precondition(check.problems.isEmpty && check.count >= count, "\(check)")
        LogMeasure.report("leaves", Double(check.count))
    }

    /// What a leaf costs apart from the row: event, salt, commitment; then the tree and a checkpoint for each 256.
    private func measureParts() throws {
        let events = (0..<20_000).map { Self.capture($0).record }
        LogMeasure.timed("make_20000_leaves") {
            for record in events { precondition(LogLeaf(LogEvent(record)).commitment.bytes.count == 32) }
        }
        let leaves = GrowingLeaves()
        let log = EvidenceLog(folder: folder + "/steps", signer: LogMeasure.signer(), leaves: leaves)
        try LogMeasure.timed("publish_20000_by_256") {
            for size in stride(from: 256, through: 20_000, by: 256) {
                leaves.grow(to: size)
                _ = try log.publish(at: LogMeasure.start)
            }
        }
    }

    private static func capture(_ number: Int) -> FiledCapture {
        guard let address = WebAddress("https://ads\(number % 200).example/advertentie/\(number).html") else {
            preconditionFailure("no such address")
        }
        let time = LogMeasure.start + .milliseconds(number)
        let place = RecordLocation(
            segment: "baken-20261122090807123-00001.warc.gz", offset: number * 900, length: 800)
        let record = CaptureRecord(
            id: "urn:uuid:019ab0d0-\(number)-7000-8000-000000000000", address: address, capturedAt: time,
            status: 200,
            payloadDigest: Digest256(of: "page \(number)"), response: place, request: place,
            authority: "AUT-2026-001",
            incompleteness: [])
        return FiledCapture(
            record: record,
            task: FrontierEntry(address: address, site: "bench", depth: 1, priority: 2, via: nil),
            page: nil, links: [], entityTag: nil, lastModified: nil, nextDue: time + .seconds(86_400),
            isUnchanged: false, note: "200")
    }
}

/// As a store that a crawl fills.
final class GrowingLeaves: LeafSource {
    private let all = Mutex<[Digest256]>([])

    func grow(to count: Int) {
        all.withLock { $0 += MadeLeaves(count).commitments($0.count..<count) }
    }

    func leafCount() -> Int { all.withLock { $0.count } }
    func commitments(_ range: Range<Int>) -> [Digest256] { all.withLock { Array($0[range]) } }
}

/// A log, its key, and proofs of it as text: `i INDEX SIZE HASH…` and `c OLD SIZE HASH…`.
struct ProofWriter {
    private let folder: String
    private let count: Int

    init(folder: String, count: Int) {
        (self.folder, self.count) = (folder, count)
    }

    func write(inclusions: Int, growths: Int) throws {
        let signer = LogMeasure.signer()
        let log = EvidenceLog(folder: folder + "/log", signer: signer, leaves: MadeLeaves(count))
        _ = try log.publish(at: LogMeasure.start)
        var generator = SystemRandomNumberGenerator()
        let reader = TileReader(log.tiles, size: count)
        var lines: [String] = []
        for _ in 0..<inclusions {
            let size = Int.random(in: 1...count, using: &generator)
            let index = Int.random(in: 0..<size, using: &generator)
            lines.append(Self.line("i", index, size, try reader.prover.inclusion(of: index, inSize: size)))
        }
        for _ in 0..<growths {
            let size = Int.random(in: 1...count, using: &generator)
            let old = Int.random(in: 1...size, using: &generator)
            lines.append(Self.line("c", old, size, try reader.prover.consistency(from: old, to: size)))
        }
        try Data(lines.joined().utf8).write(to: URL(filePath: folder + "/proofs"))
        try Data((signer.key.text + "\n").utf8).write(to: URL(filePath: folder + "/key"))
    }

    private static func line(_ kind: String, _ first: Int, _ size: Int, _ path: [Digest256]) -> String {
        ([kind, String(first), String(size)] + path.map { Base64.text($0.bytes) }).joined(separator: " ")
            + "\n"
    }
}
