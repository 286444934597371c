import Configuring
package import Evidence

/// Searches for what is wrong in rules that can be read: each finding with its place and what would be right.
///
///     for finding in RuleLinter(files, today: today, read: read).findings { print(finding) }
package struct RuleLinter {
    private let book: RuleBook
    private let sources: RuleSources
    private let today: CivilDate
    private let nearMiss: NearMiss
    /// Codes and wording change; who owns a lexicon reads it once a year.
    private static let reviewedWithinDays = 365

    /// `read` makes an ad of the text of an example, as ``RuleBook/runExamples(read:)`` wants it.
    package init(
        _ files: RuleFiles, book: RuleBook, today: CivilDate,
        read: @escaping (_ text: String, _ posted: CivilDate) -> Ad
    ) {
        (self.book, self.today) = (book, today)
        sources = RuleSources(files)
        nearMiss = NearMiss(book, read: read)
    }

    /// All findings by file and line, what was left out among them.
    package var findings: [LintFinding] {
        let leftOut = book.problems.map { LintFinding(code: .leftOut, problem: $0) }
        let all = leftOut + reachability + rules + lexicons + packs + floors + grounds
        return all.sorted {
            let (one, other) = ($0.problem, $1.problem)
            return (one.file, one.line ?? 0, one.column ?? 0, $0.code.rawValue, one.message)
                < (other.file, other.line ?? 0, other.column ?? 0, $1.code.rawValue, other.message)
        }
    }

    private var reachability: [LintFinding] {
        let reachability = Reachability(book)
        var found: [LintFinding] = []
        for (index, rule) in book.rules.enumerated() {
            guard let source = sources.rules[rule.id] else { continue }
            let when = RuleSources.place(["when"], in: source)
            if let reason = reachability.never[index] {
                let message = "the rule \"\(rule.id)\" can never fire: \(reason)"
                found.append(
                    finding(.unreachable, when, message, "mend the condition or take the rule out"))
                continue
            }
            for reason in reachability.deadParts(of: rule.when) {
                let message = "part of the rule \"\(rule.id)\" can never hold: \(reason)"
                found.append(finding(.deadPart, when, message, "mend the part or take it out"))
            }
        }
        return found
    }

    private var rules: [LintFinding] {
        let swallowed = SwallowedPhrases(book.phrases)
        return book.rules.flatMap { rule -> [LintFinding] in
            guard let source = sources.rules[rule.id] else { return [] }
            let lists = RuleSources.phraseLists(in: RuleSources.place(["when"], in: source))
            return [nearMiss(of: rule, source), self.source(of: rule, source), failedSign(rule, source)]
                .compactMap(\.self)
                + lists.flatMap { self.swallowed($0.phrases, swallowed, byExtent: $0.byExtent) }
        }
    }

    private func nearMiss(of rule: Rule, _ source: YAMLValue) -> LintFinding? {
        guard !nearMiss.isAmong(rule.examples.filter { !$0.fires }, of: rule) else { return nil }
        return finding(
            .noNearMiss, RuleSources.place(["examples", "silent"], in: source),
            "no silent example of \"\(rule.id)\" comes near to firing",
            "add one with a word or value that the rule seeks, meant otherwise")
    }

    private func source(of rule: Rule, _ source: YAMLValue) -> LintFinding? {
        let letters = FoldedText(rule.source).bytes.count { ByteSet.letters.contains($0) }
        guard letters < 4 || Self.emptySources.contains(FoldedText(rule.source).text) else { return nil }
        return finding(
            .noSource, RuleSources.place(["evidence", "source"], in: source),
            "\"\(rule.source)\" is no source that somebody could look up",
            "name the study, list or section it rests on")
    }

    private static let emptySources = [
        "none", "unknown", "to do", "todo", "own", "geen", "onbekend", "eigen", "internet", "practice",
    ]

    private func failedSign(_ rule: Rule, _ source: YAMLValue) -> LintFinding? {
        guard rule.grade == .testedNotPredictive, rule.weight > 0 else { return nil }
        if case .all(let parts) = rule.when, parts.count > 1 { return nil }
        if case .signal(let signal) = rule.when, case .rule = signal.test { return nil }
        return finding(
            .failedSign, RuleSources.place(["weight"], in: source),
            "\"\(rule.id)\" weighs alone, and its sign was tested and failed",
            "give it weight 0 or join it with other signs by \"all:\"")
    }

    private func finding(
        _ code: LintFinding.Code, _ place: YAMLValue, _ message: String, _ remedy: String
    ) -> LintFinding {
        LintFinding(code: code, problem: place.problem(message, remedy: remedy))
    }
}

