import ArgumentParser
import Evidence
import Filing

/// `baken queue`: the evidence queue from a terminal.
struct QueueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: "List, show, claim and decide cases; take back, skip, hand over, comment.",
        discussion: "Example: baken queue list --data DATA --for GM0344",
        subcommands: [
            QueueListCommand.self, QueueShowCommand.self, QueueClaimCommand.self, QueueRenewCommand.self,
            QueueReleaseCommand.self, QueueSkipCommand.self, QueueHandOverCommand.self,
            QueueDecideCommand.self,
            QueueUndoCommand.self, QueueCommentCommand.self, QueueAskCommand.self, QueueAgreeCommand.self,
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

    func viewer() throws -> Viewer { try ViewerText.viewer(viewerText) }

    /// Who looks now, on whose behalf, and why: in his own words; empty where none were asked of him.
    func act(_ reason: String) throws -> Act { Act(actor: try acting(), reason: reason, at: WallClock.now()) }

    /// A list is looked at on somebody's behalf; the entry names whose.
    func listAct(_ reason: String) throws -> Act {
        try act("for \(viewerText)" + (reason.isEmpty ? "" : ": \(reason)"))
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
        let cases = try store.cases(
            for: options.viewer(), states: Set(states), limit: max(1, limit), options.listAct(""))
        if format == .text { return show(cases) }
        for file in cases { Terminal.out(CaseText.json(file).line) }
    }

    private func show(_ cases: [CaseFile]) {
        if cases.isEmpty { return Terminal.out("No cases.") }
        let rows = cases.map { file in
            [
                file.id, file.priority.rawValue, file.route.rawValue, file.municipality ?? "-",
                CaseText.state(file),
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
        let dossier = try store.dossier(
            caseID, for: options.viewer(), access: unmask ? .unmasked : .viewed, options.act(reason))
        guard let dossier else { throw Failure(ExitStatus.noInput, "\(caseID): no such case") }
        if format == .text {
            for line in CaseText.lines(dossier, isMasked: !unmask) { Terminal.out(line) }
        } else {
            Terminal.out(CaseText.json(dossier, isMasked: !unmask).line)
        }
    }
}
