import Evidence

/// The envelope in which a compiled database is kept: bound to its expressions, the library and its own bytes.
///
/// Vectorscan checks version, processor and a CRC itself, but not whether the database is that of these rules; a
/// stale one would find other phrases without a word. So the envelope names the digest of the expressions, in order.
enum DatabaseCache {
    private static let magic = Array("baken-phrases 1\n".utf8)

    /// Empty where there is nothing to keep.
    static func seal(_ database: [UInt8], expressions: PhraseExpressions) -> [UInt8] {
        guard !database.isEmpty else { return [] }
        return magic + key(expressions).bytes + Digest256(of: database).bytes + database
    }

    /// Nil where the bytes are damaged, of other expressions, or of another library or machine.
    static func open(_ bytes: [UInt8], expressions: PhraseExpressions) -> VectorscanDatabase? {
        guard bytes.count > magic.count + 64, bytes.starts(with: magic) else { return nil }
        let (keyEnd, digestEnd) = (magic.count + 32, magic.count + 64)
        let database = Array(bytes[digestEnd...])
        guard Array(bytes[magic.count..<keyEnd]) == key(expressions).bytes,
            Array(bytes[keyEnd..<digestEnd]) == Digest256(of: database).bytes
        else { return nil }
        return VectorscanDatabase(serialized: database)
    }

    private static func key(_ expressions: PhraseExpressions) -> Digest256 {
        var digest = RunningDigest()
        digest.update(Array(VectorscanDatabase.version.utf8))
        digest.update(expressions.bytes)
        return digest.finish()
    }
}
