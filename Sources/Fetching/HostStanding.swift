package import Evidence

/// How a host stands with the crawler: when it may be asked again and why not before, what went wrong of late, and
/// whether it is given up.
package struct HostStanding: Sendable, Hashable {
    /// No request before this.
    package internal(set) var notBefore = UTCTime(millisecondsSince1970: 0)
    /// Why not before, in words for the ledger; nil before the first request.
    package internal(set) var restReason: String?
    /// True where the host is in trouble or asked to be left alone; false where it is merely not hurried.
    package internal(set) var isSuspended = false
    /// When the last request ended.
    package internal(set) var askedAt: UTCTime?
    /// In a row each.
    package internal(set) var failures = 0
    package internal(set) var brokenAnswers = 0
    package internal(set) var blockedAnswers = 0
    package internal(set) var timesRefused = 0
    /// Why the host is given up; nil where it is not.
    package internal(set) var refusal: String?
    package internal(set) var refusedUntil: UTCTime?
    /// True from a block to the next answer: whether that one is blocked too is known only once it was read.
    private var wasBlocked = false

    init() {}

    /// Takes up what was remembered. Who was given up then gets one try once that time is over: the failures count
    /// on, so one more gives it up again.
    init(_ memory: HostMemory) {
        (notBefore, restReason, isSuspended) = (memory.notBefore, memory.restReason, memory.isSuspended)
        (askedAt, failures, brokenAnswers) = (memory.askedAt, memory.failures, memory.brokenAnswers)
        (blockedAnswers, timesRefused) = (memory.blockedAnswers, memory.timesRefused)
        (refusal, refusedUntil) = (memory.refusal, memory.refusedUntil)
        wasBlocked = blockedAnswers > 0
        if refusedUntil == nil { forgive() }
    }
}

extension HostStanding {
    /// Counts what a request showed, and gives the host up where that is too much.
    mutating func count(_ result: HostResult, at time: UTCTime) {
        switch result {
        case .answered:
            (failures, brokenAnswers, timesRefused) = (0, 0, 0)
            if !wasBlocked { blockedAnswers = 0 }
            wasBlocked = false
        case .throttled:
            failures += 1
            giveUp(
                result, failures, PolitenessRule.failureLimit, "failures", "it asks to be left alone",
                at: time)
        case .failed(let reason):
            failures += 1
            giveUp(result, failures, PolitenessRule.failureLimit, "failures", reason, at: time)
        case .broken(let reason), .strained(let reason):
            brokenAnswers += 1
            giveUp(result, brokenAnswers, PolitenessRule.brokenLimit, "broken answers", reason, at: time)
        case .blocked(let reason, _):
            (blockedAnswers, wasBlocked) = (blockedAnswers + 1, true)
            giveUp(result, blockedAnswers, PolitenessRule.blockedLimit, "blocked pages", reason, at: time)
        case .refused(let reason):
            refuse(result, reason, at: time)
        }
    }

    private mutating func giveUp(
        _ result: HostResult, _ count: Int, _ limit: Int, _ what: String, _ reason: String, at time: UTCTime
    ) {
        guard count >= limit else { return }
        refuse(result, "host: given up after \(count) \(what) in a row; the last: \(reason)", at: time)
    }

    private mutating func refuse(_ result: HostResult, _ reason: String, at time: UTCTime) {
        timesRefused += 1
        refusal = reason
        let until = time + PolitenessRule.refusalTime(after: result, times: timesRefused)
        refusedUntil = max(until, notBefore)
    }

    /// The host rests until `until` at least; the longer of two rests counts, with its reason.
    mutating func rest(until: UTCTime, _ rest: PolitenessRule.Rest) {
        guard until >= notBefore else { return }
        (notBefore, restReason, isSuspended) = (until, rest.reason, rest.isSuspension)
        if let refusedUntil { self.refusedUntil = max(refusedUntil, notBefore) }
    }

    /// One try, once the time for which the host was given up is over.
    mutating func forgive(at time: UTCTime) {
        guard let refusedUntil, refusedUntil <= time else { return }
        forgive()
    }

    private mutating func forgive() {
        (refusal, refusedUntil) = (nil, nil)
        failures = min(failures, PolitenessRule.failureLimit - 1)
        brokenAnswers = min(brokenAnswers, PolitenessRule.brokenLimit - 1)
        blockedAnswers = min(blockedAnswers, PolitenessRule.blockedLimit - 1)
    }

    /// With what was remembered of an earlier run: the stricter of each.
    mutating func merge(_ memory: HostMemory) {
        let old = HostStanding(memory)
        if old.notBefore > notBefore {
            (notBefore, restReason, isSuspended) = (old.notBefore, old.restReason, old.isSuspended)
        }
        askedAt = [askedAt, old.askedAt].compactMap(\.self).max()
        failures = max(failures, old.failures)
        brokenAnswers = max(brokenAnswers, old.brokenAnswers)
        blockedAnswers = max(blockedAnswers, old.blockedAnswers)
        timesRefused = max(timesRefused, old.timesRefused)
        wasBlocked = wasBlocked || old.wasBlocked
        if refusal == nil { (refusal, refusedUntil) = (old.refusal, old.refusedUntil) }
    }
}
