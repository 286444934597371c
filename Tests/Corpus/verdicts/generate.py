#!/usr/bin/env python3
"""Makes labelled (policy, register, ad) triples from a seed: Tests/Corpus/verdicts/generate.py SEED FOLDER [COUNT].

The facts of an ad are drawn first (place, kind of business, number, phone, age), then the label follows from law.py and
the text from the words below. The same seed gives the same bytes.
"""
import json
import pathlib
import random
import sys
import unicodedata

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import law  # noqa: E402
import worlds  # noqa: E402

NAMES = ["Anna", "Bianca", "Carla", "Dorien", "Els", "Fleur", "Gerda", "Heleen", "Ilse", "Joke", "Karin", "Lidia"]
WORDS = {
    "nl": {
        "escort": ["Escortbureau {n}, ook bij u thuis.", "Escort {n}.", "Wij zijn een escortservice."],
        "brothel": ["Privehuis {n}, ontvangst op afspraak.", "Salon {n} is open.", "Club {n}, elke avond."],
        "individual": ["{n} werkt zelfstandig.", "Ik ben zelfstandige, {n}.", "Ik ben {n}, zzp'er."],
        "none": ["Hallo, ik ben {n}.", "{n} ontvangt op afspraak.", "Gezellig tijd met {n}."],
        "both": ["Zelfstandige escort {n}."], "age": "Ik ben {a} jaar.", "place": "Plaats: {p}.",
        "price": "1 uur 150 euro.", "phone": "Tel. {t}",
        "number": ["Vergunningnummer: {x}.", "Vergunning {x}.", "Verg.nr {x}.", "(vergunning {x})"],
        "noise": ["Parkeren met vergunning of in de garage.", "Ik heb een rijbewijs.", "Postcode 1234 AB.",
                  "Sinds 2019.", "KvK 99900{k}.", "Kamer 12, 2e etage.", "Ook bezoek in Amersfoort mogelijk.", "Geopend van 10 tot 22 uur.", ""]},
    "en": {
        "escort": ["Escort agency {n}, outcall only.", "Escort {n}."],
        "brothel": ["Private house {n}, by appointment.", "Club {n} is open every night."],
        "individual": ["I am {n}, I work for myself.", "{n}, self-employed."],
        "none": ["Hello, I am {n}.", "{n} receives by appointment."],
        "both": ["Independent escort {n}."], "age": "I am {a} years old.", "place": "City: {p}.",
        "price": "1 hour 150 euro.", "phone": "Phone {t}",
        "number": ["Permit number: {x}.", "Permit {x}.", "License no. {x}.", "(licence {x})"],
        "noise": ["I have a driving licence.", "Parking permit needed in the street.", "Room 12, second floor.",
                  "Since 2019.", "Open from 10 to 22.", ""]},
    "de": {
        "escort": ["Escort Service {n}.", "Begleitagentur {n}."], "brothel": ["Privathaus {n}, nach Absprache."],
        "individual": ["{n} arbeitet selbstständig."], "none": ["Hallo, ich bin {n}."],
        "both": ["Selbstständige Escort {n}."], "age": "Ich bin {a} Jahre alt.", "place": "Ort: {p}.",
        "price": "1 Stunde 150 Euro.", "phone": "Tel. {t}",
        "number": ["Genehmigung: {x}.", "Genehmigungsnummer {x}."],
        "noise": ["Zimmer 12.", "Seit 2019.", "Geöffnet von 10 bis 22 Uhr.", ""]}}
SEEN = {"escort": {"escort"}, "brothel": {"brothel"}, "individual": {"individual"}, "none": set(),
        "both": {"escort", "individual"}}
STATES = ["own"] * 8 + ["unknown", "malformed", "foreign"]


def disguised(random, number):
    """The same number as hands write it: case, separators, O for 0 and full-width characters do not matter."""
    way = random.randrange(10)
    if way == 0:
        return number.lower()
    if way == 1:
        return number.replace("-", " ").replace("/", " ")
    if way == 2:
        return number.replace("-", ".").replace("/", ".")
    if way == 3:
        return number.replace("0", "O")
    if way == 4:
        return number.replace("-", "").replace("/", "")
    if way == 5:
        return "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else c for c in number)
    return number


