"""Cases of the other fields: permit and business numbers, place, price, hours, languages, posted, handle, narrator, charset, markup."""

from .ages import item
from .words import age_words, cardinal

PLACES = {"Zwolle": "GM0193", "Arnhem": "GM0202", "Breda": "GM0758", "Almelo": "GM0141", "Assen": "GM0106", "Goes": "GM0664", "Tiel": "GM0281", "Zeist": "GM0355", "Utrecht": "GM0344",
          "Rosmalen": "GM0796", "Assendelft": "GM0479", "Bergen op Zoom": "GM0748"}


def case(name, lang, text, **expect):
    return {"class": name, "lang": lang, "input": "txt", "text": text, "region": "NL", "expect": expect}


def sentences(random, lang, core):
    """The core between neutral sentences, with other numbers in them."""
    more = {"nl": ["Welkom op mijn pagina.", "Ik werk zelfstandig en op afspraak.", "Parkeren kan gratis voor de deur.", "Graag een dag van tevoren bellen."], "en": ["Welcome to my page.", "I work independently and by appointment.", "Free parking at the door.", "Please call a day ahead."],
            "de": ["Willkommen auf meiner Seite.", "Ich arbeite selbständig.", "Parkplatz vor der Tür."], "fr": ["Bienvenue sur ma page.", "Je travaille seule, sur rendez-vous."], "es": ["Bienvenido a mi página.", "Trabajo sola, con cita previa."],
            "it": ["Benvenuto sulla mia pagina.", "Solo su appuntamento."], "ro": ["Bine ai venit pe pagina mea.", "Lucrez singură, cu programare."], "pl": ["Witam na mojej stronie.", "Pracuję sama, po umówieniu."], "hu": ["Üdvözöllek az oldalamon.", "Csak bejelentkezéssel."], "bg": ["Добре дошли.", "Само с уговорка."]}[lang]
    lines = random.sample(more, random.randint(1, 2)) + [core]
    random.shuffle(lines)
    return random.choice([" ", "\n"]).join(lines)


def eleven(random):
    """Nine digits of the citizen service's test range (9999…) that pass the 11-test."""
    while True:
        nine = f"9999{random.randint(0, 99999):05d}"
        if (sum(int(d) * w for d, w in zip(nine[:8], range(9, 1, -1))) - int(nine[8])) % 11 == 0:
            return f"NL{nine}B{random.randint(1, 3):02d}"


def ninety_seven(random):
    """An id of the newer scheme: letters as 10..35, the whole modulo 97 is 1."""
    while True:
        nine = f"0000{random.randint(10000, 99999)}"
        for check in range(2, 99):
            whole = "2321" + nine + "11" + f"{check:02d}"
            if int(whole) % 97 == 1:
                return f"NL{nine}B{check:02d}"


def permit(random):
    r = random.randint
    shape = random.choice(["EXP-{y}-{n}", "{y}/{n}", "Z-{a}.{n}", "V{y}{n}", "{a}-{n}-B", "SEB.{y}.{n}", "HZ_{n}-{a}"]).format(y=r(2019, 2026), n=f"{r(1, 9999):04d}", a=r(10, 99))
    lang = random.choice(["nl", "nl", "nl", "en", "de"])
    core = random.choice({"nl": ["Vergunningnummer: {x}.", "Vergunningsnr. {x}", "Ik werk met vergunning nr. {x} van de gemeente.", "Exploitatievergunning {x}"], "en": ["Permit number: {x}.", "License no. {x}", "Licence number {x}"], "de": ["Genehmigungsnummer: {x}.", "Genehmigung Nr. {x}"]}[lang]).format(x=shape)
    return case("number.permit", lang, sentences(random, lang, core), numbers=[{"kind": "permit", "text": shape}])


def kvk(random):
    value, lang = str(random.randint(99900000, 99999999)), random.choice(["nl", "nl", "nl", "en"])
    core = random.choice({"nl": ["KvK {x}.", "KvK-nummer: {x}", "K.v.K. nr. {x}", "kvknr {x}", "Ingeschreven bij de Kamer van Koophandel onder nummer {x}."], "en": ["Chamber of Commerce number {x}.", "CoC: {x}", "KVK no. {x}"]}[lang]).format(x=value)
    return case("number.kvk", lang, sentences(random, lang, core), numbers=[{"kind": "kvk", "text": value}])


