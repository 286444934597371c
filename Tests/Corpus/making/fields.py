"""Sentences with prices, hours, languages, days of posting, handles and voices, each with what it says."""

# {a} and {b}: two amounts in euros, for half an hour and a whole one.
PRICES = {
    "nl": ["30 min €{a}, 60 min €{b}.", "Half uur {a} euro, heel uur {b} euro.", "30 minuten: {a},-\n1 uur: {b},-",
           "Half uur € {a},00 / uur € {b},00", "€{a} voor een half uur en €{b} voor een uur."],
    "en": ["30 min €{a}, 1 hour €{b}.", "Half an hour {a} euros, one hour {b} euros.",
           "30 minutes: €{a}\n60 minutes: €{b}",
           "€{a} for half an hour, €{b} for an hour."],
    "de": ["30 Min. {a} €, 60 Min. {b} €.", "Halbe Stunde {a} Euro, eine Stunde {b} Euro.",
           "30 Minuten: {a}€\n1 Stunde: {b}€"],
    "fr": ["30 min {a} €, 1h {b} €.", "Demi-heure {a} euros, une heure {b} euros.",
           "30 minutes : {a} €\n60 minutes : {b} €"],
    "es": ["30 min {a} €, 1 hora {b} €.", "Media hora {a} euros, una hora {b} euros.",
           "30 minutos: {a} €\n60 minutos: {b} €"],
    "it": ["30 min {a} €, 1 ora {b} €.", "Mezz'ora {a} euro, un'ora {b} euro."],
    "ro": ["30 min {a} euro, 1 oră {b} euro.", "Jumătate de oră {a} euro, o oră {b} euro."],
    "pl": ["30 min {a} euro, 1 godz. {b} euro.", "Pół godziny {a} euro, godzina {b} euro."],
    "hu": ["30 perc {a} euró, 1 óra {b} euró.", "Fél óra {a} euró, egy óra {b} euró."],
    "bg": ["30 мин {a} евро, 1 час {b} евро.", "Половин час {a} евро, един час {b} евро."],
}

# (sentence, hours a day, days a week); hours from {f} to {t}.
HOURS = {
    "nl": [("24/7 bereikbaar.", 24, 7), ("Dag en nacht bereikbaar.", 24, None),
           ("Elke dag van {f}:00 tot {t}:00 uur.", "span", 7),
           ("Maandag t/m vrijdag van {f} tot {t} uur.", "span", 5), ("Zeven dagen per week.", None, 7),
           ("Dagelijks {f}.00-{t}.00 uur", "span", 7), ("24 uur per dag, 7 dagen per week.", 24, 7)],
    "en": [("Available 24/7.", 24, 7), ("Day and night.", 24, None), ("Every day from {f}:00 to {t}:00.", "span", 7),
           ("Monday to Friday, {f}:00-{t}:00.", "span", 5), ("Seven days a week.", None, 7)],
    "de": [("Rund um die Uhr, 7 Tage die Woche.", 24, 7), ("Tag und Nacht erreichbar.", 24, None),
           ("Täglich von {f} bis {t} Uhr.", "span", 7), ("Montag bis Freitag {f}-{t} Uhr.", "span", 5)],
    "fr": [("Disponible 24h/24 et 7j/7.", 24, 7), ("Jour et nuit.", 24, None),
           ("Tous les jours de {f}h à {t}h.", "span", 7),
           ("Du lundi au vendredi de {f}h à {t}h.", "span", 5)],
    "es": [("Disponible 24/7.", 24, 7), ("Todos los días de {f} a {t} horas.", "span", 7),
           ("De lunes a viernes de {f} a {t} horas.", "span", 5)],
}

LANGUAGES = {
    "nl": ("Ik spreek {list}.", {"nl": "Nederlands", "en": "Engels", "de": "Duits", "fr": "Frans", "es": "Spaans",
                                 "pl": "Pools"}, "en"),
    "en": ("I speak {list}.", {"nl": "Dutch", "en": "English", "de": "German", "fr": "French", "es": "Spanish",
                               "ro": "Romanian"}, "and"),
    "de": ("Ich spreche {list}.", {"nl": "Niederländisch", "en": "Englisch", "de": "Deutsch", "fr": "Französisch"},
           "und"),
    "fr": ("Je parle {list}.", {"nl": "néerlandais", "en": "anglais", "de": "allemand", "fr": "français"}, "et"),
    "es": ("Hablo {list}.", {"es": "español", "en": "inglés", "fr": "francés", "it": "italiano"}, "y"),
    "it": ("Parlo {list}.", {"it": "italiano", "en": "inglese", "fr": "francese", "es": "spagnolo"}, "e"),
    "ro": ("Vorbesc {list}.", {"ro": "română", "en": "engleză", "it": "italiană", "fr": "franceză"}, "și"),
    "pl": ("Mówię po {list}.", {"pl": "polsku", "en": "angielsku", "de": "niemiecku", "nl": "niderlandzku"}, "i"),
}

