import Evidence

extension Facts {
    /// Whether the last word of a folded range is written as a name and is not one of the ad's title: "ask for Mark",
    /// but not "ask for details", and not "ask for Anna" under the title "Anna, Utrecht".
    func endsInOtherName(_ range: Range<Int>) -> Bool {
        let bytes = ad.folded.bytes
        let start = WordBoundary.wordStart(from: range.upperBound, in: bytes)
        guard start < range.upperBound else { return false }
        let scalars = ad.text.unicodeScalars
        let at = scalars.index(scalars.startIndex, offsetBy: ad.folded.source(ofByte: start))
        guard scalars[at].properties.isUppercase else { return false }
        let name = bytes[start..<range.upperBound]
        return !FoldedText(ad.title).bytes.split { !ByteSet.letters.contains($0) }.contains { $0 == name }
    }
}
