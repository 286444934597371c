package import Evidence

/// The Retry-After field (RFC 9110 §10.2.3): the instant before which a server does not want to be asked again.
package struct RetryAfter: Sendable, Hashable {
    package let until: UTCTime

    /// Further away than this is taken as this: longer than any run, and no reason to lose a host for ever.
    private static let limit = Duration.seconds(7 * 86_400)

    /// Reads seconds or a date; nil for anything else. A date in the past means now.
    package init?(_ value: String, receivedAt: UTCTime) {
        let latest = receivedAt + Self.limit
        let isNumber = !value.isEmpty && value.utf8.allSatisfy { (0x30...0x39).contains($0) }
        if isNumber {
            let seconds = value.utf8.count <= 9 ? Int(value) ?? 0 : Int.max / 2
            until = min(receivedAt + .seconds(min(seconds, 604_800)), latest)
        } else if let date = HTTPDate.time(value, now: receivedAt) {
            until = min(max(date, receivedAt), latest)
        } else {
            return nil
        }
    }
}
