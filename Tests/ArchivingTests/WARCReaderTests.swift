import Evidence
import Testing

@testable import Archiving

struct WARCReaderTests {
    private static func record(_ fields: [String], _ block: String = "abc", end: String = "\r\n\r\n")
        -> [UInt8]
    {
        [UInt8]((["WARC/1.1"] + fields).joined(separator: "\r\n") + "\r\n\r\n" + block + end)
    }

    private static let head = [
        "WARC-Type: resource", "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>",
        "WARC-Date: 2026-11-21T09:08:07Z", "WARC-Target-URI: urn:x:y", "Content-Type: text/plain",
    ]

    private func read(_ bytes: [UInt8], _ limits: WARCReader.Limits = .init()) throws -> [WARCRecord] {
        let reader = try WARCReader(ByteSource(bytes, name: "x.warc"), limits: limits)
        var records: [WARCRecord] = []
        while let record = try reader.next() { records.append(record) }
        return records
    }

    private func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        GzipEncoder(level: 1).append([bytes], to: &out)
        return out
    }

    @Test func `plain records have their places`() throws {
        let one = Self.record(Self.head + ["Content-Length: 3"])
        let two = Self.record(Self.head + ["Content-Length: 0"], "")
        let records = try read(one + two)
        #expect(records.map(\.offset) == [0, one.count])
        #expect(records.map(\.storedLength) == [one.count, two.count])
        #expect(records.map(\.recordDigest) == [Digest256(of: one), Digest256(of: two)])
        #expect(records.map(\.block) == [[UInt8]("abc"), []])
        #expect(records.flatMap(\.defects) == [])
        #expect(records[0].targetURI == "urn:x:y")
    }

    @Test func `records in one gzip member are read, with a note`() throws {
        let one = Self.record(Self.head + ["Content-Length: 3"])
        let records = try read(gzip(one + one + one))
        #expect(records.count == 3)
        #expect(records.map(\.storedLength) == [nil, nil, nil])
        #expect(records[0].defects.map(\.rule) == ["warc.gzip.member"])
    }

    @Test func `members of their own have places and digests`() throws {
        let one = gzip(Self.record(Self.head + ["Content-Length: 3"]))
        let records = try read(one + one)
        #expect(records.map(\.offset) == [0, one.count])
        #expect(records.map(\.recordDigest) == [Digest256(of: one), Digest256(of: one)])
    }

    @Test(arguments: [
        ("Content-Length: 3\r\nContent-Length: 3", "warc.header.repeated"),
        ("Content-Length: 3\r\nnonsense", "warc.header.line"),
        ("Content-Length: 3\r\nbad name: x", "warc.header.name"),
    ])
    func `departures from the form are noted`(fields: String, rule: String) throws {
        #expect(try read(Self.record(Self.head + [fields]))[0].defects.map(\.rule) == [rule])
    }

    @Test func `line ends and the end of a record are judged`() throws {
        let bare = [UInt8](
            ("WARC/1.0\n" + Self.head.joined(separator: "\n") + "\nContent-Length: 3\n\nabc\r\n\r\n"))
        #expect(try read(bare)[0].defects.map(\.rule) == ["warc.header.line-end"])
        let short = Self.record(Self.head + ["Content-Length: 3"], end: "\r\n")
        let records = try read(short + Self.record(Self.head + ["Content-Length: 3"]))
        #expect(records.map { $0.defects.map(\.rule) } == [["warc.record.end"], []])
    }

    @Test func `folded lines, odd versions and bytes that are no text are read`() throws {
        let folded = try read(Self.record(Self.head + ["Content-Length: 3", "X-Long: a", "  b"]))
        #expect(folded[0].fields["X-Long"] == "a b")
        let old = [UInt8](
            String(decoding: Self.record(["Content-Length: 3"]), as: UTF8.self).replacing("1.1", with: "0.18")
        )
        #expect(try read(old)[0].defects.map(\.rule) == ["warc.version"])
        let latin = [UInt8]("WARC/1.1\r\nContent-Length: 3\r\nX: ") + [0xE9] + [UInt8]("\r\n\r\nabc\r\n\r\n")
        #expect(try read(latin)[0].defects.map(\.rule) == ["warc.header.utf8"])
    }

    @Test(arguments: [
        "hallo", "WARC/1.1\r\nContent-Length: -1\r\n\r\n",
        "WARC/1.1\r\nContent-Length: 9999999999999999999\r\n\r\n",
        "WARC/1.1\r\nX: y\r\n\r\n", "WARC/1.1\r\nContent-Length: 0x3\r\n\r\nabc\r\n\r\n", "\r\n\r\n",
        "WARC/1.1\r\nContent-Length: +3\r\n\r\nabc",
    ])
    func `what is no record is refused, once`(text: String) throws {
        let reader = try WARCReader(ByteSource([UInt8](text), name: "x"))
        let error = #expect(throws: ArchivingError.self) { try reader.next() }
        #expect(error?.code == .malformed)
        #expect(try reader.next() == nil)
    }

    @Test func `a plain file cut anywhere is torn there`() throws {
        let one = Self.record(Self.head + ["Content-Length: 3"])
        for length in (one.count + 5)..<(2 * one.count) {
            let reader = try WARCReader(ByteSource(Array((one + one).prefix(length)), name: "x"))
            #expect(try reader.next() != nil)
            let error = #expect(throws: ArchivingError.self) { try reader.next() }
            #expect(error?.code == .torn)
            #expect(error?.offset == one.count)
            #expect(reader.wholeLength == one.count)
        }
    }

    @Test func `a gzip file cut anywhere is torn, and a record that ends inside its member malformed`() throws
    {
        let one = gzip(Self.record(Self.head + ["Content-Length: 3"]))
        for length in (one.count + 1)..<(2 * one.count) {
            let reader = try WARCReader(ByteSource(Array((one + one).prefix(length)), name: "x"))
            #expect(try reader.next() != nil)
            let error = #expect(throws: ArchivingError.self) { try reader.next() }
            #expect(error?.offset == one.count)
        }
        #expect(throws: ArchivingError.self) {
            try read(gzip(Self.record(Self.head + ["Content-Length: 300"])))
        }
    }

    @Test func `bytes behind a record in its member, and behind the last member, are refused`() throws {
        let one = Self.record(Self.head + ["Content-Length: 3"])
        #expect(throws: ArchivingError.self) { try read(gzip(one + [UInt8]("rubbish"))) }
        #expect(throws: ArchivingError.self) { try read(gzip(one) + [0]) }
        #expect(throws: ArchivingError.self) { try read(gzip(one) + [0x1F]) }
    }

    @Test func `limits hold`() throws {
        let long = Self.record(Self.head + ["Content-Length: 3000"], String(repeating: "x", count: 3_000))
        let cut = try read(long + long, .init(block: 1_000))
        #expect(cut.map(\.block.count) == [1_000, 1_000])
        #expect(cut.map(\.announcedLength) == [3_000, 3_000])
        #expect(cut[0].defects.map(\.rule) == ["reader.block-limit"])
        #expect(throws: ArchivingError.self) { try read(long, .init(head: 20)) }
        #expect(throws: ArchivingError.self) { try read(long + long, .init(records: 1)) }
        let fields = (0..<300).map { "X-\($0): y" } + ["Content-Length: 0"]
        #expect(throws: ArchivingError.self) { try read(Self.record(fields, "")) }
    }

    /// A head that announces a terabyte costs nothing: what is not there is not waited for in memory.
    @Test func `announced lengths are only claims`() throws {
        let error = #expect(throws: ArchivingError.self) {
            try read(Self.record(Self.head + ["Content-Length: 999999999999999"]))
        }
        #expect(error?.code == .torn)
    }

    @Test func `random bytes never crash the reader`() throws {
        var generator = SeededNumbers(seed: 7)
        let one = Self.record(Self.head + ["Content-Length: 3"])
        let files = [one + one, gzip(one) + gzip(one), gzip(one + one)]
        for round in 0..<3_000 {
            var mutant = files[round % files.count]
            for _ in 0...(round % 4) {
                mutant[Int.random(in: 0..<mutant.count, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            _ = try? read(mutant)
        }
    }
}
