import Configuring
import Evidence

/// The phrase lists of a book while it is read: lexicons by name, and the lists inside rules.
///
/// Equal phrases are one pattern, however many lists hold them.
struct PhraseSets {
    /// Each once, in the order of first use.
    private(set) var patterns: [PhrasePattern] = []
    /// Where each pattern was written first.
    private(set) var places: [YAMLValue] = []
    /// For each set its patterns.
    private(set) var members: [[Int]] = []
    /// Phrases that could not be read.
    private(set) var problems: [InputProblem] = []
    private var indexByPattern: [PhrasePattern: Int] = [:]
    private var setByLexicon: [String: Int] = [:]

    /// Adds a lexicon under its name. Says where it stands if the name is taken.
    mutating func add(_ lexicon: Lexicon, at place: YAMLValue) throws(InputProblem) {
        guard setByLexicon[lexicon.name] == nil else {
            throw place.problem("a second lexicon \"\(lexicon.name)\"", remedy: "join the two or rename one")
        }
        setByLexicon[lexicon.name] = append(lexicon.parsed)
    }

    /// The set of the lexicon `name`; nil if there is none.
    func index(ofLexicon name: String) -> Int? { setByLexicon[name] }

    /// The sets of the lexicons that `value`, a name or a list of names, speaks of.
    func indices(ofLexicons value: YAMLValue) throws(InputProblem) -> [Int] {
        var indices: [Int] = []
        for item in try ConditionReader.items(value) {
            let name = try item.words()
            guard let index = setByLexicon[name] else {
                let near = NearestWord.among(Array(setByLexicon.keys), to: name).map {
                    "did you mean \"\($0)\"?"
                }
                throw item.problem(
                    "there is no lexicon \"\(name)\"", remedy: near ?? "add Rules/lexicons/\(name).yaml")
            }
            indices.append(index)
        }
        return indices
    }

    /// A set of the phrases that stand in the rule itself. One that cannot be read is left out; an error if none can.
    mutating func add(phrases value: YAMLValue) throws(InputProblem) -> Int {
        var placed: [PlacedPhrase] = []
        for item in try ConditionReader.items(value) {
            do { placed.append(try PlacedPhrase(item)) } catch { problems.append(error) }
        }
        guard !placed.isEmpty else { throw value.problem("no phrase of the list can be read") }
        return append(placed)
    }

    private mutating func append(_ phrases: [PlacedPhrase]) -> Int {
        var indices: [Int] = []
        for phrase in phrases {
            let index = indexByPattern[phrase.pattern] ?? patterns.count
            if index == patterns.count {
                indexByPattern[phrase.pattern] = index
                patterns.append(phrase.pattern)
                places.append(phrase.place)
            }
            indices.append(index)
        }
        members.append(indices)
        return members.count - 1
    }
}
