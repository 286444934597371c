import Evidence

/// Reads the `gate:` of a site profile: a cookie, a parameter, or one form.
///
///     gate: {cookie: "age_ok=1"}
///     gate: {query: "ok=1"}
///     gate: {form: {action: "https://ads.example/enter", fields: {age: "18", ok: "ja"}}}
enum GateKeys {
    static func gate(_ value: YAMLValue?, start: [WebAddress]) throws(InputProblem) -> SiteProfile.Gate? {
        guard let value else { return nil }
        let map = try value.mapping(keys: ["cookie", "query", "form"])
        guard map.entries.count == 1 else {
            throw value.problem("a gate has one step", remedy: "keep one of cookie, query and form")
        }
        if let cookie = map["cookie"] { return try cookieGate(cookie) }
        if let query = map["query"] { return try queryGate(query) }
        return try formGate(map.required("form"), start: start)
    }

    private static func cookieGate(_ value: YAMLValue) throws(InputProblem) -> SiteProfile.Gate {
        guard let gate = SiteProfile.Gate(cookie: try value.string()) else {
            throw value.problem("not a cookie", remedy: "write it like age_ok=1")
        }
        return gate
    }

    private static func queryGate(_ value: YAMLValue) throws(InputProblem) -> SiteProfile.Gate {
        let text = try value.string()
        let name = text.prefix { $0 != "=" }
        guard name.utf8.count < text.utf8.count,
            let gate = SiteProfile.Gate(
                queryName: String(name), value: String(text.dropFirst(name.count + 1)))
        else { throw value.problem("not a parameter", remedy: "write it like ok=1") }
        return gate
    }

    private static func formGate(_ value: YAMLValue, start: [WebAddress]) throws(InputProblem)
        -> SiteProfile.Gate
    {
        let map = try value.mapping(keys: ["action", "fields"])
        let action = try map.required("action").address()
        guard start.contains(where: { $0.hasSameOrigin(as: action) }) else {
            throw try map.required("action").problem(
                "the form goes to another site", remedy: "use an address of the same host as \"start:\"")
        }
        var fields: [GateForm.Field] = []
        for (key, content) in try map.required("fields").mapping().entries {
            fields.append(GateForm.Field(name: try key.words(), value: try content.string()))
        }
        if let name = GateForm.loginField(among: fields) {
            throw value.problem(
                "the field \"\(name)\" belongs to a log-in or a CAPTCHA",
                remedy: "leave such a site alone: Baken never logs in and passes no CAPTCHA")
        }
        guard let form = GateForm(action: action, fields: fields) else {
            throw value.problem(
                "not a form", remedy: "give 1 to \(GateForm.fieldLimit) short fields with values")
        }
        return SiteProfile.Gate(form: form)
    }
}

/// Reads `revisit:` of a plan: one interval for every page, or bounds between which a page's own rhythm decides.
enum RevisitKeys {
    static let standard = RevisitBounds(
        first: .seconds(6 * 3_600), least: .seconds(3_600), most: .seconds(7 * 86_400))

    static func bounds(_ value: YAMLValue?) throws(InputProblem) -> RevisitBounds {
        guard let value else { return standard ?? RevisitBounds(fixed: .seconds(6 * 3_600)) }
        if value.isScalar {
            let interval = try value.duration()
            guard interval >= .seconds(1) else {
                throw value.problem("a page cannot be due all the time", remedy: "write at least 1s")
            }
            return RevisitBounds(fixed: interval)
        }
        let map = try value.mapping(keys: ["first", "least", "most"])
        let least = try map.required("least").duration()
        let most = try map.required("most").duration()
        let first = try map["first"]?.duration() ?? least
        guard let bounds = RevisitBounds(first: first, least: least, most: most) else {
            throw value.problem(
                "the bounds do not hold", remedy: "let least be over zero, and least ≤ first ≤ most")
        }
        return bounds
    }
}

extension YAMLValue {
    /// An absolute web address; what is wrong with one that is none is said in words.
    func address() throws(InputProblem) -> WebAddress {
        let text = try string()
        do throws(AddressProblem) {
            return try WebAddress(reading: text)
        } catch {
            throw problem(
                "\"\(text)\" is not a web address: \(error.words)",
                remedy: "write it like https://ads.example/")
        }
    }
}
