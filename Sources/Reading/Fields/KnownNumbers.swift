internal import Evidence

/// What municipalities and the register say about numbers in ads: more than a reader can know by itself.
package struct KnownNumbers: Sendable {
    /// Words of each label, as hashes; by the hash of the first.
    private let labels: [UInt32: [[UInt32]]]
    /// One bit for each of those first words, modulo its size: nearly every word of a text is told from them by it.
    private let firstWords: [UInt64]
    /// True where the register holds these eight digits as a KvK number.
    let isRegisteredKvK: @Sendable (String) -> Bool

    /// - Parameters:
    ///   - permitLabels: what stands before a number in the ads of some municipality, such as `"ontheffing nr"`; at most
    ///     six words each.
    ///   - isRegisteredKvK: whether a bare number of eight digits is somebody's in the register.
    package init(
        permitLabels: [String] = [], isRegisteredKvK: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
        var labels: [UInt32: [[UInt32]]] = [:]
        for label in permitLabels {
            let words = Tokenizer.tokens(of: FoldedText(label).bytes).filter { $0.kind != .mark }.map(\.hash)
            guard let first = words.first, words.count <= 6 else { continue }
            labels[first, default: []].append(words)
        }
        self.labels = labels
        firstWords = labels.keys.reduce(into: [UInt64](repeating: 0, count: 64)) { words, hash in
            words[Int(hash >> 6) & 63] |= 1 << UInt64(hash & 63)
        }
        self.isRegisteredKvK = isRegisteredKvK
    }

    /// Where the label ends that begins with the token at `index`; nil where none does.
    func labelEnd(_ text: ReadableText, at index: Int) -> Int? {
        guard let first = text[index], first.isWord,
            firstWords[Int(first.hash >> 6) & 63] >> UInt64(first.hash & 63) & 1 == 1,
            let known = labels[first.hash]
        else { return nil }
        for words in known {
            var at = index
            var isLabel = true
            for word in words {
                // `verg.nr`: a point between the words of a label is part of none.
                if at > index, text[at]?.isMark(".") == true || text[at]?.isMark("-") == true { at += 1 }
                guard let token = text[at], token.isWord, token.hash == word,
                    at == index || token.gap != .line
                else {
                    isLabel = false
                    break
                }
                at += 1
            }
            if isLabel { return at }
        }
        return nil
    }
}
