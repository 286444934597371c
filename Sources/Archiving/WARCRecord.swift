package import Evidence

/// One record of a WARC file as it stands there, with what is wrong with its form.
package struct WARCRecord: Sendable {
    /// `1.0`, `1.1`; as written.
    package let version: String
    /// The named fields, in order.
    package let fields: HeaderFields
    /// The block; shorter than ``announcedLength`` only where a limit of the reader cut it, with a defect.
    package let block: [UInt8]
    /// `Content-Length`.
    package let announcedLength: Int
    /// In bytes from the start of the file, of the record or of the gzip member that holds it.
    package let offset: Int
    /// In bytes as it stands in the file; nil for a record that shares a gzip member with others.
    package let storedLength: Int?
    /// Of the bytes as they stand in the file; nil where ``storedLength`` is.
    package let recordDigest: Digest256?
    package let defects: [WARCDefect]

    package var type: String { fields["WARC-Type"] ?? "" }
    /// `urn:uuid:…`, without angle brackets.
    package var id: String? { fields["WARC-Record-ID"].map(Self.withoutBrackets) }
    /// Without the angle brackets that WARC 1.0 writers such as wget put around it.
    package var targetURI: String? { fields["WARC-Target-URI"].map(Self.withoutBrackets) }
    package var date: UTCTime? { fields["WARC-Date"].flatMap(UTCTime.init(rfc3339:)) }
    /// `application/http`, lower case, without parameters; empty where none is named.
    package var contentType: String {
        let value = fields["Content-Type"] ?? ""
        return value.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    }

    /// True for a block that is an HTTP message from a server.
    package var isHTTPResponse: Bool {
        (type == "response" || type == "revisit") && contentType == "application/http"
    }

    /// True for a revisit that leaves a body out because it stands in the record of another capture.
    package var leavesPayloadOut: Bool {
        type == "revisit" && fields["WARC-Profile"]?.hasSuffix("/revisit/identical-payload-digest") == true
    }

    /// True for a revisit to which the server said 304: it has no payload, and stands for the one before it.
    package var saysNotModified: Bool {
        type == "revisit" && fields["WARC-Profile"]?.hasSuffix("/revisit/server-not-modified") == true
    }

    /// ``id`` of the record that a revisit refers to; nil where it names none.
    package var refersTo: String? { fields["WARC-Refers-To"].map(Self.withoutBrackets) }

    /// True for a response that holds, and does not only name, a payload with this digest.
    package func holds(payload digest: Digest256) -> Bool {
        type == "response" && entity.map { Digest256(of: $0) == digest } == true
    }

    /// The body with transfer encoding undone; nil where the block is no answer of a server.
    var entity: [UInt8]? {
        HTTPMessage(response: block).map { HTTPPayload.entity($0.headers, $0.body).bytes }
    }

    /// Where it lies in `segment`; nil for a record that cannot be read on its own.
    package func location(in segment: String) -> RecordLocation? {
        storedLength.map { RecordLocation(segment: segment, offset: offset, length: $0) }
    }

    static func withoutBrackets(_ text: String) -> String {
        guard text.utf8.first == 0x3C, text.utf8.last == 0x3E else { return text }
        return String(text.dropFirst().dropLast())
    }
}

/// A departure from the form that ISO 28500 demands, in a record that could be read all the same.
package struct WARCDefect: Hashable, Sendable {
    /// Stable id, `warc.record.end`.
    package let rule: String
    package let message: String

    package init(_ rule: String, _ message: String) {
        (self.rule, self.message) = (rule, message)
    }
}
