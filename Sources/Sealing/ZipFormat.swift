/// The bytes of a zip archive with stored entries only (PKWARE APPNOTE 6.3.10), with one way to write each thing:
/// fixed times, no extra fields, no comments. So a reader can demand these bytes and no others.
enum ZipFormat {
    struct Entry: Hashable {
        let name: String
        let checksum: UInt32
        let length: Int
        /// Where the local header begins.
        let offset: Int
    }

    /// Sizes over this would need Zip64, which is another format.
    static let sizeLimit = 4_000_000_000
    static let entryLimit = 60_000
    static let endLength = 22
    /// 1 January 1980, midnight: the first moment that zip can name.
    private static let date: [UInt8] = [0x00, 0x00, 0x21, 0x00]

    /// What stands before the bytes of an entry.
    static func localHeader(_ entry: Entry) -> [UInt8] {
        [0x50, 0x4B, 0x03, 0x04] + common(entry) + Array(entry.name.utf8)
    }

    static func centralHeader(_ entry: Entry) -> [UInt8] {
        // Made by version 2.0 on Unix; then, behind the common part: comment, disk, attributes, mode 0644, offset.
        [0x50, 0x4B, 0x01, 0x02, 0x14, 0x03] + common(entry) + number(0, 2) + number(0, 2) + number(0, 2)
            + number(0o100644 << 16, 4) + number(entry.offset, 4) + Array(entry.name.utf8)
    }

    static func end(count: Int, directoryOffset: Int, directoryLength: Int) -> [UInt8] {
        [0x50, 0x4B, 0x05, 0x06] + number(0, 4) + number(count, 2) + number(count, 2)
            + number(directoryLength, 4)
            + number(directoryOffset, 4) + number(0, 2)
    }

    /// Version 1.0, no flags, stored.
    private static func common(_ entry: Entry) -> [UInt8] {
        number(10, 2) + number(0, 2) + number(0, 2) + date + number(Int(entry.checksum), 4)
            + number(entry.length, 4) + number(entry.length, 4) + number(entry.name.utf8.count, 2)
            + number(0, 2)
    }

    private static func number(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    static func value(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
