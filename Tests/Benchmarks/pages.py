#!/usr/bin/env python3
"""Makes the benchmark's pages: pages.py FOLDER COUNT writes public/, urls.txt and plan/registry.csv there.

COUNT advertisement pages of about 8.7 KB each, spread over the sixteen hosts of the plan, with list pages of 100 links
and a robots.txt. The same COUNT gives the same bytes. All people, permits and texts are invented; a telephone number
belongs to one name and one town, so that the pages do not look like one advertiser with twenty names.
"""

import random
import sys
from pathlib import Path

HOSTS = [f"127.0.1.{last}" for last in range(1, 17)]
PORT = 18794
SIZE = 8_700
LINKS_A_LIST = 100
PERSONS = 100

NAMES = """Anna Marit Joyce Nina Femke Ilse Wendy Vera Bianca Carla Lotte Karin Sanne Roos Esther Mirjam Petra Linda
Ingrid Marleen Judith Annet Heleen Tessa Yvonne Simone Renske Dorien Hanna Manon Irene Elles Nienke Willeke Greet
Josien Paula Agnes Trudy Corrie Babette Doris Frida Gonny Hilde Jolanda Klara Leonie Monique Noor""".split()

SENTENCES = """Ik werk voor mezelf vanuit mijn eigen woning en neem zelf de telefoon op.
Een afspraak maak je bij voorkeur een dag van tevoren, dan kan ik mijn week indelen.
Ik ontvang op de begane grond; er zijn geen drempels en de deur is breed genoeg voor een rolstoel.
Parkeren kan in de straat, na zes uur is het gratis.
Het station ligt op tien minuten lopen en de bus stopt om de hoek.
Betalen kan contant of met pin, een bon krijg je op verzoek.
Ik bespreek vooraf wat we doen en wat ik niet doe, en daar blijf ik bij.
Wie te laat is, belt even; dan zoeken we samen een ander moment.
Koffie, thee en water staan klaar en je kunt hier douchen.
Mijn huis is rookvrij en er zijn twee katten, die in een andere kamer blijven.
Ik spreek Nederlands, Engels en een beetje Duits.
Berichten zonder naam beantwoord ik niet, bellen werkt het snelst.
In de zomer ben ik twee weken dicht, de data staan op deze pagina.
Op zondag en op feestdagen werk ik niet.
Ik kom ook aan huis binnen vijftien kilometer; de reistijd reken ik niet.
Een gesprek met een kop koffie hoort er voor mij bij.
Voor een eerste kennismaking neem ik graag een kwartier extra.
Ik ben rustig van aard en houd van muziek, wandelen en koken.
Wat je vertelt blijft hier, en ik verwacht hetzelfde van jou.
De prijs geldt voor de hele tijd en er komt niets bij.
Afzeggen kan tot drie uur van tevoren zonder kosten.
Een plek voor je fiets is er achter het huis.
Ik sta al een paar jaar op deze site en houd mijn gegevens zelf bij.
Het adres geef ik een uur voor de afspraak door.
Graag verzorgd op komen dagen; handdoeken liggen klaar.
Je hoort vooraf eerlijk of een wens bij mij past.
Ik werk met een vast rooster, zodat ik ook tijd heb voor mijn gezin en mijn tuin.
Wie liever mailt, vindt het formulier onder aan deze pagina.
Tussen twee afspraken houd ik een half uur vrij, zodat niemand elkaar op de stoep treft.
Vragen over de route beantwoord ik graag; de voordeur is aan de kant van het plein.
Ik draag mijn administratie zelf en heb een vaste boekhouder.
Op woensdagmiddag doe ik boodschappen en ben ik niet te bereiken.
Een wens die mij niet ligt, zeg ik af zonder uitleg.
De kamer ligt aan de tuinkant en is in de winter goed verwarmd.
Ik gebruik geen foto's van anderen en schrijf mijn teksten zelf.""".splitlines()

