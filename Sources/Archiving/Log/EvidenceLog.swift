package import Evidence
internal import Synchronization

/// A log on disk: it brings tiles and checkpoint up to what the store holds.
///
/// The leaves are the store's, durable there with what they attest; everything here follows from them and from the key.
/// So a crash at any point costs nothing: the next ``publish(at:)`` goes on from the last checkpoint, or from nothing.
/// What was once signed binds: where the store has fewer leaves than that, or others, nothing is signed any more.
///
///     let log = EvidenceLog(folder: "data/log", signer: signer, leaves: store)
///     let checkpoint = try log.publish(at: now)
///
/// Several processes may publish into one folder; they take turns, and so do calls from several threads. They block.
package final class EvidenceLog: Sendable {
    package let tiles: TileFolder
    private let signer: NoteSigner
    private let leaves: any LeafSource
    /// The tree as this process left it; nil where it has to be read.
    private let writer = Mutex<TileWriter?>(nil)

    /// Leaves handed over at a time: 128 KB of hashes.
    private static let portion = 4_096

    package init(folder path: String, signer: NoteSigner, leaves: any LeafSource) {
        (tiles, self.signer, self.leaves) = (TileFolder(path), signer, leaves)
    }

    /// Signs a checkpoint over all leaves that the store holds, unless the last one is that already, and returns it.
    ///
    /// Throws ``ArchivingError`` with code `inconsistent` where the store contradicts what was published, `malformed`
    /// or `missing` where files of the log are damaged; both name the repair. Errors of the store pass through.
    package func publish(at time: UTCTime) throws -> SignedNote {
        try tiles.folder.create()
        let lock = try tiles.folder.lockedFile("lock")
        defer { withExtendedLifetime(lock) {} }
        return try publishAlone(at: time)
    }

    private func publishAlone(at time: UTCTime) throws -> SignedNote {
        let published = try published()
        var tree = try tree(at: published?.checkpoint)
        let count = try leaves.leafCount()
        if let published, count == tree.edge.size {
            keep(tree)
            return published.note
        }
        guard count >= tree.edge.size else { throw Self.shrunk(published: tree.edge.size, stored: count) }
        // Whatever fails below, the files are ahead of the checkpoint then: the tree is read anew next time.
        keep(nil)
        try Self.append(leaves, tree.edge.size..<count, to: &tree)
        try tree.finish()
        let note = try Checkpoint(origin: signer.key.name, size: count, root: tree.edge.root)
            .signed(by: signer, at: time)
        try tiles.write(note)
        keep(tree)
        return note
    }

    private func keep(_ tree: TileWriter?) { writer.withLock { $0 = tree } }

    private static func append(_ leaves: any LeafSource, _ range: Range<Int>, to tree: inout TileWriter)
        throws
    {
        for start in stride(from: range.lowerBound, to: range.upperBound, by: portion) {
            let wanted = start..<min(start + portion, range.upperBound)
            let commitments = try leaves.commitments(wanted)
            guard commitments.count == wanted.count else {
                throw ArchivingError(
                    .inconsistent,
                    "the store lacks leaves between \(start) and \(wanted.upperBound); run `baken doctor`")
            }
            for commitment in commitments { try tree.append(commitment) }
        }
    }
}

extension EvidenceLog {
    private static let rebuilding = "make the log's files anew with `baken log checkpoint --rebuild`"

    /// The last checkpoint, seen to be of this log. Nil where there is none yet.
    private func published() throws(ArchivingError) -> (note: SignedNote, checkpoint: Checkpoint)? {
        let (note, checkpoint): (SignedNote, Checkpoint)
        do {
            guard let found = try tiles.checkpoint() else { return nil }
            (note, checkpoint) = (found, try Checkpoint(found.text))
        } catch {
            throw Self.damaged(error.code, error.message)
        }
        switch NoteTrust([signer.key]).opinion(of: note) {
        case .forged: throw Self.damaged(.malformed, "the checkpoint is not what this log's key signed")
        case .signed where checkpoint.origin.utf8.elementsEqual(signer.key.name.utf8):
            return (note, checkpoint)
        default:
            throw ArchivingError(
                .inconsistent,
                "the last checkpoint is of another key; put this log's key back, or `baken log checkpoint --begin-anew`",
                file: TileFolder.checkpointName)
        }
    }

    private static func damaged(_ code: ArchivingError.Code, _ what: String) -> ArchivingError {
        ArchivingError(code, "\(what); \(rebuilding)", file: TileFolder.checkpointName)
    }

