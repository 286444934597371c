internal import Evidence

/// Makes the drafts of the ads on a page: by a profile's fields where it has them, else by the page's
/// structure.
struct AdComposer {
    let regions: PageRegions
    let signals: PageSignals
    let profile: SiteProfile?
    private var page: FlatPage { regions.page }

    init(_ regions: PageRegions, _ signals: PageSignals, profile: SiteProfile?) {
        (self.regions, self.signals, self.profile) = (regions, signals, profile)
    }

    // MARK: By structure

    /// Several ads, cut at `ranges`.
    func drafts(_ ranges: [Range<Int>]) -> [AdDraft] {
        ranges.prefix(AdSegmenter.adLimit).enumerated().map { position, range in
            var draft = AdDraft()
            let heading = heading(in: range)
            let parts = regions.parts(of: range)
            if let heading {
                draft.title = page.string(heading)
            } else if let first = parts.first {
                draft.title = firstLine(of: first)
            }
            draft.localKey = linkTarget(in: heading ?? range) ?? "#\(position + 1)"
            append(parts, heading: heading, to: &draft)
            finish(&draft)
            if ranges.count > AdSegmenter.adLimit { draft.incompleteness.insert(.ads) }
            return draft
        }
    }

    /// The page as one ad.
    func draft(_ range: Range<Int>) -> AdDraft {
        var draft = AdDraft()
        let headline = regions.headline
        let title = headline.map(page.string) ?? documentTitle
        let parts = regions.parts(of: range)
        if let headline {
            append(parts, heading: headline, to: &draft)
            draft.title = page.string(headline)
        } else {
            let first = parts.first.map(firstLine) ?? ""
            // The window's title repeats the first line on most pages; where it does not, it is all the title
            // there is.
            if !title.isEmpty, !title.utf8.elementsEqual(first.utf8), !first.hasPrefix(title) {
                draft.append(line: Array(title.utf8))
            }
            draft.title = title.isEmpty ? first : title
            append(parts, heading: nil, to: &draft)
        }
        finish(&draft)
        return draft
    }

    /// The heading goes first, wherever it stands.
    private func append(_ parts: [Range<Int>], heading: Range<Int>?, to draft: inout AdDraft) {
        guard let heading, parts.first?.lowerBound != heading.lowerBound else {
            for part in parts { draft.append(part, of: page) }
            return
        }
        draft.append(heading, of: page)
        for part in parts {
            if part.lowerBound <= heading.lowerBound, heading.upperBound <= part.upperBound {
                for piece in [part.lowerBound..<heading.lowerBound, heading.upperBound..<part.upperBound]
                where !page.trimmed(piece).isEmpty {
                    draft.append(piece, of: page)
                }
            } else {
                draft.append(part, of: page)
            }
        }
    }

    private func heading(in range: Range<Int>) -> Range<Int>? {
        let found = page.elements.first { element in
            element.name.traits.contains(.heading) && range.lowerBound <= element.start
                && element.end <= range.upperBound
                && !page.trimmed(element.range).isEmpty
        }
        return found.map { page.trimmed($0.range) }
    }

    private func firstLine(of range: Range<Int>) -> String {
        let end = page.text[range].firstIndex(of: 0x0A) ?? range.upperBound
        return end - range.lowerBound <= 200 ? page.string(range.lowerBound..<end) : ""
    }

    /// The title of the window without the name of the site.
    private var documentTitle: String {
        let text = page.titleText
        for separator in [" | ", " – ", " — ", " · ", " - "] {
            let parts = text.split(separator: separator)
            if parts.count > 1 { return parts.dropLast().joined(separator: separator) }
        }
        return text
    }

    /// The path that a heading's link leads to: it names the ad on every page that lists it.
    private func linkTarget(in range: Range<Int>) -> String? {
        let link = page.links.first { link in
            range.lowerBound <= link.range.lowerBound && link.range.upperBound <= range.upperBound
                && !link.range.isEmpty
                && link.contact == nil
        }
        return link.flatMap {
            $0.reference.utf8.count <= 256 && !$0.reference.hasPrefix("#") ? $0.reference : nil
        }
    }

    private func finish(_ draft: inout AdDraft) {
        draft.siteAgeFloor = profile?.ageFloor
        draft.incompleteness.formUnion(page.incompleteness)
    }

    // MARK: By fields

