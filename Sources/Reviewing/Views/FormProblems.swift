/// What is wrong with a form, field by field: a summary on top of the page and a sentence at each field.
struct FormProblems: Sendable {
    private var problems: [(field: String, text: String)] = []

    var isEmpty: Bool { problems.isEmpty }

    /// `field` is the id of the field in the page; `text` says what would be right.
    mutating func add(_ field: String, _ text: String) {
        problems.append((field, text))
    }

    /// Under `problems` a list for the partial `problems`, under `problem` the first sentence of each field.
    var values: [String: ViewValue] {
        guard !isEmpty else { return [:] }
        let list = problems.map { ViewValue.object(["field": .text($0.field), "text": .text($0.text)]) }
        let first = Dictionary(problems.map { ($0.field, ViewValue.text($0.text)) }) { first, _ in first }
        return ["problems": .object(["list": .list(list)]), "problem": .object(first)]
    }
}
