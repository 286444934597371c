"""Pages whose number, age or encoding is hidden from a careless reader; labels are what a browser shows."""
import html

from . import said, unsaid, words
from .pages import WORDS, Person, document, page


def body(draft, person, shown, before=""):
    w = WORDS[draft.lang]
    return (f"{before}<h1>{person.name}, {person.years} {words.years(draft.lang, person.years)}</h1>"
            f"<p>{person.filler}</p><p>{w['phone']}: {shown}</p><p>{person.price}</p>")


def national(person):
    return "0" + person.e164[3:]


def split_in_elements(draft, person):
    tag = draft.rng.choice(["span", "b", "i", "em", "font"])
    digits, step = national(person), draft.rng.choice([1, 2])
    parts = [digits[i:i + step] for i in range(0, 10, step)]
    return "".join(f"<{tag}>{part}</{tag}>" for part in parts)


def with_comments(draft, person):
    return "<!-- x -->".join(national(person)[i:i + 2] for i in range(0, 10, 2))


def as_entities(draft, person):
    shape = draft.rng.choice(["&#{};", "&#x{:x};", "&#0{};"])
    return "".join(shape.format(ord(d)) for d in national(person))


def with_hidden_decoys(draft, person):
    hide = draft.rng.choice(['style="display:none"', 'style="display: none;"', "hidden", 'style="visibility:hidden"',
                             'style="font-size:0"'])
    digits = national(person)
    return f"{digits[:4]}<span {hide}>99</span>{digits[4:7]}<span {hide}>1</span>{digits[7:]}"


def with_soft_breaks(draft, person):
    pairs = [national(person)[i:i + 2] for i in range(0, 10, 2)]
    return draft.rng.choice(["&shy;", "&#8203;", "&zwj;"]).join(pairs)


def with_break_chances(draft, person):
    return "<wbr>".join(national(person)[i:i + 2] for i in range(0, 10, 2))


def turned_round(draft, person):
    return f'<span style="unicode-bidi:bidi-override;direction:rtl">{national(person)[::-1]}</span>'


SHOWN = [(split_in_elements, True), (with_comments, False), (as_entities, False), (with_hidden_decoys, True),
         (with_break_chances, True), (with_soft_breaks, True), (turned_round, True)]


def number_in_markup(draft):
    person = Person(draft)
    way, is_disguise = draft.rng.choice(SHOWN)
    expect = person.expect(kind="ad")
    expect["phones"][0]["obfuscated"] = is_disguise
    return page(draft, "markup", document(person.name, body(draft, person, way(draft, person))), expect)


def number_in_link(draft):
    person = Person(draft)
    digits = person.e164[1:]
    target = draft.rng.choice(["tel:+{0}", "tel:{1}", "sms:+{0}", "https://wa.me/{0}",
                               "https://api.whatsapp.com/send?phone={0}",
                               "https://api.whatsapp.com/send?phone=%2B{0}&text=Hallo", "viber://chat?number=%2B{0}",
                               "https://t.me/+{0}", "whatsapp://send?phone={0}", "sms:+{0}?body=Hallo"])
    link = f'<a href="{html.escape(target.format(digits, national(person)))}">{WORDS[draft.lang]["phone"]}</a>'
    text = body(draft, person, link)
    return page(draft, "markup", document(person.name, text), person.expect(kind="ad"))


def hidden_ages(draft):
    """Ages in comments, hidden elements, scripts, lists of a form: none of them is shown."""
    person = Person(draft)
    other = 16 if person.years != 16 else 17
    unit = words.years(draft.lang, other)
    options = "".join(f"<option>{n} {unit}</option>" for n in range(18, 40, 3))
    hidden = draft.rng.choice([
        f"<!-- {WORDS[draft.lang]['age']}: {other} -->", f'<p style="display:none">{other} {unit}</p>',
        f"<p hidden>{other} {unit}</p>", f"<script>var leeftijd = '{other} {unit}';</script>",
        f"<template><p>{other} {unit}</p></template>",
        f"<form><select name=age>{options}</select></form>",
        f'<form><input name="age" placeholder="{other}"><input type="number" min="18" max="99" value="18"></form>'])
    return page(draft, "markup", document(person.name, body(draft, person, person.shown) + hidden),
                person.expect(kind="ad"))


def struck_age(draft):
    person = Person(draft)
    old = person.years + 4
    tag = draft.rng.choice(["s", "del", "strike"])
    before = f"<p>{WORDS[draft.lang]['age']}: <{tag}>{old}</{tag}></p>"
    expect = person.expect(kind="ad")
    expect["ages"].append({"min": old, "max": old, "subject": "advertised"})
    return page(draft, "markup", document(person.name, body(draft, person, person.shown) + before), expect)


