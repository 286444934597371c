internal import SwiftASN1

/// `SignedData` (RFC 5652 §5) around a time stamp, with the one signer that RFC 3161 §2.4.2 allows, or apart from the plain
/// data that it signs.
///
/// Read by hand from DER and not by swift-certificates, whose reader of this form is no public one and refuses any
/// content but plain data.
struct SignedMessage {
    /// What is signed, of the kind id-ct-TSTInfo; empty where it lies elsewhere.
    let content: ArraySlice<UInt8>
    let certificates: [CarriedCertificate]
    let signer: MessageSigner

    private static let certificateLimit = 16

    /// `isDetached`: version 1 over plain data that is not in it, in place of version 3 around a time stamp.
    init(_ token: ArraySlice<UInt8>, isDetached: Bool = false) throws {
        let message = try DER.sequence(DER.parse(token), identifier: .sequence) { parts in
            guard try ASN1ObjectIdentifier(derEncoded: &parts) == ObjectNames.signedData else {
                throw TimeStampProblem.failed("stamp.form", "is no signed message")
            }
            return try DER.explicitlyTagged(&parts, tagNumber: 0, tagClass: .contextSpecific) { $0 }
        }
        self = try DER.sequence(message, identifier: .sequence) { parts in
            // Version 3 where the content is another than plain data (RFC 5652 §5.1).
            let version = isDetached ? 1 : 3
            guard try Int(derEncoded: &parts) == version else {
                throw TimeStampProblem.failed(
                    "stamp.form", "is a signed message of a version other than \(version)")
            }
            let digests = try Self.children(parts.next(), .set).map { try AlgorithmName($0) }
            let content = isDetached ? try Self.absent(parts.next()) : try Self.content(parts.next())
            let certificates = try DER.optionalImplicitlyTagged(
                &parts, tagNumber: 0, tagClass: .contextSpecific
            ) { try Self.certificates($0) }
            let lists: Bool? = DER.optionalImplicitlyTagged(
                &parts, tagNumber: 1, tagClass: .contextSpecific
            ) { _ in true }
            let signers = try Self.children(parts.next(), .set)
            guard signers.count == 1, lists == nil else {
                throw TimeStampProblem.failed(
                    "stamp.form",
                    "has \(signers.count) signers or lists of revoked certificates; one signer is right")
            }
            let signer = try MessageSigner(signers[0])
            guard digests == [signer.digest] else {
                throw TimeStampProblem.failed("stamp.form", "names other digests than its signer's")
            }
            return SignedMessage(content: content, certificates: certificates ?? [], signer: signer)
        }
    }

    private init(
        content: ArraySlice<UInt8>, certificates: [CarriedCertificate], signer: MessageSigner
    ) {
        (self.content, self.certificates, self.signer) = (content, certificates, signer)
    }

    static func children(_ node: ASN1Node?, _ identifier: ASN1Identifier) throws -> [ASN1Node] {
        guard let node, node.identifier == identifier, case .constructed(let parts) = node.content else {
            throw TimeStampProblem.failed("stamp.form", "lacks a part of a signed message")
        }
        return Array(parts)
    }

    private static func content(_ node: ASN1Node?) throws -> ArraySlice<UInt8> {
        guard let node else { throw TimeStampProblem.failed("stamp.form", "has no content") }
        return try DER.sequence(node, identifier: .sequence) { parts in
            guard try ASN1ObjectIdentifier(derEncoded: &parts) == ObjectNames.stampInfo else {
                throw TimeStampProblem.failed("stamp.form", "is signed, but no time stamp")
            }
            return try DER.explicitlyTagged(&parts, tagNumber: 0, tagClass: .contextSpecific) {
                try ASN1OctetString(derEncoded: $0).bytes
            }
        }
    }

    private static func absent(_ node: ASN1Node?) throws -> ArraySlice<UInt8> {
        let parts = try children(node, .sequence)
        guard parts.count == 1, try ASN1ObjectIdentifier(derEncoded: parts[0]) == ObjectNames.data else {
            throw TimeStampProblem.failed("stamp.form", "is no signature over data that lies elsewhere")
        }
        return []
    }

    /// In whatever order: OpenSSL's authority writes them as they stand in its file, not as DER orders a set.
    private static func certificates(_ node: ASN1Node) throws -> [CarriedCertificate] {
        guard case .constructed(let parts) = node.content else {
            throw TimeStampProblem.failed("stamp.form", "has certificates of another form")
        }
        let nodes = Array(parts)
        guard nodes.count <= certificateLimit else {
            throw TimeStampProblem.failed("stamp.form", "has over \(certificateLimit) certificates")
        }
        return try nodes.map { try CarriedCertificate($0) }
    }
}
