/// Text that stands in the markup and not before a reader's eyes: kept apart from what the page says, and bounded.
///
/// | markup | text |
/// | --- | --- |
/// | `<p hidden>Een <b>twee</b><div>drie` | `Een twee`, `drie` on a line of its own |
struct AsideText: Sendable {
    private(set) var bytes: [UInt8] = []
    /// True where more stood there than is kept.
    private(set) var isCut = false
    private var gap: UInt8 = 0

    static let lengthLimit = 65_536

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func append(_ text: Span<UInt8>) {
        for index in 0..<text.count where !isCut {
            let byte = text[index]
            if byte <= 0x20 {
                if gap == 0 { gap = 0x20 }
                continue
            }
            guard bytes.count + 2 <= Self.lengthLimit else { return cut() }
            if gap != 0, !bytes.isEmpty { bytes.append(gap) }
            gap = 0
            bytes.append(byte)
        }
    }

    mutating func breakLine() { gap = 0x0A }

    /// No half of a character stays at the end; a whole one goes with it.
    private mutating func cut() {
        isCut = true
        while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
        if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    }
}

/// A property that an attribute carries: microdata, or OpenGraph in a meta element.
struct FlatProperty: Sendable {
    /// `telephone`, `og:description`; lower case.
    let name: String
    let value: String
    /// The last part of the `itemtype` around it, lower case: `person`. Nil outside of an item.
    let itemType: String?
    /// True within a header, menu, footer and the like.
    let isInChrome: Bool
}
