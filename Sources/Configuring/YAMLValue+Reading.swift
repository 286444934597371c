package import Evidence

/// The values of a mapping whose keys were checked.
package struct YAMLMapping: Sendable {
    package let value: YAMLValue
    package let entries: [(key: YAMLValue, value: YAMLValue)]
    private let indexByKey: [String: Int]

    fileprivate init(
        _ value: YAMLValue, entries: [(key: YAMLValue, value: YAMLValue)], indexByKey: [String: Int]
    ) {
        (self.value, self.entries, self.indexByKey) = (value, entries, indexByKey)
    }

    /// Nil where the key does not stand in the file.
    package subscript(key: String) -> YAMLValue? {
        indexByKey[key].map { entries[$0].value }
    }

    /// Throws, at the place of the mapping, where the key is missing.
    package func required(_ key: String) throws(InputProblem) -> YAMLValue {
        guard let found = self[key] else {
            throw value.problem("the key \"\(key)\" is missing", remedy: "add \"\(key):\" here")
        }
        return found
    }
}

extension YAMLValue {
    package var isMapping: Bool { if case .mapping = content { true } else { false } }
    package var isSequence: Bool { if case .sequence = content { true } else { false } }
    package var isScalar: Bool { if case .scalar = content { true } else { false } }

    /// The mapping, whatever its keys.
    package func mapping() throws(InputProblem) -> YAMLMapping {
        guard case .mapping(let pairs) = content else {
            throw problem(
                "expected keys with values, found \(kindName)", remedy: "write \"key: value\" lines")
        }
        var indexByKey: [String: Int] = [:]
        for (index, pair) in pairs.enumerated() {
            let key = try pair.key.string()
            guard indexByKey.updateValue(index, forKey: key) == nil else {
                throw pair.key.problem("the key \"\(key)\" stands more than once", remedy: "keep one of them")
            }
        }
        return YAMLMapping(self, entries: pairs, indexByKey: indexByKey)
    }

    /// The mapping, if it has no other keys than these.
    package func mapping(keys: [String]) throws(InputProblem) -> YAMLMapping {
        let mapping = try mapping()
        for (key, _) in mapping.entries {
            let name = try key.string()
            guard keys.contains(name) else {
                let near = NearestWord.among(keys, to: name)
                let known = "known keys are " + keys.joined(separator: ", ")
                throw key.problem(
                    "unknown key \"\(name)\"", remedy: near.map { "did you mean \"\($0)\"?" } ?? known)
            }
        }
        return mapping
    }

    package func sequence() throws(InputProblem) -> [YAMLValue] {
        guard case .sequence(let items) = content else {
            throw problem("expected a list, found \(kindName)", remedy: "write [a, b] or lines with \"- \"")
        }
        return items
    }

    /// The text of a scalar.
    package func string() throws(InputProblem) -> String {
        guard case .scalar(let text) = content else {
            throw problem("expected a text, found \(kindName)")
        }
        return text
    }

    /// A text that is not empty.
    package func words() throws(InputProblem) -> String {
        let text = try string()
        guard text.utf8.contains(where: { $0 > 0x20 }) else {
            throw problem("an empty text", remedy: "say it in words")
        }
        return text
    }

    package func integer(in range: ClosedRange<Int>) throws(InputProblem) -> Int {
        guard let value = Int(try string()), range.contains(value) else {
            throw problem(
                "\"\(try string())\" is not a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    package func number() throws(InputProblem) -> Double {
        guard let value = Double(try string()), value.isFinite else {
            throw problem("\"\(try string())\" is not a number", remedy: "write it like 2.5")
        }
        return value
    }

    package func boolean() throws(InputProblem) -> Bool {
        switch try string() {
        case "true": return true
        case "false": return false
        default: throw problem("\"\(try string())\" is neither true nor false")
        }
    }

    package func date() throws(InputProblem) -> CivilDate {
        guard let date = CivilDate(iso8601: try string()) else {
            throw problem("\"\(try string())\" is not a date", remedy: "write it like 2026-11-21")
        }
        return date
    }

    /// `500ms`, `10s`, `5m`, `6h` or `14d`, up to 100 years.
    package func duration() throws(InputProblem) -> Duration {
        let text = try string()
        let digits = text.prefix { $0.isASCII && $0.isWholeNumber }
        let scale: [Substring: Int64] = ["ms": 1, "s": 1_000, "m": 60_000, "h": 3_600_000, "d": 86_400_000]
        let limit: Int64 = 36_525 * 86_400_000
        guard let amount = Int64(digits), let unit = scale[text.dropFirst(digits.count)],
            amount <= limit / unit
        else {
            throw problem("\"\(text)\" is not a duration", remedy: "write it like 500ms, 10s, 5m, 6h or 14d")
        }
        return .milliseconds(amount * unit)
    }

    /// A number of bytes: `500B`, `100KB`, `200MB` or `2GB`, in powers of 1000.
    package func size() throws(InputProblem) -> Int {
        let text = try string()
        let digits = text.prefix { $0.isASCII && $0.isWholeNumber }
        let scale: [Substring: Int] = ["B": 1, "KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000]
        guard let amount = Int(digits), let unit = scale[text.dropFirst(digits.count)], amount < 1_000_000
        else {
            throw problem("\"\(text)\" is not a size", remedy: "write it like 100KB, 200MB or 2GB")
        }
        return amount * unit
    }

    /// One of the raw values of `type`.
    package func choice<Choice: RawRepresentable & CaseIterable>(of type: Choice.Type) throws(InputProblem)
        -> Choice
    where Choice.RawValue == String {
        let text = try string()
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue)
            let near = NearestWord.among(known, to: text).map { "did you mean \"\($0)\"?" }
            throw problem(
                "unknown value \"\(text)\"", remedy: near ?? "one of \(known.joined(separator: ", "))")
        }
        return choice
    }

    private var kindName: String {
        switch content {
        case .scalar: "a plain value"
        case .sequence: "a list"
        case .mapping: "a block of keys"
        }
    }
}
