"""Cases about ages: what is said is chosen first, the sentence follows from it."""

import datetime

from . import agetexts, births, otheragetexts, tongues, veils
from .fillers import dressed


def case(kind, lang, text, ages, **more):
    shape = {"class": f"age.{kind}", "lang": lang, "input": "txt", "text": text, **more}
    return shape | {"expect": {"ages": ages}}


def age(low, high, subject="advertised"):
    return {"min": low, "max": high, "subject": subject}


def grown(source):
    """An age as ads have it; now and then one below 18, bare."""
    return source.choice([16, 17]) if source.random() < 0.08 else source.randint(18, 58)


def filled(frame, lang, source, number, written=None, **more):
    text = frame.replace("{n}", written or str(number)).replace("{u}", tongues.unit(lang, number))
    names = source.sample(tongues.NAMES[lang], 2)
    for key, value in {"x": names[0], "y": names[1], **more}.items():
        text = text.replace("{" + key + "}", str(value))
    return text[0].upper() + text[1:] if frame.startswith("{n}") and source.random() < 0.7 else text


def plain(source):
    lang = source.deal(tongues.WEIGHTED)
    draw = source.random()
    if draw < 0.25:
        frame, meant = source.deal(agetexts.VAGUE[lang])
        return vague("plain", lang, source, frame, meant, "advertised")
    number = grown(source)
    frames = agetexts.FIELDS if draw < 0.4 else agetexts.PLAIN
    text = filled(source.deal(frames[lang]), lang, source, number)
    return case("plain", lang, dressed(lang, text, source), [age(number, number)])


def vague(kind, lang, source, frame, meant, subject):
    """`meant` names how the numbers of a frame are to be read, or is the pair of bounds that it says in words."""
    if isinstance(meant, tuple):
        return case(kind, lang, dressed(lang, frame, source, 1), [age(*meant, subject)])
    number = source.choice([25, 30, 35, 40, 45, 50])
    larger = number + source.choice([5, 9, 12, 15])
    told = {"around": (number - 1, number + 1), "almost": (number - 1, number - 1), "over": (number, None),
            "range": (number, larger)}[meant]
    return case(kind, lang, dressed(lang, filled(frame, lang, source, number, m=larger), source, 1), [age(*told, subject)])


def in_words(source):
    lang = source.deal(tongues.WEIGHTED)
    number = grown(source)
    written = tongues.years(lang, number)
    if lang in ("nl", "fr", "ro", "pl") and source.random() < 0.25:
        written = tongues.bare(written)
    if lang == "en" and source.random() < 0.3:
        written = written.replace("-", " ")
    text = filled(source.deal(agetexts.PLAIN[lang]), lang, source, number, written)
    return case("words", lang, dressed(lang, text, source), [age(number, number)])


def disguised(source):
    lang = source.deal(tongues.WEIGHTED)
    number = grown(source)
    written = veils.hidden_age(lang, number, source)
    text = filled(source.deal(agetexts.PLAIN[lang]), lang, source, number, written)
    return case("disguised", lang, dressed(lang, text, source, 1), [age(number, number)])


def birth(source):
    lang = source.deal(tongues.WEIGHTED)
    posted = datetime.date(2026, source.randint(1, 11), source.randint(1, 28))
    form = source.choice(["date", "date", "year", "month"])
    born = datetime.date(source.randint(1970, 2008), source.randint(1, 12), source.randint(1, 28))
    if form == "month" and born.month == posted.month:
        born = born.replace(month=born.month % 12 + 1)
    low = high = posted.year - born.year - ((posted.month, posted.day) < (born.month, born.day))
    if form == "year":
        low, high = posted.year - born.year - 1, posted.year - born.year
    text = dressed(lang, births.told(lang, born, form, source), source, 1)
    return case("birth", lang, text, [age(low, high)], posted=posted.isoformat())


def audience(source):
    lang = source.deal(tongues.WEIGHTED)
    frame, meant = source.deal(otheragetexts.AUDIENCE[lang])
    return vague("audience", lang, source, frame, meant, "audience")


def other(source):
    lang = source.deal(tongues.WEIGHTED)
    frame = source.deal(otheragetexts.OTHER[lang])
    kin = source.randint(6, 15) if source.random() < 0.3 else source.randint(19, 24)
    is_child = frame is otheragetexts.OTHER[lang][0]
    kin = kin if is_child else source.randint(55, 75)
    text = filled(frame, lang, source, kin, k=kin, ku=tongues.unit(lang, kin))
    ages = [age(kin, kin, "other")]
    if source.random() < 0.5:
        own = source.randint(42, 50)
        text = filled(agetexts.PLAIN[lang][0], lang, source, own) + " " + text
        ages.append(age(own, own))
    return case("other", lang, text, ages)


def persons(source):
    lang = source.deal(tongues.WEIGHTED)
    first, second = source.sample(range(19, 52), 2)
    frame = source.deal(otheragetexts.PERSONS[lang])
    text = filled(frame, lang, source, first, m=second, mu=tongues.unit(lang, second))
    return case("persons", lang, dressed(lang, text, source, 1), [age(first, first), age(second, second)])
