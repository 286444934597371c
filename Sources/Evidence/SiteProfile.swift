/// What a person has told Baken about one site: where to begin, what belongs to it, how its ads are marked up.
///
/// A site without field paths is read by the generic reader.
package struct SiteProfile: Sendable {
    package let name: String
    package let start: [WebAddress]
    package let sitemaps: [WebAddress]
    /// Addresses outside these globs are not fetched. Empty means the whole of the start addresses' origins.
    package let include: [PathGlob]
    package let exclude: [PathGlob]
    /// Pages that are one ad; pages that list ads.
    package let ads: [PathGlob]
    package let lists: [PathGlob]
    /// Per field the XPath expressions to try, in order; the first that gives text wins.
    package let fields: [Field: [String]]
    /// Names, or beginnings with a `*` behind, of parameters that make no other page.
    package let ignoredParameters: Set<String>
    /// The lowest age the site's own form lets an advertiser enter; nil if unknown.
    package let ageFloor: Int?
    package let gate: Gate?
    /// Between two requests to this site's hosts; nil leaves the default. Zero is obeyed on loopback networks only.
    package let delay: Duration?
    /// True where the site's own cookies are sent back to it within a run. Off unless a person says so.
    package let keepsCookies: Bool
    /// True where HTTP/2 is offered to the site's https hosts. Off unless a person says so.
    package let usesHTTP2: Bool
    /// True where parameters that make no difference may be found by watching the site, and are ignored then.
    package let observesParameters: Bool
    /// ``ignoredParameters``, ready for use.
    package let parameterRule: ParameterRule

    /// The parts of an ad that a profile can point at.
    package enum Field: String, Sendable, CaseIterable {
        case title, text, age, phone, place, price, permit, posted
    }

    package init(
        name: String, start: [WebAddress], sitemaps: [WebAddress] = [], include: [PathGlob] = [],
        exclude: [PathGlob] = [], ads: [PathGlob] = [], lists: [PathGlob] = [],
        fields: [Field: [String]] = [:],
        ignoredParameters: Set<String> = [], ageFloor: Int? = nil, gate: Gate? = nil, delay: Duration? = nil,
        keepsCookies: Bool = false, usesHTTP2: Bool = false, observesParameters: Bool = true
    ) {
        (self.name, self.start, self.sitemaps) = (name, start, sitemaps)
        (self.include, self.exclude, self.ads, self.lists) = (include, exclude, ads, lists)
        (self.fields, self.ignoredParameters) = (fields, ignoredParameters)
        (self.ageFloor, self.gate, self.delay) = (ageFloor, gate, delay)
        (self.keepsCookies, self.usesHTTP2) = (keepsCookies, usesHTTP2)
        self.observesParameters = observesParameters
        parameterRule = ParameterRule(ignoredParameters)
    }

    /// True where `address` lies on one of the site's origins and its path is included and not excluded.
    package func isInScope(_ address: WebAddress) -> Bool {
        scopeRefusal(of: address) == nil
    }

    /// The scope rule that keeps `address` out, in words for the ledger; nil where it is in.
    package func scopeRefusal(of address: WebAddress) -> String? {
        guard start.contains(where: { $0.hasSameOrigin(as: address) }) else {
            return "scope: origin is not one of site \(name)"
        }
        if let glob = exclude.first(where: { $0.matches(address.path) }) {
            return "scope: excluded by \(glob.text)"
        }
        if !include.isEmpty, !include.contains(where: { $0.matches(address.path) }) {
            return "scope: not included by site \(name)"
        }
        return nil
    }
}

