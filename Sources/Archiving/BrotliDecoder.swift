internal import CBrotli

/// Brotli's decoder (RFC 7932).
@safe final class BrotliDecoder: StreamDecoder {
    // Invariant: made by BrotliDecoderCreateInstance, freed in deinit; it never leaves this class.
    private let state: OpaquePointer

    /// Nil without memory.
    init?() {
        guard let state = unsafe baken_brotli_start() else { return nil }
        unsafe self.state = state
    }

    deinit {
        unsafe baken_brotli_end(state)
    }

    func decode(_ input: [UInt8], from position: inout Int, into output: inout [UInt8], limit: Int)
        -> DecoderState
    {
        while output.count < limit {
            let room = min(decoderStep, limit - output.count)
            var result: CInt = 0
            unsafe output.appendBytes(room: room) { target in
                let (code, written) = unsafe run(input, &position, target, room)
                result = code
                return written
            }
            switch result {
            case 0: return .broken
            case 1: return .ended
            case 2: return .more
            default: break
            }
        }
        return .more
    }

    private func run(
        _ input: [UInt8], _ position: inout Int, _ target: UnsafeMutablePointer<UInt8>, _ room: Int
    ) -> (CInt, Int) {
        unsafe input.withUnsafeBufferPointer { buffer in
            var next = unsafe buffer.baseAddress.map { unsafe $0 + position }
            var available = input.count - position
            var out: UnsafeMutablePointer<UInt8>? = unsafe target
            var left = room
            let code = unsafe baken_brotli_run(state, &available, &next, &left, &out)
            position = input.count - available
            return (code, room - left)
        }
    }
}
