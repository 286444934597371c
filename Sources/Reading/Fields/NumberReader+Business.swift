internal import Evidence

/// Numbers of the Chamber of Commerce and of the tax office.
extension NumberReader {
    /// Where a label of a KvK number ends: `KvK`, `K.v.K.`, `Kamer van Koophandel`, and what other languages call it.
    func businessLabelEnd(_ index: Int) -> Int? {
        guard let token = text[index], token.isWord else { return nil }
        if token.is(.kvkLabel) { return index + 1 }
        if text.isWord(index, .k), text.isWord(index + 2, .v), text.isWord(index + 4, .k),
            text[index + 1]?.isMark(".") == true
        {
            return index + 5
        }
        if text.isWord(index, .chamber), text.isWord(index + 1, .of), text.isWord(index + 2, .commerce) {
            return index + 3
        }
        if text.isWord(index, .kamer), text.isWord(index + 1, .van), text.isWord(index + 2, .koophandel) {
            return index + 3
        }
        // The lengths of the words below: most words are told from them without a look at a list.
        guard (6...7).contains(token.length), let second = text[index + 2], Self.chambers.contains(token.hash)
        else { return nil }
        return Self.trade.contains(second.hash) ? index + 3 : nil
    }

    /// `chambre de commerce`, `cámara de comercio`, `camera de comerț`, `camera di commercio`.
    private static let chambers = ["chambre", "camara", "camera"].map { WordHash.of($0.utf8) }
    private static let trade = ["commerce", "comercio", "comert", "commercio"].map { WordHash.of($0.utf8) }

    /// Eight digits within a few tokens, in one piece or in groups; or right before the label, as in `12345678 (KvK)`.
    mutating func readKvK(after start: Int, label: Int) {
        var index = start
        while index < start + 9, let token = text[index], !token.is(.phoneLabel) || token.is(.numberLabel) {
            if token.isNumber {
                if let end = eightDigits(from: index) { add(.kvk, index..<end, label: label) }
                return
            }
            index += 1
        }
        let before = text[label - 1]?.isMark("(") == true ? label - 2 : label - 1
        if let number = text[before], number.isNumber, number.length == 8, isFreeForKvK(before) {
            add(.kvk, before..<before + 1, label: label)
        }
    }

    private func eightDigits(from start: Int) -> Int? {
        var (digits, end) = (0, start)
        while digits < 8, let next = text[end], isFreeForKvK(end) {
            guard end == start || next.gap != .line else { return nil }
            if next.isNumber {
                digits += next.length
            } else {
                guard next.isMark(".") || next.isMark("-"), next.gap == .none,
                    text[end + 1]?.gap == Token.Gap.none
                else { return nil }
            }
            end += 1
        }
        // `KvK 12345678-9` is longer than a KvK number.
        if let joint = text[end], joint.isMark("-"), joint.gap == .none, text[end + 1]?.isNumber == true,
            text[end + 1]?.gap == Token.Gap.none
        {
            return nil
        }
        return digits == 8 ? end : nil
    }

    private func isFreeForKvK(_ index: Int) -> Bool {
        text.mask(at: index).isDisjoint(with: [.phone, .money, .clock, .address, .years, .date])
    }

    /// Eight digits that stand in the register are a KvK number without a label as well.
    mutating func readRegisteredKvK(at index: Int, _ token: Token) {
        guard token.length == 8, text.mask(at: index).isDisjoint(with: .notAge),
            known.isRegisteredKvK(text.word(token))
        else { return }
        add(.kvk, index..<index + 1, label: nil)
    }

    // MARK: Tax numbers

    private static let taxLabels = Set(
        [
            "btw", "btwnummer", "btwnr", "btwid", "vat", "vatnumber", "vatno", "tva", "iva", "ust", "ustid",
            "ustidnr",
        ]
        .map { WordHash.of($0.utf8) })

    /// `NL123456789B01`, with blanks or points, and without its country behind a label. The digits are masked, as those
    /// of old ones of sole traders hold a citizen number.
    mutating func readTax(at start: Int) -> Bool {
        let hasCountry = text.isWord(start, .nl)
        guard hasCountry || text[start]?.isNumber == true else { return false }
        var digits: [UInt8] = []
        var index = hasCountry ? start + 1 : start
        while digits.count < 9, let token = text[index], index - start <= 8,
            token.gap != .line || index == start
        {
            if token.isNumber { digits += text.bytes(token) } else if !token.isMark(".") { return false }
            index += 1
        }
        if text[index]?.isMark(".") == true { index += 1 }
        guard digits.count == 9, text.isWord(index, .b) else { return false }
        let last = text[index + 1]?.isMark(".") == true ? index + 2 : index + 1
        guard let check = text[last], check.isNumber, check.length == 2 else { return false }
        // Behind a label it is one even if it was mistyped; without one a scheme must agree.
        let label = (1...4).map { start - $0 }.first {
            text[$0].map { Self.taxLabels.contains($0.hash) } ?? false
        }
        guard label != nil || hasCountry && TaxNumber.isValid(digits, check: text.bytes(check)) else {
            return false
        }
        add(
            .btw, start..<last + 1, label: label,
            masked: (hasCountry ? "NL" : "") + "*********B" + text.word(check))
        return true
    }
}

/// The two schemes that Dutch VAT ids are made by (Belastingdienst: 11-test until 2019, mod 97 since 2020).
enum TaxNumber {
    /// `digits`: nine; `check`: the two behind the B.
    static func isValid(_ digits: [UInt8], check: ArraySlice<UInt8>) -> Bool {
        isElevenProof(digits) || isMod97(digits, check)
    }

    /// 9·d₁ + 8·d₂ + … + 2·d₈ ≡ d₉ (mod 11), as of a citizen number.
    private static func isElevenProof(_ digits: [UInt8]) -> Bool {
        let sum = digits.prefix(8).enumerated().reduce(0) { $0 + (9 - $1.offset) * Int($1.element - 0x30) }
        return sum % 11 == Int(digits[8] - 0x30)
    }

    /// The whole id with letters as 10 to 35 (ISO 7064), N = 23, L = 21, B = 11, leaves 1.
    private static func isMod97(_ digits: [UInt8], _ check: ArraySlice<UInt8>) -> Bool {
        var remainder = 2_321 % 97
        for digit in digits { remainder = (remainder * 10 + Int(digit - 0x30)) % 97 }
        remainder = (remainder * 100 + 11) % 97
        for digit in check { remainder = (remainder * 10 + Int(digit - 0x30)) % 97 }
        return remainder == 1
    }
}
