import Evidence

/// Entries of the ledger as people and programs read them at a terminal.
enum LedgerText {
    static func line(_ entry: LedgerEntry) -> String {
        let due = entry.nextDue.map { "  due \($0.wholeSeconds)" } ?? ""
        let gone = entry.goneSince.map { "  gone since \($0.wholeSeconds)" } ?? ""
        return "\(entry.state.rawValue)  \(entry.address)  \(Terminal.safe(entry.reason))\(gone)\(due)"
    }

    static func json(_ entry: LedgerEntry, kind: PageKind?, why: JSONLine? = nil) -> JSONLine {
        .object(
            [
                ("address", .text(entry.address.text)), ("state", .text(entry.state.rawValue)),
                ("kind", .optional(kind?.rawValue)), ("reason", .text(entry.reason)),
                ("status", .optional(entry.status)), ("firstSeen", .text(entry.firstSeen.rfc3339)),
                ("lastTried", .optional(entry.lastTried?.rfc3339)),
                ("nextDue", .optional(entry.nextDue?.rfc3339)), ("site", .text(entry.entry.site)),
                ("depth", .whole(entry.entry.depth)), ("via", .optional(entry.entry.via?.text)),
                ("attempts", .whole(entry.attempts)), ("gone", .optional(entry.goneSince?.rfc3339)),
            ] + (why.map { [("why", $0)] } ?? []))
    }

    /// A host that rests or is given up.
    static func line(_ host: HostSummary) -> String {
        let until = host.refusal == nil ? host.notBefore : host.refusedUntil ?? host.notBefore
        let reason = host.refusal ?? host.restReason ?? "delay"
        return "host \(host.host)  left alone until \(until.wholeSeconds): \(Terminal.safe(reason))"
    }

    static func json(_ host: HostSummary) -> JSONLine {
        .object([
            ("host", .text(host.host)), ("notBefore", .text(host.notBefore.rfc3339)),
            ("reason", .optional(host.refusal ?? host.restReason)), ("failures", .whole(host.failures)),
            ("givenUpUntil", .optional(host.refusedUntil?.rfc3339)),
        ])
    }
}
