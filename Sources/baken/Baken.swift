import ArgumentParser
import Evidence

/// The front door: parses the command line, wires the rooms together, gives the exit code.
@main
struct Baken: AsyncParsableCommand {
    /// In the user agent, in warcinfo records and in bundles.
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "baken",
        abstract:
            "Finds escort ads without a valid permit and signs of minors or coercion, and keeps the proof.",
        discussion: """
            Every command has --help with an example. Results go to standard output, what happens to standard error.
            Exit codes: 0 done or yes, 1 no, 2 cannot be checked, 64 usage, 65 wrong file, 66 no such file, 73 cannot
            create, 74 disk, 75 try later, 77 not allowed.
            """,
        version: version,
        subcommands: [
            CrawlCommand.self, WatchCommand.self, StatusCommand.self, AdsCommand.self, LedgerCommand.self,
            FrontierCommand.self, ScoreCommand.self, SiteCommand.self, RobotsCommand.self, RulesCommand.self,
            PolicyCommand.self, RegistryCommand.self, QueueCommand.self, ServeCommand.self, UserCommand.self,
            ExportCommand.self,
            ArchiveCommand.self, VerifyCommand.self, LogCommand.self, DoctorCommand.self,
        ])

    /// Errors of all rooms meet here: one line on standard error and the exit code that fits.
    static func main() async {
        do {
            var command = try parseAsRoot()
            do {
                if var command = command as? any AsyncParsableCommand {
                    try await command.run()
                } else {
                    try command.run()
                }
            } catch {
                // What was written before it failed is logged too; the failure is the one to be told.
                try? LogKeeper.endOfCommand()
                throw error
            }
            try LogKeeper.endOfCommand()
        } catch let code as ExitCode {
            exit(withError: code)
        } catch {
            guard let (line, status) = ErrorReport.describe(error) else { exit(withError: error) }
            Terminal.note("baken: " + line)
            exit(withError: status)
        }
    }
}

/// How results are written.
/// A language that Baken speaks to people.
enum SpokenLanguage: String, ExpressibleByArgument, CaseIterable {
    case nl, en
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
}
