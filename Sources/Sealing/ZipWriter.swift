internal import Archiving

/// Writes a zip file whose bytes depend on nothing but the entries.
final class ZipWriter {
    /// Nil: into ``bytes``.
    private let file: BinaryFile?
    /// What was written, where it is written to no file.
    private(set) var bytes: [UInt8] = []
    private var offset = 0
    private var entries: [ZipFormat.Entry] = []

    init(_ file: BinaryFile? = nil) {
        self.file = file
    }

    /// Entries must come sorted by the bytes of their names.
    func add(_ name: String, _ bytes: [UInt8]) throws(SealingError) {
        guard offset + bytes.count < ZipFormat.sizeLimit, entries.count < ZipFormat.entryLimit else {
            throw SealingError(.unusable, "the bundle is too large for one zip file")
        }
        var checksum = CRC32()
        checksum.update(bytes)
        let entry = ZipFormat.Entry(name: name, checksum: checksum.value, length: bytes.count, offset: offset)
        entries.append(entry)
        try put(ZipFormat.localHeader(entry))
        try put(bytes)
    }

    func finish() throws(SealingError) {
        let start = offset
        try put(entries.flatMap(ZipFormat.centralHeader))
        try put(ZipFormat.end(count: entries.count, directoryOffset: start, directoryLength: offset - start))
        guard let file else { return }
        try archiving { () throws(ArchivingError) in try file.sync() }
    }

    private func put(_ new: [UInt8]) throws(SealingError) {
        offset += new.count
        guard let file else { return bytes += new }
        try archiving { () throws(ArchivingError) in try file.append(new) }
    }
}
