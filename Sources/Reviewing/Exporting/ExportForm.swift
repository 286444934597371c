import Evidence

/// The form on the page of a case, and what was sent with it.
struct ExportForm {
    static let reasonLimit = 500

    let edition: ExportOrder.Edition
    let isDutch: Bool
    let reason: String

    /// Nil with the problems, field by field, where something is missing.
    init?(_ visit: Visit, _ problems: inout FormProblems) {
        let reason = visit.form["exportReason"] ?? ""
        let edition = visit.form["exportEdition"].flatMap(ExportOrder.Edition.init)
        let language = visit.form["exportLanguage"].flatMap(Language.init)
        if !FieldText.hasWords(reason, limit: Self.reasonLimit) {
            problems.add("exportReason", visit.words["exportReasonProblem"])
        }
        if edition == nil { problems.add("exportEdition", visit.words["exportEditionProblem"]) }
        if language == nil { problems.add("exportLanguage", visit.words["exportLanguageProblem"]) }
        guard problems.isEmpty, let edition, let language else { return nil }
        (self.edition, self.isDutch, self.reason) = (edition, language == .nl, reason)
    }

    /// False for who may not export, and where the site has no desk for it: then the page has no such form.
    static func value(_ visit: Visit, _ file: CaseFile) -> ViewValue {
        guard visit.services.exports != nil, visit.account.may(.export) else { return false }
        let isPolice = visit.viewer == .police
        let editions: [ExportOrder.Edition] = isPolice ? [.police, .municipality] : [.municipality]
        let chosen = visit.form["exportEdition"].flatMap(ExportOrder.Edition.init) ?? editions[0]
        let language = visit.form["exportLanguage"].flatMap(Language.init) ?? visit.language
        return [
            "isUndecided": .flag(file.state != .decided),
            "reason": .text(visit.form["exportReason"] ?? ""),
            "isOpen": .flag(visit.row.path == "/cases/:case/export"),
            "editions": .list(
                editions.map { edition in
                    [
                        "value": .text(edition.rawValue), "chosen": .flag(edition == chosen),
                        "label": .text(visit.words["exportEdition.\(edition.rawValue)"]),
                    ]
                }),
            "languages": .list(
                Language.allCases.map { one in
                    [
                        "value": .text(one.rawValue), "chosen": .flag(one == language),
                        "label": .text(visit.words["exportLanguage.\(one.rawValue)"]),
                    ]
                }),
        ]
    }
}

extension ExportRefusal {
    /// The field that is to be changed, or whose form cannot be sent.
    var field: String {
        switch self {
        case .policeEdition, .policeOnly: "exportEdition"
        case .undecided, .authorityOver, .termOver, .nothing, .busy: "exportReason"
        }
    }
}
