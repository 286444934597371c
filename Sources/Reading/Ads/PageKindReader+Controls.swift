/// Ways to answer a page: buttons, fields, links in and out.
extension PageKindReader {
    /// The links and buttons of the content, and what they say.
    struct Controls {
        var hasEnter = false
        var hasLeave = false
        var hasButton = false
        /// Buttons, forms and fields.
        var count = 0
        /// Fields in which something is chosen or written.
        var fields = 0
        /// Links to the site's own pages and to other sites.
        var inward = 0
        var outward = 0
    }

    /// A dialog that lies over the page counts, although what it says is no content.
    var controls: Controls {
        var controls = Controls()
        let said = KindWords(String(decoding: page.buttonText, as: UTF8.self), limit: 256)
        (controls.hasEnter, controls.hasLeave) = (said.has(.enter), said.has(.leave))
        controls.hasButton = controls.hasEnter
        for element in page.elements {
            switch element.name {
            case .button:
                if notice.contains(element.range.lowerBound) { continue }
                controls.count += 1
                controls.hasButton = true
                if controls.count <= 50 { take(element.range, &controls) }
            case .input, .select:
                guard isOwn(element.range.lowerBound) else { continue }
                controls.count += 1
                controls.fields += 1
            case .form: if isOwn(element.range.lowerBound) { controls.count += 1 }
            default: break
            }
        }
        for link in page.links.prefix(200) where link.contact == nil && isOwn(link.range.lowerBound) {
            take(link.range, &controls)
            if link.reference.utf8.starts(with: Self.scheme) {
                controls.outward += 1
            } else {
                controls.inward += 1
            }
        }
        return controls
    }

    private static let scheme = Array("http".utf8)

    private func take(_ range: Range<Int>, _ controls: inout Controls) {
        guard !range.isEmpty, range.count <= 120 else { return }
        let words = KindWords(page.string(range), limit: 120)
        if words.begins(with: .enter) || range.count <= 40 && words.has(.enter) { controls.hasEnter = true }
        if words.begins(with: .leave) { controls.hasLeave = true }
    }

    /// A link or a button by which one says yes.
    var hasAnswer: Bool { controls.hasEnter }
}
