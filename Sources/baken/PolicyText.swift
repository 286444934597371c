import Evidence
import Scoring

/// A policy as a person reads it at a terminal, and as a program does.
enum PolicyText {
    static func lines(
        _ policy: MunicipalPolicy?, of municipality: String, on day: CivilDate, others: [MunicipalPolicy]
    ) -> [String] {
        var lines: [String]
        if let policy {
            lines = describe(policy)
        } else {
            lines = [
                "\(municipality)  no policy on \(day.iso8601)",
                "  verdict          cannotSay (policy.missing) for every ad: nothing is known of a duty",
            ]
        }
        for other in others { lines.append("  other version    \(period(other))  \(other.article)") }
        return lines
    }

    private static func describe(_ policy: MunicipalPolicy) -> [String] {
        let kinds = kinds(policy)
        return [
            "\(policy.municipality)  \(policy.name)  \(period(policy))"
                + (policy.isExample ? "  EXAMPLE, not for real ads" : ""),
            "  article          \(policy.article)", "  minimum age      \(policy.minimumAge)",
            "  number demanded  \(kinds.isEmpty ? "of nobody" : kinds.joined(separator: ", "))",
            "  kind unknown     \(policy.undeterminedKind?.rawValue ?? "cannotSay where it matters")",
            "  phone is enough  \(policy.phoneIsEnough ? "yes, one listed with a valid permit" : "no")",
            "  labels           \(policy.labels.joined(separator: ", "))",
            "  number patterns  \(policy.patternTexts.isEmpty ? "any" : policy.patternTexts.joined(separator: ", "))",
            "  other permits    \(elsewhere(policy).joined(separator: ", ")) (escorts only)",
            "  register         \(age(policy).map { "at most \($0) days old" } ?? "of any age"), holds "
                + (policy.registerCoversAccepted ? "all permits that count" : "the own permits"),
            "  examples         \(policy.examples.count)",
        ]
    }

    static func json(_ policy: MunicipalPolicy) -> JSONLine {
        .object([
            ("municipality", .text(policy.municipality)), ("name", .text(policy.name)),
            ("validFrom", .text(policy.validFrom.iso8601)),
            ("validUntil", .optional(policy.validUntil?.iso8601)),
            ("example", .truth(policy.isExample)), ("article", .text(policy.article)),
            ("minimumAge", .whole(policy.minimumAge)), ("requiresNumber", .texts(kinds(policy))),
            ("undeterminedKind", .optional(policy.undeterminedKind?.rawValue)),
            ("phoneIsEnough", .truth(policy.phoneIsEnough)), ("labels", .texts(policy.labels)),
            ("numberPatterns", .texts(policy.patternTexts)),
            ("acceptsPermitsFrom", .texts(elsewhere(policy))),
            ("registerMaximumAgeInDays", .optional(age(policy))),
            ("registerCovers", .text(policy.registerCoversAccepted ? "accepted" : "own")),
        ])
    }

    private static func kinds(_ policy: MunicipalPolicy) -> [String] {
        BusinessKind.allCases.filter(policy.requiresNumber.contains).map(\.rawValue)
    }

    private static func elsewhere(_ policy: MunicipalPolicy) -> [String] {
        switch policy.acceptsPermitsFrom {
        case .any: ["any"]
        case .none: ["none"]
        case .municipalities(let codes): codes
        }
    }

    private static func age(_ policy: MunicipalPolicy) -> Int? {
        policy.registerMaximumAge.map { Int($0.components.seconds / 86_400) }
    }

    private static func period(_ policy: MunicipalPolicy) -> String {
        "from \(policy.validFrom.iso8601)" + (policy.validUntil.map { " until \($0.iso8601)" } ?? "")
    }
}
