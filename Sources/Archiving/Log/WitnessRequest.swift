package import Evidence

/// What a log asks of a witness (c2sp.org/tlog-witness, the body of `add-checkpoint`), as a file: from which size on,
/// the proof that the tree only grew since, and the checkpoint.
package struct WitnessRequest: Hashable, Sendable {
    /// Of the checkpoint that the witness cosigned last; 0 where it never cosigned one of this log.
    package let oldSize: Int
    package let path: [Digest256]
    package let checkpoint: SignedNote

    package init(oldSize: Int, path: [Digest256], checkpoint: SignedNote) {
        (self.oldSize, self.path, self.checkpoint) = (oldSize, path, checkpoint)
    }

    /// Reads a file; throws with code `malformed` for anything that the format does not allow.
    package init(_ bytes: [UInt8]) throws(ArchivingError) {
        let end = bytes.indices.dropLast().first { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A }
        guard let end else {
            throw ArchivingError(.malformed, "the request has no empty line before the checkpoint")
        }
        let lines = bytes[..<end].split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard let oldSize = lines.first?.dropping("old ").flatMap({ Checkpoint.number($0) }) else {
            throw ArchivingError(.malformed, "the request does not begin with the old size")
        }
        self.oldSize = oldSize
        path = try HashLines.read(lines.dropFirst(), "the request")
        checkpoint = try SignedNote(Array(bytes[(end + 2)...]))
    }

    package var bytes: [UInt8] {
        Array("old \(oldSize)\n\(HashLines.text(path))\n".utf8) + checkpoint.bytes
    }
}

/// What a witness does with a request: the decision alone, without a clock and without a disk.
///
/// Whoever carries it out keeps the checkpoint on disk before the answer goes out, and lets no second request in
/// between: else two answers could name trees of which neither is the beginning of the other.
package struct Witness: Sendable {
    /// Of the logs that are witnessed; a log is known by its name, which is its origin.
    package let logs: [NoteKey]

    package init(logs: [NoteKey]) {
        self.logs = logs
    }

    /// In brackets, what the protocol over HTTP would say.
    package enum Answer: Hashable, Sendable {
        /// It is to be cosigned and remembered (200).
        case consistent(Checkpoint)
        /// Sizes that no honest request names, or no checkpoint at all (400).
        case badRequest(String)
        /// No signature of the log's key, or a forged one (403).
        case notSigned
        /// No log of this origin is witnessed here (404).
        case unknownLog(String)
        /// What was cosigned last has this size: ask again from there (409).
        case otherSize(Int)
        /// Another tree of the same size was cosigned: the log shows two faces (409).
        case otherRoot
        /// The proof does not show that the old tree is the beginning of the new one (422).
        case notProven
    }

    /// `last` is what was cosigned last of the request's log; nil where nothing was.
    package func answer(_ request: WitnessRequest, last: Checkpoint?) -> Answer {
        let new: Checkpoint
        do { new = try Checkpoint(request.checkpoint.text) } catch { return .badRequest(error.message) }
        let keys = logs.filter { $0.name.utf8.elementsEqual(new.origin.utf8) }
        guard !keys.isEmpty else { return .unknownLog(new.origin) }
        guard case .signed = NoteTrust(keys).opinion(of: request.checkpoint) else { return .notSigned }
        guard request.oldSize <= new.size else { return .badRequest("the old size is above the new one") }
        guard request.oldSize == last?.size ?? 0 else { return .otherSize(last?.size ?? 0) }
        guard request.oldSize > 0, let last else {
            return request.path.isEmpty ? .consistent(new) : .notProven
        }
        if last.size == new.size {
            guard last.root == new.root else { return .otherRoot }
            return request.path.isEmpty ? .consistent(new) : .notProven
        }
        let isConsistent = MerkleProof.isConsistent(
            from: last.size, last.root, to: new.size, new.root, path: request.path)
        return isConsistent ? .consistent(new) : .notProven
    }
}
