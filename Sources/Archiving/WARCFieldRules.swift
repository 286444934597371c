internal import Evidence

/// The rules of ISO 28500:2017 §5 and §6 about which fields a record has, and in which form.
enum WARCFieldRules {
    static func defects(of record: WARCRecord) -> [WARCDefect] {
        identity(record) + time(record) + target(record) + revisit(record) + others(record)
    }

    private static let types: Set<String> = [
        "warcinfo", "response", "resource", "request", "metadata", "revisit", "conversion", "continuation",
    ]

    private static func identity(_ record: WARCRecord) -> [WARCDefect] {
        var defects: [WARCDefect] = []
        if let id = record.fields["WARC-Record-ID"] {
            if !isBracketedURI(id) {
                defects.append(WARCDefect("warc.record-id.form", "WARC-Record-ID is not <uri>"))
            }
        } else {
            defects.append(WARCDefect("warc.record-id.missing", "WARC-Record-ID is missing"))
        }
        if record.type.isEmpty {
            defects.append(WARCDefect("warc.type.missing", "WARC-Type is missing"))
        } else if !types.contains(record.type) {
            // §5.2 lets readers pass over types to come; in what is evidence now, there are none.
            defects.append(
                WARCDefect("warc.type.unknown", "WARC-Type \(WARCHead.printable(record.type)) is unknown"))
        }
        return defects
    }

    private static func time(_ record: WARCRecord) -> [WARCDefect] {
        guard let date = record.fields["WARC-Date"] else {
            return [WARCDefect("warc.date.missing", "WARC-Date is missing")]
        }
        if WARCDate.isValid(date, version: record.version) { return [] }
        return [WARCDefect("warc.date.form", "WARC-Date \(WARCHead.printable(date)) is no time in UTC")]
    }

    private static func target(_ record: WARCRecord) -> [WARCDefect] {
        let target = record.targetURI
        switch record.type {
        case "warcinfo":
            return target == nil
                ? [] : [WARCDefect("warc.target.forbidden", "warcinfo has no WARC-Target-URI")]
        case "request", "response", "resource", "conversion", "revisit", "continuation":
            guard let target else { return [WARCDefect("warc.target.missing", "WARC-Target-URI is missing")] }
            return isURI(target) ? [] : [WARCDefect("warc.target.form", "WARC-Target-URI is no URI")]
        default:
            return []
        }
    }

    /// §6.7.
    private static func revisit(_ record: WARCRecord) -> [WARCDefect] {
        guard record.type == "revisit" else { return [] }
        guard let profile = record.fields["WARC-Profile"] else {
            return [WARCDefect("warc.revisit.profile", "a revisit without WARC-Profile")]
        }
        if profile.hasSuffix("identical-payload-digest"), record.fields["WARC-Payload-Digest"] == nil {
            return [WARCDefect("warc.revisit.digest", "a revisit by payload digest without the digest")]
        }
        return []
    }

    private static func others(_ record: WARCRecord) -> [WARCDefect] {
        var defects: [WARCDefect] = []
        let types = ["request", "response", "revisit"]
        if types.contains(record.type), record.announcedLength > 0, record.contentType.isEmpty {
            defects.append(WARCDefect("warc.content-type.missing", "a block without Content-Type"))
        }
        for name in ["WARC-Concurrent-To", "WARC-Refers-To", "WARC-Warcinfo-ID"] {
            for value in record.fields.values(name) where !isBracketedURI(value) {
                defects.append(WARCDefect("warc.reference.form", "\(name) is not <uri>"))
            }
        }
        if let address = record.fields["WARC-IP-Address"], IPAddress(address) == nil {
            defects.append(WARCDefect("warc.ip-address.form", "WARC-IP-Address is no address"))
        }
        return defects
    }

    private static func isBracketedURI(_ text: String) -> Bool {
        text.utf8.first == 0x3C && text.utf8.last == 0x3E && isURI(String(text.dropFirst().dropLast()))
    }

    /// A scheme, a colon, and no blanks or control characters.
    private static func isURI(_ text: String) -> Bool {
        guard let colon = text.utf8.firstIndex(of: 0x3A), colon > text.utf8.startIndex else { return false }
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x3C && $0 != 0x3E }
        let scheme = text.utf8[..<colon].allSatisfy {
            (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
                || [0x2B, 0x2D, 0x2E].contains($0)
        }
        return isPlain && scheme
    }
}
