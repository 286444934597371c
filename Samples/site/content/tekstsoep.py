"""The advertisements of "tekstsoep": everything stands in running lines, sometimes several ads a page.

There are no fields here: each line of `text` is a line of the page, so what is printed is all in the text.
"""

from record import NO_PLACE, NO_POLICY, Ad, cannot_say, de, in_order, nl, not_in_order, us

SINGLE = [
    Ad(
        slug="401", title="Marit (28) Groningen",
        text="""Nederlands en Engels, neem de tijd voor een kop koffie.
Contant of met pin. Duidelijke grenzen, vooraf besproken.
170 euro per uur
Tel. 06-12345601""",
        phones=(nl("01"),), ages=(28,), municipality="GM0014", verdict=NO_POLICY,
    ),
    Ad(
        slug="402", title="Ingrid, appointments in Zwolle", language="en",
        text="""I am 43 years old and receive in the afternoon, on weekdays.
Ten minutes on foot from the old market.
1 hour 140 euro, cash
Phone +1 202 555 0122""",
        phones=(us("22"),), ages=(43,), municipality="GM0193", verdict=NO_POLICY,
    ),
    Ad(
        slug="403", title="Margriet in Utrecht",
        text="""Zelfstandige in een eigen ruimte, verg.nr UTR-2024-031.
38 jaar, Nederlandstalig. Ik neem zelf de telefoon op.
1 uur 170 euro
Bel +49 171 3920007 tussen 10 en 18 uur""",
        phones=(de("07"),), ages=(38,), municipality="GM0344", verdict=in_order("number.valid"),
    ),
    Ad(
        slug="404", title="Escort met vergunning, Utrecht",
        text="""Escort, 35 jaar, met vergunning. Kom bij u thuis in de hele stad.
Reserveren een dag vooraf.
1 uur 200 euro, telefoon +49 171 3920008""",
        phones=(de("08"),), ages=(35,), municipality="GM0344", verdict=not_in_order("number.missing"),
        rules=("permit.number-missing", "permit.claimed-in-words-only"),
    ),
    Ad(
        slug="405", title="Club Het Prieel, Amsterdam",
        text="""Besloten club met tuin. Vergunningnummer EXP-20-00012.
Donderdag tot en met zondag van 19 tot 1 uur, bezoekers 21+.
1 uur 200 euro
Tel +49 171 3920009""",
        phones=(de("09"),), municipality="GM0363", verdict=in_order("number.valid"),
    ),
    Ad(
        slug="406", title="Femmie, by appointment", language="en",
        text="""Company at your home, wherever you live. I am 45 years old, with a driving licence and a car.
Up to an hour of travel is included.
1 hour 160 euro
+49 171 3920010""",
        phones=(de("10"),), ages=(45,), verdict=NO_PLACE,
    ),
    Ad(
        slug="407", title="Hanna in Leeuwarden",
        text="""31 jaar, ontvangst in de avond.
Even bellen: 0.6.1.2.3.4.5.6.9.2
1 uur 150 euro, niet op zondag""",
        phones=(nl("92"),), ages=(31,), municipality="GM0080", verdict=NO_POLICY,
        rules=("control.obscured-phone", "protective.rest-days", "protective.usual-price"),
    ),
    Ad(
        slug="408", title="Tina, Emmen", language="en",
        text="""I am 37 years old, friendly and punctual. Evenings from Monday to Wednesday.
Call zero six one two three four five six nine three
150 euro an hour""",
        phones=(nl("93"),), ages=(37,), municipality="GM0114", verdict=NO_POLICY,
        rules=("control.obscured-phone", "protective.usual-price"),
    ),
    Ad(
        slug="409", title="Alice, Maastricht", language="en",
        text="""Weekend visits, 40 years old, Dutch and English.
Text me at + 1  2 0 2  5 5 5  0 1 2 3
1 hour 165 euro""",
        phones=(us("23"),), ages=(40,), municipality="GM0935", verdict=NO_POLICY,
        rules=("control.obscured-phone", "protective.usual-price"),
    ),
    Ad(
        slug="410", title="Bo uit Sittard",
        text="""Ontvangst op de begane grond, 29 jaar.
06☎12☎34☎56☎94
130 euro per uur, contant""",
        phones=(nl("94"),), ages=(29,), municipality="GM1883", verdict=NO_POLICY,
        rules=("control.obscured-phone",),
    ),
    Ad(
        slug="411", title="Bericht 411",
        text="""Nijmegen
2-0 jaar
Contact per telefoon +49 171 3920011""",
        phones=(de("11"),), ages=(20,), municipality="GM0268", verdict=NO_POLICY,
        rules=("minor.age-disguised",),
    ),
    Ad(
        slug="412", title="Message 412", language="en",
        text="""Posted 12 November 2026
Dordrecht
Born in 2010. Contact by phone +1 202 555 0124""",
        posted="2026-11-12",
        phones=(us("24"),), ages=((15, 16),), municipality="GM0505", verdict=NO_POLICY,
        rules=("minor.birth-year-below-18",),
    ),
    Ad(
        slug="413", title="Nicky, Almere", language="en",
        text="""I am 28 years old. I must earn a fixed amount every day to pay off my debt.
Available 24 hours a day.
No calls, my boyfriend answers the messages: +1 202 555 0125
1 hour 150 euro""",
        phones=(us("25"),), ages=(28,), municipality="GM0034", verdict=NO_POLICY,
        rules=(
            "control.debt-or-must-earn", "control.always-available", "control.no-own-voice",
            "control.combination",
        ),
    ),
    Ad(
        slug="414", title="Bericht 414",
        text="""Enschede
18 jaar
Dag en nacht bereikbaar, contact per telefoon +49 171 3920013""",
        phones=(de("13"),), ages=(18,), municipality="GM0153", verdict=NO_POLICY,
        rules=("control.always-available",),
    ),
    Ad(
        slug="415", title="Rosa in Haarlem", language="en",
        text="""I am 30 years old. Short and long visits in a room near the ring road.
60 min 45 euro, half an hour 30 euro
Phone +1 202 555 0126""",
        phones=(us("26"),), ages=(30,), municipality="GM0392", verdict=NO_POLICY,
        rules=("control.price-far-below",),
    ),
    Ad(
        slug="416", title="Five colleagues in Breda", language="en",
        text="""Our ladies receive from Tuesday to Saturday, ten till eight. Our receptionist opens the door.
We are hiring, ask at the desk.
1 hour 150 euro
Phone +1 202 555 0127""",
        phones=(us("27"),), municipality="GM0758", verdict=NO_POLICY,
        rules=("permit.business-without-trade-number", "permit.businesslike-without-number"),
    ),
    Ad(
        slug="417", title="Annelies, dicht bij het station van Arnhem",
        text="""17 min lopen van het station, 16 km van de grens. Ik ben 42 jaar.
Entree € 17 voor de parkeergarage, die betaal ik terug.
1 uur 150 euro, open van 16 tot 22 uur
Een half uur kan ook, 90 euro
Tel. +49 171 3920014""",
        phones=(de("14"),), ages=(42,), municipality="GM0202", verdict=NO_POLICY,
    ),
    Ad(
        slug="418", title="Kate, 16 years of experience", language="en",
        text="""I am 47 years old, with 16 years of experience, in this line of work since 2010.
Room 16, building 17, gate on the left. Helmond.
1 hour 150 euro
Visitors 25+ please, no under 21
Phone +1 202 555 0128""",
        phones=(us("28"),), ages=(47,), municipality="GM0794", verdict=NO_POLICY,
    ),
    Ad(
        slug="419", title="Danique, twee nummers",
        text="""Ontvangst in Tilburg, 26 jaar, donderdag en vrijdag.
06-12345695 of 06-12345696
1 uur 150 euro""",
        phones=(nl("95"), nl("96")), ages=(26,), municipality="GM0855", verdict=NO_POLICY,
        rules=("control.several-phones", "protective.usual-price"),
    ),
    Ad(
        slug="420", title="Charlie, Roermond",
        text="""Mijn leeftijd is 32 jaar. Ik moet elke dag een vast bedrag afdragen.
Contact loopt via mijn begeleider, tel. +49 171 3920015
1 uur 140 euro""",
        phones=(de("15"),), ages=(32,), municipality="GM0957", verdict=NO_POLICY,
        rules=("control.debt-or-must-earn", "control.contact-via-other"),
    ),
    Ad(
        slug="421", title="Message 421", language="en",
        text="""Delft
Lives in a youth care home. Contact by phone +1 202 555 0129""",
        phones=(us("29"),), municipality="GM0503", verdict=NO_POLICY,
        rules=("minor.youth-care",),
    ),
    Ad(
        slug="422", title="Bericht 422",
        text="""Zwolle
Zeventien jaar
Contact per telefoon +49 171 3920016""",
        phones=(de("16"),), ages=(17,), municipality="GM0193", verdict=NO_POLICY,
        rules=("minor.age-below-18",),
    ),
    Ad(
        slug="423", title="Message 423", language="en",
        text="""Leiden
Age: 8teen
Contact by phone +1 202 555 0130""",
        phones=(us("30"),), ages=(18,), municipality="GM0546", verdict=NO_POLICY,
        rules=("minor.age-disguised", "minor.young-age-with-signs"),
    ),
    Ad(
        slug="424", title="Bericht 424",
        text="""Amersfoort
19 jaar, examenjaar vmbo
Contact per telefoon +49 171 3920017""",
        phones=(de("17"),), ages=(19,), municipality="GM0307", verdict=NO_POLICY,
        rules=("minor.attends-school", "minor.young-age-with-signs"),
    ),
    Ad(
        slug="425", title="Message 425", language="en",
        text="""Assen
Age on request. Contact by phone +1 202 555 0131""",
        phones=(us("31"),), municipality="GM0106", verdict=NO_POLICY,
    ),
]

