/// Reads `class`, `id`, `role` and `style`.
extension ElementMarks {
    /// Class and id are cut into words at each byte that is no letter or digit; `has-sidebar` and the like
    /// speak of something else on the page and are passed over.
    static func words(in value: Span<UInt8>) -> ElementMarks {
        var marks: ElementMarks = []
        var (index, isFirst, isForeign) = (0, true, false)
        while index < value.count {
            let byte = value[index]
            guard byte.isLetter || byte.isDigit else {
                if byte.isMarkupBlank { (isFirst, isForeign) = (true, false) }
                index += 1
                continue
            }
            let start = index
            while index < value.count, value[index].isLetter || value[index].isDigit { index += 1 }
            let meaning = meanings[key(value.extracting(start..<index))] ?? []
            if isFirst, meaning.contains(.foreignPrefix) { isForeign = true }
            isFirst = false
            if !isForeign { marks.formUnion(meaning) }
        }
        return marks.subtracting(.foreignPrefix)
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

    /// True for `display:none`, `visibility:hidden`, `visibility:collapse`, `opacity:0`, `font-size:0`, and for letters in
    /// the colour of their own ground.
    static func isHidden(style: [UInt8]) -> Bool {
        let plain: [UInt8] = style.prefix(4_096).filter { !$0.isMarkupBlank }.map {
            $0.isLetter ? $0 | 0x20 : $0
        }
        var (colour, ground) = ("", "")
        for declaration in plain.split(separator: 0x3B) {
            let text = String(decoding: declaration, as: UTF8.self).replacing("!important", with: "")
            switch text {
            case "display:none", "visibility:hidden", "visibility:collapse", "opacity:0", "opacity:0.0",
                "font-size:0", "font-size:0px", "font-size:0em", "font-size:0%":
                return true
            case _ where text.hasPrefix("color:"): colour = plainColour(text.dropFirst(6))
            case _ where text.hasPrefix("background:"): ground = plainColour(text.dropFirst(11))
            case _ where text.hasPrefix("background-color:"): ground = plainColour(text.dropFirst(17))
            default: break
            }
        }
        return !colour.isEmpty && colour == ground || colour == "transparent"
    }

    /// `#fff`, `#ffffff` and `white` are one colour.
    private static func plainColour(_ value: Substring) -> String {
        switch value {
        case "white", "#fff": "#ffffff"
        case "black", "#000": "#000000"
        default: String(value)
        }
    }

    /// Words are told apart by their first eight bytes, in lower case, and their length.
    private static func key(_ word: Span<UInt8>) -> UInt64 {
        var key = UInt64(word.count) << 57
        for index in 0..<min(8, word.count) { key ^= UInt64(word[index] | 0x20) << (8 * UInt64(index)) }
        return key
    }

    /// `has-sidebar`: the rest of the name is not about the element. Never leaves this file.
    private static let foreignPrefix = ElementMarks(rawValue: 128)

    private static let meanings: PackedTable<ElementMarks> = {
        var table = PackedTable<ElementMarks>()
        for (list, mark) in [
            (chromeWords, chromeByWord), (adWords, adWord), (captchaWords, captcha),
            (foreignPrefixes, foreignPrefix),
        ] {
            for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                table[key(word.utf8.span)] = mark
            }
        }
        return table
    }()

    private static let chromeWords =
        """
        footer voet voettekst nav navbar navigation navigatie hoofdnavigatie menu hoofdmenu submenu topmenu \
        topbar breadcrumb breadcrumbs crumbs kruimelpad broodkruimels sidebar zijbalk cookie cookies \
        cookiebar cookiewall cookiemelding cookiebanner cookieconsent consent gdpr avg related gerelateerd \
        verwant vergelijkbaar similar recommended aanbevolen disclaimer copyright colofon masthead \
        siteheader header pager pagination paginering bladeren share sharing social skiplink agegate
        """

    private static let adWords =
        """
        ad advert advertisement advertentie anzeige annonce listing profile profiel detail item bericht \
        posting
        """

    /// As the services call their boxes: `g-recaptcha`, `h-captcha`, `cf-turnstile`.
    private static let captchaWords = "captcha recaptcha hcaptcha turnstile"

    private static let foreignPrefixes = "has no with without is js hide show to scroll"
}
