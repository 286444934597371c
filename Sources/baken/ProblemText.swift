import Evidence

/// What is wrong in files that people write, with the line at fault and a caret under the place.
enum ProblemText {
    /// Of more problems than this only the first show their line: who has that many needs a count first.
    private static let excerptLimit = 200

    /// One line a problem, `head` before it, and the excerpt from its file, where that can be read.
    static func lines(_ problems: [InputProblem], head: String = "") -> [String] {
        lines(problems.map { ($0, $0.description) }, head: head)
    }

    /// The same for problems that are described in other words.
    static func lines(_ problems: [(problem: InputProblem, words: String)], head: String = "") -> [String] {
        var (file, text) = ("", String?.none)
        return problems.enumerated().flatMap { index, entry -> [String] in
            let problem = entry.problem
            let line = head + Terminal.safe(entry.words, limit: 1_000)
            guard index < excerptLimit, problem.line != nil else { return [line] }
            // Problems come file by file, so the last one read will mostly do.
            if problem.file != file {
                (file, text) = (problem.file, try? DiskFile.text(problem.file))
            }
            let excerpt = text.map { SourceExcerpt.lines(of: problem, in: $0) } ?? []
            return [line] + excerpt.map { Terminal.safe($0, limit: 400) }
        }
    }
}
