package import Evidence

/// The files of a log: `checkpoint` and `tile/…`, in the places that c2sp.org/tlog-tiles gives them, so that a web
/// server or a stick can hand the folder on as it is.
package struct TileFolder: Sendable {
    package static let checkpointName = "checkpoint"
    /// What a bundle of 256 commitments needs is 8,704 bytes; other people's entries may be larger.
    private static let sizeLimit = 256 * (EntryBundle.entryLimit + 2)

    package let folder: FolderPath

    package init(_ path: String) {
        folder = FolderPath(path)
    }

    /// Nil where there is none.
    package func checkpoint() throws(ArchivingError) -> SignedNote? {
        guard let bytes = try bytes(Self.checkpointName, limit: SignedNote.sizeLimit) else { return nil }
        do {
            return try SignedNote(bytes)
        } catch {
            throw ArchivingError(error.code, error.message, file: Self.checkpointName, offset: error.offset)
        }
    }

    /// The hashes of a tile, as many as it is wide. A partial one may be read from the whole one that has taken its
    /// place. Throws with code `missing` where neither stands, `malformed` where one has another length.
    package func hashes(_ tile: TileAddress) throws(ArchivingError) -> [Digest256] {
        let (bytes, width) = try stored(tile)
        guard bytes.count == width * 32 else {
            throw ArchivingError(
                .malformed, "is \(bytes.count) bytes long, not \(width * 32)", file: tile.path)
        }
        return (0..<tile.width).compactMap { Digest256(bytes: Array(bytes[$0 * 32..<$0 * 32 + 32])) }
    }

    /// The entries of a bundle, as many as it is wide.
    package func entries(_ tile: TileAddress) throws(ArchivingError) -> [[UInt8]] {
        let (bytes, width) = try stored(tile)
        guard let entries = EntryBundle.entries(bytes, count: width) else {
            throw ArchivingError(.malformed, "does not hold \(width) whole entries", file: tile.path)
        }
        return Array(entries.prefix(tile.width))
    }

    /// The file of a tile, or of the whole one that has taken its place, and how wide that is.
    private func stored(_ tile: TileAddress) throws(ArchivingError) -> (bytes: [UInt8], width: Int) {
        if let bytes = try bytes(tile.path, limit: Self.sizeLimit) { return (bytes, tile.width) }
        if !tile.isFull, let bytes = try bytes(tile.fullPath, limit: Self.sizeLimit) {
            return (bytes, TileAddress.fullWidth)
        }
        throw ArchivingError(.missing, "is missing", file: tile.path)
    }

    private func bytes(_ name: String, limit: Int) throws(ArchivingError) -> [UInt8]? {
        let path = folder.of(name)
        guard FolderPath.target(at: path) == .file else { return nil }
        let file = try BinaryFile(path, .reading)
        guard try file.size() <= limit else {
            throw ArchivingError(.tooLarge, "is larger than any such file", file: name)
        }
        return try file.read(at: 0, count: file.size())
    }
}

extension TileFolder {
    /// Puts a tile in its place. It is not synced: what is lost to a power cut is made again from the leaves.
    package func write(_ bytes: [UInt8], as tile: TileAddress) throws(ArchivingError) {
        let parent = FolderPath.parent(of: folder.of(tile.path))
        if FolderPath.target(at: parent.path) != .folder { try parent.create() }
        try parent.replace(FolderPath.lastPart(of: tile.path), with: bytes, isSynced: false)
        guard tile.isFull else { return }
        let (name, above) = (
            FolderPath.lastPart(of: tile.partsPath), FolderPath.parent(of: folder.of(tile.partsPath))
        )
        // The whole tile has all that its partial states had (c2sp.org/tlog-tiles, "partial tiles").
        if FolderPath.entry(at: above.of(name)) == .folder { try above.removeFolder(name) }
    }

    /// Puts a checkpoint in the place of the one before, and returns when it is on the disk.
    package func write(_ note: SignedNote) throws(ArchivingError) {
        try folder.replace(Self.checkpointName, with: note.bytes, isSynced: true)
    }
}

extension FolderPath {
    /// Puts a file in the place of the one of that name, if there is one, in one step: whoever reads sees the old or the
    /// new one whole.
    func replace(_ name: String, with bytes: [UInt8], isSynced: Bool) throws(ArchivingError) {
        let new = name + ".new"
        try remove(new)
        let file = try BinaryFile(of(new), .creating)
        try file.append(bytes)
        if isSynced { try file.sync() }
        try rename(new, to: name, isSynced: isSynced)
    }

    /// Takes the file of this name, made if need be, for this process alone, and waits for whoever holds it. It is let go
    /// when the value goes, and by the kernel when the process dies.
    func lockedFile(_ name: String) throws(ArchivingError) -> BinaryFile {
        if Self.entry(at: of(name)) == nil {
            do { _ = try BinaryFile(of(name), .creating) } catch  where error.code == .exists {}
        }
        let file = try BinaryFile(of(name), .updating)
        try file.waitForLock()
        return file
    }
}
