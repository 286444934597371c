internal import Evidence
internal import Foundation
internal import SwiftASN1
@_spi(FixedExpiryValidationTime) internal import X509

/// Checks what ``OrganisationKey`` signed: form, digest, signature, and that the certificate is the one that is named in
/// what is signed.
struct OrganisationSignature {
    private let message: SignedMessage
    private let certificate: Certificate

    /// Of the certificate.
    var signer: String { String(describing: certificate.subject) }

    /// Throws the first rule that does not hold.
    init(_ signature: [UInt8], over content: [UInt8]) throws(TimeStampProblem) {
        message = try stampForm("the signature") { try SignedMessage(signature[...], isDetached: true) }
        let signer = message.signer
        let held = message
        certificate = try stampForm("the signer") {
            guard let digest = CertificateDigest(signer.digest.name),
                let algorithm = CertificateDigest.signatureAlgorithm(signer)
            else {
                throw TimeStampProblem.unchecked(
                    "stamp.algorithm", "is signed by an algorithm that is not checked here")
            }
            guard try signer.contentType() == ObjectNames.data,
                try signer.messageDigest().map(Array.init) == digest.of(content[...])
            else { throw TimeStampProblem.failed("stamp.content", "signs other bytes than these") }
            guard let named = try signer.certificateDigest() else {
                throw TimeStampProblem.failed(
                    "stamp.certificate", "does not sign which certificate is its own")
            }
            guard
                let own = held.certificates.first(where: {
                    named.algorithm.of($0.bytes) == Array(named.bytes)
                }), own.isNamed(by: signer.identity),
                own.certificate.publicKey.isValidSignature(
                    signer.signature, for: signer.signedBytes, signatureAlgorithm: algorithm)
            else {
                throw TimeStampProblem.failed(
                    "stamp.signature", "is not signed by the certificate that it names")
            }
            return own.certificate
        }
    }

    /// Whether a way leads from the certificate to one of `roots`, at `time`; without one on the first day of
    /// the certificate itself. Nil where one does.
    func problem(roots: [UInt8], at time: Evidence.UTCTime?) async -> TimeStampProblem? {
        do {
            let trusted = try PEMDocument.parseMultiple(pemString: String(decoding: roots, as: UTF8.self))
                .filter { $0.discriminator == "CERTIFICATE" }.map { try Certificate(pemDocument: $0) }
            let instant =
                time.map { Date(timeIntervalSince1970: Double($0.millisecondsSince1970) / 1_000) }
                ?? certificate.notValidBefore
            var verifier = Verifier(rootCertificates: CertificateStore(trusted)) {
                RFC5280Policy(fixedExpiryValidationTime: instant)
            }
            let result = await verifier.validate(
                leaf: certificate, intermediates: CertificateStore(message.certificates.map(\.certificate)))
            guard case .couldNotValidate(let failures) = result else { return nil }
            guard let failure = failures.first else {
                return .unchecked("stamp.trust", "no certificate that is trusted issued the signer's")
            }
            return .failed("stamp.trust", "\(failure.policyFailureReason)")
        } catch {
            return .failed("stamp.trust", "the file of trusted certificates cannot be read")
        }
    }
}
