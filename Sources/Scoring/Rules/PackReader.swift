import Configuring
import Evidence

/// Reads a pack: its rules one by one, so that a broken one costs only itself.
struct PackReader {
    var conditions: ConditionReader
    private(set) var rules: [Rule] = []
    private(set) var problems: [InputProblem] = []
    /// Ids that stand in a pack, also of rules that could not be read.
    private(set) var named: Set<String> = []
    /// The files with a head that could be read, in the order in which they were read.
    private(set) var packs: [RuleStamp.Pack] = []
    /// What each of them says about itself, by its name.
    private(set) var packTexts: [String: BilingualText] = [:]
    static let headKeys = ["pack", "version", "about", "rules"]
    static let keys = [
        "id", "title", "barrier", "handler", "status", "evidence", "weight", "reason", "falsePositives",
        "when",
        "explain",
        "examples",
    ]

    init(sets: PhraseSets) {
        conditions = ConditionReader(sets: sets)
    }

    mutating func read(_ file: RuleFiles.File) {
        do {
            try read(YAMLValue.parse(file.text, file: file.name), of: file)
        } catch {
            // The text is no YAML somewhere: then each rule is read as a document of its own.
            let blocks = RuleBlocks(file)
            guard !blocks.texts.isEmpty else { return problems.append(error) }
            for text in blocks.texts {
                do { try read(YAMLValue.parse(text, file: file.name), of: file) } catch {
                    problems.append(error)
                }
            }
        }
    }

    private mutating func read(_ root: YAMLValue, of file: RuleFiles.File) throws(InputProblem) {
        let map = try root.mapping(keys: Self.headKeys)
        let group = try map.required("pack").choice(of: FindingGroup.self)
        packTexts[file.stem] = try BilingualText(map.required("about"))
        let version = try map["version"]?.integer(in: 1...1_000_000) ?? 0
        note(
            RuleStamp.Pack(
                name: file.stem, group: group, version: version, digest: Digest256(of: file.text)))
        for value in try map.required("rules").sequence() {
            do {
                let rule = try rule(value, group: group)
                rules.append(rule)
            } catch {
                problems.append(error)
                // Rules that rest on it lose only this part, however early its reading ended.
                if let id = try? value.mapping()["id"]?.string() { named.insert(id) }
            }
        }
    }

    /// Once a file, though a broken one is read rule by rule.
    private mutating func note(_ pack: RuleStamp.Pack) {
        if !packs.contains(where: { $0.name == pack.name }) { packs.append(pack) }
    }

    private mutating func rule(_ value: YAMLValue, group: FindingGroup) throws(InputProblem) -> Rule {
        let map = try value.mapping(keys: Self.keys)
        let id = try id(map.required("id"), group: group)
        let evidence = try map.required("evidence").mapping(keys: ["grade", "source"])
        let weight = try map.required("weight")
        guard case let number = try weight.number(), abs(number) <= 10 else {
            throw weight.problem(
                "a weight beyond 10", remedy: "weights are log-odds: 2.3 is ten times the odds")
        }
        return Rule(
            id: id, group: group, title: try BilingualText(map.required("title")),
            barrier: try map.required("barrier").choice(of: Rule.Barrier.self),
            handlers: try Self.handlers(map.required("handler"), group: group),
            status: try map["status"]?.choice(of: Rule.Status.self) ?? .test,
            grade: try evidence.required("grade").choice(of: Rule.Grade.self),
            source: try evidence.required("source").words(), weight: number,
            weightReason: try map.required("reason").words(),
            falsePositives: try Self.texts(map.required("falsePositives")),
            explain: try Self.explain(map.required("explain")),
            examples: try Self.examples(map.required("examples"), rule: id), file: value.file,
            line: value.line,
            when: try conditions.condition(map.required("when")))
    }

    private mutating func id(_ value: YAMLValue, group: FindingGroup) throws(InputProblem) -> String {
        let id = try value.words()
        let isPlain = id.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
        }
        guard isPlain, id.utf8.starts(with: (group.rawValue + ".").utf8), id.utf8.count <= 60 else {
            throw value.problem(
                "\"\(id)\" is no id of this pack",
                remedy: "write \(group.rawValue).what-it-sees, a to z and dashes")
        }
        guard named.insert(id).inserted else {
            throw value.problem("a second rule \"\(id)\"", remedy: "give it another id")
        }
        return id
    }

    /// Findings of the police never reach a municipality, so no rule of theirs may name it.
    private static func handlers(_ value: YAMLValue, group: FindingGroup) throws(InputProblem) -> [Rule
        .Handler]
    {
        var handlers: [Rule.Handler] = []
        for item in try ConditionReader.items(value) {
            let handler = try item.choice(of: Rule.Handler.self)
            guard handler != .municipality || group.route == .municipality else {
                throw item.problem(
                    "findings of \"\(group.rawValue)\" do not go to a municipality",
                    remedy: "name who acts on them: police, care, labourInspectorate, platform")
            }
            handlers.append(handler)
        }
        return handlers
    }

    private static func texts(_ value: YAMLValue) throws(InputProblem) -> [BilingualText] {
        var texts: [BilingualText] = []
        for item in try value.sequence() { texts.append(try BilingualText(item)) }
        guard !texts.isEmpty else {
            throw value.problem(
                "no false positive is named", remedy: "every sign has one; say what else it can mean")
        }
        return texts
    }

    private static func explain(_ value: YAMLValue) throws(InputProblem) -> BilingualText {
        let text = try BilingualText(value)
        for sentence in [text.dutch, text.english] {
            let rest = sentence.split(separator: "{text}", omittingEmptySubsequences: false).joined()
            guard !rest.utf8.contains(0x7B), !rest.utf8.contains(0x7D) else {
                throw value.problem(
                    "an unknown place holder", remedy: "only {text} is known: the marked characters")
            }
        }
        return text
    }

    private static func examples(_ value: YAMLValue, rule: String) throws(InputProblem) -> [RuleExample] {
        let map = try value.mapping(keys: ["fire", "silent"])
        var examples: [RuleExample] = []
        for (key, fires) in [("fire", true), ("silent", false)] {
            let list = try map.required(key)
            for item in try list.sequence() {
                examples.append(try RuleExample(item, rule: rule, fires: fires))
            }
            guard examples.contains(where: { $0.fires == fires }) else {
                throw list.problem(
                    "no example that is \(fires ? "to fire" : "to stay silent")", remedy: "add one")
            }
        }
        return examples
    }
}

/// The rules of a pack cut apart by their indentation, each with the head of the pack and at its own line.
private struct RuleBlocks {
    private(set) var texts: [String] = []

    init(_ file: RuleFiles.File) {
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let top = lines.firstIndex(where: { $0.utf8.starts(with: "rules:".utf8) }) else { return }
        let starts = lines.indices.filter { $0 > top && lines[$0].utf8.starts(with: "  - id:".utf8) }
        // Other lines become empty ones, so that line numbers stay.
        for (start, end) in zip(starts, starts.dropFirst() + [lines.count]) {
            let kept = lines.indices.map { $0 <= top || (start..<end).contains($0) ? lines[$0] : "" }
            texts.append(kept.joined(separator: "\n"))
        }
    }
}
