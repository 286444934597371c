internal import Evidence

/// A list of files with their digests, in the form that `sha256sum -c` reads: what the seal of a bundle is over.
struct Manifest {
    /// Sorted by the bytes of the path.
    let entries: [(path: String, digest: Digest256)]

    init(_ entries: [(path: String, digest: Digest256)]) {
        self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Reads a manifest; nil unless it is exactly what ``bytes`` gives: sorted, without repetition, safe paths only.
    init?(_ bytes: [UInt8]) {
        var entries: [(String, Digest256)] = []
        for line in bytes.split(separator: 0x0A) {
            guard let text = String(validating: line, as: UTF8.self), text.utf8.count > 66,
                let digest = Digest256(hex: String(text.prefix(64))), Self.isSafe(String(text.dropFirst(66)))
            else { return nil }
            entries.append((String(text.dropFirst(66)), digest))
        }
        self.init(entries)
        let isUnique = zip(self.entries, self.entries.dropFirst()).allSatisfy { $0.path != $1.path }
        guard isUnique, self.bytes == bytes else { return nil }
    }

    var bytes: [UInt8] {
        entries.flatMap { Array("\($0.digest.hex)  \($0.path)\n".utf8) }
    }

    /// Relative, with `/`, of letters, digits, dots, dashes and underscores; no part begins with a dot.
    static func isSafe(_ path: String) -> Bool {
        let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
        return path.utf8.count <= 200 && parts.count <= 6
            && parts.allSatisfy { part in
                guard let first = part.first, first != 0x2E, first != 0x2D else { return false }
                return part.allSatisfy {
                    (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                        || [0x2D, 0x2E, 0x5F].contains($0)
                }
            }
    }
}
