internal import Evidence

/// A link that says how to reach someone, and where in the ad's text it stands.
struct ContactLink: Sendable {
    enum Scheme: Sendable { case phone, whatsapp, telegram, mail, payment }

    let scheme: Scheme
    /// The number as written, or the name.
    let value: String
    /// The service that a payment link leads to, such as `tikkie`; nil for other links.
    let paymentService: String?
    /// A source scalar of the ad's text.
    var at: Int
    /// True for a value that stands in an attribute which is no link, such as `data-phone`.
    private let isAttributeOnly: Bool
    /// Messengers name the country, with a plus or without.
    private let isMessenger: Bool

    /// Nil for a link to another page, which is told by its first bytes: a page has many of those.
    init?(_ reference: String, at: Int, isAttributeOnly: Bool = false) {
        guard isAttributeOnly || Self.mayBeContact(reference.utf8) else { return nil }
        let plain = reference.prefix(512)
        self.at = at
        self.isAttributeOnly = isAttributeOnly
        if isAttributeOnly {
            isMessenger = false
            (scheme, value, paymentService) = (.phone, String(plain), nil)
            return
        }
        let lower = plain.lowercased()
        for (start, scheme) in Self.known where lower.hasPrefix(start) {
            let rest = plain.dropFirst(start.count)
            let value =
                switch scheme {
                case .whatsapp, .phone: Self.phoneNumber(in: rest, isScript: start == "javascript:") ?? ""
                case .payment: String(rest.prefix(128))
                case .telegram, .mail: Self.head(rest)
                }
            // `t.me/+AbC` leads to a group and names no number: the next that fits is asked.
            if value.isEmpty { continue }
            (self.scheme, self.value) = (scheme, value)
            paymentService =
                scheme == .payment ? start.split(separator: "/").last.map { String($0.dropLast(3)) } : nil
            isMessenger = scheme == .whatsapp || scheme == .phone && !Self.isDialled(start)
            return
        }
        return nil
    }

    /// True for links of a telephone, where a number without a plus is one of the region.
    private static func isDialled(_ start: String) -> Bool {
        !start.hasPrefix("tg:") && !numberHosts.contains { start.hasSuffix($0) }
    }

    /// Payment hosts all end in `.me`, which ``paymentService`` leaves out.
    private static let known: [(start: String, scheme: Scheme)] = {
        var known: [(String, Scheme)] = [
            ("mailto:", .mail), ("whatsapp://send?", .whatsapp), ("tg://resolve?domain=", .telegram),
        ]
        known += phoneSchemes.map { ($0, .phone) }
        let hosts: [(String, Scheme)] = [
            ("wa.me/", .whatsapp), ("api.whatsapp.com/send", .whatsapp), ("web.whatsapp.com/send", .whatsapp),
            ("chat.whatsapp.com/send", .whatsapp), ("whatsapp.com/send", .whatsapp), ("t.me/", .telegram),
            ("telegram.me/", .telegram), ("paypal.me/", .payment),
            ("bunq.me/", .payment),
            ("tikkie.me/", .payment), ("revolut.me/", .payment),
        ]
        for scheme in ["https://", "http://", "//", "https://www.", "http://www.", ""] {
            known += numberHosts.map { (scheme + $0, .phone) }
            known += hosts.map { (scheme + $0.0, $0.1) }
        }
        return known
    }()

    /// False for relative paths, fragments, and web addresses whose host does not begin like a messenger's.
    private static func mayBeContact(_ reference: String.UTF8View) -> Bool {
        var bytes = reference.makeIterator()
        guard let first = bytes.next() else { return false }
        let second = bytes.next() ?? 0
        if first == 0x2F { return second == 0x2F }
        guard first.isLetter else { return false }
        guard first | 0x20 == 0x68, second | 0x20 == 0x74 else {
            // `wa.me/31612345600`, whose scheme was forgotten.
            return reference.contains(0x3A) || reference.starts(with: "wa.me/".utf8)
                || reference.starts(with: "t.me/".utf8)
        }
        // http or https: the first letter of the host decides, after "www." as well.
        let host = reference.drop { $0 != 0x3A }.dropFirst(3)
        guard let letter = host.first,
            [0x77, 0x61, 0x74, 0x70, 0x62, 0x63, 0x72, 0x73].contains(letter | 0x20)
        else { return false }
        // All of them end in `.me` but one.
        let head = Array(host.prefix(32)).span
        for at in 0..<max(0, head.count - 3) {
            if head[at] == 0x2E, head[at + 1] | 0x20 == 0x6D, head[at + 2] | 0x20 == 0x65 { return true }
            if head[at] | 0x20 == 0x68, head[at + 1] | 0x20 == 0x61, head[at + 2] | 0x20 == 0x74 {
                return true
            }
        }
        return false
    }

    var handleKind: String? {
        switch scheme {
        case .phone: nil
        case .whatsapp: "whatsapp"
        case .telegram: "telegram"
        case .mail: "mail"
        case .payment: "payment"
        }
    }

    /// The number of a phone link as the plan of `region` knows it, and what it was disguised by; nil for other links
    /// and other numbers.
    func number(region: String) -> AttributeNumber? {
        if isAttributeOnly { return AttributeNumber(value, region: region) }
        return digits.flatMap { NumberPlan.e164($0, region: region) }.map { AttributeNumber(e164: $0) }
    }

    /// The digits of a phone link, with a plus where one stands or a messenger implies it.
    var digits: [UInt8]? {
        guard scheme == .phone || scheme == .whatsapp else { return nil }
        let digits = value.utf8.filter(\.isDigit)
        guard digits.count >= 8 else { return nil }
        let hasPlus = value.utf8.contains(0x2B)
        let isInternational = isMessenger && !digits.starts(with: [0x30])
        return (hasPlus || isInternational ? [0x2B] : []) + digits
    }

    /// Up to the parameters: `+31612345600?body=…`
    private static func head(_ rest: Substring) -> String {
        // In ASCII bytes are characters, but for a carriage return and line feed, and those cut nothing here.
        if rest.utf8.count <= 128, rest.utf8.allSatisfy({ $0 < 0x80 }) {
            return String(
                decoding: rest.utf8.prefix { ![0x3F, 0x26, 0x3B, 0x23, 0x2F].contains($0) }, as: UTF8.self)
        }
        return String(rest.prefix { !"?&;#/".contains($0) }.prefix(128))
    }
}
