package import Evidence

/// A capture read back from the archive, with its place there: what a run needs to file what a crash kept it from
/// filing.
package struct ArchivedCapture: Sendable {
    package private(set) var capture: Capture
    package let record: CaptureRecord
    /// True where the record says that the page was the same as before.
    package let isRevisit: Bool
    /// True where the body stands in the record of another capture, ``refersTo`` where it is named.
    package let leavesPayloadOut: Bool
    package let refersTo: String?

    /// Nil where the two records are no pair of Baken's own, or lack what only such a pair has.
    init?(request: WARCRecord, response: WARCRecord, segment: String) {
        guard response.isHTTPResponse, request.type == "request", let id = response.id,
            response.fields["WARC-Concurrent-To"] == request.id.map({ "<\($0)>" }),
            let address = response.targetURI.flatMap(WebAddress.init), let date = response.date,
            let message = HTTPMessage(response: response.block),
            let payload = response.statedPayloadDigest.flatMap(Digest256.init(labelled:)),
            let responsePlace = response.location(in: segment),
            let requestPlace = request.location(in: segment),
            let authority = response.fields[WARCField.authority]
        else { return nil }
        let cuts = (response.fields[WARCField.incompleteness] ?? "").split(separator: ",")
            .compactMap { Incompleteness(rawValue: $0.trimmingBlanks) }
        let asked = HTTPMessage.body(of: request.block)
        let milliseconds = response.fields[WARCField.duration].flatMap { Int64($0) } ?? 0
        capture = Capture(
            address: address, startedAt: date, duration: .milliseconds(milliseconds),
            requestHead: Array(request.block.dropLast(asked.count)),
            responseHead: Array(response.block.dropLast(message.body.count)), body: message.body,
            status: message.status, remoteAddress: response.fields["WARC-IP-Address"].flatMap(IPAddress.init),
            resolvedAddresses: [], incompleteness: Set(cuts), requestBody: asked,
            provenance: ConnectionMetadata(response)?.provenance, fault: ConnectionMetadata(response)?.fault)
        record = CaptureRecord(
            id: id, address: address, capturedAt: date, status: message.status, payloadDigest: payload,
            response: responsePlace, request: requestPlace, authority: authority, incompleteness: Set(cuts))
        isRevisit = response.type == "revisit"
        (leavesPayloadOut, refersTo) = (response.leavesPayloadOut, response.refersTo)
    }

    /// With the body that its record leaves out; nil where `original` does not hold it. Framed as its own head says:
    /// the payload is the same, the transfer need not have been.
    package func restored(from original: WARCRecord) -> ArchivedCapture? {
        guard original.holds(payload: record.payloadDigest), let entity = original.entity else { return nil }
        let size = Array(String(entity.count, radix: 16).utf8)
        let framed = size + [0x0D, 0x0A] + entity + Array("\r\n0\r\n\r\n".utf8)
        var copy = self
        copy.capture = Capture(
            address: capture.address, startedAt: capture.startedAt, duration: capture.duration,
            requestHead: capture.requestHead, responseHead: capture.responseHead,
            body: capture.headers.isChunked ? framed : entity, status: capture.status,
            remoteAddress: capture.remoteAddress, resolvedAddresses: capture.resolvedAddresses,
            incompleteness: capture.incompleteness, requestBody: capture.requestBody,
            provenance: capture.provenance, fault: capture.fault)
        return copy
    }
}

extension ArchiveFolder {
    /// Hands the whole captures of `segment` from `offset` on to `body`, in order. Other records are passed over.
    package func everyCapture(
        in segment: String, from offset: Int, _ body: (ArchivedCapture) throws -> Void
    ) throws {
        let reader = try WARCReader(ByteSource(open(segment)), from: offset)
        var request: WARCRecord?
        while let record = try reader.next() {
            if let asked = request,
                let found = ArchivedCapture(request: asked, response: record, segment: segment)
            {
                try body(found)
            }
            request = record.type == "request" ? record : nil
        }
    }
}

extension Substring {
    fileprivate var trimmingBlanks: String { String(drop { $0 == " " }.prefix { $0 != " " }) }
}
