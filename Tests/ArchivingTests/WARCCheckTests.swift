import Evidence
import Testing

@testable import Archiving

struct WARCCheckTests {
    /// The records of a sound file, as text, plain.
    private static func sound() throws -> String {
        let folder = try TemporaryFolder()
        try ArchiveWriterTests.write([.sample("/a")], in: folder)
        let name = try #require(try folder.archive.segments().first)
        var plain: [UInt8] = []
        let bytes = try folder.read(name)
        var at = 0
        while at < bytes.count { _ = Inflater(.gzip).decode(bytes, from: &at, into: &plain, limit: .max) }
        return String(decoding: plain, as: UTF8.self)
    }

    private func rules(_ text: String) throws -> Set<String> {
        var check = WARCCheck()
        check.check(ByteSource([UInt8](text), name: "x.warc"))
        return Set(check.problems.map(\.rule))
    }

    @Test func `the sound file holds`() throws {
        #expect(try rules(Self.sound()) == [])
    }

    @Test(arguments: [
        ("<p>Hallo</p>", "<p>hallo</p>", "warc.digest.block"),
        ("<p>Hallo</p>", "<p>hallo</p>", "warc.digest.payload"),
        ("Host: ads.example", "Host: adz.example", "warc.digest.block"),
        ("software: Baken", "software: baken", "warc.digest.block"),
        ("WARC-Type: response", "WARC-Type: respond", "warc.type.unknown"),
        ("WARC-Type: response\r\n", "", "warc.type.missing"),
        ("WARC-Date: 2026-11-21T09:08:07.123Z", "WARC-Date: 2026-13-21T09:08:07.123Z", "warc.date.form"),
        ("WARC-Date: 2026-11-21T09:08:07.123Z\r\n", "", "warc.date.missing"),
        ("WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000003>\r\n", "", "warc.record-id.missing"),
        (
            "<urn:uuid:00000000-0000-4000-8000-000000000003>",
            "<urn:uuid:00000000-0000-4000-8000-000000000002>", "warc.record-id.repeated"
        ),
        ("Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000003>", "Record-ID: 3", "warc.record-id.form"),
        ("WARC-Target-URI: http://ads.example/a\r\n", "", "warc.target.missing"),
        ("WARC-Target-URI: http://ads.example/a\r\n", "WARC-Target-URI: no uri\r\n", "warc.target.form"),
        ("WARC-IP-Address: 203.0.113.7", "WARC-IP-Address: 203.0.113.777", "warc.ip-address.form"),
        ("Content-Type: application/http;msgtype=response\r\n", "", "warc.content-type.missing"),
        (
            "Concurrent-To: <urn:uuid:00000000-0000-4000-8000-000000000002>", "Concurrent-To: <urn:uuid:9>",
            "baken.pair"
        ),
        (
            "Warcinfo-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>", "Warcinfo-ID: <urn:uuid:9>",
            "baken.warcinfo"
        ),
        ("WARC-Block-Digest: sha256:", "WARC-Block-Digest: sha256:x", "warc.digest.form"),
        ("WARC-Block-Digest: sha256:", "WARC-Block-Digest: ", "warc.digest.form"),
        ("WARC/1.1", "WARC/1.2", "warc.version"),
        ("\r\n\r\n\r\n\r\nWARC", "\r\n\r\n\r\nWARC", "warc.record.end"),
        (
            "WARC-Type: warcinfo\r\n", "WARC-Type: warcinfo\r\nWARC-Target-URI: http://x.example/\r\n",
            "warc.field.forbidden"
        ),
        (
            "WARC-Type: warcinfo\r\n", "WARC-Type: warcinfo\r\nWARC-Concurrent-To: <urn:x:1>\r\n",
            "warc.field.forbidden"
        ),
        (
            "WARC-Type: warcinfo\r\n", "WARC-Type: warcinfo\r\nWARC-Warcinfo-ID: <urn:x:1>\r\n",
            "warc.field.forbidden"
        ),
        (
            "WARC-Type: warcinfo\r\n", "WARC-Type: warcinfo\r\nWARC-IP-Address: 203.0.113.7\r\n",
            "warc.field.forbidden"
        ),
        (
            "WARC-Type: response\r\n", "WARC-Type: response\r\nWARC-Refers-To: <urn:x:1>\r\n",
            "warc.field.forbidden"
        ),
        (
            "WARC-Type: response\r\n", "WARC-Type: response\r\nWARC-Filename: x.warc\r\n",
            "warc.field.forbidden"
        ),
        (
            "WARC-Type: response\r\n", "WARC-Type: response\r\nWARC-Segment-Origin-ID: <urn:x:1>\r\n",
            "warc.field.forbidden"
        ),
        (
            "WARC-Type: response\r\n", "WARC-Type: response\r\nWARC-Segment-Number: 2\r\n",
            "warc.segment.first"
        ),
        (
            "WARC-Type: response\r\n", "WARC-Type: response\r\nWARC-Segment-Number: x\r\n",
            "warc.segment.number"
        ),
        (
            "WARC-Type: response\r\n", "WARC-Type: response\r\nWARC-Truncated: too long\r\n",
            "warc.truncated.form"
        ),
        ("WARC-Type: response\r\n", "WARC-Type: response\r\nWARC-Profile: none\r\n", "warc.profile.form"),
        ("WARC-Type: response\r\n", "WARC-Type: revisit\r\n", "warc.revisit.profile"),
        ("WARC-Type: response\r\n", "WARC-Type: continuation\r\n", "warc.segment.origin"),
        ("WARC-Type: response\r\n", "WARC-Type: response\n", "warc.header.line-end"),
        ("WARC-Type: response\r\n", "WARC-Type: response\r\nX: a\u{1}b\r\n", "warc.header.control"),
        ("WARC-Type: response\r\n", "WARC-Type: response\r\nX Y: a\r\n", "warc.header.name"),
        ("WARC-Type: response\r\n", "WARC-Type: response\r\nrubbish\r\n", "warc.header.line"),
        ("WARC-Type: response\r\n", "WARC-Type: response\r\nWARC-Type: response\r\n", "warc.header.repeated"),
        (
            "Content-Type: application/http;msgtype=response", "Content-Type: application",
            "warc.content-type.form"
        ),
        (
            "Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000003>\r\nWARC-Date: 2026",
            "Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000003>\r\nWARC-Date: 2025",
            "warc.date.concurrent"
        ),
    ])
    func `each mutant is found by its rule`(old: String, new: String, rule: String) throws {
        let sound = try Self.sound()
        let mutant = sound.replacing(old, with: new)
        #expect(mutant != sound)
        let found = try rules(mutant)
        #expect(found.contains(rule), "\(found)")
        #expect(found.allSatisfy { WARCRule.named($0) != nil }, "\(found)")
    }