HEAD = """<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>@TITLE@ | Meetsite</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="@TITLE@: gegevens, tijden en contact op Meetsite.">
<meta name="theme-color" content="#eef1f4">
<meta property="og:type" content="website">
<meta property="og:title" content="@TITLE@">
<meta property="og:site_name" content="Meetsite">
<link rel="canonical" href="@PATH@">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>
body{font:16px/1.5 sans-serif;margin:0;color:#222}.kop,.voet{background:#eef1f4;padding:1em}
.hoofdmenu ul{list-style:none;display:flex;gap:1em;margin:0;padding:0}.kenmerken dt{font-weight:bold}
.kenmerken{display:grid;grid-template-columns:12em 1fr}.omschrijving{max-width:42em}.ook li{margin:.2em 0}
@media(max-width:40em){.kenmerken{display:block}.hoofdmenu ul{flex-direction:column}}
</style>
<script>
document.addEventListener("DOMContentLoaded",function(){var m=document.getElementById("cookiemelding");
if(m&&localStorage.getItem("cookies")==="ja"){m.hidden=true}
m&&m.querySelector("button").addEventListener("click",function(){localStorage.setItem("cookies","ja");m.hidden=true})});
</script>
</head>
<body>
<div id="cookiemelding" class="melding" role="dialog">Deze site gebruikt alleen functionele cookies.
<a href="/info/cookies.html">Lees meer</a> <button type="button">Begrepen</button></div>
<header class="kop"><a href="/" class="logo">Meetsite</a>
<nav class="hoofdmenu"><ul>
<li><a href="/">Nieuwste</a></li>
<li><a href="/lijst/1.html">Meer advertenties</a></li>
<li><a href="/info/veelgestelde-vragen.html">Vragen</a></li>
<li><a href="/info/veilig-werken.html">Veilig werken</a></li>
<li><a href="/account/inloggen.html" rel="nofollow">Inloggen</a></li>
</ul></nav></header>
<main>
"""

ASIDE = """<aside class="uitleg" id="uitleg">
<h2>Goed om te weten</h2>
<p>Adverteerders plaatsen hun tekst zelf en zijn er zelf voor verantwoordelijk. De redactie leest elke advertentie
voordat die verschijnt en haalt weg wat niet mag.</p>
<p>Klopt er iets niet? <a href="/info/melden.html">Meld het bij de redactie</a>, liefst met het nummer van de
advertentie erbij. Wij antwoorden binnen twee werkdagen.</p>
</aside>
"""

FOOT = ASIDE + """</main>
<footer class="voet">
<p>Alle adverteerders zijn volwassen. Vermoed je dwang? Meld het bij de politie.</p>
<ul>
<li><a href="/info/voorwaarden.html">Voorwaarden</a></li>
<li><a href="/info/privacy.html">Privacy</a></li>
<li><a href="/info/contact.html">Contact</a></li>
<li><a href="/info/over-ons.html">Over ons</a></li>
<li><a href="https://hulp.example/" rel="external">Hulp en advies</a></li>
</ul>
<p>Meetsite is verzonnen en dient om de snelheid van programma's te meten.</p>
</footer>
</body>
</html>
"""


class Person:
    """An invented advertiser. Of a hundred, sixteen give cause for a finding; the rest are in order."""

    def __init__(self, number: int):
        self.number = number
        self.name = f"{NAMES[number % len(NAMES)]} {'KV'[number // len(NAMES)]}."
        self.age = 24 + number * 7 % 30
        digits = f"{number:02}"
        self.link = f"+316123456{digits}"
        self.phone = (f"06-123456{digits}", f"06 1234 56{digits}", f"+31 6 123 456 {digits}")[number % 3]
        self.permit = None if 5 <= number < 10 else f"UTR-2024-{(900 if 10 <= number < 13 else 100) + number:03}"
        self.hours = "dag en nacht bereikbaar" if 13 <= number < 16 else "maandag tot en met vrijdag, 11 tot 20 uur"

    def register_line(self) -> str:
        expired = self.number < 5
        fields = (
            f"UTR-2024-{100 + self.number:03}", "individual", "expired" if expired else "valid", "GM0344", "2024-01-01",
            "2024-12-31" if expired else "2035-12-31", self.name, f"{99_910_000 + self.number}", self.link,
        )
        return ",".join(fields)


def ad_path(index: int) -> str:
    return f"/advertentie/{Person(index % PERSONS).name.split()[0].lower()}-{index + 10_001}.html"


def list_path(page: int) -> str:
    return "/" if page == 0 else f"/lijst/{page + 1}.html"


def head(title: str, path: str) -> str:
    return HEAD.replace("@TITLE@", title).replace("@PATH@", path)


def definition_list(person: Person, index: int, chance: random.Random) -> str:
    price = 140 + 5 * chance.randrange(20)
    rows = [
        ("Naam", person.name), ("Plaats", "Utrecht"), ("Leeftijd", f"{person.age} jaar"),
        ("Telefoon", f'<a href="tel:{person.link}">{person.phone}</a>'),
        ("Tarief", f"1 uur {price} euro, half uur {price - 55} euro"), ("Bereikbaar", person.hours),
        ("Ontvangst", "thuis en aan huis"), ("Talen", "Nederlands, Engels, Duits"),
        ("Geplaatst", f"{1 + index % 28} oktober 2026"), ("Advertentie", str(index + 10_001)),
    ]
    if person.permit:
        rows.append(("Vergunningnummer", person.permit))
    inside = "".join(f"<dt>{term}</dt><dd>{value}</dd>\n" for term, value in rows)
    return f'<dl class="kenmerken">\n{inside}</dl>\n'


