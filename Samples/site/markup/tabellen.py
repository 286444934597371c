"""Style two: HTML 4 of twenty years ago, fields in table rows, attributes bare, tags in capitals.

The pages are windows-1252 and say so only in their meta element. Behind an age gate (see nginx.conf.in).
"""

from content.tabellen import ADS
from markup.common import chunks, neighbours, newest_first, numeric_date, paragraphs
from record import HELPDESK, Ad, Page, Site

BRAND = "Tabelplein"
LABELS = {
    "nl": ("Plaats", "Leeftijd", "Telefoon", "Prijs", "Vergunning", "Datum"),
    "en": ("City", "Age", "Telephone", "Price", "Permit", "Date"),
}
GATE = "/leeftijd.html"  # nginx answers ad addresses with it while the cookie age_ok=1 is missing
DELETED = "/advertentie/1987.html"  # a link that leads nowhere: 404

ROBOTS = """# Tabelplein
User-agent: *
Crawl-delay: 0
Disallow: /beheer/
Disallow: /*?print=
Sitemap: http://127.0.0.3:18793/sitemap.xml
"""


def site() -> Site:
    ads = newest_first(ADS)
    pages = list_pages(ads) + [ad_page(ads, index) for index in range(len(ads))]
    return Site(
        name="tabellen", host="127.0.0.3", encoding="windows-1252", robots=ROBOTS,
        pages=pages + [gate_page()] + information_pages() + hidden_pages(),
    )


def address(ad: Ad) -> str:
    return f"/advertentie/{ad.slug}.html"


def layout(title: str, body: str) -> str:
    return f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML><HEAD>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">
<TITLE>{title} – {BRAND}</TITLE>
</HEAD>
<BODY BGCOLOR=#FFFFFF>
<DIV ID=header><B><A HREF="/">{BRAND}</A></B></DIV>
<DIV ID=nav>
<A HREF="/">Overzicht</A> · <A HREF="/lijst2.html?sid=8f3a">Verder bladeren</A> ·
<A HREF="/uitleg.html">Uitleg</A> · <A HREF="/regels.html">Regels</A> · <A HREF="/beheer/">Beheer</A>
</DIV>
{body}
<HR NOSHADE>
<DIV ID=footer><FONT SIZE=1>Alle adverteerders zijn 18+. Zie je een advertentie van iemand onder de 18 of
vermoed je dwang? Meld het bij de politie.<BR>
Helpdesk: {HELPDESK} · Deze site plaatst één cookie · <A HREF="{GATE}">Leeftijdscontrole</A></FONT></DIV>
</BODY></HTML>
"""


def ad_page(ads: list[Ad], index: int) -> Page:
    ad = ads[index]
    others = " | ".join(f"<A HREF={address(other)}>{other.title}</A>" for other in neighbours(ads, index, 2))
    body = f"""<TABLE WIDTH=760 ID=advertentie CELLPADDING=4>
<TR><TD COLSPAN=2><H1>{ad.title}</H1></TD>
{rows(ad)}
<TR><TD COLSPAN=2 CLASS=omschrijving>{"<P>".join(paragraphs(ad.text))}</TD></TR>
</TABLE>
<P CLASS=verwant><I>Anderen keken naar: {others}</P></I>
<P><A HREF="{address(ad)}?print=1" REL=nofollow>Afdrukken</A></P>"""
    return Page(path=address(ad), html=layout(ad.title, body), kind="ad", ads=(ad,))


def rows(ad: Ad) -> str:
    values = (ad.place, ad.age, ad.phone, ad.price, ad.permit, numeric_date(ad.posted))
    return "\n".join(
        f"<TR><TH ALIGN=left>{label}:<TD>{value}</TD></TR>"
        for label, value in zip(LABELS[ad.language], values)
        if value
    )


def list_pages(ads: list[Ad]) -> list[Page]:
    batches = list(chunks(ads, 10))
    return [list_page(batch, number, len(batches)) for number, batch in enumerate(batches, start=1)]


def list_page(ads: list[Ad], number: int, last: int) -> Page:
    lines = "\n".join(
        f"<TR><TD>{numeric_date(ad.posted)}<TD><A HREF={address(ad)}>{ad.title}</A><TD>{ad.place}"
        for ad in ads
    )
    pages = " ".join(
        f"<B>{other}</B>" if other == number else f'<A HREF="{list_address(other)}">{other}</A>'
        for other in range(1, last + 1)
    )
    dead = f"<P>Vaak bekeken: <A HREF={DELETED}>een eerdere advertentie</A>" if number == 2 else ""
    body = f"""<H2>Advertenties, blad {number}</H2>
<TABLE BORDER=1 CLASS=lijst><TR><TH>Datum<TH>Titel<TH>Plaats
{lines}
</TABLE>
<P ALIGN=center>Blad {pages}
{dead}"""
    return Page(path=list_address(number), html=layout(f"Overzicht, blad {number}", body), kind="list")


def list_address(number: int) -> str:
    return "/" if number == 1 else f"/lijst{number}.html"


def gate_page() -> Page:
    body = """<CENTER><H2>Leeftijdscontrole</H2>
<P>Deze pagina's zijn bedoeld voor bezoekers van 18 jaar en ouder. Bent u 18 jaar of ouder?
<FORM METHOD=POST ACTION="/leeftijd.html"><INPUT TYPE=submit NAME=ja VALUE="Ja, verder">
<INPUT TYPE=button VALUE="Nee, terug"></FORM></CENTER>"""
    return Page(path=GATE, html=layout("Leeftijdscontrole", body), kind="gate", is_in_sitemap=False)


def information_pages() -> list[Page]:
    explained = """<H2>Uitleg</H2>
<TABLE><TR><TH>Onderdeel<TH>Betekenis
<TR><TD>Prijs<TD>Het bedrag per uur, tenzij anders vermeld
<TR><TD>Vergunning<TD>Het nummer dat de gemeente heeft afgegeven
<TR><TD>Datum<TD>De dag van plaatsing</TABLE>"""
    rules = """<H2>Regels</H2><OL><LI>Adverteren mag vanaf 18 jaar.<LI>Eén advertentie per persoon.
<LI>Geen foto's zonder toestemming.</OL>"""
    return [
        Page(path="/uitleg.html", html=layout("Uitleg", explained), kind="other"),
        Page(path="/regels.html", html=layout("Regels", rules), kind="other"),
    ]


def hidden_pages() -> list[Page]:
    body = "<H2>Beheer</H2><P>Alleen voor medewerkers."
    page = Page(
        path="/beheer/", html=layout("Beheer", body), kind="other", is_crawled=False, is_in_sitemap=False
    )
    return [page]
