package import Evidence

/// All policies, found by municipality and day.
package struct PolicyBook: Sendable {
    /// Per municipality, the newest first.
    private var versions: [String: [MunicipalPolicy]] = [:]
    private var unreadable: Set<String> = []

    package init() {}

    /// Remembers that a version of this municipality could not be read: without it an older one would be applied to
    /// ads that it is not the law for.
    mutating func lose(_ municipality: String) { unreadable.insert(municipality) }

    /// True where a version was left out, so that nobody knows which policy is in force on any day.
    func isUnreadable(_ municipality: String) -> Bool { unreadable.contains(municipality) }

    /// Adds a version. False where one of the same municipality and first day is there.
    mutating func add(_ policy: MunicipalPolicy) -> Bool {
        var list = versions[policy.municipality] ?? []
        guard !list.contains(where: { $0.validFrom == policy.validFrom }) else { return false }
        list.append(policy)
        versions[policy.municipality] = list.sorted { $0.validFrom > $1.validFrom }
        return true
    }

    /// The policy in force on `day`: the newest that has begun, unless it has ended. Nil where there is none: what a
    /// newer version replaced does not come back when that one ends.
    package func policy(of municipality: String, on day: CivilDate) -> MunicipalPolicy? {
        versions[municipality]?.first { $0.validFrom <= day }.flatMap { $0.isInForce(on: day) ? $0 : nil }
    }

    /// All versions of one municipality, the newest first.
    package func versions(of municipality: String) -> [MunicipalPolicy] { versions[municipality] ?? [] }

    /// All policies, by municipality, the newest first.
    package var all: [MunicipalPolicy] {
        versions.keys.sorted().flatMap { versions[$0] ?? [] }
    }

    package var isEmpty: Bool { versions.isEmpty }
}

extension PolicyBook {
    /// What is allowed and odd: days between two versions, and policies that nothing tests. Sorted by municipality.
    package var remarks: [String] {
        versions.keys.sorted().flatMap { municipality in
            let list = versions[municipality] ?? []
            let gaps = zip(list.dropFirst(), list).compactMap { Self.gap(between: $0, and: $1) }
            let untested = list.filter(\.examples.isEmpty).map {
                "\(municipality) from \($0.validFrom.iso8601) has no examples"
            }
            return gaps + untested
        }
    }

    private static func gap(between older: MunicipalPolicy, and newer: MunicipalPolicy) -> String? {
        guard let end = older.validUntil, end.daysSince1970 + 1 < newer.validFrom.daysSince1970 else {
            return nil
        }
        return "\(older.municipality) has no policy after \(end.iso8601) until \(newer.validFrom.iso8601)"
    }
}
