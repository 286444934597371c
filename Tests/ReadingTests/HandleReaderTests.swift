import Evidence
import Testing

@testable import Reading

struct HandleReaderTests {
    @Test(arguments: cases)
    func `User names, addresses and payment links are found`(_ text: String, _ expected: [String]) {
        #expect(Fixture.ad(text).handles.map { "\($0.kind) \($0.text)" } == expected)
    }

    @Test func `Links that are not shown as text count too`() {
        let html =
            "<h1>Ad</h1><p>1 uur 150 euro <a href='https://t.me/noor_x'>chat</a> <a href='mailto:a@b.example'>mail</a>"
        #expect(Fixture.page(html).ads.first?.handles.map(\.kind).sorted() == ["mail", "telegram"])
    }

    @Test(arguments: [
        ("Betaal via Tikkie", ["tikkie"]), ("tikkie.me/pay/abc", ["tikkie"]), ("payment link", ["link"]),
        ("PayPal of bitcoin", ["paypal", "bitcoin"]), ("telegram @noor_x", [nil]),
    ])
    func `A way to pay names its service`(_ text: String, _ expected: [String?]) {
        #expect(Fixture.ad(text).handles.map(\.service) == expected)
    }

    static let cases: [(String, [String])] = [
        ("Telegram @noor2009", ["telegram @noor2009"]),
        ("mail anna@post.example", ["mail anna@post.example"]),
        ("stuur een betaalverzoek-link", ["payment betaalverzoek"]),
        ("payment link", ["payment payment"]),
        ("t.me/noor_x", ["telegram t.me/noor_x"]),
        ("snap: kim_2008", ["user kim_2008"]),
        ("wa.me/31612345600", ["whatsapp wa.me/31612345600"]),
        ("insta @kim.nl", ["user @kim.nl"]),
    ]
}
