import Evidence

/// What a person does with one case. Each act is one transaction of the store, which alone knows who comes first.
enum CaseActs {
    /// How long a case is somebody's: reading one and writing down why takes minutes.
    static let term = Duration.seconds(30 * 60)

    static func claim(_ visit: Visit) async throws -> Answer {
        let (id, viewer, name, now) = (
            visit.parameter("case"), visit.viewer, visit.account.name.text, visit.now
        )
        let lease = try await visit.stores { stores -> CaseLease? in
            // Nobody takes a case that they may not open.
            guard try stores.cases.mayOpen(id, for: viewer, by: name, at: now) else { throw Refusal.notFound }
            return try stores.cases.claim(id, for: viewer, holder: name, duration: term, at: now)
        }
        if lease != nil { return .moving(to: path(id)) }
        return try await CasePage.page(
            visit, access: .viewed, visit.act(), message: visit.words["claimRefused"], status: .conflict)
    }

    static func release(_ visit: Visit) async throws -> Answer {
        let (lease, now) = (try lease(visit), visit.now)
        try await seen(visit)
        try await visit.stores { try $0.cases.release(lease, at: now) }
        return .redirect(to: "/")
    }

    static func skip(_ visit: Visit) async throws -> Answer {
        let (lease, now, form) = (try lease(visit), visit.now, visit.form)
        let (code, text) = (form["skipCode"] ?? "", form["skipText"] ?? "")
        guard ReasonCode.skips.contains(code), text.unicodeScalars.count <= 1_000 else {
            var problems = FormProblems()
            problems.add("skipCode", visit.words["skipProblem"])
            return try await CasePage.page(visit, access: .viewed, visit.act(), problems: problems)
        }
        try await seen(visit)
        guard try await visit.stores({ try $0.cases.skip(lease, code: code, text: text, at: now) }) else {
            return try await refused(visit)
        }
        return try await WorkListActs.next(visit)
    }

    static func handOver(_ visit: Visit) async throws -> Answer {
        let (lease, now) = (try lease(visit), visit.now)
        let (to, note) = (visit.form["to"] ?? "", visit.form["note"] ?? "")
        var problems = FormProblems()
        let receiver = try await receiver(to, visit)
        if receiver == nil { problems.add("to", visit.words["handOverToProblem"]) }
        if !FieldText.hasWords(note, limit: 1_000) {
            problems.add("note", visit.words["handOverNoteProblem"])
        }
        guard problems.isEmpty, let receiver else {
            return try await CasePage.page(visit, access: .viewed, visit.act(), problems: problems)
        }
        try await seen(visit)
        let passed = try await visit.stores {
            try $0.cases.handOver(lease, to: receiver, duration: term, note: note, at: now)
        }
        return passed == nil ? try await refused(visit) : .redirect(to: "/")
    }

    /// The account named so, if it may work on this viewer's cases; nil tells nothing of whether it is there.
    private static func receiver(_ name: String, _ visit: Visit) async throws -> String? {
        guard let wanted = AccountName(name) else { return nil }
        let (viewer, own) = (visit.viewer, visit.account.name)
        return try await visit.stores { stores in
            guard let account = try stores.accounts.account(wanted), account.isEnabled, account.name != own,
                account.viewer == viewer, account.may(.review)
            else { return nil }
            return account.name.text
        }
    }

    static func comment(_ visit: Visit) async throws -> Answer {
        let (text, viewer) = (visit.form["comment"] ?? "", visit.viewer)
        guard FieldText.hasWords(text, limit: 4_000) else {
            var problems = FormProblems()
            problems.add("comment", visit.words["commentProblem"])
            return try await CasePage.page(visit, access: .viewed, visit.act(), problems: problems)
        }
        let comment = CaseComment(
            caseID: visit.parameter("case"), text: text, author: visit.account.name.text, at: visit.now)
        try await seen(visit)
        guard try await visit.stores({ try $0.cases.comment(comment, for: viewer) }) else {
            throw Refusal.notFound
        }
        return .moving(to: path(comment.caseID))
    }

    static func undo(_ visit: Visit) async throws -> Answer {
        let (id, viewer) = (visit.parameter("case"), visit.viewer)
        guard let token = visit.form["token"].flatMap({ Int64($0) }) else { throw Refusal.badRequest }
        let reason = visit.form["reason"] ?? ""
        let act = visit.act(FieldText.hasWords(reason, limit: 500) ? reason : visit.words["undoReasonSlip"])
        try await seen(visit)
        let refusal = try await visit.stores { try $0.cases.undo(id, token: token, for: viewer, act) }
        // Done by an earlier press of the same button: the same end.
        if refusal == nil || refusal == .undoneAlready { return .moving(to: path(id) + "?done=\(id)") }
        if refusal == .noSuchDecision { throw Refusal.notFound }
        return try await CasePage.page(
            visit, access: .viewed, visit.act(),
            message: visit.words["undoRefusal.\(refusal?.rawValue ?? "")"], status: .conflict)
    }

    /// Throws where the case is not there for who acts, or is closed to them, so that an act tells no more than a look.
    static func seen(_ visit: Visit) async throws {
        let (id, viewer, name, now) = (
            visit.parameter("case"), visit.viewer, visit.account.name.text, visit.now
        )
        guard try await visit.stores({ try $0.cases.mayOpen(id, for: viewer, by: name, at: now) }) else {
            throw Refusal.notFound
        }
    }

    static func lease(_ visit: Visit) throws -> CaseLease {
        guard let token = visit.form["token"].flatMap({ Int64($0) }) else { throw Refusal.badRequest }
        return CaseLease(
            caseID: visit.parameter("case"), holder: visit.account.name.text, token: token, until: visit.now)
    }

    /// The case as it stands now, with what was typed and why it was not taken.
    static func refused(_ visit: Visit, _ key: String = "leaseLost") async throws -> Answer {
        try await CasePage.page(
            visit, access: .viewed, visit.act(), message: visit.words[key], status: .conflict)
    }

    static func path(_ id: String) -> String { "/cases/\(id)" }
}
