/// A manifest of a bag: digests by path.
struct BagManifest {
    let name: String
    let algorithm: FileDigest
    /// By the path as it is on disk.
    let digests: [String: String]

    /// The algorithm that a file's name tells; nil for a file that is no payload manifest.
    static func algorithm(ofFile name: String) -> FileDigest? {
        guard name.hasPrefix("manifest-"), name.hasSuffix(".txt") else { return nil }
        return FileDigest(rawValue: String(name.dropFirst(9).dropLast(4)))
    }

    /// Nil where a line is no digest and path, a path leads out of the bag, or stands twice.
    init?(_ bytes: [UInt8], name: String, _ algorithm: FileDigest) {
        (self.name, self.algorithm) = (name, algorithm)
        var digests: [String: String] = [:]
        for line in BagLines.of(bytes) {
            guard let text = String(validating: line, as: UTF8.self) else { return nil }
            let digest = text.prefix { $0 != " " && $0 != "\t" }
            let rest = text.dropFirst(digest.count)
            // Some tools put a star before the path, as sha256sum does for binary files.
            let blanks = rest.prefix { $0 == " " || $0 == "\t" }
            var path = rest.dropFirst(blanks.count)
            if path.first == "*" { path = path.dropFirst() }
            if path.hasPrefix("./") { path = path.dropFirst(2) }
            guard digest.utf8.count == algorithm.digits, Self.isHexadecimal(digest), !blanks.isEmpty,
                let decoded = Self.decoded(String(path)), Self.isSafe(decoded), digests[decoded] == nil
            else { return nil }
            digests[decoded] = digest.lowercased()
        }
        self.digests = digests
    }

    /// Relative, without parts that lead up or nowhere, and no `~` that a shell would follow.
    private static func isSafe(_ path: String) -> Bool {
        let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map(Array.init)
        return path.utf8.first != 0x7E && !path.utf8.contains(0) && !path.utf8.contains(0x5C)
            && parts.allSatisfy { !$0.isEmpty && $0 != [0x2E] && $0 != [0x2E, 0x2E] }
    }

    private static func isHexadecimal(_ text: Substring) -> Bool {
        text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0)
        }
    }

    /// §2.1.3: CR, LF and the percent sign itself are written `%0D`, `%0A` and `%25`. Another percent sign stands for
    /// itself, as tools of 0.97 write it.
    private static func decoded(_ path: String) -> String? {
        let bytes = Array(path.utf8)
        var (out, at): ([UInt8], Int) = ([], 0)
        while at < bytes.count {
            switch String(decoding: bytes[at...].prefix(3), as: UTF8.self).uppercased() {
            case "%0D": out.append(0x0D)
            case "%0A": out.append(0x0A)
            case "%25": out.append(0x25)
            default:
                out.append(bytes[at])
                at += 1
                continue
            }
            at += 3
        }
        return String(validating: out, as: UTF8.self)
    }
}

/// Lines that end in LF, CR or CR LF (§2.2.4). The last line need not end.
enum BagLines {
    static func of(_ bytes: [UInt8]) -> [[UInt8]] {
        var (lines, line): ([[UInt8]], [UInt8]) = ([], [])
        var at = 0
        while at < bytes.count {
            if bytes[at] == 0x0A || bytes[at] == 0x0D {
                lines.append(line)
                line = []
                if bytes[at] == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
            } else {
                line.append(bytes[at])
            }
            at += 1
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }
}