def opening_hours(person: Person) -> str:
    inside = "".join(
        f'<tr><th scope="row">{day}</th><td>{11 + person.number % 3}:00</td><td>20:00</td></tr>\n'
        for day in ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"))
    return f'<table class="tijden">\n<caption>Tijden</caption>\n{inside}</table>\n'


def related(index: int, indices: list[int], chance: random.Random) -> str:
    """Cards of other ads of the same host, most of which a crawler has seen already."""
    inside = "".join(
        f'<li class="kaart"><a href="{ad_path(other)}"><span class="kaart__naam">{Person(other % PERSONS).name}</span>'
        f' <span class="kaart__plaats">Utrecht</span></a></li>\n'
        for other in chance.choices(indices, k=18) if other != index)
    return f'<section class="ook" id="ook"><h2>Ook interessant</h2>\n<ul>\n{inside}</ul></section>\n'


def advertisement(index: int, indices: list[int]) -> str:
    chance = random.Random(index)
    person = Person(index % PERSONS)
    title = f"{person.name} in Utrecht, {person.age} jaar"
    before = head(title, ad_path(index)) + (
        f'<article class="advertentie" data-nummer="{index + 10_001}">\n<h1>{title}</h1>\n'
        + definition_list(person, index, chance) + '<div class="omschrijving">\n')
    after = "</div>\n" + opening_hours(person) + "</article>\n" + related(index, indices, chance) + FOOT
    room = SIZE - len(before.encode()) - len(after.encode())
    text = ""
    sentences = chance.sample(SENTENCES, len(SENTENCES))
    while sentences and len(text) < room - 60:
        taken = [sentences.pop() for _ in range(min(3, len(sentences)))]
        text += f"<p>{' '.join(taken)}</p>\n"
    return before + text + after


def list_page(page: int, pages: int, indices: list[int]) -> str:
    shown = indices[page * LINKS_A_LIST:(page + 1) * LINKS_A_LIST]
    inside = "".join(
        f'<li><a href="{ad_path(index)}">{Person(index % PERSONS).name}, Utrecht</a></li>\n' for index in shown)
    turns = "".join(f'<a href="{list_path(other)}">{other + 1}</a>\n' for other in range(pages))
    return head(f"Advertenties, blad {page + 1}", list_path(page)) + (
        f'<h1>Advertenties</h1>\n<ul class="lijst">\n{inside}</ul>\n<nav class="bladen">\n{turns}</nav>\n') + FOOT


def write_host(folder: Path, indices: list[int]) -> list[str]:
    """Writes the pages of one host; the paths of its lists and ads, lists first."""
    (folder / "advertentie").mkdir(parents=True)
    (folder / "lijst").mkdir()
    (folder / "robots.txt").write_text("User-agent: *\nDisallow: /account/\nDisallow: /info/\n")
    pages = -(-len(indices) // LINKS_A_LIST)
    for page in range(pages):
        name = "index.html" if page == 0 else list_path(page)[1:]
        (folder / name).write_text(list_page(page, pages, indices), encoding="utf-8")
    # The menu of every page names it; it is the front page under a second address, as on many sites.
    (folder / "lijst/1.html").write_bytes((folder / "index.html").read_bytes())
    for index in indices:
        (folder / ad_path(index)[1:]).write_text(advertisement(index, indices), encoding="utf-8")
    return [list_path(page) for page in range(pages)] + ["/lijst/1.html"] + [ad_path(index) for index in indices]


def main() -> None:
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    if count < 1 or count % len(HOSTS):
        sys.exit(f"COUNT must be a multiple of {len(HOSTS)}")
    paths = [write_host(folder / "public" / host, list(range(at, count, len(HOSTS)))) for at, host in enumerate(HOSTS)]
    # Turn by turn over the hosts, each of which has as many pages as the others.
    urls = [f"http://{host}:{PORT}{path}\n" for row in zip(*paths, strict=True) for host, path in zip(HOSTS, row)]
    (folder / "urls.txt").write_text("".join(urls))
    header = "number,kind,status,municipality,valid_from,valid_until,holder,kvk,phones"
    lines = [header] + [Person(number).register_line() for number in range(PERSONS)]
    (folder / "plan").mkdir(exist_ok=True)
    (folder / "plan/registry.csv").write_text("\n".join(lines) + "\n")


main()
