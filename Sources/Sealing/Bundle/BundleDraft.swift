internal import Archiving
internal import Crypto
internal import Evidence

/// A bundle while it is written: under a name that begins with a dot, until it is whole.
final class BundleDraft {
    private struct Entry {
        let path: String
        let size: Int
        let sha256: String
        let sha512: String
    }

    private let target: FolderPath
    private let name: String
    private let temporary: String
    private var entries: [Entry] = []
    /// Of them, those that stand in the zip file already, in its order.
    private var packedCount = 0
    private var package: ZipWriter?
    private var folders: Set<String> = []
    private var paths: Set<String> = []

    /// For these alone; empty: for anybody who gets it.
    private let recipients: [AgeRecipient]

    init(_ target: FolderPath, name: String, for recipients: [AgeRecipient] = []) {
        (self.target, self.name, self.recipients) = (target, name, recipients)
        temporary = ".\(name).partial"
    }

    private var folder: FolderPath { FolderPath(target.of(temporary)) }
    private var zipName: String { temporary + ".zip" }
    private var sealedName: String { zipName + ".age" }

    /// What stands there in the end.
    static func finalNames(_ name: String, isSealed: Bool) -> [String] {
        isSealed ? [name + ".zip.age"] : [name, name + ".zip"]
    }

    /// Where it lies until it is placed.
    var path: String { folder.path }
    var fileCount: Int { entries.count }

    /// Clears what an export that was cut off left, and starts.
    func begin() throws(SealingError) {
        discard()
        try archiving { () throws(ArchivingError) in try folder.createNew() }
    }

    func add(_ path: String, _ bytes: [UInt8]) throws(SealingError) {
        guard Manifest.isSafe(path), paths.insert(path).inserted else {
            throw SealingError(.unusable, "\(path): stands twice in the bundle, or has no safe name")
        }
        entries.append(
            Entry(
                path: path, size: bytes.count, sha256: Digest256(of: bytes).hex,
                sha512: Hexadecimal.text(Array(SHA512.hash(data: bytes)))))
        let parent = path.utf8.lastIndex(of: 0x2F).map { String(path[..<$0]) }
        try archiving { () throws(ArchivingError) in
            if let parent, folders.insert(parent).inserted { try FolderPath(folder.of(parent)).create() }
            // Not synced yet: by the end, before it gets its name, the system has written most of it by itself.
            try BinaryFile(folder.of(path), .creating).append(bytes)
        }
    }

    /// Manifests and tag manifests (RFC 8493) over what was added so far: from here on nothing belongs to the core.
    func closeCore(_ info: [(String, String)]) throws(SealingError) {
        let payload = entries
        let oxum = "\(payload.reduce(0) { $0 + $1.size }).\(payload.count)"
        let labels = (info + [("Payload-Oxum", oxum)]).sorted { $0.0 < $1.0 }
        try add(
            BundleLayout.declaration, Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8))
        try add(BundleLayout.info, Array(labels.map { "\($0.0): \($0.1)\n" }.joined().utf8))
        for (name, list) in zip(BundleLayout.manifests, Self.lists(payload)) { try add(name, list) }
        let tags = Array(entries.dropFirst(payload.count))
        for (name, list) in zip(BundleLayout.tagManifests, Self.lists(tags)) { try add(name, list) }
    }

    private static func lists(_ entries: [Entry]) -> [[UInt8]] {
        let sorted = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return [\Entry.sha256, \Entry.sha512].map { digest in
            sorted.flatMap { Array("\($0[keyPath: digest])  \($0.path)\n".utf8) }
        }
    }

    /// The list that is signed: the tag manifests, and everything outside of the core.
    var seal: Manifest {
        Manifest(
            entries.filter {
                BundleLayout.tagManifests.contains($0.path) || BundleLayout.isOutside($0.path)
            }.compactMap { entry in Digest256(hex: entry.sha256).map { (entry.path, $0) } })
    }

    /// Puts the files before `end`, in the order of their bytes, into the zip file. What is added later stands behind.
    func pack(before end: String? = nil) throws(SealingError) {
        let package = try startedPackage()
        let paths = entries.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for path in paths.dropFirst(packedCount) {
            if let end, !path.utf8.lexicographicallyPrecedes(end.utf8) { return }
            let bytes = try archiving { () throws(ArchivingError) in
                let file = try BinaryFile(folder.of(path), .reading)
                return try file.read(at: 0, count: try file.size())
            }
            try package.add("\(name)/\(path)", bytes)
            packedCount += 1
        }
    }

    private func startedPackage() throws(SealingError) -> ZipWriter {
        if let package { return package }
        let new = ZipWriter(
            try archiving { () throws(ArchivingError) in try BinaryFile(target.of(zipName), .creating) })
        package = new
        return new
    }

    /// Makes the zip file, and everything durable.
    func finish() throws(SealingError) {
        try pack()
        try package?.finish()
        if !recipients.isEmpty { try encrypt() }
        try archiving { () throws(ArchivingError) in
            for entry in entries { try BinaryFile(folder.of(entry.path), .updating).sync() }
            for inner in folders.sorted().reversed() { try FolderPath(folder.of(inner)).sync() }
            try folder.sync()
        }
    }

    private func encrypt() throws(SealingError) {
        let (zip, sealed) = try archiving { () throws(ArchivingError) in
            (
                try ByteSource(BinaryFile(target.of(zipName), .reading)),
                try BinaryFile(target.of(sealedName), .creating)
            )
        }
        try AgeSealing(recipients: recipients).write(zip, to: sealed)
    }

    /// Gives both their final names, or the sealed file alone: of that nothing may stay in the clear.
    func place() throws(SealingError) {
        try archiving { () throws(ArchivingError) in
            if recipients.isEmpty {
                try target.place(zipName, at: name + ".zip")
                try target.place(temporary, at: name)
            } else {
                try target.remove(zipName)
                try target.removeFolder(temporary)
                try target.place(sealedName, at: name + ".zip.age")
            }
            try target.sync()
        }
    }

    func discard() {
        // What cannot be removed here stays under its dot name and is no bundle; the next export tries again.
        try? target.remove(zipName)
        try? target.remove(sealedName)
        if FolderPath.entry(at: folder.path) == .folder { try? target.removeFolder(temporary) }
    }
}