OVERIJSSEL = [
    Ad(
        slug="431", title="Marianne, Deventer",
        text="""Ontvang thuis en kom aan huis. 53 jaar, afspraak per telefoon.
1 uur 130 euro
+49 171 3920018""",
        phones=(de("18"),), ages=(53,), municipality="GM0150", verdict=NO_POLICY,
    ),
    Ad(
        slug="431", title="Jip, Zwolle",
        text="""Leeftijd 27 jaar. Op dinsdag en woensdag in een praktijkruimte aan de singel.
Half uur 90 euro, uur 160 euro
Bel +49 171 3920019""",
        phones=(de("19"),), ages=(27,), municipality="GM0193", verdict=NO_POLICY,
    ),
    Ad(
        slug="431", title="Corine, Enschede",
        text="""36 jaar en rustig van aard. In de middag, behalve op vrijdag.
150 euro per uur
Telefoon: +49 171 3920020""",
        phones=(de("20"),), ages=(36,), municipality="GM0153", verdict=NO_POLICY,
    ),
]

SOUTH = [
    Ad(
        slug="432", title="Sophie in Roosendaal", language="en",
        text="""I am 33 years old and host in a bright room with air conditioning.
1 hour 150 euro
<a href="tel:+491713920021">phone me</a>""",
        phones=(de("21"),), ages=(33,), municipality="GM1674", verdict=NO_POLICY,
    ),
    Ad(
        slug="432", title="Amy in Weert", language="en",
        text="""I am 29 years old. 100% real, genuine and trustworthy, verified by the site.
1 hour 155 euro
Phone +1 202 555 0132""",
        phones=(us("32"),), ages=(29,), municipality="GM0988", verdict=NO_POLICY,
        rules=("control.insists-trustworthy", "protective.usual-price"),
    ),
]

