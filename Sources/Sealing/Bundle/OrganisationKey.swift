internal import Archiving
internal import Crypto
package import Evidence
internal import Foundation
internal import SwiftASN1
internal import X509

/// The certificate and key of an organisation, and the signature that it makes: CAdES-BES (ETSI EN 319 122-1 §5, level B-B),
/// detached, in DER. `openssl cms -verify -cades` takes it.
///
/// swift-certificates signs such messages too, but leaves no room for the attribute that names the certificate
/// (RFC 5035), without which it is no CAdES; so the message is put together here.
package struct OrganisationKey: Sendable {
    /// The organisation's own first, then those on the way to a root, as the file has them.
    private let certificates: [[UInt8]]
    private let certificate: Certificate
    private let key: Certificate.PrivateKey
    private let method: Method

    /// How a kind of key signs.
    private struct Method: Sendable {
        let digestName: ASN1ObjectIdentifier
        let digest: CertificateDigest
        let signatureName: ASN1ObjectIdentifier
        let algorithm: Certificate.SignatureAlgorithm
        /// RFC 4055 §5 gives RSA a null for parameters, RFC 5758 gives ECDSA none.
        let hasNull: Bool
    }

    private static let certificateLimit = 16

    /// `chain`: certificates in PEM, the organisation's own first. `key`: RSA, P-256 or P-384, in PEM. Throws where the key
    /// is another's, and where the certificate is not valid at `time`.
    package init(chain: [UInt8], key: [UInt8], at time: Evidence.UTCTime) throws(SealingError) {
        let (documents, text) = try Self.reading("the certificate") {
            (
                try PEMDocument.parseMultiple(pemString: String(decoding: chain, as: UTF8.self))
                    .filter { $0.discriminator == "CERTIFICATE" }.prefix(Self.certificateLimit),
                String(decoding: key, as: UTF8.self)
            )
        }
        guard let first = documents.first else {
            throw SealingError(.key, "the file of the certificate holds none in PEM")
        }
        certificates = documents.map { Array($0.derBytes) }
        certificate = try Self.reading("the certificate") { try Certificate(derEncoded: first.derBytes) }
        self.key = try Self.reading("the key of the certificate") {
            try Certificate.PrivateKey(pemEncoded: text)
        }
        method = try Self.method(text, self.key)
        guard self.key.publicKey == certificate.publicKey else {
            throw SealingError(.key, "the key is not that of the certificate")
        }
        let instant = Date(timeIntervalSince1970: Double(time.millisecondsSince1970) / 1_000)
        guard certificate.notValidBefore <= instant, instant <= certificate.notValidAfter else {
            throw SealingError(.key, "the certificate is not valid now")
        }
    }

    private static func reading<Value>(_ what: String, _ body: () throws -> Value) throws(SealingError)
        -> Value
    {
        do {
            return try body()
        } catch {
            throw SealingError(.key, "\(what) cannot be read: \(error)")
        }
    }

    private static func method(_ pem: String, _ key: Certificate.PrivateKey) throws(SealingError) -> Method {
        if (try? P256.Signing.PrivateKey(pemRepresentation: pem)) != nil {
            return Method(
                digestName: ObjectNames.sha256, digest: .sha256, signatureName: ObjectNames.ecdsaWithSHA256,
                algorithm: .ecdsaWithSHA256, hasNull: false)
        }
        if (try? P384.Signing.PrivateKey(pemRepresentation: pem)) != nil {
            return Method(
                digestName: ObjectNames.sha384, digest: .sha384, signatureName: ObjectNames.ecdsaWithSHA384,
                algorithm: .ecdsaWithSHA384, hasNull: false)
        }
        guard (try? key.sign(bytes: [UInt8](), signatureAlgorithm: .sha256WithRSAEncryption)) != nil else {
            throw SealingError(.key, "the key of the certificate has to be RSA, P-256 or P-384")
        }
        return Method(
            digestName: ObjectNames.sha256, digest: .sha256, signatureName: ObjectNames.sha256WithRSA,
            algorithm: .sha256WithRSAEncryption, hasNull: true)
    }

    /// `ContentInfo` with `SignedData` of version 1, without the content.
    package func sign(_ content: [UInt8], at time: Evidence.UTCTime) throws(SealingError) -> [UInt8] {
        try Self.reading("what is to be signed") {
            let attributes = try attributes(of: content, at: time)
            let signed = try Self.node(.set, attributes)
            let signature = try key.sign(bytes: signed, signatureAlgorithm: method.algorithm)
            let digestAlgorithm = try Self.algorithm(method.digestName, hasNull: false)
            let signer = try Self.node(
                .sequence,
                [
                    try Self.number(1), try issuerAndSerial(), digestAlgorithm,
                    try Self.node(Self.context(0), attributes),
                    try Self.algorithm(method.signatureName, hasNull: method.hasNull),
                    try Self.octets(signature.rawRepresentation),
                ])
            let data = try Self.node(
                .sequence,
                [
                    try Self.number(1), try Self.node(.set, [digestAlgorithm]),
                    try Self.node(.sequence, [try Self.name(ObjectNames.data)]),
                    try Self.node(Self.context(0), certificates.sorted(by: Self.isBefore)),
                    try Self.node(.set, [signer]),
                ])
            return try Self.node(
                .sequence, [try Self.name(ObjectNames.signedData), try Self.node(Self.context(0), [data])])
        }
    }

    /// The signed attributes, in the order that DER gives a set (X.690 §11.6).
    private func attributes(of content: [UInt8], at time: Evidence.UTCTime) throws -> [[UInt8]] {
        let own = method.digest.of(certificates[0][...])
        // ESSCertIDv2 (RFC 5035 §4): SHA-256 is the default, and left out by DER.
        let named =
            method.digestName == ObjectNames.sha256
            ? [] : [try Self.algorithm(method.digestName, hasNull: false)]
        let identifier = try Self.node(.sequence, named + [try Self.octets(own)])
        let values: [(ASN1ObjectIdentifier, [UInt8])] = [
            (ObjectNames.contentType, try Self.name(ObjectNames.data)),
            (ObjectNames.messageDigest, try Self.octets(method.digest.of(content[...]))),
            (ObjectNames.signingTime, try Self.time(time)),
            (
                ObjectNames.signingCertificateV2,
                try Self.node(.sequence, [try Self.node(.sequence, [identifier])])
            ),
        ]
        return try values.map { name, value in
            try Self.node(.sequence, [try Self.name(name), try Self.node(.set, [value])])
        }.sorted(by: Self.isBefore)
    }

    private func issuerAndSerial() throws -> [UInt8] {
        var coder = DER.Serializer()
        try coder.serialize(certificate.issuer)
        let issuer = coder.serializedBytes
        var serial = DER.Serializer()
        serial.appendPrimitiveNode(identifier: .integer) { bytes in
            bytes.append(contentsOf: certificate.serialNumber.bytes)
        }
        return try Self.node(.sequence, [issuer, serial.serializedBytes])
    }
}

