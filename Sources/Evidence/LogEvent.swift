/// Something that happened, in the one form in which the log attests it.
///
/// The form is a JSON object on one line with a line end behind: names sorted by their bytes, no blanks, texts escaped
/// as RFC 8785 §3.2.2.2 fixes it, whole numbers only, times as milliseconds since 1970. What is absent is left out, so
/// that a new kind of detail leaves the bytes of what was logged before as they are. It holds ids, names of people who
/// acted, codes and digests: no text of an ad and no phone number.
///
///     LogEvent("custody", at: time, [("action", .text("viewed")), ("actor", .text("a.jansen")), …]).line
///     // {"action":"viewed","actor":"a.jansen","at":1795000000000,"kind":"custody","object":"C-…","reason":"…"}
package struct LogEvent: Hashable, Sendable {
    package enum Value: Hashable, Sendable {
        case text(String)
        case whole(Int64)
    }

    /// The canonical bytes, with the line end.
    package let line: [UInt8]

    /// `members` in any order; none of them named `kind` or `at`.
    package init(_ kind: String, at time: UTCTime, _ members: [(String, Value)]) {
        var all = members
        all.append(("kind", .text(kind)))
        all.append(("at", .whole(time.millisecondsSince1970)))
        all.sort { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
        var out: [UInt8] = []
        out.reserveCapacity(400)
        for (place, member) in all.enumerated() {
            out.append(place == 0 ? UInt8(ascii: "{") : UInt8(ascii: ","))
            JSONText.append(member.0, to: &out)
            out.append(UInt8(ascii: ":"))
            switch member.1 {
            case .text(let text): JSONText.append(text, to: &out)
            case .whole(let number): out += String(number).utf8
            }
        }
        out.append(UInt8(ascii: "}"))
        out.append(0x0A)
        line = out
    }
}

extension LogEvent {
    /// That these bytes were fetched, and where in the archive they lie.
    package init(_ record: CaptureRecord) {
        self.init(
            "capture", at: record.capturedAt,
            [
                ("address", .text(record.address.text)), ("authority", .text(record.authority)),
                (
                    "incompleteness",
                    .text(record.incompleteness.map(\.rawValue).sorted().joined(separator: " "))
                ),
                ("length", .whole(Int64(record.response.length))),
                ("offset", .whole(Int64(record.response.offset))),
                ("payload", .text(record.payloadDigest.labelled)), ("record", .text(record.id)),
                ("segment", .text(record.response.segment)), ("status", .whole(Int64(record.status))),
            ])
    }

    /// That a rule fired on a wording. `wording` is the digest of title and text, `rules` that of all rules in force;
    /// `capture` the ``CaptureRecord/id`` it rests on.
    package init(
        _ finding: Finding, wording: Digest256, rules: Digest256, capture: String, at time: UTCTime
    ) {
        let reasons = Digest256(of: finding.reasonDutch + "\n" + finding.reasonEnglish)
        self.init(
            "finding", at: time,
            [
                ("capture", .text(capture)), ("grade", .text(finding.grade)),
                ("group", .text(finding.group.rawValue)), ("reasons", .text(reasons.labelled)),
                ("rule", .text(finding.rule)), ("rules", .text(rules.labelled)),
                ("spans", .text(finding.spans.map { "\($0.start)-\($0.end)" }.joined(separator: " "))),
                // Swift prints the shortest decimal that reads back as the same number: one spelling a weight.
                ("weight", .text("\(finding.weight)")), ("wording", .text(wording.labelled)),
            ])
    }

    /// That a person decided.
    package init(_ decision: Decision) {
        self.init(
            "decision", at: decision.decidedAt,
            [
                ("actor", .text(decision.decidedBy)), ("case", .text(decision.caseID)),
                ("outcome", .text(decision.outcome.rawValue)), ("reason", .text(decision.reasonCode)),
                ("text", .text(Digest256(of: decision.text).labelled)), ("token", .whole(decision.token)),
            ])
    }

    /// That something was looked at, taken, decided, handed out or deleted. `municipality` is the one whose case it is
    /// about; nil for what concerns the police alone, or no case.
    package init(_ event: CustodyEvent, of municipality: String? = nil) {
        let members: [(String, Value)] = [
            ("action", .text(event.action)), ("actor", .text(event.actor)),
            ("object", .text(event.object)), ("reason", .text(event.reason)),
        ]
        self.init(
            "custody", at: event.at, members + (municipality.map { [("municipality", .text($0))] } ?? []))
    }
}
