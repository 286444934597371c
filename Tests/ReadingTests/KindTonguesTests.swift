import Evidence
import Testing

@testable import Reading

/// What a page is, in the ten languages of the field. The pages are invented.
struct KindTonguesTests {
    @Test(arguments: [
        "<h1>Vérification de l'âge</h1><p>Ce site est réservé aux adultes.<button>J'ai plus de 18 ans</button>",
        "<p>¿Tienes 18 años o más?</p><a href='/?si=1'>Sí, entrar</a> <a href='https://www.example.org/'>Salir</a>",
        "<p>Contenuti per adulti. Confermo di essere maggiorenne.<form><input type=submit value='Entra'></form>",
        "<h2>Confirmă vârsta</h2><p>Ai împlinit 18 ani?<button>Da</button><button>Nu</button>",
        "<p>Serwis tylko dla dorosłych.<a href='/wejscie'>Tak, wchodzę</a>",
        "<h1>18+</h1><p>Betöltötted a 18. életévedet?<button>Igen, belépek</button>",
        "<p>Този сайт е за пълнолетни.</p><button>Да, вход</button><button>Не</button>",
        "<h1>Alterskontrolle</h1><p>Bitte bestätigen.<button>Weiter</button>",
        "<h1>Cookies</h1><p>Deze site gebruikt cookies. Ga akkoord om de site te bekijken.<button>Akkoord</button>",
        "<div role=dialog><h1>Adults only</h1><p>You must be of age.<button>Enter</button></div>",
    ])
    func `A question after the age is a gate`(_ html: String) {
        let page = Fixture.page(html)
        #expect(page.kind == .gate, "\(page.kindReason)")
    }

    @Test(arguments: [
        "<h1>Oups</h1><p>Cette annonce a été retirée.", "<h1>El anuncio no existe</h1>",
        "<title>Pagina non trovata</title><p>Torna all'inizio per vedere altri annunci.",
        "<p>Anunțul a fost șters de utilizator.", "<h1>Błąd</h1><p>Ogłoszenie wygasło.",
        "<h1>404</h1><p>A hirdetés már nem elérhető.", "<p>Обявата вече не съществува.",
        "<h1>Diese Anzeige ist abgelaufen</h1><p>Fragen? 06-12345699", "<h1>404</h1><a href=/>home</a>",
    ])
    func `A page that says that it is gone is missing`(_ html: String) {
        let page = Fixture.page(html)
        #expect(page.kind == .missing, "\(page.kindReason)")
    }

    @Test(arguments: [
        "<h1>Vous devez être connecté pour voir ce profil</h1>", "<p>Inicia sesión para ver este perfil.",
        "<p>Effettua l'accesso per continuare.", "<p>Trebuie să fii autentificat pentru a vedea pagina.",
        "<p>Musisz być zalogowany, aby zobaczyć profil.", "<p>Jelentkezz be a folytatáshoz!",
        "<p>Влезте в профила си, за да продължите.", "<p>Je moet 18 jaar zijn.<input type=password>",
        "<h1>Un momento</h1><div class=h-captcha></div>", "<p>Nie jestem robotem<form><input name=c></form>",
        "<p>Не съм робот", "<h1>Accesso negato</h1>", "<h1>Odmowa dostępu</h1>",
        "<h1>Достъпът е отказан</h1>",
    ])
    func `A wall is known in each language, a riddle by its box`(_ html: String) {
        let page = Fixture.page(html)
        #expect(page.kind == .blocked, "\(page.kindReason)")
    }

