import Evidence
import Testing

@testable import Reading

struct AvailabilityReaderTests {
    @Test(arguments: cases)
    func `Hours and days are read`(_ text: String, _ expected: [[Int?]]) {
        #expect(Fixture.ad(text).availability.map { [$0.hoursADay, $0.daysAWeek] } == expected)
    }

    @Test func `Days and times of day are told apart`() throws {
        let said = try #require(Fixture.ad("Ma, wo en vr van 10.30 tot 18:00 uur").availability.first)
        #expect(said.weekdays == [1, 3, 5])
        #expect([said.from, said.to] == [630, 1_080])
        let night = try #require(Fixture.ad("elke dag open van 20 tot 2 uur").availability.first)
        #expect([night.from, night.to, night.hoursADay, night.daysAWeek] == [1_200, 120, 6, 7])
    }

    static let cases: [(String, [[Int?]])] = [
        ("24/7 bereikbaar", [[24, 7]]),
        ("dag en nacht", [[24, nil]]),
        ("Niet 24/7", []),
        ("Not available day and night", []),
        ("ma-vr 10-22", [[12, 5]]),
        ("Maandag tot en met zaterdag van 11 tot 20 uur.", [[9, 6]]),
        ("Available 24 hours a day.", [[24, nil]]),
        ("24 uur van tevoren bellen", []),
        ("elke dag", [[nil, 7]]),
        ("Ma t/m vr 13:00-21:00", [[8, 5]]),
        ("Open van 11 tot 23 uur, 7 dagen per week", [[12, 7]]),
        ("Available from 10am to 10pm", [[12, nil]]),
        ("Je reçois de 10h à 20h", [[10, nil]]),
        ("Todos los días de 8 a 19 horas.", [[11, 7]]),
        ("Rund um die Uhr, 7 Tage die Woche.", [[24, 7]]),
        ("dinsdag en donderdag", [[nil, 2]]),
        ("zaterdag 12-18", [[6, 1]]),
        ("Zondag gesloten", []),
        ("Gesloten op maandag en dinsdag", []),
        ("1-2 uur 300 euro", []),
        ("1½ uur 220 euro", []),
        ("meiden van 18 tot 22 jaar", []),
    ]
}
