import Evidence
import Testing

@testable import Reading

struct MarkupGuardTests {
    private static func guarded(_ html: String) -> String {
        String(decoding: whole(Array(html.utf8)), as: UTF8.self)
    }

    /// The markup with the long texts back in it.
    private static func whole(_ html: [UInt8]) -> [UInt8] {
        let guarded = MarkupGuard(html)
        var (reader, out) = (OutlineReader(guarded.texts), [UInt8]())
        reader.read(guarded.markup.span) { piece in
            for index in 0..<piece.count { out.append(piece[index]) }
        }
        return out
    }

    @Test(arguments: [
        ("<p class=a id='b'>x</p>", "<p class=a id='b'>x</p>"),
        ("a<!-- b -->c<!-->d<!--->e<!-- f --!>g", "acdeg"),
        ("<!DOCTYPE html \">\">x", "\">x"), ("<?php a ?>x</ y>z<!x>", "xz"),
        ("a < b <_c> 1<2", "a &lt; b &lt;_c> 1&lt;2"),
        ("<script>if (a<b && \"</p>\")</script>x", "x"),
        ("<script><!-- <script> </script> --></script>x", "x"),
        ("<style>a>b{}</style>x", "x"), ("<title>a<b></title>", "<title>a&lt;b></title>"),
        ("<noscript><p>a</noscript>x", "x"), ("<a @click=\"x>y\" href=b>c", "<a href=b>c"),
        ("<a/href=\"b>c\">d", "<a href=\"b>c\">d"),
        ("<a\u{C}b>c", "<a b>c"), ("x</p a=\">\">y", "x</p>y"), ("x<p a=\"y", "x"), ("<p/>x", "<p/>x"),
        ("a\0b", "ab"),
        ("<textarea><p>18</textarea>x", "<textarea>&lt;p>18</textarea>x"),
        ("<plaintext>a<b", "<plaintext>a&lt;b</plaintext>"),
        ("<SCRIPT>x</ScRiPt >y", "y"),
    ])
    func `Markup is cut as a browser cuts it`(_ html: String, _ expected: String) {
        #expect(Self.guarded(html) == expected)
    }

    @Test func `Structured data is kept apart`() {
        let guarded = MarkupGuard(
            Array("<script type='application/ld+json; charset=utf-8'>{\"a\":\"<b>\"}</script>x".utf8))
        let blocks = guarded.structuredData
        #expect(blocks.map { String(decoding: $0, as: UTF8.self) } == ["{\"a\":\"<b>\"}"])
        let markup = guarded.markup
        #expect(String(decoding: markup, as: UTF8.self) == "x")
    }

    @Test func `Long lists of attributes are cut at the limit`() {
        let html = "<p " + (0..<1_000).map { "a\($0)=\"1\"" }.joined(separator: " ") + ">"
        let guarded = MarkupGuard(Array(html.utf8))
        let isCut = guarded.hasCutAttributes
        #expect(isCut)
        let markup = guarded.markup
        #expect(markup.count { $0 == 0x3D } == MarkupGuard.attributeLimit)
    }

    @Test func `No tag with more attributes than the limit ever comes out`() {
        var random = SeededNumbers(seed: 7)
        let pieces = [
            "<", ">", "\"", "'", "=", " ", "a", "/", "<!--", "-->", "<p ", "</p", "<script>", "</script>",
            "\0", "b ",
        ]
        for _ in 0..<2_000 {
            let html = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let once = Self.whole(Array(html.utf8))
            // What comes out is cut the same way again, so no parser can see other tags in it.
            let twice = Self.whole(once)
            #expect(
                String(decoding: twice, as: UTF8.self) == String(decoding: once, as: UTF8.self), "\(html)")
        }
    }
}
