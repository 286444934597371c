/// The languages of the site. Dutch comes first.
enum Language: String, Sendable, CaseIterable {
    case nl, en
}

/// The texts of the site in one language.
struct Words: Sendable {
    struct Entry: Sendable {
        let nl: String
        let en: String
    }

    static let entries: [String: Entry] = {
        var all: [String: Entry] = [:]
        for (key, entry) in [AccountWords.entries, WorkWords.entries].joined() {
            guard all.updateValue(entry, forKey: key) == nil else {
                preconditionFailure("two texts under \(key)")
            }
        }
        return all
    }()

    private static let values = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { language in
            (language, ViewValue.object(nested(entries.mapValues { $0.text(in: language) })))
        })

    let language: Language

    init(_ language: Language) { self.language = language }

    /// For templates, under `t`; a key `role.viewer` is `t.role.viewer` there.
    var all: ViewValue { Self.values[language] ?? [:] }

    subscript(_ key: String) -> String {
        guard let entry = Self.entries[key] else { preconditionFailure("no text under \(key)") }
        return entry.text(in: language)
    }

    /// Keys with one dot become an object in an object.
    private static func nested(_ texts: [String: String]) -> [String: ViewValue] {
        var out: [String: ViewValue] = [:]
        for (key, text) in texts {
            guard let dot = key.firstIndex(of: ".") else {
                out[key] = .text(text)
                continue
            }
            let group = String(key[..<dot])
            var members: [String: ViewValue] = [:]
            if case .object(let before)? = out[group] { members = before }
            members[String(key[key.index(after: dot)...])] = .text(text)
            out[group] = .object(members)
        }
        return out
    }
}

extension Words.Entry {
    func text(in language: Language) -> String { language == .nl ? nl : en }
}
