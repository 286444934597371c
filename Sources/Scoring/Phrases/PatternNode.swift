import Evidence

/// The tree of a pattern. Its depth is bounded by the parser.
enum PatternNode: Sendable {
    case bytes(ByteSet)
    case sequence([PatternNode])
    case choice([PatternNode])
    /// From zero to so many times. It alone is indirect: most nodes are single bytes and need no memory of their own.
    indirect case upTo(Int, PatternNode)

    /// Fewest and most bytes that match.
    var width: ClosedRange<Int> {
        switch self {
        case .bytes: return 1...1
        case .sequence(let parts):
            var (fewest, most) = (0, 0)
            for part in parts {
                let width = part.width
                (fewest, most) = (fewest + width.lowerBound, most + width.upperBound)
            }
            return fewest...most
        case .choice(let parts):
            let widths = parts.map(\.width)
            return (widths.map(\.lowerBound).min() ?? 0)...(widths.map(\.upperBound).max() ?? 0)
        case .upTo(let times, let part): return 0...part.width.upperBound * times
        }
    }

    /// Appends the same language in the syntax of Vectorscan (PCRE): bytes as `\xHH`, classes, groups and bounded
    /// repeats only. Into one buffer, because this runs for all phrases at each start: see ``PhraseExpressions``.
    func write(to out: inout [UInt8]) {
        switch self {
        case .bytes(let set): Self.write(set, to: &out)
        case .sequence(let parts): for part in parts { part.write(to: &out) }
        case .choice(let parts):
            out += "(?:".utf8
            for (index, part) in parts.enumerated() {
                if index > 0 { out.append(0x7C) }
                part.write(to: &out)
            }
            out.append(0x29)
        case .upTo(let times, let part):
            out += "(?:".utf8
            part.write(to: &out)
            out += "){0,\(times)}".utf8
        }
    }

    private static func write(_ set: ByteSet, to out: inout [UInt8]) {
        let isClass = set.count != 1
        if isClass { out.append(0x5B) }
        set.forEachRun { run in
            escape(run.lowerBound, to: &out)
            guard run.count > 1 else { return }
            out.append(0x2D)
            escape(run.upperBound, to: &out)
        }
        if isClass { out.append(0x5D) }
    }

    private static func escape(_ byte: UInt8, to out: inout [UInt8]) {
        out.append(0x5C)
        out.append(0x78)
        out.append(digit(byte >> 4))
        out.append(digit(byte & 15))
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
