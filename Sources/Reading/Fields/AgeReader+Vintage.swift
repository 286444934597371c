/// Years of birth that no verb of being born tells: vintages, a star, the head of an ad.
extension AgeReader {
    /// `D.O.B. 11/11/1991`
    func isDottedBirth(_ token: Token, at index: Int) -> Bool {
        guard token.known == .d, let point = text[index + 1], point.isMark("."), point.gap == .none else {
            return false
        }
        return text.isWord(index + 2, .o) && text.isWord(index + 4, .b)
    }

    /// `a '01 baby`, `a 1994 girl`
    func isBabyOfYear(_ token: Token, at index: Int) -> Bool {
        guard token.length == 4 || token.length == 2, let noun = text[index + 1], noun.gap == .space,
            noun.known == .baby || noun.known == .kind || token.length == 4 && noun.known == .girl
        else { return false }
        if token.length == 4 { return [.a, .een].contains(text.known(index - 1)) }
        return text[index - 1]?.isMark("'") == true && token.gap == .none
    }

    func yearOfBaby(at start: Int) -> (Birth, Range<Int>)? {
        if text[start]?.length == 4 { return starYear(at: start) }
        return year(at: start - 1).map { (($0.value, nil, nil), start..<$0.end) }
    }

    /// `del 89, madura`: the ad begins with it.
    func yearAtHead() -> (Birth, Range<Int>)? {
        guard let short = text[1], short.isNumber, short.length == 2, short.value >= 40, short.gap == .space,
            text[2].map({ $0.kind == .mark && $0.gap == .none || $0.gap == .line }) ?? true
        else { return nil }
        return ((fullYear(Int(short.value)), nil, nil), 0..<2)
    }

    static func isVintage(_ word: KnownWord) -> Bool {
        switch word {
        case .bj, .jg, .b, .ur, .classe, .annata, .cosecha, .quinta, .millesime, .набор, .leat: true
        default: false
        }
    }

    /// `bj. 1998`, `b. 1987`, `classe 1985`, `quinta del 85`: with the year at once, for the words mean more than that.
    func vintage(at start: Int) -> (Birth, Range<Int>)? {
        guard Self.isVintage(text.known(start)) else { return nil }
        var index = start + 1
        while let token = text[index], index < start + 3,
            token.isMark(".") || token.isMark(":") || token.known == .del || token.known == .w
        {
            index += 1
        }
        if text.isWord(start, .b), index == start + 1 { return nil }
        guard text[index]?.gap != .line else { return nil }
        if let year = year(at: index) { return ((year.value, nil, nil), start..<year.end) }
        guard let short = text[index], short.isNumber, short.length == 2, short.value >= 40,
            [.bj, .jg, .quinta, .cosecha].contains(text.known(start))
        else { return nil }
        return ((fullYear(Int(short.value)), nil, nil), start..<index + 1)
    }
}
