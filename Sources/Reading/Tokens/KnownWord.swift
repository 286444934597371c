/// The words that readers ask for one by one, each by its own spelling.
///
/// A word of the text is compared with all of them once, when it becomes a token, by the look-up in the ``Lexicon`` that
/// also tells its classes; what readers compare afterwards is one byte. Comparing letters in each reader was a tenth of
/// the cost of reading a page. A set of words that one reader means by something is a `switch` beside that reader.
enum KnownWord: CaseIterable, Sendable {
    /// Any other word, a number or a mark.
    case other
    case a, ab, abgelehnt, above, achterstevoren, actief, active, acum, afgelopen, after, age, agency, ago,
        ai, aki, al, alatt, alatti, album, all, alle, already, als, alter, aluli, aluliak, aluliaknak, am,
        an, ancora, anderhalf, anniversary, ans, any, anya, anymore, are, around, `as`, at, au, aujourd,
        aun, ausser, available, ayer, azi
    case b, baby, backwards, band, bar, barely, baujahr, be, behalve, below, ben, bent, bereikbaar,
        beschikbaar, bestaan, bestaat, bestehen, beszel, beszelek, betaal, betaallink, betaalverzoek,
        betaalverzoeken, betaalverzoekje, between, bijv, bijvoorbeeld, binnen, birthyear, bist, bitcoin,
        boek, book, bouwjaar, boven, bunq, bureau, but, bv
    case care, cashapp, century, cerrado, chamber, che, cherche, chiuso, clock, closed, club, codziennie,
        commerce, couple
    case da, dagelijks, dai, daily, dan, das, dat, de, del, demi, den, depuis, der, des, desde, di, dicht,
        die, dient, dix, `do`, doe, dollar, dollars, dopo, duo, durante, during, dzis, dzisiaj
    case e, ed, een, eens, eergisteren, eerste, eeuw, eg, egy, eindelijk, eine, einmal, elke, ella, elle,
        eme, en, encore, endlich, enne, entre, er, erfahrung, erst, ervaring, es, escortbureau, et, even,
        every, eves, ex, except, excepto, existed, existence, existing, exists, experience
    case f, fa, father, fel, felett, feletti, felul, feluliek, felulieknek, ferme, fille, film, finally,
        first, `for`, fra, from
    case gbp, geb, geboortejaar, gedurende, gehuwd, geleden, geopend, gerade, geschlossen, gesloten,
        gesprochen, gesproken, gestern, getrouwd, geweigerd, geworden, gisteren, godz
    case haar, habe, haben, habla, hablamos, hablo, hace, had, halbe, half, halve, has, hat, have, he, heb,
        hebben, heeft, her, heute, hier, higher, hij, his, hit, ho, hoger, hoofdstuk, hoy, hr, hrs, http,
        https, hui, huize
    case i, idiomas, ieri, il, `in`, inca, inchis, intre, `is`, ish
    case jaar, jaargang, jahrgang, jarig, jarige, jarigen, jeszcze, jezyki, jonger, jubileum, jumatate,
        junger, just, juz
    case k, kamer, klok, komende, koophandel, koppel, kozott, kozotti, ktora, ktory
    case l, la, laatste, language, languages, langues, lany, las, last, le, least, lebe, leeftijd, lei,
        lente, lentes, les, lesz, leszek, letnia, lichting, lied, liedje, limbi, lingue, link, links, live,
        lived, llevo, lokaal, longer, looking, los, lounge, lub
    case m, ma, maand, maanden, maar, madre, mai, mam, mama, mamma, mar, married, mas, massage, matka, me,
        media, meer, meg, mehr, meno, menos, mere, mes, mese, meses, mesi, met, mezz, mezza, mi, mia,
        miedzy, mijn, min, mindestens, minimaal, minimale, minimum, minimumleeftijd, mins, mn, moeder,
        moet, moins, mois, mom, monat, monate, monaten, month, months, more, mother, movie, mowi, mowie,
        mowimy, mult, mum, must, mutter, my
    case n, na, naponta, nd, ne, nee, net, new, nicht, nieuw, nl, no, noch, nog, not, now, nr, nu, nur,
        nyelvek
    case o, od, of, oggi, older, om, oma, omgekeerd, onder, only, op, open, ou, ouder, over
    case p, parla, parle, parles, parliamo, parlo, parlons, partir, pas, past, pay, payment, paypal,
        paysafe, paysafecard, pendant, per, piu, pln, plus, pm, pol, pomiedzy, pond, por, pound, pounds,
        prive, privehuis, przez
    case que, qui
    case rd, refused, refuses, relax, request, reversed, revolut, rocznik, ron, rond, round, route, ruim,
        rund
    case s, sa, samenwerking, sau, sauf, sauna, seit, semaine, semaines, semana, semanas, sept, serie,
        series, settimana, settimane, she, should, si, sie, since, sind, sinds, site, slechts, sollst,
        something, song, songs, spa, speak, speaking, speaks, spoken, sprachen, sprachig, sprachkenntnisse,
        spreche, sprechen, spreek, spreekt, spreken, sprekend, sprekende, spricht, st, std, ste, stel,
        stelletje, still, studio, su, sua, szuletett, szulettem
    case t, ta, taal, taglich, talen, te, teen, tegnap, telegram, temu, ten, tengo, tg, th, than, the,
        their, thuis, tien, tikkie, todavia, today, top, tra, tranne, trio, turned, tussen, tweetal,
        tydzien, tygodnie
    case u, uber, uhr, uit, uitgezonderd, um, un, una, under, une, unter, up, usd
    case v, vader, van, vanaf, vandaag, villa, vip, volt, voltam, voltunk, vor, vorbesc, vorbeste,
        vorgestern
    case w, wa, wapp, war, waren, was, wczoraj, website, week, weeks, weken, were, werk, werkervaring,
        werkzaam, westernunion, whatsapp, who, wiecej, wieku, with, within, woche, wochen, wohne, wonen,
        woon, woont, work, www
    case y, yesterday, yet, yo, yoa, you, younger
    case zb, zehn, zij, zijn, zilnic, zloty, zoals, zojuist, zonet, zwischen
    case вече, вчера
    case г, говорим, говоря, годишна
    case днес, до
    case ежедневно, езици
    case и, или
    case който, която
    case маика, между
    case на, нагоре
    case от, още
    case повече, половин, преди
    case след

