import Evidence
import Testing

@testable import Archiving

struct ArchiveWriterTests {
    @Test func `a batch can be read back record by record`() throws {
        let folder = try TemporaryFolder()
        let writer = try ArchiveWriter.sample(in: folder)
        let captures = [try Capture.sample("/a"), try Capture.sample("/b", body: [UInt8]("twee"))]
        let stored = try writer.append(captures, authority: "AUT-2026-001")
        #expect(stored.count == 2)
        for (capture, record) in zip(captures, stored) {
            let response = try folder.archive.record(at: record.response)
            #expect(response.type == "response")
            #expect(response.id == record.id)
            #expect(response.targetURI == capture.address.text)
            #expect(response.date == capture.startedAt)
            #expect(response.block == capture.responseHead + capture.body)
            #expect(response.fields["WARC-IP-Address"] == "203.0.113.7")
            #expect(response.fields["Baken-Authority"] == "AUT-2026-001")
            let request = try folder.archive.record(at: record.request)
            #expect(request.type == "request")
            #expect(request.block == capture.requestHead)
            #expect(request.date == response.date)
            #expect(request.fields["WARC-Concurrent-To"] == "<\(record.id)>")
            #expect(response.fields["WARC-Concurrent-To"] == request.id.map { "<\($0)>" })
        }
    }

    @Test
    func `what was appended can be read while the segment is open, and by the same place after it is closed`()
        throws
    {
        let folder = try TemporaryFolder()
        let writer = try ArchiveWriter.sample(in: folder)
        let record = try writer.append([.sample()], authority: "A")[0]
        #expect(try folder.names().contains("baken-20261121090807123-00001.warc.gz.open"))
        let before = try folder.archive.record(at: record.response)
        try writer.close()
        #expect(try folder.names() == ["baken-20261121090807123-00001.warc.gz", "index.cdxj", "lock"])
        #expect(try folder.archive.record(at: record.response).block == before.block)
    }

    @Test func `a segment passes the strict check`() throws {
        let folder = try TemporaryFolder()
        try Self.write(try Self.variety(), in: folder)
        let check = try check(folder.folder.of("baken-20261121090807123-00001.warc.gz"))
        #expect(check.problems == [])
        #expect(check.unchecked == [])
        #expect(check.recordCount == 1 + 2 * (try Self.variety().count))
    }

    /// The standard takes the payload with transfer encodings undone; other tools do not, and would call ours wrong.
    @Test func `a chunked body has its payload digest under a name of our own`() throws {
        let folder = try TemporaryFolder()
        let body = [UInt8]("5\r\nHallo\r\n0\r\n\r\n")
        let writer = try ArchiveWriter.sample(in: folder)
        let record = try writer.append(
            [.sample(body: body, fields: ["Transfer-Encoding: chunked"])], authority: "A")[0]
        let response = try folder.archive.record(at: record.response)
        #expect(record.payloadDigest == Digest256(of: "Hallo"))
        #expect(response.fields["WARC-Payload-Digest"] == nil)
        #expect(response.fields["Baken-Payload-Digest"] == Digest256(of: "Hallo").labelled)
        #expect(response.block.suffix(body.count) == body[...])
    }

    @Test(arguments: [
        ([Incompleteness.length], "length"), ([.time], "time"), ([.disconnect], "disconnect"),
        ([.headers], "unspecified"), ([.disconnect, .length], "length"),
    ])
    func `a cut is written into the record`(reasons: [Incompleteness], expected: String) throws {
        let folder = try TemporaryFolder()
        let writer = try ArchiveWriter.sample(in: folder)
        let record = try writer.append([.sample(incompleteness: Set(reasons))], authority: "A")[0]
        #expect(try folder.archive.record(at: record.response).fields["WARC-Truncated"] == expected)
        #expect(record.incompleteness == Set(reasons))
    }

