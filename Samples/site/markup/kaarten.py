"""Style three: cards on list pages and a page per ad with JSON-LD, as a site made by a framework. UTF-8."""

import json
import re

from content.kaarten import ADS
from markup.common import chunks, neighbours, newest_first, paragraphs, plain
from record import HELPDESK, Ad, Page, Site

BRAND = "Kaartenbak"
LABELS = {
    "nl": ("Plaats", "Leeftijd", "Telefoon", "Per uur", "Vergunningnummer"),
    "en": ("Location", "Age", "Phone", "Per hour", "Permit number"),
}
GONE = "/advertentie/3099-mirthe.html"  # answers 200 and says that the ad is gone
NEVER_WAS = "/advertentie/3998-demo.html"  # 404
ORPHAN = "3305-madelon"  # no list links to it: only the sitemap knows it

ROBOTS = """User-agent: voorbeeldbot
Disallow: /

User-agent: *
Allow: /mijn/hulp.html
Disallow: /mijn/
Disallow: /api/
Sitemap: http://127.0.0.4:18793/sitemap.xml
"""


def site() -> Site:
    ads = newest_first(ADS)
    listed = [ad for ad in ads if ad.slug != ORPHAN]
    pages = list_pages(listed) + [ad_page(ad, neighbours(listed, index, 3)) for index, ad in enumerate(ads)]
    return Site(
        name="kaarten", host="127.0.0.4", encoding="utf-8", robots=ROBOTS,
        pages=pages + [gone_page()] + information_pages() + hidden_pages(),
    )


def address(ad: Ad) -> str:
    return f"/advertentie/{ad.slug}.html"


def layout(title: str, body: str, language: str = "nl", head: str = "") -> str:
    return f"""<!doctype html>
<html lang="{language}" class="no-js">
<head>
<meta charset="utf-8">
<title>{title} · {BRAND}</title>
{head}</head>
<body>
<div id="app" data-page>
<header class="topbar"><a class="topbar__logo" href="/">{BRAND}</a>
<nav class="topbar__nav" aria-label="Hoofdmenu"><a href="/aanbod">Aanbod</a>
<a href="/nieuws/leeftijdscheck.html">Nieuws</a>
<a href="/over.html">Over ons</a><a href="/mijn/favorieten.html">Favorieten</a></nav></header>
<div class="cookiebar" id="cookiebar"><p>Wij meten bezoek zonder u te volgen.</p>
<button type="button">Prima</button></div>
{body}
<footer class="site-footer" id="footer">
<p class="site-footer__legal">Alle adverteerders zijn 18+. Zie je een advertentie van iemand onder de 18 of
vermoed je dwang? Meld het bij de politie.</p>
<p>Helpdesk <a href="tel:+31612345699">{HELPDESK}</a> ·
<a href="mailto:helpdesk@kaartenbak.example">E-mail</a></p>
</footer>
</div>
<script>document.documentElement.className = "js";</script>
</body>
</html>
"""


def ad_page(ad: Ad, related: list[Ad]) -> Page:
    cards = "\n".join(card(other, "card card--small") for other in related)
    text = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs(ad.text))
    body = f"""<main class="detail" id="main">
<p class="crumbs"><a href="/">Start</a> › <a href="/aanbod">Aanbod</a></p>
<article class="profile" id="profile">
<h1 class="profile__title">{ad.title}</h1>
<div class="profile__facts">
{facts(ad)}
</div>
<div class="profile__text" itemprop="description">
{text}
</div>
<p class="profile__meta">Geplaatst op <time datetime="{ad.posted}">{ad.posted}</time></p>
</article>
<aside class="related" id="related"><h2>Vergelijkbaar</h2>
{cards}
</aside>
</div></main>"""
    page = layout(ad.title, body, ad.language, head=structured_data(ad))
    return Page(path=address(ad), html=page, kind="ad", ads=(ad,))


def facts(ad: Ad) -> str:
    names = ("place", "age", "phone", "price", "permit")
    values = (ad.place, ad.age, ad.phone, ad.price, ad.permit)
    return "\n".join(
        f'<div class="fact fact--{name}"><span class="fact__label">{label}</span>'
        f'<span class="fact__value">{value}</span></div>'
        for name, label, value in zip(names, LABELS[ad.language], values)
        if value
    )


