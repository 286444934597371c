import Archiving
import Dispatch
import Evidence
import Filing
import Synchronization

/// A capture on its way to the disk.
struct FetchedPage: Sendable {
    let capture: Capture
    let task: FrontierTask
    let site: SiteProfile?
    let isRobots: Bool
    /// For the ledger, of what was decided before it was asked for: robots.txt set aside. Nil where nothing was.
    var remark: String?
}

/// What came of a capture, once it is safe.
struct RecordedPage: Sendable {
    let kind: PageKind?
    let adsRead: Int
    let incompleteness: Set<Incompleteness>
    let isUnchanged: Bool
    /// ``WebAddress/hostAndPort`` of the links that were filed with it; empty where none of the batch was new.
    let linkedHosts: Set<String>
    /// Of the whole run so far.
    let totals: FilingSummary
}

/// Makes captures durable, in the one order that loses nothing: archive and sync, then one transaction, then the
/// answer to whoever waits.
///
/// Whatever comes while a batch is being written makes the next batch, so that one sync serves many captures when
/// the crawl is fast and a capture never waits when it is slow.
actor CrawlRecorder {
    private struct Waiting {
        let page: FetchedPage
        let answer: CheckedContinuation<RecordedPage, any Error>
    }

    private let archive: ArchiveWriter
    private let store: EvidenceStore
    private let judge: PageJudge
    private let scope: CrawlScope
    private var waiting: [Waiting] = []
    private var isFlushing = false
    private var failure: (any Error)?
    private var totals = FilingSummary()
    /// Links that this run has met already, so that the navigation of a site is not filed with each of its pages.
    private var metLinks = MetLinks()
    private let executor = QueueExecutor(label: "baken.recorder")

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// What a crash had left in the archive; empty after an orderly end.
    let recovery: ArchiveRecovery

    private static let batchLimit = 128

    init(archivePath: String, ground: LoadedPlan, store: EvidenceStore, judge: PageJudge) throws {
        let overrides = ground.authority.robotsOverrides.map { "\($0.host): set aside, \($0.ground)" }
        archive = try ArchiveWriter(
            folder: archivePath,
            description: ArchiveDescription(
                software: "Baken/\(Baken.version)", planDigest: ground.plan.digest,
                authority: ground.authority.id,
                robots: (["RFC 9309, obeyed"] + overrides).joined(separator: "; "),
                userAgent: ground.plan.userAgent(version: Baken.version)),
            now: WallClock.now)
        recovery = archive.recovery
        (self.store, self.judge) = (store, judge)
        scope = CrawlScope(plan: ground.plan, authority: ground.authority)
    }

    /// Returns when the capture is on disk and filed. Throws where it is not, and for every call after that: what
    /// failed once (a full disk) must not be mended by luck halfway through a run.
    func record(_ page: FetchedPage) async throws -> RecordedPage {
        if let failure { throw failure }
        return try await withCheckedThrowingContinuation { answer in
            waiting.append(Waiting(page: page, answer: answer))
            guard !isFlushing else { return }
            isFlushing = true
            Task { self.flush() }
        }
    }

    /// Closes the segment that is open.
    func close() throws {
        try archive.close()
    }

    private func flush() {
        let batch = Array(waiting.prefix(Self.batchLimit))
        waiting.removeFirst(batch.count)
        do {
            let answers = try write(batch.map(\.page))
            for (item, answer) in zip(batch, answers) { item.answer.resume(returning: answer) }
        } catch {
            failure = error
            for item in batch + waiting { item.answer.resume(throwing: error) }
            waiting = []
        }
        if waiting.isEmpty { isFlushing = false } else { Task { self.flush() } }
    }

    private func write(_ pages: [FetchedPage]) throws -> [RecordedPage] {
        let earlier = Dictionary(
            pages.compactMap { page in
                page.task.payloadDigest.map { (page.capture.address, EarlierCapture(payloadDigest: $0)) }
            }, uniquingKeysWith: { first, _ in first })
        let records = try archive.append(
            pages.map(\.capture), authority: scope.authority.id, unchangedFrom: earlier)
        let judged = judgeAll(zip(pages, records).map { ($0, Self.isUnchanged($0, $1)) })
        let filed = zip(zip(pages, records), judged).map { pair, judged in
            filing(pair.0, record: pair.1, judged: judged)
        }
        let added = try store.file(filed)
        totals.add(added)
        return zip(zip(pages, filed), judged).map { pair, judged in
            let links = added.newAddresses > 0 ? pair.1.links : []
            return RecordedPage(
                kind: judged?.filed?.kind, adsRead: judged?.filed?.ads.count ?? 0,
                incompleteness: pair.0.capture.incompleteness.union(judged?.incompleteness ?? []),
                isUnchanged: pair.1.isUnchanged, linkedHosts: Set(links.map(\.address.hostAndPort)),
                totals: totals)
        }
    }

    /// Reading and scoring are pure, so the pages of a batch are judged on all cores at once.
    private func judgeAll(_ pages: [(FetchedPage, isUnchanged: Bool)]) -> [JudgedPage?] {
        let results = Mutex([JudgedPage?](repeating: nil, count: pages.count))
        DispatchQueue.concurrentPerform(iterations: pages.count) { index in
            let (page, isUnchanged) = pages[index]
            guard !isUnchanged, !page.isRobots else { return }
            let judged = judge.judge(page.capture, site: page.site)
            results.withLock { $0[index] = judged }
        }
        return results.withLock { $0 }
    }

    private static func isUnchanged(_ page: FetchedPage, _ record: CaptureRecord) -> Bool {
        page.capture.status == 304 || page.task.payloadDigest == record.payloadDigest
    }

    private func filing(_ page: FetchedPage, record: CaptureRecord, judged: JudgedPage?) -> FiledCapture {
        let (capture, now) = (page.capture, WallClock.now())
        let headers = capture.headers
        let isUnchanged = Self.isUnchanged(page, record)
        let fresh = metLinks.unmet(judged?.links ?? [], of: page.task.entry.site)
        let links = scope.entries(for: fresh, foundOn: page.task.entry, at: now)
        // robots.txt is asked for by the run itself, once a day; the frontier must never find it due.
        let pause = page.isRobots ? Duration.seconds(100 * 365 * 86_400) : scope.plan.revisit
        return FiledCapture(
            record: record, task: page.task.entry, page: judged?.filed, links: links,
            entityTag: headers["ETag"] ?? (isUnchanged ? page.task.entityTag : nil),
            lastModified: headers["Last-Modified"] ?? (isUnchanged ? page.task.lastModified : nil),
            nextDue: now + pause, isUnchanged: isUnchanged,
            note: [Self.note(capture, judged, isUnchanged), page.remark].compactMap(\.self).joined(separator: "; "))
    }

    /// For the ledger: status, kind and reason of the kind, target of a redirect, what was cut.
    private static func note(_ capture: Capture, _ judged: JudgedPage?, _ isUnchanged: Bool) -> String {
        if isUnchanged { return "\(capture.status) unchanged" }
        var words = ["\(capture.status)"]
        if let kind = judged?.filed?.kind { words.append(kind.rawValue) }
        if let reason = judged?.kindReason { words.append("(\(reason))") }
        let cut = capture.incompleteness.union(judged?.incompleteness ?? []).sorted().map(\.rawValue)
        if !cut.isEmpty { words.append("incomplete: " + cut.joined(separator: ", ")) }
        return words.joined(separator: " ")
    }
}

