import Testing

@testable import Scoring

/// Shapes of permit numbers, and numbers as they are compared.
struct NumberPatternTests {
    @Test(arguments: [
        ("UTR-[0-9]{4}-[0-9]{3}", "utr 2024 O17", true), ("UTR-[0-9]{4}-[0-9]{3}", "UTR-2024-17", false),
        ("UTR-[0-9]{4}-[0-9]{3}", "UTR-2024-0171", false), ("[A-Z]{2}[0-9]{2,4}", "IO12", true),
        ("[A-Z]{2}[0-9]{2,4}", "AB12345", false), ("EHV/2[0-9]?/[0-9]", "EHV 2/3", true),
        ("HSX-[0-9]{6}", "HSX240312", true),
        ("V[0-9]{1,3}[A-Z]?", "V7", true), ("V[0-9]{1,3}[A-Z]?", "V123X", true),
        ("V[0-9]{1,3}[A-Z]?", "V123XX", false),
    ])
    func `a number has the shape of its pattern or not`(_ pattern: String, _ number: String, _ fits: Bool)
        throws
    {
        #expect(try NumberPattern(pattern).matches(FoldedNumber(number)) == fits)
    }

    @Test(arguments: ["", "{2}", "?", "A(B)", "A+", "A*", "[", "[]", "A{x}", "A{3,1}", "A{99}", "A\\d", "-"])
    func `what is no pattern is an error`(_ pattern: String) {
        #expect(throws: NumberPattern.Fault.self) { try NumberPattern(pattern) }
    }

    @Test func `a number is letters and digits only`() {
        #expect(FoldedNumber("Utr-2O24.I7").text == "UTR202417")
        #expect(!FoldedNumber("n.v.t.").hasDigit)
        #expect(!FoldedNumber("op aanvraag").hasDigit)
        #expect(FoldedNumber("№ 5").hasDigit)
    }

    @Test(arguments: [
        ("06-12345600", "+31612345600"), ("0031 6 12345600", "+31612345600"),
        ("+31 (0)6 12345600", "+31612345600"),
        ("+49 171 3920012", "+491713920012"), ("(202) 12", nil), ("telefoon", nil),
    ])
    func `a phone is compared as E164`(_ text: String, _ e164: String?) {
        #expect(FoldedPhone.e164(text) == e164)
    }
}
