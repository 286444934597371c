"""Cases of the classes phone.plain, phone.disguised and phone.trap."""

from . import disguise, frames
from .words import UNITS

LANGS = ["nl", "nl", "nl", "en", "en", "de", "fr", "es", "it", "ro", "pl", "hu", "bg"]


def number(random, region):
    """Two digits at the end are free: (digits as dialled at home, E.164)."""
    tail = f"{random.randint(0, 99):02d}"
    if region == "US":
        return "20255501" + tail, "+120255501" + tail
    if region == "DE":
        return "017139200" + tail, "+4917139200" + tail
    return "06123456" + tail, "+316123456" + tail


def grouped(random, digits, e164):
    """Ordinary ways to print a number: blanks, dashes, brackets, dots and slashes between groups; with or without country code."""
    if e164.startswith("+1"):
        a, b, c = digits[:3], digits[3:6], digits[6:]
        shapes = [f"({a}) {b}-{c}", f"{a}-{b}-{c}", f"+1 {a} {b} {c}", f"+1 ({a}) {b}-{c}", f"{a}.{b}.{c}", f"1-{a}-{b}-{c}", f"001 {a} {b} {c}"]
    elif e164.startswith("+49"):
        a, b, c = digits[:4], digits[4:8], digits[8:]
        shapes = [f"{a} {b}{c}", f"{a}/{b}{c}", f"{a}-{b} {c}", f"+49 {a[1:]} {b}{c}", f"+49 (0){a[1:]} {b} {c}", f"0049 {a[1:]} {b}{c}", digits, e164]
    else:
        m = digits[2:]
        pairs = " ".join(m[i:i + 2] for i in range(0, 8, 2))
        shapes = [digits, e164, f"06-{m}", f"06 {m}", f"06 {pairs}", f"06-{m[:4]} {m[4:]}", f"+31 6 {pairs}", f"+31 6 {m}", f"0031 6 {m}", f"0031-6-{m}",
                  f"+31 (0)6 {m}", f"+31(0)6-{m}", f"(06) {m[:4]} {m[4:]}", f"(06)-{m}", f"06.{pairs.replace(' ', '.')}", f"06/{m}", f"06 - {m[:2]} {m[2:5]} {m[5:]}",
                  f"+31-6-{pairs.replace(' ', '-')}", f"06 {m[:3]} {m[3:6]} {m[6:]}"]
    return random.choice(shapes)


def plain(random):
    lang = random.choice(LANGS)
    region = {"en": random.choice(["NL", "NL", "US"]), "de": random.choice(["DE", "NL"])}.get(lang, "NL")
    digits, e164 = number(random, region)
    text = frames.ad(random, lang, grouped(random, digits, e164), before=random.randint(1, 3))
    expect = [{"e164": e164, "obfuscated": False}]
    if random.random() < 0.12:
        other, second = number(random, "NL")
        if second != e164:
            text += "\n" + random.choice(["WhatsApp", "2:", "Tel 2", "GSM"]) + " " + grouped(random, "06" + second[4:], second)
            expect.append({"e164": second, "obfuscated": False})
    return {"class": "phone.plain", "lang": lang, "input": "txt", "text": text, "region": region, "expect": {"phones": expect}}


