/// Where words begin and end in folded UTF-8.
///
/// `\b` with Unicode properties is what Vectorscan refuses, and without them it takes a byte of "é" for the end of a
/// word. So neighbours are looked at here, for the few places where something was found.
enum WordBoundary {
    /// Whether a phrase may end at `index`: no letter on both sides, and no digit on both sides.
    ///
    /// Between a letter and a digit a phrase may end, as in "havo4" and "24/7bereikbaar": hurried writers leave the
    /// blank out.
    static func mayEnd(_ index: Int, in text: [UInt8]) -> Bool {
        guard index > 0, index < text.count else { return true }
        let before = kind(endingAt: index, in: text)
        return before == .other || before != kind(at: index, in: text)
    }

    /// Whether a phrase may start at `index`. As for its end, but letters behind a digit are no start: "8teen" holds
    /// no "teen".
    static func mayStart(_ index: Int, in text: [UInt8]) -> Bool {
        guard mayEnd(index, in: text) else { return false }
        return index == 0 || index == text.count
            || !(kind(endingAt: index, in: text) == .digit && kind(at: index, in: text) == .letter)
    }

    /// The end of the word that `index` lies in, or `index` where no letter follows.
    static func wordEnd(from index: Int, in text: [UInt8]) -> Int {
        var at = index
        while at < text.count, kind(at: at, in: text) == .letter { at = following(at, in: text) }
        return at
    }

    /// The start of the word that `index` lies in, or `index` where no letter stands before it.
    static func wordStart(from index: Int, in text: [UInt8]) -> Int {
        var at = index
        while at > 0, kind(endingAt: at, in: text) == .letter { at = preceding(at, in: text) }
        return at
    }

    private enum Kind { case letter, digit, other }

    @inline(__always)
    private static func kind(endingAt index: Int, in text: [UInt8]) -> Kind {
        let byte = text[index - 1]
        return byte < 0x80 ? kind(ascii: byte) : kind(wideAt: preceding(index, in: text), in: text)
    }

    @inline(__always)
    private static func kind(at index: Int, in text: [UInt8]) -> Kind {
        let byte = text[index]
        return byte < 0x80 ? kind(ascii: byte) : kind(wideAt: index, in: text)
    }

    /// Almost all of a folded text is ASCII, and this is asked twice for each end of each phrase.
    @inline(__always)
    private static func kind(ascii byte: UInt8) -> Kind {
        switch byte {
        case 0x61...0x7A: .letter
        case 0x30...0x39: .digit
        default: .other
        }
    }

    private static func kind(wideAt index: Int, in text: [UInt8]) -> Kind {
        let scalar = String(decoding: text[index..<following(index, in: text)], as: UTF8.self)
            .unicodeScalars.first
        return scalar?.properties.isAlphabetic == true ? .letter : .other
    }

    private static func preceding(_ index: Int, in text: [UInt8]) -> Int {
        var at = index - 1
        while at > 0, text[at] & 0xC0 == 0x80 { at -= 1 }
        return at
    }

    private static func following(_ index: Int, in text: [UInt8]) -> Int {
        var at = index + 1
        while at < text.count, text[at] & 0xC0 == 0x80 { at += 1 }
        return at
    }
}
