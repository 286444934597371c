import Evidence
import Testing

@testable import Fetching

struct AddressShapeTests {
    @Test(arguments: [
        ("/kalender/2026/11?dag=3", "/kalender/#/#?dag=#"),
        ("/advertentie/kim-12.html", "/advertentie/kim-#.html"),
        ("/advertentie/mooie-kim-uit-utrecht.html", "/advertentie/*.html"),
        ("/zoek?maat=m&kleur=rood", "/zoek?kleur=rood&maat=m"),
        ("/p/5f3c9a7712bd4e", "/p/*"),
        ("/a//b/", "/a//b/"),
        ("/", "/"),
        ("/x?leeg", "/x?leeg="),
    ])
    func `What varies is taken out`(path: String, shape: String) throws {
        var book = ShapeBook()
        #expect(book.learn(try Visits.address(path)).text == shape)
    }

    @Test func `A place with many words is one shape for the words that come late`() throws {
        var book = ShapeBook()
        for number in 0..<ShapeBook.segmentLimit {
            _ = book.learn(try Visits.address("/\(Visits.letters(number))"))
        }
        #expect(book.learn(try Visits.address("/kalender")).text == "/*")
        #expect(book.learn(try Visits.address("/\(Visits.letters(3))")).text == "/\(Visits.letters(3))")
    }

    @Test func `Sets of parameters that combine share a wide shape`() throws {
        var book = ShapeBook()
        let one = book.learn(try Visits.address("/zoek?a=1&b=2"))
        let other = book.learn(try Visits.address("/zoek?b=2&c=x&d=4"))
        #expect(one.text != other.text)
        #expect(one.wideText == "/zoek?**")
        #expect(other.wideText == "/zoek?**")
        #expect(book.learn(try Visits.address("/zoek?a=1")).wideText == nil)
    }

    @Test(arguments: [
        ("/a/b/a/b/a/b/", AddressBound.repetition), ("/x/nl/x/nl/x/nl/x", .repetition),
        ("/foto/foto/foto", .repetition), ("/a/x/b/x/c/x/d/x", .repetition),
        ("/?q=%252525252520", .escapes),
        ("/" + String(repeating: "a/", count: 21), .segments),
        ("/?" + (0..<17).map { "p\($0)=1" }.joined(separator: "&"), .parameters),
        ("/" + String(repeating: "abc", count: 501), .bytes),
    ])
    func `Bounds that real pages keep are passed by traps`(path: String, bound: AddressBound) throws {
        #expect(AddressBound.passed(by: try Visits.address(path)) == bound)
    }

    @Test(arguments: [
        "/", "/advertentie/kim-12.html", "/2026/11/11/11", "/1/1/1/1/1", "/nl/utrecht/utrecht/kim",
        "/a/b/a/c/a/d",
        "/zoek?kleur=rood&maat=m&prijs=1-2&stad=Utrecht&sorteer=nieuw&pagina=3", "/?q=100%25%20waar",
        "/?naar=%2Fzoek%3Fq%3D%25", "/a/b/c/d/e/f/g/h/i/j/k/l",
    ])
    func `Addresses of real pages are within all bounds`(path: String) throws {
        #expect(AddressBound.passed(by: try Visits.address(path)) == nil)
    }
}
