import Evidence
import Filing
import Foundation
import Hummingbird
import Testing

@testable import Reviewing

@Suite struct TimeCodeTests {
    private let secret = Array("12345678901234567890".utf8)

    /// RFC 6238, appendix B, the rows of SHA1.
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
        (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `Codes are those of RFC 6238`(seconds: Int64, code: String) {
        let time = UTCTime(millisecondsSince1970: seconds * 1_000)
        #expect(TimeCode(secret: secret, digits: 8).code(step: TimeCode.step(at: time)) == code)
    }

    /// The digest of a thousand codes that Python's hmac made, one in ten of which begins with a zero.
    @Test func `A thousand codes are those that another program computes`() {
        let factor = TimeCode(secret: secret)
        let codes = (0..<1_000).map { factor.code(step: 59_000_000 + Int64($0) * 7_919) }
        #expect(codes.allSatisfy { $0.utf8.count == 6 })
        #expect(
            Digest256(of: codes.joined()).hex
                == "495155f3b84c2e3909d6872e58fb375823be343ea25b2ee612b6afb265e08671")
    }

    @Test func `A code is taken one step before and after its own, and no further`() {
        let factor = TimeCode(secret: secret)
        let time = SiteBench.start
        let step = TimeCode.step(at: time)
        let code = factor.code(step: step)
        let taken = (-3...3).filter { factor.step(of: code, at: time + .seconds(30 * $0)) == step }
        #expect(taken == [-1, 0, 1])
    }

    @Test(arguments: ["", "1", "12345", "1234567", "abcdef", "１２３４５６", "      "])
    func `What is not six digits is no code`(answer: String) {
        #expect(TimeCode(secret: secret).step(of: answer, at: SiteBench.start) == nil)
    }

    /// RFC 4648 §10, without the padding.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func `Base32 is that of RFC 4648`(text: String, encoded: String) {
        #expect(Base32.text(Array(text.utf8)) == encoded)
    }
}
