"""Cases of the age classes. Labels follow the conventions of the issue; `posted` is given where a birth year needs it."""

import datetime

from . import disguise
from .words import UNITS, age_words, cardinal

LANGS = ["nl", "en", "de", "fr", "es", "it", "ro", "pl", "hu", "bg"]
WEIGHTED = LANGS + ["nl", "nl", "nl", "en", "en"]

# What else stands in such an ad: none of it is an age.
FILL = {
    "nl": ["Ontvangst van {a} tot {b} uur.", "Half uur {c}, uur {d}.", "Op {e} minuten van het station.", "Ik ben {f} cm lang.", "Graag {g} uur van tevoren appen.", "Lief en rustig.", "Alleen op afspraak"],
    "en": ["Open from {a} till {b}.", "Half an hour {c}, one hour {d} euro.", "Just {e} minutes from the station.", "I am {f} cm tall.", "Please text {g} hours ahead.", "Friendly and calm.", "By appointment only"],
    "de": ["Von {a} bis {b} Uhr erreichbar.", "Die Stunde {d} Euro.", "{e} Minuten vom Bahnhof.", "{f} cm groß.", "Nur mit Termin."],
    "fr": ["Disponible de {a}h à {b}h.", "{d} euros l'heure.", "À {e} minutes de la gare.", "Je mesure {f} cm.", "Sur rendez-vous."],
    "es": ["Disponible de {a} a {b} horas.", "{d} euros la hora.", "A {e} minutos de la estación.", "Mido {f} cm.", "Con cita previa."],
    "it": ["Disponibile dalle {a} alle {b}.", "{d} euro all'ora.", "A {e} minuti dalla stazione.", "Alta {f} cm.", "Solo su appuntamento."],
    "ro": ["Program {a}-{b}.", "{d} euro ora.", "La {e} minute de gară.", "Înălțime {f} cm.", "Doar cu programare."],
    "pl": ["Od {a} do {b}.", "{d} euro za godzinę.", "{e} minut od dworca.", "Wzrost {f} cm.", "Po umówieniu."],
    "hu": ["{a} és {b} óra között.", "Egy óra {d} euró.", "{e} percre az állomástól.", "{f} cm magas.", "Előzetes egyeztetéssel."],
    "bg": ["От {a} до {b} часа.", "{d} евро на час.", "На {e} минути от гарата.", "Ръст {f} см.", "С уговорка."],
}
# {n}: digits, {y}: digits with the noun as that language wants it.
PLAIN = {
    "nl": ["Ik ben {n} jaar en nieuw hier.", "Sofie, {n} jaar", "Leeftijd: {n}", "Hoi ik ben {n} jr en kom uit de buurt", "Mijn leeftijd is {n}.", "Dame van {n} jaar.", "{n} jarige dame, zelfstandig.", "Noor ({n}) verwelkomt je graag.", "Ik word volgende maand een jaar ouder maar ben nu nog {n}.", "leeftijd {n}jr", "Spontane meid van {n}"],
    "en": ["I am {n} years old.", "Mila, {n}", "Age: {n}", "{n}yo, independent.", "{n} y/o and new in town", "A {n} year old lady.", "My age is {n}.", "I'm {n}, calm and well-mannered.", "Kate ({n}), private apartment", "Independent lady, aged {n}."],
    "de": ["Ich bin {n} Jahre alt.", "Lena, {n} Jahre", "Alter: {n}", "{n}-jährige Dame, selbständig.", "Dame, {n} J., neu hier", "Mein Alter: {n} Jahre."],
    "fr": ["J'ai {n} ans.", "Julie, {n} ans", "Âge : {n} ans", "Femme de {n} ans, indépendante.", "Je suis Emma et j'ai {n} ans, souriante."],
    "es": ["Tengo {n} años.", "Lucía, {n} años", "Edad: {n}", "Chica de {n} años, independiente.", "Soy Marta y tengo {n} añitos."],
    "it": ["Ho {n} anni.", "Giulia, {n} anni", "Età: {n}", "Donna di {n} anni, indipendente.", "Sono Sara, {n}enne solare."],
    "ro": ["Am {y}.", "Ana, {y}", "Vârsta: {n}", "Femeie de {y}, independentă.", "Mă numesc Ioana, am {y} și sunt nouă aici."],
    "pl": ["Mam {y}.", "Ola, {y}", "Wiek: {n}", "Kobieta, {y}, niezależna.", "Jestem Kasia i mam {y}."],
    "hu": ["{n} éves vagyok.", "Réka, {n} éves", "Életkor: {n}", "{n} éves független hölgy."],
    "bg": ["Аз съм на {n} години.", "Ива, {n} години", "Възраст: {n}", "Жена на {n} г., самостоятелна."],
}
WORDS = {
    "nl": ["Ik ben {w} en nieuw hier.", "Sofie, {w} jong", "Leeftijd: {c}", "Dame van {w}."], "en": ["I am {w}.", "Mila, {w}", "Age: {c}", "I'm {c}, calm and friendly."],
    "de": ["Ich bin {w}.", "Alter: {c}", "Lena, {w}"], "fr": ["J'ai {w}.", "Julie, {w}", "Femme de {w}."], "es": ["Tengo {w}.", "Lucía, {w}", "Chica de {w}."],
    "it": ["Ho {w}.", "Giulia, {w}", "Donna di {w}."], "ro": ["Am {w}.", "Ana, {w}"], "pl": ["Mam {w}.", "Ola, {w}"],
    "hu": ["{w} vagyok.", "Réka, {w}"], "bg": ["Аз съм на {w}.", "Ива, {w}"],
}
AUDIENCE = {
    "nl": [("Alleen voor heren vanaf {n} jaar.", 1, 0), ("Ik ontvang mannen tussen {n} en {m} jaar.", 1, 1), ("Bezoekers moeten minimaal {n} jaar zijn.", 1, 0), ("Toegang {n}+", 1, 0), ("Gezocht: heer van {n} t/m {m} jaar.", 1, 1)],
    "en": [("Visitors must be at least {n} years old.", 1, 0), ("Gentlemen between {n} and {m} only.", 1, 1), ("I only see men aged {n} to {m}.", 1, 1), ("You must be {n}+ to book.", 1, 0), ("For clients {n}+ only.", 1, 0)],
    "de": [("Nur für Herren ab {n} Jahren.", 1, 0), ("Für Herren zwischen {n} und {m} Jahren.", 1, 1), ("Besucher müssen mindestens {n} Jahre alt sein.", 1, 0)],
    "fr": [("Pour hommes de {n} à {m} ans uniquement.", 1, 1), ("Clients à partir de {n} ans.", 1, 0)],
    "es": [("Solo caballeros de {n} a {m} años.", 1, 1), ("Clientes a partir de {n} años.", 1, 0)],
    "it": [("Solo uomini dai {n} ai {m} anni.", 1, 1), ("Clienti a partire da {n} anni.", 1, 0)],
    "ro": [("Doar bărbați între {n} și {m} de ani.", 1, 1), ("Clienți de minim {n} de ani.", 1, 0)],
    "pl": [("Tylko panowie od {n} do {m} lat.", 1, 1), ("Klienci od {n} lat.", 1, 0)],
    "hu": [("Csak {n} és {m} év közötti uraknak.", 1, 1), ("Vendégek {n} éves kortól.", 1, 0)],
    "bg": [("Само за мъже от {n} до {m} години.", 1, 1), ("Клиенти над {n} години.", None, 0)],
}
OTHER = {
    "nl": ["Mijn zoon is {n} en woont bij mij.", "Ik heb een dochter van {n} jaar.", "Moeder van een kind van {n} jaar.", "Mijn zusje wordt dit jaar {k}, ze is nu {n} jaar."][:3],
    "en": ["My son is {n}.", "I have a daughter of {n} years old.", "My brother is {n} years old."], "de": ["Mein Sohn ist {n} Jahre alt.", "Ich habe eine Tochter von {n} Jahren."],
    "fr": ["Mon fils a {n} ans.", "J'ai une fille de {n} ans."], "es": ["Mi hijo tiene {n} años.", "Tengo una hija de {n} años."], "it": ["Mio figlio ha {n} anni.", "Ho una figlia di {n} anni."],
    "ro": ["Fiul meu are {n} ani.", "Am o fiică de {n} ani."], "pl": ["Mój syn ma {n} lat.", "Mam córkę w wieku {n} lat."], "hu": ["A fiam {n} éves.", "Van egy {n} éves lányom."], "bg": ["Синът ми е на {n} години.", "Имам дъщеря на {n} години."],
}
TWO = {
    "nl": ["Eva ({n}) en Isa ({m}) ontvangen samen.", "Wij zijn twee vriendinnen van {n} en {m} jaar.", "Duo: Fleur {n} jaar, Tess {m} jaar."], "en": ["Eva ({n}) and Isa ({m}) together.", "We are two friends, {n} and {m} years old.", "Duo: Kate is {n}, Amy is {m}."],
    "de": ["Eva ({n}) und Isa ({m}) zusammen.", "Wir sind zwei Freundinnen, {n} und {m} Jahre alt."], "fr": ["Eva ({n} ans) et Léa ({m} ans) ensemble.", "Nous sommes deux amies de {n} et {m} ans."],
    "es": ["Eva ({n} años) y Sara ({m} años) juntas.", "Somos dos amigas de {n} y {m} años."], "it": ["Eva ({n} anni) e Sara ({m} anni) insieme.", "Siamo due amiche di {n} e {m} anni."],
    "ro": ["Eva ({n} ani) și Mara ({m} ani) împreună."], "pl": ["Ewa ({n} lat) i Maja ({m} lat) razem."], "hu": ["Éva ({n} éves) és Maja ({m} éves) együtt."], "bg": ["Ева ({n} години) и Мая ({m} години) заедно."],
}
RANGES = {  # sentence, lower, upper as offsets: a number of tens, or n..m
    "nl": [("begin", 0, 3), ("midden", 4, 6), ("eind", 7, 9)], "en": [("early", 0, 3), ("mid", 4, 6), ("late", 7, 9)], "de": [("Anfang", 0, 3), ("Mitte", 4, 6), ("Ende", 7, 9)],
}
MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december", "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember", "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
}
BIRTH = {
    "nl": (["Geboren in {Y}.", "geboortejaar {Y}", "Bouwjaar {Y}, nog in topvorm", "Bj. {Y}"], ["Geboren op {d} {M} {Y}.", "Geboortedatum: {d}-{m}-{Y}"], ["Geboren in {M} {Y}."]),
    "en": (["Born in {Y}.", "Year of birth: {Y}"], ["Born on {d} {M} {Y}.", "Date of birth: {Y}-{m:02d}-{d:02d}"], ["Born in {M} {Y}."]),
    "de": (["Jahrgang {Y}.", "Geboren {Y}.", "Geburtsjahr: {Y}"], ["Geboren am {d}. {M} {Y}.", "Geburtsdatum: {d:02d}.{m:02d}.{Y}"], ["Geboren im {M} {Y}."]),
    "fr": (["Née en {Y}.", "Année de naissance : {Y}"], ["Née le {d} {M} {Y}.", "Date de naissance : {d:02d}/{m:02d}/{Y}"], ["Née en {M} {Y}."]),
    "es": (["Nacida en {Y}.", "Año de nacimiento: {Y}"], ["Nacida el {d} de {M} de {Y}.", "Fecha de nacimiento: {d:02d}/{m:02d}/{Y}"], ["Nacida en {M} de {Y}."]),
    "it": (["Nata nel {Y}.", "Anno di nascita: {Y}"], ["Nata il {d} {M} {Y}.", "Data di nascita: {d:02d}/{m:02d}/{Y}"], ["Nata a {M} {Y}."]),
    "ro": (["Născută în {Y}.", "Anul nașterii: {Y}"], ["Data nașterii: {d:02d}.{m:02d}.{Y}"], []), "pl": (["Rok urodzenia: {Y}", "Urodzona w {Y} roku."], ["Data urodzenia: {d:02d}.{m:02d}.{Y}"], []),
    "hu": (["Születési év: {Y}"], ["Született: {Y}.{m:02d}.{d:02d}."], []), "bg": (["Родена през {Y} година.", "Година на раждане: {Y}"], ["Дата на раждане: {d:02d}.{m:02d}.{Y}"], []),
}