/// DER by hand, from parts that are encoded already.
extension OrganisationKey {
    private static func isBefore(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        one.lexicographicallyPrecedes(other)
    }

    private static func context(_ number: UInt) -> ASN1Identifier {
        ASN1Identifier(tagWithNumber: number, tagClass: .contextSpecific)
    }

    private static func node(_ identifier: ASN1Identifier, _ parts: [[UInt8]]) throws -> [UInt8] {
        var coder = DER.Serializer()
        coder.appendConstructedNode(identifier: identifier) { coder in
            for part in parts { coder.serializeRawBytes(part) }
        }
        return coder.serializedBytes
    }

    private static func name(_ name: ASN1ObjectIdentifier) throws -> [UInt8] {
        var coder = DER.Serializer()
        try coder.serialize(name)
        return coder.serializedBytes
    }

    private static func number(_ value: Int) throws -> [UInt8] {
        var coder = DER.Serializer()
        try coder.serialize(value)
        return coder.serializedBytes
    }

    private static func octets(_ bytes: some Sequence<UInt8>) throws -> [UInt8] {
        var coder = DER.Serializer()
        try coder.serialize(ASN1OctetString(contentBytes: ArraySlice(Array(bytes))))
        return coder.serializedBytes
    }

    private static func algorithm(_ algorithm: ASN1ObjectIdentifier, hasNull: Bool) throws -> [UInt8] {
        try node(.sequence, [try name(algorithm)] + (hasNull ? [[0x05, 0x00]] : []))
    }

    /// UTCTime until 2049 (RFC 5652 §11.3), by its own text: `261122153000Z`.
    private static func time(_ time: Evidence.UTCTime) throws -> [UInt8] {
        let digits = time.wholeSeconds.filter { $0.isNumber }
        let isShort = digits < "2050"
        var coder = DER.Serializer()
        coder.appendPrimitiveNode(identifier: isShort ? .utcTime : .generalizedTime) { bytes in
            bytes.append(contentsOf: (digits.dropFirst(isShort ? 2 : 0) + "Z").utf8)
        }
        return coder.serializedBytes
    }

    /// Reads a certificate and its key, which only its owner may read.
    package static func load(certificate path: String, key keyPath: String, at time: Evidence.UTCTime)
        throws(SealingError) -> OrganisationKey
    {
        let chain = try archiving(.cannotRead) { () throws(ArchivingError) in
            try BinaryFile(path, .reading).read(at: 0, count: 1_000_000)
        }
        return try OrganisationKey(chain: chain, key: try KeyFile.read(keyPath), at: time)
    }
}
