import Evidence

/// A permit number as it is compared: letters and digits only, upper case, O as 0 and I as 1.
///
/// `UTR 2023 O52` and `utr-2023-052` are one number. Case and separators carry no meaning on any permit, and O and I
/// are what hands and scanners confuse with the digits.
package struct FoldedNumber: Hashable, Sendable {
    let bytes: [UInt8]
    /// True where a digit was written as a digit: "n.v.t." and "op aanvraag" are no numbers.
    let hasDigit: Bool

    /// Empty where the text holds neither letter nor digit.
    package init(_ text: String) {
        let plain = FoldedText(text).bytes
        bytes = plain.compactMap(Self.folded)
        hasDigit = plain.contains { (0x30...0x39).contains($0) }
    }

    /// Of bytes that were folded one by one; whether a digit was written as one must be told elsewhere.
    init(folded bytes: [UInt8]) {
        (self.bytes, hasDigit) = (bytes, bytes.contains { (0x30...0x39).contains($0) })
    }

    package static func == (one: Self, other: Self) -> Bool { one.bytes == other.bytes }

    package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

    /// One folded byte of a number; nil for what does not count.
    static func folded(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x6F, 0x4F: 0x30  // o
        case 0x69, 0x49: 0x31  // i
        case 0x61...0x7A: byte & 0xDF
        case 0x30...0x39, 0x41...0x5A: byte
        default: nil
        }
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A phone number as it is compared: E.164 where the text allows it.
package enum FoldedPhone {
    /// `06-12345600` and `0031 6 12345600` give `+31612345600`. Nil for fewer than six digits.
    package static func e164(_ text: String) -> String? {
        let plain = FoldedText(text).bytes.filter { (0x30...0x39).contains($0) || $0 == 0x2B }
        let digits = plain.filter { $0 != 0x2B }
        guard digits.count >= 6, digits.count <= 15 + 2 else { return nil }
        var text = String(decoding: digits, as: UTF8.self)
        if text.utf8.starts(with: "00".utf8) {
            text.removeFirst(2)
        } else if plain.first != 0x2B, text.utf8.starts(with: "0".utf8) {
            text = "31" + text.dropFirst()
        }
        // "+31 (0)6": no number of the Dutch plan has a zero behind the country.
        if text.utf8.starts(with: "310".utf8) { text = "31" + text.dropFirst(3) }
        return "+" + text
    }
}

/// The digits in a text: what of a trade number is compared.
enum DecimalDigits {
    static func of(_ text: String) -> String {
        String(decoding: text.utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
    }
}
