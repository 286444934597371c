"""Ways in which digits are hidden. Each takes the digits of a number as dialled and gives the text to print.

Every operator is a person's habit, not a cipher: someone who wants to call can read each of the results.
"""

from .words import UNITS, cardinal, doubled

KEYCAP = {str(d): f"{d}\ufe0f\u20e3" for d in range(10)}
CIRCLED = dict(zip("0123456789", "⓪①②③④⑤⑥⑦⑧⑨"))
NEGATIVE = dict(zip("0123456789", "⓿❶❷❸❹❺❻❼❽❾"))
DINGBAT = dict(zip("0123456789", "🄋➀➁➂➃➄➅➆➇➈"))
SUPERSCRIPT = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
CHINESE = dict(zip("0123456789", "〇一二三四五六七八九"))


def shifted(first):
    return {str(d): chr(first + d) for d in range(10)}


SCRIPTS = {
    "keycap": KEYCAP, "circled": CIRCLED, "negative": NEGATIVE, "dingbat": DINGBAT,
    "fullwidth": shifted(0xFF10), "arabic": shifted(0x660), "devanagari": shifted(0x966),
    "bold": shifted(0x1D7CE), "doublestruck": shifted(0x1D7D8), "monospace": shifted(0x1D7F6),
    "superscript": SUPERSCRIPT, "chinese": CHINESE, "persian": shifted(0x6F0),
}
LETTERS = {"0": "oOQ", "1": "lIi|!", "2": "zZ", "3": "e", "4": "aA", "5": "sS$", "6": "bG", "8": "B", "9": "gq"}
LOOKALIKES = {"0": "ОоΟο", "1": "ІӀ", "3": "ЗзƷ", "4": "Ч", "6": "б", "8": "В"}
INVISIBLE = ["\u200b", "\u200c", "\u200d", "\u2060", "\u00ad", "\ufeff"]


def script(random, digits):
    table = SCRIPTS[random.choice(sorted(SCRIPTS))]
    gap = random.choice(["", "", " "])
    return gap.join(table[d] for d in digits)


def half_script(random, digits):
    """Some digits plain, some of another alphabet."""
    table = SCRIPTS[random.choice(["fullwidth", "keycap", "arabic", "circled", "bold", "negative"])]
    cut = random.randint(3, len(digits) - 3)
    return digits[:cut] + " " + "".join(table[d] for d in digits[cut:])


def letters(random, digits):
    """Letters that look like digits; at least half stay digits."""
    places = [i for i, d in enumerate(digits) if d in LETTERS]
    chosen = set(random.sample(places, min(len(places), random.randint(2, 4))))
    if random.random() < 0.5:
        chosen = set([i for i in places if digits[i] in "01"][:4]) or chosen
    return "".join(random.choice(LETTERS[d]) if i in chosen else d for i, d in enumerate(digits))


def lookalikes(random, digits):
    places = [i for i, d in enumerate(digits) if d in LOOKALIKES]
    chosen = set(random.sample(places, min(len(places), random.randint(1, 3))))
    return "".join(random.choice(LOOKALIKES[d]) if i in chosen else d for i, d in enumerate(digits))


def spaced(random, digits):
    gap = random.choice([" ", ".", "-", "_", "/", " . ", " - ", " * ", "*", "~", " | ", "…", "  ", "\t"])
    return gap.join(digits)


def symbols(random, digits):
    """An emoji or another mark between the digits or groups of them."""
    gap = random.choice(["💋", "🌹", "✨", "☎", "❤️", "♥", "⭐", "➖", "🔥"])
    if random.random() < 0.5:
        return gap.join(digits)
    return gap.join([digits[:2], digits[2:5], digits[5:8], digits[8:]]).strip(gap)


def lines(random, digits):
    """One digit, or a few, a line."""
    step = random.choice([1, 1, 2, 3])
    return "\n".join(digits[i:i + step] for i in range(0, len(digits), step))


def invisible(random, digits):
    mark = random.choice(INVISIBLE)
    return mark.join(digits)


def brackets(random, digits):
    left, right = random.choice([("(", ")"), ("[", "]"), ("{", "}")])
    return "".join(left + d + right for d in digits)


def crossed(random, digits):
    """A combining line through or under each digit."""
    mark = random.choice(["\u0336", "\u0332", "\u0335"])
    return "".join(d + mark for d in digits)


def words(random, digits, lang):
    gap = random.choice([" ", " ", "-", ", ", ".", " / ", "\n"])
    text = gap.join(UNITS[lang][int(d)] for d in digits)
    return random.choice([str, str, str.upper, str.title])(text) if lang != "de" else text


def pair_words(random, digits, lang):
    """As people say it: the first two singly, the rest by two where that gives a word of its own."""
    lead = len(digits) % 2 or 2
    parts = [UNITS[lang][int(d)] for d in digits[:lead]]
    for i in range(lead, len(digits), 2):
        pair = digits[i:i + 2]
        if pair[0] == "0":
            parts += [UNITS[lang][int(d)] for d in pair]
        else:
            parts.append(cardinal(lang, int(pair)))
    return random.choice([" ", " ", ", ", " - "]).join(parts)


def spelled_pairs(random, digits):
    """Dutch tens with the words apart: `zes en vijftig`."""
    parts = []
    for i in range(0, len(digits), 2):
        pair = int(digits[i:i + 2])
        word = cardinal("nl", pair)
        if pair > 20 and pair % 10:
            word = UNITS["nl"][pair % 10] + " en " + cardinal("nl", pair // 10 * 10)
        if pair < 10:
            word = "nul " + UNITS["nl"][pair]
        parts.append(word)
    return ", ".join(parts)


def mixed(random, digits, lang):
    """Words and digits in one run, with or without blanks."""
    gap = random.choice(["", " ", "", "-"])
    chosen = set(random.sample(range(len(digits)), random.randint(3, len(digits) - 3)))
    return gap.join(UNITS[lang][int(d)] if i in chosen else d for i, d in enumerate(digits))


def babel(random, digits):
    """Words of two or three languages in one number."""
    langs = random.sample(["nl", "en", "de", "fr", "es", "it", "ro", "pl", "hu"], random.choice([2, 3]))
    return " ".join(UNITS[random.choice(langs)][int(d)] for d in digits)


def with_doubles(random, digits, lang):
    """Equal neighbours become `dubbel vijf`; the others are words or digits."""
    as_word = random.random() < 0.6
    parts, i = [], 0
    while i < len(digits):
        if i + 1 < len(digits) and digits[i] == digits[i + 1]:
            parts.append(doubled(lang, int(digits[i])))
            i += 2
        else:
            parts.append(UNITS[lang][int(digits[i])] if as_word else digits[i])
            i += 1
    return " ".join(parts)


def homophones(random, digits):
    sound = {"0": ["oh", "zero", "nought"], "1": ["won", "one"], "2": ["too", "to", "two"], "3": ["three"],
             "4": ["for", "four", "fore"], "5": ["five"], "6": ["six"], "7": ["seven"], "8": ["ate", "eight"], "9": ["nine"]}
    return " ".join(random.choice(sound[d]) for d in digits)
