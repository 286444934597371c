import Archiving
import Evidence

@testable import Sealing

/// A folder that is gone when the test is.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = "/tmp/baken-sealing-\(UInt64.random(in: 0...UInt64.max))"
        try FolderPath(path).create()
    }

    deinit {
        try? FolderPath("/tmp").removeFolder(FolderPath.lastPart(of: path))
    }

    func path(_ name: String) -> String { path + "/" + name }

    func read(_ name: String) throws -> [UInt8] {
        let file = try BinaryFile(path(name), .reading)
        return try file.read(at: 0, count: try file.size())
    }

    func write(_ bytes: [UInt8], as name: String) throws {
        try FolderPath(path).remove(name)
        try BinaryFile(path(name), .creating).append(bytes)
    }

    /// The paths of all files, sorted.
    func files(under name: String = "") throws -> [String] {
        let folder = FolderPath(name.isEmpty ? path : path(name))
        return try folder.names().flatMap { entry in
            let inner = name.isEmpty ? entry : name + "/" + entry
            return FolderPath.entry(at: folder.of(entry)) == .folder ? try files(under: inner) : [inner]
        }
    }
}

func time(_ text: String) -> UTCTime {
    UTCTime(rfc3339: text) ?? UTCTime(millisecondsSince1970: 0)
}

/// A small data folder with an archive, and a case that rests on it.
final class SampleCase {
    let folder: TemporaryFolder
    let archive: ArchiveFolder
    private(set) var captures: [CaptureRecord] = []

    init(
        captures count: Int = 2, at path: (Int) -> String = { "/advertentie/\($0).html" }
    ) throws {
        folder = try TemporaryFolder()
        archive = ArchiveFolder(folder.path("data/archive"))
        var number: UInt64 = 0
        let writer = try ArchiveWriter(
            folder: archive.folder.path,
            description: ArchiveDescription(
                software: "Baken/0.1.0", planDigest: Digest256(of: "plan"), authority: "AUT-2026-001",
                robots: "RFC 9309, obeyed"),
            now: { time("2026-11-21T09:08:07.123Z") },
            makeID: {
                number += 1
                return RecordID.urn(high: 0, low: number)
            })
        captures = try writer.append(
            (1...count).map { try Self.capture(path($0)) }, authority: "AUT-2026-001")
        try writer.close()
    }

    /// Another address with the page of the first capture, on record as a revisit of it.
    func appendRevisit() throws -> CaptureRecord {
        let writer = try ArchiveWriter(
            folder: archive.folder.path,
            description: ArchiveDescription(
                software: "Baken/0.1.0", planDigest: Digest256(of: "plan"), authority: "AUT-2026-001",
                robots: "RFC 9309, obeyed"),
            now: { time("2026-11-22T09:08:07.123Z") })
        let first = captures[0]
        let capture = try Self.capture("/spiegel/1.html")
        let record = try writer.append(
            [capture], authority: "AUT-2026-001", unchangedFrom: [capture.address: EarlierCapture(first)])[0]
        try writer.close()
        return record
    }

    static let text = "Anna uit Utrecht\n17 jaar, bel 06 12345600 \u{202E}snel\u{202C} <b>of</b> app."

    static func capture(_ path: String) throws -> Capture {
        guard let address = WebAddress("http://ads.example" + path) else {
            throw SealingError(.unusable, "address")
        }
        return Capture(
            address: address, startedAt: time("2026-11-21T09:08:07.123Z"), duration: .milliseconds(12),
            requestHead: Array("GET \(path) HTTP/1.1\r\nHost: ads.example\r\n\r\n".utf8),
            responseHead: Array("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n".utf8),
            body: Array("<p>\(text)</p>".utf8), status: 200, remoteAddress: IPAddress("203.0.113.7"),
            resolvedAddresses: [], incompleteness: [])
    }

    var caseFile: CaseFile {
        CaseFile(
            id: "C-0123456789ab", route: .police, municipality: "GM0344", priority: .urgent, state: .decided,
            address: captures[0].address, title: "Anna <script>alert(1)</script>",
            firstSeen: time("2026-11-21T09:08:07Z"), lastSeen: time("2026-11-22T09:08:07Z"),
            ruleIDs: ["minor.age-below-18", "permit.number-missing"], verdict: .notInOrder)
    }

