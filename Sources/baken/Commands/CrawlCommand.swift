import ArgumentParser
import Evidence
import Filing
import Synchronization

/// `baken crawl`: runs a plan once.
struct CrawlCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crawl", abstract: "Run a plan once; resume what was left.",
        discussion: """
            Nothing is asked of the network before the plan's authority was read and found to cover every start
            address (exit 77 otherwise). Ctrl-C ends the run cleanly.
            Example: baken crawl --plan plan.yaml --data DATA --for 3m
            """)

    @Option(name: .long, help: "The plan file.") var plan: String
    @Option(name: .long, help: "The folder in which everything is kept.") var data: String
    @Option(name: .long, help: "The folder of rules; by default the plan's, or Rules.") var rules: String?
    @Option(name: .customLong("for"), help: "Stop cleanly after this time, such as 90s, 3m or 2h.") var time:
        String?
    @Option(name: .long, help: "Only this site of the plan; more than once for several.") var site: [String] =
        []
    @Flag(name: .long, help: "Treat every known page as due.") var now = false
    @Flag(name: .long, help: "Print what would be fetched first, without a request.") var dryRun = false
    @Option(name: .long, help: "text or json.") var format = OutputFormat.text

    func run() async throws {
        let folder = DataFolder(data)
        let ground = try LoadedPlan.load(
            planPath: plan, rulesPath: rules, at: WallClock.now())
        var wishes = CrawlRun.Wishes(sites: Set(site), isEverythingDue: now)
        wishes.time = try time.map(Self.duration)
        try checkSites(ground.plan)
        if dryRun { return try printDue(ground, folder: folder, wishes: wishes) }
        let summary = try await crawl(PlanRun(ground: ground, folder: folder, wishes: wishes))
        if format == .text {
            for line in Terminal.table(summary.rows) { Terminal.out(line) }
        } else {
            Terminal.out(summary.json.line)
        }
    }

    private func crawl(_ run: PlanRun) async throws -> CrawlSummary {
        let stop = StopSwitch()
        let signals = StopSignals { stop.pull("stopped") }
        defer { signals.end() }
        let progress = Mutex(CrawlProgress(started: WallClock.now()))
        defer { progress.withLock { $0.end() } }
        return try await run.run(until: stop) { summary, waiting in
            progress.withLock { $0.show(summary, waiting: waiting, at: WallClock.now()) }
        }
    }

    private func checkSites(_ plan: CrawlPlan) throws {
        let known = plan.sites.map(\.name)
        for name in site where !known.contains(name) {
            let near = NearestWord.among(known, to: name).map { "; did you mean \($0)?" } ?? ""
            throw ValidationError("the plan has no site \"\(name)\"\(near)")
        }
    }

    private func printDue(_ ground: LoadedPlan, folder: DataFolder, wishes: CrawlRun.Wishes) throws {
        var shown: Set<WebAddress> = []
        let scope = CrawlScope(plan: ground.plan, authority: ground.authority)
        for seed in scope.seeds(sites: wishes.sites) where shown.insert(seed.address).inserted {
            Terminal.out("\(seed.site)  \(seed.address)")
        }
        guard DiskFile.exists(folder.databasePath) else { return }
        let store = try EvidenceStore(readingOnly: folder.databasePath)
        let time = wishes.isEverythingDue ? WallClock.now() + FrontierTask.never : WallClock.now()
        for host in try store.hostsDue(at: time) {
            for task in try store.due(
                host: host, sites: scope.names(wished: wishes.sites), at: time, limit: 1_000)
            where shown.insert(task.entry.address).inserted {
                Terminal.out("\(task.entry.site)  \(task.entry.address)")
            }
        }
    }

    private static func duration(_ text: String) throws -> Duration {
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
        guard let last = text.last, let unit = units[last], let amount = Int(text.dropLast()), amount > 0,
            amount < 1_000_000
        else { throw ValidationError("--for takes a time such as 90s, 3m or 2h, not \"\(text)\"") }
        return .seconds(amount * unit)
    }
}
