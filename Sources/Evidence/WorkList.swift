/// Which cases somebody wants before them. What the viewer may not see is left out before any of this is asked.
package struct WorkFilter: Hashable, Sendable {
    /// Cases with signs that a minor is offered stand on a list of their own.
    package enum List: String, Sendable, CaseIterable {
        case ordinary, minors
    }

    package var list: List
    package var states: Set<CaseFile.State>
    /// Nil, here and below, where it does not matter.
    package var route: Route?
    package var priority: Priority?
    package var verdict: PermitVerdict.Value?
    /// ``Finding/rule``.
    package var rule: String?
    /// `GM0344`.
    package var municipality: String?
    /// ``WebAddress/hostAndPort`` of the site.
    package var host: String?
    /// Of cases that were opened at this instant or later.
    package var openedFrom: UTCTime?
    /// Of cases that were opened before this instant.
    package var openedBefore: UTCTime?
    /// Words that all stand in the ad, as they are folded (``FoldedText``); at most ``wordLimit`` are looked at.
    package var words: String
    /// Of ads with this phone number, by its keyed hash.
    package var phone: Digest256?
    /// Without cases that wait for a second or third person: for who may not be that person.
    package var firstReviewsOnly = false

    package static let wordLimit = 5

    package init(
        list: List = .ordinary, states: Set<CaseFile.State> = [.open, .claimed], route: Route? = nil,
        priority: Priority? = nil, verdict: PermitVerdict.Value? = nil, rule: String? = nil,
        municipality: String? = nil, host: String? = nil, openedFrom: UTCTime? = nil,
        openedBefore: UTCTime? = nil, words: String = ""
    ) {
        (self.list, self.states, self.route, self.priority) = (list, states, route, priority)
        (self.verdict, self.rule, self.municipality, self.host) = (verdict, rule, municipality, host)
        (self.openedFrom, self.openedBefore, self.words) = (openedFrom, openedBefore, words)
    }
}

/// A place in the order of the work list: the most urgent first, then those that wait longest.
package struct WorkPlace: Hashable, Sendable {
    package let priority: Priority
    package let openedAt: UTCTime
    package let caseID: String

    package init(priority: Priority, openedAt: UTCTime, caseID: String) {
        (self.priority, self.openedAt, self.caseID) = (priority, openedAt, caseID)
    }
}

/// A case as the list shows it.
package struct WorkRow: Hashable, Sendable {
    package let file: CaseFile
    package let openedAt: UTCTime
    /// Where phone numbers stand in the title, to be masked.
    package let titlePhones: [TextSpan]
    /// Who has it before them now, and until when; nil where nobody has.
    package let lease: CaseLease?

    package init(file: CaseFile, openedAt: UTCTime, titlePhones: [TextSpan], lease: CaseLease?) {
        (self.file, self.openedAt, self.titlePhones, self.lease) = (file, openedAt, titlePhones, lease)
    }

    package var place: WorkPlace { WorkPlace(priority: file.priority, openedAt: openedAt, caseID: file.id) }
}

/// One page of the work list.
package struct WorkPage: Sendable {
    package let rows: [WorkRow]
    /// Where the next page begins; nil where this is the last.
    package let next: WorkPlace?
    /// How many cases a search by words looked at, where it stopped before the end; nil where it saw all.
    package let searched: Int?

    package init(rows: [WorkRow], next: WorkPlace?, searched: Int? = nil) {
        (self.rows, self.next, self.searched) = (rows, next, searched)
    }
}

/// How many cases there are of each kind, within what the viewer may see.
package struct WorkTally: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package let route: Route
        package let priority: Priority
        package let verdict: PermitVerdict.Value
        package let state: CaseFile.State
        package let municipality: String?
        package let count: Int

        package init(
            route: Route, priority: Priority, verdict: PermitVerdict.Value, state: CaseFile.State,
            municipality: String?, count: Int
        ) {
            (self.route, self.priority, self.verdict) = (route, priority, verdict)
            (self.state, self.municipality, self.count) = (state, municipality, count)
        }
    }

    package let rows: [Row]
    /// The hosts that the cases are from, by name; at most ``hostLimit``.
    package let hosts: [String]

    package static let hostLimit = 200

    package init(rows: [Row], hosts: [String]) {
        (self.rows, self.hosts) = (rows, hosts)
    }
}

extension WorkTally {
    /// How many the filter leaves. Rule, site, age and words do not count here: they are asked for when the tally is made.
    package func count(_ filter: WorkFilter) -> Int {
        rows.reduce(0) { sum, row in
            let isWanted =
                filter.states.contains(row.state) && filter.route.map { $0 == row.route } ?? true
                && filter.priority.map { $0 == row.priority } ?? true
                && filter.verdict.map { $0 == row.verdict } ?? true
                && filter.municipality.map { $0 == row.municipality } ?? true
            return isWanted ? sum + row.count : sum
        }
    }

    /// The municipalities that there are cases of, by code.
    package var municipalities: [String] { Set(rows.compactMap(\.municipality)).sorted() }
}
