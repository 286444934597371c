import Evidence

/// Sealing a case, waiting for it, and fetching the bundle.
enum ExportPages {
    /// An export that is asked for twice is made twice: each stands on record with its own reason.
    static func start(_ visit: Visit) async throws -> Answer {
        guard let desk = visit.services.exports else { throw Refusal.notFound }
        try await CaseActs.seen(visit)
        var problems = FormProblems()
        guard let form = ExportForm(visit, &problems) else {
            return try await CasePage.page(visit, access: .viewed, visit.act(), problems: problems)
        }
        let order = ExportOrder(
            caseID: visit.parameter("case"), edition: form.edition, isDutch: form.isDutch,
            viewer: visit.viewer, act: visit.act(form.reason))
        switch try await visit.stores({ _ in try desk.start(order) }) {
        case .success(let id): return .redirect(to: "/exports/\(id)")
        case .failure(let refusal):
            problems.add(refusal.field, visit.words["exportRefusal.\(refusal.rawValue)"])
            return try await CasePage.page(visit, access: .viewed, visit.act(), problems: problems)
        }
    }

    static func list(_ visit: Visit) async throws -> Answer {
        guard let desk = visit.services.exports else { throw Refusal.notFound }
        let rows = desk.exports(of: visit.account.name.text).map { values($0, visit) }
        return visit.page("exportList", ["rows": .list(rows.map(ViewValue.object))])
    }

    static func show(_ visit: Visit) async throws -> Answer {
        visit.page("export", values(try state(visit), visit))
    }

    /// For the script of the page, which shows it without loading the page anew.
    static func progress(_ visit: Visit) async throws -> Answer {
        let state = try state(visit)
        // Digits and our own words: nothing in them has to be escaped.
        return .json(Array("{\"words\":\"\(words(state, visit))\",\"isOver\":\(state.hasEnded)}".utf8))
    }

    /// On record before the first byte goes out.
    static func download(_ visit: Visit) async throws -> Answer {
        let state = try state(visit)
        guard case .ready(let bundle) = state.stage else { throw Refusal.notFound }
        let event = CustodyEvent("downloaded", of: state.order.caseID, visit.act(state.order.act.reason))
        try await visit.stores { try $0.cases.recordCustody(event) }
        return .download(bundle, visit.services.storePool)
    }

    private static func state(_ visit: Visit) throws -> ExportState {
        let found = visit.services.exports?.export(visit.parameter("export"), of: visit.account.name.text)
        guard let found else { throw Refusal.notFound }
        return found
    }

    private static func values(_ state: ExportState, _ visit: Visit) -> [String: ViewValue] {
        let words = visit.words
        var values: [String: ViewValue] = [
            "id": .text(state.id), "case": .text(state.order.caseID),
            "edition": .text(words["exportEdition.\(state.order.edition.rawValue)"]),
            "reason": .text(VisibleText.line(state.order.act.reason, limit: ExportForm.reasonLimit)),
            "askedAt": .text(LocalTime.minute(state.order.act.at)),
            "askedAtISO": .text(state.order.act.at.wholeSeconds),
            "until": .text(LocalTime.minute(state.until)), "untilISO": .text(state.until.wholeSeconds),
            "progress": .text(Self.words(state, visit)),
        ]
        switch state.stage {
        case .waiting: values["isRunning"] = true
        case .sealing(let done, let count):
            values["isRunning"] = true
            values["bar"] = ["done": .number(done), "count": .number(max(1, count))]
        case .ready(let bundle):
            values["ready"] = [
                "name": .text(bundle.name), "key": .text(bundle.keyFingerprint),
                "size": .text(String((bundle.sizeInBytes + 999) / 1_000)),
            ]
        case .failed: values["hasFailed"] = true
        }
        return values
    }

    private static func words(_ state: ExportState, _ visit: Visit) -> String {
        switch state.stage {
        case .waiting: visit.words["exportWaiting"]
        case .sealing(let done, let count) where done == count && count > 0: visit.words["exportClosing"]
        case .sealing(let done, let count):
            visit.words["exportSealing"].filled(["done": String(done), "count": String(count)])
        case .ready: visit.words["exportReady"]
        case .failed: visit.words["exportFailed"]
        }
    }
}
