import ArgumentParser
import Evidence
import Filing

/// `baken status`: how a watch and its data stand, on one screen.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "How the watch over a data folder stands, on one screen.",
        discussion: """
            What `baken watch` last wrote down, then what waits and which hosts are left alone. Exit code 1 where no
            watch stands over the folder. Example: baken status --data DATA
            """)

    @Option(name: .long, help: "The data folder.") var data: String

    func run() throws {
        let folder = DataFolder(data)
        let store = try folder.openStore()
        let isWatched = try isWatched(folder)
        if DiskFile.exists(folder.statusPath) {
            for line in try DiskFile.text(folder.statusPath).split(
                separator: "\n", omittingEmptySubsequences: false)
            where !line.isEmpty {
                Terminal.out(String(line))
            }
        }
        for line in Terminal.table(try rows(store, at: WallClock.now())) { Terminal.out(line) }
        if !isWatched {
            Terminal.out("No watch stands over this folder now.")
            throw ExitStatus.no
        }
    }

    private func rows(_ store: EvidenceStore, at time: UTCTime) throws -> [[String]] {
        let counts = Dictionary(grouping: try store.ledgerCounts(host: nil), by: \.state)
            .mapValues { $0.reduce(0) { $0 + $1.count } }
        let states = [LedgerEntry.State.fetched, .waiting, .failed, .refused]
            .map { "\(counts[$0] ?? 0) \($0.rawValue)" }
        let quarantined = try store.quarantines(host: nil).count { $0.releasedAt == nil }
        let resting = try store.hosts(restingAt: time, limit: 6)
        var rows = [
            ["addresses", states.joined(separator: ", ")],
            ["due now", "\(try store.dueCount(at: time)) on \(try store.hostsDue(at: time).count) hosts"],
            ["quarantined", "\(quarantined) patterns"],
        ]
        rows += try SiteWatch.drifting(in: store).prefix(20).map {
            ["PROFILE", "\($0): look with baken site check"]
        }
        rows += resting.prefix(5).map { ["left alone", LedgerText.line($0)] }
        if resting.count > 5 { rows.append(["", "and more: baken frontier hosts --data \(data)"]) }
        return rows
    }

    /// The lock says it: the kernel lets go of it when the process dies, and no file has to be believed.
    private func isWatched(_ folder: DataFolder) throws -> Bool {
        do {
            try folder.lockForWatch().release()
            return false
        } catch let failure as Failure where failure.status == ExitStatus.temporary {
            return true
        }
    }
}
