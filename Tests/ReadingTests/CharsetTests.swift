import Evidence
import Testing

@testable import Reading

struct CharsetTests {
    @Test(arguments: [
        ("iso-8859-1", "windows-1252"), ("ISO-8859-15", "iso-8859-15"), (" utf8 ", "utf-8"),
        ("latin1", "windows-1252"),
        ("sjis", "shift_jis"), ("x-cp1251", "windows-1251"), ("gb2312", "gbk"), ("unicode", "utf-16le"),
    ])
    func `Labels are those of the Encoding Standard`(_ label: String, _ name: String) {
        #expect(CharsetLabel(label.utf8)?.name == name)
    }

    @Test(arguments: [
        ("windows-1252", "/zoek?plaats=Coevord\u{E9}n&x=%41", "/zoek?plaats=Coevord%E9n&x=A"),
        ("iso-8859-1", "/zoek?p=\u{20AC}#\u{E9}", "/zoek?p=%80"),
        ("iso-8859-15", "/zoek?p=\u{20AC}", "/zoek?p=%A4"),
        ("windows-1252", "/zoek?p=\u{141}\u{F3}d\u{17A}", "/zoek?p=%26%23321%3B%F3d%26%23378%3B"),
        ("windows-1252", "/caf\u{E9}?p=1", "/caf%C3%A9?p=1"), ("utf-8", "/zoek?p=\u{E9}", "/zoek?p=%C3%A9"),
        ("utf-16le", "/zoek?p=\u{E9}", "/zoek?p=%C3%A9"), ("windows-1252", "/a#b?\u{E9}", "/a"),
    ])
    func `A query is escaped in the charset of its page, a path in UTF-8`(
        _ label: String, _ reference: String, _ expected: String
    ) throws {
        var escaper = QueryEscaper(try #require(CharsetLabel(label.utf8)))
        let base = try #require(WebAddress("http://ads.example/"))
        #expect(base.resolving(escaper.escaped(reference))?.pathAndQuery == expected)
    }

    @Test func `A link of a page in windows-1252 is asked for as a browser would ask`() throws {
        let html =
            Array("<link rel=canonical href='?p=Coevord".utf8) + [0xE9] + Array("n'><a href='/zoek?p=".utf8)
            + [0xE9] + Array("&eacute;'>x</a>".utf8)
        let page = Fixture.page(
            html, type: "text/html; charset=windows-1252", address: "http://ads.example/lijst")
        #expect(page.links.map(\.address.text) == ["http://ads.example/zoek?p=%E9%E9"])
        #expect(page.canonical?.text == "http://ads.example/lijst?p=Coevord%E9n")
    }

    @Test func `The byte order mark goes before all else`() {
        let page = Fixture.page(
            [0xEF, 0xBB, 0xBF] + Array("<meta charset=koi8-r>é".utf8), type: "text/html; charset=latin1")
        #expect(page.charset == ("utf-8", "bom"))
        #expect(page.text == "é")
    }

    @Test func `The header goes before the meta element`() {
        let page = Fixture.page(
            Array("<meta charset=utf-8><p>".utf8) + [0xA4], type: "text/html; charset=\"ISO-8859-15\"")
        #expect(page.charset == ("iso-8859-15", "header"))
        #expect(page.text == "€")
    }

    @Test(arguments: [
        "<meta charset=windows-1251>", "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=cp1251'>",
        "<!-- <meta charset=utf-8> --><meta content='a;charset=\"windows-1251\"' http-equiv=content-type>",
        "<p title='<meta charset=utf-8>'><meta name=x charset = windows-1251 >",
        String(repeating: " ", count: 1_024)
            + "<script>'<meta charset=koi8-r>'</script><meta charset=cp1251>",
        "<?xml version=\"1.0\" encoding = 'windows-1251'?>",
        "<?xml version='1.0' encoding='koi8-r'?><meta charset=windows-1251>",
    ])
    func `The meta element is found as browsers find it`(_ head: String) {
        let page = Fixture.page(Array(head.utf8) + Array("<p>".utf8) + [0xE4, 0xE0])
        #expect(page.charset == ("windows-1251", "meta"))
        #expect(page.text == "да")
    }

    @Test(arguments: [
        "<meta http-equiv=refresh content='charset=koi8-r'>", "<meta charset=nonsense>",
        String(repeating: " ", count: 1_024) + "<script>'<meta charset=koi8-r>'</script>",
        String(repeating: " ", count: 1_024) + "<body><meta charset=koi8-r>",
        "<?xml version='1.0' encoding='koi8 r'?>", "<?xml version='1.0'?><p encoding='koi8-r'>",
        " <?xml version='1.0' encoding='koi8-r'?>",
    ])
    func `What is no declaration decides nothing`(_ head: String) {
        #expect(Fixture.page(head).charset.decidedBy == "header")
        #expect(Fixture.page(Array(head.utf8)).charset.decidedBy == "default")
    }

    @Test func `A meta element that says UTF-16 means UTF-8`() {
        #expect(Fixture.page(Array("<meta charset=utf-16>é".utf8)).charset == ("utf-8", "meta"))
    }

    @Test func `A declaration of x-user-defined means windows-1252 in a page and bytes in a header`() {
        let bytes = Array("<meta charset=x-user-defined><p>".utf8) + [0x80]
        #expect(Fixture.page(bytes).charset == ("windows-1252", "meta"))
        #expect(Fixture.page(bytes).text == "€")
        let byHeader = Fixture.page(bytes, type: "text/html; charset=x-user-defined")
        #expect(byHeader.charset == ("x-user-defined", "header"))
        #expect(byHeader.text == "\u{F780}")
    }

    @Test func `UTF-16 without a mark is known by its XML declaration`() {
        let text = "<?xml version='1.0'?><p>één".utf16
        let little = text.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(Fixture.page(little).charset == ("utf-16le", "meta"))
        #expect(Fixture.page(little).text == "één")
        #expect(Fixture.page(big).text == "één")
    }

    @Test func `Undeclared UTF-8 is known by its form`() {
        let page = Fixture.page(Array("<p>één € – ½".utf8))
        #expect(page.charset == ("utf-8", "statistics"))
        #expect(page.text == "één € – ½")
    }

    @Test func `Undeclared other text is guessed from its bytes`() {
        let russian: [UInt8] = [
            0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x2C, 0x20, 0xEA, 0xE0, 0xEA, 0x20, 0xE4, 0xE5, 0xEB, 0xE0,
            0x3F, 0x20,
            0xDD, 0xF2, 0xEE, 0x20, 0xEF, 0xF0, 0xEE, 0xF1, 0xF2, 0xEE, 0xE9, 0x20, 0xF2, 0xE5, 0xEA, 0xF1,
            0xF2, 0x20,
            0xED, 0xE0, 0x20, 0xF0, 0xF3, 0xF1, 0xF1, 0xEA, 0xEE, 0xEC, 0x20, 0xFF, 0xE7, 0xFB, 0xEA, 0xE5,
            0x2E,
        ]
        #expect(Fixture.page(russian).charset == ("windows-1251", "statistics"))
    }

    @Test func `Windows-1252 reads all bytes`() {
        let (bytes, replaced) = CharsetConverter.utf8(Array(0x80...0xFF), from: .windows1252)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(replaced == 0)
        #expect(text.unicodeScalars.count == 128)
        #expect(text.hasPrefix("€\u{81}‚"))
    }

    @Test func `Bytes that a charset does not hold are replaced and counted`() throws {
        let greek = try #require(CharsetLabel("iso-8859-7".utf8))
        let (bytes, replaced) = CharsetConverter.utf8([0x61, 0xFF, 0xE1], from: greek)
        #expect(String(decoding: bytes, as: UTF8.self) == "a\u{FFFD}α")
        #expect(replaced == 1)
    }

    @Test(arguments: [
        ("shift_jis", [0x82, 0xA0] as [UInt8], "あ"), ("euc-kr", [0xB0, 0xA1], "가"),
        ("big5", [0xA4, 0xA4], "中"),
        ("utf-16le", [0x61, 0x00, 0xAC, 0x20], "a€"), ("utf-16be", [0x00, 0x61, 0x20, 0xAC], "a€"),
        ("gbk", [0xD6, 0xD0], "中"),
    ])
    func `Charsets of several bytes are converted`(_ label: String, _ bytes: [UInt8], _ text: String) throws {
        let charset = try #require(CharsetLabel(label.utf8))
        #expect(String(decoding: CharsetConverter.utf8(bytes, from: charset).bytes, as: UTF8.self) == text)
        #expect(CharsetConverter.utf8(bytes.dropLast() + [], from: charset).replacementCount == 1)
    }

    @Test func `A replacement character in the source is no fault`() {
        #expect(UTF8Repair.repaired(Array("a\u{FFFD}".utf8) + [0xC3]).replacementCount == 1)
    }
}
