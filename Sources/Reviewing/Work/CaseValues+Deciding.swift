import Evidence

/// The forms of a case, and what was decided and said so far.
extension CaseValues {
    private var account: Account { visit.account }
    private var name: String { account.name.text }

    /// The lease of who looks, while it runs.
    private var lease: CaseLease? {
        guard file.state == .claimed, let lease = desk.lease, lease.until > visit.now,
            lease.holder.utf8.elementsEqual(name.utf8)
        else { return nil }
        return lease
    }

    private var hasReviewed: Bool {
        own.contains {
            $0.review.standing != .void && $0.canBeUndone
                && $0.review.decision.caseID.utf8.elementsEqual(file.id.utf8)
        }
    }

    /// Whether the word that the case waits for may be this account's.
    private var isForMe: Bool { file.stage == .first || account.may(.reviewSecond) }

    private var isHeldByOther: Bool {
        guard file.state == .claimed, let lease = desk.lease else { return false }
        return lease.until > visit.now && !lease.holder.utf8.elementsEqual(name.utf8)
    }

    var forms: [String: ViewValue] {
        let canAct = account.may(.review) && file.state != .decided && !hasReviewed && isForMe
        return [
            "standing": .text(standing), "canClaim": .flag(canAct && lease == nil && !isHeldByOther),
            "canDecide": .flag(canAct && lease != nil), "token": .text(lease.map { String($0.token) } ?? ""),
            "hidden": WorkListPage.hidden(
                FilterForm(visit.row.method == .get ? visit.query : visit.form, now: visit.now)),
            "outcomes": .list(Decision.Outcome.allCases.map(outcome)),
            "codeGroups": .list(Decision.Outcome.allCases.map(codes)),
            "skipCodes": .list(ReasonCode.skips.map { code($0, chosen: visit.form["skipCode"]) }),
            "isSkipOpen": .flag(visit.form["skipCode"] != nil), "isHandOpen": .flag(visit.form["to"] != nil),
            "hasKeys": .flag(canAct),
        ]
    }

    private func outcome(_ outcome: Decision.Outcome) -> ViewValue {
        [
            "value": .text(outcome.rawValue), "label": .text(words["outcomeOf.\(outcome.rawValue)"]),
            "key": .text(ReasonCode.key(outcome)), "chosen": .flag(visit.form["outcome"] == outcome.rawValue),
        ]
    }

    private func codes(_ outcome: Decision.Outcome) -> ViewValue {
        [
            "label": .text(words["outcomeOf.\(outcome.rawValue)"]), "outcome": .text(outcome.rawValue),
            "codes": .list(ReasonCode.codes(outcome).map { code($0, chosen: visit.form["code"]) }),
        ]
    }

    private func code(_ code: String, chosen: String?) -> ViewValue {
        ["value": .text(code), "label": .text(ReasonCode.text(code, words)), "chosen": .flag(code == chosen)]
    }

    /// Where the case stands for who looks, in a sentence.
    private var standing: String {
        if file.state == .decided { return words["standing.decided"] }
        if hasReviewed { return words["standing.reviewed"] }
        if let lease { return words["standing.mine"].filled(["time": LocalTime.minute(lease.until)]) }
        if isHeldByOther, let lease = desk.lease {
            return words["standing.other"].filled([
                "who": lease.holder, "time": LocalTime.minute(lease.until),
            ])
        }
        if !account.may(.review) { return words["standing.reader"] }
        if !isForMe { return words["standing.second"] }
        if file.state == .claimed, let lease = desk.lease {
            return words["standing.ranOut"].filled([
                "who": lease.holder, "time": LocalTime.minute(lease.until),
            ])
        }
        return words["standing.open"]
    }

    var reviews: [String: ViewValue] {
        [
            "isBlind": .flag(isBlind && file.stage == .second),
            "reviews": .list(dossier.reviews.suffix(50).map(review)),
            "comments": .list(dossier.comments.suffix(100).map(comment)),
        ]
    }

    private func review(_ review: RecordedDecision) -> ViewValue {
        let decision = review.decision
        let mine = own.contains { $0.canBeUndone && $0.review.decision == decision }
        let standing = review.undone.map {
            words["takenBack"].filled(["reason": VisibleText.line($0.reason, limit: 500)])
        }
        return [
            "outcome": .text(words["outcomeOf.\(decision.outcome.rawValue)"]),
            "code": .text(ReasonCode.text(decision.reasonCode, words)), "by": .text(decision.decidedBy),
            "at": .text(LocalTime.minute(decision.decidedAt)),
            "atISO": .text(decision.decidedAt.wholeSeconds),
            "standing": .text(standing ?? words["reviewStanding.\(review.standing.rawValue)"]),
            "text": .optional(VisibleText.text(decision.text)), "canUndo": .flag(mine),
            "token": .text(String(decision.token)),
        ]
    }

    private func comment(_ comment: CaseComment) -> ViewValue {
        [
            "by": .text(comment.author), "text": .text(VisibleText.text(comment.text)),
            "at": .text(LocalTime.minute(comment.at)),
            "atISO": .text(comment.at.wholeSeconds),
        ]
    }
}
