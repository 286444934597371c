import Archiving
import ArgumentParser
import Evidence
import Sealing

/// `baken log stamp`.
struct LogStampCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stamp", abstract: "Have the newest checkpoint stamped with the time, now.",
        discussion: """
            DATA/stamps.yaml names the authorities (RFC 3161; Samples/stamps.yaml is an example). `baken crawl` and
            `baken watch` ask them in the background; this asks all of them at once and says what each answered. Only
            answers that verify are kept, in DATA/stamps, where `openssl ts -verify` can check them too.
            Exit code 0: each has stamped. 69: one could not be reached. 76: one answered with something else.
            Example: baken log stamp --data DATA
            """)

    @Option(name: .long, help: "The data folder.") var data: String
    @Option(name: .long, help: "text or json.") var format = OutputFormat.text

    func run() async throws {
        let folder = DataFolder(data)
        _ = try folder.openStore()
        guard let stamper = try Stamper(folder) else {
            throw Failure(
                ExitStatus.noInput,
                "\(folder.stampPlanPath): no such file; Samples/stamps.yaml is an example of it")
        }
        guard let note = try TileFolder(folder.logPath).checkpoint() else {
            throw Failure(
                ExitStatus.data, "\(folder.logPath): nothing was logged yet, so nothing can be stamped")
        }
        let size = try Checkpoint(note.text).size
        var failure: Failure?
        for (number, authority) in stamper.plan.authorities.enumerated() {
            do {
                show(try await stamper.stamp(note.bytes, size: size, by: number), of: authority.name, size)
            } catch let error as Failure {
                failure = failure ?? error
                if stamper.plan.authorities.count > 1 { Terminal.note("baken: \(error)") }
            }
        }
        if let failure { throw failure }
    }

    private func show(_ stamp: TimeStamp, of name: String, _ size: Int) {
        guard format == .json else {
            return Terminal.out("\(name): \(stamp.time.rfc3339), \(size) leaves, serial \(stamp.serial)")
        }
        Terminal.out(
            JSONLine.object([
                ("authority", .text(name)), ("size", .whole(size)), ("time", .text(stamp.time.rfc3339)),
                ("accuracyMilliseconds", stamp.accuracy.map { .whole(Int($0 / .milliseconds(1))) } ?? .null),
                ("policy", .text(stamp.policy)), ("serial", .text(stamp.serial)),
                ("signer", .text(stamp.authority)),
            ]).line)
    }
}
