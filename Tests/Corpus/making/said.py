"""Sentences that say something a reader must find: ages by subject, phone numbers, people, years of birth.

`{name}` a name, `{n}` an age, `{y}` the word for years that agrees with it, `{w}` the age as a word, `{p}` a phone
number, `{year}` a year, `{k}` a child's age. Conventions of the labels: README.md.
"""

NAMES = {
    "nl": "Sanne Lisa Eva Roos Kim Noor Femke Iris", "en": "Amy Kate Ruby Grace Holly Zoe Ella Jane",
    "de": "Anna Julia Lena Marie Clara Nina Petra Sophie", "fr": "Claire Julie Léa Manon Camille Inès Lucie Élodie",
    "es": "Lucía Marta Elena Carmen Sara Nuria Paula Inés", "it": "Giulia Marta Chiara Elisa Sofia Laura Anna Bianca",
    "ro": "Elena Ana Ioana Maria Andreea Daria Sorina Irina", "pl": "Ola Ewa Kasia Zofia Marta Iwona Łucja Hania",
    "hu": "Kata Éva Zsófi Réka Anna Nóra Judit Ildi", "bg": "Мария Елена Ива Рая Ана Невена Деси Лора",
}

OWN_AGE = {
    "nl": ["Ik ben {name}, {n} jaar.", "{name} ({n}) ontvangt op afspraak.", "Leeftijd: {n}", "{n}-jarige dame.",
           "Hoi, ik ben {name}, {n} jaar jong.", "{name}, {n} jr, zelfstandig.", "Mijn leeftijd is {n} jaar.",
           "Een vrouw van {n} jaar met rustige woning.", "Ik ben {n} en werk alleen op afspraak.",
           "{name} | {n} jaar | privé"],
    "en": ["I'm {name}, {n} years old.", "{name} ({n}), incalls by appointment.", "Age: {n}", "{n} year old companion.",
           "I am {n} and I work alone.", "{name}, {n} yo, independent.", "{name} is {n} years of age.",
           "Hello, {name} here, {n} y/o.", "A {n}-year-old lady, calm and on time.", "My age is {n}."],
    "de": ["Ich bin {name}, {n} Jahre alt.", "{name} ({n}), Termine nach Absprache.", "Alter: {n}",
           "{n}-jährige Dame, gepflegt.", "{name}, {n} Jahre, diskret.", "Ich bin {n} und arbeite allein.",
           "Frau von {n} Jahren, ruhig.", "Mein Alter: {n} Jahre"],
    "fr": ["Je m'appelle {name}, j'ai {n} ans.", "{name}, {n} ans, reçoit sur rendez-vous.", "Âge : {n} ans",
           "Femme de {n} ans, calme.", "J'ai {n} ans et je travaille seule.", "{name} ({n} ans)", "Age : {n}"],
    "es": ["Soy {name}, tengo {n} años.", "{name}, {n} años, con cita.", "Edad: {n}", "Mujer de {n} años, discreta.",
           "Tengo {n} años y trabajo sola.", "{name} ({n} años)", "Me llamo {name} y tengo {n} años."],
    "it": ["Sono {name}, ho {n} anni.", "{name}, {n} anni, su appuntamento.", "Età: {n}", "Signora di {n} anni.",
           "Ho {n} anni e lavoro da sola.", "{name} ({n} anni)", "Mi chiamo {name} e ho {n} anni."],
    "ro": ["Sunt {name}, am {n} {y}.", "{name}, {n} {y}, doar cu programare.", "Vârsta: {n} {y}",
           "Doamnă de {n} {y}.", "Am {n} {y} și lucrez singură.", "Mă numesc {name} și am {n} {y}.", "Varsta: {n}"],
    "pl": ["Mam na imię {name}, mam {n} {y}.", "{name}, {n} {y}, po umówieniu.", "Wiek: {n}", "Wiek: {n} {y}",
           "Mam {n} {y} i pracuję sama.", "Jestem {name}, {n} {y}."],
    "hu": ["{name} vagyok, {n} éves.", "{name}, {n} éves, csak egyeztetéssel.", "Kor: {n} év", "{n} éves nő.",
           "{n} éves vagyok, egyedül dolgozom.", "Életkor: {n}"],
    "bg": ["Казвам се {name}, на {n} години съм.", "{name}, {n} години, с уговорка.", "Възраст: {n}",
           "На {n} години съм и работя сама.", "Жена на {n} години.", "Възраст: {n} г."],
}

