internal import Archiving
internal import Crypto
internal import Evidence

/// Checks `datapackage-digest.json`: the digest of the package, and the signature over it (WACZ-auth 0.1.0).
///
/// An anonymous signature is checked whole. Of a domain's the signature by the certificate's key is checked; whether the
/// certificate and the time stamp are to be trusted is a question of roots that this program does not have.
struct WACZSeal {
    private let package: [UInt8]
    private let digest: [UInt8]?

    init(package: [UInt8], digest: [UInt8]?) {
        (self.package, self.digest) = (package, digest)
    }

    private static let names: Set<String> = [
        "hash", "created", "software", "version", "signature", "publicKey", "domain", "domainCert",
        "timeSignature",
        "timestampCert", "crossSignedCert",
    ]

    func run(_ report: inout VerificationReport) {
        let name = WACZCheck.digestName
        guard let digest else {
            report.add(.note, name, "wacz.digest", "is missing: nothing stands over the list of files")
            return
        }
        guard let document = JSONDocument(digest), let hash = document["hash"]?.text else {
            report.add(.failed, name, "wacz.digest", "is no JSON object with a hash")
            return
        }
        let expected = Digest256(of: package).labelled
        guard document["path"]?.text == WACZCheck.packageName, hash == expected else {
            report.add(.failed, name, "wacz.digest", "the hash is not that of \(WACZCheck.packageName)")
            return
        }
        guard let signed = document["signedData"] else {
            report.add(
                .note, name, "wacz.signature", "is not signed: whoever changed the files could change it too")
            return
        }
        guard let names = signed.names else {
            report.add(.failed, name, "wacz.signature", "signedData is no object")
            return
        }
        if !names.allSatisfy(Self.names.contains) {
            report.add(.failed, name, "wacz.signature", "signedData has members that it may not have")
        }
        guard signed["hash"]?.text == expected else {
            report.add(.failed, name, "wacz.signature", "the hash that is signed is another")
            return
        }
        if !WACZCheck.isTime(signed["created"]?.text) || signed["software"]?.text == nil {
            report.add(.failed, name, "wacz.signature", "signedData has no time, or no software")
        }
        checkSignature(signed, over: expected, &report)
    }

    private func checkSignature(_ signed: JSONDocument, over hash: String, _ report: inout VerificationReport)
    {
        let name = WACZCheck.digestName
        let signature = signed["signature"]?.text.flatMap { Base64.bytes($0) }
        let isDomain = signed["domain"] != nil || signed["domainCert"] != nil
        let key: [UInt8]?
        if isDomain {
            key = signed["domainCert"]?.text.flatMap(Certificate.publicKey(ofFirstIn:))
        } else {
            key = signed["publicKey"]?.text.flatMap { Base64.bytes($0) }
        }
        guard let signature, let key,
            let holds = ECDSASignature(signature).isValid(Array(hash.utf8), key: key), holds
        else {
            report.add(.failed, name, "wacz.signature", "the signature does not fit the hash and the key")
            return
        }
        guard isDomain else {
            report.fingerprint = String(Digest256(of: key).hex.prefix(16))
            report.add(.passed, name, "wacz.signature", "is signed by the key inside it")
            report.add(.note, name, "wacz.key", "whose key it is must be known from elsewhere")
            return
        }
        report.add(.passed, name, "wacz.signature", "is signed by the key of the certificate inside it")
        guard signed["domain"]?.text?.isEmpty == false,
            signed["timeSignature"]?.text.flatMap({ Base64.bytes($0) }) != nil,
            signed["timestampCert"]?.text.flatMap(Certificate.publicKey(ofFirstIn:)) != nil
        else {
            report.add(.failed, name, "wacz.domain", "domain, time stamp or its certificate is missing")
            return
        }
        report.add(
            .unchecked, name, "wacz.domain",
            "whether certificate and time stamp can be trusted needs roots: ask authsign")
    }
}

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
enum Certificate {
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
