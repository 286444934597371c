"""Cases about one field: prices, hours, languages, days, handles, voices, places, permit and business numbers."""
import datetime

from . import fields, said
from .compose import POSTED, Draft

POLICY = "Samples/site/policy"


def price(draft):
    half = draft.rng.randrange(40, 120, 5)
    hour = half + draft.rng.randrange(20, 90, 5)
    draft.own_age()
    draft.sentences.append(draft.pick(fields.PRICES).format(a=half, b=hour))
    draft.filler()
    draft.expect["prices"] = [{"cents": half * 100, "minutes": 30}, {"cents": hour * 100, "minutes": 60}]
    return draft.case("price")


def hours(draft):
    sentence, hours_a_day, days = draft.pick(fields.HOURS)
    opens, closes = draft.rng.randint(8, 12), draft.rng.randint(17, 23)
    draft.filler()
    draft.sentences.append(sentence.format(f=opens, t=closes))
    draft.expect["hours"] = [{"hoursADay": closes - opens if hours_a_day == "span" else hours_a_day, "daysAWeek": days}]
    return draft.case("hours")


def languages(draft):
    frame, names, joiner = fields.LANGUAGES[draft.lang]
    chosen = draft.rng.sample(sorted(names), draft.rng.randint(2, 3))
    listed = ", ".join(names[c] for c in chosen[:-1]) + f" {joiner} {names[chosen[-1]]}"
    draft.own_age()
    draft.sentences.append(frame.format(list=listed))
    draft.filler()
    draft.expect["languages"] = chosen
    return draft.case("languages")


def posted(draft):
    if draft.rng.random() < 0.5 and draft.lang in fields.POSTED_AGO:
        sentence, back = draft.pick(fields.POSTED_AGO)
        day = POSTED - datetime.timedelta(days=back)
    else:
        day = POSTED - datetime.timedelta(days=draft.rng.randint(1, 60))
        month = said.MONTHS[draft.lang].split()[day.month - 1]
        sentence = draft.pick(fields.POSTED).format(d=day.day, m=day.month, month=month, year=day.year)
    draft.own_age()
    draft.sentences.append(sentence)
    draft.filler()
    draft.expect["posted"] = day.isoformat()
    return draft.case("posted")


def handle(draft):
    user = f"{draft.rng.choice(['voorbeeld', 'sample', 'muster', 'exemple'])}_{draft.rng.randint(100, 999)}"
    kind, shown, text = draft.rng.choice([
        ("telegram", f"Telegram: @{user}", user), ("telegram", f"https://t.me/{user}", user),
        ("mail", f"E-mail: {user}@ads.example", f"{user}@ads.example"),
        ("mail", f"{user}@ads.example", f"{user}@ads.example"),
        ("telegram", f"TG @{user}", user)])
    draft.own_age()
    draft.sentences.append(shown)
    draft.filler()
    draft.expect["handles"] = [{"kind": kind, "text": text}]
    return draft.case("handle")


def narrator(draft):
    voices = [voice for voice in sorted(fields.VOICES) if draft.lang in fields.VOICES[voice]]
    voice = draft.rng.choice(voices)
    draft.sentences.append(draft.rng.choice(fields.VOICES[voice][draft.lang]))
    draft.expect["narrator"] = voice
    return draft.case("narrator")


def place(draft):
    name, municipality = draft.rng.choice(fields.PLACES)
    draft.own_age()
    draft.sentences.append(draft.pick(fields.IN_PLACE).format(place=name))
    draft.filler()
    draft.expect["place"] = {"name": name, "municipality": municipality}
    return draft.case("place")


PERMIT_LABELS = {
    "nl": ["Vergunningnummer: {x}", "Vergunning {x}", "Verg.nr. {x}", "Exploitatievergunning nr. {x}",
           "Wij werken met vergunning nummer {x}."],
    "en": ["Permit number: {x}", "Licence no. {x}", "License number {x}", "Licensed, permit {x}."],
    "de": ["Genehmigungsnummer: {x}", "Genehmigung Nr. {x}"],
}


def permit(draft):
    rng = draft.rng
    shown = rng.choice([f"UTR-202{rng.randint(0, 6)}-{rng.randint(1, 999):03}",
                        f"EXP-2{rng.randint(0, 6)}-{rng.randint(1, 99999):05}"])
    draft.own_age()
    draft.sentences.append(draft.pick(PERMIT_LABELS).format(x=shown))
    draft.phone(False)
    draft.expect["numbers"] = [{"kind": "permit", "text": shown}]
    return draft.case("number.permit", policy=POLICY)