    case duurde, duurt, took, lasted, plussers, plusser, zelf, selbst, myself, maja, tot, bis

    // One for all that ``Lexicon/addAlike()`` lists as alike.
    case advertentie, datum, updated, gezet, lun, mart, mie, jue, ven, sab, dom, openingstijden, orele,
        noon, midnight, morning, evening, calodobowo, dobe, paar, tweeling, zussen, samen, recibo,
        recibimos, recibe

    case altro, auch, avant, cala, can, dalle, demie, din, dnia, door, einem, einer, end, ends, fin, fine,
        fines, forint, goed, hete, honapja, huf, im, j, jestesmy, kan, kann, ket, konnen, ligne, napja,
        nappal, non, nonstop, ona, online, ook, oraja, oratol, pana, perce, po, quart, sfarsit, siamo,
        sommes, somos, stop, suntem, sur, through, tol, tudok, uno, vagyunk, vloeiend, well, ze, zlote,
        zlotych, половина, тя

    case r, voor, fur, zl, лв, лева, btc, western, weekend, weekends, weekenden, wochenende, weekdays,
        werkdagen, doordeweeks, werktags, doordeweekse, nederlandstalig, nederlandstalige, engelstalig,
        engelstalige, duitstalig, duitstalige, franstalig, franstalige, drieen, tweeen, ik

