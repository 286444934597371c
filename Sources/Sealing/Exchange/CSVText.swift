/// Cells as RFC 4180 has them, made harmless for programs that take a cell for a formula.
enum CSVText {
    /// A line of cells with its CRLF.
    static func line(_ cells: [String]) -> [UInt8] {
        var out: [UInt8] = []
        for (index, text) in cells.enumerated() {
            if index > 0 { out.append(0x2C) }
            out += cell(text)
        }
        return out + [0x0D, 0x0A]
    }

    /// `text` with what no reader sees shown by its number, behind an apostrophe where a spreadsheet would calculate
    /// (OWASP, CSV injection; full-width forms count too), and in quotes where a comma or a quote asks for them.
    static func cell(_ text: String) -> [UInt8] {
        var shown = VisibleText.shown(text, keepingLineEnds: false)
        // What was invisible stands in brackets now, so that the first scalar is what the program will look at; blanks
        // before it are cut away by some.
        let first = shown.unicodeScalars.first { $0 != " " }
        if let first, isFormula(first) { shown = "'" + shown }
        guard shown.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 }) else { return Array(shown.utf8) }
        var out: [UInt8] = [0x22]
        for byte in shown.utf8 {
            if byte == 0x22 { out.append(0x22) }
            out.append(byte)
        }
        return out + [0x22]
    }

    private static func isFormula(_ scalar: Unicode.Scalar) -> Bool {
        ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}", "|", "%"]
            .contains(scalar)
    }
}
