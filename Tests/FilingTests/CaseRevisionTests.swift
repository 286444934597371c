import Evidence
import Testing

@testable import Filing

@Suite struct CaseRevisionTests {
    private let old = CaseRevision.Standing(
        state: .decided, priority: .normal, municipality: "GM0344", version: 1, ruleset: 1, isFiring: true,
        rules: ["a", "b"], rulesSeen: ["a", "b", "c"])

    private func news(
        _ rules: [String], incriminating: [String]? = nil, version: Int64 = 1, ruleset: Int64 = 1,
        priority: Priority = .normal, municipality: String? = "GM0344", isByPlace: Bool = true,
        verdict: String? = nil
    ) -> CaseRevision.News {
        CaseRevision.News(
            priority: priority, municipality: municipality, isByPlace: isByPlace, version: version,
            ruleset: ruleset, rules: rules,
            incriminatingRules: incriminating ?? rules, verdictChange: verdict)
    }

    @Test func `The same news changes nothing`() {
        let revision = CaseRevision(old, news(["a", "b"]))
        #expect(revision.standing == old && revision.changes.isEmpty)
    }

    @Test func `A rule seen before does not open a decided case`() {
        let revision = CaseRevision(old, news(["a", "b", "c"]))
        #expect(revision.standing.state == .decided)
        #expect(revision.changes == ["rules added: c"])
    }

    @Test func `A new rule opens a decided case, a new contrary sign does not`() {
        #expect(CaseRevision(old, news(["a", "d"])).standing.state == .open)
        #expect(CaseRevision(old, news(["a", "d"], incriminating: ["a"])).standing.state == .decided)
    }

    @Test(arguments: [CaseFile.State.open, .claimed])
    func `A new rule leaves an undecided case in its state`(_ state: CaseFile.State) {
        var standing = old
        standing.state = state
        #expect(CaseRevision(standing, news(["z"])).standing.state == state)
    }

    @Test func `Vanished findings are kept and named once`() {
        let gone = CaseRevision(old, news([], version: 2, priority: .none))
        #expect(gone.standing.rules == ["a", "b"] && gone.standing.version == 1 && !gone.standing.isFiring)
        #expect(gone.changes == ["no rule fires any more", "priority normal to none"])
        #expect(CaseRevision(gone.standing, news([], version: 3, priority: .none)).changes.isEmpty)
        let back = CaseRevision(gone.standing, news(["a"], version: 3))
        #expect(back.standing.isFiring && back.standing.state == .decided)
        #expect(
            back.changes == ["text changed", "rules gone: b", "rules fire again", "priority none to normal"])
    }

    @Test(arguments: [(true, [], 2 as Int64), (false, ["a", "b"], 1)])
    func
        `A case that passes to another municipality leaves findings and wording behind, one of the police does not`(
            _ isByPlace: Bool, _ rules: [String], _ version: Int64
        )
    {
        let moved = CaseRevision(old, news([], version: 2, municipality: "GM0363", isByPlace: isByPlace))
        #expect(moved.standing.rules == rules && moved.standing.version == version)
        #expect(moved.changes == ["no rule fires any more", "municipality GM0344 to GM0363"])
        #expect(moved.standing.rulesSeen == old.rulesSeen)
    }

    @Test func `Every change is named`() {
        let revision = CaseRevision(
            old,
            news(
                ["b", "c"], version: 2, ruleset: 2, priority: .high, municipality: nil,
                verdict: "inOrder to cannotSay"))
        #expect(
            revision.changes == [
                "text changed", "judged by other rules", "rules added: c", "rules gone: a",
                "priority normal to high",
                "municipality GM0344 to unknown", "verdict inOrder to cannotSay",
                "open again after a decision",
            ])
    }

    @Test func `A case that opens again, or passes on, is decided in a new round`() {
        #expect(CaseRevision(old, news(["a", "d"])).standing.round == 2)
        #expect(CaseRevision(old, news(["a"])).standing.round == 1)
        let moved = CaseRevision(old, news(["a"], municipality: "GM0363"))
        #expect(moved.standing.state == .open && moved.standing.round == 2)
        // Nothing is shown there that its new owner could decide on.
        let silent = CaseRevision(old, news([], municipality: "GM0363"))
        #expect(silent.standing.state == .decided && silent.standing.round == 1)
        var claimed = old
        claimed.state = .claimed
        let passed = CaseRevision(claimed, news(["a"], municipality: "GM0363"))
        #expect(passed.standing.state == .open && passed.standing.round == 2)
        let police = CaseRevision(claimed, news(["a"], municipality: "GM0363", isByPlace: false))
        #expect(police.standing.state == .claimed && police.standing.round == 1)
    }

    @Test func `Two people who are asked for stay asked for until the case is another municipality's`() {
        var open = old
        open.state = .open
        var two = news(["a", "b"])
        two.reviewers = 2
        let raised = CaseRevision(open, two)
        #expect(raised.standing.reviewers == 2 && raised.changes == ["2 people decide"])
        #expect(CaseRevision(raised.standing, news(["a", "b"])).standing.reviewers == 2)
        #expect(CaseRevision(raised.standing, news(["a"], municipality: "GM0363")).standing.reviewers == 1)
        #expect(CaseRevision(old, two).standing.reviewers == 1, "it is decided")
    }
}
