"""Number words 0..99 of the ten languages, written for this part alone (no table is shared with a reader)."""

UNITS = {
    "nl": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
    "it": "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
    "ro": "zero unu doi trei patru cinci șase șapte opt nouă zece unsprezece doisprezece treisprezece paisprezece cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece",
    "pl": "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście",
    "hu": "nulla egy kettő három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő tizenhárom tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc",
    "bg": "нула едно две три четири пет шест седем осем девет десет единайсет дванайсет тринайсет четиринайсет петнайсет шестнайсет седемнайсет осемнайсет деветнайсет",
}
UNITS = {lang: words.split() for lang, words in UNITS.items()}

TENS = {
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "ro": "douăzeci treizeci patruzeci cincizeci șaizeci șaptezeci optzeci nouăzeci",
    "pl": "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt",
    "hu": "húsz harminc negyven ötven hatvan hetven nyolcvan kilencven",
    "bg": "двайсет трийсет четиридесет петдесет шестдесет седемдесет осемдесет деветдесет",
}
TENS = {lang: words.split() for lang, words in TENS.items()}


def cardinal(lang, number):
    """The word for 0..99 as it is written in plain text."""
    units, tens = UNITS[lang], TENS[lang]
    if number < 20:
        return units[number]
    ten, unit = number // 10, number % 10
    word = tens[ten - 2]
    if lang == "fr":
        if ten in (7, 9):
            word = tens[ten - 3]
            return word + (" et onze" if number == 71 else "-" + units[10 + unit])
        if number == 80:
            return "quatre-vingts"
        if unit == 1 and ten < 8:
            return word + " et un"
    if unit == 0:
        return word
    one = units[unit]
    if lang == "nl":
        return one + ("ën" if one.endswith("e") else "en") + word
    if lang == "de":
        return ("ein" if unit == 1 else one) + "und" + word
    if lang == "es":
        if ten == 2:
            return "veinti" + {2: "dós", 3: "trés", 6: "séis"}.get(unit, one)
        return word + " y " + one
    if lang == "it":
        stem = word[:-1] if unit in (1, 8) else word
        return stem + ("tré" if unit == 3 else one)
    if lang == "ro":
        return word + " și " + one
    if lang == "hu":
        return {2: "huszon", 3: "harminc"}.get(ten, word) + one
    if lang == "bg":
        return word + " и " + one
    return word + ("-" if lang in ("en", "fr") else " ") + one


def years(lang, number):
    """The noun after an age: `lat` or `lata`, `ani` or `de ani`."""
    if lang == "pl":
        return "lata" if number % 10 in (2, 3, 4) and number not in (12, 13, 14) else "lat"
    if lang == "ro":
        return "ani" if number < 20 else "de ani"
    return {"nl": "jaar", "en": "years old", "de": "Jahre alt", "fr": "ans", "es": "años", "it": "anni",
            "hu": "éves", "bg": "години"}[lang]


def age_words(lang, number):
    """The age as words, with the noun: `dwadzieścia dwa lata`, `vingt et un ans`."""
    word = cardinal(lang, number)
    if lang == "es" and number % 10 == 1 and number > 20:
        word = word[:-1] if number > 30 else "veintiún"
    if lang == "bg" and number % 10 == 1 and number > 20:
        word = word[:-1] + "а"
    if lang == "hu" and number % 10 == 2:
        word = word[:-5] + "két"
    return word + " " + years(lang, number)


def doubled(lang, digit):
    """Two times a digit, as it is said: `dubbel vijf`."""
    return {"nl": "dubbel", "en": "double", "de": "doppel", "fr": "double", "es": "doble", "it": "doppio",
            "ro": "dublu", "pl": "podwójne", "hu": "dupla", "bg": "двойно"}[lang] + " " + UNITS[lang][digit]
