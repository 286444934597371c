import Evidence

/// The choices of the filter form, each with the number of cases it would show.
struct FilterSelects {
    let visit: Visit
    let form: FilterForm
    let tally: WorkTally

    var value: ViewValue {
        var selects = [states, priorities, verdicts, rules, sites, ages]
        if visit.viewer == .police { selects.insert(routes, at: 0) }
        if tally.municipalities.count > 1 || form.filter.municipality != nil { selects.append(places) }
        return .list(selects)
    }

    private func select(
        _ name: String, _ label: String, _ options: [(value: String, label: String)], _ chosen: String?
    )
        -> ViewValue
    {
        let all = [("", visit.words["filterAny"])] + options
        return [
            "name": .text(name), "label": .text(visit.words[label]),
            "options": .list(
                all.map { value, label in
                    ["value": .text(value), "label": .text(label), "chosen": .flag(value == chosen ?? "")]
                }),
        ]
    }

    private func counted(_ label: String, _ change: (inout WorkFilter) -> Void) -> String {
        guard form.filter.words.isEmpty else { return label }
        var filter = form.filter
        change(&filter)
        return "\(label) (\(Count.text(tally.count(filter))))"
    }

    private var states: ViewValue {
        let order = [FilterForm.undecided, "open", "claimed", "decided", "all"]
        let options = order.map { state in
            (
                state,
                counted(visit.words["filterState.\(state)"]) { $0.states = FilterForm.states[state] ?? [] }
            )
        }
        return [
            "name": "state", "label": .text(visit.words["colState"]),
            "options": .list(
                options.map {
                    ["value": .text($0.0), "label": .text($0.1), "chosen": .flag($0.0 == form.state)]
                }),
        ]
    }

    private var routes: ViewValue {
        let options = Route.allCases.map { route in
            (route.rawValue, counted(visit.words["route.\(route.rawValue)"]) { $0.route = route })
        }
        return select("route", "filterRoute", options, form.filter.route?.rawValue)
    }

    private var priorities: ViewValue {
        let options = Priority.allCases.reversed().map { priority in
            (
                priority.rawValue,
                counted(visit.words["priority.\(priority.rawValue)"]) { $0.priority = priority }
            )
        }
        return select("priority", "colPriority", options, form.filter.priority?.rawValue)
    }

    private var verdicts: ViewValue {
        let options = PermitVerdict.Value.allCases.map { verdict in
            (verdict.rawValue, counted(visit.words["verdict.\(verdict.rawValue)"]) { $0.verdict = verdict })
        }
        return select("verdict", "colVerdict", options, form.filter.verdict?.rawValue)
    }

    private var places: ViewValue {
        let shown = ShownCase(visit: visit)
        let options = tally.municipalities.map { code in
            (code, counted(shown.place(code)) { $0.municipality = code })
        }
        return select("place", "colPlace", options.sorted { $0.1 < $1.1 }, form.filter.municipality)
    }

    /// Rules of the other route would show nothing, and their titles are not the viewer's business.
    private var rules: ViewValue {
        let shown = ShownCase(visit: visit)
        let ids = visit.services.reference.rules.keys.filter { id in
            visit.viewer == .police || id.utf8.starts(with: "\(FindingGroup.permit.rawValue).".utf8)
        }
        let options = ids.map { ($0, shown.ruleTitle($0)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
        return select("rule", "filterRule", options, form.filter.rule)
    }

    private var sites: ViewValue {
        select("site", "site", tally.hosts.map { ($0, VisibleText.line($0, limit: 80)) }, form.filter.host)
    }

    private var ages: ViewValue {
        let options = FilterForm.ages.map {
            (String($0), visit.words["age.\($0 < 0 ? "older" : "days")"].filled(["n": "\(abs($0))"]))
        }
        return select("age", "filterAge", options, form.age.map(String.init))
    }
}
