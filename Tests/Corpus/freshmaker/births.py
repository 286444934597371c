"""Years, months and dates of birth as ten languages write them."""

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "hu": "január február március április május június július augusztus szeptember október november december",
    "bg": "януари февруари март април май юни юли август септември октомври ноември декември",
}
DATE = {
    "nl": ["Ik ben geboren op {d} {b} {y}.", "geboren: {dd}-{mm}-{y}", "Mijn geboortedatum is {d}-{m}-{y}."],
    "en": ["I was born on {d} {b} {y}.", "Born {b} {d}, {y}.", "Date of birth {d} {b} {y}"],
    "de": ["Ich bin am {d}. {b} {y} geboren.", "geboren {dd}.{mm}.{y}", "Geburtsdatum: {d}.{m}.{y}"],
    "fr": ["Je suis née le {d} {b} {y}.", "née le {dd}/{mm}/{y}"],
    "es": ["Nací el {d} de {b} de {y}.", "nacida el {dd}/{mm}/{y}"],
    "it": ["Sono nata il {d} {b} {y}.", "nata il {dd}/{mm}/{y}"],
    "ro": ["M-am născut pe {d} {b} {y}.", "născută la {dd}.{mm}.{y}"],
    "pl": ["Urodziłam się {d} {b} {y} roku.", "data urodzenia: {dd}.{mm}.{y}"],
    "bg": ["Родена съм на {d} {b} {y} г.", "родена на {dd}.{mm}.{y} г."],
}
YEAR = {
    "nl": ["Ik ben van {y}.", "geboren in {y}", "Mijn bouwjaar is {y}."], "en": ["I was born in {y}.", "Year of birth {y}"],
    "de": ["Ich bin Jahrgang {y}.", "geboren {y}", "Geburtsjahr: {y}"], "fr": ["Je suis née en {y}.", "Année de naissance : {y}"],
    "es": ["Nací en {y}.", "Año de nacimiento: {y}"], "it": ["Sono nata nel {y}.", "Anno di nascita: {y}"],
    "ro": ["M-am născut în {y}.", "Anul nașterii: {y}"], "pl": ["Urodziłam się w {y} roku.", "Rok urodzenia: {y}"],
    "hu": ["Születési évem: {y}", "Születésem éve {y}."], "bg": ["Родена съм през {y} г.", "Година на раждане: {y}"],
}
MONTH = {
    "nl": ["Ik ben geboren in {b} {y}."], "en": ["I was born in {b} {y}."], "de": ["Ich bin im {b} {y} geboren."],
    "fr": ["Je suis née en {b} {y}."], "es": ["Nací en {b} de {y}."], "it": ["Sono nata a {b} {y}."],
    "ro": ["M-am născut în {b} {y}."], "pl": ["Data urodzenia: {mm}.{y}"],
    "bg": ["Родена съм през {b} {y} г."],
}


def told(lang, born, form, source):
    """The sentence that says a day, a month or a year of birth."""
    if lang == "hu" and form == "month":
        # The ending follows the vowels of the month.
        name = MONTHS["hu"].split()[born.month - 1]
        ending = "ban" if born.month <= 8 else "ben"
        return f"{born.year} {name}{ending} születtem."
    if lang == "hu" and form == "date":
        name = MONTHS["hu"].split()[born.month - 1]
        return source.choice([f"Születésnapom: {born.year}. {name} {born.day}.",
                              f"Született: {born.year}.{born.month:02d}.{born.day:02d}."])
    frame = source.deal({"date": DATE, "year": YEAR, "month": MONTH}[form][lang])
    return frame.format(d=born.day, m=born.month, dd=f"{born.day:02d}", mm=f"{born.month:02d}", y=born.year,
                        b=MONTHS[lang].split()[born.month - 1])
