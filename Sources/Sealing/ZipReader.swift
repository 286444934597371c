internal import Archiving

/// Reads the zip files that ``ZipWriter`` writes, and no others: any byte that is not where that writer puts it makes
/// the file fail. So bytes before, behind and between entries, double names, and what other programs would pass over
/// are found.
struct ZipReader {
    let entries: [ZipFormat.Entry]
    private let file: BinaryFile

    /// The file is not of that form; `offset` is where.
    struct Problem: Error {
        let message: String
        let offset: Int
    }

    private static let directoryLimit = 8_000_000

    init(_ file: BinaryFile) throws {
        self.file = file
        let size = try file.size()
        let endAt = size - ZipFormat.endLength
        guard endAt >= 0, size < ZipFormat.sizeLimit else {
            throw Problem(message: "has no size of a zip file", offset: 0)
        }
        let end = try file.read(at: endAt, count: ZipFormat.endLength)
        let count = ZipFormat.value(end[10..<12])
        let start = ZipFormat.value(end[16..<20])
        guard count <= ZipFormat.entryLimit, start <= endAt, endAt - start <= Self.directoryLimit,
            end == ZipFormat.end(count: count, directoryOffset: start, directoryLength: endAt - start)
        else { throw Problem(message: "does not end as a zip file of ours does", offset: endAt) }
        let directory = try file.read(at: start, count: endAt - start)
        entries = try Self.entries(directory, count: count, at: start)
        try checkLocalHeaders(directoryAt: start)
    }

    private static func entries(_ directory: [UInt8], count: Int, at start: Int) throws -> [ZipFormat.Entry] {
        var entries: [ZipFormat.Entry] = []
        var at = 0
        for _ in 0..<count {
            let problem = Problem(message: "the directory of the zip file was changed", offset: start + at)
            guard directory.count - at >= 46 else { throw problem }
            let nameLength = ZipFormat.value(directory[(at + 28)..<(at + 30)])
            guard directory.count - at - 46 >= nameLength,
                let name = String(validating: directory[(at + 46)..<(at + 46 + nameLength)], as: UTF8.self)
            else { throw problem }
            let entry = ZipFormat.Entry(
                name: name, checksum: UInt32(ZipFormat.value(directory[(at + 16)..<(at + 20)])),
                length: ZipFormat.value(directory[(at + 24)..<(at + 28)]),
                offset: ZipFormat.value(directory[(at + 42)..<(at + 46)]))
            let header = ZipFormat.centralHeader(entry)
            guard directory[at...].starts(with: header), Manifest.isSafe(name) else { throw problem }
            if let last = entries.last, !last.name.utf8.lexicographicallyPrecedes(name.utf8) {
                throw Problem(message: "entries stand twice or out of order", offset: start + at)
            }
            entries.append(entry)
            at += header.count
        }
        guard at == directory.count else {
            throw Problem(message: "bytes stand behind the directory", offset: start + at)
        }
        return entries
    }

    /// Entries must follow one another without a gap, from the first byte to the directory.
    private func checkLocalHeaders(directoryAt: Int) throws {
        var at = 0
        for entry in entries {
            let header = ZipFormat.localHeader(entry)
            guard entry.offset == at, try file.read(at: at, count: header.count) == header else {
                throw Problem(message: "the head of an entry was changed", offset: at)
            }
            at += header.count + entry.length
        }
        guard at == directoryAt else {
            throw Problem(message: "bytes stand between entries and directory", offset: at)
        }
    }

    /// The bytes of an entry.
    func source(_ entry: ZipFormat.Entry) -> ByteSource {
        ByteSource(file, from: dataOffset(entry), count: entry.length, name: entry.name)
    }

    func dataOffset(_ entry: ZipFormat.Entry) -> Int {
        entry.offset + ZipFormat.localHeader(entry).count
    }
}
