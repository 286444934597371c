package import Evidence

/// One line of a CDXJ index (webrecorder CDXJ 0.1.0): where the record of a capture lies, by address and time.
///
/// `SURT-key SP 17-digit-time SP {json}`. `recordDigest`, of the compressed bytes, lets a record be verified alone.
package struct CDXJEntry: Hashable, Sendable {
    /// ``WebAddress/surt``.
    package let key: String
    /// ``UTCTime/stamp``.
    package let stamp: String
    package let url: String
    /// `text/html`; `warc/revisit` for a revisit, `unk` where the server named none.
    package let mime: String
    package let status: String
    /// The payload digest with its label.
    package let digest: String
    package let location: RecordLocation
    package let recordDigest: Digest256

    package init(
        key: String, stamp: String, url: String, mime: String, status: String, digest: String,
        location: RecordLocation, recordDigest: Digest256
    ) {
        (self.key, self.stamp, self.url, self.mime) = (key, stamp, url, mime)
        (self.status, self.digest) = (status, digest)
        (self.location, self.recordDigest) = (location, recordDigest)
    }

    /// The line for a response or revisit record in `segment`; nil for other records and for those that cannot be
    /// read on their own.
    package init?(_ record: WARCRecord, segment: String) {
        guard record.isHTTPResponse, let url = record.targetURI, let date = record.date,
            let location = record.location(in: segment), let recordDigest = record.recordDigest,
            let message = HTTPMessage(response: record.block)
        else { return nil }
        self.init(
            key: WebAddress(url)?.surt ?? url, stamp: date.stamp, url: url,
            mime: record.type == "revisit" ? "warc/revisit" : Self.mime(message.headers),
            status: String(message.status), digest: record.statedPayloadDigest ?? "-", location: location,
            recordDigest: recordDigest)
    }

    /// The media type without parameters, or `unk`.
    package static func mime(_ headers: HeaderFields) -> String {
        let value = (headers["Content-Type"] ?? "").prefix { $0 != ";" }.lowercased()
        let type = value.filter { $0 != " " && $0 != "\t" }
        let isPlain = type.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
        return type.isEmpty || !isPlain || type.utf8.count > 100 ? "unk" : type
    }

    /// The line, without its line end. Values are strings, as cdxj-indexer writes them.
    package var line: [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(512)
        write(to: &out)
        return out
    }

    /// Appends ``line``.
    func write(to out: inout [UInt8]) {
        out += key.utf8
        out.append(0x20)
        out += stamp.utf8
        out += " {".utf8
        Self.write("url", url, to: &out)
        for (name, value) in [
            ("mime", mime), ("status", status), ("digest", digest), ("length", String(location.length)),
            ("offset", String(location.offset)), ("filename", location.segment),
            ("recordDigest", recordDigest.labelled),
        ] {
            out += ", ".utf8
            Self.write(name, value, to: &out)
        }
        out.append(0x7D)
    }

    private static func write(_ name: String, _ value: String, to out: inout [UInt8]) {
        out.append(0x22)
        out += name.utf8
        out += "\": ".utf8
        JSONText.append(value, to: &out)
    }
}

extension WARCRecord {
    /// The payload digest that the record states: in the standard's field, or in Baken's own, which stands where a
    /// transfer coding was undone for it (see ``ArchiveWriter``).
    package var statedPayloadDigest: String? {
        fields["WARC-Payload-Digest"] ?? fields[WARCField.payloadDigest]
    }
}

/// Baken's own named fields. Readers ignore fields that they do not know (ISO 28500:2017 §4).
package enum WARCField {
    /// The id of the authority under which a capture was made.
    package static let authority = "Baken-Authority"
    /// Of a body whose transfer coding was undone.
    package static let payloadDigest = "Baken-Payload-Digest"
    /// All addresses that the host's name gave.
    package static let resolved = "Baken-Resolved-Addresses"
    /// Proposed, and written by other tools too: `http/1.1` or `h2`, and once more `tls/1.3`.
    package static let `protocol` = "WARC-Protocol"
    package static let cipherSuite = "WARC-Cipher-Suite"
    package static let metadata = "WARC-JSON-Metadata"
    static let duration = "Baken-Duration-Milliseconds"
    static let incompleteness = "Baken-Incompleteness"
    /// On a response: of the request before it, as it stands in the file, packed. See ``RecordComposer``.
    static let requestDigest = "Baken-Request-Record-Digest"
    /// On the first response of a segment: of the warcinfo record, packed.
    static let infoDigest = "Baken-Warcinfo-Record-Digest"
    /// On a note of ``ArchiveRepair``: from which byte to which something stood here that could not be read.
    package static let lost = "Baken-Lost-Bytes"
}
