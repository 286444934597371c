import Evidence

/// Evaluates conditions over the facts of one ad. Each answer carries the characters it rests on.
struct Evaluator {
    let facts: Facts
    /// The rules that fired so far, by their place in the order, rising, and their spans.
    private var fired: [(rule: Int, spans: [TextSpan])] = []

    init(_ facts: Facts) {
        self.facts = facts
    }

    struct Answer {
        let holds: Bool
        let spans: [TextSpan]

        static let no = Answer(holds: false, spans: [])
        static func yes(_ spans: [TextSpan] = []) -> Answer { Answer(holds: true, spans: spans) }
        static func whether(_ holds: Bool) -> Answer { holds ? yes() : no }
    }

    mutating func record(_ rule: Int, _ spans: [TextSpan]) {
        fired.append((rule, spans))
    }

    /// The depth of a condition is bounded when it is read.
    func answer(_ condition: Condition) -> Answer {
        switch condition {
        case .all(let parts):
            var spans: [TextSpan] = []
            for part in parts {
                let answer = answer(part)
                guard answer.holds else { return .no }
                spans += answer.spans
            }
            return .yes(spans)
        case .any(let parts):
            // All parts are asked, so that everything that speaks for the sign is marked.
            var (holds, spans) = (false, [TextSpan]())
            for part in parts {
                let answer = answer(part)
                guard answer.holds else { continue }
                holds = true
                spans += answer.spans
            }
            return holds ? .yes(spans) : .no
        case .not(let part): return .whether(!answer(part).holds)
        case .near(let nearness): return near(nearness)
        case .signal(let signal): return answer(signal)
        }
    }

    private func near(_ nearness: Condition.Nearness) -> Answer {
        let first = answer(nearness.first)
        guard first.holds else { return .no }
        let second = answer(nearness.second).spans.sorted()
        var spans: [TextSpan] = []
        for span in first.spans {
            let at = second.partition { $0.start < span.start }
            // The nearest on each side; what is further away cannot be nearer.
            let candidates = second[max(0, at - 1)..<min(second.count, at + 1)].filter {
                $0.gap(to: span) <= nearness.within && !(nearness.isOrdered && $0.start < span.end)
            }
            let behind = nearness.isOrdered ? second[at...].first { $0.start >= span.end } : nil
            let all = candidates + (behind.map { $0.gap(to: span) <= nearness.within ? [$0] : [] } ?? [])
            if !all.isEmpty { spans += [span] + all }
        }
        return spans.isEmpty ? .no : .yes(spans)
    }

    private func answer(_ signal: Signal) -> Answer {
        switch signal.test {
        case .phrase(let sets, let evenIfNegated):
            let spots = sets.compactMap { (evenIfNegated ? facts.phrases.all : facts.phrases.plain)[$0] }
            let ranges = spots.flatMap(\.ranges)
            return counted(signal.endsInOtherName ? ranges.filter(facts.endsInOtherName) : ranges, signal)
        case .age(let test): return counted(facts.ages(test), signal)
        case .agesDiffer(let years, let limit):
            let spans = facts.differingAges(years: years, across: limit) {
                signal.unless.isEmpty || !isBeside(signal.unless, facts.ad.folded.bytes(ofSource: $0))
            }
            return spans.isEmpty ? .no : .yes(spans)
        case .phone(let test): return phones(test, signal)
        case .price(let test): return counted(facts.prices(test), signal)
        case .availability(let hours, let days): return counted(facts.availability(hours, days), signal)
        case .link(let test): return counted(facts.links(test), signal)
        case .number(let test): return numbers(test)
        case .permit(let test): return permit(test)
        case .place(let test): return place(test)
        case .narrator(let narrators): return .whether(narrators.contains(facts.ad.narrator))
        case .persons(let count): return .whether(count.contains(facts.ad.personCount))
        case .earlier(let test):
            return EarlierComparison(facts: facts, test: test).answer.map(Answer.yes) ?? .no
        case .rule(let reference): return rules(reference)
        case .incomplete(let wanted): return .whether(facts.ad.incompleteness.isEmpty != wanted)
        }
    }
}

extension Evaluator {
    /// Drops the places that do not count, and asks whether enough are left.
    private func counted(_ spans: [TextSpan], _ signal: Signal) -> Answer {
        counted(spans.map { facts.ad.folded.bytes(ofSource: $0) }, signal, spans: spans)
    }

