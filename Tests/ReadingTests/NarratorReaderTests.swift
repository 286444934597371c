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

    @Test(arguments: tongues)
    func `Ten languages tell voice and number of people`(
        _ text: String, _ narrator: Ad.Narrator?, _ count: Int?
    ) {
        let ad = Fixture.ad(text)
        #expect(ad.narrator == narrator ?? ad.narrator)
        #expect(ad.personCount == count ?? ad.personCount)
    }

    static let tongues: [(String, Ad.Narrator?, Int?)] = [
        ("Jesteśmy Ola i Maja, razem.", .plural, 2),
        ("Wij zijn Ria en Petra. Wij ontvangen samen.", .plural, 2),
        ("Ik (29) en mijn vriendin (33) ontvangen samen.", .firstPerson, 2),
        ("Tweeling! Wij zijn allebei 23 jaar.", .plural, 2),
        ("Ik ontvang ook een koppel, of een man alleen; bel mij.", .firstPerson, 1),
        ("We are Kate and Amy. We work together.", .plural, 2),
        ("Twins, both 24 years old.", .unknown, 2),
        ("Also for a couple. I host.", .firstPerson, 1),
        ("Ute wohnt am Park. Sie arbeitet allein, und ihr Telefon ist an.", .thirdPerson, 1),
        ("Paar, sie 45, er 50, besuchbar.", nil, 2),
        ("Wir sind Ute und Moni. Unsere Wohnung liegt am Park.", .plural, 2),
        ("Elle reçoit dans son studio calme.", .thirdPerson, 1),
        ("Pareja: ella 33 años, él 37 años.", nil, 2),
        ("Somos Sara y Vera. Trabajamos juntas.", .plural, 2),
        ("Coppia, lui 40 anni, lei 35 anni.", nil, 2),
        ("Giulia riceve su appuntamento.", .thirdPerson, 1),
        ("Sunt singură și primesc acasă.", .firstPerson, 1),
        ("Suntem Ana și Ioana.", .plural, 2),
        ("Jesteśmy dwie i przyjmujemy razem w naszym mieszkaniu.", .plural, 2),
        ("Para: ona 33 lata, on 37 lat.", nil, 2),
        ("Pár: a nő 33 éves, a férfi 37 éves.", nil, 2),
        ("Fogadunk a lakásunkon, nálunk nyugalom van.", .plural, 1),
        ("Приемаме в нашата квартира.", .plural, 1),
        ("Тя приема само с уговорка.", .thirdPerson, 1),
    ]
}