def case(name, lang, text, ages, **more):
    return {"class": name, "lang": lang, "input": "txt", "text": text, "region": "NL", **more, "expect": {"ages": ages}}


def item(low, high=None, subject="advertised"):
    return {"min": low, "max": high, "subject": subject}


def around(random, lang, sentence):
    """The sentence among one or two others, before or behind."""
    r = random.randint
    slots = dict(a=r(8, 11), b=r(19, 23), c=r(6, 9) * 10, d=r(10, 20) * 10, e=r(3, 15), f=r(155, 181), g=r(2, 4))
    lines = [line.format(**slots) for line in random.sample(FILL[lang], r(1, 2))] + [sentence]
    random.shuffle(lines)
    return random.choice([" ", "\n", "\n"]).join(line if line[-1] in ".,!" else line + random.choice([".", "\n", " -"]) for line in lines).rstrip(" -\n")


def plain(random):
    lang, n = random.choice(WEIGHTED), random.randint(18, 52)
    years = {"ro": f"{n} " + ("ani" if n < 20 else "de ani"), "pl": f"{n} " + ("lata" if n % 10 in (2, 3, 4) else "lat")}.get(lang, "")
    if random.random() < 0.04:
        n = random.choice([16, 17])
        years = {"ro": f"{n} ani", "pl": f"{n} lat"}.get(lang, "")
    return case("age.plain", lang, around(random, lang, random.choice(PLAIN[lang]).format(n=n, y=years)), [item(n, n)])


