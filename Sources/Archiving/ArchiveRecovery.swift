internal import Evidence

/// What a crash left in an archive folder, and what became of it when the archive was opened again.
package struct ArchiveRecovery: Hashable, Sendable {
    /// A segment that had not been closed.
    package struct Segment: Hashable, Sendable {
        package let name: String
        /// Up to the end of the last whole record.
        package let keptBytes: Int
        /// Behind it; zero where the segment ended with a whole record.
        package let tornBytes: Int
        /// The file that the torn bytes were set aside in; nil where there were none.
        package let tornFile: String?
        package let captures: Int
    }

    package private(set) var segments: [Segment] = []
    /// True where the index was missing or did not fit the segments, and was made again.
    package private(set) var indexWasRebuilt = false

    /// True where nothing had to be done.
    package var isClean: Bool { segments.isEmpty && !indexWasRebuilt }

    /// Finishes all that is open in `folder`.
    init(of folder: FolderPath) throws(ArchivingError) {
        for name in try ArchiveFolder(folder.path).openSegments() {
            if let segment = try Self.recover(name, in: folder) { segments.append(segment) }
        }
        indexWasRebuilt = try Self.repairIndex(of: folder)
        // A crash right behind the rename of a segment leaves its journal, which nothing reads any more.
        for name in try folder.names() where name.hasSuffix(OpenSegment.journalSuffix) {
            try folder.remove(name)
        }
    }

    private static func recover(_ name: String, in folder: FolderPath) throws(ArchivingError) -> Segment? {
        let path = folder.of(name + ".open")
        let file = try BinaryFile(path, .updating)
        let size = try file.size()
        var (lines, start) = try SegmentClosing(folder).journal(of: name)
        if start > size { (lines, start) = ([], 0) }
        let end = try scan(file, name, from: start, &lines)
        var tornFile: String?
        if end < size { tornFile = try setAside(file, name, from: end, in: folder) }
        if end == 0 {
            // Not even the warcinfo record was whole: there is nothing to keep but what was set aside.
            try folder.remove(name + ".open")
            try folder.remove(OpenSegment.journalName(name))
            try folder.sync()
        } else {
            if end < size { try file.truncate(to: end) }
            try file.sync()
            try SegmentClosing(folder).finish(name, lines.sorted { $0.lexicographicallyPrecedes($1) })
        }
        guard size > 0 else { return nil }
        return Segment(
            name: name, keptBytes: end, tornBytes: size - end, tornFile: tornFile, captures: lines.count)
    }

    /// Adds the lines of whole records from `start` on; returns where the last of them ends.
    private static func scan(_ file: BinaryFile, _ name: String, from start: Int, _ lines: inout [[UInt8]])
        throws(ArchivingError) -> Int
    {
        let source = try ByteSource(file)
        guard start < source.count else { return start }
        var end = start
        do {
            let reader = try WARCReader(source, from: start)
            while let record = try reader.next() {
                if let entry = CDXJEntry(record, segment: name) { lines.append(entry.line) }
                end = reader.wholeLength
            }
        } catch  where error.code == .torn || error.code == .malformed {
            // Also zeros and rubbish, as some file systems leave them after a power cut, end what is whole.
        }
        return end
    }

    private static func setAside(_ file: BinaryFile, _ name: String, from end: Int, in folder: FolderPath)
        throws(ArchivingError) -> String
    {
        let (tornName, newName) = (name + ".torn", name + ".torn.new")
        try folder.remove(newName)
        let copy = try BinaryFile(folder.of(newName), .creating)
        let source = try ByteSource(file)
        var at = end
        while at < source.count {
            let step = try source.bytes(at: at, limit: 1_048_576)
            try copy.append(step)
            at += step.count
        }
        try copy.sync()
        try folder.rename(newName, to: tornName)
        return tornName
    }

    /// Makes the lines of segments that the index lacks, or all where it is missing or spoilt.
    private static func repairIndex(of folder: FolderPath) throws(ArchivingError) -> Bool {
        let index = CDXJIndex(folder)
        let present = try Set(ArchiveFolder(folder.path).segments())
        let indexed = try index.segments()
        if indexed == nil, present.isEmpty { return false }
        let missing = present.subtracting(indexed ?? [])
        let gone = (indexed ?? []).subtracting(present)
        guard indexed == nil || !missing.isEmpty || !gone.isEmpty else { return false }
        var keepsOld = indexed != nil
        var replaced = gone
        for segment in missing.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            replaced.insert(segment)
            let lines = try CDXJIndex.lines(of: BinaryFile(folder.of(segment), .reading), segment: segment)
            try index.merge(lines, replacing: replaced, keepsOld: keepsOld)
            (keepsOld, replaced) = (true, [])
        }
        if !replaced.isEmpty { try index.merge([], replacing: replaced) }
        return true
    }
}
