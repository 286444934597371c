package import Evidence

/// Scores ads by one rule book and one register. Pure: the same ad, day and rules give the same score.
///
///     let scorer = Scorer(book: book, register: register)
///     let score = scorer.score(ad, on: today, groups: [.permit, .minor, .control])
package struct Scorer: Sendable {
    package let book: RuleBook
    package let register: PermitRegister?
    /// Rules and register: what pins a finding to what made it.
    package let stamp: RuleStamp
    private let judge: PermitJudge
    /// Of each rule what is asked of every ad; a whole rule is a dozen references to take and give back.
    private let conditions: [Condition]
    private let bits: [UInt8]

    /// Without a register every number that is shown ends in `cannotSay`. `unread`: the lines of the register that
    /// could not be read; findings tell where they stand, and not what they hold: they are about people.
    package init(book: RuleBook, register: PermitRegister?, unread: [InputProblem] = []) {
        self.init(book: book, policies: book.policies, register: register, unread: unread)
    }

    init(book: RuleBook, policies: PolicyBook, register: PermitRegister?, unread: [InputProblem] = []) {
        (self.book, self.register) = (book, register)
        judge = PermitJudge(policies: policies, register: register)
        (conditions, bits) = (book.rules.map(\.when), book.rules.map(\.group.bit))
        stamp = RuleStamp(
            book: book, register: register, leftOut: book.problems.map(\.inWords) + unread.map(\.place))
    }

    /// The score of `ad` by the policies and permits of `day`.
    ///
    /// Only rules of `groups` are evaluated: what an authority does not cover is not looked for, not even to combine
    /// it. Without the group `permit` the verdict is `cannotSay` without a reason.
    ///
    /// Contrary signs come with the signs of their route and are never asked for alone: they weigh against something.
    ///
    /// `earlier` is what the store knows of the same ad at visits before; what compares with it says nothing without.
    /// `shared` are the permit numbers of the ad that other ads show too which nothing joins to it.
    package func score(
        _ ad: Ad, on day: CivilDate, groups: Set<FindingGroup>, earlier: [EarlierAd] = [],
        shared: Set<FoldedNumber> = []
    ) -> AdScore {
        var asked = groups
        if groups.contains(where: { $0.route == FindingGroup.protective.route }) { asked.insert(.protective) }
        return score(ad, on: day, asked: asked, earlier: earlier, shared: shared, keepsLoneContrary: false)
    }

    /// `keepsLoneContrary` is for the examples of contrary signs, which are to fire without a sign beside them.
    func score(
        _ ad: Ad, on day: CivilDate, asked groups: Set<FindingGroup>, earlier: [EarlierAd],
        shared: Set<FoldedNumber>, keepsLoneContrary: Bool
    )
        -> AdScore
    {
        let phrases = PhraseFacts(ad.folded, book: book.phrases)
        let judgement =
            groups.contains(.permit)
            ? judge.judge(ad, seen: kinds(phrases), on: day, shared: shared)
            : PermitJudgement(municipality: AdMunicipality.of(ad), numbers: [])
        let facts = Facts(
            ad: ad, day: day, judgement: judgement, reference: book.reference,
            earlier: Array(earlier.prefix(EarlierAd.limit)), phrases: phrases)
        let fired = findings(facts, groups)
        let findings = keepsLoneContrary ? fired : Self.withoutLoneContrary(fired)
        let accounts = Route.allCases.map { route in
            book.priority.account(findings, verdict: judgement.value, route: route)
        }
        return AdScore(
            verdict: judgement.verdict, findings: findings,
            priority: Dictionary(uniqueKeysWithValues: accounts.map { ($0.route, $0.priority) }),
            municipality: judgement.municipality, rules: stamp)
    }

    /// How the priority of `route` in `score` came about.
    package func account(of score: AdScore, route: Route) -> PriorityAccount {
        book.priority.account(score.findings, verdict: score.verdict.value, route: route)
    }

    /// The kinds of business that the words of an ad show: "escort", but not "no escort" and not "book club".
    private func kinds(_ phrases: PhraseFacts) -> Set<BusinessKind> {
        let lookAlikes = book.phrases.businessNone.flatMap { phrases.all[$0] } ?? .none
        let seen = book.phrases.businessKinds.filter { _, set in
            phrases.plain[set]?.ranges.contains { !lookAlikes.overlaps($0) } ?? false
        }
        return Set(seen.map(\.kind))
    }

    /// Rules that nothing in the ad can wake are not looked at.
    private func findings(_ facts: Facts, _ groups: Set<FindingGroup>) -> [Finding] {
        var awake = [Bool](repeating: false, count: conditions.count)
        func wake(_ rules: [Int]) { for rule in rules { awake[rule] = true } }
        wake(book.triggers.always)
        for set in facts.phrases.sets { wake(book.triggers.rules(waitingForSet: set)) }
        for feature in facts.ad.features { wake(book.triggers.rules(waitingFor: feature)) }
        if !facts.earlier.isEmpty { wake(book.triggers.rules(waitingFor: .earlier)) }
        var evaluator = Evaluator(facts)
        var fired: [(rule: Int, spans: [TextSpan])] = []
        let covered = groups.reduce(0) { $0 | $1.bit }
        for index in conditions.indices where awake[index] && bits[index] & covered != 0 {
            let answer = evaluator.answer(conditions[index])
            guard answer.holds else { continue }
            let spans = Self.merged(answer.spans)
            evaluator.record(index, spans)
            fired.append((index, spans))
            wake(book.triggers.rules(waitingForRule: index))
        }
        guard !fired.isEmpty else { return [] }
        let quotes = Quotation(facts.ad.text)
        return fired.map { Self.finding(book.rules[$0.rule], $0.spans, quotes) }.sorted {
            ($0.group, $0.rule) < ($1.group, $1.rule)
        }
    }

    /// Without contrary signs that stand against nothing: an ad that only speaks well of itself gives no finding, and
    /// so is kept no longer than others.
    private static func withoutLoneContrary(_ findings: [Finding]) -> [Finding] {
        findings.filter { finding in
            finding.weight >= 0 || findings.contains { $0.weight >= 0 && $0.route == finding.route }
        }
    }

    private static func finding(_ rule: Rule, _ spans: [TextSpan], _ quotes: Quotation) -> Finding {
        let text = quotes.list(spans)
        return Finding(
            rule: rule.id, group: rule.group, grade: rule.grade.rawValue, weight: rule.weight, spans: spans,
            reasonDutch: Quotation.fill(rule.explain.dutch, with: text),
            reasonEnglish: Quotation.fill(rule.explain.english, with: text))
    }

    /// Sorted, each character once: spans that overlap become one, empty ones go where there are others.
    private static func merged(_ spans: [TextSpan]) -> [TextSpan] {
        spans.filter { $0.length > 0 }.sorted().reduce(into: []) { merged, span in
            if let last = merged.last, span.start < last.end {
                merged[merged.count - 1] = last.union(span)
            } else {
                merged.append(span)
            }
        }
    }
}

