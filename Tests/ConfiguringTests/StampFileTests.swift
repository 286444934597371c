import Configuring
import Evidence
import Testing

@Suite struct StampFileTests {
    private static let plan = """
        contact: mailto:beheer@gemeente.example
        every: 90s
        authorities:
          - {name: one, address: "https://tsa.example/tsr", trusted: one.pem}
          - {name: two-2, address: "http://127.0.0.1:318/", trusted: /etc/two.pem}
        """

    @Test func `the authorities are read, and their files are named from where the file lies`() throws {
        let plan = try StampFile.read(Self.plan, file: "/data/stamps.yaml")
        #expect(plan.every == .seconds(90))
        #expect(plan.authorities.map(\.name) == ["one", "two-2"])
        #expect(plan.authorities.map(\.trusted) == ["/data/one.pem", "/etc/two.pem"])
        #expect(try StampFile.read(Self.plan, file: "stamps.yaml").authorities[0].trusted == "one.pem")
    }

    @Test(arguments: [
        ("every: 90s", "every: 1s", "10s to 1d"), ("name: two-2", "name: one", "two authorities"),
        ("name: one", "name: One/..", "no name of an authority"),
        ("https://tsa.example/tsr", "ftp://x", "no address"),
        ("mailto:beheer@gemeente.example", "nobody", "no way to reach you"),
        (", trusted: one.pem", "", "\"trusted\" is missing"), ("every", "evry", "did you mean \"every\""),
    ])
    func `a wrong file says what would be right`(from: String, into: String, words: String) throws {
        let broken = Self.plan.split(separator: from, maxSplits: 1, omittingEmptySubsequences: false)
            .joined(separator: into)
        let problem = #expect(throws: InputProblem.self) { try StampFile.read(broken, file: "stamps.yaml") }
        #expect(problem?.description.contains(words) == true, "\(problem?.description ?? "")")
    }
}
