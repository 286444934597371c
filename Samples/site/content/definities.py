"""The advertisements of "definities": one an address, all fields printed in a definition list."""

from record import NO_PLACE, NO_POLICY, Ad, cannot_say, de, in_order, nl, not_in_order, us

ORDINARY = [
    Ad(
        slug="anna-17", title="Anna, ontvangst in Zwolle",
        text="""Ontvang thuis en kom aan huis, afspraak per telefoon. Ik woon in een rustige straat en
je parkeert gratis voor de deur.

Bereikbaar maandag tot en met vrijdag van 11 tot 20 uur, in het weekend ben ik vrij.""",
        place="Zwolle", age="31 jaar", phone="06-12345600", price="1 uur 160 euro, half uur 90 euro",
        posted="2026-11-03",
        phones=(nl("00"),), ages=(31,), municipality="GM0193", verdict=NO_POLICY,
    ),
    Ad(
        slug="marit-1002", title="Marit (28)",
        text="""Mijn naam is Marit. Ik spreek Nederlands en Engels en neem de tijd voor een kop koffie.
Geen opname van voicemail: stuur een bericht als ik niet opneem.

Betalen kan contant of met pin. Ik heb duidelijke grenzen en bespreek ze vooraf.""",
        place="Groningen", age="28", phone="06 12 34 56 01", price="&euro; 170 per uur", posted="2026-11-05",
        phones=(nl("01"),), ages=(28,), municipality="GM0014", verdict=NO_POLICY,
    ),
    Ad(
        slug="joyce-1003", title="Quiet company in Arnhem", language="en",
        text="""For people who like conversation and company. I host on the ground floor, without steps, so a
wheelchair is no problem.

Tuesday and Thursday all day, Saturday until three. Please arrange it a day ahead.""",
        place="Arnhem", age="42 years", phone="0612345602", price="60 minutes 150 euro", posted="2026-10-28",
        phones=(nl("02"),), ages=(42,), municipality="GM0202", verdict=NO_POLICY,
    ),
    Ad(
        slug="nina-1004", title="Nina, Eindhoven", language="en",
        text="""I receive guests in my own apartment and also visit at home within fifteen kilometres.
Please phone at least two hours ahead so that I can plan my day.

Working hours: Monday to Thursday from 10 am to 8 pm. Cash or card.""",
        place="Eindhoven", age="26", phone="+31 6 1234 5603", price="1 hour 180 euro", posted="2026-11-09",
        phones=(nl("03"),), ages=(26,), municipality="GM0772", verdict=NO_POLICY,
    ),
    Ad(
        slug="femke-1005", title="Femke, daytime, The Hague", language="en",
        text="""Daytime appointments, arranged by phone. I value punctuality and give the address an hour
beforehand.

Free on Sunday and Monday.""",
        place="The Hague", age="33", phone="06-123 456 04", price="1 hour 165 euro", posted="2026-11-01",
        phones=(nl("04"),), ages=(33,), municipality="GM0518", verdict=cannot_say("policy.not-required"),
    ),
    Ad(
        slug="ilse-1006", title="Ilse, zelfstandig in Utrecht",
        text="""Ik werk voor mezelf vanuit mijn eigen woning en heb daarvoor een nummer van de gemeente.
Je belt mij rechtstreeks en ik neem zelf op.

Woensdag tot en met zaterdag van 12 tot 21 uur.""",
        place="Utrecht", age="36 jaar", phone="06-12345605", price="1 uur 175 euro",
        permit="UTR-2024-017", posted="2026-11-06",
        phones=(nl("05"),), ages=(36,), municipality="GM0344", verdict=in_order("number.valid"),
    ),
    Ad(
        slug="vera-1007", title="Escort Vera, ook in Utrecht",
        text="""Escort vanuit Rijnmond, met eigen vervoer. Reiskosten zijn bij de prijs inbegrepen.

Boeken kan tot 18 uur voor dezelfde avond, minimaal twee uur.""",
        place="Utrecht", age="34", phone="06 12345606", price="2 uur 400 euro",
        permit="RSB-2023-044", posted="2026-11-08",
        phones=(nl("06"),), ages=(34,), municipality="GM0344", verdict=in_order("number.valid"),
    ),
    Ad(
        slug="carla-1008", title="Carla uit Amsterdam",
        text="""Gezellig samenzijn in een lichte kamer bij de gracht. Nette mensen zijn welkom,
ook voor een eerste kennismaking van een half uur.

Telefonisch bereikbaar van 9 tot 17 uur.""",
        place="Amsterdam", age="45 jaar", phone="06-12345607", price="half uur 100 euro, uur 180 euro",
        phones=(nl("07"),), ages=(45,), municipality="GM0363", verdict=cannot_say("kind.unknown"),
    ),
    Ad(
        slug="roos-1009", title="Roos, zelfstandige sekswerker",
        text="""Zelfstandig en alleen werkzaam, in mijn eigen huurwoning. Ik stel vooraf een paar vragen
en vraag hetzelfde respect terug.

Maandag en woensdag. Wie te laat komt, belt even.""",
        place="Amsterdam", age="39 jaar", phone="06.12.34.56.08", price="1 uur 190 euro", posted="2026-10-30",
        phones=(nl("08"),), ages=(39,), municipality="GM0363", verdict=cannot_say("policy.not-required"),
    ),
    Ad(
        slug="stella-1010", title="Stella, escort Amsterdam",
        text="""Escort met eigen auto. Ik kom bij u thuis, na een telefonische kennismaking waarin we de
wensen doornemen.

Donderdag tot en met zaterdag van 17 tot 23 uur.""",
        place="Amsterdam", age="29", phone="06-12345609", price="1 uur 220 euro",
        permit="EXP-24-00817", posted="2026-11-10",
        phones=(nl("09"),), ages=(29,), municipality="GM0363", verdict=in_order("number.valid"),
    ),
    Ad(
        slug="paula-1011", title="Paula, plaats in overleg",
        text="""Ik reis door heel Nederland en spreek het adres met u af. Een vast adres heb ik niet,
dus bel gerust om te horen waar ik deze maand ben.""",
        place="in overleg", age="38 jaar", phone="06-12345610", price="1 uur 150 euro", posted="2026-10-25",
        phones=(nl("10"),), ages=(38,), verdict=NO_PLACE,
    ),
    Ad(
        slug="daan-1012", title="Daan (35) in Leeuwarden",
        text="""Mannelijke gezelschapsman voor dames en heren. Ik ontvang in mijn appartement op de tweede
verdieping, met lift.

Ma t/m vr 13:00-21:00. Engels en Duits geen probleem.""",
        place="Leeuwarden", age="35 jaar", phone="+31 (0)6 12345611", price="60 min 140 euro",
        posted="2026-11-12",
        phones=(nl("11"),), ages=(35,), municipality="GM0080", verdict=NO_POLICY,
    ),
    Ad(
        slug="helen-1013", title="Helen, daytime appointments", language="en",
        text="""Calm, tidy place close to the theatre. I work on my own and answer the phone myself.

Tuesday to Friday, 9.30 am to 4 pm. Please be on time; a delay shortens the visit.""",
        place="Haarlem", age="44", phone="+1 (202) 555-0100", price="1 hour 150 euro, 2 hours 280 euro",
        phones=(us("00"),), ages=(44,), municipality="GM0392", verdict=NO_POLICY,
    ),
    Ad(
        slug="petra-1014", title="Petra, grensstreek", language="en",
        text="""I live just across the border and travel to Venlo twice a week. Dutch, German and English
are fine.

Wednesday and Saturday. Travel within ten kilometres is included.""",
        place="Venlo", age="37 years", phone="+49 171 3920000", price="1 hour 130 euro", posted="2026-11-04",
        phones=(de("00"),), ages=(37,), municipality="GM0983", verdict=NO_POLICY,
    ),
]

