internal import Evidence

/// Reads the day on which an ad says it was placed: a date behind a label, or a time ago beside one.
struct PostingReader {
    private let text: ReadableText
    /// Times ago are counted back from this day.
    private let day: CivilDate

    /// The first whole date of a field, else the first that a label speaks of. `fields` are ranges of tokens where a
    /// profile says it stands.
    static func read(_ text: ReadableText, fields: [Range<Int>], day: CivilDate) -> PostingMention? {
        let reader = PostingReader(text: text, day: day)
        for field in fields {
            for index in field {
                if let found = reader.date(at: index) ?? reader.timeAgo(at: index) { return found }
            }
        }
        for index in text.tokens.indices where text.tokens[index].is(.postedLabel) {
            if let found = reader.behind(index) ?? reader.before(index) { return found }
        }
        return nil
    }

    /// Label and date stand together: nothing but small words and marks between them.
    private func behind(_ label: Int) -> PostingMention? {
        // `Születési dátum: 1989.03.30.`
        if text[label - 1]?.is(.born) == true, text[label]?.gap != .line { return nil }
        for at in label + 1...label + 4 {
            guard let token = text[at] else { return nil }
            if let found = date(at: at) ?? timeAgo(at: at) { return found }
            guard token.kind == .mark || token.length <= 3 || token.is(.past) else { return nil }
        }
        return nil
    }

    /// `gisteren geplaatst`, `3 days ago posted`
    private func before(_ label: Int) -> PostingMention? {
        for at in stride(from: label - 1, through: max(0, label - 6), by: -1) {
            guard text[at + 1]?.gap != .line else { return nil }
            if let found = timeAgo(at: at), let (_, end) = daysAgo(at: at), isClockOnly(end..<label) {
                return found
            }
        }
        return nil
    }

    /// `vandaag om 12:04 geplaatst`
    private func isClockOnly(_ range: Range<Int>) -> Bool {
        range.allSatisfy { !text.tokens[$0].isWord || text.tokens[$0].length <= 3 }
    }

    private func date(at index: Int) -> PostingMention? {
        guard let shape = DateShape(text, at: index), let date = shape.date else { return nil }
        return PostingMention(date: date, span: text.span(shape.tokens))
    }

    private func timeAgo(at index: Int) -> PostingMention? {
        guard let (days, end) = daysAgo(at: index) else { return nil }
        return PostingMention(
            date: CivilDate(daysSince1970: day.daysSince1970 - days), isRelative: true,
            span: text.span(index..<end))
    }

    /// `vandaag`, `yesterday`, `3 dagen geleden`, `vor 2 Wochen`, `il y a 3 jours`. A month counts 30 days: what is
    /// told in months is told roughly.
    private func daysAgo(at index: Int) -> (days: Int, end: Int)? {
        switch text.known(index) {
        case .vandaag, .today, .heute, .hoy, .oggi, .azi, .dzisiaj, .dzis, .ma, .днес:
            return text.isWord(index, .ma) && text[index + 1]?.gap != .line && text[index + 1] != nil
                ? nil : (0, index + 1)
        case .gisteren, .yesterday, .gestern, .hier, .ayer, .ieri, .wczoraj, .tegnap, .вчера:
            return (1, index + 1)
        case .eergisteren, .vorgestern: return (2, index + 1)
        case .aujourd where text.isWord(index + 2, .hui): return (0, index + 3)
        case .zojuist, .zonet: return (0, index + 1)
        case .vor, .hace, .acum, .преди: return amount(at: index + 1)
        case .il where text.isWord(index + 1, .y) && text.isWord(index + 2, .a): return amount(at: index + 3)
        default: break
        }
        guard let (days, end) = amount(at: index) else { return nil }
        switch text.known(end) {
        case .geleden, .ago, .fa, .temu: return (days, end + 1)
        default: return nil
        }
    }

    /// `3 dagen`, `een week`, `2 uur` as days; hours and minutes are the same day.
    private func amount(at index: Int) -> (days: Int, end: Int)? {
        guard let number = text[index], let unit = text[index + 1], unit.gap != .line,
            unit.is(.duration),
            number.isNumber || number.is(.number) || number.known == .a || number.known == .an
        else { return nil }
        let count = number.value > 0 ? Int(number.value) : 1
        guard count <= 999 else { return nil }
        let minutes = Self.minutes(of: unit)
        return minutes > 0 ? (count * minutes / 1_440, index + 2) : nil
    }

    private static func minutes(of unit: Token) -> Int {
        switch unit.known {
        case .week, .weken, .weeks, .woche, .wochen, .semaine, .semaines, .semana, .semanas, .settimana,
            .settimane,
            .tydzien, .tygodnie:
            10_080
        case .maand, .maanden, .month, .months, .monat, .monate, .monaten, .mois, .mes, .meses, .mese, .mesi:
            43_200
        default: Int(unit.value)
        }
    }
}
