import Archiving
import Evidence

@testable import Sealing

/// Invented cases as facts, without an archive: for what is derived from them.
enum ExchangeSamples {
    /// Texts that break out of a format that forgets one of them. All invented, none explicit.
    static let hostile = [
        "\u{0}\u{1}\u{8}\u{B}\u{1F}\u{7F}\u{85}", noCharacters,
        "\u{202E}snel\u{202C} \u{2066}x",
        "]]> <!-- --> <?xml?> <![CDATA[", "\"'`\\ \\\" \\u0000", "</script><script>alert(1)</script>",
        "=HYPERLINK(\"http://ads.example\")", "+31 6 ••••••00", "-2+3", "@SUM(A1)", "\t=1", "\r\n=1", " =1",
        "\u{FF1D}1",
        "één 😀 👩‍👧 ﷽", "e\u{301}\u{200B}\u{FEFF}\u{AD}", "&amp;&lt;&#0;", "a,b;\"c\"\r\nd\ne",
        "%00%0a{{x}}${y}",
        "\u{2028}\u{2029}\u{A0}\u{3164}", "  twee  blanco's  ", "", "javascript:alert(1)", "urn:uuid:x> .",
    ]

    /// U+FFFE, U+FFFF and U+FDD0, which no literal may hold.
    static let noCharacters = String(
        decoding: [0xEF, 0xBF, 0xBE, 0xEF, 0xBF, 0xBF, 0xEF, 0xB7, 0x90], as: UTF8.self)

    private static func number(_ letter: String, _ number: Int) -> String { "\(letter)-00\(number)" }

    /// The case of `seed`: always the same. Hostile texts wherever an outsider or a user writes.
    static func facts(seed: UInt64, edition: BundleEdition = .police, language: ReportLanguage = .dutch)
        throws -> BundleFacts
    {
        var numbers = SeededNumbers(seed: seed)
        func some(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &numbers) }
        func text() -> String {
            hostile[some(hostile.count)] + (some(3) == 0 ? hostile[some(hostile.count)] : "")
        }
        let adText = "Anna uit Utrecht\n17 jaar, bel \u{202E}snel\u{202C} <b>of</b> app. " + text()
        let exhibits = try (1...1 + some(4)).map {
            try exhibit($0, seed: seed, isWithheld: edition == .municipality)
        }
        let findings = (0..<some(6)).map { place in
            finding(
                place + 1, weight: [6, 0.75, -0.5, -2][some(4)], reason: text(),
                exhibits[some(exhibits.count)])
        }
        let caseID = "C-" + Digest256(of: "case \(seed)").hex.prefix(12)
        let decisions = (0..<some(3)).map { place in
            DecisionFacts(
                id: Self.number("D", place + 1),
                recorded: RecordedDecision(
                    Decision(
                        caseID: caseID, outcome: Decision.Outcome.allCases[some(5)], reasonCode: "age-named",
                        text: text(), decidedBy: "official-0\(place + 1)",
                        decidedAt: time("2026-11-22T10:00:0\(place)Z"), token: Int64(place)),
                    round: 1, standing: [.effective, .heard, .void][some(3)]), leaf: nil)
        }
        let custody = ["filed", "viewed"].map {
            CustodyFacts(
                event: CustodyEvent(
                    action: $0, actor: "official-01", object: caseID, at: time("2026-11-21T09:08:10Z"),
                    reason: text()), leaf: nil)
        }
        let value = PermitVerdict.Value.allCases[some(3)]
        return BundleFacts(
            tool: "Baken/0.1.0", edition: edition, language: language, asOf: time("2026-11-22T11:00:00Z"),
            file: CaseFile(
                id: caseID, route: .police, municipality: some(2) == 0 ? nil : "GM0344",
                priority: Priority.allCases[some(5)], state: CaseFile.State.allCases[some(3)],
                address: exhibits[0].capture.address, title: text(), firstSeen: time("2026-11-21T09:08:07Z"),
                lastSeen: time("2026-11-22T09:08:07Z"), ruleIDs: findings.map(\.recorded.finding.rule),
                verdict: value),
            text: adText, maskedPhones: some(2) == 0 ? [] : ["+31 6 ••••••00"], phoneSpans: [],
            verdict: PermitVerdict(
                value: value, reasons: ["number.missing", "place.unknown"],
                article: some(2) == 0 ? nil : text()),
            exhibits: exhibits, findings: findings, decisions: decisions, custody: custody,
            lawfulness: try lawfulness(text()),
            commitments: (0..<some(3)).map { item($0, isOpen: edition == .police) }, log: nil)
    }

    private static func exhibit(_ number: Int, seed: UInt64, isWithheld: Bool) throws -> ExhibitFacts {
        guard let address = WebAddress("http://ads.example/ad/\(number)?q=%22%27%3C=\(seed % 7)&x='(*)")
        else {
            throw SealingError(.unusable, "address")
        }
        let id = Self.number("E", number)
        let payload = Digest256(of: "payload \(seed) \(number)")
        let place = RecordLocation(segment: "baken-1.warc.gz", offset: number * 100, length: 100)
        return ExhibitFacts(
            id: id,
            capture: CaptureRecord(
                id: "urn:uuid:00000000-0000-4000-8000-00000000000\(number)", address: address,
                capturedAt: time("2026-11-21T09:08:0\(number).123Z"), status: number == 3 ? 304 : 200,
                payloadDigest: payload, response: place, request: place, authority: "AUT-2026-001",
                incompleteness: number == 2 ? [.length, .charset] : []),
            recordType: number == 3 ? "revisit" : "response",
            remoteAddress: number == 4 ? nil : "203.0.113.7",
            resolvedAddresses: nil, payloadDigest: payload.labelled, original: number == 3 ? "E-001" : nil,
            fields: [], session: [],
            package: isWithheld
                ? nil
                : PackedExhibit(
                    path: "data/exhibits/\(id)/capture.wacz", digest: Digest256(of: "wacz \(seed) \(number)"),
                    size: 4_096 + number),
            leaf: number == 1 ? LeafFacts(place: 17, commitment: Digest256(of: "leaf")) : nil)
    }

    private static func finding(_ number: Int, weight: Double, reason: String, _ exhibit: ExhibitFacts)
        -> FindingFacts
    {
        let spans =
            number == 1 ? [TextSpan(17, 19)] : number == 2 ? [TextSpan(17, 24), TextSpan(30, 36)] : []
        return FindingFacts(
            id: Self.number("F", number),
            recorded: RecordedFinding(
                finding: Finding(
                    rule: weight < 0 ? "control.first-person" : "minor.age-below-18",
                    group: weight < 0 ? .protective : .minor, grade: "A+", weight: weight, spans: spans,
                    reasonDutch: "De advertentie zegt: \(reason)", reasonEnglish: "The ad says: \(reason)"),
                rules: RuleStamp(
                    digest: Digest256(of: "rules"), leftOut: number == 1 ? ["minor.yaml:7:3: <x>"] : []),
                capture: exhibit.capture.id, authority: "AUT-2026-001", foundAt: time("2026-11-21T09:08:09Z")),
            marked: spans.map { _ in "17" + reason }, ruleText: nil, exhibit: exhibit.id, leaf: nil)
    }

    private static func item(_ number: Int, isOpen: Bool) -> CommittedItem {
        CommittedItem(
            id: "name official-0\(number + 1)", kind: .name, ground: .officials,
            commitment: Digest256(of: "name \(number)"), leaf: nil,
            opening: isOpen ? .init(salt: Array(1...16), path: nil, content: "x") : nil)
    }

    private static func lawfulness(_ text: String) throws -> LawfulnessFacts {
        guard let from = CivilDate(iso8601: "2026-01-01"), let until = CivilDate(iso8601: "2027-12-31"),
            let host = HostPattern("*.example")
        else { throw SealingError(.unusable, "sample") }
        return LawfulnessFacts(
            authority: Authority(
                id: "AUT-2026-001", agency: "Politie, eenheid Voorbeeld", kind: .police, municipalities: [],
                legalBasis: .init(
                    article: "art. 3 Politiewet 2012 (voorbeeld)", text: "De politie heeft tot taak … " + text
                ),
                purpose: "Signaleren " + text, approver: "official-09", validFrom: from, validUntil: until,
                hosts: [host], findingGroups: [.minor, .control],
                robotsOverrides: text.isEmpty ? [] : [.init(host: host, ground: text)],
                retention: .init(
                    capturesWithoutFinding: .seconds(86_400), findings: .seconds(86_400),
                    decisions: .seconds(86_400))),
            authorityDigest: Digest256(of: "authority"), planDigest: Digest256(of: "plan"),
            otherAuthorities: [],
            hosts: [
                HostFacts(
                    host: "ads.example", robotsStatus: 200, robotsAt: time("2026-11-21T09:00:00Z"),
                    robotsDigest: nil, captures: 12, first: time("2026-11-21T09:00:00Z"),
                    last: time("2026-11-22T09:00:00Z"))
            ], searches: nil)
    }
}

