package import Evidence

/// The head of a log at one size: the text that its key signs (c2sp.org/tlog-checkpoint).
///
///     politie.example/baken
///     20852163
///     CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
package struct Checkpoint: Hashable, Sendable {
    /// Which log it is of; never empty.
    package let origin: String
    /// How many leaves the tree has.
    package let size: Int
    package let root: Digest256
    /// What follows in other logs' checkpoints; opaque here.
    package let extensions: [String]

    package init(origin: String, size: Int, root: Digest256) {
        precondition(!origin.isEmpty && size >= 0, "a checkpoint has an origin and a size")
        (self.origin, self.size, self.root, extensions) = (origin, size, root, [])
    }

    /// Reads the text of a note; throws with code `malformed` for anything that the format does not allow.
    package init(_ text: [UInt8]) throws(ArchivingError) {
        guard text.last == 0x0A else { throw Self.malformed("does not end in a line end") }
        let lines = text.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard lines.count >= 3, !lines.contains("") else {
            throw Self.malformed("needs three lines, none of them empty")
        }
        guard let size = Self.number(lines[1]) else { throw Self.malformed("has no proper size in line 2") }
        guard let root = Base64.bytes(lines[2]).flatMap(Digest256.init(bytes:)) else {
            throw Self.malformed("has no root hash in line 3")
        }
        // The head of nothing is one hash alone.
        guard size > 0 || root == MerkleHash.empty else {
            throw Self.malformed("has another root than no leaves have")
        }
        (origin, self.size, self.root, extensions) = (lines[0], size, root, Array(lines.dropFirst(3)))
    }

    private static func malformed(_ what: String) -> ArchivingError {
        ArchivingError(.malformed, "the checkpoint \(what)")
    }

    /// A decimal number without leading zeroes that fits; nil for all else.
    static func number(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            text.utf8.count == 1 || text.utf8.first != 0x30
        else { return nil }
        return Int(text)
    }

    package var text: [UInt8] {
        let lines = [origin, String(size), Base64.text(root.bytes)] + extensions
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// The note with this text and a signature of `signer`, whose name is the origin.
    package func signed(by signer: NoteSigner, at time: UTCTime) throws(ArchivingError) -> SignedNote {
        SignedNote(text: text, signatures: [try signer.sign(text, at: time)])
    }
}
