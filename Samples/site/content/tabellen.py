"""The advertisements of "tabellen": fields in table rows, behind an age gate, in windows-1252."""

from record import NO_PLACE, NO_POLICY, Ad, cannot_say, de, in_order, nl, not_in_order, us

ORDINARY = [
    Ad(
        slug="2001", title="Yvonne – rust en aandacht",
        text="""Ontvangst in een vrijstaande woning met eigen oprit. Ik neem één gast per dagdeel, zodat
er geen haast is.

Bellen mag van maandag tot en met zaterdag.""",
        place="Leiden", age="50 jaar", phone="06-12345638", price="€ 150 per uur", posted="2026-11-02",
        phones=(nl("38"),), ages=(50,), municipality="GM0546", verdict=NO_POLICY,
    ),
    Ad(
        slug="2002", title="Elise (24) from Delft", language="en",
        text="""I host on Tuesday and Thursday, between twelve and seven, and like to talk on the phone
first.""",
        place="Delft", age="24", phone="06 12 34 56 39", price="€ 180 per hour, € 100 half hour",
        posted="2026-11-06",
        phones=(nl("39"),), ages=(24,), municipality="GM0503", verdict=NO_POLICY,
    ),
    Ad(
        slug="2003", title="Grace, evenings in Tilburg", language="en",
        text="""Evening appointments from Wednesday to Saturday, six until eleven. I host on the ground
floor; a bike can be parked inside.

Please give your first name when you phone.""",
        place="Tilburg", age="33 years old", phone="+1 202 555 0102", price="€ 160 per hour",
        phones=(us("02"),), ages=(33,), municipality="GM0855", verdict=NO_POLICY,
    ),
    Ad(
        slug="2004", title="Heleen in Den Bosch",
        text="""Vriendelijke ontvangst in een oud pand met een moderne kamer. Voor rolstoelgebruikers
is er een hulpje bij de drempel.

Half tien tot half vijf, op schooldagen van de kinderen dus niet 's avonds.""",
        place="Den Bosch", age="41 jaar", phone="0031612345640", price="€ 145 per uur", posted="2026-10-19",
        phones=(nl("40"),), ages=(41,), municipality="GM0796", verdict=NO_POLICY,
    ),
    Ad(
        slug="2005", title="Escort Noor, Amsterdam e.o.",
        text="""Escort op afroep in de avond, vervoer regel ik zelf. Ik bevestig elke boeking met een
bericht en bel terug als er iets verandert.""",
        place="Amsterdam", age="30 jaar", phone="06-12345641", price="€ 230 per uur, minimaal 2 uur",
        permit="EXP-23-00104", posted="2026-11-11",
        phones=(nl("41"),), ages=(30,), municipality="GM0363", verdict=in_order("number.valid"),
    ),
    Ad(
        slug="2006", title="Club De Brouwerij",
        text="""Besloten club op een bedrijventerrein, met bar en zes kamers. Entree bij de receptie,
legitimatie verplicht, gasten vanaf 21.

Woensdag tot en met zaterdag van 20 tot 2 uur.""",
        place="Amsterdam", phone="06-12345642", price="entree € 60, uur € 190", permit="EXP-22-00031",
        phones=(nl("42"),), municipality="GM0363", verdict=in_order("number.valid"),
    ),
    Ad(
        slug="2007", title="Independent, Amsterdam West", language="en",
        text="""I work on my own from my own flat and keep my calendar small. A short phone call first,
then I send the street name.

Closed on Sunday.""",
        place="Amsterdam", age="35", phone="+1 202 555 0103", price="€ 200 per hour", posted="2026-11-12",
        phones=(us("03"),), ages=(35,), municipality="GM0363", verdict=cannot_say("policy.not-required"),
    ),
    Ad(
        slug="2008", title="Astrid, Den Haag",
        text="""Ik ontvang in de buurt van het strand. Werkdagen van 10 tot 18 uur; op vrijdag ook later
in overleg.""",
        place="Den Haag", age="44 jaar", phone="06-12345643", price="€ 150 per uur",
        phones=(nl("43"),), ages=(44,), municipality="GM0518", verdict=cannot_say("policy.not-required"),
    ),
    Ad(
        slug="2009", title="Silke, Nederlands of Duits",
        text="""Duitstalig en Nederlandstalig. Ik woon aan de grens en ontvang van donderdag tot en met
zondag. Buiten die dagen staat de telefoon uit.""",
        place="Roermond", age="36", phone="0049 171 3920001", price="€ 140 per uur", posted="2026-10-26",
        phones=(de("01"),), ages=(36,), municipality="GM0957", verdict=NO_POLICY,
    ),
    Ad(
        slug="2010", title="Visiting companion", language="en",
        text="""I travel by train and agree on the town by phone. The fare is included for trips under an
hour.""",
        age="39", phone="+1 202-555-0104", price="€ 170 per hour",
        phones=(us("04"),), ages=(39,), verdict=NO_PLACE,
    ),
    Ad(
        slug="2011", title="Mieke, one morning a week", language="en",
        text="""Tuesday mornings only. The other days I work in a hospital and cannot be reached. It
helps if you say beforehand what you expect.""",
        place="Zoetermeer", age="52 years",
        phone='<A HREF="sms:+31612345644">Send a text</A>', price="€ 130 per hour",
        posted="2026-11-03",
        phones=(nl("44"),), ages=(52,), municipality="GM0637", verdict=NO_POLICY,
    ),
    Ad(
        slug="2012", title="Julie, Utrecht", language="en",
        text="""My own apartment near the park, registered with the city. You talk to me, nobody else
uses this phone. Card payments accepted.

Monday, Thursday, Friday, noon to eight.""",
        place="Utrecht", age="28", phone="06-12345645", price="€ 185 per hour", permit="UTR 2023 O52",
        posted="2026-11-16",
        phones=(nl("45"),), ages=(28,), municipality="GM0344", verdict=in_order("number.valid"),
    ),
]

