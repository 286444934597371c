"""Cases about permit, trade and VAT numbers. Trade numbers begin with 00, VAT ids with NL0000: nobody's."""

from .fillers import dressed

PERMIT = {
    "nl": ["Wij hebben een vergunning van de gemeente: {t}.", "Vergunningnummer {t}", "verg.nr. {t}", "Onze exploitatievergunning is {t}.",
           "vergunning: {t}, zie de muur in de hal"],
    "en": ["Our permit number is {t}.", "permit: {t}", "Licence no. {t}", "license number {t}, shown at the door"],
    "de": ["Unsere Genehmigung: {t}", "Genehmigungsnummer {t}"],
}
KVK = {
    "nl": ["KvK-nummer: {t}", "kvk {t}", "Kamer van Koophandel {t}", "Ingeschreven onder KvK {t}", "K.v.K.-nr. {t}"],
    "en": ["Chamber of Commerce no. {t}", "KvK {t}", "CoC number: {t}"], "de": ["KvK-Nummer {t}", "KvK: {t}"],
}
BTW = {
    "nl": ["Btw-nummer {t}", "BTW-id: {t}", "btw {t}", "Ons btw-identificatienummer is {t}"],
    "en": ["VAT number {t}", "VAT: {t}", "Our VAT id is {t}"], "de": ["USt-ID {t}", "Umsatzsteuer-Identifikationsnummer: {t}"],
}
TRAPS = {
    "nl": ["Reserveringsnummer {e} niet vergeten.", "Advertentie-id {e}.", "Polisnummer {e} van de verzekering.", "Klantnummer: {e}",
           "De bouwvergunning voor de serre is binnen.", "Met een vaarvergunning mag ik ook de boot nemen.", "De vergunning is nog in behandeling.",
           "Kenteken van de taxi: {l}-{f}-{l2}.", "Dagkaart {f} ligt in de kast.", "Bonnetje {e} bewaren voor de garantie.",
           "Wij zijn geen bureau en hebben dus geen vergunning nodig."],
    "en": ["Booking number {e}, please keep it.", "Ad number {e}.", "Policy number {e} with our insurer.", "Customer no. {e}",
           "A fishing licence is all I own.", "The permit is still being processed.", "Locker {f}, key at the desk."],
    "de": ["Buchungsnummer {e} bitte notieren.", "Anzeigen-ID {e}.", "Versicherungsnummer {e}.", "Die Baugenehmigung ist da."],
}
# Label, pattern and place of made-up policies (Samples/policy).
POLICIES = [("Utrecht", "UTR-{y}-{t3}"), ("Amsterdam", "EXP-{y2}-{t5}"), ("Enschede", "EN-{t4}"), ("Rotterdam", "RSB-{y}-{t3}"),
            ("Den Haag", "HSX-{t6}"), ("Groningen", "GRN {y2}.{t4}")]


def digits(source, count):
    return "".join(str(source.randint(0, 9)) for _ in range(count - 1)) + str(source.randint(1, 9))


def case(kind, lang, text, numbers, **more):
    shape = {"class": f"number.{kind}", "lang": lang, "input": "txt", "text": text, **more}
    return shape | {"expect": {"numbers": [{"kind": name, "text": told} for name, told in numbers]}}


def tongue(source):
    return source.choice(["nl", "nl", "nl", "en", "de"])


def permit(source):
    lang = tongue(source)
    frame = source.deal(PERMIT[lang])
    if lang == "nl" and source.random() < 0.5:
        place, pattern = source.deal(POLICIES)
        year = source.randint(2022, 2026)
        told = pattern.format(y=year, y2=year % 100, **{f"t{count}": digits(source, count) for count in (3, 4, 5, 6)})
        text = f"Escort vanuit {place}. " + frame.replace("{t}", told)
        return case("permit", lang, text, [("permit", told)], policy="Samples/policy", posted="2026-11-01")
    letter = source.choice("ABEGKPRV") + source.choice("BDHLMSTZ")
    told = source.choice([f"{letter}-{digits(source, 5)}", f"20{source.randint(19, 26)}/{digits(source, 4)}",
                          f"{letter}{source.randint(20, 26)}-{digits(source, 3)}", f"{letter}.{digits(source, 4)}.{digits(source, 2)}"])
    return case("permit", lang, dressed(lang, frame.replace("{t}", told), source, 1), [("permit", told)])


def kvk(source):
    lang = tongue(source)
    told = "00" + digits(source, 6)
    written = source.choice([told, told, told[:4] + " " + told[4:], f"{told[:2]} {told[2:5]} {told[5:]}"])
    return case("kvk", lang, dressed(lang, source.deal(KVK[lang]).replace("{t}", written), source, 1), [("kvk", told)])


def btw(source):
    """Half by the older check (weights 9 to 2 over 11), half by the newer (97 over all signs, letters as numbers)."""
    lang = tongue(source)
    while True:
        stem = "0000" + digits(source, 4)
        check = sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), stem)) % 11
        if source.random() < 0.5 and check < 10:
            told, end = f"{stem}{check}", "01"
            break
        told = stem + str(source.randint(0, 9))
        ends = [f"{end:02d}" for end in range(2, 99) if int(f"2321{told}11{end:02d}") % 97 == 1]
        if ends:
            end = ends[0]
            break
    written = source.choice([f"NL{told}B{end}", f"NL{told}B{end}", f"NL {told} B{end}", f"NL {told[:4]}.{told[4:6]}.{told[6:]}.B{end}",
                             f"nl{told}b{end}"])
    text = dressed(lang, source.deal(BTW[lang]).replace("{t}", written), source, 1)
    return case("btw", lang, text, [("btw", f"NL*********B{end}")])


def trap(source):
    lang = tongue(source)
    letters = "".join(source.sample("BDFGHJKLNPRSTVXZ", 2))
    text = source.deal(TRAPS[lang]).replace("{e}", "00" + digits(source, 6)).replace("{f}", digits(source, 3))
    text = text.replace("{l}", letters).replace("{l2}", source.choice("BDFGH"))
    return case("trap", lang, dressed(lang, text, source, 1), [])
