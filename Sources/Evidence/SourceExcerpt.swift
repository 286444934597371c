/// The line that a problem is in, with a caret under the place.
///
///        7 |   - id: minor.age-belw-18
///          |         ^
package enum SourceExcerpt {
    /// Characters of a line that are shown before and behind the place.
    private static let context = 60

    /// Two lines for a problem with line and column, one without a column; none where the line is not in `text`.
    ///
    /// Columns count scalars, as YAML's parser does. Tabs and control characters are shown as blanks, so that the
    /// caret stands where the eye looks for it.
    package static func lines(of problem: InputProblem, in text: String) -> [String] {
        guard let number = problem.line, let line = line(number, of: text) else { return [] }
        let head = String(repeating: " ", count: max(0, 6 - String(number).utf8.count)) + "\(number) | "
        let margin = String(repeating: " ", count: head.utf8.count - 2) + "| "
        let scalars = Array(line.unicodeScalars)
        guard let column = problem.column, column >= 1 else {
            return [head + shown(scalars.prefix(2 * context))]
        }
        let place = min(column - 1, scalars.count)
        let start = place > 2 * context ? place - context : 0
        let end = min(scalars.count, max(place + context, start + 2 * context))
        let before = start > 0 ? "…" : ""
        let blanks = String(repeating: " ", count: place - start + before.unicodeScalars.count)
        return [
            head + before + shown(scalars[start..<end]) + (end < scalars.count ? "…" : ""),
            margin + blanks + "^",
        ]
    }

    /// The line with this number, counted from 1, without its end.
    private static func line(_ number: Int, of text: String) -> String? {
        let bytes = text.utf8
        var (start, line) = (bytes.startIndex, 1)
        while line < number {
            guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
            (start, line) = (bytes.index(after: end), line + 1)
        }
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
        return line >= 1 && number >= 1 ? String(text[start..<end]) : nil
    }

    private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars {
            view.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? " " : scalar)
        }
        return String(view)
    }
}
