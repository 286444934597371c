import Archiving
import Evidence
import Foundation
import Testing

@testable import Sealing

struct BundleSealerTests {
    @Test func `a bundle has all its files, and its zip holds`() throws {
        let sample = try SampleCase()
        let sealed = try sample.seal()
        #expect(
            try sample.folder.files(under: "out/" + SampleCase.bundle).map {
                $0.dropFirst(5 + SampleCase.bundle.count)
            }
                == [
                    "case.json", "custody.jsonl", "decisions.jsonl", "exhibits/E-001.cdxj",
                    "exhibits/E-001.warc.gz",
                    "exhibits/E-002.cdxj", "exhibits/E-002.warc.gz", "findings.json", "lawfulness.json",
                    "manifest-sha256.txt", "public-key.pem", "report.html", "signature.ed25519", "text.txt",
                ])
        #expect(sealed.fileCount == 14)
        #expect(sealed.keyFingerprint == SampleCase.key.publicKey.fingerprint)
        for name in [SampleCase.bundle, SampleCase.bundle + ".zip"] {
            let report = try BundleVerifier().verify(sample.folder.path("out/" + name))
            #expect(report.problems == [])
            #expect(report.outcome == .holds)
            #expect(report.fingerprint == sealed.keyFingerprint)
        }
    }

    @Test func `members of an exhibit are the archive's, byte for byte`() throws {
        let sample = try SampleCase()
        try sample.seal()
        let capture = sample.captures[1]
        let expected =
            try sample.archive.storedInfo(of: capture.response.segment)
            + sample.archive.storedBytes(at: capture.request)
            + sample.archive.storedBytes(at: capture.response)
        #expect(try sample.folder.read("out/\(SampleCase.bundle)/exhibits/E-002.warc.gz") == expected)
    }

    @Test func `sealing twice gives the same bytes but for the signature`() throws {
        let sample = try SampleCase()
        let one = try sample.seal(into: "one")
        let two = try sample.seal(into: "two")
        #expect(one == two)
        for path in try sample.folder.files(under: "one/" + SampleCase.bundle)
        where !path.hasSuffix(".ed25519") {
            #expect(try sample.folder.read(path) == sample.folder.read("two" + path.dropFirst(3)))
        }
    }

    @Test func `nothing is overwritten`() throws {
        let sample = try SampleCase()
        try sample.seal()
        let before = try sample.folder.read("out/\(SampleCase.bundle).zip")
        let error = #expect(throws: SealingError.self) { try sample.seal() }
        #expect(error?.code == .exists)
        #expect(try sample.folder.read("out/\(SampleCase.bundle).zip") == before)
    }

    @Test func `what a cut-off export left is cleared away, and is no bundle until then`() throws {
        let sample = try SampleCase()
        let partial = "out/.\(SampleCase.bundle).partial"
        try FolderPath(sample.folder.path(partial)).create()
        try sample.folder.write([1, 2, 3], as: partial + "/case.json")
        try sample.seal()
        #expect(
            try FolderPath(sample.folder.path("out")).names() == [
                SampleCase.bundle, SampleCase.bundle + ".zip",
            ])
    }

    @Test func `a case that the archive does not bear out is not sealed`() throws {
        let sample = try SampleCase()
        let (one, two) = (sample.captures[0], sample.captures[1])
        let swapped = CaptureRecord(
            id: one.id, address: one.address, capturedAt: one.capturedAt, status: 200,
            payloadDigest: one.payloadDigest,
            response: two.response, request: one.request, authority: one.authority, incompleteness: [])
        let error = #expect(throws: SealingError.self) {
            try sample.sealer.seal(
                sample.request(sample.dossier(captures: [swapped])), into: sample.folder.path("out"))
        }
        #expect(error?.code == .archiveDiffers)
        #expect(try FolderPath(sample.folder.path("out")).names() == [])
    }

    @Test func `openssl and sha256sum check a bundle without us`() throws {
        let sample = try SampleCase()
        try sample.seal()
        let folder = sample.folder.path("out/" + SampleCase.bundle)
        let verify =
            "openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest-sha256.txt "
            + "-sigfile signature.ed25519"
        #expect(try shell("sha256sum --strict -c manifest-sha256.txt", in: folder) == 0)
        #expect(try shell(verify, in: folder) == 0)
        #expect(try shell("echo >> manifest-sha256.txt; " + verify, in: folder) != 0)
        let print =
            "test $(openssl pkey -pubin -in public-key.pem -outform DER | tail -c 32 | sha256sum | cut -c 1-16) = "
        #expect(try shell(print + SampleCase.key.publicKey.fingerprint, in: folder) == 0)
    }

    @Test func `other programs unpack the zip`() throws {
        let sample = try SampleCase()
        try sample.seal()
        let script =
            "python3 -m zipfile -e \(SampleCase.bundle).zip un && diff -r \(SampleCase.bundle) un/\(SampleCase.bundle)"
        #expect(try shell(script, in: sample.folder.path("out")) == 0)
    }

    @Test func `an exhibit that leaves its content out is sealed beside the one that holds it`() throws {
        let sample = try SampleCase(captures: 1)
        let revisit = try sample.appendRevisit()
        let alone = try sample.request(sample.dossier(captures: [revisit]))
        let error = #expect(throws: SealingError.self) {
            try sample.sealer.seal(alone, into: sample.folder.path("out"))
        }
        #expect(error?.code == .archiveDiffers)
        let whole = try sample.request(sample.dossier(captures: [revisit]).adding(sample.captures))
        _ = try sample.sealer.seal(whole, into: sample.folder.path("out"))
        let report = try BundleVerifier().verify(sample.folder.path("out/" + SampleCase.bundle))
        #expect(report.problems == [])
        let page = String(
            decoding: try sample.folder.read("out/\(SampleCase.bundle)/report.html"), as: UTF8.self)
        #expect(page.contains("De inhoud zelf is stuk E-001."))
        try FolderPath(sample.folder.path("out/\(SampleCase.bundle)/exhibits")).remove("E-001.warc.gz")
        let cut = try BundleVerifier().verify(sample.folder.path("out/" + SampleCase.bundle))
        #expect(cut.problems.contains { $0.rule == "exhibit.content" && $0.kind == .failed })
    }

    @Test func `a case id that is no file name is refused`() throws {
        let sample = try SampleCase()
        let file = sample.caseFile
        for id in ["../C-1", "", "a/b", ".hidden", "C 1"] {
            let dossier = CaseDossier(
                file: CaseFile(
                    id: id, route: .police, municipality: nil, priority: .low, state: .open,
                    address: file.address,
                    title: "", firstSeen: file.firstSeen, lastSeen: file.lastSeen, ruleIDs: [],
                    verdict: .cannotSay),
                text: "", maskedPhones: [],
                verdict: PermitVerdict(value: .cannotSay, reasons: [], article: nil),
                findings: [], captures: [], reviews: [], history: [])
            let error = #expect(throws: SealingError.self) {
                try sample.sealer.seal(sample.request(dossier), into: sample.folder.path("out"))
            }
            #expect(error?.code == .unusable)
        }
    }

    private func shell(_ script: String, in folder: String) throws -> Int32 {
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
}
