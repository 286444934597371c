import Evidence

/// One case: what was found, what speaks for and against, what was decided.
enum CasePage {
    static func show(_ visit: Visit) async throws -> Answer {
        try await page(visit, access: .viewed, visit.act())
    }

    static func print(_ visit: Visit) async throws -> Answer {
        try await page(visit, access: .printed, visit.act(), message: visit.words["printNote"])
    }

    /// Phone numbers in full, for a reason that goes on record before they do.
    static func unmask(_ visit: Visit) async throws -> Answer {
        let why = visit.form["why"] ?? ""
        guard FieldText.hasWords(why, limit: 500) else {
            var problems = FormProblems()
            problems.add("why", visit.words["unmaskProblem"])
            return try await page(visit, access: .viewed, visit.act(), problems: problems)
        }
        return try await page(visit, access: .unmasked, visit.act(why))
    }

    /// `problems`: of a form on the page, which is shown again with what was typed. Every look is logged by the store
    /// before this has anything to show.
    static func page(
        _ visit: Visit, access: CaseAccess, _ act: Act, problems: FormProblems = FormProblems(),
        message: String? = nil,
        status: Answer.Status? = nil
    ) async throws -> Answer {
        let (id, viewer, account) = (visit.parameter("case"), visit.viewer, visit.account.name.text)
        let found = try await visit.stores { stores in
            (
                try stores.cases.desk(id, for: viewer, access: access, act),
                try stores.cases.decisions(by: account, for: viewer, limit: 20)
            )
        }
        let status = status ?? (problems.isEmpty ? .ok : .unprocessable)
        switch found.0 {
        case nil: throw Refusal.notFound
        case .closed(let closed): return MinorsPage.draw(closed, visit, problems, status)
        case .open(let desk):
            let values = CaseValues(visit: visit, desk: desk, isMasked: access != .unmasked, own: found.1)
            var root = values.all.merging(problems.values) { _, new in new }
            root["exporting"] = ExportForm.value(visit, desk.dossier.file)
            root["message"] = .optional(message)
            root["typed"] = typed(visit)
            root["bulkBack"] = .optional(visit.query["bulk"].flatMap { Int64($0) }.map { "/bulk/\($0)" })
            root["done"] = DoneNote.value(visit, found.1.first)
            return visit.page("caseFile", root, status: status)
        }
    }

    /// What was typed is there again; nothing where no form was sent.
    private static func typed(_ visit: Visit) -> ViewValue {
        let names = ["text", "skipText", "to", "note", "comment", "why", "reason"]
        return .object(
            Dictionary(uniqueKeysWithValues: names.map { ($0, ViewValue.text(visit.form[$0] ?? "")) }))
    }
}

/// What people type into a field.
enum FieldText {
    static func hasWords(_ text: String, limit: Int) -> Bool {
        text.utf8.contains { $0 > 0x20 } && text.unicodeScalars.count <= limit
    }
}
