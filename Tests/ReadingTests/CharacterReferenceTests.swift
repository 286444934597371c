import Evidence
import Testing

@testable import Reading

struct CharacterReferenceTests {
    @Test(arguments: [
        ("&eacute;", "é"), ("&copy2", "©2"), ("&notit;", "¬it;"), ("&notin;", "∉"), ("&#x80;", "€"),
        ("&#128", "€"),
        ("&#;", "&#;"), ("&#x;", "&#x;"), ("&", "&"), ("a & b", "a & b"), ("&nope;", "&nope;"),
        ("&period;", "."),
        ("&#48;&#54&#x31;", "061"), ("&plus;31", "+31"), ("&amp;lt;", "&lt;"), ("&lt;b&gt;", "<b>"),
        ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#99999999999;", "\u{FFFD}"), ("0&#1;6", "06"),
        ("&NotEqualTilde;", "\u{2242}\u{338}"), ("&Ouml", "Ö"),
    ])
    func `References stand for what browsers show`(_ markup: String, _ text: String) {
        #expect(Fixture.page("<p>\(markup)").text == text)
        #expect(Fixture.page("<title>\(markup)</title>").title == text)
    }

    @Test func `The parameters of a link are no references`() {
        let page = Fixture.page(
            "<a href='/zoek?a=1&copy=2&lt=3&amp;b=4&#38;c=5'>x</a><a href=/y?a&eacute;>y</a>")
        #expect(page.links.map(\.address.pathAndQuery) == ["/zoek?a=1&copy=2&lt=3&b=4&c=5", "/y?a%C3%A9"])
    }

    @Test func `A number written in references is one`() {
        let page = Fixture.page(
            "<p>Kim, 22 jaar, 1 uur 150 euro, &lpar;06&rpar;&hyphen;&#49;2&#x33;45&#54;00")
        #expect(page.ads.first?.phones.map(\.e164) == ["+31612345600"])
    }

    @Test func `Every name of the table is read back as what it stands for`() {
        let words = CharacterReference.names.split(separator: " ")
        #expect(words.count == 2_125)
        for word in words {
            let parts = word.split(separator: "=")
            let name = parts[0].last == "*" ? parts[0].dropLast() : parts[0]
            let codes = parts[1].split(separator: "+").compactMap {
                UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
            }
            let text = Array("&\(name);".utf8)
            let found = CharacterReference(text, at: 0, inAttribute: true)
            #expect(found?.end == text.count)
            #expect(
                found.map { String(decoding: $0.bytes, as: UTF8.self).unicodeScalars.elementsEqual(codes) }
                    == true)
        }
    }
}
