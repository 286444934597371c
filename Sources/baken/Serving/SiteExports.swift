import Archiving
import Dispatch
import Evidence
import Filing
import Reviewing
import Sealing
import Synchronization

/// Seals bundles for people at the site, one at a time, and keeps each for its account alone until its hour.
///
/// What is kept lies in `exports/` of the data folder, for the owner of the process only. Orders are in memory: a site
/// that starts anew removes what lies there, because nobody could be shown to whom it belongs.
final class SiteExports: ExportDesk {
    /// How long a bundle can be fetched.
    static let term = Duration.seconds(24 * 3_600)
    /// Of one account, and of all: each may take a minute and 200 MB of disk.
    private static let limitPerAccount = 5
    private static let limit = 40

    private struct Job {
        let order: ExportOrder
        let ground: CaseExporter.Ground
        var stage: ExportState.Stage
        var until: UTCTime
    }

    private let folder: DataFolder
    private let store: EvidenceStore
    private let root: FolderPath
    private let jobs = Mutex<(inOrder: [String], byID: [String: Job])>(([], [:]))
    private let orders: AsyncStream<String>
    private let line: AsyncStream<String>.Continuation

    init(_ folder: DataFolder, _ store: EvidenceStore) throws {
        (self.folder, self.store) = (folder, store)
        root = FolderPath(folder.path + "/exports")
        (orders, line) = AsyncStream.makeStream(of: String.self)
        try root.create()
        for name in try root.names() { try root.removeFolder(name) }
    }

    func start(_ order: ExportOrder) throws -> Result<String, ExportRefusal> {
        let ground: CaseExporter.Ground
        do {
            ground = try exporter(order).pass(order.caseID, at: order.act.at)
        } catch let refused as ExportGate.Refused {
            return .failure(refused.kind)
        }
        var generator = SystemRandomNumberGenerator()
        let id = Hexadecimal.text((0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) })
        let isTaken = jobs.withLock { jobs in
            let own = jobs.byID.values.count { $0.order.act.actor == order.act.actor }
            guard own < Self.limitPerAccount, jobs.byID.count < Self.limit else { return false }
            jobs.inOrder.append(id)
            jobs.byID[id] = Job(
                order: order, ground: ground, stage: .waiting, until: order.act.at + Self.term)
            return true
        }
        guard isTaken else { return .failure(.busy) }
        line.yield(id)
        return .success(id)
    }

    func export(_ id: String, of account: String) -> ExportState? {
        exports(of: account).first { $0.id == id }
    }

    func exports(of account: String) -> [ExportState] {
        jobs.withLock { jobs in
            jobs.inOrder.reversed().compactMap { id in
                guard let job = jobs.byID[id], job.order.act.actor == account else { return nil }
                return ExportState(id: id, order: job.order, stage: job.stage, until: job.until)
            }
        }
    }

    private func exporter(_ order: ExportOrder) -> CaseExporter {
        CaseExporter(
            folder: folder, store: store, viewer: order.viewer,
            form: .init(
                edition: order.edition == .police ? .police : .municipality,
                language: order.isDutch ? .dutch : .english, namesOfficials: false))
    }
}

extension SiteExports {
    /// Seals what is ordered until the task is cancelled. To run on threads of its own: it reads, hashes and waits.
    func run() async {
        for await id in orders {
            guard !Task.isCancelled, let job = jobs.withLock({ $0.byID[id] }) else { continue }
            do {
                set(id, .ready(try await seal(id, job)))
            } catch {
                Terminal.note("baken: the export of \(job.order.caseID) failed: \(error)")
                discard(id)
                set(id, .failed)
            }
        }
    }

    private func seal(_ id: String, _ job: Job) async throws -> ReadyBundle {
        let means = CaseExporter.Means(
            keys: try InstallationKeys.keys(folder), stamper: try Stamper(folder), recipients: [],
            environment: ExportEnvironment.facts())
        let (place, act) = (root.of(id), job.order.act)
        set(id, .sealing(done: 0, of: 0))
        let bundle = try await exporter(job.order).export(
            job.order.caseID, on: job.ground, act, means, into: place,
            progress: { self.set(id, .sealing(done: $0, of: $1)) })
        let name = SealingRequest.bundleName(
            caseID: bundle.caseID, job.order.edition == .police ? .police : .municipality)
        // The zip is what is fetched; the folder beside it says the same.
        try FolderPath(place).removeFolder(name)
        let path = place + "/" + name + ".zip"
        return ReadyBundle(
            name: name + ".zip", sizeInBytes: try BinaryFile(path, .reading).size(),
            keyFingerprint: bundle.keyFingerprint,
            read: { offset, count in try BinaryFile(path, .reading).read(at: offset, count: count) })
    }

    private func set(_ id: String, _ stage: ExportState.Stage) {
        jobs.withLock { $0.byID[id]?.stage = stage }
    }

    /// Removes what nobody may fetch any more.
    func sweep(at time: UTCTime) {
        let over = jobs.withLock { jobs in
            let over = jobs.inOrder.filter { id in
                guard let job = jobs.byID[id], job.until <= time else { return false }
                return ExportState(id: id, order: job.order, stage: job.stage, until: job.until).hasEnded
            }
            for id in over { jobs.byID[id] = nil }
            jobs.inOrder.removeAll { jobs.byID[$0] == nil }
            return over
        }
        over.forEach(discard)
    }

    private func discard(_ id: String) {
        guard FolderPath.entry(at: root.of(id)) != nil else { return }
        do {
            try root.removeFolder(id)
        } catch {
            Terminal.note("baken: an export that is over cannot be removed: \(error)")
        }
    }
}

/// Runs tasks on one thread of its own: what reads, hashes and waits for a browser must not hold up who serves.
final class ExportExecutor: TaskExecutor {
    private let queue = DispatchQueue(label: "baken.site.exports", qos: .utility)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
