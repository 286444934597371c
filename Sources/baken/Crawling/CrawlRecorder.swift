import Archiving
import Evidence
import Fetching
import Filing
import Reading

/// A capture on its way to the disk.
final class FetchedPage: Sendable {
    let capture: Capture
    let task: FrontierTask
    let site: SiteProfile?
    let isRobots: Bool
    /// For the ledger, of what was decided before it was asked for: robots.txt set aside. Nil where nothing was.
    let remark: String?
    /// Of the form of a gate whose address is a page of the site too: that page, which is still to be asked for.
    let pageOfForm: FrontierTask?
    /// By which its host was asked; nil where they do not matter.
    let robots: RobotsStanding?

    init(
        capture: Capture, task: FrontierTask, site: SiteProfile?, isRobots: Bool, remark: String? = nil,
        pageOfForm: FrontierTask? = nil, robots: RobotsStanding? = nil
    ) {
        (self.capture, self.task, self.site) = (capture, task, site)
        (self.isRobots, self.remark) = (isRobots, remark)
        (self.pageOfForm, self.robots) = (pageOfForm, robots)
    }

    /// The profile, robots.txt or a sitemap that is known as one calls it a sitemap.
    var isDeclaredSitemap: Bool {
        if site?.sitemaps.contains(task.entry.address) == true { return true }
        guard let via = task.entry.via else { return false }
        return CrawlHost.isRobots(via) || site?.sitemaps.contains(via) == true
    }
}

/// What came of a capture, once it is safe.
struct RecordedPage: Sendable {
    let kind: PageKind?
    let adsRead: Int
    let incompleteness: Set<Incompleteness>
    let isUnchanged: Bool
    /// Nil unless the page is ``PageKind/blocked``.
    let block: PageBlock?
    /// ``WebAddress/hostAndPort`` of the links that were filed with it; empty where none of the batch was new.
    let linkedHosts: Set<String>
    /// Fields of profiles that have stopped to find anything.
    let drifting: [String]
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
    private let log: LogKeeper
    private let judge: PageJudge
    private let authority: Authority
    private var filing: CaptureFiling
    private var sites: SiteWatch
    private var originals: PayloadOriginals
    private var waiting: [Waiting] = []
    private var isFlushing = false
    private var failure: (any Error)?
    private var totals = FilingSummary()
    private let executor = QueueExecutor(label: "baken.recorder")

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// What a crash had left in the archive; empty after an orderly end.
    let recovery: ArchiveRecovery

    private static let batchLimit = 128

    init(archivePath: String, ground: LoadedPlan, store: EvidenceStore, log: LogKeeper, judge: PageJudge)
        throws
    {
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
        (self.store, self.log, self.judge) = (store, log, judge)
        authority = ground.authority
        originals = PayloadOriginals(archive: ArchiveFolder(archivePath))
        let scope = CrawlScope(plan: ground.plan, authority: ground.authority)
        filing = CaptureFiling(
            scope: scope, store: store,
            sieve: LinkSieve(scope: scope, store: store, startedAt: WallClock.now()))
        sites = SiteWatch(store: store, startedAt: WallClock.now())
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

    /// Writes down what was learned, and closes the segment that is open.
    func close() throws {
        try filing.sieve.remember(at: WallClock.now(), isEnd: true)
        try sites.remember(at: WallClock.now(), isEnd: true)
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
        let records = try store.withKnownPayloads(authority: authority.id) { filed in
            Result { () throws(ArchivingError) in
                try archive.append(
                    pages.map(\.capture), authority: authority.id, unchangedFrom: earlier
                ) { originals.find($0, isKnownHere: $1, filed: filed) }
            }
        }.get()
        if let failure = originals.failure { throw failure }
        return try file(Array(zip(pages, records)))
    }

    /// Reads, scores and files captures that are in the archive.
    @discardableResult
    func file(_ captures: [(FetchedPage, CaptureRecord)]) throws -> [RecordedPage] {
        let pages = captures.map(\.0)
        let memories = try captures.map { page, record in
            page.task.wasCaptured && !Self.isUnchanged(page, record)
                ? AdMemory(wordings: try store.wordings(at: page.capture.address)) : AdMemory()
        }
        var judged = try BatchJudge(judge: judge, store: store).judge(
            captures.enumerated().map { index, capture in
                BatchJudge.Item(
                    page: capture.0, isUnchanged: Self.isUnchanged(capture.0, capture.1),
                    template: try sites.template(of: capture.0.capture.address.hostAndPort),
                    memory: memories[index])
            })
        for (index, page) in pages.enumerated() {
            if let found = judged[index] { judged[index]?.siteRemark = try sites.learn(found, of: page) }
        }
        let now = WallClock.now()
        var filed: [FiledCapture] = []
        for ((page, record), judged) in zip(captures, judged) {
            filed.append(
                try filing.filing(
                    page, record: record, judged: judged, isUnchanged: Self.isUnchanged(page, record), at: now
                ))
        }
        let added = try store.file(filed)
        try log.note(leafCount: store.leafCountAfterFiling)
        try hasten(judged, at: now)
        try filing.sieve.remember(at: now, isEnd: false)
        try sites.remember(at: now, isEnd: false)
        totals.add(added)
        let drifting = sites.drifting
        return zip(zip(pages, filed), judged).map { pair, judged in
            let links = added.newAddresses > 0 ? pair.1.links : []
            return RecordedPage(
                kind: judged?.filed?.kind, adsRead: judged?.filed?.ads.count ?? 0,
                incompleteness: pair.0.capture.incompleteness.union(judged?.incompleteness ?? []),
                isUnchanged: pair.1.isUnchanged, block: judged?.block,
                linkedHosts: Set(links.map(\.address.hostAndPort)), drifting: drifting, totals: totals)
        }
    }

    /// Pages that a sitemap says have changed since they were visited are due sooner.
    private func hasten(_ judged: [JudgedPage?], at time: UTCTime) throws {
        let changes = judged.flatMap { $0?.changes ?? [] }
        guard !changes.isEmpty else { return }
        let rule = RevisitRule(filing.scope.plan.revisitBounds)
        let known = changes.compactMap { entry in entry.lastModified.map { (entry.address, $0) } }
        try store.hasten(known) { rule.due(hastenedBy: $0, lastVisit: $1, at: time) }
    }

    private static func isUnchanged(_ page: FetchedPage, _ record: CaptureRecord) -> Bool {
        page.capture.status == 304 || page.task.payloadDigest == record.payloadDigest
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
        drifting = page.drifting
        (newAds, newFindings, newAddresses) = (
            page.totals.newAds, page.totals.newFindings, page.totals.newAddresses
        )
    }
}
