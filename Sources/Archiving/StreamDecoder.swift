/// Undoes one compression, piece by piece. Each C library has its own implementation.
protocol StreamDecoder: AnyObject {
    /// Reads from `input` at `position`, moving it, and appends to `output`, until the input is used up, `limit` bytes
    /// stand in `output`, or the stream ends. May be called again after ``DecoderState/more``.
    func decode(_ input: [UInt8], from position: inout Int, into output: inout [UInt8], limit: Int)
        -> DecoderState
}

/// What a decoder waits for.
enum DecoderState: Hashable {
    /// For input, or for room in the output.
    case more
    case ended
    /// The input is no such stream, or damaged; what was decoded before stands in the output.
    case broken
}

/// Output is made in steps of this many bytes: small enough for small pages, large enough that calls do not count.
let decoderStep = 65_536

extension Array where Element == UInt8 {
    /// Lets `body` write up to `room` bytes behind the end; it returns how many it wrote.
    ///
    /// By way of a second array that is not cleared first: clearing 64 KB a call is what small pages would pay most for.
    mutating func appendBytes(room: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
        let written = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            if let base = buffer.baseAddress { unsafe count = body(base) }
        }
        append(contentsOf: written)
    }
}
