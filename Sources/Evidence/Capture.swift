/// One exchange with a server, as it stood on the wire: what was asked, what came, from where, and how whole it is.
///
/// The bytes are raw: transfer and content encodings are not undone here, because the evidence is what was sent.
/// Only `Archiving` undoes them, for live captures and for archives of other tools alike.
package final class Capture: Sendable {
    package let address: WebAddress
    /// The instant at which the request was started (ISO 28500:2017 WARC-Date).
    package let startedAt: UTCTime
    package let duration: Duration
    /// The request head as sent, up to and including the empty line.
    package let requestHead: [UInt8]
    /// The status line and header fields as received, up to and including the empty line.
    package let responseHead: [UInt8]
    /// The fields of ``responseHead`` in the order received: read once, because five rooms ask for them.
    package let headers: HeaderFields
    /// The body as received, chunk framing included.
    package let body: [UInt8]
    /// 100 to 999, from the status line.
    package let status: Int
    /// The address that was spoken to; nil where a proxy hides it.
    package let remoteAddress: IPAddress?
    /// All addresses that the name gave at the time.
    package let resolvedAddresses: [IPAddress]
    package let incompleteness: Set<Incompleteness>
    /// Of a request that sent a declared form; empty for all others.
    package let requestBody: [UInt8]
    /// Nil where the capture was not made by the engine.
    package let provenance: ConnectionProvenance?
    /// The way in which the answer was broken; nil where it was not.
    package let fault: TransferFault?

    package init(
        address: WebAddress, startedAt: UTCTime, duration: Duration, requestHead: [UInt8],
        responseHead: [UInt8],
        body: [UInt8], status: Int, remoteAddress: IPAddress?, resolvedAddresses: [IPAddress],
        incompleteness: Set<Incompleteness>, requestBody: [UInt8] = [],
        provenance: ConnectionProvenance? = nil, fault: TransferFault? = nil
    ) {
        (self.address, self.startedAt, self.duration) = (address, startedAt, duration)
        (self.requestHead, self.responseHead, self.body, self.status) = (
            requestHead, responseHead, body, status
        )
        (self.remoteAddress, self.resolvedAddresses) = (remoteAddress, resolvedAddresses)
        headers = HeaderFields(head: responseHead)
        self.incompleteness = incompleteness
        (self.requestBody, self.provenance, self.fault) = (requestBody, provenance, fault)
    }
}

/// The fields of an HTTP head (RFC 9112 §5): names compared without case, order and repetition kept.
package struct HeaderFields: Sendable, Hashable {
    package let fields: [Field]

    package struct Field: Sendable, Hashable {
        /// As received.
        package let name: String
        /// Without surrounding blanks. Bytes that are no UTF-8 are read as Latin-1 (RFC 9110 §5.5).
        package let value: String

        package init(name: String, value: String) {
            (self.name, self.value) = (name, value)
        }
    }

    package init(_ fields: [Field]) {
        self.fields = fields
    }

    /// Reads the lines after the first of `head`, to the empty line or the end. Lines without a colon are passed
    /// over, folded lines are joined to the one before. At most 1,000 fields.
    package init(head: [UInt8]) {
        var fields: [Field] = []
        for line in head.split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst() {
            let line = line.last == 0x0D ? line.dropLast() : line
            guard let first = line.first, fields.count < 1_000 else { break }
            if first == 0x20 || first == 0x09, let last = fields.popLast() {
                fields.append(Field(name: last.name, value: last.value + " " + Self.text(Self.trimmed(line))))
            } else if let colon = line.firstIndex(of: 0x3A), colon > line.startIndex {
                let name = Self.text(Self.trimmed(line[..<colon]))
                fields.append(Field(name: name, value: Self.text(Self.trimmed(line[(colon + 1)...]))))
            }
        }
        self.fields = fields
    }

    /// The first value of `name`, compared without case.
    package subscript(name: String) -> String? {
        fields.first { Self.matches($0.name, name) }?.value
    }

    /// All values of `name`, in order.
    package func values(_ name: String) -> [String] {
        fields.filter { Self.matches($0.name, name) }.map(\.value)
    }

    private static func matches(_ one: String, _ other: String) -> Bool {
        one.utf8.count == other.utf8.count
            && zip(one.utf8, other.utf8).allSatisfy { lowered($0) == lowered($1) }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let head = line.drop { $0 == 0x20 || $0 == 0x09 }
        let end = head.lastIndex { $0 != 0x20 && $0 != 0x09 }
        return end.map { head[...$0] } ?? []
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(validating: bytes, as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}

/// Where a record lies in the archive of a data folder.
package struct RecordLocation: Hashable, Sendable {
    /// The file name of the segment, without a folder, such as `baken-20261121090807123-00001.warc.gz`.
    package let segment: String
    /// In bytes from the start of the segment, of the compressed record.
    package let offset: Int
    /// In bytes, compressed.
    package let length: Int

    package init(segment: String, offset: Int, length: Int) {
        (self.segment, self.offset, self.length) = (segment, offset, length)
    }
}

/// A capture that is safe on disk: what the rest of the system refers to.
package struct CaptureRecord: Hashable, Sendable {
    /// The WARC-Record-ID of the response, `urn:uuid:…` without angle brackets.
    package let id: String
    package let address: WebAddress
    package let capturedAt: UTCTime
    package let status: Int
    /// Of the body as received, transfer encoding undone.
    package let payloadDigest: Digest256
    package let response: RecordLocation
    package let request: RecordLocation
    package let authority: String
    package let incompleteness: Set<Incompleteness>

    package init(
        id: String, address: WebAddress, capturedAt: UTCTime, status: Int, payloadDigest: Digest256,
        response: RecordLocation, request: RecordLocation, authority: String,
        incompleteness: Set<Incompleteness>
    ) {
        (self.id, self.address, self.capturedAt, self.status) = (id, address, capturedAt, status)
        (self.payloadDigest, self.response, self.request) = (payloadDigest, response, request)
        (self.authority, self.incompleteness) = (authority, incompleteness)
    }
}
