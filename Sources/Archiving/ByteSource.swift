/// Bytes that are read from front to back: a file, a part of a file, or an array.
package struct ByteSource {
    private enum Origin {
        case file(BinaryFile)
        case bytes([UInt8])
    }

    private let origin: Origin
    private let start: Int
    package let count: Int
    /// For messages.
    package let name: String

    /// All of `file`, as long as it is now.
    package init(_ file: BinaryFile) throws(ArchivingError) {
        self.init(file, from: 0, count: try file.size())
    }

    /// `count` bytes of `file` from `start`.
    package init(_ file: BinaryFile, from start: Int, count: Int, name: String? = nil) {
        origin = .file(file)
        (self.start, self.count) = (start, count)
        self.name = name ?? FolderPath.lastPart(of: file.path)
    }

    package init(_ bytes: [UInt8], name: String) {
        origin = .bytes(bytes)
        (start, count, self.name) = (0, bytes.count, name)
    }

    /// Up to `limit` bytes at `offset` from the source's start; fewer only at its end.
    package func bytes(at offset: Int, limit: Int) throws(ArchivingError) -> [UInt8] {
        let wanted = max(0, min(limit, count - offset))
        guard wanted > 0 else { return [] }
        switch origin {
        case .file(let file): return try file.read(at: start + offset, count: wanted)
        case .bytes(let bytes): return Array(bytes[(start + offset)..<(start + offset + wanted)])
        }
    }

    /// `count` of its bytes from `offset`, as a source of their own.
    package func part(from offset: Int, count: Int, name: String) -> ByteSource {
        switch origin {
        case .file(let file): ByteSource(file, from: start + offset, count: count, name: name)
        case .bytes(let bytes):
            ByteSource(Array(bytes[(start + offset)..<(start + offset + count)]), name: name)
        }
    }
}
