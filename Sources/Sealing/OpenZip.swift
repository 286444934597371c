internal import Archiving

/// Reads zip files of any writer (PKWARE APPNOTE 6.3.10), with what a verifier must add: every byte belongs to an entry
/// or to the directory, local heads say what the directory says, and no name stands twice. So no two programs can see
/// different content in the same file.
struct OpenZip {
    struct Entry {
        let name: String
        let isStored: Bool
        let checksum: UInt32
        /// Of the bytes as they stand in the file, and with deflate undone.
        let packedLength: Int
        let length: Int
        /// Where the local head begins, and the bytes behind it.
        let headOffset: Int
        fileprivate(set) var dataOffset: Int

        var isFolder: Bool { name.utf8.last == 0x2F }
    }

    private(set) var entries: [Entry] = []
    private let source: ByteSource

    /// The file is not of that form; `offset` is where.
    struct Problem: Error {
        let rule: String
        let message: String
        let offset: Int

        init(_ rule: String, _ message: String, _ offset: Int) {
            (self.rule, self.message, self.offset) = (rule, message, offset)
        }
    }

    private static let directoryLimit = 64_000_000
    private static let entryLimit = 100_000

    init(_ file: BinaryFile) throws { try self.init(ByteSource(file)) }

    init(_ source: ByteSource) throws {
        self.source = source
        let end = try ZipEnd(source)
        guard end.count <= Self.entryLimit, end.length <= Self.directoryLimit else {
            throw Problem("zip.limit", "has too many entries", end.start)
        }
        var directory = ZipFields(try source.bytes(at: end.start, limit: end.length), at: end.start)
        for _ in 0..<end.count { entries.append(try Self.entry(&directory)) }
        guard directory.isAtEnd else {
            throw Problem(
                "zip.directory", "bytes stand behind the last entry of the directory", directory.offset)
        }
        try checkNames()
        try checkLocalHeads(until: end.start)
    }

    private static func entry(_ fields: inout ZipFields) throws -> Entry {
        let at = fields.offset
        let broken = Problem("zip.directory", "the directory of the zip file is damaged", at)
        guard fields.take(4) == 0x0201_4B50, fields.skip(4), let flags = fields.take(2),
            let method = fields.take(2),
            fields.skip(4), let checksum = fields.take(4), let packed = fields.take(4),
            let length = fields.take(4),
            let nameLength = fields.take(2), let extraLength = fields.take(2),
            let commentLength = fields.take(2),
            let disk = fields.take(2), fields.skip(6), let offset = fields.take(4),
            let nameBytes = fields.bytes(nameLength), let extra = fields.bytes(extraLength),
            fields.skip(commentLength), let name = String(validating: nameBytes, as: UTF8.self)
        else { throw broken }
        guard flags & 0x0001 == 0, flags & ~0x080E == 0 else {
            throw Problem("zip.flags", "an entry is encrypted, or has flags that nobody here knows", at)
        }
        guard method == 0 || method == 8 else {
            throw Problem("zip.method", "an entry is packed in another way than by deflate", at)
        }
        guard disk == 0, commentLength == 0 else {
            throw Problem("zip.directory", "an entry has a comment, or lies on another disk", at)
        }
        guard let wide = ZipWide(extra, length: length, packed: packed, offset: offset) else { throw broken }
        guard method == 8 || wide.packed == wide.length else {
            throw Problem("zip.length", "a stored entry has two lengths", at)
        }
        return Entry(
            name: name, isStored: method == 0, checksum: UInt32(checksum), packedLength: wide.packed,
            length: wide.length, headOffset: wide.offset, dataOffset: 0)
    }

    private func checkNames() throws {
        var seen: Set<[UInt8]> = []
        for entry in entries {
            guard Self.isSafe(entry.name) else {
                throw Problem(
                    "zip.name", "an entry has a name that leads out of the folder", entry.headOffset)
            }
            guard seen.insert(Array(entry.name.utf8)).inserted else {
                throw Problem("zip.twice", "two entries have the same name", entry.headOffset)
            }
        }
    }

    /// Relative, without parts that lead up or nowhere; no backslash, which some systems take for a slash.
    static func isSafe(_ name: String) -> Bool {
        var parts = name.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map(Array.init)
        if parts.last?.isEmpty == true { parts.removeLast() }
        return !parts.isEmpty && !name.utf8.contains(0x5C)
            && name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
            && parts.allSatisfy { !$0.isEmpty && $0 != [0x2E] && $0 != [0x2E, 0x2E] }
            && !(parts[0].count == 2 && parts[0][1] == 0x3A)
    }

