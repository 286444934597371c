import Evidence

/// Which field of a line holds what.
struct RegisterHeader {
    let shape: RegisterShape
    /// How many fields a line has, or must have at least where there is no header.
    let count: Int
    private let places: [String: [Int]]

    init(_ row: CSVRows.Row, file: String, shape: RegisterShape) throws(InputProblem) {
        self.shape = shape
        count = row.fields.count
        let names = row.fields.map { FoldedText($0).text }
        places =
            shape.isStandard
            ? try Self.standard(row, names, file) : try Self.mapped(row, names, shape, file)
    }

    /// For a register without a header.
    init(numbered shape: RegisterShape) {
        self.shape = shape
        places = shape.sources.mapValues { sources in
            sources.compactMap { if case .numbered(let place) = $0 { place - 1 } else { nil } }
        }
        count = (places.values.flatMap(\.self).max() ?? 0) + 1
    }

    /// Whether a line has the fields that it should have.
    func fits(_ row: CSVRows.Row) -> Bool {
        shape.hasHeader ? row.fields.count == count : row.fields.count >= count
    }

    /// The first field that holds something, in the words of `registry.csv`; else what holds for every line.
    func field(_ name: String, of row: CSVRows.Row) -> String {
        let text = (places[name] ?? []).map { row.fields[$0] }.first { !$0.isEmpty } ?? ""
        return text.isEmpty ? shape.constants[name] ?? "" : shape.meaning(of: text, in: name)
    }

    /// The phones of all fields that hold some. In `registry.csv` blanks stand between numbers; elsewhere the marks
    /// of the mapping do, and a number may hold blanks.
    func phones(of row: CSVRows.Row) -> [String] {
        let separators = shape.isStandard ? [0x20] : shape.phoneSeparators
        return (places["phones"] ?? []).flatMap { place in
            row.fields[place].utf8.split { separators.contains($0) }.map { String(Substring($0)) }
        }.filter { $0.utf8.contains { $0 > 0x20 } }
    }

    private static func standard(_ row: CSVRows.Row, _ names: [String], _ file: String) throws(InputProblem)
        -> [String: [Int]]
    {
        var places: [String: [Int]] = [:]
        for (index, name) in names.enumerated() {
            guard PermitRegister.columns.contains(name) else {
                let near = NearestWord.among(PermitRegister.columns, to: name).map {
                    "did you mean \"\($0)\"?"
                }
                throw InputProblem(
                    file: file, line: row.line, message: "unknown column \"\(row.fields[index])\"",
                    remedy: near
                        ?? "columns are \(PermitRegister.columns.joined(separator: ", ")); or map others to them"
                )
            }
            guard places.updateValue([index], forKey: name) == nil else {
                throw InputProblem(file: file, line: row.line, message: "the column \"\(name)\" stands twice")
            }
        }
        for name in PermitRegister.neededColumns where places[name] == nil {
            throw InputProblem(
                file: file, line: row.line, message: "the column \"\(name)\" is missing",
                remedy: "add it to the header")
        }
        return places
    }

    private static func mapped(
        _ row: CSVRows.Row, _ names: [String], _ shape: RegisterShape, _ file: String
    ) throws(InputProblem) -> [String: [Int]] {
        var places: [String: [Int]] = [:]
        for (column, sources) in shape.sources {
            for case .named(let name) in sources {
                let found = names.indices.filter { names[$0] == name }
                guard found.count == 1 else {
                    let near = NearestWord.among(names, to: name).map { "did you mean \"\($0)\"?" }
                    throw InputProblem(
                        file: file, line: row.line,
                        message: "the column \"\(name)\", mapped to \(column), "
                            + (found.isEmpty ? "is missing" : "stands twice"),
                        remedy: near ?? "correct the mapping, its separator or skipLines")
                }
                places[column, default: []] += found
            }
        }
        return places
    }
}
