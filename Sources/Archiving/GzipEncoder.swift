internal import CZlib

/// Makes gzip members (RFC 1952). One deflate state for all of them: making it anew would cost as much as
/// compressing a small record.
///
/// Used by one owner on one thread. The header has neither time nor name, so the same bytes give the same member.
@safe package final class GzipEncoder {
    // Invariant: allocated and initialised by deflateInit2 from init to deinit; it never leaves this class.
    private let stream: UnsafeMutablePointer<z_stream>
    private var level: CInt

    /// `level` 0 stores, 1 is fastest, 9 smallest.
    package init(level: Int) {
        self.level = CInt(level)
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let result = unsafe baken_deflate_start(stream, self.level)
        precondition(result == Z_OK, "deflateInit2 fails only for a level outside 0...9 or without memory")
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Appends one member that holds `parts`, one after the other, to `output`. Returns its length.
    @discardableResult
    package func append(_ parts: [[UInt8]], level: Int? = nil, to output: inout [UInt8]) -> Int {
        unsafe deflateReset(stream)
        if let level, CInt(level) != self.level {
            // Right after a reset this changes the tables only, it writes nothing.
            unsafe deflateParams(stream, CInt(level), Z_DEFAULT_STRATEGY)
            self.level = CInt(level)
        }
        let total = parts.reduce(0) { $0 + $1.count }
        precondition(total < Int(UInt32.max) / 2, "a record that large is refused long before it gets here")
        // deflateBound is for one call of deflate; each further one may end a stored block, of five bytes.
        let room = Int(unsafe deflateBound(stream, UInt(total))) + total / 1_024 + 16 * parts.count
        let start = output.count
        unsafe output.appendBytes(room: room) { target in
            unsafe baken_z_output(stream, target, UInt32(room))
            var result = Z_OK
            for (index, part) in parts.enumerated() { result = feed(part, isLast: index == parts.count - 1) }
            precondition(
                result == Z_STREAM_END, "the output has room for all that deflate can make of the parts")
            return Int(unsafe stream.pointee.total_out)
        }
        // The hint about the level (RFC 1952 §2.3.1, XFL) stays empty: then a head has one form, and no byte of it
        // can be changed unseen.
        output[start + 8] = 0
        return output.count - start
    }

    private func feed(_ part: [UInt8], isLast: Bool) -> CInt {
        unsafe part.withUnsafeBufferPointer { input in
            unsafe baken_z_input(stream, input.baseAddress, UInt32(input.count))
            return unsafe deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
        }
    }
}
