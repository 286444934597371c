internal import CZlib

/// zlib's decoder, for gzip members, zlib streams and raw deflate.
@safe final class Inflater: StreamDecoder {
    enum Wrapping: CInt {
        case gzip = 31
        case zlib = 15
        case raw = -15
    }

    // Invariant: allocated and initialised by inflateInit2 from init to deinit; it never leaves this class.
    private let stream: UnsafeMutablePointer<z_stream>

    init(_ wrapping: Wrapping) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let result = unsafe baken_inflate_start(stream, wrapping.rawValue)
        precondition(result == Z_OK, "inflateInit2 fails only without memory")
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Makes it ready for the next stream of the same wrapping.
    func reset() {
        unsafe inflateReset(stream)
    }

    func decode(_ input: [UInt8], from position: inout Int, into output: inout [UInt8], limit: Int)
        -> DecoderState
    {
        while output.count < limit {
            let room = min(decoderStep, limit - output.count)
            var result = Z_OK
            let before = position
            unsafe output.appendBytes(room: room) { target in
                unsafe baken_z_output(stream, target, UInt32(room))
                result = inflateOnce(input, &position)
                return room - Int(unsafe stream.pointee.avail_out)
            }
            switch result {
            case Z_STREAM_END: return .ended
            // Z_BUF_ERROR says that nothing could be done without more input: no fault.
            case Z_OK, Z_BUF_ERROR: break
            default: return .broken
            }
            let isFull = unsafe stream.pointee.avail_out == 0
            if position == input.count, !isFull { return .more }
            if position == before, !isFull { return .more }
        }
        return .more
    }

    private func inflateOnce(_ input: [UInt8], _ position: inout Int) -> CInt {
        let count = min(input.count - position, 1 << 30)
        let result = unsafe input.withUnsafeBufferPointer { buffer in
            unsafe baken_z_input(stream, buffer.baseAddress.map { unsafe $0 + position }, UInt32(count))
            return unsafe inflate(stream, Z_NO_FLUSH)
        }
        position += count - Int(unsafe stream.pointee.avail_in)
        return result
    }
}
