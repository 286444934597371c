import Evidence
import Testing

@testable import Reading

/// Kinds told by the parts of a page: its menu, its ways in and out, what is said to be gone.
struct KindPartsTests {
    private static let menus = [
        "<div><a href=/>Home</a><a href=/1>Advertenties</a><a href=/2>Inloggen</a><a href=/3>Contact</a></div>",
        "<TABLE><TR><TD><a href=/0/>Accueil</a> | <a href=/1/>Annonces</a> | <a href=/2/>Publier</a> | <a href=/3/>Contact</a><TR><TD>",
        "<ul><li><a href=/0.html>Start</a><li><a href=/1.html>Ogłoszenia</a><li><a href=/2.html>Zaloguj</a><li><a href=/3.html>Kontakt</a></ul>",
        "<form><input name=u><input type=password><button>OK</button></form><a href=/>Начало</a> <a href=/1>Обяви</a> <a href=/2>Вход</a>",
    ]

    @Test(arguments: menus)
    func `A menu without markup of its own is no list and no part of an ad`(_ menu: String) {
        #expect(Fixture.page("\(menu)<h1>Over deze club</h1><p>Wij bestaan sinds 2009.").kind == .other)
        #expect(Fixture.page("\(menu)<h1>Weg</h1><p>Deze advertentie is ingetrokken.").kind == .missing)
        let ad = Fixture.page("\(menu)<h1>Kim</h1><p>Kim, 24 jaar, ontvangt op afspraak. 06-12345600")
        #expect(ad.kind == .ad)
        #expect(
            ad.ads.first?.text.contains("Kontakt") == false && ad.ads.first?.text.contains("Contact") == false
        )
    }

    @Test func `News of checks of age is no gate, whatever bar of cookies lies over the page`() {
        let bar =
            "<nav><a href=/>Aanbod</a><a href=/n>Nieuws</a></nav><div><p>Wij meten bezoek.</p><button>Prima</button></div>"
        let news =
            "<h1>Strengere leeftijdscheck</h1><p>Sites vragen nu bij elke aanmelding een legitimatie.</p>"
        #expect(Fixture.page("\(bar)<main><article>\(news)</article></main>").kind == .other)
        let gate = "<h1>Leeftijdscheck</h1><p>Ben je 18 jaar of ouder?</p><button>Ja</button>"
        #expect(Fixture.page("<main><article>\(gate)</article></main>").kind == .gate)
    }

    @Test func `Towns side by side and a path of links are no menu`() {
        let towns = ["Utrecht", "Breda", "Venlo", "Delft"].map { "<a href='/\($0)'>\($0)</a> " }.joined()
        #expect(Fixture.page("<h1>Steden</h1><p>\(towns)").kind == .list)
        let menu = "<a href=/>Home</a> <a href=/login>Inloggen</a> <a href=/c>Contact</a><h1>Steden</h1>"
        #expect(Fixture.page("\(menu)\(towns)").kind == .list)
    }

    @Test func `Pictures that lead to profiles are a list under a headline that says so`() {
        let cards = (1...4).map { "<a href='/dame/\($0)'><img src=\($0).jpg></a><p>Dame \($0)</p>" }.joined()
        #expect(Fixture.page("<h1>Onze dames</h1>\(cards)").kind == .list)
        let photos = (1...4).map { "<a href='/foto/\($0).jpg'><img src=\($0).jpg></a>" }.joined()
        #expect(
            Fixture.page("<h1>Eva, 30 jaar</h1><p>Ontvangst op afspraak, 100 euro per uur.\(photos)").kind
                == .ad)
    }

    @Test(arguments: [
        "<div id=agegate class='modal show'><p>Ben je 18 jaar of ouder?</p><button>Ja, ik ben 18 jaar of ouder</button><button>Nee</button></div>",
        "<p>Deze site is bestemd voor een volwassen publiek.<a href=/in>BINNENGAAN</a> | <a href='http://x.example'>VERLATEN</a>",
        "<h1>Disclaimer</h1><p>This site is meant for adults. Minors must leave.<input type=submit value='Enter site'>",
        "<p>Date of birth<form><input name=d><input name=m><input name=y><button>Continue</button></form>",
        "<p>Elmúltál már 18?</p><button>Igen</button><button>Nem</button>",
        "<p>Wchodząc potwierdzasz pełnoletność.<a href=/t>Wchodzę</a> <a href='http://x.example'>Wychodzę</a>",
        "<h1>Adatvédelem</h1><p>Weboldalunk sütiket használ.</p><button>Összes elfogadása</button><button>Elutasítom</button>",
        "<h1>We value your privacy</h1><p>We and our partners store cookies.</p><button>Accept all</button><button>Reject all</button>",
    ])
    func `Ways in and out below a word on adults or cookies are a gate`(_ html: String) {
        let page = Fixture.page(html)
        #expect(page.kind == .gate, "\(page.kindReason)")
    }

    @Test(arguments: [
        "<p>Het profiel dat je zoekt is gedeactiveerd.", "<p>The owner took this listing down.",
        "<p>Das Profil wurde vom Nutzer deaktiviert.", "<p>Cette annonce a été désactivée par son auteur.",
        "<p>Este anuncio fue dado de baja.", "<p>Questo annuncio è stato cancellato.",
        "<p>Acest anunț a fost dezactivat.", "<p>To ogłoszenie zostało zakończone.",
        "<p>Ezt a hirdetést a feladó törölte.", "<p>Тази обява е изтекла.",
        "<h1>Errore 404</h1><p>Torna indietro.",
    ])
    func `What is gone and what became of it may stand in any order`(_ html: String) {
        let page = Fixture.page(html)
        #expect(page.kind == .missing, "\(page.kindReason)")
    }

    @Test(arguments: [
        "<h1>Mila, 25 jaar</h1><p>Alleen heren van 18+. Pagina niet gevonden? Dan ben ik op vakantie. Uur 150 euro. Telegram: @mila_voorbeeld",
        "<h1>Not found your match yet?</h1><p>Elena, 38, classy and discreet. No robots please. Call 06-12345607.",
        "<form><input type=password><button>OK</button></form><h1>Zoe</h1><p>Over 18 only please. I am 24, by appointment. 1 hour 160 euro, 2 hours 300 euro",
    ])
    func `An ad that quotes a gate or a page that is gone stays an ad`(_ html: String) {
        let page = Fixture.page(html)
        #expect(page.kind == .ad, "\(page.kindReason)")
    }

    @Test(arguments: [
        "<h1>Te huur: kamer in Breda</h1><p>550 euro per maand, borg een maand. Bel 06-12345699.",
        "<h1>Wohnung zu vermieten</h1><p>620 Euro kalt, Kaution. Tel. 06-12345699",
        "<h1>Driver wanted</h1><p>15 euro per hour. Call 06-12345699 to apply.",
        "<h1>Praca: sprzątanie hoteli</h1><p>14 euro za godzinę. Tel. 06-12345699",
        "<h1>Onderhoud</h1><p>We zijn zo terug.", "<h1>Brak wyników</h1><p>Zmień kryteria.",
    ])
    func `Rooms, jobs, empty results and repairs are other pages`(_ html: String) {
        let page = Fixture.page(html)
        #expect(page.kind == .other, "\(page.kindReason)")
    }

    @Test(arguments: [
        "<h1>ads.example</h1><h2>Verify you are human by completing the action below.</h2><div class=cf-turnstile></div><p>Ray ID: 8a0612345600abcd",
        "<p>To discuss automated access please contact us. Type the letters you see:<form><input name=l></form>",
        "<p>Please enable JS and disable any ad blocker",
        "<h1>Whoa, slow down!</h1><p>You are sending requests too quickly.",
        "<h1>Acces restricționat</h1><p>Nu aveți permisiunea de a vedea pagina.",
    ])
    func `Walls of the wild are known`(_ html: String) {
        let page = Fixture.page(html)
        #expect(page.kind == .blocked, "\(page.kindReason)")
    }
}
