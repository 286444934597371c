/// Reads the lines of a robots.txt into groups (RFC 9309 §2.2).
struct RobotsParser {
    private(set) var groups: [RobotsGroup] = []
    private(set) var sitemaps: [String] = []
    /// True once the newest group has a rule: the next User-agent line begins a new group then. Other lines, such
    /// as Sitemap or Crawl-delay, must not end a group (§2.2.4).
    private var isGroupClosed = true
    private var line = 0

    /// More groups, rules and sitemaps than these are not kept; 500 KiB can hold no more real ones.
    private static let limits = (groups: 10_000, rules: 50_000, sitemaps: 1_000)
    private var ruleCount = 0

    mutating func read(_ bytes: ArraySlice<UInt8>, isCut: Bool) {
        let bytes = bytes.dropFirst(Self.markLength(bytes))
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D }
            line += 1
            if let end {
                readLine(bytes[start..<end])
                let isPair = bytes[end] == 0x0D && end + 1 < bytes.endIndex && bytes[end + 1] == 0x0A
                start = end + (isPair ? 2 : 1)
            } else {
                // The tail of a cut file could read as a broader rule than was written.
                if !isCut { readLine(bytes[start...]) }
                start = bytes.endIndex
            }
        }
    }

    /// Of the byte order mark, also of one that was cut on the way, as Google's parser takes it.
    private static func markLength(_ bytes: ArraySlice<UInt8>) -> Int {
        zip(bytes, [0xEF, 0xBB, 0xBF]).prefix { $0 == $1 }.count
    }

    private mutating func readLine(_ bytes: ArraySlice<UInt8>) {
        let content = Self.trimmed(bytes.prefix { $0 != 0x23 })
        guard let (key, value) = Self.split(content) else { return }
        switch String(decoding: key.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self) {
        case "user-agent", "useragent", "user agent": readAgent(value)
        case "allow": readRule(value, isAllow: true)
        // The misspellings that Google's parser knows: the owner's will is plain.
        case "disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw":
            readRule(value, isAllow: false)
        case "crawl-delay", "crawldelay", "crawl delay": readDelay(value)
        case "sitemap", "site-map": readSitemap(value)
        default: break
        }
    }

    /// `key: value`; a blank in place of the colon is taken where exactly two words stand in the line.
    private static func split(_ line: ArraySlice<UInt8>) -> (
        key: ArraySlice<UInt8>, value: ArraySlice<UInt8>
    )? {
        if let colon = line.firstIndex(of: 0x3A) {
            return (trimmed(line[..<colon]), trimmed(line[(colon + 1)...]))
        }
        guard let blank = line.firstIndex(where: { $0 == 0x20 || $0 == 0x09 }) else { return nil }
        let value = trimmed(line[blank...])
        guard !value.contains(where: { $0 == 0x20 || $0 == 0x09 }) else { return nil }
        return (line[..<blank], value)
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
        let head = line.drop(while: isBlank)
        return head.lastIndex { !isBlank($0) }.map { head[...$0] } ?? []
    }

    private mutating func readAgent(_ value: ArraySlice<UInt8>) {
        if isGroupClosed {
            guard groups.count < Self.limits.groups else { return }
            groups.append(RobotsGroup())
            isGroupClosed = false
        }
        // `*` alone, or with a comment-like rest, as Google reads it; `*bot` names nobody.
        let isForAll = value.first == 0x2A && (value.count == 1 || (value.dropFirst().first ?? 0) <= 0x20)
        if isForAll {
            groups[groups.count - 1].isForAll = true
        } else {
            let token = RobotsGroup.token(String(decoding: value, as: UTF8.self))
            if !token.isEmpty { groups[groups.count - 1].agents.insert(token) }
        }
    }

    private mutating func readRule(_ value: ArraySlice<UInt8>, isAllow: Bool) {
        guard !groups.isEmpty else { return }
        isGroupClosed = true
        // An empty path matches nothing: `Disallow:` forbids nothing.
        guard !value.isEmpty, ruleCount < Self.limits.rules else { return }
        ruleCount += 1
        let text = (isAllow ? "Allow: " : "Disallow: ") + Self.shown(value)
        groups[groups.count - 1].rules.append(
            RobotsRule(isAllow: isAllow, pattern: RobotsPattern(value), line: line, text: text))
    }

    /// The path for the ledger: one line, and not longer than a person reads.
    private static func shown(_ value: ArraySlice<UInt8>) -> String {
        let visible = value.prefix(200).filter { $0 >= 0x20 && $0 != 0x7F }
        return String(decoding: visible, as: UTF8.self) + (value.count > 200 ? "…" : "")
    }

    private mutating func readDelay(_ value: ArraySlice<UInt8>) {
        guard !groups.isEmpty, let delay = Self.seconds(value) else { return }
        let known = groups[groups.count - 1].crawlDelay ?? .zero
        groups[groups.count - 1].crawlDelay = max(known, delay)
    }

    /// `10` or `0.5`, as milliseconds; nil for anything else. A day at most.
    private static func seconds(_ value: ArraySlice<UInt8>) -> Duration? {
        let parts = value.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = number(parts[0]) else { return nil }
        guard parts.count == 2 else { return .seconds(min(whole, 86_400)) }
        guard
            let fraction = number(
                Array(parts[1].prefix(3)) + [0x30, 0x30, 0x30].prefix(max(0, 3 - parts[1].count)))
        else { return nil }
        return .milliseconds(min(whole * 1_000 + fraction, 86_400_000))
    }

    private static func number(_ digits: some Collection<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// Sitemap lines belong to no group and may stand anywhere.
    private mutating func readSitemap(_ value: ArraySlice<UInt8>) {
        guard !value.isEmpty, sitemaps.count < Self.limits.sitemaps else { return }
        sitemaps.append(String(decoding: value, as: UTF8.self))
    }
}
