import Archiving
import ArgumentParser
import Evidence
import Filing

/// `baken log prove`.
struct LogProveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Write proofs that something is in the log, or that the log only grew.",
        discussion: """
            A .tlog-proof file holds the event with its salt, its way up to the checkpoint, and the checkpoint: anybody
            checks it offline with `baken log verify`. It discloses the event, so that it was made is logged first.
            The checkpoint is the last one that a witness cosigned, where that covers the event.
            With --from, the proof that the log has grown from an earlier checkpoint, in the form that witnesses take.
            Example: baken log prove --data DATA --case C-0123456789ab --to proofs --reason "zaak 2026-117"
            Example: baken log prove --data DATA --from checkpoint-of-may > growth
            """)

    @Option(name: .long, help: "The data folder.") var data: String
    @Option(name: .long, help: "All that was decided and done about this case.") var `case`: String?
    @Option(name: .long, help: "This capture, by its WARC-Record-ID, and the findings that rest on it.")
    var capture: String?
    @Option(name: .long, help: "This leaf, counted from 0.") var leaf: Int?
    @Option(name: .long, help: "A checkpoint that was kept.") var from: String?
    @Option(
        name: .long, help: "The folder for the proofs, made if need be; standard output for a single one.")
    var to: String?
    @Flag(name: .long, help: "Take the newest checkpoint, cosigned or not.") var newest = false
    @Option(name: .long, help: "Who asks; the login name by default.") var actor: String?
    @Option(name: .long, help: "Why; stands in the log.") var reason = ""
    @Option(name: .long, help: "text, or jsonl: one line a proof, with --to.") var format = OutputFormat.text

    func validate() throws {
        guard [`case`, capture, from].count(where: { $0 != nil }) + (leaf == nil ? 0 : 1) == 1 else {
            throw ValidationError("give one of --case, --capture, --leaf and --from")
        }
    }

    func run() throws {
        let folder = DataFolder(data)
        let store = try folder.openStore()
        let log = LogReader(folder)
        if let from { return try writeGrowth(since: LogText.note(from), log) }
        let places = try places(store)
        guard !places.isEmpty else {
            throw Failure(ExitStatus.noInput, "\(subject): nothing of it is in the log")
        }
        guard to != nil || places.count == 1 else {
            throw ValidationError("\(places.count) proofs need a folder: --to DIR")
        }
        try store.recordCustody(
            CustodyEvent(
                action: "proven", actor: Acting.name(actor), object: subject, at: WallClock.now(),
                reason: reason))
        _ = try folder.log(over: store).publish(at: WallClock.now())
        for place in places {
            try write(try log.proof(of: place, disclosing: store.leaf(at: place), isNewest: newest), place)
        }
    }

    private var subject: String { `case` ?? capture ?? leaf.map { "leaf \($0)" } ?? "" }

    private func places(_ store: EvidenceStore) throws -> [Int] {
        if let capture { return try store.leaves(ofCapture: capture) }
        if let id = `case` { return try store.leaves(ofCase: id) }
        return try leaf.map { (0..<(try store.leafCount())).contains($0) ? [$0] : [] } ?? []
    }

    private func write(_ proof: LogProof, _ place: Int) throws {
        guard let to else { return Terminal.out(String(decoding: proof.bytes.dropLast(), as: UTF8.self)) }
        try DiskFile.makeFolder(to)
        let path = "\(to)/leaf-\(place)\(LogProof.fileExtension)"
        try DiskFile.write(proof.bytes, to: path)
        let size = try Checkpoint(proof.checkpoint.text).size
        if format == .text { return Terminal.out("\(path): leaf \(place) of \(size)") }
        Terminal.out(
            .object([
                ("leaf", .whole(place)), ("size", .whole(size)), ("file", .text(path)),
                ("disclosed", .truth(proof.extra != nil)),
                ("signatures", .texts(proof.checkpoint.signatures.map(\.name))),
            ]))
    }

    private func writeGrowth(since earlier: SignedNote, _ log: LogReader) throws {
        let growth = try log.growth(since: try Checkpoint(earlier.text).size)
        Terminal.out(String(decoding: growth.bytes.dropLast(), as: UTF8.self))
    }
}
