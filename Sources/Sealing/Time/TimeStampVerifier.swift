internal import Evidence
internal import Foundation
internal import SwiftASN1
@_spi(FixedExpiryValidationTime) internal import X509

/// Verifies time stamps by RFC 3161 and RFC 5816, without a network: form, status, digest, nonce, signature, the
/// certificate that is named in what is signed, its use, and the way from it to a trusted one at the time of the stamp.
///
/// What it cannot know without a network is whether a certificate was revoked; that is for whoever asks later.
///
///     let verifier = try TimeStampVerifier(trusted: pem)
///     let stamp = try await verifier.verify(response, over: checkpoint)
///     stamp.time   // 2026-11-22T12:30:00Z
package struct TimeStampVerifier: Sendable {
    private let roots: CertificateStore
    private let rootCount: Int

    private static let rootLimit = 1_000

    /// `trusted`: certificates in PEM, each of which is trusted to have issued an authority's. May be empty: then
    /// each stamp that is otherwise right cannot be checked.
    package init(trusted: [UInt8]) throws(TimeStampProblem) {
        let text = String(decoding: trusted, as: UTF8.self)
        let found = try stampForm("the file of trusted certificates") {
            try PEMDocument.parseMultiple(pemString: text).filter { $0.discriminator == "CERTIFICATE" }
                .map { try Certificate(pemDocument: $0) }
        }
        guard found.count <= Self.rootLimit else {
            throw .failed("stamp.trust", "over \(Self.rootLimit) trusted certificates")
        }
        (roots, rootCount) = (CertificateStore(found), found.count)
    }

    /// Throws the first rule that does not hold. `response` is the DER of a `TimeStampResp`, at most 64 KB; `nonce` is
    /// the request's, where it is still known.
    package func verify(
        _ response: [UInt8], over bytes: [UInt8], nonce: UInt64? = nil
    ) async throws(TimeStampProblem) -> TimeStamp {
        let response = try TimeStampResponse(response)
        let message = try stampForm("the token") { try SignedMessage(response.token) }
        let info = try stampForm("what was signed") { try TimeStampInfo(message.content) }
        guard info.imprint == Digest256(of: bytes).bytes else {
            throw .failed("stamp.imprint", "is over other bytes than these")
        }
        if let nonce {
            let wanted = (0..<8).map { UInt8(truncatingIfNeeded: nonce >> UInt64(56 - 8 * $0)) }
            guard info.nonce == Array(wanted.drop { $0 == 0 }) else {
                throw .failed("stamp.nonce", "answers another request")
            }
        }
        let certificate = try stampForm("the signer") { try Self.requireSigned(message) }
        try await requireTrusted(certificate, message, at: info.time)
        return TimeStamp(
            time: info.time, accuracy: info.accuracy, policy: String(describing: info.policy),
            serial: Hexadecimal.text(info.serial), authority: String(describing: certificate.subject))
    }

    /// The certificate that signed, after the signature was found right.
    private static func requireSigned(_ message: SignedMessage) throws -> Certificate {
        let signer = message.signer
        guard let digest = CertificateDigest(signer.digest.name),
            let algorithm = CertificateDigest.signatureAlgorithm(signer)
        else {
            throw TimeStampProblem.unchecked(
                "stamp.algorithm", "is signed by \(signer.signatureAlgorithm.name), which is not checked here"
            )
        }
        guard try signer.contentType() == ObjectNames.stampInfo,
            try signer.messageDigest().map(Array.init) == digest.of(message.content)
        else { throw TimeStampProblem.failed("stamp.content", "signs other content than it carries") }
        guard let named = try signer.certificateDigest() else {
            throw TimeStampProblem.failed("stamp.certificate", "does not sign which certificate is its own")
        }
        guard
            let own = message.certificates.first(where: { named.algorithm.of($0.bytes) == Array(named.bytes) }
            ),
            own.isNamed(by: signer.identity)
        else {
            throw TimeStampProblem.failed("stamp.certificate", "does not carry the certificate that it names")
        }
        guard
            own.certificate.publicKey.isValidSignature(
                signer.signature, for: signer.signedBytes, signatureAlgorithm: algorithm)
        else {
            throw TimeStampProblem.failed("stamp.signature", "is not signed by the certificate that it names")
        }
        return own.certificate
    }

    private func requireTrusted(
        _ certificate: Certificate, _ message: SignedMessage, at time: Evidence.UTCTime
    ) async throws(TimeStampProblem) {
        guard rootCount > 0 else {
            throw .unchecked("stamp.trust", "no certificate is trusted: name the authority's in a file")
        }
        let instant = Date(timeIntervalSince1970: Double(time.millisecondsSince1970) / 1_000)
        var verifier = Verifier(rootCertificates: roots) {
            RFC5280Policy(fixedExpiryValidationTime: instant)
            StampingPolicy()
        }
        let result = await verifier.validate(
            leaf: certificate, intermediates: CertificateStore(message.certificates.map(\.certificate)))
        switch result {
        case .validCertificate: return
        case .couldNotValidate(let failures):
            // No way to a trusted one is another thing than a way that breaks a rule.
            guard let failure = failures.first else {
                throw .unchecked(
                    "stamp.trust", "is by an authority that none of the trusted certificates issued")
            }
            throw .failed("stamp.trust", "\(failure.policyFailureReason)")
        }
    }
}
