"""The advertisements of "kaarten": cards on list pages, one detail page each, with JSON-LD."""

from record import NO_PLACE, NO_POLICY, Ad, cannot_say, de, in_order, nl, not_in_order, us

ORDINARY = [
    Ad(
        slug="3001-sanne", title="Sanne (29), Nijmegen",
        text="""Ik ben Sanne en ontvang in een studio met eigen opgang. Graag even bellen; een bericht lees
ik pas in de pauze.

Maandag, woensdag, vrijdag van 10 tot 17 uur.""",
        place="Nijmegen", age="29", phone="06-12345668", price="€ 155", posted="2026-11-04",
        phones=(nl("68"),), ages=(29,), municipality="GM0268", verdict=NO_POLICY,
    ),
    Ad(
        slug="3002-olivia", title="Olivia, quiet afternoons", language="en",
        text="""Tea, conversation and time. I host two guests a week at most and prefer people who can plan
a few days ahead.

Visits at home are possible within the town.""",
        place="Amersfoort", age="45", phone="+1 202 555 0109", price="€ 175", posted="2026-11-10",
        phones=(us("09"),), ages=(45,), municipality="GM0307", verdict=NO_POLICY,
    ),
    Ad(
        slug="3003-tess", title="Tess in Enschede",
        text="""Ontvang thuis en kom aan huis in de regio Twente. De afspraak maken we per telefoon, de
betaling gaat contant.

Ik werk niet tijdens de schoolvakanties.""",
        place="Enschede", age="34 jaar", phone="06-12345669", price="€ 145", posted="2026-10-18",
        phones=(nl("69"),), ages=(34,), municipality="GM0153", verdict=NO_POLICY,
    ),
    Ad(
        slug="3004-chloe", title="Chloe, self-employed", language="en",
        text="""I work on my own, from a flat near the park, four days a week. You speak to me when you
call. Screening by a short talk is part of it.""",
        place="The Hague", age="31", phone="+1 202 555 0110", price="€ 190",
        phones=(us("10"),), ages=(31,), municipality="GM0518", verdict=cannot_say("policy.not-required"),
    ),
    Ad(
        slug="3005-escort-renske", title="Escort Renske in Den Haag",
        text="""Escort vanuit Rijnmond. Ik rijd zelf en kom op de afgesproken tijd. Tot de middag kan een
afspraak kosteloos vervallen.""",
        place="Den Haag", age="38", phone="06-12345670", price="€ 200", permit="RSB-2024-019",
        posted="2026-11-12",
        phones=(nl("70"),), ages=(38,), municipality="GM0518", verdict=in_order("number.valid"),
    ),
    Ad(
        slug="3006-huize-duinzicht", title="Privéhuis Duinzicht",
        text="""Privéhuis op loopafstand van de haven. Vijf kamers, ontvangst met koffie, parkeren in de
garage ernaast.

Maandag tot en met zaterdag van 11 tot 22 uur.""",
        place="Den Haag", phone="06-12345671", price="€ 165", permit="HSX-240312", posted="2026-11-06",
        phones=(nl("71"),), municipality="GM0518", verdict=in_order("number.valid"),
    ),
    Ad(
        slug="3007-brechtje", title="Brechtje, daytime", language="en",
        text="""Company in the morning and the early afternoon. I have a cat; let me know if that is a
problem.""",
        place="Haarlem", age="47", phone="06-12345672", price="€ 150",
        phones=(nl("72"),), ages=(47,), municipality="GM0392", verdict=NO_POLICY,
    ),
    Ad(
        slug="3008-jana", title="Jana, two days a week", language="en",
        text="""Thursday and Friday in town, the other days I am a bookkeeper. Ring between nine and noon.
No appointments after eight in the evening.""",
        place="Maastricht", age="36", phone="+49 171 3920002", price="€ 160", posted="2026-10-27",
        phones=(de("02"),), ages=(36,), municipality="GM0935", verdict=NO_POLICY,
    ),
    Ad(
        slug="3009-thomas", title="Thomas, male companion", language="en",
        text="""For dinner, a walk or an evening at home. I am a retired teacher and speak four languages. The
rate includes travel within the province.""",
        place="Zwolle", age="61", phone="06-12345673", price="€ 120", posted="2026-11-01",
        phones=(nl("73"),), ages=(61,), municipality="GM0193", verdict=NO_POLICY,
    ),
    Ad(
        slug="3010-mae", title="Mae, Almere", language="en",
        text="""A modern flat with a view on the lake. Please remove your shoes at the door. Cash, exact
amount appreciated.

Open from Tuesday to Saturday.""",
        place="Almere", age="32", phone="+1 (202) 555-0111", price="€ 165",
        phones=(us("11"),), ages=(32,), municipality="GM0034", verdict=NO_POLICY,
    ),
    Ad(
        slug="3011-ellen", title="Ellen, in heel Nederland",
        text="""Ik kom met de trein naar u toe, in heel Nederland. De reiskosten deel ik vooraf mee. Mijn
agenda is rond de twintigste van de maand bekend.""",
        age="40", phone="06-12345674", price="€ 180", posted="2026-11-13",
        phones=(nl("74"),), ages=(40,), verdict=NO_PLACE,
    ),
    Ad(
        slug="3012-emma", title="Emma, Breda", language="en",
        text="""Independent and part-time. I like clear agreements: we talk about time, price and limits
on the phone, and then keep to them.""",
        place="Breda", age="28", phone="+1 202 555 0112", price="€ 170", posted="2026-11-15",
        phones=(us("12"),), ages=(28,), municipality="GM0758", verdict=NO_POLICY,
    ),
    Ad(
        slug="3013-lotte", title="Lotte (33) – kamer in het centrum",
        text="""Kleine lichte kamer, derde etage, geen lift. Bel aan bij de tweede knop. Ik ontvang in de
namiddag en op zondagochtend.""",
        place="Groningen", age="33", phone="06-12345675", price="€ 140",
        phones=(nl("75"),), ages=(33,), municipality="GM0014", verdict=NO_POLICY,
    ),
    Ad(
        slug="3014-harriet", title="Harriet, Amsterdam", language="en",
        text="""A pleasant hour in a warm room. Please phone in office hours and say when it suits you.
I answer in Dutch or English.""",
        place="Amsterdam", age="42", phone="+1 202 555 0113", price="€ 195", posted="2026-11-02",
        phones=(us("13"),), ages=(42,), municipality="GM0363", verdict=cannot_say("kind.unknown"),
    ),
    Ad(
        slug="3015-saskia", title="Saskia, 19 jaar in Dordrecht",
        text="""Ik werk op zaterdag en doe verder een opleiding verpleegkunde aan de hogeschool. Eerst
een telefoongesprek, dan een afspraak.""",
        place="Dordrecht", age="19", phone="06-12345676", price="€ 150", posted="2026-11-16",
        phones=(nl("76"),), ages=(19,), municipality="GM0505", verdict=NO_POLICY,
    ),
    Ad(
        slug="3016-yara", title="Yara, zelfstandig, Utrecht",
        text="""Zelfstandig aan het werk in een eigen ruimte, met vergunning op naam. De gemeente heeft
het pand dit voorjaar bekeken.""",
        place="Utrecht", age="35", phone="06-12345677", price="€ 180", permit="UTR-2025-033",
        posted="2026-11-17",
        phones=(nl("77"),), ages=(35,), municipality="GM0344", verdict=in_order("number.valid"),
    ),
]

