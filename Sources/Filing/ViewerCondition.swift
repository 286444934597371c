import Evidence
import GRDB

/// The task split as SQL: the condition that each query about cases or ads carries in its WHERE clause.
///
/// It is part of the query and not a filter on its result, so that limits, counts and "does it exist" obey it too.
/// Codes are bound as arguments, never written into the text.
struct ViewerCondition {
    /// On the columns of `case_file`.
    let onCases: String
    /// On the columns of `ad`: a municipality is shown the ads that it has a case on, and not those that concern the
    /// police alone or nobody. Counts obey it too: a number would tell of the others.
    let onAds: String
    /// On the columns of `ad_version`: the wordings that an ad had while it was another municipality's stay with that one.
    let onWordings: String
    /// On the columns of `finding`.
    let onFindings: String
    /// On a column `municipality` of the history (`custody`, `decision`, `case_comment`): what was done about a case while it
    /// was another municipality's stays with that one, as its wordings do.
    let onHistory: String
    /// ``onHistory`` on the columns of `decision`, where other tables with such a column stand beside it.
    let onDecisions: String
    /// For one of ``onCases``, ``onAds``, ``onWordings`` and ``onHistory``; ``onFindings`` takes none.
    let arguments: StatementArguments

    init(_ viewer: Viewer) {
        switch viewer {
        case .police:
            (onCases, onAds, onWordings, onFindings) = ("TRUE", "TRUE", "TRUE", "TRUE")
            (onHistory, onDecisions) = ("TRUE", "TRUE")
            arguments = []
        case .municipality(let codes):
            let marks = codes.map { _ in "?" }.joined(separator: ", ")
            onCases = "(case_file.route = 'municipality' AND case_file.municipality IN (\(marks)))"
            onAds = "EXISTS (SELECT 1 FROM case_file WHERE case_file.ad_id = ad.id AND \(onCases))"
            onWordings = "ad_version.municipality IN (\(marks))"
            onFindings = "finding.route = 'municipality'"
            onHistory = "municipality IN (\(marks))"
            onDecisions = "decision.municipality IN (\(marks))"
            arguments = StatementArguments(codes)
        }
    }
}
