import Evidence
import Testing

extension CasePromise {
    static let arrivals: [CasePromise] = [
        CasePromise("a finding that arrives again counts once, also after it was decided") { open in
            let store = try open()
            let ad = Sample.ad(findings: [Sample.alwaysThere, Sample.noNumber])
            let batch = [Sample.capture(1, ads: [ad]), Sample.capture(2)]
            try store.file(batch)
            let before = try store.statistics(for: .police)
            #expect(before.findings == 3 && before.ads == 2)
            #expect(try open().file(batch + batch) == FilingSummary())
            try store.review(Sample.caseID(1, .municipality), "anna")
            #expect(try open().file(batch) == FilingSummary())
            #expect(try store.statistics(for: .police).findings == 3)
            #expect(try store.allCases(.police, [.open]).count == 2)
            #expect(try store.actions(Sample.caseID(1, .police)) == ["filed", "viewed"])
        },
        CasePromise(
            "a new wording of an ad keeps its case, its decisions and its number of findings a wording"
        ) {
            open in
            let store = try open()
            let id = Sample.caseID(1, .municipality)
            try store.file([Sample.capture(1)])
            let (receipt, token) = try store.review(id, "anna", .dismiss)
            #expect(receipt == .settled(.dismiss))
            try store.file([Sample.capture(1, visit: 1, at: Sample.time(5), ads: [Sample.ad(text: "anders")])]
            )
            let dossier = try #require(try store.look(id))
            #expect(dossier.text == "anders" && dossier.file.state == .decided)
            #expect(dossier.decisions.map(\.token) == [token])
            #expect(try store.statistics(for: .police).findings == 2)
        },
    ]
}