def in_words(random):
    lang, n = random.choice(WEIGHTED), random.randint(18, 49)
    sentence = random.choice(WORDS[lang]).format(w=age_words(lang, n), c=cardinal(lang, n))
    return case("age.words", lang, around(random, lang, sentence[0].upper() + sentence[1:]), [item(n, n)])


def disguised(random):
    lang, n = random.choice(WEIGHTED), random.randint(18, 39)
    digits, d = str(n), disguise
    tables = ["keycap", "fullwidth", "circled", "negative", "arabic", "bold", "doublestruck", "monospace", "devanagari"]
    forms = ["script"] * 4 + ["space", "invisible", "letter"] + (["spread", "crippled"] if lang in ("nl", "en") else [])
    form = random.choice(forms)
    if form == "letter" and digits[0] != "1" and digits[1] not in "01":
        form = "script"
    if form == "script":
        hidden = "".join(d.SCRIPTS[random.choice(tables)][x] for x in digits) if random.random() < 0.2 else (lambda t: "".join(t[x] for x in digits))(d.SCRIPTS[random.choice(tables)])
    elif form == "space":
        hidden = " ".join(digits)
    elif form == "invisible":
        hidden = random.choice(d.INVISIBLE).join(digits)
    elif form == "letter":
        hidden = digits.replace("1", random.choice("lI")).replace("0", random.choice("oO"))
    elif form == "spread":
        hidden = " ".join(cardinal(lang, n).replace("-", ""))
    else:
        hidden = cardinal(lang, n).replace("i", "1").replace("e", "3")
        if hidden == cardinal(lang, n):
            hidden = " ".join(digits)
    frame = {"nl": "Ik ben {n} jaar.", "en": "I am {n} years old.", "de": "Ich bin {n} Jahre alt.", "fr": "J'ai {n} ans.", "es": "Tengo {n} años.", "it": "Ho {n} anni.",
             "ro": "Am {n} ani.", "pl": "Mam {n} lat.", "hu": "{n} éves vagyok.", "bg": "Аз съм на {n} години."}[lang]
    return case("age.disguised", lang, around(random, lang, frame.format(n=hidden)), [item(n, n)])