PERMIT = [
    Ad(
        slug="3101-salon-parelgracht", title="Salon Parelgracht",
        text="""Salon met vier kamers. Ontvangst op de begane grond, garderobe aanwezig.

Dinsdag tot en met zondag van 12 tot 21 uur.""",
        place="Den Haag", phone="06-12345678", price="€ 150",
        phones=(nl("78"),), municipality="GM0518", verdict=not_in_order("number.missing"),
        rules=("permit.number-missing",),
    ),
    Ad(
        slug="3102-escort-joan", title="Escort Joan", language="en",
        text="""Escort for evenings out and visits at home. Travel by taxi is included; book a day ahead if
you can.""",
        place="The Hague", age="33", phone="+1 202 555 0114", price="€ 210", permit="UTR-2024-068",
        posted="2026-11-07",
        phones=(us("14"),), ages=(33,), municipality="GM0518",
        verdict=not_in_order("number.other-municipality"), rules=("permit.other-municipality",),
    ),
    Ad(
        slug="3103-escortbureau-avondster", title="Escortbureau Avondster",
        text="""Escortbureau met ons team van dames en heren. Het rooster van deze week staat vanaf maandag
klaar, de chauffeur brengt en haalt.""",
        place="Den Haag", phone="06-12345679", price="€ 220",
        phones=(nl("79"),), municipality="GM0518", verdict=not_in_order("number.missing"),
        rules=("permit.business-without-trade-number", "permit.businesslike-without-number", "permit.number-missing"),
    ),
    Ad(
        slug="3104-private-house", title="Private house, The Hague", language="en",
        text="""Fully licensed private house near the market. Three rooms, bar on the ground floor, closed
on Monday.""",
        place="The Hague", phone="+1 202 555 0115", price="€ 160", posted="2026-10-30",
        phones=(us("15"),), municipality="GM0518", verdict=not_in_order("number.missing"),
        rules=("permit.number-missing", "permit.claimed-in-words-only"),
    ),
    Ad(
        slug="3105-wij-zijn-met-vier", title="Ontvangst in Tilburg, wij zijn met vier",
        text="""Wij zijn met vier en wisselen elkaar af. Onze dames ontvangen op de eerste verdieping;
iedere werkdag van 10 tot 20 uur is er iemand.""",
        place="Tilburg", phone="06-12345680", price="€ 150",
        phones=(nl("80"),), municipality="GM0855", verdict=NO_POLICY,
        rules=("permit.business-without-trade-number", "permit.businesslike-without-number"),
    ),
    Ad(
        slug="3106-escort-rotterdam", title="Escort Nora, Rotterdam", language="en",
        text="""Escort within the city, on weekdays after six. Please phone in the afternoon.""",
        place="Rotterdam", age="30", phone="06-12345681", price="€ 200", permit="RSB-2025-003",
        phones=(nl("81"),), ages=(30,), municipality="GM0599", verdict=cannot_say("register.too-old"),
    ),
    Ad(
        slug="3107-claudia", title="Claudia, vergund adres in Delft",
        text="""Vergund adres, netjes onderhouden. Ik ontvang op maandag en dinsdag, met een pauze tussen
twaalf en een.""",
        place="Delft", age="39", phone="06-12345682", price="€ 150", posted="2026-10-23",
        phones=(nl("82"),), ages=(39,), municipality="GM0503", verdict=NO_POLICY,
        rules=("permit.claimed-in-words-only",),
    ),
]

