import Evidence
import Testing

@testable import Reading

struct PlaceReaderTests {
    @Test(arguments: named)
    func `A place gives its municipality`(_ text: String, _ expected: [String], _ isLabelled: Bool) {
        let places = Fixture.ad(text).places
        #expect(places.map { "\($0.name) \($0.municipality)" } == expected)
        #expect(places.allSatisfy { $0.isLabelled == isLabelled })
    }

    @Test(arguments: words)
    func `An everyday word is no place`(_ text: String) {
        #expect(Fixture.ad(text).places.map(\.name) == [])
    }

    @Test func `One name in two municipalities gives two mentions with one span`() {
        let places = Fixture.ad("Plaats: Oosterhout").places
        #expect(places.count >= 2)
        #expect(Set(places.map(\.span)).count == 1)
    }

    @Test func `The longest name wins`() {
        #expect(Fixture.ad("in Bergen op Zoom").places.map(\.name) == ["Bergen op Zoom"])
    }

    @Test func `All places of the list are found behind a label`() {
        let missing = Fixture.places.places.filter { place in
            !Fixture.ad("Plaats: \(place.name)").places.contains { $0.municipality == place.municipality }
        }
        #expect(Fixture.places.places.count >= 2_501)
        #expect(missing.map(\.name) == [])
    }

    static let named: [(String, [String], Bool)] = [
        ("Ik ontvang in Utrecht", ["Utrecht GM0344"], false),
        ("Plaats: Utrecht", ["Utrecht GM0344"], true),
        ("in Den Haag", ["'s-Gravenhage GM0518"], false),
        ("in 's-Gravenhage", ["'s-Gravenhage GM0518"], false),
        ("in Den Bosch", ["'s-Hertogenbosch GM0796"], false),
        ("The Hague", ["'s-Gravenhage GM0518"], false),
        ("Plaats: Best", ["Best GM0753"], true),
        ("in Echt", ["Echt GM1711"], false),
        ("in Elst", ["Elst GM1734", "Elst GM0340"], false),
        ("ik woon in utrecht", ["Utrecht GM0344"], false),
        ("Krimpen aan den IJssel", ["Krimpen aan den IJssel GM0542"], false),
        ("Bergen op Zoom", ["Bergen op Zoom GM0748"], false),
        ("2e Exloërmond", ["2e Exloërmond GM1681"], false),
        ("s-Hertogenbosch", ["'s-Hertogenbosch GM0796"], false),
        ("Zoetermeer e.o.", ["Zoetermeer GM0637"], false),
        ("regio Westland", ["Westland GM1783"], false),
        ("Sint Willebrord", ["St. Willebrord GM0840"], false),
        ("St. Willebrord", ["St. Willebrord GM0840"], false),
        ("in leiden", ["Leiden GM0546"], false),
        ("Lies, Utrecht", ["Utrecht GM0344"], false),
        ("UTRECHT", ["Utrecht GM0344"], false),
        ("Amsterdam-Noord", ["Amsterdam GM0363"], false),
        ("Anna, Delft", ["Delft GM0503"], false),
        ("Stad: Almere", ["Almere GM0034"], true),
        ("Woonplaats\nAssen", ["Assen GM0106"], true),
        ("tel. bereikbaar op een rustige plaats: echt waar", ["Echt GM1711"], true),
    ]

    static let words: [String] = [
        "Beste man, best leuk, echt waar, made in Holland, well done",
        "Heel lief en een beetje",
        "in Best",
        "in heel Nederland",
        "Born in 2010",
        "om te leiden",
        "leiden en werken",
        "handel in goud",
        "Engels en Duits",
    ]
}

struct PlaceDirectoryTests {
    @Test(arguments: [
        ("plaats,code\n", 1, "header"),
        ("place,municipality_code,municipality,province\nA,GM0001,B\n", 2, "3 fields"),
        ("place,municipality_code,municipality,province\nA,X1,B,C\n", 2, "municipality code"),
    ])
    func `A bad file is an error with its line`(_ csv: String, _ line: Int, _ message: String) throws {
        let problem = #expect(throws: InputProblem.self) { try PlaceDirectory(csv: Array(csv.utf8)) }
        #expect(problem?.line == line)
        #expect(problem?.description.contains(message) == true)
    }

    @Test func `Carriage returns and quoted commas are read`() throws {
        let csv =
            "place,municipality_code,municipality,province\r\nNuenen,GM0820,\"Nuenen, Gerwen\",Noord-Brabant\r\n"
        let directory = try PlaceDirectory(csv: Array(csv.utf8))
        #expect(directory.places.map(\.municipality).allSatisfy { $0 == "GM0820" })
    }
}
