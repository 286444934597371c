import Evidence
import Testing

@testable import Fetching

struct ParameterWatchTests {
    private static func see(
        _ watch: inout ParameterWatch, _ path: String, _ text: String, kind: PageKind = .ad,
        links: [String] = []
    ) throws -> ParameterWatch.Lesson {
        let address = try Visits.address(path)
        return watch.observe(
            address, kind: kind, sketch: PageSketch(text: text, of: address),
            links: try links.map { try Visits.address($0) })
    }

    @Test func `A parameter that changes nothing on four pages is ignored`() throws {
        var watch = ParameterWatch()
        var learned: [QuarantinedPattern] = []
        for page in 0..<4 {
            for tab in ["foto", "tekst"] {
                learned += try Self.see(&watch, "/ad/\(page)?tab=\(tab)", "Advertentie \(page)").learned
            }
        }
        #expect(learned.map(\.pattern) == ["/ad/# (parameter tab)"])
        #expect(learned.first?.examples.count == 4)
        #expect(watch.reduced(try Visits.address("/ad/9?a=1&tab=x")).text == "http://ads.example/ad/9?a=1")
        for other in ["/lijst?tab=x", "/ad/9/foto?tab=x"] {
            #expect(watch.reduced(try Visits.address(other)) == (try Visits.address(other)))
        }
        #expect(watch.reduced(try Visits.address("/ad/9?tab=x", host: "b.example")).query == "tab=x")
    }

    @Test func `One page that reads otherwise clears a parameter for good`() throws {
        var watch = ParameterWatch()
        _ = try Self.see(&watch, "/x/99?p=1", "een")
        _ = try Self.see(&watch, "/x/99?p=2", "twee")
        for page in 0..<20 {
            for p in ["1", "2"] {
                #expect(try Self.see(&watch, "/x/\(page)?p=\(p)", "pagina \(page)").learned.isEmpty)
            }
        }
        var again = ParameterWatch()
        again.restore(host: "ads.example", memory: watch.takeMemory(of: "ads.example"), quarantines: [])
        for page in 0..<20 {
            for p in ["1", "2"] {
                #expect(try Self.see(&again, "/x/\(page)?p=\(p)", "pagina \(page)").learned.isEmpty)
            }
        }
    }

    @Test func `Pages that all read the same prove nothing`() throws {
        var watch = ParameterWatch()
        for page in 0..<20 {
            for id in 0..<3 {
                #expect(try Self.see(&watch, "/a/\(page)?id=\(id)", "Er ging iets mis").learned.isEmpty)
                #expect(
                    try Self.see(&watch, "/b/\(page)?id=\(id)", "x\(page)", kind: .blocked).learned.isEmpty)
            }
        }
    }

    @Test func `The first page of a list reads as the list, and paging stays`() throws {
        var watch = ParameterWatch()
        for town in 0..<20 {
            for query in ["", "?pagina=1", "?pagina=2"] where query != "?pagina=2" || town > 15 {
                let text = "Plaats \(town)" + (query == "?pagina=2" ? " vervolg" : "")
                #expect(try Self.see(&watch, "/plaats/\(town)\(query)", text, kind: .list).learned.isEmpty)
            }
        }
    }

    @Test func `Categories of small places that are all empty stay`() throws {
        var watch = ParameterWatch()
        for town in 0..<20 {
            for category in ["escort", "massage", "thuis"] {
                let text = "Plaats \(town)\nGeen advertenties"
                #expect(
                    try Self.see(&watch, "/plaats/\(town)?soort=\(category)", text, kind: .list).learned
                        .isEmpty)
            }
        }
    }

    @Test func `The way back to a list says nothing on an ad and everything on the list`() throws {
        var watch = ParameterWatch()
        for ad in 0..<6 {
            for page in 1...3 { _ = try Self.see(&watch, "/ad/\(ad)?pagina=\(page)", "Advertentie \(ad)") }
        }
        #expect(watch.reduced(try Visits.address("/ad/9?pagina=4")).query == nil)
        #expect(watch.reduced(try Visits.address("/lijst?pagina=4")).query == "pagina=4")
    }

    @Test func `Two ads that differ in a phone number are two`() throws {
        var watch = ParameterWatch()
        for page in 0..<6 {
            for id in 0..<3 {
                let text = "Kim in Utrecht \(page), 06-1234560\(id)"
                #expect(try Self.see(&watch, "/ad\(page)?id=\(id)", text).learned.isEmpty)
            }
        }
    }

    @Test func `A value of its own for each visit asks for a probe without it, and two pages suffice then`()
        throws
    {
        var watch = ParameterWatch()
        var probes: [WebAddress] = []
        for page in 0..<4 {
            probes += try Self.see(&watch, "/ad/\(page)?sid=a1b2c3d4e5\(page)", "Advertentie \(page)").probes
        }
        #expect(probes.map(\.text) == ["http://ads.example/ad/3"])
        #expect(try Self.see(&watch, "/ad/3", "Advertentie 3").learned.isEmpty)
        #expect(
            try Self.see(&watch, "/ad/2", "Advertentie 2").learned.map(\.pattern) == ["/ad/# (parameter sid)"]
        )
    }

    @Test func `A token on all links that is another at each visit is a session`() throws {
        var watch = ParameterWatch()
        func links(_ token: String) -> [String] { (0..<6).map { "/ad/\($0)?s=\(token)&p=\($0)" } }
        #expect(try Self.see(&watch, "/", "Welkom", links: links("a1b2c3d4e5f6")).learned.isEmpty)
        #expect(try Self.see(&watch, "/", "Welkom", links: links("b1b2c3d4e5f6")).learned.isEmpty)
        let memory = watch.takeMemory(of: "ads.example")
        var later = ParameterWatch()
        later.restore(host: "ads.example", memory: memory, quarantines: [])
        let lesson = try Self.see(&later, "/", "Welkom", links: links("c1b2c3d4e5f6"))
        #expect(lesson.learned.map(\.pattern) == ["/** (parameter s)"])
        #expect(later.reduced(try Visits.address("/x?s=1&p=2")).query == "p=2")
    }

    @Test func `Words and ids that vary within a page are no session`() throws {
        var watch = ParameterWatch()
        for visit in 0..<5 {
            let words = (0..<6).map { "/x/\($0)?stad=utrecht\(visit % 2 == 0 ? "" : "noord")" }
            let ids = (0..<6).map { "/ad?id=5f3c9a7712bd\($0)\(visit)" }
            #expect(try Self.see(&watch, "/", "Welkom", links: words + ids).learned.isEmpty)
        }
    }

    @Test func `What a person let go is not learned again`() throws {
        let pattern = QuarantinedPattern(
            host: "ads.example", pattern: "/ad/# (parameter tab)", reason: "", examples: [])
        func quarantine(_ released: UTCTime?) -> Quarantine {
            Quarantine(number: 1, pattern: pattern, since: Visits.noon, releasedAt: released, heldCount: 0)
        }
        var watch = ParameterWatch()
        watch.restore(host: "ads.example", memory: [], quarantines: [quarantine(nil)])
        #expect(watch.reduced(try Visits.address("/ad/1?tab=x")).query == nil)
        watch.restore(host: "ads.example", memory: [], quarantines: [quarantine(Visits.noon)])
        #expect(watch.reduced(try Visits.address("/ad/1?tab=x")).query == "tab=x")
        for page in 0..<8 {
            for tab in ["foto", "tekst"] {
                #expect(try Self.see(&watch, "/ad/\(page)?tab=\(tab)", "Advertentie \(page)").learned.isEmpty)
            }
        }
    }
}
