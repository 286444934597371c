internal import Evidence

/// Runs all field readers over a draft: one folding, one tokenising, and each reader once.
struct AdReader: Sendable {
    let region: String
    let places: PlaceDirectory
    var numbers = KnownNumbers()

    func read(_ draft: AdDraft, on day: CivilDate) -> Ad {
        let string = String(decoding: draft.text, as: UTF8.self)
        let scalars = ScalarIndex(draft.text)
        let text = ReadableText(string, digitCuts: draft.digitCuts.map(scalars.index).sorted())
        let fields = FieldTokens(draft.fields, text, scalars)
        let posting = PostingReader.read(text, fields: fields[.posted], day: day)
        let links = draft.links.map { link in
            var link = link
            link.at = scalars.index(link.at)
            return link
        }
        let phones = phones(text, fields: fields[.phone], links: links)
        let placeReader = PlaceReader(text, directory: places, fields: fields[.place])
        let ages = AgeReader.read(
            text, day: posting?.date ?? day, fields: fields[.age], placeTokens: placeReader.tokens)
        return Ad(
            localKey: draft.localKey, title: draft.title, text: string, folded: text.folded, phones: phones,
            ages: ages,
            places: placeReader.found, prices: PriceReader.read(text),
            numbers: NumberReader.read(text, fields: fields[.permit], known: numbers),
            handles: HandleReader.read(text, links: links), availability: AvailabilityReader.read(text),
            languages: LanguageReader.read(text), narrator: NarratorReader.narrator(text),
            personCount: NarratorReader.personCount(text, ages: ages),
            posting: posting, siteAgeFloor: draft.siteAgeFloor, incompleteness: draft.incompleteness)
    }

    /// Numbers in the text first; a link to the same number adds nothing.
    private func phones(
        _ text: ReadableText, fields: [Range<Int>], links: [ContactLink]
    ) -> [PhoneMention] {
        var mentions: [PhoneMention] = []
        for found in PhoneReader.read(text, region: region) {
            text.mark(found.tokens, as: .phone)
            guard !mentions.contains(where: { $0.e164 == found.e164 }) else { continue }
            let isInField = fields.contains { $0.overlaps(found.tokens) }
            mentions.append(
                PhoneMention(
                    e164: found.e164, isObfuscated: !found.operators.isEmpty,
                    operators: found.operators.names,
                    span: text.wideSpan(found.tokens), source: isInField ? "field" : "text"))
        }
        for field in fields { take(field, text, &mentions) }
        for link in links {
            guard let number = link.number(region: region),
                !mentions.contains(where: { $0.e164 == number.e164 }), mentions.count < 100
            else { continue }
            mentions.append(
                PhoneMention(
                    e164: number.e164, isObfuscated: !number.operators.isEmpty,
                    operators: number.operators.names,
                    span: TextSpan(link.at, link.at), source: "link"))
        }
        return mentions
    }

    /// All digits of a field together are a number where no reader saw one, such as one without its zero.
    private func take(_ field: Range<Int>, _ text: ReadableText, _ mentions: inout [PhoneMention]) {
        guard !field.isEmpty, field.allSatisfy({ !text.mask(at: $0).contains(.phone) }) else { return }
        let numbers = field.compactMap { text[$0] }.filter(\.isNumber)
        let hasPlus = text[field.lowerBound]?.isMark("+") == true
        let digits: [UInt8] =
            (hasPlus ? [0x2B] : []) + numbers.flatMap { (token: Token) in Array(text.bytes(token)) }
        guard let e164 = NumberPlan.e164(digits, region: region),
            !mentions.contains(where: { $0.e164 == e164 })
        else {
            return
        }
        mentions.append(
            PhoneMention(
                e164: e164, isObfuscated: false, operators: [], span: text.span(field), source: "field"))
    }
}

/// From bytes of UTF-8 to scalars.
struct ScalarIndex {
    /// Offsets of continuation bytes are few in most texts; nil where the text is ASCII.
    private let counts: [Int32]?

    init(_ bytes: [UInt8]) {
        guard bytes.contains(where: { $0 >= 0x80 }) else {
            counts = nil
            return
        }
        var counts: [Int32] = []
        counts.reserveCapacity(bytes.count + 1)
        var scalars: Int32 = 0
        for byte in bytes {
            counts.append(scalars)
            // A scalar is counted at its last byte, so that its first byte still has its own index.
            if byte & 0xC0 != 0x80 { scalars += 1 }
        }
        counts.append(scalars)
        self.counts = counts
    }

    func index(_ byte: Int) -> Int {
        guard let counts else { return byte }
        return Int(counts[min(byte, counts.count - 1)])
    }
}

/// The fields of a draft as ranges of tokens.
struct FieldTokens {
    private var ranges: [SiteProfile.Field: [Range<Int>]] = [:]

    init(
        _ fields: [(field: SiteProfile.Field, range: Range<Int>)], _ text: ReadableText,
        _ scalars: ScalarIndex
    ) {
        for (field, range) in fields {
            let span = TextSpan(scalars.index(range.lowerBound), scalars.index(range.upperBound))
            let bytes = text.folded.bytes(ofSource: span)
            let start = text.token(atOrAfterByte: bytes.lowerBound)
            let end = text.token(atOrAfterByte: bytes.upperBound)
            if start < end { ranges[field, default: []].append(start..<end) }
        }
    }

    subscript(field: SiteProfile.Field) -> [Range<Int>] { ranges[field] ?? [] }
}
