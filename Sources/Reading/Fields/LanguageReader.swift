internal import Evidence

/// Reads which languages an ad says are spoken.
///
/// A name of a language counts only beside a word for speaking: alone it may be a kitchen, a lesson or a person.
struct LanguageReader {
    private let text: ReadableText
    private var found: [LanguageMention] = []
    /// So many tokens behind "I speak" a list of languages may go on.
    private static let reach = 16

    static func read(_ text: ReadableText) -> [LanguageMention] {
        var reader = LanguageReader(text: text)
        for index in text.tokens.indices where text.tokens[index].known != .other {
            reader.take(at: index)
        }
        return reader.found
    }

    private init(text: ReadableText) { self.text = text }

    private mutating func take(at index: Int) {
        switch text.known(index) {
        case .spreek, .spreekt, .spreken, .talen, .taal, .speak, .speaks, .languages, .language, .spreche,
            .spricht,
            .sprechen, .sprachen, .parle, .parles, .parlons, .langues, .hablo, .habla, .hablamos, .idiomas,
            .parlo,
            .parla, .parliamo, .lingue, .vorbesc, .vorbeste, .limbi, .mowie, .mowi, .mowimy, .jezyki,
            .beszelek,
            .beszel, .nyelvek, .говоря, .говорим, .езици, .sprachkenntnisse:
            // "Spreekt u Engels?" asks, and claims nothing.
            guard text.known(index - 1) != .you, text[index + 1]?.is(.addressee) != true else { return }
            takeList(from: index + 1)
            takeBefore(index)
        case .nederlandstalig, .nederlandstalige: add("nl", index)
        case .engelstalig, .engelstalige: add("en", index)
        case .duitstalig, .duitstalige: add("de", index)
        case .franstalig, .franstalige: add("fr", index)
        case .gesproken, .spoken, .sprekend, .sprekende, .speaking, .sprachig, .gesprochen: takeBefore(index)
        default: break
        }
    }

    /// `Nederlands, Engels en een beetje Duits`; not `geen Duits`.
    private mutating func takeList(from start: Int) {
        var index = start
        var isDenied = text[start - 2]?.is(.negation) == true && text[start - 1]?.gap != .line
        while let token = text[index], index - start < Self.reach, !isEnd(token, at: index, start) {
            if token.is(.negation) {
                isDenied = true
            } else if token.isMark(",") || text.isWord(index, .maar) || text.isWord(index, .but) {
                isDenied = false
            } else if let code = code(of: token) {
                if !isDenied { add(code, index) }
            }
            index += 1
        }
    }

    /// A line break ends a list, but for the one behind a label: `Talen` above `Nederlands`.
    private func isEnd(_ token: Token, at index: Int, _ start: Int) -> Bool {
        token.gap == .line && index > start || token.isMark(".") || token.isMark("!") || token.isMark("?")
            || token.isNumber
    }

    /// `Nederlands en Engels gesproken`, `English speaking`, `magyarul beszélek`: names up to the word for speaking.
    private mutating func takeBefore(_ end: Int) {
        var names: [(String, Int)] = []
        var index = end - 1
        while let token = text[index], end - index <= 8, text[index + 1]?.gap != .line {
            if let code = code(of: token) {
                names.append((code, index))
            } else {
                guard token.is(.and) || token.isMark(",") || token.isMark("-") || token.isMark("/") else {
                    break
                }
            }
            index -= 1
        }
        if let before = text[index], before.is(.negation), text[index + 1]?.gap != .line { return }
        for (code, index) in names.reversed() { add(code, index) }
    }

    /// A name, or `NL` in capitals: in small letters "de", "en" and "es" are other words.
    private func code(of token: Token) -> String? {
        if token.isWord, token.length == 2, text.isAllCapitals(token) {
            return LanguageNames.known(text.word(token))
        }
        return LanguageNames.code(token)
    }

    private mutating func add(_ code: String, _ index: Int) {
        guard !found.contains(where: { $0.code == code }) else { return }
        found.append(LanguageMention(code: code, span: text.span(index..<index + 1)))
    }
}

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
            nederlands vlaams dutch niederlandisch hollandisch neerlandais neerlandes holandes olandese nederlandse \
            olandeza niderlandzku niderlandzki holland hollandul холандски
            """
        ),
        (
            "en",
            """
            engels english englisch anglais ingles inglese engleza angielsku angielski angol angolul англииски
            """
        ),
        (
            "de",
            """
            duits german deutsch allemand aleman tedesco germana niemiecku niemiecki nemet nemetul немски
            """
        ),
        (
            "fr",
            """
            frans french franzosisch francais frances francese franceza francusku francuski francia franciaul \
            френски
            """
        ),
        (
            "es",
            """
            spaans spanish spanisch espagnol espanol castellano spagnolo spaniola hiszpansku hiszpanski spanyol \
            spanyolul испански
            """
        ),
        (
            "it",
            """
            italiaans italian italienisch italien italiano italiana wlosku wloski olasz olaszul италиански
            """
        ),
        (
            "pt",
            """
            portugees portuguese portugiesisch portugais portugues portoghese portugheza portugalsku portugalski \
            portugal portugalul португалски
            """
        ),
        (
            "pl",
            """
            pools polish polnisch polonais polaco polacco poloneza polsku polski lengyel lengyelul полски
            """
        ),
        (
            "ro",
            """
            roemeens romanian rumanisch roumain rumano rumeno romana romaneste rumunsku rumunski roman romanul \
            румънски
            """
        ),
        (
            "bg",
            """
            bulgaars bulgarian bulgarisch bulgare bulgaro bulgara bulgarsku bulgarski bolgar bolgarul български
            """
        ),
        (
            "hu",
            """
            hongaars hungarian ungarisch hongrois hungaro ungherese maghiara wegiersku wegierski magyar magyarul \
            унгарски
            """
        ),
        ("ru", "russisch russian russe ruso russo rusa rosyjsku rosyjski orosz oroszul руски"),
        ("tr", "turks turkish turkisch turc turco turca turecku turecki torok torokul турски"),
        ("ar", "arabisch arabic arabe arabo araba arabsku arabski arab arabul арабски"),
    ]
}
