internal import Archiving
internal import Crypto
internal import Evidence

/// The secret that salts of commitments are made of, so that each edition of a case has the same ones and nobody
/// without it can make them.
package struct WithholdingKey: Sendable {
    private let bytes: [UInt8]

    /// Nil unless there are 32 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    private static let domain = Array("baken/withheld/v1\n".utf8)
    static let saltLength = 16

    /// The salt depends on the content, so one that is withheld twice has one commitment, whatever its number.
    func salt(_ kind: CommittedItem.Kind, ofCase caseID: String, _ content: Digest256) -> [UInt8] {
        let named = Self.domain + Array("\(caseID)\n\(kind.rawValue)\n".utf8) + content.bytes
        let code = HMAC<SHA256>.authenticationCode(for: named, using: SymmetricKey(data: bytes))
        return Array(Array(code).prefix(Self.saltLength))
    }

    static func commitment(_ salt: [UInt8], _ content: Digest256) -> Digest256 {
        Digest256(of: domain + salt + content.bytes)
    }

    /// Reads a key file, or makes it where there is none.
    package static func loadOrCreate(_ path: String) throws(SealingError) -> WithholdingKey {
        if FolderPath.entry(at: path) == nil {
            var generator = SystemRandomNumberGenerator()
            try KeyFile.write((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }, path)
        }
        guard let key = WithholdingKey(bytes: try KeyFile.read(path)) else {
            throw SealingError(.key, "\(FolderPath.lastPart(of: path)) is no key of 32 bytes")
        }
        return key
    }
}