    /// What stands around an age in ten languages.
    case aber, achter, adelante, aged, aici, alattiak, alattiakat, alattiaknak, ale, alteste, aluliakat,
        amica, amie, amiga, and, annata, anyuka, anyukaja, appelle, april, aqui, ask, aufwarts, aus, avea,
        avec, az, baci, back, baiat, bambina, bambini, bambino, bei, besos, bin, bises, bj, bonjour, boy,
        boyfriend, boys, buna, buziaki, ca, call, casada, casatorita, cauta, ce, celebrates, cette, chiamo,
        chiedi, children, chlopca, chlopcow, chlopiec, ciao, classe, close, compagno, compie, con, copain,
        copii, cosecha, coucou, cu, cumple, cumplidos, czesc, d, dad, dans, dar, demande, demandez, denn,
        deze, dieser, dieses, dik, dit, dus, dzieci, ea, eentje, einen, el, enfants, enjoy, est, esta,
        este, eu, evesen, evesnek, feiert, felettiek, felettieket, felettieknek, felulieket, fete, figli,
        fino, fiu, form, forma, forme, formie, frag, frage, free, freund, freundin, friend, garcon,
        garcons, geniesse, geniet, gli, gone, groet, groeten, groetjes, groets, gruss, grusse, ha, hallo,
        hanno, hasta, heet, heisse, hello, here, het, hey, hi, hijos, hiya, hochstens, hoi, hola, hooguit,
        iar, ich, ici, idosebb, imie, implineste, inmiddels, intreaba, io, it, its, itt, ja, je, jestem,
        jg, jongste, june, jungste, jusqu, keresd, kids, kind, kinder, kinderen, kisfiu, know, kom, konczy,
        koraban, korom, koromban, kortol, kozottiek, kozottieket, kozottieknek, kus, kusjes, latka, leat,
        leave, liefs, llamo, lo, love, lui, mais, majac, maman, mami, mamica, mamusia, man, manager, mann,
        mari, mariee, max, maximaal, maximal, maximum, may, maya, mea, meet, mein, meine, meu, mezatka,
        millesime, mio, mis, mit, moi, mommy, mummy, mutti, naam, name, named, nasz, nel, nella, nevem,
        nina, ninas, nino, ninos, noastra, noi, nos, nostru, nous, novia, novio, numesc, obchodzi,
        odmawiam, oldest, on, ont, onwards, oraz, oudste, padre, pareja, partner, pere, pero, poi,
        pregunta, pupici, puszi, putin, pytaj, questa, questo, quinta, refuse, refuser, refuz, rifiuto,
        roku, sais, se, single, sluit, so, sono, soy, sposata, starsi, starszy, stiu, sunt, sus, szia,
        teenager, this, tiene, tienen, to, topvorm, trecuta, tu, tudom, turns, und, unei, unser, unsere,
        unui, ur, vagy, vagyok, vater, verheiratet, verlaat, verlange, vicina, vicino, viert, von, vorm,
        vraag, vriend, vriendin, want, we, weet, weiger, weiss, werd, wiem, wij, wir, wird, wordt, wzwyz,
        xoxo, youngest, z, аз, в, деца, е, здравеите, знам, имам, казвам, маиката, ми, момче, момчета,
        набор, навършва, не, ни, но, омъжена, отказвам, с, са, съм, тази, този, тои, тук, търсете, търси,
        целувки

    case melden, meld, gemeld, report, reported, politie, police, polizei, gemeldet, policia, polizia,
        politia, policja, policji, rendorseg, полицията, полиция, signale, signalons, denunciamos,
        segnaliamo, politiei, policie, coppia, cuplu, twins, para, par

    case lat, couples, koppels, korig, jetzt, also, tizen, huszon, dieci, spre, zece, nascie, наисет,
        надесет, sprezece, sisters, schwestern, soeurs, hermanas, sorelle, surori, siostry, noverek,
        сестри, son

    case lang, lange, long, him, musst, our

    /// Birthdays, in-laws, and what is said to whoever reads.
    case belle, beau, beaux, grand, petite, petit, solltest, sollten, mussen, muss, debes, devi, musisz,
        trebuie, until, kid, side, kant, youre, нямаш, а, bitte, cuando, quand, when, toen, out, girl, big,
        dei

    var spelling: String { String(describing: self) }
}
