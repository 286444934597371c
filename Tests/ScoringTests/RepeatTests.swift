import Evidence
import Scoring
import Testing

/// The same ad and the same rules give the same result, whoever asks and how many ask at once.
struct RepeatTests {
    private static let ads = RulesFolder.book.rules.flatMap(\.examples).map {
        SketchReader.read($0.text, posted: $0.posted ?? RuleBook.exampleDay)
    }

    private static let scorer: Scorer = {
        var files = RulesFolder.files
        files.policies = [SampleRegister.policy([:], municipality: "GM0344")]
        let book = RuleBook.compile(files, cachedDatabase: RulesFolder.book.serializedDatabase)
        return Scorer(book: book, register: SampleRegister.register())
    }()

    /// All that is said about an ad, in one text.
    private static func said(_ ad: Ad) -> String {
        let score = scorer.score(ad, on: SmallBook.day, groups: Set(FindingGroup.allCases))
        let lines = scorer.explain(score, ad).map { "\($0)" }
        let priority = Route.allCases.map { "\(score.priority[$0] ?? .none)" }
        return "\(score.verdict)\(score.findings)\(priority)\(score.rules)\(lines)"
    }

    @Test(arguments: [1, 2, 8])
    func `any number of tasks scores the same ads alike`(_ count: Int) async {
        let alone = Self.ads.map(Self.said)
        let together = await withTaskGroup(of: [(Int, String)].self) { group in
            for task in 0..<count {
                group.addTask {
                    stride(from: task, to: Self.ads.count, by: count).map { ($0, Self.said(Self.ads[$0])) }
                }
            }
            var all = [String](repeating: "", count: Self.ads.count)
            for await part in group { for (index, text) in part { all[index] = text } }
            return all
        }
        #expect(alone.count > 100)
        #expect(together == alone)
    }
}