def btw(random):
    value, lang = random.choice([eleven, ninety_seven])(random), random.choice(["nl", "nl", "en"])
    core = random.choice({"nl": ["BTW-nummer {x}.", "btw: {x}", "BTW-id {x}"], "en": ["VAT number {x}.", "VAT: {x}"]}[lang]).format(x=value)
    return case("number.btw", lang, sentences(random, lang, core), numbers=[{"kind": "btw", "text": value}])


def number_trap(random):
    r = random.randint
    lang = random.choice(["nl", "nl", "nl", "en", "de"])
    core = random.choice({
        "nl": ["Ik heb een vergunning van de gemeente.", f"Vergunning aangevraagd op {r(10, 28)}-0{r(1, 9)}-2026.", "Vergunningnummer op aanvraag.", f"Parkeervergunning zone {r(1, 30)} niet nodig.", f"Advertentienummer {r(10**7, 10**8 - 1)}.", f"Datum 2026{r(10, 12)}{r(10, 28)}, kamer {r(100, 400)}.", f"Bestelnummer {r(2019, 2026)}-{r(1000, 9999)}.", "KvK-nummer volgt nog.", f"Ingeschreven bij de KvK sinds {r(2015, 2024)}.", f"IBAN NL{r(10, 99)} INGB 0123 4567 {r(10, 99)}."],
        "en": ["I am fully licensed.", "Permit number on request.", f"Booking reference {r(2019, 2026)}-{r(1000, 9999)}.", f"Ad number {r(10**7, 10**8 - 1)}.", "Prices include VAT."],
        "de": ["Genehmigung liegt vor.", f"Anzeigennummer {r(10**7, 10**8 - 1)}.", f"Buchungsnummer {r(2019, 2026)}-{r(1000, 9999)}."]}[lang])
    return case("number.trap", lang, sentences(random, lang, core), numbers=[])


def place(random):
    name, code = random.choice(sorted(PLACES.items()))
    lang = random.choice(["nl", "nl", "en", "de", "fr", "ro", "pl", "es"])
    core = random.choice({"nl": ["Ik ontvang in {p}.", "Mijn appartement ligt in het centrum van {p}.", "{p} en omgeving, alleen op afspraak.", "Plaats: {p}", "Regio {p}, hotelbezoek mogelijk."], "en": ["I receive in {p}.", "City: {p}", "Based in {p}, the Netherlands."], "de": ["Ich empfange in {p}.", "Ort: {p}"], "fr": ["Je reçois à {p}.", "Ville : {p}"], "ro": ["Primesc în {p}.", "Oraș: {p}"], "pl": ["Przyjmuję w mieście {p}.", "Miasto: {p}"], "es": ["Recibo en {p}.", "Ciudad: {p}"]}[lang]).format(p=name)
    return case("place", lang, sentences(random, lang, core), place={"name": name, "municipality": code})


def price(random):
    half, hour, two = random.choice([70, 80, 90]), random.choice([130, 140, 150, 160]), random.choice([250, 270, 290])
    lang = random.choice(["nl", "nl", "en", "de", "fr", "es", "it", "ro", "pl"])
    core = random.choice({
        "nl": ["Half uur €{a}, 1 uur €{b}, 2 uur €{c}.", "30 min {a} euro\n60 min {b} euro\n120 min {c} euro", "€ {a},- per half uur; € {b},- per uur; € {c},- voor 2 uur"], "en": ["30 min €{a}, 1 hour €{b}, 2 hours €{c}.", "30 minutes: {a} euro\n60 minutes: {b} euro\n120 minutes: {c} euro"],
        "de": ["30 Min. {a} €, 1 Stunde {b} €, 2 Stunden {c} €.", "30 Minuten {a} Euro\n60 Minuten {b} Euro\n120 Minuten {c} Euro"], "fr": ["30 min {a} €, 1 heure {b} €, 2 heures {c} €."], "es": ["30 min {a} €, 1 hora {b} €, 2 horas {c} €."], "it": ["30 min {a} €, 1 ora {b} €, 2 ore {c} €."],
        "ro": ["30 min {a} euro, 1 oră {b} euro, 2 ore {c} euro."], "pl": ["30 min {a} euro, 60 min {b} euro, 120 min {c} euro."]}[lang]).format(a=half, b=hour, c=two)
    return case("price", lang, sentences(random, lang, core), prices=[{"cents": half * 100, "minutes": 30}, {"cents": hour * 100, "minutes": 60}, {"cents": two * 100, "minutes": 120}])


