internal import CISAL

/// Makes gzip members (RFC 1952), each from bytes that are all at hand.
///
/// By ISA-L, not by zlib: a record stands in memory as a whole, so nothing has to be streamed, and that takes a sixth
/// of the time. zlib undoes members and content codings, where the end is not known before.
///
/// Used by one owner on one thread. The header has neither time nor name, so the same bytes give the same member.
@safe package final class GzipEncoder {
    /// The level of members that name none.
    private let level: Int
    // Invariant: allocated in init, freed in deinit, and never leave this class.
    private let stream: UnsafeMutablePointer<isal_zstream>
    private let room: UnsafeMutablePointer<UInt8>
    /// Kept from member to member, so that no record has to be given memory of its own.
    private var plain: [UInt8] = []
    private var packed: [UInt8] = []

    /// The levels that there are: 0 for what is compressed already, which is stored where it does not shrink, 1 for all
    /// else; 2 and 3 try a little harder.
    private static let levels = 0...3

    package init(level: Int) {
        self.level = level
        unsafe stream = .allocate(capacity: 1)
        unsafe room = .allocate(capacity: baken_isal_level_room)
    }

    deinit {
        unsafe stream.deallocate()
        unsafe room.deallocate()
    }

    /// Appends one member that holds `parts`, one after the other, to `output`. Returns its length. At most 2 GB.
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

    /// What a member needs at most beside its content: head, trailer and the tables of a block, and 5 bytes for each
    /// 64 KB that are stored as they are (RFC 1951 §3.2.4).
    private static func bound(_ count: Int) -> Int { count + 1_024 + 5 * (count / 65_535 + 1) }

    /// Compresses ``plain`` to the front of ``packed``; returns the length.
    private func pack(_ level: Int) -> Int {
        precondition(Self.levels.contains(level) && plain.count <= Int(Int32.max), "no such gzip member")
        let bound = Self.bound(plain.count)
        if packed.count < bound { packed += repeatElement(0, count: bound - packed.count) }
        let code = unsafe plain.withUnsafeMutableBufferPointer { input in
            unsafe packed.withUnsafeMutableBufferPointer { output in
                unsafe isal_deflate_stateless_init(stream)
                unsafe stream.pointee.gzip_flag = baken_isal_gzip
                unsafe stream.pointee.level = UInt32(level)
                unsafe stream.pointee.level_buf = level > 0 ? room : nil
                unsafe stream.pointee.level_buf_size = level > 0 ? UInt32(baken_isal_level_room) : 0
                unsafe stream.pointee.end_of_stream = 1
                unsafe stream.pointee.next_in = input.baseAddress
                unsafe stream.pointee.avail_in = UInt32(input.count)
                unsafe stream.pointee.next_out = output.baseAddress
                unsafe stream.pointee.avail_out = UInt32(output.count)
                return unsafe isal_deflate_stateless(stream)
            }
        }
        precondition(code == COMP_OK, "isal_deflate_stateless refused its arguments with code \(code)")
        return unsafe Int(stream.pointee.total_out)
    }
}
