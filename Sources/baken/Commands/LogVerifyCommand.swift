import Archiving
import ArgumentParser
import Evidence
import Filing

/// `baken log verify`.
struct LogVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract:
            "Verify a proof, a checkpoint, a growth, a log's folder or a data folder with its time stamps.",
        discussion: """
            Exit code 0: holds. 2: what there is holds, but not all could be checked. 1: does not hold.
            Without --log-key it cannot be told whose log it is; of a data folder its own key is taken then, which shows
            damage, but not that the whole was made anew. With --earlier, a checkpoint that was kept, the log must have
            grown from it.
            Example: baken log verify leaf-17.tlog-proof --log-key 'politie.example/baken+3f2a91c0+AY…'
            Example: baken log verify DATA --earlier checkpoint-of-may
            """)

    @Argument(
        help: "A .tlog-proof, a checkpoint, a growth (`prove --from`), a folder with tiles, or a data folder."
    )
    var path: String
    @Option(name: .long, help: "The log's key; more than once for several.") var logKey: [String] = []
    @Option(name: .long, help: "The key of a witness that must have cosigned; more than once for several.")
    var witnessKey: [String] = []
    @Option(name: .long, help: "A checkpoint from before.") var earlier: String?
    @Option(name: .long, help: "The entry that a proof is about, where the proof does not hold it: a file.")
    var entry: String?
    @Option(name: .long, help: "text or json.") var format = OutputFormat.text
    @Flag(name: .long, help: "Print what holds as well.") var verbose = false

    func run() async throws {
        guard DiskFile.exists(path) else {
            throw Failure(ExitStatus.noInput, "\(path): no such file or folder")
        }
        let logs = try logKey.map(LogText.key)
        let verifier = LogVerifier(logs: logs, witnesses: try witnessKey.map(LogText.key))
        let report = DiskFile.isFolder(path) ? try await checkFolder(verifier) : try checkFile(verifier)
        try LogText.show(report, of: path, format: format, isVerbose: verbose)
    }

    private func checkFolder(_ verifier: LogVerifier) async throws -> LogReport {
        let (folder, before) = (DataFolder(path), try earlier.map(LogText.note))
        guard DiskFile.exists(folder.databasePath) else {
            return TileCheck(TileFolder(path), verifier).run(earlier: before)
        }
        let check = try LogFolderCheck(folder, keys: verifier.logs, witnesses: verifier.witnesses)
        let store = try EvidenceStore(readingOnly: folder.databasePath)
        var report = try check.run(store: store, earlier: before)
        try await check.checkStamps(store: store, &report)
        return report
    }

    private func checkFile(_ verifier: LogVerifier) throws -> LogReport {
        let bytes = try DiskFile.bytes(path, limitInBytes: 2 * SignedNote.sizeLimit)
        let name = FolderPath.lastPart(of: path)
        if bytes.starts(with: Array("c2sp.org/tlog-proof@".utf8)) {
            return verifier.check(proof: bytes, name: name, entry: try entry.map { try DiskFile.bytes($0) })
        }
        if bytes.starts(with: Array("old ".utf8)) { return try checkGrowth(bytes, name, verifier) }
        return verifier.check(checkpoint: bytes, name: name)
    }

    private func checkGrowth(_ bytes: [UInt8], _ name: String, _ verifier: LogVerifier) throws -> LogReport {
        var report = LogReport()
        do {
            let growth = try WitnessRequest(bytes)
            guard let earlier else {
                report = verifier.check(checkpoint: growth.checkpoint.bytes, name: name)
                report.add(.unchecked, name, "log.growth", "needs --earlier, the checkpoint it begins at")
                return report
            }
            return verifier.check(
                from: try DiskFile.bytes(earlier), to: growth.checkpoint.bytes, path: growth.path)
        } catch let error as ArchivingError {
            report.add(.failed, name, "growth.form", error.message)
            return report
        }
    }
}
