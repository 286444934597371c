"""Sentences for the cases of fields.py."""

# As people write it, as the CBS does, and the municipality.
TOWNS = [
    ("Apeldoorn", "Apeldoorn", "GM0200"), ("Deventer", "Deventer", "GM0150"), ("Roermond", "Roermond", "GM0957"),
    ("Heerlen", "Heerlen", "GM0917"), ("Nijmegen", "Nijmegen", "GM0268"), ("Zeist", "Zeist", "GM0355"),
    ("Lelystad", "Lelystad", "GM0995"), ("Assen", "Assen", "GM0106"), ("Alkmaar", "Alkmaar", "GM0361"),
    ("Haarlem", "Haarlem", "GM0392"), ("Dordrecht", "Dordrecht", "GM0505"), ("Helmond", "Helmond", "GM0794"),
    ("Middelburg", "Middelburg", "GM0687"), ("Zutphen", "Zutphen", "GM0301"), ("Hoofddorp", "Hoofddorp", "GM0394"),
    ("Den Haag", "'s-Gravenhage", "GM0518"), ("Den Bosch", "'s-Hertogenbosch", "GM0796"), ("Den Helder", "Den Helder", "GM0400"),
    ("Capelle aan den IJssel", "Capelle aan den IJssel", "GM0502"), ("Etten-Leur", "Etten-Leur", "GM0777"),
]
PLACE = {
    "nl": ["Mijn adres is in {t}, dicht bij het park.", "Plaats: {t}", "Omgeving {t}, ook hotels.", "Ik ontvang in {t}."],
    "en": ["You'll find me in {t}.", "Location: {t}", "Hosting in {t}, near the park."], "de": ["Du findest mich in {t}.", "Ort: {t}"],
    "fr": ["Je suis à {t}, près du parc.", "Ville : {t}"], "es": ["Estoy en {t}, cerca del parque.", "Ciudad: {t}"],
    "it": ["Sono a {t}, vicino al parco.", "Città: {t}"], "ro": ["Sunt în {t}, lângă parc.", "Oraș: {t}"],
    "pl": ["Miasto: {t}", "Lokalizacja: {t}, obok parku."], "hu": ["Város: {t}", "Helyszín: {t}, a park mellett."],
    "bg": ["Град: {t}", "Намирам се в {t}, близо до парка."],
}
PRICE = {
    "nl": [("Voor een half uur vraag ik {h} euro, voor een uur {w}.", (30, 60)), ("60 minuten: €{w}", (60,)), ("1 u €{w} - 2 u €{d}", (60, 120)),
           ("{w} euro per uur", (60,)), ("30 min €{h},- 60 min €{w},-", (30, 60))],
    "en": [("30 minutes €{h}, 60 minutes €{w}", (30, 60)), ("€{w} an hour", (60,)), ("1h {w} eur, 2h {d} eur", (60, 120)), ("{w} euros per hour", (60,))],
    "de": [("30 Minuten {h} €, 60 Minuten {w} €", (30, 60)), ("{w} Euro pro Stunde", (60,)), ("1 Std. {w} €, 2 Std. {d} €", (60, 120))],
    "fr": [("30 min {h} €, 1 h {w} €", (30, 60)), ("{w} euros de l'heure", (60,))], "es": [("30 min {h} €, 1 hora {w} €", (30, 60)), ("{w} euros la hora", (60,))],
    "it": [("30 min {h} €, 1 ora {w} €", (30, 60)), ("{w} euro all'ora", (60,))], "ro": [("30 min {h} €, 1 oră {w} €", (30, 60)), ("{w} euro pe oră", (60,))],
    "pl": [("30 min {h} €, 1 godz. {w} €", (30, 60)), ("{w} euro za godzinę", (60,))], "hu": [("30 perc {h} €, 1 óra {w} €", (30, 60))],
    "bg": [("30 мин {h} €, 1 час {w} €", (30, 60))],
}
HOURS = {
    "nl": [("Dagelijks geopend van {a} tot {b} uur.", 7), ("ma t/m vr {a}:00 - {b}:00", 5), ("Dag en nacht, alle dagen van de week.", "always"),
           ("vier dagen per week", 4), ("di t/m za van {a}.00 tot {b}.00 uur", 5)],
    "en": [("Open daily from {a}:00 to {b}:00.", 7), ("Mon-Fri {a}:00-{b}:00", 5), ("24 hours a day, 7 days a week", "always"), ("four days a week", 4)],
    "de": [("Täglich geöffnet von {a} bis {b} Uhr.", 7), ("Mo-Fr {a}:00-{b}:00", 5), ("24 Stunden am Tag, 7 Tage die Woche", "always")],
    "fr": [("Ouvert tous les jours de {a}h à {b}h.", 7), ("24h/24 et 7j/7", "always"), ("lundi à vendredi {a}h-{b}h", 5)],
    "es": [("Abierto a diario de {a} a {b} h.", 7), ("24 horas al día, 7 días a la semana", "always"), ("de lunes a viernes de {a}:00 a {b}:00", 5)],
    "it": [("Aperto ogni giorno dalle {a} alle {b}.", 7), ("24 ore su 24, 7 giorni su 7", "always")],
    "ro": [("Deschis zilnic de la {a}:00 la {b}:00.", 7), ("24 de ore din 24, 7 zile din 7", "always")],
    "pl": [("Czynne codziennie w godz. {a}:00-{b}:00.", 7), ("24 godziny na dobę, 7 dni w tygodniu", "always")],
    "hu": [("Nyitva minden nap {a}:00 és {b}:00 között.", 7), ("a hét minden napján 0-24", "always")],
    "bg": [("Отворено всеки ден от {a}:00 до {b}:00 ч.", 7), ("24 часа в денонощието, 7 дни в седмицата", "always")],
}
SPOKEN = {
    "nl": (["Ik praat {1} en {2} met mijn gasten.", "Spreektalen: {1} en {2}"], {"nl": "Nederlands", "en": "Engels", "de": "Duits", "fr": "Frans", "es": "Spaans", "it": "Italiaans", "pt": "Portugees"}),
    "en": (["I am fluent in {1} and {2}.", "Spoken languages: {1}, {2}"], {"nl": "Dutch", "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pl": "Polish"}),
    "de": (["Ich spreche fließend {1} und {2}.", "Gesprochene Sprachen: {1}, {2}"], {"nl": "Niederländisch", "en": "Englisch", "de": "Deutsch", "fr": "Französisch", "es": "Spanisch", "pl": "Polnisch"}),
    "fr": (["Je parle couramment {1} et {2}.", "Langues : {1}, {2}"], {"nl": "néerlandais", "en": "anglais", "de": "allemand", "fr": "français", "es": "espagnol"}),
    "es": (["Hablo {1} y {2} con fluidez.", "Idiomas: {1}, {2}"], {"nl": "neerlandés", "en": "inglés", "de": "alemán", "fr": "francés", "es": "español"}),
    "it": (["Parlo bene {1} e {2}.", "Lingue: {1}, {2}"], {"en": "inglese", "de": "tedesco", "fr": "francese", "es": "spagnolo", "it": "italiano"}),
    "ro": (["Vorbesc fluent {1} și {2}."], {"en": "engleză", "de": "germană", "fr": "franceză", "ro": "română", "it": "italiană"}),
    "pl": (["Znam języki: {1}, {2}"], {"en": "angielski", "de": "niemiecki", "fr": "francuski", "pl": "polski"}),
    "hu": (["Beszélt nyelvek: {1}, {2}"], {"en": "angol", "de": "német", "fr": "francia", "hu": "magyar"}),
    "bg": (["Свободно говоря {1} и {2}."], {"en": "английски", "de": "немски", "fr": "френски", "bg": "български"}),
}
POSTED = {
    "nl": ["Online sinds {d} {b} {y}", "Plaatsingsdatum {dd}-{mm}-{y}", "{ago} dagen geleden geplaatst"],
    "en": ["Added on {d} {b} {y}", "Posted: {b} {d}, {y}", "posted {ago} days ago"], "de": ["Inseriert am {d}. {b} {y}", "vor {ago} Tagen eingestellt"],
    "fr": ["Publié le {d} {b} {y}", "Mise en ligne il y a {ago} jours"], "es": ["Publicado el {dd}/{mm}/{y}", "Anuncio publicado hace {ago} días"],
    "it": ["Pubblicato il {dd}/{mm}/{y}", "Pubblicato {ago} giorni fa"], "ro": ["Publicat la data de {dd}.{mm}.{y}", "Publicat acum {ago} zile"],
    "pl": ["Data dodania: {dd}.{mm}.{y}", "Dodano {ago} dni temu"], "hu": ["Feladás dátuma: {y}.{mm}.{dd}.", "{ago} napja feladva"],
    "bg": ["Публикувано на {dd}.{mm}.{y}", "Публикувано преди {ago} дни"],
}
STEMS = "studio linde bij_mij atelier rust salon avond".split()
ENDS = "noord west info contact plus".split()
REACH = {
    "nl": ["Je bereikt mij via {t}", "{t} voor vragen"], "en": ["You can reach me at {t}", "{t} for questions"], "de": ["Erreichbar: {t}", "{t} für Fragen"],
    "fr": ["Me joindre : {t}"], "es": ["Escríbeme: {t}"], "it": ["Scrivimi: {t}"], "ro": ["Scrie-mi: {t}"], "pl": ["Napisz: {t}"], "hu": ["Írj ide: {t}"], "bg": ["Пиши ми: {t}"],
}
VOICES = {
    "nl": {"firstPerson": ["Ik werk op afspraak.", "Mijn huis ligt aan het water.", "Ik bak graag taart."],
           "thirdPerson": ["Zij werkt op afspraak.", "Haar huis ligt aan het water.", "Ze bakt graag taart."],
           "plural": ["Wij werken op afspraak.", "Ons huis ligt aan het water.", "Wij bakken graag taart."]},
    "en": {"firstPerson": ["I work by appointment.", "My house is by the water.", "I love to bake."],
           "thirdPerson": ["She works by appointment.", "Her house is by the water.", "She loves to bake."],
           "plural": ["We work by appointment.", "Our house is by the water.", "We love to bake."]},
    "de": {"firstPerson": ["Ich arbeite nach Absprache.", "Mein Haus liegt am Wasser.", "Ich backe gern."],
           "thirdPerson": ["Sie arbeitet nach Absprache.", "Sie wohnt in ihrem Haus am Wasser.", "Sie backt gern."],
           "plural": ["Wir arbeiten nach Absprache.", "Unser Haus liegt am Wasser.", "Wir backen gern."]},
    "fr": {"firstPerson": ["Je travaille sur rendez-vous.", "Ma maison est au bord de l'eau.", "J'aime cuisiner."],
           "thirdPerson": ["Elle travaille sur rendez-vous.", "Elle habite au bord de l'eau.", "Elle aime cuisiner."],
           "plural": ["Nous travaillons sur rendez-vous.", "Notre maison est au bord de l'eau.", "Nous aimons cuisiner."]},
    "es": {"firstPerson": ["Yo trabajo con cita.", "Mi casa está junto al agua.", "Me gusta cocinar."],
           "thirdPerson": ["Ella trabaja con cita.", "A ella le gusta cocinar.", "Ella vive junto al agua."],
           "plural": ["Nosotras trabajamos con cita.", "Nuestra casa está junto al agua.", "Nos gusta cocinar."]},
    "it": {"firstPerson": ["Io lavoro su appuntamento.", "La mia casa è sull'acqua.", "Mi piace cucinare."],
           "thirdPerson": ["Lei lavora su appuntamento.", "A lei piace cucinare.", "Lei abita sull'acqua."],
           "plural": ["Noi lavoriamo su appuntamento.", "La nostra casa è sull'acqua.", "Ci piace cucinare."]},
    "ro": {"firstPerson": ["Eu lucrez doar cu programare.", "Casa mea este lângă apă.", "Îmi place să gătesc."],
           "thirdPerson": ["Ea lucrează doar cu programare.", "Casa ei este lângă apă.", "Ei îi place să gătească."],
           "plural": ["Noi lucrăm doar cu programare.", "Casa noastră este lângă apă.", "Nouă ne place să gătim."]},
    "pl": {"firstPerson": ["Pracuję po umówieniu.", "Mój dom stoi nad wodą.", "Lubię gotować."],
           "thirdPerson": ["Ona pracuje po umówieniu.", "Jej dom stoi nad wodą.", "Ona lubi gotować."],
           "plural": ["Pracujemy po umówieniu.", "Nasz dom stoi nad wodą.", "Lubimy gotować."]},
    "hu": {"firstPerson": ["Én csak időpontra dolgozom.", "Az én házam a víznél van.", "Szeretek főzni."],
           "thirdPerson": ["Ő csak időpontra dolgozik.", "Az ő háza a víznél van.", "Ő szeret főzni."],
           "plural": ["Mi csak időpontra dolgozunk.", "A mi házunk a víznél van.", "Mi szeretünk főzni."]},
    "bg": {"firstPerson": ["Аз работя с уговорка.", "Моят дом е до водата.", "Обичам да готвя."],
           "thirdPerson": ["Тя работи с уговорка.", "Нейният дом е до водата.", "Тя обича да готви."],
           "plural": ["Ние работим с уговорка.", "Нашият дом е до водата.", "Ние обичаме да готвим."]},
}
