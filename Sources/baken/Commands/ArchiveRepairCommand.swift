import Archiving
import ArgumentParser
import Evidence
import Filing
import Glibc

/// `baken archive repair`: makes a damaged data folder one that can be used, and says what is lost.
struct ArchiveRepairCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repair", abstract: "Mend the archive as far as it can be, and say what is lost.",
        discussion: """
            Put back a backup first where there is one. Nothing is deleted: damaged segments, an index that does not
            fit and a damaged database are set aside under names of their own, and a report is written beside the
            segments. Records that can be read keep their places. Exit code 0: all captures are there. 1: some are lost;
            their ids stand in archive/lost.txt.
            --new-database sets the database aside and lets the next crawl file anew what is on record: decisions, the
            history of cases and who saw what are NOT in the archive, and only a backup of the database has them.
            Example: baken archive repair --data DATA
            """)

    @Option(name: .long, help: "The data folder of the crawl.") var data: String
    @Option(name: .long, help: "Who is acting, for the log; the login name by default.") var actor: String?
    @Option(name: .long, help: "text or json.") var format = OutputFormat.text
    @Flag(name: .long, help: "Set the database aside and begin a new one.") var newDatabase = false

    func run() throws {
        let folder = DataFolder(data)
        guard DiskFile.isFolder(folder.archivePath) else {
            throw Failure(ExitStatus.noInput, "\(folder.archivePath): there is no archive here")
        }
        let lock = try folder.lock()
        defer { lock.release() }
        let (now, name) = (WallClock.now(), try Acting.name(actor))
        let presence = ArchivePresence(folder: folder)
        if !newDatabase { try presence.assertDatabase() }
        let repair = try ArchiveRepair(of: folder.archivePath, at: now)
        let aside = newDatabase ? try beginDatabase(in: folder, at: now) : []
        let store = try EvidenceStore(path: folder.databasePath)
        let lost = try presence.missing(from: store)
        if !lost.isEmpty { try presence.noteLost(lost) }
        try store.recordCustody(
            CustodyEvent(
                action: "archive-repaired", actor: name, object: repair.report ?? "archive", at: now,
                reason: "\(repair.steps.count) steps, \(lost.count) captures lost"))
        try store.close()
        show(repair, lost, aside)
        if !lost.isEmpty
            || repair.steps.contains(where: {
                $0.setAside == nil && $0.range == nil && $0.file != CDXJIndex.name
            })
        {
            throw ExitStatus.no
        }
    }

    /// Sets what is there aside, and leaves the mark of a run that was cut short: the next one files what is on record.
    private func beginDatabase(in folder: DataFolder, at time: UTCTime) throws -> [String] {
        var aside: [String] = []
        for end in ["", "-wal", "-shm"] where DiskFile.exists(folder.databasePath + end) {
            let name = "\(folder.databasePath).aside-\(time.stamp)\(end)"
            guard unsafe rename(folder.databasePath + end, name) == 0 else {
                throw Failure(ExitStatus.cannotCreate, "\(name): \(DiskFile.reason())")
            }
            aside.append(name)
        }
        _ = try folder.beginRun()
        return aside
    }

    private func show(_ repair: ArchiveRepair, _ lost: [String], _ aside: [String]) {
        guard format == .text else {
            return Terminal.out(
                JSONLine.object([
                    ("report", .optional(repair.report)), ("steps", .whole(repair.steps.count)),
                    ("lost", .texts(lost)), ("setAside", .texts(aside)),
                ]))
        }
        for step in repair.steps {
            let range = step.range.map { ", bytes \($0.lowerBound) to \($0.upperBound)" } ?? ""
            let kept = step.setAside.map { "; set aside in \($0)" } ?? ""
            Terminal.out("  \(step.file)\(range): \(step.message)\(kept)")
        }
        for name in aside { Terminal.out("  \(name): the database as it was") }
        for id in lost.prefix(20) { Terminal.out("  \(id): is lost") }
        Terminal.out(
            "\(repair.steps.count) repaired, \(lost.count) captures lost"
                + (repair.report.map { ", report in archive/\($0)" } ?? ""))
    }
}
