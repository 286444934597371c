/// The lines of a file, one after the other, without holding the file.
struct LineReader {
    private let source: ByteSource
    private var position = 0
    private var buffer: [UInt8] = []
    private var at = 0
    /// True where the last line has no line end: the file was cut there.
    private(set) var isTorn = false

    private static let step = 1_048_576
    private static let lineLimit = 1_048_576

    init(_ file: BinaryFile) throws(ArchivingError) {
        source = try ByteSource(file)
    }

    /// The next line without its line end; nil at the end. A torn last line is not returned.
    mutating func next() throws(ArchivingError) -> [UInt8]? {
        while true {
            if let feed = buffer[at...].firstIndex(of: 0x0A) {
                defer { at = feed + 1 }
                return Array(buffer[at..<feed])
            }
            guard buffer.count - at < Self.lineLimit else {
                throw ArchivingError(.malformed, "a line is too long", file: source.name, offset: position)
            }
            let more = try source.bytes(at: position, limit: Self.step)
            if more.isEmpty {
                isTorn = at < buffer.count
                return nil
            }
            position += more.count
            buffer.removeFirst(at)
            at = 0
            buffer += more
        }
    }
}
