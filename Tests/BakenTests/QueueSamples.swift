import Evidence
import Filing
import Foundation

/// A data folder with a few cases in it, and the program asked about them.
struct QueueFolder {
    let path: String
    static let start = UTCTime(millisecondsSince1970: 1_795_000_000_000)

    /// Case 1: a sign of a minor, for the police. Case 2: a permit case of Utrecht.
    init(in folder: URL) throws {
        path = folder.appending(path: "data").path
        try FileManager.default.createDirectory(atPath: path + "/keys", withIntermediateDirectories: true)
        let store = try EvidenceStore(path: path + "/baken.sqlite")
        try store.file([
            try Self.capture(1, "minor.age-below-18", .minor),
            try Self.capture(2, "permit.number-missing", .permit),
        ])
        try store.close()
    }

    static func caseID(_ number: Int, _ route: Route) throws -> String {
        CaseFile.id(address: try address(number), localKey: "", route: route)
    }

    /// What each of these people decided about a case, and the authority that its captures were made under: it may be exported.
    func decide(_ caseID: String, people: [String] = ["a.jansen"]) throws {
        let store = try EvidenceStore(path: path + "/baken.sqlite")
        for person in people {
            let lease = try store.claim(
                caseID, for: .police, holder: person, duration: .seconds(600), at: Self.start + .seconds(60))
            guard let lease else { throw CocoaError(.formatting) }
            _ = try store.decide(
                Decision(
                    caseID: caseID, outcome: .confirm, reasonCode: "seen", text: "Gezien.", decidedBy: person,
                    decidedAt: Self.start + .seconds(120), token: lease.token), for: .police)
        }
        try store.close()
        let authority = try Data(
            contentsOf: BuiltProduct.root.appending(path: "Samples/site/authority.yaml"))
        let grounds = URL(fileURLWithPath: path + "/grounds")
        try FileManager.default.createDirectory(at: grounds, withIntermediateDirectories: true)
        try authority.write(to: grounds.appending(path: "authority-AUT-2026-001.yaml"))
    }

    func baken(_ words: String...) throws -> BuiltProduct.Result {
        try BuiltProduct.run(BuiltProduct.binary, words + ["--data", path])
    }

    private static func address(_ number: Int) throws -> WebAddress {
        guard let address = WebAddress("http://ads.example/\(number)") else {
            throw CocoaError(.formatting)
        }
        return address
    }

    private static func capture(_ number: Int, _ rule: String, _ group: FindingGroup) throws -> FiledCapture {
        let address = try address(number)
        let location = RecordLocation(segment: "baken-1.warc.gz", offset: number, length: 900)
        let finding = Finding(
            rule: rule, group: group, grade: "B", weight: 2, spans: [TextSpan(0, 4)], reasonDutch: "Reden.",
            reasonEnglish: "Reason.")
        let ad = FiledAd(
            localKey: "", title: "Anna \(number)", text: "Anna, bel +31 6 12345601", phoneHashes: [],
            maskedPhones: ["+31 6 ••••••01"], phoneSpans: [TextSpan(10, 24)],
            score: AdScore(
                verdict: PermitVerdict(value: .notInOrder, reasons: ["number.missing"], article: nil),
                findings: [finding], priority: [.police: .urgent, .municipality: .normal],
                municipality: "GM0344",
                rules: RuleStamp(digest: Digest256(of: "rules"))))
        return FiledCapture(
            record: CaptureRecord(
                id: "urn:uuid:\(number)", address: address, capturedAt: start, status: 200,
                payloadDigest: Digest256(of: "page \(number)"), response: location, request: location,
                authority: "AUT-2026-001", incompleteness: []),
            task: FrontierEntry(address: address, site: "cards", depth: 0, priority: 1, via: nil),
            page: FiledPage(kind: .ad, title: "Anna", ads: [ad]), links: [], entityTag: nil,
            lastModified: nil,
            nextDue: start + .seconds(60), isUnchanged: false, note: "200 ad")
    }
}
