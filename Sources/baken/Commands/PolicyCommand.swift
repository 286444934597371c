import ArgumentParser
import Evidence
import Reading
import Scoring

/// `baken policy`: what the bylaws of municipalities ask.
struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Check, show and test the policies of municipalities.",
        subcommands: [PolicyCheckCommand.self, PolicyShowCommand.self, PolicyTestCommand.self])
}

struct PolicyOptions: ParsableArguments {
    @Option(name: .long, help: "The folder of rules.") var rules: String?
    @Option(name: .long, help: "A folder of GM####.yaml; by default the policies among the rules.")
    var policies: String?

    /// The policies alone, without what else belongs to the rules.
    func book() throws -> RuleBook {
        let files = try RulesFolder.policies(try policies ?? RulesFolder.find(rules) + "/policy")
        return RuleBook.compile(RuleFiles(policies: files))
    }
}

/// `baken policy check`.
struct PolicyCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read every policy; name what is wrong, with its line, and what is odd.",
        discussion: """
            Exit code 65 if anything is wrong. What is odd, such as days between two versions on which none is in
            force, is told and may be meant. Example: baken policy check --policies Samples/policy
            """)

    @OptionGroup var options: PolicyOptions

    func run() throws {
        let book = try options.book()
        for problem in book.problems { Terminal.out(problem.description) }
        let remarks = book.policies.remarks
        for remark in remarks { Terminal.out("odd: \(remark)") }
        let municipalities = Set(book.policies.all.map(\.municipality)).count
        Terminal.out(
            "\(book.policies.all.count) policies of \(municipalities) municipalities, \(book.problems.count) "
                + "problems, \(remarks.count) odd")
        if !book.problems.isEmpty { throw ExitStatus.data }
    }
}

/// `baken policy show`.
struct PolicyShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The policy of a municipality on a day, and its other versions.",
        discussion: """
            Exit code 1 where none is in force: the verdict is then cannotSay, policy.missing, for every ad.
            Example: baken policy show GM0344 --on 2025-06-01
            """)

    @Argument(help: "The CBS code of a municipality, such as GM0344.") var municipality: String
    @Option(name: .long, help: "The day; today by default.") var on: String?
    @OptionGroup var options: PolicyOptions
    @Option(name: .long, help: "text or json.") var format = OutputFormat.text

    func validate() throws {
        if let on, CivilDate(iso8601: on) == nil {
            throw ValidationError("--on takes a day such as 2026-11-21, not \"\(on)\"")
        }
    }

    func run() throws {
        let book = try options.book()
        for problem in book.problems { Terminal.note("baken: left out: \(problem)") }
        let day = on.flatMap(CivilDate.init(iso8601:)) ?? WallClock.now().day
        let policy = book.policies.policy(of: municipality, on: day)
        let others = book.policies.versions(of: municipality).filter { $0.validFrom != policy?.validFrom }
        if format == .text {
            PolicyText.lines(policy, of: municipality, on: day, others: others).forEach(Terminal.out)
        } else {
            Terminal.out(policy.map(PolicyText.json) ?? .null)
        }
        if policy == nil { throw ExitStatus.no }
    }
}

/// `baken policy test`.
struct PolicyTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the examples inside the policies through the real readers and the verdict.",
        discussion: """
            Exit code 1 if an example does not get the verdict that its policy names, 65 if a policy is wrong.
            Example: baken policy test --policies Samples/policy
            """)

    @OptionGroup var options: PolicyOptions
    @Argument(help: "Only these municipalities.") var municipalities: [String] = []

    func run() throws {
        let loaded = try LoadedRules.load(
            rulesPath: options.rules, policiesPath: options.policies, register: nil, region: "NL",
            isQuiet: true)
        let wrongFiles = try options.book().problems
        for problem in wrongFiles { Terminal.note("baken: left out: \(problem)") }
        let all = loaded.book.runPolicyExamples { text, day in
            loaded.reader.read(text: text, on: day).ads.first ?? Ad(title: "", text: text)
        }
        let outcomes =
            municipalities.isEmpty ? all : all.filter { municipalities.contains($0.policy.municipality) }
        guard !outcomes.isEmpty else { throw Failure(ExitStatus.noInput, "no example was run") }
        for outcome in outcomes where !outcome.isAsExpected { Self.tell(outcome) }
        let wrong = outcomes.count { !$0.isAsExpected }
        Terminal.out("\(outcomes.count - wrong) examples right, \(wrong) wrong")
        if wrong > 0 { throw ExitStatus.no }
        if !wrongFiles.isEmpty { throw ExitStatus.data }
    }

    private static func tell(_ outcome: PolicyOutcome) {
        let example = outcome.example
        let wanted = example.reasons.map { ": " + $0.joined(separator: ", ") } ?? ""
        let got = outcome.verdict.reasons.joined(separator: ", ")
        Terminal.out("\(example.file):\(example.line): \(Terminal.safe(example.text, limit: 400))")
        Terminal.out("    expected \(example.verdict.rawValue)\(wanted)")
        Terminal.out("    got      \(outcome.verdict.value.rawValue): \(got)")
    }
}
