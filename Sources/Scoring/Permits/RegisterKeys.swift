package import Evidence

/// The keys that a register is sealed with, the oldest first: mostly one.
///
/// A sealed register can be given a new key without the list it was made of: each hash is hashed again, so that the
/// old key alone matches nothing any more. Both keys are then needed to ask it, until it is sealed anew from the list.
package struct RegisterKeys: Sendable {
    private let keys: [MatchingKey]
    /// More turns than this ask for sealing anew.
    package static let limit = 16

    package init(_ key: MatchingKey) { keys = [key] }

    /// Nil for none, or for more than ``limit``.
    package init?(_ keys: [MatchingKey]) {
        guard (1...Self.limit).contains(keys.count) else { return nil }
        self.keys = keys
    }

    /// The hash under all keys in their order.
    func hash(_ text: String, _ purpose: String) -> Digest256 {
        keys.dropFirst().reduce(keys[0].hash(text, purpose: purpose)) { $1.hash($0.hex, purpose: purpose) }
    }

    func adding(_ key: MatchingKey) -> RegisterKeys? { RegisterKeys(keys + [key]) }
}
