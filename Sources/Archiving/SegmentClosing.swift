internal import Evidence

/// Gives an open segment its place in the index and its final name, in an order that a crash cannot spoil: first the
/// index is replaced, then the segment renamed. A segment that is still `.open` is closed again from the start.
struct SegmentClosing {
    private let folder: FolderPath

    init(_ folder: FolderPath) {
        self.folder = folder
    }

    /// `journal`: whether the journal holds all lines.
    func close(_ segment: String, journal hasJournal: Bool) throws(ArchivingError) {
        let lines: [[UInt8]]
        if hasJournal {
            lines = try journal(of: segment).lines.sorted { $0.lexicographicallyPrecedes($1) }
        } else {
            lines = try CDXJIndex.lines(
                of: BinaryFile(folder.of(segment + ".open"), .reading), segment: segment)
        }
        try finish(segment, lines)
    }

    /// `lines`: all of the segment's captures, sorted.
    func finish(_ segment: String, _ lines: [[UInt8]]) throws(ArchivingError) {
        try CDXJIndex(folder).merge(lines, replacing: [segment])
        try folder.rename(segment + ".open", to: segment)
        try folder.remove(OpenSegment.journalName(segment))
    }

    /// The lines that a journal holds up to the first that is no line, and where the last record that they name ends.
    func journal(of segment: String) throws(ArchivingError) -> (lines: [[UInt8]], end: Int) {
        let path = folder.of(OpenSegment.journalName(segment))
        guard FolderPath.entry(at: path) == .file else { return ([], 0) }
        var reader = try LineReader(BinaryFile(path, .reading))
        var (lines, end): ([[UInt8]], Int) = ([], 0)
        while let line = try? reader.next() {
            guard let entry = CDXJEntry(line: line), entry.location.offset >= end,
                entry.location.segment.utf8.elementsEqual(segment.utf8)
            else { break }
            end = entry.location.offset + entry.location.length
            lines.append(line)
        }
        return (lines, end)
    }
}
