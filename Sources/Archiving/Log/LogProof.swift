package import Evidence

/// That something is in a log, in one file that is checked offline (c2sp.org/tlog-proof@v1; `.tlog-proof`): the place of
/// its leaf, the hashes up to the root, and the checkpoint with the root, signed and perhaps cosigned.
///
/// Of Baken's own events `extra` holds salt and event (``LogLeaf/disclosure``), so that the leaf can be made from them.
package struct LogProof: Hashable, Sendable {
    package static let fileExtension = ".tlog-proof"
    private static let mark = "c2sp.org/tlog-proof@v1"

    /// Nil where the file holds none. It is not signed by itself: what it says counts once the leaf comes of it.
    package let extra: [UInt8]?
    package let index: Int
    package let path: [Digest256]
    package let checkpoint: SignedNote

    package init(extra: [UInt8]?, index: Int, path: [Digest256], checkpoint: SignedNote) {
        (self.extra, self.index, self.path, self.checkpoint) = (extra, index, path, checkpoint)
    }

    /// Reads a file; throws with code `malformed` for anything that the format does not allow.
    package init(_ bytes: [UInt8]) throws(ArchivingError) {
        guard let end = Self.endOfHead(bytes) else {
            throw Self.malformed("has no empty line before the checkpoint")
        }
        var lines = bytes[..<end].split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }[...]
        guard lines.popFirst() == Self.mark else { throw Self.malformed("does not begin with \(Self.mark)") }
        var extra: [UInt8]?
        if let text = lines.first?.dropping("extra ") {
            guard let bytes = Base64.bytes(text) else {
                throw Self.malformed("has extra data that is no base64")
            }
            (extra, lines) = (bytes, lines.dropFirst())
        }
        guard let index = lines.popFirst()?.dropping("index ").flatMap({ Checkpoint.number($0) }) else {
            throw Self.malformed("names no index")
        }
        (self.extra, self.index) = (extra, index)
        path = try HashLines.read(lines, "the proof")
        checkpoint = try SignedNote(Array(bytes[(end + 2)...]))
    }

    /// Of the first empty line, the line end before it.
    private static func endOfHead(_ bytes: [UInt8]) -> Int? {
        bytes.indices.dropLast().first { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A }
    }

    private static func malformed(_ what: String) -> ArchivingError {
        ArchivingError(.malformed, "the proof \(what)")
    }

    package var bytes: [UInt8] {
        var head = Self.mark + "\n"
        if let extra { head += "extra \(Base64.text(extra))\n" }
        head += "index \(index)\n" + HashLines.text(path) + "\n"
        return Array(head.utf8) + checkpoint.bytes
    }
}

/// Hashes a line each, as proofs of C2SP hold them.
enum HashLines {
    static func text(_ hashes: [Digest256]) -> String { hashes.map { Base64.text($0.bytes) + "\n" }.joined() }

    static func read(_ lines: some Collection<String>, _ what: String) throws(ArchivingError) -> [Digest256] {
        guard lines.count <= MerkleProof.lengthLimit else {
            throw ArchivingError(.malformed, "\(what) has more than \(MerkleProof.lengthLimit) hashes")
        }
        var hashes: [Digest256] = []
        for line in lines {
            guard let hash = Base64.bytes(line).flatMap(Digest256.init(bytes:)) else {
                throw ArchivingError(.malformed, "\(what) has a line that is no hash")
            }
            hashes.append(hash)
        }
        return hashes
    }
}

extension String {
    /// What stands behind `prefix`; nil where it does not begin so.
    func dropping(_ prefix: String) -> String? {
        utf8.starts(with: prefix.utf8)
            ? String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : nil
    }
}