ENGLISH = [
    Ad(
        slug="433", title="Audrey, Hilversum", language="en",
        text="""I am 50 years old and enjoy company that talks. Mornings only.
1 hour 140 euro
Phone +1 202 555 0133""",
        phones=(us("33"),), ages=(50,), municipality="GM0402", verdict=NO_POLICY,
    ),
    Ad(
        slug="433", title="Max, Nijmegen", language="en",
        text="""Male companion, 34 years old. Theatre, dinner, or an evening at your home.
2 hours 300 euro
Phone +1 202 555 0134""",
        phones=(us("34"),), ages=(34,), municipality="GM0268", verdict=NO_POLICY,
    ),
]

MIXED = [
    Ad(
        slug="434", title="Lieneke in Gouda",
        text="""Vijf jaar geleden begonnen, inmiddels 41 jaar. Ontvangst in de ochtend.
1 uur 145 euro
+49 171 3920022""",
        phones=(de("22"),), ages=(41,), municipality="GM0513", verdict=NO_POLICY,
    ),
    Ad(
        slug="434", title="Dorien in Leiden",
        text="""Ik ben 39 jaar, maat 36, lengte 1.67 m. Sinds '17 op dit adres, huisnummer 16.
Na vijven is mijn dochter (17) thuis, dan ontvang ik niet.
150 euro per uur
+49 171 3920023""",
        phones=(de("23"),), ages=(39,), municipality="GM0546", verdict=NO_POLICY,
    ),
    Ad(
        slug="434", title="Scarlet in Delft", language="en",
        text="""I am 26 years old. Ask for Mark when you phone, my driver waits outside.
1 hour 150 euro
Phone +1 202 555 0135""",
        phones=(us("35"),), ages=(26,), municipality="GM0503", verdict=NO_POLICY,
        rules=("control.contact-via-other", "protective.usual-price"),
    ),
]

