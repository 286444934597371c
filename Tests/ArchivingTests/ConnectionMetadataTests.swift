import Evidence
import Testing

@testable import Archiving

/// What is told of a connection stands in the record's own head, and is read back to the byte or not at all.
struct ConnectionMetadataTests {
    private static let session = TLSSession(
        version: "tls/1.3", cipherSuite: "TLS_AES_256_GCM_SHA384",
        certificates: [Digest256(of: "leaf"), Digest256(of: "root")],
        exception: "AUT-2026-001: \"geen ander\" \\ é")

    private static let full = ConnectionProvenance(
        httpVersion: .http2, tls: session, proxy: "socks5h://127.0.0.1:9050", isReused: true,
        timings: TransferTimings(
            name: .microseconds(1), connect: .microseconds(20), tls: .microseconds(300),
            firstByte: .microseconds(4_000), total: .microseconds(50_001)),
        gate: "cookie \"oud\" as declared")

    private static let bare = ConnectionProvenance(
        httpVersion: .http11, timings: TransferTimings(total: .milliseconds(42)))

    private func stored(_ provenance: ConnectionProvenance?, fault: TransferFault? = nil) throws -> WARCRecord
    {
        let folder = try TemporaryFolder()
        let sample = try Capture.sample()
        let capture = Capture(
            address: sample.address, startedAt: sample.startedAt, duration: sample.duration,
            requestHead: sample.requestHead, responseHead: sample.responseHead, body: sample.body,
            status: 200,
            remoteAddress: sample.remoteAddress, resolvedAddresses: sample.resolvedAddresses,
            incompleteness: fault?.incompleteness ?? [], provenance: provenance, fault: fault)
        let writer = try ArchiveWriter.sample(in: folder)
        let record = try writer.append([capture], authority: "A")[0]
        try writer.close()
        let check = try check(folder.folder.of("baken-20261121090807123-00001.warc.gz"))
        #expect(check.problems == [])
        #expect(check.recordCount == 3)
        return try folder.archive.record(at: record.response)
    }

    @Test func `The fields are those of the proposals`() throws {
        let record = try stored(Self.full, fault: .bodyDropped)
        #expect(record.fields.values("WARC-Protocol") == ["h2", "tls/1.3"])
        #expect(record.fields["WARC-Cipher-Suite"] == "TLS_AES_256_GCM_SHA384")
        #expect(
            record.fields["WARC-JSON-Metadata"]
                == #"{"bakenConnection":{"reused":true,"proxy":"socks5h://127.0.0.1:9050","fault":"bodyDropped","#
                + #""gate":"cookie \"oud\" as declared","#
                + #""microseconds":{"name":1,"connect":20,"tls":300,"firstByte":4000,"total":50001},"#
                + #""tls":{"certificates":["sha256:\#(Digest256(of: "leaf").hex)","sha256:\#(Digest256(of: "root").hex)"],"#
                + #""exception":"AUT-2026-001: \"geen ander\" \\ é"}}}"#)
    }

    @Test func `What was written is read back`() throws {
        for (provenance, fault) in [(Self.full, TransferFault.overTime), (Self.bare, nil)] {
            let metadata = try #require(ConnectionMetadata(try stored(provenance, fault: fault)))
            #expect(metadata.provenance == provenance)
            #expect(metadata.fault == fault)
        }
        #expect(ConnectionMetadata(try stored(nil)) == nil)
    }

    @Test func `Any other form is not read, whatever was changed`() throws {
        var head = NamedFields()
        ConnectionMetadata(Self.full, fault: nil).add(to: &head)
        let good = HeaderFields(head: [UInt8]("WARC/1.1\r\n") + head.bytes)
        #expect(ConnectionMetadata(good) != nil)
        let json = try #require(good["WARC-JSON-Metadata"])
        for at in json.utf8.indices.dropLast() {
            var bytes = Array(json.utf8)
            bytes.remove(at: json.utf8.distance(from: json.utf8.startIndex, to: at))
            guard let shorter = String(validating: bytes, as: UTF8.self) else { continue }
            // A digit less in a time is another time; everything else is damage.
            guard let read = ConnectionMetadata(with(good, json: shorter)) else { continue }
            #expect(read.provenance != Self.full)
            #expect(read.json.elementsEqual(shorter.utf8))
        }
        for text in [
            "{}", "", json + " ", json.replacing("true", with: "1"), json.replacing("name", with: "nome"),
        ] {
            #expect(ConnectionMetadata(with(good, json: text)) == nil)
        }
    }

    @Test func `The fields beside it have to say the same`() throws {
        var head = NamedFields()
        ConnectionMetadata(Self.full, fault: nil).add(to: &head)
        let good = HeaderFields(head: [UInt8]("WARC/1.1\r\n") + head.bytes)
        for name in ["WARC-Protocol", "WARC-Cipher-Suite"] {
            #expect(ConnectionMetadata(HeaderFields(good.fields.filter { $0.name != name })) == nil)
        }
        #expect(
            ConnectionMetadata(HeaderFields(good.fields + [.init(name: "WARC-Protocol", value: "h3")])) == nil
        )
    }

    private func with(_ fields: HeaderFields, json: String) -> HeaderFields {
        HeaderFields(
            fields.fields.filter { $0.name != "WARC-JSON-Metadata" } + [
                .init(name: "WARC-JSON-Metadata", value: json)
            ])
    }

    @Test func `A declared form is part of the request record`() throws {
        let folder = try TemporaryFolder()
        let sample = try Capture.sample()
        let capture = Capture(
            address: sample.address, startedAt: sample.startedAt, duration: sample.duration,
            requestHead: [UInt8]("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\n"),
            responseHead: sample.responseHead,
            body: sample.body, status: 200, remoteAddress: nil, resolvedAddresses: [], incompleteness: [],
            requestBody: [UInt8]("age=1"))
        let writer = try ArchiveWriter.sample(in: folder)
        let record = try writer.append([capture], authority: "A")[0]
        try writer.close()
        let request = try folder.archive.record(at: record.request)
        #expect(request.block == capture.requestHead + capture.requestBody)
        #expect(request.fields["WARC-Payload-Digest"] == "sha256:" + Digest256(of: "age=1").hex)
        #expect(try check(folder.folder.of("baken-20261121090807123-00001.warc.gz")).problems == [])
    }
}
