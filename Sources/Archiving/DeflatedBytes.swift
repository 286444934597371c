/// Undoes raw deflate (RFC 1951), as zip files hold it.
package enum DeflatedBytes {
    /// Passes what `source` holds on in pieces. False where it is damaged, holds more than `limit` bytes, ends early, or
    /// something stands behind its end.
    package static func undo(_ source: ByteSource, limit: Int, _ body: ([UInt8]) -> Void)
        throws(ArchivingError) -> Bool
    {
        let inflater = Inflater(.raw)
        var (at, total) = (0, 0)
        while at < source.count {
            let input = try source.bytes(at: at, limit: 131_072)
            guard !input.isEmpty else { return false }
            var position = 0
            var state = DecoderState.more
            repeat {
                var output: [UInt8] = []
                state = inflater.decode(input, from: &position, into: &output, limit: 1_048_576)
                total += output.count
                guard total <= limit else { return false }
                if !output.isEmpty { body(output) }
                if state == .more, output.isEmpty { break }
            } while state == .more
            at += position
            switch state {
            case .ended: return at == source.count
            case .broken: return false
            case .more: guard position > 0 else { return false }
            }
        }
        return false
    }

    /// The content of gzip members that follow one another; nil where that is no such thing, or more than `limit` bytes.
    package static func members(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
        let inflater = Inflater(.gzip)
        var (at, out): (Int, [UInt8]) = (0, [])
        repeat {
            inflater.reset()
            let before = at
            guard inflater.decode(bytes, from: &at, into: &out, limit: limit) == .ended, at > before else {
                return nil
            }
        } while at < bytes.count
        return out
    }
}
