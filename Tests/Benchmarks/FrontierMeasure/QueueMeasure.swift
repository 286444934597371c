import Evidence
import Filing

/// New addresses in batches, as sitemaps and lists bring them; then the next due one among half of them.
struct QueueMeasure {
    private let store: EvidenceStore
    private let count: Int
    /// A fifth of what one sitemap may hold, and what it brings is filed in one transaction.
    private static let batch = 10_000
    private static let questions = 4_000

    init(_ store: EvidenceStore, count: Int) {
        (self.store, self.count) = (store, count)
    }

    func run() throws {
        var (put, last) = (Spent(), Spent())
        for first in stride(from: 0, to: count, by: Self.batch) {
            let entries = (first..<min(first + Self.batch, count)).map(Pages.queued)
            last = Spent()
            let added = try last.add { try store.put(entries, at: Pages.start) }
            precondition(added == entries.count, "an address was taken for known")
            put.wall += last.wall
            put.cpu += last.cpu
        }
        FrontierMeasure.report("put_batch", Double(Self.batch))
        FrontierMeasure.report("put_per_second", Double(count) / put.wall)
        FrontierMeasure.report("put_cpu_us", put.cpu / Double(count) * 1e6)
        FrontierMeasure.report("put_last_per_second", Double(Self.batch) / last.wall)
        FrontierMeasure.report("queued_peak_mb", Spent.peakMegabytes)
        try ask()
        FrontierMeasure.report("asked_peak_mb", Spent.peakMegabytes)
    }

    private func ask() throws {
        var (large, small, hosts) = (Spent(), Spent(), Spent())
        for question in 0..<Self.questions {
            let task = try large.add { try store.due(host: Pages.largeHost, at: Pages.start, limit: 1) }
            precondition(task.count == 1, "nothing was due")
            let host = "site\(question * 37 % Pages.smallHosts).example"
            _ = try small.add { try store.due(host: host, at: Pages.start, limit: 1) }
        }
        for _ in 0..<100 { _ = try hosts.add { try store.hostsDue(at: Pages.start) } }
        FrontierMeasure.report("due_large_ms", large.wall / Double(Self.questions) * 1e3)
        FrontierMeasure.report("due_small_ms", small.wall / Double(Self.questions) * 1e3)
        FrontierMeasure.report("hosts_due_ms", hosts.wall / 100 * 1e3)
    }
}
