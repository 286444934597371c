import Evidence
import Filing

/// Stored ads as people and programs read them at a terminal.
enum AdText {
    static func line(_ ad: StoredAd) -> String {
        let gone = ad.goneSince.map { "  gone since \($0.wholeSeconds)" } ?? ""
        let rules = ad.ruleIDs.joined(separator: " ")
        return
            "\(ad.number)  \(ad.lastSeen.wholeSeconds)  \(ad.verdict.value.rawValue)  \(ad.address)  \(rules)\(gone)"
    }

    static func json(_ ad: StoredAd, isMasked: Bool) -> JSONLine {
        .object(fields(ad, isMasked: isMasked))
    }

    static func json(_ history: AdHistory, isMasked: Bool) -> JSONLine {
        let showings = history.showings.map { showing in
            JSONLine.object([
                ("title", .text(showing.title)), ("text", .text(text(showing, isMasked: isMasked))),
                ("firstSeen", .text(showing.firstSeen.rfc3339)),
                ("lastSeen", .text(showing.lastSeen.rfc3339)),
                ("capture", .text(showing.capture)),
                ("template", .texts(template(showing, isMasked: isMasked))),
            ])
        }
        let absences = history.absences.map { absence in
            JSONLine.object([
                ("gone", .text(absence.goneSince.rfc3339)), ("reason", .text(absence.reason)),
                ("back", .optional(absence.backAt?.rfc3339)),
            ])
        }
        return .object(
            fields(history.ad, isMasked: isMasked) + [
                ("wordings", .list(showings)), ("absences", .list(absences)),
            ])
    }

    private static func fields(_ ad: StoredAd, isMasked: Bool) -> [(String, JSONLine)] {
        [
            ("address", .text(ad.address.text)), ("ad", .text(ad.localKey)),
            ("number", .whole(Int(ad.number))),
            ("site", .text(ad.site)), ("title", .text(ad.title)),
            ("text", .text(isMasked ? MarkedText.masked(ad.text, spans: ad.phoneSpans) : ad.text)),
            ("phones", .texts(ad.maskedPhones)), ("municipality", .optional(ad.municipality)),
            ("verdict", .text(ad.verdict.value.rawValue)), ("reasons", .texts(ad.verdict.reasons)),
            ("rules", .texts(ad.ruleIDs)), ("firstSeen", .text(ad.firstSeen.rfc3339)),
            ("lastSeen", .text(ad.lastSeen.rfc3339)), ("changed", .optional(ad.changed?.rfc3339)),
            ("gone", .optional(ad.goneSince?.rfc3339)),
            ("goneReason", ad.goneSince == nil ? .null : .text(ad.goneReason)),
            ("capture", .text(ad.capture)),
        ]
    }

    /// All wordings, the newest last, as they followed each other.
    static func lines(_ history: AdHistory, isMasked: Bool) -> [String] {
        let ad = history.ad
        var lines = [
            "ad \(ad.number)  \(Terminal.safe(ad.address.text))  site \(ad.site)",
            "seen      \(ad.firstSeen.wholeSeconds) to \(ad.lastSeen.wholeSeconds)"
                + (ad.changed.map { ", changed \($0.wholeSeconds)" } ?? ""),
            "permit    \(ad.verdict.value.rawValue): \(ad.verdict.reasons.joined(separator: ", "))",
            "signs     " + (ad.ruleIDs.isEmpty ? "none" : ad.ruleIDs.joined(separator: " ")),
        ]
        if let since = ad.goneSince {
            lines.append("gone      since \(since.wholeSeconds): \(ad.goneReason)")
        }
        if history.earlierCount > 0 { lines.append("earlier   \(history.earlierCount) wordings, not shown") }
        for (number, showing) in history.showings.enumerated() {
            lines += [
                "",
                "wording \(number + 1) of \(history.showings.count)  seen \(showing.firstSeen.wholeSeconds) to "
                    + "\(showing.lastSeen.wholeSeconds)  \(showing.capture)",
            ]
            lines += MarkedText.lines(text(showing, isMasked: isMasked), spans: []).map { "    " + $0 }
            lines += template(showing, isMasked: isMasked).map { "  site's own  " + Terminal.safe($0) }
        }
        if !history.absences.isEmpty { lines += ["", "absences"] }
        lines += history.absences.map {
            "  gone \($0.goneSince.wholeSeconds): \($0.reason)"
                + ($0.backAt.map { "; back \($0.wholeSeconds)" } ?? "")
        }
        return lines
    }

    /// The lines beside the ad that were taken for the site's own; a number in them is masked as one of the ad's is.
    private static func template(_ showing: AdShowing, isMasked: Bool) -> [String] {
        showing.template.split(separator: "\n").map { line in
            let hidesNumber = isMasked && line.count(where: \.isNumber) >= 9
            return hidesNumber ? String(line.map { $0.isNumber ? "•" : $0 }) : String(line)
        }
    }

    private static func text(_ showing: AdShowing, isMasked: Bool) -> String {
        isMasked ? MarkedText.masked(showing.text, spans: showing.phoneSpans) : showing.text
    }
}
