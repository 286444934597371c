package import Evidence

/// What is known of the last capture of an address, so that the same content is not stored twice.
package struct EarlierCapture: Hashable, Sendable {
    package let payloadDigest: Digest256
    /// The `urn:uuid:…` of its response record; nil if unknown.
    package let id: String?
    package let capturedAt: UTCTime?

    package init(payloadDigest: Digest256, id: String? = nil, capturedAt: UTCTime? = nil) {
        (self.payloadDigest, self.id, self.capturedAt) = (payloadDigest, id, capturedAt)
    }

    package init(_ record: CaptureRecord) {
        self.init(payloadDigest: record.payloadDigest, id: record.id, capturedAt: record.capturedAt)
    }
}