def hidden(random, lang, digits, e164):
    """The printed form and the name of the operator; the forms of one region only where they make sense there."""
    d = disguise
    kinds = ["words", "words", "words", "mixed", "mixed", "pairs", "pairs", "spaced", "symbols", "lines", "script", "script", "script", "half", "letters", "letters",
             "lookalike", "invisible", "brackets", "crossed", "double", "babel", "country"]
    kinds += {"nl": ["spelled", "spelled"], "en": ["homophones"]}.get(lang, [])
    kind = random.choice(kinds)
    if kind == "spelled" and not e164.startswith("+31"):
        kind = "words"
    if kind == "double":
        e164 = e164[:-2] + random.choice(["66", "55", "77", "00", "88", "44"])
        digits = digits[:-2] + e164[-2:]
    if kind == "country":
        code = {"+3": "31", "+1": "1", "+4": "49"}[e164[:2]]
        rest = e164[1 + len(code):]
        if random.random() < 0.5:
            plus = {"nl": "plus", "fr": "plus", "es": "más", "it": "più", "ro": "plus", "hu": "plusz", "bg": "плюс"}.get(lang, "plus")
            return plus + " " + " ".join(UNITS[lang][int(x)] for x in code + rest), kind, e164
        return "00" + code + " " + disguise.words(random, rest, lang), kind, e164
    form = {"words": lambda: d.words(random, digits, lang), "mixed": lambda: d.mixed(random, digits, lang), "pairs": lambda: d.pair_words(random, digits, lang),
            "spaced": lambda: d.spaced(random, digits), "symbols": lambda: d.symbols(random, digits), "lines": lambda: d.lines(random, digits),
            "script": lambda: d.script(random, digits), "half": lambda: d.half_script(random, digits), "letters": lambda: d.letters(random, digits),
            "lookalike": lambda: d.lookalikes(random, digits), "invisible": lambda: d.invisible(random, digits), "brackets": lambda: d.brackets(random, digits),
            "crossed": lambda: d.crossed(random, digits), "double": lambda: d.with_doubles(random, digits, lang), "babel": lambda: d.babel(random, digits),
            "spelled": lambda: d.spelled_pairs(random, digits), "homophones": lambda: d.homophones(random, digits)}[kind]()
    return form, kind, e164


def disguised(random):
    lang = random.choice(LANGS)
    region = {"en": random.choice(["NL", "NL", "US"]), "de": random.choice(["DE", "NL"])}.get(lang, "NL")
    digits, e164 = number(random, region)
    form, _, e164 = hidden(random, lang, digits, e164)
    text = frames.ad(random, lang, form)
    return {"class": "phone.disguised", "lang": lang, "input": "txt", "text": text, "region": region,
            "expect": {"phones": [{"e164": e164, "obfuscated": True}]}}


def split_markup(random):
    """A number cut by elements, comments or entities inside a page; visible as one number."""
    lang = random.choice(["nl", "nl", "en", "de", "fr", "ro"])
    digits, e164 = number(random, "NL")
    cut = random.choice([3, 4, 6])
    shape = random.choice(["spans", "cells", "items", "decoy", "blocks", "wordspans"])
    if shape == "spans":
        printed = "".join(f"<span>{x}</span> " for x in digits)
    elif shape == "cells":
        printed = "<table><tr>" + "".join(f"<td>{x}</td>" for x in digits) + "</tr></table>"
    elif shape == "items":
        printed = "<ul>" + "".join(f"<li>{digits[i:i + 2]}</li>" for i in range(0, 10, 2)) + "</ul>"
    elif shape == "decoy":
        printed = f'{digits[:cut]}<span style="display:none">99</span>{digits[cut:]}'
    elif shape == "blocks":
        printed = f"<div>{digits[:cut]}</div><div>{digits[cut:]}</div>"
    else:
        printed = " ".join(f"<b>{UNITS[lang][int(x)]}</b>" for x in digits)
    body = frames.ad(random, lang, "@@", before=2).replace("\n", "<br>\n").replace("@@", printed)
    text = f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>Noor</title></head><body><h1>Noor</h1><div class="tekst">{body}</div></body></html>'
    return {"class": "phone.disguised", "lang": lang, "input": "html", "text": text, "region": "NL",
            "expect": {"phones": [{"e164": e164, "obfuscated": True}]}}