PERMIT = [
    Ad(
        slug="linda-1101", title="Linda in Utrecht",
        text="""Ontvangst op afspraak, vlak bij het centrum. Koffie en thee staan klaar.

Bel tussen 10 en 19 uur, dan plannen we samen een tijd.""",
        place="Utrecht", age="32 jaar", phone="06-12345612", price="1 uur 160 euro", posted="2026-11-07",
        phones=(nl("12"),), ages=(32,), municipality="GM0344", verdict=not_in_order("number.missing"),
        rules=("permit.number-missing",),
    ),
    Ad(
        slug="sonja-1102", title="Sonja, Vleuten",
        text="""Vernieuwde kamer met eigen ingang. Afspraak per telefoon of bericht.

Maandag, dinsdag en vrijdag van 9 tot 18 uur.""",
        place="Vleuten", age="40 jaar", phone="06-12345613", price="&euro; 155 per uur",
        permit="UTR-2019-008", posted="2026-10-20",
        phones=(nl("13"),), ages=(40,), municipality="GM0344", verdict=not_in_order("number.expired"),
        rules=("permit.number-expired",),
    ),
    Ad(
        slug="mirjam-1103", title="Privéhuis Het Atelier",
        text="""Kleinschalig privéhuis aan de rand van de stad. U belt aan de zijdeur en wordt ontvangen
met een drankje.

Dagelijks geopend van 12 tot 22 uur, zondag gesloten.""",
        place="Utrecht", age="", phone="06-12345614", price="1 uur 170 euro", permit="UTR-2021-030",
        phones=(nl("14"),), municipality="GM0344", verdict=not_in_order("number.withdrawn"),
        rules=("permit.number-withdrawn",),
    ),
    Ad(
        slug="wendy-1104", title="Wendy (30), De Meern",
        text="""Een nette, rustige ontvangst in een nieuwbouwwijk. Ik werk met een klein vast gezelschap
van gasten en heb nog plaats op donderdag.""",
        place="De Meern", age="30", phone="06-12345615", price="1 uur 150 euro", permit="UTR/24/17",
        posted="2026-11-11",
        phones=(nl("15"),), ages=(30,), municipality="GM0344", verdict=not_in_order("number.malformed"),
        rules=("permit.number-malformed",),
    ),
    Ad(
        slug="tamara-1105", title="Tamara, by appointment", language="en",
        text="""Located near the old canal, five minutes on foot from the main square. I host in the
afternoon and early evening.

Call or text between noon and seven.""",
        place="Utrecht", age="27 years", phone="+1 202-555-0101", price="1 hour 190 euro",
        permit="UTR-2025-990", posted="2026-11-13",
        phones=(us("01"),), ages=(27,), municipality="GM0344", verdict=not_in_order("number.unknown"),
        rules=("permit.number-unknown",),
    ),
    Ad(
        slug="gerda-1106", title="Gerda, afternoon appointments", language="en",
        text="""I host in the afternoon, appointments by phone. The address follows after the call.""",
        place="Utrecht", age="47", phone="06-12345616", price="1 hour 140 euro", posted="2026-10-14",
        phones=(nl("16"),), ages=(47,), municipality="GM0344", verdict=cannot_say("ad.incomplete"),
    ),
    Ad(
        slug="elin-1107", title="Elin in Utrecht", language="en",
        text="""Afternoons only, at my own place. I study in the morning at the university and keep
my evenings free.

Write first, then I phone back from the number above.""",
        place="Utrecht", age="20", phone="06-12345617", price="1 hour 170 euro", permit="UTR-2025-004",
        posted="2026-11-14",
        phones=(nl("17"),), ages=(20,), municipality="GM0344",
        verdict=not_in_order("number.valid", "age.below-local-minimum"),
        rules=("permit.age-below-local-minimum",),
    ),
    Ad(
        slug="monique-1108", title="Monique, Rotterdam",
        text="""Salon met eigen parkeerplaats. Ontvangst op dinsdag, woensdag en vrijdag.

Voor een afspraak belt u tussen 10 en 12 uur.""",
        place="Rotterdam", age="41 jaar", phone="06-12345618", price="1 uur 160 euro", permit="RSB-2022-012",
        phones=(nl("18"),), ages=(41,), municipality="GM0599", verdict=cannot_say("register.too-old"),
    ),
    Ad(
        slug="anouk-1109", title="Anouk (25) in Utrecht",
        text="""Ik ontvang op afspraak in een appartement met balkon. Roken kan buiten.

Bereikbaar op werkdagen van 14 tot 20 uur.""",
        place="Utrecht", age="25 jaar", phone="06-12345619", price="1 uur 180 euro", permit="n.v.t.",
        phones=(nl("19"),), ages=(25,), municipality="GM0344", verdict=not_in_order("number.missing"),
        rules=("permit.number-missing",),
    ),
]

