import Evidence

/// Words of origin and looks. Nothing may be judged by them (README, "What never stands here"), so no text of a rule
/// or lexicon may hold one. A word that is found wrongly is to be said otherwise, not to be excepted.
package enum ForbiddenGrounds {
    /// Starts of words, folded. A trailing `$` means: only as a whole word.
    private static let parts = [
        "ethnic", "etnisch", "etnicit", "nationalit", "race$", "ras$", "racial", "skin", "huidskleur",
        "huid$", "blond", "brunette", "redhead", "face$", "faces$", "facial", "gezicht", "looks$",
        "uiterlijk", "biometri", "asian", "aziat", "african", "afrikaan", "european girl", "latina", "arab",
        "slavic", "slavisch", "oost-europ", "eastern europ", "thai", "chinese", "chinees", "roemeens",
        "romanian", "bulgaars", "bulgarian", "hongaars", "hungarian", "pools$", "polish", "russisch",
        "russian", "oekra", "ukrain", "turks", "marokk", "surinaam", "nigeria", "braziliaan", "brazilian",
        "migrant", "vluchteling", "refugee", "accent$", "petite", "slank", "slim$", "borst", "breast",
        "tattoo", "tatoeage",
    ].map { part in
        let isWhole = part.hasSuffix("$")
        return (bytes: Array(part.utf8.dropLast(isWhole ? 1 : 0)), isWhole: isWhole, name: part)
    }

    /// The grounds that `text` speaks of, as they stand in the list.
    package static func named(in text: String) -> [String] {
        let folded = FoldedText(text).bytes
        return parts.filter { part in
            var at = 0
            while at + part.bytes.count <= folded.count {
                let end = at + part.bytes.count
                if folded[at] == part.bytes[0], folded[at..<end].elementsEqual(part.bytes),
                    at == 0 || !isLetter(folded[at - 1]),
                    !part.isWhole || end == folded.count || !isLetter(folded[end])
                {
                    return true
                }
                at += 1
            }
            return false
        }.map(\.name)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte != 0x27 && ByteSet.letters.contains(byte) }
}
