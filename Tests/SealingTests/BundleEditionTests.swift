import Archiving
import Evidence
import Testing

@testable import Sealing

/// What each edition tells and withholds.
struct BundleEditionTests {
    /// The case of the samples as a municipality's: words that it must not hold are all over it.
    private static func dossier(_ sample: SampleCase) throws -> CaseDossier {
        let (whole, file) = (sample.dossier(), sample.caseFile)
        let finding = Finding(
            rule: "permit.number-missing", group: .permit, grade: "B", weight: 2,
            spans: [TextSpan(30, 41)], reasonDutch: "Bij “06 12345600” staat geen nummer.",
            reasonEnglish: "No number beside “06 12345600”.")
        return CaseDossier(
            file: CaseFile(
                id: file.id, route: .municipality, municipality: "GM0344", priority: .normal, state: .decided,
                address: file.address, title: "Anna 06-123 456 00", firstSeen: file.firstSeen,
                lastSeen: file.lastSeen, ruleIDs: ["permit.number-missing"], verdict: .notInOrder),
            text: whole.text, maskedPhones: whole.maskedPhones, phoneSpans: whole.phoneSpans,
            verdict: whole.verdict,
            findings: [
                RecordedFinding(
                    finding: finding, rules: RuleStamp(digest: Digest256(of: "rules")),
                    capture: sample.captures[0].id, authority: "AUT-2026-001",
                    foundAt: time("2026-11-21T09:08:09Z"))
            ],
            captures: sample.captures, reviews: whole.reviews,
            comments: [
                CaseComment(
                    caseID: file.id, text: "kanarie van de notitie", author: "rechercheur-7",
                    at: time("2026-11-22T09:00:00Z"))
            ],
            history: whole.history + [
                CustodyEvent(
                    action: "viewed", actor: "toezichthouder-3", object: file.id,
                    at: time("2026-11-22T09:30:00Z"), reason: "kanarie van de reden")
            ])
    }

    private static let canaries = [
        "06 12345600", "0612345600", "06-123 456 00", "rechercheur-7", "toezichthouder-3",
        "Teamchef Voorbeeld",
        "kanarie van de notitie", "kanarie van de reden", "police.canary-rule", "Kanarie.",
    ]

    private static func hits(_ words: [String], under folder: TemporaryFolder, _ root: String) throws -> Set<
        String
    > {
        var hits: Set<String> = []
        for path in try folder.files(under: root) {
            var texts = [try folder.read(path)]
            if path.hasSuffix(".wacz") {
                let reader = try OpenZip(BinaryFile(folder.path(path), .reading))
                for entry in reader.entries where entry.name.hasSuffix(".gz") {
                    let records = try WARCReader(reader.packed(entry))
                    while let record = try records.next() { texts.append(record.block) }
                }
            }
            if path.hasSuffix(".tlog-proof"), let extra = try LogProof(texts[0]).extra { texts.append(extra) }
            for text in texts {
                let shown = String(decoding: text, as: UTF8.self)
                for word in words where shown.contains(word) { hits.insert(word) }
            }
        }
        return hits
    }

