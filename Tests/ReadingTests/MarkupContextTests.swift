import Evidence
import Testing

@testable import Reading

/// Markup in which an ad could hide from a parser that is not a browser.
struct MarkupContextTests {
    @Test(arguments: [
        ("<svg><title></svg>tekst", "tekst"), ("<svg><style></svg>tekst", "tekst"),
        ("<svg><script></svg>tekst", "tekst"),
        ("<svg><text><![CDATA[06 & <b>]]></text></svg>x", "06 & <b>x"), ("<p><![CDATA[x]]>y", "y"),
        ("<svg><symbol><p>tekst</p>", "tekst"), ("<svg><desc>x</desc></svg>y", "y"),
        ("<math><mi>x</mi></math>", "x"),
        ("<svg/><title>x</title>y", "y"), ("<svg><foreignObject><p>x</p></foreignObject></svg>", "x"),
        ("<template><table></template>tekst", "tekst"),
        ("<template>a<template>b</template>c</template>d", "d"),
        ("<p>a<template>b", "a"), ("<select><option>18<input>tekst", "tekst"),
        ("<select><option>18<select>tekst", "tekst"),
        ("<table><tr><td><select><option>18<td>tekst</table>", "tekst"),
        ("<head><x-kaart>tekst</x-kaart>", "tekst"), ("<script>x</script a='>'>y", "y"), ("x</", "x</"),
        ("<textarea>a &lt; <b></textarea>c", "a < <b>\nc"), ("<datalist><option>18</datalist>x", "x"),
    ])
    func `What a reader sees is read`(_ html: String, _ text: String) {
        #expect(Fixture.page(html).text == text)
    }

    @Test func `The title of a drawing is not that of the page`() {
        let page = Fixture.page("<title>Kim</title><svg><title>Menu</title></svg><p>x")
        #expect(page.title == "Kim")
    }

    @Test func `What is hidden is kept apart, and so is what only browsers without scripts show`() {
        let page = Fixture.page(
            """
            <p>open<div hidden><p>een <b>twee</b><script>x</script><p>drie</div><p style='display:none'>vier<select>
            <option>18</select></p><dialog>vijf</dialog>dicht<noscript><p>zonder <i>script</i><style>x</style>
            </noscript>
            """)
        #expect(page.text == "open\ndicht")
        #expect(page.aside.hidden == "een twee\ndrie\nvier\nvijf")
        #expect(page.aside.scriptless == "zonder script")
        #expect(page.ads.isEmpty)
    }

    @Test func `More hidden text than is kept is named`() {
        let page = Fixture.page("<p>x<div hidden>" + String(repeating: "é ", count: 60_000) + "</div>")
        #expect(page.incompleteness == [.nodes])
        #expect(page.aside.hidden.utf8.count <= AsideText.lengthLimit)
        #expect(!page.aside.hidden.contains("\u{FFFD}"))
    }

    @Test(arguments: [
        (
            String(repeating: "<script type='application/ld+json'>{}</script>", count: 65),
            Incompleteness.nodes
        ),
        (
            String(repeating: "<noscript><p>\(String(repeating: "x ", count: 1_000))</noscript>", count: 40),
            .nodes
        ),
        (String(repeating: "<meta property='og:x' content=y>", count: 257), .attributes),
    ])
    func `What is kept beside the page is bounded, and the cut is named`(
        _ markup: String, _ reason: Incompleteness
    ) {
        #expect(Fixture.page("<p>x" + markup).incompleteness == [reason])
    }

    @Test func `A hidden preformatted element leaves no trace on what follows`() {
        #expect(Fixture.page("<pre hidden>a\nb</pre>c\nd").text == "c d")
    }

    @Test(arguments: [
        ("<img alt='Bel 06-12345600' src=x>", true), ("<button aria-label='06 12345600'>bel</button>", true),
        ("<span data-nummer='0612345600'>toon</span>", true), ("<input value='+31612345600' readonly>", true),
        ("<img alt='IMG_20261101_123456' src=x>", false),
        ("<a title='Artikel 1234567890' href=/x>x</a>", false),
    ])
    func `An attribute that is all a number is one`(_ markup: String, _ isRead: Bool) {
        let page = Fixture.page("<h1>Kim</h1><p>22 jaar, 1 uur 150 euro, lieve dame in Utrecht</p>" + markup)
        #expect(page.ads.first?.phones.map(\.e164) == (isRead ? ["+31612345600"] : []))
    }

    @Test func `Microdata in attributes counts for an offer, and not for the site in its footer`() {
        let ad =
            "<div itemscope itemtype='https://schema.org/Person'><h1>Kim</h1><p>22 jaar, 150 euro, lieve dame</p>"
            + "<meta itemprop=telephone content='06-12345600'><meta itemprop=addressLocality content=Utrecht></div>"
        let footer =
            "<footer itemscope itemtype='https://schema.org/LocalBusiness'><meta itemprop=telephone content=0612345699>"
            + "</footer>"
        let page = Fixture.page(ad + footer)
        #expect(page.ads.first?.phones.map(\.e164) == ["+31612345600"])
        #expect(page.ads.first?.places.map(\.name) == ["Utrecht"])
    }

    @Test func `OpenGraph fills in for a page of few words`() {
        let page = Fixture.page(
            "<head><meta property='og:description' content='Kim, 22 jaar, ontvangt in Utrecht, 1 uur 150 euro.'></head>"
                + "<h1>Kim</h1><p>Bel of app naar 06-12345600</p>")
        #expect(page.ads.first?.ages.map(\.min) == [22])
    }
}
