package import Archiving
internal import Evidence

/// The folder that time stamps are kept in: `SIZE-DIGEST.checkpoint`, the bytes that were stamped, and beside it
/// `SIZE-DIGEST.NAME.tsr`, what each authority answered. Other people's tools read both:
///
///     openssl ts -verify -data 1234-0f1e2d3c4b5a6978.checkpoint -in 1234-0f1e2d3c4b5a6978.example.tsr -CAfile root.pem
///
/// A checkpoint is kept as it was stamped, because the log's own goes on.
package struct StampFolder: Sendable {
    /// One file of the folder that is no stray one.
    package struct Entry: Hashable, Sendable {
        /// `1234-0f1e2d3c4b5a6978`.
        package let stem: String
        package let size: Int
        /// The authorities whose answers are kept, sorted.
        package let authorities: [String]
    }

    private let folder: FolderPath
    private static let sizeLimit = 1 << 20

    package init(_ path: String) {
        folder = FolderPath(path)
    }

    /// What is kept, the smallest tree first. Files of other names are left alone.
    package func entries() throws(ArchivingError) -> [Entry] {
        guard FolderPath.target(at: folder.path) == .folder else { return [] }
        var authorities: [String: [String]] = [:]
        for name in try folder.names().sorted() {
            let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            if parts.count == 2, parts[1] == "checkpoint" { authorities[parts[0], default: []] += [] }
            if parts.count == 3, parts[2] == "tsr" { authorities[parts[0], default: []].append(parts[1]) }
        }
        return authorities.compactMap { stem, names in
            stem.split(separator: "-").first.flatMap { Int($0) }.map {
                Entry(stem: stem, size: $0, authorities: names)
            }
        }.sorted { ($0.size, $0.stem) < ($1.size, $1.stem) }
    }

    package func checkpoint(_ entry: Entry) throws(ArchivingError) -> [UInt8] {
        try bytes(entry.stem + ".checkpoint")
    }

    package func answer(_ entry: Entry, of authority: String) throws(ArchivingError) -> [UInt8] {
        try bytes("\(entry.stem).\(authority).tsr")
    }

    /// Keeps what `authority` answered over `checkpoint`, and returns when both files are on the disk.
    package func keep(
        _ answer: [UInt8], of authority: String, over checkpoint: [UInt8], size: Int
    ) throws(ArchivingError) {
        if FolderPath.target(at: folder.path) != .folder { try folder.create() }
        let stem = "\(size)-\(Digest256(of: checkpoint).hex.prefix(16))"
        try write(checkpoint, as: stem + ".checkpoint")
        try write(answer, as: "\(stem).\(authority).tsr")
    }

    /// Under another name first: a file of the final name is whole.
    private func write(_ bytes: [UInt8], as name: String) throws(ArchivingError) {
        guard FolderPath.entry(at: folder.of(name)) == nil else { return }
        try folder.remove(name + ".new")
        let file = try BinaryFile(folder.of(name + ".new"), .creating)
        try file.append(bytes)
        try file.sync()
        try folder.rename(name + ".new", to: name)
    }

    private func bytes(_ name: String) throws(ArchivingError) -> [UInt8] {
        let file = try BinaryFile(folder.of(name), .reading)
        let size = try file.size()
        guard size <= Self.sizeLimit else {
            throw ArchivingError(.tooLarge, "is larger than any stamp or checkpoint", file: name)
        }
        return try file.read(at: 0, count: size)
    }
}
