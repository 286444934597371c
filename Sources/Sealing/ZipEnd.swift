internal import Archiving

/// The end of a zip file: where its directory stands. With Zip64 where numbers do not fit.
struct ZipEnd {
    let count: Int
    let start: Int
    let length: Int

    init(_ source: ByteSource) throws {
        let size = source.count
        let at = size - 22
        var fields = ZipFields(at < 0 ? [] : try source.bytes(at: at, limit: 22), at: at)
        guard fields.take(4) == 0x0605_4B50, let disk = fields.take(2), let disks = fields.take(2),
            let here = fields.take(2), let count = fields.take(2), let length = fields.take(4),
            let start = fields.take(4), let comment = fields.take(2)
        else {
            throw OpenZip.Problem("zip.end", "does not end as a zip file without a comment does", max(0, at))
        }
        guard comment == 0, disk == disks, here == count, disk == 0 || disk == 0xFFFF else {
            throw OpenZip.Problem("zip.end", "has a comment, or is one of several disks", at)
        }
        var read = (count: count, start: start, length: length, end: at)
        // The records of Zip64 may be there without need.
        let locator = at >= 20 ? try source.bytes(at: at - 20, limit: 20) : []
        if locator.starts(with: [0x50, 0x4B, 0x06, 0x07]) {
            let wide = try Self.wide(source, locator, at)
            guard count == 0xFFFF || count == wide.count, start == 0xFFFF_FFFF || start == wide.start,
                length == 0xFFFF_FFFF || length == wide.length
            else { throw OpenZip.Problem("zip.end", "its two ends differ", at) }
            read = wide
        }
        guard read.start >= 0, read.length >= 0, read.start + read.length == read.end else {
            throw OpenZip.Problem("zip.end", "the directory does not stand right before the end", at)
        }
        (self.count, self.start, self.length) = (read.count, read.start, read.length)
    }

    /// APPNOTE 4.3.14 and 4.3.15.
    private static func wide(_ source: ByteSource, _ locator: [UInt8], _ end: Int) throws
        -> (count: Int, start: Int, length: Int, end: Int)
    {
        let broken = OpenZip.Problem("zip.end", "the Zip64 end is damaged", end - 20)
        var fields = ZipFields(locator, at: end - 20)
        guard fields.skip(8), let at = fields.take(8), at == end - 20 - 56 else { throw broken }
        var record = ZipFields(try source.bytes(at: at, limit: 56), at: at)
        guard record.take(4) == 0x0606_4B50, record.take(8) == 44, record.skip(12), let here = record.take(8),
            let count = record.take(8), let length = record.take(8), let start = record.take(8), here == count
        else { throw broken }
        return (count, start, length, at)
    }
}

/// The lengths of an entry, from its Zip64 field where the plain ones do not fit (APPNOTE 4.5.3).
struct ZipWide {
    let length: Int
    let packed: Int
    let offset: Int

    /// Nil where the extra fields are damaged.
    init?(_ extra: ArraySlice<UInt8>, length: Int, packed: Int, offset: Int) {
        var (length, packed, offset) = (length, packed, offset)
        var fields = ZipFields(Array(extra), at: 0)
        while !fields.isAtEnd {
            guard let id = fields.take(2), let size = fields.take(2), let value = fields.bytes(size) else {
                return nil
            }
            guard id == 0x0001 else { continue }
            var wide = ZipFields(Array(value), at: 0)
            if length == 0xFFFF_FFFF {
                guard let value = wide.take(8) else { return nil }
                length = value
            }
            if packed == 0xFFFF_FFFF {
                guard let value = wide.take(8) else { return nil }
                packed = value
            }
            if offset == 0xFFFF_FFFF {
                guard let value = wide.take(8) else { return nil }
                offset = value
            }
        }
        (self.length, self.packed, self.offset) = (length, packed, offset)
    }
}
