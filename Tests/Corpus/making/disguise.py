"""Ways to write digits so that a machine misses them (reference §3.1), each a function of digits and a random source.

A way is undone by :func:`plain`, which the generator uses to check its own labels.
"""
import unicodedata

from . import words

KEYCAP = "\ufe0f\u20e3"
DINGBATS = "🄋➀➁➂➃➄➅➆➇➈"
CIRCLED = "⓪①②③④⑤⑥⑦⑧⑨"
NEGATIVE = "⓿❶❷❸❹❺❻❼❽❾"
CHINESE = "零一二三四五六七八九"
SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
SUBSCRIPT = "₀₁₂₃₄₅₆₇₈₉"
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u202c\u2066\u2069\ufe0e"
EMOJI = "❤★✨🌸🔹♥🌹💋"
LOOKALIKES = {"0": "oOQОοΟо", "1": "lIi!|", "2": "zZ", "3": "eЗ", "4": "aЧ", "5": "sS$", "6": "bGб", "7": "t?",
              "8": "BßΒ&", "9": "gq"}


def table(symbols):
    return lambda digits, rng: "".join(symbols[int(d)] for d in digits)


def offset(first):
    """A row of ten digits in Unicode that begins at `first`."""
    return table([chr(first + i) for i in range(10)])


def joined(separators, repeat=1):
    def way(digits, rng):
        separator = rng.choice(separators) * repeat
        return separator.join(digits)
    return way


def pairs_joined(separators):
    def way(digits, rng):
        separator = rng.choice(separators)
        return separator.join(digits[i:i + 2] for i in range(0, len(digits), 2))
    return way


def invisible(digits, rng):
    hidden = rng.choice(INVISIBLE)
    return hidden.join(digits)


def struck(digits, rng):
    return "".join(d + rng.choice("\u0335\u0336\u0337\u0338") for d in digits)


def lookalikes(digits, rng):
    """Up to half of the digits become look-alikes; at least two, and two digits stay."""
    out, count = list(digits), rng.randint(2, max(2, len(digits) // 2 - 1))
    for index in rng.sample(range(len(digits)), count):
        out[index] = rng.choice(LOOKALIKES[digits[index]][:3])
    return "".join(out)


def zero_as_letter(digits, rng):
    return digits.replace("0", rng.choice("OoОοQ")).replace("1", rng.choice("lI1"))


def spelled(lang, separators=(" ", ", ", "-", " - ", "  ", "\n")):
    def way(digits, rng):
        return rng.choice(separators).join(words.digit(lang, int(d)) for d in digits)
    return way


def spelled_in_pairs(lang):
    """As one says a number: `zero six twelve thirty-four`. Pairs that begin with a nought are said one by one."""
    def way(digits, rng):
        said = []
        for start in range(0, len(digits), 2):
            pair = digits[start:start + 2]
            said += [words.digit(lang, int(d)) for d in pair] if pair[0] == "0" or len(pair) == 1 else [
                words.number(lang, int(pair))]
        return rng.choice([" ", ", ", " "]).join(said)
    return way


def half_spelled(lang, separator):
    """Digits and words side by side, in one piece or with blanks."""
    def way(digits, rng):
        out, chosen = [], set(rng.sample(range(len(digits)), rng.randint(3, len(digits) - 3)))
        for index, d in enumerate(digits):
            out.append(words.digit(lang, int(d)) if index in chosen else d)
        return separator.join(out)
    return way


def tongues(digits, rng):
    langs = [rng.choice(["nl", "en", "de", "fr", "es"]) for _ in digits]
    return " ".join(words.digit(lang, int(d)) for lang, d in zip(langs, digits))


DOUBLE = {"nl": "dubbel", "en": "double", "de": "doppel", "fr": "double", "es": "doble"}


def doubled(lang):
    """`double seven` for the last two digits, which must be alike."""
    def way(digits, rng):
        head = " ".join(words.digit(lang, int(d)) for d in digits[:-2])
        return f"{head} {DOUBLE[lang]} {words.digit(lang, int(digits[-1]))}"
    return way


def homophones(digits, rng):
    sounds = {"1": "won", "2": "too", "4": "for", "8": "ate", "0": "oh"}
    return " ".join(sounds.get(d, words.digit("en", int(d))) for d in digits)


SYMBOLS = {
    "fullwidth": offset(0xFF10), "bold": offset(0x1D7CE), "double-struck": offset(0x1D7D8),
    "sans": offset(0x1D7E2), "sans-bold": offset(0x1D7EC), "monospace": offset(0x1D7F6),
    "segmented": offset(0x1FBF0), "arabic": offset(0x0660), "persian": offset(0x06F0), "devanagari": offset(0x0966),
    "circled": table(CIRCLED), "negative-circled": table(NEGATIVE), "dingbat": table(DINGBATS),
    "chinese": table(CHINESE), "superscript": table(SUPERSCRIPT), "subscript": table(SUBSCRIPT),
    "keycap": table([d + KEYCAP for d in "0123456789"]),
    "bracketed-digits": table([f"({d})" for d in "0123456789"]),
}
SPACED = {
    "dotted": joined([".", ". ", " . "]), "dashed": joined(["-", " - ", "–"]), "spaced": joined([" ", "  "]),
    "underscored": joined(["_"]), "slashed": joined(["/", " / "]), "starred": joined(["*", " * ", "**"]),
    "emoji": joined(list(EMOJI)), "emoji-pairs": pairs_joined([f" {e} " for e in EMOJI]), "lines": joined(["\n"]),
    "letters": joined(["x", "y", " x "]), "invisible": invisible, "struck": struck,
    "tilde-pairs": pairs_joined(["~", " ~ ", "*", "#", "=", " | ", "\\", "^"]),
}
SHAPED = {"lookalikes": lookalikes, "zero-as-letter": zero_as_letter}


def ways(lang, digits):
    """Names and functions of all ways that suit a number in a language."""
    found = {**SYMBOLS, **SPACED, **SHAPED, "words": spelled(lang), "half-words": half_spelled(lang, " "),
             "glued-words": half_spelled(lang, ""), "tongues": tongues}
    if digits[0] == "0" and digits[1] != "0":
        # Nobody says `double-oh thirty-one sixty-one`, and American numbers go by threes.
        found["word-pairs"] = spelled_in_pairs(lang)
    if digits[-1] == digits[-2] and lang in DOUBLE:
        found["doubled"] = doubled(lang)
    if lang == "en":
        found["homophones"] = homophones
    return found


def plain(text):
    """The digits of a text whose disguise is one of symbols or spacing."""
    for symbols in (DINGBATS, NEGATIVE, CHINESE):
        text = text.translate({ord(symbol): str(value) for value, symbol in enumerate(symbols)})
    out = []
    for character in unicodedata.normalize("NFKC", text):
        value = unicodedata.digit(character, None)
        if value is not None:
            out.append(str(value))
    return "".join(out)
