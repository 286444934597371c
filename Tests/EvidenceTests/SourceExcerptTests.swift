import Evidence
import Testing

/// The line at fault and the caret under it.
struct SourceExcerptTests {
    private func lines(_ line: Int?, _ column: Int?, _ text: String) -> [String] {
        SourceExcerpt.lines(
            of: InputProblem(file: "a.yaml", line: line, column: column, message: "x"), in: text)
    }

    /// The character above the caret.
    private func marked(_ lines: [String]) -> Unicode.Scalar? {
        guard lines.count == 2 else { return nil }
        let at = lines[1].unicodeScalars.count - 1
        let shown = Array(lines[0].unicodeScalars)
        return at < shown.count ? shown[at] : nil
    }

    @Test func `the caret stands under the place`() {
        #expect(lines(2, 3, "a: 1\nb: 2\r\nc: 3") == ["     2 | b: 2 ", "       |   ^"])
        #expect(marked(lines(2, 4, "a: 1\nb: 2\n")) == "2")
        #expect(marked(lines(1_234_567, 1, String(repeating: "\n", count: 1_234_566) + "x")) == "x")
    }

    @Test func `columns count scalars, and a tab is one blank`() {
        #expect(marked(lines(1, 5, "é😀\tz!")) == "!")
        #expect(marked(lines(1, 4, "é😀\tz!")) == "z")
        #expect(lines(1, 4, "\t\u{1B}\tz").first == "     1 |    z")
    }

    @Test func `of a long line only what lies around the place is shown`() throws {
        let text = String(repeating: "a", count: 5_000) + "b" + String(repeating: "c", count: 5_000)
        let lines = lines(1, 5_001, text)
        #expect(marked(lines) == "b")
        #expect(try #require(lines.first).unicodeScalars.count < 150)
    }

    @Test func `a place behind the end of the line is its end, and one behind the file is none`() {
        #expect(lines(1, 99, "ab") == ["     1 | ab", "       |   ^"])
        #expect(lines(1, nil, "ab") == ["     1 | ab"])
        for line in [nil, 0, -1, 3] as [Int?] { #expect(lines(line, 1, "a\nb") == [], "\(line ?? 0)") }
        #expect(lines(2, 1, "a\n") == ["     2 | ", "       | ^"])
    }
}