    private func counted(_ ranges: [Range<Int>], _ signal: Signal, spans: [TextSpan]? = nil) -> Answer {
        guard ranges.count >= signal.atLeast else { return .no }
        var kept: [TextSpan] = []
        for (index, range) in ranges.enumerated() where counts(range, signal) {
            kept.append(spans?[index] ?? facts.ad.folded.sourceSpan(ofBytes: range))
        }
        guard signal.atLeast > 1 else { return kept.isEmpty ? .no : .yes(kept) }
        return Self.disjoint(kept).count >= signal.atLeast ? .yes(kept) : .no
    }

    private static func disjoint(_ spans: [TextSpan]) -> [TextSpan] {
        spans.sorted().reduce(into: []) { kept, span in
            if kept.last.map({ $0.end <= span.start }) ?? true { kept.append(span) }
        }
    }

    private func counts(_ range: Range<Int>, _ signal: Signal) -> Bool {
        !isBeside(signal.unless, range) && (signal.beside.isEmpty || isBeside(signal.beside, range))
    }

    private func isBeside(_ neighbours: [Signal.Neighbour], _ range: Range<Int>) -> Bool {
        neighbours.contains { neighbour in
            neighbour.sets.contains { set in
                guard let spots = facts.phrases.all[set] else { return false }
                return spots.overlaps(range)
                    || neighbour.side != .after && isBefore(spots, range, neighbour.within)
                    || neighbour.side != .before && isAfter(spots, range, neighbour.within)
            }
        }
    }

    private func isBefore(_ spots: PhraseSpots, _ range: Range<Int>, _ within: Int) -> Bool {
        spots.last(to: range.lowerBound).map { isClose($0.upperBound..<range.lowerBound, within) } ?? false
    }

    private func isAfter(_ spots: PhraseSpots, _ range: Range<Int>, _ within: Int) -> Bool {
        spots.first(from: range.upperBound).map { isClose(range.upperBound..<$0.lowerBound, within) } ?? false
    }

    /// Near, and in the same sentence.
    private func isClose(_ between: Range<Int>, _ within: Int) -> Bool {
        let text = facts.ad.folded
        // A folded byte comes from at most one scalar, but a scalar may give several bytes: four in UTF-8.
        guard between.count <= within * 4 + 4 else { return false }
        return text.sourceSpan(ofBytes: between).length <= within
            && Clause.isOneSentence(between, in: text.bytes)
    }

    private func phones(_ test: PhoneTest, _ signal: Signal) -> Answer {
        let found = facts.phones(test).filter {
            signal.unless.isEmpty || !isBeside(signal.unless, facts.ad.folded.bytes(ofSource: $0.span))
        }
        guard test.count.contains(Set(found.map(\.e164)).count) else { return .no }
        return .yes(found.map(\.span))
    }

    private func numbers(_ test: NumberTest) -> Answer {
        let found = facts.ad.numbers.filter {
            test.kinds.isEmpty ? $0.kind != .candidate : test.kinds.contains($0.kind)
        }
        guard test.count.contains(Set(found.map { FoldedNumber($0.text) }).count) else { return .no }
        return .yes(found.map(\.span))
    }

    private func permit(_ test: PermitTest) -> Answer {
        let judgement = facts.judgement
        if let shows = test.showsNumber, shows == judgement.numbers.isEmpty { return .no }
        if !test.verdicts.isEmpty, !test.verdicts.contains(judgement.value) { return .no }
        guard !test.reasons.isEmpty else { return .yes() }
        let met = test.reasons.filter(judgement.reasons.contains)
        return met.isEmpty ? .no : .yes(met.flatMap { judgement.marks[$0] ?? [] })
    }

    private func place(_ test: PlaceTest) -> Answer {
        let municipality = facts.judgement.municipality
        if let known = test.isKnown, known != (municipality != nil) { return .no }
        if !test.municipalities.isEmpty, !test.municipalities.contains(municipality ?? "") { return .no }
        if let count = test.count, !count.contains(Set(facts.ad.places.map(\.municipality)).count) {
            return .no
        }
        return .yes(facts.ad.places.filter { $0.municipality == municipality }.map(\.span))
    }

    private func rules(_ reference: RuleReference) -> Answer {
        // Few rules fire, but a group may have thousands: so those that fired are looked up among those meant.
        let met = fired.filter { reference.targets.holds($0.rule) }
        return met.count >= reference.atLeast ? .yes(met.flatMap(\.spans)) : .no
    }
}

extension [Int] {
    /// Whether a sorted list holds `value`.
    fileprivate func holds(_ value: Int) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == value
    }
}

extension [TextSpan] {
    /// How many, from the front, `precedes` holds for.
    fileprivate func partition(_ precedes: (TextSpan) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if precedes(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
