/// Which days of the week are meant: all of them, a part, a range, a list.
extension AvailabilityReader {
    /// `elke dag`, `every day`, `dagelijks`, `7 dagen per week`, `7j/7`
    func everyDay(_ index: Int) -> Said? {
        switch text.known(index) {
        case .dagelijks, .daily, .taglich, .zilnic, .codziennie, .naponta, .ежедневно:
            return but(Said(days: Self.wholeWeek, tokens: index..<index + 1))
        default: break
        }
        guard let every = text[index] else { return nil }
        if every.value == 7, every.isNumber || every.is(.number), let end = sevenDays(index) {
            return but(Said(days: Self.wholeWeek, tokens: index..<end))
        }
        guard every.is(.every), !every.is(.day) else { return nil }
        // `todos los días`, `tutti i giorni`, `w każdy dzień`
        let isArticle = text[index + 1].map { $0.isWord && $0.length <= 3 && !$0.is(.day) } ?? false
        guard let day = text[isArticle ? index + 2 : index + 1], day.gap != .line, day.is(.day),
            day.length <= 8
        else { return nil }
        return but(Said(days: Self.wholeWeek, tokens: index..<(isArticle ? index + 3 : index + 2)))
    }

    /// `7 dagen`, `7 jours sur 7`, `7j/7`, `7 din 7`
    private func sevenDays(_ index: Int) -> Int? {
        guard let unit = text[index + 1], unit.gap != .line else { return nil }
        let isUnit = unit.is(.duration) && unit.is(.day) || unit.known == .j
        let at = isUnit ? index + 2 : index + 1
        if isOutOf(at), text[at + 1]?.isNumber == true, text[at + 1]?.value == 7 { return at + 2 }
        return isUnit && unit.length > 1 ? index + 2 : nil
    }

    /// `24/24`, `24 sur 24`, `7 din 7`
    func isOutOf(_ index: Int) -> Bool {
        guard let link = text[index], link.gap != .line else { return false }
        return switch link.known {
        case .sur, .su, .din, .на, .na: true
        default: link.isMark("/") && link.gap == .none
        }
    }

    /// `5 dagen per week`, `six jours par semaine`, `5 dni w tygodniu`: how many, and not which.
    func daysAWeek(_ index: Int) -> Said? {
        guard let count = text[index], count.isNumber || count.is(.number), (2...6).contains(count.value),
            let unit = text[index + 1], unit.gap != .line, unit.is(.duration), unit.is(.day), unit.length > 2
        else { return nil }
        for at in index + 2...index + 4 {
            guard let token = text[at], token.gap != .line, token.isWord else { return nil }
            if isWeek(token.known) {
                return Said(dayCount: Int(count.value), tokens: index..<at + 1)
            }
            guard token.length <= 4 else { return nil }
        }
        return nil
    }

    private func isWeek(_ word: KnownWord) -> Bool {
        switch word {
        case .week, .woche, .semaine, .semana, .settimana, .tydzien: true
        default: false
        }
    }

    /// `elke dag behalve zondag`, `cu excepția zilei de luni`
    private func but(_ said: Said) -> Said {
        let end = said.tokens.upperBound
        for at in end...end + 2 {
            guard let token = text[at], token.gap != .line else { return said }
            guard Self.isShut(token.known) else {
                guard token.isMark(",") || token.length <= 2 else { return said }
                continue
            }
            for place in at + 1...at + 4 {
                guard let day = text[place], day.gap != .line, day.isWord else { return said }
                guard day.is(.weekday), day.length > 3 else { continue }
                return Said(
                    days: said.days?.filter { $0 != Int(day.value) },
                    tokens: said.tokens.lowerBound..<place + 1)
            }
        }
        return said
    }

    /// `in het weekend`, `weekdays 9-17`, `le week-end`, `entre semana`
    func partOfWeek(_ index: Int) -> Said? {
        guard let (days, end) = weekend(index) ?? workWeek(index) else { return nil }
        guard let clock = clock(from: end) else { return Said(days: days, tokens: index..<end) }
        return Said(hours: clock.hours, days: days, clock: clock, tokens: index..<clock.end)
    }

    private func weekend(_ index: Int) -> ([Int], end: Int)? {
        switch text.known(index) {
        case .weekend, .weekends, .weekenden, .wochenende: return ([6, 7], index + 1)
        case .week where text[index + 1]?.isMark("-") == true && text[index + 2]?.gap == Token.Gap.none:
            return text.isWord(index + 2, .end) || text.isWord(index + 2, .ends) ? ([6, 7], index + 3) : nil
        case .fin, .fines, .fine, .sfarsit:
            let at = text.isWord(index + 1, .de) ? index + 2 : index + 1
            return text[at]?.gap == .space && isWeek(text.known(at)) ? ([6, 7], at + 1) : nil
        default: return nil
        }
    }

