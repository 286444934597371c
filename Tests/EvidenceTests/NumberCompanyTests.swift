import Evidence
import Testing

/// Ads with one number: of one business, or not.
struct NumberCompanyTests {
    private func isShared(_ own: String, _ others: String...) -> Bool {
        NumberCompany.isShared(own: Set(own), others: others.map(Set.init))
    }

    @Test func `an ad is joined to those that share a phone with it, by others too`() {
        #expect(!isShared("a"))
        #expect(!isShared("a", "a"))
        #expect(!isShared("a", "ab", "b"))
        #expect(!isShared("a", "cd", "bc", "ab"))
    }

    @Test func `one ad that nothing joins is enough`() {
        #expect(isShared("a", "b"))
        #expect(isShared("a", "a", "b"))
        #expect(isShared("a", "ab", "cd"))
    }

    @Test func `an ad without a phone neither joins nor parts`() {
        #expect(!isShared("", "a", "b"))
        #expect(!isShared("a", ""))
        #expect(isShared("a", "", "b"))
    }
}
