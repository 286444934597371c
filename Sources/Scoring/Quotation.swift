import Evidence

/// Quotes from an ad, by spans in its scalars.
struct Quotation {
    private let scalars: Scalars
    private static let lengthLimit = 80
    private static let countLimit = 4

    /// The scalars of the text by their index: where it is ASCII its bytes, as it is for most.
    private enum Scalars {
        case ascii([UInt8])
        case wide([Unicode.Scalar])

        var count: Int {
            switch self {
            case .ascii(let bytes): bytes.count
            case .wide(let scalars): scalars.count
            }
        }
    }

    init(_ text: String) {
        let bytes = Array(text.utf8)
        scalars =
            bytes.allSatisfy { $0 < 0x80 } ? .ascii(bytes) : .wide(Array(text.unicodeScalars))
    }

    /// The characters in `span`, line breaks as blanks.
    func text(_ span: TextSpan) -> String {
        let range = min(span.start, scalars.count)..<min(span.end, scalars.count)
        switch scalars {
        case .ascii(let bytes):
            // Of ASCII these and the space are White_Space.
            return String(
                decoding: bytes[range].map { (0x09...0x0D).contains($0) ? 0x20 : $0 }, as: UTF8.self)
        case .wide(let scalars):
            var view = String.UnicodeScalarView()
            for scalar in scalars[range] { view.append(scalar.properties.isWhitespace ? " " : scalar) }
            return String(view)
        }
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