PERMIT = [
    Ad(
        slug="2101", title="Escort Amber, Amsterdam",
        text="""Escort in de avonduren, binnen de ring. Boekingen graag voor 16 uur telefonisch doorgeven;
een tweede afspraak op dezelfde avond neem ik niet aan.""",
        place="Amsterdam", age="27 jaar", phone="06-12345646", price="€ 220 per uur",
        phones=(nl("46"),), ages=(27,), municipality="GM0363", verdict=not_in_order("number.missing"),
        rules=("permit.number-missing",),
    ),
    Ad(
        slug="2102", title="Escort Isa (32)",
        text="""Escort met vaste werkdagen: dinsdag, woensdag en zaterdag. Ik kom naar u toe en blijf
minimaal anderhalf uur.""",
        place="Amsterdam", age="32", phone="06-12345647", price="€ 210 per uur", posted="2026-11-05",
        phones=(nl("47"),), ages=(32,), municipality="GM0363", verdict=in_order("phone.on-permit"),
    ),
    Ad(
        slug="2103", title="Escort service visits Amsterdam", language="en",
        text="""Escort based one town over; I drive in myself. Two hours minimum, booked by phone before
five in the afternoon.""",
        place="Amsterdam", age="34", phone="06-12345648", price="€ 200 per hour", permit="UTR-2024-021",
        phones=(nl("48"),), ages=(34,), municipality="GM0363",
        verdict=not_in_order("number.other-municipality"), rules=("permit.other-municipality",),
    ),
    Ad(
        slug="2104", title="Privéhuis Zonnehoek",
        text="""Privéhuis met drie kamers en een tuin. Ontvangst zonder afspraak is mogelijk, bellen is
handiger.

Dagelijks van 11 tot 23 uur, feestdagen dicht.""",
        place="Amsterdam", phone="06-12345649", price="€ 160 per uur", permit="EXP-24-00355",
        phones=(nl("49"),), municipality="GM0363", verdict=not_in_order("number.other-kind"),
        rules=("permit.other-kind",),
    ),
    Ad(
        slug="2105", title="Escort Lieke", language="en",
        text="""Escort, for dinner or a performance as well. I speak Dutch, English and French and can be
picked up at a station.""",
        place="Amsterdam", age="29", phone="06-12345650", price="€ 240 per hour", permit="EXP-25-00411",
        posted="2026-11-13",
        phones=(nl("50"),), ages=(29,), municipality="GM0363",
        verdict=not_in_order("number.phone-not-on-permit"), rules=("permit.phone-not-on-permit",),
    ),
    Ad(
        slug="2106", title="Salon Morgenlicht",
        text="""Salon op de eerste etage boven een winkel. De bel zit links van de deur.

Maandag tot en met vrijdag van 10 tot 18 uur.""",
        place="Amsterdam", phone="06-12345651", price="€ 140 per uur", permit="EXP-21-00260",
        posted="2026-10-29",
        phones=(nl("51"),), municipality="GM0363", verdict=not_in_order("number.suspended"),
        rules=("permit.number-suspended",),
    ),
    Ad(
        slug="2107", title="Escort Marleen start binnenkort",
        text="""Escort met eigen vervoer, beginnend in het nieuwe seizoen. Reserveren kan nu al, per
telefoon.""",
        place="Amsterdam", age="31", phone="06-12345652", price="€ 215 per uur", permit="EXP-26-00702",
        phones=(nl("52"),), ages=(31,), municipality="GM0363", verdict=not_in_order("number.not-yet-valid"),
        rules=("permit.number-not-yet-valid",),
    ),
    Ad(
        slug="2108", title="Escort Ruth", language="en",
        text="""Escort for evening visits. Confirm by message on the day itself; cancelling is free until
noon.""",
        place="Amsterdam", age="36", phone="06-12345653", price="€ 205 per hour", permit="UTR-2022-044",
        phones=(nl("53"),), ages=(36,), municipality="GM0363",
        verdict=not_in_order("number.withdrawn", "number.other-municipality"),
        rules=("permit.number-withdrawn", "permit.other-municipality"),
    ),
    Ad(
        slug="2109", title="Zelfstandig in Amsterdam: Fay",
        text="""Zelfstandig en op kleine schaal, in mijn eigen studio. Ik volg overdag een opleiding aan
de universiteit en werk op vrijdagavond.""",
        place="Amsterdam", age="20 jaar", phone="06-12345654", price="€ 190 per uur", posted="2026-11-15",
        phones=(nl("54"),), ages=(20,), municipality="GM0363",
        verdict=not_in_order("policy.not-required", "age.below-local-minimum"),
        rules=("permit.age-below-local-minimum",),
    ),
]

