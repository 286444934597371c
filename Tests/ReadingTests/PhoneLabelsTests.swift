import Evidence
import Testing

@testable import Reading

/// Numbers that are an order's or a timetable's, and digit words in disguise.
struct PhoneLabelsTests {
    @Test(arguments: [
        "pedido 0612345678 en camino", "comanda 0612345678 expediată", "zamówienie 0612345678 wysłane",
        "ordine 0612345678 spedito", "rendelés 0612345678 elküldve", "поръчка 0612345678 изпратена",
        "facture 06.12.34.56.78 réglée", "commande nº 0612345678", "Rechnung Nr. 0612345678",
        "bestelling 0612345678 verzonden", "order 0612345678 shipped", "invoice: 06-12345678",
        "número de pedido: 0612345678", "numéro de suivi 0612345678", "nr zamówienia: 0612345678",
        "numărul comenzii: 0612345678", "rendelésszám: 0612345678", "номер на поръчка: 0612345678",
        "поръчка № 0612345678", "uw pakketnummer is 0612345678", "Sendungsnummer 0612345678",
        "paczka 0612345678 w drodze", "csomagszám 0612345678", "пратка 0612345678", "colis 0612345678",
        "fattura n. 0612345678", "dosar nr. 0612345678", "expediente 0612345678", "conto 0612345678",
        "boeking nr 0612345678", "reservation number 0612345678", "klant nr. 0612345678",
        "tracking code 0612345678", "artículo 0612345678", "сметка: 0612345678",
        "Transaktionsnummer 0612345678",
    ])
    func `The number of an order, a parcel or an account is no phone`(_ text: String) {
        #expect(Fixture.ad(text).phones.isEmpty)
    }

    @Test(arguments: [
        "reservations: call 06 12345678", "reservering: 06-12345678", "to order 06-12345678",
        "Klanten bellen 06-12345678", "prenotazioni 06-12345678", "rezervări: 06 12345678",
        "order now: call 06-12345678", "recibo, 06-12345678", "rezerwacja tel. 06-12345678",
    ])
    func `The number to call for one is`(_ text: String) {
        #expect(Fixture.ad(text).phones.map(\.e164) == ["+31612345678"])
    }

    @Test(arguments: [
        "open 09.00 12.30 13.30 18.00 20.30", "06.10, 12.15, 16.45 en 20.00", "06.30-12.00 13.00-17.30",
    ])
    func `Times of day one after the other are no phone`(_ text: String) {
        #expect(Fixture.ad(text).phones.isEmpty)
    }

    @Test(arguments: ["06.12.34.56.78", "06.12 34.56 78", "06:12:34:56:78"])
    func `Pairs that do not rise like times are one`(_ text: String) {
        #expect(Fixture.ad(text).phones.map(\.e164) == ["+31612345678"])
    }

    @Test(arguments: [
        "zer0 s1x 0ne tw0 thr33 f0ur f1v3 s1x s3ven 3ight", "0h s1x 12 thr33 f0ur 56 78",
        "z3ro s1x un d3ux tr0is qu4tre c1nq s1x s3pt hu1t",
        "c3ro se1s un0 d0s tr3s cu4tro c1nco s3is si3te 0cho",
        "nu11 s3chs e1ns zw3i dr3i v1er 5 6 s1eben 4cht",
        "naught six twelve thirty four fifty six seventy eight",
        "0 (zero) 6 (six) 1 2 3 4 5 6 7 8", "nul (0) zes (6) 12 34 56 78",
    ])
    func `Digits for letters in digit words, and a digit told twice, are read`(_ text: String) {
        #expect(Fixture.ad(text).phones.map(\.e164) == ["+31612345678"])
    }

    @Test(arguments: [
        ("one hour €140, ninety minutes €200", 90), ("un'ora 140 €, novanta minuti 200 €", 90),
        ("une heure 140 €, quatre-vingt-dix minutes 200 €", 90),
        ("godzina 140 €, trzydzieści minut 200 €", 30),
        ("een uur 140 euro, vijfenveertig minuten 200 euro", 45),
        ("o oră 140 €, treizeci de minute 200 €", 30),
        ("eine Stunde 140 €, neunzig Minuten 200 €", 90), ("una hora 140 €, noventa minutos 200 €", 90),
        ("egy óra 140 €, kilencven perc 200 €", 90), ("един час 140 €, тридесет минути 200 €", 30),
    ])
    func `A duration in words belongs to its price`(_ text: String, _ minutes: Int) {
        #expect(Fixture.ad(text).prices.map(\.minutes) == [60, minutes])
    }

    @Test(arguments: [
        ("телеграм @elena_haga", "telegram"), ("pisz na telegramie @ola_99", "telegram"),
        ("wasap @sol_22", "whatsapp"), ("вотсап: @vyara_1", "whatsapp"),
    ])
    func `The name of an app is known in another script and with an ending`(_ text: String, _ kind: String) {
        #expect(Fixture.ad(text).handles.map(\.kind) == [kind])
    }
}
