/// Elements whose content is no markup.
extension MarkupGuard {
    private static let structuredDataLimit = 64

    mutating func takeRawText(_ name: ElementName) {
        let isData = name == .script && tag.value(of: "type", in: page).map(Self.isJSONLD) ?? false
        let nameRange = tag.nameRange
        let start = at
        let contentStart = tag.end
        at = contentStart
        let contentEnd = name == .plaintext ? page.count : endOfRawText(nameRange, isScript: name == .script)
        if template == nil {
            keepAside(contentStart..<contentEnd, isData: isData, isScriptless: name == .noscript)
        }
        let content = contentStart..<contentEnd
        if contentEnd < page.count { _ = tag.read(page, from: contentEnd + 2) }
        leaveOut(start..<(contentEnd < page.count ? tag.end : contentEnd))
        guard name == .title || name == .textarea || name == .xmp || name == .plaintext else { return }
        markup.append(0x3C)
        markup.append(contentsOf: page[nameRange])
        markup.append(0x3E)
        appendText(content, hasReferences: name == .title || name == .textarea)
        markup.append(contentsOf: [0x3C, 0x2F])
        markup.append(contentsOf: page[nameRange])
        markup.append(0x3E)
    }

    private mutating func keepAside(_ content: Range<Int>, isData: Bool, isScriptless: Bool) {
        if isData {
            guard structuredData.count < Self.structuredDataLimit else { return hasCutAside = true }
            structuredData.append(Array(page[content]))
        } else if isScriptless {
            let room = AsideText.lengthLimit - scriptless.count
            if content.count > room { hasCutAside = true }
            guard room > 0 else { return }
            scriptless.append(contentsOf: page[content].prefix(room))
            scriptless.append(contentsOf: "<p>".utf8)
        }
    }

    private mutating func appendText(_ range: Range<Int>, hasReferences: Bool) {
        var index = range.lowerBound
        while index < range.upperBound {
            if hasReferences, page[index] == 0x26,
                let reference = CharacterReference(page, at: index, inAttribute: false),
                reference.end <= range.upperBound
            {
                append(text: reference.bytes)
                index = reference.end
                continue
            }
            if page[index] == 0x3C || page[index] == 0x26 || page[index] == OutlinedText.mark {
                append(text: page[index...index])
            } else if page[index] != 0 {
                markup.append(page[index])
            }
            index += 1
        }
    }

    private static func isJSONLD(_ type: ArraySlice<UInt8>) -> Bool {
        let wanted = "application/ld+json".utf8
        return type.count >= wanted.count && zip(type, wanted).allSatisfy { ($0 | 0x20) == ($1 | 0x20) }
    }

    /// Where `</name` stands; for scripts by the "double escaped" states, in which `<!-- <script> </script>`
    /// does not end the outer one.
    private func endOfRawText(_ name: Range<Int>, isScript: Bool) -> Int {
        var index = at
        var (isEscaped, isDouble) = (false, false)
        while index < page.count {
            switch page[index] {
            case 0x3C:
                if byte(index + 1) == 0x2F, isName(name, at: index + 2) {
                    if !isDouble { return index }
                    isDouble = false
                } else if isScript, byte(index + 1) == 0x21, byte(index + 2) == 0x2D, byte(index + 3) == 0x2D
                {
                    isEscaped = true
                } else if isEscaped, isName(name, at: index + 1) {
                    isDouble = true
                }
            case 0x2D where isEscaped && byte(index + 1) == 0x2D && byte(index + 2) == 0x3E:
                (isEscaped, isDouble) = (false, false)
            default: break
            }
            index += 1
        }
        return page.count
    }

    private func isName(_ name: Range<Int>, at start: Int) -> Bool {
        guard start + name.count < page.count else { return false }
        for offset in 0..<name.count
        where (page[start + offset] | 0x20) != (page[name.lowerBound + offset] | 0x20) {
            return false
        }
        let after = page[start + name.count]
        return after.isMarkupBlank || after == 0x2F || after == 0x3E
    }
}
