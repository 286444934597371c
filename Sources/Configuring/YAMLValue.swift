package import Evidence
import Yams

/// A node of a YAML document that knows its place in the file, read strictly.
///
/// Files that people write decide what Baken does, so nothing in them is guessed: an unknown key is an error that
/// names the nearest known one, a value of another type is an error, and each error carries file, line and column.
/// Scalars keep their text (`no` is the word "no", not false) until one of the typed readers is asked.
///
///     let root = try YAMLValue.parse(text, file: "plan.yaml")
///     let map = try root.mapping(keys: ["authority", "sites"])
package struct YAMLValue: Sendable {
    package let file: String
    /// Counted from 1.
    package let line: Int
    /// Counted from 1.
    package let column: Int
    let content: Content

    indirect enum Content: Sendable {
        case scalar(String)
        case sequence([YAMLValue])
        case mapping([(key: YAMLValue, value: YAMLValue)])
    }

    /// Larger files are refused before they are parsed.
    package static let sizeLimitInBytes = 8_000_000
    private static let nodeLimit = 500_000
    private static let depthLimit = 64

    /// Reads one document. An empty one is an error.
    package static func parse(_ text: String, file: String) throws(InputProblem) -> YAMLValue {
        try YAMLBounds.check(text, file: file, sizeLimit: sizeLimitInBytes, depthLimit: depthLimit)
        let node: Node?
        do {
            // The basic resolver leaves every scalar a text, as this type does; the default one runs a row of
            // regular expressions over each, which doubles the time.
            node = try Yams.compose(yaml: text, .basic)
        } catch {
            throw problem(of: error, file: file)
        }
        guard let node else {
            throw InputProblem(
                file: file, line: 1, message: "the file is empty", remedy: "write at least one key")
        }
        var budget = nodeLimit
        return try convert(node, file: file, depth: 0, budget: &budget)
    }

    /// Aliases are copies by now, so a few lines of them can stand for a billion nodes: hence the budget.
    private static func convert(_ node: Node, file: String, depth: Int, budget: inout Int)
        throws(InputProblem)
        -> YAMLValue
    {
        let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
        budget -= 1
        guard depth <= depthLimit, budget > 0 else {
            throw InputProblem(
                file: file, line: line, column: column, message: "too many or too deeply nested values",
                remedy: "at most \(nodeLimit) values, \(depthLimit) levels, and no aliases of aliases")
        }
        let content: Content
        switch node {
        case .scalar(let scalar):
            content = .scalar(scalar.string)
        case .sequence(let sequence):
            var items: [YAMLValue] = []
            for item in sequence {
                items.append(try convert(item, file: file, depth: depth + 1, budget: &budget))
            }
            content = .sequence(items)
        case .mapping(let mapping):
            var pairs: [(key: YAMLValue, value: YAMLValue)] = []
            for (key, value) in mapping {
                pairs.append(
                    (
                        try convert(key, file: file, depth: depth + 1, budget: &budget),
                        try convert(value, file: file, depth: depth + 1, budget: &budget)
                    ))
            }
            content = .mapping(pairs)
        case .alias:
            throw InputProblem(file: file, line: line, column: column, message: "an alias without its anchor")
        }
        return YAMLValue(file: file, line: line, column: column, content: content)
    }

    private static func problem(of error: any Error, file: String) -> InputProblem {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return InputProblem(
                file: file, line: mark.line, column: mark.column, message: "not valid YAML: \(problem)",
                remedy: "check indentation, colons and quotes at this place")
        case .duplicatedKeysInMapping(let duplicates, let context):
            return InputProblem(
                file: file, line: context.mark.line, column: context.mark.column,
                message: "the key \(duplicates.sorted().joined(separator: ", ")) stands more than once",
                remedy: "keep one of them")
        case .reader(let problem, let offset, _, _):
            return InputProblem(
                file: file,
                message: "not readable as YAML: \(problem)" + (offset.map { " at byte \($0)" } ?? ""),
                remedy: "save it as UTF-8 without control characters")
        default:
            return InputProblem(file: file, message: "not valid YAML")
        }
    }

    /// A problem at this place.
    package func problem(_ message: String, remedy: String = "") -> InputProblem {
        InputProblem(file: file, line: line, column: column, message: message, remedy: remedy)
    }
}

/// Bounds that hold before the parser, which recurses, sees the text.
private enum YAMLBounds {
    static func check(_ text: String, file: String, sizeLimit: Int, depthLimit: Int) throws(InputProblem) {
        guard text.utf8.count <= sizeLimit else {
            throw InputProblem(
                file: file, message: "larger than \(sizeLimit) bytes", remedy: "split the file")
        }
        var (line, brackets, dashes, indent, atStart) = (1, 0, 0, 0, true)
        for byte in text.utf8 {
            switch byte {
            case 0x0A: (line, dashes, indent, atStart) = (line + 1, 0, 0, true)
            case 0x20 where atStart: indent += 1
            case 0x2D where atStart: dashes += 1
            case 0x5B, 0x7B: brackets += 1
            case 0x5D, 0x7D: brackets = max(0, brackets - 1)
            default: atStart = false
            }
            guard brackets <= depthLimit, dashes <= depthLimit || indent == 0, indent <= depthLimit * 8 else {
                throw InputProblem(
                    file: file, line: line, message: "nested too deeply",
                    remedy: "at most \(depthLimit) levels")
            }
        }
    }
}
