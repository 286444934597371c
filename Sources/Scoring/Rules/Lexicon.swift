import Configuring
package import Evidence

/// A named list of phrases by language, with someone who answers for it.
package struct Lexicon: Sendable {
    package let name: String
    /// What the phrases say, for people.
    package let about: BilingualText
    package let owner: String
    /// Codes change: a list that nobody looked at for long is doubtful.
    package let reviewed: CivilDate
    /// Languages (ISO 639-1) in the order of the file, and their phrases as written.
    package let phrases: [(language: String, texts: [String])]
    let parsed: [PlacedPhrase]

    /// Languages that a lexicon may hold. The language of an ad is never a sign, it only chooses words.
    static let languages = [
        "nl", "en", "de", "fr", "es", "it", "pt", "ro", "bg", "hu", "pl", "tr", "ru", "uk",
    ]

    /// Reads `Rules/lexicons/NAME.yaml`. A phrase that cannot be read is told in `problems` and left out.
    init(reading value: YAMLValue, problems: inout [InputProblem]) throws(InputProblem) {
        let map = try value.mapping(keys: ["lexicon", "about", "owner", "reviewed", "phrases"])
        name = try map.required("lexicon").words()
        about = try BilingualText(map.required("about"))
        owner = try map.required("owner").words()
        reviewed = try map.required("reviewed").date()
        var phrases: [(language: String, texts: [String])] = []
        var parsed: [PlacedPhrase] = []
        for (key, list) in try map.required("phrases").mapping(keys: Self.languages).entries {
            var texts: [String] = []
            for item in try list.sequence() {
                do {
                    parsed.append(try PlacedPhrase(item))
                    texts.append(try item.string())
                } catch {
                    problems.append(error)
                }
            }
            phrases.append((try key.string(), texts))
        }
        (self.phrases, self.parsed) = (phrases, parsed)
    }
}

/// A phrase and where it was written.
struct PlacedPhrase: Sendable {
    let pattern: PhrasePattern
    let place: YAMLValue

    init(_ value: YAMLValue) throws(InputProblem) {
        place = value
        let text = try value.string()
        do {
            pattern = try PhrasePattern(text)
        } catch {
            throw value.problem("\"\(text)\" is \(error.message)", remedy: error.remedy)
        }
    }
}