extension RuleLinter {
    private var lexicons: [LintFinding] {
        let swallowed = SwallowedPhrases(book.phrases)
        let byExtent = book.setsByExtent
        return book.lexicons.enumerated().flatMap { set, lexicon -> [LintFinding] in
            let due = sources.lexicons[lexicon.name].flatMap { review(of: lexicon, $0) }
            var (found, start) = (due.map { [$0] } ?? [], 0)
            // Languages are lists of their own: the German one must not need the Dutch one.
            for (_, texts) in lexicon.phrases {
                let list = Array(lexicon.parsed[start..<start + texts.count])
                start += texts.count
                // Lexicons are the first sets of a book, in its order.
                found += self.swallowed(list, swallowed, byExtent: byExtent.contains(set))
            }
            return found
        }
    }

    private func swallowed(_ list: [PlacedPhrase], _ swallowed: SwallowedPhrases, byExtent: Bool)
        -> [LintFinding]
    {
        swallowed.find(in: list, byExtent: byExtent).map { phrase, other in
            let isTwin = phrase.pattern == other.pattern
            let key = phrase.pattern.key
            return finding(
                .swallowed, phrase.place,
                isTwin
                    ? "\"\(key)\" stands twice in this list"
                    : "\"\(key)\" is found by \"\(other.pattern.key)\" of line \(other.place.line) anyway",
                "take it out")
        }
    }

    private func review(of lexicon: Lexicon, _ source: YAMLValue) -> LintFinding? {
        let days = today.daysSince1970 - lexicon.reviewed.daysSince1970
        let place = RuleSources.place(["reviewed"], in: source)
        if days < 0 {
            return finding(
                .reviewDue, place, "reviewed on \(lexicon.reviewed.iso8601), which is to come",
                "write the day on which somebody read it")
        }
        guard days > Self.reviewedWithinDays else { return nil }
        return finding(
            .reviewDue, place, "the lexicon \"\(lexicon.name)\" was read \(days) days ago",
            "\(lexicon.owner): read it, change what has changed, set the day")
    }

    private var packs: [LintFinding] {
        sources.packs.filter { !$0.hasVersion }.map { pack, _ in
            finding(
                .noVersion, pack, "a pack without a version",
                "add \"version: 1\" and raise it at each change of meaning")
        }
    }

    private var floors: [LintFinding] {
        let known = book.rules.map(\.id)
        return sources.floorRules.compactMap { place in
            guard let id = try? place.string(), !known.contains(id) else { return nil }
            let near = NearestWord.among(known, to: id).map { "did you mean \"\($0)\"?" }
            return finding(
                .noSuchRule, place, "a floor for \"\(id)\", which is no rule that could be read",
                near ?? "name a rule of a pack, or take the floor out")
        }
    }

    private var grounds: [LintFinding] {
        sources.texts.flatMap { text -> [LintFinding] in
            guard let words = try? text.string() else { return [] }
            // A phrase may be written so that its signs stand inside the word.
            let named = [words, ForbiddenGrounds.withoutSigns(words)].map(ForbiddenGrounds.named)
            return Set(named.joined()).sorted().map { ground in
                let word = ground.hasSuffix("$") ? String(ground.dropLast()) : ground
                return finding(
                    .forbiddenGround, text, "\"\(word)\" speaks of origin or appearance",
                    "these are no grounds; name what is said or done instead")
            }
        }
    }
}
