import Evidence
import GRDB

/// The task split as SQL: the condition that each query about cases or ads carries in its WHERE clause.
///
/// It is part of the query and not a filter on its result, so that limits, counts and "does it exist" obey it too.
/// Codes are bound as arguments, never written into the text.
struct ViewerCondition {
    /// On the columns of `case_file`.
    let onCases: String
    /// On the columns of `ad`.
    let onAds: String
    /// On the columns of `finding`.
    let onFindings: String
    /// For ``onCases`` or ``onAds``; ``onFindings`` takes none.
    let arguments: StatementArguments

    init(_ viewer: Viewer) {
        switch viewer {
        case .police:
            (onCases, onAds, onFindings, arguments) = ("TRUE", "TRUE", "TRUE", [])
        case .municipality(let codes):
            let marks = codes.map { _ in "?" }.joined(separator: ", ")
            onCases = "(case_file.route = 'municipality' AND case_file.municipality IN (\(marks)))"
            onAds = "ad.municipality IN (\(marks))"
            onFindings = "finding.route = 'municipality'"
            arguments = StatementArguments(codes)
        }
    }
}
