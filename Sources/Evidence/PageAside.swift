/// What the markup of a page holds beside what a reader sees: kept apart, so that it neither counts as the page's text
/// nor is lost.
package struct PageAside: Sendable, Hashable {
    /// Text in elements that a `hidden` attribute or an inline style keeps from being shown; at most 64 KB.
    package let hidden: String
    /// Text of `<noscript>`, which is shown by browsers that run no scripts; at most 64 KB.
    package let scriptless: String
    /// Lines that stand on most pages of the site and were taken for its own, in the order of the page.
    package let template: [String]
    /// How many sequences of bytes were no text in the charset of the page and are shown as U+FFFD.
    package let invalidSequences: Int

    package static let none = PageAside(hidden: "", scriptless: "", template: [], invalidSequences: 0)

    package init(hidden: String, scriptless: String, template: [String], invalidSequences: Int) {
        (self.hidden, self.scriptless, self.template) = (hidden, scriptless, template)
        self.invalidSequences = invalidSequences
    }
}
