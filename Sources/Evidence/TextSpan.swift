/// A run of characters in a text, counted in Unicode scalars from its start; the end is not part of it.
///
/// Scalars, because that is what other programs count alike (Python's `text[10:27]`), and because a grapheme
/// cluster can change with the Unicode version while evidence must not.
package struct TextSpan: Hashable, Comparable, Sendable {
    package let start: Int
    package let end: Int

    /// `start` must not be after `end`.
    package init(_ start: Int, _ end: Int) {
        precondition(0 <= start && start <= end, "a span runs forward from a position in the text")
        (self.start, self.end) = (start, end)
    }

    package var length: Int { end - start }

    package func overlaps(_ other: TextSpan) -> Bool {
        start < other.end && other.start < end
    }

    /// The smallest span that holds both.
    package func union(_ other: TextSpan) -> TextSpan {
        TextSpan(min(start, other.start), max(end, other.end))
    }

    /// Scalars between the two spans; zero where they touch or overlap.
    package func gap(to other: TextSpan) -> Int {
        max(0, max(start, other.start) - min(end, other.end))
    }

    package static func < (one: TextSpan, other: TextSpan) -> Bool {
        (one.start, one.end) < (other.start, other.end)
    }
}
