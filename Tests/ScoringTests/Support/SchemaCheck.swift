import Evidence
import Foundation
import Scoring

@testable import Configuring

/// A JSON Schema, as much of it as the schemas of Baken use, over values of YAML: a check that is independent of the
/// readers, as an editor would make it. An unknown keyword fails, so that none is passed over.
struct SchemaCheck {
    private let root: YAMLValue

    init(_ name: String) throws {
        let file = RulesFolder.file("schema/\(name).json")
        root = try YAMLValue.parse(file?.text ?? "", file: name)
    }

    /// What is wrong with `value`; empty where the schema takes it.
    func faults(_ value: YAMLValue) throws -> [String] { try faults(value, root) }

    /// The depth is that of the schemas of this repository and of the values in a test.
    private func faults(_ value: YAMLValue, _ schema: YAMLValue) throws -> [String] {
        let map = try schema.mapping()
        return try map.entries.flatMap { try fault(value, $0.key.string(), $0.value, map) }
    }

    private func fault(_ value: YAMLValue, _ word: String, _ said: YAMLValue, _ schema: YAMLMapping) throws
        -> [String]
    {
        switch word {
        case "$schema", "$id", "$defs", "title", "description", "default", "examples": return []
        case "$ref":
            let name = try said.string().split(separator: "/").last.map(String.init) ?? ""
            return try faults(value, root.mapping().required("$defs").mapping().required(name))
        case "type":
            return try Self.isOf(
                value, said.isSequence ? said.sequence().map { try $0.string() } : [said.string()])
                ? [] : ["not \(said)"]
        case "oneOf":
            let count = try said.sequence().count { try faults(value, $0).isEmpty }
            return count == 1 ? [] : ["\(count) of the options"]
        case "anyOf":
            let options = try said.sequence()
            return try options.contains { try faults(value, $0).isEmpty } ? [] : ["none of \(options.count)"]
        case "allOf": return try said.sequence().flatMap { try faults(value, $0) }
        case "not": return try faults(value, said).isEmpty ? ["what may not be"] : []
        case "enum", "const":
            let known = try (said.isSequence ? said.sequence() : [said]).map { try $0.string() }
            guard case .scalar(let text) = value.content, known.contains(text) else {
                return ["not in \(known)"]
            }
            return []
        case "properties", "required", "additionalProperties", "patternProperties", "propertyNames",
            "minProperties",
            "maxProperties", "dependentRequired":
            return value.isMapping ? try members(value, word, said, schema) : []
        case "items", "minItems", "maxItems", "uniqueItems":
            return value.isSequence ? try items(value, word, said) : []
        case "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum",
            "exclusiveMaximum":
            guard case .scalar(let text) = value.content else { return [] }
            return try Self.holds(text, word, said.string()) ? [] : ["\(word) \(try said.string())"]
        default: return ["the keyword \(word)"]
        }
    }

    private func members(_ value: YAMLValue, _ word: String, _ said: YAMLValue, _ schema: YAMLMapping) throws
        -> [String]
    {
        let entries = try value.mapping().entries
        let names = try entries.map { try $0.key.string() }
        switch word {
        case "properties":
            let known = try said.mapping()
            return try entries.flatMap { key, inner in
                try known[key.string()].map { try faults(inner, $0) } ?? []
            }
        case "patternProperties":
            return try said.mapping().entries.flatMap { pattern, inner in
                try entries.flatMap { key, value in
                    try Self.matches(key.string(), pattern.string()) ? try faults(value, inner) : []
                }
            }
        case "additionalProperties":
            let known = try schema["properties"]?.mapping().entries.map { try $0.key.string() } ?? []
            let patterns =
                try schema["patternProperties"]?.mapping().entries.map { try $0.key.string() } ?? []
            let others = try entries.filter { entry in
                let name = try entry.key.string()
                return try !known.contains(name) && !patterns.contains { try Self.matches(name, $0) }
            }
            if said.isScalar {
                return try said.string() == "true" || others.isEmpty ? [] : ["an unknown key"]
            }
            return try others.flatMap { try faults($0.value, said) }
        case "propertyNames": return try entries.flatMap { try faults($0.key, said) }
        case "required": return try said.sequence().map { try $0.string() }.filter { !names.contains($0) }
        case "dependentRequired":
            return try said.mapping().entries.flatMap { key, needed in
                try names.contains(key.string())
                    ? try needed.sequence().map { try $0.string() }.filter { !names.contains($0) } : []
            }
        case "minProperties": return names.count < (Int(try said.string()) ?? 0) ? ["too few keys"] : []
        default: return names.count > (Int(try said.string()) ?? 0) ? ["too many keys"] : []
        }
    }

