import Archiving
import Evidence
import Filing
import Sealing

/// Checks the log of a data folder: tiles and checkpoint, and that they are of what the store holds.
struct LogFolderCheck {
    private let folder: DataFolder
    private let keys: [NoteKey]
    private let witnesses: [NoteKey]

    /// Without `keys` the folder's own key is taken: that shows damage, but not that the whole was not made anew.
    init(_ folder: DataFolder, keys: [NoteKey] = [], witnesses: [NoteKey] = []) throws {
        (self.folder, self.witnesses) = (folder, witnesses)
        let own =
            keys.isEmpty && DiskFile.exists(folder.logKeyPath)
            ? [try NoteSigner.load(folder.logKeyPath).key] : []
        self.keys = keys + own
    }

    func run(store: EvidenceStore, earlier: SignedNote? = nil) throws -> LogReport {
        guard try store.leafCount() > 0 || DiskFile.exists(folder.logPath) else {
            var report = LogReport()
            report.add(.passed, "", "log.empty", "nothing was logged yet")
            return report
        }
        let tiles = TileFolder(folder.logPath)
        let verifier = LogVerifier(logs: keys, witnesses: witnesses)
        var report = TileCheck(tiles, verifier).run(earlier: earlier)
        let published = try? tiles.checkpoint().flatMap { try Checkpoint($0.text) }
        try check(store, against: published, &report)
        return report
    }

    private func check(_ store: EvidenceStore, against published: Checkpoint?, _ report: inout LogReport)
        throws
    {
        var edge = TreeEdge()
        var root = published?.size == 0 ? edge.root : nil
        let leaves = try store.checkLeaves { commitment in
            edge.append(MerkleHash.leaf(commitment))
            if edge.size == published?.size { root = edge.root }
        }
        for problem in leaves.problems { report.add(.failed, "baken.sqlite", "store.rows", problem) }
        if leaves.problems.isEmpty {
            report.add(
                .passed, "baken.sqlite", "store.rows", "\(leaves.count) leaves are those of what is stored")
        }
        if leaves.forgotten > 0 {
            report.add(
                .note, "baken.sqlite", "store.forgotten",
                "\(leaves.forgotten) events were erased by their term")
        }
        if leaves.unlogged > 0 {
            report.add(
                .note, "baken.sqlite", "store.unlogged",
                "\(leaves.unlogged) rows are of before there was a log")
        }
        guard let published else { return }
        if root == published.root {
            report.add(
                .passed, "baken.sqlite", "store.root",
                "the store's first \(published.size) leaves were signed")
        } else {
            report.add(
                .failed, "baken.sqlite", "store.root",
                "the store's leaves do not have the root that was signed at \(published.size) leaves")
        }
    }

    /// Checks the time stamps that are kept beside the log: each over a checkpoint that this log had.
    func checkStamps(store: EvidenceStore, _ report: inout LogReport) async throws {
        let sizes = Set(try StampFolder(folder.stampsPath).entries().map(\.size))
        guard !sizes.isEmpty else { return }
        let roots = try Self.roots(at: sizes, of: store)
        let verifier = LogVerifier(logs: keys, witnesses: witnesses)
        try await StampCheck(folder, verifier).run(&report) { roots[$0] }
    }

    private static let portion = 4_096

    private static func roots(at sizes: Set<Int>, of store: EvidenceStore) throws -> [Int: Digest256] {
        var (edge, roots): (TreeEdge, [Int: Digest256]) = (TreeEdge(), [:])
        let count = min(try store.leafCount(), sizes.max() ?? 0)
        while edge.size < count {
            for commitment in try store.commitments(edge.size..<min(count, edge.size + portion)) {
                edge.append(MerkleHash.leaf(commitment))
                if sizes.contains(edge.size) { roots[edge.size] = edge.root }
            }
        }
        return roots
    }
}