SIGNS = [
    Ad(
        slug="3201-advertentie", title="Advertentie 3201",
        text="Telegram @noor2009. Contact per bericht.",
        place="Leeuwarden", phone="+49 171 3920003",
        phones=(de("03"),), municipality="GM0080", verdict=NO_POLICY,
    ),
    Ad(
        slug="3202-advertentie", title="Advertentie 3202",
        text="Leeftijd op aanvraag. Contact per telefoon.",
        place="Apeldoorn", phone="+49 171 3920004", posted="2026-11-03",
        phones=(de("04"),), municipality="GM0200", verdict=NO_POLICY,
    ),
    Ad(
        slug="3203-notice", title="Notice 3203", language="en",
        text="Still in secondary school, reachable after school hours. Contact by phone.",
        place="Hilversum", phone="+1 202 555 0116", posted="2026-11-11",
        phones=(us("16"),), municipality="GM0402", verdict=NO_POLICY,
        rules=("minor.attends-school",),
    ),
    Ad(
        slug="3204-notice", title="Notice 3204", language="en",
        text="Youngest in town. Contact by phone.",
        place="Gouda", phone="+1 202 555 0117",
        phones=(us("17"),), municipality="GM0513", verdict=NO_POLICY,
    ),
    Ad(
        slug="3205-oproep", title="Oproep 3205",
        text="Gezocht: meisje van 16 of 17. Reageren per telefoon.",
        place="Eindhoven", phone="+49 171 3920005",
        phones=(de("05"),), municipality="GM0772", verdict=NO_POLICY,
        rules=("minor.seeks-young-person",),
    ),
    Ad(
        slug="3206-kyra", title="Kyra, Deventer",
        text="""Alleen appen: niet bellen, mijn vriend beantwoordt de berichten. Ontvangst op
donderdag en vrijdag.""",
        place="Deventer", age="26", phone="06-12345683", price="€ 150", posted="2026-11-14",
        phones=(nl("83"),), ages=(26,), municipality="GM0150", verdict=NO_POLICY,
        rules=("control.no-own-voice",),
    ),
    Ad(
        slug="3207-lola", title="Lola, Arnhem", language="en",
        text="""She receives you in her apartment near the bridge. Her days are Monday and Thursday, and
she speaks some Dutch. You will find her polite; she expects the same.""",
        place="Arnhem", age="27", phone="+1 202 555 0118", price="€ 150",
        phones=(us("18"),), ages=(27,), municipality="GM0202", verdict=NO_POLICY,
        rules=("control.third-person-narrative",),
    ),
    Ad(
        slug="3208-vanity", title="Vanity, on tour", language="en",
        text="""This week at a hotel in Leiden, next week at a hotel in Alkmaar. Book a day ahead by
phone and give your first name.""",
        place="Leiden", age="30", phone="+1 202 555 0119", price="€ 190", posted="2026-11-18",
        phones=(us("19"),), ages=(30,), municipality="GM0546", verdict=NO_POLICY,
        rules=("control.hotel-rotation",),
    ),
    Ad(
        slug="3209-demi", title="Demi, prijzen",
        text="""Ontvangst in een gedeeld appartement, dinsdag en woensdag. Zonder grenzen, alles
bespreekbaar.""",
        place="Heerlen", age="25", phone="06-12345684", price="1 uur € 40",
        phones=(nl("84"),), ages=(25,), municipality="GM0917", verdict=NO_POLICY,
        rules=("control.no-limits", "control.price-far-below"),
    ),
    Ad(
        slug="3210-advertentie", title="Advertentie 3210",
        text="Ik ben 17. Contact per telefoon.",
        place="Helmond", age="21", phone="+49 171 3920006", posted="2026-10-16",
        phones=(de("06"),), ages=(17, 21), municipality="GM0794", verdict=NO_POLICY,
        rules=("minor.age-below-18", "minor.ages-conflict"),
    ),
    Ad(
        slug="3211-ivy", title="Ivy, Zaandam", language="en",
        text="""Small bright place, second floor. Send a message to
<span>0</span> <span>6</span> <span>1</span> <span>2</span> <span>3</span> <span>4</span> <span>5</span>
<span>6</span> <span>8</span> <span>5</span> before noon and I phone back.""",
        place="Zaandam", age="34", price="€ 155",
        phones=(nl("85"),), ages=(34,), municipality="GM0479", verdict=NO_POLICY,
        rules=("control.obscured-phone",),
    ),
    Ad(
        slug="3212-robin", title="Robin in Venlo",
        text="""Ontvangst in de avond, op de begane grond. Bereikbaar op 06 twaalf 34 vijf zes acht zes, na
18 uur.""",
        place="Venlo", age="41", price="€ 140", posted="2026-10-12",
        phones=(nl("86"),), ages=(41,), municipality="GM0983", verdict=NO_POLICY,
        rules=("control.obscured-phone",),
    ),
    Ad(
        slug="3213-gina", title="Gina, Purmerend",
        text="""Geverifieerd en 100% betrouwbaar. Aanbetaling via een betaalverzoek-link, daarna volgt het
adres. Bel mijn manager als de link niet werkt.""",
        place="Purmerend", age="28", phone="06-12345687", price="€ 150",
        phones=(nl("87"),), ages=(28,), municipality="GM0439", verdict=NO_POLICY,
        rules=(
            "control.insists-trustworthy", "control.prepayment-link", "control.contact-via-other",
            "control.combination",
        ),
    ),
    Ad(
        slug="3214-noa", title="Noa en Lisa, Eindhoven",
        text="""Noa (24) en Lisa (27) delen een appartement en één telefoonnummer. Wie opneemt, maakt de
afspraak.""",
        place="Eindhoven", phone="06-12345688", price="€ 160", posted="2026-11-05",
        phones=(nl("88"),), ages=(24, 27), municipality="GM0772", verdict=NO_POLICY,
        rules=("control.several-persons-one-phone", "permit.businesslike-without-number"),
    ),
]

