import Archiving
import ArgumentParser
import Evidence
import Reading
import Scoring

/// `baken score`: reads and scores files; no network, no store.
struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Read and score files: HTML, .txt (text of one ad), .warc and .warc.gz.",
        discussion: """
            A revisit record is scored by the page it refers to, where that stands in one of the files.
            Pages of one host in an archive are taken for one site: lines and numbers that stand on most of them, and on
            8 at least, are the site's own and count as no ad's. --alone leaves that out; --one-site says that the
            pages of each folder are of one site as well.
            One file that cannot be read costs itself: it is named on standard error and the exit code is 66.
            Example: baken score ad.html crawl.warc.gz --posted 2026-11-21 --format jsonl
            """)

    @Argument(help: "Files, or folders: of those all files that are read, by name, with what lies in them.")
    var paths: [String]
    @Option(
        name: .long,
        help:
            "The day on which ages and permits are judged; by default that of the capture in a WARC, else today."
    )
    var posted: String?
    @Option(name: .long, help: "How national phone numbers are read: a region such as NL.") var region = "NL"
    @Option(name: .long, help: "The folder of rules.") var rules: String?
    @Option(name: .long, help: "A folder of GM####.yaml; by default the policies among the rules.")
    var policies: String?
    @Option(name: .long, help: "A permit register, plain or sealed.") var register: String?
    @Option(name: .long, help: "The day on which the register was true; --posted by default.") var asOf:
        String?
    @Option(name: .long, help: "The key of a sealed register.") var key: String?
    @Option(name: .long, help: "A column mapping file, for a register of another shape.") var columns: String?
    @Option(name: .long, help: "A site profile, for HTML and WARC.") var profile: String?
    @Option(name: .long, help: "text, or jsonl: one line a page.") var format = OutputFormat.text
    @Flag(name: .long, help: "Judge each page of an archive by itself, whatever stands on the others.")
    var alone = false
    @Flag(
        name: .customLong("one-site"),
        help: "The pages of each folder are of one site: learn what is its own.")
    var oneSite = false
    @Flag(name: .long, help: "Say in words what counts for and against, with the text marked.") var explain =
        false

    @Option(name: .long, help: "nl or en: --explain in one language; both by default.") var language:
        SpokenLanguage?

    func validate() throws {
        for (name, value) in [("--posted", posted), ("--as-of", asOf)] {
            if let value, CivilDate(iso8601: value) == nil {
                throw ValidationError("\(name) takes a day such as 2026-11-21, not \"\(value)\"")
            }
        }
        if alone, oneSite { throw ValidationError("--alone and --one-site exclude each other") }
        guard region.utf8.count == 2, region.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            throw ValidationError("--region takes two capitals such as NL, not \"\(region)\"")
        }
    }

    func run() throws {
        let day = posted.flatMap(CivilDate.init(iso8601:)) ?? WallClock.now().day
        let permits = try register.map {
            try LoadedRegister.load(
                path: $0, asOf: asOf.flatMap(CivilDate.init(iso8601:)) ?? day, keyPath: key,
                columnsPath: columns)
        }
        let loaded = try LoadedRules.load(
            rulesPath: rules, policiesPath: policies, register: permits, region: region)
        let profile = try profile.map { try ProfileFile.load($0) }
        var worst: ExitCode?
        var found: [String] = []
        for path in paths {
            try costingItself(&worst) { found += try ScoreFolder.files(path) }
        }
        let templates = FileTemplates(
            archives: alone ? [] : found, pages: oneSite ? found : [], reader: loaded.reader, profile: profile
        )
        var files = FileScorer(
            FileJudge(
                rules: loaded, day: posted.flatMap(CivilDate.init(iso8601:)), profile: profile,
                templates: templates, report: { page in show(page, loaded) }))
        for file in found {
            try costingItself(&worst) { try files.score(file) }
        }
        files.finish()
        if let worst { throw worst }
    }

    /// What is wrong with one file is told, and decides the exit code; the others are read all the same.
    private func costingItself(_ worst: inout ExitCode?, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch {
            guard let (line, status) = ErrorReport.describe(error) else { throw error }
            Terminal.note("baken: " + line)
            worst = worst ?? status
        }
    }

    private func show(_ page: ScoredPage, _ loaded: LoadedRules) {
        if explain {
            for line in ScoreText.explanation(page, scorer: loaded.scorer, in: language) {
                Terminal.out(line)
            }
        } else if format == .text {
            for line in ScoreText.summary(page) { Terminal.out(line) }
        } else {
            Terminal.out(page.json)
        }
    }
}
