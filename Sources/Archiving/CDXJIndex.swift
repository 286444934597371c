package import Evidence

/// The index of an archive folder, `index.cdxj`: one line a capture in a closed segment, sorted by bytes.
///
/// It holds nothing that the segments do not hold, and is replaced as a whole by a rename: after a crash it is either
/// the old or the new one. Where it is missing or does not fit the segments, it is made again from them.
package struct CDXJIndex: Sendable {
    package static let name = "index.cdxj"
    private static let newName = "index.cdxj.new"

    private let folder: FolderPath

    package init(_ folder: FolderPath) {
        self.folder = folder
    }

    package var exists: Bool { FolderPath.entry(at: folder.of(Self.name)) == .file }

    /// The entries of captures of `address`, oldest first. Nil address: all, at most `limit`.
    package func entries(of address: WebAddress?, limit: Int = 1_000) throws(ArchivingError) -> [CDXJEntry] {
        var found: [CDXJEntry] = []
        var lines = try LineReader(BinaryFile(folder.of(Self.name), .reading))
        let prefix = address.map { Array(($0.surt + " ").utf8) } ?? []
        while found.count < limit, let line = try lines.next() {
            guard line.starts(with: prefix) else {
                if prefix.lexicographicallyPrecedes(line) { break }
                continue
            }
            guard let entry = CDXJEntry(line: line) else { continue }
            if address.map({ $0.text.utf8.elementsEqual(entry.url.utf8) }) ?? true { found.append(entry) }
        }
        return found
    }

    /// Passes on each line. False where the last one is cut off.
    package func forEachLine(_ body: ([UInt8]) -> Void) throws(ArchivingError) -> Bool {
        var lines = try LineReader(BinaryFile(folder.of(Self.name), .reading))
        while let line = try lines.next() { body(line) }
        return !lines.isTorn
    }

    /// By segment that has lines, where the last record that they name ends; nil where the index is missing, torn or out
    /// of order.
    package func extents() throws(ArchivingError) -> [String: Int]? {
        guard exists else { return nil }
        var lines = try LineReader(BinaryFile(folder.of(Self.name), .reading))
        var (extents, last): ([String: Int], [UInt8]) = ([:], [])
        while let line = try lines.next() {
            guard last.lexicographicallyPrecedes(line), let extent = CDXJEntry.extent(ofLine: line) else {
                return nil
            }
            extents[extent.segment] = max(extents[extent.segment] ?? 0, extent.end)
            last = line
        }
        return lines.isTorn ? nil : extents
    }

    /// Replaces the index by one with `lines` added and without the former lines of `segments`.
    ///
    /// `lines` must be sorted. With `keepsOld` false the old index is not read at all.
    func merge(_ lines: [[UInt8]], replacing segments: Set<String>, keepsOld: Bool = true)
        throws(ArchivingError)
    {
        try folder.remove(Self.newName)
        let out = try BinaryFile(folder.of(Self.newName), .creating)
        var buffer: [UInt8] = []
        func put(_ line: [UInt8]) throws(ArchivingError) {
            buffer += line
            buffer.append(0x0A)
            if buffer.count > 1_048_576 {
                try out.append(buffer)
                buffer.removeAll(keepingCapacity: true)
            }
        }
        var next = 0
        if keepsOld, exists {
            var old = try LineReader(BinaryFile(folder.of(Self.name), .reading))
            while let line = try old.next() {
                if !segments.isEmpty, let name = CDXJEntry.segment(ofLine: line), segments.contains(name) {
                    continue
                }
                while next < lines.count, lines[next].lexicographicallyPrecedes(line) {
                    try put(lines[next])
                    next += 1
                }
                try put(line)
            }
        }
        for line in lines[next...] { try put(line) }
        try out.append(buffer)
        try out.sync()
        try folder.rename(Self.newName, to: Self.name)
    }

    /// The lines of all captures in `file`, read from its records, sorted.
    static func lines(of file: BinaryFile, segment: String, from offset: Int = 0) throws(ArchivingError)
        -> [[UInt8]]
    {
        let reader = try WARCReader(ByteSource(file), from: offset)
        var lines: [[UInt8]] = []
        while let record = try reader.next() {
            if let entry = CDXJEntry(record, segment: segment) { lines.append(entry.line) }
        }
        return lines.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
