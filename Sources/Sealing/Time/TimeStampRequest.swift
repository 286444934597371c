package import Evidence
internal import SwiftASN1

/// What an authority is asked to stamp: a digest, and a number that the answer has to carry (RFC 3161 §2.4.1).
///
/// The authority never sees the bytes. The nonce makes an answer that was kept from an earlier day useless; the
/// certificate is asked for, so that the stamp can be verified years later without the authority.
///
///     let request = TimeStampRequest(over: checkpoint, nonce: 0x1F2E3D4C5B6A7988)
///     request.der   // 69 bytes, sent as application/timestamp-query
package struct TimeStampRequest: Hashable, Sendable {
    package let imprint: Digest256
    package let nonce: UInt64

    package init(over bytes: [UInt8], nonce: UInt64) {
        (imprint, self.nonce) = (Digest256(of: bytes), nonce)
    }

    /// `TimeStampReq`: version 1, SHA-256, no policy asked for.
    package var der: [UInt8] {
        var coder = DER.Serializer()
        do {
            try coder.appendConstructedNode(identifier: .sequence) { request in
                try request.serialize(1)
                try request.appendConstructedNode(identifier: .sequence) { imprint in
                    try imprint.appendConstructedNode(identifier: .sequence) { algorithm in
                        try algorithm.serialize(ObjectNames.sha256)
                        try algorithm.serialize(ASN1Null())
                    }
                    try imprint.serialize(ASN1OctetString(contentBytes: self.imprint.bytes[...]))
                }
                try request.serialize(nonce)
                try request.serialize(true)
            }
        } catch {
            // Each value above has a form in DER: there is nothing that could be refused.
            preconditionFailure("a time stamp request has no form in DER: \(error)")
        }
        return coder.serializedBytes
    }
}
