"""Pages whose markup or encoding stands between the reader and the text."""

from . import agetexts, phonetexts, tongues
from .ages import age, filled
from .fillers import FILLERS
from .phones import drawn, written
from .shells import escaped

HIDING = ['style="display:none"', "hidden", 'style="visibility: hidden"', 'style="font-size:0"', 'style="display: none;"']


def page(name, lang, text, expect, **more):
    return {"class": name, "lang": lang, "input": "html", "text": text, **more} | {"expect": expect}


def phones(number, is_obfuscated):
    return {"phones": [{"e164": number.e164, "obfuscated": is_obfuscated}]}


def with_region(number):
    return {} if number.land == "NL" else {"region": number.land}


def markup(source):
    lang = source.deal(tongues.WEIGHTED)
    return source.choice([link, pieces, decoy, hidden_age, field_table, broken, entities, script_age])(lang, source)


def link(lang, source):
    """The number stands in a link alone."""
    number = drawn(source, lang)
    target = source.choice([f"tel:{number.e164}", f"sms:{number.e164}", f"https://wa.me/{number.e164[1:]}",
                            f"https://api.whatsapp.com/send?phone={number.e164[1:]}", f"tel:{number.e164[:3]}-{number.e164[3:]}"])
    words = source.choice(["☎", "&#9742;", "<img src=\"i.png\" alt=\"\">", "<span class=icon></span> OK"])
    text = f'<p>{escaped(source.choice(FILLERS[lang]))}</p><a class="btn" href="{target}">{words}</a>'
    return page("markup", lang, text, phones(number, False), **with_region(number))


def pieces(lang, source):
    """Each digit in an element of its own."""
    number = drawn(source, lang)
    tag = source.choice(["span", "b", "i", "font", "em"])
    told = "".join(f"<{tag}>{digit}</{tag}>" for digit in number.national)
    return page("markup", lang, f"<p>{source.deal(phonetexts.CALL[lang]).replace('{p}', told)}</p>", phones(number, True), **with_region(number))


def decoy(lang, source):
    """Digits between that nobody sees."""
    number = drawn(source, lang)
    told = f'{number.national[:4]}<span {source.choice(HIDING)}>{source.randint(10, 99)}</span>{number.national[4:]}'
    return page("markup", lang, f"<p>{source.deal(phonetexts.CALL[lang]).replace('{p}', told)}</p>", phones(number, True), **with_region(number))


def spoken_age(lang, source):
    number = source.randint(19, 55)
    return number, escaped(filled(source.deal(agetexts.PLAIN[lang]), lang, source, number), quote=False)


def hidden_age(lang, source):
    """One age is seen, the other is not."""
    number, sentence = spoken_age(lang, source)
    _, other = spoken_age(lang, source)
    text = f"<div><p>{sentence}</p></div>\n<div {source.choice(HIDING)}><p>{other}</p></div>"
    return page("markup", lang, text, {"ages": [age(number, number)]})


def script_age(lang, source):
    """Ages in what a browser does not show at all."""
    _, other = spoken_age(lang, source)
    wrap = source.choice(["<!-- {} -->", "<template><p>{}</p></template>", '<script type="text/plain">{}</script>', "<style>/* {} */</style>"])
    return page("markup", lang, f"<p>{escaped(source.choice(FILLERS[lang]))}</p>\n{wrap.format(other)}", {"ages": []})


def field_table(lang, source):
    """A label in one cell, its value in the next."""
    number, tail = source.randint(19, 55), drawn(source, lang)
    label = {"nl": "Leeftijd", "en": "Age", "de": "Alter", "fr": "Âge", "es": "Edad", "it": "Età", "ro": "Vârsta", "pl": "Wiek", "hu": "Életkor", "bg": "Възраст"}[lang]
    shape = source.choice(["<table><tr><td>{l}</td><td>{n}</td></tr><tr><td>Tel.</td><td>{p}</td></tr></table>",
                           "<dl><dt>{l}</dt><dd>{n}</dd><dt>Tel.</dt><dd>{p}</dd></dl>",
                           "<ul><li><strong>{l}</strong> <span>{n}</span></li><li><strong>Tel.</strong> <span>{p}</span></li></ul>",
                           '<div class="f"><div class="k">{l}</div><div class="v">{n}</div></div><div class="f"><div class="k">Tel.</div><div class="v">{p}</div></div>'])
    text = shape.format(l=label, n=number, p=written(tail, source))
    return page("markup", lang, text, phones(tail, False) | {"ages": [age(number, number)]}, **with_region(tail))


def broken(lang, source):
    """Elements that are never closed, closed twice or crossed."""
    number, sentence = spoken_age(lang, source)
    shape = source.choice(["<div><p><b>{s}</div></b></p><td>{f}", "<P><FONT COLOR=#333>{s}<BR><P>{f}</FONT></CENTER>",
                           "<ul><li>{f}<li>{s}<ul></li>", "</div></div><p>{s}<p>{f}<table><tr>", "<a href=x><div>{f}</a>{s}</div></span>"])
    return page("markup", lang, shape.format(s=sentence, f=escaped(source.choice(FILLERS[lang]), quote=False)), {"ages": [age(number, number)]})


def entities(lang, source):
    """Digits as character references."""
    number, sentence = spoken_age(lang, source)
    form = source.choice(["&#{};", "&#x{:x};"])
    told = "".join(form.format(ord(digit)) for digit in str(number))
    return page("markup", lang, f"<p>{sentence.replace(str(number), told)}</p>", {"ages": [age(number, number)]})


# Encodings that hold the words of a language, and how a page may name them.
ENCODINGS = {
    "nl": ["windows-1252", "iso-8859-15", "utf-8"], "de": ["iso-8859-1", "windows-1252", "utf-8"],
    "fr": ["iso-8859-1", "iso-8859-15", "windows-1252"], "es": ["iso-8859-1", "windows-1252"], "it": ["iso-8859-15", "windows-1252"],
    "ro": ["utf-8"], "pl": ["iso-8859-2", "windows-1250"], "hu": ["iso-8859-2", "windows-1250"],
    "bg": ["windows-1251", "koi8-r", "iso-8859-5"],
}


def charset(source):
    """The age is said in words with letters beyond ASCII where the language has them."""
    lang = source.choice([each for each in tongues.LANGS if each != "en"])
    name = source.choice(ENCODINGS[lang])
    number = source.randint(19, 55)
    sentence = filled(source.deal(agetexts.PLAIN[lang]), lang, source, number, tongues.years(lang, number))
    body = f"<body><p>{escaped(sentence, quote=False)}</p>\n<p>{escaped(' '.join(source.sample(FILLERS[lang], 3)), quote=False)}</p></body>"
    way = source.choice(["meta", "pragma", "header", "mark" if name == "utf-8" else "meta"])
    said = {"meta": f'<meta charset="{name}">', "pragma": f'<meta http-equiv="Content-Type" content="text/html; charset={name}">'}.get(way, "")
    more = {"header": {"header": f"text/html; charset={name}"}, "mark": {"bom": True}}.get(way, {})
    return page("charset", lang, f"<html><head>{said}<title>x</title></head>{body}</html>", {"ages": [age(number, number)]}, charset=name, **more)
