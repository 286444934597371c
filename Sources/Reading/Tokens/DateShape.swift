internal import Evidence

/// A date as people write it, whole or in part, and the tokens it takes.
///
///     3 november 2026 · 3 nov · november 3, 2026 · 21-11-2026 · 21/11/26 · 2026-11-21 · november 2026 ·
///     15 de diciembre de 2008 · 2008. december 15.
struct DateShape: Hashable, Sendable {
    let tokens: Range<Int>
    let year: Int?
    let month: Int
    let day: Int?

    var date: CivilDate? {
        guard let year, let day else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// The date that begins with the token at `start`; nil where none does.
    init?(_ text: ReadableText, at start: Int) {
        guard let first = text[start] else { return nil }
        if first.isNumber, let numeric = Self.numeric(text, start) ?? Self.yearFirst(text, start) {
            self = numeric
        } else if first.isNumber, let spelled = Self.dayFirst(text, start) {
            self = spelled
        } else if first.is(.month), first.gap != .none || start == 0,
            let spelled = Self.monthFirst(text, start)
        {
            self = spelled
        } else {
            return nil
        }
    }

    private init(_ tokens: Range<Int>, year: Int?, month: Int, day: Int?) {
        (self.tokens, self.year, self.month, self.day) = (tokens, year, month, day)
    }

    /// Three numbers with the same separator that touch it, and no fourth: `06.12.34.56` is a phone.
    private static func numeric(_ text: ReadableText, _ start: Int) -> DateShape? {
        guard let separator = text[start + 1], separator.kind == .mark, separator.gap == .none,
            [0x2D, 0x2F, 0x2E].contains(separator.value),
            let second = text[start + 2], second.isNumber, second.gap == .none, second.length <= 2,
            let repeated = text[start + 3], repeated.kind == .mark, repeated.gap == .none,
            repeated.value == separator.value,
            let third = text[start + 4], third.isNumber, third.gap == .none
        else { return nil }
        if let before = text[start - 1], before.kind == .mark, text[start]?.gap == Token.Gap.none,
            before.value == separator.value
        {
            return nil
        }
        if let after = text[start + 5], after.gap == .none {
            if after.isNumber || after.isWord && third.length == 2 { return nil }
            let isJoined = after.kind == .mark && [0x2D, 0x2F, 0x2E].contains(after.value)
            if isJoined, let next = text[start + 6], next.kind != .mark, next.gap == .none { return nil }
        }
        guard let first = text[start] else { return nil }
        return ordered(start..<start + 5, Int(first.value), Int(second.value), Int(third.value), first, third)
    }

    private static func ordered(
        _ range: Range<Int>, _ one: Int, _ two: Int, _ three: Int, _ first: Token, _ third: Token
    ) -> DateShape? {
        if first.length == 4, third.length <= 2 { return checked(range, one, two, three) }
        guard first.length <= 2 else { return nil }
        guard third.length == 4 || third.length == 2 else { return nil }
        let year = third.length == 4 ? three : 2_000 + three
        // Day first, as in Europe; month first only where nothing else can be meant.
        return checked(range, year, two, one) ?? checked(range, year, one, two)
    }

    private static func checked(_ range: Range<Int>, _ year: Int, _ month: Int, _ day: Int) -> DateShape? {
        guard (1_900...2_100).contains(year), CivilDate(year: year, month: month, day: day) != nil else {
            return nil
        }
        return DateShape(range, year: year, month: month, day: day)
    }

    /// `2008. december 15.`, as in Hungary
    private static func yearFirst(_ text: ReadableText, _ start: Int) -> DateShape? {
        guard let year = text[start], year.length == 4, (1_900...2_100).contains(year.value) else {
            return nil
        }
        let at = text[start + 1]?.isMark(".") == true ? start + 2 : start + 1
        guard let month = text[at], month.is(.month), month.gap == .space, let day = text[at + 1],
            day.isNumber,
            day.length <= 2, day.gap == .space
        else { return nil }
        return checked(start..<at + 2, Int(year.value), Int(month.value), Int(day.value))
    }

    private static func dayFirst(_ text: ReadableText, _ start: Int) -> DateShape? {
        guard let day = text[start], day.length <= 2, (1...31).contains(day.value) else { return nil }
        var at = start + 1
        if let suffix = text[at], suffix.gap == .none, suffix.isWord || suffix.isMark("."), !suffix.is(.month)
        {
            at += 1  // 3rd, 3e, 3.
        }
        if text.isWord(at, .of) || text.isWord(at, .de) { at += 1 }
        guard let month = text[at], month.is(.month), month.gap != .line || at == start + 1 else {
            return nil
        }
        // "30 may" and "17 mar" need no more; "5 ma" would be no month at all.
        at += 1
        if let point = text[at], point.isMark("."), point.gap == .none, month.length <= 4 { at += 1 }
        let (year, end) = year(text, at)
        return DateShape(start..<end, year: year, month: Int(month.value), day: Int(day.value))
    }

    private static func monthFirst(_ text: ReadableText, _ start: Int) -> DateShape? {
        // `marzo de 1999`
        if text.isWord(start + 1, .de) || text.isWord(start + 1, .del), let month = text[start],
            let year = text[start + 2],
            year.isNumber, year.length == 4, (1_900...2_100).contains(year.value), year.gap == .space
        {
            return DateShape(start..<start + 3, year: Int(year.value), month: Int(month.value), day: nil)
        }
        guard let month = text[start], let next = text[start + 1], next.isNumber, next.gap == .space else {
            return nil
        }
        if next.length == 4, (1_900...2_100).contains(next.value) {
            return DateShape(start..<start + 2, year: Int(next.value), month: Int(month.value), day: nil)
        }
        guard next.length <= 2, (1...31).contains(next.value) else { return nil }
        var at = start + 2
        if let suffix = text[at], suffix.isWord, suffix.gap == .none { at += 1 }
        let (year, end) = year(text, at)
        // "mei 17 jaar" is no day, and Polish "mają 10" is no May.
        if month.known == .maja { return nil }
        if year == nil, let after = text[at], after.is([.ageUnit, .duration, .money]) { return nil }
        return DateShape(start..<end, year: year, month: Int(month.value), day: Int(next.value))
    }

    private static func year(_ text: ReadableText, _ start: Int) -> (year: Int?, end: Int) {
        var at = start
        if let comma = text[at], comma.isMark(",") || text.isWord(at, .de) || text.isWord(at, .del) {
            at += 1
        }
        guard let year = text[at], year.isNumber, year.length == 4, (1_900...2_100).contains(year.value),
            year.gap == .space || year.gap == .none && at > start
        else { return (nil, start) }
        return (Int(year.value), at + 1)
    }
}