def structured_data(ad: Ad) -> str:
    """schema.org as such sites emit it: only what the form holds, with empty fields left out."""
    data = {
        "@context": "https://schema.org",
        "@type": "Service",
        "name": plain(ad.title),
        "description": plain(ad.text),
        "areaServed": {"@type": "City", "name": ad.place} if ad.place else None,
        "telephone": ad.phones[0] if ad.phone else None,
        "identifier": ad.permit or None,
        "offers": {"@type": "Offer", "price": hourly_price(ad), "priceCurrency": "EUR"} if ad.price else None,
        "datePosted": ad.posted,
    }
    filled = {key: value for key, value in data.items() if value is not None}
    lines = json.dumps(filled, ensure_ascii=False, indent=1).replace("</", "<\\/")
    return f'<script type="application/ld+json">\n{lines}\n</script>\n'


def hourly_price(ad: Ad) -> str:
    return re.findall(r"€ (\d+)", ad.price)[0] + ".00"


def card(ad: Ad, classes: str = "card") -> str:
    facts = ", ".join(value for value in (ad.place, ad.price) if value)
    return f"""<div class="{classes}" data-id={ad.slug.split("-")[0]}>
<h3><a href="{address(ad)}">{ad.title}</a></h3>
<p class="card__facts">{facts}
<p class="card__teaser">{plain(paragraphs(ad.text)[0])[:60]}…
</div>"""


def list_pages(ads: list[Ad]) -> list[Page]:
    batches = list(chunks(ads, 9))
    return [home_page(ads[:6])] + [
        list_page(batch, number, len(batches)) for number, batch in enumerate(batches, start=1)
    ]


def home_page(ads: list[Ad]) -> Page:
    cards = "\n".join(card(ad) for ad in ads)
    body = f"""<main id="main"><h1>Pas geplaatst</h1>
<div class="grid">
{cards}
</div>
<p><a href="/aanbod">Bekijk het hele aanbod</a></p></main>"""
    return Page(path="/", html=layout("Pas geplaatst", body), kind="list")


def list_page(ads: list[Ad], number: int, last: int) -> Page:
    cards = "\n".join(card(ad) for ad in ads)
    pages = "".join(f'<li><a href="{list_address(other)}">{other}</a>' for other in range(1, last + 1))
    extra = ""
    if number == 2:
        extra = f'<p class="tip">Tip: <a href="{GONE}">Mirthe</a> en <a href="{NEVER_WAS}">Demo</a></p>'
    body = f"""<main id="main"><h1>Aanbod, pagina {number}</h1>
<div class="grid" id="grid">
{cards}
</div>
{extra}
<ul class="pager">{pages}</ul></main>"""
    return Page(
        path=list_address(number), file=f"aanbod/p{number}.html", kind="list",
        html=layout(f"Aanbod, pagina {number}", body),
    )


def list_address(number: int) -> str:
    return "/aanbod" if number == 1 else f"/aanbod?p={number}"


def gone_page() -> Page:
    body = """<main id="main" class="melding"><h1>Deze advertentie bestaat niet meer</h1>
<p>De pagina die u zoekt is niet gevonden of verwijderd door de adverteerder.</p>
<p><a href="/aanbod">Terug naar het aanbod</a></p></main>"""
    return Page(path=GONE, html=layout("Niet gevonden", body), kind="missing", is_in_sitemap=False)


def information_pages() -> list[Page]:
    news = """<main id="main"><article><h1>Strengere leeftijdscheck op advertentiesites</h1>
<p>Een onderzoeker vertelde vorige week dat een adverteerder 17 bleek te zijn. "Ze zei dat ze 21
was", aldus de beheerder van een andere site.</p>
<p>Sites controleren nu bij elke aanmelding een legitimatie. In twee van de 45 gemeenten loopt een proef.</p>
</article></main>"""
    about = """<main id="main"><h1>Over ons</h1>
<p>Kaartenbak is een kleine uitgever. Wij bieden zelf geen diensten aan en bemiddelen niet.</p></main>"""
    help_page = """<main id="main"><h1>Hulp</h1>
<p>Een favoriet bewaart u met het hartje naast de titel.</p></main>"""
    return [
        Page(path="/nieuws/leeftijdscheck.html", html=layout("Nieuws", news), kind="other"),
        Page(path="/over.html", html=layout("Over ons", about), kind="other"),
        Page(path="/mijn/hulp.html", html=layout("Hulp", help_page), kind="other"),
    ]


def hidden_pages() -> list[Page]:
    body = """<main id="main"><h1>Favorieten</h1><p>U heeft nog niets bewaard.</p></main>"""
    page = Page(
        path="/mijn/favorieten.html", html=layout("Favorieten", body), kind="other", is_crawled=False,
    )
    return [page]
