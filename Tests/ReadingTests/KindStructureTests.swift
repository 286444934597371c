import Evidence
import Testing

@testable import Reading

/// Kinds told by how a page is built: cards, bars of cookies, forms, tariffs; and soft errors with a menu around them.
struct KindStructureTests {
    private static let menu =
        "<nav><a href=/>Home</a> <a href=/ads>Advertenties</a> <a href=/new>Plaats advertentie</a></nav>"
    private static let bar =
        "<div class=melding><span>Deze site gebruikt cookies.</span> <button>OK</button></div>"

    @Test(arguments: [
        "<h1>Vanavond vrij</h1><ul><li><h2><a href=/oss/2863>Dana 37</a></h2><small>Oss</small> <a href=/oss/2863>Bekijk</a><li><h2><a href=/ede/6979>Vera 32</a></h2><small>Ede</small> <a href=/ede/6979>Bekijk</a><li><h2><a href=/goes/3477>Nina 41</a></h2><small>Goes</small> <a href=/goes/3477>Bekijk</a></ul>",
        "<h1>Massage: results 1 to 12</h1><p><a href=/leeds/5511>Amy, 27 years</a><br>Leeds<p><a href=/hull/5512>Bea, 35 years</a><br>Hull<p><a href=/york/5513>Cleo, 44 years</a><br>York",
        "<h2>Heute neu</h2><p><a href=a-331.htm>Ada</a> ab 100 Euro<p><a href=a-332.htm>Britt</a> ab 90 Euro<p><a href=a-333.htm>Cora</a> ab 80 Euro",
        "<h1>Qui est là ce soir</h1><div><h3><a href=/lille/8801-lea>Léa, 31 ans</a></h3></div><div><h3><a href=/nice/8803-rose>Rose, 48 ans</a></h3></div><div><h3><a href=/brest/8804-lou>Lou, 37 ans</a></h3></div><p>Votre publicité ici : 06 12345600",
    ])
    func `Cards with a heading, an age or a price each are a list, in whatever towns and words`(
        _ html: String
    ) {
        let page = Fixture.page(Self.menu + html)
        #expect(page.kind == .list, "\(page.kindReason)")
    }

    @Test func `An ad above cards of others stays one`() {
        let cards = (1...5).map { "<div><h3><a href=/ede/30\($0)>Kim 2\($0) jaar</a></h3></div>" }.joined()
        let called = "<h1>Esmee</h1><p>Ik ben 29 jaar en ontvang op afspraak, 120 euro per uur.<p>06-12345600"
        #expect(Fixture.page(Self.menu + called + "<h2>Meer</h2>" + cards).kind == .ad)
        let silent = "<h1>Esmee</h1><p>Ik ben 29 jaar en ontvang op afspraak, 120 euro per uur."
        #expect(Fixture.page(Self.menu + silent + "<h2>Meer</h2>" + cards).kind == .ad)
    }

    @Test(arguments: [
        "<h1>Waar stallen jullie de fiets?</h1><div><b>lid12</b><p>Is er een stalling bij het station?</div><div><b>lid88</b><p>Ja, gratis.</div>",
        "<h1>Zet je advertentie online</h1><form><label>Naam <input></label><label>Leeftijd <input></label><label>Plaats <input></label><label>Telefoon <input></label><button>Verder</button></form>",
        "<h1>Nieuw</h1><form><p>Titel <input><p>Leeftijd <input><p>Stad <input><p>Telefoon <input><button>Doorgaan</button></form>",
    ])
    func `A bar of cookies and its button make no gate of a thread or a form`(_ html: String) {
        for page in [Self.bar + Self.menu + html, Self.menu + html + Self.bar] {
            #expect(Fixture.page(page).kind == .other)
        }
    }

    @Test func `What cookies are may be read without leave for them`() {
        let page =
            "<title>Cosa sono i cookie</title><p>Un cookie è un piccolo file salvato sul dispositivo di chi legge.</p>"
        #expect(Fixture.page(Self.menu + page + Self.bar).kind == .other)
    }

