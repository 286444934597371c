import Evidence

/// Whether an example that is to stay silent comes near to firing: it shows something that its rule seeks.
///
/// An example about something else altogether proves nothing. This cannot tell a good near miss from a poor one, but
/// it finds rules that have none.
struct NearMiss {
    private let book: RuleBook
    private let read: (_ text: String, _ posted: CivilDate) -> Ad
    /// Shorter words are in every text.
    private static let shortest = 4

    init(_ book: RuleBook, read: @escaping (_ text: String, _ posted: CivilDate) -> Ad) {
        (self.book, self.read) = (book, read)
    }

    func isAmong(_ examples: [RuleExample], of rule: Rule) -> Bool {
        let starts = starts(of: rule.when)
        return examples.contains { example in
            let ad = read(example.text, example.posted ?? RuleBook.exampleDay)
            return Self.starts(in: FoldedText(example.text).bytes).isDisjoint(with: starts) == false
                || shows(rule.when, ad, example)
        }
    }

    /// Rules rest on others without circles, and conditions have a bounded depth.
    private func shows(_ condition: Condition, _ ad: Ad, _ example: RuleExample) -> Bool {
        switch condition {
        case .all(let parts), .any(let parts): parts.contains { shows($0, ad, example) }
        case .not(let part): shows(part, ad, example)
        case .near(let nearness):
            shows(nearness.first.test, ad, example) || shows(nearness.second.test, ad, example)
        case .signal(let signal): shows(signal.test, ad, example)
        }
    }

    private func shows(_ test: SignalTest, _ ad: Ad, _ example: RuleExample) -> Bool {
        switch test {
        // Told by their words.
        case .phrase: false
        case .age, .agesDiffer: !ad.ages.isEmpty || ad.text.utf8.contains { (0x30...0x39).contains($0) }
        case .phone: !ad.phones.isEmpty
        case .price: !ad.prices.isEmpty
        case .availability: !ad.availability.isEmpty
        case .link: !ad.handles.isEmpty
        case .number: !ad.numbers.isEmpty
        case .permit: !ad.numbers.isEmpty || example.usesPolicy
        case .earlier: !example.earlier.isEmpty
        case .place: !ad.places.isEmpty
        case .rule(let reference):
            reference.targets.contains { target in
                Self.starts(in: FoldedText(example.text).bytes).isDisjoint(
                    with: starts(of: book.rules[target].when)) == false
                    || shows(book.rules[target].when, ad, example)
            }
        // Every ad has a voice, a number of persons, an end.
        default: true
        }
    }

    /// The first letters of the words of all phrases in `condition`.
    private func starts(of condition: Condition) -> Set<[UInt8]> {
        switch condition {
        case .all(let parts), .any(let parts):
            parts.reduce(into: []) { $0.formUnion(starts(of: $1)) }
        case .not(let part): starts(of: part)
        case .near(let nearness): starts(of: nearness.first.test).union(starts(of: nearness.second.test))
        case .signal(let signal): starts(of: signal.test)
        }
    }

    private func starts(of test: SignalTest) -> Set<[UInt8]> {
        guard case .phrase(let sets, _) = test else { return [] }
        let patterns = book.phrases.table.patterns.enumerated().filter { index, _ in
            sets.contains { book.phrases.members.contains(pattern: index, in: $0) }
        }
        return patterns.reduce(into: []) { $0.formUnion(Self.starts(in: Array($1.element.key.utf8))) }
    }

    private static func starts(in text: [UInt8]) -> Set<[UInt8]> {
        let isWord: (UInt8) -> Bool = { ByteSet.letters.contains($0) || ByteSet.digits.contains($0) }
        let words = text.split { !isWord($0) }
        return Set(
            words.filter {
                $0.count >= shortest || $0.count == 2 && ByteSet.digits.contains($0[$0.startIndex])
            }
            .map { Array($0.prefix(shortest)) })
    }
}