def trap(random):
    """Numbers of other kinds, of the length of a phone number or in rows."""
    r = random.randint
    lang = random.choice(["nl", "nl", "nl", "en", "en", "de", "fr", "es", "ro", "pl", "it", "hu", "bg"])
    day = f"{r(1, 28):02d}-{r(1, 12):02d}-2026"
    other = f"{r(1, 28):02d}-{r(1, 12):02d}-2026"
    kvk, ref = r(99900000, 99999999), r(1000, 9999)
    postcode = f"{r(1011, 9990)} {random.choice(['AB', 'KL', 'PR', 'XG'])}"
    prices = " ".join(str(x) for x in sorted(random.sample(range(50, 400, 10), r(5, 8))))
    bank = f"NL{r(10, 99)} {random.choice(['ABNA', 'INGB', 'RABO'])} {random.choice(['0612 3456', '0123 4567'])} {r(10, 99)}"
    hours = [f"{r(6, 11):02d}:00", f"{r(12, 14)}:30", f"{r(15, 16)}:15", f"{r(20, 23)}:00"]
    cup = f"{r(160, 175)} {r(50, 65)} {r(84, 95)}"
    shared = [f"IBAN {bank}", f"KvK {kvk}", f"{day} - {other}", f"€ {prices}", f"{hours[0]}-{hours[1]} {hours[2]}-{hours[3]}",
              f"52.{r(10000, 99999)}, 5.{r(10000, 99999)}", f"{r(1, 200)} x {r(100, 999)} x {r(1000, 9999)}", f"#{r(100000000, 999999999)}{ref}AB"]
    per_lang = {
        "nl": [f"Vrij van {day} t/m {other}, daarna weer in 2027.", f"Aanbetaling naar {bank} onder vermelding van {ref}.", f"Kvk-nummer {kvk}, vestiging {r(10**11, 10**12 - 1)}.",
               f"Adres op aanvraag, omgeving {postcode}, huisnummer {r(1, 99)}, bel {r(1, 9)}x kort.", f"Maten: {cup}, schoenmaat {r(36, 41)}.", f"Tarieven: {prices} euro.",
               f"Ma {hours[0]}-{hours[1]}, di {hours[2]}-{hours[3]}, wo gesloten.", f"Bestelnummer {r(10000, 99999)}-{r(100000, 999999)}/{ref}, track & trace 3S{r(10**10, 10**11 - 1)}.",
               f"Ligging: N 52° {r(10, 59)}.{r(100, 999)}' E 005° {r(10, 59)}.{r(100, 999)}'.", "Nummer op aanvraag, begint met 06 en je krijgt het per mail.", "Tel tot tien: een twee drie vier vijf zes zeven acht negen tien, en adem uit."],
        "en": [f"On tour {day} until {other}, then back in 2027.", f"Deposit to {bank}, reference {ref}.", f"Chamber of Commerce {kvk}.", f"Measurements {cup}, shoe size {r(36, 41)}.",
               f"Rates: {prices} euro.", f"Mon {hours[0]}-{hours[1]}, Tue {hours[2]}-{hours[3]}, Wed closed.", f"Order number {r(10000, 99999)}-{r(100000, 999999)}, ad id {r(10**6, 10**7 - 1)}.",
               "Number on request by mail only, area code 06.", "One two three four five six seven, all good children go to heaven."],
        "de": [f"Auf Tour vom {day} bis {other}.", f"Anzahlung auf {bank}, Betreff {ref}.", f"Preise: {prices} Euro.", f"Anzeigen-Nr. {r(10**7, 10**8 - 1)}, Kundennummer {r(10000, 99999)}-{ref}.", f"Maße: {cup}."],
        "fr": [f"En visite du {day} au {other}.", f"Tarifs : {prices} euros.", f"Référence de l'annonce {r(10**7, 10**8 - 1)}, code {ref}.", f"Mensurations {cup}."],
        "es": [f"De viaje del {day} al {other}.", f"Tarifas: {prices} euros.", f"Referencia del anuncio {r(10**7, 10**8 - 1)}.", f"Medidas {cup}."],
        "it": [f"In visita dal {day} al {other}.", f"Tariffe: {prices} euro.", f"Annuncio n. {r(10**7, 10**8 - 1)}."],
        "ro": [f"În vizită din {day} până în {other}.", f"Tarife: {prices} euro.", f"Anunț nr. {r(10**7, 10**8 - 1)}."],
        "pl": [f"W mieście od {day} do {other}.", f"Ceny: {prices} euro.", f"Numer ogłoszenia {r(10**7, 10**8 - 1)}."],
        "hu": [f"A városban {day} és {other} között.", f"Árak: {prices} euró."],
        "bg": [f"В града от {day} до {other}.", f"Цени: {prices} евро."],
    }
    slots = frames.numbers(random)
    lines = random.sample(frames.OPENINGS[lang], 2)
    lines = [line.format(**slots) for line in lines] + random.sample(per_lang[lang], min(len(per_lang[lang]), r(1, 2))) + random.sample(shared, r(1, 2))
    random.shuffle(lines)
    return {"class": "phone.trap", "lang": lang, "input": "txt", "text": "\n".join(lines), "region": "NL", "expect": {"phones": []}}
