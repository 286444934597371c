internal import Archiving
internal import Evidence

/// The files of a bundle, whether they lie in a folder or in a zip file.
struct BundleFiles {
    private enum Place {
        /// The path of a file on disk: opened when it is needed, because a large bundle has more files than a
        /// process may have open.
        case file(String)
        case entry(ZipReader, ZipFormat.Entry)
    }

    /// By path within the bundle.
    private var places: [String: Place] = [:]
    /// The name of the folder that holds them.
    let name: String
    let isZip: Bool

    /// For files that are held as a whole: all but exhibits.
    static let documentLimit = 64_000_000
    private static let countLimit = 60_000

    var paths: [String] {
        places.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    func contains(_ path: String) -> Bool { places[path] != nil }

    /// Finds all files under `path`; links, devices and the like are failures: a digest says nothing about them.
    init(folder path: String, _ report: inout VerificationReport) throws(ArchivingError) {
        (name, isZip) = (FolderPath.lastPart(of: path), false)
        try collect(FolderPath(path), prefix: "", depth: 0, &report)
    }

    private mutating func collect(
        _ folder: FolderPath, prefix: String, depth: Int, _ report: inout VerificationReport
    ) throws(ArchivingError) {
        for entry in try folder.names() {
            let path = prefix + entry
            switch FolderPath.entry(at: folder.of(entry)) {
            case .file where places.count < Self.countLimit:
                places[path] = .file(folder.of(entry))
            case .folder where depth < 6:
                let inner = FolderPath(folder.of(entry))
                if try inner.names().isEmpty {
                    report.add(.failed, path, "bundle.added", "an empty folder was added")
                }
                try collect(inner, prefix: path + "/", depth: depth + 1, &report)
            default:
                report.add(.failed, path, "bundle.added", "is neither a file nor a folder of a bundle")
            }
        }
    }

    /// Finds the files in a zip file, and checks the checksums that it has for them.
    init(zip: ZipReader, _ report: inout VerificationReport) throws(ArchivingError) {
        let names = Set(zip.entries.map { $0.name.split(separator: "/").first.map(String.init) ?? "" })
        (name, isZip) = (names.count == 1 ? names.first ?? "" : "", true)
        for entry in zip.entries {
            let parts = entry.name.split(separator: "/", maxSplits: 1)
            guard parts.count == 2, names.count == 1 else {
                report.add(.failed, entry.name, "zip.folder", "does not lie in the one folder of the bundle")
                continue
            }
            let source = zip.source(entry)
            if try Self.checksum(source) != entry.checksum {
                report.add(
                    .failed, entry.name, "zip.checksum", "the bytes do not have the checksum of the zip file",
                    offset: zip.dataOffset(entry))
            }
            places[String(parts[1])] = .entry(zip, entry)
        }
    }

    private static func checksum(_ source: ByteSource) throws(ArchivingError) -> UInt32 {
        var checksum = CRC32()
        try source.forEachStep { checksum.update($0) }
        return checksum.value
    }

    /// The file at `path`; nil where there is none.
    func source(_ path: String) throws(ArchivingError) -> ByteSource? {
        switch places[path] {
        case .file(let place): try ByteSource(BinaryFile(place, .readingNoLink))
        case .entry(let zip, let entry): zip.source(entry)
        case nil: nil
        }
    }

    /// The bytes of a file that is held as a whole; nil where it is missing or too large.
    func bytes(_ path: String) throws(ArchivingError) -> [UInt8]? {
        guard let source = try source(path), source.count <= Self.documentLimit else { return nil }
        return try source.bytes(at: 0, limit: source.count)
    }

    func digest(_ path: String) throws(ArchivingError) -> Digest256? {
        guard let source = try source(path) else { return nil }
        var digest = RunningDigest()
        try source.forEachStep { digest.update($0) }
        return digest.finish()
    }
}

extension ByteSource {
    /// Passes all bytes on, in steps.
    func forEachStep(_ body: ([UInt8]) -> Void) throws(ArchivingError) {
        var at = 0
        while at < count {
            let step = try bytes(at: at, limit: 1_048_576)
            guard !step.isEmpty else {
                throw ArchivingError(.torn, "became shorter while it was read", file: name)
            }
            body(step)
            at += step.count
        }
    }
}