SIGNS = [
    Ad(
        slug="2201", title="Priscilla, Helmond",
        text="""Ontvangst in een bovenwoning. Vraag naar Ron als je belt, die plant de afspraken en
zegt waar je moet zijn.""",
        place="Helmond", age="28 jaar", phone="06-12345655", price="€ 140 per uur",
        phones=(nl("55"),), ages=(28,), municipality="GM0794", verdict=NO_POLICY,
        rules=("control.contact-via-other",),
    ),
    Ad(
        slug="2202", title="Denise in Lelystad",
        text="""Ik moet een schuld aflossen en neem daarom ook korte afspraken aan. Contact per bericht of
telefoon, op werkdagen.""",
        place="Lelystad", age="25", phone="06-12345656", price="€ 130 per uur", posted="2026-11-10",
        phones=(nl("56"),), ages=(25,), municipality="GM0995", verdict=NO_POLICY,
        rules=("control.debt-or-must-earn", "protective.rest-days"),
    ),
    Ad(
        slug="2203", title="Low rates, Roosendaal", language="en",
        text="""Available 24/7, day and night. No limits, everything possible. Ring the bell twice.""",
        place="Roosendaal", age="24", phone="+1 202 555 0105", price="1 hour € 35",
        phones=(us("05"),), ages=(24,), municipality="GM1674", verdict=NO_POLICY,
        rules=(
            "control.always-available", "control.no-limits", "control.price-far-below", "control.combination",
        ),
    ),
    Ad(
        slug="2204", title="Samira, Gouda",
        text="""Geverifieerd profiel, 100% echt en betrouwbaar. Ontvangst op afspraak in een appartement bij
het water, dinsdag tot en met vrijdag.""",
        place="Gouda", age="27 jaar", phone="06-12345657", price="€ 155 per uur",
        phones=(nl("57"),), ages=(27,), municipality="GM0513", verdict=NO_POLICY,
        rules=("control.insists-trustworthy", "protective.rest-days", "protective.usual-price"),
    ),
    Ad(
        slug="2205", title="Kelly, bookings", language="en",
        text="""A booking is fixed after a deposit by payment link, sent to you by message. I then confirm
the time and the street.""",
        place="Alkmaar", age="30", phone="+1 202 555 0106", price="€ 165 per hour", posted="2026-11-08",
        phones=(us("06"),), ages=(30,), municipality="GM0361", verdict=NO_POLICY,
        rules=("control.prepayment-link", "protective.usual-price"),
    ),
    Ad(
        slug="2206", title="Advertentie 2206",
        text="Woont in een jeugdinstelling. Contact per telefoon.",
        place="Veenendaal", phone="06-12345658",
        phones=(nl("58"),), municipality="GM0345", verdict=NO_POLICY,
        rules=("minor.youth-care",),
    ),
    Ad(
        slug="2207", title="Advertentie 2207",
        text="Leeftijd: n3gentien. Contact per telefoon.",
        place="Oss", phone="06-12345659", posted="2026-10-21",
        phones=(nl("59"),), ages=(19,), municipality="GM0828", verdict=NO_POLICY,
        rules=("minor.age-disguised", "minor.young-age-with-signs"),
    ),
    Ad(
        slug="2208", title="Advertentie 2208",
        text="Jong ding. Contact per telefoon.",
        place="Weert", phone="06-12345660",
        phones=(nl("60"),), municipality="GM0988", verdict=NO_POLICY,
    ),
    Ad(
        slug="2209", title="Mila en Sara, privéhuis in Utrecht",
        text="""Mila (23) en Sara (26) ontvangen samen of apart in dit privéhuis. Eén telefoon voor
allebei, we nemen om de beurt op.

Maandag tot en met donderdag van 13 tot 21 uur.""",
        place="Utrecht", phone="06-12345661", price="€ 160 per uur", permit="UTR-2023-061",
        posted="2026-11-09",
        phones=(nl("61"),), ages=(23, 26), municipality="GM0344", verdict=in_order("number.valid"),
        rules=("control.several-persons-one-phone", "protective.permit-in-order", "protective.rest-days", "protective.usual-price"),
    ),
    Ad(
        slug="2210", title="Bibi, Middelburg",
        text="""Afspraken op donderdag en vrijdag, in een rustige buurt. Nummer: O6 I2 34 56 6Z, liefst
na twaalven bellen.""",
        place="Middelburg", age="33 jaar", price="€ 145 per uur",
        phones=(nl("62"),), ages=(33,), municipality="GM0687", verdict=NO_POLICY,
        rules=("control.obscured-phone",),
    ),
    Ad(
        slug="2211", title="Jess, by the canal", language="en",
        text="""Weekday visits in a bright studio, ten to six. My number is ０６１２３４５６６３ and I reply
within the hour.""",
        place="Assen", age="29", price="€ 150 per hour", posted="2026-11-14",
        phones=(nl("63"),), ages=(29,), municipality="GM0106", verdict=NO_POLICY,
        rules=("control.obscured-phone", "protective.usual-price"),
    ),
    Ad(
        slug="2212", title="Advertentie 2212", language="en",
        text="Aged 16. Contact by phone.",
        place="Vlissingen", phone="+1 202 555 0107",
        phones=(us("07"),), ages=(16,), municipality="GM0718", verdict=NO_POLICY,
        rules=("minor.age-below-18",),
    ),
]

