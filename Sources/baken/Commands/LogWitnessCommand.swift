import Archiving
import ArgumentParser
import Evidence

/// `baken log witness`: two installations sign for one another that their logs only grow.
struct LogWitnessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "witness", abstract: "Witness another log, or have this one witnessed, by files.",
        discussion: """
            On the witness: `key` once, and `watch` for each log. Then, as often as wanted: the log writes a request, the
            witness signs it if the log has only grown since, and the log accepts the answer. Files go by mail or stick.
            Example: baken log witness request --data DATA > request
                     baken log witness sign request --dir WITNESS > answer
                     baken log witness accept answer --data DATA --witness-key 'gemeente.example/w+…'
            """,
        subcommands: [
            WitnessKeyCommand.self, WitnessWatchCommand.self, WitnessRequestCommand.self,
            WitnessSignCommand.self,
            WitnessAcceptCommand.self,
        ])
}

/// `baken log witness key`.
struct WitnessKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Print the witness's key; make it on first use.",
        discussion: "Example: baken log witness key --dir WITNESS --name gemeente.example/witness")

    @Option(name: .long, help: "The witness's folder.") var dir: String
    @Option(name: .long, help: "The name of a witness that is just beginning.") var name: String?

    func run() throws {
        let witness = WitnessFolder(dir)
        let isThere = DiskFile.exists(dir + "/" + WitnessFolder.keyName)
        Terminal.out(try (isThere ? witness.key() : witness.create(name: name)).text)
    }
}

/// `baken log witness watch`.
struct WitnessWatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Cosign for a log from now on.",
        discussion: "Example: baken log witness watch 'politie.example/baken+3f2a91c0+AY…' --dir WITNESS")

    @Argument(help: "The log's key, as `baken log checkpoint` prints it there.") var key: String
    @Option(name: .long, help: "The witness's folder.") var dir: String

    func run() throws {
        let key = try LogText.key(key)
        guard key.algorithm == .note else {
            throw ValidationError("this is the key of a witness, not of a log")
        }
        try WitnessFolder(dir).watch(key)
        Terminal.out("watching \(key.name)")
    }
}

/// `baken log witness request`.
struct WitnessRequestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: "Write what a witness is asked: the newest checkpoint and its growth.",
        discussion: """
            --again asks a further witness about the same checkpoint.
            Example: baken log witness request --data DATA > request
            """)

    @Option(name: .long, help: "The data folder.") var data: String
    @Option(
        name: .long,
        help: "The size that the witness cosigned last, as it told; the last one known by default.")
    var old: Int?
    @Flag(name: .long, help: "Ask about the checkpoint that was asked about last.") var again = false

    func run() throws {
        let folder = DataFolder(data)
        _ = try folder.openStore()
        let log = LogReader(folder)
        let note = again ? try LogText.note(log.askedPath) : try log.newest()
        let known = try again ? 0 : log.witnessed().map { try Checkpoint($0.text).size } ?? 0
        let request = try log.growth(since: max(0, old ?? known), to: note)
        try DiskFile.write(note.bytes, to: log.askedPath)
        Terminal.out(String(decoding: request.bytes.dropLast(), as: UTF8.self))
    }
}

/// `baken log witness sign`.
struct WitnessSignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "Cosign a checkpoint, if the log has only grown since the last one.",
        discussion: """
            Exit code 1 where it is not cosigned: unknown log, wrong signature, or a log that was changed; 75 where the
            request begins at another size than the one cosigned last, which is printed: ask again with --old.
            Example: baken log witness sign request --dir WITNESS > answer
            """)

    @Argument(help: "The request.") var request: String
    @Option(name: .long, help: "The witness's folder.") var dir: String

    func run() throws {
        let request: WitnessRequest
        do {
            request = try WitnessRequest(
                try DiskFile.bytes(self.request, limitInBytes: 2 * SignedNote.sizeLimit))
        } catch let error as ArchivingError {
            throw Failure(ExitStatus.data, "\(self.request): \(error.message)")
        }
        let (answer, cosignature) = try WitnessFolder(dir).answer(request, at: WallClock.now())
        if let cosignature { return Terminal.out(String(decoding: cosignature.line, as: UTF8.self)) }
        throw refusal(answer)
    }

    private func refusal(_ answer: Witness.Answer) -> Failure {
        switch answer {
        case .consistent: Failure(ExitStatus.software, "a signature was to be there")
        case .badRequest(let words): Failure(ExitStatus.data, "\(request): \(words)")
        case .notSigned: Failure(ExitStatus.no, "the checkpoint is not signed by the key of its log")
        case .unknownLog(let origin):
            Failure(
                ExitStatus.no,
                "\(Terminal.safe(origin)): this log is not watched; `baken log witness watch` its key")
        case .otherSize(let size):
            Failure(ExitStatus.temporary, "cosigned last at \(size) leaves: ask again with --old \(size)")
        case .otherRoot:
            Failure(
                ExitStatus.no,
                "ALARM: another tree of this size was cosigned before; the log shows two faces. Keep both checkpoints"
            )
        case .notProven:
            Failure(
                ExitStatus.no,
                "ALARM: the log is not shown to have only grown since it was cosigned. Keep both checkpoints")
        }
    }
}

/// `baken log witness accept`.
struct WitnessAcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Take in a witness's answer: proofs carry its cosignature from then on.",
        discussion:
            "Example: baken log witness accept answer --data DATA --witness-key 'gemeente.example/w+…'")

    @Argument(help: "The answer.") var answer: String
    @Option(name: .long, help: "The data folder.") var data: String
    @Option(name: .long, help: "The witness's key, as `baken log witness key` prints it there.")
    var witnessKey: String
    @Option(name: .long, help: "text or json.") var format = OutputFormat.text

    func run() throws {
        let (log, key) = (LogReader(DataFolder(data)), try LogText.key(witnessKey))
        let bytes = try DiskFile.bytes(answer, limitInBytes: SignedNote.sizeLimit)
        guard DiskFile.exists(log.askedPath) else {
            throw Failure(ExitStatus.noInput, "no witness was asked yet; `baken log witness request` first")
        }
        var note = try LogText.note(log.askedPath)
        if let before = try log.witnessed(), before.text == note.text { note = before }
        // The answer is signature lines alone, so that with the text in front it is a note (c2sp.org/tlog-witness).
        let answered = try SignedNote(note.text + [0x0A] + bytes)
        guard case .signed(let statements) = NoteTrust([key]).opinion(of: answered),
            let said = statements.first
        else {
            throw Failure(
                ExitStatus.no,
                "\(answer): is no cosignature of \(key.name) on the checkpoint that was asked about")
        }
        for signature in answered.signatures where key.isMaker(of: signature) { note.add(signature) }
        try DiskFile.write(note.bytes, to: log.witnessedPath)
        let size = try Checkpoint(note.text).size
        guard format == .text else {
            return Terminal.out(
                .object([
                    ("witness", .text(key.name)), ("size", .whole(size)),
                    ("at", .optional(said.time?.rfc3339)),
                ]))
        }
        Terminal.out("\(key.name) cosigned \(size) leaves\(said.time.map { " at \($0.rfc3339)" } ?? "")")
    }
}