    /// Nil where the fields gave neither title nor text.
    func draft(_ values: [FieldValue]) -> AdDraft? {
        guard values.contains(where: { $0.field == .title || $0.field == .text }) else { return nil }
        var draft = AdDraft()
        var placed: [(source: Range<Int>, target: Range<Int>)] = []
        for field in [SiteProfile.Field.title, .text] {
            for value in values where value.field == field {
                if field == .title, !draft.title.isEmpty { continue }
                guard let range = place(value, in: &draft, &placed) else { continue }
                draft.mark(field, at: range)
                if field == .title { draft.title = String(decoding: draft.text[range], as: UTF8.self) }
            }
        }
        let others: [SiteProfile.Field] = [.place, .age, .phone, .price, .permit, .posted]
        for field in others {
            for value in values where value.field == field { add(value, to: &draft, placed) }
        }
        finish(&draft)
        return draft.text.isEmpty ? nil : draft
    }

    private func place(
        _ value: FieldValue, in draft: inout AdDraft,
        _ placed: inout [(source: Range<Int>, target: Range<Int>)]
    ) -> Range<Int>? {
        guard let element = value.element else {
            let line = Self.trimmed(value.text)
            return line.isEmpty ? nil : draft.append(line: line)
        }
        let source = page.trimmed(page.elements[element].range)
        guard !source.isEmpty, !placed.contains(where: { $0.source.overlaps(source) }) else { return nil }
        var whole: Range<Int>?
        for piece in value.field == .text ? regions.withoutTemplate(source) : [source] {
            let target = draft.append(piece, of: page)
            placed.append((piece, target))
            whole = (whole?.lowerBound ?? target.lowerBound)..<target.upperBound
        }
        return whole
    }

    private func add(
        _ value: FieldValue, to draft: inout AdDraft, _ placed: [(source: Range<Int>, target: Range<Int>)]
    ) {
        guard let element = value.element else {
            return addText(value, to: &draft)
        }
        let source = page.trimmed(page.elements[element].range)
        if let (outer, target) = placed.first(where: {
            $0.source.lowerBound <= source.lowerBound && $0.source.upperBound >= source.upperBound
        }) {
            let start = target.lowerBound + source.lowerBound - outer.lowerBound
            return draft.mark(value.field, at: start..<start + source.count)
        }
        guard !source.isEmpty else { return }
        draft.mark(value.field, at: draft.append(source, of: page))
    }

    /// An attribute: a link says how to reach someone, anything else is a value.
    private func addText(_ value: FieldValue, to draft: inout AdDraft) {
        let line = Self.trimmed(value.text)
        let at = page.links.first { $0.reference.utf8.elementsEqual(line) }.map(\.range.lowerBound)
        if let link = ContactLink(String(decoding: line, as: UTF8.self), at: at == nil ? 0 : draft.text.count)
        {
            draft.append(link)
        } else if line.count <= 4_096 {
            draft.add(value.field, value: line)
        }
    }

    private static func trimmed(_ text: String) -> [UInt8] {
        Array(text.utf8).split { $0 <= 0x20 }.joined(separator: [0x20]).map { $0 }
    }
}

extension AdDraft {
    /// What structured data says and the text does not becomes lines of the text.
    mutating func add(_ data: StructuredAd) {
        for number in data.telephones where !holds(digits: number.utf8.filter(\.isDigit).suffix(8)) {
            mark(.phone, at: append(line: Array(number.utf8.prefix(40))))
        }
        if !data.place.isEmpty, firstRange(of: Array(data.place.utf8)) == nil {
            add(.place, value: Array(data.place.utf8.prefix(80)))
        }
        let amount = data.price.utf8.filter { $0.isDigit || $0 == 0x2E }.split(separator: 0x2E).first ?? []
        if !amount.isEmpty, !holds(digits: amount) { append(line: Array(data.price.utf8.prefix(40))) }
        let description = Array(data.description.utf8.prefix(20_000))
        if text.count < 120, description.count > 20, !text.contains(Array(description.prefix(32))) {
            append(line: description)
        }
    }

    /// True where these digits stand in the text in this order, whatever stands between them.
    private func holds(digits: some Collection<UInt8>) -> Bool {
        let wanted = Array(digits)
        guard !wanted.isEmpty else { return true }
        let all = text.filter(\.isDigit)
        guard all.count >= wanted.count else { return false }
        return (0...all.count - wanted.count).contains { all[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
}
