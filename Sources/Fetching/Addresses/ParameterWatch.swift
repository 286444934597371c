package import Evidence

/// Learns which parameters of a host's addresses make no difference, so that one page is not fetched under many
/// addresses. A pure value with one owner.
///
/// A parameter is ignored where one of these was seen, and nothing ever spoke against it:
///
/// - **It changes nothing.** On four ads of one shape of path, with at least two different texts, two values of it read
///   the same, to the letter. Where each visit had a token of its own, two pages suffice, of any kind, and the page
///   without it counts as one. It is then ignored on addresses of that shape, and nowhere else: `?pagina=2` says
///   nothing behind `/ad/12` and everything behind `/lijst`. Lists are no evidence, because empty ones read the same.
/// - **It is a session.** A page asked for twice carried it on all its links that have it, with one value that looks
///   like a token, and another the second time, while the links were the same without it. Seen twice, it is ignored on
///   the whole host.
///
/// One pair of addresses that differ in it alone and read otherwise clears a parameter for good. Texts are compared
/// whole, so that two ads which differ in a phone number only are two; pages that refuse, are missing or ask for
/// consent are no evidence, because they read the same whatever is asked.
package struct ParameterWatch: Sendable {
    static let pagesNeeded = 4
    static let pagesNeededIfUnique = 2
    static let sessionsNeeded = 2
    static let recordLimit = 256
    static let groupLimit = 64
    static let probeLimit = 4

    private var hosts: [String: HostParameters] = [:]

    package init() {}

    /// What a visit taught.
    package struct Lesson: Hashable, Sendable {
        /// Parameters that are ignored from now on, as patterns such as `/ad/# (parameter tab)`: store them as
        /// quarantines that cover no waiting address, so that a person sees them and can let them go.
        package var learned: [QuarantinedPattern] = []
        /// Addresses without a parameter that looks like a session: worth asking for, to know.
        package var probes: [WebAddress] = []
    }

    /// `address` without the parameters that were learned to make no difference there.
    package func reduced(_ address: WebAddress) -> WebAddress {
        guard address.query != nil, let parameters = hosts[address.hostAndPort] else { return address }
        return address.dropping(parameters: parameters.rule(for: address))
    }

    /// Takes in a page with status 200. `links`: those of the page, before any parameter is dropped.
    package mutating func observe(
        _ address: WebAddress, kind: PageKind, sketch: PageSketch, links: [WebAddress]
    )
        -> Lesson
    {
        guard kind == .ad || kind == .list || kind == .other else { return Lesson() }
        let host = address.hostAndPort
        let hasParameters = address.query != nil || links.contains { $0.query != nil }
        guard hosts[host] != nil || hasParameters else { return Lesson() }
        return hosts[host, default: HostParameters(host: host)].observe(
            address, kind, sketch.fingerprint, links)
    }
}

// MARK: Memory over restarts

extension ParameterWatch {
    /// The name of this watch in ``WatchMemory``.
    package static let name = "parameter"

    package func knows(host: String) -> Bool { hosts[host] != nil }

    /// Takes up what an earlier run knew: what is ignored stands in the quarantines, what was let go is never learned
    /// again.
    package mutating func restore(host: String, memory: [WatchMemory], quarantines: [Quarantine]) {
        var parameters = HostParameters(host: host)
        for row in memory where row.watch == Self.name { parameters.restore(row) }
        for quarantine in quarantines
        where quarantine.pattern.host == host {
            parameters.settle(quarantine.pattern.pattern, isIgnored: quarantine.releasedAt == nil)
        }
        hosts[host] = parameters
    }

    package mutating func takeMemory(of host: String) -> [WatchMemory] { hosts[host]?.takeMemory() ?? [] }
}
