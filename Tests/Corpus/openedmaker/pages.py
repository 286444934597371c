"""HTML pages of each kind in several makes of mark-up: cards, tables of the nineties, lists, script shells, microdata."""

import json

from .pagetext import AD, BLOCKED, GATE, LIST, MENU, MISSING, OTHER

NOISE = ["<script>var _q=_q||[];_q.push(['track','{r}']);</script>", "<!-- cache hit {r} -->", "<style>.b{{color:#333}} .ad-{r}{{margin:0}}</style>", "<link rel=stylesheet href=/s/{r}.css>", "<noscript><img src=/p.gif alt=''></noscript>"]


def shell(random, lang, title, body, site="Prikbord"):
    """A whole page around the body; the make (doctype, case of tags, menu, footer) differs."""
    menu = MENU.get(lang, MENU["en"])
    links = [f'<a href="/{i}/">{name}</a>' for i, name in enumerate(menu)]
    noise = random.choice(NOISE).format(r=random.randint(1000, 9999))
    make = random.choice(["html5", "xhtml", "old", "minified", "bootstrap"])
    if make == "html5":
        return f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n<title>{title} | {site}</title>\n{noise}\n</head>\n<body>\n<header><nav>{" ".join(links)}</nav></header>\n<main>\n{body}\n</main>\n<footer><p>&copy; 2026 {site}</p></footer>\n</body>\n</html>\n'
    if make == "xhtml":
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>{title}</title></head><body><div id="nav"><ul>{"".join("<li>" + x + "</li>" for x in links)}</ul></div><div id="content">{body}</div><div id="footer">{site} 2026</div></body></html>'
    if make == "old":
        return f'<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8"><TITLE>{title}</TITLE></HEAD>\n<BODY BGCOLOR=#ffffff><TABLE WIDTH=760 CELLPADDING=2><TR><TD COLSPAN=2>{" | ".join(links)}\n<TR><TD VALIGN=top>{body}\n<TR><TD><FONT SIZE=1>{site}</FONT></TABLE>'
    if make == "minified":
        return f'<!doctype html><html lang={lang}><meta charset=utf-8><title>{title}</title>{noise}<body><div class=a1><div class=b2>{"".join(links)}</div><div class=c3>{body}</div></div>'
    return f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title} - {site}</title></head><body class="d-flex flex-column">\n<nav class="navbar"><div class="container-fluid">{"".join(links)}</div></nav>\n<div class="container"><div class="row"><div class="col-md-8">{body}</div><div class="col-md-4"><form action="/zoek" method="get"><input name="q"><button>OK</button></form></div></div></div>\n<footer class="mt-auto">{site} &middot; 2026</footer></body></html>'


def phone(random):
    return f"06 123456{random.randint(0, 99):02d}"


def ad(random, lang):
    title, text, age, place, tel, posted, reply, more = AD[lang]
    n = random.randint(21, 45)
    text, city, number = text.format(n=n), title.split()[-1], phone(random)
    make = random.choice(["list", "table", "jsonld", "micro", "soup", "article"])
    fields = [(age, str(n)), (place, city), (tel, number), (posted, f"{random.randint(10, 28)}-10-2026")]
    if make == "list":
        body = f"<h1>{title}</h1><dl>" + "".join(f"<dt>{a}</dt><dd>{b}</dd>" for a, b in fields) + f'</dl><div class="description"><p>{text}</p></div><a class="btn" href="/reply/7781">{reply}</a>'
    elif make == "table":
        body = f"<h2>{title}</h2><table>" + "".join(f"<tr><td><b>{a}:</b></td><td>{b}</td></tr>" for a, b in fields) + f"<tr><td colspan=2>{text}</td></tr></table>"
    elif make == "jsonld":
        data = json.dumps({"@context": "https://schema.org", "@type": "Offer", "name": title, "description": text}, ensure_ascii=False)
        body = f'<script type="application/ld+json">{data}</script><h1>{title}</h1><p>{text}</p><p>{tel}: <a href="tel:{number.replace(" ", "")}">{number}</a></p>'
    elif make == "micro":
        body = f'<div itemscope itemtype="http://schema.org/Product"><h1 itemprop="name">{title}</h1><p itemprop="description">{text}</p><span itemprop="telephone">{number}</span></div>'
    elif make == "soup":
        body = f"<center><font size=5>{title}</font><br><br>{text}<br><br>{tel} {number}<br>{age} {n}"
    else:
        body = f'<article class="listing-detail"><h1>{title}</h1><div class="gallery"><img src="/i/1.jpg" alt=""><img src="/i/2.jpg" alt=""></div><section>{text}</section><section>{tel}: {number}</section></article><aside><h3>{more}</h3><a href="/ad/9921">{title}</a></aside>'
    return title, body


