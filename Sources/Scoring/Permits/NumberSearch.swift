import Evidence

/// Searches an ad's text for what the readers may have overlooked, before anybody is told that a number is missing.
///
/// Readers know how numbers are written in general; a municipality knows how its own are. So the text is searched for
/// runs of words and digits that have one of its forms, however they are broken up, and behind its label words for
/// runs that the register knows.
struct NumberSearch {
    private let folded: FoldedText
    private let tokens: [Token]
    /// The letters and digits of all tokens as numbers are compared, one behind the other: a run of tokens is a stretch.
    private let numbers: [UInt8]
    private let policy: MunicipalPolicy
    private let register: PermitRegister?

    private struct Token {
        let range: Range<Int>
        /// Its stretch of ``NumberSearch/numbers``.
        let number: Range<Int>
        /// True where a digit was written as one: O and I are digits only beside others.
        let hasDigit: Bool
    }

    /// The longest run that is tried, in tokens and in folded bytes.
    private static let tokenLimit = 8
    private static let lengthLimit = 32
    /// How many tokens behind a label a number may begin: "vergunning van de gemeente nr. …".
    private static let labelReach = 6
    /// Enough for an ad; a page of numbers is none.
    private static let countLimit = 20

    init(_ ad: Ad, policy: MunicipalPolicy, register: PermitRegister?) {
        (folded, self.policy, self.register) = (ad.folded, policy, register)
        // What is known to be something else cannot be part of a number.
        let taken =
            (ad.phones.map(\.span) + ad.prices.map(\.span) + ad.numbers.filter { $0.kind == .kvk }.map(\.span))
            .map(ad.folded.bytes).sorted { $0.lowerBound < $1.lowerBound }
        (tokens, numbers) = Self.tokens(ad.folded.bytes, without: taken)
    }

    /// Runs that have a form of the policy, or that stand behind a label and in the register; without overlaps.
    func found() -> [NumberMention] {
        var found: [NumberMention] = []
        var (index, labelEnd) = (0, -1)
        while index < tokens.count, found.count < Self.countLimit {
            let token = tokens[index]
            if policy.labelStarts.contains(folded.bytes[token.range.lowerBound]), isLabel(at: index) {
                labelEnd = index + Self.labelReach
            }
            let isLabelled = index <= labelEnd
            // Nearly every word of an ad ends here.
            if isLabelled || policy.patternStarts.contains(numbers[token.number.lowerBound]),
                let end = run(from: index, isLabelled: isLabelled)
            {
                let range = token.range.lowerBound..<tokens[end].range.upperBound
                found.append(
                    NumberMention(
                        text: String(decoding: folded.bytes[range], as: UTF8.self), kind: .candidate,
                        span: folded.sourceSpan(ofBytes: range), label: nil))
                index = end
            }
            index += 1
        }
        return found
    }

    /// The last token of the longest run from `start` that is a number here; nil where none is.
    private func run(from start: Int, isLabelled: Bool) -> Int? {
        let from = tokens[start].number.lowerBound
        var (hasDigit, last) = (false, Int?.none)
        for index in start..<min(start + Self.tokenLimit, tokens.count) {
            guard index == start || isJoined(index - 1, index) else { break }
            let number = from..<tokens[index].number.upperBound
            guard number.count <= Self.lengthLimit else { break }
            hasDigit = hasDigit || tokens[index].hasDigit
            if hasDigit, isNumber(numbers[number], isLabelled: isLabelled) { last = index }
        }
        return last
    }

    private func isNumber(_ number: ArraySlice<UInt8>, isLabelled: Bool) -> Bool {
        policy.patterns.contains { $0.matches(number) }
            || isLabelled && !(register?.indices(of: FoldedNumber(folded: Array(number))) ?? []).isEmpty
    }

    /// Blanks and the marks that numbers are written with, at most three of them, and no line break.
    private func isJoined(_ one: Int, _ other: Int) -> Bool {
        let gap = tokens[one].range.upperBound..<tokens[other].range.lowerBound
        return gap.count <= 3 && gap.allSatisfy { Self.joints.contains(folded.bytes[$0]) }
    }

    private static let joints = ByteSet(" -./:_".utf8)

    private func isLabel(at index: Int) -> Bool {
        let text = folded.bytes[tokens[index].range.lowerBound...]
        return policy.foldedLabels.contains { text.starts(with: $0) }
    }

    /// Letters and digits in one piece; what overlaps `taken`, which is sorted, is left out.
    private static func tokens(_ bytes: [UInt8], without taken: [Range<Int>]) -> ([Token], [UInt8]) {
        var (tokens, numbers): ([Token], [UInt8]) = ([], [])
        tokens.reserveCapacity(bytes.count / 5)
        numbers.reserveCapacity(bytes.count)
        var (at, next) = (0, 0)
        while at < bytes.count {
            let (start, first) = (at, numbers.count)
            var hasDigit = false
            while at < bytes.count, let byte = FoldedNumber.folded(bytes[at]) {
                numbers.append(byte)
                hasDigit = hasDigit || (0x30...0x39).contains(bytes[at])
                at += 1
            }
            guard at > start else {
                at += 1
                continue
            }
            while next < taken.count, taken[next].upperBound <= start { next += 1 }
            if next < taken.count, taken[next].lowerBound < at {
                numbers.removeLast(numbers.count - first)
            } else {
                tokens.append(Token(range: start..<at, number: first..<numbers.count, hasDigit: hasDigit))
            }
        }
        return (tokens, numbers)
    }
}
