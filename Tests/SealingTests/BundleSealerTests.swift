import Archiving
import Evidence
import Foundation
import Testing

@testable import Sealing

struct BundleSealerTests {
    @Test func `a bundle has all its files, and its zip holds`() async throws {
        let sample = try SampleCase()
        let sealed = try await sample.seal()
        #expect(
            try sample.folder.files(under: "out/" + SampleCase.bundle).map {
                String($0.dropFirst(5 + SampleCase.bundle.count))
            }.filter { name in
                !(BundleParts.folders + ["signatures/log/"]).contains { name.hasPrefix($0) }
            }
                == [
                    "bag-info.txt", "bagit.txt", "data/case.json", "data/commitments.json",
                    "data/custody.jsonl", "data/decisions.jsonl", "data/environment.json",
                    "data/exhibits/E-001/capture.wacz", "data/exhibits/E-001/exhibit.json",
                    "data/exhibits/E-002/capture.wacz", "data/exhibits/E-002/exhibit.json",
                    "data/findings.json", "data/lawfulness.json", "data/text.txt", "manifest-sha256.txt",
                    "manifest-sha512.txt", "signatures/export.json", "signatures/exports.jsonl",
                    "signatures/public-key.pem", "signatures/seal-sha256.txt",
                    "signatures/seal-sha256.txt.ed25519", "tagmanifest-sha256.txt", "tagmanifest-sha512.txt",
                ])
        #expect(sealed.keyFingerprint == SampleCase.key.publicKey.fingerprint)
        for name in [SampleCase.bundle, SampleCase.bundle + ".zip"] {
            let report = try SampleCase.verifier.verify(sample.folder.path("out/" + name))
            #expect(report.problems == [])
            #expect(report.outcome == .holds)
            #expect(report.fingerprint == sealed.keyFingerprint)
        }
    }

    @Test func `the records of an exhibit are the archive's, byte for byte, and replay from its package`()
        async throws
    {
        let sample = try SampleCase()
        try await sample.seal()
        let capture = sample.captures[1]
        let expected =
            try sample.archive.storedInfo(of: capture.response.segment)
            + sample.archive.storedBytes(at: capture.request)
            + sample.archive.storedBytes(at: capture.response)
        let path = sample.folder.path("out/\(SampleCase.bundle)/data/exhibits/E-002/capture.wacz")
        let zip = try OpenZip(BinaryFile(path, .reading))
        let warc = try #require(zip.entries.first { $0.name == "archive/E-002.warc.gz" })
        #expect(try zip.packed(warc).bytes(at: 0, limit: warc.length) == expected)
        let report = try BundleVerifier().verify(path)
        #expect(report.outcome == .holds, "\(report.problems)")
        #expect(report.lines.contains { $0.rule == "wacz.signature" && $0.kind == .passed })
    }

    /// What is exported a second time, by another, an hour later, into another folder, with that first export on record.
    @Test func `sealing again later gives the same core`() async throws {
        let sample = try SampleCase()
        let log = try sample.log()
        try await sample.seal(sample.request(log: log), into: "one")
        let before = sample.dossier()
        let later = CaseDossier(
            file: before.file, text: before.text, maskedPhones: before.maskedPhones,
            phoneSpans: before.phoneSpans, verdict: before.verdict, findings: before.findings,
            captures: before.captures, reviews: before.reviews,
            history: before.history + [
                CustodyEvent(
                    action: "exported", actor: "rechercheur-9", object: before.file.id,
                    at: time("2026-11-23T23:05:00Z"), reason: "zaak 2026-18")
            ])
        try await sample.seal(
            sample.request(later, log: log, exportedAt: "2026-11-23T23:05:00Z"), into: "two")
        var core = 0
        for path in try sample.folder.files(under: "one/" + SampleCase.bundle)
        where !path.contains("/signatures/") {
            #expect(try sample.folder.read(path) == sample.folder.read("two" + path.dropFirst(3)), "\(path)")
            core += 1
        }
        #expect(core > 15)
        let exports = "two/\(SampleCase.bundle)/signatures/exports.jsonl"
        #expect(
            String(decoding: try sample.folder.read(exports), as: UTF8.self).split(separator: "\n").count == 2
        )
    }

    @Test func `nothing is overwritten`() async throws {
        let sample = try SampleCase()
        try await sample.seal()
        let before = try sample.folder.read("out/\(SampleCase.bundle).zip")
        let error = await #expect(throws: SealingError.self) { try await sample.seal() }
        #expect(error?.code == .exists)
        #expect(try sample.folder.read("out/\(SampleCase.bundle).zip") == before)
    }

    @Test func `what a cut-off export left is cleared away, and is no bundle until then`() async throws {
        let sample = try SampleCase()
        let partial = "out/.\(SampleCase.bundle).partial"
        try FolderPath(sample.folder.path(partial)).create()
        try sample.folder.write([1, 2, 3], as: partial + "/bagit.txt")
        try await sample.seal()
        #expect(
            try FolderPath(sample.folder.path("out")).names() == [
                SampleCase.bundle, SampleCase.bundle + ".zip",
            ])
    }

    @Test func `a case that the archive does not bear out is not sealed`() async throws {
        let sample = try SampleCase()
        let (one, two) = (sample.captures[0], sample.captures[1])
        let swapped = CaptureRecord(
            id: one.id, address: one.address, capturedAt: one.capturedAt, status: 200,
            payloadDigest: one.payloadDigest,
            response: two.response, request: one.request, authority: one.authority, incompleteness: [])
        let error = await #expect(throws: SealingError.self) {
            try await sample.seal(sample.request(sample.dossier(captures: [swapped])))
        }
        #expect(error?.code == .archiveDiffers)
        #expect(try FolderPath(sample.folder.path("out")).names() == [])
    }

    @Test func `openssl and sha256sum check a bundle without us`() async throws {
        let sample = try SampleCase()
        try await sample.seal()
        let folder = sample.folder.path("out/" + SampleCase.bundle)
        let seal = "signatures/seal-sha256.txt"
        let verify =
            "openssl pkeyutl -verify -pubin -inkey signatures/public-key.pem -rawin -in \(seal) -sigfile \(seal).ed25519"
        for list in [seal, "tagmanifest-sha256.txt", "manifest-sha256.txt"] {
            #expect(try shell("sha256sum --strict -c \(list)", in: folder) == 0)
        }
        #expect(
            try shell("sha512sum --strict -c tagmanifest-sha512.txt manifest-sha512.txt", in: folder) == 0)
        #expect(try shell(verify, in: folder) == 0)
        #expect(try shell("echo >> \(seal); " + verify, in: folder) != 0)
        let print =
            "test $(openssl pkey -pubin -in signatures/public-key.pem -outform DER | tail -c 32 | sha256sum | cut -c 1-16) = "
        #expect(try shell(print + SampleCase.key.publicKey.fingerprint, in: folder) == 0)
    }

    @Test func `other programs unpack the zip`() async throws {
        let sample = try SampleCase()
        try await sample.seal()
        let script =
            "python3 -m zipfile -e \(SampleCase.bundle).zip un && diff -r \(SampleCase.bundle) un/\(SampleCase.bundle)"
        #expect(try shell(script, in: sample.folder.path("out")) == 0)
    }

    @Test func `an exhibit that leaves its content out is sealed beside the one that holds it`() async throws
    {
        let sample = try SampleCase(captures: 1)
        let revisit = try sample.appendRevisit()
        let alone = try sample.request(sample.dossier(captures: [revisit]))
        let error = await #expect(throws: SealingError.self) { try await sample.seal(alone) }
        #expect(error?.code == .archiveDiffers)
        let whole = try sample.request(sample.dossier(captures: [revisit]).adding(sample.captures))
        try await sample.seal(whole)
        let report = try SampleCase.verifier.verify(sample.folder.path("out/" + SampleCase.bundle))
        #expect(
            report.problems.map(\.rule) == ["exhibit.log", "exhibit.log"], "nothing but that there is no log")
        let package = sample.folder.path("out/\(SampleCase.bundle)/data/exhibits/E-002/capture.wacz")
        let names = try OpenZip(BinaryFile(package, .reading)).entries.map(\.name)
        #expect(names.prefix(2) == ["archive/E-002-original.warc.gz", "archive/E-002.warc.gz"])
        #expect(try BundleVerifier().verify(package).outcome == .holds)
    }

    /// As the Python package surt 0.3.1 gives them.
    @Test(arguments: [
        ("http://127.0.0.3:18793/advertentie/2212.html", "3,0,0,127:18793)/advertentie/2212.html"),
        ("https://www2.Ads.example/A/b/?z=1&a=2&a=1", "example,ads)/a/b?a=1&a=2&z=1"),
        ("http://ads.example/", "example,ads)/"), ("http://wwwads.example/x", "example,wwwads)/x"),
    ])
    func `a package is indexed under the key that pywb looks for`(address: String, key: String) throws {
        #expect(ReplayKey.of(try #require(WebAddress(address))) == key)
    }

    @Test func `a case id that is no file name is refused`() async throws {
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
            let error = await #expect(throws: SealingError.self) {
                try await sample.seal(sample.request(dossier))
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