def hours(random):
    a, b, lang = random.randint(8, 12), random.randint(17, 23), random.choice(["nl", "nl", "en", "de", "fr", "es", "pl", "ro"])
    choices = {"nl": [("Dagelijks van {a}:00 tot {b}:00.", b - a, 7), ("Ma t/m vr van {a} tot {b} uur.", b - a, 5), ("24/7 bereikbaar.", 24, 7), ("Ik ben dag en nacht bereikbaar, 7 dagen per week.", 24, 7), ("Maandag t/m zaterdag {a}.00-{b}.00 uur.", b - a, 6)],
               "en": [("Every day from {a}:00 to {b}:00.", b - a, 7), ("Monday to Friday {a}:00 - {b}:00.", b - a, 5), ("Available 24/7.", 24, 7), ("Seven days a week, 24 hours a day.", 24, 7)], "de": [("Täglich von {a} bis {b} Uhr.", b - a, 7), ("Montag bis Freitag {a}:00 - {b}:00 Uhr.", b - a, 5)],
               "fr": [("Tous les jours de {a}h à {b}h.", b - a, 7), ("Du lundi au vendredi de {a}h à {b}h.", b - a, 5)], "es": [("Todos los días de {a}:00 a {b}:00.", b - a, 7)], "pl": [("Codziennie od {a}:00 do {b}:00.", b - a, 7)], "ro": [("Zilnic între orele {a}:00 și {b}:00.", b - a, 7)]}[lang]
    core, day, week = random.choice(choices)
    return case("hours", lang, sentences(random, lang, core.format(a=a, b=b)), hours=[{"hoursADay": day, "daysAWeek": week}])


def languages(random):
    names = {"nl": {"nl": "Nederlands", "en": "Engels", "de": "Duits", "fr": "Frans", "es": "Spaans", "pl": "Pools", "ro": "Roemeens", "it": "Italiaans"}, "en": {"en": "English", "nl": "Dutch", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "hu": "Hungarian"},
             "de": {"de": "Deutsch", "en": "Englisch", "nl": "Niederländisch", "pl": "Polnisch", "fr": "Französisch"}, "fr": {"fr": "français", "en": "anglais", "nl": "néerlandais", "es": "espagnol"}, "es": {"es": "español", "en": "inglés", "it": "italiano"}, "ro": {"ro": "română", "en": "engleză", "it": "italiană"}, "pl": {"pl": "polsku", "en": "angielsku", "de": "niemiecku"}}
    lang = random.choice(["nl", "nl", "en", "en", "de", "fr", "es", "ro", "pl"])
    chosen = random.sample(sorted(names[lang]), random.choice([2, 2, 3]))
    words = [names[lang][x] for x in chosen]
    joiner = {"nl": " en ", "en": " and ", "de": " und ", "fr": " et ", "es": " e " if words[-1].startswith("i") else " y ", "ro": " și ", "pl": " i "}[lang]
    listed = ", ".join(words[:-1]) + joiner + words[-1]
    core = random.choice({"nl": ["Ik spreek {x}.", "Talen: {x}"], "en": ["I speak {x}.", "Languages: {x}"], "de": ["Ich spreche {x}.", "Sprachen: {x}"], "fr": ["Je parle {x}."], "es": ["Hablo {x}."], "ro": ["Vorbesc {x}."], "pl": ["Mówię po {x}."]}[lang]).format(x=listed if lang != "pl" else listed.replace(", ", ", po ").replace(" i ", " i po "))
    return case("languages", lang, sentences(random, lang, core), languages=sorted(chosen))


def posted(random):
    day, lang = random.randint(13, 28), random.choice(["nl", "nl", "en", "de", "fr", "es"])
    core = {"nl": [f"Geplaatst op {day} oktober 2026.", f"Geplaatst: {day}-10-2026", f"Datum: {day} okt 2026"], "en": [f"Posted on {day} October 2026.", f"Date posted: 2026-10-{day}"], "de": [f"Eingestellt am {day}.10.2026.", f"Online seit {day}. Oktober 2026."], "fr": [f"Publiée le {day} octobre 2026."], "es": [f"Publicado el {day} de octubre de 2026."]}[lang]
    return case("posted", lang, sentences(random, lang, random.choice(core)), posted=f"2026-10-{day}")


