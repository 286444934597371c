import Foundation
import Testing

/// What a person meets who sets up a watch; the running watch itself is in Tests/scenarios/run.
@Suite struct WatchTests {
    @Test func `a plan without a schedule is for crawl, not for watch`() throws {
        try BuiltProduct.withFolder { folder in
            let plan = try BuiltProduct.samplePlan(in: folder) {
                $0.split(separator: "\n").filter { !$0.hasPrefix("schedule:") }.joined(separator: "\n")
            }
            let data = folder.appending(path: "data").path
            let result = try BuiltProduct.baken("watch", "--plan", plan, "--data", data, "--rules", "Rules")
            #expect(result.status == 65)
            #expect(result.errors.contains("the plan has no schedule"))
            #expect(!FileManager.default.fileExists(atPath: data))
        }
    }

    @Test(arguments: [
        ("schedule: \"0 6 * * *\"", "schedule: \"0 25 * * *\"", "plan.yaml:8:"),
        ("timeZone: Europe/Amsterdam", "timeZone: Europe/Amsterdm", "is no known time zone"),
        ("region: NL", "quietHours: [\"25:00-07:00\"]", "quiet hours"),
        ("region: NL", "quietHours: [\"00:00-00:00\"]", "quiet hours"),
    ])
    func `times that are none are named with their line`(old: String, new: String, words: String) throws {
        try BuiltProduct.withFolder { folder in
            let plan = try BuiltProduct.samplePlan(in: folder) { $0.replacingOccurrences(of: old, with: new) }
            let data = folder.appending(path: "data").path
            let result = try BuiltProduct.baken("watch", "--plan", plan, "--data", data, "--rules", "Rules")
            #expect(result.status == 65)
            #expect(result.errors.contains(words), "\(result.errors)")
        }
    }

    @Test(arguments: [
        ("status", []), ("frontier", ["list"]), ("frontier", ["hosts"]), ("frontier", ["quarantined"]),
        ("frontier", ["release", "1", "--reason", "x"]), ("frontier", ["reconsider", "--reason", "x"]),
        ("ads", ["show", "1", "--reason", "x"]), ("ledger", ["--why"]),
    ])
    func `looking into a folder that is none makes none`(verb: String, rest: [String]) throws {
        try BuiltProduct.withFolder { folder in
            let data = folder.appending(path: "nothing").path
            let result = try BuiltProduct.run(BuiltProduct.binary, [verb] + rest + ["--data", data])
            #expect(result.status == 66)
            #expect(!FileManager.default.fileExists(atPath: data))
        }
    }

    @Test(arguments: [
        ["ads", "show", "1"], ["ads", "list", "--unmask"], ["watch", "--plan", "x", "--metrics", "70000"],
        ["ads", "list", "--presence", "nowhere"],
    ])
    func `what is missing or out of range is a usage error`(words: [String]) throws {
        let result = try BuiltProduct.run(BuiltProduct.binary, words + ["--data", "nothing"])
        #expect(result.status == 64)
    }
}
