import ArgumentParser
import Evidence

/// `baken watch`: stays, and runs a plan by its calendar.
struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Stay, and run the plan whenever its schedule says so.",
        discussion: """
            The plan's `schedule` says when, its `quietHours` when not; both in its `timeZone`. The plan is read anew
            before each run. A time that comes while a run is going on starts no second one. SIGTERM and Ctrl-C end the
            run cleanly, within ten seconds. How it stands is on the terminal and in `baken status`.
            Example: baken watch --plan plan.yaml --data DATA --metrics 9464
            """)

    @Option(name: .long, help: "The plan file.") var plan: String
    @Option(name: .long, help: "The folder in which everything is kept.") var data: String
    @Option(name: .long, help: "The folder of rules; by default the plan's, or Rules.") var rules: String?
    @Option(
        name: .long,
        help: "Serve metrics for Prometheus on this port of 127.0.0.1, at /metrics; 0 for any free port.")
    var metrics: Int?
    @Flag(name: .long, help: "Begin the first run at once, whatever the schedule says.") var atOnce = false

    func validate() throws {
        if let metrics, !(0...65_535).contains(metrics) {
            throw ValidationError("--metrics takes a port, 0 to 65535, not \(metrics)")
        }
    }

    func run() async throws {
        let folder = DataFolder(data)
        let hours = try checkedHours()
        try folder.make()
        let lock = try folder.lockForWatch()
        defer { lock.release() }
        let board = WatchBoard(WatchFigures(plan: plan, folder: folder.path, startedAt: WallClock.now()))
        let listener = try metrics.map { try LoopbackListener(port: $0) { board.page($0) } }
        if let listener { Terminal.note("baken: metrics on http://127.0.0.1:\(listener.port)/metrics") }
        let watch = WatchRun(
            WatchRun.Paths(plan: plan, rules: rules), hours: hours, folder: folder, board: board,
            isDueAtOnce: atOnce)
        let signals = StopSignals { Task { await watch.end() } }
        await watch.run()
        signals.end()
        withExtendedLifetime(listener) {}
    }

    /// Reads everything that a run will read, so that what is wrong with it is said now. Only the hours are kept: each
    /// run reads for itself, and rules held beside would cost their memory for as long as the watch stands.
    private func checkedHours() throws -> PlanHours {
        let ground = try LoadedPlan.load(planPath: plan, rulesPath: rules, at: WallClock.now())
        return try PlanHours(ground.plan, planPath: plan)
    }
}