    @Test func `what a municipality is not told stands nowhere in its edition, and in the police's it does`()
        async throws
    {
        let sample = try SampleCase()
        let dossier = try Self.dossier(sample)
        let log = try sample.log()
        try await sample.seal(sample.request(dossier, edition: .municipality, log: log), into: "muni")
        try await sample.seal(sample.request(dossier, names: true, log: log), into: "police")
        #expect(try Self.hits(Self.canaries, under: sample.folder, "muni") == [])
        let told = try Self.hits(Self.canaries, under: sample.folder, "police")
        #expect(
            told.isSuperset(of: ["06 12345600", "rechercheur-7", "toezichthouder-3", "kanarie van de reden"]))
        #expect(!told.contains("kanarie van de notitie") && !told.contains("police.canary-rule"))
        let root = "muni/\(SampleCase.bundle)-municipality"
        #expect(try !sample.folder.files(under: root).contains { $0.hasSuffix(".wacz") })
        let text = String(decoding: try sample.folder.read(root + "/data/text.txt"), as: UTF8.self)
        #expect(text.unicodeScalars.count == SampleCase.text.unicodeScalars.count)
    }

    @Test
    func `a phone number in an address is masked for a municipality, and committed to in both editions`()
        async throws
    {
        let sample = try SampleCase { "/utrecht/anna-06-123456\($0)3?bel=0612345600&dag=2026/11/22" }
        let (dossier, log) = (try Self.dossier(sample), try sample.log())
        try await sample.seal(sample.request(dossier, edition: .municipality, log: log), into: "muni")
        try await sample.seal(sample.request(dossier, log: log), into: "police")
        let words = ["06-12345613", "06-12345623", "0612345600"]
        #expect(try Self.hits(words, under: sample.folder, "muni") == [])
        #expect(try Self.hits(words, under: sample.folder, "police") == Set(words))
        let root = "muni/\(SampleCase.bundle)-municipality"
        let exhibit = String(
            decoding: try sample.folder.read(root + "/data/exhibits/E-001/exhibit.json"), as: UTF8.self)
        #expect(exhibit.contains("http://ads.example/utrecht/anna-XX-XXXXXXXX?bel=XXXXXXXXXX&dag=2026/11/22"))
        var reports = try [root, "police/" + SampleCase.bundle].map {
            try SampleCase.verifier.verify(sample.folder.path($0))
        }
        #expect(reports.map(\.failures) == [0, 0], "\(reports.map(\.problems))")
        reports[1].compare(with: reports[0], path: root)
        #expect(reports[1].outcome == .holds && reports[0].commitments == reports[1].commitments)
    }

    @Test func `both editions are sound, and are shown to be of one case`() async throws {
        let sample = try SampleCase()
        let dossier = try Self.dossier(sample)
        let log = try sample.log()
        try await sample.seal(sample.request(dossier, edition: .municipality, log: log))
        try await sample.seal(sample.request(dossier, log: log))
        let paths = ["-municipality", ""].map { sample.folder.path("out/\(SampleCase.bundle)\($0)") }
        var reports = try paths.map { try SampleCase.verifier.verify($0) }
        // Of the pages that it withholds nobody can say that they hold.
        #expect(reports.map(\.outcome) == [.cannotBeChecked, .holds])
        #expect(reports[0].problems.allSatisfy { $0.rule == "exhibit.withheld" }, "\(reports[0].problems)")
        reports[1].compare(with: reports[0], path: paths[0])
        #expect(reports[1].outcome == .holds)
        #expect(reports[0].commitments == reports[1].commitments)
        let other = CaseDossier(
            file: dossier.file, text: dossier.text + " meer", maskedPhones: [], verdict: dossier.verdict,
            findings: [], captures: dossier.captures, reviews: [], history: [])
        try await sample.seal(sample.request(other), into: "other")
        var changed = try BundleVerifier().verify(sample.folder.path("other/\(SampleCase.bundle)"))
        changed.compare(with: reports[0], path: paths[0])
        #expect(changed.problems.contains { $0.rule == "edition.roots" })
    }

    @Test func `officials stand under role codes unless names are asked for`() async throws {
        let sample = try SampleCase()
        let dossier = try Self.dossier(sample)
        try await sample.seal(sample.request(dossier))
        #expect(
            try Self.hits(["rechercheur-7", "toezichthouder-3", "Teamchef"], under: sample.folder, "out")
                == [])
        let decisions = try sample.folder.read("out/\(SampleCase.bundle)/data/decisions.jsonl")
        #expect(String(decoding: decisions, as: UTF8.self).contains("\"decidedBy\":\"official-02\""))
    }

    @Test func `names are whole words, and the longest goes first`() {
        #expect(
            OfficialNames.replacing("a.j", by: "X", in: "a.j a.jansen (a.j), ja.j") == "X a.jansen (X), ja.j")
        #expect(
            PhoneMask.withoutLongNumbers("12 jaar, 06-123 456 00 en 2026") == "12 jaar, ••-••• ••• •• en 2026"
        )
        #expect(PhoneMask.masked("a 06 1", [TextSpan(2, 6), TextSpan(9, 12)]) == "a •• •")
    }

    @Test func `the text of a rule is its own block`() {
        let pack = Array(
            "id: p\nrules:\n  - id: a.b  # x\n    weight: 2\n\n    when: y\n  - id: \"a.bc\"\n    weight: 1\n"
                .utf8)
        #expect(RuleText.block(of: "a.b", in: pack) == "  - id: a.b  # x\n    weight: 2\n\n    when: y")
        #expect(RuleText.block(of: "a.bc", in: pack) == "  - id: \"a.bc\"\n    weight: 1")
        #expect(RuleText.block(of: "a", in: pack) == nil)
    }
}
