internal import Archiving
internal import Crypto
internal import Evidence

/// A digest of a whole file by one of the algorithms that packages of other tools name.
enum FileDigest: String, CaseIterable {
    case md5, sha1, sha256, sha512

    /// False for those for which two files with the same digest can be made.
    var isStrong: Bool { self == .sha256 || self == .sha512 }

    var digits: Int {
        switch self {
        case .md5: 32
        case .sha1: 40
        case .sha256: 64
        case .sha512: 128
        }
    }

    /// In lower-case hexadecimal digits.
    func hex(of source: ByteSource) throws(ArchivingError) -> String {
        switch self {
        case .md5: try Self.hex(source, Insecure.MD5())
        case .sha1: try Self.hex(source, Insecure.SHA1())
        case .sha256: try Self.hex(source, SHA256())
        case .sha512: try Self.hex(source, SHA512())
        }
    }

    private static func hex<Hash: HashFunction>(_ source: ByteSource, _ hash: Hash) throws(ArchivingError)
        -> String
    {
        var hash = hash
        try source.forEachStep { hash.update(data: $0) }
        return Hexadecimal.text(Array(hash.finalize()))
    }
}
