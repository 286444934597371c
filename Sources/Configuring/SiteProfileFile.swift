package import Evidence

/// Reads `sites/NAME.yaml`: what a person has told about one site.
package enum SiteProfileFile {
    /// The profile in `text`, or the first problem with its place. `isPath` says whether a field path can be
    /// compiled: this room knows files, not markup.
    package static func read(_ text: String, file: String, isPath: (String) -> Bool = { _ in true })
        throws(InputProblem) -> SiteProfile
    {
        let root = try YAMLValue.parse(text, file: file)
        let map = try root.mapping(keys: [
            "name", "start", "sitemap", "include", "exclude", "ads", "lists", "fields", "ignoreParameters",
            "ageFloor",
            "gate", "delay", "cookies", "http2", "observeParameters",
        ])
        let start = try addresses(map.required("start"))
        guard !start.isEmpty else {
            throw root.problem("the site has no start address", remedy: "add one under \"start:\"")
        }
        return SiteProfile(
            name: try name(map.required("name")), start: start, sitemaps: try addresses(map["sitemap"]),
            include: try globs(map["include"]), exclude: try globs(map["exclude"]),
            ads: try globs(map["ads"]),
            lists: try globs(map["lists"]), fields: try fields(map["fields"], isPath: isPath),
            ignoredParameters: try parameters(map["ignoreParameters"]),
            ageFloor: try map["ageFloor"]?.integer(in: 0...99),
            gate: try GateKeys.gate(map["gate"], start: start),
            delay: try map["delay"]?.duration(), keepsCookies: try map["cookies"]?.boolean() ?? false,
            usesHTTP2: try map["http2"]?.boolean() ?? false,
            observesParameters: try map["observeParameters"]?.boolean() ?? true)
    }

    private static func name(_ value: YAMLValue) throws(InputProblem) -> String {
        let name = try value.words()
        let isPlain = name.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
        guard isPlain else {
            throw value.problem("\"\(name)\" is no name for a site", remedy: "use a to z, 0 to 9 and dashes")
        }
        return name
    }

    private static func texts(_ value: YAMLValue?) throws(InputProblem) -> [String] {
        var texts: [String] = []
        for item in try value?.sequence() ?? [] { texts.append(try item.words()) }
        return texts
    }

    private static func addresses(_ value: YAMLValue?) throws(InputProblem) -> [WebAddress] {
        var addresses: [WebAddress] = []
        for item in try value?.sequence() ?? [] {
            addresses.append(try item.address())
        }
        return addresses
    }

    private static func globs(_ value: YAMLValue?) throws(InputProblem) -> [PathGlob] {
        var globs: [PathGlob] = []
        for item in try value?.sequence() ?? [] {
            guard let glob = PathGlob(try item.string()) else {
                throw item.problem(
                    "\"\(try item.string())\" is not a path pattern", remedy: "begin with /, use * and **")
            }
            globs.append(glob)
        }
        return globs
    }

    private static func fields(_ value: YAMLValue?, isPath: (String) -> Bool) throws(InputProblem)
        -> [SiteProfile.Field: [String]]
    {
        guard let value else { return [:] }
        var fields: [SiteProfile.Field: [String]] = [:]
        for (key, paths) in try value.mapping().entries {
            let field = try key.choice(of: SiteProfile.Field.self)
            for path in paths.isScalar ? [paths] : try paths.sequence() {
                guard isPath(try path.words()) else {
                    throw path.problem(
                        "\"\(try path.string())\" is no XPath 1.0 expression",
                        remedy: "write it like //h1[@class='title']")
                }
                fields[field, default: []].append(try path.string())
            }
        }
        return fields
    }

    /// Names of parameters, or beginnings with a `*` behind.
    private static func parameters(_ value: YAMLValue?) throws(InputProblem) -> Set<String> {
        var names: Set<String> = []
        for item in try value?.sequence() ?? [] {
            let name = try item.words()
            let isPlain = name.utf8.dropLast().allSatisfy {
                $0 > 0x20 && $0 < 0x7F && $0 != 0x2A && $0 != 0x26
            }
            guard isPlain, name != "*" else {
                throw item.problem(
                    "\"\(name)\" is no parameter", remedy: "write a name, or utm_* for all that begin so")
            }
            names.insert(name)
        }
        return names
    }
}
