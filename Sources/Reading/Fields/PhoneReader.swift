internal import Evidence

/// Finds phone numbers in running text, disguised or not.
///
/// Digits, digit words and look-alikes that follow one another with at most a few marks in between make a
/// run. Within a run each place where a number can begin is tried, the longest piece that the number plan
/// calls valid wins, and the search goes on behind it. Linear: a run has bounded look-ahead, and the plan is
/// asked a bounded number of times.
struct PhoneReader {
    private let text: ReadableText
    private let region: String
    private let callingCode: [UInt8]
    private var found: [Found] = []
    /// More than this many questions to the number plan a text is abuse.
    private var questionsLeft = 400

    struct Found {
        let e164: String
        let tokens: Range<Int>
        let operators: NumberDisguise
    }

    /// One run and what stands between its items.
    private struct Run {
        var items: [DigitItem] = []
        /// What stands before each item; the first entry is unused.
        var gaps: [Between] = []
    }

    private struct Between {
        var isLine = false
        /// Marks other than blanks, dashes, dots, slashes and brackets.
        var isOdd = false
        var isWord = false
    }

    static func read(_ text: ReadableText, region: String) -> [Found] {
        var reader = PhoneReader(text: text, region: region)
        reader.run()
        return reader.found
    }

    private init(text: ReadableText, region: String) {
        (self.text, self.region) = (text, region)
        callingCode = Array((CallingCode.ofRegion[region] ?? "").utf8)
    }

    private mutating func run() {
        var index = 0
        while index < text.tokens.count, questionsLeft > 0 {
            guard DigitItem.mayBegin(text, at: index), let first = DigitItem(text, at: index, isInRun: false)
            else {
                index += 1
                continue
            }
            let (run, end) = collect(from: first)
            if run.items.reduce(0, { $0 + $1.digits.count }) >= 8 { search(run) }
            index = max(end, index + 1)
        }
    }

    // MARK: Runs

    private static let itemLimit = 60

    private func collect(from first: DigitItem) -> (Run, end: Int) {
        var run = Run(items: [first], gaps: [Between()])
        var end = first.tokens.upperBound
        while run.items.count < Self.itemLimit, let (between, next) = step(from: end) {
            run.items.append(next)
            run.gaps.append(between)
            end = next.tokens.upperBound
        }
        return (run, end)
    }

    /// The next item, at most three marks or one separator word away.
    private func step(from end: Int) -> (Between, DigitItem)? {
        var between = Between()
        var index = end
        while let token = text[index], index - end <= 3 {
            if token.gap == .line { between.isLine = true }
            if let item = DigitItem(text, at: index, isInRun: true) { return (between, item) }
            guard isSeparator(token, &between) else { return nil }
            index += 1
        }
        return nil
    }

    private func isSeparator(_ token: Token, _ between: inout Between) -> Bool {
        if token.isWord {
            // `0x6x1`: a letter that touches digits on both sides only parts them.
            guard token.is(.separatorWord) || token.length == 1 && token.gap == .none else { return false }
            between.isWord = true
            between.isOdd = true
            return true
        }
        switch token.value {
        case 0x2D, 0x2E, 0x2F, 0x28, 0x29: break
        case 0x2B, 0x3B: return false  // a plus begins a number, a semicolon ends one
        default: between.isOdd = true
        }
        return true
    }

    // MARK: Numbers in a run

    private mutating func search(_ run: Run) {
        var start = 0
        while start < run.items.count {
            guard let kind = beginning(run, start), let end = longest(run, from: start, kind) else {
                start += 1
                continue
            }
            start = end
        }
    }

    private enum Beginning { case plus, international, national, bare }

    private func beginning(_ run: Run, _ start: Int) -> Beginning? {
        let item = run.items[start]
        let before = item.tokens.lowerBound - 1
        if let plus = text[before], plus.isMark("+") || text.isWord(before, .plus) { return .plus }
        if let bracket = text[before], bracket.isMark("("), text[before - 1]?.isMark("+") == true {
            return .plus
        }
        if start > 0, isJoined(run, start) { return nil }
        let head = run.items[start..<min(start + 3, run.items.count)].flatMap(\.digits)
        if head.starts(with: [0x30, 0x30]) { return .international }
        if head.first == 0x30 { return .national }
        if !callingCode.isEmpty, head.starts(with: callingCode) {
            // `Kim 31 06-12345600`: an age before a number, and no country code.
            let isAlone = item.digits == callingCode
            return isAlone && run.items.dropFirst(start + 1).first?.digits.first == 0x30 ? nil : .bare
        }
        // `6 12345678`: a mobile number whose zero was left out.
        if region == "NL", item.digits == [0x36] || item.digits.count == 9 && item.digits.first == 0x36 {
            return start == 0 && isLabelled(item.tokens.lowerBound) ? .bare : nil
        }
        return nil
    }

    /// `978-0-306-40615-7`: a number that begins inside another is none.
    private func isJoined(_ run: Run, _ start: Int) -> Bool {
        let (before, item) = (run.items[start - 1], run.items[start])
        guard item.tokens.lowerBound == before.tokens.upperBound + 1,
            let mark = text[before.tokens.upperBound]
        else {
            return false
        }
        return mark.gap == .none && text[item.tokens.lowerBound]?.gap == Token.Gap.none
            && (mark.isMark("-") || mark.isMark("."))
            && !found.contains { $0.tokens.upperBound == before.tokens.upperBound }
    }

    private func isLabelled(_ index: Int) -> Bool {
        (1...3).contains { text[index - $0]?.is(.phoneLabel) == true }
    }

