import Archiving
import Evidence
import Testing

@testable import Sealing

struct VerifierPartTests {
    @Test func `the page holds only scripts and styles whose hash its policy names`() throws {
        let page = String(decoding: VerifierPart.page, as: UTF8.self)
        for element in ["script", "style"] {
            let start = try #require(page.firstRange(of: "<\(element)>")).upperBound
            let end = try #require(page[start...].firstRange(of: "</\(element)>")).lowerBound
            let digest = Base64.text(Digest256(of: String(page[start..<end])).bytes)
            #expect(page.contains("\(element)-src 'sha256-\(digest)'"))
            #expect(page.components("<\(element)") == 1)
        }
        #expect(page.contains("default-src 'none'") && !page.contains("unsafe"))
        for word in [
            "http://", "https://", " src=", "href=", "innerHTML", "fetch(", "XMLHttpRequest", "eval(",
        ] {
            #expect(!page.contains(word), "\(word)")
        }
    }

    @Test func `the digests are those of the files that a bundle gets`() throws {
        let files = try VerifierPart().files(ExchangeSamples.facts(seed: 1))
        #expect(VerifierPart.digests == files.map { "\(Digest256(of: $0.bytes).hex)  \($0.path)" })
        #expect(files.map(\.path).contains("data/verify/verify.sh"))
    }

    @Test func `both pages of words say that the verifier can be replaced, and what to expect`() throws {
        let files = try VerifierPart().files(ExchangeSamples.facts(seed: 1))
        for (path, word) in [
            ("data/verify/UITLEG.md", "ook dit controleprogramma"),
            ("data/verify/EXPLAINED.md", "this checking program"),
        ] {
            let text = String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
            #expect(text.contains(word) && text.contains("--print-verifier-digests"))
            #expect(text.contains("Signature Verified Successfully"))
        }
    }
}

extension String {
    fileprivate func components(_ part: String) -> Int {
        var (count, rest) = (0, self[...])
        while let range = rest.firstRange(of: part) { (count, rest) = (count + 1, rest[range.upperBound...]) }
        return count
    }
}
