"""Ways to hide a number, each keeping what it says; classes of the reference's §3.1."""

from . import tongues

ZERO_WIDTH = ["\u200b", "\u200c", "\u2060", "\u00ad", "\ufeff"]
KEYCAP = "\ufe0f\u20e3"


def table(signs):
    return str.maketrans(dict(zip("0123456789", signs)))


# Digits of other scripts and shapes, from zero to nine.
SCRIPTS = {
    "fullwidth": table("０１２３４５６７８９"), "bold": table("𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"), "double": table("𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡"),
    "mono": table("𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿"), "sans": table("𝟢𝟣𝟤𝟥𝟦𝟧𝟨𝟩𝟪𝟫"), "circled": table("⓪①②③④⑤⑥⑦⑧⑨"),
    "negative": table("⓿❶❷❸❹❺❻❼❽❾"), "dingbat": table("🄋➀➁➂➃➄➅➆➇➈"), "super": table("⁰¹²³⁴⁵⁶⁷⁸⁹"),
    "sub": table("₀₁₂₃₄₅₆₇₈₉"), "segmented": table("🯰🯱🯲🯳🯴🯵🯶🯷🯸🯹"), "arabic": table("٠١٢٣٤٥٦٧٨٩"),
    "persian": table("۰۱۲۳۴۵۶۷۸۹"), "devanagari": table("०१२३४५६७८९"), "cjk": table("〇一二三四五六七八九"),
    "keycap": table([digit + KEYCAP for digit in "0123456789"]),
}
AGE_SCRIPTS = ["fullwidth", "bold", "double", "mono", "sans", "circled", "negative", "dingbat", "super", "arabic", "keycap"]
# Letters that look like a digit.
ALIKE = {"0": "OoОοQ", "1": "lIІ", "2": "Zz", "3": "З", "4": "Ч", "5": "Ss", "6": "бb", "8": "B", "9": "gq"}


def hidden_age(lang, number, source):
    """A written form of an age that hides it."""
    digits = str(number)
    ways = ["script", "script", "split", "invisible", "alike", "word-split", "word-long", "word-invisible"]
    way = source.choice(ways)
    told = tongues.years(lang, number)
    if way == "alike" and not set(digits) & set("01"):
        way = "script"
    if way.startswith("word") and (" " in told or len(told) < 6):
        way = "invisible"
    if way == "script":
        return digits.translate(SCRIPTS[source.choice(AGE_SCRIPTS)])
    if way == "split":
        return digits[0] + source.choice([" ", "-"] if digits[1] == "0" else [" "]) + digits[1]
    if way == "invisible":
        return digits[0] + source.choice(ZERO_WIDTH) + digits[1]
    if way == "alike":
        # One look-alike beside one true digit: two letters alone are a word to anyone.
        place = source.choice([at for at, digit in enumerate(digits) if digit in "01"])
        letter = {"0": "O", "1": "l" if place == 0 else "I"}[digits[place]]
        return digits[:place] + letter + digits[place + 1:]
    middle = len(told) // 2
    if way == "word-split":
        return told[:middle] + source.choice([" ", "-", ".", "*"]) + told[middle:]
    if way == "word-long":
        vowel = max(told.rfind(sign) for sign in "aeiouаеио")
        return told[:vowel] + told[vowel] * 2 + told[vowel:]
    return told[:middle] + source.choice(ZERO_WIDTH) + told[middle:]


# Ways to write a phone number; each takes its national digits, a language and a source of chance.

def script(digits, lang, source):
    told = digits.translate(SCRIPTS[source.choice(list(SCRIPTS))])
    return told if source.random() < 0.5 or "\u20e3" in told else " ".join(told)


def some_script(digits, lang, source):
    """Only the end in other digits."""
    return digits[:4] + " " + digits[4:].translate(SCRIPTS[source.choice(list(SCRIPTS))])


def apart(digits, lang, source):
    sign = source.choice([" ", "-", ".", "_", "/", " - ", "~", "*", "|", "\u00b7", ",", "\n"])
    return sign.join(digits)


def emoji(digits, lang, source):
    sign = source.choice(["🌹", "🔥", "☎️", "✨", "👉", "💎"])
    step = source.choice([1, 2])
    return sign.join(digits[at:at + step] for at in range(0, len(digits), step))


def letters(digits, lang, source):
    sign = source.choice([" x ", "x", " y ", " X "])
    return sign.join(digits[at:at + 2] for at in range(0, len(digits), 2))


def invisible(digits, lang, source):
    return source.choice(ZERO_WIDTH).join(digits)


def struck(digits, lang, source):
    return "\u0336".join(digits) + "\u0336"


def alike(digits, lang, source):
    """Two or three look-alikes; most digits stay."""
    signs = list(digits)
    places = [at for at, digit in enumerate(signs) if digit in ALIKE]
    for place in source.sample(places, source.randint(2, 3)):
        signs[place] = source.choice(ALIKE[signs[place]])
    told = "".join(signs)
    return told if source.random() < 0.5 else told[:2] + " " + told[2:6] + " " + told[6:]


def brackets(digits, lang, source):
    return "".join(f"({digit})" for digit in digits)


def words(digits, lang, source):
    told = [tongues.UNITS[lang][int(digit)] for digit in digits]
    if lang in ("ro", "pl", "fr", "es", "hu") and source.random() < 0.4:
        told = [tongues.bare(word) for word in told]
    if lang == "en":
        told = [source.choice(["oh", "zero"]) if word == "zero" else word for word in told]
    return source.choice([" ", " ", ", ", "-", " . ", "\n"]).join(told)


def glued(digits, lang, source):
    """Words without anything between them; only where no two readings come about."""
    return "".join(tongues.UNITS[lang][int(digit)] for digit in digits)


def pairs(digits, lang, source):
    """Two digits at a time, in words; a zero is said."""
    told = [tongues.word(lang, 0) + " " + tongues.word(lang, int(pair[1])) if pair[0] == "0" else tongues.word(lang, int(pair))
            for pair in (digits[at:at + 2] for at in range(0, len(digits), 2))]
    return source.choice([" ", ", ", " - "]).join(told)


def mixed(digits, lang, source):
    """Every second or third digit as a word."""
    told = [tongues.UNITS[lang][int(digit)] if source.random() < 0.4 else digit for digit in digits]
    told[3] = tongues.UNITS[lang][int(digits[3])]
    told[0] = digits[0]
    return source.choice([" ", "", " ", "-"]).join(told)


def tail(digits, lang, source):
    """Digits, and the last four as words."""
    return digits[:6] + " " + " ".join(tongues.UNITS[lang][int(digit)] for digit in digits[6:])


def two_tongues(digits, lang, source):
    """Words of two languages by turns."""
    second = source.choice([each for each in ("nl", "en", "de", "fr", "es") if each != lang])
    return " ".join(tongues.UNITS[(lang, second)[at % 2]][int(digit)] for at, digit in enumerate(digits))


WAYS = [script, some_script, script, apart, apart, emoji, letters, invisible, struck, alike, alike, brackets, words, words, glued,
        pairs, mixed, mixed, tail, two_tongues]
# In which languages words may be glued without a second reading, and which say numbers by pairs.
GLUED = {"nl", "de", "en", "es"}
