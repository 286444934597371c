package import Evidence

/// The small policy and register that the examples inside packs may use.
struct ExampleSetting: Sendable {
    let policies: PolicyBook
    let register: PermitRegister?
    /// The day on which examples are read, so that they mean the same for ever.
    static let day = CivilDate(year: 2026, month: 11, day: 21) ?? CivilDate(daysSince1970: 20_778)
}

/// What became of one example.
package struct ExampleOutcome: Sendable {
    package let example: RuleExample
    /// The rules that fired, sorted.
    package let fired: [String]

    package var isAsExpected: Bool {
        fired.contains(example.rule) == example.fires
    }
}

extension RuleBook {
    /// The day on which examples are read and judged unless they name another.
    package static var exampleDay: CivilDate { ExampleSetting.day }

    /// Runs all examples of all rules, in order.
    ///
    /// `read` makes an ad of a text, as it was placed on the given day: this room judges ads and does not read them.
    package func runExamples(read: (_ text: String, _ posted: CivilDate) -> Ad) -> [ExampleOutcome] {
        let bare = Scorer(book: self, policies: PolicyBook(), register: nil)
        let withPolicy = Scorer(book: self, policies: examples.policies, register: nil)
        let withRegister = Scorer(book: self, policies: examples.policies, register: examples.register)
        return rules.flatMap(\.examples).map { example in
            let scorer = example.usesRegister ? withRegister : example.usesPolicy ? withPolicy : bare
            let day = example.posted ?? ExampleSetting.day
            let earlier = example.earlier.map {
                EarlierAd(read($0.text, $0.day), firstSeen: $0.day, lastSeen: $0.day)
            }
            let ad = read(example.text, day)
            let score = scorer.score(
                ad, on: day, asked: Set(FindingGroup.allCases), earlier: earlier,
                shared: Self.shared(ad, others: example.others.map { read($0, day) }),
                keepsLoneContrary: true)
            return ExampleOutcome(example: example, fired: score.findings.map(\.rule).sorted())
        }
    }

    /// As ``NumberCompany`` tells it of the ads beside an example.
    private static func shared(_ ad: Ad, others: [Ad]) -> Set<FoldedNumber> {
        let phones = Set(ad.phones.map(\.e164))
        return ad.permitNumbers.filter { number in
            let showing = others.filter { $0.permitNumbers.contains(number) }
            return NumberCompany.isShared(own: phones, others: showing.map { Set($0.phones.map(\.e164)) })
        }
    }
}

extension Ad {
    /// The numbers that it calls its permit.
    package var permitNumbers: Set<FoldedNumber> {
        Set(numbers.filter { $0.kind == .permit }.map { FoldedNumber($0.text) })
    }
}
