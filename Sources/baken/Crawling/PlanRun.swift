import Archiving
import Evidence
import Fetching
import Filing
import Scoring

/// One run of a plan on one data folder, from the lock to the closed archive: what `crawl` and `watch` share.
struct PlanRun: Sendable {
    let ground: LoadedPlan
    let folder: DataFolder
    let wishes: CrawlRun.Wishes

    /// Runs until nothing is due, a limit is reached or `stop` is pulled. `report` hears how it goes.
    ///
    /// Throws a ``Failure`` with ``ExitStatus/temporary`` where another run holds the folder.
    func run(until stop: StopSwitch, report: @escaping CrawlRun.Report) async throws -> CrawlSummary {
        try folder.make()
        let lock = try folder.lock()
        defer { lock.release() }
        try ArchivePresence(folder: folder).assertDatabase()
        try keepGrounds()
        let isAfterCrash = try folder.beginRun()
        let store = try EvidenceStore(path: folder.databasePath)
        let log = LogKeeper(try folder.log(over: store))
        try log.publish()
        let stamps = try StampKeeper(folder)
        let engine = try FetchEngine(Self.configuration(of: ground))
        let stamping = Task { await stamps?.run() }
        defer { stamping.cancel() }
        do {
            let summary = try await crawl(
                store: store, log: log, engine: engine, isAfterCrash: isAfterCrash, stop: stop, report: report
            )
            await engine.stop()
            try log.publish()
            stamping.cancel()
            await stamping.value
            // The last checkpoint, where its time has come.
            await stamps?.look()
            try store.close()
            folder.endRun()
            return summary
        } catch {
            await engine.stop()
            throw error
        }
    }

    private func crawl(
        store: EvidenceStore, log: LogKeeper, engine: FetchEngine, isAfterCrash: Bool, stop: StopSwitch,
        report: @escaping CrawlRun.Report
    ) async throws -> CrawlSummary {
        let judge = PageJudge(
            rules: ground.rules, groups: ground.authority.findingGroups,
            matchingKey: try folder.matchingKey())
        let recorder = try CrawlRecorder(
            archivePath: folder.archivePath, ground: ground, store: store, log: log, judge: judge)
        for segment in recorder.recovery.segments where segment.tornBytes > 0 {
            Terminal.note(
                "baken: \(segment.name): \(segment.tornBytes) torn bytes of an earlier crash set aside in "
                    + (segment.tornFile ?? "nothing"))
        }
        try ArchivePresence(folder: folder).assertNewest(in: store)
        if isAfterCrash { try await fileWhatIsMissing(in: store, by: recorder) }
        let run = CrawlRun(
            ground: ground, store: store, engine: engine, recorder: recorder, wishes: wishes,
            isAfterCrash: isAfterCrash, report: report)
        stop.connect { reason in Task { await run.stop(reason) } }
        defer { stop.disconnect() }
        let summary = try await run.run()
        await engine.stop()
        try await recorder.close()
        return summary
    }

    private func fileWhatIsMissing(in store: EvidenceStore, by recorder: CrawlRecorder) async throws {
        let replay = ArchiveReplay(
            plan: ground.plan, archive: ArchiveFolder(folder.archivePath), store: store)
        let count = try await replay.run(by: recorder)
        if count > 0 { Terminal.note("baken: \(count) captures of a run that was cut short are filed now") }
    }

    /// How a plan bounds and routes its requests.
    static func configuration(of ground: LoadedPlan) -> FetchConfiguration {
        var configuration = FetchConfiguration(
            userAgent: ground.plan.userAgent(version: Baken.version), allowedNetworks: ground.plan.networks)
        configuration.connectionsPerShard = ground.plan.limits.connections
        configuration.proxy = ground.plan.proxy
        configuration.tlsExceptions = ground.plan.tlsExceptions
        return configuration
    }

    /// The authority, the plan and the rules as they were, by digest: a bundle has to show on what ground a capture was made,
    /// and what fired.
    private func keepGrounds() throws {
        let authority = folder.groundsPath + "/" + Grounds.authorityName(ground.authority.id)
        if DiskFile.exists(authority), try DiskFile.bytes(authority) != ground.authorityBytes {
            throw Failure(
                ExitStatus.data,
                "authority \(ground.authority.id) was changed since captures were made under it; give the changed one a "
                    + "new id, or bundles would show another ground than the one they rest on")
        }
        try DiskFile.write(ground.authorityBytes, to: authority)
        let plan = folder.groundsPath + "/" + Grounds.planName(ground.plan.digest)
        try DiskFile.write(ground.planBytes, to: plan)
        for pack in ground.rules.files.packs {
            let bytes = Array(pack.text.utf8)
            let path = folder.groundsPath + "/" + Grounds.packName(Digest256(of: bytes))
            if !DiskFile.exists(path) { try DiskFile.write(bytes, to: path) }
        }
    }
}
