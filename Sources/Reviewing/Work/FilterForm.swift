import Evidence

/// A filter as it stands in an address or in hidden fields: codes alone, never words that somebody searched for.
struct FilterForm: Sendable {
    /// In days: at most so old, or, where negative, older than so many.
    static let ages = [1, 7, 30, -30]
    private static let ruleLimit = 80

    var filter: WorkFilter
    let age: Int?
    /// `open` for what is undecided, or one state.
    let state: String
    /// ``SavedView/id``; nil without one.
    let view: String?
    let after: WorkPlace?

    /// What cannot be read is as if it were not there: an address that was cut still shows a list.
    init(_ fields: FormFields, list: WorkFilter.List = .ordinary, now: UTCTime) {
        func word<Word: RawRepresentable>(_ name: String) -> Word? where Word.RawValue == String {
            fields[name].flatMap(Word.init(rawValue:))
        }
        func code(_ name: String) -> String? {
            fields[name].flatMap { $0.isEmpty || $0.utf8.count > Self.ruleLimit ? nil : $0 }
        }
        age = fields["age"].flatMap { Int($0) }.flatMap { Self.ages.contains($0) ? $0 : nil }
        state = Self.states.keys.contains(fields["state"] ?? "") ? fields["state"] ?? "" : Self.undecided
        let bound = age.map { now - .seconds(abs($0) * 86_400) }
        filter = WorkFilter(
            list: list, states: Self.states[state] ?? [], route: word("route"), priority: word("priority"),
            verdict: word("verdict"), rule: code("rule"), municipality: code("place"), host: code("site"),
            openedFrom: age.map { $0 > 0 } == true ? bound : nil,
            openedBefore: age.map { $0 < 0 } == true ? bound : nil)
        view = fields["view"].flatMap { Hexadecimal.bytes($0)?.count == 16 ? $0 : nil }
        after = fields["after"].flatMap(Self.place)
    }

    static let undecided = "undecided"
    static let states: [String: Set<CaseFile.State>] = [
        undecided: [.open, .claimed], "open": [.open], "claimed": [.claimed], "decided": [.decided],
        "all": Set(CaseFile.State.allCases),
    ]

    /// Names and values that make this filter again, without the page.
    var fields: [(String, String)] {
        let all: [(String, String?)] = [
            ("route", filter.route?.rawValue), ("priority", filter.priority?.rawValue),
            ("verdict", filter.verdict?.rawValue), ("rule", filter.rule), ("place", filter.municipality),
            ("site", filter.host), ("age", age.map(String.init)),
            ("state", state == Self.undecided ? nil : state), ("view", view),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }

    /// For an address; empty where nothing is asked for.
    var query: String { Self.query(fields) }

    static func query(_ fields: [(String, String)]) -> String {
        fields.map { "\($0)=\(FormFields.encoded($1))" }.joined(separator: "&")
    }

    static func path(_ path: String, _ fields: [(String, String)]) -> String {
        fields.isEmpty ? path : "\(path)?\(query(fields))"
    }

    /// `urgent.1795000000000.C-0123456789ab`.
    static func text(_ place: WorkPlace) -> String {
        "\(place.priority.rawValue).\(place.openedAt.millisecondsSince1970).\(place.caseID)"
    }

    private static func place(_ text: String) -> WorkPlace? {
        let parts = text.split(separator: ".", maxSplits: 2)
        guard parts.count == 3, parts[2].utf8.count <= 40,
            let priority = Priority(rawValue: String(parts[0])),
            let time = Int64(parts[1])
        else { return nil }
        return WorkPlace(
            priority: priority, openedAt: UTCTime(millisecondsSince1970: time), caseID: String(parts[2]))
    }
}

extension Answer {
    /// To a place that holds what came from outside: the list where that makes no address of this site.
    static func moving(to path: String) -> Answer {
        LocalPath(path).map { redirect(to: $0) } ?? redirect(to: LocalPath.home)
    }
}

extension FilterForm {
    /// The same with what a saved view asks for in its place; words come from there alone.
    func adopting(_ saved: SavedView, now: UTCTime) -> FilterForm {
        guard let fields = try? FormFields(saved.filter.utf8) else { return self }
        let own = FilterForm(fields, list: filter.list, now: now)
        var filter = self.fields.contains { $0.0 != "view" } ? self.filter : own.filter
        (filter.words, filter.phone) = (saved.words, saved.phone)
        let isOwn = filter.states == own.filter.states
        return FilterForm(
            filter: filter, age: age ?? own.age, state: isOwn ? own.state : state, view: saved.id,
            after: after)
    }

    private init(filter: WorkFilter, age: Int?, state: String, view: String?, after: WorkPlace?) {
        (self.filter, self.age, self.state, self.view, self.after) = (filter, age, state, view, after)
    }
}
