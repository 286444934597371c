internal import Glibc

/// A folder on disk: listing it, and changes to its entries that are safe over a crash.
package struct FolderPath: Hashable, Sendable {
    package let path: String

    package init(_ path: String) {
        var bytes = Array(path.utf8)
        while bytes.count > 1, bytes.last == 0x2F { bytes.removeLast() }
        self.path = String(decoding: bytes, as: UTF8.self)
    }

    /// What stands at a name, links not followed.
    package enum Entry: Hashable, Sendable {
        case file, folder, other
    }

    /// The path of `name` in this folder.
    package func of(_ name: String) -> String { path + "/" + name }

    /// What stands at `path`; nil where nothing does.
    package static func entry(at path: String) -> Entry? {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// What `path` leads to, links followed; nil where nothing is there.
    package static func target(at path: String) -> Entry? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// The names in the folder, sorted by their bytes. A name that is no UTF-8 is given with its bytes replaced,
    /// so that it shows, and matches no name that Baken wrote.
    package func names() throws(ArchivingError) -> [String] {
        guard let handle = unsafe opendir(path) else {
            throw SystemCall.failure("opendir", path, .cannotOpen)
        }
        defer { unsafe closedir(handle) }
        var names: [String] = []
        while let entry = unsafe readdir(handle) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
                unsafe String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Makes the folder and those above it, for the owner only. Existing folders stay as they are.
    package func create() throws(ArchivingError) {
        var made = path.utf8.first == 0x2F ? "" : "."
        for part in path.split(separator: "/") where part != "." {
            made += "/" + part
            if unsafe mkdir(made, 0o700) != 0, errno != EEXIST {
                throw SystemCall.failure("mkdir", made, .cannotOpen)
            }
        }
        guard Self.target(at: path) == .folder else {
            throw ArchivingError(.cannotOpen, "is no folder", file: Self.lastPart(of: path))
        }
    }

    /// Makes this one folder new; fails where something stands there.
    package func createNew() throws(ArchivingError) {
        guard unsafe mkdir(path, 0o700) == 0 else { throw SystemCall.failure("mkdir", path, .cannotOpen) }
    }

    /// Makes changes to the folder's entries durable: without it a new file may be gone after a power cut.
    package func sync() throws(ArchivingError) {
        let descriptor = SystemCall.retrying { unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw SystemCall.failure("open", path, .cannotOpen) }
        defer { _ = close(descriptor) }
        guard fsync(descriptor) == 0 else { throw SystemCall.failure("fsync", path, .cannotSync) }
    }

    /// Renames within the folder, replacing what stood at `new`, and syncs unless it may be lost to a power cut.
    package func rename(_ old: String, to new: String, isSynced: Bool = true) throws(ArchivingError) {
        guard unsafe Glibc.rename(of(old), of(new)) == 0 else {
            throw SystemCall.failure("rename", of(old), .cannotWrite)
        }
        if isSynced { try sync() }
    }

    /// Renames a file or folder within the folder; fails where something stands at `new`. Does not sync.
    package func place(_ old: String, at new: String) throws(ArchivingError) {
        guard Self.entry(at: of(new)) == nil else {
            throw ArchivingError(.exists, "already exists", file: new)
        }
        if Self.entry(at: of(old)) == .folder {
            // rename(2) refuses to replace a folder that is not empty, so a race cannot destroy anything.
            guard unsafe Glibc.rename(of(old), of(new)) == 0 else {
                throw SystemCall.failure("rename", of(new), .cannotWrite)
            }
        } else {
            // link(2) never replaces, rename(2) would.
            guard unsafe link(of(old), of(new)) == 0 else {
                throw SystemCall.failure("link", of(new), .cannotWrite)
            }
            try remove(old)
        }
    }

    /// Removes a file. One that is not there is no error.
    package func remove(_ name: String) throws(ArchivingError) {
        guard unsafe unlink(of(name)) == 0 || errno == ENOENT else {
            throw SystemCall.failure("unlink", of(name), .cannotWrite)
        }
    }

    /// Removes a folder in this folder with all in it; links are removed, not followed.
    package func removeFolder(_ name: String) throws(ArchivingError) {
        let inner = FolderPath(of(name))
        for entry in try inner.names() {
            if Self.entry(at: inner.of(entry)) == .folder {
                try inner.removeFolder(entry)
            } else {
                try inner.remove(entry)
            }
        }
        guard unsafe rmdir(inner.path) == 0 else {
            throw SystemCall.failure("rmdir", inner.path, .cannotWrite)
        }
    }

    /// The part of a path after the last `/`.
    package static func lastPart(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The folder that `path` lies in.
    package static func parent(of path: String) -> FolderPath {
        guard let slash = path.utf8.lastIndex(of: 0x2F) else { return FolderPath(".") }
        return FolderPath(slash == path.utf8.startIndex ? "/" : String(path[..<slash]))
    }
}
