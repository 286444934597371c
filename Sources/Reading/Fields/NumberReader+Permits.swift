internal import Evidence

/// Permit and registration numbers: labels, and the shape of what stands behind them.
extension NumberReader {
    private static let reach = 14

    /// Where a label of a permit number ends: one of a policy, or a word that all policies share.
    func permitLabelEnd(_ index: Int) -> Int? {
        if let end = known.labelEnd(text, at: index) { return end }
        return text[index]?.is(.permitLabel) == true && !isOfCar(index) ? index + 1 : nil
    }

    /// `Licence plate AB-123-C`, `driver's licence 12345678`
    private func isOfCar(_ index: Int) -> Bool {
        if let next = text[index + 1], Self.plates.contains(next.hash) { return true }
        let before = text[index - 1]?.length == 1 ? text[index - 3] : text[index - 1]
        return before.map { Self.drivers.contains($0.hash) } ?? false
    }

    private static let plates = Set(["plate", "plates"].map { WordHash.of($0.utf8) })

    private static let drivers = Set(["driver", "drivers", "driving"].map { WordHash.of($0.utf8) })

    /// In a field the whole value is the number, as far as it is shaped like one.
    mutating func readField(_ range: Range<Int>) {
        for index in range {
            guard let end = shapeEnd(from: index, isLabelled: true), end <= range.upperBound else { continue }
            return add(.permit, index..<end, label: nil)
        }
    }

    /// What is said between the label and the number.
    private struct Way {
        /// `nummer`, `nr`, `kenmerk`, `#`
        var hasNumberWord = false
        var hasColon = false
        var lines = 0
    }

    /// The first thing shaped like a number in the same sentence, a few tokens on, and others joined to it with a comma
    /// or "en". `Vergunning: n.v.t.` has none.
    mutating func readPermit(after start: Int, label: Int) {
        var way = Way(hasNumberWord: isStrong(label))
        let isParticiple = text[label].map { Self.participles.contains($0.hash) } ?? false
        var index = start
        while index < start + Self.reach, let token = text[index], step(&way, index, token, start: start) {
            let isNear = index == start && !isParticiple
            if let end = numberEnd(index, way, isNear: isNear, isParticiple: isParticiple) {
                add(.permit, index..<end, label: label)
                return readOthers(after: end, label: label)
            }
            index += 1
        }
    }

    /// False where the number cannot stand behind this token any more.
    private func step(_ way: inout Way, _ index: Int, _ token: Token, start: Int) -> Bool {
        if token.gap == .line {
            way.lines += 1
            guard way.lines == 1, index == start || way.hasNumberWord || text[index - 1]?.isMark(":") == true
            else { return false }
        }
        if token.isMark("?") || token.isMark("!") { return false }
        if token.isMark(","), !way.hasNumberWord, text[index + 1]?.is(.numberLabel) != true { return false }
        if text.isSentenceStart(index), token.gap == .space, !isAbbreviated(index - 2) { return false }
        if token.is([.numberLabel, .codeLabel]) || token.isMark("#") || token.isMark("=")
            || token.isMark("\u{B0}")
        {
            way.hasNumberWord = true
        } else if token.is([.phoneLabel, .ageLabel]) {
            return false
        }
        if token.isMark(":") { way.hasColon = true }
        return true
    }

    /// `verg. nr. 2023-0456`: the point belongs to the word before it; not so in `We are licensed. Order 0012`.
    private func isAbbreviated(_ index: Int) -> Bool {
        guard let word = text[index], !Self.participles.contains(word.hash) else { return false }
        return word.is([.permitLabel, .numberLabel, .codeLabel])
    }

    private func numberEnd(_ index: Int, _ way: Way, isNear: Bool, isParticiple: Bool) -> Int? {
        let isLabelled = way.hasNumberWord || (way.hasColon || isNear) && !isParticiple
        guard let first = text[index],
            let end = shapeEnd(from: index, isLabelled: isLabelled, way.hasNumberWord)
        else {
            // `exploitatievergunning sekswerk 12345/2024`
            return isParticiple ? nil : fraction(index)
        }
        let isYear = end == index + 1 && first.length == 4 && (1_900...2_100).contains(first.value)
        return isYear && !way.hasNumberWord ? nil : end
    }

