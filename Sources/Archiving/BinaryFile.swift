internal import Glibc

/// A file on disk as a run of bytes, by plain system calls: evidence needs to know what `write` and `fsync` said.
///
/// One owner, used from one thread at a time; closed when it goes.
@safe package final class BinaryFile {
    /// How a file is opened.
    package enum Mode: Sendable {
        /// For reading; symbolic links are followed.
        case reading
        /// For reading; fails where the last part of the path is a symbolic link.
        case readingNoLink
        /// New, for writing; fails where something stands there.
        case creating
        /// Existing, for writing at the end, cutting and reading.
        case updating
    }

    package let path: String
    private let descriptor: CInt
    private var isLocked = false

    package init(_ path: String, _ mode: Mode) throws(ArchivingError) {
        let flags: CInt
        switch mode {
        case .reading: flags = O_RDONLY
        case .readingNoLink: flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
        case .creating: flags = O_RDWR | O_CREAT | O_EXCL | O_APPEND
        case .updating: flags = O_RDWR | O_APPEND
        }
        self.path = path
        descriptor = SystemCall.retrying { unsafe open(path, flags | O_CLOEXEC, 0o600) }
        guard descriptor >= 0 else { throw SystemCall.failure("open", path, .cannotOpen) }
    }

    deinit {
        // The result is of no use here: whoever needs to know called sync() before.
        _ = close(descriptor)
    }

    /// The length in bytes.
    package func size() throws(ArchivingError) -> Int {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            throw SystemCall.failure("fstat", path, .cannotRead)
        }
        return Int(status.st_size)
    }

    /// True where neither group nor others may read or write.
    package func isPrivate() throws(ArchivingError) -> Bool {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            throw SystemCall.failure("fstat", path, .cannotRead)
        }
        return status.st_mode & 0o077 == 0
    }

    /// Up to `count` bytes from `offset`; fewer only at the end of the file.
    package func read(at offset: Int, count: Int) throws(ArchivingError) -> [UInt8] {
        guard count > 0 else { return [] }
        var failed = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, let base = buffer.baseAddress {
                let got = SystemCall.retrying {
                    unsafe pread(descriptor, base + filled, count - filled, off_t(offset + filled))
                }
                if got < 0 { failed = true }
                if got <= 0 { break }
                filled += got
            }
        }
        if failed { throw SystemCall.failure("pread", path, .cannotRead) }
        return bytes
    }

    /// Appends all of `bytes`, or throws; after a throw a part of them may stand in the file.
    package func append(_ bytes: [UInt8]) throws(ArchivingError) {
        var written = 0
        while written < bytes.count {
            let put = SystemCall.retrying {
                unsafe bytes.withUnsafeBytes { buffer in
                    guard let base = buffer.baseAddress else { return 0 }
                    return unsafe write(descriptor, base + written, bytes.count - written)
                }
            }
            guard put > 0 else { throw SystemCall.failure("write", path, .cannotWrite) }
            written += put
        }
    }

    /// Returns when all that was written is on the disk.
    package func sync() throws(ArchivingError) {
        guard fsync(descriptor) == 0 else { throw SystemCall.failure("fsync", path, .cannotSync) }
    }

    package func truncate(to length: Int) throws(ArchivingError) {
        guard SystemCall.retrying({ ftruncate(descriptor, off_t(length)) }) == 0 else {
            throw SystemCall.failure("ftruncate", path, .cannotWrite)
        }
    }

    /// Takes the file for this process alone, until it is closed, and waits for whoever holds it.
    package func waitForLock() throws(ArchivingError) {
        guard SystemCall.retrying({ flock(descriptor, LOCK_EX) }) == 0 else {
            throw SystemCall.failure("flock", path, .cannotOpen)
        }
    }

    /// Takes the file for this process alone, until it is closed. False where another holds it.
    package func lock() -> Bool {
        if !isLocked { isLocked = SystemCall.retrying { flock(descriptor, LOCK_EX | LOCK_NB) } == 0 }
        return isLocked
    }
}

/// What system calls say, turned into ``ArchivingError``.
enum SystemCall {
    /// Calls again while a signal interrupts.
    static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
        while true {
            let result = call()
            if result != -1 || errno != EINTR { return result }
        }
    }

    /// The error for the call that just failed; reads `errno`, so it comes right after the call.
    static func failure(_ call: String, _ path: String, _ code: ArchivingError.Code) -> ArchivingError {
        let number = errno
        let words = unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
        let known: ArchivingError.Code =
            switch number {
            case ENOENT: .missing
            case EEXIST: .exists
            default: code
            }
        return ArchivingError(known, "\(call): \(words)", file: FolderPath.lastPart(of: path))
    }
}
