import Evidence
import Testing

extension CasePromise {
    /// Ad 1: a sign that a minor is offered. Ad 2: a permit case whose policy asks for two. Ad 3: one where it does not.
    static func filedForTwo(_ store: any CaseStore) throws {
        try store.file([
            Sample.capture(1, ads: [Sample.ad(findings: [Sample.underage])]),
            Sample.capture(2, ads: [Sample.ad(reviewers: 2)]), Sample.capture(3),
        ])
    }

    /// Both kinds of case that two people decide.
    static let forTwo = [Sample.caseID(1, .police), Sample.caseID(2, .municipality)]

    static let reviews: [CasePromise] = [
        CasePromise("two people decide on signs of a minor, and where the policy asks for two; else one") {
            open in
            let store = try open()
            try filedForTwo(store)
            let files = Dictionary(uniqueKeysWithValues: try store.allCases().map { ($0.id, $0) })
            #expect((forTwo + [Sample.caseID(3, .municipality)]).map { files[$0]?.reviewers } == [2, 2, 1])
            #expect(files.values.allSatisfy { $0.stage == .first })
            #expect(try store.review(Sample.caseID(3, .municipality), "anna").receipt == .settled(.confirm))
            for id in forTwo {
                #expect(try store.review(id, "anna").receipt == .awaits(.second))
                let file = try #require(try store.allCases(.police, [.open]).first { $0.id == id })
                #expect(file.stage == .second)
                #expect(try store.review(id, "bert").receipt == .settled(.confirm))
                #expect(try store.look(id)?.file.stage == nil)
                #expect(try store.look(id)?.reviews.map(\.standing) == [.heard, .effective])
            }
        },
        CasePromise("the second person learns nothing of the first decision until both are in") { open in
            let store = try open()
            try filedForTwo(store)
            for id in forTwo {
                try store.review(id, "anna", .helpFirst)
                for viewer in [Viewer.police, .municipality(["GM0344"])] {
                    guard let seen = try store.look(id, as: viewer, by: "bert") else { continue }
                    #expect(seen.reviews.isEmpty && seen.decisions.isEmpty)
                    #expect(seen.history.contains { $0.action == "decided" && $0.reason == "review 1 of 2" })
                    #expect(!"\(seen)".contains("helpFirst") && !"\(seen)".contains("Nagekeken"))
                }
                #expect(try store.look(id, by: "anna")?.decisions.map(\.outcome) == [.helpFirst])
                try store.review(id, "bert", .helpFirst)
                #expect(try store.look(id, by: "bert")?.decisions.map(\.outcome) == [.helpFirst, .helpFirst])
                #expect(try store.look(id, by: "anna")?.decisions.count == 2)
            }
        },
        CasePromise("no bundle holds the first of two decisions, not even for who made it") { open in
            let store = try open()
            try filedForTwo(store)
            let (id, act) = (forTwo[1], Act(actor: "anna", reason: "zaak 1", at: Sample.time(1)))
            let token = try store.review(id, "anna", .refer).token
            let sealed = try #require(try store.dossier(id, for: .police, access: .exported, act))
            #expect(sealed.reviews.isEmpty && sealed.history.last?.action == "exported")
            #expect(try store.undoes(id, token, "anna") == nil, "it is in no bundle")
        },
        CasePromise("what is said beside a case is for its author alone while two decide blindly") { open in
            let store = try open()
            try filedForTwo(store)
            for id in forTwo + [Sample.caseID(3, .municipality)] {
                let note = CaseComment(
                    caseID: id, text: "I would dismiss it", author: "anna", at: Sample.time(0))
                #expect(try store.comment(note, for: .police))
                let isBlind = id != Sample.caseID(3, .municipality)
                #expect(try store.look(id, by: "bert")?.comments == (isBlind ? [] : [note]))
                #expect(try store.look(id, by: "anna")?.comments == [note])
                #expect(
                    try store.look(id, by: "bert")?.history.allSatisfy { !$0.reason.contains("dismiss") }
                        == true)
                guard isBlind else { continue }
                try store.review(id, "anna")
                try store.review(id, "bert")
                #expect(try store.look(id, by: "bert")?.comments == [note])
            }
        },
        CasePromise("nobody is both of two: not by claim, by list, by hand-over") { open in
            let store = try open()
            try filedForTwo(store)
            for id in forTwo {
                try store.review(id, "anna")
                #expect(try store.claimOne(id, "anna", at: Sample.time(0)) == nil)
                let mine = try store.claim(
                    9, for: .police, holder: "anna", duration: .seconds(60), at: Sample.time(0))
                #expect(!mine.contains { $0.caseID == id })
                for lease in mine { try store.release(lease, at: Sample.time(0)) }
                let lease = try #require(try store.claimOne(id, "bert", at: Sample.time(0)))
                let passed = try store.handOver(
                    lease, to: "anna", duration: .seconds(60), note: "x", at: Sample.time(0))
                #expect(passed == nil)
                #expect(
                    try store.decide(Sample.decision(lease, at: Sample.time(0)), for: .police)
                        == .settled(.confirm))
            }
        },
        CasePromise("where two differ a third person sees both and settles it, whatever they say") { open in
            let store = try open()
            try filedForTwo(store)
            for (id, last) in zip(forTwo, [Decision.Outcome.dismiss, .notEnough]) {
                try store.review(id, "anna", .confirm)
                #expect(try store.review(id, "bert", .dismiss).receipt == .awaits(.third))
                #expect(try store.look(id, by: "carl")?.decisions.map(\.outcome) == [.confirm, .dismiss])
                for name in ["anna", "bert"] {
                    #expect(try store.claimOne(id, name, at: Sample.time(0)) == nil)
                }
                #expect(try store.allCases(.police, [.open]).first { $0.id == id }?.stage == .third)
                #expect(try store.review(id, "carl", last).receipt == .settled(last))
                let seen = try #require(try store.look(id))
                #expect(seen.reviews.map(\.standing) == [.heard, .heard, .effective])
                #expect(seen.file.state == .decided)
            }
        },
        CasePromise("a case that comes to ask for two keeps its lease and asks for another person") { open in
            let store = try open()
            let id = Sample.caseID(1, .police)
            try store.file([Sample.capture(1, ads: [Sample.ad(findings: [Sample.alwaysThere])])])
            let lease = try #require(try store.claimOne(id, "anna", at: Sample.time(0)))
            let both = Sample.ad(findings: [Sample.alwaysThere, Sample.underage])
            try store.file([Sample.capture(1, visit: 1, at: Sample.time(1), ads: [both])])
            #expect(
                try store.decide(Sample.decision(lease, at: Sample.time(2)), for: .police) == .awaits(.second)
            )
            // The sign is gone again: who has decided has decided for a case of two.
            let one = Sample.ad(findings: [Sample.alwaysThere])
            try store.file([Sample.capture(1, visit: 2, at: Sample.time(3), ads: [one])])
            #expect(try store.look(id)?.file.reviewers == 2)
            #expect(try store.review(id, "bert", minute: 4).receipt == .settled(.confirm))
        },
        CasePromise("a skipped case goes to others, and to who skipped it by its name alone") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let id = Sample.caseID(1, .municipality)
            let lease = try #require(try store.claimOne(id, "anna", at: Sample.time(0)))
            #expect(try store.skip(lease, code: "language", text: "Polish", at: Sample.time(1)))
            #expect(try store.skip(lease, code: "language", text: "Polish", at: Sample.time(1)) == false)
            #expect(try store.decides(Sample.decision(lease, at: Sample.time(1)), for: .police) == false)
            #expect(
                try store.claim(9, for: .police, holder: "anna", duration: .seconds(60), at: Sample.time(2))
                    .isEmpty)
            let other = try store.claim(
                9, for: .police, holder: "bert", duration: .seconds(60), at: Sample.time(2))
            #expect(other.map(\.caseID) == [id])
            try store.release(try #require(other.first), at: Sample.time(2))
            #expect(try store.claimOne(id, "anna", at: Sample.time(3)) != nil)
            let history = try #require(try store.look(id)).history
            #expect(history.first { $0.action == "skipped" }?.reason == "language: Polish")
        },
        CasePromise("a case that is handed over is the other's, with a newer token") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let id = Sample.caseID(1, .municipality)
            let lease = try #require(try store.claimOne(id, "anna", at: Sample.time(0)))
            let passed = try #require(
                try store.handOver(
                    lease, to: "bert", duration: .seconds(600), note: "reads Polish", at: Sample.time(9)))
            #expect(passed.holder == "bert" && passed.token > lease.token && passed.until == Sample.time(19))
            #expect(try store.decides(Sample.decision(lease, at: Sample.time(9)), for: .police) == false)
            #expect(try store.decides(Sample.decision(passed, at: Sample.time(18)), for: .police))
            let late = try store.handOver(
                passed, to: "carl", duration: .seconds(60), note: "", at: Sample.time(30))
            #expect(late == nil)
            #expect(try store.actions(id) == ["filed", "claimed", "handedOver", "decided", "viewed"])
        },
    ]
}
