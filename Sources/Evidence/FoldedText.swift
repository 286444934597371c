/// A text as matchers see it: lower case, without marks, disguises of single characters undone, with an exact way
/// back to the scalars of the source.
///
/// Folding is NFKD, lower case, marks dropped, and beyond: negative circled and CJK digits, keycaps, typographic dashes
/// and quotes. Invisible scalars (zero width, bidi controls, variation selectors, tags, strike-through) are dropped;
/// runs of blanks become one space, or one line break where the run holds one. Homoglyphs across scripts and
/// leetspeak stay: those are undone only inside number-like spans, by the readers, or ordinary words would change.
///
/// The map is total and monotone: each folded byte comes from one source scalar, and never from an earlier one than
/// the byte before it. Time is linear.
///
///     FoldedText("Ｂel０６").text        // "bel06"
package struct FoldedText: Hashable, Sendable {
    /// UTF-8.
    package let bytes: [UInt8]
    /// For each byte the index of the source scalar it comes from.
    private let origins: [UInt32]
    /// Number of scalars in the source.
    package let sourceLength: Int
    /// How many source scalars were dropped because no reader sees them.
    package let invisibleCount: Int

    package init(_ source: String) {
        var folder = Folder(capacity: source.utf8.count)
        for scalar in source.unicodeScalars { folder.take(scalar) }
        (bytes, origins) = (folder.bytes, folder.origins)
        (sourceLength, invisibleCount) = (Int(folder.at), folder.invisibleCount)
    }

    /// The folded text, for people and tests; matchers use ``bytes``.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The source scalar that the folded byte at `index` comes from.
    package func source(ofByte index: Int) -> Int { Int(origins[index]) }

    /// The source scalars that the folded bytes in `range` come from. An empty range gives an empty span.
    package func sourceSpan(ofBytes range: Range<Int>) -> TextSpan {
        guard !range.isEmpty else {
            let at = range.lowerBound < origins.count ? Int(origins[range.lowerBound]) : sourceLength
            return TextSpan(at, at)
        }
        return TextSpan(Int(origins[range.lowerBound]), Int(origins[range.upperBound - 1]) + 1)
    }

    /// The folded bytes that come from the source scalars in `span`.
    package func bytes(ofSource span: TextSpan) -> Range<Int> {
        let lower = firstByte(notBefore: span.start)
        return lower..<max(lower, firstByte(notBefore: span.end))
    }

    private func firstByte(notBefore scalar: Int) -> Int {
        var (low, high) = (0, origins.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(origins[middle]) < scalar { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private struct Folder {
        var bytes: [UInt8] = []
        var origins: [UInt32] = []
        var at: UInt32 = 0
        var invisibleCount = 0
        private let table = FoldTable.shared

        init(capacity: Int) {
            bytes.reserveCapacity(capacity)
            origins.reserveCapacity(capacity)
        }

        mutating func take(_ scalar: Unicode.Scalar) {
            defer { at += 1 }
            let value = scalar.value
            if value < 0x80 {
                takeASCII(UInt8(value))
            } else if Self.isBlank(value) {
                takeBlank(isBreak: value == 0x85 || value == 0x2028 || value == 0x2029)
            } else if Self.isUnseen(value) {
                invisibleCount += 1
            } else if let folded = table.folded(scalar) {
                for byte in folded { append(byte) }
            } else {
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
            }
        }

        private mutating func takeASCII(_ byte: UInt8) {
            switch byte {
            case 0x41...0x5A: append(byte | 0x20)
            case 0x21...0x7E: append(byte)
            case 0x20, 0x09: takeBlank(isBreak: false)
            case 0x0A, 0x0B, 0x0C, 0x0D: takeBlank(isBreak: true)
            default: invisibleCount += 1
            }
        }

        /// One byte a run: a later line break in the run makes it a line break.
        private mutating func takeBlank(isBreak: Bool) {
            guard let last = bytes.last, last == 0x20 || last == 0x0A else {
                return append(isBreak ? 0x0A : 0x20)
            }
            if isBreak { bytes[bytes.count - 1] = 0x0A }
        }

        private mutating func append(_ byte: UInt8) {
            bytes.append(byte)
            origins.append(at)
        }

        private static func isBlank(_ value: UInt32) -> Bool {
            switch value {
            case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
            default: false
            }
        }

        /// Marks, and scalars without a glyph of their own.
        private static func isUnseen(_ value: UInt32) -> Bool {
            switch value {
            case 0x80...0x9F, 0xAD, 0x300...0x36F, 0x483...0x489, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5,
                0x180B...0x180F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E,
                0x2060...0x206F, 0x20D0...0x20FF, 0x3164, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF, 0xFFA0,
                0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
                true
            default: false
            }
        }
    }
}
