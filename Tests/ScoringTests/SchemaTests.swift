import Configuring
import Evidence
import Testing

@testable import Scoring

/// The JSON Schemas say the same as the readers.
struct SchemaTests {
    /// JSON is YAML, so the strict reader will do.
    private func schema(_ name: String, _ path: String...) throws -> [String] {
        let file = try #require(RulesFolder.file("schema/\(name).json"))
        var value = try YAMLValue.parse(file.text, file: file.name)
        for key in path { value = try value.mapping().required(key) }
        return try value.mapping().entries.map { try $0.key.string() }
    }

    @Test func `a schema stands for every kind of file`() {
        let names = RulesFolder.names(in: "schema")
        #expect(
            names == [
                "authority.json", "lexicon.json", "plan.json", "policy.json", "priority.json",
                "reference.json", "registry.json", "rules.json", "site.json", "stamps.json",
            ])
        for name in names {
            #expect(throws: Never.self) { try schema(String(name.dropLast(5)), "properties") }
        }
    }

    @Test func `the schemas know the keys that the readers know`() throws {
        #expect(try schema("rules", "$defs", "rule", "properties").sorted() == PackReader.keys.sorted())
        let conditions = ConditionReader.joints + ConditionReader.signals
        #expect(try schema("rules", "$defs", "condition", "properties").sorted() == conditions.sorted())
        #expect(try schema("policy", "properties").sorted() == MunicipalPolicy.keys.sorted())
        #expect(try schema("registry", "properties").sorted() == RegisterShape.keys.sorted())
        #expect(
            try schema("registry", "properties", "columns", "properties").sorted()
                == PermitRegister.columns.sorted())
        #expect(
            try schema("lexicon", "properties").sorted() == [
                "about", "lexicon", "owner", "phrases", "reviewed",
            ])
    }

    @Test func `the schema knows all reasons of a verdict`() throws {
        let file = try #require(RulesFolder.file("schema/rules.json"))
        let policy = try #require(RulesFolder.file("schema/policy.json"))
        for reason in VerdictReason.allCases {
            for text in [file.text, policy.text] { #expect(text.contains("\"\(reason.rawValue)\"")) }
        }
    }
}
