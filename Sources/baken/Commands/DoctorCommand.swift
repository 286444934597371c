import Archiving
import ArgumentParser
import Evidence
import Filing
import Glibc
import Scoring
import Sealing

/// `baken doctor`: looks over an installation and says what to mend.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Check a data folder and the rules: durability, damage, keys, disk.",
        discussion: "Changes nothing. Exit code 1 if something is wrong. Example: baken doctor --data DATA")

    @Option(name: .long, help: "The data folder.") var data: String
    @Option(name: .long, help: "The folder of rules.") var rules: String?

    private struct Check {
        let name: String
        let problems: [String]
        var note = ""
    }

    func run() throws {
        let folder = DataFolder(data)
        let store = try folder.openStore(logChecked: false)
        let checks = [
            try database(store), archive(folder), log(folder, store), keys(folder), disk(folder), phrases(),
        ]
        for check in checks {
            Terminal.out("\(check.problems.isEmpty ? "ok    " : "WRONG ") \(check.name)  \(check.note)")
            for problem in check.problems { Terminal.out("         \(problem)") }
        }
        if checks.contains(where: { !$0.problems.isEmpty }) { throw ExitStatus.no }
    }

    private func database(_ store: EvidenceStore) throws -> Check {
        let totals = try store.counts()
        return Check(
            name: "database", problems: try store.integrityProblems(),
            note:
                "\(totals.captures) captures, \(totals.ads) ads, \(totals.cases) cases; WAL, synchronous FULL"
        )
    }

    private func archive(_ folder: DataFolder) -> Check {
        do {
            let report = try BundleVerifier().verify(folder.path)
            return Check(
                name: "archive", problems: report.problems.map { "\($0.file): \($0.rule): \($0.message)" },
                note: "\(report.lines.count { $0.kind == .passed }) checks passed")
        } catch {
            return Check(name: "archive", problems: [error.description])
        }
    }

    private func log(_ folder: DataFolder, _ store: EvidenceStore) -> Check {
        do {
            let report = try LogFolderCheck(folder).run(store: store)
            return Check(
                name: "log", problems: report.problems.map { "\($0.file): \($0.rule): \($0.message)" },
                note: "\(report.lines.count { $0.kind == .passed }) checks passed")
        } catch {
            return Check(name: "log", problems: ["\(error)"])
        }
    }

    /// Keys that others on the machine can read are no secrets.
    private func keys(_ folder: DataFolder) -> Check {
        var problems: [String] = []
        for name in (try? DiskFile.names(in: folder.keysPath)) ?? [] {
            var status = stat()
            let path = folder.keysPath + "/" + name
            guard unsafe stat(path, &status) == 0 else { continue }
            if status.st_mode & 0o077 != 0 {
                problems.append("\(path): others can read it; chmod 600 \(path)")
            }
        }
        return Check(name: "keys", problems: problems)
    }

    private func disk(_ folder: DataFolder) -> Check {
        var status = statvfs()
        guard unsafe statvfs(folder.path, &status) == 0 else {
            return Check(name: "disk", problems: ["\(folder.path): \(DiskFile.reason())"])
        }
        let free = Int(status.f_bavail) * Int(status.f_frsize) / 1_000_000
        let problems =
            free < 500 ? ["\(folder.path): only \(free) MB free; a crawl stops when the disk is full"] : []
        return Check(name: "disk", problems: problems, note: "\(free) MB free")
    }

    private func phrases() -> Check {
        do {
            let loaded = try LoadedRules.load(
                rulesPath: rules, policiesPath: nil, register: nil, region: "NL",
                isQuiet: true)
            return Check(
                name: "rules", problems: loaded.book.problems.map(\.description),
                note: "\(loaded.book.rules.count) rules, \(loaded.book.digest.labelled)")
        } catch {
            return Check(name: "rules", problems: ["\(error)"])
        }
    }
}
