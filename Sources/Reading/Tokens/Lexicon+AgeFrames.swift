/// Words of the frame around an age that languages were still missing.
extension Lexicon {
    mutating func addAgeFrames() {
        add("knapp bientot pushing nearing approaching przed aproape tegen", .almost)
        add("sulla sui vers gegen", .approximate)
        add("achter achterin hinten", .decadePart, value: 3)
        add("bj jg ur urodz nac род nascido", .born)
        add(
            "niente nici nessun nessuno nessuna ningun ninguno aucun aucune zadnych zaden semmi brak",
            .negation)
        add("възрастта varsta varste leata eletkorom letkor alters jaren-jong", .ageLabel)
        add(
            """
            verheiratet geschieden berufserfahrung lebenserfahrung sober clean nuchter rookvrij doswiadczeniem stazu stazem \
            metier carriere profession trabajando lavorando lucrand carrera carriera cariera kariery palya mezatka \
            casatorita casada mariee sposata verheiratete omъжена омъжена ferjnel jubilaum jubileusz jubileum юбилеи rocznica
            """, .experience)
        add("fost bylam bylem ero fusi voltam majac", .past)
        add(
            "schreef schrijft wrote writes schrieb schreibt ecrit escribio escribe scritto scrive scris napisal irta писа пише",
            .saying)
        add("senti sens simte simti sentirme чувствам като erzem erezni", .figurative)
        add("roku rokiem", .ageUnit, value: Tongue.pl.value)
        add("evesen evesnek esztendos eveseknek", .ageUnit, value: Tongue.hu.value)
        add("annees", .ageUnit, value: Tongue.fr.value)
        add("putin", .bound, value: 1)
        add("lftd lft", .ageLabel)
        add("minstens tenminste minimal minimalnie min minim tenminsten", .bound, value: 1)
        add(
            "prohibida prohibidos prohibidas vietata vietati interdits interdites zakazane zabroniony tiltott забранен",
            .negation)
        add(
            "parece parezco aparento aparenta sembra sembro dimostra dimostro pare arata arat fait fais parais",
            .figurative)
        add("wyglada wygladam изглежда изглеждам latszik latszom tunik", .figurative)
        add("couples koppels paare paaren coppie parejas cupluri pary parok двоики", .audience)
        add("oglaszajace oglaszajacych inserierende inserierenden adverterende anunciadas", .advertiser)
        add(
            """
            eigenaar eigenares huisbaas verhuurder verhuurster owner landlord landlady regular bezitter besitzer besitzerin \
            vermieter vermieterin eigentumer stammgast proprietaire bailleur dueno duena propietario casero proprietario \
            padrone proprietar proprietarul wlasciciel wlascicielka gospodarz tulajdonos tulaj собственик собственикът хазяин \
            хазяинът verdachte verdachtige suspect
            """, .kin)
        add(
            "colega kolezanka колежка collegue kollegin lanyunk holgyunk colleague nieuwkomer neuzugang",
            .person)
        add(
            """
            lanyommal lanyaim fiaim fiammal lanyaimat unokaim fiicele fiica fiii gemenii gemenele baietii дъщерите синовете \
            близнаците
            """, .kin)
        add("labrador herder teckel terrier poedel beagle chihuahua bulldog poodle dackel pudel", .animal)
        add("quince", .number, value: 15)
        add("invitados invitati", .audience)
        add("mannern herrn besuchern panami vendegeim vendegeimnek uraim мъжете господата", .audience)
        add("schwestern soeurs hermanas sorelle surori siostry noverek сестри", .kin)
        add("dziewiet девет", [.digit, .number], value: 9)
        add("seventeeen", .number, value: 17)
        add("eighteeen eightteeen", .number, value: 18)
        add("nineteeen ninteeen", .number, value: 19)
        add("ook also auch aussi tambien anche rowniez szinten също", .adverb)
        add("mis miei mie моите", .firstPerson)
        add("copine compagne youngest oldest jongste oudste jungste alteste newest nieuwste", .person)
        add("kben kzijn kbin tngo soi", .selfVerb)
        add("joar joare", .ageUnit)
        add("anitos tacos primaveras", .ageUnit, value: Tongue.es.value)
        add("primavere", .ageUnit, value: Tongue.it.value)
        add("printemps", .ageUnit, value: Tongue.fr.value)
        add("wiosen", .ageUnit, value: Tongue.pl.value)
        add("beneden menores below", .bound, value: 2)
        add("zutritt einlass eintritt", .audience)
        add("vacature vacancy busca buscamos stellenangebot", .seeking)
        add("bub lad baietelul baiatul", .kin)
        add(
            "fresher nurse verpleegster universitaria universitaire krankenschwester infirmiere enfermera",
            .person)
        add("woonboot houseboat hausboot haus wohnhaus woonhuis schip peniche barca", .thing)
        add("szuletesnapom", .born)
        add("filmul филмът филм filmen pelicula filmem", as: .film)
        for (word, value) in [
            ("twentysomething", 20), ("thirtysomething", 30), ("fortysomething", 40), ("fiftysomething", 50),
        ] { add(word, [.decade, .person], value: value) }
    }
}
