internal import Evidence

/// Menus that no markup tells from the content: links side by side of which some are named as menus name them.
///
///     Home | Advertenties | Plaats advertentie | Contact
///
/// A row of links with two such names among at most twice as many is the site's own. Lists of ads and of towns have
/// none, and a path of links (`Home > Utrecht`) has one.
enum SiteMenu {
    private static let linkLimit = 200
    private static let nameLength = 40
    /// Bytes between two links of a row: a bar, a bullet, a line.
    private static let gapLength = 6

    /// The ranges of the text that are menus, sorted. `isKnown`: where the site's own is told by markup.
    static func ranges(in page: FlatPage, isKnown: (Int) -> Bool) -> [Range<Int>] {
        var menus: [Range<Int>] = []
        var row: [Range<Int>] = []
        for link in page.links.prefix(linkLimit) where link.contact == nil && !link.range.isEmpty {
            let range = page.trimmed(link.range)
            guard !range.isEmpty, !isKnown(range.lowerBound) else { continue }
            if let last = row.last, !isNear(page, last.upperBound, range.lowerBound) {
                if let menu = menu(row, page) { menus.append(menu) }
                row = []
            }
            row.append(range)
        }
        if let menu = menu(row, page) { menus.append(menu) }
        return menus
    }

    private static func isNear(_ page: FlatPage, _ end: Int, _ start: Int) -> Bool {
        guard start >= end, start - end <= gapLength else { return false }
        return page.text[end..<start].allSatisfy { !$0.isLetter && !$0.isDigit && $0 != 0x3E }
    }

    private static func menu(_ row: [Range<Int>], _ page: FlatPage) -> Range<Int>? {
        guard row.count >= 2 else { return nil }
        let named = row.indices.filter { row[$0].count <= nameLength && isName(page.text[row[$0]]) }
        guard named.count >= 2, let first = named.first, let last = named.last,
            named.count * 2 >= last - first + 1
        else { return nil }
        // A short row is a menu as a whole; a long one may go on with what it leads to.
        let isWhole = named.count * 2 >= row.count
        return row[isWhole ? 0 : first].lowerBound..<row[isWhole ? row.count - 1 : last].upperBound
    }

    /// By the hash of its folded letters; most names are ASCII and need no folding.
    private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
        guard name.allSatisfy({ $0 < 0x80 }) else {
            return names.contains(WordHash.of(FoldedText(String(decoding: name, as: UTF8.self)).bytes))
        }
        return names.contains(WordHash.of(name.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }))
    }

    /// Folded: lower case without marks.
    private static let names: Set<UInt32> = Set(
        """
        home|start|startpagina|hoofdpagina|advertenties|advertentie plaatsen|plaats advertentie|plaats je advertentie|\
        plaats een advertentie|plaatsen|adverteren|inloggen|aanmelden|registreren|mijn account|contact|over ons|help|\
        hulp|voorwaarden|algemene voorwaarden|privacy|privacybeleid|cookies|disclaimer|veelgestelde vragen|faq|nieuws|\
        blog|forum|zoeken|favorieten|tarieven|huisregels|colofon|sitemap|main page|ads|listings|classifieds|post ad|\
        post an ad|post your ad|place ad|place an ad|advertise|log in|login|sign in|sign up|register|join|my account|\
        account|contact us|about|about us|terms|terms of use|privacy policy|news|search|favourites|favorites|support|\
        rates|startseite|anzeigen|anzeige aufgeben|inserieren|anmelden|einloggen|registrieren|mein konto|kontakt|\
        uber uns|hilfe|agb|impressum|datenschutz|suche|suchen|merkliste|magazin|accueil|annonces|publier|\
        publier une annonce|deposer une annonce|deposer|connexion|se connecter|inscription|s'inscrire|mon compte|\
        a propos|aide|cgu|mentions legales|confidentialite|recherche|rechercher|inicio|anuncios|publicar|\
        publicar anuncio|entrar|acceder|iniciar sesion|registrarse|registro|mi cuenta|contacto|sobre nosotros|ayuda|\
        aviso legal|condiciones|privacidad|buscar|annunci|pubblica|pubblica annuncio|inserisci annuncio|accedi|\
        registrati|contatti|contattaci|chi siamo|aiuto|note legali|termini|cerca|acasa|anunturi|publica|publica anunt|\
        adauga anunt|adauga|autentificare|conectare|inregistrare|contul meu|despre noi|ajutor|termeni|\
        termeni si conditii|confidentialitate|cauta|cautare|strona glowna|ogloszenia|dodaj|dodaj ogloszenie|zaloguj|\
        zaloguj sie|logowanie|rejestracja|moje konto|o nas|pomoc|regulamin|polityka prywatnosci|szukaj|fooldal|\
        kezdolap|hirdetesek|hirdetesfeladas|hirdetes feladasa|feladas|belepes|bejelentkezes|regisztracio|fiokom|\
        kapcsolat|rolunk|segitseg|gyik|aszf|adatvedelem|kereses|начало|обяви|добави обява|добави|публикувай|\
        публикуваи|публикуване|вход|регистрация|контакти|контакт|за нас|помощ|общи условия|условия|поверителност|\
        търсене
        """.split(separator: "|").map { WordHash.of($0.utf8) })
}
