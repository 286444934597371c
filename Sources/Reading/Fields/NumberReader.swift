internal import Evidence

/// Finds permit, registration and business numbers, by their labels and by their shape.
struct NumberReader {
    private let text: ReadableText
    private var found: [NumberMention] = []
    /// For each token whether it belongs to a number already.
    private var used: [Bool]
    private static let limit = 50

    /// `fields`: ranges of tokens in which a profile says a permit number stands.
    static func read(_ text: ReadableText, fields: [Range<Int>] = []) -> [NumberMention] {
        var reader = NumberReader(text: text)
        for field in fields { reader.readField(field) }
        reader.run()
        return reader.found.sorted { $0.span < $1.span }
    }

    private init(text: ReadableText) {
        self.text = text
        used = [Bool](repeating: false, count: text.tokens.count)
    }

    private mutating func run() {
        for index in text.tokens.indices where found.count < Self.limit {
            let token = text.tokens[index]
            guard token.known != .other || token.is([.kvkLabel, .permitLabel]), !used[index] else { continue }
            if token.is(.kvkLabel) || isSpelledKvK(index) || isChamber(index) {
                readKvK(after: index)
            } else if text.isWord(index, .nl), readTax(at: index) {
                continue
            } else if token.is(.permitLabel) {
                readPermit(after: index)
            }
        }
        for index in text.tokens.indices where found.count < Self.limit && !used[index] {
            readCandidate(at: index)
        }
    }

    private mutating func add(
        _ kind: NumberMention.Kind, _ range: Range<Int>, label: Int?, masked: String? = nil
    ) {
        guard range.allSatisfy({ !used[$0] }) else { return }
        for index in range { used[index] = true }
        let span = text.span(range)
        let label = label.flatMap { text[$0] }.map(text.word)
        found.append(NumberMention(text: masked ?? text.text(span), kind: kind, span: span, label: label))
    }

    // MARK: Business numbers

    /// `K.v.K.`
    private func isSpelledKvK(_ index: Int) -> Bool {
        text.isWord(index, .k) && text.isWord(index + 2, .v) && text.isWord(index + 4, .k)
            && text[index + 1]?.isMark(".") == true
    }

    private func isChamber(_ index: Int) -> Bool {
        text.isWord(index, .chamber) && text.isWord(index + 1, .of) && text.isWord(index + 2, .commerce)
            || text.isWord(index, .kamer) && text.isWord(index + 1, .van)
                && text.isWord(index + 2, .koophandel)
    }

    /// Eight digits within a few tokens, in one piece or in groups.
    private mutating func readKvK(after label: Int) {
        var index = label + 1
        while index <= label + 8, let token = text[index] {
            if token.isNumber {
                var (digits, end) = (token.length, index + 1)
                while digits < 8, let next = text[end],
                    next.gap == .space || next.isMark(".") && next.gap == .none
                {
                    if next.isNumber { digits += next.length } else if !next.isMark(".") { break }
                    end += 1
                }
                if digits == 8 { add(.kvk, index..<end, label: label) }
                return
            }
            index += 1
        }
    }

    /// `NL123456789B01`, with blanks or points; the middle is masked, as old ones hold a citizen number.
    private mutating func readTax(at start: Int) -> Bool {
        var (digits, index) = (0, start + 1)
        while digits < 9, let token = text[index], index - start <= 8, token.gap != .line {
            if token.isNumber { digits += token.length } else if !token.isMark(".") { return false }
            index += 1
        }
        if text[index]?.isMark(".") == true { index += 1 }
        guard digits == 9, text.isWord(index, .b), let check = text[index + 1], check.isNumber,
            check.length == 2
        else {
            return false
        }
        add(.btw, start..<index + 2, label: nil, masked: "NL*********B" + text.word(check))
        return true
    }

    // MARK: Permit numbers

    /// In a field the whole value is the number, as far as it is shaped like one.
    private mutating func readField(_ range: Range<Int>) {
        for index in range {
            guard let end = shapeEnd(from: index, isLabelled: true), end <= range.upperBound else { continue }
            return add(.permit, index..<end, label: nil)
        }
    }

