import Evidence

/// Words and values that list and case page share.
struct ShownCase {
    let visit: Visit

    var words: Words { visit.words }
    var reference: ReviewReference { visit.services.reference }

    func title(_ file: CaseFile, phones: [TextSpan]) -> String {
        let title = VisibleText.line(MaskedText.cautious(file.title, phones: phones), limit: 120)
        return title.allSatisfy { $0 == " " } ? words["noTitle"] : title
    }

    func place(_ code: String?) -> String {
        guard let code else { return words["placeUnknown"] }
        return reference.municipalities[code] ?? code
    }

    func ruleTitle(_ rule: String) -> String {
        guard let card = reference.rules[rule] else { return rule }
        return visit.language == .nl ? card.titleDutch : card.titleEnglish
    }

    func badges(_ file: CaseFile) -> [String: ViewValue] {
        [
            "id": .text(file.id), "priority": .text(words["priority.\(file.priority.rawValue)"]),
            "priorityClass": .text("priority-\(file.priority.rawValue)"),
            "verdict": .text(words["verdict.\(file.verdict.rawValue)"]),
            "verdictClass": .text("verdict-\(file.verdict.rawValue)"),
            "place": .text(place(file.municipality)),
            "host": .text(VisibleText.line(MaskedText.cautious(file.address.hostAndPort), limit: 100)),
            "state": .text(words["caseState.\(file.state.rawValue)"]),
        ]
    }

    /// A lease as it stands now; false where nobody has the case.
    func holder(_ lease: CaseLease?, state: CaseFile.State) -> ViewValue {
        guard state == .claimed, let lease, lease.until > visit.now else { return false }
        return .text(
            words["heldUntil"].filled(["who": lease.holder, "time": LocalTime.minute(lease.until)]))
    }
}

extension ViewValue {
    /// False where there is nothing: a section of a template would be drawn for an empty text.
    static func optional(_ text: String?) -> ViewValue {
        guard let text, !text.isEmpty else { return false }
        return .text(text)
    }

    static func pieces(_ pieces: [VisibleText.Piece]) -> ViewValue {
        .list(
            pieces.map { piece in
                switch piece {
                case .plain(let text): ["unseen": false, "plain": .text(text)]
                case .unseen(let code): ["unseen": .text(code), "plain": ""]
                }
            })
    }

    /// Text from outside, at most `limit` scalars of it.
    static func shown(_ text: String, limit: Int = 4_000) -> ViewValue {
        pieces(VisibleText.pieces(text.unicodeScalars.prefix(limit)))
    }
}

extension String {
    /// With `{name}` replaced by its value: the way numbers and names get into a sentence of ``Words``.
    func filled(_ values: [String: String]) -> String {
        var out = ""
        var rest = Substring(self)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            out += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            out += values[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }
}

extension LocalTime {
    /// `21-11-2026 14:05`.
    static func minute(_ time: UTCTime) -> String { String(text(time).dropLast(3)) }
}
