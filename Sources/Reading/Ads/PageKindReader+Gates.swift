internal import Evidence

/// Pages that say one thing: that something is gone, or that a visitor has to answer before anything is shown.
extension PageKindReader {
    private static let cookieLength = 500
    private static let questionLength = 400
    /// A notice of cookies above a page of another headline is no wall.
    private static let cookieNoticeLength = 260
    private static let goneLength = 400
    private static let startLength = 300

    // MARK: Gone

    func missing(_ text: String, _ length: Int) -> Judgement? {
        let start = KindWords(headline + " " + text, limit: Self.startLength)
        let isPlain = !isOfSite && !signals.hasPrice(regions.content)
        if head.has(.missing) || start.has(.missing) && isPlain { return gone("says that it is gone") }
        if isPlain, length <= Self.goneLength, start.has(.gone), start.has(.subject),
            !start.has(.list), !BlockWords(text).found.contains(.explanation), start.count(of: .offer) < 2
        {
            return gone("says what became of it")
        }
        guard head.has(.code) || start.has(.code) && length <= Self.startLength, similarLinks.count < 4 else {
            return nil
        }
        return gone("says 404")
    }

    private func gone(_ reason: String) -> Judgement { (.missing, reason, nil) }

    // MARK: Gates

    /// A question, and a way to answer it. A page that asks for cookies only has no more to say.
    func isGate(_ words: KindWords, _ length: Int) -> Bool {
        guard words.has(.gate) || words.has(.adult) || words.has(.cookies), words.count(of: .offer) < 4,
            !signals.hasPrice(regions.content), !isStory
        else { return false }
        let controls = controls
        // `Disclaimer` above two ways on is a gate as well.
        let mayAsk =
            !isOfSite || !isTrade && controls.hasEnter && controls.hasButton && length <= Self.questionLength
        return mayAsk && isAgeGate(words, length, controls) || isCookieWall(words, length, controls)
    }

    /// A headline in an `article` that holds no way to answer: news of checks of age asks nothing, whatever buttons the
    /// page around it has.
    private var isStory: Bool {
        guard let headline = regions.headline,
            let article = page.elements.last(where: {
                $0.name == .article && $0.range.lowerBound <= headline.lowerBound
                    && headline.upperBound <= $0.range.upperBound
            })
        else { return false }
        let hasControl = page.elements.contains { element in
            switch element.name {
            case .button, .input, .select, .form: article.range.contains(element.range.lowerBound)
            default: false
            }
        }
        return !hasControl && !page.links.contains { article.range.contains($0.range.lowerBound) }
    }

    private func isAgeGate(_ words: KindWords, _ length: Int, _ controls: Controls) -> Bool {
        let isQuestion = length <= Self.questionLength || head.has(.gate) && length <= Self.noticeLength
        if words.has(.gate) { return controls.hasEnter || isQuestion && controls.count > 0 }
        guard words.has(.adult), words.count(of: .offer) < 2, !hasPerson else { return false }
        if controls.hasEnter { return isQuestion || controls.hasLeave && length <= Self.noticeLength }
        guard isQuestion, controls.inward < 4 else { return false }
        // A date to fill in, one link in and one out, or nothing but buttons, in whatever words.
        return controls.fields >= 2 && controls.count > 0 || controls.inward > 0 && controls.outward == 1
            || controls.hasButton && words.count(of: .offer) == 0 && !words.has(.reach)
    }

    /// A number that is no bound of a gate is somebody's age.
    private var hasPerson: Bool {
        signals.ages.contains { offset in
            isOwn(offset) && ![18, 21, 16].contains(number(before: offset))
        }
    }

    private func number(before offset: Int) -> Int {
        var (at, value, scale) = (offset - 1, 0, 1)
        while at >= 0, page.text[at] == 0x20 { at -= 1 }
        while at >= 0, page.text[at].isDigit, scale < 1_000 {
            value += Int(page.text[at] - 0x30) * scale
            (scale, at) = (scale * 10, at - 1)
        }
        return scale == 1 ? 18 : value
    }

    private func isCookieWall(_ words: KindWords, _ length: Int, _ controls: Controls) -> Bool {
        // Behind a notice of a site that is drawn by scripts stands its menu.
        guard !isBare || page.links.count < 4 else { return false }
        guard words.has(.cookies), controls.hasEnter, length <= Self.cookieLength, similarLinks.count < 4,
            !signals.hasAge(regions.content)
        else { return false }
        let isAbout = head.has(.privacy)
        guard !isOfSite || isAbout && (controls.hasLeave || controls.hasButton) else { return false }
        return isAbout || regions.headline == nil || length <= Self.cookieNoticeLength
    }

    // MARK: Ways to answer

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
    private var controls: Controls {
        var controls = Controls()
        let said = KindWords(String(decoding: page.buttonText, as: UTF8.self), limit: 256)
        (controls.hasEnter, controls.hasLeave) = (said.has(.enter), said.has(.leave))
        controls.hasButton = controls.hasEnter
        for element in page.elements {
            switch element.name {
            case .button:
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
