/// Times of day.
extension NumberMasker {
    /// `24/7`, `7/24`, `24-7`
    mutating func maskAlways(_ index: Int) -> Bool {
        guard let first = text[index], let mark = text[index + 1], let second = text[index + 2],
            second.isNumber,
            mark.kind == .mark, [0x2F, 0x2D, 0x2E, 0x78].contains(mark.value), mark.gap != .line,
            (first.value, second.value) == (24, 7) || (first.value, second.value) == (7, 24)
        else { return false }
        self.mark(index..<index + 3, .always)
        return true
    }

    /// `17:30`, `9.30 am`, `16-22 uur`, `van 17 tot 23 uur`, `8 pm`, `ma-vr 10-22`
    mutating func maskClock(_ index: Int, _ token: Token) -> Bool {
        if let end = endOfTimes(index) {
            mark(index..<end, .clock)
            return true
        }
        if isPlainHours(index, token) {
            mark(index..<index + 3, .clock)
            return true
        }
        guard let start = clockTime(index), !isColonChain(index) else { return false }
        if let separator = text[start.end], let second = clockTime(start.end + 1), separator.gap != .line,
            separator.isMark("-") || separator.isMark("/") || separator.is([.rangeWord, .and]),
            text[start.end + 1]?.gap != .line
        {
            // `di 8 e 11 anni` is no Tuesday.
            if text[second.end]?.is(.ageUnit) == true { return false }
            let isCertain =
                start.isCertain || second.isCertain || hasClockUnit(second.end) || isAfterDay(index)
            guard isCertain else { return false }
            mark(index..<second.end, .clock)
            return true
        }
        if start.isCertain { mark(index..<start.end, .clock) }
        return start.isCertain
    }

    /// `09.00 12.30 13.30 18.00`: three times of day or more, each later than the one before. No number of a phone in
    /// pairs, such as `06.12 34.56`, is that.
    private func endOfTimes(_ index: Int) -> Int? {
        var (at, end, last, count) = (index, index, -1, 0)
        while count < Self.timesLimit, let time = pointedTime(at), time > last {
            (last, end, count) = (time, at + 3, count + 1)
            at = end
            if let mark = text[at], mark.kind == .mark, mark.gap != .line,
                [0x2C, 0x2D, 0x2F, 0x3B, 0x7C].contains(mark.value)
            {
                at += 1
            } else if text[at]?.gap == Token.Gap.none {
                break
            }
        }
        return count >= 3 ? end : nil
    }

    private static let timesLimit = 24

    /// Minutes of the day of `9.30`, in steps of five minutes, with nothing that touches it behind but a mark.
    private func pointedTime(_ index: Int) -> Int? {
        guard let hour = text[index], hour.isNumber, hour.length <= 2, hour.value <= 24,
            let point = text[index + 1], point.gap == .none, point.isMark(".") || point.isMark(":"),
            let minute = text[index + 2], minute.isNumber, minute.gap == .none, minute.length == 2,
            minute.value < 60, minute.value % 5 == 0
        else { return nil }
        if let next = text[index + 3], next.gap == .none,
            next.kind != .mark || next.isMark(".") && isDigitBehind(index + 3)
        {
            return nil
        }
        return Int(hour.value * 60 + minute.value)
    }

    private func isDigitBehind(_ index: Int) -> Bool {
        text[index + 1].map { $0.isNumber && $0.gap == .none } ?? false
    }

    /// `0900-2200`: quarters of an hour, written without a point. A number of a helpdesk is no such pair.
    private func isPlainHours(_ index: Int, _ token: Token) -> Bool {
        guard token.length == 4, let mark = text[index + 1], mark.isMark("-") || mark.is(.rangeWord),
            mark.gap != .line, let second = text[index + 2], second.isNumber, second.length == 4,
            second.gap != .line,
            text[index + 3].map({ !($0.isNumber && $0.gap != .line) && !($0.isMark("-") && $0.gap == .none) })
                ?? true
        else { return false }
        return [token, second].allSatisfy {
            $0.value <= 2_400 && ($0.value % 100) % 15 == 0 && $0.value % 100 < 60
        }
    }

    /// `06:12:34:56:00` is no time.
    private func isColonChain(_ index: Int) -> Bool {
        var (first, last) = (index, index)
        while last - index < 8, isColonPair(last) { last += 2 }
        while index - first < 8, isColonPair(first - 2) { first -= 2 }
        return last - first >= 6
    }

    /// Two numbers with nothing but a colon between them.
    private func isColonPair(_ index: Int) -> Bool {
        guard text[index]?.isNumber == true, let colon = text[index + 1], colon.isMark(":"),
            colon.gap == .none,
            let next = text[index + 2]
        else { return false }
        return next.isNumber && next.gap == .none
    }

    private func clockTime(_ index: Int) -> (end: Int, isCertain: Bool)? {
        guard let hour = text[index], hour.isNumber, hour.length <= 2, hour.value <= 24 else { return nil }
        if let point = text[index + 1], point.gap == .none, point.isMark(":") || point.isMark("."),
            let minute = text[index + 2], minute.isNumber, minute.gap == .none, minute.length == 2,
            minute.value < 60
        {
            let isJoined = text[index + 3].map { $0.gap == .none && $0.isMark(".") } ?? false
            guard point.isMark(":") || hasClockUnit(index + 3) else {
                return isJoined ? nil : (index + 3, false)
            }
            return (index + 3, true)
        }
        return (index + 1, isMeridiem(index + 1))
    }

    private func isMeridiem(_ index: Int) -> Bool {
        guard let next = text[index], next.gap != .line else { return false }
        if text.isWord(index, .am) || text.isWord(index, .pm) { return true }
        return (text.isWord(index, .a) || text.isWord(index, .p)) && text[index + 1]?.isMark(".") == true
            && text.isWord(index + 2, .m)
    }

    private func hasClockUnit(_ index: Int) -> Bool {
        guard let unit = text[index], unit.gap != .line else { return false }
        return unit.is(.duration) && unit.value == 60 || isMeridiem(index) || text.isWord(index, .o)
    }

    private func isAfterDay(_ index: Int) -> Bool {
        (1...2).contains { back in
            guard let before = text[index - back], text[index - back + 1]?.gap != .line else { return false }
            return before.is(.weekday)
        }
    }
}
