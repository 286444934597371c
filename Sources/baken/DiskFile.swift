import Evidence
import Glibc

/// Whole files of bounded size, read and written through POSIX: what commands take in and put out.
enum DiskFile {
    /// The bytes of a file. Throws a ``Failure`` that names the file and what is wrong with it.
    static func bytes(_ path: String, limitInBytes: Int = 1_000_000_000) throws -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(ExitStatus.noInput, "\(path): \(reason())") }
        defer { close(descriptor) }
        guard let size = regularSize(descriptor) else {
            throw Failure(ExitStatus.noInput, "\(path): not a regular file")
        }
        guard size <= limitInBytes else {
            throw Failure(ExitStatus.data, "\(path): larger than \(limitInBytes) bytes")
        }
        var bytes = [UInt8](repeating: 0, count: size)
        var filled = 0
        while filled < size {
            let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe read(descriptor, buffer.baseAddress?.advanced(by: filled), size - filled)
            }
            guard got > 0 else {
                if got == 0 { break }
                if errno == EINTR { continue }
                throw Failure(ExitStatus.inputOutput, "\(path): \(reason())")
            }
            filled += got
        }
        bytes.removeLast(size - filled)
        return bytes
    }

    /// The text of a UTF-8 file, without a byte order mark.
    static func text(_ path: String) throws -> String {
        var bytes = try bytes(path, limitInBytes: 16_000_000)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(ExitStatus.data, "\(path): not UTF-8; save it as UTF-8")
        }
        return text
    }

    /// Writes a new file, synced and renamed into place, so that a half file never has the final name.
    static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws {
        let temporary = "\(path).\(getpid()).tmp"
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw Failure(ExitStatus.cannotCreate, "\(path): \(reason())") }
        var written = 0
        while written < bytes.count {
            let put = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(
                    descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if put < 0, errno == EINTR { continue }
            guard put > 0 else { return try fail(descriptor, temporary, path) }
            written += put
        }
        guard fsync(descriptor) == 0 else { return try fail(descriptor, temporary, path) }
        close(descriptor)
        guard unsafe rename(temporary, path) == 0 else {
            throw Failure(ExitStatus.cannotCreate, "\(path): \(reason())")
        }
    }

    private static func fail(_ descriptor: CInt, _ temporary: String, _ path: String) throws {
        let words = reason()
        close(descriptor)
        _ = unsafe unlink(temporary)
        throw Failure(ExitStatus.inputOutput, "\(path): \(words)")
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String, mode: mode_t = 0o755) throws {
        var made = path.utf8.first == 0x2F ? "/" : ""
        for part in path.split(separator: "/") {
            made += part + "/"
            guard unsafe mkdir(made, mode) == 0 || errno == EEXIST else {
                throw Failure(ExitStatus.cannotCreate, "\(made): \(reason())")
            }
        }
    }

    static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The names in a folder, sorted by their bytes, without hidden ones.
    static func names(in folder: String) throws -> [String] {
        guard let handle = unsafe opendir(folder) else {
            throw Failure(ExitStatus.noInput, "\(folder): \(reason())")
        }
        defer { unsafe closedir(handle) }
        var names: [String] = []
        while let entry = unsafe readdir(handle) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name.utf8.first != 0x2E { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// `path`, taken from the folder that the file `base` lies in, unless it is absolute.
    static func path(_ path: String, besideFile base: String) -> String {
        guard path.utf8.first != 0x2F, let slash = base.lastIndex(of: "/") else { return path }
        return base[...slash] + path
    }

    private static func regularSize(_ descriptor: CInt) -> Int? {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    static func reason() -> String { unsafe String(cString: strerror(errno)) }
}
