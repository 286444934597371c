/// A report as one HTML file without scripts, pictures or anything from elsewhere.
///
/// Everything is escaped; the content security policy forbids all but the style in the page itself, should something
/// slip through. The first language is the language of the page; a second one follows with its own `lang`.
struct ReportHTML {
    private let documents: [ReportDocument]
    private let name: String

    /// `name` is the page's title.
    init(name: String, _ documents: [ReportDocument]) {
        (self.name, self.documents) = (name, documents)
    }

    var bytes: [UInt8] {
        let first = documents.first?.language ?? .dutch
        let others = documents.dropFirst().map { document in
            let code = document.language.rawValue
            let words = document.language.choose("Nederlandse uitgave, hieronder", "English edition, below")
            return
                "<p class=\"skip\"><a href=\"#\(code)\" lang=\"\(code)\" hreflang=\"\(code)\">\(words)</a></p>\n"
        }
        let parts = documents.enumerated().map { place, document in
            // A page has one main part; a translation is a part beside it.
            let element = place == 0 ? "main" : "section"
            let code = document.language.rawValue
            return "<\(element) id=\"\(code)\" lang=\"\(code)\">\n" + Self.body(document) + "</\(element)>\n"
        }
        let page =
            HTMLText.head(title: name, style: Self.style, language: first.rawValue) + others.joined()
            + parts.joined() + "</body>\n</html>\n"
        return Array(page.utf8)
    }

    private static func body(_ document: ReportDocument) -> String {
        document.blocks.map { block($0, document.language.rawValue) }.joined()
    }

    private static func block(_ block: ReportBlock, _ prefix: String) -> String {
        switch block {
        case .heading(let level, let text):
            let anchor = level == 3 ? " id=\"\(prefix)-\(HTMLText.escaped(text))\"" : ""
            return "<h\(level)\(isID(text) ? anchor : "")>\(HTMLText.escaped(text))</h\(level)>\n"
        case .paragraph(let text, let style):
            let name = style == .plain ? "" : " class=\"\(style.rawValue)\""
            return "<p\(name)>\(inline(text, prefix))</p>\n"
        case .items(let items):
            return "<ul>\n" + items.map { "<li>\(inline($0, prefix))</li>\n" }.joined() + "</ul>\n"
        case .table(let table): return self.table(table, prefix)
        case .adText(let text): return "<div class=\"ad\" dir=\"auto\">\(inline(text, prefix))</div>\n"
        case .command(let text): return "<pre class=\"command\">\(HTMLText.escaped(text))</pre>\n"
        }
    }

    /// `E-001`: the headings that something leads to.
    private static func isID(_ text: String) -> Bool {
        text.utf8.starts(with: "E-".utf8) && text.utf8.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func table(_ table: ReportTable, _ prefix: String) -> String {
        let columns = table.widths.map { "<col class=\"w\($0)\">" }.joined()
        let head = table.head.map { "<th scope=\"col\">\(HTMLText.escaped($0))</th>" }.joined()
        let rows = table.rows.map { row in
            let anchor = row.anchor.map { " id=\"\(prefix)-\($0)\"" } ?? ""
            let cells = row.cells.enumerated().map { place, cell in
                table.head.isEmpty && place == 0
                    ? "<th scope=\"row\">\(inline(cell, prefix))</th>" : "<td>\(inline(cell, prefix))</td>"
            }
            return "<tr\(anchor)>\(cells.joined())</tr>\n"
        }
        return
            "<table>\n<caption\(table.repeatsHeading ? " class=\"quiet\"" : "")>\(HTMLText.escaped(table.caption))</caption>\n<colgroup>\(columns)</colgroup>\n"
            + (head.isEmpty ? "" : "<thead><tr>\(head)</tr></thead>\n")
            + "<tbody>\n\(rows.joined())</tbody>\n</table>\n"
    }

    private static func inline(_ text: [ReportText], _ prefix: String) -> String {
        text.map { inline($0, prefix) }.joined()
    }

    private static func inline(_ text: ReportText, _ prefix: String) -> String {
        switch text {
        case .words(let words): return HTMLText.escaped(words)
        case .strong(let words): return "<strong>\(HTMLText.escaped(words))</strong>"
        case .foreign(let words): return HTMLText.isolated(words)
        case .code(let words): return "<code>\(HTMLText.escaped(words))</code>"
        case .digest(let words): return "<span class=\"digest\">\(HTMLText.escaped(words))</span>"
        case .marked(let words, let ending):
            let notes = ending.map { "<a href=\"#\(prefix)-\($0)\">\($0)</a>" }
            return "<mark>\(HTMLText.escaped(words))</mark>"
                + (notes.isEmpty ? "" : "<sup>\(notes.joined(separator: ","))</sup>")
        case .link(let words, let target): return "<a href=\"#\(prefix)-\(target)\">\(words)</a>"
        }
    }

    /// Widths are classes, because the policy allows no style in an element.
    private static let widths = (4...80).map { ".w\($0) { width: \($0)%; }" }.joined(separator: " ")

    private static let style = """
        body { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 64rem;
          margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.7rem; line-height: 1.2; }
        h2 { font-size: 1.3rem; margin-top: 2.2rem; border-bottom: 1px solid #767676; } h3 { font-size: 1.05rem; }
        section { margin-top: 4rem; border-top: .3rem solid #1a1a1a; }
        table { border-collapse: collapse; width: calc(100% - 2px); margin: .8rem 0; table-layout: fixed; }
        caption { text-align: left; font-weight: 600; padding: .2rem 0; }
        caption.quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top;
          overflow-wrap: anywhere; }
        th { background: #f0f0f0; overflow-wrap: break-word; hyphens: auto; } a { color: #0b4a8f; } a:focus-visible { outline: .2rem solid #0b4a8f; }
        .note { border-left: .3rem solid #154273; background: #eef3f9; padding: .5rem .8rem; }
        .verdict { border: 1px solid #1a1a1a; padding: .5rem .8rem; font-size: 1.1rem; }
        .ad { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #767676; padding: .8rem; }
        mark { background: #ffe08a; color: #1a1a1a; border-bottom: 2px solid #8a5a00; }
        .unseen { font: .8em monospace; color: #7a0000; background: #fbe9e9; }
        code { font: .85em monospace; overflow-wrap: anywhere; }
        .digest { font: .75em monospace; overflow-wrap: anywhere; }
        pre.command { background: #f0f0f0; padding: .6rem; white-space: pre-wrap; overflow-wrap: anywhere;
          font: .85em monospace; }
        @page { size: A4; margin: 18mm 15mm; }
        @media print { body { font-size: 9.5pt; max-width: none; padding: 0 2px; } .skip { display: none; }
          h2, h3, caption { break-after: avoid; } tr, .note, .verdict, pre { break-inside: avoid; }
          section { break-before: page; border-top: 0; margin-top: 0; } a { color: inherit; } }
        """ + "\n" + widths
}