    /// Entries must follow one another without a gap, from the first byte of the file to the directory.
    private mutating func checkLocalHeads(until directory: Int) throws {
        entries.sort { $0.headOffset < $1.headOffset }
        var at = 0
        for index in entries.indices {
            guard entries[index].headOffset == at else {
                throw Problem("zip.gap", "bytes that belong to no entry, or to two, stand in the file", at)
            }
            at = try checkLocalHead(index, directory)
        }
        guard at == directory else {
            throw Problem("zip.gap", "bytes that belong to no entry stand before the directory", at)
        }
    }

    /// Returns where the entry ends.
    private mutating func checkLocalHead(_ index: Int, _ directory: Int) throws -> Int {
        let entry = entries[index]
        let at = entry.headOffset
        let differs = Problem("zip.local", "the head of an entry says something else than the directory", at)
        var head = ZipFields(try localHead(at), at: at)
        guard head.take(4) == 0x0403_4B50, head.skip(2), let flags = head.take(2), let method = head.take(2),
            head.skip(4), let checksum = head.take(4), let packed = head.take(4), let length = head.take(4),
            let nameLength = head.take(2), let extraLength = head.take(2), let name = head.bytes(nameLength),
            let extra = head.bytes(extraLength)
        else { throw differs }
        let data = at + 30 + nameLength + extraLength
        guard name.elementsEqual(entry.name.utf8), (method == 0) == entry.isStored, flags & ~0x080E == 0,
            data + entry.packedLength <= directory
        else { throw differs }
        entries[index].dataOffset = data
        let end = data + entry.packedLength
        let isLater = flags & 0x0008 != 0
        let wide = ZipWide(extra, length: length, packed: packed, offset: 0)
        let saysSame =
            checksum == Int(entry.checksum) && wide?.packed == entry.packedLength
            && wide?.length == entry.length
        // With a descriptor behind the data the head may leave the three fields at zero.
        let saysNothing = isLater && checksum == 0 && (packed == 0 || packed == 0xFFFF_FFFF)
        guard saysSame || saysNothing else { throw differs }
        return isLater ? try descriptorEnd(entry, at: end) : end
    }

    /// The fixed part of a local head with name and extra fields.
    private func localHead(_ at: Int) throws -> [UInt8] {
        let fixed = try source.bytes(at: at, limit: 30)
        var fields = ZipFields(fixed, at: at)
        guard fields.skip(26), let name = fields.take(2), let extra = fields.take(2) else { return fixed }
        return try source.bytes(at: at, limit: 30 + name + extra)
    }

    /// APPNOTE 4.3.9: with or without a signature, with lengths of four or of eight bytes.
    private func descriptorEnd(_ entry: Entry, at end: Int) throws -> Int {
        let bytes = try source.bytes(at: end, limit: 24)
        for signature in [4, 0] {
            for width in [4, 8] {
                var fields = ZipFields(bytes, at: end)
                if signature > 0, fields.take(4) != 0x0807_4B50 { continue }
                if fields.take(4) == Int(entry.checksum), fields.take(width) == entry.packedLength,
                    fields.take(width) == entry.length
                {
                    return end + signature + 4 + 2 * width
                }
            }
        }
        throw Problem("zip.local", "the descriptor of an entry says something else than the directory", end)
    }

    /// The bytes of an entry as they stand in the file.
    func packed(_ entry: Entry) -> ByteSource {
        source.part(from: entry.dataOffset, count: entry.packedLength, name: entry.name)
    }
}

/// Numbers of a zip file, one after the other.
struct ZipFields {
    private let bytes: [UInt8]
    private let start: Int
    private var at = 0

    init(_ bytes: [UInt8], at start: Int) {
        (self.bytes, self.start) = (bytes, start)
    }

    var offset: Int { start + at }
    var isAtEnd: Bool { at == bytes.count }

    /// Nil at the end, and for a number that no file can reach.
    mutating func take(_ width: Int) -> Int? {
        guard let field = bytes(width), width < 8 || field[field.endIndex - 1] < 0x40 else { return nil }
        return field.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, bytes.count - at >= count else { return nil }
        defer { at += count }
        return bytes[at..<(at + count)]
    }

    mutating func skip(_ count: Int) -> Bool { bytes(count) != nil }
}
