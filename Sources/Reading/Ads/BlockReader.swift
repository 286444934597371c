internal import Evidence

/// Tells pages that keep visitors out from pages that only speak of it.
///
/// Words alone do not tell: every second site says somewhere that it is protected by reCAPTCHA, that one may log in to
/// leave a review, or what it does against robots. What tells is that there is nothing else. So a phrase counts where
/// it stands in the headline or the title of a page with little text, or in a page with hardly any; and nowhere on a
/// page that leads to ads, or makes an offer itself.
struct BlockReader {
    struct Wall {
        let block: PageBlock
        let reason: String
    }

    private let page: FlatPage
    private let headline: String
    private let length: Int
    private let hasOffer: Bool
    private let top: Int?

    /// More text than this under a telling headline, or around a telling phrase, is a page of its own.
    private static let lengthUnderHeadline = 900
    private static let lengthAroundPhrase = 700
    private static let lengthAroundLogin = 450
    private static let lengthAroundRiddle = 250
    /// More fields than this are a form that wants more than the answer to a riddle.
    private static let fieldsBesideRiddle = 6
    /// In this order: a CAPTCHA may stand on a page that also denies access.
    private static let order: [PageBlock] = [.captcha, .challenge, .legal, .limit, .refusal]

    /// `length`: of the content without the site's own parts. `hasOffer`: a contact, price or age stands in it.
    /// `top`: where the headline begins; nil without one.
    init(_ page: FlatPage, headline: String, length: Int, hasOffer: Bool, top: Int? = nil) {
        (self.page, self.headline, self.length, self.hasOffer) = (page, headline, length, hasOffer)
        self.top = top
    }

    /// `text`: the content, and what buttons say. It and `similarLinks` are asked only where that matters.
    func judge(text: () -> String, similarLinks: () -> Int) -> Wall? {
        guard length <= Self.lengthUnderHeadline else { return nil }
        let head = BlockWords(headline)
        let wall = hasOffer ? byBoth(head, text) : byHeadline(head) ?? byText(head, BlockWords(text()))
        guard let wall, similarLinks() < 4 else { return nil }
        return wall
    }

    /// A page with a contact is an ad unless headline and text both say otherwise: a blocked page may name a help desk,
    /// and an ad may be called "Ik ben geen robot".
    private func byBoth(_ head: BlockWords, _ text: () -> String) -> Wall? {
        guard let block = Self.order.first(where: { head.says($0) }), BlockWords(text()).count(of: block) >= 2
        else { return nil }
        return Wall(block: block, reason: "headline and text: \(block.words)")
    }

    private func byHeadline(_ head: BlockWords) -> Wall? {
        if let block = Self.order.first(where: { head.says($0) }) {
            return Wall(block: block, reason: "headline: \(block.words)")
        }
        guard length <= Self.lengthAroundPhrase, head.says(.login) else { return nil }
        return Wall(block: .login, reason: "headline: \(PageBlock.login.words)")
    }

    private func byText(_ head: BlockWords, _ text: BlockWords) -> Wall? {
        // A form with a text of its own to fill in is a way to write to somebody, whatever it has against robots.
        let asksForMessage = text.found.contains(.message) || head.found.contains(.message)
        if length <= Self.lengthAroundPhrase, !head.found.contains(.explanation),
            let block = Self.order.first(where: { text.says($0) }),
            !asksForMessage || text.count(of: block) >= 2
        {
            return Wall(block: block, reason: "hardly anything but: \(block.words)")
        }
        return byLogin(head, text, asksForMessage) ?? byRiddle(head, asksForMessage)
    }

    /// A riddle with hardly a word around it, in whatever language that is.
    private func byRiddle(_ head: BlockWords, _ asksForMessage: Bool) -> Wall? {
        guard length <= Self.lengthAroundRiddle, !asksForMessage, !head.found.contains(.explanation),
            page.elements.contains(where: { $0.marks.contains(.captcha) }), !hasTextArea,
            page.elements.count(where: { $0.name == .input }) <= Self.fieldsBesideRiddle
        else { return nil }
        return Wall(block: .captcha, reason: "hardly anything but a riddle")
    }

    private var hasTextArea: Bool { page.elements.contains { $0.name == .textarea } }

    private var isFormAbove: Bool {
        guard let top else { return false }
        return page.elements.allSatisfy { $0.name != .input || Int($0.start) < top }
    }

    private func byLogin(_ head: BlockWords, _ text: BlockWords, _ asksForMessage: Bool) -> Wall? {
        let wall = Wall(block: .login, reason: PageBlock.login.words)
        // A form above the headline lets members in on every page of the site.
        if page.passwordFieldCount > 0, !isFormAbove || head.found.contains(.loginName),
            !text.found.contains(.message), !hasTextArea
        {
            return length <= 250 || head.found.contains(.loginName) && length <= Self.lengthAroundPhrase
                ? wall : nil
        }
        guard length <= Self.lengthAroundLogin, !asksForMessage, !head.found.contains(.explanation) else {
            return nil
        }
        return text.found.contains(.loginDemand) && !text.found.contains(.loginOffer) ? wall : nil
    }
}
