internal import Evidence

/// How far the age reaches.
extension AgeFrame {
    enum Bound { case atLeast, below, atMost }

    /// A word before the number, or what goes on behind it: `vanaf 21`, `21 jaar of ouder`.
    var bound: Bound? { boundWord ?? boundAfter }

    var boundWord: Bound? {
        for index in before(6).reversed() {
            let token = text.tokens[index]
            if token.known == .min, text[index - 1]?.isNumber == true { return nil }  // `30 min 70`
            if let bound = text.isUmlautU(index) ? .atLeast : Self.bound(of: token) {
                // `je n'ai plus 20 ans` is no "plus de 20 ans".
                if token.known == .plus, tongue != nil, !text.isWord(index + 1, .de) { return nil }
                return isLeast(index) ? .atLeast : bound
            }
            if isLimitedBound(index) { return .atLeast }
            // `heren tot 60 jaar`
            if isUpTo(index), before(10).contains(where: { isLimited($0) || text.tokens[$0].is(.seeking) }) {
                return .atMost
            }
            // `kobieta po czterdziestce`
            if token.known == .po, text[start]?.isWord == true || text.isWord(end, .roku) { return .atLeast }
            guard isBoundFiller(token, index) else { return nil }
        }
        return nil
    }

    private static func bound(of token: Token) -> Bound? {
        switch token.known {
        case .onder, .under, .below, .jonger, .younger, .unter, .junger: return .below
        case .vanaf, .minimaal, .minimum, .minimale, .min, .ouder, .older, .boven, .over, .above, .least,
            .mindestens, .uber, .minimumleeftijd, .ruim, .putin, .trecuta:
            return .atLeast
        case .maximaal, .maximal, .max, .hochstens, .maximum, .hooguit: return .atMost
        default: break
        }
        guard token.is(.bound) else { return nil }
        return switch token.value {
        case 1: .atLeast
        case 2: .below
        default: nil
        }
    }

    /// `tot 60`, `bis 30`, `hasta 50 años`, `jusqu'à 50 ans`, `up to 50`
    private func isUpTo(_ index: Int) -> Bool {
        switch text.known(index) {
        case .tot, .bis, .hasta, .fino, .jusqu: true
        case .to: text.isWord(index - 1, .up)
        case .pana, .do, .до: tongue != nil
        default: false
        }
    }

    /// `ab 18`; `dai 25 anni`, `od 25 lat`, `от 25 години` where people are limited by it.
    private func isLimitedBound(_ index: Int) -> Bool {
        switch text.known(index) {
        case .ab: return true
        case .la where text.isWord(index - 1, .pana): return false
        case .dai, .od, .от, .mas, .piu, .la:
            // `klienci, którzy przychodzą od 20 lat`: since when, not from which age.
            if before(8).contains(where: { $0 < index && anyRoles($0).contains(.relative) }) { return false }
            return (tongue != nil || isClosed && [.mas, .piu].contains(text.known(index))) && !isRange
                && before(8).contains { isLimited($0) }
        default: return false
        }
    }

    func isLimited(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.is(.audience) && !token.is(.person) || token.is(.offered)
    }

    /// `al menos 18 años`, `au moins 18 ans` are the contrary of `menos de 18`.
    private func isLeast(_ index: Int) -> Bool {
        switch text.known(index) {
        case .menos, .moins, .meno: return [.al, .au, .por].contains(text.known(index - 1))
        default: return false
        }
    }

    private func isBoundFiller(_ token: Token, _ index: Int) -> Bool {
        switch token.known {
        case .de, .dan, .than, .the, .of, .age, .leeftijd, .van, .at, .is: return true
        // `tot en met 45`
        case .met: return text.isWord(index - 2, .tot)
        case .en where text.isWord(index - 1, .tot): return true
        case .los, .las, .a, .i, .ai, .le, .les, .des, .di, .partir, .на, .la, .l: return tongue != nil
        default:
            // `Minimumleeftijd klanten: 23`
            if token.is(.audience), text[index + 1]?.isMark(":") == true { return true }
            return token.isMark(":") || token.isMark(".") || token.isMark("'") && tongue != nil
                || token.is([.ageLabel, .adverb, .isVerb]) || token.known == .m
        }
    }

    /// `21 jaar of ouder`, `18 and over`, `25 ans et plus`, `25 anni in su`; `30 of jonger`.
    var boundAfter: Bound? {
        // Hungarian `18 éven felülieknek`
        var index =
            unit == nil && text.isWord(after, .even) && isBareAfter(text.known(after + 1)) ? after + 1 : after
        guard let link = text[index], link.gap != .line else { return nil }
        if link.is([.or, .and]) || isLink(link.known) {
            index += 1
        } else if !isBareAfter(link.known) {
            return nil
        }
        switch text.known(index) {
        case .ouder, .older, .over, .above, .up, .hoger, .higher, .alter, .plus, .mas, .piu, .su, .mult,
            .wiecej, .нагоре, .повече, .felett, .feletti, .felul, .feluliek, .felulieknek, .felettiek,
            .felettieket, .felettieknek, .felulieket, .adelante, .poi, .sus, .meer, .onwards, .minimum,
            .minimaal,
            .mindestens, .aufwarts, .kortol, .wzwyz, .starsi, .starszy, .idosebb:
            return .atLeast
        case .mai where text.isWord(index + 1, .mult): return .atLeast
        case .alatt, .alatti, .aluli, .aluliak, .aluliaknak, .alattiak, .alattiakat, .alattiaknak, .aluliakat:
            return .below
        case .jonger, .younger, .junger, .under, .moins, .menos, .meno, .korig: return .atMost
        default: return nil
        }
    }

