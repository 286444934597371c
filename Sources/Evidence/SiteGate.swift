extension SiteProfile {
    /// The declared way through an age or consent gate: what a visitor who presses the site's own button sends.
    ///
    /// One step and no more. A gate that asks for anything else, such as a log-in or a proof that a person sits there,
    /// is a block, and blocks are never passed.
    package struct Gate: Hashable, Sendable {
        package enum Step: Hashable, Sendable {
            /// `name=value`, sent with each request, as the button's script would have set it.
            case cookie(String)
            /// Added to the query of each request.
            case query(name: String, value: String)
            /// Sent once a run; the cookies of the answer go with each request that follows.
            case form(GateForm)
        }

        package let step: Step

        /// Nil unless it is one `name=value` pair of printable ASCII, so that no header can be smuggled in.
        package init?(cookie: String) {
            let isPlain = cookie.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3B && $0 != 0x2C }
            guard isPlain, cookie.utf8.contains(0x3D), cookie.utf8.first != 0x3D else { return nil }
            step = .cookie(cookie)
        }

        /// Nil unless both stand in a query as they are: letters, digits, `-`, `.`, `_` and `~` (RFC 3986 §2.3).
        package init?(queryName name: String, value: String) {
            guard !name.isEmpty, (name + value).utf8.allSatisfy(GateForm.isUnreserved),
                name.utf8.count + value.utf8.count <= 256
            else { return nil }
            step = .query(name: name, value: value)
        }

        package init(form: GateForm) {
            step = .form(form)
        }

        /// As in a Cookie header; nil where the step is another.
        package var cookie: String? {
            if case .cookie(let cookie) = step { cookie } else { nil }
        }
    }
}

/// The one form that a gate may ask for: fields with fixed values, posted to one address.
package struct GateForm: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            (self.name, self.value) = (name, value)
        }
    }

    package let action: WebAddress
    package let fields: [Field]

    package static let fieldLimit = 16

    /// Nil for no or too many fields, for long ones, and where a field belongs to a log-in (``loginField(among:)``).
    package init?(action: WebAddress, fields: [Field]) {
        let isShort = fields.allSatisfy { $0.name.utf8.count <= 128 && $0.value.utf8.count <= 512 }
        guard (1...Self.fieldLimit).contains(fields.count), isShort, Self.loginField(among: fields) == nil,
            fields.allSatisfy({ !$0.name.isEmpty })
        else { return nil }
        (self.action, self.fields) = (action, fields)
    }

    /// The body of the request, `application/x-www-form-urlencoded` (WHATWG URL §5.2).
    package var body: [UInt8] {
        Array(
            fields.map { Self.encoded($0.name) + "=" + Self.encoded($0.value) }.joined(separator: "&").utf8)
    }

    /// The name of a field by which people log in or prove that they are people. Baken does neither, so a form that
    /// has one cannot be declared.
    package static func loginField(among fields: [Field]) -> String? {
        fields.map(\.name).first { name in
            let name = name.lowercased()
            let words = name.split { !$0.isLetter }.map(String.init)
            return loginParts.contains { name.contains($0) } || words.contains(where: loginWords.contains)
        }
    }

    /// Anywhere in a name; as a whole word of it.
    private static let loginParts = [
        "passw", "wachtwoord", "username", "gebruikersnaam", "login", "inlog", "captcha", "turnstile",
        "email",
    ]
    private static let loginWords: Set<String> = [
        "pass", "pwd", "user", "mail", "otp", "pin", "token", "phone", "telefoon", "account",
    ]

    static func isUnreserved(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
            || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
    }

    private static func encoded(_ text: String) -> String {
        var out: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte), byte != 0x7E {
                out.append(byte)
            } else if byte == 0x20 {
                out.append(0x2B)
            } else {
                out.append(0x25)
                out += Hexadecimal.text([byte]).uppercased().utf8
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