    /// Two long numbers with a slash in between, which no date and no price has.
    private func fraction(_ index: Int) -> Int? {
        guard let one = text[index], one.isNumber, let slash = text[index + 1], slash.isMark("/"),
            slash.gap == .none,
            let other = text[index + 2], other.isNumber, other.gap == .none, one.length + other.length >= 7,
            text.mask(at: index).isEmpty, text.mask(at: index + 2).isEmpty
        else { return nil }
        return index + 3
    }

    private mutating func readOthers(after start: Int, label: Int) {
        var index = start
        while let link = text[index], link.gap != .line, link.isMark(",") || link.is(.and),
            let end = shapeEnd(from: index + 1, isLabelled: false)
        {
            add(.permit, index + 1..<end, label: label)
            index = end
        }
    }

    /// `licensed`, `vergund`: a number follows only where the ad says so.
    private static let participles = Set(
        ["licensed", "vergund", "vergunde", "registered"].map { WordHash.of($0.utf8) })

    /// `vergunningnummer` itself says that a number follows.
    private func isStrong(_ label: Int) -> Bool {
        let word = text[label].map(text.word) ?? ""
        return word.hasSuffix("nummer") || word.hasSuffix("nr") || word.hasSuffix("number")
    }

    // MARK: Shape

    /// The end of what looks like a number of a register: letters, digits, `-`, `/`, `.`, `_` that touch.
    ///
    /// Without a label it needs two capitals or more, a joint and three digits or more; with one, a digit and
    /// four characters, or less behind `nummer`. `UTR 2023 O52` and `2024 0017`, with blanks, are read where numbers
    /// follow.
    func shapeEnd(from start: Int, isLabelled: Bool, _ hasNumberWord: Bool = false) -> Int? {
        guard let first = text[start], first.kind != .mark, isFree(start, isLabelled) else { return nil }
        var end = start + 1
        var (digits, letters, joints) = (
            first.isNumber ? first.length : 0, first.isWord ? first.length : 0, 0
        )
        while let next = text[end], end - start <= 16 {
            if next.gap == .none, next.kind == .mark, [0x2D, 0x2F, 0x2E, 0x5F].contains(next.value),
                let part = text[end + 1], part.gap == .none, part.kind != .mark, isFree(end + 1, isLabelled)
            {
                joints += 1
                end += 1
                count(part, &digits, &letters)
            } else if next.gap == .none, next.kind != .mark {
                count(next, &digits, &letters)
            } else if isLabelled, next.gap == .space, continues(next, at: end, first, hasNumberWord) {
                joints += 1
                count(next, &digits, &letters)
            } else {
                break
            }
            end += 1
        }
        guard end - start <= 16 else { return nil }
        let total = digits + letters
        guard isLabelled else { return letters >= 2 && joints >= 1 && digits >= 3 && total <= 30 ? end : nil }
        if hasNumberWord,
            text[start - 1].map({ $0.is(.numberLabel) || $0.isMark(".") || $0.isMark("#") }) == true,
            letters == 0, digits >= 2, text.mask(at: start).isDisjoint(with: .notPhone)
        {
            return end
        }
        // `2 jaar vergunning`: a short plain number is no permit number.
        return digits >= 1 && total >= 4 && (letters > 0 || digits >= 4) && total <= 40 ? end : nil
    }

    private func count(_ token: Token, _ digits: inout Int, _ letters: inout Int) {
        if token.isNumber { digits += token.length } else { letters += token.length }
    }

    /// A blank inside a number: between capitals and digits, and between groups of digits behind `nummer`.
    private func continues(_ next: Token, at index: Int, _ first: Token, _ hasNumberWord: Bool) -> Bool {
        if first.isNumber {
            return hasNumberWord && first.length >= 3 && next.isNumber && next.length >= 3
                && text.mask(at: index).isEmpty
        }
        guard text.isAllCapitals(first), first.length <= 5 else { return false }
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
            // A whole date is the day of the permit, and a number only where a label touches it.
            if mask.contains(.date), text[index]?.isNumber == true, isWholeDate(index) { return false }
            return mask.isDisjoint(with: [.phone, .money, .duration, .clock, .years, .always, .address])
        }
        return mask.isDisjoint(with: [
            .phone, .money, .duration, .clock, .years, .always, .address, .date, .code,
        ])
    }

    private func isWholeDate(_ index: Int) -> Bool {
        DateShape(text, at: index)?.date != nil
    }
}
