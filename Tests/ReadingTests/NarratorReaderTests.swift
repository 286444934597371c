import Evidence
import Testing

@testable import Reading

struct NarratorReaderTests {
    @Test(arguments: cases)
    func `Voice and number of people are read`(_ text: String, _ narrator: Ad.Narrator, _ count: Int) {
        let ad = Fixture.ad(text)
        #expect(ad.narrator == narrator)
        #expect(ad.personCount == count)
    }

    static let cases: [(String, Ad.Narrator, Int)] = [
        ("Ik ontvang thuis, bel mij", .firstPerson, 1),
        ("Zij ontvangt u. Haar dagen zijn dinsdag. Ze spreekt", .thirdPerson, 1),
        ("Wij zijn met vier en wisselen elkaar af. Onze dames", .plural, 4),
        ("Noa en Lisa, Utrecht", .unknown, 2),
        ("Our ladies receive", .plural, 2),
        ("Five colleagues in Breda", .unknown, 5),
        ("drie lieve meiden", .unknown, 3),
        ("moeder van twee", .unknown, 1),
        ("Kate is 25 years old, Mia is 30.", .unknown, 2),
        ("Stel: hij 35, zij 29", .thirdPerson, 2),
        ("Jesteśmy dwie: Ola 24 lata i Ewa 28 lat.", .plural, 2),
        ("Sie empfängt in ihrer Wohnung. Sie nimmt sich Zeit.", .thirdPerson, 1),
        ("Besuchen Sie mich, ich freue mich.", .firstPerson, 1),
    ]
}
