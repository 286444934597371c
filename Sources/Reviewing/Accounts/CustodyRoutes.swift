import Evidence

/// The history, for the privacy officer: who looked at what, when and why; nothing of what was seen.
enum CustodyRoutes {
    static let rows = [
        RouteRow(
            .get, "/custody", .holding(.readCustody), content: .custody, custody: ["listed"],
            CustodyPages.show),
        RouteRow(
            .post, "/custody", .holding(.readCustody), content: .custody, custody: ["listed"],
            CustodyPages.search),
    ]
}

/// Filters are sent with POST: a name in an address stands in histories and logs.
enum CustodyPages {
    private static let pageLength = 50

    static func show(_ visit: Visit) async throws -> Answer {
        try await list(visit, CustodyFilter(), FormFields())
    }

    static func search(_ visit: Visit) async throws -> Answer {
        var (filter, problems) = (CustodyFilter(), FormProblems())
        (filter.action, filter.actor) = (given("action", visit), given("actor", visit))
        filter.object = given("object", visit)
        filter.from = day("from", visit, &problems).map(LocalTime.start)
        filter.until = day("until", visit, &problems).map { day in
            LocalTime.start(of: CivilDate(daysSince1970: day.daysSince1970 + 1))
        }
        guard problems.isEmpty else {
            return visit.page(
                "custody", typed(visit.form, visit).merging(problems.values) { $1 }, status: .unprocessable)
        }
        return try await list(visit, filter, visit.form)
    }

    private static func list(_ visit: Visit, _ filter: CustodyFilter, _ form: FormFields) async throws
        -> Answer
    {
        let (before, act) = (form["before"].flatMap(Int64.init), visit.act(reason(filter)))
        let excerpt = try await visit.stores { stores in
            try stores.custody.custody(filter, before: before, limit: pageLength, act)
        }
        let entries = excerpt.entries.map { entry in
            ViewValue.object([
                "number": .text(String(entry.number)), "at": .text(LocalTime.text(entry.event.at)),
                "action": .text(entry.event.action), "actor": .text(entry.event.actor),
                "object": .text(entry.event.object), "reason": .text(entry.event.reason),
            ])
        }
        var values = typed(form, visit)
        values["entries"] = .list(entries)
        values["isEmpty"] = .flag(entries.isEmpty)
        if let next = excerpt.next { values["next"] = .text(String(next)) }
        return visit.page("custody", values)
    }

    private static func given(_ field: String, _ visit: Visit) -> String? {
        guard let text = visit.form[field], text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
        return String(text.prefix(200))
    }

    /// What was asked for stands in the history too.
    private static func reason(_ filter: CustodyFilter) -> String {
        let parts = [
            filter.action.map { "action \($0)" }, filter.actor.map { "actor \($0)" },
            filter.object.map { "object \($0)" },
            filter.from.map { "from \($0.day.iso8601)" }, filter.until.map { "before \($0.day.iso8601)" },
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }

    private static func day(_ field: String, _ visit: Visit, _ problems: inout FormProblems) -> CivilDate? {
        guard let text = given(field, visit) else { return nil }
        if let day = CivilDate(iso8601: text) { return day }
        problems.add(field, visit.words["dateWrong"])
        return nil
    }

    private static func typed(_ form: FormFields, _ visit: Visit) -> [String: ViewValue] {
        Dictionary(
            uniqueKeysWithValues: ["action", "actor", "object", "from", "until"].map {
                ("\($0)Typed", ViewValue.text(form[$0] ?? ""))
            })
    }
}