    @Test func `the same payload again becomes a revisit without a body`() throws {
        let folder = try TemporaryFolder()
        let writer = try ArchiveWriter.sample(in: folder)
        let first = try writer.append([.sample()], authority: "A")[0]
        let again = try Capture.sample(at: "2026-11-22T09:08:07.000Z")
        let second = try writer.append(
            [again], authority: "A", unchangedFrom: [again.address: EarlierCapture(first)])[0]
        let revisit = try folder.archive.record(at: second.response)
        #expect(revisit.type == "revisit")
        #expect(revisit.block == again.responseHead)
        #expect(second.payloadDigest == first.payloadDigest)
        #expect(revisit.fields["WARC-Refers-To"] == "<\(first.id)>")
        #expect(revisit.fields["WARC-Refers-To-Date"] == "2026-11-21T09:08:07.123Z")
        #expect(revisit.fields["WARC-Truncated"] == "length")
        try writer.close()
        #expect(try check(folder.folder.of("baken-20261121090807123-00001.warc.gz")).problems == [])
    }

    @Test func `a payload that another address showed becomes a revisit that names it, and is restored`()
        throws
    {
        let folder = try TemporaryFolder()
        let writer = try ArchiveWriter.sample(in: folder)
        let body = Array(String(repeating: "<p>zelfde tekst</p>", count: 80).utf8)
        let first = try writer.append([.sample("/a", body: body)], authority: "A")[0]
        let again = try Capture.sample("/b", body: body, at: "2026-11-22T09:08:07.000Z")
        let second = try writer.append([again], authority: "A") { payload, isKnownHere in
            #expect(payload == first.payloadDigest && !isKnownHere)
            return EarlierCapture(first)
        }[0]
        let revisit = try folder.archive.record(at: second.response)
        #expect(revisit.leavesPayloadOut && revisit.block == again.responseHead)
        #expect(revisit.targetURI == "http://ads.example/b" && revisit.refersTo == first.id)
        #expect(revisit.fields["WARC-Refers-To-Target-URI"] == "http://ads.example/a")
        #expect(revisit.fields["WARC-Refers-To-Date"] == first.capturedAt.rfc3339)
        var found: [ArchivedCapture] = []
        try folder.archive.everyCapture(in: second.response.segment, from: 0) { found.append($0) }
        #expect(found.last?.capture.body == [])
        let original = try folder.archive.record(at: first.response)
        #expect(found.last?.restored(from: original)?.capture.body == body)
        #expect(found.last?.restored(from: revisit) == nil)
        try writer.close()
        #expect(try check(folder.folder.of(second.response.segment)).problems == [])
    }

    @Test func `of two alike in one batch the second refers to the first, and a cut one is no original`()
        throws
    {
        let folder = try TemporaryFolder()
        let writer = try ArchiveWriter.sample(in: folder)
        let body = [UInt8](repeating: 0x61, count: 2_000)
        let batch = try [
            Capture.sample("/cut", body: body, incompleteness: [.time]), .sample("/a", body: body),
            .sample("/small"),
            .sample("/small/2"), .sample("/b", body: body), .sample("/c", body: body),
        ]
        let records = try writer.append(batch, authority: "A")
        let stored = try records.map { try folder.archive.record(at: $0.response) }
        #expect(stored.map(\.type) == ["response", "response", "response", "response", "revisit", "revisit"])
        for revisit in stored.suffix(2) {
            #expect(revisit.refersTo == records[1].id && revisit.block == batch[1].responseHead)
            #expect(revisit.fields["WARC-Refers-To-Target-URI"] == "http://ads.example/a")
            #expect(revisit.fields["WARC-Refers-To-Date"] == records[1].capturedAt.rfc3339)
        }
        #expect(records.last?.payloadDigest == records[1].payloadDigest)
        try writer.close()
        #expect(try check(folder.folder.of("baken-20261121090807123-00001.warc.gz")).problems == [])
    }

    @Test func `small, cut and new payloads are stored whole`() throws {
        let folder = try TemporaryFolder()
        let writer = try ArchiveWriter.sample(in: folder)
        let body = [UInt8](repeating: 0x61, count: 2_000)
        let small = try writer.append([.sample("/a")], authority: "A") { _, _ in
            Issue.record("nobody looks for a small payload")
            return nil
        }
        let cut = try writer.append(
            [.sample("/b", body: body, incompleteness: [.time])], authority: "A"
        ) { payload, _ in EarlierCapture(payloadDigest: payload) }
        let new = try writer.append([.sample("/c", body: body)], authority: "A") { _, _ in
            EarlierCapture(payloadDigest: Digest256(of: "another"))
        }
        for record in small + cut + new {
            #expect(try folder.archive.record(at: record.response).type == "response")
        }
    }

