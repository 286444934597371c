internal import Evidence

/// Finds permit, registration and business numbers, by their labels and by their shape.
///
/// Linear: each label looks at a bounded number of tokens behind it.
struct NumberReader {
    let text: ReadableText
    let known: KnownNumbers
    private(set) var found: [NumberMention] = []
    /// For each token whether it belongs to a number already.
    private(set) var used: [Bool]
    private static let limit = 50

    /// `fields`: ranges of tokens in which a profile says a permit number stands.
    static func read(
        _ text: ReadableText, fields: [Range<Int>] = [], known: KnownNumbers = KnownNumbers()
    ) -> [NumberMention] {
        var reader = NumberReader(text: text, known: known)
        for field in fields { reader.readField(field) }
        reader.run()
        return reader.found.sorted { $0.span < $1.span }
    }

    private init(text: ReadableText, known: KnownNumbers) {
        (self.text, self.known) = (text, known)
        used = [Bool](repeating: false, count: text.tokens.count)
    }

    private mutating func run() {
        for index in text.tokens.indices where found.count < Self.limit && !used[index] {
            let token = text.tokens[index]
            guard token.isWord || token.isNumber && token.length == 9 || token.length == 4 else { continue }
            if let end = businessLabelEnd(index) {
                readKvK(after: end, label: index)
            } else if readTax(at: index) {
                continue
            } else if let end = permitLabelEnd(index) {
                readPermit(after: end, label: index)
            }
        }
        for index in text.tokens.indices where found.count < Self.limit && !used[index] {
            readCandidate(at: index)
        }
    }

    mutating func add(
        _ kind: NumberMention.Kind, _ range: Range<Int>, label: Int?, masked: String? = nil
    ) {
        guard range.allSatisfy({ !used[$0] }) else { return }
        for index in range { used[index] = true }
        let span = text.span(range)
        let label = label.flatMap { text[$0] }.map(text.word)
        found.append(NumberMention(text: masked ?? text.text(span), kind: kind, span: span, label: label))
    }

    /// Shaped like a permit number without a label, or known to the register.
    private mutating func readCandidate(at index: Int) {
        guard let token = text[index] else { return }
        if token.isNumber { return readRegisteredKvK(at: index, token) }
        // Without a label all parts of a number touch, so a word with a blank behind it is none.
        guard token.isWord, (2...6).contains(token.length),
            text[index + 1]?.gap == Token.Gap.none, text.isAllCapitals(token),
            !token.is([.month, .weekday, .money]), token.gap != .none || text[index - 1]?.kind == .mark,
            let end = shapeEnd(from: index, isLabelled: false)
        else { return }
        // `UTR-2024-017 is ons vergunningnummer`
        let label = (end..<end + 5).first { at in
            text[at]?.is(.permitLabel) == true
                && (end...at).allSatisfy { text[$0]?.isWord == true && text[$0]?.gap == Token.Gap.space }
        }
        add(label == nil ? .candidate : .permit, index..<end, label: label)
    }
}
