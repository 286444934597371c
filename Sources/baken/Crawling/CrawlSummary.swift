import Evidence

/// What one run of a plan did, in figures.
struct CrawlSummary: Sendable {
    var requests = 0
    var pages = 0
    var unchanged = 0
    var failures = 0
    var refused = 0
    var bytes = 0
    var kinds: [PageKind: Int] = [:]
    var adsRead = 0
    var newAds = 0
    var newFindings = 0
    var newAddresses = 0
    /// Pages that were cut or damaged somewhere, by reason.
    var incomplete: [Incompleteness: Int] = [:]
    /// Fields of profiles that used to be filled and are empty on most of the last ads.
    var drifting: [String] = []
    /// What of rules, policies and register could not be read, and so found nothing: place and fault.
    var leftOut: [String] = []
    /// Addresses that wait after the run.
    var waiting = 0
    var hosts = 0
    /// Why the run ended: `done`, a limit, or `stopped`.
    var ending = "done"
    var seconds = 0.0

    var json: JSONLine {
        .object([
            ("requests", .whole(requests)), ("pages", .whole(pages)), ("unchanged", .whole(unchanged)),
            ("failures", .whole(failures)), ("refused", .whole(refused)), ("bytes", .whole(bytes)),
            ("kinds", .object(kinds.map { ($0.key.rawValue, .whole($0.value)) }.sorted { $0.0 < $1.0 })),
            ("ads", .whole(adsRead)), ("newAds", .whole(newAds)), ("newFindings", .whole(newFindings)),
            ("newAddresses", .whole(newAddresses)),
            (
                "incomplete",
                .object(incomplete.map { ($0.key.rawValue, .whole($0.value)) }.sorted { $0.0 < $1.0 })
            ),
            ("drifting", .texts(drifting)), ("leftOut", .texts(leftOut)), ("waiting", .whole(waiting)),
            ("hosts", .whole(hosts)),
            ("ending", .text(ending)),
            ("seconds", .decimal(seconds)),
        ])
    }

    var rows: [[String]] {
        [
            ["requests", "\(requests) to \(hosts) hosts, \(bytes / 1_000) KB"],
            ["pages fetched", "\(pages), \(unchanged) of them unchanged"],
            ["not fetched", "\(refused) refused, \(failures) failed"],
            ["ads read", "\(adsRead), \(newAds) of them new"],
            ["new findings", "\(newFindings)"],
            ["damaged or cut", Self.list(incomplete.map { ($0.key.rawValue, $0.value) })],
            ["rules left out", leftOut.isEmpty ? "none" : "\(leftOut.count): \(leftOut[0])"],
        ] + drifting.map { ["PROFILE", "\($0): look with baken site check"] } + [
            ["still waiting", "\(waiting)"],
            ["ended", "\(ending) after \((seconds * 10).rounded() / 10) s"],
        ]
    }

    private static func list(_ counts: [(String, Int)]) -> String {
        counts.isEmpty
            ? "none" : counts.sorted { $0.0 < $1.0 }.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
    }
}
