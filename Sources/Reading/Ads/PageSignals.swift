/// Where on a page something stands that ads have: cheap to find, and good enough to tell where one ad ends.
struct PageSignals: Sendable {
    /// Offsets in the text, sorted.
    private(set) var phones: [Int] = []
    private(set) var prices: [Int] = []
    private(set) var ages: [Int] = []

    init(_ page: FlatPage) {
        scan(page.text)
        for link in page.links where link.contact?.digits != nil { phones.append(link.range.lowerBound) }
        phones.sort()
    }

    func hasPhone(_ range: Range<Int>) -> Bool { Self.any(phones, range) }
    func hasPrice(_ range: Range<Int>) -> Bool { Self.any(prices, range) }
    func hasAge(_ range: Range<Int>) -> Bool { Self.any(ages, range) }

    /// How many of the three kinds stand in `range`.
    func kinds(_ range: Range<Int>) -> Int {
        (hasPhone(range) ? 1 : 0) + (hasPrice(range) ? 1 : 0) + (hasAge(range) ? 1 : 0)
    }

    private static func any(_ offsets: [Int], _ range: Range<Int>) -> Bool {
        var (low, high) = (0, offsets.count)
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < offsets.count && offsets[low] < range.upperBound
    }

    /// One pass: runs of nine to fifteen digits that are at most six bytes apart (a keycap takes that many),
    /// signs of money, and the words of age.
    private mutating func scan(_ text: [UInt8]) {
        var (digits, runStart, lastDigit) = (0, 0, -100)
        var at = 0
        while at < text.count {
            let byte = text[at]
            if byte.isLetter {
                if digits >= 9, lastDigit == at - 1, runStart > 1, text[runStart - 1].isLetter,
                    text[runStart - 2].isDigit
                {
                    // `8a0612345600abcd`: the number of a request, with letters on both sides.
                    if phones.last == runStart { phones.removeLast() }
                }
                let (end, key) = Self.word(in: text.span, from: at)
                if end - at <= 8 {
                    takeWord(key, at: at)
                    if at > 0, text[at - 1] >= 0x80 { takeTail(key, after: text[at - 1], at: at) }
                }
                (lastDigit, at) = (-100, end)
                continue
            }
            if byte.isDigit || byte >= 0x80 && Self.isFullwidthDigit(text, at) {
                if at - lastDigit > 7 { (digits, runStart) = (0, at) }
                digits += 1
                lastDigit = at
                if digits == 9 { phones.append(runStart) }
            } else if byte == 0x0A {
                lastDigit = -100
            } else if byte == 0xAC, at >= 2, text[at - 1] == 0x82, text[at - 2] == 0xE2 {
                prices.append(at - 2)
            } else if byte == 0xB3, Self.areYears(text.span, at) {
                ages.append(at - 1)
            }
            at += 1
        }
    }

    /// Where a word ends, and its last eight letters as one number, capitals as small ones.
    private static func word(in text: Span<UInt8>, from start: Int) -> (end: Int, key: UInt64) {
        var (at, key): (Int, UInt64) = (start, 0)
        while at < text.count, text[at].isLetter {
            key = key << 8 | UInt64(text[at] | 0x20)
            at += 1
        }
        return (at, key)
    }

    /// True for the last byte of one.
    private static func isFullwidthDigit(_ text: [UInt8], _ at: Int) -> Bool {
        at >= 2 && (0x90...0x99).contains(text[at]) && text[at - 1] == 0xBC && text[at - 2] == 0xEF
    }

    private mutating func takeWord(_ key: UInt64, at start: Int) {
        switch key {
        case 0x6575726F, 0x657572, 0x6575726F73: prices.append(start)  // euro, eur, euros
        case 0x6A616172, 0x7965617273, 0x79656172, 0x616765, 0x6C65656674696A64, 0x6A61687265, 0x616765_64:
            ages.append(start)  // jaar, years, year, age, leeftijd, jahre, aged
        case 0x616E73, 0x616E6F73, 0x616E6E69, 0x616E69, 0x6C6174, 0x6C617461, 0x65646164, 0x616C746572,
            0x7769656B, 0x65766573:
            ages.append(start)  // ans, anos, anni, ani, lat, lata, edad, alter, wiek, eves
        default: break
        }
    }

    /// The rest of a word behind a letter of two bytes, of which `last` is the second.
    private mutating func takeTail(_ key: UInt64, after last: UInt8, at start: Int) {
        switch (last, key) {
        case (0xA9, 0x766573), (0xB1, 0x6F73), (0xA2, 0x6765), (0xA2, 0x72737461), (0xA9, 0x6C65746B6F72):
            ages.append(start)  // éves, años, âge, vârsta, életkor
        default: break
        }
    }

    /// True where `години` or another form of it begins with the letter that ends at `at`.
    private static func areYears(_ text: Span<UInt8>, _ at: Int) -> Bool {
        guard at >= 1, at + yearsTail.count < text.count, text[at - 1] == 0xD0 else { return false }
        return yearsTail.indices.allSatisfy { text[at + 1 + $0] == yearsTail[$0] }
    }

    private static let yearsTail = Array("один".utf8)
}
