import ArgumentParser
import Evidence
import Fetching

/// `baken robots`: what a robots.txt says about an address.
struct RobotsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "robots", abstract: "Says allow or disallow for an address, and the line that decided.",
        discussion: """
            Read by RFC 9309. Exit code 0 for allow, 1 for disallow.
            Example: baken robots robots.txt https://ads.example/x --agent BakenBot
            """)

    @Argument(help: "A robots.txt file.") var file: String
    @Argument(help: "The address asked about.") var address: String
    @Option(name: .long, help: "The product token of the crawler.")
    var agent = CrawlPlan.product
    @Option(name: .long, help: "text or json.")
    var format = OutputFormat.text

    func run() throws {
        guard let address = WebAddress(address) else {
            throw ValidationError("\"\(address)\" is not a web address; write it like https://ads.example/x")
        }
        let rules = RobotsRules(parsing: try DiskFile.bytes(file, limitInBytes: 64_000_000))
        let decision = rules.decide(address.pathAndQuery, agent: agent)
        let answer = decision.isAllowed ? "allow" : "disallow"
        if format == .text {
            let line =
                decision.line.map { "line \($0): \(Terminal.safe(decision.rule))" } ?? "no rule matches"
            Terminal.out("\(answer)  \(line)")
        } else {
            Terminal.out(
                JSONLine.object([
                    ("answer", .text(answer)), ("line", .optional(decision.line)),
                    ("rule", decision.line == nil ? .null : .text(decision.rule)),
                ]).line)
        }
        if !decision.isAllowed { throw ExitStatus.no }
    }
}
