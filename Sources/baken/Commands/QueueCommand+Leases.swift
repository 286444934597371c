import ArgumentParser
import Evidence
import Filing

/// What the commands take that act on a lease: the case, its token, and who holds it.
struct LeaseOptions: ParsableArguments {
    @Argument(help: "The id of the case.") var caseID: String
    @Option(name: .long, help: "The token of your lease, from claim.")
    var token: Int64

    /// The end is the store's to know: it looks at its own.
    func lease(of options: QueueOptions) throws -> CaseLease {
        CaseLease(caseID: caseID, holder: try options.acting(), token: token, until: WallClock.now())
    }

    var notHeld: Failure { ReasonText.failure(caseID, .notHeld) }
}

/// `baken queue renew`: more time.
struct QueueRenewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renew", abstract: "Hold a case for longer, before the lease runs out.",
        discussion: "Example: baken queue renew C-… --data DATA --token 1 --minutes 30")

    @OptionGroup var held: LeaseOptions
    @OptionGroup var options: QueueOptions
    @Option(name: .long, help: "How long from now.") var minutes = 30
    @Option(name: .long, help: "text or json.") var format = OutputFormat.text

    func validate() throws {
        guard (1...1_440).contains(minutes) else { throw ValidationError("--minutes takes 1 to 1440") }
    }

    func run() throws {
        let store = try DataFolder(options.data).openStore()
        let lease = try store.renew(
            held.lease(of: options), duration: .seconds(minutes * 60), at: WallClock.now())
        guard let lease else { throw held.notHeld }
        LeaseText.show(lease, format)
    }
}

/// `baken queue release`: a case is given back as it is.
struct QueueReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Give a case back that you hold.",
        discussion: "Example: baken queue release C-… --data DATA --token 1")

    @OptionGroup var held: LeaseOptions
    @OptionGroup var options: QueueOptions

    func run() throws {
        let store = try DataFolder(options.data).openStore()
        try store.release(held.lease(of: options), at: WallClock.now())
        Terminal.out("\(held.caseID): not yours any more")
    }
}

/// `baken queue skip`: a case is given back undecided, with a reason.
struct QueueSkipCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "skip",
        abstract: "Give a case back undecided, and say why; it is not given to you again.",
        discussion: """
            It stays open for others; you get it again by its id alone.
            Example: baken queue skip C-… --data DATA --token 1 --code language --text "I do not read Polish"
            """)

    @OptionGroup var held: LeaseOptions
    @OptionGroup var options: QueueOptions
    @Option(name: .long, help: "A reason code of your agency: lower case, digits and dashes.") var code:
        String
    @Option(name: .long, help: "The reason in words.") var text: String

    func run() throws {
        try ReasonText.check(code: code, text: text)
        let store = try DataFolder(options.data).openStore()
        guard try store.skip(held.lease(of: options), code: code, text: text, at: WallClock.now()) else {
            throw held.notHeld
        }
        Terminal.out("\(held.caseID): skipped (\(code)); open for others")
    }
}

/// `baken queue hand-over`: somebody else goes on with a case.
struct QueueHandOverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand-over", abstract: "Pass a case that you hold to somebody else.",
        discussion:
            "Example: baken queue hand-over C-… --data DATA --token 1 --to p.bakker --note \"reads Polish\"")

    @OptionGroup var held: LeaseOptions
    @OptionGroup var options: QueueOptions
    @Option(name: .long, help: "The name of who gets it.") var to: String
    @Option(name: .long, help: "Why; stands in the log.") var note: String
    @Option(name: .long, help: "How long it is theirs.") var minutes = 30
    @Option(name: .long, help: "text or json.") var format = OutputFormat.text

    func validate() throws {
        guard (1...1_440).contains(minutes) else { throw ValidationError("--minutes takes 1 to 1440") }
    }

    func run() throws {
        try ReasonText.check(note)
        let store = try DataFolder(options.data).openStore()
        let lease = try store.handOver(
            held.lease(of: options), to: Acting.name(to), duration: .seconds(minutes * 60), note: note,
            at: WallClock.now())
        guard let lease else {
            throw Failure(
                ExitStatus.temporary,
                "\(held.caseID): not handed over; the lease with token \(held.token) is not the newest, ran out or is "
                    + "not yours, or \(to) has decided the case already")
        }
        LeaseText.show(lease, format)
    }
}

/// Leases as people and programs read them at a terminal.
enum LeaseText {
    static func show(_ lease: CaseLease, _ format: OutputFormat) {
        Terminal.out(format == .text ? text(lease) : json(lease).line)
    }

    private static func text(_ lease: CaseLease) -> String {
        "\(lease.caseID)  token \(lease.token)  until \(lease.until.wholeSeconds)"
    }

    private static func json(_ lease: CaseLease) -> JSONLine {
        .object([
            ("case", .text(lease.caseID)), ("token", .whole(Int(lease.token))),
            ("holder", .text(lease.holder)),
            ("until", .text(lease.until.rfc3339)),
        ])
    }
}

/// The reasons that acts in the queue are given with, and those they are refused for.
enum ReasonText {
    /// Longer ones belong into a report.
    private static let limitInBytes = 10_000

    static func check(code: String, text: String) throws {
        let isCode = code.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
        guard isCode, (1...64).contains(code.utf8.count), hasWords(text) else {
            throw ValidationError(
                "give --code (a to z, 0 to 9, dashes, at most 64) and --text in words (at most 10000 bytes)")
        }
    }

    static func check(_ text: String) throws {
        guard hasWords(text) else { throw ValidationError("say why in words (at most 10000 bytes)") }
    }

    private static func hasWords(_ text: String) -> Bool {
        text.utf8.count <= limitInBytes && text.utf8.contains { $0 > 0x20 }
    }

    /// What was refused, and what can be done about it.
    static func failure(_ caseID: String, _ refusal: ReviewRefusal) -> Failure {
        let (status, words) =
            switch refusal {
            case .notHeld:
                (
                    ExitStatus.temporary,
                    "nothing was changed; no such case for you, or the lease with this token is not the newest, is "
                        + "another's or ran out. Claim it again and look at what changed."
                )
            case .reviewedAlready:
                (ExitStatus.noPermission, "you have decided it already; another person decides now")
            case .noSuchDecision: (ExitStatus.noInput, "no such decision")
            case .notYours: (ExitStatus.noPermission, "only who made a decision takes it back")
            case .undoneAlready: (ExitStatus.temporary, "it was taken back already")
            case .sealed:
                (ExitStatus.noPermission, "it stands in an exported bundle and cannot be taken back any more")
            case .overtaken: (ExitStatus.temporary, "the case was opened again since and is decided anew")
            }
        return Failure(status, "\(caseID): \(words)")
    }
}
