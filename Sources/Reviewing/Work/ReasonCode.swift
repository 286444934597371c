import Evidence

/// The reasons that a decision or a skip is given with. The code goes on record; its words stand under
/// `reason.CODE` in ``WorkWords``.
enum ReasonCode {
    /// By outcome, the usual one first: that is what one key chooses.
    static func codes(_ outcome: Decision.Outcome) -> [String] {
        switch outcome {
        case .confirm: ["sign-is-right", "no-valid-number", "confirm-other"]
        case .dismiss: ["sign-is-wrong", "number-is-valid", "not-an-ad", "dismiss-other"]
        case .notEnough: ["text-unclear", "ad-is-gone", "not-enough-other"]
        case .refer: ["to-police", "to-other-municipality", "to-labour-inspectorate", "refer-other"]
        case .helpFirst: ["outreach", "shelter", "exit-programme", "youth-care"]
        }
    }

    static let skips = ["language", "not-for-me", "too-hard", "later"]

    /// Where nobody can tell from the code alone what was meant or what has to happen.
    static func needsWords(_ code: String, _ outcome: Decision.Outcome) -> Bool {
        outcome == .refer || outcome == .helpFirst
            || code.utf8.reversed().starts(with: "-other".utf8.reversed())
    }

    static func key(_ outcome: Decision.Outcome) -> String {
        "\((Decision.Outcome.allCases.firstIndex(of: outcome) ?? 0) + 1)"
    }

    /// In words where it is one of ours; another program's code as it stands.
    static func text(_ code: String, _ words: Words) -> String {
        let key = "why.\(code)"
        return Words.entries[key] == nil ? VisibleText.line(code, limit: 64) : words[key]
    }
}
