"""What stands in the slots of a frame: ages, years, hours, prices, invented names, numbers that are nobody's."""
import datetime
import re

NAMES = "Noor Sam Robin Kim Alex Mika Charlie Sanne Eva Lotte Mila Jamie Lena Vera Tess Iris".split()
PLACES = "Utrecht Zwolle Breda Leiden Arnhem Tilburg Groningen Haarlem Almere Enschede Eindhoven Nijmegen".split()
WORDS = {
    "nl": ["vijftien", "zestien", "zeventien"], "en": ["fifteen", "sixteen", "seventeen"],
    "de": ["fünfzehn", "sechzehn", "siebzehn"], "fr": ["quinze", "seize", "dix-sept"],
    "es": ["quince", "dieciséis", "diecisiete"], "ro": ["cincisprezece", "șaisprezece", "șaptesprezece"],
    "bg": ["петнадесет", "шестнадесет", "седемнадесет"], "hu": ["tizenöt", "tizenhat", "tizenhét"],
    "pl": ["piętnaście", "szesnaście", "siedemnaście"],
}
KEYCAP = "\ufe0f\u20e3"


def fill(lines, language, posted, known, chance):
    """The lines with their slots filled; a slot has one value in an ad, but for `k2`, `a2` and the like."""
    values = dict(known)
    maker = Maker(language, datetime.date.fromisoformat(posted), chance)

    def value(match):
        name = match.group(1)
        if name not in values:
            values[name] = getattr(maker, name)(values)
        return str(values[name])

    return [re.sub(r"\{(\w+)\}", value, line) for line in lines]


class Maker:
    """One method a slot; `values` are those that the ad has already."""

    def __init__(self, language, posted, chance):
        self.language, self.posted, self.chance = language, posted, chance

    def name(self, values):
        return self.chance.choice(NAMES)

    def place(self, values):
        return self.chance.choice(PLACES)

    def phone(self, values):
        digits = f"{self.chance.randrange(100):02d}"
        return self.chance.choice([
            f"06-123456{digits}", f"06 123456{digits}", f"+31 6 123456{digits}", f"06 12 34 56 {digits}",
            f"+49 171 39200{digits}"])

    def a(self, values):
        return self.chance.randrange(23, 46)

    def a2(self, values):
        return self.chance.randrange(23, 46)

    def aold(self, values):
        return self.chance.randrange(30, 52)

    def _student(self):
        return self.chance.randrange(19, 26)

    def m(self, values):
        """An age below 18; 17 most often."""
        return self.chance.choice([15, 16, 16, 17, 17, 17])

    def mw(self, values):
        return self.chance.choice(WORDS[self.language][1:] + WORDS[self.language])

    def md(self, values):
        return self.hidden(self.m(values))

    def d5(self, values):
        return self.hidden(self.chance.choice([18, 19]))

    def hidden(self, age):
        """A two-digit age as people hide one (reference 3.1)."""
        one, two = str(age)
        bold = "".join(chr(0x1D7CE + int(digit)) for digit in (one, two))
        wide = "".join(chr(0xFF10 + int(digit)) for digit in (one, two))
        return self.chance.choice([
            f"{one} {two}", f"{one}.{two}", f"I{two}", f"l{two}", wide, bold, f"{one}{KEYCAP}{two}{KEYCAP}",
            chr(0x2460 + age - 1), f"{one}\u200b{two}", f"{one}_{two}"])

    def k(self, values):
        return self.chance.randrange(2, 18)

    def k2(self, values):
        return self.chance.randrange(2, 18)

    def n(self, values):
        return self.chance.randrange(2, 18)

    def d(self, values):
        return self.chance.randrange(10)

    def t(self, values):
        """A number that would be an age below 18 where it stood for one."""
        return self.chance.choice([15, 16, 16, 17, 17])

    def t2(self, values):
        return self.chance.choice([16, 34, 36, 38, 40])

    def t3(self, values):
        return self.chance.randrange(58, 80)

    def y(self, values):
        return self.chance.randrange(2008, 2020)

    def by(self, values):
        return self.posted.year - self.chance.randrange(22, 45)

    def bda(self, values):
        return self.birthday(self.posted.year - self.chance.randrange(20, 45))

    def bm(self, values):
        """A year of birth with which nobody is 18 on the day of the ad."""
        return self.posted.year - self.chance.choice([15, 16, 17])

    def bd(self, values):
        return self.birthday(self.bm(values))

    def birthday(self, year):
        day, month = self.chance.randrange(1, 29), self.chance.randrange(1, 13)
        return f"{day:02d}-{month:02d}-{year}"

    def h1(self, values):
        return self.chance.choice([9, 10, 11])

    def h2(self, values):
        return self.chance.choice([20, 21, 22])

    def price(self, values):
        return self.chance.randrange(10, 20) * 10

    def price2(self, values):
        return self.chance.randrange(20, 30) * 10


# `as` is a word of the language: the slot cannot be written as a method's name.
setattr(Maker, "as", lambda self, values: self._student())
