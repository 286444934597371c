internal import Evidence

/// Finds phone numbers in running text, disguised or not.
///
/// Within each ``DigitRun`` every place where a number can begin is tried, the longest piece that the number plan
/// calls valid wins, and the search goes on behind it. Linear: a run has bounded look-ahead, and the plan is
/// asked a bounded number of times.
struct PhoneReader {
    let text: ReadableText
    let region: String
    let rules: DialRules
    private(set) var found: [Found] = []
    /// More than this many questions to the number plan a text is abuse.
    private var questionsLeft = 400

    struct Found {
        let e164: String
        let tokens: Range<Int>
        let operators: NumberDisguise
    }

    static func read(_ text: ReadableText, region: String) -> [Found] {
        var reader = PhoneReader(text: text, region: region)
        reader.run()
        return reader.found
    }

    private init(text: ReadableText, region: String) {
        (self.text, self.region) = (text, region)
        rules = .of(region)
    }

    private mutating func run() {
        var index = 0
        while index < text.tokens.count, questionsLeft > 0 {
            guard DigitItem.mayBegin(text, at: index), let first = DigitItem(text, at: index, after: nil)
            else {
                index += 1
                continue
            }
            let run = DigitRun(text, from: first)
            if run.digitCount >= 8 { search(run) }
            index = max(run.end, index + 1)
        }
    }

    // MARK: Numbers in a run

    private mutating func search(_ run: DigitRun) {
        let count = found.count
        searchForward(run)
        if found.count == count, let number = backward(run) { found.append(number) }
    }

    /// Digits behind a right-to-left override are read from the last to the first; `06…` is stored as `…60`.
    private mutating func backward(_ run: DigitRun) -> Found? {
        guard let first = run.items.first, let last = run.items.last, (9...15).contains(run.digitCount),
            isOverridden(before: first.tokens.lowerBound), run.items.allSatisfy({ $0.trueDigitCount > 0 })
        else { return nil }
        let digits = Array(run.items.flatMap(\.digits).reversed())
        guard digits.first == 0x30 || digits.starts(with: rules.code), questionsLeft > 0 else { return nil }
        questionsLeft -= 1
        let tokens = first.tokens.lowerBound..<last.tokens.upperBound
        guard let e164 = NumberPlan.e164(digits, region: region) else { return nil }
        return Found(e164: e164, tokens: tokens, operators: .reversed)
    }

    /// U+202E stands at most two scalars before the token.
    private func isOverridden(before index: Int) -> Bool {
        let start = text.span(index..<index + 1).start
        return text.scalars(TextSpan(max(0, start - 2), start)).contains(0x202E)
    }

    private mutating func searchForward(_ run: DigitRun) {
        if let plain = run.withoutLookAlikes, let number = longest(plain, from: 0),
            number.end == plain.items.count
        {
            return add(number, in: plain)
        }
        var start = 0
        while start < run.items.count {
            guard let number = longest(run, from: start) else {
                start += 1
                continue
            }
            add(number, in: run)
            start = number.end
        }
    }

    private struct Number {
        let e164: String
        let start: Int
        let end: Int
        let beginning: Beginning
    }

    private mutating func add(_ number: Number, in run: DigitRun) {
        let (first, last) = (run.items[number.start].tokens, run.items[number.end - 1].tokens)
        let start = number.beginning == .plus ? plusIndex(first.lowerBound) : first.lowerBound
        let tokens = start..<last.upperBound
        found.append(
            Found(
                e164: number.e164, tokens: tokens,
                operators: operators(run, number.start..<number.end, tokens)))
    }

    private mutating func longest(_ run: DigitRun, from start: Int) -> Number? {
        guard let kind = beginning(run, start), !isCounting(run, from: start) else { return nil }
        var digits: [UInt8] = kind == .plus || kind == .messenger ? [0x2B] : []
        var best: Number?
        for end in start..<run.items.count {
            if end > start, startsAnew(run, end) || best != nil && isAside(run, end) { break }
            digits += run.items[end].digits
            guard digits.count <= 17, questionsLeft > 0 else { break }
            guard isPlausible(digits, kind), isOneLine(run, start...end), !isContinued(run, end) else {
                continue
            }
            questionsLeft -= 1
            if let e164 = NumberPlan.e164(digits, region: region) {
                best = Number(e164: e164, start: start, end: end + 1, beginning: kind)
            }
        }
        guard let best, isTrusted(run.items[start..<best.end]) else { return nil }
        return best
    }

    private func plusIndex(_ index: Int) -> Int {
        text[index - 1]?.isMark("(") == true ? index - 2 : index - 1
    }

