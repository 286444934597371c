import Testing

@testable import Reading

struct NumberPlanTests {
    /// Found by Tests/Fuzz: libphonenumber calls some of 14 digits valid within Germany.
    @Test func `A number of more than fifteen digits is none`() {
        #expect(NumberPlan.e164(Array("+4961234578639158".utf8), region: "DE") == nil)
        #expect(NumberPlan.e164(Array("+491713920012".utf8), region: "DE") == "+491713920012")
    }
}
