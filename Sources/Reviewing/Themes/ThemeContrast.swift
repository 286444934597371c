import Evidence

/// The tokens of the site, read from its own style: what is not in it no theme can set.
enum ThemeTokens {
    static let fonts = "--baken-document-font-family"
    static let lineHeight = "--baken-document-line-height"

    /// By scheme, ours. A dark value is the light one where none is given.
    static let values: [SiteTheme.Scheme: [String: ThemeValue]] = {
        var light: [String: ThemeValue] = [:]
        var dark: [String: ThemeValue] = [:]
        var isDark = false
        for part in SiteAssets.tokens.split(whereSeparator: { $0 == "\n" }) {
            if part.contains("@media") { isDark = true }
            guard let start = part.firstIndex(of: "-"), let colon = part.firstIndex(of: ":"), start < colon,
                let end = part.lastIndex(of: ";"), part[start...].utf8.starts(with: "--baken-".utf8)
            else { continue }
            let name = String(part[start..<colon])
            let value = part[part.index(after: colon)..<end].drop { $0 == " " }
            guard let read = ThemeValue(String(value), of: name) else { continue }
            if isDark { dark[name] = read } else { light[name] = read }
        }
        return [.light: light, .dark: light.merging(dark) { $1 }]
    }()

    static let names = Set((values[.light] ?? [:]).keys)

    /// Within these a page can be read at 320 px and at 200 %.
    static func range(_ name: String, _ text: String) -> ClosedRange<Double> {
        let perRem = text.utf8.reversed().starts(with: "px".utf8.reversed()) ? 16.0 : 1.0
        switch name {
        case lineHeight: return 1.2...2.5
        case "--baken-document-font-size": return 0.875 * perRem...1.5 * perRem
        case "--baken-page-max-inline-size": return 40 * perRem...200 * perRem
        default: return 0...4 * perRem
        }
    }

    static func remedy(_ name: String) -> String {
        if name.utf8.reversed().starts(with: "color".utf8.reversed()) { return "a colour is #rgb or #rrggbb" }
        if name == fonts {
            return "names of fonts: letters, digits, blanks, dashes, commas, names in double quotes"
        }
        let range = range(name, "")
        let unit = name == lineHeight ? "" : "rem"
        return "a number from \(range.lowerBound)\(unit) to \(range.upperBound)\(unit)"
            + (unit.isEmpty ? "" : ", in rem, em or px")
    }
}

/// Whether what is written can be read: WCAG 2.2 contrast of each pair of ink and ground that pages draw.
enum ThemeContrast {
    private static let page = ["document-background", "surface-background"]
    private static let washes = [
        "mark-background", "insert-background", "delete-background", "feedback-info-background",
        "badge-background",
        "badge-high-background", "feedback-danger-background",
    ]

    /// Ink, grounds, and how many times lighter one has to be than the other (SC 1.4.3 for text, 1.4.11 for lines).
    static let pairs: [(ink: String, grounds: [String], least: Double)] = [
        ("document", page + washes, 4.5), ("subtle", page, 4.5),
        ("link", page + ["feedback-info-background"], 4.5),
        ("action", ["action-background", "action-hover-background"], 4.5),
        ("focus", ["focus-background"], 4.5), ("badge-urgent", ["badge-urgent-background"], 4.5),
        ("feedback-danger", page + ["feedback-danger-background"], 4.5), ("line", page, 3),
        ("mark-line", ["document-background"], 3), ("focus-outline", page, 3),
    ]

    static func problems(in theme: SiteTheme, _ scheme: SiteTheme.Scheme, file: String) -> [InputProblem] {
        var problems: [InputProblem] = []
        for (ink, grounds, least) in pairs {
            for ground in grounds {
                let names = ["--baken-\(ink)-color", "--baken-\(ground)-color"]
                let found = names.compactMap { theme.value($0, in: scheme) }
                guard found.count == 2, case .color(let one) = found[0].value,
                    case .color(let other) = found[1].value
                else { continue }
                let ratio = ratio(one, other)
                guard ratio < least else { continue }
                let line = max(found[0].line, found[1].line)
                problems.append(
                    InputProblem(
                        file: file, line: line > 0 ? line : nil,
                        message:
                            "\(names[0]) \(one.text) on \(names[1]) \(other.text) (\(scheme.rawValue)) has a contrast of \(text(ratio)) to 1",
                        remedy: "at least \(text(least)) to 1 is needed (WCAG 2.2 AA)"))
            }
        }
        return problems
    }

    /// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    static func ratio(_ one: ThemeColor, _ other: ThemeColor) -> Double {
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private static func luminance(_ color: ThemeColor) -> Double {
        0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
    }

    /// A value of sRGB by the standard's own formula, with the power by table: 256 values are all there are.
    private static func linear(_ value: UInt8) -> Double { table[Int(value)] }

    private static let table: [Double] = (0...255).map { step in
        let share = Double(step) / 255
        return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
    }

    /// x to the 2.4: x² times the fifth root of x², by Newton's method, which stands still after a few steps.
    private static func power(_ x: Double) -> Double {
        let square = x * x
        var root = 1.0
        for _ in 0..<60 {
            root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
        }
        return square * root
    }

    private static func text(_ ratio: Double) -> String {
        let tenths = Int(ratio * 10)
        return "\(tenths / 10).\(tenths % 10)"
    }
}