def handle(random):
    name = random.choice(["noor", "sofie", "mila", "tess", "eva"]) + random.choice(["_prive", ".zwolle", "afspraak", "_contact"])
    lang = random.choice(["nl", "nl", "en", "de", "fr"])
    kind = random.choice(["mail", "telegram"])
    text = f"{name}@mailbox.example" if kind == "mail" else name.replace(".", "_")
    core = random.choice({"mail": {"nl": ["Mail naar {x}.", "E-mail: {x}"], "en": ["Mail me at {x}.", "E-mail: {x}"], "de": ["E-Mail: {x}"], "fr": ["Écrivez à {x}."]}, "telegram": {"nl": ["Telegram: @{x}", "Telegram https://t.me/{x}"], "en": ["Telegram: @{x}", "Find me on Telegram: t.me/{x}"], "de": ["Telegram: @{x}"], "fr": ["Telegram : @{x}"]}}[kind][lang]).format(x=text)
    return case("handle", lang, sentences(random, lang, core) if not core.endswith(text) else core, handles=[{"kind": kind, "text": text}])


def narrator(random):
    lang = random.choice(["nl", "nl", "en", "en", "de", "fr", "es"])
    texts = {"nl": {"firstPerson": ["Ik ben Sofie en ik werk alleen. Mijn appartement is rustig en ik neem zelf de telefoon op.", "Hallo, mijn naam is Tess. Ik woon in de stad en ik ontvang alleen op afspraak."], "thirdPerson": ["Sofie is een rustige dame. Zij ontvangt in haar appartement en ze komt ook naar hotels.", "Maak kennis met Tess. Ze is vriendelijk en haar agenda is deze week open."], "plural": ["Wij zijn een team van zes dames. Onze chauffeur brengt ons naar uw hotel.", "Wij werken samen en onze salon is elke dag open. Bel ons voor een afspraak."]},
             "en": {"firstPerson": ["I am Mila and I work on my own. My apartment is quiet and I answer the phone myself."], "thirdPerson": ["Mila is a calm lady. She receives in her apartment and she also visits hotels.", "Meet Amy. She is friendly and her diary is open this week."], "plural": ["We are a team of six ladies. Our driver brings us to your hotel.", "We work together and our salon is open every day. Call us to book."]},
             "de": {"firstPerson": ["Ich bin Lena und ich arbeite allein. Meine Wohnung ist ruhig und ich gehe selbst ans Telefon."], "thirdPerson": ["Lena ist eine ruhige Dame. Sie empfängt in ihrer Wohnung, und auf Wunsch besucht sie Hotels."], "plural": ["Wir sind ein Team von sechs Damen. Unser Fahrer bringt uns zum Hotel."]},
             "fr": {"firstPerson": ["Je suis Julie et je travaille seule. Mon appartement est calme et je réponds moi-même."], "thirdPerson": ["Julie est une femme calme. Elle reçoit dans son appartement et elle se déplace aussi."], "plural": ["Nous sommes une équipe de six dames. Notre chauffeur nous conduit à votre hôtel."]},
             "es": {"firstPerson": ["Soy Lucía y trabajo sola. Mi piso es tranquilo y yo misma contesto al teléfono."], "thirdPerson": ["Lucía es una señora tranquila. Ella recibe en su piso y también visita hoteles."], "plural": ["Somos un equipo de seis señoras. Nuestro chófer nos lleva a su hotel."]}}[lang]
    voice = random.choice(sorted(texts))
    tail = random.choice(["", {"nl": "\nOp afspraak, parkeren gratis.", "en": "\nBy appointment, free parking.", "de": "\nNur mit Termin.", "fr": "\nSur rendez-vous.", "es": "\nCon cita previa."}[lang]])
    return case("narrator", lang, random.choice(texts[voice]) + tail, narrator=voice)


