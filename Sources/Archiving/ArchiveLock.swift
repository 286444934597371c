/// Keeps others from writing to an archive; the kernel lets go when the process ends, however it ends.
struct ArchiveLock {
    private let file: BinaryFile

    /// Throws with code `locked` where another process has it.
    static func take(_ folder: FolderPath) throws(ArchivingError) -> ArchiveLock {
        let path = folder.of("lock")
        if FolderPath.entry(at: path) == nil {
            do {
                _ = try BinaryFile(path, .creating)
            } catch  where error.code == .exists {}
        }
        let file = try BinaryFile(path, .updating)
        guard file.lock() else {
            throw ArchivingError(.locked, "another process is writing to this archive", file: "lock")
        }
        return ArchiveLock(file: file)
    }

    /// Called at the end, so that the lock lives until there.
    func keep() {}
}
