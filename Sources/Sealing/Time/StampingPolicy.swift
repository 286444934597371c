internal import SwiftASN1
internal import X509

/// The certificate of an authority is for time stamps alone, and says so critically (RFC 3161 §2.3).
struct StampingPolicy: VerifierPolicy {
    let verifyingCriticalExtensions: [ASN1ObjectIdentifier] = [.X509ExtensionID.extendedKeyUsage]

    func chainMeetsPolicyRequirements(chain: UnverifiedCertificateChain) -> PolicyEvaluationResult {
        guard let extended = chain.leaf.extensions[oid: .X509ExtensionID.extendedKeyUsage], extended.critical,
            let usage = try? ExtendedKeyUsage(extended), usage.count == 1,
            usage.contains(.timeStamping)
        else {
            return .failsToMeetPolicy(reason: "the certificate is not for time stamps alone")
        }
        return .meetsPolicy
    }
}
