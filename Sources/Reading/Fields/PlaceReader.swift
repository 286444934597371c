internal import Evidence

/// Finds place names: the longest that fits, in the order of the text.
struct PlaceReader {
    private let text: ReadableText
    private let directory: PlaceDirectory
    private(set) var found: [PlaceMention] = []
    /// Tokens that belong to a place name.
    private(set) var tokens: Set<Int> = []
    private static let limit = 64

    /// `fields`: ranges of tokens in which a profile says a place stands.
    init(_ text: ReadableText, directory: PlaceDirectory, fields: [Range<Int>] = []) {
        (self.text, self.directory) = (text, directory)
        var index = 0
        while index < text.tokens.count, found.count < Self.limit {
            index = take(at: index, fields)
        }
    }

    /// Reads the place that begins at `index`, if any, and returns where to go on.
    private mutating func take(at index: Int, _ fields: [Range<Int>]) -> Int {
        let token = text.tokens[index]
        guard token.kind != .mark else { return index + 1 }
        // `St. Willebrord` is filed as `Sint Willebrord`.
        var candidate = directory.firstCandidate(token.known == .st ? Self.saint : hash(token))
        guard candidate >= 0 else { return index + 1 }
        var best: (end: Int, places: [Int])?
        let second = word(from: index + 1)?.hash
        while candidate >= 0 {
            if directory.goesOn(candidate, with: second), let end = matchEnd(candidate, from: index),
                end >= best?.end ?? 0
            {
                best = (end, (best?.end == end ? best?.places ?? [] : []) + [candidate])
            }
            candidate = directory.candidate(after: candidate)
        }
        guard let best else { return index + 1 }
        let isInField = fields.contains { $0.contains(index) }
        let isLabelled = isInField || hasLabel(before: index)
        guard isLabelled || isMeant(best.places[0], index..<best.end) else { return index + 1 }
        tokens.formUnion(index..<best.end)
        for candidate in best.places {
            let place = directory.places[candidate]
            found.append(
                PlaceMention(
                    name: place.name, municipality: place.municipality, span: text.span(index..<best.end),
                    isLabelled: isLabelled))
        }
        return best.end
    }

    private static let saint = WordHash.of("sint".utf8)

    private func hash(_ token: Token) -> UInt32 {
        token.isWord ? token.hash : WordHash.of(text.bytes(token))
    }

    private func matchEnd(_ index: Int, from start: Int) -> Int? {
        var at = start + 1
        for word in directory.words(of: index).dropFirst() {
            guard let next = self.word(from: at), next.hash == word else { return nil }
            at = next.end
        }
        if let next = text[at], next.gap == .none,
            next.kind != .mark || next.isMark("'") && text.isWord(at + 1, .n)
        {
            return nil
        }
        if start > 0, text.tokens[start].gap == .none, let before = text[start - 1], before.kind != .mark {
            return nil
        }
        return at
    }

    /// The next word of a name, behind the marks that may stand in one, and the token after it.
    private func word(from start: Int) -> (hash: UInt32, end: Int)? {
        var at = start
        for _ in 0..<2 {
            guard let mark = text[at], mark.kind == .mark, mark.gap != .line,
                [0x27, 0x2D, 0x2E, 0x2F].contains(mark.value)
            else { break }
            at += 1
        }
        // `1e Exloërmond`: the letter touches the number.
        guard let token = text[at], token.gap != .line else { return nil }
        return (hash(token), at + 1)
    }

    // MARK: Is a place meant?

    /// `Plaats: Utrecht`, or a label alone in the cell or line before.
    private func hasLabel(before index: Int) -> Bool {
        guard let first = text[index - 1] else { return false }
        if first.isMark(":") || first.isMark("=") { return text[index - 2]?.is(.placeLabel) == true }
        guard first.is(.placeLabel), !first.is(.placePreposition) || text.tokens[index].gap == .line else {
            return false
        }
        return first.gap == .line && text.isCapitalised(text.tokens[index]) || isTabbed(index)
    }

    /// Table cells are parted by a tab, which folds to a blank.
    private func isTabbed(_ index: Int) -> Bool {
        let start = Int(text.tokens[index].start)
        return start > 0 && text.scalar(ofByte: start - 1) == 0x09
    }

    private func isMeant(_ place: Int, _ range: Range<Int>) -> Bool {
        let token = text.tokens[range.lowerBound]
        let words = directory.words(of: place)
        guard let first = words.first, !(words.count == 1 && AmbiguousPlaces.needsLabel(first)) else {
            return false
        }
        let isCapitalised = text.isCapitalised(token) || token.length == 1
        // `A'dam`, but not "a dam".
        if token.known == .a || token.known == .r, !text.isCapitalised(token) { return false }
        if !directory.places[place].isAmbiguous {
            return isCapitalised || words.count > 1 || token.length >= 5
        }
        let isBehindPreposition =
            text[range.lowerBound - 1].map { $0.is(.placePreposition) } ?? false && token.gap == .space
        guard isCapitalised, !isShouted(range) else {
            return AmbiguousPlaces.isTown(first) && isBehindPreposition && !isVerbLike(range)
        }
        if isBehindPreposition { return true }
        return isAlone(range)
    }

    /// Capitals say nothing where the whole line is in capitals.
    private func isShouted(_ range: Range<Int>) -> Bool {
        guard text.tokens[range.lowerBound].length > 1, text.isAllCapitals(text.tokens[range.lowerBound])
        else { return false }
        let near = [range.lowerBound - 1, range.upperBound].compactMap { text[$0] }.filter {
            $0.isWord && $0.length > 2
        }
        return near.contains { text.isAllCapitals($0) }
    }

    /// `te leiden`, `om te doorn`
    private func isVerbLike(_ range: Range<Int>) -> Bool {
        text.isWord(range.lowerBound - 1, .te) || text.isWord(range.lowerBound - 1, .ten)
    }

    /// A line of its own, or what stands behind a comma at the end of a line.
    private func isAlone(_ range: Range<Int>) -> Bool {
        let token = text.tokens[range.lowerBound]
        let next = text[range.upperBound]
        let endsLine =
            next.map { $0.gap == .line || $0.isMark(",") || $0.isMark("|") || $0.isMark(")") } ?? true
        guard endsLine else { return false }
        if token.gap == .line { return next.map { $0.gap == .line } ?? true }
        return text[range.lowerBound - 1].map {
            $0.kind == .mark && [0x2C, 0x2D, 0x7C, 0x28, 0xB7].contains($0.value)
        } ?? false
    }
}
