import Evidence

// The map of a folded text is total and monotone, and folding what is folded changes nothing.

func tryOne(_ bytes: [UInt8]) {
    let source = String(decoding: bytes, as: UTF8.self)
    let folded = FoldedText(source)
    let length = source.unicodeScalars.count
    hold(folded.sourceLength == length, "as many scalars as the source")
    var last = 0
    for index in folded.bytes.indices {
        let origin = folded.source(ofByte: index)
        hold(origin >= last && origin < length, "the map is monotone and total")
        last = origin
    }
    hold(String(validating: folded.bytes, as: UTF8.self) != nil, "folded text is UTF-8")
    hold(FoldedText(folded.text).bytes == folded.bytes, "folding twice is folding once")
}
