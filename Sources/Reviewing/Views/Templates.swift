import Mustache

/// All templates, compiled once. They stand in the source, so the program needs no file beside it.
struct Templates: Sendable {
    static let shared = Templates(
        [Layout.templates, SignInViews.templates, AccountViews.templates, WorkViews.templates])

    private let library: MustacheLibrary

    init(_ parts: [[String: String]]) {
        MustacheContentTypes.register(MarkupContentType(), named: MarkupContentType.name)
        var library = MustacheLibrary()
        for (name, text) in parts.joined() {
            guard library.getTemplate(named: name) == nil else {
                preconditionFailure("two templates named \(name)")
            }
            do {
                // Each begins with our escaping: a partial would begin with swift-mustache's own otherwise.
                try library.register("{{% CONTENT_TYPE:\(MarkupContentType.name)}}" + text, named: name)
            } catch {
                preconditionFailure("template \(name): \(error)")
            }
        }
        self.library = library
    }

    func render(_ name: String, _ values: [String: ViewValue]) -> String {
        let root = values.mapValues(\.forTemplate)
        guard let text = library.render(root, withTemplate: name) else {
            preconditionFailure("no template is named \(name)")
        }
        return text
    }
}
