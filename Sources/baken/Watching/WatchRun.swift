import Evidence
import Fetching
import Filing

/// Stays and runs a plan whenever its calendar says so, until it is stopped.
///
/// The plan is read anew before each run, so that an authority that has expired or a rule that was mended counts from
/// the next run on. A run that fails costs itself: the reason is shown, the next one comes when it is due.
actor WatchRun {
    struct Paths: Sendable {
        let plan: String
        let rules: String?
    }

    private let paths: Paths
    private let folder: DataFolder
    private let board: WatchBoard
    private var screen: WatchScreen
    private var timetable: RunTimetable
    private var stop: StopSwitch?
    private var isEnding = false
    private let events = CrawlEvents(on: QueueExecutor(label: "baken.watch"))
    private let loader = PlanLoader()

    init(
        _ paths: Paths, hours: PlanHours, folder: DataFolder, board: WatchBoard, isDueAtOnce: Bool
    ) {
        (self.paths, self.folder, self.board) = (paths, folder, board)
        screen = WatchScreen(board: board, folder: folder)
        timetable = RunTimetable(
            calendar: hours.calendar, quiet: hours.quiet, isDueAtOnce: isDueAtOnce,
            startedAt: WallClock.now())
    }

    /// Returns when ``end()`` was called and the run that was going on has ended.
    func run() async {
        await withDiscardingTaskGroup { group in
            while !isEnding || stop != nil {
                if !isEnding { step(&group) }
                screen.show(at: WallClock.now())
                await events.wait(atMost: .seconds(1))
            }
        }
        screen.tell("watch ended", at: WallClock.now())
    }

    /// Ends the watch, and the run that is going on.
    func end() async {
        isEnding = true
        board.note { $0.phase = .ending }
        stop?.pull("stopped")
        await events.signal()
    }

    private func step(_ group: inout DiscardingTaskGroup) {
        let now = WallClock.now()
        switch timetable.next(at: now) {
        case .start:
            let stop = StopSwitch()
            self.stop = stop
            board.note { $0.begin(at: now) }
            screen.tell("run begins", at: now)
            group.addTask { await self.runOnce(stop) }
        case .stop:
            screen.tell("quiet hours begin: the run ends and is taken up after them", at: now)
            stop?.pull("quiet hours")
        case .wait(let until):
            guard stop == nil else { return }
            board.note { $0.phase = .waiting(until: until) }
        }
    }

    private func runOnce(_ stop: StopSwitch) async {
        var wasCut = false
        do {
            wasCut = try await crawl(stop) == CrawlRun.quietEnding
        } catch let failure as Failure where failure.status == ExitStatus.temporary {
            board.note { $0.current = CrawlSummary() }
            heldRuns += 1
            screen.tell("run not started: \(failure.description)", at: WallClock.now())
        } catch {
            let reason = ErrorReport.describe(error)?.line ?? "\(error)"
            board.note { $0.fail(reason) }
            screen.tell("run failed: \(reason)", at: WallClock.now())
        }
        // The run is gone with all it held: only now is there something to give back.
        FreedMemory.giveBack()
        let now = WallClock.now()
        timetable.ended(at: now, wasCut: wasCut && !isEnding)
        let skipped = timetable.skipped + heldRuns
        board.note { figures in
            figures.skippedRuns = skipped
            figures.phase = isEnding ? .ending : .waiting(until: nil)
        }
        self.stop = nil
        await events.signal()
    }

    /// Runs that another program kept from starting.
    private var heldRuns = 0

    /// Returns why the run ended.
    private func crawl(_ stop: StopSwitch) async throws -> String {
        let ground = try await loader.load(paths)
        let hours = try PlanHours(ground.plan, planPath: paths.plan)
        timetable.adopt(calendar: hours.calendar, quiet: hours.quiet, at: WallClock.now())
        let board = board
        let run = PlanRun(ground: ground, folder: folder, wishes: CrawlRun.Wishes())
        let summary = try await run.run(until: stop) { summary, waiting in
            board.note { ($0.current, $0.underWay) = (summary, waiting) }
        }
        let record = try await loader.totals(of: folder)
        let now = WallClock.now()
        board.note { figures in
            figures.end(summary, at: now)
            figures.record = record
        }
        screen.tell(
            "run ended: \(summary.ending); \(summary.pages) pages, \(summary.failures) failed, "
                + "\(summary.newAds) new ads, \(summary.newFindings) new findings", at: now)
        return summary.ending
    }
}

/// Reads files and tables on a queue of its own: compiling rules takes seconds, and a signal must be heard meanwhile.
private actor PlanLoader {
    private let executor = QueueExecutor(label: "baken.watch.loader")

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    func load(_ paths: WatchRun.Paths) throws -> LoadedPlan {
        try LoadedPlan.load(planPath: paths.plan, rulesPath: paths.rules, at: WallClock.now())
    }

    func totals(of folder: DataFolder) throws -> RunTotals {
        try EvidenceStore(readingOnly: folder.databasePath).counts()
    }
}