def birth(random):
    lang = random.choice(WEIGHTED)
    posted = datetime.date(2026, random.randint(2, 11), random.randint(2, 27))
    years, dates, months = BIRTH[lang]
    year, month, day = random.randint(1980, 2007), random.randint(1, 12), random.randint(13, 28)
    while month == posted.month:
        month = random.randint(1, 12)
    exact = posted.year - year - (1 if month > posted.month else 0)
    kind = random.choice(["year", "year", "date", "month"])
    if kind == "month" and not months:
        kind = "date"
    low, high = (posted.year - year - 1, posted.year - year) if kind == "year" else (exact, exact)
    template = random.choice({"year": years, "date": dates, "month": months}[kind])
    name = MONTHS[lang].split()[month - 1] if lang in MONTHS else ""
    text = around(random, lang, template.format(Y=year, m=month, d=day, M=name))
    return case("age.birth", lang, text, [item(low, high)], posted=posted.isoformat())


def vague(random):
    """Ranges, tens and about-ages."""
    lang = random.choice(["nl", "nl", "en", "en", "de", "fr", "es", "it", "ro", "pl"])
    n = random.randint(19, 38)
    kinds = {"nl": ["tens", "tens", "about", "almost", "decade", "range"], "en": ["tens", "about", "almost", "decade", "range"], "de": ["tens", "about", "range"]}.get(lang, ["range", "about"])
    kind = random.choice(kinds)
    if kind == "tens":
        ten = random.choice([20, 20, 30, 40])
        word, low, high = random.choice(RANGES[lang])
        plural = {20: "twenties", 30: "thirties", 40: "forties"}.get(ten)
        sentence = {"nl": random.choice([f"Ik ben {word} {ten}.", f"Dame, {word} {cardinal('nl', ten)}."]), "en": f"I am in my {word} {plural}.", "de": random.choice([f"Ich bin {word} {ten}.", f"Dame, {word} {cardinal('de', ten)}."])}[lang]
        return case("age.plain", lang, around(random, lang, sentence), [item(ten + low, ten + high)])
    if kind == "decade":
        ten = random.choice([20, 30, 40])
        sentence = {"nl": f"Dame in de {cardinal('nl', ten)}.", "en": f"A lady in her { {20: 'twenties', 30: 'thirties', 40: 'forties'}[ten] }."}[lang]
        return case("age.words", lang, around(random, lang, sentence), [item(ten, ten + 9)])
    if kind == "almost":
        sentence = {"nl": f"Ik ben bijna {n}.", "en": f"I am almost {n}."}[lang]
        return case("age.plain", lang, around(random, lang, sentence), [item(n - 1, n - 1)])
    if kind == "about":
        ten = random.choice([25, 30, 35, 40])
        sentence = {"nl": random.choice([f"Ik ben ongeveer {ten} jaar.", f"Dame van rond de {ten}."]), "en": random.choice([f"I am around {ten}.", f"Lady, about {ten} years old."]), "de": f"Ich bin ungefähr {ten} Jahre alt.",
                    "fr": f"J'ai environ {ten} ans.", "es": f"Tengo unos {ten} años.", "it": f"Ho circa {ten} anni.", "ro": f"Am aproximativ {ten} de ani.", "pl": f"Mam około {ten} lat."}[lang]
        return case("age.plain", lang, around(random, lang, sentence), [item(ten - 1, ten + 1)])
    m = n + random.randint(2, 9)
    sentence = {"nl": f"Onze dames zijn tussen {n} en {m} jaar.", "en": f"Our ladies are between {n} and {m} years old.", "de": f"Unsere Damen sind zwischen {n} und {m} Jahre alt.", "fr": f"Nos hôtesses ont entre {n} et {m} ans.",
                "es": f"Nuestras chicas tienen entre {n} y {m} años.", "it": f"Le nostre ragazze hanno tra {n} e {m} anni.", "ro": f"Fetele noastre au între {n} și {m} de ani.", "pl": f"Nasze panie mają od {n} do {m} lat."}[lang]
    return case("age.plain", lang, around(random, lang, sentence), [item(n, m)])


