internal import Evidence

/// Pages that say one thing: that something is gone, or that a visitor has to answer before anything is shown.
extension PageKindReader {
    private static let cookieLength = 500
    private static let questionLength = 400
    /// A notice of cookies above a page of another headline is no wall.
    private static let cookieNoticeLength = 260
    private static let goneLength = 400
    private static let startLength = 300
    private static let fieldsOfForm = 4
    private static let topLength = 40

    // MARK: Gone

    func missing(_ text: String, _ length: Int) -> Judgement? {
        let start = KindWords(headline + " " + text, limit: Self.startLength)
        let isPlain = !isOfSite && !signals.hasPrice(regions.content)
        if head.has(.missing) || start.has(.missing) && isPlain { return gone("says that it is gone") }
        if isPlain, length <= Self.goneLength, start.count(of: .offer) < 2, saysGone(start, text) {
            return gone("says what became of it")
        }
        guard head.has(.code) || start.has(.code) && length <= Self.startLength, similarLinks.count < 4 else {
            return nil
        }
        return gone("says 404")
    }

    /// A page, an ad or a link, and what became of it; or no more than that somebody is sorry about it.
    private func saysGone(_ start: KindWords, _ text: String) -> Bool {
        guard start.has(.subject), !head.has(.list) else { return false }
        let isSorry = head.begins(with: .regret)
        guard isSorry || start.has(.gone) && !start.has(.list) || head.has(.gone) else { return false }
        let walls = BlockWords(text).found
        // The last lines of a page name its terms, whatever it says above; they stand close below a few words.
        guard !BlockWords(headline + String(text.prefix(Self.topLength))).found.contains(.explanation) else {
            return false
        }
        return !isSorry || start.has(.gone)
            || !start.has(.pause)
                && walls.isDisjoint(with: [.captcha, .challenge, .legal, .limit, .refusal, .loginDemand])
                && !signals.hasAge(regions.content)
    }

    private func gone(_ reason: String) -> Judgement { (.missing, reason, nil) }

    // MARK: Gates

    /// A question, and a way to answer it. A page that asks for cookies only has no more to say.
    func isGate(_ words: KindWords, _ length: Int) -> Bool {
        guard words.has(.gate) || words.has(.adult) || words.has(.cookies), words.count(of: .offer) < 4,
            !signals.hasPrice(regions.content), !isStory
        else { return false }
        let controls = controls
        // A password is asked of members, not of adults.
        if page.passwordFieldCount > 0, !controls.hasEnter { return false }
        if controls.fields >= Self.fieldsOfForm, isFilledIn(words, controls) { return false }
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

    /// More fields than a date of birth and a tick take, and words on how to reach whoever fills them in.
    private func isFilledIn(_ words: KindWords, _ controls: Controls) -> Bool {
        !head.has(.gate) && (isTrade || words.has(.reach) || controls.fields > 2 * Self.fieldsOfForm)
    }

    /// A number that is no bound of a gate is somebody's age.
    private var hasPerson: Bool {
        signals.ages.contains { offset in
            isOwn(offset) && ![18, 21, 16].contains(number(before: offset) ?? number(behind: offset) ?? 18)
        }
    }

    private func number(before offset: Int) -> Int? {
        var (at, value, scale) = (offset - 1, 0, 1)
        while at >= 0, page.text[at] == 0x20 { at -= 1 }
        while at >= 0, page.text[at].isDigit, scale < 1_000 {
            value += Int(page.text[at] - 0x30) * scale
            (scale, at) = (scale * 10, at - 1)
        }
        return scale == 1 ? nil : value
    }

    /// `Leeftijd: 29`, where the offset is that of the word or of a letter in it.
    private func number(behind offset: Int) -> Int? {
        let line = page.text[offset...].prefix(40).prefix { $0 != 0x0A }
        let digits = line.drop { !$0.isDigit && $0 != 0x2C && $0 != 0x2E }.prefix { $0.isDigit }
        return (1...3).contains(digits.count) ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
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
}
