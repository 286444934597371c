"""Compares what was expected of a case with what was read: each judged key becomes two sets of items."""
import dataclasses

from .cases import folded


@dataclasses.dataclass
class Judgement:
    """One case with its answer. `keys` maps each judged key to (expected, got), sets of hashable items."""

    case: dict
    keys: dict
    flags: tuple  # (right, all) over phones whose number was read rightly: was `obfuscated` right?
    notes: list

    @property
    def is_right(self):
        return all(expected == got for expected, got in self.keys.values())

    @property
    def has_fired(self):
        """True where something was read that does not stand there."""
        return any(got - expected for expected, got in self.keys.values())


def judge(case, row):
    """`row` is a line of `score --format jsonl`, or None where there was no answer."""
    keys, notes = {}, []
    ads = (row or {}).get("ads") or []
    ad = ads[0] if ads else {}
    if row is None:
        notes.append("no answer")
    for key, expected in case["expect"].items():
        items = ITEMS[key]
        if row is None:
            got = set()
        elif key in ("kind", "ads"):
            got = items(row["kind"] if key == "kind" else len(ads))
        else:
            value, is_told = find(ad, key)
            if not is_told and ad:
                notes.append(f"the answer has no key {key}")
            got = items(value) if value is not None else set()
        keys[key] = (items(expected) if expected is not None else set(), got)
    return Judgement(case, keys, flags(case, ad), notes)


def find(ad, key):
    """Where an ad carries a key: (value, whether the key is there at all)."""
    if key == "numbers":
        # A candidate is a shape without a label, which is nothing yet: only a policy makes it a number.
        permit = ad.get("permit") or {}
        return [number for number in permit.get("numbers", []) if number["kind"] != "candidate"], True
    for name in (key,) + ALIASES.get(key, ()):
        if name in ad:
            return ad[name], True
    return None, key in ("place",)


ALIASES = {"hours": ("availability",), "persons": ("personCount",)}


def flags(case, ad):
    if "phones" not in case["expect"]:
        return (0, 0)
    wanted = {phone["e164"]: phone["obfuscated"] for phone in case["expect"]["phones"]}
    told = {phone["e164"]: phone["obfuscated"] for phone in ad.get("phones", [])}
    both = wanted.keys() & told.keys()
    return (sum(wanted[number] == told[number] for number in both), len(both))


def number_item(number):
    """KvK by its digits, a VAT id by its ends, as its middle is masked; the others as written, blanks and case apart."""
    if number["kind"] == "kvk":
        return ("kvk", "".join(c for c in number["text"] if c.isdigit()))
    if number["kind"] == "btw":
        signs = [c for c in number["text"].upper() if c.isalnum()]
        return ("btw", "".join(signs[:2] + signs[-3:]))
    return (number["kind"], folded(number["text"]))


def handle_item(handle):
    """A user name is the same with and without its sign or the messenger's address before it."""
    text = folded(handle["text"]).removeprefix("https://").removeprefix("mailto:")
    for host in ("t.me/", "telegram.me/"):
        text = text.removeprefix(host)
    return (handle["kind"], text.removeprefix("@"))


ITEMS = {
    "kind": lambda v: {v},
    "ads": lambda v: {v},
    "narrator": lambda v: {v},
    "persons": lambda v: {v},
    "posted": lambda v: {v if isinstance(v, str) else v["date"]},
    "languages": lambda v: {item if isinstance(item, str) else item.get("code", item.get("language")) for item in v},
    "phones": lambda v: {phone["e164"] for phone in v},
    "ages": lambda v: {(age["min"], age["max"], age["subject"]) for age in v},
    "numbers": lambda v: {number_item(number) for number in v},
    "place": lambda v: {(folded(v["name"]), v["municipality"])},
    "prices": lambda v: {(p["cents"], p.get("currency", "EUR"), p["minutes"]) for p in v},
    "hours": lambda v: {(h["hoursADay"], h["daysAWeek"]) for h in v},
    "handles": lambda v: {handle_item(handle) for handle in v},
}