/// A path pattern: `*` stands for any run without `/`, `**` for any run. The whole path must match.
package struct PathGlob: Hashable, Sendable {
    package let text: String
    private let tokens: [Token]

    private let stars: Int
    /// What stands before the first star: most paths are told apart by it.
    private let prefix: String
    /// True for a pattern such as `/account/**`, of which nothing but the prefix counts.
    private let isPrefixAlone: Bool
    /// What stands from the first star on; nil where it is too long for one.
    private let machine: Machine?

    private enum Token: Equatable, Sendable {
        case byte(UInt8), segmentRun, anyRun

        var isStar: Bool { self == .segmentRun || self == .anyRun }

        /// True where the token reads `byte` and stays, as a star does.
        func takes(_ byte: UInt8) -> Bool {
            self == .anyRun || (self == .segmentRun && byte != 0x2F)
        }
    }

    /// Nil unless it begins with `/` and has at most 32 stars.
    package init?(_ text: String) {
        guard text.utf8.first == 0x2F, text.utf8.count <= 1_024 else { return nil }
        self.text = text
        var tokens: [Token] = []
        for byte in text.utf8 {
            if byte != 0x2A {
                tokens.append(.byte(byte))
            } else if tokens.last == .segmentRun {
                tokens[tokens.count - 1] = .anyRun
            } else if tokens.last != .anyRun {
                tokens.append(.segmentRun)
            }
        }
        stars = tokens.count(where: \.isStar)
        prefix = String(text.prefix { $0 != "*" })
        isPrefixAlone = stars == 1 && tokens.last == .anyRun
        guard stars <= 32 else { return nil }
        self.tokens = tokens
        machine = Machine(tokens.drop { !$0.isStar })
    }

    /// Time is the product of the two lengths at worst: the set of reachable positions is carried along, so no
    /// pattern and no path can make it backtrack.
    package func matches(_ path: String) -> Bool {
        if stars == 0 { return path.utf8.elementsEqual(text.utf8) }
        guard path.utf8.starts(with: prefix.utf8) else { return false }
        if isPrefixAlone { return true }
        if let machine { return machine.matches(path.utf8.dropFirst(prefix.utf8.count)) }
        var reachable = [Bool](repeating: false, count: tokens.count + 1)
        reachable[0] = true
        passStars(&reachable)
        for byte in path.utf8 {
            var isAlive = false
            // From the back, so that each position is read before it is written.
            for at in stride(from: tokens.count, through: 0, by: -1) {
                let stays = at < tokens.count && reachable[at] && tokens[at].takes(byte)
                let arrives = at > 0 && reachable[at - 1] && tokens[at - 1] == .byte(byte)
                reachable[at] = stays || arrives
                isAlive = isAlive || stays || arrives
            }
            guard isAlive else { return false }
            passStars(&reachable)
        }
        return reachable[tokens.count]
    }

    /// The same for patterns with at most 63 bytes from the first star on: the reachable positions are the bits of
    /// one word, and each byte of the path moves all of them at once (shift-and, Baeza-Yates and Gonnet 1992).
    private struct Machine: Sendable {
        /// For each byte the positions that read it and go on.
        private var steps = [UInt64](repeating: 0, count: 256)
        private var stars: UInt64 = 0
        private var segmentStars: UInt64 = 0
        private let end: UInt64

        init?(_ tokens: ArraySlice<Token>) {
            guard tokens.count < 64 else { return nil }
            end = 1 << UInt64(tokens.count)
            for (at, token) in tokens.enumerated() {
                switch token {
                case .byte(let byte): steps[Int(byte)] |= 1 << UInt64(at)
                case .segmentRun:
                    stars |= 1 << UInt64(at)
                    segmentStars |= 1 << UInt64(at)
                case .anyRun: stars |= 1 << UInt64(at)
                }
            }
        }

        func matches(_ path: Substring.UTF8View) -> Bool {
            var reachable = opened(1)
            for byte in path {
                let stays = reachable & stars & ~(byte == 0x2F ? segmentStars : 0)
                reachable = opened(stays | (reachable & steps[Int(byte)]) << 1)
                if reachable == 0 { return false }
            }
            return reachable & end != 0
        }

        /// Stars may stand for nothing; no two stand side by side.
        private func opened(_ positions: UInt64) -> UInt64 { positions | (positions & stars) << 1 }
    }

    /// Patterns are equal if they read the same; all else follows from that.
    package static func == (one: Self, other: Self) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// Stars may stand for nothing: what can be reached without reading a byte.
    private func passStars(_ reachable: inout [Bool]) {
        for at in tokens.indices where reachable[at] && tokens[at].isStar { reachable[at + 1] = true }
    }
}
