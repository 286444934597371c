import Evidence
import Scoring
import Sealing

/// The documentation of the rules: every card on one page, by pack, in Dutch and English side by side.
///
/// One HTML file without scripts, pictures or anything from elsewhere. Texts come from files that people write, so all
/// are escaped; the content security policy forbids all but the page's own style, should something slip through.
struct RulesPage {
    private let book: RuleBook
    private let files: RuleFiles

    init(_ book: RuleBook, _ files: RuleFiles) {
        (self.book, self.files) = (book, files)
    }

    var text: String {
        HTMLText.head(title: "Baken: regels / rules", style: Self.style) + """
            <header>
            <h1>Regels van Baken <span lang="en">/ Rules of Baken</span></h1>
            <p class="two"><span>Elk signaal is een vraag aan een mens, geen antwoord. Gewichten zijn log-odds.</span>
            <span lang="en">Each sign is a question to a person, not an answer. Weights are log-odds.</span></p>
            <p class="digest">\(book.rules.count) regels / <span lang="en">rules</span>, \(book.digest.labelled)</p>
            </header>
            \(problems)\(contents)<main>
            \(book.packs.map(section).joined())</main>
            </body>
            </html>
            """
    }

    /// A page about half of the rules must not look like one about all.
    private var problems: String {
        guard !book.problems.isEmpty else { return "" }
        let items = book.problems.map { "<li>\(HTMLText.escaped($0.description))</li>" }.joined()
        return "<section class=\"note\"><h2>Weggelaten <span lang=\"en\">/ Left out</span></h2>"
            + "<ul>\(items)</ul></section>\n"
    }

    private var contents: String {
        let packs = book.packs.map { pack in
            let links = rules(of: pack).map { rule in
                "<li><a href=\"#\(HTMLText.escaped(rule.id))\">\(HTMLText.escaped(rule.title.dutch))"
                    + " <span lang=\"en\">/ \(HTMLText.escaped(rule.title.english))</span></a></li>\n"
            }
            return "<details><summary>\(HTMLText.escaped(pack.name)) (\(links.count))</summary>\n"
                + "<ul>\n\(links.joined())</ul></details>\n"
        }
        return "<nav aria-label=\"Inhoud / Contents\">\n\(packs.joined())</nav>\n"
    }

    private func rules(of pack: RuleStamp.Pack) -> [Rule] {
        book.rules.filter { book.pack(of: $0) == pack }.sorted { $0.line < $1.line }
    }

    private func section(_ pack: RuleStamp.Pack) -> String {
        let about = book.about(pack).map { "<p class=\"two\">\(Self.both($0))</p>\n" } ?? ""
        let cards = rules(of: pack).map(card).joined()
        return
            "<section>\n<h2>\(HTMLText.escaped(pack.name)) <small>\(HTMLText.escaped(pack.group.rawValue)), "
            + "versie / version \(pack.version)</small></h2>\n\(about)"
            + "<p class=\"digest\">\(pack.digest.labelled)</p>\n\(cards)</section>\n"
    }

    private func card(_ rule: Rule) -> String {
        let (fire, silent) = (rule.examples.filter(\.fires), rule.examples.filter { !$0.fires })
        let doubts = rule.falsePositives.map { "<li class=\"two\">\(Self.both($0))</li>" }.joined()
        let rows: [(String, String, String)] = [
            ("Zegt", "Says", "<div class=\"two\">\(Self.both(rule.explain))</div>"),
            ("Route", "Route", Self.escaped(rule.group.route.rawValue)),
            ("Behandelaar", "Handled by", Self.handlers(rule)),
            ("Barrière", "Barrier", Self.escaped(rule.barrier.rawValue)),
            ("Onderbouwing", "Evidence", Self.grade(rule)), ("Bron", "Source", Self.escaped(rule.source)),
            ("Gewicht", "Weight", Self.weight(rule)),
            (
                "Zoekt", "Looks for",
                "<pre>\(Self.escaped(files.condition(of: rule).joined(separator: "\n")))</pre>"
            ),
            ("Kan ook betekenen", "Can also mean", "<ul>\(doubts)</ul>"),
            ("Vuurt op", "Fires on", Self.examples(fire)),
            ("Zwijgt bij", "Stays silent on", Self.examples(silent)),
        ]
        let body = rows.map { dutch, english, cell in
            "<tr><th scope=\"row\">\(dutch)<br><span lang=\"en\">\(english)</span></th><td>\(cell)</td></tr>\n"
        }
        return "<article id=\"\(Self.escaped(rule.id))\">\n<h3>\(Self.escaped(rule.title.dutch)) "
            + "<span lang=\"en\">/ \(Self.escaped(rule.title.english))</span></h3>\n"
            + "<p><code>\(Self.escaped(rule.id))</code> <small>\(rule.status.rawValue)</small></p>\n"
            + "<table><tbody>\n\(body.joined())</tbody></table>\n</article>\n"
    }
}

extension RulesPage {
    private static func escaped(_ text: String) -> String { HTMLText.escaped(text) }

    private static func both(_ text: BilingualText) -> String {
        "<span>\(escaped(text.dutch))</span> <span lang=\"en\">\(escaped(text.english))</span>"
    }

    private static func handlers(_ rule: Rule) -> String {
        rule.handlers.map { "<span class=\"two\">\(both($0.text))</span>" }.joined()
    }

    private static func grade(_ rule: Rule) -> String {
        "<strong>\(escaped(rule.grade.rawValue))</strong> <span class=\"two\">\(both(rule.grade.text))</span>"
    }

    private static func weight(_ rule: Rule) -> String {
        let kind = rule.weight < 0 ? "against" : "for"
        return "<strong class=\"\(kind)\">\(rule.weight)</strong> (\(escaped(Odds.words(rule.weight))))<br>"
            + "<span lang=\"en\">\(escaped(rule.weightReason))</span>"
    }

    private static func examples(_ examples: [RuleExample]) -> String {
        "<ul>"
            + examples.map { example in
                let besides = example.circumstances.map { "<br><span class=\"two\">\(both($0))</span>" }
                return "<li><q>\(escaped(example.text))</q>\(besides.joined())</li>"
            }.joined() + "</ul>"
    }

    private static let style = """
        :root { color-scheme: light dark; --line: #767676; --soft: #f0f0f0; --for: #8a5a00; --against: #1d6b2f; }
        @media (prefers-color-scheme: dark) { :root { --line: #8a8a8a; --soft: #2a2a2a; --for: #ffc56b;
          --against: #86d69a; } }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 64rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; margin-top: 2.5rem; border-bottom: 2px solid var(--line); }
        h3 { font-size: 1.1rem; margin: 0; } small { font-weight: normal; }
        article { border: 1px solid var(--line); border-radius: .4rem; padding: .8rem; margin: 1rem 0; }
        article p { margin: .2rem 0 .6rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border-top: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; }
        th { width: 10rem; font-weight: 600; } th span { font-weight: normal; }
        td { overflow-wrap: anywhere; } ul { margin: 0; padding-left: 1.1rem; }
        pre { background: var(--soft); padding: .5rem; margin: 0; white-space: pre-wrap; font-size: .85rem; }
        .two > span { display: block; } .two > span[lang=en] { font-style: italic; }
        .note { border-left: .3rem solid var(--for); padding-left: .8rem; }
        .for { color: var(--for); } .against { color: var(--against); }
        .digest { font: .8rem monospace; overflow-wrap: anywhere; }
        @media print { nav { display: none; } article { break-inside: avoid; } }
        """
}
