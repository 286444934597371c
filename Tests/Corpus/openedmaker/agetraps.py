"""Cases of the class age.trap: numbers that look like an age and are none. Every class of the reference's §3.2.

{n} is a number of an age's size (16..45), {k} another one, {h} an hour 13..22, {m} a month's day.
"""

TRAPS = {
    "nl": {
        "measure": ["Op {n} minuten rijden van het centrum.", "Ik kom tot {n} km buiten de stad.", "Het station ligt {n} min verderop.", "Zwembad van {n} meter in het hotel."],
        "money": ["Taxi kost ongeveer € {n},-.", "Toeslag van {n} euro in het weekend.", "Parkeren: {n},50 per dag.", "{n} eu voor een drankje erbij."],
        "clock": ["Ik ben er vanaf {h}:00.", "Alleen tussen {h}u en 23u.", "Open 9-{h} uur.", "Om {h} uur sluit de receptie."],
        "date": ["Sinds 20{n} in deze stad.", "Ik ben terug op {m} augustus.", "Van {m}-12-2026 tot {m}-01-2027 afwezig.", "Open in '{n}, verbouwd in '25."],
        "experience": ["Met {n} jaar ervaring in de gastvrijheid.", "Ik doe dit werk al {n} jaar.", "Ons bedrijf bestaat {n} jaar!", "{n} jaar in het vak."],
        "body": ["Lengte 1.{k2}, gewicht {w} kg.", "Kledingmaat {s}, schoenmaat {s}.", "Ik ben 1 meter {k2} lang.", "Maten 90-60-90."],
        "count": ["Bekijk mijn {n} foto's.", "Kamer {n}, tweede etage.", "Bus {n} stopt voor de deur.", "Afslag {n} van de A{n}.", "Huisnummer {n}, bel bij {k}."],
        "codes": ["Postcode {n}{k} AB.", "Referentie {n}-{k}-{n}.", "Bestelcode AB{n}{k}.", "Coördinaten 52.{n}, 5.{k}."],
        "discount": ["Deze week {n}% korting.", "Actie: 2+1 gratis op {m} december.", "{n} procent van mijn reacties komt via de app."],
        "idiom": ["Ik ben geen {n} meer.", "Toen ik {n} was, woonde ik in een dorp.", "Ik voel me weer {n}.", "Forever {n}!", "Sinds mijn {n}e ben ik verslaafd aan koffie."],
        "animal": ["Mijn hond is {a} jaar.", "Ik heb een kat van {a} jaar.", "Het pand is {n} jaar oud.", "De auto is {a} jaar oud en rijdt goed."],
        "placeholder": ["Leeftijd: 99.", "Leeftijd: 0.", "Vul je leeftijd in (bijv. {n}).", "Leeftijd: 100."],
        "brand": ["Ik hou van muziek van Blink 182 en Level 42.", "Mijn favoriete parfum is No. {n}.", "Station 19 is mijn favoriete serie."],
        "durations": ["Reactie binnen {n} minuten.", "Annuleren kan tot {n} uur van tevoren.", "{n} dagen geleden verhuisd.", "De wachttijd is {n} weken."],
    },
    "en": {
        "measure": ["Only {n} minutes from the airport.", "I travel up to {n} miles.", "{n} km out of town, easy parking."],
        "money": ["Taxi is about ${n}.", "Extra {n} euros at night.", "Drinks from £{n}."],
        "clock": ["In call until {h}:30.", "From 9 to {h} hrs.", "Last booking at {h}.15."],
        "date": ["In business since 20{n}.", "Back on {m} August.", "On tour {m}/12/2026.", "Class of '{n}."],
        "experience": ["With {n} years of experience.", "I have been doing this for {n} years.", "Our agency has existed for {n} years."],
        "body": ["Height 5'{s1}, weight {w} kg.", "Dress size {s}, shoe size {s}.", "Bust {s} inches."],
        "count": ["See my {n} photos.", "Room {n}, second floor.", "Bus {n} stops here.", "Exit {n} on the M{n}.", "Gate {n}, terminal 2."],
        "codes": ["Postcode NW{n} {a}AB.", "Ref {n}{k}.", "Ad no. {n}-{k}.", "Promo code LUX{n}."],
        "discount": ["{n}% off this week.", "Save {n} percent on weekdays."],
        "idiom": ["I am not {n} any more.", "When I was {n} I lived by the sea.", "Forever {n} at heart.", "I feel like {n} again.", "I left home at {n}."],
        "animal": ["My dog is {a} years old.", "My cat, {a}, stays in the kitchen.", "The house is {n} years old.", "A bottle of {n} year old whisky is waiting."],
        "placeholder": ["Age: 99.", "Age: 0.", "Enter your age (e.g. {n}).", "Age: 100."],
        "brand": ["I love the band Level 42.", "My perfume is No. {n}.", "Area 51 jokes welcome."],
        "durations": ["I reply within {n} minutes.", "Cancel up to {n} hours ahead.", "Moved here {n} days ago."],
    },
    "de": {
        "measure": ["Nur {n} Minuten vom Flughafen.", "Bis {n} km Anfahrt frei."], "money": ["Taxi kostet {n} Euro.", "Aufpreis {n},- am Wochenende."], "clock": ["Bis {h} Uhr erreichbar.", "Von 9 bis {h} Uhr."],
        "date": ["Seit 20{n} in der Stadt.", "Zurück am {m}. August."], "experience": ["Mit {n} Jahren Erfahrung.", "Seit {n} Jahren im Geschäft."], "body": ["Größe {s}, Gewicht {w} kg.", "Schuhgröße {s}."],
        "count": ["Zimmer {n}, zweiter Stock.", "{n} Fotos online.", "Buslinie {n} hält vor der Tür."], "discount": ["{n}% Rabatt."], "idiom": ["Ich bin keine {n} mehr.", "Als ich {n} war, lebte ich auf dem Land."],
        "animal": ["Mein Hund ist {a} Jahre alt.", "Das Haus ist {n} Jahre alt."], "durations": ["Antwort innerhalb von {n} Minuten."],
    },
    "fr": {
        "measure": ["À {n} minutes de la gare.", "Je me déplace jusqu'à {n} km."], "money": ["Taxi : {n} euros."], "clock": ["Ouvert jusqu'à {h}h.", "De 9h à {h}h30."], "date": ["Ici depuis 20{n}.", "De retour le {m} août."],
        "experience": ["{n} ans d'expérience.", "Je fais ce métier depuis {n} ans."], "body": ["Taille {s}, {w} kg.", "Pointure {s}."], "count": ["Chambre {n}, deuxième étage.", "Voir mes {n} photos."], "discount": ["{n}% de remise."],
        "idiom": ["Je n'ai plus {n} ans.", "Quand j'avais {n} ans, je vivais à la mer."], "animal": ["Mon chien a {a} ans.", "La maison a {n} ans."],
    },
    "es": {
        "measure": ["A {n} minutos del centro.", "Me desplazo hasta {n} km."], "money": ["Taxi {n} euros."], "clock": ["Hasta las {h} horas."], "date": ["Desde 20{n} en la ciudad.", "Vuelvo el {m} de agosto."],
        "experience": ["{n} años de experiencia.", "Llevo {n} años en esto."], "body": ["Talla {s}, {w} kg."], "count": ["Habitación {n}, segunda planta.", "Mira mis {n} fotos."], "discount": ["{n}% de descuento."],
        "idiom": ["Ya no tengo {n} años.", "Cuando tenía {n} años vivía en el campo."], "animal": ["Mi perro tiene {a} años."],
    },
    "it": {"measure": ["A {n} minuti dalla stazione."], "money": ["Taxi {n} euro."], "clock": ["Fino alle ore {h}."], "experience": ["{n} anni di esperienza.", "Lavoro qui da {n} anni."], "body": ["Taglia {s}, {w} kg."],
           "count": ["Camera {n}, secondo piano."], "idiom": ["Non ho più {n} anni.", "Quando avevo {n} anni vivevo al mare."], "animal": ["Il mio cane ha {a} anni."]},
    "ro": {"measure": ["La {n} minute de gară."], "money": ["Taxi {n} euro."], "clock": ["Până la ora {h}."], "experience": ["{n} ani de experiență.", "Lucrez aici de {n} ani."], "body": ["Mărimea {s}, {w} kg."],
           "count": ["Camera {n}, etajul doi."], "idiom": ["Nu mai am {n} ani.", "Când aveam {n} ani locuiam la țară."], "animal": ["Câinele meu are {a} ani."]},
    "pl": {"measure": ["{n} minut od dworca."], "money": ["Taksówka {n} euro."], "clock": ["Do godziny {h}."], "experience": ["{n} lat doświadczenia.", "Pracuję tu od {n} lat."], "body": ["Rozmiar {s}, {w} kg."],
           "count": ["Pokój {n}, drugie piętro."], "idiom": ["Nie mam już {n} lat.", "Kiedy miałam {n} lat, mieszkałam na wsi."], "animal": ["Mój pies ma {a} lat."]},
    "hu": {"measure": ["{n} percre az állomástól."], "money": ["A taxi {n} euró."], "clock": ["{h} óráig."], "experience": ["{n} év tapasztalattal.", "{n} éve dolgozom itt."], "count": ["{n}. szoba, második emelet."],
           "idiom": ["Már nem vagyok {n} éves.", "Amikor {n} éves voltam, falun éltem."], "animal": ["A kutyám {a} éves."]},
    "bg": {"measure": ["На {n} минути от гарата."], "money": ["Такси {n} евро."], "clock": ["До {h} часа."], "experience": ["{n} години опит.", "Работя тук от {n} години."], "count": ["Стая {n}, втори етаж."],
           "idiom": ["Вече не съм на {n} години.", "Когато бях на {n} години, живеех на село."], "animal": ["Кучето ми е на {a} години."]},
}


def trap(random):
    lang = random.choice(["nl", "nl", "nl", "nl", "en", "en", "en", "de", "de", "fr", "es", "it", "ro", "pl", "hu", "bg"])
    kinds = random.sample(sorted(TRAPS[lang]), random.choice([1, 2, 2, 3]))
    r = random.randint
    lines = []
    for kind in kinds:
        slots = dict(n=r(16, 29), k=r(30, 45), h=r(13, 22), m=r(16, 28), a=r(3, 9), w=r(50, 68), s=r(36, 42), k2=r(60, 79), s1=r(4, 9))
        lines.append(random.choice(TRAPS[lang][kind]).format(**slots))
    return {"class": "age.trap", "lang": lang, "input": "txt", "text": random.choice([" ", "\n"]).join(lines), "region": "NL",
            "note": "+".join(kinds), "expect": {"ages": []}}
