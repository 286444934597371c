"""Builds whole ads from sentences; what an ad says is known because it was put there."""
import datetime
import re

from . import disguise, fields, said, unsaid, words

POSTED = datetime.date(2026, 11, 1)
# Labels and units beside which a disguised age is still an age.
FRAMED = re.compile(
    r"jaar|\bjr|year|[Aa]ge:|Jahre|Alter:|ans\b|años|Edad|anni|Età|\{y\}|Wiek|éves|kor:|Kor:|годин|Възраст|Leeftijd")


HOME = {"en": "US", "de": "DE"}


class Draft:
    """The sentences of one ad and what they say. `phones` and `ages` are always complete."""

    def __init__(self, lang, rng):
        self.lang, self.rng = lang, rng
        self.sentences, self.phones, self.ages = [], [], []
        self.expect = {}
        self.used_names = set()
        # Where national numbers are read: most ads here are Dutch, whatever their language.
        self.region = rng.choices(["NL", HOME.get(lang, "NL")], [2, 1])[0]

    # -- words and numbers

    def name(self):
        free = [n for n in said.NAMES[self.lang].split() if n not in self.used_names]
        chosen = self.rng.choice(free)
        self.used_names.add(chosen)
        return chosen


    def pick(self, table):
        return self.rng.choice(table[self.lang])

    def age(self, low, high, subject="advertised"):
        row = {"min": low, "max": high, "subject": subject}
        if row not in self.ages:
            self.ages.append(row)

    # -- what is said

    def own_age(self, value=None):
        value = value or self.rng.randint(18, 58)
        template = self.pick(said.OWN_AGE)
        self.sentences.append(template.format(name=self.name(), n=value, y=words.years(self.lang, value)))
        self.age(value, value)

    def minor_age(self):
        """The bare age of 16 or 17 and nothing beside it: a reader must have no lower bound at 18."""
        value = self.rng.choice([16, 17])
        bare = [t for i, t in enumerate(said.OWN_AGE[self.lang]) if i == 0 or ": {n}" in t]
        self.sentences.append(self.rng.choice(bare).format(name=self.name(), n=value, y=words.years(self.lang, value)))
        self.age(value, value)

    def word_age(self):
        value = self.rng.randint(18, 49)
        word = words.age(self.lang, value)
        self.sentences.append(self.pick(said.WORD_AGE).format(
            name=self.name(), w=word, W=word.capitalize(), y=words.years(self.lang, value)))
        self.age(value, value)

    def disguised_age(self):
        """Digits that a program does not see; the frame around them stays."""
        value = self.rng.randint(18, 45)
        digits, rng = str(value), self.rng
        ways = [disguise.SYMBOLS[n] for n in (
            "fullwidth", "bold", "sans-bold", "monospace", "circled", "negative-circled", "keycap", "arabic",
            "double-struck")]
        ways += [disguise.joined([" ", "-", "\u200b", "\u2060", "\u00ad"]), disguise.invisible, one_lookalike]
        shown = rng.choice(ways)(digits, rng)
        templates = [t for t in said.OWN_AGE[self.lang] if FRAMED.search(t) and "{n}-" not in t]
        self.sentences.append(rng.choice(templates).format(name=self.name(), n=shown, y=words.years(self.lang, value)))
        self.age(value, value)

    def interval(self):
        sentence, low, high = self.pick(said.INTERVALS)
        self.sentences.append(sentence)
        self.age(low, high)

    def birth(self):
        if self.rng.random() < 0.4 and self.lang in said.BIRTH_DATE:
            born = datetime.date(self.rng.randint(1976, 2008), self.rng.randint(1, 12), self.rng.randint(1, 28))
            month = said.MONTHS[self.lang].split()[born.month - 1]
            self.sentences.append(self.pick(said.BIRTH_DATE).format(
                d=born.day, m=born.month, month=month, year=born.year))
            years = POSTED.year - born.year - ((POSTED.month, POSTED.day) < (born.month, born.day))
            self.age(years, years)
        else:
            year = self.rng.randint(1976, 2008)
            self.sentences.append(self.pick(said.BIRTH_YEAR).format(year=year))
            self.age(POSTED.year - 1 - year, POSTED.year - year)

    def audience(self):
        bound = self.rng.choice([18, 21, 25, 30, 35, 40])
        self.sentences.append(self.pick(said.AUDIENCE).format(n=bound, y=words.years(self.lang, bound)))
        self.age(bound, None, "audience")

    def kin(self):
        if self.rng.random() < 0.25 and self.lang in said.SITE_RULE:
            self.sentences.append(self.pick(said.SITE_RULE))
            self.age(18, None, "other")
            return
        # From five on: below that Polish would need another form.
        years = self.rng.randint(5, 17)
        self.sentences.append(self.pick(said.KIN).format(k=years))
        self.age(years, years, "other")

    def people(self):
        n, m = self.rng.sample(range(19, 45), 2)
        self.sentences.append(self.pick(said.PEOPLE).format(
            a=self.name(), b=self.name(), n=n, m=m, y=words.years(self.lang, n), z=words.years(self.lang, m)))
        self.age(n, n)
        self.age(m, m)

    def phone(self, is_disguised, way=None):
        """Puts a number in, and behind it a sentence that does not begin with a digit."""
        e164, digits = number(self.region, self.rng)
        if is_disguised:
            ways = disguise.ways(self.lang, digits)
            shown = ways[way or self.rng.choice(sorted(ways))](digits, self.rng)
        else:
            shown = plain_form(e164, self.rng)
        self.sentences.append(self.pick(said.CALL).format(p=shown))
        self.sentences.append(self.pick(unsaid.FILLER))
        self.phones.append({"e164": e164, "obfuscated": is_disguised})

    def decoys(self, table, count):
        """Sentences in which nothing stands. A time or a unit keeps each number from being an age."""
        pool = list(table[self.lang])
        self.rng.shuffle(pool)
        for template in pool[:count]:
            n = self.rng.randint(16, 25)
            self.sentences.append(template.format(
                n=n, y=words.years(self.lang, n), m=self.rng.randint(50, 89), r=self.rng.randint(0, 9),
                k=self.rng.randint(5, 9), c=self.rng.randint(4, 9), s=self.rng.randint(2, 5),
                h=self.rng.randint(8, 21)))

    def filler(self):
        self.sentences.append(self.pick(unsaid.FILLER))

    # -- the whole

    def text(self):
        out = ""
        for sentence in self.sentences:
            if out:
                out += "\n" if self.rng.random() < 0.3 or out[-1] not in ".!?" else " "
            out += sentence
        return out

    def case(self, name, **more):
        expect = dict(self.expect)
        if name.startswith(("phone", "age")):
            expect = {"phones": self.phones, "ages": self.ages, **expect}
        return {"class": name, "lang": self.lang, "input": "txt", "text": self.text(), "posted": POSTED.isoformat(),
                "region": self.region, **more, "expect": expect}


