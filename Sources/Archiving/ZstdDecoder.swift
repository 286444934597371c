internal import CZstd

/// Zstandard's decoder (RFC 8878), with windows up to 8 MB as browsers have them.
@safe final class ZstdDecoder: StreamDecoder {
    // Invariant: made by ZSTD_createDStream, freed in deinit; it never leaves this class.
    private let stream: OpaquePointer

    /// Nil without memory.
    init?() {
        guard let stream = unsafe baken_zstd_start() else { return nil }
        unsafe self.stream = stream
    }

    deinit {
        unsafe baken_zstd_end(stream)
    }

    func decode(_ input: [UInt8], from position: inout Int, into output: inout [UInt8], limit: Int)
        -> DecoderState
    {
        while output.count < limit {
            let room = min(decoderStep, limit - output.count)
            var (result, written): (CInt, Int) = (0, 0)
            unsafe output.appendBytes(room: room) { target in
                (result, written) = unsafe run(input, &position, target, room)
                return written
            }
            if result < 0 { return .broken }
            if result == 0 { return .ended }
            if position == input.count, written < room { return .more }
        }
        return .more
    }

    private func run(
        _ input: [UInt8], _ position: inout Int, _ target: UnsafeMutablePointer<UInt8>, _ room: Int
    ) -> (CInt, Int) {
        unsafe input.withUnsafeBufferPointer { buffer in
            var (used, written) = (0, 0)
            let next = unsafe buffer.baseAddress.map { unsafe $0 + position }
            let code = unsafe baken_zstd_run(
                stream, next, input.count - position, &used, target, room, &written)
            position += used
            return (code, written)
        }
    }
}