    var findings: [RecordedFinding] {
        [
            Finding(
                rule: "minor.age-below-18", group: .minor, grade: "A+", weight: 6, spans: [TextSpan(17, 19)],
                reasonDutch: "De advertentie noemt de leeftijd 17.", reasonEnglish: "The ad names the age 17."
            ),
            Finding(
                rule: "control.always-available", group: .control, grade: "C", weight: 0.75,
                spans: [TextSpan(17, 24), TextSpan(26, 29)], reasonDutch: "Altijd bereikbaar.",
                reasonEnglish: "Always available."),
            Finding(
                rule: "control.first-person", group: .control, grade: "D", weight: -0.5, spans: [],
                reasonDutch: "De tekst is in de eerste persoon.",
                reasonEnglish: "The text is in the first person."),
        ].map {
            RecordedFinding(
                finding: $0, rules: RuleStamp(digest: Digest256(of: "rules")), capture: captures[0].id,
                authority: "AUT-2026-001",
                foundAt: time("2026-11-21T09:08:09Z"))
        }
    }

    func dossier(captures: [CaptureRecord]? = nil) -> CaseDossier {
        CaseDossier(
            file: caseFile, text: Self.text, maskedPhones: ["+31 6 ••••••00"],
            phoneSpans: [TextSpan(30, 41)],
            verdict: PermitVerdict(
                value: .notInOrder, reasons: ["number.missing"], article: "APV (voorbeeld) art. 3:15"),
            findings: findings, captures: captures ?? self.captures,
            reviews: [
                RecordedDecision(
                    Decision(
                        caseID: "C-0123456789ab", outcome: .helpFirst, reasonCode: "age-named",
                        text: "Eerst contact met \"hulp\".", decidedBy: "rechercheur-7",
                        decidedAt: time("2026-11-22T10:00:00Z"), token: 3))
            ],
            history: [
                CustodyEvent(
                    action: "filed", actor: "baken", object: "C-0123456789ab",
                    at: time("2026-11-21T09:08:10Z"),
                    reason: "crawl"),
                CustodyEvent(
                    action: "exported", actor: "rechercheur-7", object: "C-0123456789ab",
                    at: time("2026-11-22T10:05:00Z"), reason: "zaak 2026-17"),
            ])
    }

    var authority: Authority {
        get throws {
            guard let from = CivilDate(iso8601: "2026-01-01"), let until = CivilDate(iso8601: "2027-12-31"),
                let host = HostPattern("*.example")
            else { throw SealingError(.unusable, "sample") }
            return Authority(
                id: "AUT-2026-001", agency: "Politie, eenheid Voorbeeld", kind: .police, municipalities: [],
                legalBasis: .init(
                    article: "art. 3 Politiewet 2012 (voorbeeld)", text: "De politie heeft tot taak …"),
                purpose: "Signaleren van minderjarigen in advertenties", approver: "Teamchef Voorbeeld",
                validFrom: from,
                validUntil: until, hosts: [host], findingGroups: [.minor, .control, .permit],
                robotsOverrides: [],
                retention: .init(
                    capturesWithoutFinding: .seconds(86_400), findings: .seconds(86_400),
                    decisions: .seconds(86_400)))
        }
    }

    var withholding: WithholdingKey {
        get throws {
            guard let key = WithholdingKey(bytes: Array(repeating: 9, count: 32)) else {
                throw SealingError(.key, "sample")
            }
            return key
        }
    }

    /// The key of the examples of RFC 6979 for this curve (appendix A.2.6).
    static let packageKey =
        PackageKey(
            bytes: Hexadecimal.bytes(
                "6b9d3dad2e1b8c1c05b19875b6659f4de23c3b667bf297ba9aa47740787137d8"
                    + "96d5724e4c70a825f872c9ea60d2edf5") ?? []) ?? PackageKey()