HAAGS = [
    Ad(
        slug="435", title="Dieuwke, Den Haag",
        text="""Zelfstandig aan het werk, 46 jaar. Ontvangst op maandag en donderdag.
1 uur 155 euro
Tel. +49 171 3920024""",
        phones=(de("24"),), ages=(46,), municipality="GM0518", verdict=cannot_say("policy.not-required"),
    ),
    Ad(
        slug="435", title="Salon Zeezicht, Den Haag",
        text="""Salon met drie kamers, vergunningnummer HSX-230077.
Maandag tot en met zaterdag van 11 tot 20 uur.
1 uur 160 euro
Tel. +49 171 3920025""",
        phones=(de("25"),), municipality="GM0518", verdict=in_order("number.valid"),
    ),
    Ad(
        slug="435", title="Privéhuis De Waterlelie, Den Haag",
        text="""Privéhuis in een zijstraat, vergunningnummer HSX-200021.
Dinsdag tot en met zondag van 12 tot 22 uur.
1 uur 150 euro
Tel. +49 171 3920027""",
        phones=(de("27"),), municipality="GM0518", verdict=not_in_order("number.expired"),
        rules=("permit.number-expired",),
    ),
]

NORTH = [
    Ad(
        slug="436", title="Fenna in Assen", language="en",
        text="""I am 35 years old. I host on Wednesday, in a house with a garden.
1 hour 150 euro
+49 171 3920026""",
        phones=(de("26"),), ages=(35,), municipality="GM0106", verdict=NO_POLICY,
    ),
    Ad(
        slug="436", title="Puck in Emmen",
        text="""Ik ben 28 jaar en woon boven een bakker. Op afspraak, tot 20 uur.
1 uur 150 euro
0 6 / 1 2 / 3 4 / 5 6 / 9 7""",
        phones=(nl("97"),), ages=(28,), municipality="GM0114", verdict=NO_POLICY,
        rules=("control.obscured-phone", "protective.usual-price"),
    ),
]

SEVERAL = [OVERIJSSEL, SOUTH, ENGLISH, MIXED, HAAGS, NORTH]
LEAVES = [[ad] for ad in SINGLE] + SEVERAL
