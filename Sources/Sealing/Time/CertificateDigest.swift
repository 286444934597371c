internal import Crypto
internal import SwiftASN1
internal import X509

/// The digests that time stamps are made with.
enum CertificateDigest {
    /// Only to name a certificate, never to sign: older authorities do (RFC 2634).
    case sha1
    case sha256, sha384, sha512

    init?(_ name: ASN1ObjectIdentifier) {
        switch name {
        case ObjectNames.sha256: self = .sha256
        case ObjectNames.sha384: self = .sha384
        case ObjectNames.sha512: self = .sha512
        default: return nil
        }
    }

    func of(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        switch self {
        case .sha1: Array(Insecure.SHA1.hash(data: bytes))
        case .sha256: Array(SHA256.hash(data: bytes))
        case .sha384: Array(SHA384.hash(data: bytes))
        case .sha512: Array(SHA512.hash(data: bytes))
        }
    }

    /// What `signer` signs by. Nil where it is none of those that are checked here, such as RSASSA-PSS.
    static func signatureAlgorithm(_ signer: MessageSigner) -> Certificate.SignatureAlgorithm? {
        guard !signer.signatureAlgorithm.hasParameters else { return nil }
        switch (signer.signatureAlgorithm.name, signer.digest.name) {
        // Many authorities name the key's kind alone, and the digest beside it (RFC 3370 §3.2).
        case (ObjectNames.rsaEncryption, ObjectNames.sha256), (ObjectNames.sha256WithRSA, ObjectNames.sha256):
            return .sha256WithRSAEncryption
        case (ObjectNames.rsaEncryption, ObjectNames.sha384), (ObjectNames.sha384WithRSA, ObjectNames.sha384):
            return .sha384WithRSAEncryption
        case (ObjectNames.rsaEncryption, ObjectNames.sha512), (ObjectNames.sha512WithRSA, ObjectNames.sha512):
            return .sha512WithRSAEncryption
        case (ObjectNames.ecdsaWithSHA256, ObjectNames.sha256): return .ecdsaWithSHA256
        case (ObjectNames.ecdsaWithSHA384, ObjectNames.sha384): return .ecdsaWithSHA384
        case (ObjectNames.ecdsaWithSHA512, ObjectNames.sha512): return .ecdsaWithSHA512
        default: return nil
        }
    }
}
