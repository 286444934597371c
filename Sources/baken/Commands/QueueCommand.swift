import ArgumentParser
import Evidence
import Filing

/// `baken queue`: the evidence queue from a terminal.
struct QueueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue", abstract: "List, show, claim and decide cases.",
        discussion: "Example: baken queue list --data DATA --for GM0344",
        subcommands: [
            QueueListCommand.self, QueueShowCommand.self, QueueClaimCommand.self, QueueDecideCommand.self,
            QueueStatsCommand.self,
        ])
}

/// What all queue commands take: the folder, and on whose behalf.
struct QueueOptions: ParsableArguments {
    @Option(name: .long, help: "The data folder of the crawl.")
    var data: String

    @Option(
        name: .customLong("for"),
        help:
            "On whose behalf: police, or municipality codes such as GM0344,GM0363. Decides what exists for you."
    )
    var viewerText = "police"

    @Option(name: .long, help: "Who is acting, for the log; the login name by default.")
    var actor: String?

    func viewer() throws -> Viewer {
        if viewerText == "police" { return .police }
        let codes = viewerText.split(separator: ",").map(String.init)
        let areCodes = codes.allSatisfy { $0.utf8.count == 6 && $0.utf8.starts(with: "GM".utf8) }
        guard !codes.isEmpty, areCodes else {
            throw ValidationError(
                "--for takes police or municipality codes such as GM0344, not \"\(viewerText)\"")
        }
        return .municipality(codes)
    }

    /// A list shows titles and addresses, so it is a view: logged before anything goes out. `reason`: why somebody
    /// looks, in his own words; empty where none was asked of him.
    func logList(_ object: String, reason: String = "", in store: EvidenceStore) throws {
        try store.recordCustody(
            CustodyEvent(
                action: "listed", actor: try acting(), object: object, at: WallClock.now(),
                reason: "for \(viewerText)" + (reason.isEmpty ? "" : ": \(reason)")))
    }

    func acting() throws -> String { try Acting.name(actor) }
}

/// `baken queue list`.
struct QueueListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The cases, most urgent first.",
        discussion: "Example: baken queue list --data DATA --state open --limit 20 --format json")

    @OptionGroup var options: QueueOptions
    @Option(
        name: .long,
        help: "open, claimed or decided; more than once for several. Open and claimed by default.")
    var state: [String] = ["open", "claimed"]
    @Option(name: .long, help: "At most so many.")
    var limit = 50
    @Option(name: .long, help: "text, or json: one line a case.")
    var format = OutputFormat.text

    func run() throws {
        let states = try state.map { name throws in
            guard let state = CaseFile.State(rawValue: name) else {
                throw ValidationError("--state takes open, claimed or decided, not \"\(name)\"")
            }
            return state
        }
        let store = try DataFolder(options.data).openStore()
        try options.logList("queue", in: store)
        let cases = try store.cases(for: options.viewer(), states: Set(states), limit: max(1, limit))
        if format == .text { return show(cases) }
        for file in cases { Terminal.out(CaseText.json(file).line) }
    }

    private func show(_ cases: [CaseFile]) {
        if cases.isEmpty { return Terminal.out("No cases.") }
        let rows = cases.map { file in
            [
                file.id, file.priority.rawValue, file.route.rawValue, file.municipality ?? "-",
                file.state.rawValue,
                file.verdict.rawValue, file.ruleIDs.joined(separator: " "),
            ]
        }
        let head = ["case", "priority", "route", "municip.", "state", "permit", "signs"]
        for line in Terminal.table([head] + rows) { Terminal.out(line) }
    }
}

/// `baken queue show`.
struct QueueShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One case: text with the hits marked, for and against, captures, history.",
        discussion:
            "The look is logged before anything is shown. Example: baken queue show C-… --data DATA --reason intake"
    )

    @Argument(help: "The id of the case.") var caseID: String
    @OptionGroup var options: QueueOptions
    @Option(name: .long, help: "Why you look; stands in the log.")
    var reason: String
    @Flag(name: .long, help: "Show phone numbers in full; logged as such.")
    var unmask = false
    @Option(name: .long, help: "text or json.")
    var format = OutputFormat.text

    func run() throws {
        let store = try DataFolder(options.data).openStore()
        let (viewer, actor, now) = (try options.viewer(), try options.acting(), WallClock.now())
        guard let dossier = try store.dossier(caseID, for: viewer, actor: actor, reason: reason, at: now)
        else {
            throw Failure(ExitStatus.noInput, "\(caseID): no such case")
        }
        if unmask {
            try store.recordCustody(
                CustodyEvent(action: "unmasked", actor: actor, object: caseID, at: now, reason: reason))
        }
        if format == .text {
            for line in CaseText.lines(dossier, isMasked: !unmask) { Terminal.out(line) }
        } else {
            Terminal.out(CaseText.json(dossier, isMasked: !unmask).line)
        }
    }
}
