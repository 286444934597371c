internal import Evidence
internal import SwiftASN1

/// `TSTInfo` (RFC 3161 §2.4.2): what the authority says and signs.
struct TimeStampInfo {
    let policy: ASN1ObjectIdentifier
    let imprint: [UInt8]
    let serial: [UInt8]
    let time: Evidence.UTCTime
    /// How far the authority's clock may be off; nil where it does not say.
    let accuracy: Duration?
    /// Big-endian, without leading zeros; nil where the request had none.
    let nonce: [UInt8]?

    init(_ bytes: ArraySlice<UInt8>) throws {
        self = try DER.sequence(DER.parse(bytes), identifier: .sequence) { parts in
            guard try Int(derEncoded: &parts) == 1 else {
                throw TimeStampProblem.failed("stamp.form", "is of a version other than 1")
            }
            let policy = try ASN1ObjectIdentifier(derEncoded: &parts)
            let imprint = try Self.imprint(parts.next())
            let serial = try ArraySlice<UInt8>(derEncoded: &parts)
            let time = try Self.time(GeneralizedTime(derEncoded: &parts))
            var rest = Array(IteratorSequence(parts))[...]
            while parts.next() != nil {}
            let accuracy = try Self.take(&rest, .sequence).map(Self.accuracy)
            _ = try Self.take(&rest, .boolean).map { try Bool(derEncoded: $0) }
            let nonce = try Self.take(&rest, .integer).map { try ArraySlice<UInt8>(derEncoded: $0) }
            _ = Self.take(&rest, ASN1Identifier(tagWithNumber: 0, tagClass: .contextSpecific))
            _ = Self.take(&rest, ASN1Identifier(tagWithNumber: 1, tagClass: .contextSpecific))
            guard rest.isEmpty else {
                throw TimeStampProblem.failed("stamp.form", "has fields that the standard does not know")
            }
            return TimeStampInfo(
                policy: policy, imprint: imprint, serial: Array(serial), time: time, accuracy: accuracy,
                nonce: nonce.map { Array($0.drop { $0 == 0 }) })
        }
    }

    private init(
        policy: ASN1ObjectIdentifier, imprint: [UInt8], serial: [UInt8], time: Evidence.UTCTime,
        accuracy: Duration?, nonce: [UInt8]?
    ) {
        (self.policy, self.imprint, self.serial) = (policy, imprint, serial)
        (self.time, self.accuracy, self.nonce) = (time, accuracy, nonce)
    }

    /// The next field where it is the one that may stand there.
    private static func take(_ rest: inout ArraySlice<ASN1Node>, _ identifier: ASN1Identifier) -> ASN1Node? {
        guard rest.first?.identifier == identifier else { return nil }
        return rest.removeFirst()
    }

    /// We asked by SHA-256 and take no other answer.
    private static func imprint(_ node: ASN1Node?) throws -> [UInt8] {
        guard let node else { throw TimeStampProblem.failed("stamp.form", "has no imprint") }
        return try DER.sequence(node, identifier: .sequence) { parts in
            guard let algorithm = parts.next(), try AlgorithmName(algorithm).name == ObjectNames.sha256 else {
                throw TimeStampProblem.failed("stamp.imprint", "is over another digest than SHA-256")
            }
            return try Array(ASN1OctetString(derEncoded: &parts).bytes)
        }
    }

    private static func time(_ time: GeneralizedTime) throws -> Evidence.UTCTime {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
        let fraction = time.rawFractionalSeconds.prefix(9)
        let text =
            "\(time.year)-\(two(time.month))-\(two(time.day))T\(two(time.hours)):\(two(time.minutes)):"
            + two(time.seconds) + (fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self))
            + "Z"
        guard let read = Evidence.UTCTime(rfc3339: text) else {
            throw TimeStampProblem.failed("stamp.form", "names no time: \(text)")
        }
        return read
    }

    /// `Accuracy`: seconds, milliseconds [0] and microseconds [1], each optional.
    private static func accuracy(_ node: ASN1Node) throws -> Duration {
        guard case .constructed(let parts) = node.content else {
            throw TimeStampProblem.failed("stamp.form", "has an accuracy without parts")
        }
        var sum = Duration.zero
        for part in parts {
            let value = try Int(derEncoded: part, withIdentifier: part.identifier)
            guard (0...86_400).contains(value) else {
                throw TimeStampProblem.failed("stamp.form", "has an accuracy out of bounds")
            }
            switch (part.identifier.tagClass, part.identifier.tagNumber) {
            case (.universal, 2): sum += .seconds(value)
            case (.contextSpecific, 0): sum += .milliseconds(value)
            case (.contextSpecific, 1): sum += .microseconds(value)
            default: throw TimeStampProblem.failed("stamp.form", "has an accuracy of another form")
            }
        }
        return sum
    }
}
