"""Pages of each kind: an ad, a list of ads, a wall before the site, a refusal, a page that is gone, anything else."""

from . import agetexts, fieldtexts, pagetexts, phonetexts, shells, tongues
from .ages import filled
from .fillers import FILLERS
from .phones import drawn, written
from .shells import escaped


def case(lang, kind, text, **more):
    return {"class": "kind", "lang": lang, "input": "html", "text": text, **more} | {"expect": {"kind": kind}}


def spoken(lang, source):
    """A name, an age, a town and three sentences of one advertiser."""
    age, name = source.randint(21, 55), source.choice(tongues.NAMES[lang])
    intro = filled(source.deal(agetexts.PLAIN[lang]).replace("{x}", name), lang, source, age)
    return name, age, source.deal(fieldtexts.TOWNS)[0], [intro] + source.sample(FILLERS[lang], 2)


def cards(lang, source, count):
    """Links to other people's ads, as an overview shows them."""
    shape = source.choice(['<div class="card"><a href="/ad/{i}"><h5>{n}, {a}</h5></a><p>{t}</p></div>',
                           '<li class="result"><a href="/profiel/{i}">{n} ({a})</a> <small>{t}</small></li>',
                           '<tr><td><a href="show.php?id={i}">{n}</a></td><td>{a}</td><td>{t}</td></tr>',
                           '<article class="teaser"><h3><a href="/{i}.html">{n}</a></h3><p>{a} &middot; {t}</p><p>{f}</p></article>'])
    rows = []
    for _ in range(count):
        name, age, town, sentences = spoken(lang, source)
        rows.append(shape.format(i=source.randint(1000, 99999), n=escaped(name), a=age, t=escaped(town), f=escaped(sentences[1])))
    wrap = {"<li": "<ul>{}</ul>", "<tr": "<table>{}</table>"}.get(shape[:3], "<div class=\"grid\">{}</div>")
    return wrap.format("\n".join(rows))


def shelled(lang, source, title, body):
    """A site around the content, now and then with a bar about cookies and a line about adults."""
    page = source.choice(shells.FULL)(lang, title, body)
    cookies, adults = (escaped(text) for text in pagetexts.BARS[lang])
    bar, line = f'<div class="cookie-bar" role="dialog"><p>{cookies}</p><button>OK</button></div>', f'<p class="small">{adults}</p>'
    if source.random() < 0.3:
        page = page.replace("</body>", bar + "</body>").replace("</BODY>", bar + "</BODY>")
    return page.replace("</footer>", line + "</footer>") if source.random() < 0.3 else page


def ad(lang, source):
    name, age, town, sentences = spoken(lang, source)
    number = drawn(source, lang)
    call = source.deal(phonetexts.CALL[lang]).replace("{p}", written(number, source))
    price = source.deal(fieldtexts.PRICE[lang])[0].replace("{h}", "70").replace("{w}", "130").replace("{d}", "240")
    body = "".join(f"<p>{escaped(sentence)}</p>\n" for sentence in sentences + [price])
    body += f"<p>{escaped(call)}</p>" if source.random() < 0.8 else "<form method=post><textarea name=m></textarea><button>&rarr;</button></form>"
    if source.random() < 0.4:
        said = pagetexts.CHROME[lang]
        body += f'\n<aside><h4>{escaped(said[8])}</h4><a href="/ad/71">{escaped(source.choice(tongues.NAMES[lang]))}</a></aside><a href="/flag">{escaped(said[9])}</a>'
    return case(lang, "ad", shelled(lang, source, f"{name} - {town}", body))


def listing(lang, source):
    title, latest, count = pagetexts.LIST[lang]
    title = source.choice([title, latest]).replace("{t}", source.deal(fieldtexts.TOWNS)[0])
    body = f"<p>{count.replace('{c}', str(source.randint(31, 400)))}</p>\n" if source.random() < 0.6 else ""
    body += cards(lang, source, source.randint(5, 12))
    body += f'\n<p class="pager"><a href="?p=1">1</a> <a href="?p=2">2</a> <a href="?p=2">{escaped(pagetexts.CHROME[lang][7])}</a></p>'
    return case(lang, "list", shelled(lang, source, title, body))


def gate(lang, source):
    title, text, buttons = source.deal(pagetexts.GATE[lang])
    tag = source.choice(['<button type="submit">{}</button>', '<a class="button" href="/in">{}</a>', '<input type="submit" value="{}">'])
    body = f'<div class="notice"><p>{escaped(text)}</p>' + " ".join(tag.format(escaped(button)) for button in buttons) + "</div>"
    if source.random() < 0.4:
        body += f'<p><a href="/privacy">{escaped(pagetexts.CHROME[lang][5])}</a></p>'
    return case(lang, "gate", shells.bare(lang, title, body))


def blocked(lang, source):
    at = source.randrange(4)
    title, text = pagetexts.BLOCKED[lang][at]
    more = ["<p>Ref: 0.2c1f3e17</p>", '<div class="cf-turnstile" data-sitekey="0x4AAA"></div>',
            '<form method="post" action="/login"><input type="email" name="u"><input type="password" name="p"><button>OK</button></form>', "<hr>"][at]
    shell = source.choice(shells.ALL) if at == 2 else shells.bare
    status = {"status": 403 if at == 0 else 429} if at in (0, 3) and source.random() < 0.3 else {}
    return case(lang, "blocked", shell(lang, title, f"<p>{escaped(text)}</p>\n{more}"), **status)


def missing(lang, source):
    title, text = source.deal(pagetexts.MISSING[lang])
    body = f'<p>{escaped(text)}</p>\n<p><a href="/">{escaped(pagetexts.CHROME[lang][0])}</a></p>'
    if source.random() < 0.3:
        body += f"\n<h3>{escaped(pagetexts.CHROME[lang][8])}</h3>\n" + cards(lang, source, 3)
    status = {"status": source.choice([404, 410])} if source.random() < 0.25 else {}
    return case(lang, "missing", source.choice(shells.ALL)(lang, title, body), **status)


def other(lang, source):
    title, *texts = source.deal(pagetexts.OTHER[lang])
    body = "\n".join(f"<p>{escaped(text)}</p>" for text in texts)
    return case(lang, "other", shelled(lang, source, title, body))


KINDS = [ad, listing, gate, blocked, missing, other]

def kind(source, turn):
    """One page of each kind by turns, over the languages by turns."""
    return KINDS[turn % len(KINDS)](tongues.LANGS[turn // len(KINDS) % len(tongues.LANGS)], source)
