/// A report as blocks of text, before it is HTML or ODF: both say the same because both are written from this.
struct ReportDocument {
    let title: String
    let language: ReportLanguage
    private(set) var blocks: [ReportBlock] = []

    init(title: String, language: ReportLanguage) {
        (self.title, self.language) = (title, language)
    }

    mutating func heading(_ level: Int, _ text: String) { blocks.append(.heading(level, text)) }
    mutating func paragraph(_ text: [ReportText], _ style: ReportStyle = .plain) {
        blocks.append(.paragraph(text, style))
    }
    mutating func paragraph(_ text: String, _ style: ReportStyle = .plain) {
        paragraph([.words(text)], style)
    }
    mutating func items(_ items: [[ReportText]]) { blocks.append(.items(items)) }
    /// A caption that says what the heading before it says is there for who cannot see that they belong together.
    mutating func table(_ table: ReportTable) {
        var table = table
        if case .heading(_, let text) = blocks.last {
            table.repeatsHeading = text.utf8.elementsEqual(table.caption.utf8)
        }
        blocks.append(.table(table))
    }
    mutating func adText(_ text: [ReportText]) { blocks.append(.adText(text)) }
    mutating func command(_ text: String) { blocks.append(.command(text)) }
}

enum ReportBlock {
    /// Level 1 once, then 2 and 3.
    case heading(Int, String)
    case paragraph([ReportText], ReportStyle)
    case items([[ReportText]])
    case table(ReportTable)
    /// Line ends count.
    case adText([ReportText])
    case command(String)
}

enum ReportStyle: String {
    case plain, note, verdict
}

/// A piece of text. All of them are escaped by the writer, our own words too.
enum ReportText {
    case words(String)
    case strong(String)
    /// From an ad or a person: shut off from the direction of what stands around it.
    case foreign(String)
    /// Ids, addresses, commands.
    case code(String)
    case digest(String)
    /// A piece of the ad on which findings rest; the ids of those that end with it.
    case marked(String, ending: [String])
    /// The words, and the anchor that they lead to.
    case link(String, to: String)
}

struct ReportTable {
    struct Row {
        let cells: [[ReportText]]
        /// Where something links to it.
        let anchor: String?

        init(_ cells: [[ReportText]], anchor: String? = nil) {
            (self.cells, self.anchor) = (cells, anchor)
        }
    }

    let caption: String
    fileprivate(set) var repeatsHeading = false
    /// Empty for a table of names and values, whose first cells are heads.
    let head: [String]
    let rows: [Row]
    /// Shares of the width, in per cent.
    let widths: [Int]

    init(_ caption: String, head: [String], widths: [Int], _ rows: [Row]) {
        (self.caption, self.head, self.widths, self.rows) = (caption, head, widths, rows)
    }

    /// Names and values.
    init(_ caption: String, _ rows: [(String, [ReportText])]) {
        self.init(
            caption, head: [], widths: [28, 72], rows.map { Row([[.words($0.0)], $0.1]) })
    }
}
