/// Why an address stands where it stands: the answer to "why is it waiting" and "why was it not fetched".
package struct LedgerExplanation: Hashable, Sendable {
    package let entry: LedgerEntry
    /// All that keeps it from being fetched now, what binds longest first; one entry that says so where nothing does.
    package let grounds: [WaitingGround]

    /// `host` is nil for a host that was never asked anything; `ahead` counts the addresses of the host that
    /// are due before this one; `pattern` is the text of the quarantined pattern that holds it.
    package init(_ entry: LedgerEntry, host: HostSummary?, ahead: Int, pattern: String?, at time: UTCTime) {
        self.entry = entry
        if entry.state == .refused {
            grounds = [Self.refusal(of: entry, pattern)]
        } else {
            let gone = entry.goneSince.map { [WaitingGround.gone(since: $0, reason: entry.goneReason)] } ?? []
            let dues = Self.due(entry, at: time).map { [$0] } ?? []
            let hosts = Self.host(host, at: time)
            grounds = gone + dues + hosts + (dues.isEmpty ? [.queued(ahead: ahead)] : [])
        }
    }

    private static func refusal(of entry: LedgerEntry, _ pattern: String?) -> WaitingGround {
        guard let number = entry.quarantine else { return .refused(reason: entry.reason) }
        return .quarantined(number: number, pattern: pattern ?? "", reason: entry.reason)
    }

    private static func due(_ entry: LedgerEntry, at time: UTCTime) -> WaitingGround? {
        guard let due = entry.nextDue, due > time else { return nil }
        return entry.state == .failed
            ? .retry(at: due, attempts: entry.attempts, reason: entry.reason)
            : .interval(
                until: due, every: entry.revisit.interval, unchangedCount: entry.revisit.unchangedCount)
    }

    /// RFC 9309 §2.4: a copy of robots.txt is not used for longer than a day.
    private static let robotsLifetime = Duration.seconds(86_400)

    private static func host(_ host: HostSummary?, at time: UTCTime) -> [WaitingGround] {
        var grounds: [WaitingGround] = []
        if let reason = host?.refusal, let until = host?.refusedUntil, until > time {
            grounds.append(.hostGivenUp(until: until, reason: reason))
        }
        if let host, host.notBefore > time {
            grounds.append(
                .hostRests(until: host.notBefore, reason: host.restReason ?? "", failures: host.failures))
        }
        guard let robotsAt = host?.robotsAt else { return grounds + [.robotsUnknown] }
        return time.since(robotsAt) < robotsLifetime ? grounds : grounds + [.robotsStale(since: robotsAt)]
    }
}

/// One thing that an address waits for, or that it will never be fetched for.
package enum WaitingGround: Hashable, Sendable {
    /// Never, until the plan changes.
    case refused(reason: String)
    /// Not until a person lets the pattern go.
    case quarantined(number: Int64, pattern: String, reason: String)
    /// It was fetched and comes again after its interval; nil where that is not on record.
    case interval(until: UTCTime, every: Duration?, unchangedCount: Int)
    /// The last try failed.
    case retry(at: UTCTime, attempts: Int, reason: String)
    /// The page is gone; it is looked at again all the same.
    case gone(since: UTCTime, reason: String)
    /// The host is left alone: a delay, its own wish, or back-off after failures.
    case hostRests(until: UTCTime, reason: String, failures: Int)
    /// The host failed too often.
    case hostGivenUp(until: UTCTime, reason: String)
    /// Nothing is asked of a host before its robots.txt is.
    case robotsUnknown
    case robotsStale(since: UTCTime)
    /// Due; so many addresses of its host come first.
    case queued(ahead: Int)

    /// One line for a person.
    package var words: String {
        switch self {
        case .refused(let reason): "refused: \(reason)"
        case .quarantined(let number, let pattern, let reason):
            "held back by quarantine \(number) of \(pattern): \(reason)"
        case .interval(let until, let every, let count):
            "fetched; due again at \(until.wholeSeconds)\(every.map { ", \(Self.text($0)) after the last visit" } ?? "")"
                + (count > 0 ? ", unchanged \(count) times in a row" : "")
        case .retry(let at, let attempts, let reason):
            "try \(attempts) failed (\(reason)); tried again at \(at.wholeSeconds)"
        case .gone(let since, let reason): "gone since \(since.wholeSeconds): \(reason)"
        case .hostRests(let until, let reason, let failures):
            "the host is left alone until \(until.wholeSeconds)" + (reason.isEmpty ? "" : ": \(reason)")
                + (failures > 0 ? "; \(failures) failures in a row" : "")
        case .hostGivenUp(let until, let reason):
            "the host is given up until \(until.wholeSeconds): \(reason)"
        case .robotsUnknown: "robots.txt of the host is not known yet: it is asked for first"
        case .robotsStale(let since):
            "robots.txt of the host is of \(since.wholeSeconds), older than a day: it is asked for first"
        case .queued(let ahead):
            ahead == 0 ? "due: the next of its host" : "due: \(ahead) addresses of its host come first"
        }
    }

    private static func text(_ duration: Duration) -> String {
        let seconds = duration.wholeMilliseconds / 1_000
        let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60)
        let parts = [(days, "d"), (hours, "h"), (minutes, "min"), (seconds % 60, "s")].filter { $0.0 > 0 }
        return parts.isEmpty ? "0 s" : parts.prefix(2).map { "\($0.0) \($0.1)" }.joined(separator: " ")
    }
}
