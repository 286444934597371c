import Evidence
import Filing

/// How a watch stands: what its screen and its metrics are made of.
struct WatchFigures: Sendable {
    enum Phase: Sendable {
        case running(since: UTCTime)
        /// Nil where the calendar names no further time.
        case waiting(until: UTCTime?)
        case ending
    }

    /// What came of a run.
    struct EndedRun: Sendable {
        let summary: CrawlSummary
        let at: UTCTime
    }

    let plan: String
    let folder: String
    let startedAt: UTCTime
    var phase = Phase.waiting(until: nil)
    /// Of the run that is going on.
    var current = CrawlSummary()
    /// Addresses under way in the run that is going on.
    var underWay = 0
    /// Of the runs that have ended.
    var ended = CrawlSummary()
    var last: EndedRun?
    /// Why the last run that failed did; nil where the newest one did not.
    var problem: String?
    /// Runs by the kind of their ending, such as `done` or `limit`.
    var endings: [String: Int] = [:]
    var failedRuns = 0
    /// Times of the calendar at which the run before was still going on, or another program held the folder.
    var skippedRuns = 0
    /// What was on record when the last run ended.
    var record: RunTotals?

    init(plan: String, folder: String, startedAt: UTCTime) {
        (self.plan, self.folder, self.startedAt) = (plan, folder, startedAt)
    }

    var isRunning: Bool {
        if case .running = phase { true } else { false }
    }

    /// Over all runs, the one that is going on included: it never falls, as counters must not.
    var total: CrawlSummary { isRunning ? ended.adding(current) : ended }

    mutating func begin(at time: UTCTime) {
        (phase, current, underWay) = (.running(since: time), CrawlSummary(), 0)
    }

    mutating func end(_ summary: CrawlSummary, at time: UTCTime) {
        (ended, last, problem) = (ended.adding(summary), EndedRun(summary: summary, at: time), nil)
        endings[String(summary.ending.prefix { $0 != ":" }), default: 0] += 1
        (current, underWay) = (CrawlSummary(), 0)
    }

    /// A run that failed may have recorded pages before it did: what was last heard of it counts.
    mutating func fail(_ reason: String) {
        ended = ended.adding(current)
        (problem, failedRuns) = (reason, failedRuns + 1)
        (current, underWay) = (CrawlSummary(), 0)
    }
}

extension CrawlSummary {
    /// The counts of both, over two runs. What holds for one moment (hosts, addresses that wait, the ending) is
    /// taken from `other`.
    func adding(_ other: CrawlSummary) -> CrawlSummary {
        var sum = other
        sum.requests += requests
        sum.pages += pages
        sum.unchanged += unchanged
        sum.failures += failures
        sum.refused += refused
        sum.bytes += bytes
        sum.adsRead += adsRead
        sum.newAds += newAds
        sum.newFindings += newFindings
        sum.newAddresses += newAddresses
        sum.seconds += seconds
        sum.kinds.merge(kinds, uniquingKeysWith: +)
        sum.incomplete.merge(incomplete, uniquingKeysWith: +)
        // Known again with the first page of the next run.
        if other.pages == 0 { sum.drifting = drifting }
        return sum
    }
}
