import Evidence
import Testing

@testable import Reading

struct AvailabilityReaderTests {
    @Test(arguments: cases)
    func `Hours and days are read`(_ text: String, _ expected: [[Int?]]) {
        #expect(Fixture.ad(text).availability.map { [$0.hoursADay, $0.daysAWeek] } == expected)
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
    ]
}
