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

    @Test(arguments: tongues)
    func `Ten languages tell prices by duration`(_ text: String, _ expected: [[Int?]]) {
        #expect(Fixture.ad(text).prices.map { [$0.cents, $0.minutes] } == expected)
    }

    static let tongues: [(String, [[Int?]])] = [
        ("uurtarief 165,-", [[16500, 60]]),
        ("45 min: 100,- // 60 min: 140,- // 90 min: 180,-", [[10000, 45], [14000, 60], [18000, 90]]),
        ("honderdtachtig euro per uur", [[18000, 60]]),
        ("1u 130 / 2u 240", [[13000, 60], [24000, 120]]),
        ("30 min 60, 45 min 85, 60 min 110.", [[6000, 30], [8500, 45], [11000, 60]]),
        ("€140 for one hour, €260 for two.", [[14000, 60], [26000, 120]]),
        ("one hundred and fifty euros an hour", [[15000, 60]]),
        ("hourly rate €170", [[17000, 60]]),
        ("hour and a half €200", [[20000, 90]]),
        ("Stundensatz 150 €", [[15000, 60]]),
        ("zweihundert Euro pro Stunde", [[20000, 60]]),
        ("Viertelstunde 40 €", [[4000, 15]]),
        ("un quart d'heure 40 €, une heure et demie 180 €", [[4000, 15], [18000, 90]]),
        ("cent cinquante euros l'heure", [[15000, 60]]),
        ("hora y media 150 €", [[15000, 90]]),
        ("ciento veinte euros por hora", [[12000, 60]]),
        ("un'ora e mezza 170 €", [[17000, 90]]),
        ("tariffa oraria 120 euro", [[12000, 60]]),
        ("o oră și jumătate 300 lei", [[30000, 90]]),
        ("o sută cincizeci de euro pe oră", [[15000, 60]]),
        ("150 zł za godzinę", [[15000, 60]]),
        ("kwadrans 80 zł", [[8000, 15]]),
        ("félóra 80 euró, egy óra 140 euró", [[8000, 30], [14000, 60]]),
        ("60 мин 120 лв, 2 часа 200 лв", [[12000, 60], [20000, 120]]),
        ("час и половина 150 лв", [[15000, 90]]),
        ("Een tafel voor twee euro", []),
    ]
}
