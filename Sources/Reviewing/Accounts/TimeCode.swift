import Crypto
import Evidence

/// Codes of an authenticator: TOTP, RFC 6238, with HMAC-SHA-1, six digits and steps of 30 seconds, because that is what
/// every authenticator app can do.
///
/// A code is taken one step before and after its own, for clocks that are a little off (RFC 6238 §5.2), and once only;
/// that is the store's part (``AccountStore/useCode(of:step:)``).
struct TimeCode: Sendable {
    /// RFC 4226 §4 R6 asks for 160 bits.
    static let secretLength = 20
    static let stepLength = Duration.seconds(30)

    private let key: SymmetricKey
    private let digits: Int

    init(secret: [UInt8], digits: Int = 6) {
        key = SymmetricKey(data: secret)
        self.digits = digits
    }

    static func step(at time: UTCTime) -> Int64 {
        time.millisecondsSince1970 / stepLength.wholeMilliseconds
    }

    /// RFC 4226 §5.3: four bytes of the MAC from where its last four bits say, without the sign.
    func code(step: Int64) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> Int64(56 - 8 * $0)) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: key))
        let start = Int(mac[19] & 15)
        let number = mac[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(UInt32(1)) { power, _ in power * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.utf8.count) + text
    }

    /// The step that `answer` is the code of; nil where it is none of the three. All three are computed and compared
    /// whatever the first says, each over all digits, so the time tells nothing.
    func step(of answer: String, at time: UTCTime) -> Int64? {
        let given = Array(answer.utf8)
        let now = Self.step(at: time)
        var found: Int64?
        for step in [now - 1, now, now + 1] where Self.areEqual(given, Array(code(step: step).utf8)) {
            found = step
        }
        return found
    }

    private static func areEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

extension TimeCode {
    /// What authenticator apps read: https://github.com/google/google-authenticator/wiki/Key-Uri-Format.
    static func uri(secret: [UInt8], account: AccountName) -> String {
        "otpauth://totp/Baken:\(account.text)?secret=\(Base32.text(secret))&issuer=Baken&digits=6&period=30"
    }
}
