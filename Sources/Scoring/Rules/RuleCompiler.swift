import Configuring
import Evidence

/// Reads all files in order and gathers what is wrong with them.
struct RuleCompiler {
    private var problems: [InputProblem] = []

    mutating func compile(_ files: RuleFiles, cached: [UInt8]?) -> RuleBook {
        var sets = PhraseSets()
        let lexicons = lexicons(files.lexicons, &sets)
        var reader = PackReader(sets: sets)
        for file in Self.sorted(files.packs) { reader.read(file) }
        problems += reader.problems
        let order = RuleOrder(reader.rules, named: reader.named)
        problems += order.problems
        let rules = Self.resolved(order.rules)
        sets = reader.conditions.sets
        problems += sets.problems
        if !rules.isEmpty { requireEngineLexicons(sets) }
        let phrases = PhraseBook(sets, cached: cached, problems: &problems)
        let policies = policies(files.policies)
        let priority = priority(files.priority)
        let reference = reference(files.reference)
        let examples = ExampleSetting(
            policies: self.policies(files.examplePolicies), register: register(files.exampleRegister))
        return RuleBook(
            rules: rules, packs: reader.packs, packTexts: reader.packTexts, lexicons: lexicons,
            policies: policies, priority: priority,
            problems: problems, digest: RuleBook.digest(of: files), phrases: phrases,
            triggers: TriggerTable(rules.map(\.when)), reference: reference, examples: examples)
    }

    private static func sorted(_ files: [RuleFiles.File]) -> [RuleFiles.File] {
        files.sorted { $0.baseName.utf8.lexicographicallyPrecedes($1.baseName.utf8) }
    }

    private mutating func lexicons(_ files: [RuleFiles.File], _ sets: inout PhraseSets) -> [Lexicon] {
        var lexicons: [Lexicon] = []
        for file in Self.sorted(files) {
            do {
                let root = try YAMLValue.parse(file.text, file: file.name)
                let lexicon = try Lexicon(reading: root, problems: &problems)
                try sets.add(lexicon, at: root)
                lexicons.append(lexicon)
            } catch {
                problems.append(error)
            }
        }
        return lexicons
    }

    /// Without these the engine would still run, but blind to "not" or to the kind of business; so it says so.
    private mutating func requireEngineLexicons(_ sets: PhraseSets) {
        let names =
            [PhraseBook.negationName, PhraseBook.negationAfterName, PhraseBook.clauseBreakName]
            + BusinessKind.allCases.map(PhraseBook.businessName)
        for name in names where sets.index(ofLexicon: name) == nil {
            problems.append(
                InputProblem(
                    file: "\(name).yaml", message: "the lexicon \"\(name)\" is missing",
                    remedy: "add it: verdicts and negation rest on it"))
        }
    }

    private static func resolved(_ rules: [Rule]) -> [Rule] {
        let all = rules.map { ($0.id, $0.group) }
        let position = Dictionary(rules.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
        return rules.map { rule in
            var rule = rule
            rule.when = rule.when.resolving { reference in
                var reference = reference
                reference.targets = reference.targets(in: all, asking: rule.id).compactMap { position[$0] }
                    .sorted()
                return reference
            }
            return rule
        }
    }

    private mutating func policies(_ files: [RuleFiles.File]) -> PolicyBook {
        var book = PolicyBook()
        for file in Self.sorted(files) {
            do {
                let policy = try MunicipalPolicy(reading: file.text, file: file.name)
                guard !book.add(policy) else { continue }
                problems.append(Self.second(policy, file.name))
                book.lose(policy.municipality)
            } catch {
                problems.append(error)
                book.lose(String(file.baseName.prefix(6)))
            }
        }
        return book
    }

    private static func second(_ policy: MunicipalPolicy, _ file: String) -> InputProblem {
        InputProblem(
            file: file, line: 1,
            message: "a second policy of \(policy.municipality) from \(policy.validFrom.iso8601)",
            remedy: "give it another validFrom")
    }

    private mutating func priority(_ file: RuleFiles.File?) -> PriorityTable {
        guard let file else { return .standard }
        do {
            return try PriorityTable(reading: file.text, file: file.name)
        } catch {
            problems.append(error)
            return .standard
        }
    }

    private mutating func reference(_ file: RuleFiles.File?) -> ReferenceValues {
        guard let file else { return .none }
        do {
            return try ReferenceValues(reading: file.text, file: file.name)
        } catch {
            problems.append(error)
            return .none
        }
    }

    private mutating func register(_ file: RuleFiles.File?) -> PermitRegister? {
        guard let file else { return nil }
        do {
            let read = try PermitRegister.read(csv: file.text, file: file.name, asOf: ExampleSetting.day)
            problems += read.problems
            return read.register
        } catch {
            problems.append(error)
            return nil
        }
    }
}
