internal import Archiving
internal import Evidence

/// A bundle while it is written: under a name that begins with a dot, until it is whole.
final class BundleDraft {
    private let target: FolderPath
    private let name: String
    private let temporary: String
    private var listed: [(path: String, digest: Digest256)] = []
    private var paths: [String] = []

    init(_ target: FolderPath, name: String) {
        (self.target, self.name) = (target, name)
        temporary = ".\(name).partial"
    }

    private var folder: FolderPath { FolderPath(target.of(temporary)) }
    private var zipName: String { temporary + ".zip" }

    var manifest: Manifest { Manifest(listed) }

    /// Clears what an export that was cut off left, and starts.
    func begin() throws(SealingError) {
        discard()
        try archiving { () throws(ArchivingError) in
            try folder.createNew()
            try FolderPath(folder.of("exhibits")).createNew()
        }
    }

    func add(_ path: String, _ bytes: [UInt8]) throws(SealingError) {
        listed.append((path, Digest256(of: bytes)))
        try addUnlisted(path, bytes)
    }

    /// Adds a file that the manifest does not name: itself, and the signature over it.
    func addUnlisted(_ path: String, _ bytes: [UInt8]) throws(SealingError) {
        paths.append(path)
        try archiving { () throws(ArchivingError) in
            let file = try BinaryFile(folder.of(path), .creating)
            try file.append(bytes)
            try file.sync()
        }
    }

    /// Makes the zip file, and everything durable.
    func finish() throws(SealingError) {
        let zip = ZipWriter(
            try archiving { () throws(ArchivingError) in try BinaryFile(target.of(zipName), .creating) })
        for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let bytes = try archiving { () throws(ArchivingError) in
                let file = try BinaryFile(folder.of(path), .reading)
                return try file.read(at: 0, count: try file.size())
            }
            try zip.add("\(name)/\(path)", bytes)
        }
        try zip.finish()
        try archiving { () throws(ArchivingError) in
            try FolderPath(folder.of("exhibits")).sync()
            try folder.sync()
        }
    }

    /// Gives both their final names.
    func place() throws(SealingError) {
        try archiving { () throws(ArchivingError) in
            try target.place(zipName, at: name + ".zip")
            try target.place(temporary, at: name)
            try target.sync()
        }
    }

    func discard() {
        // What cannot be removed here stays under its dot name and is no bundle; the next export tries again.
        try? target.remove(zipName)
        if FolderPath.entry(at: folder.path) == .folder { try? target.removeFolder(temporary) }
    }
}
