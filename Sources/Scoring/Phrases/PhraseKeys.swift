/// The words by which a phrase is found: whichever way it is read, one of them stands in it as a whole word.
///
/// "(borg|waarborg) <3> (ingehouden|inhouden|loon)" has `borg` and `waarborg`: a text without them does not hold the
/// phrase, and where one stands the rest is read. Long words are taken before short ones, because they are rarer.
struct PhraseKeys {
    struct Key {
        let word: [UInt8]
        /// Reads what follows the word.
        let rest: PhraseWalks.Entry
        /// The bytes next but one to the word, before it and behind it, and what may follow: by them most need no walk.
        let before: ByteSample
        let behind: ByteSample
        let beyond: ByteSample
        /// One of these stands in the phrase beside the word, whichever way it is read; empty where nothing is known.
        let company: [[UInt8]]
    }

    private(set) var keys: [Key] = []

    /// Nil for a phrase without such words: "24/7", "minderjar*", "(#|zes) uur".
    init?(_ pattern: PhrasePattern, _ walks: inout PhraseWalks, _ places: inout PhraseWalks.Places) {
        let phrase = Stretch(
            parts: Self.flat(pattern.node), before: [], isApartLeft: !pattern.opensLeft,
            isApartRight: !pattern.opensRight)
        let found = phrase.places
        guard let place = found.first else { return nil }
        collect(phrase, found, place, [], then: walks.open(), &walks, &places)
    }

    /// `company`: what stands around the stretch. What stands in it is nearer, and so a better sign.
    private mutating func collect(
        _ stretch: Stretch, _ found: [Place], _ place: Place, _ company: [[UInt8]],
        then next: PhraseWalks.Entry, _ walks: inout PhraseWalks, _ places: inout PhraseWalks.Places
    ) {
        let rest = walks.entry(stretch.parts[place.range.upperBound...], .forwards, then: next)
        let company = found.count > 1 ? stretch.words(of: found[1]) : company
        guard place.branches.isEmpty else {
            for branch in place.branches {
                let inner = stretch.branch(branch, at: place.range)
                let found = inner.places
                guard let place = found.first else { continue }
                collect(inner, found, place, company, then: rest, &walks, &places)
            }
            return
        }
        let before = stretch.before + stretch.parts[..<place.range.lowerBound]
        let (behind, beyond) = walks.nextButOne(after: rest, &places)
        keys.append(
            Key(
                word: stretch.parts[place.range].compactMap(\.only), rest: rest,
                before: walks.nextButOne(before: before, &places),
                behind: behind, beyond: beyond, company: company))
    }

    /// Where in a sequence the words stand: in a run of its parts, or in each branch of one of them.
    private struct Place {
        let range: Range<Int>
        let branches: [PatternNode]
        /// Of the shortest word.
        let length: Int
        let count: Int

        func isBetter(than other: Place) -> Bool { (length, other.count) > (other.length, count) }
    }

    /// A sequence of parts, and what stands around it.
    private struct Stretch {
        let parts: [PatternNode]
        /// All that is read before it, as far as it is one sequence.
        let before: [PatternNode]
        let isApartLeft: Bool
        let isApartRight: Bool

        /// One of the branches of the part at `range`, which is apart from its neighbours.
        func branch(_ branch: PatternNode, at range: Range<Int>) -> Stretch {
            Stretch(
                parts: PhraseKeys.flat(branch), before: before + parts[..<range.lowerBound],
                isApartLeft: true,
                isApartRight: true)
        }

        /// All of them, the best two first.
        var places: [Place] {
            var (places, at): ([Place], Int) = ([], 0)
            while at < parts.count {
                let end = PhraseKeys.endOfWord(parts, at)
                let range = at..<max(end, at + 1)
                at = range.upperBound
                guard let place = end > range.lowerBound ? word(range) : choice(range), isApart(range)
                else { continue }
                places.append(place)
                if places.count > 1, place.isBetter(than: places[1]) { places.swapAt(1, places.count - 1) }
                if places.count > 1, places[1].isBetter(than: places[0]) { places.swapAt(0, 1) }
            }
            return places
        }

        /// One of which is read at `place`, whichever way.
        func words(of place: Place) -> [[UInt8]] {
            guard !place.branches.isEmpty else { return [parts[place.range].compactMap(\.only)] }
            return place.branches.flatMap { branch in
                let inner = self.branch(branch, at: place.range)
                return inner.places.first.map(inner.words) ?? []
            }
        }

        private func word(_ range: Range<Int>) -> Place {
            Place(range: range, branches: [], length: range.count, count: 1)
        }

        /// Nil where a branch has no word.
        private func choice(_ range: Range<Int>) -> Place? {
            guard case .choice(let branches) = parts[range.lowerBound] else { return nil }
            var (length, count) = (Int.max, 0)
            for branch in branches {
                guard let place = self.branch(branch, at: range).places.first else { return nil }
                (length, count) = (min(length, place.length), count + place.count)
            }
            return Place(range: range, branches: branches, length: length, count: count)
        }

        private func isApart(_ range: Range<Int>) -> Bool {
            PhraseKeys.isApart(parts[..<range.lowerBound].reversed(), .last, beyond: isApartLeft)
                && PhraseKeys.isApart(parts[range.upperBound...], .first, beyond: isApartRight)
        }
    }

    /// Sequences within sequences are what groups without alternatives leave.
    private static func flat(_ node: PatternNode) -> [PatternNode] {
        var parts: [PatternNode] = []
        func add(_ node: PatternNode) {
            if case .sequence(let inner) = node { inner.forEach(add) } else { parts.append(node) }
        }
        add(node)
        return parts
    }

    private static func endOfWord(_ parts: [PatternNode], _ start: Int) -> Int {
        var end = start
        while end < parts.count, let byte = parts[end].only {
            let next = end + 1 < parts.count ? parts[end + 1].only : nil
            let length = WordTable.lengthOfLetter(byte, next)
            guard length > 0 else { break }
            end += length
        }
        return end
    }

    /// Whether what `parts` read ends, or begins, with a byte that is in no word, whichever way they are read.
    /// `beyond`: whether that holds for what comes after all of them.
    private static func isApart(
        _ parts: some Sequence<PatternNode>, _ edge: PatternNode.Edge, beyond: Bool
    ) -> Bool {
        for part in parts {
            guard part.isApart(edge) else { return false }
            if part.width.lowerBound > 0 { return true }
        }
        return beyond
    }
}

extension PatternNode {
    fileprivate enum Edge { case first, last }

    /// Whether no reading of it that is not empty has a byte of a word at that edge.
    fileprivate func isApart(_ edge: Edge) -> Bool {
        switch self {
        case .bytes(let set): return set.isDisjoint(with: .inWords)
        case .choice(let parts): return parts.allSatisfy { $0.isApart(edge) }
        case .upTo(_, let part): return part.isApart(edge)
        case .sequence(let parts):
            for part in edge == .first ? parts : parts.reversed() {
                guard part.isApart(edge) else { return false }
                if part.width.lowerBound > 0 { return true }
            }
            return true
        }
    }

    /// The byte that a position stands for, where it is one.
    fileprivate var only: UInt8? { if case .bytes(let set) = self { set.only } else { nil } }
}
