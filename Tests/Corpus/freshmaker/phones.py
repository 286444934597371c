"""Cases about phones: written plainly, hidden, and things that only look like one."""

from . import phonetexts, tongues, veils
from .fillers import dressed

LANGS = ["nl"] * 4 + ["en"] * 3 + ["de", "fr", "es", "ro", "pl"] * 2 + ["it", "hu", "bg"]
ASKED = ["nl", "en", "de", "fr", "es", "ro", "pl"]
STRICT = ["nl", "nl", "en", "en", "de", "fr", "es", "ro", "pl"]


class Number:
    """A dummy number of one of the three lands: `national` are its digits as dialled at home."""

    def __init__(self, land, tail):
        self.land, self.tail = land, tail
        self.national = {"NL": "06123456", "US": "20255501", "DE": "017139200"}[land] + tail
        self.e164 = {"NL": "+316123456", "US": "+120255501", "DE": "+4917139200"}[land] + tail


def drawn(source, lang):
    land = {"de": source.choice(["DE", "DE", "NL"]), "en": source.choice(["NL", "US"])}.get(lang, "NL")
    return Number(land, f"{source.randint(0, 99):02d}")


def case(kind, lang, text, number, is_obfuscated):
    shape = {"class": f"phone.{kind}", "lang": lang, "input": "txt", "text": text}
    if number.land != "NL":
        shape["region"] = number.land
    return shape | {"expect": {"phones": [{"e164": number.e164, "obfuscated": is_obfuscated}]}}


def written(number, source):
    """A plain form: groups, with or without the land."""
    tail = number.tail
    forms = {
        "NL": [f"06-123456{tail}", f"06123456{tail}", f"06 12 34 56 {tail}", f"06 1234 56{tail}", f"06-12 34 56 {tail}",
               f"+31 6 123456{tail}", f"+316123456{tail}", f"+31-6-1234-56{tail}", f"0031 6 12 34 56 {tail}",
               f"(06) 1234 56{tail}", f"06.1234.56{tail}", f"+31(0)6 123456{tail}", f"061 234 56 {tail}",
               f"06 1 234 56 {tail}", f"06/123456{tail}"],
        "US": [f"202-555-01{tail}", f"(202) 555-01{tail}", f"202.555.01{tail}", f"202 555 01{tail}", f"+1 202 555 01{tail}",
               f"1-202-555-01{tail}", f"+120255501{tail}", f"(202)555-01{tail}"],
        "DE": [f"0171 39200{tail}", f"0171/39200{tail}", f"0171-39200{tail}", f"0171 392 00 {tail}", f"+49 171 39200{tail}",
               f"+4917139200{tail}", f"0049 171 39200{tail}", f"+49 (0)171 39200{tail}"],
    }[number.land]
    return source.choice(forms)


def plain(source):
    lang = source.choice(LANGS)
    number = drawn(source, lang)
    text = source.deal(phonetexts.CALL[lang]).replace("{p}", written(number, source))
    return case("plain", lang, dressed(lang, text, source), number, False)


def disguised(source, turn):
    """Every way in every language that phones are asked for, by turns; the other three now and then."""
    lang = ASKED[turn % len(ASKED)] if turn % 10 else source.choice(LANGS)
    number = drawn(source, lang)
    way = veils.WAYS[turn // len(ASKED) % len(veils.WAYS)]
    if (way is veils.pairs and (number.land != "NL" or lang == "bg")) or (way is veils.glued and lang not in veils.GLUED):
        way = veils.words
    told = way(number.national, lang, source)
    text = source.deal(phonetexts.CALL[lang]).replace("{p}", told)
    if "\n" in told:
        return case("disguised", lang, text, number, True)
    dressed_text = dressed(lang, text, source, 1)
    # Small letters would undo look-alikes such as I and B.
    return case("disguised", lang, text if dressed_text.islower() else dressed_text, number, True)


def trap(source):
    lang = source.choice(STRICT if source.random() < 0.9 else LANGS)
    frame = source.deal(phonetexts.TRAPS[lang] + phonetexts.TRAPS_ANY)
    text = phonetexts.poured(frame, source)
    return {"class": "phone.trap", "lang": lang, "input": "txt", "text": dressed(lang, text, source, 1), "expect": {"phones": []}}
