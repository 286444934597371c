import Archiving
import Configuring
import Evidence
import Reading
import Scoring

/// Reads and scores files from disk, whatever tool made them. Call ``finish()`` after the last.
struct FileScorer {
    let judge: FileJudge
    private var archives = ArchivedPages()
    /// Pages that are parsed and not judged yet.
    private var waiting: [FileJudge.Waiting] = []
    private var waitingBytes = 0

    /// What a page goes through touches more memory than a core has at hand. A few pages that go through one part of it
    /// after another find that part still there; many or long ones would push it out themselves.
    private static let waitingLimit = 8
    private static let waitingLimitInBytes = 256_000

    init(_ judge: FileJudge) { self.judge = judge }

    /// Larger files than this that are no archives are refused: no page is that long.
    static let pageLimitInBytes = 64_000_000

    mutating func score(_ path: String) throws {
        switch FileKind(path) {
        case .archive:
            scoreWaiting()
            try archives.read(path, judge.score)
        case .text:
            scoreWaiting()
            judge.score(text: try text(path), path)
        case .page: try take(page: path)
        }
    }

    private mutating func take(page path: String) throws {
        var size = 0
        let parsed = try judge.parse(path) {
            let bytes = try DiskFile.bytes(path, limitInBytes: Self.pageLimitInBytes)
            size = bytes.count
            return bytes
        }
        waiting.append(FileJudge.Waiting(path: path, parsed: parsed))
        waitingBytes += size
        if waiting.count >= Self.waitingLimit || waitingBytes >= Self.waitingLimitInBytes { scoreWaiting() }
    }

    private mutating func scoreWaiting() {
        judge.score(waiting)
        waiting.removeAll(keepingCapacity: true)
        waitingBytes = 0
    }

    /// Scores what waits: the last pages, and the revisits of archives whose originals came after them. Tells of those
    /// that cannot be scored.
    mutating func finish() {
        scoreWaiting()
        archives.finish(judge.score)
    }

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
        report(scored(rules.reader.read(text: text, on: day), source, on: day))
    }

    /// A page that is parsed.
    struct Waiting {
        let path: String
        let parsed: ParsedPage
    }

    /// `bytes` are asked for where the page was not parsed already, when it was learned from.
    func parse(_ path: String, bytes: () throws -> [UInt8]) rethrows -> ParsedPage {
        try templates.parsed[path]
            ?? rules.reader.parse(
                html: bytes(), contentType: nil, address: nil, profile: profile, incompleteness: [])
    }

    /// Each by itself, but all through one part of the work before the next.
    func score(_ waiting: [Waiting]) {
        let day = day ?? WallClock.now().day
        let pages = waiting.map { waiting in
            rules.reader.read(
                waiting.parsed, status: 200, address: nil, profile: profile, on: day,
                template: templates.ofFile(waiting.path))
        }
        let results = zip(waiting, pages).map { waiting, page in scored(page, waiting.path, on: day) }
        for result in results { report(result) }
    }

    func score(_ found: ArchivedPage) {
        let day = day ?? found.capturedAt?.day ?? WallClock.now().day
        let payload = found.payload
        let page = rules.reader.read(
            html: payload.decoded, contentType: payload.headers["Content-Type"], status: payload.status,
            address: found.address, profile: profile, on: day, incompleteness: payload.incompleteness,
            template: templates.ofHost(found.address?.hostAndPort, in: found.file))
        report(scored(page, found.source, on: day, found))
    }

    private func scored(
        _ page: Page, _ source: String, on day: CivilDate, _ found: ArchivedPage? = nil
    ) -> ScoredPage {
        let groups = Set(FindingGroup.allCases)
        return ScoredPage(
            source: source, page: page,
            scores: page.ads.map { rules.scorer.score($0, on: day, groups: groups) },
            capturedAt: found?.capturedAt, original: found?.original)
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
