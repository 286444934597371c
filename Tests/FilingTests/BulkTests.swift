import Evidence
import GRDB
import Testing

@testable import Filing

/// Decisions about many cases: nothing without a sample seen, a number typed and a second person; and each case its own.
@Suite struct BulkTests {
    private let folder = TemporaryFolder()
    private let utrecht = Viewer.municipality(["GM0344"])

    /// Ads 1 to 12 with a permit case in Utrecht, 13 one that takes two, 14 in Amsterdam; the even ones also of the police,
    /// 2 with signs of a minor.
    private func filled() throws -> EvidenceStore {
        let store = try EvidenceStore(path: folder.database)
        for number in 1...14 {
            var findings = [Sample.noNumber]
            if number.isMultiple(of: 2) { findings.append(Sample.alwaysThere) }
            if number == 2 { findings.append(Sample.underage) }
            let ad = Sample.ad(
                text: "Anna \(number)", findings: findings, place: number == 14 ? "GM0363" : "GM0344",
                reviewers: number == 13 ? 2 : 1)
            try store.file([Sample.capture(number, ads: [ad])])
        }
        return store
    }

    private static func proposal(
        _ rule: Finding = Sample.noNumber, _ outcome: Decision.Outcome = .dismiss,
        host: String? = "ads.example",
        words: String = ""
    ) -> BulkProposal {
        BulkProposal(
            filter: WorkFilter(rule: rule.rule, host: host, words: words), outcome: outcome,
            reasonCode: "not-an-ad", text: "Alle van dezelfde proefpagina.")
    }

    private func look(_ store: EvidenceStore, _ id: Int64, _ name: String, minute: Int = 1) throws {
        let found = try #require(try store.bulkAct(id, for: .police, Sample.act(name, minute: minute)))
        for item in found.cases where item.isSample {
            _ = try store.desk(item.caseID, for: .police, access: .viewed, Sample.act(name, minute: minute))
        }
    }

    /// Proposed by a and passed on.
    private func submitted(_ store: EvidenceStore, _ proposal: BulkProposal = proposal()) throws -> (
        Int64, Int
    ) {
        let id = try #require(try store.propose(proposal, for: utrecht, Sample.act("a")))
        try look(store, id, "a")
        let count = try #require(try store.bulkAct(id, for: utrecht, Sample.act("a"))).act.count
        #expect(try store.submit(id, count: count, for: utrecht, Sample.act("a", minute: 2)) == nil)
        return (id, count)
    }

    @Test func `It is about cases that one person decides, of one site with one sign, within one's own`()
        throws
    {
        let store = try filled()
        let id = try #require(try store.propose(Self.proposal(), for: utrecht, Sample.act("a")))
        let cases = try #require(try store.bulkAct(id, for: utrecht, Sample.act("a"))).cases
        #expect(Set(cases.map(\.caseID)) == Set((1...12).map { Sample.caseID($0, .municipality) }))
        #expect(cases.count(where: \.isSample) == BulkAct.sampleSize && !cases.contains(where: \.isSeen))
        for other in [
            Self.proposal(host: nil), Self.proposal(host: "other.example"), Self.proposal(words: "zzz"),
        ] {
            #expect(try store.propose(other, for: utrecht, Sample.act("a")) == nil)
        }
        #expect(try store.bulkAct(id, for: .municipality(["GM0363"]), Sample.act("x")) == nil)
        #expect(try store.bulkActsWaiting(for: .municipality(["GM0363"]), at: Sample.time(1)).isEmpty)
        #expect(try store.bulkActsWaiting(for: utrecht, at: Sample.time(1)).map(\.id) == [id])
        #expect(try store.bulkActsWaiting(for: utrecht, at: Sample.time(481)).isEmpty)
    }

    @Test func `Nothing of the police's is confirmed like this, and no case of a minor is in it`() throws {
        let store = try filled()
        for outcome in Decision.Outcome.allCases {
            let id = try store.propose(
                Self.proposal(Sample.alwaysThere, outcome), for: .police, Sample.act("a"))
            #expect((id != nil) == [.dismiss, .notEnough].contains(outcome), "\(outcome)")
            guard let id else { continue }
            let cases = try #require(try store.bulkAct(id, for: .police, Sample.act("a"))).cases
            #expect(!cases.isEmpty && !cases.contains { $0.caseID == Sample.caseID(2, .police) })
        }
        #expect(try store.propose(Self.proposal(Sample.underage), for: .police, Sample.act("a")) == nil)
    }

