internal import Evidence

/// The segment that is being written, and its journal: the index lines of what is safe in it.
///
/// The journal is not evidence and not synced. It is written after the segment is, so what it names is on disk; after
/// a crash it saves reading what was acknowledged long before.
final class OpenSegment {
    let name: String
    let infoID: String
    private let file: BinaryFile
    private let journal: BinaryFile
    private(set) var length = 0
    private(set) var captures = 0
    /// False once the journal could not be written: then the index is made from the segment.
    private(set) var hasJournal = true
    /// Set by tests alone.
    var failsNextSync = false

    init(_ folder: FolderPath, name: String, infoID: String) throws(ArchivingError) {
        (self.name, self.infoID) = (name, infoID)
        try folder.remove(Self.journalName(name))
        file = try BinaryFile(folder.of(name + ".open"), .creating)
        journal = try BinaryFile(folder.of(Self.journalName(name)), .creating)
        // Without this the file itself may be gone after a power cut, with all that was synced into it.
        try folder.sync()
    }

    static let journalSuffix = ".warc.gz.journal"
    static func journalName(_ segment: String) -> String { segment + ".journal" }

    func append(_ bytes: [UInt8]) throws(ArchivingError) {
        try file.append(bytes)
        length += bytes.count
    }

    func sync() throws(ArchivingError) {
        if failsNextSync { throw ArchivingError(.cannotSync, "fsync: a test says so", file: name) }
        try file.sync()
    }

    /// Notes captures that are safe now. A failure here loses nothing.
    func note(_ entries: [CDXJEntry]) {
        captures += entries.count
        guard hasJournal else { return }
        var lines: [UInt8] = []
        for entry in entries {
            entry.write(to: &lines)
            lines.append(0x0A)
        }
        do {
            try journal.append(lines)
        } catch {
            hasJournal = false
        }
    }
}