# The age as a word in front of the word for years.
WORD_AGE = {
    "nl": ["Ik ben {w} jaar.", "Leeftijd: {w} jaar.", "{name} is {w} jaar jong.", "Een dame van {w} jaar."],
    "en": ["I am {w} years old.", "Age: {w}.", "{name} is {w} years old.", "A {w} year old lady."],
    "de": ["Ich bin {w} Jahre alt.", "Alter: {w} Jahre.", "{name} ist {w} Jahre alt.", "Dame von {w} Jahren."],
    "fr": ["J'ai {w} ans.", "Âge : {w} ans.", "Femme de {w} ans.", "{name} a {w} ans."],
    "es": ["Tengo {w} años.", "Edad: {w} años.", "Mujer de {w} años.", "{name} tiene {w} años."],
    "it": ["Ho {w} anni.", "Età: {w} anni.", "Signora di {w} anni.", "{name} ha {w} anni."],
    "ro": ["Am {w} {y}.", "Vârsta: {w} {y}.", "Doamnă de {w} {y}.", "{name} are {w} {y}."],
    "pl": ["Mam {w} {y}.", "Wiek: {w} {y}.", "{name} ma {w} {y}."],
    "hu": ["{W} éves vagyok.", "{name} {w} éves.", "{W} éves nő."],
    "bg": ["На {w} години съм.", "Възраст: {w} години.", "{name} е на {w} години."],
}

# Whom the ad wants: {n} and above.
AUDIENCE = {
    "nl": ["Alleen heren vanaf {n} jaar.", "Geen bezoekers onder de {n} jaar.", "Bezoekers {n}+ welkom.",
           "Ik ontvang alleen mannen van {n} jaar en ouder.", "Voor heren boven de {n}."],
    "en": ["Gentlemen {n}+ only.", "No visitors under {n}, please.", "Only for men over {n}.",
           "Visitors must be {n} or older.", "I only meet men aged {n} and over."],
    "de": ["Nur für Herren ab {n} Jahren.", "Besucher unter {n} Jahren bitte nicht.", "Nur Männer über {n} Jahre.",
           "Gäste ab {n} willkommen."],
    "fr": ["Uniquement pour hommes de plus de {n} ans.", "Messieurs à partir de {n} ans.",
           "Pas de visiteurs de moins de {n} ans."],
    "es": ["Solo para hombres mayores de {n} años.", "Caballeros a partir de {n} años.",
           "No atiendo a menores de {n} años."],
    "it": ["Solo per uomini sopra i {n} anni.", "Ricevo solo signori dai {n} anni in su.",
           "Niente visitatori sotto i {n} anni."],
    "ro": ["Doar pentru bărbați peste {n} {y}.", "Domni de la {n} {y} în sus."],
    "pl": ["Tylko dla panów powyżej {n} lat.", "Panowie od {n} lat."],
    "hu": ["Csak {n} év feletti uraknak.", "Csak {n} évesnél idősebb férfiaknak."],
    "bg": ["Само за мъже над {n} години.", "Мъже от {n} години нагоре."],
}

KIN = {
    "nl": ["Ik heb een zoon van {k} jaar.", "Mijn dochter is {k} jaar en woont bij haar vader.",
           "Moeder van een kind van {k}."],
    "en": ["I have a son of {k}.", "My daughter is {k} years old and lives with her father.",
           "Mother of a {k} year old."],
    "de": ["Mein Sohn ist {k} Jahre alt.", "Ich habe eine Tochter von {k} Jahren."],
    "fr": ["Mon fils a {k} ans.", "J'ai une fille de {k} ans."],
    "es": ["Mi hijo tiene {k} años.", "Tengo una hija de {k} años."],
    "it": ["Mio figlio ha {k} anni.", "Ho una figlia di {k} anni."],
    "ro": ["Fiul meu are {k} ani.", "Am o fiică de {k} ani."],
    "pl": ["Mój syn ma {k} lat.", "Mam córkę, która ma {k} lat."],
    "hu": ["A fiam {k} éves.", "Van egy {k} éves lányom."],
    "bg": ["Синът ми е на {k} години.", "Имам дъщеря на {k} години."],
}

