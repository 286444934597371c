internal import Evidence

/// What the payload digest of a record may be of.
struct WARCPayload {
    let digest: String?
    /// More than one where tools read the standard in different ways.
    let readings: [[UInt8]]

    static func candidates(of record: WARCRecord) -> [WARCPayload] {
        let stated = record.fields["WARC-Payload-Digest"]
        let own = record.fields[WARCField.payloadDigest]
        guard stated != nil || own != nil else { return [] }
        guard record.contentType == "application/http" else {
            return [WARCPayload(digest: stated, readings: [record.block])]
        }
        if record.type == "request" {
            return [WARCPayload(digest: stated, readings: [HTTPMessage.body(of: record.block)])]
        }
        guard let message = HTTPMessage(response: record.block) else {
            return [WARCPayload(digest: stated, readings: [record.block])]
        }
        let entity = HTTPPayload.entity(message.headers, message.body).bytes
        // wget and warcio digest the framed body, the standard (§6.3.2) the unframed.
        return [
            WARCPayload(digest: stated, readings: [entity, message.body]),
            WARCPayload(digest: own, readings: [entity]),
        ]
    }
}
