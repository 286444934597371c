import Evidence
import Scoring

/// The words of the ads, each once, in the order of the alphabet: what is made of them is the same at each run.
struct Vocabulary {
    let words: [String]

    init(_ texts: [String]) {
        var words: Set<String> = []
        for text in texts {
            let bytes = FoldedText(text).bytes
            for word in bytes.split(whereSeparator: { !(0x61...0x7A).contains($0) })
            where (4...14).contains(word.count) {
                words.insert(String(decoding: word, as: UTF8.self))
            }
        }
        self.words = words.sorted()
    }
}

/// The shipped rules and as many more of their kind as are asked for: each with a list of phrases of its own.
///
/// Every phrase begins with a word of the ads, so that the matcher has work in each of them; one in sixteen is made of
/// such words alone. They seldom stand side by side: what is measured is what rules cost that stay silent, as nearly
/// all rules do on nearly all ads. `findings_100` and `findings_5000` tell how many fired.
struct GeneratedRules {
    private let shipped: RuleFiles
    private let vocabulary: Vocabulary
    private static let phrasesPerRule = 3
    private static let rulesPerPack = 500

    init(_ shipped: RuleFiles, vocabulary: Vocabulary) {
        (self.shipped, self.vocabulary) = (shipped, vocabulary)
    }

    func files(count: Int) -> RuleFiles {
        var files = shipped
        let own = RuleBook.compile(shipped).rules.count
        let numbers = Array(0..<max(0, count - own))
        files.lexicons += numbers.map(lexicon)
        for start in stride(from: 0, to: numbers.count, by: Self.rulesPerPack) {
            let rules = numbers[start..<min(numbers.count, start + Self.rulesPerPack)].map(rule)
            files.packs.append(
                RuleFiles.File(
                    name: "generated-\(start).yaml",
                    text: "pack: control\nversion: 1\nabout: {nl: Gemaakt, en: Generated}\nrules:\n"
                        + rules.joined()))
        }
        return files
    }

    private func lexicon(_ number: Int) -> RuleFiles.File {
        let phrases = (0..<Self.phrasesPerRule).map {
            "    - \"\(phrase(number * Self.phrasesPerRule + $0))\"\n"
        }
        return RuleFiles.File(
            name: "generated-\(number).yaml",
            text: """
                lexicon: generated-\(number)
                about: {nl: "Gemaakt voor de meting.", en: "Made for the measurement."}
                owner: Baken, meting
                reviewed: 2026-11-01
                phrases:
                  nl:
                \(phrases.joined())
                """)
    }

    /// Two or three words with what the shipped phrases are made of: alternatives, gaps, open ends.
    private func phrase(_ number: Int) -> String {
        let isOfAds = number % 16 == 0
        let (one, two, three) = (
            word(number, 1), word(number, 2, isOfAds: isOfAds), word(number, 3, isOfAds: isOfAds)
        )
        switch number % 5 {
        case 0: return "\(one) (\(two)|\(three))"
        case 1: return "\(one) <2> \(two)"
        case 2: return "\(one) \(two) \(three)"
        case 3: return "\(one) (\(two)|\(three))*"
        default: return "\(one) \(two)"
        }
    }

    /// Backwards it is a word of no ad.
    private func word(_ number: Int, _ place: Int, isOfAds: Bool) -> String {
        isOfAds ? word(number, place) : String(word(number, place).reversed())
    }

    /// A mixed number, the same at each run (SplitMix64's finaliser).
    private func word(_ number: Int, _ place: Int) -> String {
        var bits = UInt64(number * 4 + place) &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return vocabulary.words[Int((bits ^ (bits >> 31)) % UInt64(vocabulary.words.count))]
    }

    private func rule(_ number: Int) -> String {
        """
          - id: control.generated-\(number)
            title: {nl: "Gemaakte regel \(number)", en: "Generated rule \(number)"}
            barrier: employment
            handler: [police]
            evidence: {grade: D, source: "Made for the measurement"}
            weight: 0.1
            reason: "Made for the measurement."
            falsePositives: [{nl: "altijd", en: "always"}]
            when: \(condition(number))
            explain: {nl: "Gezien: {text}.", en: "Seen: {text}."}
            examples: {fire: ["\(number)"], silent: ["niets"]}

        """
    }

    private func condition(_ number: Int) -> String {
        let name = "generated-\(number)"
        switch number % 8 {
        case 0: return "{all: [{phrase: \(name)}, {phone: {atLeast: 1}}]}"
        case 1: return "{phrase: {lexicon: \(name), unless: {lexicon: kin, within: 40, side: either}}}"
        case 2: return "{near: {first: {phrase: \(name)}, second: {phrase: no-limits}, within: 80}}"
        case 3 where number > 8:
            return "{any: [{phrase: \(name)}, {rule: {any: [control.generated-\(number - 1), "
                + "control.generated-\(number - 2)], atLeast: 2}}]}"
        default: return "{phrase: \(name)}"
        }
    }
}
