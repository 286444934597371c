"""Neutral sentences that stand beside what a case is about; their numbers are no ages and no phones."""

FILLERS = {
    "nl": ["Parkeren kan gratis voor de deur.", "Ik woon op 12 minuten van de snelweg.", "Reken op 130 euro voor een uur.",
           "Graag een uur van tevoren laten weten.", "Op maandag ben ik vrij.", "Mijn hond Bobbie is heel rustig.",
           "De koffie staat altijd klaar.", "Liever geen berichtjes na elven.", "Derde verdieping, met lift."],
    "en": ["Free parking right outside.", "I live 12 minutes from the motorway.", "An hour is 130 euros.",
           "An hour's notice would be kind.", "Mondays are my day off.", "My dog Biscuit is very quiet.",
           "There is always a pot of coffee.", "No messages after eleven please.", "Third floor, with a lift."],
    "de": ["Parken kannst du gratis vor der Tür.", "Ich wohne 12 Minuten von der Autobahn.", "Eine Stunde kostet 130 Euro.",
           "Bitte eine Stunde vorher melden.", "Montags habe ich frei.", "Der Kaffee ist immer fertig.", "Dritter Stock mit Aufzug."],
    "fr": ["Stationnement gratuit devant la porte.", "J'habite à 12 minutes de l'autoroute.", "Comptez 130 euros pour une heure.",
           "Merci de prévenir une heure avant.", "Le lundi je me repose.", "Troisième étage avec ascenseur."],
    "es": ["Aparcamiento gratis delante.", "Vivo a 12 minutos de la autopista.", "Una hora son 130 euros.",
           "Avisa una hora antes, por favor.", "Los lunes descanso.", "Tercer piso con ascensor."],
    "it": ["Parcheggio gratis davanti alla porta.", "Abito a 12 minuti dall'autostrada.", "Un'ora costa 130 euro.",
           "Avvisami un'ora prima.", "Il lunedì riposo.", "Terzo piano con ascensore."],
    "ro": ["Parcare gratuită în fața casei.", "Locuiesc la 12 minute de autostradă.", "O oră costă 130 de euro.",
           "Anunță-mă cu o oră înainte.", "Lunea sunt liberă.", "Etajul trei, cu lift."],
    "pl": ["Darmowy parking przed domem.", "Mieszkam 12 minut od autostrady.", "Godzina kosztuje 130 euro.",
           "Proszę dać znać godzinę wcześniej.", "W poniedziałki mam wolne.", "Trzecie piętro z windą."],
    "hu": ["Ingyenes parkolás a ház előtt.", "12 percre lakom az autópályától.", "Egy óra 130 euró.",
           "Kérlek, jelezz egy órával előtte.", "Hétfőn pihenek.", "Harmadik emelet, lifttel."],
    "bg": ["Безплатен паркинг пред дома.", "Живея на 12 минути от магистралата.", "Един час е 130 евро.",
           "Моля, обади се един час по-рано.", "В понеделник почивам.", "Трети етаж с асансьор."],
}


def dressed(lang, sentence, source, most=2):
    """The sentence with up to `most` fillers before or behind it, now and then in small letters or line by line."""
    parts = source.sample(FILLERS[lang], source.randint(0, most))
    parts.insert(source.randint(0, len(parts)), sentence)
    text = source.choice([" ", " ", " ", "\n"]).join(parts)
    return text.lower() if source.random() < 0.08 else text
