import Evidence
import Testing

extension CasePromise {
    static let custody: [CasePromise] = [
        CasePromise("each way to open a case is an entry of its own, there before the case is") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let id = Sample.caseID(1, .municipality)
            for (minute, access) in CaseAccess.allCases.enumerated() {
                let act = Act(actor: "r.jansen", reason: "zaak \(minute)", at: Sample.time(minute))
                let seen = try #require(try store.dossier(id, for: .police, access: access, act))
                #expect(seen.history.last == CustodyEvent(access.rawValue, of: id, act))
            }
            #expect(
                try store.actions(id) == ["filed", "viewed", "unmasked", "printed", "exported", "viewed"])
        },
        CasePromise("nobody lists, looks, acts or writes without a name") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let (id, nobody) = (
                Sample.caseID(1, .municipality), Act(actor: "", reason: "x", at: Sample.start)
            )
            #expect(throws: (any Error).self) {
                try store.cases(for: .police, states: [.open], limit: 9, nobody)
            }
            for access in CaseAccess.allCases {
                #expect(throws: (any Error).self) {
                    try store.dossier(id, for: .police, access: access, nobody)
                }
            }
            #expect(throws: (any Error).self) { try store.claimOne(id, "", at: Sample.start) }
            #expect(throws: (any Error).self) {
                let comment = CaseComment(caseID: id, text: "x", author: "", at: Sample.start)
                return try store.comment(comment, for: .police)
            }
            #expect(try store.actions(id) == ["filed", "viewed"])
        },
        CasePromise(
            "an unseen case leaves no entry: whoever asked learns nothing, and neither does its owner"
        ) {
            open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let id = Sample.caseID(1, .municipality)
            #expect(try store.look(id, as: .municipality(["GM0363"])) == nil)
            #expect(try store.look("C-000000000000") == nil)
            #expect(try store.actions(id) == ["filed", "viewed"])
        },
        CasePromise("what people did about a case stays with the municipality that it was then") { open in
            let store = try open()
            let (utrecht, zwolle) = (Viewer.municipality(["GM0344"]), Viewer.municipality(["GM0193"]))
            let id = Sample.caseID(1, .municipality)
            try store.file([Sample.capture(1)])
            let note = CaseComment(caseID: id, text: "eigenaar gebeld", author: "anna", at: Sample.start)
            #expect(try store.comment(note, for: utrecht))
            #expect(try store.review(id, "anna", for: utrecht).receipt == .settled(.confirm))
            try store.file([
                Sample.capture(1, visit: 1, at: Sample.time(1), ads: [Sample.ad(place: "GM0193")])
            ])
            #expect(try store.look(id, as: utrecht) == nil)
            let moved = try #require(try store.look(id, as: zwolle))
            #expect(moved.reviews.isEmpty && moved.comments.isEmpty)
            #expect(moved.history.map(\.action) == ["filed", "viewed"])
            #expect(!"\(moved)".contains("GM0344") && !"\(moved)".contains("anna"))
            #expect(moved.file.state == .open, "Zwolle has not decided")
            #expect(
                try store.review(id, "bram", .dismiss, minute: 2, for: zwolle).receipt == .settled(.dismiss))
            // The ad goes back: each has its own again, and the police all.
            try store.file([Sample.capture(1, visit: 2, at: Sample.time(3))])
            let back = try #require(try store.look(id, as: utrecht))
            #expect(back.reviews.map(\.decision.decidedBy) == ["anna"] && back.comments == [note])
            #expect(!"\(back)".contains("bram"))
            let all = try #require(try store.look(id))
            #expect(all.reviews.map(\.decision.decidedBy) == ["anna", "bram"] && all.comments == [note])
            #expect(all.history.count > back.history.count)
        },
        CasePromise("a lease does not pass to another municipality with the case") { open in
            let store = try open()
            let (utrecht, zwolle) = (Viewer.municipality(["GM0344"]), Viewer.municipality(["GM0193"]))
            let id = Sample.caseID(1, .municipality)
            try store.file([Sample.capture(1, ads: [Sample.ad(reviewers: 2)])])
            #expect(try store.review(id, "anna", for: utrecht).receipt == .awaits(.second))
            let lease = try #require(
                try store.claim(
                    id, for: utrecht, holder: "bert", duration: .seconds(9_000), at: Sample.time(0)))
            try store.file([
                Sample.capture(1, visit: 1, at: Sample.time(1), ads: [Sample.ad(place: "GM0193")])
            ])
            #expect(try store.renew(lease, duration: .seconds(60), at: Sample.time(1)) == nil)
            #expect(try store.decides(Sample.decision(lease, at: Sample.time(1)), for: .police) == false)
            #expect(try store.review(id, "bram", minute: 2, for: zwolle).receipt == .settled(.confirm))
        },
    ]
}
