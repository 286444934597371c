import Archiving
import ArgumentParser
import Evidence
import Reading

/// `baken site`: what a person has told of a site.
struct SiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "Try a site profile on pages.", subcommands: [SiteCheckCommand.self])
}

/// `baken site check`: how pages are read, and what each field of a profile gets there.
struct SiteCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "What each field of a profile gets on a page, and by which path.",
        discussion: """
            Files are read as they are. An address is asked for once, after its robots.txt, and only with a plan whose
            authority covers it (exit 77 otherwise); the plan's profile of the site is taken where none is given.
            Exit code 1 where a field of the profile gets nothing on one of the pages.
            Example: baken site check ad.html --profile sites/example.yaml
            Example: baken site check https://ads.example/advertentie/1 --plan plan.yaml
            """)

    @Argument(help: "HTML files, or addresses.") var pages: [String]
    @Option(name: .long, help: "The site profile; without one the generic reader alone is shown.")
    var profile: String?
    @Option(name: .long, help: "The plan under whose authority an address may be asked for.") var plan:
        String?
    @Option(name: .long, help: "The folder of rules, for its list of places.") var rules: String?
    @Option(name: .long, help: "How national phone numbers are read: a region such as NL.") var region = "NL"
    @Option(name: .long, help: "The day against which ages are read; today by default.") var posted: String?
    @Option(name: .long, help: "text, or jsonl: one line a page, with all its text.") var format =
        OutputFormat.text

    func validate() throws {
        if let posted, CivilDate(iso8601: posted) == nil {
            throw ValidationError("--posted takes a day such as 2026-11-21, not \"\(posted)\"")
        }
    }

    func run() async throws {
        let profile = try profile.map { try ProfileFile.load($0) }
        let places = try RulesFolder.find(rules) + "/places.csv"
        let reader = PageReader(
            region: region,
            places: try PlaceDirectory(csv: try DiskFile.bytes(places, limitInBytes: 16_000_000)))
        var worst: ExitCode?
        for page in pages {
            do {
                let check = try await check(page, profile: profile, reader: reader)
                for line in format == .text ? check.lines : [check.json.line] { Terminal.out(line) }
                if !check.isComplete { worst = worst ?? ExitStatus.no }
            } catch {
                guard let (line, status) = ErrorReport.describe(error) else { throw error }
                Terminal.note("baken: " + line)
                worst = status
            }
        }
        if let worst { throw worst }
    }

    private func check(_ page: String, profile: SiteProfile?, reader: PageReader) async throws -> SiteCheck {
        let day = posted.flatMap(CivilDate.init(iso8601:)) ?? WallClock.now().day
        guard page.hasPrefix("http://") || page.hasPrefix("https://") else {
            let bytes = try DiskFile.bytes(page, limitInBytes: FileScorer.pageLimitInBytes)
            let parsed = reader.parse(
                html: bytes, contentType: nil, address: nil, profile: profile, incompleteness: [])
            return SiteCheck(
                source: page, traces: parsed.fieldTraces,
                page: reader.read(parsed, status: 200, address: nil, profile: profile, on: day))
        }
        guard let address = WebAddress(page) else {
            throw Failure(ExitStatus.data, "\(page): not a web address; write it like https://ads.example/x")
        }
        guard let plan else {
            throw Failure(
                ExitStatus.noPermission,
                "\(page): nothing is asked for without a plan and its authority; give --plan, or a saved file"
            )
        }
        let visit = try SiteVisit(planPath: plan, rulesPath: rules, to: address)
        let site = profile ?? visit.site
        let capture = try await visit.capture()
        let payload = HTTPPayload(capture)
        let parsed = reader.parse(
            html: payload.decoded, contentType: payload.headers["Content-Type"], address: address,
            profile: site,
            incompleteness: payload.incompleteness)
        return SiteCheck(
            source: page, traces: parsed.fieldTraces,
            page: reader.read(parsed, status: capture.status, address: address, profile: site, on: day))
    }
}