/// Addresses seen of late, by site: a page of a site whose navigation was met shows few new ones.
///
/// It may forget, and then an address is put once more, which the store takes for known; it never takes a new one for
/// known, because whole addresses are compared.
private struct MetLinks {
    private var addresses: [String: Set<WebAddress>] = [:]
    private var count = 0
    private static let limit = 50_000

    mutating func unmet(_ links: [WebAddress], of site: String) -> [WebAddress] {
        if count > Self.limit { (addresses, count) = ([:], 0) }
        // Taken out while it grows: in the dictionary each link would cost a look-up of the site.
        var met = addresses.removeValue(forKey: site) ?? []
        var fresh: [WebAddress] = []
        // Most were met before, and asking costs less than offering a copy.
        for index in links.indices where !met.contains(links[index]) {
            met.insert(links[index])
            fresh.append(links[index])
        }
        addresses[site] = met
        count += fresh.count
        return fresh
    }
}

extension FilingSummary {
    fileprivate mutating func add(_ other: FilingSummary) {
        captures += other.captures
        newAds += other.newAds
        newFindings += other.newFindings
        newAddresses += other.newAddresses
    }
}

extension CrawlSummary {
    mutating func add(_ page: RecordedPage) {
        pages += 1
        unchanged += page.isUnchanged ? 1 : 0
        if let kind = page.kind { kinds[kind, default: 0] += 1 }
        adsRead += page.adsRead
        for reason in page.incompleteness { incomplete[reason, default: 0] += 1 }
        (newAds, newFindings, newAddresses) = (
            page.totals.newAds, page.totals.newFindings, page.totals.newAddresses
        )
    }
}
