import Evidence
import Testing

@testable import Archiving

/// Notes and keys, with the examples of the format itself (c2sp.org) and of Go's sumdb/note.
@Suite struct SignedNoteTests {
    private static let peterKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    private static let peterSecret =
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    private static let enochKey = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
    private static let text = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        """
    private static let peter =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    private static let enoch =
        "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n"

    private static func note(_ signatures: String) throws(ArchivingError) -> SignedNote {
        try SignedNote(Array("\(text)\n\(signatures)".utf8))
    }

    private static func trust(_ keys: String...) throws -> NoteTrust {
        NoteTrust(try keys.map { try #require(NoteKey($0)) })
    }

    @Test func `Go's notes are read, written and verified`() throws {
        let note = try Self.note(Self.peter + Self.enoch)
        #expect(note.bytes == Array("\(Self.text)\n\(Self.peter)\(Self.enoch)".utf8))
        #expect(note.signatures.map(\.name) == ["PeterNeumann", "EnochRoot"])
        let (peter, enoch) = (try #require(NoteKey(Self.peterKey)), try #require(NoteKey(Self.enochKey)))
        #expect(
            try Self.trust(Self.peterKey).opinion(of: note) == .signed([.init(key: peter, time: nil)]))
        #expect(
            try Self.trust(Self.enochKey, Self.peterKey).opinion(of: note)
                == .signed([.init(key: peter, time: nil), .init(key: enoch, time: nil)]))
        #expect(NoteTrust([]).opinion(of: note) == .unknown)
    }

    @Test func `a signature with Go's key is Go's`() throws {
        let signer = try #require(NoteSigner(Self.peterSecret))
        #expect(signer.text == Self.peterSecret)
        #expect(signer.key.text == Self.peterKey)
        let text = Array(Self.text.utf8)
        let signed = SignedNote(text: text, signatures: [try signer.sign(text, at: LogSamples.time)])
        #expect(try Self.trust(Self.peterKey).opinion(of: signed) != .unknown)
        let again = try SignedNote(signed.bytes)
        #expect(again == signed)
    }

    @Test func `the known example of a signed note is read`() throws {
        let note = try SignedNote(
            Array(
                """
                Ognuno sta solo sul cuor della terra
                trafitto da un raggio di sole:

                ed è subito sera.

                — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=

