import Testing

@testable import Filing

@Suite struct FilingErrorTests {
    @Test func `Errors are equal by code`() {
        let one = FilingError(.diskFull, "a")
        #expect(one == FilingError(.diskFull, "b") && one != FilingError(.busy, "a"))
        #expect(Set([one, FilingError(.diskFull, "b")]).count == 1)
    }

    @Test func `The description leads with the short code`() {
        #expect("\(FilingError(.newerVersion, "x.sqlite: newer"))" == "newerVersion: x.sqlite: newer")
    }

    @Test func `An error of another kind is a fault of ours, and its words are not passed on`() {
        struct Odd: Error { let secret = "geheim" }
        let error = FilingError(Odd(), path: "x.sqlite")
        #expect(error.code == .unexpected && !error.message.contains("geheim"))
    }
}
