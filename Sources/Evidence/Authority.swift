/// The legal ground on which a crawl rests. Without one no request leaves the machine.
///
/// Read from `authority.yaml`. Each capture and each finding carries the ``id``.
package struct Authority: Hashable, Sendable {
    /// Who acts: this decides which finding groups exist for the crawl at all.
    package enum Kind: String, Sendable, CaseIterable {
        case police, municipality
    }

    /// An article of law and what it says, in the words of the authority file.
    package struct LegalBasis: Hashable, Sendable {
        package let article: String
        package let text: String

        package init(article: String, text: String) {
            (self.article, self.text) = (article, text)
        }
    }

    /// A host whose robots.txt is set aside, and the named ground for it. Each use is written to the ledger.
    package struct RobotsOverride: Hashable, Sendable {
        package let host: HostPattern
        package let ground: String

        package init(host: HostPattern, ground: String) {
            (self.host, self.ground) = (host, ground)
        }
    }

    /// How long things are kept.
    package struct Retention: Hashable, Sendable {
        package let capturesWithoutFinding: Duration
        package let findings: Duration
        package let decisions: Duration

        package init(capturesWithoutFinding: Duration, findings: Duration, decisions: Duration) {
            self.capturesWithoutFinding = capturesWithoutFinding
            (self.findings, self.decisions) = (findings, decisions)
        }
    }

    package let id: String
    package let agency: String
    package let kind: Kind
    /// CBS codes such as `GM0344`; not empty for a municipality.
    package let municipalities: [String]
    package let legalBasis: LegalBasis
    package let purpose: String
    package let approver: String
    /// The first and the last day on which the authority holds, both included.
    package let validFrom: CivilDate
    package let validUntil: CivilDate
    package let hosts: [HostPattern]
    package let findingGroups: Set<FindingGroup>
    package let robotsOverrides: [RobotsOverride]
    package let retention: Retention

    package init(
        id: String, agency: String, kind: Kind, municipalities: [String], legalBasis: LegalBasis,
        purpose: String,
        approver: String, validFrom: CivilDate, validUntil: CivilDate, hosts: [HostPattern],
        findingGroups: Set<FindingGroup>, robotsOverrides: [RobotsOverride], retention: Retention
    ) {
        (self.id, self.agency, self.kind, self.municipalities) = (id, agency, kind, municipalities)
        (self.legalBasis, self.purpose, self.approver) = (legalBasis, purpose, approver)
        (self.validFrom, self.validUntil, self.hosts) = (validFrom, validUntil, hosts)
        self.findingGroups = findingGroups
        (self.robotsOverrides, self.retention) = (robotsOverrides, retention)
    }

    /// Why the authority does not cover a crawl now; nil where it does.
    package func refusal(at time: UTCTime) -> String? {
        if time.day < validFrom { return "authority \(id) is valid only from \(validFrom.iso8601)" }
        if time.day > validUntil { return "authority \(id) expired on \(validUntil.iso8601)" }
        return nil
    }

    /// Why the authority does not cover a request to `address` at `time`; nil where it does.
    package func refusal(of address: WebAddress, at time: UTCTime) -> String? {
        if let refusal = refusal(at: time) { return refusal }
        guard hosts.contains(where: { $0.matches(address.host) }) else {
            return "authority \(id) does not cover the host \(address.host)"
        }
        return nil
    }

    /// The ground on which robots.txt of `host` is set aside; nil where it is obeyed.
    package func robotsOverrideGround(host: String) -> String? {
        robotsOverrides.first { $0.host.matches(host) }?.ground
    }
}

/// A host, or all hosts under a suffix: `ads.example` or `*.example`.
package struct HostPattern: Hashable, Sendable, CustomStringConvertible {
    private let name: String
    private let isSuffix: Bool

    /// Nil where the text is empty, has a `*` elsewhere than as the whole first label, or would cover a whole
    /// top-level domain of the public internet (`*.nl`); the reserved `*.example`, `*.test` and `*.localhost` may be.
    package init?(_ text: String) {
        let lower = text.lowercased()
        if lower.utf8.first == 0x5B {
            // An IPv6 address has many spellings; addresses have it in one.
            guard let literal = try? AddressHost.canonical(lower) else { return nil }
            (name, isSuffix) = (literal, false)
            return
        }
        isSuffix = lower.utf8.starts(with: "*.".utf8)
        name = isSuffix ? String(lower.dropFirst(2)) : lower
        guard !name.isEmpty, !name.utf8.contains(0x2A), name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        if isSuffix, !name.utf8.contains(0x2E), !["example", "test", "localhost"].contains(name) {
            return nil
        }
    }

    package func matches(_ host: String) -> Bool {
        if !isSuffix { return host.utf8.elementsEqual(name.utf8) }
        let suffix = "." + name
        return host.utf8.count > suffix.utf8.count
            && host.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }

    package var description: String { isSuffix ? "*." + name : name }
}

/// The groups of findings, by the task they serve. A group has one route; who else must be told, a rule says.
package enum FindingGroup: String, Sendable, CaseIterable, Comparable {
    case permit, minor, control, recruitment, labour
    /// Contrary signs. Whoever may look for signs of the police is shown these beside them, asked for or not.
    case protective

    /// Who may handle findings of this group (municipalities supervise permits, the rest is for the police).
    package var route: Route {
        self == .permit ? .municipality : .police
    }

    package static func < (one: FindingGroup, other: FindingGroup) -> Bool {
        one.rawValue < other.rawValue
    }
}

/// The two kinds of people that findings are put before. Enforced in the store's queries, not on the page.
package enum Route: String, Sendable, CaseIterable, Comparable {
    case police, municipality

    package static func < (one: Route, other: Route) -> Bool {
        one.rawValue < other.rawValue
    }
}
