/// Blocks of a report as the elements of ODF text content.
enum ODFText {
    /// `place` numbers the block, for names that have to be unique; the title of a second part opens a page.
    static func block(_ block: ReportBlock, _ language: ReportLanguage, _ place: Int, opensPage: Bool)
        -> String
    {
        let prefix = language.rawValue
        switch block {
        case .heading(let level, let text):
            let style = ODFStyles.name(
                level == 1 && opensPage ? "BakenNextPart" : "Heading_20_\(level)", in: prefix)
            let mark = level == 3 ? bookmark("\(prefix)-\(text)") : ""
            return
                "<text:h text:style-name=\"\(style)\" text:outline-level=\"\(level)\">\(mark)\(escaped(text))</text:h>\n"
        case .paragraph(let text, let style):
            return paragraph(inline(text, prefix), ODFStyles.name(style), prefix)
        case .items(let items):
            let rows = items.map {
                "<text:list-item>\(paragraph(inline($0, prefix), "Standard", prefix))</text:list-item>"
            }
            return "<text:list text:style-name=\"BakenList\">\(rows.joined())</text:list>\n"
        case .table(let table): return self.table(table, prefix, "\(prefix)T\(place)")
        case .adText(let text): return paragraph(inline(text, prefix), "BakenAd", prefix)
        case .command(let text): return paragraph(escaped(text), "BakenCommand", prefix)
        }
    }

    private static func paragraph(_ content: String, _ style: String, _ language: String) -> String {
        "<text:p text:style-name=\"\(ODFStyles.name(style, in: language))\">\(content)</text:p>\n"
    }

    private static func bookmark(_ name: String) -> String {
        "<text:bookmark text:name=\"\(escaped(name))\"/>"
    }

    /// A caption as a paragraph before it, a head that repeats on each page, and the cells.
    private static func table(_ table: ReportTable, _ prefix: String, _ name: String) -> String {
        let columns = table.widths.map { "<table:table-column table:style-name=\"BakenColumn\($0)\"/>" }
        let head = table.head.map { cell(paragraph(escaped($0), "BakenHead", prefix), isHead: true) }
        let rows = table.rows.map { row in
            let cells = row.cells.enumerated().map { place, text in
                let isHead = table.head.isEmpty && place == 0
                let mark = place == 0 ? row.anchor.map { bookmark("\(prefix)-\($0)") } ?? "" : ""
                return cell(
                    paragraph(mark + inline(text, prefix), isHead ? "BakenHead" : "BakenCell", prefix),
                    isHead: isHead
                )
            }
            return "<table:table-row table:style-name=\"BakenRow\">\(cells.joined())</table:table-row>\n"
        }
        return (table.repeatsHeading ? "" : paragraph(escaped(table.caption), "BakenCaption", prefix))
            + "<table:table table:name=\"\(name)\" table:style-name=\"BakenTable\">\(columns.joined())"
            + (head.isEmpty
                ? ""
                : "<table:table-header-rows><table:table-row>\(head.joined())</table:table-row></table:table-header-rows>\n")
            + rows.joined() + "</table:table>\n"
    }

    private static func cell(_ content: String, isHead: Bool) -> String {
        "<table:table-cell table:style-name=\"\(isHead ? "BakenHeadCell" : "BakenBodyCell")\" "
            + "office:value-type=\"string\">\(content)</table:table-cell>"
    }

    private static func inline(_ text: [ReportText], _ prefix: String) -> String {
        text.map { inline($0, prefix) }.joined()
    }

    private static func inline(_ text: ReportText, _ prefix: String) -> String {
        switch text {
        case .words(let words), .foreign(let words): return escaped(words)
        case .strong(let words): return span(words, "BakenStrong")
        case .code(let words): return span(words, "BakenCode")
        case .digest(let words): return span(words, "BakenDigest")
        case .marked(let words, let ending):
            return span(words, "BakenMark")
                + (ending.isEmpty ? "" : span(" [\(ending.joined(separator: ","))]", "BakenCode"))
        case .link(let words, let target):
            return
                "<text:a xlink:type=\"simple\" xlink:href=\"#\(prefix)-\(escaped(target))\">\(escaped(words))</text:a>"
        }
    }

    private static func span(_ text: String, _ style: String) -> String {
        "<text:span text:style-name=\"\(style)\">\(escaped(text))</text:span>"
    }

    /// `text` for XML 1.0: markup escaped, line ends and runs of blanks as elements (ODF part 3 §6.1), and what no reader
    /// sees, or XML has no place for, shown by its number.
    static func escaped(_ text: String) -> String {
        var out = ""
        var blanks = 0
        for scalar in VisibleText.shown(text, keepingLineEnds: true).unicodeScalars {
            if scalar == " " {
                blanks += 1
                continue
            }
            closeBlanks(&blanks, &out)
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\n": out += "<text:line-break/>"
            default: out.unicodeScalars.append(scalar)
            }
        }
        closeBlanks(&blanks, &out)
        return out
    }

    /// One blank is itself where something stands before it; more are counted.
    private static func closeBlanks(_ blanks: inout Int, _ out: inout String) {
        guard blanks > 0 else { return }
        let isAtStart = out.isEmpty || out.utf8.last == 0x3E
        if blanks == 1, !isAtStart {
            out += " "
        } else {
            out += isAtStart ? "<text:s text:c=\"\(blanks)\"/>" : " <text:s text:c=\"\(blanks - 1)\"/>"
        }
        blanks = 0
    }
}
