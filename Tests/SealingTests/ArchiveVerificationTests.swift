import Archiving
import Evidence
import Testing

@testable import Sealing

struct ArchiveVerificationTests {
    @Test func `a data folder, its archive and its segment hold`() throws {
        let sample = try SampleCase()
        let segment = try #require(try sample.archive.segments().first)
        for path in ["data", "data/archive", "data/archive/" + segment] {
            let report = try BundleVerifier().verify(sample.folder.path(path))
            #expect(report.problems == [])
            #expect(report.outcome == .holds)
        }
    }

    @Test func `no changed byte of a segment passes, thanks to the index`() throws {
        let sample = try SampleCase(captures: 1)
        let segment = "data/archive/" + (try #require(try sample.archive.segments().first))
        let bytes = try sample.folder.read(segment)
        for at in stride(from: 0, to: bytes.count, by: 7) {
            var mutant = bytes
            mutant[at] ^= 0x10
            try sample.folder.write(mutant, as: segment)
            let report = try BundleVerifier().verify(sample.folder.path("data"))
            #expect(report.outcome == .doesNotHold, "byte \(at)")
        }
    }

    @Test func `no cut segment passes`() throws {
        let sample = try SampleCase(captures: 1)
        let segment = "data/archive/" + (try #require(try sample.archive.segments().first))
        let bytes = try sample.folder.read(segment)
        let capture = sample.captures[0]
        let boundaries = [0, capture.request.offset, capture.response.offset]
        for length in Array(stride(from: 1, to: bytes.count, by: 13)) + boundaries {
            try sample.folder.write(Array(bytes.prefix(length)), as: segment)
            #expect(try BundleVerifier().verify(sample.folder.path("data")).outcome == .doesNotHold)
            #expect(try BundleVerifier().verify(sample.folder.path(segment)).outcome != .holds)
        }
    }

    @Test func `lines that are missing from the index, foreign to it or out of order are found`() throws {
        let sample = try SampleCase(captures: 3)
        let index = "data/archive/index.cdxj"
        let bytes = try sample.folder.read(index)
        let lines = bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
        let mutants: [([UInt8], String)] = [
            (lines[0] + lines[1], "index.missing-line"),
            (bytes + lines[2], "index.line"),
            (lines[1] + lines[0] + lines[2], "index.order"),
            (Array(bytes.dropLast(9)), "index.torn"),
            (Array("A".utf8) + bytes, "index.line"),
        ]
        for (mutant, rule) in mutants {
            try sample.folder.write(mutant, as: index)
            let report = try BundleVerifier().verify(sample.folder.path("data"))
            #expect(report.problems.contains { $0.rule == rule && $0.kind == .failed })
        }
        try FolderPath(sample.folder.path).remove(index)
        #expect(try BundleVerifier().verify(sample.folder.path("data")).outcome == .cannotBeChecked)
    }

    @Test func `a segment that a crash left open cannot be checked, and says what to do`() throws {
        let sample = try SampleCase()
        let writer = try ArchiveWriter(
            folder: sample.archive.folder.path,
            description: ArchiveDescription(
                software: "Baken/0.1.0", planDigest: Digest256(of: "plan"), authority: "A", robots: "obeyed"),
            now: { time("2026-11-23T09:08:07Z") })
        _ = try writer.append([SampleCase.capture("/x")], authority: "A")
        let report = try BundleVerifier().verify(sample.folder.path("data"))
        #expect(report.outcome == .cannotBeChecked)
        #expect(report.problems.map(\.rule) == ["archive.open"])
        try writer.close()
        #expect(try BundleVerifier().verify(sample.folder.path("data")).outcome == .holds)
    }
}
