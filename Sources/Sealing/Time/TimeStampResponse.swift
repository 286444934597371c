internal import SwiftASN1

/// `TimeStampResp` (RFC 3161 §2.4.2), the content of a `.tsr` file: granted or refused, and the token.
struct TimeStampResponse {
    /// The DER of the `ContentInfo` that is the token.
    let token: ArraySlice<UInt8>

    /// More than any authority sends: a token with a chain of certificates is 3 to 8 KB.
    static let limit = 65_536

    init(_ bytes: [UInt8]) throws(TimeStampProblem) {
        guard bytes.count <= Self.limit else {
            throw .failed("stamp.form", "\(bytes.count) bytes are more than a time stamp has (\(Self.limit))")
        }
        token = try stampForm("the response") {
            try DER.sequence(DER.parse(bytes), identifier: .sequence) { parts in
                try Self.requireGranted(parts.next())
                guard let token = parts.next() else {
                    throw TimeStampProblem.failed("stamp.status", "was granted, and has no token")
                }
                return token.encodedBytes
            }
        }
    }

    /// `PKIStatusInfo`: 0 is granted. 1 would be granted with changes, and nothing is asked that could be changed. Words
    /// beside the status are not signed by anybody, so a stamp that is to stand for something has none.
    private static func requireGranted(_ node: ASN1Node?) throws {
        guard let node, case .constructed(let parts) = node.content else {
            throw TimeStampProblem.failed("stamp.form", "has no status")
        }
        var iterator = parts.makeIterator()
        let status = try Int(derEncoded: &iterator)
        guard status == 0 else {
            throw TimeStampProblem.failed("stamp.status", "was refused by the authority (status \(status))")
        }
        guard iterator.next() == nil, node.identifier == .sequence else {
            throw TimeStampProblem.failed("stamp.status", "has words beside the status that nobody signed")
        }
    }
}
