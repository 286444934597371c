"""Style one: tidy HTML5, every field a pair in a definition list. UTF-8. Optional end tags are left out."""

from content.definities import ADS
from markup.common import chunks, long_date, neighbours, newest_first, paragraphs
from record import HELPDESK, Ad, Page, Site

BRAND = "Kenmerk"
LABELS = {
    "nl": ("Plaats", "Leeftijd", "Telefoon", "Tarief", "Vergunningnummer", "Geplaatst"),
    "en": ("Town", "Age", "Phone", "Rate", "Permit number", "Posted"),
}
MOVED = {"/oud/anna.html": "/advertentie/anna-17.html"}  # answered with 301 by nginx
DELETED = "/advertentie/lisa-0912.html"  # a link that leads nowhere: 404
TRUNCATED = "gerda-1106"  # its page carries more attributes than a reader should take

ROBOTS = """User-agent: *
Disallow: /intern/
Disallow: /account/

Sitemap: http://127.0.0.2:18793/sitemap.xml
"""


def site() -> Site:
    ads = newest_first(ADS)
    pages = list_pages(ads) + [ad_page(ads, index) for index in range(len(ads))]
    return Site(
        name="definities", host="127.0.0.2", encoding="utf-8", robots=ROBOTS,
        pages=pages + information_pages() + hidden_pages(),
    )


def address(ad: Ad) -> str:
    return f"/advertentie/{ad.slug}.html"


def layout(title: str, body: str, language: str = "nl", page_id: str = "pagina") -> str:
    return f"""<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title} | {BRAND}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<body id="{page_id}">
<div id="cookiemelding" class="melding" role="dialog">{BRAND} gebruikt alleen functionele cookies.
<a href="/info/cookies.html">Lees meer</a></div>
<header class="kop"><a href="/" class="logo">{BRAND}</a>
<nav class="hoofdmenu"><ul>
<li><a href="/">Nieuwste</a>
<li><a href="/lijst/2.html?utm_source=menu">Meer advertenties</a>
<li><a href="/info/veelgestelde-vragen.html">Vragen</a>
<li><a href="/account/inloggen.html" rel="nofollow">Inloggen</a>
</ul></nav></header>
<main>
{body}
</main>
<footer class="voet">
<p>Alle adverteerders zijn 18+. Zie je een advertentie van iemand onder de 18 of vermoed je dwang? Meld het
bij de politie.
<p>Helpdesk {BRAND}: {HELPDESK}, op werkdagen van 9 tot 17 uur.
<p><a href="/info/voorwaarden.html">Voorwaarden</a> <a href="/info/privacy.html">Privacy</a>
<a href="https://hulp.example/" rel="external">Hulp en advies</a>
</footer>
</html>
"""


def ad_page(ads: list[Ad], index: int) -> Page:
    ad = ads[index]
    related = "\n".join(
        f'<li><a href="{address(other)}">{other.title}</a>' for other in neighbours(ads, index, 3)
    )
    body = f"""<article class="advertentie" data-nummer="{ad.slug.split('-')[-1]}">
<h1>{ad.title}</h1>
<dl class="kenmerken">
{definitions(ad)}
</dl>
<div class="omschrijving">
{"".join(f"<p>{paragraph}" + chr(10) for paragraph in paragraphs(ad.text))}</div>
</article>
{attribute_flood(ad)}<section class="ook" id="ook"><h2>Ook interessant</h2>
<ul>
{related}
</ul></section>"""
    page = layout(ad.title, body, ad.language, page_id=f"advertentie-{ad.slug}")
    return Page(path=address(ad), html=page, kind="ad", ads=(ad,))


def definitions(ad: Ad) -> str:
    values = (ad.place, ad.age, ad.phone, ad.price, ad.permit, long_date(ad.posted, ad.language))
    return "\n".join(
        f"<dt>{label}<dd>{value}" for label, value in zip(LABELS[ad.language], values) if value
    )