    @Test(arguments: [
        "<p>Élodie, 27 ans, reçoit sur rendez-vous.", "<p>Tengo 35 años, atiendo con cita previa.",
        "<h1>Giulia, 33 anni</h1><p>Ricevo solo su appuntamento.",
        "<p>Am 26 de ani, primesc doar cu programare.",
        "<p>Mam 31 lat, przyjmuję po umówieniu. Zadzwoń.", "<p>26 éves vagyok, csak egyeztetéssel fogadok.",
        "<p>На 28 години съм, приемам само с уговорка.", "<p>Ich bin 27 Jahre alt, nur nach Vereinbarung.",
        "<p>I am 29, by appointment only. Text me through the site.",
        "<p>Ik ben drieëntwintig jaar en ontvang op afspraak.",
        "<p>Lisa, bel nul zes een twee drie vier vijf zes nul nul",
        "<h1>Bianca</h1><p>Telegram: <a href='https://t.me/bianca_voorbeeld'>@bianca_voorbeeld</a>, 24 lat",
        "<p>Eva 06-12345600",
    ])
    func `A person who offers is an ad without a number or a price`(_ html: String) {
        let page = Fixture.page(html)
        #expect(page.kind == .ad, "\(page.kindReason)")
        #expect(page.ads.count == 1)
    }

    @Test(arguments: [
        "<h1>Contact</h1><p>Vragen over deze site? Bel 06-12345699 op werkdagen.",
        "<h1>Impressum</h1><p>Beispiel Verlag, Aachen. Telefon +49 171 3920099",
        "<h1>Vacature receptioniste</h1><p>Wij zoeken een collega, €15 per uur. Bel 06-12345699.",
        "<h1>Oferta pracy</h1><p>Recepcja, 20 euro. Telefon +31 6 12345699",
        "<h1>Tarieven voor adverteerders</h1><p>Een plaatsing kost 25 euro per maand.",
        "<h1>Publicar un anuncio</h1><form><input name=a><input name=b><input name=c><select name=e></select><textarea></textarea></form><p>Edad, precio: 50 €",
        "<h1>Raad wil strengere regels</h1><p>Volgens de burgemeester was een 24-jarige vrouw verdachte. De politie wil 3 miljoen euro.",
        "<h1>Gyakori kérdések</h1><p>Mennyibe kerül egy hirdetés? 20 euró.",
        "<h1>Общи условия</h1><p>Обявите са за лица над 18 години. Телефон 06-12345699",
        "<h1>Strengere leeftijdscheck</h1><p>Sites vragen nu een legitimatie, zegt een woordvoerder.",
    ])
    func `Pages of the site are no ads, whatever numbers stand on them`(_ html: String) {
        let page = Fixture.page(html)
        #expect(page.kind == .other, "\(page.kindReason)")
        #expect(page.ads.isEmpty)
    }

    @Test(arguments: [
        "<h1>Contact</h1><p>Kim, 24 jaar, ontvangst op afspraak, 1 uur 150 euro. Bel 06-12345600.",
        "<b>Kim</b>, 24 jaar, ontvangst in Utrecht in een rustige buurt, alleen op afspraak in de middag en de avond.<h3>Contact</h3>06-12345600",
    ])
    func `An ad under a headline of the site's own stays an ad`(_ html: String) {
        #expect(Fixture.page(html).kind == .ad)
    }

    @Test func `A few links to the top of a site beside a text are its menu`() {
        let menu = ["over", "regels", "zoek", "plaats"].map { "<a href='/\($0)'>\($0)</a> " }.joined()
        let text = String(repeating: "Hier staat wat de vereniging doet en voor wie. ", count: 12)
        #expect(Fixture.page("<div>\(menu)</div><p>\(text)").kind == .other)
        #expect(Fixture.page("<h1>Steden</h1><p>\(menu)").kind == .list)
    }

    @Test(arguments: [
        (1...4).map { "<a href='/ad/naam-\($0)/\($0)00'>Naam</a>" }.joined(),
        ["utrecht", "breda", "venlo", "delft"].map { "<a href='/\($0)/'>\($0)</a>" }.joined(),
        "<h1>Zoekresultaten</h1><a href='/ad/1'>Kim</a> <a href='/ad/2'>Eva</a>",
        "<h1>Wyniki</h1><a href='/ad/1'>Ola</a> <a href='/ad/2'>Ewa</a>",
    ])
    func `Links that differ before a number, and two under a telling headline, are a list`(_ html: String) {
        let page = Fixture.page(html)
        #expect(page.kind == .list, "\(page.kindReason)")
    }
}