# {d}, {m}, {month}, {year} of the day; or (sentence, days back).
POSTED = {
    "nl": ["Geplaatst op {d} {month} {year}.", "Geplaatst: {d:02}-{m:02}-{year}", "Datum: {d} {month} {year}"],
    "en": ["Posted on {d} {month} {year}.", "Posted: {year}-{m:02}-{d:02}"],
    "de": ["Eingestellt am {d}. {month} {year}.", "Inseriert am {d:02}.{m:02}.{year}"],
    "fr": ["Publié le {d} {month} {year}."], "es": ["Publicado el {d} de {month} de {year}."],
    "it": ["Pubblicato il {d} {month} {year}."], "ro": ["Publicat pe {d} {month} {year}."],
    "pl": ["Dodano {d} {month} {year}."],
}
POSTED_AGO = {
    "nl": [("Vandaag geplaatst.", 0), ("Gisteren geplaatst.", 1), ("Geplaatst: 3 dagen geleden", 3),
           ("2 weken geleden geplaatst", 14)],
    "en": [("Posted today.", 0), ("Posted yesterday.", 1), ("Posted 4 days ago", 4), ("Posted 1 week ago", 7)],
    "de": [("Heute eingestellt.", 0), ("Gestern eingestellt.", 1), ("Eingestellt vor 5 Tagen", 5)],
    "fr": [("Publié aujourd'hui.", 0), ("Publié hier.", 1), ("Publié il y a 3 jours", 3)],
    "es": [("Publicado hoy.", 0), ("Publicado ayer.", 1), ("Publicado hace 3 días", 3)],
}

VOICES = {
    "firstPerson": {
        "nl": ["Ik werk alleen en ik bepaal zelf mijn uren.", "Ik ontvang je bij mij thuis. Ik neem de tijd."],
        "en": ["I work alone and I decide when.", "I host you at my place. I take my time."],
        "de": ["Ich arbeite allein und ich entscheide selbst.", "Ich empfange dich bei mir zu Hause."],
        "fr": ["Je travaille seule et je reçois chez moi.", "Je prends mon temps, je suis à l'heure."],
        "es": ["Trabajo sola y yo decido mi horario.", "Yo atiendo en mi piso, me gusta la puntualidad."],
    },
    "thirdPerson": {
        "nl": ["Zij ontvangt in haar eigen woning. Haar agenda is snel vol, zij spreekt Engels.",
               "Ze is rustig en ze neemt de tijd. Haar klanten prijzen haar."],
        "en": ["She hosts at her place. Her diary fills up fast; she speaks Dutch.",
               "She is calm and she takes her time."],
        "de": ["Sie empfängt in ihrer Wohnung. Sie nimmt sich Zeit, ihr Kalender ist schnell voll."],
        "fr": ["Elle reçoit chez elle. Elle prend son temps et son agenda est vite plein."],
    },
    "plural": {
        "nl": ["Wij zijn een klein team en wij staan voor je klaar.",
               "Onze dames werken op afspraak. Ons kantoor is open."],
        "en": ["We are a small team and our doors are open.", "Our ladies work by appointment; call our office."],
        "de": ["Wir sind ein kleines Team, unsere Damen empfangen nach Termin."],
        "fr": ["Nous sommes une petite équipe et nous recevons sur rendez-vous."],
        "es": ["Somos un equipo pequeño y nuestras chicas atienden con cita."],
    },
}

PLACES = [("Utrecht", "GM0344"), ("Amersfoort", "GM0307"), ("Breda", "GM0758"), ("Zwolle", "GM0193"),
          ("Arnhem", "GM0202"),
          ("Eindhoven", "GM0772"), ("Tilburg", "GM0855"), ("Maastricht", "GM0935"), ("Leiden", "GM0546"),
          ("Haarlem", "GM0392"), ("Enschede", "GM0153"), ("Deventer", "GM0150"), ("Apeldoorn", "GM0200"),
          ("Rotterdam", "GM0599"), ("Alkmaar", "GM0361"), ("Dordrecht", "GM0505")]
IN_PLACE = {
    "nl": ["Ik ontvang in {place}.", "Plaats: {place}", "Regio {place}.", "Privé-ontvangst {place} centrum."],
    "en": ["Incalls in {place}.", "Location: {place}", "I live in {place}, near the station."],
    "de": ["Ich empfange in {place}.", "Ort: {place}"], "fr": ["Je reçois à {place}.", "Ville : {place}"],
    "es": ["Atiendo en {place}.", "Ciudad: {place}"], "it": ["Ricevo a {place}."], "ro": ["Primesc în {place}."],
    "pl": ["Przyjmuję w {place}."],
}
