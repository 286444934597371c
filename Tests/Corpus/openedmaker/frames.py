"""Sentences in which numbers are put. Each language has openings (with other numbers in them), ways to give a phone
number, and endings. Neutral wording; nothing describes a service."""

OPENINGS = {
    "nl": ["Hallo, ik ontvang discreet in een net appartement, {price} euro per uur.", "Lief en rustig gezelschap, bereikbaar van {from} tot {to} uur.",
           "Mijn naam is Noor, {age} jaar, en ik woon op de {floor}e verdieping.", "Nieuw in de stad! Half uur {half}, uur {price}.",
           "Afspraak graag een dag van tevoren (niet na {to}:00 uur).", "Ik ben {cm} cm lang en draag maat {size}.",
           "Gratis parkeren, {walk} minuten lopen van het station.", "Geen prive nummers, geen sms na {to}u."],
    "en": ["Hi, I am Mila, {age}, friendly company for dinner dates. {price} an hour.", "Available from {from} am till late, {walk} minutes from the airport.",
           "Classy lady, {cm} cm, size {size}. Rates start at {half}.", "Outcalls only, hotels within {walk} km. Please book {days} hours ahead.",
           "No withheld numbers please, I answer between {from} and {to}.", "Apartment on floor {floor}, free parking, card accepted.",
           "In town from 12 to {dom} November only!"],
    "de": ["Hallo, ich bin Lena, {age} Jahre, nett und zuverlässig. {price} Euro die Stunde.", "Täglich von {from} bis {to} Uhr, nur mit Termin.",
           "Wohnung im {floor}. Stock, {walk} Minuten vom Bahnhof.", "Ich bin {cm} cm groß, Konfektion {size}.", "Hotelbesuche im Umkreis von {walk} km, ab {price} €."],
    "fr": ["Bonjour, je suis Julie, {age} ans, douce et souriante. {price} euros l'heure.", "Disponible de {from}h à {to}h, sur rendez-vous.",
           "Appartement discret au {floor}e étage, à {walk} minutes de la gare.", "Je mesure {cm} cm. Tarif à partir de {half} €.", "Pas de numéro masqué s'il vous plaît."],
    "es": ["Hola, soy Lucía, {age} años, simpática y educada. {price} euros la hora.", "Disponible de {from} a {to} horas, con cita previa.",
           "Piso discreto en la {floor}ª planta, a {walk} minutos del centro.", "Mido {cm} cm. Media hora {half} €."],
    "it": ["Ciao, sono Giulia, {age} anni, solare e gentile. {price} euro all'ora.", "Disponibile dalle {from} alle {to}, solo su appuntamento.",
           "Appartamento riservato al {floor}° piano, a {walk} minuti dalla stazione.", "Alta {cm} cm, taglia {size}."],
    "ro": ["Bună, sunt Ana, {age} ani, prietenoasă și discretă. {price} euro ora.", "Program între {from} și {to}, doar cu programare.",
           "Apartament la etajul {floor}, la {walk} minute de gară.", "Am {cm} cm înălțime. Jumătate de oră {half} euro."],
    "pl": ["Cześć, jestem Ola, {age} lat, miła i spokojna. {price} euro za godzinę.", "Przyjmuję od {from} do {to}, po umówieniu.",
           "Mieszkanie na {floor} piętrze, {walk} minut od dworca.", "Wzrost {cm} cm, rozmiar {size}. Pół godziny {half} euro."],
    "hu": ["Szia, Réka vagyok, {age} éves, kedves társaság. {price} euró egy óra.", "Naponta {from} és {to} óra között, előzetes bejelentkezéssel.",
           "Diszkrét lakás a {floor}. emeleten, {walk} percre az állomástól."],
    "bg": ["Здравейте, казвам се Ива, на {age} години, приятна компания. {price} евро на час.", "Работя от {from} до {to} часа, с уговорка.",
           "Апартамент на {floor} етаж, на {walk} минути от гарата."],
}
CONTACTS = {
    "nl": ["Bel of app: {p}.", "Mijn nummer is {p}", "Je kunt me bereiken op {p} (ook whatsapp)", "App me maar even op {p}, dan spreken we af.",
           "tel {p}", "Nummer: {p}\nTot gauw", "Bellen kan op {p}; geen anonieme oproepen."],
    "en": ["Call me on {p}.", "Text or WhatsApp {p}", "My number is {p} - ask for me", "Phone: {p}\nSee you soon", "Reach me at {p}, no voicemail please."],
    "de": ["Ruf mich an: {p}.", "Meine Nummer ist {p}", "Erreichbar unter {p} (auch WhatsApp)", "Tel. {p}\nBis bald", "Schreib mir auf {p}, ich antworte schnell."],
    "fr": ["Appelez-moi au {p}.", "Mon numéro : {p}", "Joignable au {p} (WhatsApp aussi)", "Tél. {p}\nÀ bientôt"],
    "es": ["Llámame al {p}.", "Mi número es {p}", "Escríbeme por WhatsApp al {p}", "Tel. {p}\nHasta pronto"],
    "it": ["Chiamami al {p}.", "Il mio numero è {p}", "Scrivimi su WhatsApp: {p}", "Tel. {p}\nA presto"],
    "ro": ["Sună-mă la {p}.", "Numărul meu este {p}", "Mă găsești pe WhatsApp la {p}", "Tel. {p}\nPe curând"],
    "pl": ["Zadzwoń: {p}.", "Mój numer to {p}", "Napisz na WhatsApp {p}", "Tel. {p}\nDo zobaczenia"],
    "hu": ["Hívj: {p}.", "A számom: {p}", "WhatsApp: {p}\nVárlak"],
    "bg": ["Обади се на {p}.", "Номерът ми е {p}", "WhatsApp: {p}\nДо скоро"],
}
ENDINGS = {
    "nl": ["Kus, Noor", "Alleen serieuze reacties.", "Vanaf {dom} december ben ik met vakantie.", "", "", "Betaling contant, {price},- is de vaste prijs."],
    "en": ["Only serious enquiries.", "Away from {dom} December.", "", "", "Cash, {price} euro, no discount."],
    "de": ["Nur ernst gemeinte Anfragen.", "", "Ab dem {dom}. Dezember im Urlaub."], "fr": ["À très vite.", "", "Absente à partir du {dom} décembre."],
    "es": ["Un saludo.", "", "De vacaciones desde el {dom} de diciembre."], "it": ["Un bacio.", "", "In ferie dal {dom} dicembre."],
    "ro": ["Doar persoane serioase.", "", "Plec pe {dom} decembrie."], "pl": ["Pozdrawiam.", "", "Od {dom} grudnia na urlopie."],
    "hu": ["Üdvözlettel.", ""], "bg": ["Поздрави.", ""],
}


def numbers(random):
    """Values for the slots: round prices, sizes, floors, hours."""
    price = random.choice([100, 120, 140, 150, 160, 180, 200])
    return dict(price=price, half=random.choice([60, 70, 80, 90]), age=random.randint(22, 48), cm=random.randint(155, 182),
                size=random.choice([34, 36, 38, 40, 42]), floor=random.randint(2, 9), walk=random.randint(3, 15),
                days=random.choice([2, 3, 24]), dom=random.randint(14, 29), **{"from": random.randint(8, 12), "to": random.randint(18, 23)})


def ad(random, lang, phone, before=2):
    """An ad with the phone in it: some openings, the contact, sometimes an ending."""
    slots = numbers(random)
    lines = random.sample(OPENINGS[lang], min(before, len(OPENINGS[lang])))
    lines = [line.format(**slots) for line in lines]
    contact = random.choice(CONTACTS[lang]).replace("{p}", phone)
    ending = random.choice(ENDINGS[lang]).format(**slots)
    joined = random.choice([" ", "\n", "\n\n"]).join(lines)
    return joined + random.choice(["\n", " ", "\n\n"]) + contact + ("\n" + ending if ending else "")