    /// The tree that `checkpoint` is of: as it was left here, or out of the tiles, and then compared with the store.
    private func tree(at checkpoint: Checkpoint?) throws -> TileWriter {
        let (size, root) = (checkpoint?.size ?? 0, checkpoint?.root ?? MerkleHash.empty)
        if let left = writer.withLock({ $0 }), left.edge.size == size, left.edge.root == root { return left }
        let tree: TileWriter
        do {
            tree = try TileWriter(tiles, size: size)
        } catch {
            throw ArchivingError(error.code, "\(error.message); \(Self.rebuilding)", file: error.file)
        }
        guard tree.edge.root == root else {
            throw ArchivingError(
                .malformed, "the tiles do not have the root of the last checkpoint; \(Self.rebuilding)",
                file: "tile")
        }
        try compareEnd(size)
        return tree
    }

    /// The leaves of the last tile, with those of the store. That all are the same is what `baken log verify` checks:
    /// here the start must not read the whole tree.
    private func compareEnd(_ size: Int) throws {
        guard size > 0 else { return }
        let count = try leaves.leafCount()
        guard count >= size else { throw Self.shrunk(published: size, stored: count) }
        let index = (size - 1) / TileAddress.fullWidth
        guard let tile = TileAddress.tile(.hashes(level: 0), index: index, inSize: size) else { return }
        let stored = try leaves.commitments(index * TileAddress.fullWidth..<size).map(MerkleHash.leaf)
        guard try tiles.hashes(tile) == stored else {
            throw ArchivingError(
                .inconsistent,
                "the store holds other leaves than were published; put back the newest backup of the database, or "
                    + "`baken log checkpoint --begin-anew`", file: tile.path)
        }
    }

    private static func shrunk(published: Int, stored: Int) -> ArchivingError {
        ArchivingError(
            .inconsistent,
            "the store holds \(stored) leaves, and \(published) were published: it is older than its log; put back the newest "
                + "backup of the database, or `baken log checkpoint --begin-anew`",
            file: TileFolder.checkpointName)
    }
}

extension EvidenceLog {
    /// Makes all tiles anew from the store, after damage, and signs a new checkpoint.
    ///
    /// First it is seen that the store's leaves have the root that was signed. Where the checkpoint cannot be read, it is
    /// set aside, and the tiles that stand say whether more leaves were published than the store has.
    package func rebuild(at time: UTCTime) throws -> SignedNote {
        try tiles.folder.create()
        let lock = try tiles.folder.lockedFile("lock")
        defer { withExtendedLifetime(lock) {} }
        keep(nil)
        let count = try leaves.leafCount()
        if let checkpoint = try readable() {
            guard count >= checkpoint.size else {
                throw Self.shrunk(published: checkpoint.size, stored: count)
            }
            guard try root(ofSize: checkpoint.size) == checkpoint.root else {
                throw ArchivingError(
                    .inconsistent,
                    "the store's leaves do not have the root that was signed at \(checkpoint.size) leaves; put back the newest "
                        + "backup of the database, or `baken log checkpoint --begin-anew`",
                    file: TileFolder.checkpointName)
            }
        } else if try hasTiles(beyond: count) {
            throw Self.shrunk(published: count + 1, stored: count)
        }
        if FolderPath.entry(at: tiles.folder.of("tile")) == .folder { try tiles.folder.removeFolder("tile") }
        try tiles.folder.remove(TileFolder.checkpointName)
        return try publishAlone(at: time)
    }

    private func readable() throws -> Checkpoint? {
        do {
            return try published()?.checkpoint
        } catch  where error.code != .inconsistent {
            let name = TileFolder.checkpointName
            try tiles.folder.rename(name, to: name + ".damaged")
            return nil
        }
    }

    private func root(ofSize size: Int) throws -> Digest256 {
        var edge = TreeEdge()
        for start in stride(from: 0, to: size, by: Self.portion) {
            for commitment in try leaves.commitments(start..<min(start + Self.portion, size)) {
                edge.append(MerkleHash.leaf(commitment))
            }
        }
        return edge.root
    }

    /// Whether a tile of leaves stands that a tree of `count` has not.
    private func hasTiles(beyond count: Int) throws(ArchivingError) -> Bool {
        let next = TileAddress(.hashes(level: 0), index: count / TileAddress.fullWidth)
        if FolderPath.entry(at: tiles.folder.of(next.path)) != nil { return true }
        let parts = tiles.folder.of(next.partsPath)
        guard FolderPath.entry(at: parts) == .folder else { return false }
        return try FolderPath(parts).names().contains {
            Checkpoint.number($0).map { $0 > count % 256 } ?? false
        }
    }
}
