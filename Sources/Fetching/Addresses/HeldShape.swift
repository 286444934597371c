package import Evidence

/// A pattern in quarantine, and what its probes showed.
struct HeldShape: Sendable {
    /// So many probes at least are waited for, and half of the last ones with news let the pattern go. The last ones
    /// only: what was on its way when the pattern was held shows the trap once more, and is no probe.
    static let doubtAfter = 8
    static let window = 16

    let number: Int64
    let reason: String
    /// Where not one ad was the reason, or a bound, only an ad is news: behind a bound any words may come without end.
    private let wantsAds: Bool
    private var sample: ProbeSample
    private var probes = 0
    /// One bit a probe, the latest lowest: set where it brought something new.
    private var news: UInt16 = 0

    /// `probes`: ``counts`` of an earlier run; other numbers are passed over.
    init(_ quarantine: Quarantine, _ sample: ProbeSample, probes: [Int] = []) {
        number = quarantine.number
        reason = "trap: \(quarantine.pattern.pattern): \(quarantine.pattern.reason)"
        let words = quarantine.pattern.reason
        wantsAds = words.hasSuffix(ShapeRecord.barrenWords) || words.hasPrefix(AddressBound.reasonPrefix)
        self.sample = sample
        if probes.count == 2, probes[0] >= 0, let news = UInt16(exactly: probes[1]) {
            (self.probes, self.news) = (probes[0], news)
        }
    }

    /// To be remembered over a restart.
    var counts: [Int] { [probes, Int(news)] }

    var decision: TrapWatch.Decision { .held(number: number, reason: reason) }

    mutating func pass(_ address: WebAddress) -> TrapWatch.Decision {
        sample.takes(address) ? .probe : decision
    }

    mutating func count(_ finding: ShapeRecord.Finding) {
        probes += 1
        news = news << 1 | ((wantsAds ? finding == .newAd : finding.isNews) ? 1 : 0)
    }

    /// Why the pattern is no trap after all, for the ledger; nil where it still looks like one.
    var doubt: String? {
        let seen = min(probes, Self.window)
        guard probes >= Self.doubtAfter, news.nonzeroBitCount * 2 >= seen else { return nil }
        return "trap: let go, \(news.nonzeroBitCount) of its last \(seen) pages brought something new"
    }
}

/// Which addresses of a quarantined pattern are asked for all the same, to see whether it still brings nothing: a few,
/// drawn by their hash, so that no order in which a site lists its pages steers it.
package struct ProbeSample: Sendable {
    static let share: UInt64 = 16
    /// Of one pattern in one run.
    static let limit = 32

    private var count = 0

    package init() {}

    package mutating func takes(_ address: WebAddress) -> Bool {
        var hash = SketchReader.start
        for byte in address.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        guard count < Self.limit, SketchReader.mixed(hash) % Self.share == 0 else { return false }
        count += 1
        return true
    }
}
