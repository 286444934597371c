import Evidence
import Foundation
import Scoring
import Testing

/// Policies as municipalities write them.
struct MunicipalPolicyTests {
    private func mistake(in changes: [String: String]) -> InputProblem? {
        let file = SampleRegister.policy(changes)
        do {
            _ = try MunicipalPolicy(reading: file.text, file: file.name)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a policy is read with all its keys`() throws {
        let template = try #require(RulesFolder.file("policy/GM0000.example"))
        let policy = try MunicipalPolicy(reading: template.text, file: template.name)
        #expect(policy.municipality == "GM0000")
        #expect(policy.minimumAge == 21)
        #expect(policy.requiresNumber == [.escort, .brothel])
        #expect(policy.undeterminedKind == .individual)
        #expect(policy.registerMaximumAge == .seconds(90 * 86_400))
        #expect(policy.isExample)
        #expect(policy.reviewers == 2)
    }

    @Test(arguments: [
        (["minimumage": "21"], "minimumAge"), (["minimumAge": "16"], "18 to 30"),
        (["requiresNumber": "[taxi]"], "taxi"),
        (["acceptsPermitsFrom": "some"], "any, none"), (["acceptsPermitsFrom": "[Utrecht]"], "Utrecht"),
        (["undeterminedKind": "nobody"], "nobody"), (["phoneIsEnough": "yes"], "yes"),
        (["validFrom": "1-1-2020"], "1-1-2020"),
        (["numberPatterns": "[{pattern: \"A+\", examples: [A]}]"], "not known"),
        (["numberPatterns": "[{pattern: \"A[0-9]\", examples: [B1]}]"], "form of its pattern"),
        (["register": "{maximumAge: old}"], "old"), (["reviewers": "3"], "1 to 2"),
    ])
    func `a mistake is told with its place and what would be right`(
        _ changes: [String: String], _ part: String
    ) throws {
        let problem = try #require(mistake(in: changes))
        #expect(problem.description.contains(part), "\(problem)")
        #expect(problem.line != nil && problem.column != nil)
    }

    @Test func `a broken policy costs only itself and a second version of a day is told`() {
        let book = RuleBook.compile(
            RuleFiles(
                lexicons: SmallBook.engine,
                policies: [
                    SampleRegister.policy(),
                    RuleFiles.File(name: "b.yaml", text: SampleRegister.policy().text),
                    SampleRegister.policy(["minimumAge": "x"], municipality: "GM0002"),
                    SampleRegister.policy(municipality: "GM0003"),
                ]))
        #expect(book.policies.all.map(\.municipality) == ["GM0001", "GM0003"])
        #expect(book.problems.map(\.file) == ["GM0002.yaml", "b.yaml"])
    }

    @Test func `the policies of the sample site are read`() throws {
        let folder = RulesFolder.url.deletingLastPathComponent().appending(path: "Samples/site/policy")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where name.hasSuffix(".yaml") {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            #expect(throws: Never.self) { try MunicipalPolicy(reading: text, file: name) }
        }
    }
}