def shown_phone(random, e164):
    if e164.startswith("+316"):
        tail = e164[4:]
        return random.choice(["06-" + tail, "06 " + " ".join(tail[i:i + 2] for i in range(0, 8, 2)), "+31 6 " + tail])
    if e164.startswith("+1"):
        return f"+1 {e164[2:5]} {e164[5:8]} {e164[8:]}"
    return f"+49 171 {e164[6:]}"


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.policies = [worlds.policy(self.random, index) for index in range(len(worlds.PLACES))]
        self.old = {p["municipality"]: worlds.older(self.random, p) for p in self.policies[::4]}
        permits, self.free = worlds.permits(self.random, self.policies)
        self.registers = worlds.registers(self.random, permits)

    def policy_on(self, index, posted):
        policy = self.policies[index]
        if posted >= policy["validFrom"]:
            return policy
        old = self.old.get(policy["municipality"])
        return old if old and posted >= old["validFrom"] else None

    def number(self, index, policy, kinds, register):
        """What number the ad shows: one of a permit, or one that nobody gave out."""
        letters, form = worlds.PLACES[index][2], worlds.FORMS[index % len(worlds.FORMS)]
        state = self.random.choice(STATES)
        if state == "own" and register:
            ours = [p for p in register["permits"] if p["municipality"] == policy["municipality"]]
            wanted = [p for p in ours if p["kind"] in (kinds or law.KINDS)]
            chosen = wanted if wanted and self.random.random() < 0.85 else ours
            good = [p for p in chosen if p["status"] == "valid" and p["from"] < "2025" < "2027" < p["until"]]
            permit = self.random.choice(good if good and self.random.random() < 0.6 else chosen)
            return {"text": permit["number"], "hasOwnForm": True, "permit": permit}
        if state == "foreign" and register:
            permit = self.random.choice(
                [p for p in register["permits"] if p["municipality"] != policy["municipality"]])
            return {"text": permit["number"], "hasOwnForm": False, "permit": permit}
        if state == "malformed" and form[2]:
            return {"text": form[2].format(p=letters, y=2024, s=24, n=77), "hasOwnForm": False}
        return {"text": form[1].format(p=letters, y=2018, s=18, n=87), "hasOwnForm": bool(form[0])}

    def phone(self, number, register):
        roll = self.random.random()
        permit = (number or {}).get("permit")
        if permit and permit["phones"] and roll < 0.75:
            return self.random.choice(permit["phones"])
        if register and 0.75 <= roll < 0.82:
            listed = [p for p in register["permits"] if p["phones"]]
            return self.random.choice(self.random.choice(listed)["phones"])
        return self.random.choice(self.free) if roll < 0.93 else None

    def facts(self):
        random = self.random
        index = random.randrange(len(worlds.PLACES))
        posted = random.choice(["2026-11-21"] * 5 + ["2024-05-05"])
        name = random.choice(["fresh"] * 6 + ["old", "later", "gaps", "hole", "none"])
        if posted < "2026":
            # A register of the day of that ad would be another one; only what needs none is asked of this one.
            name = random.choice(["none", "later"])
        kind = random.choice(["escort"] * 4 + ["brothel"] * 3 + ["individual"] * 2 + ["none"] * 2 + ["both"])
        place, policy = worlds.PLACES[index][0], self.policy_on(index, posted)
        roll = random.random()
        if roll < 0.03:
            place, policy = None, None
        elif roll < 0.06:
            place, policy = random.choice(worlds.UNRULED)[0], None
        register = self.registers[name]
        number = None
        if policy and random.random() < 0.66:
            number = self.number(index, policy, SEEN[kind], register)
        return {
            "place": place, "policy": policy, "kinds": SEEN[kind], "kind": kind, "posted": posted, "number": number,
            "register": register, "registerName": name, "phone": self.phone(number, register),
            "age": random.choice([None, None, 19, 20, 22, 23, 25, 27, 29, 31, 34, 38, 41, 44, 47, 51])}

    def text(self, facts):
        random = self.random
        words = WORDS[random.choice(["nl", "nl", "nl", "en", "en", "de"])]
        name = random.choice(NAMES)
        parts = [random.choice(words[facts["kind"]])]
        if facts["place"]:
            parts.append(words["place"])
        noise = random.choice(words["noise"])
        # Another town is passed by only where the ad says which is its own.
        parts += [noise if facts["place"] or "Amersfoort" not in noise else "", words["price"] if random.random() < 0.6 else ""]
        if facts["age"]:
            parts.append(words["age"])
        if facts["number"]:
            number = facts["number"]
            isKnown = number["hasOwnForm"] or number.get("permit") and facts["register"]
            if isKnown and not number.get("permit", {}).get("broken") and random.random() < 0.1:
                parts.append(number["text"] + ".")  # without a label, as some write it
            else:
                shown = disguised(random, number["text"])
                parts.append(random.choice(words["number"]).replace("{x}", shown))
        tail = parts[1:]
        random.shuffle(tail)
        if facts["phone"]:
            tail.append(words["phone"].replace("{t}", shown_phone(random, facts["phone"])))
        text = random.choice([" ", "\n"]).join(part for part in parts[:1] + tail if part)
        filled = text.replace("{n}", name).replace("{p}", facts["place"] or "").replace("{a}", str(facts["age"]))
        return unicodedata.normalize("NFC", filled.replace("{k}", f"{random.randrange(1000):03}"))

    def case(self, identity):
        facts = self.facts()
        verdict, reasons = law.label(facts)
        return {
            "id": identity, "register": facts["registerName"], "posted": facts["posted"], "text": self.text(facts),
            "verdict": verdict, "reasons": reasons}

    def files(self):
        """The policies by file name, and the registers; what `score` reads."""
        named = {f"{p['municipality']}.yaml": p for p in self.policies}
        named.update({f"{code}-2023.yaml": p for code, p in self.old.items()})
        kept = {name: {"asOf": r["asOf"], "csv": r["csv"]} for name, r in self.registers.items() if r}
        return {"policies": named, "registers": kept}


def main(arguments):
    if len(arguments) not in (2, 3):
        print(__doc__.splitlines()[0], file=sys.stderr)
        return 64
    seed, folder = int(arguments[0]), pathlib.Path(arguments[1])
    count = int(arguments[2]) if len(arguments) == 3 else 600
    maker = Maker(seed)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "world.json").write_text(json.dumps(maker.files(), indent=1, ensure_ascii=False) + "\n")
    cases = [maker.case(f"g-{seed}-{index:04}") for index in range(count)]
    (folder / "cases.jsonl").write_text("".join(json.dumps(case, ensure_ascii=False) + "\n" for case in cases))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