def listing(random, lang):
    title, teasers, view, following, results, order = LIST[lang]
    count = random.randint(len(teasers) - 1, len(teasers))
    rows = random.sample(teasers, count) * random.choice([2, 3])
    make = random.choice(["cards", "table", "ul", "old"])
    ids = [random.randint(10000, 99999) for _ in rows]
    if make == "cards":
        items = "".join(f'<div class="card"><a href="/ad/{i}"><img src="/t/{i}.jpg" alt=""></a><h3><a href="/ad/{i}">{t}</a></h3><p>{random.randint(21, 44)} &middot; Zwolle</p><a class="more" href="/ad/{i}">{view}</a></div>' for i, t in zip(ids, rows))
    elif make == "table":
        items = "<table class=results>" + "".join(f'<tr><td><a href="detail.php?id={i}">{t}</a><td>{random.randint(10, 28)}-10-2026<td>Arnhem</tr>' for i, t in zip(ids, rows)) + "</table>"
    elif make == "ul":
        items = "<ul class=listing>" + "".join(f'<li><a href="/advertentie/{i}/{t.split()[0].lower().strip(":,")}">{t}</a> <small>Breda</small></li>' for i, t in zip(ids, rows)) + "</ul>"
    else:
        items = "<br>".join(f'<A HREF="show.asp?nr={i}">{t}</A>' for i, t in zip(ids, rows))
    pager = " ".join(f'<a href="?page={p}">{p}</a>' for p in range(1, random.randint(4, 8)))
    return title, f'<h1>{title}</h1><p>{len(rows) * random.randint(3, 20)} {results} &ndash; {order}</p>{items}<div class="pager">{pager} <a href="?page=2" rel="next">{following}</a></div>'


def gate(random, lang):
    title, text, yes, no = GATE[lang]
    make = random.choice(["form", "links", "js", "date"])
    buttons = {"form": f'<form method="post" action="/enter"><button name="ok" value="1">{yes}</button></form><a href="https://www.search.example/">{no}</a>', "links": f'<a href="/?over18=1">{yes}</a><br><a href="https://leave.example/">{no}</a>',
               "js": f'<div id="agegate" class="modal show"><button onclick="accept()">{yes}</button><button onclick="leave()">{no}</button></div>',
               "date": f'<form action="/age" method="post"><select name="d"><option>1</option><option>2</option></select><select name="m"><option>1</option></select><select name="y"><option>2008</option><option>1990</option></select><button>{yes}</button></form><a href="/out">{no}</a>'}[make]
    return title, f"<h1>{title}</h1><p>{text}</p>{buttons}"


def missing(random, lang):
    title, text, home = MISSING[lang]
    make = random.choice(["short", "search", "big"])
    extra = {"short": "", "search": '<form action="/s"><input name="q"><button>&#128269;</button></form>', "big": '<div class="code">404</div>'}[make]
    return title, f'{extra}<h1>{title}</h1><p>{text}</p><p><a href="/">{home}</a></p>'


def blocked(random, lang):
    title, text = random.choice(BLOCKED[lang])
    make = random.choice(["ray", "bare"])
    if title in ("Inloggen", "Log in", "Anmelden", "Connexion"):
        return title, f'<h1>{title}</h1><p>{text}</p><form method="post" action="/login"><input type="text" name="user"><input type="password" name="pass"><button>{title}</button></form>'
    if any(word in text for word in ("mens bent", "Mensch", "humain", "humano", "człowiek")):
        return title, f'<h2>{title}</h2><p>{text}</p><div class="g-recaptcha" data-sitekey="x"></div><form><input type="hidden" name="captcha"><button>OK</button></form>'
    return title, f"<h1>{title}</h1><p>{text}</p>" + (f"<hr><small>Ref. {random.randrange(16**10):010x}</small>" if make == "ray" else "")


def other(random, lang):
    title, lines = random.choice(OTHER[lang])
    body = "".join((f"<h2>{x}</h2>" if x.endswith("?") or x.startswith(("Artikel", "1.", "2.")) else f"<p>{x}</p>") for x in lines)
    return title, f"<h1>{title}</h1>{body}"


KINDS = {"ad": (ad, AD), "list": (listing, LIST), "gate": (gate, GATE), "missing": (missing, MISSING), "blocked": (blocked, BLOCKED), "other": (other, OTHER)}


def kind(random):
    name = random.choice(["ad", "ad", "ad", "list", "list", "gate", "blocked", "missing", "other", "other"])
    maker, texts = KINDS[name]
    lang = random.choice(sorted(texts) + ["nl", "en"])
    title, body = maker(random, lang)
    bare = name in ("gate", "blocked", "missing") and random.random() < 0.5
    text = f'<html><head><meta charset="utf-8"><title>{title}</title></head><body>{body}</body></html>' if bare else shell(random, lang, title, body)
    return {"class": "kind", "lang": lang, "input": "html", "text": text, "expect": {"kind": name}}
