import ArgumentParser
import Evidence
import Reading
import Scoring

/// `baken rules`: the packs of rules.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Check, lint, test, list and explain the rules.",
        subcommands: [
            RulesCheckCommand.self, RulesLintCommand.self, RulesTestCommand.self, RulesListCommand.self,
            RulesExplainCommand.self,
        ])
}

struct RulesOptions: ParsableArguments {
    @Option(name: .long, help: "The folder of rules.") var rules: String?

    func load(isQuiet: Bool = false) throws -> LoadedRules {
        try LoadedRules.load(
            rulesPath: rules, policiesPath: nil, register: nil, region: "NL", isQuiet: isQuiet
        )
    }
}

/// `baken rules check`.
struct RulesCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compile every rule, lexicon and policy; name what is wrong, with its line.",
        discussion: "Exit code 65 if anything is wrong. Example: baken rules check --rules Rules")

    @OptionGroup var options: RulesOptions

    func run() throws {
        let book = try options.load(isQuiet: true).book
        for line in ProblemText.lines(book.problems) { Terminal.out(line) }
        Terminal.out("\(book.rules.count) rules, \(book.problems.count) problems")
        if !book.problems.isEmpty { throw ExitStatus.data }
    }
}

/// `baken rules test`.
struct RulesTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Run every example of every rule through the real readers.",
        discussion:
            "Exit code 1 if an example does not do what its rule says. Example: baken rules test --rules Rules"
    )

    @OptionGroup var options: RulesOptions
    @Argument(help: "Only these rules.") var ids: [String] = []

    func run() throws {
        let loaded = try options.load()
        let all = loaded.book.runExamples(read: loaded.example)
        let outcomes = ids.isEmpty ? all : all.filter { ids.contains($0.example.rule) }
        guard !outcomes.isEmpty else { throw Failure(ExitStatus.noInput, "no example was run") }
        for outcome in outcomes where !outcome.isAsExpected {
            let example = outcome.example
            let words = example.fires ? "is silent on" : "fires on"
            Terminal.out("\(example.file):\(example.line): \(example.rule) \(words):")
            Terminal.out("    \(Terminal.safe(example.text, limit: 400))")
            Terminal.out(
                "    fired: \(outcome.fired.isEmpty ? "nothing" : outcome.fired.joined(separator: " "))")
        }
        let wrong = outcomes.count { !$0.isAsExpected }
        Terminal.out(
            "\(outcomes.count - wrong) examples right, \(wrong) wrong, \(loaded.book.rules.count) rules")
        if wrong > 0 { throw ExitStatus.no }
    }
}

/// `baken rules list`.
struct RulesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All rules: id, grade, weight, title.",
        discussion: """
            --format html is the documentation of the rules: one page without scripts, in Dutch and English.
            Example: baken rules list --format html > rules.html
            """)

    @OptionGroup var options: RulesOptions
    @Option(name: .long, help: "text, jsonl: one line a rule, or html: all cards on one page.") var format =
        Format.text

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl, html }

    func run() throws {
        let loaded = try options.load()
        let rules = loaded.book.rules
        if format == .html { return Terminal.out(RulesPage(loaded.book, loaded.files).text) }
        if format == .text {
            let rows = rules.map { [$0.id, $0.grade.rawValue, "\($0.weight)", $0.title.english] }
            return Terminal.table([["rule", "grade", "weight", "title"]] + rows).forEach(Terminal.out)
        }
        for rule in rules {
            Terminal.out(
                JSONLine.object([
                    ("rule", .text(rule.id)), ("pack", .text(rule.group.rawValue)),
                    ("route", .text(rule.group.route.rawValue)), ("grade", .text(rule.grade.rawValue)),
                    ("weight", .decimal(rule.weight)), ("barrier", .text(rule.barrier.rawValue)),
                    ("handler", .texts(rule.handlers.map(\.rawValue))), ("titel", .text(rule.title.dutch)),
                    ("title", .text(rule.title.english)),
                ]).line)
        }
    }
}

/// `baken rules explain`.
struct RulesExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "One rule: what it looks for, how well founded, what is known to trip it.",
        discussion: "Example: baken rules explain minor.age-below-18")

    @Argument(help: "The id of the rule.") var id: String
    @OptionGroup var options: RulesOptions

    func run() throws {
        let loaded = try options.load()
        let book = loaded.book
        guard let rule = book.rules.first(where: { $0.id == id }) else {
            let near = NearestWord.among(book.rules.map(\.id), to: id).map { "; did you mean \($0)?" } ?? ""
            throw Failure(ExitStatus.noInput, "there is no rule \"\(id)\"\(near)")
        }
        for line in RuleText.lines(rule, in: book, loaded.files) { Terminal.out(line) }
    }
}
