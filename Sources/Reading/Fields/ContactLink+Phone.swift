internal import Evidence

/// Links that lead to a telephone or a messenger by number.
extension ContactLink {
    /// What a link of that kind begins with, in lower case, without `https://` and `www.`.
    static let phoneSchemes = [
        "tel:", "sms:", "smsto:", "callto:", "facetime:", "facetime-audio:", "facetime-video:", "skype:",
        "viber://chat", "viber://add", "viber://contact", "tg://resolve?phone=", "sgnl://signal.me/#p/",
        "javascript:",
    ]
    /// A number behind the host; anything else behind it is a name or nothing.
    static let numberHosts = ["t.me/+", "telegram.me/+", "signal.me/#p/"]

    /// The number that such a reference names, as written; nil where it names none.
    static func phoneNumber(in reference: Substring, isScript: Bool) -> String? {
        if isScript { return scriptedNumber(reference) }
        let rest = percentDecoded(reference.utf8).drop { $0 == 0x2F }
        if rest.first == 0x2B || rest.first?.isDigit == true || rest.first == 0x28 { return number(rest) }
        // `viber://chat?number=`, `send?text=…&phone=…`
        for name in ["number=", "phone="] {
            if let at = index(of: Array(name.utf8), in: Array(rest)) { return number(Array(rest)[at...]) }
        }
        return nil
    }

    /// Digits with what people put between them, up to anything else; nil under eight digits.
    static func number(_ bytes: ArraySlice<UInt8>) -> String? {
        let piece = bytes.prefix { $0.isDigit || [0x20, 0x28, 0x29, 0x2B, 0x2D, 0x2E].contains($0) }
        guard piece.prefix(40).count(where: \.isDigit) >= 8, piece.count <= 40 else { return nil }
        if let next = bytes[piece.endIndex...].first, next.isLetter { return nil }
        return String(decoding: piece, as: UTF8.self)
    }

    /// `bel('0612345600')`, `location='tel:0612345600'`: quoted, and nothing else between the quotes.
    private static func scriptedNumber(_ script: Substring) -> String? {
        for quoted in percentDecoded(script.utf8).split(whereSeparator: { $0 == 0x22 || $0 == 0x27 }).prefix(
            32)
        {
            let piece = quoted.starts(with: "tel:".utf8) ? quoted.dropFirst(4) : quoted
            guard piece.first == 0x30 || piece.first == 0x2B, let found = number(piece),
                found.utf8.count == piece.count
            else { continue }
            return found
        }
        return nil
    }

    private static func index(of name: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count > name.count else { return nil }
        let at = (0...bytes.count - name.count).first { bytes[$0..<$0 + name.count].elementsEqual(name) }
        return at.map { $0 + name.count }
    }

    /// `%2B31` is `+31`; what is no escape stays.
    static func percentDecoded(_ text: some Collection<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        var bytes = Array(text.prefix(1_024))[...]
        while let byte = bytes.popFirst() {
            if byte == 0x25, bytes.count >= 2, let high = nibble(bytes[bytes.startIndex]),
                let low = nibble(bytes[bytes.startIndex + 1])
            {
                decoded.append(high << 4 | low)
                bytes = bytes.dropFirst(2)
            } else {
                decoded.append(byte)
            }
        }
        return decoded
    }

    private static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
        default: nil
        }
    }
}

/// A number in an attribute, as it stands or disguised from those who read the source.
struct AttributeNumber {
    let e164: String
    let operators: NumberDisguise

    init(e164: String) { (self.e164, operators) = (e164, []) }

    /// Tries the value as written, then base64, then from right to left; nil where none is a number of the plan.
    init?(_ value: String, region: String) {
        if let e164 = Self.e164(Array(value.utf8), region) {
            (self.e164, operators) = (e164, [])
        } else if let decoded = Self.base64(value), let e164 = Self.e164(decoded, region) {
            (self.e164, operators) = (e164, .encoded)
        } else if let e164 = Self.e164(value.utf8.reversed(), region) {
            (self.e164, operators) = (e164, .reversed)
        } else {
            return nil
        }
    }

    private static func e164(_ bytes: [UInt8], _ region: String) -> String? {
        let bytes = ContactLink.percentDecoded(bytes)
        let digits = bytes.filter(\.isDigit)
        guard (8...17).contains(digits.count), digits.count * 2 >= bytes.count else { return nil }
        return NumberPlan.e164((bytes.contains(0x2B) ? [0x2B] : []) + digits, region: region)
    }

    /// RFC 4648, with or without padding; nil for other text.
    private static func base64(_ value: String) -> [UInt8]? {
        guard (12...40).contains(value.utf8.count) else { return nil }
        var (bits, count): (UInt32, Int) = (0, 0)
        var decoded: [UInt8] = []
        for byte in value.utf8 where byte != 0x3D {
            guard let six = sextet(byte) else { return nil }
            (bits, count) = (bits << 6 | six, count + 6)
            guard count >= 8 else { continue }
            count -= 8
            decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
        return decoded
    }

    private static func sextet(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte - 0x41)
        case 0x61...0x7A: UInt32(byte - 0x47)
        case 0x30...0x39: UInt32(byte + 4)
        case 0x2B, 0x2D: 62
        case 0x2F, 0x5F: 63
        default: nil
        }
    }
}