                """.utf8))
        #expect(note.text.suffix(3) == [0x61, 0x2E, 0x0A])
        #expect(note.signatures.map(\.keyID) == [0x367B_A04B])
        #expect(note.signatures[0].signature.count == 64)
    }

    @Test func `a known key's wrong signature spoils the note, an unknown one's does not`() throws {
        let wrong = Self.peter.replacingFirst("x08go/ZJkuBS", "x08go/ZJkuBT")
        let note = try Self.note(wrong + Self.enoch)
        let peter = try #require(NoteKey(Self.peterKey))
        #expect(try Self.trust(Self.peterKey, Self.enochKey).opinion(of: note) == .forged(peter))
        #expect(try Self.trust(Self.enochKey).opinion(of: note) != .unknown)
    }

    @Test(arguments: [
        SignedNoteTests.text,
        SignedNoteTests.text + "\n",
        SignedNoteTests.text + "\n" + String(SignedNoteTests.peter.dropLast()),
        "\u{1}" + SignedNoteTests.text + "\n" + SignedNoteTests.peter,
        SignedNoteTests.text + "\r\n" + SignedNoteTests.peter,
        SignedNoteTests.text
            + "\n— Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
        SignedNoteTests.text + "\n" + SignedNoteTests.peter + "Unexpected line.\n",
        SignedNoteTests.text + "\n— PeterNeumann x08g\n",
        SignedNoteTests.text + "\n— PeterNeumann x08go/ZJk\n",
        SignedNoteTests.text + "\n— Peter+Neumann x08go/ZJkuBS\n",
        SignedNoteTests.text + "\n- PeterNeumann x08go/ZJkuBS\n",
        SignedNoteTests.text + "\n—  x08go/ZJkuBS\n",
        "", "\n", "\n\n", "a\n\n",
    ])
    func `what is no note is refused`(text: String) {
        #expect(throws: ArchivingError.self) { try SignedNote(Array(text.utf8)) }
    }

    @Test func `bytes that are no UTF-8, and a hundred signatures too many, are refused`() throws {
        #expect(throws: ArchivingError.self) {
            try SignedNote([0xFF] + Array("\(Self.text)\n\(Self.peter)".utf8))
        }
        #expect(try Self.note(String(repeating: Self.peter, count: 100)).signatures.count == 100)
        #expect(throws: ArchivingError.self) { try Self.note(String(repeating: Self.peter, count: 101)) }
        let large = [UInt8](repeating: 0x61, count: SignedNote.sizeLimit) + Array("\n\n\(Self.peter)".utf8)
        #expect(throws: ArchivingError.self) { try SignedNote(large) }
    }

    @Test func `a key is read only whole, and only with its own id`() {
        let bytes = Array(Self.peterKey.utf8)
        for start in bytes.indices {
            for end in start...bytes.count where (start, end) != (0, bytes.count) {
                #expect(NoteKey(String(decoding: bytes[start..<end], as: UTF8.self)) == nil)
            }
        }
        for place in bytes.indices {
            var changed = bytes
            changed[place] += 1
            #expect(NoteKey(String(decoding: changed, as: UTF8.self)) == nil)
        }
        #expect(NoteKey("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==") == nil)
        #expect(NoteKey("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW") == nil)
    }

    @Test func `a secret key is read only whole`() {
        let bytes = Array(Self.peterSecret.utf8)
        for place in bytes.indices {
            var changed = bytes
            changed[place] += 1
            #expect(NoteSigner(String(decoding: changed, as: UTF8.self)) == nil)
        }
        for length in 0..<bytes.count {
            #expect(NoteSigner(String(decoding: bytes.prefix(length), as: UTF8.self)) == nil)
        }
    }

    @Test(arguments: ["", "a b", "a+b", "a\u{A0}b", "a\nb", "a\u{2003}b"])
    func `a name holds neither blanks nor plus signs`(name: String) {
        #expect(!NoteKey.isName(name))
        #expect(NoteSigner(name: name, algorithm: .note) == nil)
    }

    @Test func `a key file is for its owner alone, and is never overwritten`() throws {
        let folder = try TemporaryFolder()
        let signer = try LogSamples.signer()
        let path = folder.folder.of("log.key")
        try signer.save(path)
        #expect(try BinaryFile(path, .reading).isPrivate())
        #expect(try NoteSigner.load(path).key == signer.key)
        #expect(throws: ArchivingError.self) { try signer.save(path) }
        try folder.write(Array("PRIVATE+KEY+x\n".utf8), as: "broken.key")
        #expect(throws: ArchivingError.self) { try NoteSigner.load(folder.folder.of("broken.key")) }
    }

    @Test func `a cosignature tells its time, and signs it`() throws {
        let witness = try LogSamples.signer("gemeente.example/w", .cosignature)
        let text = LogSamples.checkpoint(5).text
        let signature = try witness.sign(text, at: LogSamples.time)
        #expect(signature.signature.count == 72)
        #expect(signature.signature[..<8].reduce(0) { $0 << 8 | Int($1) } == 1_795_000_000)
        let trust = NoteTrust([witness.key])
        let note = SignedNote(text: text, signatures: [signature])
        #expect(trust.opinion(of: note) == .signed([.init(key: witness.key, time: LogSamples.time)]))
        var later = signature.signature
        later[7] ^= 1
        let changed = NoteSignature(name: signature.name, keyID: signature.keyID, signature: later)
        #expect(trust.opinion(of: SignedNote(text: text, signatures: [changed])) == .forged(witness.key))
    }

    /// From c2sp.org/tlog-cosignature: the key is not published there, but the line's key id and time are.
    @Test func `the known example of a cosignature tells its time`() throws {
        let line =
            "— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA=="
        let signature = try NoteSignature(line: Array(line.utf8))
        #expect(signature.keyID == 0x8D66_CF3F)
        #expect(signature.signature.count == 72)
        #expect(signature.signature[..<8].reduce(0) { $0 << 8 | Int($1) } == 1_679_315_147)
        #expect(signature.line == Array(line.utf8))
        let text = Array(
            "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n".utf8)
        #expect(
            NoteKey.cosigned(text, seconds: 1_679_315_147)
                == Array("cosignature/v1\ntime 1679315147\n".utf8) + text)
    }

    @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
    func `base64 is that of RFC 4648`(plain: String, coded: String) {
        #expect(Base64.text(Array(plain.utf8)) == coded)
        #expect(Base64.bytes(coded) == Array(plain.utf8))
    }

    @Test(arguments: [
        "Z", "Zg", "Zg=", "Zh==", "Zm9=", "Zm8=Zm8=", "====", "Z===", "Zm 9", "Zm9v\n", "Zm-v", "Zé==",
    ])
    func `any other base64 is refused`(text: String) {
        #expect(Base64.bytes(text) == nil)
    }
}

extension String {
    func replacingFirst(_ old: String, _ new: String) -> String {
        guard let range = firstRange(of: old) else { return self }
        return String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}