extension RuleStamp {
    /// What was left out is part of the digest: the same files may be read by a library that refuses a phrase.
    fileprivate init(book: RuleBook, register: PermitRegister?, leftOut: [String]) {
        let read = book.digest.bytes + (register?.digest.bytes ?? [])
        let digest = Digest256(of: read + Array(leftOut.joined(separator: "\n").utf8))
        self.init(digest: digest, packs: book.packs, leftOut: leftOut)
    }
}

extension InputProblem {
    /// File, line and column, without the folders: the same rules in another place have the same faults.
    fileprivate var place: String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return [name, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(
            separator: ":")
    }

    fileprivate var inWords: String { "\(place): \(message)" }
}

extension FindingGroup {
    /// A bit of its own, because a set would hash the group of each rule for each ad.
    fileprivate var bit: UInt8 {
        switch self {
        case .permit: 1
        case .minor: 2
        case .control: 4
        case .recruitment: 8
        case .labour: 16
        case .protective: 32
        }
    }
}

extension Ad {
    /// What there is in the ad that rules can wait for.
    fileprivate var features: [Trigger.Feature] {
        let present: [(Trigger.Feature, Bool)] = [
            (.ages, !ages.isEmpty), (.phones, !phones.isEmpty), (.prices, !prices.isEmpty),
            (.availability, !availability.isEmpty), (.links, !handles.isEmpty), (.persons, personCount > 1),
            (.numbers, !numbers.isEmpty),
        ]
        return present.filter(\.1).map(\.0)
    }
}