    @Test func `A word of one language that means another thing in the next is none of being gone`() {
        let gate = "<p>Az oldal felnőtteknek szóló tartalmat mutat.</p><button>18 éves elmúltam</button>"
        #expect(Fixture.page(Self.menu + gate).kind == .gate)
    }

    @Test func `A box that asks for age and cookies at once is a gate, and so is a wall of cookies`() {
        let both =
            "<div><p>Ben je 18 jaar of ouder? Deze site gebruikt cookies.</p><button>Ja</button></div>"
        #expect(Fixture.page("<h1>Prikbord</h1><p>Advertenties uit heel het land</p>" + both).kind == .gate)
        #expect(Fixture.page("<h1>Welkom</h1>" + Self.bar).kind == .gate)
    }

    @Test func `The age behind its label is a person's, whatever form stands beside it`() {
        let form = "<form><input placeholder='bijv. 25'><select><option>18<option>19</select></form>"
        let page = Fixture.page("<h1>Marit</h1><div>06<div>12345618</div></div>\(form)<p>Leeftijd 29</p>")
        #expect(page.kind == .ad)
        #expect(page.ads.first?.ages.map(\.min) == [29])
    }

    @Test(arguments: [
        "Wat kost adverteren?|Een plaatsing is gratis, bovenaan staan kost 3 euro per dag.",
        "Pricing|Your first listing is free. A boost costs 5 euro for a week.",
        "Was kostet ein Inserat?|Hervorheben: 4 Euro am Tag.",
        "Combien coûte une annonce ?|La mise en avant coûte 6 euros par semaine.",
        "¿Cuánto cuesta anunciarse?|El anuncio básico es gratis; destacarlo cuesta 4 euros al día.",
        "Quanto costa pubblicare?|Base gratis, annuncio in vetrina 5 euro al giorno.",
        "Cât costă un anunț?|Promovarea unui anunț costă 20 lei pe zi.",
        "Ile kosztuje ogłoszenie?|Wyróżnione 15 zł za dobę.",
        "Mennyibe kerül?|A hirdetés ingyenes, a kiemelés 500 forint naponta.",
        "Колко струва обявата?|На челно място струва 10 лв на ден.",
    ])
    func `What advertising costs is no ad`(_ text: String) {
        let parts = text.split(separator: "|")
        let page = Fixture.page("\(Self.menu)<article><h1>\(parts[0])</h1><p>\(parts[1])</p></article>")
        #expect(page.kind == .other, "\(page.kindReason)")
    }

    @Test(arguments: [
        "Helaas|Deze pagina kunnen we niet (meer) laten zien. Ga terug naar het overzicht.",
        "Whoops|The link you followed may be broken.", "Ups!|Diese Seite ist leider nicht (mehr) da.",
        "Oups ! Page non trouvée|Le lien est peut-être périmé.", "¡Vaya!|Puede que el enlace esté roto.",
        "Ops!|Il link potrebbe essere errato.", "Hopa|Linkul poate fi greșit.",
        "Ojej|Szukana strona została przeniesiona.", "Hoppá|Ez az oldal eltűnt.",
        "Опа|Връзката може да е грешна.", "Peccato|Questa pagina è sparita.",
    ])
    func `Who is sorry about a page or a link says that it is missing`(_ text: String) {
        let parts = text.split(separator: "|")
        let page = Fixture.page("\(Self.menu)<h2>\(parts[0])</h2><p>\(parts[1])</p>")
        #expect(page.kind == .missing, "\(page.kindReason)")
    }

    @Test(arguments: [
        "<h1>Sorry</h1><p>We zijn aan het werk. Onderhoud aan de pagina tot vanavond.",
        "<h1>Helaas</h1><p>Geen resultaten op deze pagina.",
    ])
    func `Who is sorry about something else does not`(_ html: String) {
        #expect(Fixture.page(Self.menu + html).kind == .other)
    }

    @Test func `Who is sorry in an ad is in one`() {
        let ad = "<h1>Sorry, geen privénummers</h1><p>Eva, 34 jaar, ontvangt op afspraak. Bel 06-12345600"
        #expect(Fixture.page(Self.menu + ad).kind == .ad)
    }
}
