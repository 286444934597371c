import Evidence

/// Phrases of one list that add nothing, because another phrase of it stands in every text that they match.
struct SwallowedPhrases {
    private let book: PhraseBook
    private let indexByPattern: [PhrasePattern: Int]

    init(_ book: PhraseBook) {
        self.book = book
        indexByPattern = Dictionary(
            book.table.patterns.enumerated().map { ($0.element, $0.offset) }
        ) { first, _ in first }
    }

    /// Each swallowed phrase of `list` with the one that finds it anyway. Of two that match the same, the later goes.
    ///
    /// `byExtent`: how far a match reaches counts too, because something else is near to it or is not. There "20 uur"
    /// is more than "uur", and only what covers all of a phrase can stand for it.
    func find(in list: [PlacedPhrase], byExtent: Bool) -> [(phrase: PlacedPhrase, by: PlacedPhrase)] {
        var found: [(phrase: PlacedPhrase, by: PlacedPhrase)] = []
        var first: [Int: PlacedPhrase] = [:]
        var order: [Int] = []
        for phrase in list {
            guard let index = indexByPattern[phrase.pattern] else { continue }
            if let earlier = first[index] {
                found.append((phrase, earlier))
            } else {
                first[index] = phrase
                order.append(index)
            }
        }
        var gone: Set<Int> = []
        for index in order.reversed() {
            guard let phrase = first[index] else { continue }
            let others = Set(order).subtracting(gone).subtracting([index])
            guard let by = swallower(of: phrase.pattern, among: others, byExtent),
                let other = first[by]
            else { continue }
            gone.insert(index)
            found.append((phrase, other))
        }
        return found
    }

    /// One pattern for all samples: that some other finds each is too weak to say that this one can go.
    private func swallower(of pattern: PhrasePattern, among others: Set<Int>, _ byExtent: Bool) -> Int? {
        guard !others.isEmpty, let samples = PhraseSamples.of(pattern) else { return nil }
        var left = others
        for sample in samples {
            let hits = plainHits(in: sample)
            let counting = byExtent ? hits.filter { $0.bytes == 0..<sample.count } : hits
            left.formIntersection(counting.map(\.pattern))
            if left.isEmpty { return nil }
        }
        return left.min()
    }

    /// Phrases in `sample` that no "not" of it reaches: "limits" does not find what "no limits" finds.
    private func plainHits(in sample: [UInt8]) -> [PhraseTable.Hit] {
        let hits = book.table.hits(in: FoldedText(String(decoding: sample, as: UTF8.self)))
        let denials = hits.filter { hit in
            [book.negation, book.negationAfter].compactMap(\.self).contains {
                book.members.contains(pattern: hit.pattern, in: $0)
            }
        }
        return hits.filter { hit in
            denials.allSatisfy {
                hit.bytes.lowerBound <= $0.bytes.lowerBound && $0.bytes.upperBound <= hit.bytes.upperBound
            }
        }
    }
}
