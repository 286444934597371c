import Evidence

/// Text from outside as a person may see it: what has no shape of its own, or turns the direction of what stands around
/// it, is written out as a code point, so that nothing in an ad hides and nothing in an ad moves our words.
///
///     VisibleText.pieces("an\u{202E}na".unicodeScalars[...])   // an, [U+202E], na
enum VisibleText {
    enum Piece: Equatable {
        /// To be escaped and shown as it is.
        case plain(String)
        /// A code point or a run of them, such as `U+200B` or `U+200B ×12`.
        case unseen(String)
    }

    /// Marks on one letter beyond these are told by number: thousands of them would paint over the page.
    private static let markLimit = 3

    static func pieces(_ scalars: some Sequence<Unicode.Scalar>) -> [Piece] {
        var writer = Writer()
        for scalar in scalars { writer.take(scalar) }
        return writer.finish()
    }

    /// In one line without marks, for titles, names and addresses: line breaks become blanks. At most `limit` scalars.
    static func line(_ text: String, limit: Int) -> String {
        let scalars = text.unicodeScalars
        let shown = scalars.prefix(limit).map { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : $0 }
        let words = pieces(shown).map { piece in
            switch piece {
            case .plain(let text): text
            case .unseen(let code): "[\(code)]"
            }
        }.joined()
        return words + (scalars.count > limit ? " …" : "")
    }

    /// With its line breaks, for what people wrote: codes stand in brackets.
    static func text(_ text: String, limit: Int = 4_000) -> String {
        pieces(text.unicodeScalars.prefix(limit)).map { piece in
            switch piece {
            case .plain(let text): text
            case .unseen(let code): "[\(code)]"
            }
        }.joined()
    }

    /// True for what a reader would not see, or what changes where other characters stand.
    static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: return false
        case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F,
            0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0,
            0xFFF0...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
            return true
        default:
            switch scalar.properties.generalCategory {
            case .privateUse, .unassigned, .surrogate, .format: return true
            default: return false
            }
        }
    }

    /// U+FE0F and U+200D hold emoji together; between them they are no disguise.
    private static func isEmojiPart(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> Bool {
        guard scalar.value == 0xFE0F || scalar.value == 0x200D, let last else { return false }
        return last.value > 0xFF && (last.properties.isEmoji || last.value == 0xFE0F || last.value == 0x200D)
    }

    private struct Writer {
        private var pieces: [Piece] = []
        private var plain = String.UnicodeScalarView()
        private var run: (scalar: Unicode.Scalar, count: Int)?
        private var last: Unicode.Scalar?
        private var marks = 0

        mutating func take(_ scalar: Unicode.Scalar) {
            defer { last = scalar }
            if VisibleText.isUnseen(scalar), !VisibleText.isEmojiPart(scalar, after: last) {
                // Of a text in Windows' manner the U+000D says nothing; it is not among the unseen.
                return takeUnseen(scalar)
            }
            marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
            if marks > VisibleText.markLimit { return takeUnseen(scalar) }
            closeRun()
            // A mark that would stand on nothing of its own line, or on our own code points, gets a blank to stand on.
            if marks == 1, plain.isEmpty { plain.append("\u{A0}") }
            plain.append(scalar)
        }

        private mutating func takeUnseen(_ scalar: Unicode.Scalar) {
            if let open = run, open.scalar == scalar {
                run = (scalar, open.count + 1)
            } else {
                closeRun()
                run = (scalar, 1)
            }
        }

        private mutating func closeRun() {
            guard let open = run else { return }
            closePlain()
            pieces.append(.unseen(VisibleText.code(open.scalar) + (open.count > 1 ? " ×\(open.count)" : "")))
            run = nil
        }

        private mutating func closePlain() {
            guard !plain.isEmpty else { return }
            pieces.append(.plain(String(plain)))
            plain = String.UnicodeScalarView()
        }

        mutating func finish() -> [Piece] {
            // A run began behind the plain text that is still open, and ends it.
            if run != nil { closeRun() }
            closePlain()
            return pieces
        }
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
