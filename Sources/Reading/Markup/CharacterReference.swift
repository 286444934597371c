/// What `&…` stands for, as browsers read it.
///
/// libxml2 2.9.14 knows the names of HTML 4 only, wants a `;` behind each, and drops what it takes for no character: a
/// number written with `&#128`…, or words with `&period;` between them, would be shown to people and not be read.
///
/// https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state
///
/// | text | in text | in an attribute |
/// | --- | --- | --- |
/// | `&eacute;` | é | é |
/// | `&copy2` | ©2 | as it stands |
/// | `&notit;` | ¬it; | as it stands |
/// | `&#x80;` | € | € |
/// | `&#;` | as it stands | as it stands |
struct CharacterReference {
    /// UTF-8 of what it stands for; two characters at most.
    let bytes: [UInt8]
    /// Behind it.
    let end: Int

    /// The reference that begins with the `&` at `start`; nil where it is none.
    init?(_ page: [UInt8], at start: Int, inAttribute: Bool) {
        guard start + 1 < page.count else { return nil }
        let found =
            page[start + 1] == 0x23
            ? Self.numeric(page, from: start + 2)
            : Self.named(page, from: start + 1, inAttribute: inAttribute)
        guard let found else { return nil }
        (bytes, end) = found
    }

    private static func numeric(_ page: [UInt8], from start: Int) -> (bytes: [UInt8], end: Int)? {
        var at = start
        let isHexadecimal = at < page.count && page[at] | 0x20 == 0x78
        if isHexadecimal { at += 1 }
        let first = at
        var value: UInt32 = 0
        while at < page.count, let digit = digit(page[at], isHexadecimal) {
            // Larger ones are all alike.
            if value <= 0x10FFFF { value = value * (isHexadecimal ? 16 : 10) + digit }
            at += 1
        }
        guard at > first else { return nil }
        if at < page.count, page[at] == 0x3B { at += 1 }
        // A control character is shown as nothing, and no parser lets it through.
        let isControl = value < 0x20 && value > 0 && ![0x09, 0x0A, 0x0C, 0x0D].contains(value)
        return (isControl ? [] : Array(String(Character(scalar(value))).utf8), at)
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        if byte.isDigit { return UInt32(byte - 0x30) }
        guard isHexadecimal, (0x61...0x66).contains(byte | 0x20) else { return nil }
        return UInt32((byte | 0x20) - 0x57)
    }

    /// Numbers of windows-1252 are read as such; what no parser lets through becomes U+FFFD.
    private static func scalar(_ value: UInt32) -> Unicode.Scalar {
        switch value {
        case 0x80...0x9F:
            Unicode.Scalar(CharsetConverter.upperHalf(of: .windows1252)[Int(value) - 0x80]) ?? "\u{FFFD}"
        case 0x09, 0x0A, 0x0C, 0x0D: " "
        case 0, 0xFFFE, 0xFFFF: "\u{FFFD}"
        default: Unicode.Scalar(value) ?? "\u{FFFD}"
        }
    }

    private static let lengthLimit = 32

    private static func named(_ page: [UInt8], from start: Int, inAttribute: Bool) -> (
        bytes: [UInt8], end: Int
    )? {
        var at = start
        while at < page.count, at < start + lengthLimit, page[at].isLetter || page[at].isDigit { at += 1 }
        guard at > start else { return nil }
        if at < page.count, page[at] == 0x3B, let known = table[page[start..<at]] {
            return (known.bytes, at + 1)
        }
        // The longest beginning that counts by itself, as in `&notit;`.
        var end = min(at, start + 6)
        while end >= start + 2 {
            if let known = table[page[start..<end]], known.countsBare {
                let next = end < page.count ? page[end] : 0
                let isParameter = inAttribute && (next == 0x3D || next.isLetter || next.isDigit)
                return isParameter ? nil : (known.bytes, end)
            }
            end -= 1
        }
        return nil
    }

    private struct Known {
        let bytes: [UInt8]
        /// True for those that count without `;`: the oldest, of six letters at most.
        let countsBare: Bool
    }

    private static let table: [ArraySlice<UInt8>: Known] = {
        var table: [ArraySlice<UInt8>: Known] = [:]
        for word in names.utf8.split(separator: 0x20) {
            let parts = word.split(separator: 0x3D)
            guard parts.count == 2 else { continue }
            let isBare = parts[0].last == 0x2A
            var text = String.UnicodeScalarView()
            for code in parts[1].split(separator: 0x2B) {
                guard let value = UInt32(String(decoding: code, as: UTF8.self), radix: 16),
                    let scalar = Unicode.Scalar(value)
                else { continue }
                text.append(scalar)
            }
            table[Array(isBare ? parts[0].dropLast() : parts[0])[...]] = Known(
                bytes: Array(String(text).utf8), countsBare: isBare)
        }
        return table
    }()
}

extension [UInt8] {
    /// Adds text that stands in no quotes: whatever reads it again sees these characters and no markup.
    mutating func append(escaped text: some Sequence<UInt8>) {
        for byte in text {
            switch byte {
            case 0x26: append(contentsOf: "&amp;".utf8)
            case 0x3C: append(contentsOf: "&lt;".utf8)
            case 0x22: append(contentsOf: "&quot;".utf8)
            case 0x27: append(contentsOf: "&#39;".utf8)
            default: append(byte)
            }
        }
    }
}
