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
        case .talen, .taal, .languages, .language, .sprachen, .langues, .idiomas, .lingue, .limbi, .jezyki,
            .nyelvek, .езици, .sprachkenntnisse:
            takeList(from: index + 1, isLabel: true)
            takeBefore(index)
        case .spreek, .spreekt, .spreken, .speak, .speaks, .spreche, .spricht, .sprechen, .parle, .parles,
            .parlons, .hablo, .habla, .hablamos, .parlo, .parla, .parliamo, .vorbesc, .vorbeste, .mowie,
            .mowi,
            .mowimy, .beszelek, .beszel, .говоря, .говорим, .vloeiend:
            // "Spreekt u Engels?" asks, and claims nothing.
            guard text.known(index - 1) != .you, text[index + 1]?.is(.addressee) != true else { return }
            takeList(from: index + 1, isLabel: false)
            if !isDeniedBehind(index) { takeBefore(index) }
        case .nederlandstalig, .nederlandstalige: add("nl", index)
        case .engelstalig, .engelstalige: add("en", index)
        case .duitstalig, .duitstalige: add("de", index)
        case .franstalig, .franstalige: add("fr", index)
        case .gesproken, .spoken, .sprekend, .sprekende, .speaking, .sprachig, .gesprochen: takeBefore(index)
        default: break
        }
    }

    /// `Duits spreek ik niet`
    private func isDeniedBehind(_ index: Int) -> Bool {
        (1...2).contains { text[index + $0]?.gap == .space && text[index + $0]?.is(.negation) == true }
    }

    private static func isBut(_ word: KnownWord) -> Bool {
        switch word {
        case .maar, .but, .aber, .mais, .pero, .ale, .но: true
        default: false
        }
    }

    /// `Nederlands, Engels en een beetje Duits`; not `geen Duits`, and nothing of a question.
    private mutating func takeList(from start: Int, isLabel: Bool) {
        var index = start
        var names: [(String, Int)] = []
        // French and Romanian deny with words that are others elsewhere.
        var isDenied =
            (text[start - 2]?.is(.negation) == true
                || text.isWord(start - 2, .nu) && text.isWord(start - 1, .vorbesc))
            && text[start - 1]?.gap != .line
            || text.isWord(start, .pas)
        while let token = text[index], index - start < Self.reach, !isEnd(index, start, isLabel: isLabel) {
            if token.is(.negation) {
                isDenied = true
            } else if token.isMark(",") || Self.isBut(token.known) {
                isDenied = false
            } else if let code = code(of: token) ?? (isLabel ? listed(index) : nil) {
                if !isDenied { names.append((code, index)) }
            }
            index += 1
        }
        if text[index]?.isMark("?") == true, !isLabel { return }
        for (code, index) in names { add(code, index) }
    }

    /// A line break ends a list, but for the one behind a label: `Talen` above `Nederlands`, and each line of names
    /// below.
    private func isEnd(_ index: Int, _ start: Int, isLabel: Bool) -> Bool {
        guard let token = text[index] else { return true }
        if token.gap == .line, index > start {
            let name = token.kind == .mark ? text[index + 1] : token
            guard isLabel, let name, code(of: name) != nil else { return true }
        }
        return token.isMark(".") || token.isMark("!") || token.isMark("?") || token.isNumber
    }

    /// `nl, en, de` in small letters, each between the marks of a list.
    private func listed(_ index: Int) -> String? {
        guard let token = text[index], token.isWord, token.length == 2,
            token.gap == .line || text[index - 1].map(isListMark) == true,
            text[index + 1].map({ $0.gap == .line || isListMark($0) }) ?? true
        else { return nil }
        return LanguageNames.known(text.word(token))
    }

    private func isListMark(_ token: Token) -> Bool {
        token.kind == .mark
            && [0x2C, 0x2D, 0x2F, 0x3A, 0x3B, 0x7C, 0x2B, 0x26, 0x28, 0x29].contains(token.value)
    }

    /// `Nederlands en Engels gesproken`, `English speaking`, `magyarul és angolul is tudok beszélni`: names up to the
    /// word for speaking.
    private mutating func takeBefore(_ end: Int) {
        var names: [(String, Int)] = []
        var index = end - 1
        while let token = text[index], end - index <= 10, text[index + 1]?.gap != .line {
            if let code = code(of: token) {
                names.append((code, index))
            } else {
                guard names.isEmpty && isFiller(token) || isLink(token) else { break }
            }
            index -= 1
        }
        if let before = text[index], before.is(.negation), text[index + 1]?.gap != .line { return }
        for (code, index) in names.reversed() { add(code, index) }
    }

    private func isLink(_ token: Token) -> Bool {
        if token.is([.and, .or]) { return true }
        switch token.known {
        case .i, .и, .es, .of, .или, .lub, .sau, .po, .на: return true
        default: return isListMark(token)
        }
    }

    /// What may stand between a name and the verb behind it: `kan ik`, `is tudok`, `auch`.
    private func isFiller(_ token: Token) -> Bool {
        if token.is([.firstPerson, .adverb, .plural]) { return true }
        switch token.known {
        case .is, .tudok, .kan, .can, .kann, .ook, .auch, .goed, .well, .vloeiend, .konnen: return true
        default: return false
        }
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
