/// How many hours a day are meant: all of them, or so many.
extension AvailabilityReader {
    /// `dag en nacht`, `day and night`, `Tag und Nacht`, `éjjel-nappal`
    func dayAndNight(_ index: Int) -> Range<Int>? {
        guard let day = text[index] else { return nil }
        if day.is(.night), let end = nappal(index + 1) { return index..<end }
        if day.known == .calodobowo { return index..<index + 1 }
        if day.known == .cala, text.isWord(index + 1, .dobe) { return index..<index + 2 }
        guard day.is(.day), let and = text[index + 1],
            and.is(.and) || and.isMark("&") || and.isMark("/") || [.i, .и, .es].contains(and.known)
        else { return nil }
        let at = text[index + 2]?.is(.night) == true ? index + 2 : index + 3
        guard let night = text[at], night.is(.night), night.gap != .line,
            at - index == 2 || isShort(index + 2)
        else { return nil }
        return index..<at + 1
    }

    private func isShort(_ index: Int) -> Bool {
        text[index]?.isWord == true && text.tokens[index].length <= 2
    }

    private func nappal(_ index: Int) -> Int? {
        let at = text[index]?.isMark("-") == true ? index + 1 : index
        return text.isWord(at, .nappal) ? at + 1 : nil
    }

    /// `24 uur per dag`, `24 hours a day`, `24h/24`, `rond de klok`, `altijd bereikbaar`, `non-stop open`
    func roundTheClock(_ index: Int) -> Range<Int>? {
        guard let number = text[index], number.isNumber || number.is(.number) else {
            return clockWords(index) ?? always(index)
        }
        guard number.value == 24, let unit = text[index + 1], unit.gap != .line else { return nil }
        let isUnit = unit.is(.duration) && unit.value == 60
        let at = isUnit ? index + 2 : index + 1
        let link = text.isWord(at, .de) && isUnit ? at + 1 : at
        if isOutOf(link), text[link + 1]?.isNumber == true, text[link + 1]?.value == 24 {
            return index..<link + 2
        }
        return isUnit ? aroundTheClock(index) : nil
    }

    private func clockWords(_ index: Int) -> Range<Int>? {
        switch text.known(index) {
        case .rond, .round, .around:
            let at = text[index + 1]?.isMark("-") == true ? index + 4 : index + 2
            return text.isWord(at, .klok) || text.isWord(at, .clock) ? index..<at + 1 : nil
        case .rund:
            return text.isWord(index + 1, .um) && text.isWord(index + 3, .uhr) ? index..<index + 4 : nil
        default: return nil
        }
    }

    /// `altijd bereikbaar`, `disponibilă non-stop`
    private func always(_ index: Int) -> Range<Int>? {
        var end = index + 1
        if text.isWord(index, .non) {
            end = text[index + 1]?.isMark("-") == true ? index + 3 : index + 2
            guard text.isWord(end - 1, .stop) else { return nil }
        } else {
            guard text[index]?.is(.always) == true else { return nil }
        }
        let isBefore = text[index]?.gap != .line && isOpening(text.known(index - 1))
        if isBefore { return index..<end }
        // "Altijd open voor" is a manner of people.
        guard let open = text[end], open.gap != .line, open.length > 4, isOpening(open.known) else {
            return nil
        }
        return index..<end + 1
    }

    /// `24 uur` alone may be a notice to give, so a day or an opening word must stand beside it.
    private func aroundTheClock(_ index: Int) -> Range<Int>? {
        let end = index + 2
        if let behind = aDay(end) { return index..<behind }
        if text[end]?.is(.day) == true { return index..<end + 1 }
        let isOpen = (-3...3).contains { offset in
            guard offset < 0 || offset > 1 else { return false }
            return isOpening(text.known(index + offset))
        }
        if isOpen { return index..<end }
        let isBesideDays = text[end]?.gap != .line && (end...end + 2).contains { everyDay($0) != nil }
        return isBesideDays ? index..<end : nil
    }

    /// `8 uur per dag`, `ten hours a day`, `8 godzin dziennie`
    func hoursADay(_ index: Int) -> Said? {
        guard let number = text[index], number.isNumber || number.is(.number),
            (2...23).contains(number.value),
            let unit = text[index + 1], unit.gap != .line, unit.is(.duration), unit.value == 60,
            text.mask(at: index).isDisjoint(with: [.date, .money, .code, .address, .phone]),
            let end = aDay(index + 2)
        else { return nil }
        return Said(hours: Int(number.value), tokens: index..<end)
    }

    /// `per dag`, `a day`, `am Tag`, `al día`, `na dobę`, `dziennie`: the token behind it.
    private func aDay(_ index: Int) -> Int? {
        guard let per = text[index], per.gap != .line else { return nil }
        let isPer =
            switch per.known {
            case .a, .al, .am, .на, .na, .la, .le: true
            default: per.is(.per)
            }
        if isPer, let day = text[index + 1], day.is(.day), day.gap != .line { return index + 2 }
        return per.known == .daily || per.known == .taglich ? index + 1 : nil
    }
}