SIGNS = [
    Ad(
        slug="advertentie-1201", title="Advertentie 1201",
        text="Contact per telefoon.",
        place="Deventer", age="17", phone="06-12345620",
        phones=(nl("20"),), ages=(17,), municipality="GM0150", verdict=NO_POLICY,
        rules=("minor.age-below-18",),
    ),
    Ad(
        slug="advertentie-1202", title="Advertentie 1202",
        text="Geboren in 2010. Contact per telefoon.",
        place="Tilburg", phone="06-12345621", posted="2026-11-04",
        phones=(nl("21"),), ages=((15, 16),), municipality="GM0855", verdict=NO_POLICY,
        rules=("minor.birth-year-below-18",),
    ),
    Ad(
        slug="advertentie-1203", title="Advertentie 1203",
        text="Zit nog in havo 4. Contact per telefoon.",
        place="Apeldoorn", phone="06-12345622", posted="2026-11-15",
        phones=(nl("22"),), municipality="GM0200", verdict=NO_POLICY,
        rules=("minor.attends-school",),
    ),
    Ad(
        slug="chantal-1204", title="Chantal in Breda",
        text="""Ik ontvang in een bovenwoning. Dag en nacht bereikbaar, ik heb geen rustdag.

Een telefoontje vooraf is genoeg.""",
        place="Breda", age="29 jaar", phone="06-12345623", price="1 uur 140 euro",
        phones=(nl("23"),), ages=(29,), municipality="GM0758", verdict=NO_POLICY,
        rules=("control.always-available",),
    ),
    Ad(
        slug="lara-1205", title="Lara op doorreis",
        text="""Deze week in een hotel in Nijmegen, volgende week in een hotel in Enschede.
Het kamernummer geef ik door na het bellen.""",
        place="Nijmegen", age="26", phone="06-12345624", price="1 uur 150 euro", posted="2026-11-16",
        phones=(nl("24"),), ages=(26,), municipality="GM0268", verdict=NO_POLICY,
        rules=("control.hotel-rotation", "protective.usual-price"),
    ),
    Ad(
        slug="mandy-1206", title="Mandy, Almere",
        text="""Zij ontvangt u in een appartement. Haar werkdagen zijn dinsdag en vrijdag. Ze spreekt
Nederlands en een beetje Engels, en zij verwacht dat u op tijd komt. Haar telefoon staat aan tot 21 uur.""",
        place="Almere", age="27 jaar", phone="06-12345625", price="1 uur 150 euro",
        phones=(nl("25"),), ages=(27,), municipality="GM0034", verdict=NO_POLICY,
        rules=("control.third-person-narrative", "protective.rest-days", "protective.usual-price"),
    ),
    Ad(
        slug="bianca-1207", title="Bianca, Maastricht",
        text="""Ontvangst op werkdagen, graag een uur van tevoren bellen:
nul zes een twee drie vier vijf zes twee zes.

Ik spreek ook Duits.""",
        place="Maastricht", age="34 jaar", phone="zie tekst", price="1 uur 145 euro", posted="2026-10-31",
        phones=(nl("26"),), ages=(34,), municipality="GM0935", verdict=NO_POLICY,
        rules=("control.obscured-phone", "protective.rest-days"),
    ),
    Ad(
        slug="sara-1208", title="Sara, Enschede", language="en",
        text="""Afternoon and evening appointments in a ground floor apartment. Reach me at
0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣2️⃣7️⃣ and leave your first name.""",
        place="Enschede", age="31", price="1 hour 160 euro", posted="2026-11-01",
        phones=(nl("27"),), ages=(31,), municipality="GM0153", verdict=NO_POLICY,
        rules=("control.obscured-phone", "protective.usual-price"),
    ),
    Ad(
        slug="kim-1209", title="Kim in Amersfoort",
        text="""Ik ben 22 en woon sinds kort in deze stad. Ontvangst op afspraak, in het weekend tot
18 uur.""",
        place="Amersfoort", age="27 jaar", phone="06-12345628", price="1 uur 150 euro",
        phones=(nl("28"),), ages=(22, 27), municipality="GM0307", verdict=NO_POLICY,
        rules=("minor.ages-conflict", "protective.usual-price"),
    ),
    Ad(
        slug="dewi-1210", title="Dewi, two lines", language="en",
        text="""I answer both lines myself, the second one in the evening. Visits at my place near the
river, by appointment.""",
        place="Nijmegen", age="30", phone="06-12345629 / 06-12345630", price="1 hour 155 euro",
        phones=(nl("29"), nl("30")), ages=(30,), municipality="GM0268", verdict=NO_POLICY,
        rules=("control.several-phones", "protective.usual-price"),
    ),
    Ad(
        slug="jolanda-1211", title="Jolanda, Dordrecht",
        text="""Gezelschap in de avonduren. Bel mijn manager voor de agenda, ik lees de berichten later.

Parkeren in de straat is gratis.""",
        place="Dordrecht", age="33", phone="06-12345631", price="1 uur 165 euro",
        phones=(nl("31"),), ages=(33,), municipality="GM0505", verdict=NO_POLICY,
        rules=("control.contact-via-other", "protective.usual-price"),
    ),
]

