internal import CDeflate

/// Makes gzip members (RFC 1952), each from bytes that are all at hand.
///
/// By libdeflate, not by zlib: a record stands in memory as a whole, so nothing has to be streamed, and that takes less
/// than half of the time. zlib undoes members and content codings, where the end is not known before.
///
/// Used by one owner on one thread. The header has neither time nor name, so the same bytes give the same member.
@safe package final class GzipEncoder {
    /// The level of members that name none.
    private let level: Int
    // Invariant: made by libdeflate_alloc_compressor, one a level in use and kept, because making one costs as much as
    // compressing a small record; freed in deinit. They never leave this class.
    private var compressors: [OpaquePointer?]
    /// Kept from member to member, so that no record has to be given memory of its own.
    private var plain: [UInt8] = []
    private var packed: [UInt8] = []

    /// `level` 0 stores, 1 is fastest, 12 smallest.
    package init(level: Int) {
        self.level = level
        unsafe compressors = unsafe Array(repeating: nil, count: Self.highestLevel + 1)
    }

    deinit {
        while let compressor = unsafe compressors.popLast() {
            unsafe libdeflate_free_compressor(compressor)
        }
    }

    private static let highestLevel = 12

    /// Appends one member that holds `parts`, one after the other, to `output`. Returns its length.
    @discardableResult
    package func append(_ parts: [[UInt8]], level: Int? = nil, to output: inout [UInt8]) -> Int {
        plain.removeAll(keepingCapacity: true)
        for part in parts { plain += part }
        let count = pack(level ?? self.level)
        // The hints about level and system (RFC 1952 §2.3.1, XFL and OS) are none and Unix, whatever library was used:
        // then a head has one form, and no byte of it can be changed unseen.
        (packed[8], packed[9]) = (0, 3)
        output += packed[..<count]
        return count
    }

    /// Compresses ``plain`` to the front of ``packed``; returns the length.
    private func pack(_ level: Int) -> Int {
        let compressor = unsafe compressor(level)
        let room = unsafe libdeflate_gzip_compress_bound(compressor, plain.count)
        if packed.count < room { packed += repeatElement(0, count: room - packed.count) }
        let count = unsafe plain.withUnsafeBytes { input in
            unsafe packed.withUnsafeMutableBytes { output in
                unsafe libdeflate_gzip_compress(
                    compressor, input.baseAddress, input.count, output.baseAddress, output.count)
            }
        }
        precondition(count > 0, "the bound of libdeflate is room enough for whatever it makes")
        return count
    }

    private func compressor(_ level: Int) -> OpaquePointer {
        if let known = unsafe compressors[level] { return unsafe known }
        guard let made = unsafe libdeflate_alloc_compressor(CInt(level)) else {
            preconditionFailure("libdeflate_alloc_compressor fails only without memory")
        }
        unsafe compressors[level] = unsafe made
        return unsafe made
    }
}
