import ArgumentParser
import Evidence
import Filing

/// `baken queue ask`: two people open a case with signs of a minor; this is the first one's word.
struct QueueAskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Ask that a case with signs of a minor be opened for you.",
        discussion: """
            Nobody opens such a case alone: another person agrees with `baken queue agree`. It is open to you alone then,
            for eight hours, and whoever else wants to see it asks too.
            Example: baken queue ask C-… --data DATA --actor p.visser --reason "melding van 21 november"
            """)

    @Argument(help: "The id of the case.") var caseID: String
    @OptionGroup var options: QueueOptions
    @Option(name: .long, help: "Why; stands in the log, and the other person reads it.") var reason: String

    func run() throws {
        try ReasonText.check(reason)
        let store = try DataFolder(options.data).openStore()
        let (viewer, act) = (try options.viewer(), try options.act(reason))
        if try store.askOpening(caseID, for: viewer, act) != nil {
            return Terminal.out("\(caseID): asked; another person agrees with: baken queue agree \(caseID)")
        }
        guard let stage = try QueueOpening.standing(caseID, in: store, for: viewer, by: act.actor, at: act.at)
        else { throw Failure(ExitStatus.noInput, "\(caseID): no such case") }
        Terminal.out("\(caseID): \(stage)")
    }
}

/// `baken queue agree`: the second one's word.
struct QueueAgreeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agree",
        abstract:
            "Agree that somebody else opens a case with signs of a minor; without a case: who waits for that.",
        discussion: """
            Nobody agrees to a request of their own.
            Example: baken queue agree --data DATA --actor p.bos
            Example: baken queue agree C-… --data DATA --actor p.bos
            """)

    @Argument(help: "The id of the case; without one the requests that wait are listed.") var caseID: String?
    @OptionGroup var options: QueueOptions

    func run() throws {
        let store = try DataFolder(options.data).openStore()
        let (viewer, act) = (try options.viewer(), try options.act(""))
        let waiting = try store.openingsAwaiting(otherThan: act.actor, for: viewer, at: act.at)
        guard let caseID else { return Self.list(waiting) }
        let asked = waiting.filter { $0.caseID.utf8.elementsEqual(caseID.utf8) }
        for opening in asked where try store.consent(opening.id, for: viewer, act) {
            Terminal.out("\(caseID): open to \(opening.askedBy)")
        }
        if asked.isEmpty {
            throw Failure(
                ExitStatus.noInput, "\(caseID): nobody else has asked to open it, or somebody agreed already")
        }
    }

    private static func list(_ waiting: [CaseOpening]) {
        if waiting.isEmpty { return Terminal.out("Nobody else waits.") }
        let rows = waiting.map {
            [$0.caseID, $0.askedBy, $0.askedAt.wholeSeconds, Terminal.safe($0.reason, limit: 200)]
        }
        for line in Terminal.table([["case", "asked by", "at", "why"]] + rows) { Terminal.out(line) }
    }
}

/// Whether a case is open to who acts at a terminal.
enum QueueOpening {
    /// Throws where the case is there and closed; says nothing where it is not there.
    static func check(
        _ caseID: String, in store: EvidenceStore, for viewer: Viewer, by name: String, at time: UTCTime
    ) throws {
        guard try store.stage(of: caseID, for: viewer) != nil,
            try !store.mayOpen(caseID, for: viewer, by: name, at: time)
        else { return }
        throw Failure(
            ExitStatus.noPermission,
            "\(caseID): signs that a minor is offered, which nobody opens alone: ask with `baken queue ask`, and another "
                + "person agrees with `baken queue agree`")
    }

    /// Why a case was not asked for anew, in words; nil where there is none.
    static func standing(
        _ caseID: String, in store: EvidenceStore, for viewer: Viewer, by name: String, at time: UTCTime
    ) throws -> String? {
        if try store.mayOpen(caseID, for: viewer, by: name, at: time) {
            return "open to you: nobody has to be asked"
        }
        // Nobody is named with no letters, so these are the requests of all.
        let waiting = try store.openingsAwaiting(otherThan: "", for: viewer, at: time)
        let isAsked = waiting.contains {
            $0.caseID.utf8.elementsEqual(caseID.utf8) && $0.askedBy.utf8.elementsEqual(name.utf8)
        }
        return isAsked ? "asked already; another person has to agree" : nil
    }
}
