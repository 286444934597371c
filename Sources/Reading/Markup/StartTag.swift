/// One tag, cut into its name and attributes by the HTML standard's tokenizer.
///
/// A value that is used again for each tag, so that its list is allocated once a page.
struct StartTag {
    private(set) var nameRange = 0..<0
    /// The index after the closing `>`, or the end of the page.
    private(set) var end = 0
    private(set) var attributeCount = 0
    /// True where libxml2 would cut this tag in other places than a browser.
    private(set) var isOdd = false
    private var attributes: [Attribute] = []

    private struct Attribute {
        let name: Range<Int>
        let value: Range<Int>
        /// `"`, `'` or zero.
        let quote: UInt8
        /// False for names that libxml2 does not read as one attribute; they carry nothing that readers need.
        let isPlain: Bool
    }

    /// Reads from the first byte of the name. False where the page ends inside the tag.
    mutating func read(_ page: [UInt8], from start: Int) -> Bool {
        if attributeCount > 0 { attributes.removeAll(keepingCapacity: true) }
        (attributeCount, isOdd) = (0, false)
        var at = Self.endOfPlainName(page, from: start)
        // libxml2 cuts longer names into several of 100 bytes.
        nameRange = start..<min(at, start + 64)
        while at < page.count, !page[at].isMarkupBlank, page[at] != 0x2F, page[at] != 0x3E { at += 1 }
        if nameRange.upperBound != at { isOdd = true }
        while true {
            at = skipBlanksAndSlashes(page, from: at)
            guard at < page.count else {
                end = page.count
                return false
            }
            if page[at] == 0x3E {
                end = at + 1
                return true
            }
            at = readAttribute(page, from: at)
        }
    }

    /// A slash that does not close the tag separates attributes; libxml2 takes what follows it for junk.
    private mutating func skipBlanksAndSlashes(_ page: [UInt8], from start: Int) -> Int {
        var at = start
        while at < page.count, page[at].isMarkupBlank || page[at] == 0x2F {
            if page[at] == 0x0C || page[at] == 0x2F && at + 1 < page.count && page[at + 1] != 0x3E {
                isOdd = true
            }
            at += 1
        }
        return at
    }

    private mutating func readAttribute(_ page: [UInt8], from start: Int) -> Int {
        let plainEnd = Self.endOfPlainName(page, from: start)
        var at = max(plainEnd, start + 1)  // a "=" at the start belongs to the name
        while at < page.count, !page[at].isMarkupBlank, page[at] != 0x2F, page[at] != 0x3E, page[at] != 0x3D {
            at += 1
        }
        let name = start..<at
        let isPlain =
            plainEnd == at && !page[start].isDigit && page[start] != 0x2D && name.count <= 64
        var next = at
        while next < page.count, page[next].isMarkupBlank {
            if page[next] == 0x0C { isOdd = true }
            next += 1
        }
        guard next < page.count, page[next] == 0x3D else {
            add(Attribute(name: name, value: at..<at, quote: 0, isPlain: isPlain))
            return at
        }
        return readValue(page, from: next + 1, name: name, isPlain: isPlain)
    }

    private mutating func readValue(_ page: [UInt8], from start: Int, name: Range<Int>, isPlain: Bool) -> Int
    {
        var at = start
        while at < page.count, page[at].isMarkupBlank {
            if page[at] == 0x0C { isOdd = true }
            at += 1
        }
        guard at < page.count else { return at }
        let quote = page[at]
        let valueStart: Int
        if quote == 0x22 || quote == 0x27 {
            valueStart = at + 1
            at = valueStart
            while at < page.count, page[at] != quote {
                if page[at] == 0 || page[at] == 0x26 && Self.mayBeReference(page, at) { isOdd = true }
                at += 1
            }
            add(Attribute(name: name, value: valueStart..<at, quote: quote, isPlain: isPlain))
            return at + 1
        }
        valueStart = at
        while at < page.count, !page[at].isMarkupBlank, page[at] != 0x3E {
            if page[at] == 0 || page[at] == 0x26 && Self.mayBeReference(page, at) { isOdd = true }
            at += 1
        }
        if at < page.count, page[at] == 0x0C { isOdd = true }
        add(Attribute(name: name, value: valueStart..<at, quote: 0, isPlain: isPlain))
        return at
    }

    /// False for the next parameter of a query, which is what most are: `&page=2`.
    private static func mayBeReference(_ page: [UInt8], _ start: Int) -> Bool {
        var at = start + 1
        while at < page.count, page[at].isLetter || page[at].isDigit { at += 1 }
        return at >= page.count || page[at] != 0x3D
    }

    /// True for `<br/>`; not for `<a href=b/>`, whose slash belongs to the value.
    func closesItself(_ page: [UInt8]) -> Bool {
        guard end >= 2, end <= page.count, page[end - 2] == 0x2F else { return false }
        return attributes.last.map { $0.value.upperBound < end - 1 } ?? true
    }

    private mutating func add(_ attribute: Attribute) {
        attributeCount += 1
        if !attribute.isPlain { isOdd = true }
        if attributes.count < MarkupGuard.attributeLimit { attributes.append(attribute) }
    }

    /// The first byte that no plain name has; what ends a name is such a byte too.
    private static func endOfPlainName(_ page: [UInt8], from start: Int) -> Int {
        var at = start
        while at < page.count, page[at].isPlainNameByte { at += 1 }
        return at
    }

    /// The value of the first attribute of that name.
    func value(of name: StaticString, in page: [UInt8]) -> ArraySlice<UInt8>? {
        let wanted = String(describing: name).utf8
        let found = attributes.first { attribute in
            attribute.name.count == wanted.count
                && zip(page[attribute.name], wanted).allSatisfy { ($0 | 0x20) == ($1 | 0x20) }
        }
        return found.map { page[$0.value] }
    }

    /// The tag in a form that every parser cuts alike.
    func write(_ page: [UInt8], to out: inout [UInt8]) {
        out.append(0x3C)
        out.append(contentsOf: page[nameRange])
        for attribute in attributes where attribute.isPlain {
            out.append(0x20)
            out.append(contentsOf: page[attribute.name])
            guard !attribute.value.isEmpty || attribute.quote != 0 else { continue }
            out.append(0x3D)
            let hasReference = page[attribute.value].contains(0x26)
            // An unquoted value holds neither blanks nor ">", but may hold both kinds of quotes.
            let quote = hasReference && attribute.quote == 0 ? 0x22 : attribute.quote
            if quote != 0 { out.append(quote) }
            Self.write(attribute.value, of: page, hasReference: hasReference, to: &out)
            if quote != 0 { out.append(quote) }
        }
        out.append(0x3E)
    }

    private static func write(
        _ value: Range<Int>, of page: [UInt8], hasReference: Bool, to out: inout [UInt8]
    ) {
        var at = value.lowerBound
        while at < value.upperBound {
            let byte = page[at]
            if byte == 0x26, let reference = CharacterReference(page, at: at, inAttribute: true),
                reference.end <= value.upperBound
            {
                out.append(escaped: reference.bytes)
                at = reference.end
                continue
            }
            if byte == 0 {
                // As the standard says: a NUL left out could bring a quote to the front.
                out.append(contentsOf: [0xEF, 0xBF, 0xBD])
            } else if hasReference {
                out.append(escaped: page[at...at])
            } else {
                out.append(byte)
            }
            at += 1
        }
    }
}
