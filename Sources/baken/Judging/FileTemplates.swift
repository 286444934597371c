import Archiving
import Evidence
import Reading

/// What is the site's own among files that are scored together: learned before the first of them is judged, so that
/// neither the order of the files nor what one run has seen of the site makes a difference.
///
/// A host in an archive is taken for one site, and a folder of pages where the caller says so: files from anywhere may
/// lie in one folder. Of each, at most ``sampleLimit`` pages are
/// learned from, those of the least hash of their name: whichever the order, the same.
struct FileTemplates {
    private var ofFolder: [String: TemplateLines] = [:]
    private var ofHosts: [String: [String: TemplateLines]] = [:]
    /// Files that were learned from, as long as there is room: parsing is half of what a page costs.
    private(set) var parsed: [String: ParsedPage] = [:]
    private static let parsedLimitInBytes = 16_000_000

    /// Enough to tell a share of six in ten from one of five, and no more work than that.
    static let sampleLimit = 64

    /// Learns from those of `archives` that are archives, and those of `pages` that are pages. Files that cannot be
    /// read are passed over: whoever judges them says so.
    init(archives: [String], pages: [String], reader: PageReader, profile: SiteProfile?) {
        for path in Set(archives) where FileKind(path) == .archive {
            ofHosts[path] = (try? Self.hosts(of: path, reader, profile)) ?? [:]
        }
        var room = Self.parsedLimitInBytes
        let pages = Dictionary(grouping: Set(pages.filter { FileKind($0) == .page }), by: Self.folder)
        for (folder, pages) in pages.sorted(by: { $0.key < $1.key })
        where pages.count >= SiteTemplate.pagesNeeded {
            var template = SiteTemplate()
            for path in Self.sample(pages) {
                guard let bytes = try? DiskFile.bytes(path, limitInBytes: FileScorer.pageLimitInBytes) else {
                    continue
                }
                let page = reader.parse(
                    html: bytes, contentType: nil, address: nil, profile: profile, incompleteness: [])
                template.learn(page)
                if room >= bytes.count {
                    room -= bytes.count
                    parsed[path] = page
                }
            }
            ofFolder[folder] = template.lines
        }
    }

    func ofFile(_ path: String) -> TemplateLines { ofFolder[Self.folder(path)] ?? .none }

    func ofHost(_ host: String?, in archive: String) -> TemplateLines {
        host.flatMap { ofHosts[archive]?[$0] } ?? .none
    }

    private static func hosts(of archive: String, _ reader: PageReader, _ profile: SiteProfile?) throws
        -> [String: TemplateLines]
    {
        var templates: [String: SiteTemplate] = [:]
        let records = try WARCReader(path: archive)
        while let record = try records.next() {
            guard record.type == "response", let address = record.targetURI.flatMap(WebAddress.init),
                templates[address.hostAndPort]?.pageCount ?? 0 < sampleLimit,
                let payload = HTTPPayload(responseBlock: record.block), payload.isPage, payload.status == 200
            else { continue }
            templates[address.hostAndPort, default: SiteTemplate()].learn(
                reader.parse(
                    html: payload.decoded, contentType: payload.headers["Content-Type"], address: address,
                    profile: nil, incompleteness: payload.incompleteness))
        }
        return templates.mapValues(\.lines)
    }

    private static func folder(_ path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    private static func sample(_ paths: [String]) -> [String] {
        guard paths.count > sampleLimit else { return paths.sorted() }
        let ranked = paths.map { (rank: NameHash.of($0), path: $0) }
        return ranked.sorted { ($0.rank, $0.path) < ($1.rank, $1.path) }.prefix(sampleLimit).map(\.path)
    }
}

/// Spreads names evenly; the same on every machine.
private enum NameHash {
    static func of(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