def footer_number(draft):
    person = Person(draft)
    w = WORDS[draft.lang]
    tail = f'<footer>{w["help"]}: <a href="tel:+31612345699">06-12345699</a> | KvK 00123456 | 18+</footer>'
    expect = person.expect(kind="ad", numbers=[])
    if person.e164.endswith("699"):
        expect.pop("phones")
    return page(draft, "markup", document(person.name, body(draft, person, person.shown) + tail), expect)


def structured(draft):
    person = Person(draft)
    data = ('<script type="application/ld+json">{"@context":"https://schema.org","@type":"Person","name":"%s",'
            '"telephone":"%s"}</script>' % (person.name, person.e164))
    return page(draft, "markup", document(person.name, body(draft, person, "-"), data), person.expect(kind="ad"))


def broken(draft):
    """Nested deep, never closed, wrongly closed, without quotes."""
    person = Person(draft)
    text = body(draft, person, person.shown)
    text = draft.rng.choice([
        lambda: "<div>" * 300 + text + "</div>" * 300,
        lambda: text.replace("</p>", "").replace("</h1>", ""),
        lambda: "<table><tr><td>" + text + "</p></span></div><b><i>",
        lambda: text.replace("<p>", "<P CLASS=x ID=y>").replace("</p>", "</P >"),
        lambda: "<div class='a\" title=\"b'>" + text + "</div",
        lambda: "<b><p>" + text + "</b></i></p><![CDATA[x]]><?php echo 1 ?>",
    ])()
    return page(draft, "markup", document(person.name, text), person.expect(kind="ad"))


MARKUP = [number_in_markup, number_in_markup, number_in_link, hidden_ages, struck_age, footer_number, structured,
          broken]

# Encodings that hold the letters of a language.
CHARSETS = {
    "nl": ["windows-1252", "iso-8859-1", "utf-8", "utf-16-le"], "en": ["windows-1252", "utf-8"],
    "de": ["windows-1252", "iso-8859-15", "utf-8", "utf-16-be"], "fr": ["windows-1252", "iso-8859-15", "utf-8"],
    "es": ["windows-1252", "iso-8859-1", "utf-8"], "it": ["windows-1252", "utf-8"], "ro": ["windows-1250", "utf-8"],
    "pl": ["iso-8859-2", "windows-1250", "utf-8"], "hu": ["iso-8859-2", "windows-1250", "utf-8"],
    "bg": ["windows-1251", "koi8-r", "iso-8859-5", "utf-8", "utf-16-le"],
}


def encoded(draft):
    """An age that only the right encoding shows: its word for years has letters beyond ASCII wherever there are any."""
    draft.word_age()
    draft.own_age(draft.ages[0]["min"])
    draft.phone(False)
    for sentence in unsaid.FILLER[draft.lang]:
        draft.sentences.append(sentence)
    name = draft.rng.choice(CHARSETS[draft.lang])
    text = "".join(f"<p>{html.escape(s)}</p>" for s in draft.sentences)
    if draft.lang == "ro":
        # The old encodings know the cedilla, not the comma below.
        text = text.translate(str.maketrans("șțȘȚ", "şţŞŢ"))
    text = "".join(c if encodes(c, name) else f"&#{ord(c)};" for c in text)
    more, head = declared(draft.rng, name)
    expect = {"phones": draft.phones, "ages": draft.ages}
    return page(draft, "charset", document("Voorbeeld", text, head), expect, charset=name, region=draft.region, **more)


def encodes(character, name):
    try:
        character.encode(name)
        return True
    except UnicodeEncodeError:
        return False


def declared(rng, name):
    """How a page says its encoding: ({header, bom}, markup of the head). A header goes before a meta that differs."""
    if name.startswith("utf-16"):
        return {"bom": True}, rng.choice(["", '<meta charset="utf-8">'])
    meta = [f'<meta charset="{name}">', f"<META CHARSET={name.upper()}>",
            f'<meta http-equiv="Content-Type" content="text/html; charset={name}">']
    way = rng.randint(0, 3)
    if way == 0:
        return {"header": f"text/html; charset={name}"}, ""
    if way == 1:
        wrong = "utf-8" if name != "utf-8" else "windows-1252"
        return {"header": f"text/html; charset={name}"}, f'<meta charset="{wrong}">'
    if way == 2 and name == "utf-8":
        return {"bom": True}, '<meta charset="windows-1252">'
    return {}, rng.choice(meta)
