"""Cases about the other fields: place, price, hours, languages, posting date, handles, narrator."""

import datetime

from . import births, fieldtexts, tongues
from .fillers import dressed


def case(name, lang, text, key, value, **more):
    return {"class": name, "lang": lang, "input": "txt", "text": text, **more} | {"expect": {key: value}}


def place(source):
    lang = source.deal(tongues.WEIGHTED)
    written, name, code = source.deal(fieldtexts.TOWNS)
    text = source.deal(fieldtexts.PLACE[lang]).replace("{t}", written)
    return case("place", lang, dressed(lang, text, source, 1), "place", {"name": name, "municipality": code})


def price(source):
    lang = source.deal(tongues.WEIGHTED)
    half, whole = 10 * source.randint(6, 10), 10 * source.randint(11, 20)
    frame, lengths = source.deal(fieldtexts.PRICE[lang])
    text = frame.replace("{h}", str(half)).replace("{w}", str(whole)).replace("{d}", str(2 * whole - 20))
    cents = {30: half, 60: whole, 120: 2 * whole - 20}
    rows = [{"cents": cents[minutes] * 100, "minutes": minutes} for minutes in lengths]
    return case("price", lang, text, "prices", rows)


def hours(source):
    lang = source.deal(tongues.WEIGHTED)
    start, end = source.randint(8, 13), source.randint(18, 23)
    frame, days = source.deal(fieldtexts.HOURS[lang])
    text = frame.replace("{a}", str(start)).replace("{b}", str(end))
    told = end - start if "{a}" in frame else 24 if days == "always" else None
    row = {"hoursADay": told, "daysAWeek": 7 if days == "always" else days}
    return case("hours", lang, text, "hours", [row])


def languages(source):
    lang = source.choice([each for each in tongues.WEIGHTED if each in fieldtexts.SPOKEN])
    frames, names = fieldtexts.SPOKEN[lang]
    codes = source.sample(sorted(names), 2)
    text = source.deal(frames).replace("{1}", names[codes[0]]).replace("{2}", names[codes[1]])
    return case("languages", lang, dressed(lang, text, source, 1), "languages", sorted(codes))


def posted(source):
    lang = source.deal(tongues.WEIGHTED)
    today = datetime.date(2026, 11, source.randint(12, 20))
    ago = source.randint(2, 9)
    day = today - datetime.timedelta(ago)
    text = source.deal(fieldtexts.POSTED[lang]).replace("{ago}", str(ago))
    month = births.MONTHS[lang].split()[day.month - 1]
    for key, value in {"d": day.day, "b": month, "y": day.year, "dd": f"{day.day:02d}", "mm": f"{day.month:02d}"}.items():
        text = text.replace("{" + key + "}", str(value))
    return case("posted", lang, text, "posted", day.isoformat(), posted=today.isoformat())


def handle(source):
    lang = source.deal(tongues.WEIGHTED)
    name = source.choice(fieldtexts.STEMS) + source.choice(["_", ".", ""]) + source.choice(fieldtexts.ENDS) + str(source.randint(10, 99))
    kind = source.choice(["telegram", "telegram", "mail", "user"])
    if kind == "mail":
        written = told = f"{name}@{source.choice(['example.com', 'example.org', 'mail.example.net'])}"
    else:
        # A name in Telegram holds no dot.
        name = name.replace(".", "_") if kind == "telegram" else name
        told = name
        written = source.choice([f"Telegram: @{name}", f"telegram @{name}", f"t.me/{name}", f"TG @{name}"] if kind == "telegram"
                                else [f"Instagram: @{name}", f"Snapchat: {name}", f"insta @{name}"])
    text = source.deal(fieldtexts.REACH[lang]).replace("{t}", written)
    return case("handle", lang, text, "handles", [{"kind": kind, "text": told}])


def narrator(source):
    lang = source.deal(tongues.WEIGHTED)
    voice = source.choice(["firstPerson", "thirdPerson", "plural"])
    text = " ".join(source.sample(fieldtexts.VOICES[lang][voice], 2))
    return case("narrator", lang, text, "narrator", voice)
