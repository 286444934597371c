/// Watches whether a field of a site profile still finds what it used to: a site that is made anew leaves its paths
/// behind, and nothing tells of it but fields that are empty.
///
/// What was usual is learned from the ads before the last ``windowLength``, so that a change does not become usual while
/// it is being noticed. While a field drifts nothing is learned.
///
/// | usual | last 16 ads | |
/// | --- | --- | --- |
/// | 15 of 16 | 7 of 16 | drifts |
/// | 8 of 16 | 5 of 16 | does not: less than half of what was usual is asked for |
/// | 3 of 16 | 0 of 16 | does not: it was never usual |
package struct FieldDrift: Hashable, Sendable {
    /// Ads with the field, and ads, before the window.
    private var (filled, seen) = (0, 0)
    /// The last ads, the newest in the lowest bit.
    private var window: UInt32 = 0
    private var windowCount = 0
    package private(set) var isDrifting = false

    package static let windowLength = 16
    private static let seenNeeded = 16
    /// From here on old ads count half.
    private static let seenLimit = 1_024

    /// What an observation changed.
    package enum Turn: Hashable, Sendable { case began, ended }

    package init() {}

    /// What ``stored`` gave; what is none of it gives a watch that knows nothing.
    package init(stored: [Int]) {
        guard stored.count == 5, stored.allSatisfy({ $0 >= 0 }), stored[0] <= stored[1],
            stored[1] <= Self.seenLimit, stored[2] <= 0xFFFF, stored[3] <= Self.windowLength
        else { return }
        (filled, seen, window, windowCount) = (stored[0], stored[1], UInt32(stored[2]), stored[3])
        isDrifting = stored[4] == 1
    }

    package var stored: [Int] { [filled, seen, Int(window), windowCount, isDrifting ? 1 : 0] }

    /// Takes one more ad. Nil where that changes nothing.
    package mutating func observe(isFilled: Bool) -> Turn? {
        if windowCount == Self.windowLength {
            if !isDrifting { learn(isFilled: window >> UInt32(Self.windowLength - 1) & 1 == 1) }
        } else {
            windowCount += 1
        }
        window = (window << 1 | (isFilled ? 1 : 0)) & 0xFFFF
        return turn()
    }

    private mutating func learn(isFilled: Bool) {
        if seen == Self.seenLimit { (filled, seen) = (filled / 2, seen / 2) }
        (filled, seen) = (filled + (isFilled ? 1 : 0), seen + 1)
    }

    private mutating func turn() -> Turn? {
        guard seen >= Self.seenNeeded, windowCount == Self.windowLength else { return nil }
        let now = window.nonzeroBitCount * seen
        let usual = filled * Self.windowLength
        if !isDrifting, filled * 2 >= seen, now * 2 < usual {
            isDrifting = true
            return .began
        }
        if isDrifting, now * 4 >= usual * 3 {
            isDrifting = false
            return .ended
        }
        return nil
    }

    /// `usually on 94 % of the ads, on 12 % of the last 16`.
    package var words: String {
        let usual = seen == 0 ? 0 : filled * 100 / seen
        let now = windowCount == 0 ? 0 : window.nonzeroBitCount * 100 / windowCount
        return "usually on \(usual) % of the ads, on \(now) % of the last \(windowCount)"
    }
}