extension ExchangeSamples {
    /// Makes the folders on the way.
    static func write(_ bytes: [UInt8], _ path: String) throws {
        try FolderPath.parent(of: path).create()
        try BinaryFile(path, .creating).append(bytes)
    }
}

extension BundleFacts {
    /// With `canary` in the title, in the text and in the sentence of a finding.
    func telling(_ canary: String) -> BundleFacts {
        let file = CaseFile(
            id: file.id, route: file.route, municipality: file.municipality, priority: file.priority,
            state: file.state, address: file.address, title: canary, firstSeen: file.firstSeen,
            lastSeen: file.lastSeen, ruleIDs: file.ruleIDs, verdict: file.verdict)
        let told = FindingFacts(
            id: "F-099",
            recorded: RecordedFinding(
                finding: Finding(
                    rule: "minor.age-below-18", group: .minor, grade: "B", weight: 1, spans: [TextSpan(0, 7)],
                    reasonDutch: canary, reasonEnglish: canary),
                rules: RuleStamp(digest: Digest256(of: "rules")), capture: exhibits[0].capture.id,
                authority: "AUT-2026-001", foundAt: asOf),
            marked: [canary], ruleText: canary, exhibit: exhibits[0].id, leaf: nil)
        return BundleFacts(
            tool: tool, edition: edition, language: language, asOf: asOf, file: file, text: canary,
            maskedPhones: maskedPhones, phoneSpans: phoneSpans, verdict: verdict, exhibits: exhibits,
            findings: findings + [told], decisions: decisions, custody: custody, lawfulness: lawfulness,
            commitments: commitments, log: log)
    }
}

extension BundlePart {
    /// Its files, held at once.
    func files(_ facts: BundleFacts) throws -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        try write(facts) { path, bytes throws(SealingError) in files.append((path, bytes)) }
        return files
    }
}

extension BundleParts {
    static func files(_ facts: BundleFacts) throws -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        try write(facts) { path, bytes throws(SealingError) in files.append((path, bytes)) }
        return files
    }
}