KVK_LABELS = {
    "nl": ["KvK {x}", "KvK-nummer: {x}", "K.v.K. {x}", "KVK nr. {x}", "Kamer van Koophandel {x}"],
    "en": ["Chamber of Commerce {x}", "KvK number {x}", "CoC no. {x}"],
    "de": ["KvK-Nummer {x}", "Handelskammer (KvK) {x}"],
}


def kvk(draft):
    # Trade numbers that begin with 00 were never given out.
    digits = f"00{draft.rng.randint(0, 999999):06}"
    shown = draft.rng.choice([digits, digits, f"{digits[:2]} {digits[2:4]} {digits[4:6]} {digits[6:]}"])
    draft.own_age()
    draft.sentences.append(draft.pick(KVK_LABELS).format(x=shown) + ".")
    draft.phone(False)
    draft.expect["numbers"] = [{"kind": "kvk", "text": digits}]
    return draft.case("number.kvk")


VAT_LABELS = {
    "nl": ["BTW {x}", "Btw-nummer: {x}", "Btw-id {x}"], "en": ["VAT {x}", "VAT number: {x}"],
    "de": ["USt-IdNr. {x}", "Umsatzsteuer-ID: {x}"],
}


def vat(draft):
    end, digits = draft.rng.choice([vat_old, vat_new])(draft.rng)
    shown = f"NL{digits}B{end}"
    if draft.rng.random() < 0.3:
        shown = draft.rng.choice([f"NL {digits} B{end}", f"NL{digits[:3]}.{digits[3:6]}.{digits[6:]}.B{end}"])
    draft.own_age()
    draft.sentences.append(draft.pick(VAT_LABELS).format(x=shown) + ".")
    draft.filler()
    draft.expect["numbers"] = [{"kind": "btw", "text": f"NL*********B{end}"}]
    return draft.case("number.btw")


def vat_old(rng):
    """Nine digits that pass the 11-test; those that begin with 0000 belong to nobody."""
    while True:
        digits = f"0000{rng.randint(0, 99999):05}"
        weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
        if int(digits) and sum(w * int(d) for w, d in zip(weights, digits)) % 11 == 0:
            return f"{rng.randint(1, 9):02}", digits


def vat_new(rng):
    """The whole id is 1 modulo 97 once its letters are numbers (N = 23, L = 21, B = 11)."""
    while True:
        digits = f"0000{rng.randint(0, 99999):05}"
        for end in range(2, 99):
            if int(f"2321{digits}11{end:02}") % 97 == 1:
                return f"{end:02}", digits


NO_NUMBER = {
    "nl": ["Dossier 2024013{r}.", "Advertentie-id 1234{r}678.", "Bestelling UTR 2024 01{r} staat klaar.",
           "Kenteken 12-ABC-{r}.",
           "Voor parkeren is een vergunning nodig.", "Factuur 2026-001{r}.", "Postcode 1234 AB {r}6.",
           "Rijvergunning niet nodig.",
           "Wij hebben een vergunning van de gemeente.", "Datum 20261{r}01."],
    "en": ["Order 1234{r}678.", "Room 202{r}.", "No parking permit needed.", "We are licensed.",
           "Invoice 2026-001{r}."],
    "de": ["Auftrag 1234{r}678.", "Zimmer 202{r}.", "Parkausweis nicht nötig.", "Rechnung 2026-001{r}."],
}


def no_number(draft):
    draft.own_age()
    draft.decoys(NO_NUMBER, 2)
    draft.phone(False)
    draft.expect["numbers"] = []
    return draft.case("number.trap")


# What can be said about in which languages.
MAKERS = {
    "price": (price, sorted(fields.PRICES)), "hours": (hours, sorted(fields.HOURS)),
    "languages": (languages, sorted(fields.LANGUAGES)), "posted": (posted, sorted(fields.POSTED)),
    "handle": (handle, "nl en de fr es it ro pl".split()), "narrator": (narrator, "nl en de fr es".split()),
    "place": (place, sorted(fields.IN_PLACE)), "number.permit": (permit, sorted(PERMIT_LABELS)),
    "number.kvk": (kvk, sorted(KVK_LABELS)), "number.btw": (vat, sorted(VAT_LABELS)),
    "number.trap": (no_number, sorted(NO_NUMBER)),
}
