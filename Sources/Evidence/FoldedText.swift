/// A text as matchers see it: lower case, without marks, disguises of single characters undone, with an exact way
/// back to the scalars of the source.
///
/// Folding is NFKD, lower case, marks dropped, and beyond: negative circled and CJK digits, keycaps, typographic dashes
/// and quotes. Invisible scalars (zero width, bidi controls, variation selectors, tags, strike-through) are dropped;
/// runs of blanks become one space, or one line break where the run holds one. Words whose letters are set apart are
/// joined, and words that mix scripts become Latin (``WordFolding``). Leetspeak and look-alikes of digits stay: those are
/// undone only inside number-like spans, by the readers, or ordinary words would change.
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
        folder.fold(source.utf8.span)
        (bytes, origins) = folder.finish()
        (sourceLength, invisibleCount) = (Int(folder.place.scalar), folder.place.invisibleCount)
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
        /// Larger than what was folded until ``finish()``: room is made ahead, so that no byte has to ask for it.
        private var bytes: [UInt8]
        private var origins: [UInt32]
        private(set) var place = Place()
        private let table = FoldTable.shared

        /// How far folding has come.
        struct Place {
            /// Bytes written.
            var count = 0
            /// Scalars read.
            var scalar: UInt32 = 0
            var invisibleCount = 0
            /// A letter of a script with Latin look-alikes was seen: Greek, Cyrillic, Armenian.
            var hasOtherScript = false
        }

        init(capacity: Int) {
            bytes = [UInt8](repeating: 0, count: capacity)
            origins = [UInt32](repeating: 0, count: capacity)
        }

        mutating func finish() -> (bytes: [UInt8], origins: [UInt32]) {
            bytes.removeLast(bytes.count - place.count)
            origins.removeLast(origins.count - place.count)
            guard place.hasOtherScript || WordFolding.hasLettersApart(bytes.span) else {
                return (bytes, origins)
            }
            return WordFolding.apply(bytes, origins)
        }

        /// `source` is valid UTF-8, of which nearly all is ASCII in most texts: that is folded by the run.
        mutating func fold(_ source: Span<UInt8>) {
            var index = 0
            while index < source.count {
                makeRoom(for: source.count - index)
                index = Self.takeASCII(source, from: index, &bytes, &origins, &place)
                guard index < source.count else { return }
                let (scalar, length) = Self.scalar(in: source, at: index)
                take(scalar)
                index += length
            }
        }

        private mutating func makeRoom(for needed: Int) {
            let missing = needed - (bytes.count - place.count)
            guard missing > 0 else { return }
            let more = missing + needed / 4 + 64
            bytes.append(contentsOf: repeatElement(0, count: more))
            origins.append(contentsOf: repeatElement(0, count: more))
        }

        /// Folds up to the next byte that is no ASCII, and returns where that stands. There is room, because each byte
        /// gives one byte or none.
        private static func takeASCII(
            _ source: Span<UInt8>, from start: Int, _ bytes: inout [UInt8], _ origins: inout [UInt32],
            _ place: inout Place
        ) -> Int {
            var (index, count) = (start, place.count)
            // From the index of a byte to that of its scalar.
            let shift = Int(place.scalar) - start
            var last: UInt8 = count > 0 ? bytes[count - 1] : 0
            var out = bytes.mutableSpan
            var from = origins.mutableSpan
            while index < source.count {
                let byte = source[index]
                // What is printed stands first, because it is nearly all: from 0x21 to 0x7E.
                if byte &- 0x21 < 0x5E {
                    last = byte &- 0x41 < 26 ? byte | 0x20 : byte
                    (out[count], from[count]) = (last, UInt32(truncatingIfNeeded: index + shift))
                    count += 1
                } else if byte >= 0x80 {
                    break
                } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
                    let blank: UInt8 = byte == 0x20 || byte == 0x09 ? 0x20 : 0x0A
                    if last != 0x20, last != 0x0A {
                        (out[count], from[count]) = (blank, UInt32(truncatingIfNeeded: index + shift))
                        (last, count) = (blank, count + 1)
                    } else if blank == 0x0A {
                        (out[count - 1], last) = (blank, blank)
                    }
                } else {
                    place.invisibleCount += 1
                }
                index += 1
            }
            (place.count, place.scalar) = (count, UInt32(truncatingIfNeeded: index + shift))
            return index
        }

        private mutating func take(_ scalar: Unicode.Scalar) {
            defer { place.scalar += 1 }
            let value = scalar.value
            if Self.isBlank(value) {
                takeBlank(isBreak: value == 0x85 || value == 0x2028 || value == 0x2029)
            } else if Self.isUnseen(value) {
                place.invisibleCount += 1
            } else if let folded = table.folded(scalar) {
                for byte in folded {
                    // A mark that stands alone folds to a blank, which is one with those beside it.
                    if byte == 0x20 { takeBlank(isBreak: false) } else { append(byte) }
                }
                noteScript(folded)
            } else {
                if (0x370...0x58F).contains(value) { place.hasOtherScript = true }
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
            }
        }

        /// By what it became: the micro sign is no Greek letter, and folds to one.
        private mutating func noteScript(_ folded: ArraySlice<UInt8>) {
            // The first bytes of U+0340 to U+05BF, which no scalar goes on with.
            if folded.contains(where: { (0xCD...0xD6).contains($0) }) { place.hasOtherScript = true }
        }

        /// One byte a run: a later line break in the run makes it a line break.
        private mutating func takeBlank(isBreak: Bool) {
            let last = place.count - 1
            guard last >= 0, bytes[last] == 0x20 || bytes[last] == 0x0A else {
                return append(isBreak ? 0x0A : 0x20)
            }
            if isBreak { bytes[last] = 0x0A }
        }

        private mutating func append(_ byte: UInt8) {
            makeRoom(for: 1)
            (bytes[place.count], origins[place.count]) = (byte, place.scalar)
            place.count += 1
        }

        /// The bytes are valid UTF-8, so the lead byte tells the length.
        private static func scalar(in source: Span<UInt8>, at index: Int) -> (Unicode.Scalar, length: Int) {
            let lead = source[index]
            let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
            var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
            for at in index + 1..<index + length { value = value << 6 | UInt32(source[at] & 0x3F) }
            return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
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
                0x2060...0x206F, 0x20D0...0x20FF, 0x3099...0x309A, 0x3164, 0xFE00...0xFE0F, 0xFE20...0xFE2F,
                0xFEFF, 0xFF9E...0xFFA0,
                0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
                true
            default: false
            }
        }
    }
}
