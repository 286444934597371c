package import Evidence

/// What is known of an earlier capture of the same content, so that it is not stored twice.
package struct EarlierCapture: Hashable, Sendable {
    package let payloadDigest: Digest256
    /// Where it was captured; nil for the address that is captured now.
    package let address: WebAddress?
    /// The `urn:uuid:…` of its response record; nil if unknown.
    package let id: String?
    package let capturedAt: UTCTime?

    package init(
        payloadDigest: Digest256, address: WebAddress? = nil, id: String? = nil, capturedAt: UTCTime? = nil
    ) {
        (self.payloadDigest, self.address) = (payloadDigest, address)
        (self.id, self.capturedAt) = (id, capturedAt)
    }

    package init(_ record: CaptureRecord) {
        self.init(
            payloadDigest: record.payloadDigest, address: record.address, id: record.id,
            capturedAt: record.capturedAt)
    }
}

/// The search for the first capture of a payload, whatever address it had. `isKnownHere`: this address showed the same
/// payload at its last capture. Nil where there is none to refer to: then the body is stored.
package typealias OriginalSearch = (_ payload: Digest256, _ isKnownHere: Bool) -> EarlierCapture?
