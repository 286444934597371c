package import Evidence

/// A body whose chunked transfer coding (RFC 9112 §7.1) is undone.
///
/// Tolerant where the bytes leave one reading only: archives of other tools say `chunked` above bodies whose framing
/// is gone already; such a body is taken as it is.
package struct ChunkedBody: Hashable, Sendable {
    package let bytes: [UInt8]
    /// False for a body without framing.
    package let wasChunked: Bool
    /// `.disconnect` where the last chunk is missing, `.encoding` where the framing breaks in the middle; the chunks
    /// before are kept.
    package let incompleteness: Set<Incompleteness>

    package init(_ body: [UInt8]) {
        var parser = Parser(body: body)
        let end = parser.run()
        if !parser.sawChunk, end != .whole {
            // No first size line: plain bytes, or nothing came at all.
            (bytes, wasChunked) = (body, false)
            incompleteness = body.isEmpty ? [.disconnect] : []
        } else {
            (bytes, wasChunked) = (parser.out, true)
            switch end {
            case .whole: incompleteness = []
            case .cut: incompleteness = [.disconnect]
            case .broken: incompleteness = [.encoding]
            }
        }
    }

    init(unframed body: [UInt8], incompleteness: Set<Incompleteness>) {
        (bytes, wasChunked, self.incompleteness) = (body, false, incompleteness)
    }

    private enum End {
        case whole, cut, broken
    }

    private struct Parser {
        let body: [UInt8]
        var at = 0
        var out: [UInt8] = []
        var sawChunk = false

        mutating func run() -> End {
            out.reserveCapacity(body.count)
            while true {
                guard let line = line(limit: 4_096) else { return body.count - at > 4_096 ? .broken : .cut }
                guard let size = Self.size(line) else { return .broken }
                if size == 0 { return .whole }
                sawChunk = true
                let end = min(body.count, at + size)
                out += body[at..<end]
                at = end
                if body.count - at < 2 { return .cut }
                // Some servers end chunks with a bare LF; browsers read both.
                if body[at] == 0x0D { at += 1 }
                guard body[at] == 0x0A else { return .broken }
                at += 1
            }
        }

        private mutating func line(limit: Int) -> ArraySlice<UInt8>? {
            let end = min(body.count, at + limit)
            guard let feed = body[at..<end].firstIndex(of: 0x0A) else { return nil }
            let line = body[at..<feed]
            at = feed + 1
            return line.last == 0x0D ? line.dropLast() : line
        }

        /// Hexadecimal digits, then nothing, blanks, or extensions behind a `;`. At most 8 digits are a size.
        private static func size(_ line: ArraySlice<UInt8>) -> Int? {
            let text = line.prefix { $0 != 0x3B && $0 != 0x20 && $0 != 0x09 }
            let isPadded = line.dropFirst(text.count).prefix { $0 != 0x3B }.allSatisfy {
                $0 == 0x20 || $0 == 0x09
            }
            guard (1...8).contains(text.count), isPadded else { return nil }
            var value = 0
            for digit in text {
                switch digit {
                case 0x30...0x39: value = value << 4 | Int(digit - 0x30)
                case 0x41...0x46: value = value << 4 | Int(digit - 0x37)
                case 0x61...0x66: value = value << 4 | Int(digit - 0x57)
                default: return nil
                }
            }
            return value
        }
    }
}
