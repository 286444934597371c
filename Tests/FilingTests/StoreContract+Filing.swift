import Evidence
import Testing

extension StorePromise {
    static let filing: [StorePromise] = [
        StorePromise("a capture is filed with its ads, findings, cases and links") { open in
            let store = try open()
            let ad = Sample.ad(findings: [Sample.underage, Sample.noNumber])
            let summary = try store.file([
                Sample.capture(1, ads: [ad], links: [Sample.entry(2), Sample.entry(3)])
            ])
            #expect(summary.captures == 1 && summary.newAds == 1)
            #expect(summary.newFindings == 2 && summary.newAddresses == 2)
            let cases = try store.allCases()
            #expect(cases.map(\.id) == [Sample.caseID(1, .police), Sample.caseID(1, .municipality)])
            #expect(cases.map(\.priority) == [.urgent, .normal])
            #expect(cases.map(\.ruleIDs) == [["minor.birth-year-below-18"], ["permit.number-missing"]])
        },
        StorePromise("filing the same again adds and changes nothing") { open in
            let store = try open()
            let ad = Sample.ad(findings: [Sample.underage, Sample.alwaysThere, Sample.noNumber])
            let batch = [Sample.capture(1, ads: [ad], links: [Sample.entry(2)]), Sample.capture(2)]
            try store.file(batch)
            let before = try (
                store.allCases(), store.statistics(for: .police), store.ledger(Sample.address(1))
            )
            #expect(try open().file(batch + batch) == FilingSummary())
            let after = try (
                store.allCases(), store.statistics(for: .police), store.ledger(Sample.address(1))
            )
            #expect(before == after)
            // Signs of a minor: to look at it, two opened it.
            let actions = try store.look(Sample.caseID(1, .police))?.history.map(\.action) ?? []
            #expect(actions.filter { !$0.hasPrefix("opening") } == ["filed", "viewed"])
        },
        StorePromise("a new capture of the same ad under the same rules adds no finding and no history") {
            open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let summary = try store.file([Sample.capture(1, visit: 1, at: Sample.time(60))])
            #expect(summary.captures == 1 && summary.newAds == 0 && summary.newFindings == 0)
            let dossier = try #require(try store.look(Sample.caseID(1, .municipality)))
            #expect(dossier.history.map(\.action) == ["filed", "viewed"])
            #expect(dossier.file.firstSeen == Sample.start && dossier.file.lastSeen == Sample.time(60))
        },
        StorePromise("an unchanged capture moves dates and nothing else") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let again = Sample.capture(
                1, visit: 1, at: Sample.time(60), ads: nil, isUnchanged: true, next: Sample.time(90))
            #expect(try store.file([again]) == FilingSummary())
            #expect(try store.allCases().map(\.lastSeen) == [Sample.time(60)])
            let ledger = try #require(try store.ledger(Sample.address(1)))
            #expect(ledger.nextDue == Sample.time(90) && ledger.reason == "304 not modified")
            #expect(try store.look(Sample.caseID(1, .municipality))?.captures.count == 1)
        },
        StorePromise("an ad that is gone from its page is not seen again by an unchanged capture") { open in
            let store = try open()
            try store.file([Sample.capture(1, ads: [Sample.ad("a"), Sample.ad("b")])])
            try store.file([Sample.capture(1, visit: 1, at: Sample.time(60), ads: [Sample.ad("b")])])
            try store.file([Sample.capture(1, visit: 2, at: Sample.time(120), ads: nil, isUnchanged: true)])
            let seen = try store.allCases().map { [$0.id: $0.lastSeen] }
            #expect(seen.contains([Sample.caseID(1, .municipality, key: "a"): Sample.start]))
            #expect(seen.contains([Sample.caseID(1, .municipality, key: "b"): Sample.time(120)]))
        },
        StorePromise("a batch filed late does not turn the dates back") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let unchanged = [1, 2].map {
                Sample.capture(
                    1, visit: $0, at: Sample.time($0), ads: nil, isUnchanged: true, next: Sample.time(10 + $0)
                )
            }
            try store.file(unchanged)
            try store.file([unchanged[0]])
            #expect(try store.ledger(Sample.address(1))?.nextDue == Sample.time(12))
            #expect(try store.allCases().map(\.lastSeen) == [Sample.time(2)])
        },
        StorePromise("a changed text gets its findings with the new capture, and the case shows the new text")
        { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let changed = Sample.ad(text: "Anna, Utrecht, nu anders", findings: [Sample.noNumber])
            let summary = try store.file([Sample.capture(1, visit: 1, at: Sample.time(60), ads: [changed])])
            #expect(summary.newFindings == 1 && summary.newAds == 0)
            let dossier = try #require(try store.look(Sample.caseID(1, .municipality)))
            #expect(dossier.text == "Anna, Utrecht, nu anders")
            #expect(dossier.findings.map(\.capture) == [Sample.record(1, visit: 1, at: Sample.time(60)).id])
            #expect(dossier.captures.count == 2)
            #expect(dossier.history.map(\.action) == ["filed", "changed", "viewed"])
            #expect(dossier.history[1].reason.contains("text changed"))
        },
        StorePromise("new rules judge the same ad anew, once") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let rejudged = Sample.ad(rules: "rules 2")
            for visit in 1...2 {
                let capture = Sample.capture(1, visit: visit, at: Sample.time(visit), ads: [rejudged])
                #expect(try store.file([capture]).newFindings == (visit == 1 ? 1 : 0))
            }
            let dossier = try #require(try store.look(Sample.caseID(1, .municipality)))
            #expect(dossier.findings.map(\.rules.digest) == [Digest256(of: "rules 2")])
        },
        StorePromise("a finding keeps the packs that made it and what was left out of the rules") { open in
            let pack = RuleStamp.Pack(
                name: "permit two", group: .permit, version: 3, digest: Digest256(of: "pack"))
            let ad = Sample.ad(packs: [pack], leftOut: ["a.yaml:7:3: unknown key \"wen\"", "b.yaml:2: x"])
            let store = try open()
            try store.file([Sample.capture(1, ads: [ad])])
            let dossier = try #require(try store.look(Sample.caseID(1, .municipality)))
            #expect(dossier.findings.map(\.rules) == [ad.score.rules])
            #expect(ad.score.rules.leftOut.count == 2 && ad.score.rules.packs == [pack])
        },
        StorePromise("the priority and the municipality of a case follow the newest score") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let now = Sample.ad(municipality: .high, place: "GM0363")
            try store.file([Sample.capture(1, visit: 1, at: Sample.time(1), ads: [now])])
            let dossier = try #require(try store.look(Sample.caseID(1, .municipality)))
            #expect(dossier.file.priority == .high && dossier.file.municipality == "GM0363")
            #expect(dossier.history[1].reason.contains("priority normal to high"))
            #expect(dossier.history[1].reason.contains("municipality GM0344 to GM0363"))
        },
        StorePromise("a case whose findings vanished stays with what it was filed with, and says so once") {
            open in
            let store = try open()
            try store.file([Sample.capture(1)])
            for visit in 1...2 {
                let clean = Sample.ad(
                    text: "Anna, verg.nr 12", findings: [], municipality: Priority.none, verdict: .inOrder)
                try store.file([Sample.capture(1, visit: visit, at: Sample.time(visit), ads: [clean])])
            }
            let dossier = try #require(try store.look(Sample.caseID(1, .municipality)))
            #expect(dossier.findings.map(\.finding.rule) == ["permit.number-missing"])
            #expect(dossier.text == "Anna, Utrecht, altijd bereikbaar")
            #expect(dossier.file.priority == Priority.none && dossier.file.verdict == .inOrder)
            #expect(dossier.history.map(\.action) == ["filed", "changed", "viewed"])
            #expect(dossier.history[1].reason.contains("no rule fires any more"))
            #expect(dossier.history[1].reason.contains("verdict notInOrder to inOrder"))
        },
        StorePromise("an ad without a finding opens no case") { open in
            let store = try open()
            try store.file([Sample.capture(1, ads: [Sample.ad(findings: [], verdict: .inOrder)])])
            #expect(try store.allCases().isEmpty)
            #expect(try store.statistics(for: .police).verdicts == [.inOrder: 1])
        },
        StorePromise("two ads of a page with one key stay two") { open in
            let store = try open()
            let summary = try store.file([
                Sample.capture(1, ads: [Sample.ad("x"), Sample.ad("x", text: "Bea")])
            ])
            #expect(summary.newAds == 2)
            #expect(try store.allCases().count == 2)
        },
        StorePromise("texts come back byte for byte, whatever is in them") { open in
            let store = try open()
            let text = "e\u{301} é \u{0}nul\u{0} \u{FEFF}\u{202E}0️⃣ 👩🏽 \r\n"
            let ad = Sample.ad("k\u{0}1", text: text, findings: [Sample.noNumber])
            try store.file([Sample.capture(1, visit: 7, ads: [ad])])
            let dossier = try #require(try store.look(Sample.caseID(1, .municipality, key: "k\u{0}1")))
            #expect(Array(dossier.text.utf8) == Array(text.utf8))
            #expect(dossier.maskedPhones == ["+31 6 ••••••00", "+31 6 ••••••01"])
            #expect(dossier.findings.map(\.finding) == [Sample.noNumber])
            #expect(dossier.captures == [Sample.record(1, visit: 7, at: Sample.start)])
            #expect(dossier.verdict == ad.score.verdict)
        },
    ]
}
