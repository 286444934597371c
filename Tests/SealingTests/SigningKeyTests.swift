import Archiving
import Foundation
import Testing

@testable import Sealing

struct SigningKeyTests {
    @Test func `a key that was made can be loaded, and is for its owner alone`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("sealing.key")
        let key = try SigningKey.create(path)
        #expect(try SigningKey.load(path).publicKey == key.publicKey)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(throws: SealingError.self) { try SigningKey.create(path) }
    }

    @Test func `a key that others may read is refused`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("sealing.key")
        _ = try SigningKey.create(path)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(throws: SealingError.self) { try SigningKey.load(path) }
    }

    @Test func `raw keys and keys of openssl are read, others are not`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Array(1...32), as: "raw.key")
        #expect(try SigningKey.load(folder.path("raw.key")).publicKey == SampleCase.key.publicKey)
        // RFC 8410 §10.3.
        let pem =
            "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n"
        try folder.write(Array(pem.utf8), as: "pem.key")
        let expected =
            "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n"
        #expect(try SigningKey.load(folder.path("pem.key")).publicKey.pem == Array(expected.utf8))
        for bytes in [[], Array(1...31), Array(pem.utf8.dropLast(5)), Array("hallo".utf8)] as [[UInt8]] {
            try folder.write(bytes, as: "bad.key")
            #expect(throws: SealingError.self) { try SigningKey.load(folder.path("bad.key")) }
        }
    }

    @Test func `a signature fits only what was signed, and only by its key`() throws {
        let key = SigningKey()
        let signature = try key.sign([1, 2, 3])
        #expect(signature.count == 64)
        #expect(key.publicKey.isValid(signature, for: [1, 2, 3]))
        #expect(!key.publicKey.isValid(signature, for: [1, 2, 4]))
        #expect(!SigningKey().publicKey.isValid(signature, for: [1, 2, 3]))
    }
}
