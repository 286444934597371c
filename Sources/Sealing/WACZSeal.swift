internal import Archiving
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
            key = signed["domainCert"]?.text.flatMap(CertificateText.publicKey(ofFirstIn:))
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
            signed["timestampCert"]?.text.flatMap(CertificateText.publicKey(ofFirstIn:)) != nil
        else {
            report.add(.failed, name, "wacz.domain", "domain, time stamp or its certificate is missing")
            return
        }
        report.add(
            .unchecked, name, "wacz.domain",
            "whether certificate and time stamp can be trusted needs roots: ask authsign")
    }
}