TRAPS = [
    Ad(
        slug="eline-1301", title="Eline, dicht bij het station",
        text="""Op 17 min van het station, bus 17 stopt voor de deur. Handdoek en douche &euro; 17 extra
bij een lang bezoek.

Ontvangst op afspraak, van maandag tot en met donderdag.""",
        place="Zwolle", age="30 jaar", phone="06-12345632", price="1 uur 150 euro",
        phones=(nl("32"),), ages=(30,), municipality="GM0193", verdict=NO_POLICY,
    ),
    Ad(
        slug="trudy-1302", title="Trudy, avondafspraken",
        text="""Open 16-22 uur, vrijdag van 17 tot 23 uur. Bezoekers 21+, legitimatie kan gevraagd worden.

Liever geen afspraak zonder telefoongesprek vooraf.""",
        place="Assen", age="48 jaar", phone="06-12345633", price="1 uur 130 euro", posted="2026-10-17",
        phones=(nl("33"),), ages=(48,), municipality="GM0106", verdict=NO_POLICY,
    ),
    Ad(
        slug="nadia-1303", title="Nadia, room 16", language="en",
        text="""Room 16 on the first floor, house number 17, near the A16 at exit 20. Ring when you are
downstairs and I open the door.""",
        place="Breda", age="35", phone="06-12345634", price="1 hour 145 euro",
        phones=(nl("34"),), ages=(35,), municipality="GM0758", verdict=NO_POLICY,
    ),
    Ad(
        slug="ria-1304", title="Ria, alleen overdag",
        text="""Overdag tussen 9 en 15 uur, want daarna komt mijn zoon van 16 thuis. Ik ben gescheiden en
houd werk en gezin gescheiden.

Niet 24/7 en niet in het weekend.""",
        place="Hilversum", age="43 jaar", phone="06-12345635", price="1 uur 140 euro", posted="2026-10-22",
        phones=(nl("35"),), ages=(43,), municipality="GM0402", verdict=NO_POLICY,
    ),
    Ad(
        slug="angela-1305", title="Angela, met ervaring",
        text="""Met 16 jaar ervaring weet ik goed wat ik wel en niet doe. Al 17 jaar in het vak en sinds
2017 op dit adres.

Afspraak maken per telefoon, op werkdagen.""",
        place="Doetinchem", age="46 jaar", phone="06-12345636", price="1 uur 150 euro",
        phones=(nl("36"),), ages=(46,), municipality="GM0222", verdict=NO_POLICY,
    ),
    Ad(
        slug="claire-1306", title="Claire, phone link", language="en",
        text="""Please use the button, it dials my number. I receive visitors on the first floor of a quiet
house with a garden.

Mondays and Tuesdays only.""",
        place="Zutphen", age="38", phone='<a href="tel:+31612345637">Call Claire</a>',
        price="1 hour 160 euro",
        phones=(nl("37"),), ages=(38,), municipality="GM0301", verdict=NO_POLICY,
    ),
]

ADS = ORDINARY + PERMIT + SIGNS + TRAPS
