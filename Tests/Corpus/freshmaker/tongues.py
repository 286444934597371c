"""Number words 0..99 of the ten languages, and names; written for the unseen part alone, shared with no reader."""

import unicodedata

LANGS = "nl en de fr es it ro pl hu bg".split()
# More of the languages that the sites in view are written in.
WEIGHTED = ["nl"] * 4 + ["en"] * 2 + LANGS

NAMES = {
    "nl": "Maud Jasmijn Liv Tess Yara Hanneke Dorien Elke Pien Noortje".split(),
    "en": "Erin Megan Paige Daisy Heather Gwen Abby Robyn Lorna Skye".split(),
    "de": "Mareike Silke Antje Lotta Frieda Katrin Ute Wiebke Lena Birgit".split(),
    "fr": "Solène Margaux Agathe Inès Capucine Élodie Sylvie Brigitte Clara Louise".split(),
    "es": "Lucía Carmen Paula Irene Sofía Rocío Pilar Alba Nuria Elena".split(),
    "it": "Chiara Martina Beatrice Federica Ilaria Silvia Alessia Paola Noemi Marta".split(),
    "ro": "Andreea Bianca Crina Daria Elena Gabriela Larisa Roxana Simona Teodora".split(),
    "pl": "Agata Beata Dorota Ewelina Hania Justyna Karolina Magda Natalia Zuzanna".split(),
    "hu": "Anna Boglárka Csilla Eszter Fanni Gréta Kinga Lilla Nóra Zsófi".split(),
    "bg": "Ани Биляна Весела Гергана Десислава Елена Калина Лора Мила Яна".split(),
}

_UNITS = {
    "nl": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
          "achttien negentien",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
          "seventeen eighteen nineteen",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
          "siebzehn achtzehn neunzehn",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
          "dix-huit dix-neuf",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
          "diecisiete dieciocho diecinueve",
    "it": "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
          "diciassette diciotto diciannove",
    "ro": "zero unu doi trei patru cinci șase șapte opt nouă zece unsprezece doisprezece treisprezece paisprezece "
          "cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece",
    "pl": "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście "
          "czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście",
    "hu": "nulla egy kettő három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő tizenhárom tizennégy tizenöt "
          "tizenhat tizenhét tizennyolc tizenkilenc",
    "bg": "нула едно две три четири пет шест седем осем девет десет единадесет дванадесет тринадесет четиринадесет "
          "петнадесет шестнадесет седемнадесет осемнадесет деветнадесет",
}
_TENS = {
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "ro": "douăzeci treizeci patruzeci cincizeci șaizeci șaptezeci optzeci nouăzeci",
    "pl": "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt "
          "dziewięćdziesiąt",
    "hu": "húsz harminc negyven ötven hatvan hetven nyolcvan kilencven",
    "bg": "двадесет тридесет четиридесет петдесет шестдесет седемдесет осемдесет деветдесет",
}
_SPANISH_TWENTIES = "veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
UNITS = {lang: words.split() for lang, words in _UNITS.items()}
TENS = {lang: words.split() for lang, words in _TENS.items()}


def word(lang, value):
    """The cardinal of 0..99 as one counts."""
    if value < 20:
        return UNITS[lang][value]
    tens, unit = TENS[lang][value // 10 - 2], value % 10
    if lang == "fr":
        return french(value, tens)
    if unit == 0:
        return tens
    digit = UNITS[lang][unit]
    if lang == "nl":
        return digit + ("ën" if unit in (2, 3) else "en") + tens
    if lang == "de":
        return ("ein" if unit == 1 else digit) + "und" + tens
    if lang == "es":
        return _SPANISH_TWENTIES.split()[unit - 1] if value < 30 else f"{tens} y {digit}"
    if lang == "it":
        stem = tens[:-1] if unit in (1, 8) else tens
        return stem + ("tré" if unit == 3 else digit)
    if lang == "hu":
        return {"húsz": "huszon"}.get(tens, tens) + digit
    return tens + {"en": "-", "ro": " și ", "pl": " ", "bg": " и "}[lang] + digit


def french(value, tens):
    if value == 80:
        return "quatre-vingts"
    rest = value % 20 if value >= 60 else value % 10
    if rest == 0:
        return tens
    if rest in (1, 11) and value < 80:
        return f"{tens} et {UNITS['fr'][rest]}"
    return f"{tens}-{UNITS['fr'][rest]}"


def years(lang, value):
    """The cardinal as it stands before the word for years."""
    told = word(lang, value)
    if lang == "es" and value % 10 == 1 and value > 20:
        return "veintiún" if value == 21 else told.removesuffix("uno") + "un"
    if lang == "bg" and value > 20 and value % 10 in (1, 2):
        return told.removesuffix("едно").removesuffix("две") + ("една" if value % 10 == 1 else "две")
    return told


def unit(lang, value):
    """The word for years that fits the number."""
    if lang == "ro":
        return "de ani" if value > 19 else "ani"
    if lang == "pl":
        return "lata" if value % 10 in (2, 3, 4) and value // 10 != 1 else "lat"
    return {"nl": "jaar", "en": "years old", "de": "Jahre", "fr": "ans", "es": "años", "it": "anni",
            "hu": "éves", "bg": "години"}[lang]


def bare(text):
    """Without marks, as people type in a hurry."""
    text = text.replace("ł", "l").replace("Ł", "L")
    return "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
