import ArgumentParser
import Evidence
import Filing

/// `baken queue claim`: takes cases for a while.
struct QueueClaimCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim",
        abstract: "Take cases to work on; the lease and its token are needed to decide.",
        discussion: "Example: baken queue claim --data DATA --limit 3 --minutes 30")

    @Argument(help: "A case; without one the most urgent open cases are taken.") var caseID: String?
    @OptionGroup var options: QueueOptions
    @Option(name: .long, help: "How many, where no case is named.")
    var limit = 1
    @Option(name: .long, help: "How long the cases are yours.")
    var minutes = 30
    @Option(name: .long, help: "text, or json: one line a lease.")
    var format = OutputFormat.text

    func validate() throws {
        guard (1...1_440).contains(minutes), (1...200).contains(limit) else {
            throw ValidationError("--minutes takes 1 to 1440, --limit 1 to 200")
        }
    }

    func run() throws {
        let store = try DataFolder(options.data).openStore()
        let (viewer, holder, now) = (try options.viewer(), try options.acting(), WallClock.now())
        let duration = Duration.seconds(minutes * 60)
        let leases: [CaseLease]
        if let caseID {
            guard
                let lease = try store.claim(caseID, for: viewer, holder: holder, duration: duration, at: now)
            else {
                throw Failure(
                    ExitStatus.temporary, "\(caseID): no such open case, or somebody else works on it")
            }
            leases = [lease]
        } else {
            leases = try store.claim(limit, for: viewer, holder: holder, duration: duration, at: now)
        }
        for lease in leases { Terminal.out(format == .text ? text(lease) : json(lease).line) }
        if leases.isEmpty { Terminal.note("No open case.") }
    }

    private func text(_ lease: CaseLease) -> String {
        "\(lease.caseID)  token \(lease.token)  until \(lease.until.wholeSeconds)"
    }

    private func json(_ lease: CaseLease) -> JSONLine {
        .object([
            ("case", .text(lease.caseID)), ("token", .whole(Int(lease.token))),
            ("holder", .text(lease.holder)),
            ("until", .text(lease.until.rfc3339)),
        ])
    }
}

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
        let isCode = code.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
        guard isCode, !code.isEmpty, text.utf8.contains(where: { $0 > 0x20 }) else {
            throw ValidationError("a decision needs --code (a to z, 0 to 9, dashes) and --text in words")
        }
        let store = try DataFolder(options.data).openStore()
        let decision = Decision(
            caseID: caseID, outcome: outcome, reasonCode: code, text: text, decidedBy: try options.acting(),
            decidedAt: WallClock.now(), token: token)
        guard try store.decide(decision, for: options.viewer()) else {
            throw Failure(
                ExitStatus.temporary,
                "\(caseID): not decided; no such case for you, or the lease with token \(token) is not the newest or "
                    + "ran out. Claim it again and look at what changed.")
        }
        Terminal.out("\(caseID) decided: \(outcome.rawValue) (\(code))")
    }
}
