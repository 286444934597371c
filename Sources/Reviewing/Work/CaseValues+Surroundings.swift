import Evidence

/// What surrounds a case: how its ad changed, what else is on the same contact, where all of it comes from.
extension CaseValues {
    /// Differences of so many of the newest wordings are worked out; the others are told by their dates.
    private static let differenceLimit = 8
    private static let captureLimit = 50
    private static let historyLimit = 200

    var timeline: [String: ViewValue] {
        let showings = desk.timeline.showings
        let rows = showings.indices.reversed().map { index -> ViewValue in
            let isNewest = index == showings.indices.last
            let isNear = showings.count - index <= Self.differenceLimit
            return showing(
                showings[index], before: index > 0 && isNear ? showings[index - 1] : nil, isNewest: isNewest)
        }
        let absences = desk.timeline.absences.suffix(50).map { absence in
            ViewValue.text(
                words[absence.backAt == nil ? "absenceOpen" : "absenceClosed"].filled([
                    "from": LocalTime.minute(absence.goneSince),
                    "to": absence.backAt.map(LocalTime.minute) ?? "",
                    "reason": VisibleText.line(absence.reason, limit: 100),
                ]))
        }
        let earlier = desk.timeline.earlierCount
        return [
            "showings": .list(rows), "hasAbsences": .flag(!absences.isEmpty),
            "absences": .list(Array(absences)),
            "earlier": .optional(
                earlier == 0 ? nil : words["earlierWordings"].filled(["n": String(earlier)])),
        ]
    }

    private func showing(_ showing: AdShowing, before: AdShowing?, isNewest: Bool) -> ViewValue {
        let difference = before.map {
            TextDifference(from: masked($0), to: masked(showing))
        }
        let changed = difference?.parts.contains { $0.kind != .same } ?? false
        let summary =
            before == nil
            ? words["firstWording"]
            : !changed
                ? words["sameWording"]
                : words[difference?.isCoarse == true ? "changedCoarse" : "changedWording"]
        return [
            "from": .text(LocalTime.minute(showing.firstSeen)),
            "fromISO": .text(showing.firstSeen.wholeSeconds),
            "to": .text(LocalTime.minute(showing.lastSeen)), "toISO": .text(showing.lastSeen.wholeSeconds),
            "isCurrent": .flag(isNewest), "isOpen": .flag(isNewest), "hasChanges": .flag(changed),
            "summary": .text(summary), "changes": .list(changed ? (difference?.parts ?? []).map(change) : []),
        ]
    }

    /// Masked before it is compared, so that not even what changed tells a digit.
    private func masked(_ showing: AdShowing) -> String {
        let text = String(showing.text.unicodeScalars.prefix(MarkedAd.limit))
        return isMasked ? MaskedText.text(text, phones: showing.phoneSpans) : text
    }

    private func change(_ part: TextDifference.Part) -> ViewValue {
        [
            "same": .flag(part.kind == .same), "added": .flag(part.kind == .added),
            "removed": .flag(part.kind == .removed), "pieces": .shown(part.text, limit: 4_000),
        ]
    }

    var surroundings: [String: ViewValue] {
        let related = desk.related.map { other -> ViewValue in
            let signs = other.ruleIDs.prefix(6).map(shown.ruleTitle).joined(separator: ", ")
            return [
                "id": .text(other.id), "priority": .text(words["priority.\(other.priority.rawValue)"]),
                "state": .text(words["caseState.\(other.state.rawValue)"]),
                "place": .text(shown.place(other.municipality)),
                "host": .text(VisibleText.line(other.host, limit: 100)),
                "lastSeen": .text(LocalTime.minute(other.lastSeen)), "signs": .text(signs),
            ]
        }
        let events = dossier.history.suffix(Self.historyLimit)
        return [
            "related": .list(related), "isRelatedCut": .flag(desk.isRelatedCut),
            "historyCount": .text(words["historyCount"].filled(["n": String(dossier.history.count)])),
            "history": .list(
                events.reversed().map { event in
                    [
                        "at": .text(LocalTime.text(event.at)), "atISO": .text(event.at.wholeSeconds),
                        "actor": .text(event.actor), "action": .text(actionText(event.action)),
                        "reason": .optional(VisibleText.line(event.reason, limit: 300)),
                    ]
                }),
        ]
    }

    private func actionText(_ action: String) -> String {
        let key = "action.\(action)"
        return Words.entries[key] == nil ? VisibleText.line(action, limit: 40) : words[key]
    }

    var provenance: [String: ViewValue] {
        let captures = dossier.captures.suffix(Self.captureLimit).reversed()
        let left = dossier.captures.count - captures.count
        let address = isMasked ? MaskedText.cautious(file.address.text) : file.address.text
        return [
            "address": .text(VisibleText.line(address, limit: 2_000)),
            "captureMore": .optional(left == 0 ? nil : words["captureMore"].filled(["n": String(left)])),
            "captures": .list(
                captures.map { capture in
                    [
                        "at": .text(LocalTime.text(capture.capturedAt)),
                        "atISO": .text(capture.capturedAt.wholeSeconds),
                        "status": .number(capture.status), "id": .text(capture.id),
                        "digest": .text(capture.payloadDigest.labelled),
                        "segment": .text("\(capture.response.segment) @ \(capture.response.offset)"),
                        "authority": .text(capture.authority),
                        "leaf": .text(desk.leaves[capture.id].map(String.init) ?? words["noLeaf"]),
                        "completeness": .text(completeness(capture)),
                    ]
                }),
        ]
    }

    private func completeness(_ capture: CaptureRecord) -> String {
        guard !capture.incompleteness.isEmpty else { return words["isComplete"] }
        return words["isIncomplete"].filled([
            "reasons": capture.incompleteness.sorted().map(\.rawValue).joined(separator: ", ")
        ])
    }
}