    @Test func `every rule stands once in the table`() {
        #expect(Set(WARCRule.all.map(\.id)).count == WARCRule.all.count)
        #expect(WARCRule.all.allSatisfy { !$0.text.isEmpty })
    }

    /// Bits that deflate does not read: the checksum of the member cannot tell, the digests of what stands packed can.
    @Test func `a request that is packed otherwise is found, though it says the same`() throws {
        let folder = try TemporaryFolder()
        try ArchiveWriterTests.write([.sample("/a"), .sample("/b")], in: folder)
        let name = try #require(try folder.archive.segments().first)
        let sound = try records(of: folder.folder.of(name))
        #expect(try check(folder.folder.of(name)).problems == [])
        let bytes = try folder.read(name)
        for record in sound where record.type == "request" || record.type == "warcinfo" {
            // Stored instead of compressed: the same content in another form.
            let end = record.offset + (record.storedLength ?? 0)
            var plain: [UInt8] = []
            var at = record.offset
            _ = Inflater(.gzip).decode(Array(bytes[..<end]), from: &at, into: &plain, limit: .max)
            var packed: [UInt8] = []
            GzipEncoder(level: 0).append([plain], to: &packed)
            try #require(packed != Array(bytes[record.offset..<end]))
            try folder.folder.remove(name)
            try folder.write(Array(bytes[..<record.offset]) + packed + Array(bytes[end...]), as: name)
            #expect(try check(folder.folder.of(name)).problems.map(\.rule) == ["baken.packed"])
        }
    }

    @Test func `records without the response, or only warcinfo, do not hold`() throws {
        let records = try Self.sound().split(separator: "WARC/1.1\r\n").map { "WARC/1.1\r\n" + $0 }
        #expect(records.count == 3)
        #expect(try rules(records[0] + records[1]) == ["baken.pair"])
        #expect(try rules(records[0]) == ["baken.pair"])
        #expect(try rules("") == ["warc.empty"])
    }

    @Test func `what has no digest cannot be checked, and does not pass as checked`() throws {
        let text =
            "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:x:1>\r\nWARC-Date: 2026-11-21T09:08:07Z\r\n"
            + "WARC-Target-URI: <http://x.example/>\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n"
        var check = WARCCheck()
        check.check(ByteSource([UInt8](text), name: "x.warc"))
        #expect(check.problems == [])
        #expect(check.unchecked.map(\.rule) == ["warc.digest.none"])
        var unknown = WARCCheck()
        unknown.check(
            ByteSource(
                [UInt8](text.replacing("\r\nContent", with: "\r\nWARC-Block-Digest: md5:x\r\nContent")),
                name: "x"))
        #expect(unknown.unchecked.map(\.rule) == ["warc.digest.none"])
    }

    @Test(arguments: [
        ("2026-11-21T09:08:07Z", "1.0", true), ("2026-11-21T09:08:07.1Z", "1.0", false),
        ("2026-11-21T09:08:07.123456789Z", "1.1", true), ("2026-11-21T09:08Z", "1.1", true),
        ("2026", "1.1", true),
        ("2026-11", "1.1", true), ("2026-11-21", "1.1", true), ("2026-11-21", "1.0", false),
        ("2026-1", "1.1", false),
        ("2026-11-21T09:08:07+01:00", "1.1", false), ("20261121090807", "1.1", false), ("", "1.1", false),
    ])
    func `times have the form that the version allows`(text: String, version: String, isValid: Bool) {
        #expect(WARCDate.isValid(text, version: version) == isValid)
    }

    @Test func `digests are read in the forms that tools write`() {
        let text = [UInt8]("abc")
        for digest in [
            "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5", "SHA1:a9993e364706816aba3e25717850c26c9cd0d89d",
            "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "sha256:XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ",
            "sha-256:XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ====",
        ] {
            #expect(LabelledDigest(digest)?.matches(text) == true, "\(digest)")
            #expect(LabelledDigest(digest)?.matches([UInt8]("abd")) == false)
        }
        for digest in [
            "md5:x", "sha1:", "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE", "sha256:ba78", "",
            "sha1:1GMT4NSHA2AWVOR6EVYXQUGCNSONBWE5",
        ] {
            #expect(LabelledDigest(digest) == nil)
        }
        #expect(Base32.bytes("MZXW6YTBOI======") == [UInt8]("foobar"))
        #expect(Base32.bytes("MZXW6YTBOJ") == nil)
    }
}
