internal import Evidence

/// The text of one ad before the field readers walk it: title first, then what the page says, then what only
/// a field or structured data says.
///
/// All offsets are bytes of ``text``.
struct AdDraft {
    var localKey = ""
    var title = ""
    private(set) var text: [UInt8] = []
    /// Where the values of a profile's fields stand.
    private(set) var fields: [(field: SiteProfile.Field, range: Range<Int>)] = []
    private(set) var links: [ContactLink] = []
    /// Where inline markup cuts a run of digits.
    private(set) var digitCuts: [Int] = []
    var incompleteness: Set<Incompleteness> = []
    var siteAgeFloor: Int?

    init() {}

    /// Adds a line of its own; returns where it stands.
    @discardableResult
    mutating func append(line: some Collection<UInt8>) -> Range<Int> {
        if !text.isEmpty { text.append(0x0A) }
        let start = text.count
        text.append(contentsOf: line)
        return start..<text.count
    }

    /// Adds a piece of the page with the links and cuts that lie in it; returns where it stands.
    @discardableResult
    mutating func append(_ range: Range<Int>, of page: FlatPage) -> Range<Int> {
        let range = page.trimmed(range)
        let placed = append(line: page.text[range])
        let shift = placed.lowerBound - range.lowerBound
        for cut in page.digitCuts where range.contains(cut) { digitCuts.append(cut + shift) }
        for index in page.links.indices {
            let start = page.links[index].range.lowerBound
            guard range.lowerBound <= start, start <= range.upperBound else { continue }
            append(page.links[index].contact, at: start + shift)
        }
        return placed
    }

    private mutating func append(_ contact: ContactLink?, at offset: Int) {
        guard links.count < 100, var contact else { return }
        contact.at = min(offset, text.count)
        links.append(contact)
    }

    /// Adds a link that a field's path led to.
    mutating func append(_ link: ContactLink) {
        guard links.count < 100 else { return }
        var link = link
        link.at = min(link.at, text.count)
        links.append(link)
    }

    mutating func mark(_ field: SiteProfile.Field, at range: Range<Int>) {
        fields.append((field, range))
    }

    /// Adds the value of a field as a line, unless it stands in the text already as a piece of its own.
    mutating func add(_ field: SiteProfile.Field, value: [UInt8]) {
        guard !value.isEmpty else { return }
        // A short number such as an age would be found in any phone number.
        let known = value.count >= 6 ? firstRange(of: value) : nil
        mark(field, at: known ?? append(line: value))
    }

    /// Where `value` stands in the text between bytes that are neither letters nor digits.
    func firstRange(of value: [UInt8]) -> Range<Int>? {
        guard let first = value.first, value.count <= text.count else { return nil }
        var at = 0
        while at + value.count <= text.count {
            if text[at] == first, text[at..<at + value.count].elementsEqual(value), isFree(at - 1),
                isFree(at + value.count)
            {
                return at..<at + value.count
            }
            at += 1
        }
        return nil
    }

    private func isFree(_ index: Int) -> Bool {
        guard text.indices.contains(index) else { return true }
        return !text[index].isLetter && !text[index].isDigit && text[index] < 0x80
    }
}
