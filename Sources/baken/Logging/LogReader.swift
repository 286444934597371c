import Archiving
import Evidence

/// Makes proofs out of the tiles of a data folder's log.
///
///     DIR/log/checkpoint   the newest      DIR/log/asked       what a witness was asked to cosign last
///     DIR/log/witnessed    the newest that a witness cosigned
struct LogReader {
    let tiles: TileFolder

    init(_ folder: DataFolder) {
        tiles = TileFolder(folder.logPath)
    }

    var askedPath: String { tiles.folder.of("asked") }
    var witnessedPath: String { tiles.folder.of("witnessed") }

    func newest() throws -> SignedNote {
        guard let note = try tiles.checkpoint() else {
            throw Failure(ExitStatus.noInput, "\(tiles.folder.path): there is no checkpoint yet")
        }
        return note
    }

    /// Nil where no witness ever cosigned.
    func witnessed() throws -> SignedNote? {
        DiskFile.exists(witnessedPath) ? try LogText.note(witnessedPath) : nil
    }

    /// `leaf` is told in the proof; nil, as of what was forgotten, leaves it out.
    func proof(of place: Int, disclosing leaf: LogLeaf?, isNewest: Bool) throws -> LogProof {
        let note = try isNewest ? newest() : covering(place)
        let size = try Checkpoint(note.text).size
        let path = try TileReader(tiles, size: size).prover.inclusion(of: place, inSize: size)
        return LogProof(extra: leaf?.disclosure, index: place, path: path, checkpoint: note)
    }

    private func covering(_ place: Int) throws -> SignedNote {
        guard let note = try witnessed(), try Checkpoint(note.text).size > place else { return try newest() }
        return note
    }

    /// That the log has only grown since it had `size` leaves, up to `note`, by default the newest.
    func growth(since size: Int, to note: SignedNote? = nil) throws -> WitnessRequest {
        let note = try note ?? newest()
        let newSize = try Checkpoint(note.text).size
        guard size <= newSize else {
            throw Failure(
                ExitStatus.no, "the earlier checkpoint has \(size) leaves, and the log only \(newSize)")
        }
        let path = try TileReader(tiles, size: newSize).prover.consistency(from: size, to: newSize)
        return WitnessRequest(oldSize: size, path: path, checkpoint: note)
    }
}
