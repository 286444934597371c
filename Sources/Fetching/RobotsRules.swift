import Evidence

/// A robots.txt, read to the letter of RFC 9309.
///
///     let rules = RobotsRules(parsing: Array("User-agent: *\nDisallow: /prive/".utf8))
///     rules.decide("/prive/a.html", agent: "BakenBot").isAllowed   // false, by line 2
package struct RobotsRules: Sendable, Hashable {
    /// Only so much is read (RFC 9309 §2.5: at least 500 kibibytes). A line cut by the bound is left out.
    package static let limitInBytes = 500 * 1_024

    /// The values of all Sitemap lines, in order, as they stand there.
    package let sitemaps: [String]
    /// True where the file is longer than what is read.
    package let isCut: Bool
    private let groups: [RobotsGroup]
    /// Which of the groups speak to an agent by name, and which to all others.
    private let groupsByAgent: [String: [Int]]
    private let groupsForAll: [Int]

    /// Never fails: lines that say nothing are passed over, as the RFC asks (§2.2.4, §2.3.1.1).
    package init(parsing bytes: [UInt8]) {
        var parser = RobotsParser()
        isCut = bytes.count > Self.limitInBytes
        parser.read(bytes.prefix(Self.limitInBytes), isCut: isCut)
        (groups, sitemaps) = (parser.groups, parser.sitemaps)
        var named: [String: [Int]] = [:]
        for (index, group) in parser.groups.enumerated() {
            for agent in group.agents { named[agent, default: []].append(index) }
        }
        groupsByAgent = named
        groupsForAll = parser.groups.indices.filter { parser.groups[$0].isForAll }
    }

    /// Whether `agent` may fetch `pathAndQuery`, and the line that says so.
    ///
    /// `agent` may be a product token or a whole user agent, of which the token is taken. The most specific rule
    /// wins: the one with the longest path; of two as long, allow (§2.2.2). `/robots.txt` is always allowed.
    package func decide(_ pathAndQuery: String, agent: String) -> RobotsDecision {
        let path = RobotsPath(pathAndQuery)
        if path.bytes == RobotsPath.ofRobots {
            return RobotsDecision(isAllowed: true, line: nil, rule: "robots.txt itself")
        }
        var best: RobotsRule?
        for group in groups(for: agent) {
            for rule in groups[group].rules where rule.isStronger(than: best) && rule.pattern.matches(path) {
                best = rule
            }
        }
        guard let best else { return RobotsDecision(isAllowed: true, line: nil, rule: "no rule matches") }
        return RobotsDecision(isAllowed: best.isAllow, line: best.line, rule: best.text)
    }

    /// The longest Crawl-delay of the groups for `agent`; nil where none is given. At most a day.
    ///
    /// No part of the RFC, but what a site's owner writes there is asked of us.
    package func crawlDelay(agent: String) -> Duration? {
        groups(for: agent).compactMap { groups[$0].crawlDelay }.max()
    }

    /// §2.2.1: all groups that name the agent count as one; those for `*` count only where there is none.
    private func groups(for agent: String) -> [Int] {
        groupsByAgent[RobotsGroup.token(agent)] ?? groupsForAll
    }
}

/// The answer of a robots.txt about one path.
package struct RobotsDecision: Sendable, Hashable {
    package let isAllowed: Bool
    /// Of the rule that decided, counted from 1; nil where no rule did.
    package let line: Int?
    /// The rule as it stands in the file, such as `Disallow: /prive/`, or words for why no rule decided.
    package let rule: String

    /// The ground on which the authority set a disallow aside; nil where robots.txt is obeyed.
    package let overrideGround: String?
    /// False where robots.txt could not be had: that is no word of the site's owner, and it is asked for again.
    package let isFinal: Bool

    package init(
        isAllowed: Bool, line: Int?, rule: String, overrideGround: String? = nil, isFinal: Bool = true
    ) {
        (self.isAllowed, self.line, self.rule) = (isAllowed, line, rule)
        (self.overrideGround, self.isFinal) = (overrideGround, isFinal)
    }

    /// The same, set aside on `ground` where it forbids. Only the authority file may give a ground.
    package func overridden(by ground: String?) -> RobotsDecision {
        guard let ground, !isAllowed else { return self }
        return RobotsDecision(
            isAllowed: true, line: line, rule: rule, overrideGround: ground, isFinal: isFinal)
    }

    /// For the ledger: `robots: Disallow: /prive/ (line 4)`, and behind it, where that is so,
    /// `; set aside by the authority: GROUND`.
    package var reason: String {
        "robots: \(rule)" + (line.map { " (line \($0))" } ?? "")
            + (overrideGround.map { "; set aside by the authority: \($0)" } ?? "")
    }
}

/// The rules for one or more agents.
struct RobotsGroup: Sendable, Hashable {
    /// Product tokens in lower case.
    var agents: Set<String> = []
    var isForAll = false
    var rules: [RobotsRule] = []
    var crawlDelay: Duration?

    /// The product token at the start of `text`, in lower case: letters, `-` and `_` (§2.2.1).
    static func token(_ text: some StringProtocol) -> String {
        let bytes = text.utf8.prefix {
            (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x5F
        }
        return String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}

/// One Allow or Disallow line.
struct RobotsRule: Sendable, Hashable {
    let isAllow: Bool
    let pattern: RobotsPattern
    let line: Int
    let text: String

    /// §2.2.2: the most octets win, and allow wins a draw.
    func isStronger(than other: RobotsRule?) -> Bool {
        guard let other else { return true }
        if pattern.length != other.pattern.length { return pattern.length > other.pattern.length }
        return isAllow && !other.isAllow
    }
}