def charset(random):
    """An age in words with letters outside ASCII, in an old encoding, declared in one of several ways or not at all."""
    choice = {"fr": ["windows-1252", "iso-8859-15"], "de": ["windows-1252", "iso-8859-1"], "es": ["windows-1252", "iso-8859-1"], "pl": ["iso-8859-2", "windows-1250"], "hu": ["iso-8859-2", "windows-1250"], "ro": ["windows-1250", "utf-16"], "bg": ["windows-1251", "koi8-r"], "nl": ["windows-1252", "utf-8-sig", "utf-16"]}
    lang = random.choice(sorted(choice))
    encoding, n = random.choice(choice[lang]), random.choice([22, 23, 25, 32, 34, 35])
    frame = {"fr": "Je m'appelle Zoé, je suis indépendante et j'ai {w}. Reçoit à l'étage, très discrète, sur rendez-vous.", "de": "Ich heiße Jördis und bin {w}. Schöne Wohnung in ruhiger Straße, täglich geöffnet, Grüße.", "es": "Me llamo Begoña, tengo {w}. Recibo por la mañana y por la tarde en un piso pequeño.",
             "pl": "Mam na imię Łucja, mam {w}. Przyjmuję w spokojnym mieszkaniu, zadzwoń żeby się umówić, odpowiem później.", "hu": "Zsófia vagyok, {w}. Nyugodt lakásban várlak, előzetes egyeztetéssel, kérlek hívj később.", "ro": "Mă numesc Mădălina, am {w}. Primesc in apartament liniștit, sună-mă înainte.",
             "bg": "Казвам се Ива и съм на {w}. Приемам в тих апартамент, обадете се предварително, отговарям лично.", "nl": "Ik ben Zoë, {w}. Geïnteresseerd? Ik ontvang in één van de rustigste straten, prijs € 150 per uur."}[lang]
    sentence = frame.format(w=age_words(lang, n))
    if lang == "ro":
        sentence = sentence.replace("ș", "ş").replace("ț", "ţ")
    how = random.choice(["meta", "http-equiv", "none", "upper"]) if encoding not in ("utf-8-sig", "utf-16") else "none"
    if how == "none" and encoding in ("iso-8859-15", "windows-1250", "koi8-r"):
        how = "meta"
    declared = {"meta": f'<meta charset="{encoding}">', "http-equiv": f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}">', "upper": f"<META CHARSET='{encoding.upper()}'>", "none": ""}[how]
    text = f"<html><head>{declared}<title>Zondag</title></head><body><h1>Zondag</h1><p>{sentence}</p><p>{sentence.split('.')[-2]}.</p></body></html>"
    return {"class": "charset", "lang": lang, "input": "html", "charset": encoding, "text": text, "region": "NL", "expect": {"ages": [item(n, n)]}}


def markup(random):
    """Poor or clever mark-up: what a visitor sees counts, what is hidden does not."""
    lang, n, other = random.choice(["nl", "en", "de", "fr"]), random.randint(22, 44), random.randint(50, 58)
    tail = f"{random.randint(0, 99):02d}"
    years = {"nl": "Ik ben {n} jaar.", "en": "I am {n} years old.", "de": "Ich bin {n} Jahre alt.", "fr": "J'ai {n} ans."}[lang]
    title, intro = {"nl": ("Eva in Zeist", "Rustige dame, alleen op afspraak, ik neem zelf op en ontvang thuis."), "en": ("Eva in Zeist", "Calm lady, by appointment, I answer myself and receive at home."), "de": ("Eva in Zeist", "Ruhige Dame, nur mit Termin, ich gehe selbst ans Telefon."), "fr": ("Eva à Zeist", "Dame calme, sur rendez-vous, je réponds moi-même.")}[lang]
    here, gone = years.format(n=n), years.format(n=other)
    shape = random.choice(["comment", "hidden", "template", "script", "entity", "deep", "unclosed", "struck", "attribute", "cdata", "upper", "zero", "nested"])
    ages = [item(n, n)]
    tel = f"06 123456{tail}"
    body = {
        "comment": f"<!-- {gone} --><p>{intro} {here}</p>", "hidden": f'<p style="display: none">{gone}</p><p hidden>{gone}</p><p>{intro} {here}</p>', "template": f"<template><p>{gone}</p></template><p>{intro} {here}</p>",
        "script": f"<script>var t = '{gone.replace(chr(39), '’')}';</script><p>{intro} {here}</p>", "entity": "<p>" + intro + " " + here.replace(str(n), "".join(f"&#{ord(x)};" for x in str(n))) + "</p>", "deep": "<div>" * 300 + f"<p>{intro} {here}</p>" + "</div>" * 300,
        "unclosed": f"<p><b>{intro}<p><i>{here}<li>{intro}<td>", "struck": f"<p>{intro} {years.format(n=f'<s>{n + 1}</s> {n}')}</p>", "attribute": f'<p data-info="{gone}">{intro} {here}</p>', "cdata": f"<p>{intro}</p><style>/* {gone} */</style><p>{here}</p>",
        "upper": f"<P ALIGN=CENTER>{intro}<BR>{here}<P>", "zero": f"<p>{intro} " + here.replace(str(n), f"<b>{str(n)[0]}</b><b>{str(n)[1]}</b>") + "</p>", "nested": f"<table><tr><td><table><tr><td><table><tr><td>{intro}<br>{here}</table></table></table>"}[shape]
    if shape == "struck":
        ages.append(item(n + 1, n + 1))
    text = f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title></head><body><h1>{title}</h1>{body}<p>Tel: {tel}</p></body></html>'
    return {"class": "markup", "lang": lang, "input": "html", "text": text, "region": "NL",
            "expect": {"ages": ages, "phones": [{"e164": "+316123456" + tail, "obfuscated": False}]}}
