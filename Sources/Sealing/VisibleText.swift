/// Text of the outside world with everything that no reader sees shown by its number.
enum VisibleText {
    /// `a\u{202E}b` gives `a[U+202E]b`; line ends stay where the form has a place for them.
    static func shown(_ text: String, keepingLineEnds: Bool) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\n", keepingLineEnds {
                out.append(scalar)
            } else if HTMLText.isUnseen(scalar) {
                out.append(contentsOf: mark(scalar).unicodeScalars)
            } else {
                out.append(scalar)
            }
        }
        return String(out)
    }

    static func mark(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "[U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "]"
    }
}
