import Evidence
import Testing

@testable import Archiving

struct ArchiveRecoveryTests {
    private static let name = "baken-20261121090807123-00001.warc.gz"

    /// Writes two batches and leaves the segment open, as a killed process does.
    private func crashed(_ folder: TemporaryFolder) throws -> [CaptureRecord] {
        let writer = try ArchiveWriter.sample(in: folder)
        return try ["/a", "/b"].flatMap { try writer.append([.sample($0)], authority: "A") }
    }

    @Test func `a segment that was left open is closed and indexed`() throws {
        let folder = try TemporaryFolder()
        let records = try crashed(folder)
        let writer = try ArchiveWriter.sample(in: folder)
        let size = try folder.read(Self.name).count
        #expect(
            writer.recovery.segments == [
                .init(name: Self.name, keptBytes: size, tornBytes: 0, tornFile: nil, captures: 2)
            ])
        #expect(try folder.names() == [Self.name, "index.cdxj", "lock"])
        for record in records { #expect(try folder.archive.record(at: record.response).id == record.id) }
        #expect(try folder.archive.index.entries(of: nil).map(\.location) == records.map(\.response))
    }

    @Test func `a file cut at any byte of its last capture keeps all captures before it`() throws {
        let whole = try TemporaryFolder()
        let records = try crashed(whole)
        let bytes = try whole.read(Self.name + ".open")
        let journal = try whole.read(Self.name + ".journal")
        let last = records[1].response
        #expect(last.offset + last.length == bytes.count)
        let start = records[1].request.offset
        // Also between request and response: one of them alone is half a capture.
        for length in start..<bytes.count {
            let folder = try TemporaryFolder()
            try folder.write(Array(bytes.prefix(length)), as: Self.name + ".open")
            // The journal names what was cut here, so it is not to be believed; without it the outcome is the same.
            if length % 2 == 0 { try folder.write(journal, as: Self.name + ".journal") }
            let recovery = try ArchiveWriter.sample(in: folder).recovery
            let kept = Array(bytes.prefix(start))
            #expect(try folder.read(Self.name) == kept)
            #expect(recovery.segments.map(\.keptBytes) == [kept.count])
            #expect(recovery.segments.map(\.tornBytes) == [length - kept.count])
            if length > kept.count {
                #expect(recovery.segments.map(\.tornFile) == [Self.name + ".torn"])
                #expect(try folder.read(Self.name + ".torn") == Array(bytes[start..<length]))
            }
            #expect(try folder.archive.index.entries(of: nil).map(\.url) == ["http://ads.example/a"])
        }
    }

    @Test
    func
        `a batch cut between a body and the record that refers to it keeps the body, never the reference alone`()
        throws
    {
        let whole = try TemporaryFolder()
        let body = [UInt8](repeating: 0x61, count: 2_000)
        let records = try ArchiveWriter.sample(in: whole).append(
            [.sample("/a", body: body), .sample("/b", body: body)], authority: "A")
        let bytes = try whole.read(Self.name + ".open")
        for length in [
            records[0].response.offset + 9, records[1].request.offset, records[1].response.offset + 9,
            bytes.count,
        ] {
            let folder = try TemporaryFolder()
            try folder.write(Array(bytes.prefix(length)), as: Self.name + ".open")
            _ = try ArchiveWriter.sample(in: folder)
            var found: [ArchivedCapture] = []
            if length > records[1].request.offset - 1 {
                try folder.archive.everyCapture(in: Self.name, from: 0) { found.append($0) }
                #expect(try check(folder.folder.of(Self.name)).problems == [])
            }
            let kept = records.filter { $0.response.offset + $0.response.length <= length }
            #expect(found.map(\.record.id) == kept.map(\.id))
            for capture in found where capture.leavesPayloadOut {
                let original = try folder.archive.record(at: records[0].response)
                #expect(capture.restored(from: original)?.capture.body == body)
            }
        }
    }

    @Test func `zeros and rubbish behind the last record are set aside`() throws {
        for tail in [Array(repeating: UInt8(0), count: 5_000), [UInt8]("rubbish"), [0x1F, 0x8B, 0x08]] {
            let folder = try TemporaryFolder()
            _ = try crashed(folder)
            let bytes = try folder.read(Self.name + ".open")
            try folder.write(bytes + tail, as: Self.name + ".open")
            let recovery = try ArchiveWriter.sample(in: folder).recovery
            #expect(try folder.read(Self.name) == bytes)
            #expect(try folder.read(Self.name + ".torn") == tail)
            #expect(recovery.segments.map(\.captures) == [2])
        }
    }

    @Test func `a file without one whole record is set aside as a whole`() throws {
        let folder = try TemporaryFolder()
        try folder.write([0x1F, 0x8B, 0x08], as: Self.name + ".open")
        let recovery = try ArchiveWriter.sample(in: folder).recovery
        #expect(recovery.segments.map(\.keptBytes) == [0])
        #expect(try folder.names() == [Self.name + ".torn", "lock"])
    }

