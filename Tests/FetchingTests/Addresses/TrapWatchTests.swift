import Evidence
import Testing

@testable import Fetching

struct TrapWatchTests {
    private static let months = [
        "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ]

    @Test func `A calendar without end is held after a few pages, with examples`() throws {
        var walk = TrapWalk()
        for month in 0..<2_000 {
            let (year, name) = (2026 + month / 12, Self.months[month % 12])
            let text = "Agenda\n\(name) \(year)\nma di wo do vr za zo\n1 2 3 4 5\nGeen afspraken deze maand"
            walk.visit(try Visits.address("/agenda/\(year)/\(month % 12 + 1)"), text)
        }
        let held = try #require(walk.quarantines.first)
        #expect(held.pattern.pattern == "/agenda/#/#")
        #expect(held.pattern.examples.count == Quarantine.exampleLimit)
        #expect(held.pattern.reason.contains("of the last 32 pages brought anything new"))
        #expect(walk.fetched < 120)
        #expect(walk.quarantines.count == 1)
    }

    @Test func `Facets that combine are held, and the ads they list are not`() throws {
        var walk = TrapWalk()
        let teasers = (0..<30).map {
            "Kim \(Visits.letters($0)) ontvangt in \(Visits.letters($0 + 900)) bij \(Visits.letters($0 + 99))"
        }
        for number in 0..<3_000 {
            let facets = (0..<6).filter { number >> $0 & 1 == 1 }.map { "f\($0)=v\(number % (7 + $0))" }
            let text = (0..<8).map { teasers[(number * 7 + $0 * 3) % 30] }.joined(separator: "\n")
            if !facets.isEmpty {
                walk.visit(try Visits.address("/zoek?" + facets.joined(separator: "&")), .list, text)
            }
            if number < 500 {
                walk.visit(
                    try Visits.address("/ad/\(number)"),
                    ad: "Kim \(number) 061234\(1_000 + number) " + Visits.prose(number))
            }
        }
        #expect(walk.quarantines.contains { $0.pattern.pattern == "/zoek?**" })
        #expect(walk.quarantines.allSatisfy { $0.pattern.pattern.hasPrefix("/zoek?") })
        #expect(walk.fetched < 1_200)
    }

    @Test func `Pages that echo what they are asked for are held`() throws {
        var walk = TrapWalk()
        for number in 0..<500 {
            let word = "term\(Visits.letters(number))"
            walk.visit(
                try Visits.address("/tag/\(word)"),
                "Resultaten voor \(word)\nEr is niets gevonden voor \(word)\nProbeer een andere zoekterm")
        }
        #expect(walk.quarantines.count == 1)
        #expect(walk.quarantines.first?.pattern.pattern == "/tag/*")
        #expect(walk.fetched < 140)
    }

    @Test func `Paging behind the last page is held, and the pages before it are all had`() throws {
        var walk = TrapWalk()
        for number in 1...1_000 {
            let text = number <= 100 ? Visits.prose(number) : "Pagina \(number)\nGeen advertenties meer"
            walk.visit(try Visits.address("/lijst?pagina=\(number)"), .list, text)
        }
        #expect(walk.quarantines.map(\.pattern.pattern) == ["/lijst?pagina=#"])
        #expect((100...170).contains(walk.fetched))
    }

    @Test func `Ten thousand real ads of one shape are no trap`() throws {
        var walk = TrapWalk()
        for number in 0..<10_000 {
            walk.visit(
                try Visits.address("/ad/\(number)"),
                ad: "Kim, \(18 + number % 40) jaar, 06-\(10_000_000 + number), Utrecht")
        }
        #expect(walk.quarantines.isEmpty)
        #expect(walk.fetched == 10_000)
    }

    @Test func `Real lists with much boilerplate are no trap`() throws {
        var walk = TrapWalk()
        let boilerplate = Visits.prose(99_999) + "\n" + Visits.prose(88_888)
        for number in 0..<1_000 {
            walk.visit(
                try Visits.address("/lijst?p=\(number)"), .list, boilerplate + "\n" + Visits.prose(number))
            if number % 100 == 0 {
                walk.visit(try Visits.address("/ad/\(number)"), ad: Visits.prose(number + 5_000))
            }
        }
        #expect(walk.quarantines.isEmpty)
    }

    @Test func `The same ads under endless addresses are a trap`() throws {
        var walk = TrapWalk()
        for number in 0..<500 {
            walk.visit(try Visits.address("/ad/5/foto/\(number)"), ad: "Kim, 22 jaar, 06-12345600")
        }
        #expect(walk.quarantines.map(\.pattern.pattern) == ["/ad/#/foto/#"])
    }

    @Test func `What a person lets go is never held again`() throws {
        var walk = TrapWalk()
        for number in 0..<60 { walk.visit(try Visits.address("/agenda/\(number)"), "Leeg\nGeen afspraken") }
        #expect(walk.quarantines.count == 1)
        walk.release(1)
        let before = walk.fetched
        for number in 60..<200 { walk.visit(try Visits.address("/agenda/\(number)"), "Leeg\nGeen afspraken") }
        #expect(walk.quarantines.count == 1)
        #expect(walk.fetched == before + 140)
    }

    @Test func `Real pages behind a quarantine are found by probes, which open it when they bring news`()
        throws
    {
        var walk = TrapWalk()
        for number in 0..<40 { walk.visit(try Visits.address("/p/\(number)"), "Leeg\nGeen inhoud") }
        #expect(walk.quarantines.count == 1)
        let before = walk.fetched
        for number in 1_000..<4_000 {
            walk.visit(try Visits.address("/p/\(number)"), .other, Visits.prose(number))
        }
        #expect(walk.fetched - before > 1_500)
        let released = walk.watch.takeReleases(of: "ads.example")
        #expect(released.map(\.number) == [1])
        #expect(released.first?.reason.hasPrefix("trap: let go, 8 of its last 8 pages") == true)
        #expect(walk.watch.takeReleases(of: "ads.example").isEmpty)
    }

    @Test func `Pages on their way when a pattern was held do not outweigh its probes`() throws {
        var walk = TrapWalk()
        for number in 0..<40 { walk.visit(try Visits.address("/p/\(number)"), "Leeg\nGeen inhoud") }
        for number in 40..<140 {
            let late = try Visits.address("/p/\(number)")
            let sketch = PageSketch(text: "Leeg\nGeen inhoud", of: late)
            #expect(walk.watch.observe(late, .page(.other, sketch)) == nil)
        }
        #expect(walk.watch.takeReleases(of: "ads.example").isEmpty)
        for number in 1_000..<2_000 {
            walk.visit(try Visits.address("/p/\(number)"), .other, Visits.prose(number))
        }
        #expect(walk.watch.takeReleases(of: "ads.example").count == 1)
    }

    @Test func `Of the addresses that wait behind a pattern a few are spared, as probes`() throws {
        var (sample, other) = (ProbeSample(), ProbeSample())
        let addresses = try (0..<2_000).map { try Visits.address("/p/\($0)") }
        let spared = addresses.filter { sample.takes($0) }
        #expect(spared.count == ProbeSample.limit)
        #expect((4...32).contains(addresses.prefix(200).count { other.takes($0) }))
        var walk = TrapWalk()
        for number in 0..<40 { walk.visit(try Visits.address("/q/\(number)"), "Leeg\nGeen inhoud") }
        let before = walk.held
        walk.watch = TrapWatch()
        walk.watch.hold(try #require(walk.quarantines.first), sample: sample)
        for number in 0..<500 { walk.visit(try Visits.address("/q/\(number)"), "Leeg\nGeen inhoud") }
        #expect(walk.held - before == 500, "what was drawn of those that waited counts for the limit")
    }

    @Test func `Addresses over a bound are one pattern per folder and bound`() throws {
        var walk = TrapWalk()
        for number in 1...50 {
            walk.visit(try Visits.address("/x/" + String(repeating: "a/b/", count: 2 + number % 7)), "Leeg")
        }
        #expect(walk.quarantines.map(\.pattern.pattern) == ["/x/** (parts repeated)"])
        let address = try Visits.address("/x/a/b/a/b/a/b/")
        #expect(walk.watch.covers(walk.quarantines[0].pattern, address))
        #expect(walk.watch.covers(walk.quarantines[0].pattern, try Visits.address("/x/a/")) == false)
        walk.release(1)
        #expect(walk.watch.admit(address) == .clear)
    }

    @Test func `Expired ads by the hundred do not hold back those that are there`() throws {
        var walk = TrapWalk()
        walk.visit(try Visits.address("/ad/0"), ad: "Kim, 06-12345600")
        for number in 1...1_000 { walk.visit(try Visits.address("/ad/\(number)"), .missing, "Verlopen") }
        #expect(walk.quarantines.isEmpty)
        for number in 1...300 { walk.visit(try Visits.address("/oud/\(number)"), .missing, "Niet gevonden") }
        #expect(walk.quarantines.map(\.pattern.reason) == ["200 pages, all of them missing"])
    }

    @Test func `Ads of a name and an age that no reader took for ads are no trap`() throws {
        var walk = TrapWalk()
        for number in 0..<300 {
            walk.visit(
                try Visits.address("/p/\(number)"), .other,
                "Kies een stad\n\(Visits.letters(number * 37))\n\(20 + number % 9) jaar\nTerug")
        }
        #expect(walk.quarantines.isEmpty)
    }

    @Test func `Folders over a bound without end become one pattern`() throws {
        var walk = TrapWalk()
        for number in 0..<200 {
            walk.visit(try Visits.address("/\(Visits.letters(number))/foto/foto/foto"), "Leeg")
        }
        #expect(walk.quarantines.count == TrapWatch.folderLimit + 1)
        #expect(walk.quarantines.last?.pattern.pattern == "/** (parts repeated)")
        #expect(walk.fetched <= ProbeSample.limit, "probes alone")
        let last = try #require(walk.quarantines.last?.pattern)
        #expect(walk.watch.covers(last, try Visits.address("/nieuw/foto/foto/foto")))
    }

    @Test func `Redirects that lead on without end are held, and those that lead to a page are not`() throws {
        var walk = TrapWalk()
        for number in 0..<100 {
            walk.visit(
                try Visits.address("/ga/\(number)"), .redirect(to: try Visits.address("/ga/\(number + 1)")))
            walk.visit(
                try Visits.address("/ad/\(number)"), .redirect(to: try Visits.address("/ad/kim-\(number)")))
        }
        #expect(walk.quarantines.map(\.pattern.pattern) == ["/ga/#"])
    }

    @Test func `Gates and blocks say nothing of traps`() throws {
        var walk = TrapWalk()
        for number in 0..<100 { walk.visit(try Visits.address("/ad/\(number)"), .gate, "18 jaar of ouder?") }
        #expect(walk.quarantines.isEmpty)
    }

    @Test func `A thousand pages of words without an ad are held`() throws {
        var walk = TrapWalk()
        for number in 0..<1_500 {
            walk.visit(try Visits.address("/w/\(number)"), .other, Visits.prose(number))
        }
        #expect(walk.quarantines.map(\.pattern.reason) == ["1000 pages and not one ad"])
        #expect(walk.watch.takeReleases(of: "ads.example").isEmpty, "more words are no news of it")
    }

    @Test func `What was learned survives a restart`() throws {
        var walk = TrapWalk()
        for number in 0..<40 {
            walk.visit(try Visits.address("/\(Visits.letters(number))/\(number)"), "Leeg")
        }
        for number in 0..<20 { walk.visit(try Visits.address("/agenda/\(number)"), "Geen afspraken") }
        let memory = walk.watch.takeMemory(of: "ads.example")
        #expect(walk.watch.takeMemory(of: "ads.example").isEmpty)
        var again = TrapWalk()
        again.watch.restore(host: "ads.example", memory: memory, quarantines: walk.quarantines)
        #expect(again.watch.knows(host: "ads.example"))
        var count = 0
        while again.quarantines.isEmpty, count < 100 {
            again.visit(try Visits.address("/agenda/\(1_000 + count)"), "Geen afspraken")
            count += 1
        }
        // 28 of the 32 pages were counted before the restart: names that came late share one shape.
        #expect(count <= 14)
    }

    /// Of a folder that repeats itself.
    private func overBound(_ number: Int) throws -> WebAddress {
        try Visits.address("/foto/foto/foto/foto/\(number)")
    }

    @Test func `Ads behind a bound let it go, and words without end do not`() throws {
        var (ads, words) = (TrapWalk(), TrapWalk())
        for number in 0..<2_000 {
            ads.visit(try overBound(number), ad: "Kim \(number) 0612345600 " + Visits.prose(number))
            words.visit(try overBound(number), .other, Visits.prose(number))
        }
        #expect(ads.quarantines.map(\.pattern.pattern) == ["/foto/** (parts repeated)"])
        #expect(ads.watch.takeReleases(of: "ads.example").map(\.number) == [1])
        #expect(ads.watch.admit(try overBound(9_999)) == .clear)
        #expect(words.fetched == ProbeSample.limit && words.watch.takeReleases(of: "ads.example").isEmpty)
    }

    @Test func `What probes brought survives a restart`() throws {
        func visit(_ walk: inout TrapWalk, from first: Int, until fetched: Int) throws {
            for number in first..<(first + 2_000) where walk.fetched < fetched {
                walk.visit(try overBound(number), ad: "Kim \(number) 0612345600 " + Visits.prose(number))
            }
        }
        var walk = TrapWalk()
        try visit(&walk, from: 0, until: HeldShape.doubtAfter - 2)
        #expect(walk.watch.takeReleases(of: "ads.example").isEmpty)
        let memory = walk.watch.takeMemory(of: "ads.example")
        var again = TrapWalk()
        again.watch.restore(host: "ads.example", memory: memory, quarantines: walk.quarantines)
        try visit(&again, from: 5_000, until: 1)
        #expect(again.watch.takeReleases(of: "ads.example").isEmpty)
        try visit(&again, from: 9_000, until: 2)
        #expect(again.watch.takeReleases(of: "ads.example").map(\.number) == [1])
        let last = again.watch.takeMemory(of: "ads.example").filter { $0.key.hasPrefix("probes ") }
        #expect(last.map(\.counts) == [[]], "what was let go is forgotten")
    }

    @Test func `Hosts are watched apart`() throws {
        var walk = TrapWalk()
        for number in 0..<20 {
            walk.visit(try Visits.address("/a/\(number)", host: "een.example"), "Leeg")
            walk.visit(try Visits.address("/a/\(number)", host: "twee.example"), "Leeg")
        }
        #expect(walk.quarantines.isEmpty)
    }

    @Test func `Sketches tell ads apart by their phone number and not by their age of the day`() throws {
        let address = try Visits.address("/ad/1")
        func ads(_ text: String) -> PageSketch { PageSketch(ads: [text], of: address) }
        #expect(ads("Kim 06-12 34 56 00").shingles != ads("Kim 06-12 34 56 01").shingles)
        #expect(ads("Kim bekeken: 12 keer").shingles == ads("Kim bekeken: 13 keer").shingles)
        #expect(ads("Kim bekeken: 12 keer").fingerprint != ads("Kim bekeken: 13 keer").fingerprint)
        #expect(PageSketch(text: "", of: address).shingles.isEmpty)
    }
}
