import Evidence

/// What a new score means for a case: a pure comparison of the case as it is with what the ad shows now.
struct CaseRevision: Equatable {
    /// The part of a case that filing may change.
    struct Standing: Equatable {
        var state: CaseFile.State
        var priority: Priority
        var municipality: String?
        /// The wording and the rules that the findings shown belong to.
        var version: Int64
        var ruleset: Int64
        /// False once the newest score has no finding for the route any more.
        var isFiring: Bool
        /// The rules of the findings shown, sorted.
        var rules: [String]
        /// All rules that ever fired, sorted.
        var rulesSeen: [String]
        /// Of decisions; rises where the case has to be decided anew.
        var round = 1
        /// How many people decide. Never falls within a round: what asked for two may have been seen by one already.
        var reviewers = 1
    }

    /// What the newest score says for the route of the case.
    struct News: Equatable {
        var priority: Priority
        var municipality: String?
        /// True for a municipality's case: what was found for one is not the business of another.
        var isByPlace: Bool
        var version: Int64
        var ruleset: Int64
        var rules: [String]
        /// Those of ``rules`` that speak against the ad: a contrary sign alone opens no case again.
        var incriminatingRules: [String]
        /// `inOrder to notInOrder`; nil where the verdict is the same or not the business of the route.
        var verdictChange: String?
        var reviewers = 1

        /// Whose case it is; nil for the police's.
        var owner: String? { isByPlace ? municipality : nil }
    }

    let standing: Standing
    /// For the history; empty where nothing changed.
    let changes: [String]

    /// A case whose findings vanished keeps those it was filed with: an ad that was cleaned up is not undone. But where
    /// it passes to another municipality, they and their wording stay behind. A decided case stays decided, unless a rule fires that never did before.
    init(_ old: Standing, _ news: News) {
        var standing = old
        var changes: [String] = []
        if news.rules.isEmpty {
            if old.isFiring { changes.append("no rule fires any more") }
            standing.isFiring = false
            if news.isByPlace, old.municipality != news.municipality {
                (standing.version, standing.ruleset, standing.rules) = (news.version, news.ruleset, [])
            }
        } else {
            changes += Self.differences(old, news)
            standing.isFiring = true
            (standing.version, standing.ruleset, standing.rules) = (news.version, news.ruleset, news.rules)
            standing.rulesSeen = Set(old.rulesSeen).union(news.rules).sorted()
        }
        (standing.priority, standing.municipality) = (news.priority, news.municipality)
        if old.priority != news.priority { changes.append("priority \(old.priority) to \(news.priority)") }
        if old.municipality != news.municipality {
            changes.append(
                "municipality \(old.municipality ?? "unknown") to \(news.municipality ?? "unknown")")
        }
        if let verdict = news.verdictChange { changes.append("verdict \(verdict)") }
        let hasMoved = news.isByPlace && old.municipality != news.municipality
        let isNewSign = !Set(news.incriminatingRules).isSubset(of: old.rulesSeen)
        if old.state == .decided, isNewSign || hasMoved && standing.isFiring {
            standing.state = .open
            changes.append("open again after a decision")
        } else if old.state == .claimed, hasMoved {
            standing.state = .open
        }
        // What people of one municipality decided, or began to, is not that of the next.
        if standing.state != old.state || hasMoved && standing.state == .open { standing.round += 1 }
        if hasMoved {
            standing.reviewers = news.reviewers
        } else if standing.state != .decided, news.reviewers > old.reviewers {
            standing.reviewers = news.reviewers
            changes.append("\(news.reviewers) people decide")
        }
        (self.standing, self.changes) = (standing, changes)
    }

    private static func differences(_ old: Standing, _ news: News) -> [String] {
        var changes: [String] = []
        if old.version != news.version { changes.append("text changed") }
        if old.ruleset != news.ruleset { changes.append("judged by other rules") }
        let added = Set(news.rules).subtracting(old.rules).sorted()
        let gone = Set(old.rules).subtracting(news.rules).sorted()
        if !added.isEmpty { changes.append("rules added: " + added.joined(separator: " ")) }
        if !gone.isEmpty { changes.append("rules gone: " + gone.joined(separator: " ")) }
        if !old.isFiring { changes.append("rules fire again") }
        return changes
    }
}
