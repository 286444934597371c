import Foundation
import Mustache

/// All templates, compiled once. They stand in the source, so the program needs no file beside it.
struct Templates: Sendable {
    static func shared(_ language: Language) -> Templates { language == .nl ? dutch : english }

    private static let dutch = Templates(parts, words: Words(.nl))
    private static let english = Templates(parts, words: Words(.en))
    static let parts = [
        Layout.templates, SignInViews.templates, AccountViews.templates, WorkViews.templates,
        BulkViews.templates, ExportViews.templates,
    ]

    private let library: MustacheLibrary

    /// With the texts of a language put in for `{{t.KEY}}` once and for all: half a thousand of them handed over with every
    /// page, and looked up in it, cost more than the page.
    init(_ parts: [[String: String]], words: Words? = nil) {
        MustacheContentTypes.register(MarkupContentType(), named: MarkupContentType.name)
        var library = MustacheLibrary()
        for (name, text) in parts.joined() {
            guard library.getTemplate(named: name) == nil else {
                preconditionFailure("two templates named \(name)")
            }
            let text = words.map { Self.spoken(text, $0) } ?? text
            do {
                // Each begins with our escaping: a partial would begin with swift-mustache's own otherwise.
                try library.register("{{% CONTENT_TYPE:\(MarkupContentType.name)}}" + text, named: name)
            } catch {
                preconditionFailure("template \(name): \(error)")
            }
        }
        self.library = library
    }

    private static func spoken(_ text: String, _ words: Words) -> String {
        var parts = text.components(separatedBy: "{{t.")
        let head = parts.removeFirst()
        return parts.reduce(into: head) { out, part in
            guard let end = part.range(of: "}}") else {
                preconditionFailure("a text that does not end: \(part.prefix(40))")
            }
            out += MarkupEscaping.escaped(words[String(part[..<end.lowerBound])]) + part[end.upperBound...]
        }
    }

    func render(_ name: String, _ values: [String: ViewValue]) -> String {
        let root = values.mapValues(\.forTemplate)
        guard let text = library.render(root, withTemplate: name) else {
            preconditionFailure("no template is named \(name)")
        }
        return text
    }
}