    private func items(_ value: YAMLValue, _ word: String, _ said: YAMLValue) throws -> [String] {
        let items = try value.sequence()
        switch word {
        case "items": return try items.flatMap { try faults($0, said) }
        case "minItems": return items.count < (Int(try said.string()) ?? 0) ? ["too few items"] : []
        case "maxItems": return items.count > (Int(try said.string()) ?? 0) ? ["too many items"] : []
        default: return Set(try items.map { try $0.string() }).count == items.count ? [] : ["twice"]
        }
    }

    /// Scalars have no type yet: one is of each type that it can be read as.
    private static func isOf(_ value: YAMLValue, _ types: [String]) -> Bool {
        types.contains { type in
            switch (type, value.content) {
            case ("object", .mapping), ("array", .sequence), ("string", .scalar): true
            case ("integer", .scalar(let text)): Int(text) != nil
            case ("number", .scalar(let text)): Double(text)?.isFinite == true
            case ("boolean", .scalar(let text)): text == "true" || text == "false"
            default: false
            }
        }
    }

    private static func holds(_ text: String, _ word: String, _ bound: String) throws -> Bool {
        let (number, limit) = (Double(text), Double(bound) ?? 0)
        switch word {
        case "pattern": return try matches(text, bound)
        case "minLength": return text.unicodeScalars.count >= Int(limit)
        case "maxLength": return text.unicodeScalars.count <= Int(limit)
        case "minimum": return number.map { $0 >= limit } ?? true
        case "maximum": return number.map { $0 <= limit } ?? true
        case "exclusiveMinimum": return number.map { $0 > limit } ?? true
        default: return number.map { $0 < limit } ?? true
        }
    }

    private static func matches(_ text: String, _ pattern: String) throws -> Bool {
        try text.contains(Regex(pattern))
    }
}

/// A value with one thing changed, as a slip of the hand would change it.
enum Mutation {
    /// Every single change of `value`, with words for what was done.
    static func all(of value: YAMLValue) -> [(done: String, value: YAMLValue)] {
        let zz = made(.scalar("zz-zz"))
        var changes: [(String, YAMLValue)] = []
        switch value.content {
        case .scalar(let text):
            for other in ["zz-zz", "-1", "7", "100000000", "", "true", "2026-13-41"] where other != text {
                changes.append(("\"\(text)\" is \"\(other)\"", made(.scalar(other))))
            }
            changes.append(("\"\(text)\" is a list", made(.sequence([value]))))
            changes.append(("\"\(text)\" is a block", made(.mapping([(key: zz, value: zz)]))))
        case .sequence(let items):
            changes.append(("an empty list", made(.sequence([]))))
            changes.append(("a word for a list", zz))
            for (index, item) in items.enumerated() {
                changes += all(of: item).map { done, other in
                    var items = items
                    items[index] = other
                    return ("[\(index)] \(done)", made(.sequence(items)))
                }
            }
        case .mapping(let pairs):
            changes.append(("an unknown key", made(.mapping(pairs + [(key: zz, value: zz)]))))
            changes.append(("a word for a block", zz))
            for (index, pair) in pairs.enumerated() {
                let name = (try? pair.key.string()) ?? ""
                var fewer = pairs
                fewer.remove(at: index)
                changes.append(("without \(name)", made(.mapping(fewer))))
                changes += all(of: pair.value).map { done, other in
                    var pairs = pairs
                    pairs[index] = (key: pair.key, value: other)
                    return ("\(name): \(done)", made(.mapping(pairs)))
                }
            }
        }
        return changes
    }

    /// As text in one line, every scalar quoted: JSON is YAML.
    static func text(_ value: YAMLValue) -> String {
        switch value.content {
        case .scalar(let text):
            "\""
                + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
                    "\n", with: "\\n") + "\""
        case .sequence(let items): "[" + items.map(text).joined(separator: ", ") + "]"
        case .mapping(let pairs):
            "{" + pairs.map { text($0.key) + ": " + text($0.value) }.joined(separator: ", ") + "}"
        }
    }

    private static func made(_ content: YAMLValue.Content) -> YAMLValue {
        YAMLValue(file: "made.yaml", line: 1, column: 1, content: content)
    }
}
