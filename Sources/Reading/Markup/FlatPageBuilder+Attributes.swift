internal import Evidence

/// Links, and what else attributes carry.
extension FlatPageBuilder {
    mutating func takeLinks(_ name: ElementName, _ attributes: ElementAttributes) {
        if let number = attributes.rare?.phone { append(number, isNoFollow: true, isAttributeOnly: true) }
        switch name {
        case .a, .area:
            guard let reference = attributes.href else { return }
            append(reference, isNoFollow: attributes.isNoFollow, isAttributeOnly: false)
            if name == .a { openLinks.append((stack.count, page.links.count - 1)) }
        case .frame:
            if let source = attributes.rare?.source {
                append(source, isNoFollow: false, isAttributeOnly: false)
            }
        default: break
        }
    }

    private mutating func append(_ reference: String, isNoFollow: Bool, isAttributeOnly: Bool) {
        guard page.links.count < FlatPage.linkLimit else {
            page.incompleteness.insert(.nodes)
            return
        }
        page.links.append(
            FlatLink(
                reference, page.text.count..<page.text.count, isNoFollow: isNoFollow,
                isAttributeOnly: isAttributeOnly))
    }

    mutating func closeLink() {
        guard let (_, index) = openLinks.popLast(), page.links.indices.contains(index) else { return }
        page.links[index].range = page.links[index].range.lowerBound..<page.text.count
    }

    mutating func takeProperty(_ rare: ElementAttributes.Rare, of name: ElementName) {
        let type = items.last?.type
        if let own = rare.itemType, !name.traits.contains(.void), items.count < 64 {
            items.append((stack.count, own))
        }
        let value = rare.content.isEmpty ? rare.datetime : rare.content
        guard !rare.property.isEmpty, !value.isEmpty else { return }
        guard page.properties.count < FlatPage.propertyLimit else { return note(.attributes) }
        page.properties.append(
            FlatProperty(name: rare.property, value: value, itemType: type, isInChrome: isInChrome))
    }

    /// Looks at a few levels only, as for headers of articles.
    private var isInChrome: Bool {
        stack.suffix(32).contains { index in
            index >= 0 && !page.elements[Int(index)].marks.isDisjoint(with: [.chrome, .chromeByWord])
        }
    }

    mutating func takeHead(_ name: ElementName, _ attributes: ElementAttributes) {
        switch name {
        case .base: if page.base == nil { page.base = attributes.href }
        case .link: if attributes.isCanonical, page.canonical == nil { page.canonical = attributes.href }
        default:
            guard attributes.isRobots, page.robots.utf8.count < 256 else { return }
            let content = attributes.rare?.content ?? ""
            if content.utf8.count <= 256 { page.robots += content.lowercased() + ", " }
        }
    }

    mutating func takeControls(_ name: ElementName, _ attributes: ElementAttributes) {
        guard name == .input else { return }
        switch attributes.rare?.inputType {
        case "password": page.passwordFieldCount += 1
        case "submit", "button":
            guard page.buttonText.count < 2_048 else { return }
            page.buttonText += (attributes.rare?.inputValue ?? "").utf8.prefix(256)
            page.buttonText.append(0x20)
        default: break
        }
    }
}