SITE_RULE = {
    "nl": ["Alle adverteerders zijn 18 jaar of ouder.", "Alle dames op deze site zijn minstens 18 jaar."],
    "en": ["All advertisers are 18 or older.", "All persons shown were 18 years or older at the time."],
    "de": ["Alle Inserenten sind 18 Jahre oder älter."], "fr": ["Toutes les annonceuses ont plus de 18 ans."],
    "es": ["Todas las anunciantes son mayores de 18 años."],
}

PEOPLE = {
    "nl": ["{a} ({n}) en {b} ({m}) werken samen.", "Wij zijn {a} van {n} jaar en {b} van {m} jaar.",
           "{a} is {n} jaar en {b} is {m} jaar.", "{a}, {n} jaar\n{b}, {m} jaar"],
    "en": ["{a} ({n}) and {b} ({m}) work together.", "We are {a}, {n} years old, and {b}, {m} years old.",
           "{a} is {n} and {b} is {m}.", "{a}, {n} years\n{b}, {m} years"],
    "de": ["{a} ({n}) und {b} ({m}) arbeiten zusammen.", "{a} ist {n} Jahre alt, {b} ist {m} Jahre alt."],
    "fr": ["{a} ({n} ans) et {b} ({m} ans) travaillent ensemble.", "{a} a {n} ans et {b} a {m} ans."],
    "es": ["{a} ({n} años) y {b} ({m} años) trabajan juntas.", "{a} tiene {n} años y {b} tiene {m} años."],
    "it": ["{a} ({n} anni) e {b} ({m} anni) lavorano insieme.", "{a} ha {n} anni e {b} ha {m} anni."],
    "ro": ["{a} ({n} {y}) și {b} ({m} {z}) lucrează împreună.", "{a} are {n} {y}, {b} are {m} {z}."],
    "pl": ["{a} ({n} {y}) i {b} ({m} {z}) pracują razem.", "{a} ma {n} {y}, a {b} ma {m} {z}."],
    "hu": ["{a} ({n} éves) és {b} ({m} éves) együtt dolgoznak."],
    "bg": ["{a} ({n} години) и {b} ({m} години) работят заедно."],
}

BIRTH_YEAR = {
    "nl": ["Geboren in {year}.", "Bouwjaar {year}.", "Geboortejaar: {year}", "geb. {year}"],
    "en": ["Born in {year}.", "Year of birth: {year}"],
    "de": ["Jahrgang {year}.", "Geboren {year}.", "Geburtsjahr: {year}"],
    "fr": ["Née en {year}.", "Année de naissance : {year}"], "es": ["Nacida en {year}.", "Año de nacimiento: {year}"],
    "it": ["Nata nel {year}.", "Anno di nascita: {year}"], "ro": ["Născută în {year}.", "Anul nașterii: {year}"],
    "pl": ["Rocznik {year}.", "Rok urodzenia: {year}"], "hu": ["{year}-ben születtem.", "Születési év: {year}"],
    "bg": ["Родена през {year} г.", "Година на раждане: {year}"],
}

# A full date as the language writes it: {d} {m} {year} as numbers, {month} as a word.
BIRTH_DATE = {
    "nl": ["Geboren op {d} {month} {year}.", "Geboortedatum: {d:02}-{m:02}-{year}"],
    "en": ["Born on {d} {month} {year}.", "Date of birth: {d} {month} {year}"],
    "de": ["Geboren am {d}. {month} {year}.", "Geburtsdatum: {d:02}.{m:02}.{year}"],
    "fr": ["Née le {d} {month} {year}.", "Date de naissance : {d:02}/{m:02}/{year}"],
    "es": ["Nacida el {d} de {month} de {year}."], "it": ["Nata il {d} {month} {year}."],
    "ro": ["Născută pe {d} {month} {year}."], "pl": ["Urodzona {d} {month} {year}."],
}
MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
}

