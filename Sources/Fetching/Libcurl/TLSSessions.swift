import COpenSSL
import Evidence

/// What was agreed on the TLS connections of a shard: read once for each, because to digest a chain of certificates
/// costs more than a page.
///
/// A connection is known by a mark that OpenSSL keeps with it, not by its place in memory, which another one may
/// have tomorrow.
final class TLSSessions {
    private static let markIndex = baken_tls_mark_index()
    private static let limit = 2_048
    /// A server may send what it likes; chains that hold are shorter by far.
    private static let chainLimit = 16

    private var known: [Int: TLSSession] = [:]
    private var lastMark = 0

    /// The session on `connection`, a handle of OpenSSL's that is valid now. Nil where OpenSSL gives no suite.
    func session(on connection: UnsafeMutableRawPointer) -> TLSSession? {
        let mark = unsafe baken_tls_mark(connection, Self.markIndex)
        if mark != 0, let session = known[mark] { return session }
        guard let session = unsafe Self.read(connection) else { return nil }
        if known.count >= Self.limit { known = [:] }
        lastMark += 1
        if unsafe baken_tls_set_mark(connection, Self.markIndex, lastMark) == 1 { known[lastMark] = session }
        return session
    }

    private static func read(_ connection: UnsafeMutableRawPointer) -> TLSSession? {
        guard let suite = unsafe baken_tls_suite(connection) else { return nil }
        var certificates: [Digest256] = []
        var bytes = [UInt8](repeating: 0, count: 32)
        while certificates.count < chainLimit,
            unsafe baken_tls_certificate_digest(connection, CInt(certificates.count), &bytes) == 1,
            let digest = Digest256(bytes: bytes)
        {
            certificates.append(digest)
        }
        return TLSSession(
            version: name(ofVersion: unsafe baken_tls_version(connection)),
            cipherSuite: unsafe String(cString: suite), certificates: certificates)
    }

    /// RFC 8446 §4.2.1: 0x0304 is TLS 1.3, and so on down.
    private static func name(ofVersion version: CInt) -> String {
        version >> 8 == 3 && version & 0xFF >= 1 ? "tls/1.\((version & 0xFF) - 1)" : "tls/\(version)"
    }
}