    private mutating func longest(_ run: Run, from start: Int, _ kind: Beginning) -> Int? {
        var digits: [UInt8] = kind == .plus ? [0x2B] : []
        var best: (end: Int, e164: String)?
        for end in start..<run.items.count {
            if end > start, startsAnew(run, end) { break }
            digits += run.items[end].digits
            guard digits.count <= 17, questionsLeft > 0 else { break }
            guard isPlausible(digits, kind), isOneLine(run, start...end) else { continue }
            questionsLeft -= 1
            if let e164 = NumberPlan.e164(digits, region: region) { best = (end + 1, e164) }
        }
        guard let best else { return nil }
        let items = run.items[start..<best.end]
        guard isTrusted(Array(items)) else { return nil }
        let first =
            kind == .plus ? plusIndex(run.items[start].tokens.lowerBound) : run.items[start].tokens.lowerBound
        let tokens = first..<(items.last?.tokens.upperBound ?? first)
        found.append(
            Found(e164: best.e164, tokens: tokens, operators: operators(run, start..<best.end, tokens)))
        return best.end
    }

    private func plusIndex(_ index: Int) -> Int {
        text[index - 1]?.isMark("(") == true ? index - 2 : index - 1
    }

    private func startsAnew(_ run: Run, _ item: Int) -> Bool {
        text[run.items[item].tokens.lowerBound - 1]?.isMark("+") == true
    }

    /// A number stands on one line, unless it is written down the page, or in groups of one or two digits.
    private func isOneLine(_ run: Run, _ range: ClosedRange<Int>) -> Bool {
        let gaps = run.gaps[range].dropFirst()
        let lines = gaps.count { $0.isLine }
        if lines == 0 { return true }
        if lines == gaps.count { return gaps.count >= 4 }
        return run.items[range].allSatisfy { $0.digits.count <= 2 }
    }

    /// Dutch numbers have a fixed length, so most pieces need no question.
    private func isPlausible(_ digits: [UInt8], _ kind: Beginning) -> Bool {
        switch kind {
        case .plus: return digits.count >= 9
        case .international: return digits.count >= 10
        case .bare: return digits.count >= 9
        case .national:
            guard region == "NL" else { return digits.count >= 8 }
            if digits.starts(with: [0x30, 0x38, 0x30, 0x30]) || digits.starts(with: [0x30, 0x39, 0x30]) {
                return [8, 10, 11].contains(digits.count)
            }
            return digits.count == 10 || digits.count == 12 && digits.starts(with: [0x30, 0x39, 0x37])
        }
    }

    /// Look-alikes count only where true digits or digit words outweigh them.
    private func isTrusted(_ items: [DigitItem]) -> Bool {
        let lookAlikes = items.filter { $0.operators.contains(.homoglyph) }.reduce(0) {
            $0 + $1.digits.count
        }
        guard lookAlikes > 0 else { return true }
        let all = items.reduce(0) { $0 + $1.digits.count }
        return all - lookAlikes >= 2 && lookAlikes * 2 <= all + 2
    }

    // MARK: Disguises

    private func operators(_ run: Run, _ range: Range<Int>, _ tokens: Range<Int>) -> NumberDisguise {
        var operators = run.items[range].reduce(into: NumberDisguise()) { $0.formUnion($1.operators) }
        if operators.contains(.words), run.items[range].contains(where: { $0.trueDigitCount > 0 }) {
            operators.insert(.mixed)
        }
        let inner = run.gaps[range].dropFirst()
        if inner.contains(where: { $0.isOdd || $0.isLine }) { operators.insert(.spacing) }
        let single = run.items[range].count { $0.digits.count == 1 && $0.trueDigitCount == 1 }
        if single >= 5, inner.count >= 5 { operators.insert(.spacing) }
        operators.formUnion(sourceOperators(text.wideSpan(tokens)))
        return operators
    }

    /// What folding undid: digits of other kinds and scalars that nobody sees.
    private func sourceOperators(_ span: TextSpan) -> NumberDisguise {
        var operators: NumberDisguise = []
        var cuts = 0
        for (offset, scalar) in text.scalars(span).enumerated() {
            switch scalar {
            case 0x20...0x7E, 0xA0, 0x2009, 0x202F, 0x2010...0x2015, 0x0A, 0x0D, 0x09: break
            case 0x20E3, 0x1F51F: operators.insert(.keycap)
            case 0xFE0F, 0xFE0E: break
            case 0xFF10...0xFF19: operators.insert(.fullwidth)
            case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF,
                0xE0000...0xE0FFF,
                0x180E:
                operators.insert(.invisible)
            default:
                if isDigitOfAnotherKind(scalar) { operators.insert(.unicode) }
            }
            if offset > 0, (0x30...0x39).contains(scalar), text.digitCuts.contains(span.start + offset) {
                cuts += 1
            }
        }
        if cuts >= 2 { operators.insert(.split) }
        return operators
    }

    private func isDigitOfAnotherKind(_ scalar: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(scalar) else { return false }
        let folded = FoldedText(String(Character(scalar))).bytes
        return !folded.isEmpty && folded.allSatisfy(\.isDigit)
    }
}

/// Country calling codes of the regions that numbers are read for without a plus.
enum CallingCode {
    static let ofRegion = [
        "NL": "31", "BE": "32", "DE": "49", "FR": "33", "GB": "44", "LU": "352", "ES": "34", "IT": "39",
        "PL": "48",
        "RO": "40", "BG": "359", "HU": "36", "AT": "43", "CH": "41",
    ]
}
