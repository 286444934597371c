import Configuring
package import Evidence

/// How a register is written that has another shape than `registry.csv`: read from a column mapping file.
///
///     separator: ";"
///     encoding: windows-1252
///     columns: {number: Vergunningnr, kind: Soort, status: Stand, phones: [Telefoon 1, Telefoon 2]}
///     constants: {municipality: GM0344}
///     values: {kind: {Escortbureau: escort}, status: {Verleend: valid}}
///     dates: [dd-mm-yyyy]
///
/// Columns that it does not name are passed over, as a register of a municipality has many.
package struct RegisterShape: Sendable {
    package let encoding: RegisterEncoding
    /// One byte; nil takes what the first line uses.
    let separator: UInt8?
    /// Lines above the header, or above the first permit where there is no header.
    let skippedLines: Int
    let hasHeader: Bool
    /// For each column of `registry.csv` the columns that hold it; several are read one after the other.
    let sources: [String: [Source]]
    /// What holds for every line.
    let constants: [String: String]
    /// By column, the owner's words, folded, and what they mean.
    let values: [String: [String: String]]
    let dateForms: [DateForm]
    /// What stands between two phone numbers of one field, besides a blank where the numbers have none inside.
    let phoneSeparators: [UInt8]
    /// True for the shape of `registry.csv`, in which an unknown column is a slip.
    let isStandard: Bool

    enum Source: Hashable, Sendable {
        case named(String)
        /// Counted from 1.
        case numbered(Int)
    }

    /// The order of a date's parts; whatever is no digit separates them, and a time behind them is passed over.
    enum DateForm: String, Sendable, CaseIterable {
        case iso = "yyyy-mm-dd"
        case dayFirst = "dd-mm-yyyy"
        case monthFirst = "mm-dd-yyyy"
        case compact = "yyyymmdd"
    }

    static let keys = [
        "separator", "encoding", "skipLines", "header", "columns", "constants", "values", "dates",
        "phoneSeparators",
    ]

    /// The shape of `registry.csv`.
    package static let standard = RegisterShape()

    private init() {
        (encoding, separator, skippedLines, hasHeader) = (.utf8, nil, 0, true)
        (sources, constants, values, phoneSeparators) = ([:], [:], [:], [])
        (dateForms, isStandard) = ([.iso], true)
    }

    /// Reads a mapping file, or throws the first problem with its place.
    package init(reading text: String, file: String) throws(InputProblem) {
        let map = try YAMLValue.parse(text, file: file).mapping(keys: Self.keys)
        isStandard = false
        encoding = try map["encoding"]?.choice(of: RegisterEncoding.self) ?? .utf8
        separator = try map["separator"].map(Self.separator)
        skippedLines = try map["skipLines"]?.integer(in: 0...1_000) ?? 0
        hasHeader = try map["header"]?.boolean() ?? true
        constants = try Self.constants(map["constants"])
        sources = try Self.sources(map.required("columns"), hasHeader: hasHeader)
        values = try Self.values(map["values"])
        var forms: [DateForm] = []
        for item in try map["dates"]?.sequence() ?? [] { forms.append(try item.choice(of: DateForm.self)) }
        dateForms = forms.isEmpty ? [.iso] : forms
        phoneSeparators = Array(try map["phoneSeparators"]?.string().utf8 ?? ",;/|".utf8)
        for name in PermitRegister.neededColumns where sources[name] == nil && constants[name] == nil {
            throw map.value.problem(
                "nothing says where \"\(name)\" is", remedy: "name its column, or give it under constants")
        }
    }

    /// The owner's word for a value in the words of `registry.csv`; the text itself where it is none.
    func meaning(of text: String, in column: String) -> String {
        values[column]?[FoldedText(text).text] ?? text
    }

    /// The day that `text` writes in one of the forms; nil where it is none.
    func date(_ text: String) -> CivilDate? {
        for form in dateForms {
            if let date = form.date(text) { return date }
        }
        return nil
    }

    private static func separator(_ value: YAMLValue) throws(InputProblem) -> UInt8 {
        switch try value.string() {
        case ",": return 0x2C
        case ";": return 0x3B
        case "|": return 0x7C
        case "tab", "\t": return 0x09
        default:
            throw value.problem(
                "\"\(try value.string())\" is no separator", remedy: "write \",\", \";\", \"|\" or tab")
        }
    }

    private static func sources(_ value: YAMLValue, hasHeader: Bool) throws(InputProblem) -> [String:
        [Source]]
    {
        let map = try value.mapping(keys: PermitRegister.columns)
        var sources: [String: [Source]] = [:]
        for (key, value) in map.entries {
            for item in value.isSequence ? try value.sequence() : [value] {
                let source: Source =
                    hasHeader
                    ? .named(FoldedText(try item.words()).text)
                    : .numbered(try item.integer(in: 1...1_000))
                sources[try key.string(), default: []].append(source)
            }
        }
        return sources
    }

    private static func constants(_ value: YAMLValue?) throws(InputProblem) -> [String: String] {
        var constants: [String: String] = [:]
        for (key, value) in try value?.mapping(keys: ["kind", "status", "municipality"]).entries ?? [] {
            constants[try key.string()] = try value.words()
        }
        return constants
    }

    private static func values(_ value: YAMLValue?) throws(InputProblem) -> [String: [String: String]] {
        var values: [String: [String: String]] = [:]
        for (column, words) in try value?.mapping(keys: ["kind", "status", "municipality"]).entries ?? [] {
            for (word, meaning) in try words.mapping().entries {
                values[try column.string(), default: [:]][FoldedText(try word.string()).text] =
                    try meaning.words()
            }
        }
        return values
    }
}

extension RegisterShape.DateForm {
    fileprivate func date(_ text: String) -> CivilDate? {
        let day = text.utf8.prefix { $0 != 0x20 && $0 != 0x54 }
        var parts = day.split { !(0x30...0x39).contains($0) }.map(Array.init)
        if self == .compact {
            guard parts.count == 1, parts[0].count == 8, day.count == 8 else { return nil }
            parts = [Array(parts[0][0..<4]), Array(parts[0][4..<6]), Array(parts[0][6...])]
        }
        guard parts.count == 3 else { return nil }
        let order: (year: Int, month: Int, day: Int) =
            switch self {
            case .iso, .compact: (0, 1, 2)
            case .dayFirst: (2, 1, 0)
            case .monthFirst: (2, 0, 1)
            }
        // A year of two digits may be of two centuries, and a longer one is none.
        guard parts[order.year].count == 4, parts[order.month].count <= 2, parts[order.day].count <= 2 else {
            return nil
        }
        func value(_ index: Int) -> Int { parts[index].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        return CivilDate(year: value(order.year), month: value(order.month), day: value(order.day))
    }
}
