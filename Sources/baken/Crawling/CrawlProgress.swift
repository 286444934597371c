import Evidence

/// Tells on standard error how a crawl goes: one line that is redrawn on a terminal, plain lines otherwise.
struct CrawlProgress: Sendable {
    private let redraws = Terminal.errorsAreSeen
    private let started: UTCTime
    private var lastShown: UTCTime

    init(started: UTCTime) {
        (self.started, lastShown) = (started, started)
    }

    /// At most four times a second on a terminal, every ten seconds otherwise.
    mutating func show(_ summary: CrawlSummary, waiting: Int, at time: UTCTime) {
        guard time.since(lastShown) >= (redraws ? .milliseconds(250) : .seconds(10)) else { return }
        lastShown = time
        let line = Self.line(summary, waiting: waiting, elapsed: time.since(started))
        if redraws { Terminal.overwrite(line) } else { Terminal.note(line) }
    }

    func end() {
        if redraws { Terminal.overwrite("") }
    }

    static func line(_ summary: CrawlSummary, waiting: Int, elapsed: Duration) -> String {
        let done = summary.requests + summary.refused
        let share = Double(done) / Double(max(1, done + waiting))
        let filled = Int(share * 20)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
        let rate = Double(summary.requests) * 1_000 / Double(max(1, elapsed.wholeMilliseconds))
        return "\(bar) \(done)/\(done + waiting)  \((rate * 10).rounded() / 10)/s  \(summary.hosts) hosts  "
            + "\(summary.adsRead) ads  \(summary.newFindings) findings  \(summary.failures) failed"
    }
}
