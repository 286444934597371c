/// Years that are a time: what stands behind them, and verbs of the past.
extension AgeFrame {
    // MARK: What stands behind

    /// `20 jaar garantie`, `18 años de cárcel`, `16 years later`, `18 év börtönt`
    func isTimeBehind(within count: Int) -> Bool {
        if following(count).contains(where: { roles($0).contains(.matter) }) || isLater { return true }
        guard let link = text[after], link.gap == .space, count > 2 else { return false }
        // `25 years of fun`: what they are years of.
        guard [.of, .de, .di, .d].contains(link.known) || link.is(.ofWord) && tongue == nil,
            let noun = text[after + 1], noun.isWord
        else { return false }
        return !text.isCapitalised(noun) && !placeTokens.contains(after + 1)
            && !noun.is([.ageLabel, .placeLabel])
    }

    /// `16 years later`, `20 ans plus tard`
    private var isLater: Bool {
        let at = [.plus, .mas, .mai].contains(text.known(after)) ? after + 1 : after
        return text[after].map { $0.gap == .space } == true && roles(at).contains(.spanBehind)
    }

    /// `18 év börtönt kapott`, `20 jaar stond hier`: a fact with a verb of its own behind it.
    var isTold: Bool {
        if tongue == .hu, let next = text[after], next.gap == .space, next.isWord,
            !next.is([.person, .placePreposition])
        {
            return true
        }
        // `Fifteen years a hairdresser`
        if tongue == nil, text.isWord(after, .a), text[after]?.gap == .space, text.isSentenceStart(start) {
            return true
        }
        return following(6).contains { index in
            let roles = roles(index)
            let isLast = text[index + 1].map { $0.kind == .mark || $0.gap == .line } ?? true
            return roles.contains(.lasting) && isLast
                || roles.contains(.lasting) && (index < after + 2 || isAuxiliary(text.known(after)))
                || isPastForm(index)
        }
    }

    private func isAuxiliary(_ word: KnownWord) -> Bool {
        [.hat, .habe, .haben, .heb, .heeft, .have, .has, .had].contains(word)
    }

    // MARK: Forms of the past

    /// True for a verb of the past by its ending, in the language of the unit: `trabajé`, `ho lavorato`, `pracowałam`.
    func isPastForm(_ index: Int) -> Bool {
        guard let token = text[index], token.isWord, token.length >= 4 else { return false }
        let bytes = text.bytes(token)
        func ends(_ endings: String...) -> Bool {
            endings.contains {
                bytes.count > $0.utf8.count + 1 && bytes.suffix($0.utf8.count).elementsEqual($0.utf8)
            }
        }
        switch tongue {
        case .es: return isMarkedAtEnd(token) && ends("e", "i", "o")
        case .it:
            return ends("ato", "uto", "ito", "ata", "uta", "ita", "avo", "evo") && isBehindAuxiliary(index)
        case .fr: return (isMarkedAtEnd(token) || ends("i", "u", "is", "it")) && isBehindAuxiliary(index)
        case .ro: return ends("at", "it", "ut", "as", "us", "ost") && isBehindAuxiliary(index)
        case .pl: return ends("lam", "lem", "lismy", "lysmy")
        case .hu: return ends("tam", "tem", "tunk", "ottam", "ettem")
        case .bg: return ends("х", "хме")
        case nil: return false
        }
    }

    private func isMarkedAtEnd(_ token: Token) -> Bool {
        text.scalar(ofByte: Int(token.end) - 1) > 0x7F
    }

    private func isBehindAuxiliary(_ index: Int) -> Bool {
        switch text.known(index - 1) {
        case .ho, .ha, .hanno, .ai, .a, .ont, .am, .au, .sono, .est, .avea: true
        default: text[index - 1]?.is(.adverb) == true && [.ho, .ai, .am, .a].contains(text.known(index - 2))
        }
    }
}
