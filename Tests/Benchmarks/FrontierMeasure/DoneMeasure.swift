import Evidence
import Filing

/// A crawl without the network: what is due is asked for, each page is filed with an ad and its links, one of which is
/// new, until so many pages are done. The queue stays as long as it was at the start; what is done grows.
///
/// The start is measured at the end, on a second store that has just begun, by turns with the first: minutes lie
/// between the two ends of one store, and a machine is not alike for minutes. It is not alike for seconds either where
/// others work on it too: a turn takes a fifth of one.
///
/// So many pages are measured at each end that what the store does only now and then (a checkpoint after some 4,000
/// pages, the settling of keys after 65,536 addresses) falls into both as often as it falls into a crawl.
struct DoneMeasure {
    private static let rounds = 55
    private let large: EvidenceStore
    private let fresh: EvidenceStore
    private let count: Int

    init(_ large: EvidenceStore, fresh: EvidenceStore, count: Int) {
        (self.large, self.fresh, self.count) = (large, fresh, count)
    }

    func run() throws {
        var (old, new) = (try CrawlWithoutNetwork(large), try CrawlWithoutNetwork(fresh))
        // The first 10,000 pages of each warm its caches and are not counted.
        while new.done < 10_000 { try new.window() }
        while old.done < count { try old.window() }
        var (start, end) = (Spent(), Spent())
        for _ in 0..<Self.rounds {
            start.add(try new.window())
            end.add(try old.window())
        }
        let pages = Double(Self.rounds * CrawlWithoutNetwork.windowSize)
        FrontierMeasure.report("start_cpu_us", start.cpu / pages * 1e6)
        FrontierMeasure.report("done_cpu_us", end.cpu / pages * 1e6)
        FrontierMeasure.report("start_wall_us", start.wall / pages * 1e6)
        FrontierMeasure.report("done_wall_us", end.wall / pages * 1e6)
        FrontierMeasure.report("done_peak_mb", Spent.peakMegabytes)
        FrontierMeasure.report("done_pages", Double(old.done))
        FrontierMeasure.report("done_batch", Double(CrawlWithoutNetwork.batch))
    }
}

/// One store on its way from page to page.
struct CrawlWithoutNetwork {
    /// Ten whole batches.
    static let windowSize = 10 * batch
    private static let hosts = (0..<16).map { "site\($0).example" }
    private static let queued = 10_000
    /// The most that `CrawlRecorder` files in one transaction.
    static let batch = 128

    private let store: EvidenceStore
    private(set) var done = 0
    private var next = Self.queued

    init(_ store: EvidenceStore) throws {
        self.store = store
        try store.put((0..<Self.queued).map(Self.entry), at: Pages.start)
    }

    /// What so many pages cost.
    @discardableResult
    mutating func window() throws -> Spent {
        var spent = Spent()
        let end = done + Self.windowSize
        while done < end {
            let host = Self.hosts[done / Self.batch % Self.hosts.count]
            let limit = min(Self.batch, end - done)
            let tasks = try spent.add { try store.due(host: host, at: Pages.start, limit: limit) }
            precondition(!tasks.isEmpty, "the queue ran dry")
            let first = next
            let batch = tasks.enumerated().map { Self.capture(of: $1.entry, number: first + $0) }
            next += batch.count
            _ = try spent.add { try store.file(batch) }
            done += batch.count
        }
        return spent
    }

    private static func entry(_ number: Int) -> FrontierEntry {
        Pages.entry(number, host: hosts[number % hosts.count])
    }

    /// Ids rise with time and digests are random, as in a real crawl: the digests are what makes large indices slow.
    private static func capture(of task: FrontierEntry, number: Int) -> FiledCapture {
        let digest = Digest256(of: task.address.text)
        let record = CaptureRecord(
            id: "urn:uuid:" + Digits.hex(number) + digest.hex.prefix(20), address: task.address,
            capturedAt: Pages.start + .milliseconds(number), status: 200, payloadDigest: digest,
            response: RecordLocation(
                segment: "baken-20261121090807123-00001.warc.gz", offset: number, length: 3_000),
            request: RecordLocation(
                segment: "baken-20261121090807123-00001.warc.gz", offset: number, length: 300),
            authority: "AUT-2026-001", incompleteness: [])
        // Three known ones, as a page's navigation has them, and a new one.
        let links = [0, 1, 2, number].map(entry)
        return FiledCapture(
            record: record, task: task,
            page: FiledPage(kind: .ad, title: "Anna in Utrecht", ads: [ad(number)]), links: links,
            entityTag: nil, lastModified: nil, nextDue: Pages.start + .seconds(30 * 86_400),
            isUnchanged: false,
            note: "200 ad")
    }

    /// Sixteen of a hundred ads give cause for a finding, as on the pages that the whole chain is measured with.
    private static func ad(_ number: Int) -> FiledAd {
        let finding = Finding(
            rule: "permit.number-missing", group: .permit, grade: "B", weight: 1.5, spans: [TextSpan(3, 8)],
            reasonDutch: "Er staat geen vergunningnummer.", reasonEnglish: "No permit number is shown.")
        return FiledAd(
            localKey: "", title: "Anna \(number)",
            text: String(repeating: "Anna uit Utrecht, elke dag. ", count: 20),
            phoneHashes: [Digest256(of: "phone \(number / 5)")], maskedPhones: ["+31 6 ••••••00"],
            score: AdScore(
                verdict: PermitVerdict(value: .notInOrder, reasons: ["number.missing"], article: nil),
                findings: number % 100 < 16 ? [finding] : [], priority: [.municipality: .normal],
                municipality: "GM0344",
                rules: RuleStamp(digest: Digest256(of: "rules"))))
    }
}

private enum Digits {
    /// Twelve hexadecimal digits.
    static func hex(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits
    }
}
