import Foundation
import Testing

/// `baken score` over archives: each page under its own address and date, a revisit as well.
@Suite struct ArchivedPagesTests {
    private struct Page: Decodable {
        let source: String
        let address: String
        let captured: String
        let original: String?
        let ads: [ScoredAd]
    }

    private struct ScoredAd: Decodable { let ages: [Age] }

    private struct Age: Decodable { let min: Int? }

    private static let ad = """
        HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!DOCTYPE html><title>Iris</title><h1>Iris</h1>\
        <p>Iris, geboren op 1 februari 2001, ontvangt in Utrecht. Bel 06 12345630. 1 uur 160 euro.</p>
        """

    private static func record(_ type: String, _ number: Int, year: Int, _ fields: [String], _ block: String)
        -> String
    {
        let head =
            [
                "WARC/1.1", "WARC-Type: \(type)",
                "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000\(number)>",
                "WARC-Date: \(year)-11-21T09:08:07Z", "WARC-Target-URI: http://ads.example/ad/\(number)",
                "Content-Type: application/http;msgtype=response", "Content-Length: \(block.utf8.count)",
            ] + fields
        return head.joined(separator: "\r\n") + "\r\n\r\n\(block)\r\n\r\n"
    }

    private static func revisit(_ number: Int, year: Int, of original: Int) -> String {
        let fields = [
            "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
            "WARC-Refers-To: <urn:uuid:00000000-0000-4000-8000-00000000000\(original)>",
        ]
        return record("revisit", number, year: year, fields, "")
    }

    /// Writes the files, scores them in the order of their names, and hands out pages and what was said.
    private func score(_ files: [String: String], _ more: [String] = []) throws -> (
        pages: [Page], errors: String
    ) {
        try BuiltProduct.withFolder { folder in
            for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
            let paths = files.keys.sorted().map { folder.appending(path: $0).path }
            let result = try BuiltProduct.run(
                BuiltProduct.binary, ["score"] + paths + ["--format", "jsonl", "--rules", "Rules"] + more)
            #expect(result.status == 0, "\(result.errors)")
            let pages = try result.lines.map { try JSONDecoder().decode(Page.self, from: Data($0.utf8)) }
            return (pages, result.errors.replacing(folder.path + "/", with: ""))
        }
    }

    @Test func `a revisit is scored under its own address and date, by the page it refers to`() throws {
        let first = Self.record("response", 1, year: 2024, [], Self.ad)
        let (pages, errors) = try score(["a.warc": first + Self.revisit(2, year: 2026, of: 1)])
        #expect(pages.map(\.address) == ["http://ads.example/ad/1", "http://ads.example/ad/2"])
        #expect(pages.map(\.captured) == ["2024-11-21T09:08:07.000Z", "2026-11-21T09:08:07.000Z"])
        #expect(pages.map { $0.ads.first?.ages.first?.min } == [23, 25], "on the day of the capture")
        #expect(pages[0].original == nil && pages[1].original == pages[0].source)
        #expect(errors.isEmpty)
        let posted = try score(
            ["a.warc": first + Self.revisit(2, year: 2026, of: 1)], ["--posted", "2026-01-01"])
        #expect(posted.pages.map { $0.ads.first?.ages.first?.min } == [24, 24])
    }

    @Test func `an original may stand in another file, before or behind`() throws {
        let first = Self.record("response", 1, year: 2026, [], Self.ad)
        for (name, other) in [("a.warc", "b.warc"), ("b.warc", "a.warc")] {
            let (pages, errors) = try score([name: first, other: Self.revisit(2, year: 2026, of: 1)])
            #expect(Set(pages.map(\.address)) == ["http://ads.example/ad/1", "http://ads.example/ad/2"])
            #expect(errors.isEmpty)
        }
    }

    @Test func `a revisit without its original is told with its offset, and counted`() throws {
        let first = Self.record("response", 1, year: 2026, [], Self.ad)
        let (pages, errors) = try score([
            "a.warc": first + Self.revisit(2, year: 2026, of: 7) + Self.revisit(3, year: 2026, of: 1)
        ])
        #expect(pages.map(\.address) == ["http://ads.example/ad/1", "http://ads.example/ad/3"])
        let lines = errors.split(separator: "\n").map(String.init)
        #expect(
            lines == [
                "baken: a.warc: offset \(first.utf8.count): revisit not scored: its original "
                    + "(urn:uuid:00000000-0000-4000-8000-000000000007) is not in the files given",
                "baken: 1 revisit records are not scored: without the original there is no page",
            ])
    }
}
