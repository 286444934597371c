/// Days without a year: one `06-12` may be the beginning of a phone, but a row of them, or two with a time behind each, is
/// an agenda.
extension NumberMasker {
    private static let rowLimit = 62

    /// `06/12, 07/12, 08/12`, `06-12 14:00, 07-12 15:30`, `01.12. 13:00, 02.12. 14:00`
    mutating func maskDays(_ index: Int) -> Bool {
        var days: [Range<Int>] = []
        var (at, times) = (index, 0)
        while days.count < Self.rowLimit, let end = endOfDay(at) {
            days.append(at..<end)
            at = end
            if isTime(at) { (at, times) = (at + 3, times + 1) }
            guard let link = text[at], link.isMark(",") || link.isMark(";") || link.is(.and) else { break }
            at += 1
        }
        guard days.count >= 3 || days.count == 2 && times == 2 else { return false }
        for day in days { mark(day, .date) }
        return true
    }

    /// Where a day and a month end that begin at `index`, with nothing joined to them; nil where none do.
    private func endOfDay(_ index: Int) -> Int? {
        guard let day = text[index], day.isNumber, day.length <= 2, (1...31).contains(day.value),
            let mark = text[index + 1], mark.gap == .none,
            mark.isMark("-") || mark.isMark("/") || mark.isMark("."),
            let month = text[index + 2], month.isNumber, month.gap == .none, month.length <= 2,
            (1...12).contains(month.value)
        else { return nil }
        if day.gap == .none, let before = text[index - 1], before.kind == .mark { return nil }
        var end = index + 3
        if mark.isMark("."), let point = text[end], point.isMark("."), point.gap == .none { end += 1 }
        guard let next = text[end], next.gap == .none else { return end }
        return next.isMark(",") || next.isMark(";") ? end : nil
    }

    /// `14:00`
    private func isTime(_ index: Int) -> Bool {
        guard let hour = text[index], hour.isNumber, hour.gap == .space, hour.length <= 2, hour.value <= 24,
            let colon = text[index + 1], colon.isMark(":"), colon.gap == .none,
            let minute = text[index + 2], minute.isNumber, minute.gap == .none, minute.length == 2
        else { return false }
        return minute.value < 60
    }
}
