import Archiving
import Configuring
import Evidence
import Reading
import Scoring

/// Reads and scores files from disk, whatever tool made them. Call ``finish()`` after the last.
struct FileScorer {
    let judge: FileJudge
    private var archives = ArchivedPages()

    init(_ judge: FileJudge) { self.judge = judge }

    /// Larger files than this that are no archives are refused: no page is that long.
    static let pageLimitInBytes = 64_000_000

    mutating func score(_ path: String) throws {
        switch FileKind(path) {
        case .archive: try archives.read(path, judge.score)
        case .text: judge.score(text: try text(path), path)
        case .page: try judge.score(path) { try DiskFile.bytes(path, limitInBytes: Self.pageLimitInBytes) }
        }
    }

    /// Scores the revisits of archives whose originals came after them, and tells of those that cannot be scored.
    mutating func finish() { archives.finish(judge.score) }

    /// Bytes that are no UTF-8 are read as Latin-1 rather than refused: the text of an ad is what it is.
    private func text(_ path: String) throws -> String {
        let bytes = try DiskFile.bytes(path, limitInBytes: Self.pageLimitInBytes)
        return String(validating: bytes, as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}

/// Reads and scores pages by rules, and hands them on.
struct FileJudge {
    let rules: LoadedRules
    /// On which ages and permits are judged; nil for the day of the capture, where an archive tells it, and else today.
    let day: CivilDate?
    let profile: SiteProfile?
    let templates: FileTemplates
    let report: (ScoredPage) -> Void

    func score(text: String, _ source: String) {
        let day = day ?? WallClock.now().day
        score(rules.reader.read(text: text, on: day), source, on: day)
    }

    /// `bytes` are asked for where the page was not parsed already, when it was learned from.
    func score(_ path: String, bytes: () throws -> [UInt8]) rethrows {
        let day = day ?? WallClock.now().day
        let parsed =
            try templates.parsed[path]
            ?? rules.reader.parse(
                html: bytes(), contentType: nil, address: nil, profile: profile, incompleteness: [])
        let page = rules.reader.read(
            parsed, status: 200, address: nil, profile: profile, on: day, template: templates.ofFile(path))
        score(page, path, on: day)
    }

    func score(_ found: ArchivedPage) {
        let day = day ?? found.capturedAt?.day ?? WallClock.now().day
        let payload = found.payload
        let page = rules.reader.read(
            html: payload.decoded, contentType: payload.headers["Content-Type"], status: payload.status,
            address: found.address, profile: profile, on: day, incompleteness: payload.incompleteness,
            template: templates.ofHost(found.address?.hostAndPort, in: found.file))
        score(page, found.source, on: day, found)
    }

    private func score(_ page: Page, _ source: String, on day: CivilDate, _ found: ArchivedPage? = nil) {
        let groups = Set(FindingGroup.allCases)
        report(
            ScoredPage(
                source: source, page: page,
                scores: page.ads.map { rules.scorer.score($0, on: day, groups: groups) },
                capturedAt: found?.capturedAt, original: found?.original))
    }
}

/// What a file is, by its name.
enum FileKind {
    case archive, text, page

    init(_ path: String) {
        let name = path.lowercased()
        if name.hasSuffix(".warc") || name.hasSuffix(".warc.gz") {
            self = .archive
        } else {
            self = name.hasSuffix(".txt") ? .text : .page
        }
    }
}

/// A site profile from disk.
enum ProfileFile {
    static func load(_ path: String) throws -> SiteProfile {
        try SiteProfileFile.read(try DiskFile.text(path), file: path, isPath: FieldPathSyntax.accepts)
    }
}
