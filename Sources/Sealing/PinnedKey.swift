/// The key that a bundle must be sealed with, known from elsewhere: without one a verification shows that a bundle is
/// whole, but not whose it is.
package enum PinnedKey: Hashable, Sendable {
    case fingerprint(String)
    case publicKey(SealingPublicKey)

    /// Reads 16 hexadecimal digits; nil for anything else.
    package init?(fingerprint: String) {
        let text = fingerprint.lowercased()
        guard text.utf8.count == 16,
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        self = .fingerprint(text)
    }

    func accepts(_ key: SealingPublicKey) -> Bool {
        switch self {
        case .fingerprint(let text): key.fingerprint == text
        case .publicKey(let pinned): key.bytes == pinned.bytes
        }
    }
}
