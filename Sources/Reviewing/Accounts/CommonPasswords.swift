/// Passwords that are tried first: made of one or two words from the shipped list, with digits, signs and runs of keys
/// around them.
///
/// A list of whole passwords would be of little use here: those that leak most are shorter than twelve characters, and
/// what people do to make them longer is put a year and an exclamation mark behind. So the list holds what such passwords
/// are made of, and what is left after taking that away is what counts.
enum CommonPasswords {
    /// Longer words are not in the list.
    private static let longest = 16
    /// So many characters of one's own make a password that is not one of the first.
    private static let ownCharacters = 4

    private static let words = Set(
        CommonWords.text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.utf8) })

    /// Lower case, and signs that stand for letters as those letters.
    static func folded(_ password: String) -> String {
        String(decoding: password.utf8.map(folded), as: UTF8.self)
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x41...0x5A: byte + 0x20
        case UInt8(ascii: "@"): UInt8(ascii: "a")
        case UInt8(ascii: "$"): UInt8(ascii: "s")
        case UInt8(ascii: "!"): UInt8(ascii: "i")
        case UInt8(ascii: "0"): UInt8(ascii: "o")
        case UInt8(ascii: "1"): UInt8(ascii: "i")
        case UInt8(ascii: "3"): UInt8(ascii: "e")
        case UInt8(ascii: "5"): UInt8(ascii: "s")
        default: byte
        }
    }

    /// Both as it was typed and with signs as letters: `1234` is a run only as typed, `p@ssw0rd` a word only folded.
    static func isCommon(_ password: String) -> Bool {
        [password.lowercased(), folded(password)].contains(where: isMadeOfCommonParts)
    }

    /// `text` is walked once from the left; at each place the longest word of the list is taken away, or what follows
    /// from the character before: the same, the next, the one before, or the next on the keyboard.
    private static func isMadeOfCommonParts(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        if Set(bytes).count < 5 { return true }
        var (words, own, place) = (0, 0, 0)
        while place < bytes.count {
            if let length = word(in: bytes, at: place) {
                words += 1
                place += length
                continue
            }
            if isOwn(bytes, place) { own += 1 }
            place += 1
        }
        return words <= 2 && own < ownCharacters
    }

    private static func word(in bytes: [UInt8], at place: Int) -> Int? {
        let limit = min(longest, bytes.count - place)
        guard limit >= 3 else { return nil }
        return (3...limit).reversed().first { words.contains(Array(bytes[place..<place + $0])) }
    }

    private static func isOwn(_ bytes: [UInt8], _ place: Int) -> Bool {
        let byte = bytes[place]
        let isLetter = (0x61...0x7A).contains(byte) || byte >= 0x80
        guard isLetter else { return false }
        guard place > 0 else { return true }
        let before = bytes[place - 1]
        return byte != before && byte != before &+ 1 && byte != before &- 1 && !areNeighbours(before, byte)
    }

    private static func areNeighbours(_ one: UInt8, _ other: UInt8) -> Bool {
        ["qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qaywsxedcrfv", "qazwsxedcrfvtgbyhnujm"].contains
        { row in
            let keys = Array(row.utf8)
            guard let place = keys.firstIndex(of: one) else { return false }
            return (place + 1 < keys.count && keys[place + 1] == other)
                || (place > 0 && keys[place - 1] == other)
        }
    }
}
