/// Start and end tags: handed on as they stand where libxml2 reads them as a browser does, else written anew.
extension MarkupGuard {
    mutating func takeEndTag() {
        let start = at
        let isWhole = tag.read(page, from: start + 2)
        let name = ElementName(page.span.extracting(tag.nameRange))
        if isWhole, name == .template { return takeEndOfTemplate() }
        guard isWhole, admitsEnd(hash(of: tag.nameRange)) else { return leaveOut(start..<tag.end) }
        let isForeign = context.isForeign
        if context.end(name) == .select {
            leaveOut(start..<start)
            write("</select>")
        }
        at = tag.end
        if isForeign, name == .script || name == .style {
            leaveOut(start..<tag.end)
            return write("</desc>")
        }
        if tag.nameRange.upperBound + 1 == tag.end { return }
        leaveOut(start..<tag.end)
        markup.append(0x3C)
        markup.append(0x2F)
        markup.append(contentsOf: page[tag.nameRange])
        markup.append(0x3E)
    }

    mutating func takeStartTag() {
        let start = at
        // A tag that the page ends in is dropped by browsers too.
        guard tag.read(page, from: start + 1) else { return leaveOut(start..<tag.end) }
        let name = ElementName(page.span.extracting(tag.nameRange))
        let isForeign = context.isForeign
        if name == .template, !isForeign { return beginTemplate() }
        for closed in context.begin(name, page[tag.nameRange], isClosed: tag.closesItself(page)) {
            leaveOut(start..<start)
            switch closed {
            case .select: write("</select>")
            case .svg: write("</svg>")
            case .math: write("</math>")
            }
            if closed == .select, name == .select { return leaveOut(start..<tag.end) }
        }
        if name.traits.contains(.rawText) {
            if !isForeign { return takeRawText(name) }
            // In a drawing these are elements like any other; libxml2 would take what follows for a script.
            if name == .script || name == .style {
                leaveOut(start..<tag.end)
                return write("<desc>")
            }
        }
        if !name.traits.contains(.void) { open.append(hash(of: tag.nameRange)) }
        at = tag.end
        if tag.attributeCount > Self.attributeLimit { hasCutAttributes = true }
        guard tag.isOdd || tag.attributeCount > Self.attributeLimit else { return }
        leaveOut(start..<tag.end)
        tag.write(page, to: &markup)
    }

    private func hash(of range: Range<Int>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for index in range { hash = (hash ^ UInt32(page[index] | 0x20)) &* 16_777_619 }
        return hash
    }

    // MARK: Templates

    /// What stands in a template is shown by scripts at most. libxml2 does not know the element, and where a table is
    /// open in it would take the rest of the page for its content.
    private mutating func beginTemplate() {
        if template != nil {
            template?.depth += 1
            at = tag.end
            return
        }
        leaveOut(at..<tag.end)
        template = Template(markupCount: markup.count, openCount: open.count, context: context)
        context = MarkupContext()
    }

    private mutating func takeEndOfTemplate() {
        guard let template else { return leaveOut(at..<tag.end) }
        if template.depth > 1 {
            self.template?.depth -= 1
            at = tag.end
        } else {
            endTemplate(at: tag.end)
        }
    }

    mutating func endTemplate(at end: Int) {
        guard let template else { return }
        leaveOut(at..<end)
        markup.removeSubrange(template.markupCount...)
        if open.count > template.openCount { open.removeSubrange(template.openCount...) }
        context = template.context
        self.template = nil
    }
}
