import Archiving
import Configuring
import Evidence
import Reading
import Scoring

/// Reads and scores files from disk, whatever tool made them. Call ``finish()`` after the last.
struct FileScorer {
    let rules: LoadedRules
    /// On which ages and permits are judged; nil for the day of the capture, where an archive tells it, and else today.
    let day: CivilDate?
    let profile: SiteProfile?
    let report: (ScoredPage) -> Void
    private var archives = ArchivedPages()

    init(rules: LoadedRules, day: CivilDate?, profile: SiteProfile?, report: @escaping (ScoredPage) -> Void) {
        (self.rules, self.day, self.profile, self.report) = (rules, day, profile, report)
    }

    /// Larger files than this that are no archives are refused: no page is that long.
    private static let pageLimitInBytes = 64_000_000

    mutating func score(_ path: String) throws {
        let today = day ?? WallClock.now().day
        let name = path.lowercased()
        if name.hasSuffix(".warc") || name.hasSuffix(".warc.gz") {
            try archives.read(path, scored)
        } else if name.hasSuffix(".txt") {
            report(scored(source: path, page: rules.reader.read(text: try text(path), on: today), on: today))
        } else {
            let bytes = try DiskFile.bytes(path, limitInBytes: Self.pageLimitInBytes)
            let page = rules.reader.read(
                html: bytes, contentType: nil, status: 200, address: nil, profile: profile, on: today,
                incompleteness: [])
            report(scored(source: path, page: page, on: today))
        }
    }

    /// Bytes that are no UTF-8 are read as Latin-1 rather than refused: the text of an ad is what it is.
    private func text(_ path: String) throws -> String {
        let bytes = try DiskFile.bytes(path, limitInBytes: Self.pageLimitInBytes)
        return String(validating: bytes, as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    /// Scores the revisits of archives whose originals came after them, and tells of those that cannot be scored.
    mutating func finish() {
        archives.finish(scored)
    }

    private func scored(_ found: ArchivedPage) {
        let day = day ?? found.capturedAt?.day ?? WallClock.now().day
        let payload = found.payload
        let page = rules.reader.read(
            html: payload.decoded, contentType: payload.headers["Content-Type"], status: payload.status,
            address: found.address, profile: profile, on: day, incompleteness: payload.incompleteness)
        report(scored(source: found.source, page: page, on: day, found))
    }

    private func scored(source: String, page: Page, on day: CivilDate, _ found: ArchivedPage? = nil)
        -> ScoredPage
    {
        let groups = Set(FindingGroup.allCases)
        return ScoredPage(
            source: source, page: page,
            scores: page.ads.map { rules.scorer.score($0, on: day, groups: groups) },
            capturedAt: found?.capturedAt, original: found?.original)
    }
}

/// A site profile from disk.
enum ProfileFile {
    static func load(_ path: String) throws -> SiteProfile {
        try SiteProfileFile.read(try DiskFile.text(path), file: path, isPath: FieldPathSyntax.accepts)
    }
}
