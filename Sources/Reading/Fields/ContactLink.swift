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

    /// Nil for a link to another page, which is told by its first bytes: a page has many of those.
    init?(_ reference: String, at: Int, isAttributeOnly: Bool = false) {
        guard isAttributeOnly || Self.mayBeContact(reference.utf8) else { return nil }
        let plain = reference.prefix(512)
        self.at = at
        if isAttributeOnly {
            (scheme, value, paymentService) = (.phone, String(plain), nil)
            return
        }
        let lower = plain.lowercased()
        guard let (start, known) = Self.known.first(where: { lower.hasPrefix($0.start) }) else { return nil }
        let rest = plain.dropFirst(start.count)
        scheme = known
        paymentService =
            known == .payment ? start.split(separator: "/").last.map { String($0.dropLast(3)) } : nil
        switch known {
        case .whatsapp: value = Self.number(rest) ?? ""
        case .payment: value = String(rest.prefix(128))
        case .phone, .telegram, .mail: value = Self.head(rest)
        }
        if value.isEmpty { return nil }
    }

    /// Payment hosts all end in `.me`, which ``paymentService`` leaves out.
    private static let known: [(start: String, scheme: Scheme)] = {
        var known: [(String, Scheme)] = [
            ("tel:", .phone), ("sms:", .phone), ("callto:", .phone), ("smsto:", .phone),
            ("viber://chat?number=", .phone), ("mailto:", .mail), ("whatsapp://send", .whatsapp),
            ("tg://resolve?domain=", .telegram),
        ]
        let hosts: [(String, Scheme)] = [
            ("wa.me/", .whatsapp), ("api.whatsapp.com/send", .whatsapp), ("web.whatsapp.com/send", .whatsapp),
            ("t.me/", .telegram), ("telegram.me/", .telegram), ("paypal.me/", .payment),
            ("bunq.me/", .payment),
            ("tikkie.me/", .payment), ("revolut.me/", .payment),
        ]
        for scheme in ["https://", "http://", "//", "https://www.", "http://www."] {
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
        guard first | 0x20 == 0x68, second | 0x20 == 0x74 else { return reference.contains(0x3A) }
        // http or https: the first letter of the host decides, after "www." as well.
        let host = reference.drop { $0 != 0x3A }.dropFirst(3)
        guard let letter = host.first else { return false }
        return [0x77, 0x61, 0x74, 0x70, 0x62, 0x72].contains(letter | 0x20)
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

    /// The digits of a phone link, with a plus where one stands or a messenger implies it; nil for other
    /// links.
    var digits: [UInt8]? {
        guard scheme == .phone || scheme == .whatsapp else { return nil }
        let digits = value.utf8.filter(\.isDigit)
        guard digits.count >= 8 else { return nil }
        let hasPlus = value.utf8.contains(0x2B) || value.lowercased().hasPrefix("%2b")
        let isInternational = scheme == .whatsapp && !digits.starts(with: [0x30])
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

    /// `31612345600`, `?phone=31612345600&text=…`
    private static func number(_ rest: Substring) -> String? {
        let digits = rest.drop { !$0.isASCII || !$0.isNumber && $0 != "+" }.prefix {
            $0.isASCII && ($0.isNumber || $0 == "+" || $0 == "-" || $0 == " ")
        }
        return digits.count >= 8 ? String(digits) : nil
    }
}
