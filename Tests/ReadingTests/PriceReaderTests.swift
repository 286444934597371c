import Evidence
import Testing

@testable import Reading

struct PriceReaderTests {
    @Test(arguments: cases)
    func `Amounts come with the duration they are asked for`(_ text: String, _ expected: [[Int?]]) {
        #expect(Fixture.ad(text).prices.map { [$0.cents, $0.minutes] } == expected)
    }

    @Test(arguments: [
        ("€ 100", "EUR"), ("100 euro", "EUR"), ("$100 per hour", "USD"), ("£ 80", "GBP"), ("100,-", "EUR"),
    ])
    func `The currency is the one that stands beside it`(_ text: String, _ currency: String) {
        #expect(Fixture.ad(text).prices.map(\.currency) == [currency])
    }

    static let cases: [(String, [[Int?]])] = [
        ("1 uur 160 euro", [[16000, 60]]),
        ("30 min € 90", [[9000, 30]]),
        ("150 per hour", [[15000, 60]]),
        ("€ 170 per uur", [[17000, 60]]),
        ("1 uur 160 euro, half uur 90 euro", [[16000, 60], [9000, 30]]),
        ("€ 180 per hour, € 100 half hour", [[18000, 60], [10000, 30]]),
        ("60 min 45 euro, half an hour 30 euro", [[4500, 60], [3000, 30]]),
        ("150 euro an hour", [[15000, 60]]),
        ("2 hours 300 euro", [[30000, 120]]),
        ("€ 160,-", [[16000, nil]]),
        ("160,- per uur", [[16000, 60]]),
        ("€ 1.250,50", [[125050, nil]]),
        ("EUR 90", [[9000, nil]]),
        ("entree € 60, uur € 190", [[6000, nil], [19000, 60]]),
        ("half uur 100 euro, uur 180 euro", [[10000, 30], [18000, 60]]),
        ("€ 230 per uur, minimaal 2 uur", [[23000, 60]]),
        ("1 uur € 40", [[4000, 60]]),
        ("Per uur\n€ 155", [[15500, 60]]),
        ("anderhalf uur 220 euro", [[22000, 90]]),
        ("06-12345600", []),
        ("open van 10 tot 22 uur", []),
        ("30 min: €50\n60 min: €90", [[5000, 30], [9000, 60]]),
        ("€50/30min €90/60min", [[5000, 30], [9000, 60]]),
        ("an hour 120 euros", [[12000, 60]]),
        ("$100 per hour", [[10000, 60]]),
        ("€100 voor een half uur en €180 voor een uur", [[10000, 30], [18000, 60]]),
        ("Half uur € 80,00 / uur € 120,00", [[8000, 30], [12000, 60]]),
        ("1½ uur 220 euro, ½ uur 80 euro", [[22000, 90], [8000, 30]]),
        ("30 Min. 70 €, 1 Stunde 130 €.", [[7000, 30], [13000, 60]]),
        ("Demi-heure 95 euros, une heure 120 euros.", [[9500, 30], [12000, 60]]),
        ("Mezz'ora 50 euro, un'ora 90 euro.", [[5000, 30], [9000, 60]]),
        ("Media hora 60 €, una hora 110 €.", [[6000, 30], [11000, 60]]),
        ("Jumătate de oră 80 euro, o oră 145 euro.", [[8000, 30], [14500, 60]]),
        ("30 min 115 euro, 1 godz. 150 euro.", [[11500, 30], [15000, 60]]),
        ("Fél óra 95 euró, egy óra 115 euró.", [[9500, 30], [11500, 60]]),
    ]
}