    /// Made once: it is asked for at each word that can begin a mention.
    private static let workDays = Array(1...5)

    private func workWeek(_ index: Int) -> ([Int], end: Int)? {
        switch text.known(index) {
        case .weekdays, .werkdagen, .doordeweeks, .werktags, .doordeweekse: return (Self.workDays, index + 1)
        case .entre where text.isWord(index + 1, .semana), .en where text.isWord(index + 1, .semaine):
            return (Self.workDays, index + 2)
        case .door where text.isWord(index + 1, .de) && text.isWord(index + 2, .week),
            .unter where text.isWord(index + 1, .der) && text.isWord(index + 2, .woche):
            return (Self.workDays, index + 3)
        default: return nil
        }
    }

    /// `ma-vr 10-22`, `maandag tot en met zaterdag van 12 tot 21 uur`, `dinsdag en donderdag`, `zaterdag 12-18`
    func week(_ index: Int) -> Said? {
        guard let first = dayNumber(index), isDayName(index) else { return nil }
        var (days, end): ([Int], Int) = ([first], index + 1)
        if let (last, rangeEnd) = lastDay(index) {
            days = (0...(last - first + 7) % 7).map { (first - 1 + $0) % 7 + 1 }.sorted()
            end = rangeEnd
        }
        while let (day, next) = nextDay(end) {
            if !days.contains(day) { days.append(day) }
            end = next
        }
        guard let clock = clock(from: end) else {
            return days.count > 1 ? Said(days: days.sorted(), tokens: index..<end) : nil
        }
        return Said(hours: clock.hours, days: days.sorted(), clock: clock, tokens: index..<clock.end)
    }

    /// Monday is 1. The short names of Romance and Slavic languages are other words as well, and so no
    /// ``WordClasses/weekday``.
    private func dayNumber(_ index: Int) -> Int? {
        guard let token = text[index], token.isWord else { return nil }
        if token.is(.weekday) { return Int(token.value) }
        switch token.known {
        case .lun: return 1
        case .mart, .mar: return 2
        case .mie: return 3
        case .jue: return 4
        case .ven: return 5
        case .sab: return 6
        case .dom: return 7
        default: return nil
        }
    }

    /// Two or three letters are a day only beside another day: `do`, `ma` and `za` are words as well.
    private func isDayName(_ index: Int) -> Bool {
        guard let token = text[index] else { return false }
        if token.is(.weekday) {
            return token.length > 3 || [1, 2, 3, 4].contains { text[index + $0]?.is(.weekday) == true }
        }
        // `lun-ven`, `pn. - pt.`, `mar, jue`
        return (1...4).contains { step in
            dayNumber(index + step) != nil
                && (index + 1..<index + step).allSatisfy { text[$0]?.isWord == false }
                && step > 1
        }
    }

    /// The day that a range ends with, and the token behind it.
    private func lastDay(_ index: Int) -> (day: Int, end: Int)? {
        // `hétfőtől péntekig`: the word itself says "from".
        if let first = text[index], first.length > 5, text[index + 1]?.gap == .space,
            text.bytes(first).suffix(3).elementsEqual("tol".utf8), let day = dayNumber(index + 1)
        {
            return (day, index + 2)
        }
        var at = index + 1
        var hasLink = false
        while at <= index + 6, let token = text[at], token.gap != .line {
            if hasLink, let day = dayNumber(at) { return (day, at + 1) }
            guard
                token.isMark("-") || token.isMark("/") || token.isMark(".") || token.is([.rangeWord, .and])
                    || ClockRange.isLink(text.known(at)) || isInRange(text.known(at))
            else { return nil }
            if !token.is(.and) || hasLink { hasLink = true }
            at += 1
        }
        return nil
    }

    /// `tot en met`, `t/m`, `până la`
    private func isInRange(_ word: KnownWord) -> Bool {
        switch word {
        case .t, .m, .met, .pana: true
        default: false
        }
    }

    /// `, woensdag`, ` en vrijdag`, ` & zo`
    private func nextDay(_ end: Int) -> (day: Int, end: Int)? {
        guard let link = text[end], link.gap != .line,
            link.isMark(",") || link.isMark("&") || link.is(.and) || [.i, .и, .es].contains(link.known)
        else { return nil }
        let isDouble = link.isMark(",") && text[end + 1]?.is(.and) == true
        let at = isDouble ? end + 2 : end + 1
        guard let token = text[at], token.gap != .line else { return nil }
        if let day = dayNumber(at), token.is(.weekday) || token.length == 3 { return (day, at + 1) }
        // `lundi et le mardi`, `dinsdag en op donderdag`
        guard token.isWord, token.length <= 3, let day = text[at + 1], day.is(.weekday), day.length > 3 else {
            return nil
        }
        return (Int(day.value), at + 2)
    }
}
