import Evidence
import Testing

extension CasePromise {
    private static let utrecht = Viewer.municipality(["GM0344"])

    /// Ad 1: both routes, Utrecht. 2: permit, Amsterdam. 3: police alone, Utrecht. 4: permit, place unknown.
    private static func filled(_ store: any CaseStore) throws {
        try store.file([
            Sample.capture(1, ads: [Sample.ad(findings: [Sample.underage, Sample.noNumber])]),
            Sample.capture(2, ads: [Sample.ad(place: "GM0363")]),
            Sample.capture(
                3, ads: [Sample.ad(findings: [Sample.alwaysThere, Sample.underage], verdict: .inOrder)]),
            Sample.capture(4, ads: [Sample.ad(place: nil, verdict: .cannotSay)]),
        ])
    }

    /// Who may see what: viewer, then the cases that exist for it.
    private static let table: [(Viewer, [String])] = [
        (
            .police,
            [(1, .police), (3, .police), (1, .municipality), (2, .municipality), (4, .municipality)].map(id)
        ),
        (utrecht, [id(1, .municipality)]),
        (.municipality(["GM0363"]), [id(2, .municipality)]),
        (.municipality(["GM0344", "GM0363"]), [id(1, .municipality), id(2, .municipality)]),
        (.municipality(["GM9999"]), []),
        (.municipality([]), []),
        (.municipality(["GM0344') OR ('1'='1"]), []),
    ]

    private static func id(_ number: Int, _ route: Route) -> String { Sample.caseID(number, route) }

    static let viewers: [CasePromise] = [
        CasePromise("lists show a viewer the own task and nothing else") { open in
            let store = try open()
            try filled(store)
            for (viewer, visible) in table {
                #expect(try Set(store.allCases(viewer).map(\.id)) == Set(visible), "\(viewer)")
            }
        },
        CasePromise("a case of another task does not exist: not to look at, not to claim, not to decide") {
            open in
            let store = try open()
            try filled(store)
            let everything = try store.allCases().map(\.id)
            for (viewer, visible) in table {
                for id in everything where !visible.contains(id) {
                    let events = try #require(try store.look(id)).history.count
                    #expect(try store.look(id, as: viewer) == nil)
                    let claim = try store.claim(
                        id, for: viewer, holder: "x", duration: .seconds(60), at: Sample.start)
                    #expect(claim == nil)
                    let lease = try #require(try store.claimOne(id, "politie", at: Sample.start))
                    let decision = Sample.decision(lease, at: Sample.start)
                    #expect(try store.decides(decision, for: viewer) == false)
                    try store.release(lease, at: Sample.start)
                    #expect(try store.look(id)?.history.count == events + 3)
                }
            }
        },
        CasePromise("a claim of many takes the own task alone") { open in
            let store = try open()
            try filled(store)
            for (viewer, visible) in table.reversed() {
                let leases = try store.claim(
                    99, for: viewer, holder: "x", duration: .seconds(60), at: Sample.start)
                #expect(Set(leases.map(\.caseID)) == Set(visible), "\(viewer)")
                for lease in leases { try store.release(lease, at: Sample.start) }
            }
        },
        CasePromise("figures count the own task alone") { open in
            let store = try open()
            try filled(store)
            let police = try store.statistics(for: .police)
            #expect(police.ads == 4 && police.findings == 6)
            #expect(police.rows.map(\.count).reduce(0, +) == 5)
            #expect(police.verdicts == [.notInOrder: 2, .inOrder: 1, .cannotSay: 1])
            let own = try store.statistics(for: utrecht)
            #expect(own.rows.map(\.route) == [.municipality] && own.rows.map(\.count) == [1])
            #expect(own.ads == 1 && own.findings == 1)
            let none = try store.statistics(for: .municipality([]))
            #expect(none.rows.isEmpty && none.ads == 0 && none.findings == 0 && none.verdicts.isEmpty)
        },
        CasePromise("a municipality's dossier holds no finding of the police") { open in
            let store = try open()
            try filled(store)
            let dossier = try #require(try store.look(id(1, .municipality), as: utrecht))
            #expect(dossier.findings.map(\.finding.group) == [.permit])
            #expect(dossier.file.ruleIDs == ["permit.number-missing"])
            #expect(dossier.history.allSatisfy { $0.object == dossier.file.id })
            let police = try #require(try store.look(id(1, .police)))
            #expect(police.findings.map(\.finding.group) == [.minor])
        },
        CasePromise("a case that moved to another municipality leaves the first one's sight") { open in
            let store = try open()
            try filled(store)
            let lease = try #require(
                try store.claim(
                    id(1, .municipality), for: utrecht, holder: "x", duration: .seconds(600), at: Sample.start
                ))
            try store.file([
                Sample.capture(1, visit: 1, at: Sample.time(1), ads: [Sample.ad(place: "GM0363")])
            ])
            #expect(try store.allCases(utrecht).isEmpty)
            #expect(try store.decides(Sample.decision(lease, at: Sample.time(2)), for: utrecht) == false)
        },
        CasePromise(
            "a case that moved takes neither wording, findings nor captures of the first municipality along"
        ) {
            open in
            let store = try open()
            let (caseID, amsterdam) = (id(1, .municipality), Viewer.municipality(["GM0363"]))
            try store.file([Sample.capture(1, ads: [Sample.ad(text: "in Utrecht")])])
            try store.file([
                Sample.capture(
                    1, visit: 1, at: Sample.time(1), ads: [Sample.ad(text: "in Amsterdam", place: "GM0363")])
            ])
            let moved = try #require(try store.look(caseID, as: amsterdam))
            #expect(moved.text == "in Amsterdam" && moved.findings.count == 1)
            #expect(moved.captures.map(\.capturedAt) == [Sample.time(1)])
            #expect(try store.statistics(for: amsterdam).findings == 1)
            #expect(try store.look(caseID)?.captures.count == 2)
            try store.file([
                Sample.capture(
                    1, visit: 2, at: Sample.time(2),
                    ads: [Sample.ad(text: "in Zwolle", findings: [], place: "GM0193")])
            ])
            let silent = try #require(try store.look(caseID, as: .municipality(["GM0193"])))
            #expect(silent.text == "in Zwolle" && silent.findings.isEmpty && silent.file.ruleIDs.isEmpty)
            #expect(silent.captures.map(\.capturedAt) == [Sample.time(2)])
        },
        CasePromise("each view is in the history before it is shown, and every event stays in order") {
            open in
            let store = try open()
            try filled(store)
            let caseID = id(1, .municipality)
            for minute in 1...3 {
                let dossier = try #require(try store.look(caseID, at: Sample.time(minute)))
                #expect(dossier.history.last?.at == Sample.time(minute))
            }
            let event = CustodyEvent(
                action: "exported", actor: "r.jansen", object: caseID, at: Sample.time(4),
                reason: "dossier 12")
            try store.recordCustody(event)
            let history = try #require(try store.look(caseID)).history
            #expect(history.map(\.action) == ["filed", "viewed", "viewed", "viewed", "exported", "viewed"])
            #expect(history.dropFirst(4).first == event)
        },
    ]
}
