import Evidence
import Testing

@testable import Reading

struct PostingReaderTests {
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
        ("Gisteren geplaatst", "2026-11-20"),
        ("Geplaatst: vandaag", "2026-11-21"),
        ("Posted 3 days ago", "2026-11-18"),
        ("Geplaatst 2 weken geleden", "2026-11-07"),
        ("5 uur geleden geplaatst", "2026-11-21"),
        ("Publié il y a 3 jours", "2026-11-18"),
        ("Eingestellt vor 2 Tagen", "2026-11-19"),
        ("Inseriert am 30.10.2026", "2026-10-30"),
        ("Ik ben er gisteren geweest", nil),
    ]
}