TRAPS = [
    Ad(
        slug="2301", title="Karin, measurements", language="en",
        text="""I am 1.67 m tall, weigh 55 kg and wear size 36, shoe size 38. 16% off at the second
appointment.

I host on Friday and Saturday.""",
        place="Houten", age="37 years", phone="06-12345664", price="€ 150 per hour",
        phones=(nl("64"),), ages=(37,), municipality="GM0321", verdict=NO_POLICY,
    ),
    Ad(
        slug="2302", title="Sylvia met het forever 21 gevoel",
        text="""Geen 17 meer, wel een forever 21 gevoel. Ik houd van muziek uit de jaren zestig en van een
goed gesprek.""",
        place="Zeist", age="55", phone="06-12345665", price="€ 130 per uur", posted="2026-10-24",
        phones=(nl("65"),), ages=(55,), municipality="GM0355", verdict=NO_POLICY,
    ),
    Ad(
        slug="2303", title="Esmee, hbo-student",
        text="""Overdag ben ik hbo-student, vierde jaar, en op vrijdag haal ik mijn rijbewijs bij een
rijschool om de hoek. Ontvangst op maandagavond.""",
        place="Nieuwegein", age="24 jaar", phone="06-12345666", price="€ 170 per uur",
        phones=(nl("66"),), ages=(24,), municipality="GM0356", verdict=NO_POLICY,
    ),
    Ad(
        slug="2304", title="Corrie, factuur mogelijk",
        text="""Factuur mogelijk: KvK 99012345, rekening NL00 TEST 0123 4567 89, referentie 2017-0616. Post
naar postbus 16, 1617 AB.

Afspraken op werkdagen tussen 9 en 17 uur.""",
        place="Tiel", age="49 jaar", phone="06-12345667", price="€ 150 per uur", posted="2026-11-07",
        phones=(nl("67"),), ages=(49,), municipality="GM0281", verdict=NO_POLICY,
    ),
    Ad(
        slug="2305", title="Megan, not 17 any more", language="en",
        text="""Not 17 any more and glad of it. Seventeen photos were enough for one site, so there are
none here; gate 16 of the old harbour is my front door.""",
        place="Terneuzen", age="40", phone="+1 202 555 0108", price="€ 150 per hour",
        phones=(us("08"),), ages=(40,), municipality="GM0715", verdict=NO_POLICY,
    ),
]

ADS = ORDINARY + PERMIT + SIGNS + TRAPS