    @Test func `The sample has to be seen, the number typed and somebody else agree`() throws {
        let store = try filled()
        let id = try #require(try store.propose(Self.proposal(), for: utrecht, Sample.act("a")))
        func submits(_ name: String, _ count: Int) throws -> BulkRefusal? {
            try store.submit(id, count: count, for: utrecht, Sample.act(name, minute: 2))
        }
        func agrees(_ name: String, _ count: Int) throws -> BulkRefusal? {
            switch try store.agree(id, count: count, for: utrecht, Sample.act(name, minute: 3)) {
            case .failure(let refusal): refusal
            case .success: nil
            }
        }
        #expect(try submits("a", 12) == .sampleUnseen)
        try look(store, id, "a")
        #expect(try submits("a", 11) == .wrongCount)
        #expect(try agrees("b", 12) == .overtaken)
        #expect(try submits("b", 12) == .sampleUnseen)
        #expect(try submits("a", 12) == nil)
        #expect(try submits("a", 12) == .overtaken)
        #expect(try agrees("a", 12) == .ownAct)
        #expect(try agrees("b", 12) == .sampleUnseen)
        try look(store, id, "b", minute: 3)
        #expect(try agrees("b", 1) == .wrongCount)
        #expect(try store.cases(for: utrecht, states: [.decided], limit: 99, Sample.act()).isEmpty)
        #expect(try agrees("b", 12) == nil)
        #expect(try agrees("b", 12) == .overtaken)
        #expect(try store.cases(for: utrecht, states: [.decided], limit: 99, Sample.act()).count == 12)
    }

