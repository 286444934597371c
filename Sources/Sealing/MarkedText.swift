internal import Evidence

/// A text cut at the ends of marks, so that each piece lies wholly inside or outside of each mark.
struct MarkedText {
    private let scalars: [Unicode.Scalar]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    /// A piece of the text and the numbers of the marks that lie on it.
    struct Piece: Hashable {
        let text: String
        let marks: [Int]
        /// Those of ``marks`` that end with this piece.
        let ending: [Int]
    }

    /// The characters in `span`; what lies outside of the text is passed over.
    func characters(_ span: TextSpan) -> String {
        string(min(span.start, scalars.count)..<min(span.end, scalars.count))
    }

    /// All of the text. Empty spans mark nothing.
    func pieces(_ marks: [(number: Int, span: TextSpan)]) -> [Piece] {
        let marks = marks.filter { $0.span.length > 0 && $0.span.start < scalars.count }
        let cuts = Set(
            marks.flatMap { [$0.span.start, min($0.span.end, scalars.count)] } + [0, scalars.count]
        ).sorted()
        return zip(cuts, cuts.dropFirst()).map { start, end in
            let piece = TextSpan(start, end)
            let covering = marks.filter { $0.span.overlaps(piece) }
            let ending = covering.filter { min($0.span.end, scalars.count) == end }
            return Piece(
                text: string(start..<end), marks: Set(covering.map(\.number)).sorted(),
                ending: Set(ending.map(\.number)).sorted())
        }
    }

    private func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }
}
