internal import Evidence

/// Reads the day on which an ad says it was placed: a date behind a label, or a time ago beside one.
struct PostingReader {
    let text: ReadableText
    /// Times ago are counted back from this day.
    private let day: CivilDate
    /// So many tokens stand at most between a label and its date: a weekday, a time, small words and marks.
    private static let reach = 10
    /// No ad on the web is older; such a year behind a label is one of birth.
    private static let firstYear = 1_995

    /// The first whole date of a field, else the first that a label speaks of. `fields` are ranges of tokens where a
    /// profile says it stands.
    static func read(_ text: ReadableText, fields: [Range<Int>], day: CivilDate) -> PostingMention? {
        let reader = PostingReader(text: text, day: day)
        for field in fields {
            for index in field {
                if let found = reader.date(at: index) ?? reader.timeAgo(at: index) { return found }
            }
        }
        var changed: PostingMention?
        for index in text.tokens.indices {
            let token = text.tokens[index]
            let found =
                token.is(.postedLabel)
                ? reader.behind(index) ?? reader.before(index)
                : token.known == .advertentie ? reader.behindNoun(index) : nil
            guard let found else { continue }
            // The day of the last change stands only where the ad does not say when it was placed.
            guard token.known == .updated else { return found }
            changed = changed ?? found
        }
        return changed
    }

    /// Label and date stand together: nothing but small words and marks between them.
    private func behind(_ label: Int) -> PostingMention? {
        // `Születési dátum: 1989.03.30.`
        let before = text[label - 1]?.isMark(".") == true ? label - 2 : label - 1  // `Geb.datum 30/09/1998`
        if text[before]?.is(.born) == true, text[label]?.gap != .line { return nil }
        var at = label + 1
        while at <= label + Self.reach, let token = text[at] {
            if let found = date(at: at) { return found }
            if let (days, end) = daysAgo(at: at) {
                return saysWhen(label, days: days, end: end) ? mention(days, at..<end) : nil
            }
            guard isBetween(token, at) else { return nil }
            at += 1
        }
        return nil
    }

    /// `Online today from 10` tells when she is there, `a date today` what is wanted: such words are labels of a time
    /// ago only where nothing else can be meant.
    private func saysWhen(_ label: Int, days: Int, end: Int) -> Bool {
        switch text.known(label) {
        case .online, .ligne: days > 0 || text[label + 1]?.is(.past) == true
        case .datum:
            text[label + 1].map { $0.isMark(":") || $0.gap == .line || $0.is(.postedLabel) } ?? false
        default: true
        }
    }

    /// `dinsdag`, `om 14:12`, `le`, `plaatsing`
    private func isBetween(_ token: Token, _ index: Int) -> Bool {
        if token.isNumber { return text.mask(at: index).contains(.clock) }
        if token.kind == .mark { return !token.isMark("!") && !token.isMark("?") }
        if token.is([.past, .weekday, .postedLabel]) { return true }
        if [.dnia, .desde, .на, .от].contains(token.known) { return true }
        return token.length <= 3 && !token.is(.born) || token.is(.duration) && token.value == 60
    }

    /// `Advertentie van 5 dagen geleden`, `Anzeige vom 29.10.2026`: the noun says so only by its preposition.
    private func behindNoun(_ noun: Int) -> PostingMention? {
        guard let word = text[noun + 1], word.isWord, word.gap == .space, word.length <= 4 else { return nil }
        for at in noun + 2...noun + 5 {
            guard let token = text[at], token.gap != .line else { return nil }
            if let found = date(at: at) ?? timeAgo(at: at) { return found }
            guard token.is(.weekday) || token.isMark(",") || token.isMark("'") || token.known == .dnia
            else { break }
        }
        return timeAgo(at: noun + 1)
    }

    /// `gisteren geplaatst`, `3 days ago posted`, `Am 3. November 2026 eingestellt`
    private func before(_ label: Int) -> PostingMention? {
        guard text.known(label) != .datum else { return nil }
        for at in stride(from: label - 1, through: max(0, label - 8), by: -1) {
            // Behind the point of `3. November` no sentence begins.
            guard text[at + 1]?.gap != .line,
                !text.isSentenceStart(at + 1) || text[at + 1]?.is(.month) == true
            else { return nil }
            if let (days, end) = daysAgo(at: at), isClockOnly(end..<label) {
                let isMeant = days > 0 || text.known(label) != .online || text.isWord(label + 1, .gezet)
                return isMeant ? mention(days, at..<end) : nil
            }
            if let shape = DateShape(text, at: at), shape.tokens.upperBound <= label, isBegun(at),
                isClockOnly(shape.tokens.upperBound..<label), let found = date(at: at)
            {
                return found
            }
        }
        return nil
    }

    /// `weg tot 3 mei 2026, geplaatst` tells the end of something else.
    private func isBegun(_ index: Int) -> Bool {
        if text.isSentenceStart(index) || text[index]?.gap == .line { return true }
        guard let word = text[index - 1], word.isWord else { return text.tokens[index - 1].isMark("-") }
        return word.length <= 3 && !word.is([.rangeWord, .bound]) || word.is(.weekday)
    }

    /// `vandaag om 12:04 geplaatst`
    private func isClockOnly(_ range: Range<Int>) -> Bool {
        range.allSatisfy { !text.tokens[$0].isWord || text.tokens[$0].length <= 3 }
    }

    private func date(at index: Int) -> PostingMention? {
        guard let shape = DateShape(text, at: index), let date = shape.date, date.year >= Self.firstYear
        else { return nil }
        return PostingMention(date: date, span: text.span(shape.tokens))
    }

    private func timeAgo(at index: Int) -> PostingMention? {
        daysAgo(at: index).map { mention($0.days, index..<$0.end) }
    }

    private func mention(_ days: Int, _ tokens: Range<Int>) -> PostingMention {
        PostingMention(
            date: CivilDate(daysSince1970: day.daysSince1970 - days), isRelative: true,
            span: text.span(tokens))
    }
}
