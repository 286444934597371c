/// Labels that make a number something else's: an order's, an invoice's, a parcel's.
extension PhoneReader {
    /// More marks and words than these stand between no label and its number: `pedido n.º: 0612345600`.
    private static let linkLimit = 5

    /// `bestelnummer 0612345600`, `zamówienie nr: 0612345600`, `3SABCD0612345600`: the number is something else's.
    func isCode(_ index: Int) -> Bool {
        guard let first = text[index], let before = text[index - 1] else { return false }
        if first.gap == .none, before.isWord, let earlier = text[index - 2], earlier.isNumber,
            before.gap == .none
        {
            return !before.is([.digit, .number, .spelled, .phoneLabel]) && before.length > 1
        }
        var (at, isNumbered) = (index - 1, false)
        while let link = text[at], index - at <= Self.linkLimit, link.gap != .line,
            isLink(link) || isNumbered && link.isMark("-")
        {
            if link.isWord { isNumbered = isNumbered || !link.is(.isVerb) }
            at -= 1
        }
        guard let label = text[at], label.isWord else { return false }
        // A label has the number on its line, or is a line of its own.
        guard first.gap != .line || label.gap == .line else { return false }
        guard label.is(.codeLabel) else { return isNumbered && Self.numberedOnly.contains(label.hash) }
        return at < index - 1 || !isWeak(label, at)
    }

    /// What may stand between a label and its number.
    private func isLink(_ token: Token) -> Bool {
        if token.kind == .mark { return [0x2E, 0x3A, 0x23, 0x3D, 0xBA, 0xB0, 0x2116].contains(token.value) }
        guard token.isWord, !token.is(.codeLabel) else { return false }
        return token.is([.numberLabel, .isVerb]) || Self.links.contains(token.hash)
    }

    /// `annonce` and `case` say that a number follows only with a colon or a `nr` behind them, or a label before them;
    /// `order` says nothing behind a word that makes it a verb: `to order 06…` is a way to reach somebody.
    private func isWeak(_ label: Token, _ at: Int) -> Bool {
        let before = label.gap == .line ? nil : text[at - 1]
        if Self.verbs.contains(label.hash) {
            return before.map { Self.beforeVerbs.contains($0.hash) } ?? false
        }
        guard Self.weakLabels.contains(label.hash) else { return false }
        return before?.is([.codeLabel, .numberLabel]) != true
    }

    private static let links = hashes(
        "n o no nr nrs num id sz szam szama szamu nb номер est ist jest luidt lautet este es e")

    private static let verbs = hashes("order commande comanda ordine pedido bestellung bestelling ticket")
    private static let beforeVerbs = hashes(
        "to te please can and or now direct om for voor kunt pour para per pentru")

    private static let weakLabels = hashes(
        "booking annonce anuncio id lotto loterij case claim lottery gps giro")

    /// Of these a number is somebody's to call, but for one that is called a number: `boeking nr 0612345600`.
    private static let numberedOnly = hashes(
        """
        boeking reservering reservation buchung reservierung reserva prenotazione rezervare rezervarea rezerwacja \
        rezerwacji foglalas резервация klant customer client kunde cliente clientul klient klienta ugyfel клиент \
        package document
        """)

    private static func hashes(_ list: String) -> Set<UInt32> {
        Set(list.split(whereSeparator: \.isWhitespace).map { WordHash.of($0.utf8) })
    }
}
