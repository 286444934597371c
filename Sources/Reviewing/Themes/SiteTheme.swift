package import Evidence

/// The look of one municipality: design tokens of our list with values of our kinds, and no other CSS.
///
///     :root { --baken-link-color: #7a1f5c; }
///     @media (prefers-color-scheme: dark) { :root { --baken-link-color: #f0a8d8; } }
///
/// What is served is written anew from what was read, so nothing of the file itself reaches a browser. A pair of ink and
/// ground that cannot be told apart (WCAG 2.2 SC 1.4.3, 1.4.11) refuses the whole theme: see ``ThemeContrast``.
package struct SiteTheme: Hashable, Sendable {
    enum Scheme: String, CaseIterable {
        case light, dark
    }

    struct Entry: Hashable, Sendable {
        let value: ThemeValue
        let line: Int
    }

    private let entries: [Scheme: [String: Entry]]

    package static let sizeLimitInBytes = 32_768

    /// Throws every problem of the file at once, each with its line. `file` is its name, for the problems.
    package init(_ text: String, file: String) throws(ThemeProblems) {
        var reader = ThemeReader(text, file: file)
        let entries = reader.read()
        var problems = reader.problems
        if text.utf8.count > Self.sizeLimitInBytes {
            problems = [InputProblem(file: file, message: "more than \(Self.sizeLimitInBytes) bytes")]
        }
        self.entries = entries
        if problems.isEmpty {
            problems = Scheme.allCases.flatMap { ThemeContrast.problems(in: self, $0, file: file) }
        }
        if !problems.isEmpty { throw ThemeProblems(problems: problems) }
    }

    /// The value that holds in a scheme: the theme's own, else ours. A colour given for light alone stays light.
    func value(_ name: String, in scheme: Scheme) -> Entry? {
        if let own = entries[scheme]?[name] { return own }
        if let plain = entries[.light]?[name], !plain.value.isColor { return plain }
        return ThemeTokens.values[scheme]?[name].map { Entry(value: $0, line: 0) }
    }

    /// Colours by scheme, because ours stand by scheme too and a later rule would win over both.
    var css: String {
        func block(_ scheme: Scheme, _ isKept: (ThemeValue) -> Bool) -> String {
            let kept = (entries[scheme] ?? [:]).filter { isKept($0.value.value) }.sorted { $0.key < $1.key }
            return ":root{" + kept.map { "\($0.key):\($0.value.value.text);" }.joined() + "}"
        }
        return block(.light) { !$0.isColor }
            + "@media not (prefers-color-scheme: dark){\(block(.light) { $0.isColor })}"
            + "@media (prefers-color-scheme: dark){\(block(.dark) { _ in true })}"
    }

    /// As pages link to it.
    var asset: Asset { Asset("municipality", "municipality.css", "text/css; charset=utf-8", css) }
}

/// All that is wrong in a theme file.
package struct ThemeProblems: Error, Hashable, Sendable {
    package let problems: [InputProblem]
}

/// A value that a token may have. Each kind is read strictly, so that no address, expression or end of rule fits in.
enum ThemeValue: Hashable, Sendable {
    case color(ThemeColor)
    /// A number with its unit as it was written; `1.5`, `.25rem`.
    case measure(String)
    case fonts(String)

    var isColor: Bool { if case .color = self { true } else { false } }

    var text: String {
        switch self {
        case .color(let color): color.text
        case .measure(let text), .fonts(let text): text
        }
    }

    /// Nil where `text` is no value of the kind that `name` has.
    init?(_ text: String, of name: String) {
        if name.utf8.reversed().starts(with: "color".utf8.reversed()) {
            guard let color = ThemeColor(text) else { return nil }
            self = .color(color)
        } else if name == ThemeTokens.fonts {
            let isPlain = text.utf8.allSatisfy { byte in
                switch byte {
                case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x20, 0x2C, 0x2D, 0x22: true
                default: false
                }
            }
            let quotes = text.utf8.count { $0 == 0x22 }
            guard isPlain, (1...300).contains(text.utf8.count), quotes.isMultiple(of: 2) else { return nil }
            self = .fonts(text)
        } else {
            let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            let units = name == ThemeTokens.lineHeight ? [""] : ["rem", "em", "px"]
            guard let value = Double(number.first == "." ? "0\(number)" : String(number)), number.count <= 6,
                units.contains(String(text.dropFirst(number.count))),
                ThemeTokens.range(name, text).contains(value)
            else { return nil }
            self = .measure(text)
        }
    }
}

/// `#rgb` or `#rrggbb`.
struct ThemeColor: Hashable, Sendable {
    let red: UInt8
    let green: UInt8
    let blue: UInt8

    init?(_ text: String) {
        guard text.utf8.first == 0x23 else { return nil }
        var digits = String(text.dropFirst())
        if digits.utf8.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
        guard digits.utf8.count == 6, let bytes = Hexadecimal.bytes(digits.lowercased()) else { return nil }
        (red, green, blue) = (bytes[0], bytes[1], bytes[2])
    }

    var text: String { "#" + Hexadecimal.text([red, green, blue]) }
}
