import ArgumentParser
import Evidence
import Scoring

/// `baken rules lint`.
struct RulesLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Find what is read without an error and is wrong all the same.",
        discussion: """
            Rules that can never fire, phrases that another one finds anyway, rules without a near miss or a source,
            words of origin or looks, lexicons that nobody read for a year; and all that check tells.
            Exit code 65 if anything is found. Example: baken rules lint --rules Rules
            """)

    @OptionGroup var options: RulesOptions
    @Option(name: .long, help: "The day on which lexicons are due for review; today by default.") var on:
        String?
    @Option(name: .long, help: "text, or jsonl: one line a finding.") var format = OutputFormat.text

    func validate() throws {
        if let on, CivilDate(iso8601: on) == nil {
            throw ValidationError("--on takes a day such as 2026-11-21, not \"\(on)\"")
        }
    }

    func run() throws {
        let loaded = try options.load(isQuiet: true)
        let today = on.flatMap(CivilDate.init(iso8601:)) ?? WallClock.now().day
        let linter = RuleLinter(loaded.files, book: loaded.book, today: today, read: loaded.example)
        let findings = linter.findings
        if format == .text {
            for line in ProblemText.lines(findings.map { ($0.problem, $0.description) }) {
                Terminal.out(line)
            }
            Terminal.out("\(loaded.book.rules.count) rules, \(findings.count) findings")
        } else {
            for finding in findings { Terminal.out(Self.json(finding)) }
        }
        if !findings.isEmpty { throw ExitStatus.data }
    }

    private static func json(_ finding: LintFinding) -> JSONLine {
        .object([
            ("code", .text(finding.code.rawValue)), ("file", .text(finding.problem.file)),
            ("line", .optional(finding.problem.line)), ("column", .optional(finding.problem.column)),
            ("message", .text(finding.problem.message)), ("remedy", .text(finding.problem.remedy)),
        ])
    }
}
