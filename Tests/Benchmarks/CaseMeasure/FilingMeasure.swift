import Evidence
import Filing
import Foundation

/// Captures with findings, made before the clock starts.
struct FilingMeasure {
    /// The most that `CrawlRecorder` files in one transaction.
    private static let batch = 128
    private let store: EvidenceStore
    private let count: Int

    init(_ store: EvidenceStore, count: Int) {
        (self.store, self.count) = (store, count)
    }

    /// One page, one ad, one finding, one case, one transaction. By turns with as many bare syncs of as many bytes: what
    /// the disk allows at this hour.
    func single() throws {
        let captures = (0..<count).map { [Self.capture($0, ads: 1, findings: 1)] }
        let bytes = Data(repeating: 7, count: 40_000)
        let path = store.path + "-bare"
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let bare = try FileHandle(forWritingTo: URL(filePath: path))
        var (filing, syncing) = (0.0, 0.0)
        for capture in captures {
            let began = CaseMeasure.seconds
            try store.file(capture)
            let filed = CaseMeasure.seconds
            bare.write(bytes)
            fdatasync(bare.fileDescriptor)
            (filing, syncing) = (filing + filed - began, syncing + CaseMeasure.seconds - filed)
        }
        try FileManager.default.removeItem(atPath: path)
        CaseMeasure.say("single_findings_per_second \(Int(Double(count) / filing))")
        CaseMeasure.say("single_bare_syncs_per_second \(Int(Double(count) / syncing))")
    }

    /// `count` findings of each kind of page: ads with one finding, ads with four, lists of eight ads with four each.
    func batches() throws {
        var first = 0
        for (name, ads, findings) in [("ad_1", 1, 1), ("ad_4", 1, 4), ("list_32", 8, 4)] {
            let pages = count / (ads * findings)
            let captures = (first..<first + pages).map { Self.capture($0, ads: ads, findings: findings) }
            first += pages
            let began = CaseMeasure.seconds
            for start in stride(from: 0, to: pages, by: Self.batch) {
                try store.file(Array(captures[start..<min(start + Self.batch, pages)]))
            }
            report("batch_\(name)", findings: pages * ads * findings, began)
        }
    }

    func fill() throws {
        for start in stride(from: 0, to: count, by: Self.batch) {
            try store.file(
                (start..<min(start + Self.batch, count)).map {
                    Self.capture($0, ads: 1, findings: 1, reviewers: $0 % 4 == 0 ? 2 : 1)
                })
        }
        CaseMeasure.say("cases \(count)")
    }

    private func report(_ name: String, findings: Int, _ began: Double) {
        let seconds = CaseMeasure.seconds - began
        CaseMeasure.say("\(name)_findings \(findings)")
        CaseMeasure.say("\(name)_findings_per_second \(Int(Double(findings) / seconds))")
    }

    static func caseID(_ number: Int) -> String {
        CaseFile.id(address: address(number), localKey: "0", route: .municipality)
    }

    private static func address(_ number: Int) -> WebAddress {
        guard let address = WebAddress("https://ads.example/advertentie/\(number).html") else {
            preconditionFailure("no such address")
        }
        return address
    }

    private static func capture(_ number: Int, ads: Int, findings: Int, reviewers: Int = 1) -> FiledCapture {
        let address = address(number)
        let location = RecordLocation(segment: "baken-1.warc.gz", offset: number, length: 900)
        let time = UTCTime(millisecondsSince1970: 1_795_000_000_000) + .milliseconds(number)
        return FiledCapture(
            record: CaptureRecord(
                id: "urn:uuid:\(Digest256(of: address.text).hex.prefix(32))", address: address,
                capturedAt: time,
                status: 200, payloadDigest: Digest256(of: "page \(number)"), response: location,
                request: location, authority: "AUT-2026-001", incompleteness: []),
            task: FrontierEntry(address: address, site: "bench", depth: 1, priority: 2, via: nil),
            page: FiledPage(
                kind: .ad, title: "Anna",
                ads: (0..<ads).map { ad(number, $0, findings: findings, reviewers: reviewers) }),
            links: [], entityTag: nil, lastModified: nil, nextDue: time + .seconds(86_400),
            isUnchanged: false,
            note: "200 ad")
    }

    private static func ad(_ page: Int, _ place: Int, findings: Int, reviewers: Int) -> FiledAd {
        let found = (0..<findings).map { number in
            Finding(
                rule: "permit.rule-\(number)", group: .permit, grade: "B", weight: 1.5,
                spans: [TextSpan(3, 8)],
                reasonDutch: "Er staat geen vergunningnummer.", reasonEnglish: "No permit number is shown.")
        }
        return FiledAd(
            localKey: "\(place)", title: "Anna \(page)",
            text: String(repeating: "Anna uit Utrecht, elke dag. ", count: 20), phoneHashes: [],
            maskedPhones: [],
            score: AdScore(
                verdict: PermitVerdict(value: .notInOrder, reasons: ["number.missing"], article: nil),
                findings: found, priority: [.municipality: .normal], municipality: "GM0344",
                rules: RuleStamp(digest: Digest256(of: "rules"))), reviewers: reviewers)
    }
}
