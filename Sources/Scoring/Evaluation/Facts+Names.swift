import Evidence

extension Facts {
    /// Whether the last word of a folded range is written as a name and is not one that the title gives: "ask for Mark",
    /// but not "ask for details", and not "ask for Anna" under the title "Anna, Utrecht".
    func endsInOtherName(_ range: Range<Int>) -> Bool {
        let bytes = ad.folded.bytes
        let start = WordBoundary.wordStart(from: range.upperBound, in: bytes)
        guard start < range.upperBound else { return false }
        let scalars = ad.text.unicodeScalars
        let at = scalars.index(scalars.startIndex, offsetBy: ad.folded.source(ofByte: start))
        guard scalars[at].properties.isUppercase else { return false }
        return !titleWords(outside: range).contains(Array(bytes[start..<range.upperBound]))
    }

    /// The words of the title. Where the phrase itself stands in the title, as in a text of one line, without its own.
    private func titleWords(outside range: Range<Int>) -> [[UInt8]] {
        var title = FoldedText(ad.title).bytes
        if range.upperBound <= title.count, ad.folded.bytes.starts(with: title) {
            title.replaceSubrange(range, with: repeatElement(0x20, count: range.count))
        }
        return title.split { !ByteSet.letters.contains($0) }.map(Array.init)
    }
}
