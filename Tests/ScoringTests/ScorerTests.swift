import Evidence
import Scoring
import Testing

/// Scores of whole ads: which findings, in which order, on which characters.
struct ScorerTests {
    private let all = Set(FindingGroup.allCases)

    private func score(_ ad: Ad, groups: Set<FindingGroup>? = nil) -> AdScore {
        Scorer(book: RulesFolder.book, register: nil).score(ad, on: SmallBook.day, groups: groups ?? all)
    }

    private func marked(_ finding: Finding, in ad: Ad) -> [String] {
        let scalars = Array(ad.text.unicodeScalars)
        return finding.spans.map { span in String(String.UnicodeScalarView(scalars[span.start..<span.end])) }
    }

    @Test(arguments: [
        ("Ik ben dag en nacht bereikbaar.", "dag en nacht"),
        ("👩🏽‍💻 DAG  EN\u{00A0}NACHT", "DAG  EN\u{00A0}NACHT"),
        ("x\u{200B}y ｄａｇ en n\u{0301}acht z", "ｄａｇ en n\u{0301}acht"),
        ("🇳🇱🇳🇱 d\u{AD}ag\u{200D} en nacht!", "d\u{AD}ag\u{200D} en nacht"),
        ("ⓓⓐⓖ en nacht", "ⓓⓐⓖ en nacht"),
        ("Non stop disponibila\u{306}", "Non stop disponibila"),
    ])
    func `a finding marks the very characters of the source`(_ text: String, _ marked: String) throws {
        let ad = Ad(title: "", text: text)
        let finding = try #require(score(ad).findings.first { $0.rule == "control.always-available" })
        #expect(
            self.marked(finding, in: ad).map { Array($0.unicodeScalars) } == [Array(marked.unicodeScalars)])
    }

    @Test func `findings stand by group and rule, with sorted spans that share no character`() {
        let ad = Ad(
            title: "",
            text:
                "24/7 dag en nacht, zonder grenzen. Geverifieerd. Jong ding, leeftijd op aanvraag. Onze dames. 100% echt en betrouwbaar. Bel mijn manager."
        )
        let findings = score(ad).findings
        #expect(
            findings.map(\.rule) == [
                "control.always-available", "control.combination", "control.contact-via-other",
                "control.insists-trustworthy",
                "control.no-limits", "minor.age-avoided", "minor.youth-language",
                "permit.business-without-trade-number",
                "permit.businesslike-without-number",
            ])
        for finding in findings {
            #expect(finding.spans == finding.spans.sorted())
            for (one, other) in zip(finding.spans, finding.spans.dropFirst()) {
                #expect(one.end <= other.start)
            }
        }
    }

    @Test func `only the groups of the authority are looked for, also in combinations`() {
        let age = AgeMention(
            min: 19, max: 19, subject: .advertised, span: TextSpan(0, 2), isObfuscated: false, form: "number")
        let ad = Ad(title: "", text: "19 jaar, dag en nacht, zonder grenzen", ages: [age])
        #expect(
            score(ad).findings.map(\.rule) == [
                "control.always-available", "control.no-limits", "minor.young-age-with-signs",
            ])
        #expect(score(ad, groups: [.minor]).findings == [])
        #expect(score(ad, groups: [.permit]).findings == [])
        #expect(score(ad, groups: [.permit]).priority == [.police: .none, .municipality: .none])
    }

    @Test func `the reason quotes what was seen`() throws {
        let finding = try #require(score(Ad(title: "", text: "Alles\nbespreekbaar, echt")).findings.first)
        #expect(finding.reasonEnglish.contains("“Alles bespreekbaar”"))
        #expect(finding.reasonDutch.contains("“Alles bespreekbaar”"))
        #expect(finding.grade == "B")
    }

    @Test func `the same ad gives the same score, whatever runs beside it`() async {
        let scorer = Scorer(book: RulesFolder.book, register: SampleRegister.register())
        let ads = Wording.fires.map { SketchReader.read($0.text, posted: SmallBook.day) }
        let expected = ads.map { scorer.score($0, on: SmallBook.day, groups: all) }
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    ads.map { scorer.score($0, on: SmallBook.day, groups: Set(FindingGroup.allCases)) }
                        == expected
                }
            }
            for await isSame in group { #expect(isSame) }
        }
        let again = Scorer(book: RuleBook.compile(RulesFolder.files), register: SampleRegister.register())
        #expect(ads.map { again.score($0, on: SmallBook.day, groups: all) } == expected)
    }

    @Test func `the digest of a score tells rules and register apart`() {
        let ad = Ad(title: "", text: "a")
        let bare = Scorer(book: RulesFolder.book, register: nil).score(ad, on: SmallBook.day, groups: all)
        let with = Scorer(book: RulesFolder.book, register: SampleRegister.register()).score(
            ad, on: SmallBook.day, groups: all)
        #expect(bare.rules.digest != with.rules.digest)
        #expect(bare.rules.digest != RulesFolder.book.digest)
    }

    @Test func `an empty ad and a hostile one are scored`() {
        #expect(score(Ad(title: "", text: "")).findings == [])
        let text = String(repeating: "niet dag en nacht geen zij haar ik ", count: 20_000)
        #expect(score(Ad(title: "", text: text)).findings.count == 0)
        let open = String(repeating: "dag en nacht. ", count: 20_000)
        #expect(score(Ad(title: "", text: open)).findings.first?.spans.count == 20_000)
    }
}
