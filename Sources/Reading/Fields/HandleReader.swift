internal import Evidence

/// Finds mail addresses, user names, messenger links and payment links.
struct HandleReader {
    private let text: ReadableText
    private var found: [HandleMention] = []
    private static let limit = 50

    static func read(_ text: ReadableText, links: [ContactLink]) -> [HandleMention] {
        var reader = HandleReader(text: text)
        reader.run()
        for link in links { reader.take(link) }
        return reader.found.sorted { $0.span < $1.span }
    }

    private init(text: ReadableText) { self.text = text }

    private mutating func run() {
        var index = 0
        while index < text.tokens.count, found.count < Self.limit {
            let token = text.tokens[index]
            if token.isMark("@") {
                index = takeAt(index)
            } else if token.known != .other, let end = webHandle(at: index) {
                index = end
            } else if token.known != .other, isPaymentName(token) || isPayment(index) {
                guard !isDenied(index) else {
                    index += 1
                    continue
                }
                add("payment", index..<index + 1, service: service(token))
                index += 1
            } else {
                if token.is(.messenger) { takeLabelled(index) }
                index += 1
            }
        }
    }

    private mutating func add(_ kind: String, _ range: Range<Int>, service: String? = nil) {
        let span = text.span(range)
        let value = text.text(span)
        guard !found.contains(where: { $0.kind == kind && $0.text.utf8.elementsEqual(value.utf8) }) else {
            return
        }
        found.append(HandleMention(kind: kind, text: value, service: service, span: span))
    }

    /// `geen Tikkie`
    private func isDenied(_ index: Int) -> Bool {
        text[index]?.gap != .line && text[index - 1]?.is(.negation) == true
    }

    private func isPaymentName(_ token: Token) -> Bool {
        switch token.known {
        case .betaalverzoek, .betaalverzoeken, .betaallink, .tikkie, .paypal, .paysafecard, .paysafe,
            .revolut,
            .cashapp, .bitcoin, .btc, .westernunion, .betaalverzoekje, .western:
            true
        default: false
        }
    }

    private func service(_ token: Token) -> String {
        switch token.known {
        case .tikkie: "tikkie"
        case .paypal: "paypal"
        case .bunq: "bunq"
        case .revolut: "revolut"
        case .paysafecard, .paysafe: "paysafecard"
        case .cashapp: "cashapp"
        case .bitcoin, .btc: "bitcoin"
        case .westernunion, .western: "westernunion"
        default: "link"
        }
    }

    /// `payment link`, `betaal-link`
    private func isPayment(_ index: Int) -> Bool {
        guard text.isWord(index, .payment) || text.isWord(index, .betaal) || text.isWord(index, .pay)
        else { return false }
        let next = text[index + 1]?.isMark("-") == true ? index + 2 : index + 1
        return text.isWord(next, .link) || text.isWord(next, .links) || text.isWord(next, .request)
    }

    /// `anna@post.example` or `@noor2009`
    private mutating func takeAt(_ index: Int) -> Int {
        var end = index + 1
        var hasPoint = false
        while let part = text[end], part.gap == .none,
            part.kind != .mark || [0x2E, 0x2D, 0x5F].contains(part.value)
        {
            if part.isMark(".") { hasPoint = true }
            end += 1
        }
        while end > index + 1, text.tokens[end - 1].kind == .mark, !text.tokens[end - 1].isMark("_") {
            end -= 1
        }
        guard end > index + 1 else { return index + 1 }
        var start = index
        while start > 0, text.tokens[start].gap == .none, isLocalPart(text.tokens[start - 1]) { start -= 1 }
        if start < index {
            if hasPoint { add("mail", start..<end) }
        } else if let name = text[index + 1], name.kind != .mark {
            add(messenger(before: index) ?? "user", index..<end)
        }
        return end
    }

    private func isLocalPart(_ token: Token) -> Bool {
        token.kind != .mark || [0x2E, 0x2D, 0x5F, 0x2B].contains(token.value)
    }

    /// The messenger that a name within three tokens belongs to.
    private func messenger(before index: Int) -> String? {
        for back in 1...3 {
            guard let word = text[index - back], word.is(.messenger) else { continue }
            return kind(of: word)
        }
        return nil
    }

    private func kind(of token: Token) -> String {
        switch token.known {
        case .telegram, .tg: "telegram"
        case .whatsapp, .wapp: "whatsapp"
        default: "user"
        }
    }

    /// `Snap: anna_2009`, `kik is anna_2009`: a name with a digit or an underscore behind the app.
    private mutating func takeLabelled(_ index: Int) {
        let isJoined = text[index + 1]?.isMark(":") == true || text[index + 1]?.isMark("=") == true
        let start = isJoined || text.isWord(index + 1, .is) ? index + 2 : index + 1
        guard let name = text[start], name.isWord, name.gap != .line, isJoined || name.gap == .space else {
            return
        }
        var end = start + 1
        var isNameLike = false
        while let part = text[end], part.gap == .none,
            part.kind != .mark || part.isMark("_") || part.isMark(".")
        {
            if part.isNumber || part.isMark("_") { isNameLike = true }
            end += 1
        }
        guard isNameLike else { return }
        while text.tokens[end - 1].isMark(".") { end -= 1 }
        add(kind(of: text.tokens[index]), start..<end)
    }

    /// `t.me/name`, `wa.me/31612345600`, `paypal.me/name`, written in the text.
    private mutating func webHandle(at index: Int) -> Int? {
        guard text[index + 1]?.isMark(".") == true, text.isWord(index + 2, .me),
            text[index + 2]?.gap == Token.Gap.none,
            text[index + 3]?.isMark("/") == true, let name = text[index + 4], name.gap == .none
        else { return nil }
        let kind: String
        switch text.known(index) {
        case .t, .telegram: kind = "telegram"
        case .wa: kind = "whatsapp"
        case .paypal, .bunq, .revolut, .tikkie: kind = "payment"
        default: return nil
        }
        var end = index + 5
        while let part = text[end], part.gap == .none, part.kind != .mark || part.isMark("_") { end += 1 }
        add(kind, index..<end, service: kind == "payment" ? service(text.tokens[index]) : nil)
        return end
    }

    private mutating func take(_ link: ContactLink) {
        guard let kind = link.handleKind, found.count < Self.limit else { return }
        let isKnown = found.contains { $0.kind == kind && $0.text.utf8.elementsEqual(link.value.utf8) }
        if !isKnown {
            found.append(
                HandleMention(
                    kind: kind, text: link.value, service: link.paymentService,
                    span: TextSpan(link.at, link.at)))
        }
    }
}
