/// Names of languages in ten languages. Looked up only beside a word for speaking, and so no part of the ``Lexicon``.
enum LanguageNames {
    static func code(_ token: Token) -> String? { token.isWord ? codes[token.hash] : nil }

    static func known(_ code: String) -> String? {
        table.first { $0.0.utf8.elementsEqual(code.utf8) }?.0
    }

    private static let codes: [UInt32: String] = {
        var codes: [UInt32: String] = [:]
        for (code, names) in table {
            for name in names.split(separator: " ") { codes[WordHash.of(name.utf8)] = code }
        }
        return codes
    }()

    private static let table: [(String, String)] = [
        (
            "nl",
            """
            nederlands vlaams dutch niederlandisch hollandisch neerlandais neerlandes holandes olandese \
            nederlandse olandeza niderlandzku niderlandzki holland hollandul холандски holenderski holendersku \
            neerlandese fiammingo flamand flamisch flemish niderlandzkim niderlandzkiego neerlandaise \
            нидерландски фламандски neerlandeza flamanda
            """
        ),
        (
            "en",
            """
            engels english englisch anglais ingles inglese engleza angielsku angielski angol angolul англииски \
            anglaise inglesa angielskim angielskiego englezeste
            """
        ),
        (
            "de",
            """
            duits german deutsch allemand aleman tedesco germana niemiecku niemiecki nemet nemetul немски \
            allemande alemana tedesca niemieckim niemieckiego nemteste
            """
        ),
        (
            "fr",
            """
            frans french franzosisch francais frances francese franceza francusku francuski francia franciaul \
            френски francaise francesa francuskim francuskiego frantuzeste
            """
        ),
        (
            "es",
            """
            spaans spanish spanisch espagnol espanol castellano spagnolo spaniola hiszpansku hiszpanski spanyol \
            spanyolul испански espagnole espanola castellana spagnola hiszpanskim hiszpanskiego castilian \
            spanioleste
            """
        ),
        (
            "it",
            """
            italiaans italian italienisch italien italiano italiana wlosku wloski olasz olaszul италиански \
            italienne wloskim wloskiego italieneste
            """
        ),
        (
            "pt",
            """
            portugees portuguese portugiesisch portugais portugues portoghese portugheza portugalsku portugalski \
            portugalul португалски portugaise portuguesa portugalskim portugalskiego
            """
        ),
        (
            "pl",
            """
            pools polish polnisch polonais polaco polacco poloneza polsku polski lengyel lengyelul полски \
            polonaise polaca polacca polskim polskiego poloneste
            """
        ),
        (
            "ro",
            """
            roemeens romanian rumanisch roumain rumano rumeno romana romaneste rumunsku rumunski roman romanul \
            румънски roumaine rumana rumena rumunskim rumunskiego
            """
        ),
        (
            "bg",
            """
            bulgaars bulgarian bulgarisch bulgare bulgaro bulgara bulgarsku bulgarski bolgar bolgarul български \
            bulgarskim bulgarskiego bulgareste
            """
        ),
        (
            "hu",
            """
            hongaars hungarian ungarisch hongrois hungaro ungherese maghiara wegiersku wegierski magyar magyarul \
            унгарски hongroise ungara wegierskim wegierskiego ungureste
            """
        ),
        (
            "ru",
            "russisch russian russe ruso russo rusa rosyjsku rosyjski rosyjskim orosz oroszul руски ruseste russisches"
        ),
        ("tr", "turks turkish turkisch turc turco turca turecku turecki torok torokul турски"),
        ("ar", "arabisch arabic arabe arabo araba arabsku arabski arab arabul арабски"),
        (
            "uk",
            "oekraiens ukrainian ukrainisch ukrainien ucraniano ucraino ucraineana ukrainsku ukrainski ukranul украински"
        ),
        ("cs", "tsjechisch czech tschechisch tcheque checo ceco ceha czesku czeski csehul чешки"),
        (
            "sk",
            "slowaaks slovak slowakisch slovaque eslovaco slovacco slovaca slowacku slowacki szlovakul словашки"
        ),
        ("el", "grieks greek griechisch grec griego greco greaca grecku grecki gorogul гръцки"),
        ("sr", "servisch serbian serbisch serbe serbio serbo sarba serbsku serbski szerbul сръбски"),
        ("hr", "kroatisch croatian croate croata chorwacku chorwacki horvatul хърватски"),
        (
            "sq",
            "albanees albanian albanisch albanais albanes albanese albaneza albansku albanski albanul албански"
        ),
        ("lt", "litouws lithuanian litauisch lituanien lituano litewsku litewski литовски"),
        (
            "zh",
            "chinees mandarijn chinese mandarin chinesisch chinois chino cinese chineza chinsku chinski kinaiul китаиски"
        ),
    ]
}
