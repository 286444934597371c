internal import Evidence

/// The rules of ISO 28500:2017 §5 to §7 about which fields a record has, and in which form. Their list with clauses is
/// ``WARCRule``.
enum WARCFieldRules {
    static func defects(of record: WARCRecord) -> [WARCDefect] {
        var defects = WARCDefects(record)
        defects.checkIdentity()
        defects.checkTime()
        defects.checkTarget()
        defects.checkForbidden()
        defects.checkRevisit()
        defects.checkReferences()
        defects.checkContentType()
        defects.checkSegments()
        return defects.found
    }

    /// §5.7 to §5.22 each say on which types a field shall not be used.
    static let forbidden: [(field: String, types: Set<String>)] = [
        ("WARC-Target-URI", ["warcinfo"]),
        ("WARC-Concurrent-To", ["warcinfo", "conversion", "continuation"]),
        ("WARC-IP-Address", ["warcinfo", "conversion", "continuation"]),
        ("WARC-Refers-To", ["warcinfo", "response", "resource", "request", "continuation"]),
        (
            "WARC-Refers-To-Target-URI",
            ["warcinfo", "response", "metadata", "conversion", "resource", "request", "continuation"]
        ),
        (
            "WARC-Refers-To-Date",
            ["warcinfo", "response", "metadata", "conversion", "resource", "request", "continuation"]
        ),
        ("WARC-Warcinfo-ID", ["warcinfo"]),
        ("WARC-Filename", Self.types.subtracting(["warcinfo"])),
        ("WARC-Segment-Origin-ID", Self.types.subtracting(["continuation"])),
        ("WARC-Segment-Total-Length", Self.types.subtracting(["continuation"])),
    ]

    /// §6.
    static let types: Set<String> = [
        "warcinfo", "response", "resource", "request", "metadata", "revisit", "conversion", "continuation",
    ]
}

/// The defects of one record, gathered rule by rule.
private struct WARCDefects {
    private let record: WARCRecord
    private(set) var found: [WARCDefect] = []

    init(_ record: WARCRecord) {
        self.record = record
    }

    private mutating func add(_ rule: String, _ message: String) {
        found.append(WARCDefect(rule, message))
    }

    mutating func checkIdentity() {
        if let id = record.fields["WARC-Record-ID"] {
            if !WARCURI.isBracketed(id) { add("warc.record-id.form", "WARC-Record-ID is not <uri>") }
        } else {
            add("warc.record-id.missing", "WARC-Record-ID is missing")
        }
        if record.type.isEmpty {
            add("warc.type.missing", "WARC-Type is missing")
        } else if !WARCFieldRules.types.contains(record.type) {
            // §5.5 lets readers pass over types to come; in what is evidence now, there are none.
            add("warc.type.unknown", "WARC-Type \(WARCHead.printable(record.type)) is unknown")
        }
    }

    mutating func checkTime() {
        guard let date = record.fields["WARC-Date"] else {
            return add("warc.date.missing", "WARC-Date is missing")
        }
        if !WARCDate.isValid(date, version: record.version) {
            add("warc.date.form", "WARC-Date \(WARCHead.printable(date)) is no time in UTC")
        }
        if let date = record.fields["WARC-Refers-To-Date"], !WARCDate.isValid(date, version: "1.1") {
            add("warc.refers-to-date.form", "WARC-Refers-To-Date is no time in UTC")
        }
    }

    mutating func checkTarget() {
        if let target = record.targetURI {
            if !WARCURI.isURI(target) { add("warc.target.form", "WARC-Target-URI is no URI") }
        } else if !["warcinfo", "metadata"].contains(record.type), WARCFieldRules.types.contains(record.type)
        {
            add("warc.target.missing", "WARC-Target-URI is missing")
        }
    }

    mutating func checkForbidden() {
        for rule in WARCFieldRules.forbidden
        where rule.types.contains(record.type) && record.fields[rule.field] != nil {
            add("warc.field.forbidden", "\(record.type) has no \(rule.field)")
        }
    }

