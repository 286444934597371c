"""HTML cases: kinds of pages, odd markup, odd charsets."""
import html

from . import fields, said, unsaid, words
from .compose import Draft, plain_form

WORDS = {
    "nl": dict(ads="Advertenties in {p}", age="Leeftijd", phone="Telefoon", place="Plaats", home="Naar het begin",
               terms="Voorwaarden", price="30 min €{a}, 1 uur €{b}", help="Helpdesk", ask="Ben je 18 jaar of ouder?",
               yes="Ja, ik ben 18 of ouder", no="Nee", gone="Deze advertentie bestaat niet meer.",
               lost="Pagina niet gevonden",
               denied="Toegang geweigerd", human="Bevestig dat je een mens bent", login="Log in om verder te gaan",
               about="Over deze site",
               story="Deze site verzamelt advertenties van zelfstandigen. Wij lezen elke melding "
               "en halen weg wat niet klopt. Voor vragen over regels verwijzen wij naar de gemeente.", more="Bekijk"),
    "en": dict(ads="Ads in {p}", age="Age", phone="Phone", place="Location", home="Back to start", terms="Terms",
               price="30 min €{a}, 1 hour €{b}", help="Helpdesk", ask="Are you 18 years or older?",
               yes="Yes, I am over 18", no="No, leave", gone="This ad is no longer available.", lost="Page not found",
               denied="Access denied", human="Please verify that you are human", login="Log in to continue",
               about="About this site", story="This site collects ads of independent people. We read every report and "
               "remove what is wrong. For questions about rules we point to the municipality.", more="View"),
    "de": dict(ads="Anzeigen in {p}", age="Alter", phone="Telefon", place="Ort", home="Zur Startseite", terms="AGB",
               price="30 Min. €{a}, 1 Stunde €{b}", help="Hilfe", ask="Bist du über 18 Jahre alt?",
               yes="Ja, ich bin volljährig", no="Nein", gone="Diese Anzeige ist nicht mehr verfügbar.",
               lost="Seite nicht gefunden", denied="Zugriff verweigert",
               human="Bitte bestätigen Sie, dass Sie ein Mensch sind",
               login="Bitte melden Sie sich an", about="Über diese Seite", story="Diese Seite sammelt Anzeigen von "
               "Selbständigen. Wir lesen jede Meldung und entfernen, was nicht stimmt.", more="Ansehen"),
    "fr": dict(ads="Annonces à {p}", age="Âge", phone="Téléphone", place="Ville", home="Retour à l'accueil",
               terms="Conditions", price="30 min {a} €, 1h {b} €", help="Aide", ask="Avez-vous plus de 18 ans ?",
               yes="Oui, j'ai plus de 18 ans", no="Non", gone="Cette annonce n'existe plus.", lost="Page introuvable",
               denied="Accès refusé", human="Veuillez confirmer que vous êtes humain",
               login="Connectez-vous pour continuer",
               about="À propos", story="Ce site rassemble des annonces de personnes indépendantes. Nous lisons chaque "
               "signalement et retirons ce qui ne va pas.", more="Voir"),
    "es": dict(ads="Anuncios en {p}", age="Edad", phone="Teléfono", place="Ciudad", home="Volver al inicio",
               terms="Condiciones", price="30 min {a} €, 1 hora {b} €", help="Ayuda", ask="¿Eres mayor de 18 años?",
               yes="Sí, soy mayor de 18", no="No", gone="Este anuncio ya no existe.", lost="Página no encontrada",
               denied="Acceso denegado", human="Confirma que eres humano", login="Inicia sesión para continuar",
               about="Sobre este sitio",
               story="Este sitio reúne anuncios de personas independientes. Leemos cada aviso "
               "y retiramos lo que no es correcto.", more="Ver"),
    "it": dict(ads="Annunci a {p}", age="Età", phone="Telefono", place="Città", home="Torna all'inizio",
               terms="Condizioni", price="30 min {a} €, 1 ora {b} €", help="Aiuto", ask="Hai più di 18 anni?",
               yes="Sì, sono maggiorenne", no="No", gone="Questo annuncio non esiste più.", lost="Pagina non trovata",
               denied="Accesso negato", human="Conferma di essere umano", login="Accedi per continuare",
               about="Chi siamo",
               story="Questo sito raccoglie annunci di persone indipendenti. Leggiamo ogni segnalazione "
               "e togliamo ciò che non va.", more="Vedi"),
    "ro": dict(ads="Anunțuri în {p}", age="Vârsta", phone="Telefon", place="Oraș", home="Înapoi la început",
               terms="Condiții", price="30 min {a} euro, 1 oră {b} euro", help="Ajutor", ask="Ai peste 18 ani?",
               yes="Da, am peste 18 ani", no="Nu", gone="Acest anunț nu mai există.", lost="Pagina nu a fost găsită",
               denied="Acces interzis", human="Confirmă că ești om", login="Autentifică-te pentru a continua",
               about="Despre noi", story="Acest site adună anunțuri ale unor persoane independente. Citim fiecare "
               "sesizare și eliminăm ce nu este corect.", more="Vezi"),
    "pl": dict(ads="Ogłoszenia: {p}", age="Wiek", phone="Telefon", place="Miasto", home="Powrót do początku",
               terms="Regulamin", price="30 min {a} euro, 1 godz. {b} euro", help="Pomoc",
               ask="Czy masz ukończone 18 lat?",
               yes="Tak, mam ponad 18 lat", no="Nie", gone="To ogłoszenie już nie istnieje.",
               lost="Strona nie znaleziona",
               denied="Dostęp zabroniony", human="Potwierdź, że jesteś człowiekiem",
               login="Zaloguj się, aby kontynuować",
               about="O nas",
               story="Ta strona zbiera ogłoszenia osób niezależnych. Czytamy każde zgłoszenie i usuwamy to, "
               "co się nie zgadza.", more="Zobacz"),
}


