internal import Evidence

/// A link that says how to reach someone, and where in the ad's text it stands.
struct ContactLink: Sendable {
    enum Scheme: Sendable { case phone, whatsapp, telegram, mail, payment }

    let scheme: Scheme
    /// The number as written, or the name.
    let value: String
    /// A source scalar of the ad's text.
    var at: Int

    /// Nil for a link to another page.
    init?(_ reference: String, at: Int, isAttributeOnly: Bool = false) {
        let plain = reference.prefix(512)
        let lower = plain.lowercased()
        self.at = at
        if isAttributeOnly {
            (scheme, value) = (.phone, String(plain))
        } else if let rest = Self.rest(plain, lower, ["tel:", "sms:", "callto:", "smsto:", "viber://chat?number="]) {
            (scheme, value) = (.phone, Self.head(rest))
        } else if let rest = Self.rest(plain, lower, ["mailto:"]) {
            (scheme, value) = (.mail, Self.head(rest))
        } else if let rest = Self.afterHost(plain, lower, ["wa.me/", "api.whatsapp.com/send", "web.whatsapp.com/send"]) {
            guard let number = Self.number(rest) else { return nil }
            (scheme, value) = (.whatsapp, number)
        } else if let rest = Self.rest(plain, lower, ["whatsapp://send"]) {
            guard let number = Self.number(rest) else { return nil }
            (scheme, value) = (.whatsapp, number)
        } else if let rest = Self.afterHost(plain, lower, ["t.me/", "telegram.me/"]) {
            (scheme, value) = (.telegram, Self.head(rest))
        } else if let rest = Self.rest(plain, lower, ["tg://resolve?domain="]) {
            (scheme, value) = (.telegram, Self.head(rest))
        } else if let rest = Self.afterHost(plain, lower, ["paypal.me/", "bunq.me/", "tikkie.me/"]) {
            (scheme, value) = (.payment, String(rest.prefix(128)))
        } else {
            return nil
        }
        if value.isEmpty { return nil }
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

    /// The digits of a phone link, with a plus where one stands or a messenger implies it; nil for other links.
    var digits: [UInt8]? {
        guard scheme == .phone || scheme == .whatsapp else { return nil }
        let digits = value.utf8.filter(\.isDigit)
        guard digits.count >= 8 else { return nil }
        let hasPlus = value.utf8.contains(0x2B) || value.lowercased().hasPrefix("%2b")
        let isInternational = scheme == .whatsapp && !digits.starts(with: [0x30])
        return (hasPlus || isInternational ? [0x2B] : []) + digits
    }

    private static func rest(_ plain: Substring, _ lower: String, _ prefixes: [String]) -> Substring? {
        prefixes.first { lower.hasPrefix($0) }.map { plain.dropFirst($0.count) }
    }

    private static func afterHost(_ plain: Substring, _ lower: String, _ hosts: [String]) -> Substring? {
        for scheme in ["https://", "http://", "//", "https://www.", "http://www."] {
            if let found = rest(plain, lower, hosts.map { scheme + $0 }) { return found }
        }
        return nil
    }

    /// Up to the parameters: `+31612345600?body=…`
    private static func head(_ rest: Substring) -> String {
        String(rest.prefix { !"?&;#/".contains($0) }.prefix(128))
    }

    /// `31612345600`, `?phone=31612345600&text=…`
    private static func number(_ rest: Substring) -> String? {
        let digits = rest.drop { !$0.isASCII || !$0.isNumber && $0 != "+" }.prefix { $0.isASCII && ($0.isNumber || $0 == "+" || $0 == "-" || $0 == " ") }
        return digits.count >= 8 ? String(digits) : nil
    }
}
