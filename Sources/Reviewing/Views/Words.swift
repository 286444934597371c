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
        for (key, entry) in [AccountWords.entries, WorkWords.entries, ExportWords.entries].joined() {
            guard all.updateValue(entry, forKey: key) == nil else {
                preconditionFailure("two texts under \(key)")
            }
        }
        return all
    }()

    let language: Language

    init(_ language: Language) { self.language = language }

    /// A template asks for it with `{{t.KEY}}`; see ``Templates``.
    subscript(_ key: String) -> String {
        guard let entry = Self.entries[key] else { preconditionFailure("no text under \(key)") }
        return entry.text(in: language)
    }
}

extension Words.Entry {
    func text(in language: Language) -> String { language == .nl ? nl : en }
}