class Person:
    """What one ad on a page says."""

    def __init__(self, draft):
        self.name, self.years = draft.name(), draft.rng.randint(19, 55)
        tail = f"{draft.rng.randint(0, 99):02}"
        self.e164 = "+316123456" + tail
        self.shown = plain_form(self.e164, draft.rng)
        self.place = draft.rng.choice(fields.PLACES)[0]
        half = draft.rng.randrange(40, 100, 5)
        self.price = WORDS[draft.lang]["price"].format(a=half, b=half + 50)
        self.filler = " ".join(unsaid.FILLER[draft.lang][:2])

    def expect(self, **more):
        return {"phones": [{"e164": self.e164, "obfuscated": False}],
                "ages": [{"min": self.years, "max": self.years, "subject": "advertised"}], **more}


def document(title, body, head=""):
    head = f"<head><title>{html.escape(title)}</title>{head}</head>"
    return f"<!DOCTYPE html>\n<html>{head}\n<body>{body}</body></html>\n"


def chrome(draft, body):
    """The site's own parts around an ad: menu, search form with a list of ages, footer with the site's number."""
    w = WORDS[draft.lang]
    options = "".join(f"<option>{n}</option>" for n in range(18, 60, 4))
    return (
        f'<header><nav><a href="/">{w["home"]}</a> <a href="/voorwaarden">{w["terms"]}</a></nav></header>'
        f'<form action="/zoek"><label>{w["age"]} <select name="leeftijd">{options}</select></label></form>'
        f'<main>{body}</main><footer><p>{w["help"]}: 06-12345699 · 18+ · © 2026</p></footer>')


def years_cell(draft, person):
    return f'{person.years} {words.years(draft.lang, person.years)}'


def fields_of(draft, person):
    w = WORDS[draft.lang]
    return [(w["age"], str(person.years)), (w["place"], person.place), (w["phone"], person.shown)]


def headings(draft, person):
    return (f"<h1>{person.name}, {years_cell(draft, person)}</h1><p>{person.filler}</p><p>{person.place}</p>"
            f"<p>{WORDS[draft.lang]['phone']}: {person.shown}</p><p>{person.price}</p>")


def definitions(draft, person):
    rows = "".join(f"<dt>{k}</dt><dd>{v}</dd>" for k, v in fields_of(draft, person))
    return f"<h1>{person.name}</h1><dl>{rows}</dl><p>{person.filler}</p><p>{person.price}</p>"


def tables(draft, person):
    rows = "".join(f"<tr><td>{k}:<td>{v}" for k, v in fields_of(draft, person))
    return f"<h2>{person.name}</h2><table>{rows}</table><p>{person.filler}<p>{person.price}"


def soup(draft, person):
    return (f"<font size=4><b>{person.name}</b></font> ({years_cell(draft, person)})<br>{person.filler}<br>"
            f"{person.place}<br>{WORDS[draft.lang]['phone']} {person.shown}<br><br>{person.price}")


