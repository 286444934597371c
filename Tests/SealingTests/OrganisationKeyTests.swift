import Archiving
import Evidence
import Foundation
import Testing

@testable import Sealing

/// Signatures of an organisation, made with certificates of openssl and checked by it.
struct OrganisationKeyTests {
    /// An authority `ca.pem`, and an organisation's `org.pem` with `org.key`, in a folder.
    private static func certificates(_ kind: String, in folder: TemporaryFolder) throws {
        let script = """
            set -e
            openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout ca.key -out ca.pem -days 3650 \
                -subj "/O=Voorbeeld/CN=Test CA" -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign
            openssl genpkey \(kind) -out org.key
            openssl req -new -key org.key -subj "/O=Politie Voorbeeld/CN=Zegel" -out org.csr
            printf 'keyUsage=critical,digitalSignature,nonRepudiation\\nbasicConstraints=critical,CA:FALSE\\n' > ext
            openssl x509 -req -in org.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 3650 -extfile ext -out org.pem
            chmod 600 org.key
            """
        #expect(try run(script, in: folder.path) == 0)
    }

    private static func run(_ script: String, in folder: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private static var now: UTCTime {
        UTCTime(millisecondsSince1970: Int64(Date().timeIntervalSince1970 * 1_000))
    }

    private static func key(_ folder: TemporaryFolder) throws -> OrganisationKey {
        try .load(certificate: folder.path("org.pem"), key: folder.path("org.key"), at: now)
    }

    @Test(arguments: [
        "-algorithm RSA -pkeyopt rsa_keygen_bits:2048", "-algorithm EC -pkeyopt ec_paramgen_curve:P-256",
        "-algorithm EC -pkeyopt ec_paramgen_curve:P-384",
    ])
    func `openssl takes the signature, and nothing else`(kind: String) async throws {
        let folder = try TemporaryFolder()
        try Self.certificates(kind, in: folder)
        let content = Array("lijst\n".utf8)
        let signature = try Self.key(folder).sign(content, at: Self.now)
        try folder.write(content, as: "list")
        try folder.write(signature, as: "list.p7s")
        let verify =
            "openssl cms -verify -cades -binary -inform DER -in list.p7s -content list -CAfile ca.pem -purpose any -out /dev/null"
        #expect(try Self.run(verify, in: folder.path) == 0)
        let own = try OrganisationSignature(signature, over: content)
        #expect(own.signer.contains("Zegel"))
        #expect(await own.problem(roots: try folder.read("ca.pem"), at: nil) == nil)
        #expect(await own.problem(roots: [], at: nil)?.isUnchecked == true)
        try folder.write(content + [0x20], as: "list")
        #expect(try Self.run(verify, in: folder.path) != 0)
        #expect(throws: TimeStampProblem.self) {
            try OrganisationSignature(signature, over: content + [0x20])
        }
        for at in stride(from: 0, to: signature.count, by: 7) {
            var mutant = signature
            mutant[at] ^= 0x04
            let read = try? OrganisationSignature(mutant, over: content)
            // What nobody signs is the chain beside the own certificate, and there is none here.
            #expect(read == nil, "byte \(at)")
        }
    }

    @Test func `the key of another, and a certificate that is over, are refused`() throws {
        let folder = try TemporaryFolder()
        try Self.certificates("-algorithm EC -pkeyopt ec_paramgen_curve:P-256", in: folder)
        let (chain, key) = (try folder.read("org.pem"), try folder.read("org.key"))
        #expect(throws: SealingError.self) {
            try OrganisationKey(chain: chain, key: try folder.read("ca.key"), at: Self.now)
        }
        #expect(throws: SealingError.self) {
            try OrganisationKey(chain: chain, key: key, at: Self.now + .seconds(86_400 * 4_000))
        }
        #expect(throws: SealingError.self) { try OrganisationKey(chain: key, key: key, at: Self.now) }
    }

    @Test func `a bundle that an organisation signed holds, and one whose signature is another's does not`()
        async throws
    {
        let sample = try SampleCase(captures: 1)
        try Self.certificates("-algorithm EC -pkeyopt ec_paramgen_curve:P-256", in: sample.folder)
        try await sample.seal(nil, into: "out", Self.key(sample.folder))
        let path = sample.folder.path("out/" + SampleCase.bundle)
        let verify = """
            openssl cms -verify -cades -binary -inform DER -in signatures/tagmanifest-sha256.txt.p7s \
                -content tagmanifest-sha256.txt -CAfile ../../ca.pem -purpose any -out /dev/null
            """
        #expect(try Self.run(verify, in: path) == 0)
        #expect(try BundleVerifier().verify(path).outcome == .cannotBeChecked)
        #expect(try await SampleCase.verifier.verifyWithTrust(path).outcome == .holds)
        let roots = try sample.folder.read("ca.pem")
        let trusted = try await BundleVerifier(TrustAnchors(roots: roots)).verifyWithTrust(path)
        #expect(trusted.lines.contains { $0.rule == "signature.trust" && $0.kind == .passed })
        let strange = try TemporaryFolder()
        try Self.certificates("-algorithm EC -pkeyopt ec_paramgen_curve:P-256", in: strange)
        let others = TrustAnchors(roots: try strange.read("ca.pem"))
        #expect(try await BundleVerifier(others).verifyWithTrust(path).outcome != .holds)
    }
}
