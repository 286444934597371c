import ArgumentParser
import Evidence
import Filing

/// `baken queue decide`: what a person found, and why.
struct QueueDecideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Decide a case that you hold.",
        discussion: """
            Example: baken queue decide C-… --data DATA --token 1 --outcome dismiss --code permit-found --text "…"
            Outcomes: confirm, dismiss, notEnough, refer, helpFirst.
            """)

    @Argument(help: "The id of the case.") var caseID: String
    @OptionGroup var options: QueueOptions
    @Option(name: .long, help: "The token of your lease, from claim.")
    var token: Int64
    @Option(name: .long, help: "confirm, dismiss, notEnough, refer or helpFirst.")
    var outcome: String
    @Option(name: .long, help: "A reason code of your agency: lower case, digits and dashes.")
    var code: String
    @Option(name: .long, help: "The reason in words.")
    var text: String

    func run() throws {
        guard let outcome = Decision.Outcome(rawValue: outcome) else {
            let known = Decision.Outcome.allCases.map(\.rawValue)
            let near = NearestWord.among(known, to: outcome).map { "; did you mean \($0)?" } ?? ""
            throw ValidationError("--outcome takes \(known.joined(separator: ", "))\(near)")
        }
        try ReasonText.check(code: code, text: text)
        let store = try DataFolder(options.data).openStore()
        let decision = Decision(
            caseID: caseID, outcome: outcome, reasonCode: code, text: text, decidedBy: try options.acting(),
            decidedAt: WallClock.now(), token: token)
        switch try store.decide(decision, for: options.viewer()) {
        case .settled(let settled): Terminal.out("\(caseID) decided: \(settled.rawValue) (\(code))")
        case .awaits(.third):
            Terminal.out("\(caseID): on record; the two decisions differ, a third person settles it")
        case .awaits: Terminal.out("\(caseID): on record; a second person decides without seeing it")
        case .refused(let refusal): throw ReasonText.failure(caseID, refusal)
        }
    }
}

/// `baken queue undo`: a decision is taken back.
struct QueueUndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back a decision that you made.",
        discussion: """
            As long as the case was not exported. Both the decision and the taking back stay on record.
            Example: baken queue undo C-… --data DATA --token 1 --reason "wrong case"
            """)

    @Argument(help: "The id of the case.") var caseID: String
    @OptionGroup var options: QueueOptions
    @Option(name: .long, help: "The token under which it was decided.")
    var token: Int64
    @Option(name: .long, help: "Why; stands in the log.")
    var reason: String

    func run() throws {
        try ReasonText.check(reason)
        let store = try DataFolder(options.data).openStore()
        let refusal = try store.undo(caseID, token: token, for: options.viewer(), options.act(reason))
        if let refusal { throw ReasonText.failure(caseID, refusal) }
        Terminal.out("\(caseID): taken back; the case is open")
    }
}

/// `baken queue comment`: a note beside a case.
struct QueueCommentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "comment", abstract: "Write a note beside a case.",
        discussion: """
            While two people decide without knowing of each other, a note is for its author's eyes alone.
            Example: baken queue comment C-… --data DATA --text "owner called back"
            """)

    @Argument(help: "The id of the case.") var caseID: String
    @OptionGroup var options: QueueOptions
    @Option(name: .long, help: "The note.") var text: String

    func run() throws {
        try ReasonText.check(text)
        let store = try DataFolder(options.data).openStore()
        let comment = CaseComment(
            caseID: caseID, text: text, author: try options.acting(), at: WallClock.now())
        guard try store.comment(comment, for: options.viewer()) else {
            throw Failure(ExitStatus.noInput, "\(caseID): no such case")
        }
        Terminal.out("\(caseID): noted")
    }
}
