import Evidence
import Testing

@testable import Archiving

struct ArchiveRepairTests {
    private static let name = "baken-20261121090807123-00001.warc.gz"
    private static let now = time("2026-11-22T10:00:00Z")

    private func written(_ folder: TemporaryFolder, _ count: Int = 4) throws -> [CaptureRecord] {
        let writer = try ArchiveWriter.sample(in: folder)
        let records = try writer.append(
            (1...count).map { try Capture.sample("/\($0)", body: [UInt8]("seite \($0)")) }, authority: "A")
        try writer.close()
        return records
    }

    private func damage(_ folder: TemporaryFolder, _ change: (inout [UInt8]) -> Void) throws {
        var bytes = try folder.read(Self.name)
        change(&bytes)
        try folder.folder.remove(Self.name)
        try folder.write(bytes, as: Self.name)
    }

    @Test func `a whole archive is left as it is`() throws {
        let folder = try TemporaryFolder()
        _ = try written(folder)
        let before = try folder.names()
        let repair = try ArchiveRepair(of: folder.path, at: Self.now)
        #expect(repair.steps == [] && repair.report == nil)
        #expect(try folder.names() == before)
    }

    /// Every byte of the second of four captures, request and response.
    @Test func `damage in the middle is set aside, and everything behind it keeps its place`() throws {
        let whole = try TemporaryFolder()
        let captures = try written(whole)
        let bytes = try whole.read(Self.name)
        let index = try whole.read("index.cdxj")
        let second = captures[1]
        for at in stride(from: second.request.offset, to: captures[2].request.offset, by: 11) {
            let folder = try TemporaryFolder()
            try folder.write(bytes, as: Self.name)
            try folder.write(index, as: "index.cdxj")
            try damage(folder) { $0[at] ^= 0x55 }
            let repair = try ArchiveRepair(of: folder.path, at: Self.now)
            // A bit that deflate does not read: the record says the same as before, and is kept; its line is new.
            if repair.steps.map(\.file) == ["index.cdxj"] {
                let kept = try folder.archive.record(at: second.response)
                #expect(kept.id == second.id && kept.holds(payload: second.payloadDigest))
                continue
            }
            #expect(repair.steps.first?.range == second.request.offset..<captures[2].request.offset)
            let aside = Self.name + ".aside-" + Self.now.stamp
            #expect(repair.steps.first?.setAside == aside)
            var damaged = bytes
            damaged[at] ^= 0x55
            #expect(try folder.read(aside) == damaged)
            #expect(try folder.read(Self.name).count == bytes.count)
            for capture in [captures[0], captures[2], captures[3]] {
                #expect(try folder.archive.record(at: capture.response).id == capture.id)
            }
            let check = try check(folder.folder.of(Self.name))
            #expect(check.problems == [], "byte \(at)")
            #expect(try folder.archive.index.entries(of: nil).count == 3)
            // The writer takes it up again.
            #expect(try ArchiveWriter.sample(in: folder).recovery.isClean)
        }
    }

    @Test func `a segment that is cut keeps what is whole, and a missing one is named`() throws {
        let folder = try TemporaryFolder()
        let captures = try written(folder)
        try damage(folder) { $0.removeLast(10) }
        let repair = try ArchiveRepair(of: folder.path, at: Self.now)
        let end = captures[2].response.offset + captures[2].response.length
        #expect(try folder.read(Self.name).count == end)
        #expect(repair.steps.map(\.file) == [Self.name, "index.cdxj"])
        #expect(repair.report == "repair-\(Self.now.stamp).json")
        try folder.folder.remove(Self.name)
        let again = try ArchiveRepair(of: folder.path, at: time("2026-11-22T11:00:00Z"))
        #expect(again.steps.map(\.file) == [Self.name, "index.cdxj"])
        #expect(try ArchiveWriter.sample(in: folder).recovery.isClean)
    }

    @Test func `an index that lies is set aside and made anew`() throws {
        let folder = try TemporaryFolder()
        _ = try written(folder)
        let index = try folder.read("index.cdxj")
        let lines = index.split(separator: 0x0A).map { Array($0) + [0x0A] }
        try folder.folder.remove("index.cdxj")
        try folder.write(Array(lines.dropLast().joined()), as: "index.cdxj")
        let repair = try ArchiveRepair(of: folder.path, at: Self.now)
        #expect(repair.steps.map(\.setAside) == ["index.cdxj.aside-\(Self.now.stamp)"])
        #expect(try folder.read("index.cdxj") == index)
    }

    @Test(arguments: [400, 600, 65_000, 65_553, 65_554, 65_558, 65_559, 65_600, 131_100, 200_000])
    func `a note has exactly the length of what it stands for`(length: Int) throws {
        let note = try #require(
            RepairNote(7..<(7 + length), of: Self.name, infoID: "urn:uuid:x", at: Self.now))
        #expect(note.bytes.count == length)
        let record = try ArchiveFolder.onlyRecord(in: note.bytes, name: "note")
        #expect(record.type == "metadata" && record.defects == [])
        #expect(record.fields["Baken-Lost-Bytes"] == "7-\(7 + length)")
        #expect(RepairNote(0..<200, of: Self.name, infoID: nil, at: Self.now) == nil)
    }

    @Test func `while a writer has the archive nothing is repaired`() throws {
        let folder = try TemporaryFolder()
        let writer = try ArchiveWriter.sample(in: folder)
        let error = #expect(throws: ArchivingError.self) { try ArchiveRepair(of: folder.path, at: Self.now) }
        #expect(error?.code == .locked)
        try writer.close()
    }
}
