import Evidence
import Testing

@testable import Reading

struct NumberMaskTests {
    @Test(arguments: [
        "Agenda: 06-12 14:00, 07-12 15:30, 08-12 16:00.", "Ouvert les 06/12, 07/12, 08/12 de 14h à 18h.",
        "Termine: 01.12. 13:00, 02.12. 14:00 Uhr.", "06-12 14:00, 07-12 15:30",
    ])
    func `A row of days is no phone`(_ text: String) {
        #expect(Fixture.ad(text).phones.isEmpty)
    }

    @Test(arguments: ["Bel 06-12, 34-56, 00", "06/12/34/56/00", "Op 06-12, 07-12 en 08-12, bel 06-12345600"])
    func `One day, or numbers that are none, leave a phone a phone`(_ text: String) {
        #expect(Fixture.ad(text).phones.map(\.e164) == ["+31612345600"])
    }

    @Test(arguments: [
        "J'ai vécu 18 ans à Nice.", "He vivido 18 años en Madrid.", "Ho vissuto 18 anni a Roma.",
        "Am locuit 18 ani la Cluj.", "Mieszkałam 18 lat w Gdańsku.", "Живях 18 години в Пловдив.",
        "Leeftijd: 18-99", "Größe 38, BH 75",
    ])
    func `Years lived somewhere, sizes and the range of a form are no age`(_ text: String) {
        #expect(Fixture.ad(text).ages.isEmpty)
    }
}
