import Configuring
import Evidence
import Testing

@Suite struct YAMLValueTests {
    @Test func `an unknown key is refused at its place with the nearest known one`() throws {
        let root = try YAMLValue.parse("authority: a\nsties: [b]\n", file: "plan.yaml")
        let problem = #expect(throws: InputProblem.self) { try root.mapping(keys: ["authority", "sites"]) }
        #expect(problem?.description == "plan.yaml:2:1: unknown key \"sties\"; did you mean \"sites\"?")
    }

    @Test(arguments: [
        ("a: 1\na: 2\n", "stands more than once"), ("a: [1, 2\n", "not valid YAML"), ("", "empty"),
        ("a: \"\n", "not valid YAML"), ("a: *missing\n", "not valid YAML"),
    ])
    func `broken files are refused with a line`(text: String, words: String) {
        let problem = #expect(throws: InputProblem.self) { try YAMLValue.parse(text, file: "x.yaml") }
        #expect(problem?.description.contains(words) == true)
        #expect(problem?.line != nil)
    }

    @Test func `bombs of aliases and of brackets are refused quickly`() {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            bomb += "a\(level): &a\(level) [\(aliases)]\n"
        }
        #expect(throws: InputProblem.self) { try YAMLValue.parse(bomb, file: "bomb.yaml") }
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: InputProblem.self) { try YAMLValue.parse(deep, file: "deep.yaml") }
        let dashes = "a:\n  " + String(repeating: "- ", count: 10_000) + "x"
        #expect(throws: InputProblem.self) { try YAMLValue.parse(dashes, file: "dashes.yaml") }
    }

    @Test(arguments: [
        ("500ms", 500), ("10s", 10_000), ("5m", 300_000), ("6h", 21_600_000), ("14d", 1_209_600_000),
    ])
    func `durations carry their unit`(text: String, milliseconds: Int64) throws {
        #expect(try YAMLValue.parse(text, file: "x").duration() == .milliseconds(milliseconds))
    }

    @Test(arguments: ["10", "s", "-5s", "1.5h", "99999999999999999d", "5 m"])
    func `durations without a known unit are refused`(text: String) throws {
        let value = try YAMLValue.parse(text, file: "x")
        #expect(throws: InputProblem.self) { try value.duration() }
    }

    @Test func `words that other readers take for truth values stay words`() throws {
        let items = try YAMLValue.parse("[no, 010, 1e3, null]", file: "x").sequence()
        #expect(try items.map { try $0.string() } == ["no", "010", "1e3", "null"])
        #expect(throws: InputProblem.self) { try items[0].boolean() }
    }
}
