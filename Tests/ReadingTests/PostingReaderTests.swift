import Evidence
import Testing

@testable import Reading

struct PostingReaderTests {
    @Test(arguments: cases)
    func `The day of posting stands behind a label`(_ text: String, _ expected: String?) {
        #expect(Fixture.ad(text).posted?.iso8601 == expected)
    }

    static let cases: [(String, String?)] = [
        ("geplaatst op 3 november 2026", "2026-11-03"),
        ("Posted 12 November 2026", "2026-11-12"),
        ("Datum: 21-11-2026", "2026-11-21"),
        ("2026-11-21", nil),
        ("Geplaatst op 2026-11-03", "2026-11-03"),
        ("Posted: November 3, 2026", "2026-11-03"),
        ("Gisteren geplaatst", "2026-11-20"),
        ("Geplaatst: vandaag", "2026-11-21"),
        ("Posted 3 days ago", "2026-11-18"),
        ("Geplaatst 2 weken geleden", "2026-11-07"),
        ("5 uur geleden geplaatst", "2026-11-21"),
        ("Publié il y a 3 jours", "2026-11-18"),
        ("Eingestellt vor 2 Tagen", "2026-11-19"),
        ("Inseriert am 30.10.2026", "2026-10-30"),
        ("Ik ben er gisteren geweest", nil),
        ("3 dagen geleden geplaatst", "2026-11-18"),
    ]

    @Test(arguments: tongues)
    func `Ten languages say when an ad was placed`(_ text: String, _ expected: String?) {
        #expect(Fixture.ad(text).posted?.iso8601 == expected)
    }

    static let tongues: [(String, String?)] = [
        ("Datum plaatsing: 14-11-2026", "2026-11-14"),
        ("Geplaatst op dinsdag 17 november 2026 om 14:12 uur", "2026-11-17"),
        ("Advertentie van 4 dagen geleden", "2026-11-17"),
        ("Online sinds 3 dagen", "2026-11-18"),
        ("Bijgewerkt op 20 november 2026, geplaatst op 2 november 2026", "2026-11-02"),
        ("Vandaag online vanaf 10 uur", nil),
        ("Listed yesterday", "2026-11-20"),
        ("Ad placed on Tuesday, November 17, 2026", "2026-11-17"),
        ("Added an hour ago", "2026-11-21"),
        ("Date of birth: 3 November 1998", nil),
        ("Looking for a date today", nil),
        ("Anzeige vom 12.11.2026", "2026-11-12"),
        ("Veröffentlicht vor einer Woche", "2026-11-14"),
        ("Am 3. November 2026 aufgegeben", "2026-11-03"),
        ("Gestern online gestellt", "2026-11-20"),
        ("Publiée le mardi 3 novembre 2026", "2026-11-03"),
        ("Annonce postée avant-hier", "2026-11-19"),
        ("Mise en ligne il y a 2 semaines", "2026-11-07"),
        ("Date de publication : 5 novembre 2026", "2026-11-05"),
        ("Publicada ayer", "2026-11-20"),
        ("Anuncio de hace 3 días", "2026-11-18"),
        ("Fecha de publicación: 03/11/2026", "2026-11-03"),
        ("Añadido hace una semana", "2026-11-14"),
        ("Pubblicata 3 giorni fa", "2026-11-18"),
        ("Annuncio del 4 novembre 2026", "2026-11-04"),
        ("Inserito l'altro ieri", "2026-11-19"),
        ("Data di nascita: 3 marzo 1998", nil),
        ("Adăugat acum 2 zile", "2026-11-19"),
        ("Anunț din 5 noiembrie 2026", "2026-11-05"),
        ("Publicată azi", "2026-11-21"),
        ("Postat acum o săptămână", "2026-11-14"),
        ("Dodane 2 dni temu", "2026-11-19"),
        ("Ogłoszenie z dnia 3.11.2026", "2026-11-03"),
        ("Data dodania: 3 listopada 2026 r.", "2026-11-03"),
        ("Zamieszczono tydzień temu", "2026-11-14"),
        ("Feladva 3 napja", "2026-11-18"),
        ("Hirdetés dátuma: 2026.11.03.", "2026-11-03"),
        ("Közzétéve tegnap", "2026-11-20"),
        ("Публикувана на 4 ноември 2026 г.", "2026-11-04"),
        ("Добавена преди 2 дни", "2026-11-19"),
        ("Обява от 3 ноември 2026", "2026-11-03"),
        ("Качена вчера", "2026-11-20"),
        ("Weg tot 3 mei 2026", nil),
        ("Mañana y hoy disponible", nil),
    ]
}
