import Evidence
import Testing

@testable import Archiving

/// A revisit is matched with the record that holds its body, by what it says of it and by nothing else.
struct RevisitIndexTests {
    private static let page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Hallo</p>"
    private static let sha256 = Digest256(of: "<p>Hallo</p>").labelled

    private static func record(_ type: String, _ number: Int, _ fields: [String], _ block: String = page)
        -> [UInt8]
    {
        let head =
            [
                "WARC/1.1", "WARC-Type: \(type)", "WARC-Record-ID: <urn:uuid:\(number)>",
                "WARC-Date: 2026-11-21T09:08:0\(number)Z", "WARC-Target-URI: http://ads.example/\(number)",
                "Content-Type: application/http;msgtype=response", "Content-Length: \(block.utf8.count)",
            ] + fields
        return [UInt8](head.joined(separator: "\r\n") + "\r\n\r\n\(block)\r\n\r\n")
    }

    private static func revisit(_ profile: String, _ fields: [String], _ block: String = "") -> [UInt8] {
        let name = "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/\(profile)"
        return record("revisit", 9, [name] + fields, block)
    }

    /// What is found for the last record of `bytes` among those before it.
    private func original(_ bytes: [UInt8]...) throws -> String? {
        let folder = try TemporaryFolder()
        try folder.write(Array(bytes.joined()), as: "x.warc")
        let path = folder.folder.of("x.warc")
        let all = try records(of: path)
        let revisit = try #require(all.last)
        var index = RevisitIndex()
        for record in all.dropLast() { index.note(record, at: .init(file: 0, offset: record.offset)) }
        for place in index.places(of: revisit) {
            if let found = try RevisitIndex.original(of: revisit, at: place.offset, in: path) {
                return found.id
            }
        }
        return nil
    }

    @Test(arguments: [
        ["WARC-Refers-To: <urn:uuid:1>", "WARC-Payload-Digest: \(sha256)"],
        ["WARC-Refers-To-Target-URI: http://ads.example/1", "WARC-Refers-To-Date: 2026-11-21T09:08:01Z"],
        [
            "WARC-Refers-To-Target-URI: <http://ads.example/1>",
            "WARC-Refers-To-Date: 2026-11-21T09:08:01.000Z",
        ],
        ["WARC-Payload-Digest: \(sha256)"],
    ])
    func `It is found by its id, by address and date, or by the digest of the payload`(_ fields: [String])
        throws
    {
        let stated = "WARC-Payload-Digest: \(Self.sha256)"
        let found = try original(
            Self.record("response", 1, [stated]), Self.record("response", 2, [], Self.page + "!"),
            Self.revisit("identical-payload-digest", fields))
        #expect(found == "urn:uuid:1")
    }

    @Test func `A record that holds another payload is no original, whatever the revisit says`() throws {
        let fields = ["WARC-Refers-To: <urn:uuid:1>", "WARC-Payload-Digest: \(Self.sha256)"]
        let other = Self.record("response", 1, [], Self.page + "!")
        #expect(try original(other, Self.revisit("identical-payload-digest", fields)) == nil)
        let unknown = [
            "WARC-Refers-To: <urn:uuid:1>", "WARC-Payload-Digest: md5:900150983cd24fb0d6963f7d28e17f72",
        ]
        #expect(
            try original(Self.record("response", 1, []), Self.revisit("identical-payload-digest", unknown))
                == nil)
    }

    @Test func `A page that had not changed is the last one at its address, unless another is named`() throws
    {
        let same = [
            "WARC-Refers-To-Target-URI: http://ads.example/1",
            "WARC-Payload-Digest: \(Digest256(of: "").labelled)",
        ]
        let answers = Self.record("response", 1, []) + Self.record("response", 2, [])
        #expect(try original(answers, Self.revisit("server-not-modified", same)) == "urn:uuid:1")
        let named = ["WARC-Refers-To: <urn:uuid:2>"]
        #expect(try original(answers, Self.revisit("server-not-modified", named)) == "urn:uuid:2")
        #expect(try original(answers, Self.revisit("server-not-modified", [])) == nil, "never met at /9")
    }

    @Test func `The page has the revisit's own head where it has one, and the body of the original`() throws {
        let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nc\r\n<p>Hallo</p>\r\n0\r\n\r\n"
        let own = "HTTP/1.1 203 X\r\nTransfer-Encoding: chunked\r\nContent-Language: nl\r\n\r\n"
        func payload(_ profile: String, _ block: String) throws -> HTTPPayload {
            let records = try [Self.record("response", 1, [], chunked), Self.revisit(profile, [], block)].map
            {
                try ArchiveFolder.onlyRecord(in: $0, name: "x.warc")
            }
            return try #require(HTTPPayload(revisit: records[1], of: records[0]))
        }
        let same = try payload("identical-payload-digest", own)
        #expect(same.status == 203 && same.headers["Content-Language"] == "nl")
        for payload in [same, try payload("server-not-modified", "HTTP/1.1 304 X\r\n\r\n")] {
            #expect(payload.decoded == [UInt8]("<p>Hallo</p>") && payload.incompleteness.isEmpty)
        }
        #expect(try payload("server-not-modified", "HTTP/1.1 304 X\r\n\r\n").status == 200)
        #expect(try payload("identical-payload-digest", "").status == 200)
    }
}
