import Scoring
import Testing

/// A phrase that is denied is no sign.
struct NegationTests {
    private let when = "{phrase: {text: [\"dag en nacht\", \"24/7\", \"zit <2> in havo\"]}}"

    @Test(arguments: [
        "niet dag en nacht", "ik ben niet altijd 24/7", "Geen 24/7 service.", "dag en nacht ben ik niet.",
        "zit niet meer in havo",
    ])
    func `a denied phrase does not count`(_ text: String) {
        #expect(!SmallBook.fires(when, text))
    }

    @Test(arguments: [
        "dag en nacht", "geen haast, dag en nacht", "ik rook niet. Dag en nacht",
        "geen dieren maar dag en nacht",
        "24/7 niet bellen maar appen", "niet duur en 24/7", "niet in de auto of thuis of buiten dag en nacht",
        "zit nog in havo",
        "geen\ndag en nacht", "geen verborgen nummers - dag en nacht", "geen dieren | 24/7",
        "geen foto's – dag en nacht",
    ])
    func `a negation of something else changes nothing`(_ text: String) {
        #expect(SmallBook.fires(when, text))
    }

    @Test func `a phrase with its own negation counts`() {
        #expect(SmallBook.fires("{phrase: {text: [\"geen grenzen\"]}}", "ik heb geen grenzen"))
        #expect(!SmallBook.fires("{phrase: {text: [\"geen grenzen\"]}}", "niet geen grenzen"))
    }

    @Test func `a rule may ask for denied phrases too`() {
        #expect(SmallBook.fires("{phrase: {text: [\"24/7\"], evenIfNegated: true}}", "niet 24/7"))
    }
}