    func request(
        _ dossier: CaseDossier? = nil, edition: BundleEdition = .police, names: Bool = false,
        log: SealingLog? = nil, exportedAt: String = "2026-11-22T10:05:00Z"
    ) throws -> SealingRequest {
        SealingRequest(
            dossier: dossier ?? self.dossier(),
            lawfulness: LawfulnessFacts(
                authority: try authority, authorityDigest: Digest256(of: "authority"),
                planDigest: Digest256(of: "plan"), otherAuthorities: [],
                hosts: [
                    HostFacts(
                        host: "ads.example", robotsStatus: 404, robotsAt: time("2026-11-21T09:00:00Z"),
                        robotsDigest: nil, captures: 2, first: time("2026-11-21T09:08:07Z"),
                        last: time("2026-11-21T09:08:17Z"))
                ],
                searches: SearchTally(
                    until: time("2026-11-21T09:08:17Z"), pages: 412, ads: 230, adsWithFinding: 11,
                    isCut: false)),
            edition: edition, namesOfficials: names, log: log,
            export: ExportFacts(
                act: Act(actor: "rechercheur-7", reason: "zaak 2026-17", at: time(exportedAt))),
            tool: "Baken/0.1.0")
    }

    static let key = SigningKey(bytes: Array(1...32)) ?? SigningKey()
    static let bundle = "baken-C-0123456789ab"
    /// Knows whose key it is, as who was told the fingerprint.
    static let verifier = BundleVerifier(pinned: .publicKey(key.publicKey))

    func sealer(_ organisation: OrganisationKey? = nil) throws -> BundleSealer {
        BundleSealer(
            keys: .init(
                seal: Self.key, packages: Self.packageKey, withholding: try withholding,
                organisation: organisation),
            records: BundleSealer.Records(archive))
    }

    /// Seals into `out` of the folder.
    @discardableResult
    func seal(
        _ request: SealingRequest? = nil, into name: String = "out", _ organisation: OrganisationKey? = nil
    ) async throws -> SealedBundle {
        try await sealer(organisation).seal(request ?? self.request(log: log()), into: folder.path(name))
    }

    /// A log in which the case's captures, findings and acts stand, as the store would have it.
    func log() throws -> SealingLog {
        let events =
            captures.map { LogEvent($0) }
            + findings.map {
                LogEvent(
                    $0.finding, wording: Digest256(of: "wording"), rules: $0.rules.digest,
                    capture: $0.capture,
                    at: time("2026-11-21T09:08:07.123Z"))
            }
            + [
                LogEvent(
                    Finding(
                        rule: "police.canary-rule", group: .minor, grade: "B", weight: 1, spans: [],
                        reasonDutch: "Kanarie.", reasonEnglish: "Canary."), wording: Digest256(of: "other"),
                    rules: Digest256(of: "rules"), capture: captures[0].id,
                    at: time("2026-11-21T09:08:07.123Z"))
            ] + dossier().reviews.map { LogEvent($0.decision) } + dossier().history.map { LogEvent($0) }
        let leaves = events.enumerated().map { number, event in
            LogLeaf(line: event.line, salt: Array(repeating: UInt8(number + 1), count: LogLeaf.saltLength))
        }.compactMap { $0 }
        guard let signer = Self.signer else { throw SealingError(.key, "sample") }
        let folder = TileFolder(self.folder.path("log"))
        let log = EvidenceLog(folder: self.folder.path("log"), signer: signer, leaves: Leaves(leaves))
        let note = try log.publish(at: time("2026-11-22T10:00:00Z"))
        return SealingLog(
            key: signer.key,
            leaves: leaves.enumerated().map { .init(place: $0, commitment: $1.commitment, leaf: $1) }
        ) { (place, leaf) throws(SealingError) in
            do {
                let reader = TileReader(folder, size: leaves.count)
                return LogProof(
                    extra: leaf?.disclosure, index: place,
                    path: try reader.prover.inclusion(of: place, inSize: leaves.count), checkpoint: note)
            } catch {
                throw SealingError(.cannotRead, "\(error)")
            }
        }
    }

    static let signer = NoteSigner(name: "politie.example/baken", algorithm: .note)

    private final class Leaves: LeafSource {
        private let leaves: [LogLeaf]

        init(_ leaves: [LogLeaf]) { self.leaves = leaves }

        func leafCount() throws -> Int { leaves.count }
        func commitments(_ range: Range<Int>) throws -> [Digest256] { leaves[range].map(\.commitment) }
    }
}
