/// Metrics in the text format that Prometheus reads (prometheus.io/docs/instrumenting/exposition_formats, 0.0.4).
struct PrometheusText {
    static let type = "text/plain; version=0.0.4; charset=utf-8"

    private(set) var text = ""

    /// One metric with one sample. Names end as the conventions ask: counters in `_total`, units spelled out.
    mutating func counter(_ name: String, _ help: String, _ value: Double) {
        describe(name, help, kind: "counter")
        sample(name, value)
    }

    mutating func gauge(_ name: String, _ help: String, _ value: Double?) {
        guard let value else { return }
        describe(name, help, kind: "gauge")
        sample(name, value)
    }

    /// One counter with a sample for each value of one label.
    mutating func counter(_ name: String, _ help: String, by label: String, _ values: [(String, Double)]) {
        describe(name, help, kind: "counter")
        for (value, number) in values { sample("\(name){\(label)=\"\(Self.escaped(value))\"}", number) }
    }

    private mutating func describe(_ name: String, _ help: String, kind: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
    }

    private mutating func sample(_ name: String, _ value: Double) {
        let isWhole = value == value.rounded() && abs(value) < 1e15
        text += "\(name) " + (isWhole ? String(Int64(value)) : "\(value)") + "\n"
    }

    /// In a label value backslash, quote and line break are escaped.
    private static func escaped(_ value: String) -> String {
        var out = ""
        for character in value.unicodeScalars {
            switch character {
            case "\\": out += "\\\\"
            case "\"": out += "\\\""
            case "\n": out += "\\n"
            default: out.unicodeScalars.append(character)
            }
        }
        return out
    }
}
