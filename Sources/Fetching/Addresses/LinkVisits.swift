import Evidence

/// The links of a few pages of a host as they stood at the last visit, to tell sessions by.
struct LinkVisits: Sendable {
    static let pageLimit = 4
    static let parameterLimit = 4
    static let linkLimit = 16
    /// Links that have to be the same but for the parameter.
    static let linksNeeded = 5
    /// Shorter values are words, pages or categories.
    static let tokenLength = 10

    private struct Sight: Hashable {
        let value: UInt64
        /// Of the links without the parameter.
        let rests: Set<UInt64>
    }

    /// By parameter and page.
    private var sights: [String: Sight] = [:]
    private var pages: Set<UInt64> = []
    private var changed: Set<String> = []

    /// The parameters that behaved like a session on this visit, sorted.
    mutating func observe(_ page: WebAddress, _ links: [WebAddress]) -> [String] {
        let id = Self.hash(page.text)
        guard pages.contains(id) || pages.count < Self.pageLimit else { return [] }
        var sessions: [String] = []
        for (name, sight) in Self.constants(links, on: page) {
            pages.insert(id)
            let key = Self.key(name, id)
            if let last = sights[key], last.value != sight.value,
                last.rests.intersection(sight.rests).count >= Self.linksNeeded
            {
                sessions.append(name)
            }
            if sights[key] != sight {
                sights[key] = sight
                changed.insert(key)
            }
        }
        return sessions
    }

    /// Parameters that all links with them carry with one and the same token.
    private static func constants(_ links: [WebAddress], on page: WebAddress) -> [(String, Sight)] {
        var values: [String: Substring?] = [:]
        var rests: [String: Set<UInt64>] = [:]
        for link in links.prefix(1_000) where link.query != nil && link.hasSameOrigin(as: page) {
            for (name, value) in link.parameters.prefix(16) {
                let name = String(name)
                if let known = values[name], known != value {
                    values[name] = .some(nil)
                } else if values[name] == nil {
                    values[name] = isToken(value) ? value : .some(nil)
                }
                guard values[name] != .some(nil), rests[name]?.count ?? 0 < linkLimit else { continue }
                rests[name, default: []].insert(hash(link.dropping(parameters: [name]).text))
            }
        }
        let found = values.compactMap { name, value in
            value.flatMap { value -> (String, Sight)? in
                guard let rests = rests[name], rests.count >= linksNeeded else { return nil }
                return (name, Sight(value: hash(String(value)), rests: rests))
            }
        }
        return Array(found.sorted { $0.0 < $1.0 }.prefix(parameterLimit))
    }

    /// Long, and letters and digits mixed: nobody's word.
    static func isToken(_ value: Substring) -> Bool {
        let bytes = value.utf8
        return bytes.count >= tokenLength && bytes.contains { (0x30...0x39).contains($0) }
    }

    static func hash(_ text: String) -> UInt64 {
        var hash = SketchReader.start
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return SketchReader.mixed(hash) | 1
    }

    // MARK: Memory

    private static func key(_ name: String, _ page: UInt64) -> String { "\(name) \(page)" }

    mutating func takeMemory(host: String) -> [WatchMemory] {
        let rows = changed.sorted().compactMap { key in
            sights[key].map { sight in
                WatchMemory(
                    host: host, watch: ParameterWatch.name, key: key,
                    counts: [Int(bitPattern: UInt(sight.value))]
                        + sight.rests.map { Int(bitPattern: UInt($0)) }.sorted())
            }
        }
        changed = []
        return rows
    }

    mutating func restore(_ row: WatchMemory) {
        let parts = row.key.split(separator: " ")
        guard parts.count == 2, let page = UInt64(parts[1]), row.counts.count > Self.linksNeeded,
            pages.contains(page) || pages.count < Self.pageLimit
        else { return }
        pages.insert(page)
        let numbers = row.counts.map { UInt64(UInt(bitPattern: $0)) }
        sights[row.key] = Sight(value: numbers[0], rests: Set(numbers.dropFirst()))
    }
}
