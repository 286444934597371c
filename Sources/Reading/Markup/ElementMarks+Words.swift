/// Reads `class`, `id`, `role` and `style`.
extension ElementMarks {
    /// Class and id are cut into words at each byte that is no letter or digit; `has-sidebar` and the like
    /// speak of something else on the page and are passed over.
    static func words(in value: [UInt8]) -> ElementMarks {
        var marks: ElementMarks = []
        var word: UInt64 = 0
        var length = 0
        var isFirst = true
        var isForeign = false
        func close() {
            guard length > 0 else { return }
            let key = word ^ UInt64(length) << 57
            if isFirst, foreignPrefixes.contains(key) { isForeign = true }
            if !isForeign {
                if chromeWords.contains(key) { marks.insert(.chromeByWord) }
                if adWords.contains(key) { marks.insert(.adWord) }
            }
            (word, length, isFirst) = (0, 0, false)
        }
        for byte in value.prefix(1_024) {
            if byte.isLetter || byte.isDigit {
                if length < 8 { word |= UInt64(byte | 0x20) << (8 * UInt64(length)) }
                length += 1
            } else {
                close()
                if byte.isMarkupBlank { (isFirst, isForeign) = (true, false) }
            }
        }
        close()
        return marks
    }

    static func role(_ value: [UInt8]) -> ElementMarks {
        switch String(decoding: value.prefix(32), as: UTF8.self).lowercased() {
        case "banner", "navigation", "contentinfo", "complementary", "search", "dialog", "alertdialog",
            "menu",
            "menubar", "alert":
            .chrome
        case "main": .main
        default: []
        }
    }

    /// True for `display:none`, `visibility:hidden`, `visibility:collapse`, `opacity:0` and `font-size:0`.
    static func isHidden(style: [UInt8]) -> Bool {
        let plain: [UInt8] = style.prefix(4_096).filter { !$0.isMarkupBlank }.map {
            $0.isLetter ? $0 | 0x20 : $0
        }
        for declaration in plain.split(separator: 0x3B) {
            let text = String(decoding: declaration, as: UTF8.self).replacing("!important", with: "")
            switch text {
            case "display:none", "visibility:hidden", "visibility:collapse", "opacity:0", "opacity:0.0",
                "font-size:0", "font-size:0px", "font-size:0em", "font-size:0%":
                return true
            default: break
            }
        }
        return false
    }

    private static func key(_ word: Substring) -> UInt64 {
        var key = UInt64(word.utf8.count) << 57
        for (index, byte) in word.utf8.prefix(8).enumerated() { key ^= UInt64(byte) << (8 * UInt64(index)) }
        return key
    }

    private static let chromeWords = Set(
        """
        footer voet voettekst nav navbar navigation navigatie hoofdnavigatie menu hoofdmenu submenu topmenu \
        topbar breadcrumb breadcrumbs crumbs kruimelpad broodkruimels sidebar zijbalk cookie cookies \
        cookiebar cookiewall cookiemelding cookiebanner cookieconsent consent gdpr avg related gerelateerd \
        verwant vergelijkbaar similar recommended aanbevolen disclaimer copyright colofon masthead \
        siteheader header pager pagination paginering bladeren share sharing social skiplink agegate
        """.split { $0 == " " || $0 == "\n" }.map(key))

    private static let adWords = Set(
        """
        ad advert advertisement advertentie anzeige annonce listing profile profiel detail item bericht \
        posting
        """.split { $0 == " " || $0 == "\n" }.map(key))

    private static let foreignPrefixes = Set(
        "has no with without is js hide show to scroll".split { $0 == " " || $0 == "\n" }.map(key))
}
