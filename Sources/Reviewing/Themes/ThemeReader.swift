import Evidence

/// Reads the little CSS that a theme is: `:root` with tokens, once by itself and once for dark. Everything else is a problem
/// with its line. One pass, no way back.
struct ThemeReader {
    private let bytes: [UInt8]
    private let file: String
    private var place = 0
    private var line = 1
    private(set) var problems: [InputProblem] = []
    private static let problemLimit = 50

    init(_ text: String, file: String) {
        (bytes, self.file) = (Array(text.utf8.prefix(SiteTheme.sizeLimitInBytes + 1)), file)
    }

    mutating func read() -> [SiteTheme.Scheme: [String: SiteTheme.Entry]] {
        var entries: [SiteTheme.Scheme: [String: SiteTheme.Entry]] = [:]
        var scheme = SiteTheme.Scheme.light
        var depth = 0
        while let (head, end, at) = next(until: [0x7B, 0x7D, 0x3B]), problems.count < Self.problemLimit {
            switch (end, depth) {
            case (0x7B, 0) where head == "@media (prefers-color-scheme: dark)": (scheme, depth) = (.dark, 1)
            case (0x7B, 0) where head == ":root": (scheme, depth) = (.light, 2)
            case (0x7B, 1) where head == ":root" && scheme == .dark: depth = 2
            case (0x3B, 2): take(head, at, into: &entries[scheme, default: [:]])
            case (0x7D, 2):
                if !head.isEmpty { take(head, at, into: &entries[scheme, default: [:]]) }
                depth = scheme == .dark ? 1 : 0
            case (0x7D, 1) where head.isEmpty: depth = 0
            case (0, 0) where head.isEmpty: return entries
            default:
                add(
                    at, "\"\(head.prefix(60))\" cannot stand here",
                    "a theme is `:root { --baken-…: value; }`, and the same within `@media (prefers-color-scheme: dark) { … }`"
                )
                return entries
            }
        }
        return entries
    }

    private mutating func take(_ text: String, _ at: Int, into entries: inout [String: SiteTheme.Entry]) {
        guard let colon = text.firstIndex(of: ":") else {
            return add(at, "\"\(text.prefix(60))\" has no value", "write --baken-…: value;")
        }
        let name = Self.trimmed(text[..<colon])
        let value = Self.trimmed(text[text.index(after: colon)...])
        guard ThemeTokens.names.contains(name) else {
            let near = NearestWord.among(Array(ThemeTokens.names), to: name).map { "did you mean \($0)?" }
            return add(at, "\"\(name.prefix(60))\" is no token of the site", near ?? "")
        }
        guard let read = ThemeValue(value, of: name) else {
            return add(at, "\(name): \"\(value.prefix(60))\" cannot be used", ThemeTokens.remedy(name))
        }
        if entries.updateValue(SiteTheme.Entry(value: read, line: at), forKey: name) != nil {
            add(at, "\(name) is given twice", "")
        }
    }

    /// What stands before the next of `ends`, without comments and with single blanks; `end` is 0 at the end of the file.
    private mutating func next(until ends: [UInt8]) -> (text: String, end: UInt8, line: Int)? {
        guard place <= bytes.count else { return nil }
        var (text, start): ([UInt8], Int?) = ([], nil)
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == 0x0A { line += 1 }
            if byte == 0x2F, place < bytes.count, bytes[place] == 0x2A {
                skipComment()
            } else if ends.contains(byte) {
                return (Self.trimmed(String(decoding: text, as: UTF8.self)[...]), byte, start ?? line)
            } else if byte <= 0x20 {
                if let last = text.last, last != 0x20 { text.append(0x20) }
            } else {
                if start == nil { start = line }
                text.append(byte)
            }
        }
        place += 1
        return (Self.trimmed(String(decoding: text, as: UTF8.self)[...]), 0, start ?? line)
    }

    private mutating func skipComment() {
        place += 1
        while place < bytes.count {
            if bytes[place] == 0x0A { line += 1 }
            place += 1
            if bytes[place - 1] == 0x2F, bytes[place - 2] == 0x2A { return }
        }
    }

    private mutating func add(_ line: Int, _ message: String, _ remedy: String) {
        problems.append(InputProblem(file: file, line: line, message: message, remedy: remedy))
    }

    private static func trimmed(_ text: Substring) -> String {
        var rest = text
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
