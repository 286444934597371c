/// What is wrong in a file that a person wrote: where, what, and what would be right.
///
/// The description is one line that editors can jump from: `plan.yaml:7:3: unknown key "sties"; did you mean "sites"?`
package struct InputProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name of the file as it was given.
    package let file: String
    /// Counted from 1; nil where the whole file is meant.
    package let line: Int?
    /// Counted from 1, in Unicode scalars.
    package let column: Int?
    /// What is wrong.
    package let message: String
    /// What would be right; empty where the message says it all.
    package let remedy: String

    package init(file: String, line: Int? = nil, column: Int? = nil, message: String, remedy: String = "") {
        (self.file, self.line, self.column, self.message, self.remedy) = (file, line, column, message, remedy)
    }

    package var description: String {
        let place = [file, line.map(String.init), column.map(String.init)].compactMap(\.self)
        return place.joined(separator: ":") + ": " + message + (remedy.isEmpty ? "" : "; " + remedy)
    }
}

/// The known word that is nearest to a mistyped one, for "did you mean".
package enum NearestWord {
    /// The nearest of `known` within a third of the length of `word`, by Levenshtein distance; nil if none is.
    ///
    /// Words of more than 64 characters are not compared: no key is that long, and the cost is quadratic.
    package static func among(_ known: [String], to word: String) -> String? {
        guard word.utf8.count <= 64 else { return nil }
        let limit = max(1, (word.utf8.count + 1) / 3)
        let ranked = known.sorted().map { ($0, distance(Array(word.utf8), Array($0.utf8))) }
        guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= limit else { return nil }
        return best.0
    }

    private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var row = Array(0...other.count)
        for (i, left) in one.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, right) in other.enumerated() {
                let substituted = diagonal + (left == right ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[other.count]
    }
}
