"""Style four: no structure at all, lines and <br>, some pages with several ads. ISO-8859-15.

Only the header of the answer names the charset (see nginx.conf.in); the pages themselves are silent.
"""

from content.tekstsoep import LEAVES
from markup.common import chunks
from record import HELPDESK, Ad, Page, Site

BRAND = "Prikbord"

ROBOTS = """User-agent: *
Disallow: /archief/
Sitemap: http://127.0.0.5:18793/sitemap.xml
"""


def site() -> Site:
    leaves = sorted(LEAVES, key=lambda ads: ads[0].slug, reverse=True)
    pages = list_pages(leaves) + [leaf_page(leaves, index) for index in range(len(leaves))]
    return Site(
        name="tekstsoep", host="127.0.0.5", encoding="iso8859-15", robots=ROBOTS,
        pages=pages + information_pages() + hidden_pages(),
    )


def address(ads: list[Ad]) -> str:
    return f"/bericht/{ads[0].slug}.html"


def layout(title: str, body: str) -> str:
    return f"""<html><head><title>{title} - {BRAND}</title></head>
<body text=black link=blue>
<div id="header"><a href="/">{BRAND}</a></div>
<div id="nav"><a href="/">berichten</a> | <a href="/blad2.html">ouder</a> |
<a href="/spelregels.html">spelregels</a> | <a href="/archief/2019.html">archief</a></div>
<center>
<div id="inhoud" align=left>
{body}
</div>
</center>
<div id="footer"><small>Alle adverteerders zijn 18+.<br>
Zie je een advertentie van iemand onder de 18 of vermoed je dwang? Meld het bij de politie.<br>
Helpdesk {BRAND}: {HELPDESK}<br>Dit prikbord gebruikt een cookie.</small></div>
</body>
"""


def leaf_page(leaves: list[list[Ad]], index: int) -> Page:
    ads = leaves[index]
    older = leaves[(index + 1) % len(leaves)]
    body = single(ads[0]) if len(ads) == 1 else "\n<hr>\n".join(several(ad) for ad in ads)
    title = ads[0].title if len(ads) == 1 else f"Berichten {ads[0].slug}"
    footing = f'\n<p class=bladeren><a href="{address(older)}">volgend bericht</a> <a href="/">terug</a>'
    return Page(path=address(ads), html=layout(title, body + footing), kind="ad", ads=tuple(ads))


def single(ad: Ad) -> str:
    return f"<big><b>{ad.title}</b></big><br>\n{lines(ad)}"


def several(ad: Ad) -> str:
    return f"<h3>{ad.title}</h3>\n{lines(ad)}"


def lines(ad: Ad) -> str:
    """The lines of an ad; the last one in bold with its tags crossed, as people type them."""
    first, last = ad.text.split("\n")[:-1], ad.text.split("\n")[-1]
    return "<br>\n".join(first + [f"<b><i>{last}</b></i><br>"])


def list_pages(leaves: list[list[Ad]]) -> list[Page]:
    batches = list(chunks(leaves, 11))
    return [list_page(batch, number, len(batches)) for number, batch in enumerate(batches, start=1)]


def list_page(leaves: list[list[Ad]], number: int, last: int) -> Page:
    links = "<br>\n".join(f'- <a href="{address(ads)}">{headline(ads)}</a>' for ads in leaves)
    older = f'<a href="/blad{number + 1}.html">oudere berichten</a>' if number < last else "einde"
    dead = '<br>\n- <a href="/bericht/399.html">verwijderd bericht</a>' if number == last else ""
    body = f"<b>Berichten op het prikbord, blad {number}</b><br><br>\n{links}{dead}<br><br>\n{older}"
    path = "/" if number == 1 else f"/blad{number}.html"
    return Page(path=path, html=layout(f"Berichten, blad {number}", body), kind="list")


def headline(ads: list[Ad]) -> str:
    return ads[0].title if len(ads) == 1 else f"{len(ads)} berichten, nummer {ads[0].slug}"


def information_pages() -> list[Page]:
    rules = """<b>Spelregels</b><br>Berichten blijven vier weken hangen.<br>
Wie iets plaatst is 18 jaar of ouder.<br>Reageren gaat buiten het prikbord om.<br>"""
    return [Page(path="/spelregels.html", html=layout("Spelregels", rules), kind="other")]


def hidden_pages() -> list[Page]:
    old = "<b>Archief 2019</b><br>Gerrie, Utrecht, 40 jaar<br>Niet meer actueel.<br>"
    page = Page(
        path="/archief/2019.html", html=layout("Archief 2019", old), kind="list", is_crawled=False,
    )
    return [page]
