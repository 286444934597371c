import Archiving
import Configuring
import Evidence
import Reading
import Scoring

/// Reads and scores files from disk, whatever tool made them.
struct FileScorer {
    let rules: LoadedRules
    let day: CivilDate
    let profile: SiteProfile?
    let templates: FileTemplates
    let report: (ScoredPage) -> Void

    /// Larger files than this that are no archives are refused: no page is that long.
    static let pageLimitInBytes = 64_000_000

    func score(_ path: String) throws {
        switch FileKind(path) {
        case .archive: try scoreArchive(path)
        case .text: report(scored(source: path, page: rules.reader.read(text: try text(path), on: day)))
        case .page:
            let parsed = try templates.parsed[path] ?? parsed(path)
            let page = rules.reader.read(
                parsed, status: 200, address: nil, profile: profile, on: day, template: templates.ofFile(path)
            )
            report(scored(source: path, page: page))
        }
    }

    private func parsed(_ path: String) throws -> ParsedPage {
        rules.reader.parse(
            html: try DiskFile.bytes(path, limitInBytes: Self.pageLimitInBytes), contentType: nil,
            address: nil,
            profile: profile, incompleteness: [])
    }

    /// Bytes that are no UTF-8 are read as Latin-1 rather than refused: the text of an ad is what it is.
    private func text(_ path: String) throws -> String {
        let bytes = try DiskFile.bytes(path, limitInBytes: Self.pageLimitInBytes)
        return String(validating: bytes, as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    /// Every HTML answer in an archive; what is defective in it is told and costs its record alone.
    private func scoreArchive(_ path: String) throws {
        let reader = try WARCReader(path: path)
        while let record = try reader.next() {
            for defect in record.defects {
                Terminal.note("baken: \(path): offset \(record.offset): \(defect)")
            }
            guard record.type == "response", let payload = HTTPPayload(responseBlock: record.block),
                payload.isPage
            else { continue }
            let address = record.targetURI.flatMap(WebAddress.init)
            let page = rules.reader.read(
                html: payload.decoded, contentType: payload.headers["Content-Type"], status: payload.status,
                address: address, profile: profile, on: day, incompleteness: payload.incompleteness,
                template: templates.ofHost(address?.hostAndPort, in: path))
            report(scored(source: "\(path)#\(record.offset)", page: page))
        }
    }

    private func scored(source: String, page: Page) -> ScoredPage {
        let groups = Set(FindingGroup.allCases)
        return ScoredPage(
            source: source, page: page,
            scores: page.ads.map { rules.scorer.score($0, on: day, groups: groups) })
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
