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

    @Test(arguments: tongues)
    func `Ten languages say hours and days`(_ text: String, _ expected: [[Int?]]) {
        #expect(Fixture.ad(text).availability.map { [$0.hoursADay, $0.daysAWeek] } == expected)
    }

    static let tongues: [(String, [[Int?]])] = [
        ("werk zes uur per dag", [[6, nil]]),
        ("vijf dagen per week", [[nil, 5]]),
        ("Elke dag van 10 tot 22", [[12, 7]]),
        ("van 10 tot 8 's avonds, dagelijks", [[10, 7]]),
        ("door de week 10-18", [[8, 5]]),
        ("Altijd bereikbaar, dag en nacht.", [[24, nil]]),
        ("Ik kom binnen 24 uur terug", []),
        ("Elke dag 2 tot 4 gasten", [[nil, 7]]),
        ("from noon to midnight", [[12, nil]]),
        ("10 a.m. till 8 p.m., six days a week", [[10, 6]]),
        ("9 to 5 on weekdays", [[8, 5]]),
        ("Opening hours: 10-22", [[12, nil]]),
        ("Every day except on Sunday", [[nil, 6]]),
        ("Öffnungszeiten: 10-22", [[12, nil]]),
        ("Jeden Tag 11 bis 23", [[12, 7]]),
        ("Acht Stunden am Tag", [[8, nil]]),
        ("unter der Woche von 9 bis 17 Uhr", [[8, 5]]),
        ("7j/7 de 10h à 20h", [[10, 7]]),
        ("24h/24, 7 jours sur 7", [[24, 7]]),
        ("Le week-end de 12h à 20h", [[8, 2]]),
        ("Chaque jour sauf le lundi", [[nil, 6]]),
        ("24 horas, todos los días", [[24, 7]]),
        ("Entre las 10 y las 22", [[12, nil]]),
        ("De lunes a viernes de 9 a 17", [[8, 5]]),
        ("fines de semana", [[nil, 2]]),
        ("Tutti i giorni dalle 10 alle 20", [[10, 7]]),
        ("Dalle 9 alle 18", [[9, nil]]),
        ("Ogni giorno, 24 ore su 24", [[24, 7]]),
        ("Zilnic între orele 10 și 22", [[12, 7]]),
        ("Non-stop 24/24, 7 din 7.", [[24, 7]]),
        ("De luni până vineri, 10-18", [[8, 5]]),
        ("Codziennie od 10 do 22", [[12, 7]]),
        ("Całą dobę, 7 dni w tygodniu", [[24, 7]]),
        ("W godz. 10-20", [[10, nil]]),
        ("Od poniedziałku do piątku od 9 do 17", [[8, 5]]),
        ("w każdy dzień oprócz niedzieli", [[nil, 6]]),
        ("Hétfőtől péntekig 10 és 20 óra között", [[10, 5]]),
        ("Éjjel-nappal elérhető", [[24, nil]]),
        ("Reggel 10-től este 8-ig", [[10, nil]]),
        ("Minden nap 10-22", [[12, 7]]),
        ("Денонощно", [[24, nil]]),
        ("Всеки ден от 10 до 22", [[12, 7]]),
        ("понеделник до петък от 9 до 18 ч.", [[9, 5]]),
        ("Всеки ден освен неделя", [[nil, 6]]),
        ("lun-vie 10-20", [[10, 5]]),
        ("lun - sab 10-20", [[10, 6]]),
        ("pn-pt 9-17", [[8, 5]]),
        ("пн-пт 9-17", [[8, 5]]),
    ]
}