    private func startsAnew(_ run: DigitRun, _ item: Int) -> Bool {
        let first = run.items[item].tokens.lowerBound
        guard text[first - 1]?.isMark("+") == true else { return false }
        return text[first - 1]?.gap != Token.Gap.none || run.items[item].digits.count > 3
    }

    /// Numbers of some countries differ in length, so a whole one can be read on into what stands behind it:
    /// `0171 3920000 2 Zimmer`. Behind a long block, and behind marks or a line, a short piece is something else.
    private func isAside(_ run: DigitRun, _ item: Int) -> Bool {
        let (last, next) = (run.items[item - 1], run.items[item])
        if run.gaps[item].isLine || run.gaps[item].isOdd != run.gaps[item - 1].isOdd && item > 1 {
            return true
        }
        return last.digits.count >= 5 || last.digits.count >= 2 && next.digits.count == 1
    }

    /// `061-2345678-9012345`: what goes on behind a dash or point is longer than a number of a phone.
    private func isContinued(_ run: DigitRun, _ item: Int) -> Bool {
        let end = run.items[item].tokens.upperBound
        guard let mark = text[end], mark.gap == .none, mark.isMark("-") || mark.isMark("."),
            let next = text[end + 1], next.isNumber, next.gap == .none, next.length >= 3
        else { return false }
        let isAnother = text.bytes(next).starts(with: rules.code) && next.length >= 9
        return !text.bytes(next).starts(with: [0x30]) && !isAnother
    }

    /// A number stands on one line, unless it is written down the page, in groups of one or two digits, or goes on
    /// behind the dash or the prefix that ends the line.
    private func isOneLine(_ run: DigitRun, _ range: ClosedRange<Int>) -> Bool {
        let gaps = run.gaps[range].dropFirst()
        let lines = gaps.count { $0.isLine }
        if lines == 0 { return true }
        let isMobile = run.items[range].prefix(2).flatMap(\.digits).starts(with: [0x30, 0x36])
        if lines == gaps.count, gaps.count >= (isMobile ? 2 : 4) { return true }
        if run.items[range].allSatisfy({ $0.digits.count <= 2 }) { return gaps.count >= 2 }
        guard lines == 1, let cut = gaps.firstIndex(where: \.isLine) else { return false }
        let head = run.items[range.lowerBound..<cut].flatMap(\.digits)
        // `061234` and `5600` in blocks of their own: two halves of a mobile number, and no price begins like one.
        if region == "NL", isMobile, head.count >= 4, cut == range.upperBound,
            head.count + run.items[cut].digits.count == 10, run.items[cut].digits.count >= 4
        {
            return true
        }
        return gaps[cut].isJoint || region == "NL" && (head == [0x30, 0x36] || head == [0x33, 0x31, 0x36])
    }

    /// Dutch numbers have a fixed length, so most pieces need no question.
    private func isPlausible(_ digits: [UInt8], _ kind: Beginning) -> Bool {
        switch kind {
        case .plus, .bare, .messenger: return digits.count >= 9
        case .international: return digits.count >= 10
        case .local: return digits.count == rules.localLength || region == "IT" && digits.count == 9
        case .national:
            guard region == "NL" else { return digits.count >= 8 }
            if digits.starts(with: [0x30, 0x38, 0x30, 0x30]) || digits.starts(with: [0x30, 0x39, 0x30]) {
                return [8, 10, 11].contains(digits.count)
            }
            return digits.count == 10 || digits.count == 12 && digits.starts(with: [0x30, 0x39, 0x37])
        }
    }

    /// Look-alikes count only where true digits or digit words outweigh them.
    private func isTrusted(_ items: ArraySlice<DigitItem>) -> Bool {
        let lookAlikes = items.filter(\.isLookAlike).reduce(0) { $0 + $1.digits.count }
        guard lookAlikes > 0 else { return true }
        let all = items.reduce(0) { $0 + $1.digits.count }
        return all - lookAlikes >= 2 && lookAlikes * 2 <= all + 2
    }

    // MARK: Disguises

    private func operators(_ run: DigitRun, _ range: Range<Int>, _ tokens: Range<Int>) -> NumberDisguise {
        let items = run.items[range]
        var operators = items.reduce(into: NumberDisguise()) { $0.formUnion($1.operators) }
        if operators.contains(.words), items.contains(where: { $0.trueDigitCount > 0 }) {
            operators.insert(.mixed)
        }
        let inner = run.gaps[range].dropFirst()
        if inner.contains(where: { $0.isOdd || $0.isLine }) { operators.insert(.spacing) }
        let single = items.count { $0.digits.count == 1 && $0.trueDigitCount == 1 }
        if single >= 5, inner.count >= 5 { operators.insert(.spacing) }
        return operators.union(NumberDisguise(source: text.wideSpan(tokens), of: text))
    }
}
