/// A text with signatures under it, in the form of c2sp.org/signed-note: other people's tools read it.
///
/// Whoever reads one has not checked it: see ``NoteTrust``.
package struct SignedNote: Hashable, Sendable {
    /// What is signed, with the line end of its last line.
    package let text: [UInt8]
    package private(set) var signatures: [NoteSignature]

    /// Go's reader takes no more either, and the format asks for 16 at least.
    package static let signatureLimit = 100
    package static let sizeLimit = 1_000_000

    package init(text: [UInt8], signatures: [NoteSignature]) {
        (self.text, self.signatures) = (text, signatures)
    }

    /// Reads a note; throws with code `malformed` for anything that the format does not allow.
    package init(_ bytes: [UInt8]) throws(ArchivingError) {
        guard bytes.count <= Self.sizeLimit else {
            throw ArchivingError(.tooLarge, "a note is at most \(Self.sizeLimit) bytes long")
        }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw Self.malformed("is not UTF-8") }
        if let place = bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x0A }) {
            throw ArchivingError(.malformed, "the note holds a control character", offset: place)
        }
        guard let end = Self.endOfText(bytes) else {
            throw Self.malformed("has no empty line between text and signatures")
        }
        guard bytes.last == 0x0A, end + 1 < bytes.count else { throw Self.malformed("has no signature") }
        text = Array(bytes[..<end])
        let lines = bytes[(end + 1)...].dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count <= Self.signatureLimit else {
            throw Self.malformed("has more than \(Self.signatureLimit) signatures")
        }
        signatures = []
        for line in lines { signatures.append(try NoteSignature(line: Array(line))) }
    }

    /// Behind the last line end that an empty line follows.
    private static func endOfText(_ bytes: [UInt8]) -> Int? {
        var place = bytes.count - 1
        while place > 0 {
            if bytes[place] == 0x0A, bytes[place - 1] == 0x0A { return place }
            place -= 1
        }
        return nil
    }

    static func malformed(_ what: String) -> ArchivingError { ArchivingError(.malformed, "the note \(what)") }

    package var bytes: [UInt8] {
        signatures.reduce(into: text + [0x0A]) { out, signature in
            out += signature.line
            out.append(0x0A)
        }
    }

    /// Puts a signature in the place of an earlier one of the same key, or behind all.
    package mutating func add(_ signature: NoteSignature) {
        signatures.removeAll { $0.name == signature.name && $0.keyID == signature.keyID }
        signatures.append(signature)
    }
}

/// One signature line of a note: `— NAME BASE64(key id ‖ signature)`.
package struct NoteSignature: Hashable, Sendable {
    package let name: String
    /// Names the key together with `name`; too short to prove anything.
    package let keyID: UInt32
    package let signature: [UInt8]

    package init(name: String, keyID: UInt32, signature: [UInt8]) {
        (self.name, self.keyID, self.signature) = (name, keyID, signature)
    }

    /// Reads a line without its line end.
    package init(line: [UInt8]) throws(ArchivingError) {
        let dash = Array("— ".utf8)
        guard line.starts(with: dash) else {
            throw SignedNote.malformed("has a signature line that does not begin with a dash")
        }
        let parts = line.dropFirst(dash.count).split(separator: 0x20, omittingEmptySubsequences: false)
        guard parts.count == 2, let name = String(validating: parts[0], as: UTF8.self), NoteKey.isName(name)
        else {
            throw SignedNote.malformed("has a signature line without a proper name")
        }
        guard let bytes = Base64.bytes(String(decoding: parts[1], as: UTF8.self)), bytes.count > 4 else {
            throw SignedNote.malformed("has a signature that is no base64, or too short")
        }
        self.init(
            name: name, keyID: bytes[..<4].reduce(0) { $0 << 8 | UInt32($1) }, signature: Array(bytes[4...]))
    }

    package var line: [UInt8] { Array("— \(name) \(Base64.text(NoteKey.bytes(of: keyID) + signature))".utf8) }
}
