import Evidence
import Testing

@testable import Archiving

struct CDXJIndexTests {
    @Test func `the index is sorted by bytes and says what the records say`() throws {
        let folder = try TemporaryFolder()
        try ArchiveWriterTests.write(try ArchiveWriterTests.variety(), in: folder)
        try ArchiveWriterTests.write(
            [.sample("/PLAIN"), .sample("/plain", at: "2026-11-22T00:00:00Z")], in: folder)
        let lines = try folder.read("index.cdxj").split(separator: 0x0A).map(Array.init)
        #expect(lines.count == 11)
        #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
        for line in lines {
            let entry = try #require(CDXJEntry(line: line))
            let record = try folder.archive.record(at: entry.location)
            #expect(CDXJEntry(record, segment: entry.location.segment) == entry)
            #expect(Digest256(of: try folder.archive.storedBytes(at: entry.location)) == entry.recordDigest)
        }
    }

    @Test func `a line has the fields in the order of cdxj-indexer`() throws {
        let folder = try TemporaryFolder()
        try ArchiveWriterTests.write([.sample("/a?B=1")], in: folder)
        let line = String(decoding: try folder.read("index.cdxj"), as: UTF8.self)
        let start =
            "example,ads)/a?b=1 20261121090807123 {\"url\": \"http://ads.example/a?B=1\", \"mime\": \"text/html\", "
            + "\"status\": \"200\", \"digest\": \"sha256:"
        #expect(line.hasPrefix(start))
        #expect(line.hasSuffix("\"}\n"))
    }

    @Test func `captures of an address are found, oldest first`() throws {
        let folder = try TemporaryFolder()
        let days = ["2026-11-23", "2026-11-21", "2026-11-22"]
        try ArchiveWriterTests.write(
            try days.map { try .sample("/a", at: $0 + "T00:00:00Z") } + [.sample("/A"), .sample("/ab")],
            in: folder)
        let found = try folder.archive.index.entries(of: webAddress("http://ads.example/a"))
        #expect(found.map { $0.stamp.prefix(8) } == ["20261121", "20261122", "20261123"])
        #expect(try folder.archive.index.entries(of: webAddress("http://ads.example/none")).isEmpty)
        #expect(try folder.archive.index.entries(of: nil, limit: 2).count == 2)
    }

    @Test func `lines of another form are not ours`() throws {
        let folder = try TemporaryFolder()
        try ArchiveWriterTests.write([.sample("/a")], in: folder)
        let text = String(decoding: try folder.read("index.cdxj").dropLast(), as: UTF8.self)
        #expect(CDXJEntry(line: [UInt8](text)) != nil)
        for mutant in [
            text + " ", text.replacing("\"mime\": ", with: "\"mime\":"),
            text.replacing("\"length\": \"", with: "\"length\": \"0"),
            text.replacing("sha256:", with: "sha1:"), String(text.dropLast()), "", "a b c",
            text.replacing("\"status\"", with: "\"state\""),
        ] {
            #expect(CDXJEntry(line: [UInt8](mutant)) == nil, "\(mutant)")
        }
    }

    @Test func `a line cut or changed at any byte is read without harm`() throws {
        let folder = try TemporaryFolder()
        try ArchiveWriterTests.write([.sample("/a")], in: folder)
        let line = Array(try folder.read("index.cdxj").dropLast())
        for at in line.indices {
            #expect(CDXJEntry(line: Array(line[..<at])) == nil)
            for byte in [UInt8(0x22), 0x5C, 0x20, 0x00, 0xFF] {
                var mutant = line
                mutant[at] = byte
                let entry = CDXJEntry(line: mutant)
                #expect(entry == nil || entry?.line == mutant)
                _ = CDXJEntry.segment(ofLine: mutant)
            }
        }
        #expect(CDXJEntry.segment(ofLine: []) == nil)
    }

    @Test func `a record of a place that is none is refused`() throws {
        let folder = try TemporaryFolder()
        try ArchiveWriterTests.write([.sample("/a")], in: folder)
        let entry = try #require(try folder.archive.index.entries(of: nil).first)
        let place = entry.location
        for location in [
            RecordLocation(segment: place.segment, offset: place.offset + 1, length: place.length),
            RecordLocation(segment: place.segment, offset: place.offset, length: place.length - 1),
            RecordLocation(segment: place.segment, offset: place.offset, length: place.length + 1),
            RecordLocation(segment: place.segment, offset: 0, length: place.offset + place.length),
            RecordLocation(segment: place.segment, offset: -1, length: 5),
            RecordLocation(segment: "../lock", offset: 0, length: 5),
            RecordLocation(segment: "other.warc.gz", offset: 0, length: 5),
            RecordLocation(segment: place.segment, offset: 0, length: .max),
        ] {
            #expect(throws: ArchivingError.self) { try folder.archive.record(at: location) }
        }
    }
}