    @Test func `half a body is no revisit, even where its digest is the same`() throws {
        let folder = try TemporaryFolder()
        let writer = try ArchiveWriter.sample(in: folder)
        let first = try writer.append([.sample()], authority: "A")[0]
        let again = try Capture.sample(incompleteness: [.disconnect])
        let second = try writer.append(
            [again], authority: "A", unchangedFrom: [again.address: EarlierCapture(first)])[0]
        #expect(try folder.archive.record(at: second.response).type == "response")
    }

    @Test func `a segment that is full is closed before the next batch`() throws {
        let folder = try TemporaryFolder()
        let writer = try ArchiveWriter.sample(in: folder, settings: ArchiveSettings(segmentCaptures: 1))
        for path in ["/a", "/b", "/c"] { _ = try writer.append([.sample(path)], authority: "A") }
        try writer.close()
        #expect(try folder.archive.segments().count == 3)
        #expect(
            try folder.archive.index.entries(of: nil).map(\.url)
                == ["a", "b", "c"].map { "http://ads.example/\($0)" })
    }

    @Test func `numbers of segments go on after a restart`() throws {
        let folder = try TemporaryFolder()
        for _ in 0..<2 { try Self.write([.sample()], in: folder) }
        #expect(try folder.archive.segments().map { $0.suffix(13) } == ["00001.warc.gz", "00002.warc.gz"])
    }

    @Test func `a second writer is refused`() throws {
        let folder = try TemporaryFolder()
        let writer = try ArchiveWriter.sample(in: folder)
        let error = #expect(throws: ArchivingError.self) { try ArchiveWriter.sample(in: folder) }
        #expect(error?.code == .locked)
        try writer.close()
    }

    @Test func `the same captures, ids and clock give the same bytes`() throws {
        let (one, two) = (try TemporaryFolder(), try TemporaryFolder())
        for folder in [one, two] { try Self.write(try Self.variety(), in: folder) }
        #expect(try one.names() == two.names())
        for name in try one.names() { #expect(try one.read(name) == two.read(name)) }
    }

    @Test func `names and values cannot begin a field of their own`() throws {
        let folder = try TemporaryFolder()
        let writer = try ArchiveWriter.sample(in: folder)
        let record = try writer.append([.sample()], authority: "A\r\nWARC-Type: resource")[0]
        #expect(try folder.archive.record(at: record.response).type == "response")
    }

    @Test func `an unwritable folder is refused with its name`() throws {
        let error = #expect(throws: ArchivingError.self) {
            try ArchiveWriter(
                folder: "/proc/none/archive", description: .sample, now: { time("2026-11-21T09:08:07Z") })
        }
        #expect(error?.description.isEmpty == false)
    }

    /// Captures of all kinds that a crawl meets.
    static func variety() throws -> [Capture] {
        [
            try .sample("/plain"),
            try .sample("/empty", body: []),
            try .sample(
                "/chunked", body: [UInt8]("3\r\nabc\r\n0\r\n\r\n"),
                fields: ["Transfer-Encoding: chunked", "Content-Type: text/html"]),
            try .sample(
                "/cut", body: [UInt8]("5\r\nab"), fields: ["Transfer-Encoding: chunked"],
                incompleteness: [.disconnect]),
            try .sample("/moved", body: [], fields: ["Location: /plain", "Content-Length: 0"], status: 301),
            try .sample("/quote\"\\?x=%22", fields: ["Content-Type: text/\"odd\""]),
            try .sample("/packed", body: packed("<p>Hallo</p>"), fields: ["Content-Encoding: gzip"]),
            try .sample(
                "/packed/large", body: packed(letters(200_000)),
                fields: ["Content-Encoding: gzip"]),
            try .sample("/large", body: Array(repeating: 0x61, count: 300_000)),
        ]
    }

    /// Letters in no order: packed they take more than half of their room.
    private static func letters(_ count: Int) -> String {
        var generator = SeededNumbers(seed: 11)
        return String(
            (0..<count).map { _ in "abcdefghijklmnopqrstuvwxyz".randomElement(using: &generator) ?? "a" })
    }

    private static func packed(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        GzipEncoder(level: 1).append([[UInt8](text)], to: &out)
        return out
    }

    static func write(_ captures: [Capture], in folder: TemporaryFolder) throws {
        let writer = try ArchiveWriter.sample(in: folder)
        _ = try writer.append(captures, authority: "AUT-2026-001")
        try writer.close()
    }
}
