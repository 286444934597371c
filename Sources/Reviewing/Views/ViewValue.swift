/// What templates are filled with. Text is escaped where it stands; only ``SafeMarkup`` is not.
enum ViewValue: Sendable {
    case text(String)
    case flag(Bool)
    case number(Int)
    case list([ViewValue])
    case object([String: ViewValue])
    case markup(SafeMarkup)

    /// As swift-mustache takes it. Recursion over our own values, which are as deep as a template is.
    var forTemplate: Any {
        switch self {
        case .text(let text): text
        case .flag(let flag): flag
        case .number(let number): number
        case .list(let list): list.map(\.forTemplate)
        case .object(let object): object.mapValues(\.forTemplate)
        case .markup(let markup): markup.html
        }
    }
}

extension ViewValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation,
    ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .text(value) }
    init(booleanLiteral value: Bool) { self = .flag(value) }
    init(integerLiteral value: Int) { self = .number(value) }
    init(arrayLiteral elements: ViewValue...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, ViewValue)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }
}

/// Markup that is made of our own tags and of escaped text.
struct SafeMarkup: Sendable {
    let html: String

    static func escaping(_ text: String) -> SafeMarkup { SafeMarkup(html: MarkupEscaping.escaped(text)) }

    /// Markup that stands in our source, which alone `StaticString` can hold.
    static func tag(_ source: StaticString) -> SafeMarkup { SafeMarkup(html: "\(source)") }

    static func + (one: SafeMarkup, other: SafeMarkup) -> SafeMarkup {
        SafeMarkup(html: one.html + other.html)
    }

    static func joined(_ parts: [SafeMarkup]) -> SafeMarkup { SafeMarkup(html: parts.map(\.html).joined()) }
}