def lists(draft, person):
    rows = "".join(f"<li><strong>{k}</strong>: {v}</li>" for k, v in fields_of(draft, person))
    return f"<h3>{person.name}</h3><ul>{rows}</ul><p>{person.filler} {person.price}</p>"


LAYOUTS = [headings, definitions, tables, soup, lists]


def ad(draft):
    person = Person(draft)
    body = draft.rng.choice(LAYOUTS)(draft, person)
    if draft.rng.random() < 0.6:
        body = chrome(draft, body)
    return page(draft, "kind", document(person.name, body), person.expect(kind="ad", ads=1))


def listing(draft):
    w, rng = WORDS[draft.lang], draft.rng
    places = rng.sample(fields.PLACES, rng.randint(5, 12))
    shape = rng.choice(['<li><a href="/advertentie/{i}.html">{n}</a> {p}</li>',
                        '<div class="card"><a href="/ad/{i}"><h3>{n}</h3></a><p>{p}</p></div>',
                        '<tr><td><a href="/show?id={i}">{n}</a></td><td>{p}</td></tr>'])
    names = said.NAMES[draft.lang].split()
    rows = "".join(shape.format(i=1000 + i, n=names[i % len(names)], p=p[0]) for i, p in enumerate(places))
    wrap = {"<li": "<ul>{}</ul>", "<di": "<div>{}</div>", "<tr": "<table>{}</table>"}[shape[:3]]
    title = w["ads"].format(p=places[0][0])
    body = f"<h1>{title}</h1>{wrap.format(rows)}<p><a href='?page=2'>2</a> <a href='?page=3'>3</a></p>"
    return page(draft, "kind", document(title, chrome(draft, body) if rng.random() < 0.5 else body), {"kind": "list"})


def gate(draft):
    w, rng = WORDS[draft.lang], draft.rng
    choice = rng.choice([
        f'<form method="post" action="/enter"><button name="ok" value="1">{w["yes"]}</button>'
        f'<button>{w["no"]}</button></form>',
        f'<p><a class="button" href="/?ok=1">{w["yes"]}</a> <a href="https://www.example.org/">{w["no"]}</a></p>'])
    return page(draft, "kind", document("Voorbeeld", f'<div class="modal"><h1>{w["ask"]}</h1>{choice}</div>'),
                {"kind": "gate"})


def missing(draft):
    w = WORDS[draft.lang]
    said_so = draft.rng.choice([w["gone"], w["lost"] + ".", w["lost"] + ". " + w["gone"]])
    return page(draft, "kind", document("Voorbeeld", f'<h1>{said_so}</h1><p><a href="/">{w["home"]}</a></p>'),
                {"kind": "missing"})


def blocked(draft):
    w, rng = WORDS[draft.lang], draft.rng
    body = rng.choice([
        f'<h1>{w["denied"]}</h1><p>403</p>', f'<h1>{w["human"]}</h1><div class="g-recaptcha" data-sitekey="x"></div>',
        f'<h1>{w["login"]}</h1><form method="post"><input name="user"><input type="password" name="pass">'
        "<button>OK</button></form>"])
    return page(draft, "kind", document("Voorbeeld", body), {"kind": "blocked"})


def other(draft):
    w = WORDS[draft.lang]
    body = f'<h1>{w["about"]}</h1><p>{w["story"]}</p><p>{" ".join(unsaid.FILLER[draft.lang])}</p>'
    return page(draft, "kind", document(w["about"], body), {"kind": "other"})


def several(draft):
    """Several ads on one page; phones and ages are judged for the first."""
    people = [Person(draft) for _ in range(draft.rng.randint(2, 5))]
    wrap = draft.rng.choice(['<article class="ad" id="a{i}">{x}</article>', '<div class="card">{x}</div>', "{x}<hr>"])
    shape = draft.rng.choice([definitions, lists, headings])
    blocks = "".join(wrap.format(i=i, x=shape(draft, p).replace("h1>", "h2>")) for i, p in enumerate(people))
    expect = people[0].expect(kind="ad", ads=len(people))
    return page(draft, "markup", document("Voorbeeld", f"<div>{blocks}</div>"), expect)


def page(draft, name, text, expect, **more):
    return draft.case(name, input="html", text=text, **{"region": "NL", **more}) | {"expect": expect}


KINDS = [ad, ad, listing, gate, missing, blocked, other]
LANGUAGES = sorted(WORDS)