def attribute_flood(ad: Ad) -> str:
    """One broken widget with 20,000 attributes: a reader must bound them, and say that it did."""
    if ad.slug != TRUNCATED:
        return ""
    attributes = " ".join(f"a{number}" for number in range(20_000))
    return f"<div class=teller {attributes}></div>\n"


def list_pages(ads: list[Ad]) -> list[Page]:
    batches = list(chunks(ads, 9))
    return [list_page(batch, number, len(batches)) for number, batch in enumerate(batches, start=1)]


def list_page(ads: list[Ad], number: int, last: int) -> Page:
    rows = "\n".join(
        f'<li class="regel"><a href="{address(ad)}?utm_source=lijst">{ad.title}</a> <span>{ad.place}</span>'
        for ad in ads
    )
    extra = ""
    if number == 1:
        moved, deleted = next(iter(MOVED)), DELETED
        extra = f"""<aside class="uitgelicht"><h2>Uitgelicht</h2>
<p><a href="{moved}">Onze eerste adverteerder</a>, <a href="{deleted}">vorige week uitgelicht</a>,
<a href="/intern/concept.html">in voorbereiding</a></aside>"""
    body = f"""<h1>Nieuwste advertenties, pagina {number} van {last}</h1>
<ul class="lijst">
{rows}
</ul>
<p class="bladeren">{paging(number, last)}</p>
{extra}"""
    return Page(path=list_address(number), html=layout(f"Overzicht {number}", body), kind="list")


def list_address(number: int) -> str:
    return "/" if number == 1 else f"/lijst/{number}.html"


def paging(number: int, last: int) -> str:
    links = []
    if number > 1:
        links.append(f'<a rel="prev" href="{list_address(number - 1)}">Vorige</a>')
    if number < last:
        links.append(f'<a rel="next" href="{list_address(number + 1)}">Volgende</a>')
    return " | ".join(links)


def information_pages() -> list[Page]:
    texts = {
        "voorwaarden": (
            "Voorwaarden",
            "<p>Adverteren kan vanaf 18 jaar. Een legitimatie hoort bij elke aanmelding."
            "<p>Wie voor een ander adverteert, heeft diens schriftelijke toestemming nodig.",
        ),
        "privacy": (
            "Privacy",
            "<p>Wij bewaren aanmeldgegevens zolang een advertentie loopt, en daarna drie maanden.",
        ),
        "cookies": ("Cookies", "<p>Eén cookie onthoudt uw taalkeuze. Dat is alles."),
        "veelgestelde-vragen": (
            "Veelgestelde vragen",
            "<dl><dt>Hoe plaats ik een advertentie?<dd>Vul het formulier in en upload een legitimatie."
            "<dt>Waar staat mijn vergunningnummer?<dd>In de brief van uw gemeente, rechtsboven."
            "<dt>Hoe lang blijft een advertentie staan?<dd>Vier weken, daarna krijgt u bericht.</dl>",
        ),
    }
    return [
        Page(path=f"/info/{name}.html", html=layout(title, f"<h1>{title}</h1>\n{text}"), kind="other")
        for name, (title, text) in texts.items()
    ]


def hidden_pages() -> list[Page]:
    """Behind Disallow: linked, even listed in the sitemap, and yet not to be fetched."""
    draft = "<h1>Concept</h1><dl><dt>Plaats<dd>Utrecht<dt>Leeftijd<dd>30 jaar</dl><p>Nog niet geplaatst."
    login = "<h1>Inloggen</h1><form method=post><input name=naam><input name=code type=password></form>"
    return [
        Page(path="/intern/concept.html", html=layout("Concept", draft), kind="ad", is_crawled=False),
        Page(
            path="/account/inloggen.html", html=layout("Inloggen", login), kind="other", is_crawled=False,
            is_in_sitemap=False,
        ),
    ]
