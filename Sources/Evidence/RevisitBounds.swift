/// How soon and how late a page is looked at again: the bounds within which its own rhythm decides.
package struct RevisitBounds: Hashable, Sendable {
    /// After the first capture, before anything is known of the page's rhythm.
    package let first: Duration
    package let least: Duration
    package let most: Duration

    /// Nil unless `least` ≤ `first` ≤ `most` and all are over zero.
    package init?(first: Duration, least: Duration, most: Duration) {
        guard least > .zero, least <= first, first <= most else { return nil }
        (self.first, self.least, self.most) = (first, least, most)
    }

    /// The same for every page, whatever it does; a second at least.
    package init(fixed interval: Duration) {
        let interval = max(interval, .seconds(1))
        (first, least, most) = (interval, interval, interval)
    }

    package func clamped(_ interval: Duration) -> Duration { min(max(interval, least), most) }
}
