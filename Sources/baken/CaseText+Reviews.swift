import Evidence

/// How far a case is, and what was decided and said about it.
extension CaseText {
    /// `open`, or with whose decision it waits for where more than one decides.
    static func state(_ file: CaseFile) -> String {
        guard let stage = file.stage, file.reviewers > 1 else { return file.state.rawValue }
        return "\(file.state.rawValue), \(stage.rawValue) review"
    }

    static func reviewLines(_ dossier: CaseDossier) -> [String] {
        var lines: [String] = []
        if !dossier.reviews.isEmpty { lines += ["", "decisions"] }
        for review in dossier.reviews {
            let decision = review.decision
            lines.append(
                "  \(decision.decidedAt.wholeSeconds)  \(decision.outcome.rawValue) (\(decision.reasonCode))  "
                    + "\(Terminal.safe(decision.decidedBy))  \(word(review))")
            lines.append("      " + Terminal.safe(decision.text))
        }
        if !dossier.comments.isEmpty { lines += ["", "comments"] }
        lines += dossier.comments.map {
            "  \($0.at.wholeSeconds)  \(Terminal.safe($0.author))  \(Terminal.safe($0.text))"
        }
        return lines
    }

    private static func word(_ review: RecordedDecision) -> String {
        switch review.standing {
        case .effective: "stands, round \(review.round)"
        case .heard: "counts, round \(review.round)"
        case .void:
            review.undone.map { "taken back: \(Terminal.safe($0.reason))" } ?? "void with its round"
        }
    }

    static func reviewFields(_ dossier: CaseDossier) -> [(String, JSONLine)] {
        let reviews = dossier.reviews.map { review in
            JSONLine.object([
                ("outcome", .text(review.decision.outcome.rawValue)),
                ("code", .text(review.decision.reasonCode)),
                ("text", .text(review.decision.text)), ("by", .text(review.decision.decidedBy)),
                ("at", .text(review.decision.decidedAt.rfc3339)),
                ("token", .whole(Int(review.decision.token))), ("round", .whole(review.round)),
                ("standing", .text(review.standing.rawValue)), ("undone", undone(review)),
            ])
        }
        let comments = dossier.comments.map { comment in
            JSONLine.object([
                ("author", .text(comment.author)), ("at", .text(comment.at.rfc3339)),
                ("text", .text(comment.text)),
            ])
        }
        return [("decisions", .list(reviews)), ("comments", .list(comments))]
    }

    private static func undone(_ review: RecordedDecision) -> JSONLine {
        guard let act = review.undone else { return .null }
        return .object([
            ("by", .text(act.actor)), ("at", .text(act.at.rfc3339)), ("reason", .text(act.reason)),
        ])
    }
}
