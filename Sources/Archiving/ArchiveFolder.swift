package import Evidence

/// The archive of a data folder: its segments, and any record in them by its place.
package struct ArchiveFolder: Hashable, Sendable {
    package let folder: FolderPath

    /// The folder need not exist yet.
    package init(_ path: String) {
        folder = FolderPath(path)
    }

    static let closedSuffix = ".warc.gz"
    static let openSuffix = ".warc.gz.open"

    package var index: CDXJIndex { CDXJIndex(folder) }

    /// The names of the closed segments, sorted.
    package func segments() throws(ArchivingError) -> [String] {
        try folder.names().filter { $0.utf8.count > 8 && $0.hasSuffix(Self.closedSuffix) }
    }

    /// The names that the open segments will have once they are closed, sorted.
    package func openSegments() throws(ArchivingError) -> [String] {
        try folder.names().filter { $0.hasSuffix(Self.openSuffix) }.map { String($0.dropLast(5)) }
    }

    /// Opens a segment by the name it has when closed, also while it is still open.
    package func open(_ segment: String) throws(ArchivingError) -> BinaryFile {
        guard !segment.isEmpty, !segment.utf8.contains(0x2F), segment.hasSuffix(Self.closedSuffix) else {
            throw ArchivingError(.missing, "is no name of a segment")
        }
        do {
            return try BinaryFile(folder.of(segment), .reading)
        } catch  where error.code == .missing {
            return try BinaryFile(folder.of(segment + ".open"), .reading)
        }
    }

    /// The bytes of a record as they stand in its segment, compressed.
    package func storedBytes(at location: RecordLocation) throws(ArchivingError) -> [UInt8] {
        try source(endingWith: location).bytes(at: location.offset, limit: location.length)
    }

    /// The record at `location`, and nothing else: bytes that hold more or less than one record are refused.
    package func record(at location: RecordLocation) throws(ArchivingError) -> WARCRecord {
        try Self.onlyRecord(in: source(endingWith: location), from: location.offset)
    }

    private func source(endingWith location: RecordLocation) throws(ArchivingError) -> ByteSource {
        guard location.offset >= 0, (1...1_000_000_000).contains(location.length) else {
            throw ArchivingError(.missing, "is no place in a segment", file: location.segment)
        }
        let file = try open(location.segment)
        let end = location.offset + location.length
        guard try file.size() >= end else {
            throw ArchivingError(
                .torn, "the segment ends before the record does", file: location.segment,
                offset: location.offset)
        }
        return ByteSource(file, from: 0, count: end)
    }

    /// The bytes of the warcinfo record with which `segment` begins, compressed.
    package func storedInfo(of segment: String) throws(ArchivingError) -> [UInt8] {
        let file = try open(segment)
        let reader = try WARCReader(ByteSource(file))
        guard let first = try reader.next(), first.type == "warcinfo", let length = first.storedLength else {
            throw ArchivingError(
                .malformed, "the segment does not begin with warcinfo", file: segment, offset: 0)
        }
        return try file.read(at: 0, count: length)
    }

    /// Reads bytes that must be exactly one record.
    package static func onlyRecord(in bytes: [UInt8], name: String) throws(ArchivingError) -> WARCRecord {
        try onlyRecord(in: ByteSource(bytes, name: name), from: 0)
    }

    private static func onlyRecord(in source: ByteSource, from offset: Int) throws(ArchivingError)
        -> WARCRecord
    {
        let reader = try WARCReader(source, from: offset)
        guard let record = try reader.next(), record.storedLength == source.count - offset,
            try reader.next() == nil
        else {
            throw ArchivingError(.malformed, "is not exactly one record", file: source.name, offset: offset)
        }
        return record
    }
}
