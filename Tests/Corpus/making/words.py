"""Numbers from 0 to 99 as words in ten languages, and the forms that agree with a year."""

DIGITS = {
    "nl": "nul een twee drie vier vijf zes zeven acht negen",
    "en": "zero one two three four five six seven eight nine",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve",
    "it": "zero uno due tre quattro cinque sei sette otto nove",
    "ro": "zero unu doi trei patru cinci șase șapte opt nouă",
    "pl": "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć",
    "hu": "nulla egy kettő három négy öt hat hét nyolc kilenc",
    "bg": "нула едно две три четири пет шест седем осем девет",
}
TEENS = {
    "nl": "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
    "en": "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "de": "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "fr": "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
    "es": "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
    "it": "dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
    "ro": "zece unsprezece doisprezece treisprezece paisprezece cincisprezece șaisprezece șaptesprezece "
          "optsprezece nouăsprezece",
    "pl": "dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście "
          "dziewiętnaście",
    "hu": "tíz tizenegy tizenkettő tizenhárom tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc",
    "bg": "десет единадесет дванадесет тринадесет четиринадесет петнадесет шестнадесет седемнадесет осемнадесет "
          "деветнадесет",
}
# 20, 30 … 90.
TENS = {
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


def digit(lang, value):
    return DIGITS[lang].split()[value]


def number(lang, value):
    """0 … 99 as one counts."""
    if value < 10:
        return digit(lang, value)
    if value < 20:
        return TEENS[lang].split()[value - 10]
    tens, ones = divmod(value, 10)
    ten = TENS[lang].split()[tens - 2]
    if lang == "fr":
        return french(ten, tens, ones)
    if ones == 0:
        return ten
    return COMPOUND[lang](ten, digit(lang, ones), tens, ones)


def french(ten, tens, ones):
    if tens in (7, 9):
        below = TEENS["fr"].split()[ones]
        return f"{ten} et {below}" if (tens, ones) == (7, 1) else f"{ten}-{below}"
    if ones == 0:
        return "quatre-vingts" if tens == 8 else ten
    if ones == 1 and tens != 8:
        return f"{ten} et un"
    return f"{ten}-{digit('fr', ones)}"


def dutch(ten, one, tens, ones):
    return one + ("ën" if one.endswith("e") else "en") + ten


def german(ten, one, tens, ones):
    return ("ein" if ones == 1 else one) + "und" + ten


def spanish(ten, one, tens, ones):
    if tens == 2:
        return "veinti" + {2: "dós", 3: "trés", 6: "séis"}.get(ones, one)
    return f"{ten} y {one}"


def italian(ten, one, tens, ones):
    return (ten[:-1] if ones in (1, 8) else ten) + ("tré" if ones == 3 else one)


def hungarian(ten, one, tens, ones):
    return ("huszon" if tens == 2 else ten) + one


COMPOUND = {
    "nl": dutch, "de": german, "es": spanish, "it": italian, "hu": hungarian,
    "en": lambda ten, one, *_: f"{ten}-{one}",
    "ro": lambda ten, one, *_: f"{ten} și {one}",
    "pl": lambda ten, one, *_: f"{ten} {one}",
    "bg": lambda ten, one, *_: f"{ten} и {one}",
}


def years(lang, value):
    """The word behind an age: Romanian and Polish have two forms."""
    if lang == "ro":
        return "ani" if value % 100 < 20 else "de ani"
    if lang == "pl":
        return "lata" if value % 10 in (2, 3, 4) and value // 10 != 1 else "lat"
    return {"nl": "jaar", "en": "years", "de": "Jahre", "fr": "ans", "es": "años", "it": "anni", "hu": "éves",
            "bg": "години"}[lang]


def age(lang, value):
    """An age as a word, in the form it has before `years`."""
    word = number(lang, value)
    if lang == "hu":
        return word.replace("kettő", "két")
    if lang == "es" and value % 10 == 1 and value > 20:
        return word.removesuffix("uno") + ("ún" if value == 21 else "un")
    if lang == "bg" and value % 10 == 1 and value > 20:
        return word.removesuffix("едно") + "една"
    return word