    @Test func `Each case keeps its own decision, its own entry and its own way back`() throws {
        let store = try filled()
        let (id, count) = try submitted(store)
        try look(store, id, "b", minute: 3)
        let result = try #require(
            try? store.agree(
                id, count: count, for: utrecht, Sample.act("b", minute: 3)
            ).get())
        #expect(result.decided.count == 12 && result.omitted.isEmpty)
        let one = try #require(try store.look(result.decided[0]))
        #expect(one.decisions.map(\.decidedBy) == ["a"] && one.decisions.map(\.outcome) == [.dismiss])
        let said = one.history.last { $0.action == "decided" }?.reason ?? ""
        #expect(said.contains("one of 12 in bulk \(id), agreed to by b"))
        #expect(try store.undoes(result.decided[0], one.decisions[0].token, "b") == .notYours)
        #expect(try store.undoes(result.decided[0], one.decisions[0].token, "a") == nil)
        let act = Act(actor: "e", reason: "zaak", at: Sample.time(5))
        _ = try store.dossier(result.decided[1], for: .police, access: .exported, act)
        #expect(try store.undoBulk(id, for: utrecht, Sample.act("b", minute: 6)) == 0)
        #expect(
            try store.undoBulk(id, for: utrecht, Sample.act("a", minute: 6)) == 10, "one back, one sealed")
        #expect(try store.undoBulk(id, for: utrecht, Sample.act("a", minute: 7)) == 0)
        #expect(try store.cases(for: utrecht, states: [.decided], limit: 99, Sample.act()).count == 1)
    }

    @Test func `What changed or was taken since is left out and named`() throws {
        let store = try filled()
        let (id, count) = try submitted(store)
        try look(store, id, "b", minute: 3)
        let ids = (1...4).map { Sample.caseID($0, .municipality) }
        try store.review(ids[0], "c", .confirm, minute: 3)
        _ = try store.claimOne(ids[1], "c", at: Sample.time(3))
        let lease = try #require(try store.claimOne(ids[2], "c", at: Sample.time(3)))
        try store.release(lease, at: Sample.time(3))
        let moved = Sample.ad(text: "Anna 4", place: "GM0363")
        try store.file([Sample.capture(4, visit: 1, at: Sample.time(3), ads: [moved])])
        let changed = Sample.ad(text: "Anna 5, een andere tekst", findings: [Sample.noNumber])
        try store.file([Sample.capture(5, visit: 1, at: Sample.time(3), ads: [changed])])
        let result = try #require(
            try? store.agree(
                id, count: count, for: utrecht, Sample.act("b", minute: 4)
            ).get())
        let five = Sample.caseID(5, .municipality)
        #expect(
            result.omitted == [
                ids[0]: .decided, ids[1]: .claimed, ids[2]: .claimed, ids[3]: .changed, five: .changed,
            ])
        #expect(result.decided.count == 7)
        let shown = try #require(try store.bulkAct(id, for: utrecht, Sample.act("b", minute: 5)))
        #expect(shown.act.step == .agreed && shown.act.lastStep.actor == "b")
        #expect(shown.cases.first { $0.caseID == ids[3] }?.row == nil, "it is Amsterdam's now")
        #expect(shown.cases.filter { $0.omission != nil }.count == 5)
    }

    @Test func `One that is refused, withdrawn or too old decides nothing`() throws {
        let store = try filled()
        let (id, count) = try submitted(store)
        try look(store, id, "b", minute: 3)
        let late = Sample.act("b", minute: 481)
        #expect(try store.agree(id, count: count, for: utrecht, late) == .failure(.noSuchAct))
        #expect(try store.refuse(id, for: .municipality(["GM0363"]), Sample.act("x")) == .noSuchAct)
        #expect(try store.refuse(id, for: utrecht, Sample.act("b", minute: 3)) == nil)
        #expect(try store.refuse(id, for: utrecht, Sample.act("b", minute: 3)) == .overtaken)
        #expect(
            try store.agree(id, count: count, for: utrecht, Sample.act("b", minute: 3))
                == .failure(.overtaken))
        #expect(try store.cases(for: utrecht, states: [.decided], limit: 99, Sample.act()).isEmpty)
    }

    @Test func `No step is ever changed, and nobody agrees with themselves whatever goes wrong above`() throws
    {
        let store = try filled()
        let (id, _) = try submitted(store)
        for sql in [
            "UPDATE bulk_act SET outcome = 'confirm'", "DELETE FROM bulk_step",
            "UPDATE bulk_case SET is_sample = 0",
            "INSERT INTO bulk_step (bulk_id, step, taken_by, taken_at, reason) VALUES (\(id), 'agreed', 'a', 1, x'')",
        ] {
            #expect(throws: (any Error).self) { try store.onWriter { db in try db.execute(sql: sql) } }
        }
    }

    /// SQLite 3.40 found nothing in an index on an expression once it had statistics of a small table.
    @Test func `What was done is found whether or not somebody has run ANALYZE`() throws {
        let store = try filled()
        let id = Sample.caseID(1, .municipality)
        _ = try store.look(id)
        try store.onWriter { db in try db.execute(sql: "ANALYZE") }
        try store.close()
        let again = try EvidenceStore(path: folder.database)
        #expect(try again.look(id)?.history.map(\.action) == ["filed", "viewed", "viewed"])
        #expect(try again.leaves(ofCase: id).count == 3)
        let known = Sample.record(1, at: Sample.start)
        #expect(try again.knownPayload(known.payloadDigest, authority: known.authority)?.id == known.id)
        #expect(try again.bulkAct(1, for: .police, Sample.act()) == nil)
    }

    @Test func `A search by phone number shows one's own cases on it and no others`() throws {
        let store = try filled()
        var filter = WorkFilter()
        filter.phone = Digest256(of: "hash of a number")
        let page = try store.workPage(filter, after: nil, limit: 99, for: utrecht, Sample.act())
        #expect(page.rows.count == 13 && page.rows.allSatisfy { $0.file.municipality == "GM0344" })
        #expect(try store.workTally(filter, for: utrecht).count(filter) == 13)
        filter.phone = Digest256(of: "another")
        #expect(try store.workPage(filter, after: nil, limit: 99, for: .police, Sample.act()).rows.isEmpty)
        let view = SavedView(
            id: "00112233445566778899aabbccddeeff", account: "a", name: "", filter: "", words: "",
            phone: filter.phone, madeAt: Sample.start)
        try store.saveView(view)
        #expect(try store.savedView(view.id, of: "a") == view)
    }
}
