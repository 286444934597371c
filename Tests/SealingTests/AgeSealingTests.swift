import Archiving
import Evidence
import Testing

@testable import Sealing

/// Files for named receivers, opened again by the format's own rules; Tests/bundles/run has age itself open one.
struct AgeSealingTests {
    /// The example of age's own manual.
    private static let known = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"

    @Test func `a receiver's key is read, and one with a wrong letter is not`() {
        #expect(AgeRecipient(Self.known)?.key.count == 32)
        #expect(AgeRecipient(Self.known.uppercased()) == nil)
        #expect(AgeRecipient(String(Self.known.dropLast())) == nil)
        for place in 4..<Self.known.utf8.count {
            var letters = Array(Self.known.utf8)
            letters[place] = letters[place] == UInt8(ascii: "q") ? UInt8(ascii: "p") : UInt8(ascii: "q")
            #expect(AgeRecipient(String(decoding: letters, as: UTF8.self)) == nil)
        }
    }

    @Test func `a sealed bundle is one file, and nothing stays beside it`() async throws {
        let sample = try SampleCase(captures: 1)
        let recipient = try #require(AgeRecipient(Self.known))
        let sealer = BundleSealer(
            keys: .init(
                seal: SampleCase.key, packages: SampleCase.packageKey, withholding: try sample.withholding),
            records: .init(sample.archive), recipients: [recipient])
        _ = try await sealer.seal(sample.request(), into: sample.folder.path("out"))
        #expect(try FolderPath(sample.folder.path("out")).names() == [SampleCase.bundle + ".zip.age"])
        let bytes = try sample.folder.read("out/\(SampleCase.bundle).zip.age")
        #expect(bytes.starts(with: "age-encryption.org/v1\n-> X25519 ".utf8))
        #expect(!String(decoding: bytes, as: UTF8.self).contains("data/case.json"))
        let error = await #expect(throws: SealingError.self) {
            try await sealer.seal(sample.request(), into: sample.folder.path("out"))
        }
        #expect(error?.code == .exists)
    }
}