    /// The first thing shaped like a number in the same sentence, a few tokens on. `Vergunning: n.v.t.` has
    /// none.
    private mutating func readPermit(after label: Int) {
        var index = label + 1
        var hasLabelWord = false
        var lines = 0
        while index <= label + 9, let token = text[index] {
            if token.gap == .line {
                lines += 1
                guard lines == 1, index == label + 1 || hasLabelWord || text[index - 1]?.isMark(":") == true
                else { return }
            }
            if token.isMark("?") || token.isMark("!") || token.isMark(",") && !hasLabelWord { return }
            if text.isSentenceStart(index), token.gap == .space, !text.isWord(index - 2, .nr),
                !text.isWord(index - 2, .no)
            {
                return
            }
            if token.is([.numberLabel]) || token.isMark(":") || token.isMark("#") { hasLabelWord = true }
            if let end = shapeEnd(
                from: index, isLabelled: hasLabelWord || index == label + 1 || isStrong(label))
            {
                return add(.permit, index..<end, label: label)
            }
            if token.is([.phoneLabel, .ageLabel]), !token.is(.numberLabel) { return }
            index += 1
        }
    }

    /// `vergunningnummer` itself says that a number follows.
    private func isStrong(_ label: Int) -> Bool {
        let word = text[label].map(text.word) ?? ""
        return word.hasSuffix("nummer") || word.hasSuffix("nr") || word.hasSuffix("number")
    }

    private mutating func readCandidate(at index: Int) {
        // Without a label all parts of a number touch, so a word with a blank behind it is none.
        guard let token = text[index], token.isWord, (2...6).contains(token.length),
            text[index + 1]?.gap == Token.Gap.none, text.isAllCapitals(token),
            !token.is([.month, .weekday, .money]), token.gap != .none || text[index - 1]?.kind == .mark,
            let end = shapeEnd(from: index, isLabelled: false)
        else { return }
        add(.candidate, index..<end, label: nil)
    }

    /// The end of what looks like a number of a register: letters, digits, `-`, `/`, `.`, `_` that touch.
    ///
    /// Without a label it needs two capitals or more, a joint and three digits or more; with one, a digit and
    /// four characters. `UTR 2023 O52`, with blanks, is read where the letters are capitals and numbers
    /// follow.
    private func shapeEnd(from start: Int, isLabelled: Bool) -> Int? {
        guard let first = text[start], first.kind != .mark, isFree(start, isLabelled) else { return nil }
        var end = start + 1
        var (digits, letters, joints) = (
            first.isNumber ? first.length : 0, first.isWord ? first.length : 0, 0
        )
        while let next = text[end] {
            if next.gap == .none, next.kind == .mark, [0x2D, 0x2F, 0x2E, 0x5F].contains(next.value),
                let part = text[end + 1], part.gap == .none, part.kind != .mark, isFree(end + 1, isLabelled)
            {
                joints += 1
                end += 1
                count(part, &digits, &letters)
            } else if next.gap == .none, next.kind != .mark {
                count(next, &digits, &letters)
            } else if isLabelled, next.gap == .space, continues(next, at: end, first) {
                joints += 1
                count(next, &digits, &letters)
            } else {
                break
            }
            end += 1
        }
        guard isFree(start, isLabelled), end - start <= 16 else { return nil }
        let total = digits + letters
        guard isLabelled else { return letters >= 2 && joints >= 1 && digits >= 3 && total <= 30 ? end : nil }
        // `2 jaar vergunning`: a short plain number is no permit number.
        return digits >= 1 && total >= 4 && (letters > 0 || digits >= 4) && total <= 40 ? end : nil
    }

    private func count(_ token: Token, _ digits: inout Int, _ letters: inout Int) {
        if token.isNumber { digits += token.length } else { letters += token.length }
    }

    /// A blank inside a number: between capitals and digits only.
    private func continues(_ next: Token, at index: Int, _ first: Token) -> Bool {
        guard first.isWord, text.isAllCapitals(first), first.length <= 5 else { return false }
        guard
            next.isNumber || next.length <= 4 && text.isAllCapitals(next) && text[index + 1]?.isNumber == true
        else {
            return false
        }
        return next.length >= 2 && text.mask(at: index).isDisjoint(with: [.phone, .money, .duration, .clock])
            || next.length == 1 && text[index + 1].map { $0.isNumber && $0.gap == .none } == true
    }

    private func isFree(_ index: Int, _ isLabelled: Bool) -> Bool {
        let mask = text.mask(at: index)
        if mask.isEmpty || mask == .counted { return true }
        if isLabelled {
            return mask.isDisjoint(with: [.phone, .money, .duration, .clock, .years, .always, .address])
        }
        return mask.isDisjoint(with: [
            .phone, .money, .duration, .clock, .years, .always, .address, .date, .code,
        ])
    }
}
