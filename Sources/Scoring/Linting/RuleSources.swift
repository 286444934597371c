import Configuring
import Evidence

/// The trees of rules and lexicons as they were written, for what is said about a place in them.
///
/// A file that is no YAML has none: what can be told of it, the compiler has told.
struct RuleSources {
    /// Each rule that could be read, by its id.
    private(set) var rules: [String: YAMLValue] = [:]
    /// The head of each pack: its tree, without a look at the rules.
    private(set) var packs: [(value: YAMLValue, hasVersion: Bool)] = []
    /// Each lexicon by its name.
    private(set) var lexicons: [String: YAMLValue] = [:]
    /// The rules that floors of the priority are for.
    private(set) var floorRules: [YAMLValue] = []
    /// All texts, keys among them, in packs and lexicons.
    private(set) var texts: [YAMLValue] = []

    init(_ files: RuleFiles) {
        for file in files.packs {
            guard let root = try? YAMLValue.parse(file.text, file: file.name) else { continue }
            texts += Self.scalars(of: root)
            guard let map = try? root.mapping() else { continue }
            packs.append((root, map["version"] != nil))
            for value in (try? map["rules"]?.sequence()) ?? [] {
                if let id = try? value.mapping()["id"]?.string() { rules[id] = value }
            }
        }
        for file in files.lexicons {
            guard let root = try? YAMLValue.parse(file.text, file: file.name) else { continue }
            texts += Self.scalars(of: root)
            if let name = try? root.mapping()["lexicon"]?.string() { lexicons[name] = root }
        }
        guard let file = files.priority, let root = try? YAMLValue.parse(file.text, file: file.name),
            let floors = try? root.mapping()["floors"]?.sequence()
        else { return }
        floorRules = floors.compactMap { try? $0.mapping()["rule"] }
    }

    /// The value under a chain of keys; the nearest one above where there is none.
    static func place(_ keys: [String], in value: YAMLValue) -> YAMLValue {
        var value = value
        for key in keys {
            guard let inner = try? value.mapping()[key] else { return value }
            value = inner
        }
        return value
    }

    /// Lists of phrases that stand in a condition, below the key `text`, and whether it counts how far they reach.
    static func phraseLists(in value: YAMLValue) -> [(phrases: [PlacedPhrase], byExtent: Bool)] {
        var waiting = [(value: value, byExtent: false)]
        var lists: [(phrases: [PlacedPhrase], byExtent: Bool)] = []
        while let (value, byExtent) = waiting.popLast() {
            waiting += ((try? value.sequence()) ?? []).map { ($0, byExtent) }
            for (key, inner) in (try? value.mapping())?.entries ?? [] {
                let name = try? key.string()
                if name == "text" {
                    let items = (try? ConditionReader.items(inner)) ?? []
                    lists.append((items.compactMap { try? PlacedPhrase($0) }, byExtent))
                } else {
                    waiting.append(
                        (inner, byExtent || name == "unless" || name == "beside" || name == "near"))
                }
            }
        }
        return lists
    }

    private static func scalars(of root: YAMLValue) -> [YAMLValue] {
        var (waiting, scalars) = ([root], [YAMLValue]())
        while let value = waiting.popLast() {
            if value.isScalar { scalars.append(value) }
            if let items = try? value.sequence() { waiting += items }
            if let map = try? value.mapping() { waiting += map.entries.flatMap { [$0.key, $0.value] } }
        }
        return scalars
    }
}
