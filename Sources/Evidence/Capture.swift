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
        self.incompleteness = incompleteness
        (self.requestBody, self.provenance, self.fault) = (requestBody, provenance, fault)
    }

    /// The fields of ``responseHead`` in the order received.
    package var headers: HeaderFields { HeaderFields(head: responseHead) }
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
