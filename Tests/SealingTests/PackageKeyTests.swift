import Evidence
import Testing

@testable import Sealing

/// Signatures of packages, held to the published examples and to what swift-crypto takes.
struct PackageKeyTests {
    /// RFC 6979, appendix A.2.6: P-384 with SHA-256.
    @Test(arguments: [
        (
            "sample",
            "21b13d1e013c7fa1392d03c5f99af8b30c570c6f98d4ea8e354b63a21d3daa33bde1e888e63355d92fa2b3c36d8fb2cd",
            "f3aa443fb107745bf4bd77cb3891674632068a10ca67e3d45db2266fa7d1feebefdc63eccd1ac42ec0cb8668a4fa0ab0"
        ),
        (
            "test",
            "6d6defac9ab64dabafe36c6bf510352a4cc27001263638e5b16d9bb51d451559f918eedaf2293be5b475cc8f0188636b",
            "2d46f3becbcc523d5f1a1256bf0c9b024d879ba9e838144c8ba6baeb4b53b47d51ab373f9845c0514eefb14024787265"
        ),
    ])
    func `signatures are those of the standard's examples`(message: String, r: String, s: String) throws {
        #expect(Hexadecimal.text(try SampleCase.packageKey.sign(Array(message.utf8))) == r + s)
    }

    @Test func `other keys sign what swift-crypto takes, the same bytes each time`() throws {
        for number in 0..<40 {
            let key = PackageKey()
            let message = Array("message \(number)".utf8)
            let signature = try key.sign(message)
            #expect(try key.sign(message) == signature)
            #expect(ECDSASignature(signature).isValid(message, key: key.publicKey) == true)
            #expect(ECDSASignature(signature).isValid(message + [0], key: key.publicKey) == false)
        }
    }

    @Test func `a number times its inverse is one, also at the ends`() throws {
        let order =
            "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973"
        let bytes = try #require(Hexadecimal.bytes(order))
        #expect(ScalarP384(below: bytes) == nil)
        #expect(ScalarP384(below: Array(repeating: 0, count: 48)) == nil)
        #expect(ScalarP384(reducing: bytes).isZero)
        let one = ScalarP384(reducing: [1])
        var last = bytes
        last[47] -= 1
        for value in [[1], [2], [3], last, Array(bytes.prefix(47)), Array(repeating: 0xA5, count: 48)] {
            let scalar = ScalarP384(reducing: value)
            #expect(scalar.multiplied(by: scalar.inverse) == one)
        }
    }

    @Test func `a key that was made can be loaded`() throws {
        let folder = try TemporaryFolder()
        let key = try PackageKey.create(folder.path("packages.pem"))
        #expect(try PackageKey.load(folder.path("packages.pem")).publicKey == key.publicKey)
        #expect(throws: SealingError.self) { try PackageKey.create(folder.path("packages.pem")) }
    }
}