TRAPS = [
    Ad(
        slug="3301-wilma", title="Wilma, bereikbaar via WhatsApp",
        text="""De knop opent WhatsApp; bellen kan op hetzelfde nummer. Gratis parkeren op nummer 17, 16 km
van de grens.""",
        place="Terneuzen", age="51", phone='<a href="https://wa.me/31612345689">Stuur een bericht</a>',
        price="€ 130",
        phones=(nl("89"),), ages=(51,), municipality="GM0715", verdict=NO_POLICY,
    ),
    Ad(
        slug="3302-irene", title="Irene (44), moeder van twee", language="en",
        text="""Mother of two (16 and 12), so mornings only, while they are out. My daughter of 17 has her
own key, which is why I never host after three.""",
        place="Amersfoort", age="44", phone="+1 202 555 0120", price="€ 150", posted="2026-11-09",
        phones=(us("20"),), ages=(44,), municipality="GM0307", verdict=NO_POLICY,
    ),
    Ad(
        slug="3303-lisette", title="Lisette, docent en gezelschap",
        text="""Doordeweeks ben ik docent op een middelbare school en kijk ik examens na; in het weekend
ontvang ik. Nieuwe gasten vanaf 25.""",
        place="Alkmaar", age="38", phone="06-12345690", price="€ 165",
        phones=(nl("90"),), ages=(38,), municipality="GM0361", verdict=NO_POLICY,
    ),
    Ad(
        slug="3304-fiona", title="Fiona, no deposit", language="en",
        text="""No deposit needed, you pay on arrival. Not available day and night: three afternoons a
week, 16 to 20 h. Guests 21+ only.""",
        place="Leiden", age="36", phone="+1 202 555 0121", price="€ 175", posted="2026-11-13",
        phones=(us("21"),), ages=(36,), municipality="GM0546", verdict=NO_POLICY,
    ),
    Ad(
        slug="3305-madelon", title="Madelon, Tuesday discount", language="en",
        text="""17% discount on the second hour on Tuesdays. On holiday from 17 December to 16 January. Two
steps, then a lift to floor 16.""",
        place="Apeldoorn", age="46", phone="06-123 456 91", price="€ 150",
        phones=(nl("91"),), ages=(46,), municipality="GM0200", verdict=NO_POLICY,
    ),
]

ADS = ORDINARY + PERMIT + SIGNS + TRAPS
