/// What a page says to crawlers about itself: by its `X-Robots-Tag` fields and by `<meta name="robots">`.
///
/// No RFC; the words are those of developers.google.com/search/docs/crawling-indexing/robots-meta-tag. Where several
/// statements apply, general ones and those for our name, all that is forbidden by any of them is forbidden.
/// robots.txt says whether a page may be asked for; this is only heard once it was.
package struct RobotsDirectives: Hashable, Sendable {
    package enum Directive: String, Sendable, CaseIterable, Comparable {
        case noindex, nofollow, noarchive, nosnippet, noimageindex

        package static func < (one: Directive, other: Directive) -> Bool { one.rawValue < other.rawValue }
    }

    /// What one place says.
    private struct Statement: Hashable, Sendable {
        var directives: Set<Directive> = []
        var unavailableAfter: UTCTime?

        var isEmpty: Bool { directives.isEmpty && unavailableAfter == nil }

        var words: String {
            let date = unavailableAfter.map { "unavailable_after \($0.wholeSeconds)" }
            return (directives.sorted().map(\.rawValue) + [date].compactMap(\.self)).joined(separator: ", ")
        }
    }

    private var field = Statement()
    private var meta = Statement()

    /// More statements than these are not read.
    private static let limits = (statements: 64, bytes: 4_096)

    /// `agent` is our product token; statements for other crawlers are passed over. `metas` are all named meta elements
    /// of the page, in order. `now` completes two-digit years.
    package init(
        headers: HeaderFields, metas: [(name: String, content: String)] = [], agent: String, now: UTCTime
    ) {
        let own = agent.lowercased()
        for value in headers.values("X-Robots-Tag").prefix(Self.limits.statements) {
            Self.read(value, isScoped: true, own: own, now: now, into: &field)
        }
        let named = metas.lazy.filter { ["robots", own].contains($0.name.lowercased()) }
        for (_, content) in named.prefix(Self.limits.statements) {
            Self.read(content, isScoped: false, own: own, now: now, into: &meta)
        }
    }

    package var directives: Set<Directive> { field.directives.union(meta.directives) }

    /// The earliest instant after which the page asks not to be shown any more.
    package var unavailableAfter: UTCTime? {
        [field.unavailableAfter, meta.unavailableAfter].compactMap(\.self).min()
    }

    package func isExpired(at time: UTCTime) -> Bool {
        unavailableAfter.map { $0 <= time } ?? false
    }

    /// True where the page asks that its links be left alone.
    package var forbidsFollowing: Bool { directives.contains(.nofollow) }

    /// For the ledger: `X-Robots-Tag: noindex; meta robots: nofollow`. Nil where nothing was said.
    package var words: String? {
        let said = [("X-Robots-Tag", field), ("meta robots", meta)].filter { !$0.1.isEmpty }
        return said.isEmpty ? nil : said.map { "\($0.0): \($0.1.words)" }.joined(separator: "; ")
    }
}

extension RobotsDirectives {
    /// Directives that take a value behind a colon: what else stands before a colon is the name of a crawler.
    private static let valued = [
        "unavailable_after", "max-snippet", "max-image-preview", "max-video-preview",
    ]

    /// Reads `[agent:] directive, directive …`. A name holds until the next one, as fields may have been joined on
    /// the way (RFC 9110 §5.3).
    private static func read(
        _ value: String, isScoped: Bool, own: String, now: UTCTime, into statement: inout Statement
    ) {
        guard value.utf8.count <= limits.bytes else { return }
        let parts = value.utf8.split(separator: 0x2C).map { trimmed(String(Substring($0))) }
        var isMeant = true
        for (index, part) in parts.enumerated() {
            var rest = part
            let head = trimmed(String(part.prefix { $0 != ":" })).lowercased()
            if isScoped, part.utf8.contains(0x3A), isName(head), !valued.contains(head) {
                isMeant = head == own || head == "robots" || head == "*"
                rest = trimmed(String(part.drop { $0 != ":" }.dropFirst()))
            }
            guard isMeant else { continue }
            if rest.lowercased().utf8.starts(with: "unavailable_after".utf8) {
                let date = dateText(rest, next: index + 1 < parts.count ? parts[index + 1] : nil)
                limit(&statement, date.lazy.compactMap { time($0, now: now) }.first)
            } else if !rest.utf8.contains(0x3A) {
                // Blanks in place of commas are a common slip; no directive holds one.
                for word in rest.lowercased().split(separator: " ") { add(String(word), to: &statement) }
            }
        }
    }

    private static func add(_ word: String, to statement: inout Statement) {
        if word == "none" {
            statement.directives.formUnion([.noindex, .nofollow])
        } else if let directive = Directive(rawValue: word) {
            statement.directives.insert(directive)
        }
    }

    private static func limit(_ statement: inout Statement, _ time: UTCTime?) {
        guard let time else { return }
        statement.unavailableAfter = min(statement.unavailableAfter ?? time, time)
    }

    /// What may be the date: the part itself, and the part with the next one, as RFC 850 dates hold a comma.
    private static func dateText(_ part: String, next: String?) -> [String] {
        let date = trimmed(String(part.dropFirst("unavailable_after".count).drop { $0 == ":" || $0 == " " }))
        return [date] + [next.map { "\(date), \($0)" }].compactMap(\.self)
    }

    /// RFC 3339, a day, one of the forms of HTTP, or RFC 822 with a zone: `25 Jun 2010 15:00:00 PST`.
    private static func time(_ text: String, now: UTCTime) -> UTCTime? {
        if let time = UTCTime(rfc3339: text.uppercased()) ?? CivilDate(iso8601: text)?.start { return time }
        if let time = HTTPDate.time(text, now: now) { return time }
        var words = text.split(separator: " ").map(String.init)
        guard (4...6).contains(words.count), let zone = words.popLast(), let hours = zones[zone.lowercased()]
        else { return nil }
        let hasWeekday = words[0].utf8.first.map { !(0x30...0x39).contains($0) } ?? true
        let date = (hasWeekday ? "" : "Mon, ") + words.joined(separator: " ") + " GMT"
        return HTTPDate.time(date, now: now).map { $0 - .seconds(hours * 3_600) }
    }

    /// RFC 822 §5, and those of Europe.
    private static let zones = [
        "gmt": 0, "utc": 0, "ut": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
        "pst": -8, "pdt": -7, "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3,
    ]

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                $0 == 0x2A || $0 == 0x2D || $0 == 0x5F || ($0 | 0x20) > 0x60 && ($0 | 0x20) < 0x7B
            }
    }

    private static func trimmed(_ text: String) -> String {
        let bytes = text.utf8.drop { $0 <= 0x20 }
        let end = bytes.lastIndex { $0 > 0x20 }
        return end.map { String(Substring(bytes[...$0])) } ?? ""
    }
}