def one_lookalike(digits, rng):
    """`I9`, `2O`: one of two digits is a letter."""
    swaps = {"0": "oO", "1": "Il"}
    places = [i for i, d in enumerate(digits) if d in swaps]
    if not places:
        return digits[0] + " " + digits[1]
    place = rng.choice(places)
    return digits[:place] + rng.choice(swaps[digits[place]]) + digits[place + 1:]


def number(region, rng):
    """(E.164, digits as one would disguise them in that region: national ones at home, 00 and the country abroad)."""
    tail = f"{rng.randint(0, 99):02}"
    if region == "DE":
        return "+4917139200" + tail, rng.choice(["0", "0049"]) + "17139200" + tail
    if region == "US":
        return "+120255501" + tail, "20255501" + tail
    return "+316123456" + tail, rng.choices(["06123456", "00316123456"], [9, 1])[0] + tail


def plain_form(e164, rng):
    """A number as people write it; national forms are for readers in its own country."""
    if e164.startswith("+49"):
        tail = e164[-2:]
        return rng.choice(["+49 171 39200" + tail, "0049 171 39200" + tail, "+49 (0)171 / 39 200 " + tail, e164,
                           "0171 39200" + tail, "0171/39200" + tail, "0171-39 200 " + tail])
    if e164.startswith("+1"):
        tail = e164[-4:]
        return rng.choice([f"(202) 555-{tail}", f"202-555-{tail}", f"202.555.{tail}", f"+1 202 555 {tail}", e164,
                           f"1-202-555-{tail}", f"(202)555-{tail}", f"202 555 {tail}"])
    n = "0" + e164[3:]
    return rng.choice([
        n, f"{n[:2]}-{n[2:]}", f"{n[:2]} {n[2:]}", f"{n[:2]} {n[2:4]} {n[4:6]} {n[6:8]} {n[8:]}",
        f"{n[:2]}-{n[2:4]}{n[4:6]}{n[6:8]}{n[8:]}", f"{n[:2]}.{n[2:4]}.{n[4:6]}.{n[6:8]}.{n[8:]}", f"{n[:2]}/{n[2:]}",
        f"+31 6 {n[2:6]} {n[6:]}", f"+31 (0)6 {n[2:]}", f"0031 6 {n[2:]}", e164, f"(+31) {n[1]} {n[2:]}",
        f"+31-6-{n[2:6]}-{n[6:]}", f"{n[:2]} - {n[2:5]} {n[5:8]} {n[8:]}", f"({n[:2]}) {n[2:]}",
        f"+31 {n[1:4]} {n[4:7]} {n[7:]}"])
