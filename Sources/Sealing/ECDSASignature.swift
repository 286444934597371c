internal import Archiving
internal import Crypto

/// A signature by ECDSA over SHA-256, in either of its two forms: r and s one after the other, or ASN.1.
struct ECDSASignature {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// `key`: SubjectPublicKeyInfo. Nil where it is no key of P-256, P-384 or P-521.
    func isValid(_ content: [UInt8], key: [UInt8]) -> Bool? {
        let digest = SHA256.hash(data: content)
        if let key = try? P256.Signing.PublicKey(derRepresentation: key) {
            let raw = try? P256.Signing.ECDSASignature(rawRepresentation: bytes)
            let signature = try? raw ?? P256.Signing.ECDSASignature(derRepresentation: bytes)
            return signature.map { key.isValidSignature($0, for: digest) } ?? false
        }
        if let key = try? P384.Signing.PublicKey(derRepresentation: key) {
            let raw = try? P384.Signing.ECDSASignature(rawRepresentation: bytes)
            let signature = try? raw ?? P384.Signing.ECDSASignature(derRepresentation: bytes)
            return signature.map { key.isValidSignature($0, for: digest) } ?? false
        }
        if let key = try? P521.Signing.PublicKey(derRepresentation: key) {
            let raw = try? P521.Signing.ECDSASignature(rawRepresentation: bytes)
            let signature = try? raw ?? P521.Signing.ECDSASignature(derRepresentation: bytes)
            return signature.map { key.isValidSignature($0, for: digest) } ?? false
        }
        return nil
    }
}

/// What is needed of an X.509 certificate (RFC 5280 §4.1): its public key.
enum CertificateText {
    /// SubjectPublicKeyInfo of the first certificate in a PEM text; nil where there is none.
    static func publicKey(ofFirstIn pem: String) -> [UInt8]? {
        let lines = pem.split(whereSeparator: \.isNewline)
        guard let first = lines.first, first == "-----BEGIN CERTIFICATE-----",
            let end = lines.firstIndex(of: "-----END CERTIFICATE-----"),
            let der = Base64.bytes(lines[1..<end].joined())
        else { return nil }
        // Certificate, then TBSCertificate: version, serial number, algorithm, issuer, validity, subject, key.
        guard let certificate = element(der[...], tag: 0x30), certificate.whole.count == der.count,
            let body = element(certificate.content, tag: 0x30)
        else { return nil }
        var rest = body.content
        for tag in [UInt8(0xA0), 0x02, 0x30, 0x30, 0x30, 0x30] {
            guard let field = element(rest, tag: tag) else {
                if tag == 0xA0 { continue }
                return nil
            }
            rest = rest[field.whole.endIndex...]
        }
        return element(rest, tag: 0x30).map { Array($0.whole) }
    }

    /// X.690 §8.1: the element at the front of `bytes`.
    private static func element(_ bytes: ArraySlice<UInt8>, tag: UInt8)
        -> (content: ArraySlice<UInt8>, whole: ArraySlice<UInt8>)?
    {
        guard bytes.count >= 2, bytes.first == tag else { return nil }
        var at = bytes.startIndex + 2
        var length = Int(bytes[bytes.startIndex + 1])
        if length >= 0x80 {
            let width = length - 0x80
            guard (1...4).contains(width), bytes.endIndex - at >= width else { return nil }
            length = bytes[at..<(at + width)].reduce(0) { $0 << 8 | Int($1) }
            at += width
        }
        guard bytes.endIndex - at >= length else { return nil }
        return (bytes[at..<(at + length)], bytes[bytes.startIndex..<(at + length)])
    }
}
