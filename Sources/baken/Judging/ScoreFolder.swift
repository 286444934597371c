import Archiving

/// What `baken score` reads of a folder.
enum ScoreFolder {
    private static let endings = [".html", ".htm", ".xhtml", ".txt", ".warc", ".warc.gz"]
    /// Of one folder with all that lies in it; more are no sample that somebody hands over.
    private static let entryLimit = 1_000_000
    private static let depthLimit = 64

    /// The file itself; of a folder, the files below it with an ending that is read, by path in the order of bytes.
    /// Links inside are not followed: a folder shall not lead out of itself. Throws where a folder cannot be listed.
    static func files(_ path: String) throws -> [String] {
        guard FolderPath.target(at: path) == .folder else { return [path] }
        var (found, seen) = ([String](), 0)
        var open = [(folder: FolderPath(path), depth: 0)]
        while let (folder, depth) = open.popLast() {
            for name in try folder.names() {
                seen += 1
                guard seen <= entryLimit, depth < depthLimit else {
                    throw Failure(
                        ExitStatus.data, "\(path): more than \(entryLimit) entries or \(depthLimit) levels")
                }
                let entry = folder.of(name)
                switch FolderPath.entry(at: entry) {
                case .folder: open.append((FolderPath(entry), depth + 1))
                case .file where endings.contains(where: name.lowercased().hasSuffix): found.append(entry)
                default: break
                }
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
