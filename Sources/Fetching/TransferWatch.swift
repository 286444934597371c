import Evidence

/// Counts the times of one transfer that libcurl does not: until the first byte, for the whole, and per piece.
struct TransferWatch: Sendable {
    /// Why a transfer is cut.
    enum Cut: Sendable {
        case noFirstByte, stalled, slow, overTime
    }

    /// In nanoseconds of uptime.
    private let startedAt: UInt64
    private var window: (startedAt: UInt64, bytes: Int)?
    private(set) var cut: Cut?

    init(startedAt: UInt64) {
        self.startedAt = startedAt
    }

    /// True where the transfer must end now. To be asked again and again, with all bytes received so far.
    mutating func overdue(at uptime: UInt64, receivedBytes: Int, _ rules: FetchConfiguration) -> Bool {
        cut = reason(uptime, receivedBytes, rules)
        return cut != nil
    }

    private mutating func reason(_ uptime: UInt64, _ bytes: Int, _ rules: FetchConfiguration) -> Cut? {
        let elapsed = Duration.nanoseconds(uptime - min(uptime, startedAt))
        if bytes == 0, elapsed >= min(rules.firstByteTime, rules.totalTime) { return .noFirstByte }
        if elapsed >= rules.totalTime { return .overTime }
        guard bytes > 0 else { return nil }
        guard let begun = window else {
            window = (uptime, bytes)
            return nil
        }
        let length = Duration.nanoseconds(uptime - min(uptime, begun.startedAt))
        guard length >= rules.lowSpeedTime else { return nil }
        let came = bytes - begun.bytes
        if came == 0 { return .stalled }
        let needed = Double(rules.lowSpeedInBytesPerSecond) * (length / .seconds(1))
        if Double(came) < needed { return .slow }
        window = (uptime, bytes)
        return nil
    }

    /// How often to look: often enough that no time is overrun by more than a tenth.
    static func interval(_ rules: FetchConfiguration) -> UInt64 {
        let shortest = min(rules.firstByteTime, rules.totalTime, rules.lowSpeedTime)
        let milliseconds = min(max(shortest.wholeMilliseconds / 10, 5), 250)
        return UInt64(milliseconds) * 1_000_000
    }
}
