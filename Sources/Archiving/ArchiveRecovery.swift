internal import Evidence

/// What a crash left in an archive folder, and what became of it when the archive was opened again.
package struct ArchiveRecovery: Hashable, Sendable {
    /// A segment that had not been closed.
    package struct Segment: Hashable, Sendable {
        package let name: String
        /// Up to the end of the last whole capture, request and response.
        package let keptBytes: Int
        /// Behind it; zero where the segment ended with a whole capture.
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

    /// Finishes all that is open in `folder`. Throws with code `incomplete` where closed segments are gone or shorter than
    /// the index says: a start with less than was there is for a person to decide, who has ``ArchiveRepair``.
    init(of folder: FolderPath) throws(ArchivingError) {
        segments = try Self.finishOpen(in: folder)
        try Self.assertWhole(folder)
        indexWasRebuilt = try Self.repairIndex(of: folder)
        // A crash right behind the rename of a segment leaves its journal, which nothing reads any more.
        for name in try folder.names() where name.hasSuffix(OpenSegment.journalSuffix) {
            try folder.remove(name)
        }
    }

    /// Closes the segments that a crash left open.
    static func finishOpen(in folder: FolderPath) throws(ArchivingError) -> [Segment] {
        var finished: [Segment] = []
        for name in try ArchiveFolder(folder.path).openSegments() {
            if let segment = try recover(name, in: folder) { finished.append(segment) }
        }
        return finished
    }

    private static func assertWhole(_ folder: FolderPath) throws(ArchivingError) {
        let remedy = "put it back from a backup, or run `baken archive repair`"
        for (segment, end) in try CDXJIndex(folder).extents() ?? [:] {
            guard FolderPath.target(at: folder.of(segment)) == .file else {
                throw ArchivingError(
                    .incomplete, "the index names this segment, and it is not there: \(remedy)", file: segment
                )
            }
            let size = try BinaryFile(folder.of(segment), .reading).size()
            guard size >= end else {
                throw ArchivingError(
                    .incomplete, "the segment ends before captures that the index names: \(remedy)",
                    file: segment,
                    offset: size)
            }
        }
    }

    private static func recover(_ name: String, in folder: FolderPath) throws(ArchivingError) -> Segment? {
        let path = folder.of(name + ".open")
        let file = try BinaryFile(path, .updating)
        let size = try file.size()
        var (lines, start) = try SegmentClosing(folder).journal(of: name)
        if start > size { (lines, start) = ([], 0) }
        let scanned = try scan(file, name, from: start, &lines)
        let end = scanned.end
        // Our own description of a segment that no capture came into is no evidence: it goes without a word.
        let isBare = size == 0 || scanned.isInfoAlone(in: size)
        var tornFile: String?
        if end < size, !isBare { tornFile = try setAside(file, name, from: end, in: folder) }
        if end == 0 {
            // No capture is whole: there is nothing to keep but what was set aside.
            try folder.remove(name + ".open")
            try folder.remove(OpenSegment.journalName(name))
            try folder.sync()
        } else {
            if end < size { try file.truncate(to: end) }
            try file.sync()
            try SegmentClosing(folder).finish(name, lines.sorted { $0.lexicographicallyPrecedes($1) })
        }
        if isBare { return nil }
        return Segment(
            name: name, keptBytes: end, tornBytes: size - end, tornFile: tornFile, captures: lines.count)
    }

    private struct Scanned {
        /// Where the last whole capture ends. A request stands before its response: one alone is half a capture.
        var end: Int
        /// Where the warcinfo record ends, where it is all that could be read.
        var infoEnd: Int?

        func isInfoAlone(in size: Int) -> Bool { end == 0 && infoEnd == size }
    }

    /// Adds the lines of whole captures from `start` on.
    private static func scan(_ file: BinaryFile, _ name: String, from start: Int, _ lines: inout [[UInt8]])
        throws(ArchivingError) -> Scanned
    {
        let source = try ByteSource(file)
        var scanned = Scanned(end: start)
        guard start < source.count else { return scanned }
        do {
            let reader = try WARCReader(source, from: start)
            while let record = try reader.next() {
                if let entry = CDXJEntry(record, segment: name) { lines.append(entry.line) }
                scanned.infoEnd = record.offset == 0 && record.type == "warcinfo" ? reader.wholeLength : nil
                if record.isHTTPResponse { scanned.end = reader.wholeLength }
            }
        } catch  where error.code == .torn || error.code == .malformed {
            // Also zeros and rubbish, as some file systems leave them after a power cut, end what is whole.
        }
        return scanned
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
        let indexed = try index.extents()
        if indexed == nil, present.isEmpty { return false }
        let missing = present.subtracting(indexed?.keys.map(\.self) ?? [])
        guard indexed == nil || !missing.isEmpty else { return false }
        var keepsOld = indexed != nil
        for segment in missing.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let lines = try CDXJIndex.lines(of: BinaryFile(folder.of(segment), .reading), segment: segment)
            try index.merge(lines, replacing: [segment], keepsOld: keepsOld)
            keepsOld = true
        }
        return true
    }
}