    /// Found by killing a crawl two hundred times: once it came between the warcinfo record and the first capture.
    @Test func `a segment without a capture goes without a word, half a first capture is set aside`() throws {
        let whole = try TemporaryFolder()
        let first = try crashed(whole)[0]
        let bytes = try whole.read(Self.name + ".open")
        let folder = try TemporaryFolder()
        try folder.write(Array(bytes.prefix(first.request.offset)), as: Self.name + ".open")
        #expect(try ArchiveWriter.sample(in: folder).recovery.isClean)
        #expect(try folder.names() == ["lock"])
        let half = try TemporaryFolder()
        try half.write(Array(bytes.prefix(first.response.offset)), as: Self.name + ".open")
        let recovery = try ArchiveWriter.sample(in: half).recovery
        #expect(recovery.segments.map(\.tornBytes) == [first.response.offset])
        #expect(try half.names() == [Self.name + ".torn", "lock"])
    }

    @Test func `an empty open file goes without a word`() throws {
        let folder = try TemporaryFolder()
        try folder.write([], as: Self.name + ".open")
        #expect(try ArchiveWriter.sample(in: folder).recovery.isClean)
        #expect(try folder.names() == ["lock"])
    }

    /// The order of closing is: index, rename, journal gone. A crash may come between any two.
    @Test func `a crash at any step of closing gives the same archive`() throws {
        let whole = try TemporaryFolder()
        _ = try crashed(whole)
        let (open, journal) = (try whole.read(Self.name + ".open"), try whole.read(Self.name + ".journal"))
        _ = try ArchiveWriter.sample(in: whole)
        let index = try whole.read("index.cdxj")
        let states: [[(String, [UInt8])]] = [
            [(Self.name + ".open", open), (Self.name + ".journal", journal)],
            [
                (Self.name + ".open", open), (Self.name + ".journal", journal),
                ("index.cdxj.new", Array(index.prefix(50))),
            ],
            [(Self.name + ".open", open), (Self.name + ".journal", journal), ("index.cdxj", index)],
            [(Self.name, open), (Self.name + ".journal", journal), ("index.cdxj", index)],
            [(Self.name + ".open", open), (Self.name + ".journal", Array(journal.dropLast(7)))],
            [(Self.name + ".open", open)],
        ]
        for state in states {
            let folder = try TemporaryFolder()
            for (name, bytes) in state { try folder.write(bytes, as: name) }
            _ = try ArchiveWriter.sample(in: folder)
            #expect(try folder.read("index.cdxj") == index)
            #expect(try folder.read(Self.name) == open)
            #expect(try folder.names() == [Self.name, "index.cdxj", "lock"])
        }
    }

    @Test func `a missing, spoilt or foreign index is made again`() throws {
        let folder = try TemporaryFolder()
        for _ in 0..<3 { try ArchiveWriterTests.write([.sample("/a"), .sample("/b")], in: folder) }
        let index = try folder.read("index.cdxj")
        let lines = index.split(separator: 0x0A).map { Array($0) + [0x0A] }
        let spoilt: [[UInt8]?] = [
            nil, [], Array(index.dropLast(3)), lines[1] + lines[0],
            Array(index.dropFirst(lines[0].count)) + [],
        ]
        for bytes in spoilt {
            try folder.folder.remove("index.cdxj")
            if let bytes { try folder.write(bytes, as: "index.cdxj") }
            let recovery = try ArchiveWriter.sample(in: folder).recovery
            let isSame = try folder.read("index.cdxj") == index
            // One line less of a segment that has others is for `verify`: opening reads no closed segment.
            #expect(isSame == recovery.indexWasRebuilt)
        }
    }

    @Test func `a closed segment that is gone, or cut, is no silent start`() throws {
        let folder = try TemporaryFolder()
        for _ in 0..<3 { try ArchiveWriterTests.write([.sample("/a"), .sample("/b")], in: folder) }
        let name = "baken-20261121090807123-00002.warc.gz"
        let bytes = try folder.read(name)
        for left in [nil, Array(bytes.dropLast(1)), []] {
            try folder.folder.remove(name)
            if let left { try folder.write(left, as: name) }
            let before = try folder.read("index.cdxj")
            let error = #expect(throws: ArchivingError.self) { try ArchiveWriter.sample(in: folder) }
            #expect(error?.code == .incomplete && error?.file == name)
            #expect(error?.message.contains("baken archive repair") == true)
            #expect(try folder.read("index.cdxj") == before)
        }
        try folder.folder.remove(name)
        try folder.write(bytes, as: name)
        #expect(try ArchiveWriter.sample(in: folder).recovery.isClean)
    }

    @Test func `after a failed write the next batch opens a new segment, and nothing acknowledged is lost`()
        throws
    {
        let folder = try TemporaryFolder()
        let writer = try ArchiveWriter.sample(in: folder)
        let first = try writer.append([.sample("/a")], authority: "A")[0]
        writer.failNextSync()
        #expect(throws: ArchivingError.self) { try writer.append([.sample("/b")], authority: "A") }
        let third = try writer.append([.sample("/c")], authority: "A")[0]
        #expect(first.response.segment != third.response.segment)
        try writer.close()
        #expect(try folder.names().contains(first.response.segment + ".open"))
        for record in [first, third] {
            #expect(try folder.archive.record(at: record.response).id == record.id)
        }
    }
}
