package import Evidence

/// Reads `authority.yaml`: the legal ground of a crawl.
package enum AuthorityFile {
    /// The authority in `text`, or the first problem with its place.
    package static func read(_ text: String, file: String) throws(InputProblem) -> Authority {
        let root = try YAMLValue.parse(text, file: file)
        let map = try root.mapping(keys: [
            "id", "agency", "kind", "municipalities", "legalBasis", "purpose", "approver", "validFrom",
            "validUntil",
            "hosts", "findingGroups", "data", "robotsOverride", "retention",
        ])
        let kind = try map.required("kind").choice(of: Authority.Kind.self)
        let municipalities = try codes(map["municipalities"])
        if kind == .municipality, municipalities.isEmpty {
            throw root.problem(
                "an authority of a municipality names none", remedy: "add \"municipalities: [GM....]\"")
        }
        try checkData(map["data"])
        let (from, until) = (try map.required("validFrom").date(), try map.required("validUntil"))
        guard try until.date() >= from else {
            throw until.problem("validUntil is before validFrom", remedy: "give a later day")
        }
        return Authority(
            id: try map.required("id").words(), agency: try map.required("agency").words(), kind: kind,
            municipalities: municipalities, legalBasis: try legalBasis(map.required("legalBasis")),
            purpose: try map.required("purpose").words(), approver: try map.required("approver").words(),
            validFrom: from, validUntil: try until.date(), hosts: try hosts(map.required("hosts")),
            findingGroups: try groups(map.required("findingGroups"), kind: kind),
            robotsOverrides: try overrides(map["robotsOverride"]),
            retention: try retention(map.required("retention")))
    }

    private static func codes(_ value: YAMLValue?) throws(InputProblem) -> [String] {
        var codes: [String] = []
        for item in try value?.sequence() ?? [] {
            codes.append(try municipalityCode(item))
        }
        return codes
    }

    /// A CBS municipality code: `GM` and four digits.
    package static func municipalityCode(_ value: YAMLValue) throws(InputProblem) -> String {
        let code = try value.string()
        let digits = code.utf8.dropFirst(2)
        guard code.utf8.starts(with: "GM".utf8), digits.count == 4,
            digits.allSatisfy({ (0x30...0x39).contains($0) })
        else { throw value.problem("\"\(code)\" is not a municipality code", remedy: "write it like GM0344") }
        return code
    }

    private static func legalBasis(_ value: YAMLValue) throws(InputProblem) -> Authority.LegalBasis {
        let map = try value.mapping(keys: ["article", "text"])
        return Authority.LegalBasis(
            article: try map.required("article").words(), text: try map.required("text").words())
    }

    private static func hosts(_ value: YAMLValue) throws(InputProblem) -> [HostPattern] {
        var hosts: [HostPattern] = []
        for item in try value.sequence() { hosts.append(try host(item)) }
        guard !hosts.isEmpty else {
            throw value.problem("no host is allowed", remedy: "name at least one host")
        }
        return hosts
    }

    private static func host(_ value: YAMLValue) throws(InputProblem) -> HostPattern {
        let text = try value.string()
        guard let pattern = HostPattern(text) else {
            throw value.problem(
                "\"\(text)\" is not a host", remedy: "write ads.example or *.ads.example, never a whole *.nl")
        }
        return pattern
    }

    /// Municipalities supervise permits only; what points at minors or coercion is for the police.
    private static func groups(_ value: YAMLValue, kind: Authority.Kind) throws(InputProblem) -> Set<
        FindingGroup
    > {
        var groups: Set<FindingGroup> = []
        for item in try value.sequence() {
            let group = try item.choice(of: FindingGroup.self)
            if kind == .municipality, group.route != .municipality {
                throw item.problem(
                    "a municipality may not look for findings of group \"\(group.rawValue)\"",
                    remedy: "remove it; such findings are a task of the police")
            }
            groups.insert(group)
        }
        guard !groups.isEmpty else { throw value.problem("no finding group is allowed") }
        return groups
    }

    /// Images are not fetched by this version, so an authority for them would promise what is not done.
    private static func checkData(_ value: YAMLValue?) throws(InputProblem) {
        for item in try value?.sequence() ?? [] {
            switch try item.string() {
            case "text": continue
            case "image": throw item.problem("images are not fetched", remedy: "write data: [text]")
            default:
                throw item.problem(
                    "unknown kind of data \"\(try item.string())\"", remedy: "write data: [text]")
            }
        }
    }

    private static func overrides(_ value: YAMLValue?) throws(InputProblem) -> [Authority.RobotsOverride] {
        var overrides: [Authority.RobotsOverride] = []
        for item in try value?.sequence() ?? [] {
            let map = try item.mapping(keys: ["host", "ground"])
            overrides.append(
                Authority.RobotsOverride(
                    host: try host(map.required("host")), ground: try map.required("ground").words()))
        }
        return overrides
    }

    private static func retention(_ value: YAMLValue) throws(InputProblem) -> Authority.Retention {
        let map = try value.mapping(keys: ["capturesWithoutFinding", "findings", "decisions"])
        return Authority.Retention(
            capturesWithoutFinding: try map.required("capturesWithoutFinding").duration(),
            findings: try map.required("findings").duration(),
            decisions: try map.required("decisions").duration())
    }
}
