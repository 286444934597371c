internal import SwiftASN1
internal import X509

/// A certificate that stands in a signed message, with the very bytes: a signer names its own by their digest.
struct CarriedCertificate {
    let bytes: ArraySlice<UInt8>
    let certificate: Certificate
    /// Issuer and serial number as they are encoded: names are compared by their bytes.
    private let issuer: ArraySlice<UInt8>
    private let serial: ArraySlice<UInt8>

    init(_ node: ASN1Node) throws {
        bytes = node.encodedBytes
        certificate = try Certificate(derEncoded: node)
        // Version [0], serial number, algorithm, issuer (RFC 5280 §4.1); version 1 is left out.
        let parts = try SignedMessage.children(SignedMessage.children(node, .sequence).first, .sequence)
        let first = parts.first?.identifier == .integer ? 0 : 1
        guard parts.count > first + 2 else {
            throw TimeStampProblem.failed("stamp.form", "carries a certificate without an issuer")
        }
        serial = try ArraySlice<UInt8>(derEncoded: parts[first])
        issuer = parts[first + 2].encodedBytes
    }

    func isNamed(by identity: MessageSigner.Identity) -> Bool {
        switch identity {
        case .issuer(let issuer, let serial): self.issuer == issuer && self.serial == serial
        case .key(let identifier):
            (try? certificate.extensions.subjectKeyIdentifier)?.keyIdentifier == identifier
        }
    }
}
