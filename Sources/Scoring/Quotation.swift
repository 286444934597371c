import Evidence

/// Quotes from an ad, by spans in its scalars.
struct Quotation {
    private let scalars: [Unicode.Scalar]
    private static let lengthLimit = 80
    private static let countLimit = 4

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    /// The characters in `span`, line breaks as blanks.
    func text(_ span: TextSpan) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars[min(span.start, scalars.count)..<min(span.end, scalars.count)] {
            view.append(scalar.properties.isWhitespace ? " " : scalar)
        }
        return String(view)
    }

    /// The span with up to `context` characters around it.
    func surroundings(of span: TextSpan, context: Int) -> (before: String, marked: String, after: String) {
        let (start, end) = (max(0, span.start - context), min(scalars.count, span.end + context))
        return (
            text(TextSpan(start, max(start, span.start))), text(span), text(TextSpan(min(span.end, end), end))
        )
    }

    /// The first few quotes, shortened, each in its marks: `“dag en nacht”, “24/7”`.
    func list(_ spans: [TextSpan]) -> String {
        let shown = spans.prefix(Self.countLimit).map { span in
            let isLong = span.length > Self.lengthLimit
            let text = text(isLong ? TextSpan(span.start, span.start + Self.lengthLimit) : span)
            return "“\(text)\(isLong ? "…" : "")”"
        }
        return shown.joined(separator: ", ") + (spans.count > Self.countLimit ? " …" : "")
    }

    /// Puts the quotes in the place of each `{text}`.
    static func fill(_ sentence: String, with quotes: String) -> String {
        let (place, quotes) = (Array("{text}".utf8), quotes.isEmpty ? "–" : quotes)
        var rest = Array(sentence.utf8)[...]
        var filled: [UInt8] = []
        while let brace = rest.firstIndex(of: 0x7B) {
            let isPlace = rest[brace...].starts(with: place)
            filled += rest[..<brace]
            if isPlace { filled += quotes.utf8 } else { filled.append(0x7B) }
            rest = rest[(brace + (isPlace ? place.count : 1))...]
        }
        // Whole texts were put together at ASCII characters, so the result is UTF-8 as they are.
        return String(decoding: filled + rest, as: UTF8.self)
    }
}
