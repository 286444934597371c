import Evidence
import Testing

@testable import Reading

struct PostedReaderTests {
    @Test(arguments: cases)
    func `The day of posting stands behind a label`(_ text: String, _ expected: String?) {
        #expect(Fixture.ad(text).posted?.iso8601 == expected)
    }

    static let cases: [(String, String?)] = [
        ("geplaatst op 3 november 2026", "2026-11-03"),
        ("Posted 12 November 2026", "2026-11-12"),
        ("Datum: 21-11-2026", "2026-11-21"),
        ("2026-11-21", nil),
        ("Geplaatst op 2026-11-03", "2026-11-03"),
        ("Posted: November 3, 2026", "2026-11-03"),
    ]
}
