import Evidence
import Testing

@testable import Reading

/// Numbers as they are dictated in the languages of the field, and words that only sound like it.
struct PhoneTonguesTests {
    @Test(arguments: [
        "nulla hat egy kettő három négy öt hat hét nyolc, rejtett számot nem veszek fel",
        "hívj: nulla 6 egy 2 három 4 öt 6 hét 8", "plusz három egy hat egy kettő három négy öt hat hét nyolc",
        "nulla hat tizenkettő harmincnégy ötvenhat hetvennyolc", "nullahategykettőháromnégyöthathétnyolc",
        "zero sei, dodici, trentaquattro, cinquantasei, settantotto",
        "zero\nsei\nuno\ndue\ntre\nquattro\ncinque\nsei\nsette\notto",
        "нула шест дванадесет, тридесет и четири, петдесет и шест, седемдесет и осем",
        "нулашест12тричетири56седемосем", "zéro6undeux3quatre5sixsept8", "0-six-1-2-3-quatre-5-6-sept-8",
        "0six 12 trente4 cinq6 78", "o-six-one-two-three-four-five-six-seven-eight",
        "Call me on zero six one too three for five six seven ate.",
        "zero sześć, potem dwanaście, potem 34, potem 56 i na koniec 78",
        "nul zes, dan 1234, dan 56 en als laatste zeven acht",
    ])
    func `A number is read however its words are joined, mixed and set under one another`(_ text: String) {
        #expect(Fixture.ad(text).phones.map(\.e164) == ["+31612345678"])
    }

    @Test(arguments: [
        ("0 6 1 2 3 4 5 двойно шест 6", "66"), ("nulla hat egy kettő három négy öt hat dupla hét", "77"),
        ("zero sei uno due tre quattro cinque sei doppio sette", "77"),
        ("zero sześć jeden dwa trzy cztery pięć sześć podwójna dziewięć", "99"),
    ])
    func `A word that doubles a digit is known in each language`(_ text: String, _ end: String) {
        let phones = Fixture.ad(text).phones.map(\.e164.utf8.count)
        #expect(phones == [12], "\(text)")
        #expect(Fixture.ad(text).phones.first?.e164.hasSuffix(end) == true)
    }

    @Test func `A number may begin with a word that is mostly another where a row follows`() {
        let reader = PageReader(region: "US", places: Fixture.places)
        for text in [
            "too oh too triple five oh won two tree - my riddle".replacing("tree", with: "three"),
            "to zero two five five five zero one two three", "twozerotwo55five0one23", "2Q2$$50123",
        ] {
            let ads = reader.read(text: text, on: Fixture.day).ads
            #expect(ads[0].phones.map(\.e164) == ["+12025550123"], "\(text)")
        }
    }

    @Test(arguments: [
        "061\n234\n567\n8", "0612\n345678", "061234\n5678", "0612\n3456\n78", "0\n61\n234\n5678",
        "O.6.l.2.3.4.5.6.7.8",
        "06І2З4567В", "0612З4567В.",
    ])
    func `Pieces on lines and look-alikes of other scripts are one number`(_ text: String) {
        #expect(Fixture.ad("tel " + text).phones.map(\.e164) == ["+31612345678"])
    }

    @Test(arguments: [
        "06-12345678 let op: geen sms", "06 12 34 56 78 let op", "06 12 34 56 78 ans 30",
        "06 1234 5678 ore 10-22",
        "06 12 34 56 78 éves vagyok", "06-12345678 euro 100",
    ])
    func `A unit behind a number is not the number's`(_ text: String) {
        #expect(Fixture.ad(text).phones.map(\.e164) == ["+31612345678"])
    }

    @Test(arguments: [
        "hat lány, hat szoba, öt ágy, egy bár, két szauna, egy medence", "to five, to six, to nine, for two",
        "sei\nbella\nsei\nunica\nsei\nmia\ndue\ntre", "061\n120 euro\n234 foto",
        "Bitcoin: bc1q0612345678xyz0612345678abc", "Ticket 0612-345-678-98765",
    ])
    func `Words and pieces of other things are no number`(_ text: String) {
        #expect(Fixture.ad(text).phones.map(\.e164) == [])
    }

    @Test func `A hidden decoy inside a number is a disguise`() throws {
        let page = Fixture.page(
            "<h1>Eva, 27</h1><p>Bel 0612<span style='display:none'>99</span>345600, op afspraak")
        let phone = try #require(page.ads.first?.phones.first)
        #expect(phone.e164 == "+31612345600" && phone.operators == ["split"])
    }

    @Test func `A licence of a car or its driver is no permit`() {
        for text in [
            "Licence plate AB-123-C, white car", "Driver's licence 12345678 checked",
            "We are licensed. Order 12346678.",
        ] {
            #expect(!Fixture.ad(text).numbers.contains { $0.kind == .permit }, "\(text)")
        }
    }
}
