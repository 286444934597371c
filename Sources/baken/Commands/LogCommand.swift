import Archiving
import ArgumentParser
import Evidence
import Filing

/// `baken log`: the append-only log of all that was captured, found, decided, looked at and handed out.
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "The append-only log: checkpoints, proofs, their verification, time stamps, witnesses.",
        discussion: """
            Formats are those of C2SP (tlog-checkpoint, tlog-tiles, tlog-proof, tlog-cosignature, tlog-witness), so other
            tools of the kind read them. Checkpoints are made by themselves, at most a second or 256 leaves after a leaf.
            """,
        subcommands: [
            LogCheckpointCommand.self, LogProveCommand.self, LogVerifyCommand.self, LogStampCommand.self,
            LogWitnessCommand.self,
        ])
}

/// `baken log checkpoint`.
struct LogCheckpointCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint", abstract: "Print the newest checkpoint and the key to check it with.",
        discussion: """
            Give the key to whoever will verify, once and by a way they trust; keep checkpoints outside this machine: who
            has one finds out any later change of what came before it. --rebuild makes damaged files of the log anew from
            the store. --begin-anew is for a store that has lost leaves, such as after an old backup was put back: the old
            log and its key are set aside whole, and a new log says so.
            Example: baken log checkpoint --data DATA
            """)

    @Option(name: .long, help: "The data folder.") var data: String
    @Option(name: .long, help: "The name of a log that is just beginning, such as politie.example/baken.")
    var origin: String?
    @Flag(name: .long, help: "Make all tiles anew, after damage.") var rebuild = false
    @Flag(name: .long, help: "Set the log aside and begin another one.") var beginAnew = false
    @Option(name: .long, help: "With --begin-anew: why.") var reason: String?
    @Option(name: .long, help: "With --begin-anew: who does it; the login name by default.") var actor:
        String?
    @Option(name: .long, help: "text or json.") var format = OutputFormat.text

    func validate() throws {
        guard !(rebuild && beginAnew) else { throw ValidationError("--rebuild or --begin-anew, not both") }
        guard !beginAnew || reason?.utf8.contains(where: { $0 > 0x20 }) == true else {
            throw ValidationError("--begin-anew needs a --reason in words")
        }
    }

    func run() throws {
        let folder = DataFolder(data)
        let store = try folder.openStore(logChecked: false)
        if beginAnew { try setAside(folder, store) }
        if let origin { try name(origin, folder) }
        let log = try folder.log(over: store)
        let now = WallClock.now()
        let note = rebuild ? try log.rebuild(at: now) : try log.publish(at: now)
        let (checkpoint, key) = (try Checkpoint(note.text), try NoteSigner.load(folder.logKeyPath).key)
        guard format == .text else {
            return Terminal.out(LogText.json(checkpoint, key: key, note: note))
        }
        Terminal.out(String(decoding: note.bytes, as: UTF8.self))
        Terminal.out("key \(key.text)")
    }

    private func name(_ origin: String, _ folder: DataFolder) throws {
        guard !DiskFile.exists(folder.logKeyPath) else {
            let key = try NoteSigner.load(folder.logKeyPath).key
            guard !key.name.utf8.elementsEqual(origin.utf8) else { return }
            throw Failure(
                ExitStatus.cannotCreate,
                "the log is \(key.name) already; a log keeps its name and its key for ever")
        }
        try folder.makeLogKey(name: origin)
    }

    /// The event comes first: the new log holds that there was another, and who left it.
    private func setAside(_ folder: DataFolder, _ store: EvidenceStore) throws {
        let (now, name) = (WallClock.now(), try Acting.name(actor))
        try store.recordCustody(
            CustodyEvent(
                action: "log-begun-anew", actor: name, object: "log", at: now, reason: reason ?? ""))
        for (old, new) in [
            (folder.logPath, "\(folder.logPath)-until-\(now.stamp)"),
            (folder.logKeyPath, "\(folder.keysPath)/log-until-\(now.stamp).key"),
        ] where DiskFile.exists(old) {
            let parent = FolderPath.parent(of: old)
            try parent.rename(FolderPath.lastPart(of: old), to: FolderPath.lastPart(of: new))
            Terminal.note("baken: \(old) is now \(new)")
        }
    }
}
