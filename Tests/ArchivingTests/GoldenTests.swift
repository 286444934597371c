import Evidence
import Testing

@testable import Archiving

/// The bytes of an archive, with ids and clock fixed, as a person sees them. The compressed form is zlib's affair.
struct GoldenTests {
    @Test func `an archive of one capture is these bytes`() throws {
        let folder = try TemporaryFolder()
        try ArchiveWriterTests.write([.sample("/a", incompleteness: [.length])], in: folder)
        let bytes = try folder.read("baken-20261121090807123-00001.warc.gz")
        var plain: [UInt8] = []
        var at = 0
        while at < bytes.count { _ = Inflater(.gzip).decode(bytes, from: &at, into: &plain, limit: .max) }
        let lines = String(decoding: plain, as: UTF8.self).replacing("\r\n", with: "\n")
        #expect(Self.withoutPacking(lines) == Self.expected)
    }

    /// Digests of what stands packed are ISA-L's affair too.
    private static func withoutPacking(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.contains("-Record-Digest: ") ? line.prefix { $0 != ":" } + ": …" : line
        }.joined(separator: "\n")
    }

    private static let expected = """
        WARC/1.1
        WARC-Type: warcinfo
        WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>
        WARC-Date: 2026-11-21T09:08:07.123Z
        WARC-Filename: baken-20261121090807123-00001.warc.gz
        WARC-Block-Digest: sha256:7c1b11adc3183017b1c77b1bd5ea0af69e423d316c24ec227aa3a30e528085de
        Content-Type: application/warc-fields
        Content-Length: 569

        software: Baken/0.1.0
        format: WARC File Format 1.1
        conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
        robots: RFC 9309, obeyed
        http-header-user-agent: BakenBot/0.1.0 (+mailto:beheer@politie.example)
        plan-digest: sha256:64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525
        authority: AUT-2026-001
        description: HTTP messages are stored as they stood on the wire: neither transfer nor content encoding is undone. Where a transfer encoding was used, Baken-Payload-Digest is the digest of the body with it undone.


        WARC/1.1
        WARC-Type: request
        WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000002>
        WARC-Date: 2026-11-21T09:08:07.123Z
        WARC-Target-URI: http://ads.example/a
        WARC-IP-Address: 203.0.113.7
        WARC-Concurrent-To: <urn:uuid:00000000-0000-4000-8000-000000000003>
        WARC-Warcinfo-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>
        Baken-Authority: AUT-2026-001
        WARC-Block-Digest: sha256:0ab86e421d9602902053e3c2a8ec5a76a6e6a5fd59541be9d9264552a5cd7def
        WARC-Payload-Digest: sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
        Content-Type: application/http;msgtype=request
        Content-Length: 38

        GET /a HTTP/1.1
        Host: ads.example



        WARC/1.1
        WARC-Type: response
        WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000003>
        WARC-Date: 2026-11-21T09:08:07.123Z
        WARC-Target-URI: http://ads.example/a
        WARC-IP-Address: 203.0.113.7
        WARC-Concurrent-To: <urn:uuid:00000000-0000-4000-8000-000000000002>
        WARC-Warcinfo-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>
        Baken-Authority: AUT-2026-001
        WARC-Block-Digest: sha256:901e6a11c98a6d8035a65bb1bbc0bd9e2efb5ee8cf3abf89cb37ee52c548a27a
        WARC-Payload-Digest: sha256:e78a4d51c4f2f4e6b38fe640173b6e104c331be298029910951fa2fd751489be
        WARC-Truncated: length
        Baken-Incompleteness: length
        Baken-Resolved-Addresses: 203.0.113.7, 203.0.113.8
        Baken-Duration-Milliseconds: 42
        Baken-Request-Record-Digest: …
        Baken-Warcinfo-Record-Digest: …
        Content-Type: application/http;msgtype=response
        Content-Length: 71

        HTTP/1.1 200 OK
        Content-Type: text/html; charset=utf-8

        <p>Hallo</p>


        """
}
