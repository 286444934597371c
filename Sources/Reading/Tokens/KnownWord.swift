/// The words that readers ask for one by one, each by its own spelling.
///
/// A word of the text is compared with all of them once, when it becomes a token, by the look-up in the ``Lexicon`` that
/// also tells its classes; what readers compare afterwards is one byte. Comparing letters in each reader was a tenth of
/// the cost of reading a page. A set of words that one reader means by something is a `switch` beside that reader.
enum KnownWord: CaseIterable, Sendable {
    /// Any other word, a number or a mark.
    case other
    case a, ab, above, actief, active, afgelopen, after, age, agency, al, already, am, an, anderhalf, anymore,
        any
    case are, around, at, available, b, bar, barely, be, below, ben, bent, beschikbaar, bereikbaar, bestaan,
        bestaat
    case betaal, betaallink, betaalverzoek, betaalverzoeken, betaalverzoekje, between, bijv, bijvoorbeeld,
        binnen
    case bist, bitcoin, boven, bunq, bureau, bv, cashapp, chamber, clock, club, commerce, couple, dagelijks,
        daily
    case dan, de, dient, dix, dollar, dollars, duo, during, e, eerste, eg, elke, eme, entre, er, escortbureau,
        every
    case existed, existing, exists, father, first, `for`, from, gbp, gedurende, gehuwd, geopend, gerade,
        getrouwd
    case geworden, half, halve, have, her, his, hoofdstuk, http, https, huize, i, `in`, `is`, jaar, jarig,
        jarige
    case jarigen, jonger, just, k, kamer, klok, komende, koophandel, koppel, laatste, last, least, leeftijd,
        lei
    case lente, lentes, link, links, lokaal, looking, lounge, m, married, massage, me, meer, mehr, met, min
    case mindestens, minimaal, minimale, minimum, minimumleeftijd, moeder, moet, more, mother, mama, must, my,
        mijn
    case n, na, nd, net, new, nieuw, nl, no, nr, o, of, older, on, onder, only, op, open, ouder, over, p, pas
    case past, pay, payment, paypal, paysafe, paysafecard, per, pln, plus, pm, pond, pound, pounds, prive,
        privehuis
    case rd, relax, request, revolut, ron, rond, round, route, ruim, s, sauna, seit, should, sinds, since,
        sind
    case sollst, spa, st, ste, stelletje, studio, t, taglich, te, teen, telegram, ten, tg, th, than, the,
        thuis, tien
    case tikkie, top, trio, turned, tussen, tweetal, uber, uit, under, unter, usd, v, vader, van, vanaf,
        villa, vip
    case vor, waren, wa, wapp, was, werk, werkzaam, westernunion, whatsapp, with, within, work, www, yo, yoa
    case younger, zb, zehn, zijn, zloty, zoals, zwischen

    var spelling: String { String(describing: self) }
}
