import Evidence
import Filing
import Foundation
import Hummingbird

/// Invented cases: of Utrecht, of Amsterdam, of the police.
enum SiteCases {
    static let utrecht = Viewer.municipality(["GM0344"])
    static let amsterdam = Viewer.municipality(["GM0363"])

    static func id(_ number: Int, _ route: Route) -> String {
        CaseFile.id(address: address(number), localKey: "", route: route)
    }

    static func address(_ number: Int) -> WebAddress {
        guard let address = WebAddress("http://ads.example/ad/\(number).html") else {
            fatalError("no address")
        }
        return address
    }

    /// Number 1 in Utrecht, 2 in Amsterdam: each a permit case of its municipality and a case of the police.
    static func file(into store: any CaseStore, at time: UTCTime = SiteBench.start) throws {
        try store.file([capture(1, "GM0344", at: time), capture(2, "GM0363", at: time)])
    }

    /// As many more like number 1, from 11 on; and number 3, of Utrecht, with signs of a minor.
    static func fileMore(_ count: Int, into store: any CaseStore) throws {
        try store.file((0..<count).map { capture(11 + $0, "GM0344", at: SiteBench.start) })
        try store.file([
            capture(
                3, "GM0344", at: SiteBench.start, [finding("minor.birth-year-below-18", .minor)])
        ])
    }

    private static func capture(
        _ number: Int, _ place: String, at time: UTCTime, _ more: [Finding] = []
    ) -> FiledCapture {
        let record = CaptureRecord(
            id: "urn:uuid:00000000-0000-4000-8000-\(number)", address: address(number), capturedAt: time,
            status: 200,
            payloadDigest: Digest256(of: "page \(number)"),
            response: RecordLocation(segment: "baken-1.warc.gz", offset: 1_000, length: 700),
            request: RecordLocation(segment: "baken-1.warc.gz", offset: 1_700, length: 300),
            authority: "AUT-2026-001", incompleteness: [])
        return FiledCapture(
            record: record,
            task: FrontierEntry(address: address(number), site: "cards", depth: 0, priority: 2, via: nil),
            page: FiledPage(kind: .ad, title: "Advertentie \(number)", ads: [ad(number, place, more)]),
            links: [],
            entityTag: nil, lastModified: nil, nextDue: time + .seconds(3_600), isUnchanged: false,
            note: "200")
    }

    private static func ad(_ number: Int, _ place: String, _ more: [Finding]) -> FiledAd {
        let score = AdScore(
            verdict: PermitVerdict(value: .notInOrder, reasons: ["number.missing"], article: "APV art. 3:15"),
            findings: [
                finding("permit.number-missing", .permit), finding("control.always-available", .control),
            ] + more,
            priority: [.police: .urgent, .municipality: .normal], municipality: place,
            rules: RuleStamp(digest: Digest256(of: "rules"), packs: [], leftOut: []))
        return FiledAd(
            localKey: "", title: "Advertentie \(number)", text: "Anna, altijd bereikbaar",
            phoneHashes: [Digest256(of: "number \(number)")], maskedPhones: ["+31 6 ••••••00"], score: score)
    }

    private static func finding(_ rule: String, _ group: FindingGroup) -> Finding {
        Finding(
            rule: rule, group: group, grade: "B", weight: 2, spans: [TextSpan(0, 4)],
            reasonDutch: "Er staat iets.",
            reasonEnglish: "Something is shown.")
    }
}