    /// §6.7.
    mutating func checkRevisit() {
        if let profile = record.fields["WARC-Profile"] {
            if !WARCURI.isURI(WARCRecord.withoutBrackets(profile)) {
                add("warc.profile.form", "WARC-Profile is no URI")
            }
            if record.type == "revisit", profile.hasSuffix("identical-payload-digest"),
                record.fields["WARC-Payload-Digest"] == nil
            {
                add("warc.revisit.digest", "a revisit by payload digest without the digest")
            }
        } else if record.type == "revisit" {
            add("warc.revisit.profile", "a revisit without WARC-Profile")
        }
    }

    mutating func checkReferences() {
        for name in ["WARC-Concurrent-To", "WARC-Refers-To", "WARC-Warcinfo-ID", "WARC-Segment-Origin-ID"] {
            for value in record.fields.values(name) where !WARCURI.isBracketed(value) {
                add("warc.reference.form", "\(name) is not <uri>")
            }
        }
        if let address = record.fields["WARC-IP-Address"], IPAddress(address) == nil {
            add("warc.ip-address.form", "WARC-IP-Address is no address")
        }
        if let reason = record.fields["WARC-Truncated"], !WARCHead.isToken(reason) {
            add("warc.truncated.form", "WARC-Truncated is no token")
        }
    }

    mutating func checkContentType() {
        let isMessage = ["request", "response", "revisit"].contains(record.type)
        if let type = record.fields["Content-Type"], !type.isEmpty {
            if !Self.isMediaType(type) { add("warc.content-type.form", "Content-Type is no media type") }
        } else if isMessage, record.announcedLength > 0 {
            add("warc.content-type.missing", "a block without Content-Type")
        }
        if record.type == "resource", record.targetURI?.hasPrefix("dns:") == true,
            record.contentType != "text/dns"
        {
            add("warc.dns.content-type", "a resource of the dns scheme that is not text/dns")
        }
    }

    /// RFC 2045 §5.1, as far as the slash; what is said of parameters differs from tool to tool.
    private static func isMediaType(_ text: String) -> Bool {
        let parts = text.prefix { $0 != ";" }.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { WARCHead.isToken(String($0).trimmingBlanksAround) }
    }

    /// §7.
    mutating func checkSegments() {
        let number = record.fields["WARC-Segment-Number"]
        let value = number.flatMap(WARCHead.decimal)
        if number != nil, value == nil || value == 0 {
            add("warc.segment.number", "WARC-Segment-Number is no number")
        }
        if record.type == "continuation" {
            if value.map({ $0 < 2 }) ?? true {
                add("warc.segment.first", "a continuation is segment 2 or a later one")
            }
            if record.fields["WARC-Segment-Origin-ID"] == nil {
                add("warc.segment.origin", "a continuation without WARC-Segment-Origin-ID")
            }
        } else if let value, value > 1 {
            add("warc.segment.first", "the first segment has number 1")
        }
        if let total = record.fields["WARC-Segment-Total-Length"], WARCHead.decimal(total) == nil {
            add("warc.segment.total", "WARC-Segment-Total-Length is no number")
        }
    }
}

/// What the grammar calls `uri` (RFC 3986), as far as archives of other tools keep it.
enum WARCURI {
    static func isBracketed(_ text: String) -> Bool {
        text.utf8.first == 0x3C && text.utf8.last == 0x3E && isURI(String(text.dropFirst().dropLast()))
    }

    /// A scheme, a colon, and no blanks or control characters.
    static func isURI(_ text: String) -> Bool {
        guard let colon = text.utf8.firstIndex(of: 0x3A), colon > text.utf8.startIndex,
            let first = text.utf8.first, (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first)
        else { return false }
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x3C && $0 != 0x3E }
        let scheme = text.utf8[..<colon].allSatisfy {
            (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
                || [0x2B, 0x2D, 0x2E].contains($0)
        }
        return isPlain && scheme
    }
}

extension String {
    fileprivate var trimmingBlanksAround: String {
        let bytes = Array(utf8).drop { $0 == 0x20 || $0 == 0x09 }
        guard let end = bytes.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return "" }
        return String(decoding: bytes[...end], as: UTF8.self)
    }
}