def audience(random):
    lang = random.choice(WEIGHTED)
    n = random.choice([18, 21, 25, 28, 30, 35, 40])
    m = n + random.choice([15, 20, 25, 30])
    template, low, high = random.choice([x for x in AUDIENCE[lang] if x[1]])
    return case("age.audience", lang, around(random, lang, template.format(n=n, m=m)), [item(n, m if high else None, "audience")])


def other(random):
    lang, n = random.choice(WEIGHTED), random.randint(5, 15)
    own = random.randint(30, 48)
    ages = [item(n, n, "other")]
    sentence = random.choice(OTHER[lang]).format(n=n, k=n + 1)
    if random.random() < 0.5:
        first = random.choice(PLAIN[lang][:2]).format(n=own, y={"ro": f"{own} de ani", "pl": f"{own} " + ("lata" if own % 10 in (2, 3, 4) else "lat")}.get(lang, ""))
        sentence = (first if first.endswith(".") else first + ".") + " " + sentence
        ages.append(item(own, own))
    return case("age.other", lang, around(random, lang, sentence), ages)


def persons(random):
    lang = random.choice(WEIGHTED)
    n, m = random.sample(range(20, 39), 2)
    result = case("age.persons", lang, around(random, lang, random.choice(TWO[lang]).format(n=n, m=m)), [item(n, n), item(m, m)])
    result["expect"]["persons"] = 2
    return result
