internal import SwiftASN1

/// `SignerInfo` (RFC 5652 §5.3) with the attributes that a time stamp must sign.
struct MessageSigner {
    /// How the signer is named: by issuer and serial number, or by key identifier.
    enum Identity {
        /// The name as it is encoded.
        case issuer(ArraySlice<UInt8>, serial: ArraySlice<UInt8>)
        case key(ArraySlice<UInt8>)
    }

    let identity: Identity
    let digest: AlgorithmName
    let signatureAlgorithm: AlgorithmName
    let signature: ArraySlice<UInt8>
    /// The bytes that the signature is over: the attributes as a SET (RFC 5652 §5.4).
    let signedBytes: [UInt8]
    private let attributes: [ASN1ObjectIdentifier: ASN1Node]

    init(_ node: ASN1Node) throws {
        self = try DER.sequence(node, identifier: .sequence) { parts in
            let version = try Int(derEncoded: &parts)
            let identity = try Self.identity(parts.next())
            if case .issuer = identity, version != 1 {
                throw TimeStampProblem.failed("stamp.form", "has a signer of a version other than 1")
            }
            if case .key = identity, version != 3 {
                throw TimeStampProblem.failed("stamp.form", "has a signer of a version other than 3")
            }
            let digest = try Self.algorithm(parts.next())
            guard let attributes = parts.next(), attributes.encodedBytes.first == 0xA0 else {
                throw TimeStampProblem.failed("stamp.attributes", "has no signed attributes")
            }
            let algorithm = try Self.algorithm(parts.next())
            let signature = try ASN1OctetString(derEncoded: &parts).bytes
            // Attributes that nobody signed could say anything; an authority's own answer has none.
            guard parts.next() == nil else {
                throw TimeStampProblem.failed("stamp.attributes", "has attributes that nobody signed")
            }
            return MessageSigner(
                identity: identity, digest: digest, signatureAlgorithm: algorithm, signature: signature,
                signedBytes: [0x31] + attributes.encodedBytes.dropFirst(),
                attributes: try Self.read(attributes))
        }
    }

    private init(
        identity: Identity, digest: AlgorithmName, signatureAlgorithm: AlgorithmName,
        signature: ArraySlice<UInt8>, signedBytes: [UInt8], attributes: [ASN1ObjectIdentifier: ASN1Node]
    ) {
        (self.identity, self.digest, self.signatureAlgorithm) = (identity, digest, signatureAlgorithm)
        (self.signature, self.signedBytes, self.attributes) = (signature, signedBytes, attributes)
    }

    private static func algorithm(_ node: ASN1Node?) throws -> AlgorithmName {
        guard let node else { throw TimeStampProblem.failed("stamp.form", "has a signer without algorithm") }
        return try AlgorithmName(node)
    }

    private static func identity(_ node: ASN1Node?) throws -> Identity {
        guard let node else { throw TimeStampProblem.failed("stamp.form", "has a signer without a name") }
        if node.identifier == ASN1Identifier(tagWithNumber: 0, tagClass: .contextSpecific) {
            return .key(try ASN1OctetString(derEncoded: node, withIdentifier: node.identifier).bytes)
        }
        return try DER.sequence(node, identifier: .sequence) { parts in
            guard let issuer = parts.next() else {
                throw TimeStampProblem.failed("stamp.form", "has a signer without a name")
            }
            return .issuer(issuer.encodedBytes, serial: try ArraySlice<UInt8>(derEncoded: &parts))
        }
    }

    /// Each attribute once, with one value (RFC 5652 §11).
    private static func read(_ node: ASN1Node) throws -> [ASN1ObjectIdentifier: ASN1Node] {
        guard case .constructed(let parts) = node.content else {
            throw TimeStampProblem.failed("stamp.attributes", "has signed attributes of another form")
        }
        var attributes: [ASN1ObjectIdentifier: ASN1Node] = [:]
        for part in parts {
            let (name, values) = try DER.sequence(part, identifier: .sequence) { pair in
                (try ASN1ObjectIdentifier(derEncoded: &pair), try SignedMessage.children(pair.next(), .set))
            }
            guard values.count == 1, attributes.updateValue(values[0], forKey: name) == nil else {
                throw TimeStampProblem.failed("stamp.attributes", "has a signed attribute twice")
            }
        }
        return attributes
    }

    /// Of the attribute content-type, which must be signed.
    func contentType() throws -> ASN1ObjectIdentifier? {
        try attributes[ObjectNames.contentType].map { try ASN1ObjectIdentifier(derEncoded: $0) }
    }

    func messageDigest() throws -> ArraySlice<UInt8>? {
        try attributes[ObjectNames.messageDigest].map { try ASN1OctetString(derEncoded: $0).bytes }
    }

    /// The digest that names the signer's certificate, and what it is made with: `SigningCertificateV2`, whose default
    /// is SHA-256, or the older form by SHA-1 (RFC 5816). Nil where neither is signed.
    func certificateDigest() throws -> (algorithm: CertificateDigest, bytes: ArraySlice<UInt8>)? {
        if let node = attributes[ObjectNames.signingCertificateV2] {
            let parts = try Self.firstIdentifier(node)
            guard let first = parts.first, first.identifier == .sequence else {
                return (.sha256, try Self.digest(parts.first))
            }
            guard let algorithm = CertificateDigest(try AlgorithmName(first).name) else {
                throw TimeStampProblem.unchecked(
                    "stamp.certificate", "names its certificate by an unknown digest")
            }
            return (algorithm, try Self.digest(parts.dropFirst().first))
        }
        guard let node = attributes[ObjectNames.signingCertificate] else { return nil }
        return (.sha1, try Self.digest(Self.firstIdentifier(node).first))
    }

    private static func digest(_ node: ASN1Node?) throws -> ArraySlice<UInt8> {
        guard let node else { throw TimeStampProblem.failed("stamp.certificate", "names no certificate") }
        return try ASN1OctetString(derEncoded: node).bytes
    }

    /// The first `ESSCertID` is the signer's own (RFC 5035 §3).
    private static func firstIdentifier(_ node: ASN1Node) throws -> [ASN1Node] {
        guard let list = try SignedMessage.children(node, .sequence).first,
            let first = try SignedMessage.children(list, .sequence).first
        else { throw TimeStampProblem.failed("stamp.certificate", "names no certificate") }
        return try SignedMessage.children(first, .sequence)
    }
}
