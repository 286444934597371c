import Evidence

/// Invented pages, ads and scores, alike for alike arguments.
enum Sample {
    static let start = UTCTime(millisecondsSince1970: 1_795_000_000_000)

    static func time(_ minutes: Int) -> UTCTime { start + .seconds(60 * minutes) }

    static func address(_ number: Int, host: String = "ads.example") -> WebAddress {
        guard let address = WebAddress("http://\(host)/ad/\(number).html") else {
            fatalError("no such address")
        }
        return address
    }

    static func entry(
        _ number: Int, host: String = "ads.example", priority: Int = 2, site: String = "cards",
        via: WebAddress? = nil
    ) -> FrontierEntry {
        FrontierEntry(
            address: address(number, host: host), site: site, depth: via == nil ? 0 : 1,
            priority: priority, via: via)
    }

    /// Addresses with an even number, as a trap.
    static func pattern(even host: String) -> QuarantinedPattern {
        QuarantinedPattern(
            host: host, pattern: "/ad/{even}.html", reason: "nothing new in 64 pages",
            examples: [address(4, host: host), address(2, host: host)])
    }

    static let isEven: @Sendable (WebAddress) -> Bool = { address in
        let digits = address.path.filter(\.isNumber)
        return Int(digits)?.isMultiple(of: 2) ?? false
    }

    static func record(
        _ number: Int, visit: Int = 0, at time: UTCTime, payload: String? = nil, status: Int = 200
    )
        -> CaptureRecord
    {
        CaptureRecord(
            id: "urn:uuid:00000000-0000-4000-8000-\(number)-\(visit)", address: address(number),
            capturedAt: time,
            status: status, payloadDigest: Digest256(of: payload ?? "page \(number) \(visit)"),
            response: RecordLocation(segment: "baken-1.warc.gz", offset: number * 1_000, length: 700),
            request: RecordLocation(segment: "baken-1.warc.gz", offset: number * 1_000 + 700, length: 300),
            authority: "AUT-2026-001", incompleteness: visit == 7 ? [.length, .charset] : [])
    }

    static func finding(_ rule: String, _ group: FindingGroup, weight: Double = 2) -> Finding {
        Finding(
            rule: rule, group: group, grade: "B", weight: weight, spans: [TextSpan(3, 8), TextSpan(12, 14)],
            reasonDutch: "Er staat een nummer.", reasonEnglish: "A number is shown.")
    }

    static let underage = finding("minor.birth-year-below-18", .minor)
    static let alwaysThere = finding("control.always-available", .control)
    static let noNumber = finding("permit.number-missing", .permit)

    static func ad(
        _ key: String = "", text: String = "Anna, Utrecht, altijd bereikbaar",
        findings: [Finding] = [noNumber],
        police: Priority = .urgent, municipality: Priority = .normal, place: String? = "GM0344",
        verdict: PermitVerdict.Value = .notInOrder, rules: String = "rules 1", template: String = "",
        packs: [RuleStamp.Pack] = [], leftOut: [String] = [], reviewers: Int = 1
    ) -> FiledAd {
        let score = AdScore(
            verdict: PermitVerdict(value: verdict, reasons: ["number.missing"], article: "APV art. 3:15"),
            findings: findings, priority: [.police: police, .municipality: municipality], municipality: place,
            rules: RuleStamp(digest: Digest256(of: rules), packs: packs, leftOut: leftOut))
        return FiledAd(
            localKey: key, title: "Anna", text: text, phoneHashes: [Digest256(of: "hash of a number")],
            maskedPhones: ["+31 6 ••••••00", "+31 6 ••••••01"], score: score, template: template,
            reviewers: reviewers)
    }

    static func capture(
        _ number: Int, visit: Int = 0, at time: UTCTime = start, ads: [FiledAd]? = [ad()],
        links: [FrontierEntry] = [],
        isUnchanged: Bool = false, next: UTCTime? = nil, status: Int = 200, kind: PageKind = .ad,
        revisit: RevisitMemory? = nil, gone: String? = nil, refusedLinks: [RefusedEntry] = [],
        anotherWayTo: WebAddress? = nil
    ) -> FiledCapture {
        FiledCapture(
            record: record(number, visit: visit, at: time, status: status), task: entry(number),
            page: ads.map { FiledPage(kind: kind, title: "Anna in Utrecht", ads: $0) }, links: links,
            entityTag: "\"e\(visit)\"", lastModified: "Sat, 21 Nov 2026 09:08:07 GMT",
            nextDue: next ?? time + .seconds(6 * 3_600), isUnchanged: isUnchanged,
            note: isUnchanged ? "304 not modified" : "200", revisit: revisit, gone: gone,
            refusedLinks: refusedLinks, anotherWayTo: anotherWayTo)
    }

    static func caseID(_ number: Int, _ route: Route, key: String = "") -> String {
        CaseFile.id(address: address(number), localKey: key, route: route)
    }

    static func act(_ actor: String = "r.jansen", minute: Int = 0) -> Act {
        Act(actor: actor, reason: "review", at: time(minute))
    }

    static func decision(
        _ lease: CaseLease, _ outcome: Decision.Outcome = .confirm, at time: UTCTime
    ) -> Decision {
        Decision(
            caseID: lease.caseID, outcome: outcome, reasonCode: "number-shown", text: "Nagekeken.",
            decidedBy: lease.holder, decidedAt: time, token: lease.token)
    }
}
