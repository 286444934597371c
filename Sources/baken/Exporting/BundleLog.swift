import Archiving
import Evidence
import Filing
import Sealing

/// The log of a data folder, as a bundle takes it: proofs lead to the first checkpoint that was stamped with the time
/// after the leaf, because that bounds when it was made; else to the newest that a witness cosigned; else to the newest.
struct BundleLog {
    private let store: EvidenceStore
    private let log: LogReader
    private let key: NoteKey
    private let newest: SignedNote
    private let witnessed: SignedNote?
    private let stamped: [SealingLog.Stamped]
    private let roots: [(authority: String, pem: [UInt8])]

    /// Nil where nothing was logged.
    init?(_ folder: DataFolder, _ store: EvidenceStore) throws {
        guard try store.leafCount() > 0 else { return nil }
        newest = try folder.log(over: store).publish(at: WallClock.now())
        (self.store, log) = (store, LogReader(folder))
        key = try NoteSigner.load(folder.logKeyPath).key
        witnessed = try log.witnessed()
        let stamps = StampFolder(folder.stampsPath)
        stamped = try stamps.entries().filter { !$0.authorities.isEmpty }.map { entry in
            SealingLog.Stamped(
                stem: entry.stem, checkpoint: try stamps.checkpoint(entry),
                answers: try entry.authorities.map { ($0, try stamps.answer(entry, of: $0)) })
        }
        let plan = try Stamper(folder)?.plan
        roots = try plan?.authorities.map { ($0.name, try DiskFile.bytes($0.trusted)) } ?? []
    }

    func sealing(_ dossier: CaseDossier) throws -> SealingLog {
        var places = Set(try store.leaves(ofCase: dossier.file.id))
        for capture in dossier.captures { places.formUnion(try store.leaves(ofCapture: capture.id)) }
        let leaves = try places.sorted().compactMap { place in
            try store.commitment(at: place).map {
                SealingLog.Leaf(place: place, commitment: $0, leaf: try store.leaf(at: place))
            }
        }
        let readers = TileReaders(log.tiles)
        let choices = try choices()
        return SealingLog(key: key, leaves: leaves, stamped: stamped, roots: roots) {
            (place, leaf) throws(SealingError) in
            do {
                let (note, size) = choices.first { $0.size > place } ?? choices[choices.count - 1]
                let path = try readers.of(size).prover.inclusion(of: place, inSize: size)
                return LogProof(extra: leaf?.disclosure, index: place, path: path, checkpoint: note)
            } catch {
                throw SealingError(.cannotRead, "the log: \(error)")
            }
        }
    }

    /// The checkpoints that a proof may lead to, the best first; the last covers every leaf.
    private func choices() throws -> [(note: SignedNote, size: Int)] {
        let notes = try stamped.map { try SignedNote($0.checkpoint) } + [witnessed, newest].compactMap { $0 }
        return try notes.map { ($0, try Checkpoint($0.text).size) }
    }
}

/// One reader for each size of the tree: what proofs ask for lies together.
private final class TileReaders {
    private let tiles: TileFolder
    private var readers: [Int: TileReader] = [:]

    init(_ tiles: TileFolder) { self.tiles = tiles }

    func of(_ size: Int) -> TileReader {
        if let known = readers[size] { return known }
        let new = TileReader(tiles, size: size)
        readers[size] = new
        return new
    }
}
