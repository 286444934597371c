import Evidence

/// An ad's text cut where a hit begins or ends: each part knows which signs rest on it, and which end with it.
///
/// Spans may overlap and lie in one another; every part is marked once and carries the numbers of all its signs.
/// Linear in text and spans but for sorting them.
struct MarkedAd: Equatable {
    struct Part: Equatable {
        let pieces: [VisibleText.Piece]
        /// The signs that rest on it, by their number in the list of notes, ascending; empty for text without a hit.
        let signs: [Int]
        /// Those of them whose hit ends here: the note stands behind it.
        let ending: [Int]
    }

    let parts: [Part]
    /// Scalars that are not shown.
    let cutCount: Int

    /// More would be no ad, and no page.
    static let limit = 20_000
    private static let spanLimit = 2_000

    /// `signs`: the spans of each sign, the first one's number being 1. `phones` are masked; empty where they may be seen.
    init(_ text: String, signs: [[TextSpan]], phones: [TextSpan]) {
        let scalars = MaskedText.scalars(text, phones: phones)
        let length = min(scalars.count, Self.limit)
        cutCount = scalars.count - length
        var edges: [Edge] = []
        for (index, spans) in signs.enumerated() {
            for span in spans where span.length > 0 && span.start < length && edges.count < Self.spanLimit * 2
            {
                edges.append(Edge(at: span.start, sign: index + 1, isStart: true))
                edges.append(Edge(at: min(span.end, length), sign: index + 1, isStart: false))
            }
        }
        edges.sort { $0.at < $1.at }
        parts = Self.parts(scalars[0..<length], edges)
    }

    private struct Edge {
        let at: Int
        let sign: Int
        let isStart: Bool
    }

    private static func parts(_ scalars: ArraySlice<Unicode.Scalar>, _ edges: [Edge]) -> [Part] {
        var parts: [Part] = []
        var open: [Int: Int] = [:]
        var (from, next) = (0, 0)
        while from < scalars.count {
            while next < edges.count, edges[next].at <= from {
                let edge = edges[next]
                open[edge.sign, default: 0] += edge.isStart ? 1 : -1
                if open[edge.sign] == 0 { open[edge.sign] = nil }
                next += 1
            }
            let to = next < edges.count ? edges[next].at : scalars.count
            // Two hits of one sign that touch are one to the eye.
            var after = open
            var look = next
            while look < edges.count, edges[look].at == to {
                after[edges[look].sign, default: 0] += edges[look].isStart ? 1 : -1
                look += 1
            }
            let signs = open.keys.sorted()
            parts.append(
                Part(
                    pieces: VisibleText.pieces(scalars[from..<to]), signs: signs,
                    ending: signs.filter { (after[$0] ?? 0) <= 0 }))
            from = to
        }
        return parts
    }
}
