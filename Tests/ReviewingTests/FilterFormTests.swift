import Evidence
import Testing

@testable import Reviewing

@Suite struct FilterFormTests {
    private let now = SiteBench.start

    private func form(_ query: String) throws -> FilterForm {
        FilterForm(try FormFields(query.utf8), now: now)
    }

    @Test(arguments: [
        "", "route=police", "priority=high&verdict=notInOrder",
        "rule=permit.number-missing&place=GM0344&site=ads.example%3A8080",
        "age=7&state=all", "age=-30", "view=00112233445566778899aabbccddeeff",
    ])
    func `What an address asks for makes the same address again`(query: String) throws {
        #expect(try form(query).query == query)
    }

    @Test(arguments: [
        "priority=x", "state=x", "age=0", "age=999999999999", "view=zz", "after=x", "after=high.x.C-1",
        "rule=",
    ])
    func `What cannot be read is as if it were not there`(query: String) throws {
        let form = try form(query)
        #expect(form.query.isEmpty && form.after == nil && form.filter == WorkFilter())
    }

    @Test func `A place in the list is read back`() throws {
        let place = WorkPlace(priority: .urgent, openedAt: now, caseID: "C-0123456789ab")
        #expect(try form("after=" + FilterForm.text(place)).after == place)
    }

    @Test func `A saved view brings its words, and what the address names goes before it`() throws {
        let saved = SavedView(
            id: "00112233445566778899aabbccddeeff", account: "a", name: "", filter: "priority=high&state=all",
            words: "anna",
            madeAt: now)
        let plain = try form("view=\(saved.id)").adopting(saved, now: now)
        #expect(plain.filter.words == "anna" && plain.filter.priority == .high && plain.state == "all")
        #expect(plain.view == saved.id && !plain.query.contains("anna"))
        let named = try form("view=\(saved.id)&priority=low").adopting(saved, now: now)
        #expect(named.filter.priority == .low && named.filter.words == "anna")
    }

    /// A button was once labelled with a whole table of sentences.
    @Test func `No key of the words is the name of a group of them`() {
        let groups = Set(
            Words.entries.keys.filter { $0.contains(".") }.map { String($0.prefix { $0 != "." }) })
        for group in groups { #expect(Words.entries[group] == nil, "\(group)") }
    }

    @Test func `Sentences are filled by name, and every reason has its words`() {
        #expect("{n} van {m}{x".filled(["n": "1", "m": "{n}"]) == "1 van {n}{x")
        let codes = Decision.Outcome.allCases.flatMap(ReasonCode.codes) + ReasonCode.skips
        #expect(Set(codes).count == codes.count)
        for code in codes { #expect(Words.entries["why.\(code)"] != nil, "\(code)") }
        for answer in RegisterAnswer.allCases { #expect(Words.entries["register.\(answer.rawValue)"] != nil) }
        for refusal in [ReviewRefusal.notHeld, .reviewedAlready, .notYours, .sealed, .overtaken] {
            #expect(Words.entries["undoRefusal.\(refusal.rawValue)"] != nil)
        }
    }
}