    private func isLink(_ word: KnownWord) -> Bool {
        switch word {
        case .y, .o, .e, .ou, .et, .sau, .si, .i, .или, .и, .in, .ed, .lub, .en, .vagy: true
        default: false
        }
    }

    private func isBareAfter(_ word: KnownWord) -> Bool {
        switch word {
        case .felett, .feletti, .felul, .feluliek, .felulieknek, .alatt, .alatti, .aluli, .aluliak,
            .aluliaknak,
            .felettiek, .felettieket, .felettieknek, .felulieket, .alattiak, .alattiakat, .alattiaknak,
            .aluliakat,
            .minimum, .kortol, .korig, .wzwyz, .onwards, .aufwarts, .нагоре, .minimaal:
            true
        default: false
        }
    }

    func isLimitOfPeople(_ bound: Bound) -> Bool {
        // `min. 18 gasten` counts heads.
        if unit == nil, let next = text[end], next.gap == .space, next.is([.audience, .offered]) {
            return false
        }
        return before(10).contains {
            text.tokens[$0].is([.audience, .offered, .advertiser, .addressee, .person, .every])
        }
            || bound != .atLeast && hasNegationNear
            || following(3).contains { text.tokens[$0].is([.audience, .advertiser]) }
            || boundAfter != nil && (hasDemand || boundAfter == .below)
            // `18 jaar of ouder? Dan mag je bellen`
            || boundAfter != nil && (after...after + 3).contains { text[$0]?.isMark("?") == true }
            // `Od 50 lat wzwyż`, `от 50 години нагоре`
            || boundAfter != nil && [.od, .от, .dai, .da, .la, .desde].contains(text.known(start - 1))
            || isOnly || before(10).contains { text.tokens[$0].is(.seeking) }
            // `Over 50 and loving it`, `Ü40, erfahren`
            || bound == .atLeast && isOwnBound
    }

    /// `over 18s only`
    private var isOnly: Bool {
        // `strictly over 30s`
        if text[start - 2]?.gap != .line || start == 2, anyRoles(start - 2).contains(.onlyBehind) {
            return true
        }
        // `Csak 18 éven felülieknek`
        if boundAfter != nil, anyRoles(start - 1).contains(.onlyBehind) { return true }
        let at = text.isWord(after, .s) ? after + 1 : after
        return anyRoles(at).contains(.onlyBehind) && text[at]?.gap != .line
    }

    /// `Over 50 and loving it`: who begins with it speaks of herself.
    var isOwnBound: Bool {
        guard text.isSentenceStart(start - 1) || text[start - 2]?.isMark(",") == true, text[end]?.gap != .line
        else {
            return false
        }
        switch text.known(start - 1) {
        case .over, .boven, .u, .uber:
            return [.and, .en, .und].contains(text.known(end)) || text[end]?.isMark(",") == true
        default: return false
        }
    }

    /// The ages that the number stands for.
    func interval(of value: Int, _ evidence: AgeReader.Evidence) -> (Int?, Int?) {
        if evidence == .plus { return (value, nil) }
        // `als je nog geen 18 bent`: who is told so has to be older.
        if evidence == .notYet { return addressesYou || isDeniedToReader ? (value, nil) : (nil, value - 1) }
        switch bound {
        // `geen mannen van 60 jaar en ouder`
        case .atLeast? where boundWord == nil && before(5).contains(where: isNot): return (nil, value - 1)
        case .atLeast?
        where boundAfter == nil && (isRefused || isNot(after)) && before(6).contains(where: isLimited):
            return (nil, value - 1)
        case .atLeast?: return (value, nil)
        case .below?: return hasNegationNear ? (value, nil) : (nil, value - 1)
        case .atMost?: return (nil, value)
        case nil: break
        }
        let near = before(3)
        if near.suffix(2).contains(where: { text.tokens[$0].is(.almost) }) { return (value - 1, value - 1) }
        if near.suffix(2).contains(where: { text.tokens[$0].is(.approximate) }) || isAround || isIsh {
            return (value - 1, value + 1)
        }
        return (value, value)
    }

    /// `twenty-ish`
    var isIsh: Bool {
        text.isWord(text[end]?.isMark("-") == true ? end + 1 : end, .ish)
    }

    /// `rond de 30`, `um die 30`
    var isAround: Bool {
        switch text.known(start - 1) {
        case .de, .die, .the, .la, .los: break
        default: return false
        }
        return text[start - 2]?.is(.approximate) == true || text.isWord(start - 2, .um)
    }
}
