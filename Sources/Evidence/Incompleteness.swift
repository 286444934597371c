/// Why a capture, page or ad is less than what the site holds. Silent truncation would be the worst fault of a
/// product like this, so every cut has a reason and every reason travels with the value.
package enum Incompleteness: String, Sendable, CaseIterable, Comparable {
    /// The body was cut at the cap on bytes.
    case length
    /// The transfer ran into its time limit.
    case time
    /// The server closed the connection before the announced end.
    case disconnect
    /// The headers were cut at their cap.
    case headers
    /// The answer contradicts itself about where it ends, so that its body may be less or more than was meant.
    case framing
    /// The content encoding was broken or unknown; what was decoded until then is kept.
    case encoding
    /// Decoded bytes ran over the cap or the permitted ratio to the bytes on the wire.
    case inflation
    /// Bytes that are no valid text in the chosen charset were replaced.
    case charset
    /// The page has more nodes, blocks or links than are read.
    case nodes
    /// An element has more attributes, or longer ones, than are read.
    case attributes
    /// Elements are nested deeper than a tree of them may be, so that field paths could not be tried.
    case depth
    /// The page holds more ads than are read.
    case ads

    /// True where an ad may stand in what was cut, so that one which is not seen need not be gone. Bytes that were
    /// replaced hide no ad.
    package var mayHideAds: Bool { self != .charset }

    package static func < (one: Incompleteness, other: Incompleteness) -> Bool {
        one.rawValue < other.rawValue
    }

    /// The value for `WARC-Truncated` (ISO 28500:2017 §5.13): `length`, `time`, `disconnect` or `unspecified`.
    package var warcTruncated: String {
        switch self {
        case .length, .time, .disconnect: rawValue
        default: "unspecified"
        }
    }
}
