import Crypto
import Evidence

/// What a browser holds for a session: 256 bits that nobody can guess. The store knows the digest only.
struct SessionToken: Sendable {
    private let bytes: [UInt8]

    init() { bytes = RandomBytes.make(32) }

    /// Reads the text of a cookie; nil for anything else.
    init?(_ text: String) {
        guard text.utf8.count == 64, let bytes = Hexadecimal.bytes(text) else { return nil }
        self.bytes = bytes
    }

    var text: String { Hexadecimal.text(bytes) }
    var digest: Digest256 { Digest256(of: bytes) }

    /// What forms carry: bound to this session, and no way back to the token. Nothing to keep, so any number of tabs may
    /// stand open.
    var formToken: String { Hexadecimal.text(Array(mac)) }

    /// In constant time.
    func accepts(_ formToken: String) -> Bool {
        guard formToken.utf8.count == 64, let given = Hexadecimal.bytes(formToken) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(given, authenticating: Self.purpose, using: key)
    }

    private static let purpose = Array("baken form token".utf8)
    private var key: SymmetricKey { SymmetricKey(data: bytes) }
    private var mac: HMAC<SHA256>.MAC { HMAC<SHA256>.authenticationCode(for: Self.purpose, using: key) }
}
