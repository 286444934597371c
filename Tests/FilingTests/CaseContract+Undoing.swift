import Evidence
import Testing

extension CasePromise {
    private static let id = Sample.caseID(3, .municipality)

    static let undoing: [CasePromise] = [
        CasePromise("a decision is taken back by who made it; both stay on record and the case is open") {
            open in
            let store = try open()
            try filedForTwo(store)
            let (_, token) = try store.review(id, "anna", .dismiss)
            #expect(try store.undoes(id, token, "bert") == .notYours)
            #expect(try store.undoes(id, token + 1, "anna") == .noSuchDecision)
            #expect(try store.undoes(id, token, "anna") == nil)
            #expect(try store.undoes(id, token, "anna") == .undoneAlready)
            let seen = try #require(try open().look(id))
            #expect(seen.file.state == .open && seen.file.stage == .first && seen.decisions.isEmpty)
            #expect(seen.reviews.map(\.standing) == [.void])
            #expect(seen.reviews.first?.undone == Act(actor: "anna", reason: "slip", at: Sample.time(9)))
            #expect(seen.history.map(\.action) == ["filed", "claimed", "decided", "undone", "viewed"])
            #expect(try store.review(id, "anna", .confirm, minute: 10).receipt == .settled(.confirm))
            #expect(try store.look(id)?.reviews.map(\.standing) == [.void, .effective])
        },
        CasePromise("what stands in an exported bundle is not taken back") { open in
            let store = try open()
            try filedForTwo(store)
            let (_, token) = try store.review(id, "anna")
            let act = Act(actor: "carl", reason: "zaak 1", at: Sample.time(1))
            for access in CaseAccess.allCases where access != .exported {
                #expect(try store.dossier(id, for: .police, access: access, act) != nil)
            }
            #expect(try store.dossier(id, for: .police, access: .exported, act)?.decisions.count == 1)
            #expect(try store.undoes(id, token, "anna") == .sealed)
            #expect(try store.look(id)?.file.state == .decided)
        },
        CasePromise("an export before the decision does not seal it") { open in
            let store = try open()
            try filedForTwo(store)
            let act = Act(actor: "carl", reason: "zaak 1", at: Sample.time(0))
            _ = try store.dossier(id, for: .police, access: .exported, act)
            let (_, token) = try store.review(id, "anna", minute: 1)
            #expect(try store.undoes(id, token, "anna") == nil)
        },
        CasePromise("the first of two takes back the own decision unseen, and may decide again") { open in
            let store = try open()
            try filedForTwo(store)
            for id in forTwo {
                let (_, token) = try store.review(id, "anna", .confirm)
                let lease = try #require(try store.claimOne(id, "bert", at: Sample.time(1)))
                #expect(try store.undoes(id, token, "anna") == nil)
                let seen = try #require(try store.look(id, by: "bert"))
                #expect(seen.reviews.isEmpty && seen.file.stage == .first)
                #expect(!seen.history.contains { $0.reason == "slip" })
                // bert's lease holds; his is the first decision now.
                #expect(
                    try store.decide(Sample.decision(lease, .dismiss, at: Sample.time(2)), for: .police)
                        == .awaits(.second))
                #expect(try store.review(id, "anna", .dismiss, minute: 3).receipt == .settled(.dismiss))
                #expect(try store.look(id)?.reviews.map(\.standing) == [.void, .heard, .effective])
            }
        },
        CasePromise("once both are in, taking one back voids the round: all is decided anew") { open in
            let store = try open()
            try filedForTwo(store)
            for (id, second) in zip(forTwo, [Decision.Outcome.confirm, .dismiss]) {
                let (_, token) = try store.review(id, "anna", .confirm)
                try store.review(id, "bert", second)
                if second == .dismiss { _ = try store.claimOne(id, "carl", at: Sample.time(1)) }
                #expect(try store.undoes(id, token, "anna") == nil)
                let seen = try #require(try store.look(id))
                #expect(seen.file.state == .open && seen.file.stage == .first && seen.decisions.isEmpty)
                #expect(seen.reviews.map(\.standing) == [.void, .void])
                #expect(seen.reviews.map { $0.undone?.actor } == ["anna", nil])
                #expect(try store.review(id, "bert", minute: 2).receipt == .awaits(.second))
                #expect(try store.review(id, "anna", minute: 2).receipt == .settled(.confirm))
            }
        },
        CasePromise("a decision of before the case was opened again is history") { open in
            let store = try open()
            try filedForTwo(store)
            let (_, token) = try store.review(id, "anna", .dismiss)
            let expired = Sample.finding("permit.number-expired", .permit)
            try store.file([
                Sample.capture(
                    3, visit: 1, at: Sample.time(5), ads: [Sample.ad(findings: [Sample.noNumber, expired])])
            ])
            #expect(try store.undoes(id, token, "anna") == .overtaken)
            #expect(try store.review(id, "anna", .confirm, minute: 6).receipt == .settled(.confirm))
            let reviews = try #require(try store.look(id)).reviews
            #expect(reviews.map(\.round) == [1, 2] && reviews.map(\.standing) == [.effective, .effective])
        },
        CasePromise("to a viewer who may not see the case there is nothing to take back or to write beside") {
            open in
            let store = try open()
            try filedForTwo(store)
            let (_, token) = try store.review(id, "anna")
            let act = Act(actor: "anna", reason: "x", at: Sample.time(1))
            for viewer in [Viewer.municipality(["GM0363"]), .municipality([])] {
                #expect(try store.undo(id, token: token, for: viewer, act) == .noSuchDecision)
                let note = CaseComment(caseID: id, text: "x", author: "anna", at: Sample.time(1))
                #expect(try store.comment(note, for: viewer) == false)
            }
            #expect(try store.look(id)?.file.state == .decided)
        },
    ]
}