CALL = {
    "nl": ["Bel {p}.", "Mijn nummer is {p}, geen anonieme oproepen.", "App of bel: {p}", "Telefoon: {p}",
           "Bereikbaar op {p}, ook in het weekend.", "Stuur een bericht naar {p} voor een afspraak."],
    "en": ["Call {p}.", "My number is {p}, no hidden numbers.", "WhatsApp or call: {p}", "Phone: {p}",
           "You can reach me on {p}, weekends too.", "Text {p} to book."],
    "de": ["Ruf an: {p}", "Meine Nummer ist {p}, bitte nicht anonym.", "Telefon: {p}", "Erreichbar unter {p}."],
    "fr": ["Appelez le {p}.", "Mon numéro : {p}", "Tél. : {p}", "WhatsApp au {p}, pas d'appels masqués."],
    "es": ["Llama al {p}.", "Mi número es {p}, sin llamadas ocultas.", "Teléfono: {p}", "WhatsApp {p}"],
    "it": ["Chiama il {p}.", "Il mio numero è {p}.", "Telefono: {p}", "WhatsApp {p}"],
    "ro": ["Sună la {p}.", "Numărul meu este {p}.", "Telefon: {p}", "WhatsApp {p}"],
    "pl": ["Zadzwoń: {p}", "Mój numer to {p}.", "Telefon: {p}", "WhatsApp {p}"],
    "hu": ["Hívj: {p}", "A számom {p}.", "Telefon: {p}"],
    "bg": ["Обади се: {p}", "Номерът ми е {p}.", "Телефон: {p}"],
}

# Ages that are intervals, by the conventions of the README: (sentence, lowest, highest).
INTERVALS = {
    "nl": [("Begin twintig en zelfstandig.", 20, 23), ("Eind dertig, verzorgd.", 37, 39),
           ("Midden veertig en rustig.", 44, 46),
           ("Ik ben in de dertig.", 30, 39), ("Ik ben rond de 30 jaar.", 29, 31), ("Ik ben bijna 18.", 17, 17),
           ("Ik ben tussen de 25 en 30 jaar.", 25, 30), ("Onze dames zijn 21 tot 35 jaar.", 21, 35)],
    "en": [("I'm in my early twenties.", 20, 23), ("She is in her late thirties.", 37, 39),
           ("I'm in my mid-forties.", 44, 46),
           ("I'm in my thirties.", 30, 39), ("I am around 30 years old.", 29, 31), ("I'm almost 18.", 17, 17),
           ("Our ladies are between 21 and 35 years old.", 21, 35)],
    "de": [("Ich bin Anfang dreißig.", 30, 33), ("Ich bin Mitte zwanzig.", 24, 26), ("Ich bin Ende vierzig.", 47, 49),
           ("Ich bin etwa 30 Jahre alt.", 29, 31), ("Ich bin fast 18.", 17, 17),
           ("Unsere Damen sind zwischen 21 und 35 Jahre alt.", 21, 35)],
    "fr": [("J'ai presque 18 ans.", 17, 17), ("J'ai environ 30 ans.", 29, 31),
           ("Nos hôtesses ont entre 21 et 35 ans.", 21, 35)],
    "es": [("Tengo casi 18 años.", 17, 17), ("Tengo unos 30 años.", 29, 31),
           ("Nuestras chicas tienen entre 21 y 35 años.", 21, 35)],
    "it": [("Ho quasi 18 anni.", 17, 17), ("Ho circa 30 anni.", 29, 31),
           ("Le nostre signore hanno tra i 21 e i 35 anni.", 21, 35)],
    "ro": [("Am aproape 18 ani.", 17, 17), ("Am în jur de 30 de ani.", 29, 31)],
    "pl": [("Mam prawie 18 lat.", 17, 17), ("Mam około 30 lat.", 29, 31)],
    "hu": [("Majdnem 18 éves vagyok.", 17, 17), ("Körülbelül 30 éves vagyok.", 29, 31)],
    "bg": [("Почти на 18 години съм.", 17, 17), ("На около 30 години съм.", 29, 31)],
}
