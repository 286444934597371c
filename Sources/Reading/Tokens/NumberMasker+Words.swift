/// What begins with a word or a mark: dates by their month, accounts, addresses, coordinates.
extension NumberMasker {
    mutating func maskWord(_ index: Int, _ token: Token) {
        guard masks[index].isEmpty else { return }
        if token.is(.month), let date = DateShape(text, at: index) { return mark(date.tokens, .date) }
        if text.isWord(index, .nl), let end = taxEnd(index) { mark(index..<end, .code) }
        if token.length == 2 {
            if let account = AccountNumber.range(text, at: index) { mark(account, .code) }
            if token.hash == Self.walletHash, let one = text[index + 1], one.isNumber, one.gap == .none {
                mark(index..<endOfGlued(index), .code)
            }
        }
        if text.isWord(index, .www) || text.isWord(index, .http) || text.isWord(index, .https),
            let next = text[index + 1], next.gap == .none, next.kind == .mark
        {
            let end = endOfGlued(index)
            guard !leadsToMessenger(index..<end) else { return }
            mark(index..<end, .address)
        }
    }

    /// `https://wa.me/31612345600`: a link with a number to write to, read like one.
    private func leadsToMessenger(_ range: Range<Int>) -> Bool {
        range.prefix(12).contains { index in
            text.isWord(index, .whatsapp)
                || text.isWord(index, .me) && text[index - 1]?.isMark(".") == true
                    && (text.isWord(index - 2, .wa) || text.isWord(index - 2, .t))
        }
    }

    /// `NL123456789B01`, whatever its check digits: a mistyped tax number is no phone either.
    private func taxEnd(_ index: Int) -> Int? {
        guard let digits = text[index + 1], digits.isNumber, digits.length == 9, digits.gap != .line,
            text.isWord(index + 2, .b), let check = text[index + 3], check.isNumber, check.length == 2
        else { return nil }
        return index + 4
    }

    /// `bc1q…`, the address of a purse of bitcoins.
    private static let walletHash = WordHash.of("bc".utf8)

    private func endOfGlued(_ index: Int) -> Int {
        var end = index + 1
        while let next = text[end], next.gap == .none { end += 1 }
        return end
    }

    /// `anna@post.example` and `@anna2009`; not `06@12@34`.
    mutating func maskMark(_ index: Int, _ token: Token) {
        if token.isMark("/") { return maskPath(index) }
        if token.isMark("\u{B0}") { return maskDegrees(index) }
        guard token.isMark("@"), let next = text[index + 1], next.gap == .none, next.isWord else { return }
        var start = index
        while start > 0, text.tokens[start].gap == .none, isAddressPart(text.tokens[start - 1]) { start -= 1 }
        var end = index + 2
        while let part = text[end], part.gap == .none, isAddressPart(part) { end += 1 }
        mark(start..<end, .address)
    }

    /// `ads.example/0612345600`: what follows a host. Messengers' paths are numbers to write to.
    private mutating func maskPath(_ index: Int) {
        guard let top = text[index - 1], top.isWord, top.length >= 2, text[index]?.gap == Token.Gap.none,
            !top.is(.phoneLabel), !text.isWord(index - 1, .me), let point = text[index - 2],
            point.isMark("."),
            top.gap == .none, point.gap == .none, let host = text[index - 3], host.kind != .mark,
            host.length >= 2,
            text[index + 1]?.gap == Token.Gap.none, !leadsToMessenger(index - 3..<index)
        else { return }
        mark(index..<endOfGlued(index), .address)
    }

    /// `52°05'25.6"N`
    private mutating func maskDegrees(_ index: Int) {
        guard text[index]?.gap == Token.Gap.none, text[index - 1]?.isNumber == true else { return }
        mark(index - 1..<min(endOfGlued(index), index + 8), .code)
    }

    private func isAddressPart(_ token: Token) -> Bool {
        token.kind != .mark || [0x2E, 0x2D, 0x5F, 0x2B].contains(token.value)
    }
}
