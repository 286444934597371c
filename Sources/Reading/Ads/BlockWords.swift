internal import Evidence

/// Which phrases of pages that keep visitors out stand in a short text.
struct BlockWords {
    /// What phrases are signs of.
    struct Found: OptionSet, Sendable {
        let rawValue: UInt16
        static let captcha = Found(rawValue: 1)
        static let challenge = Found(rawValue: 2)
        static let legal = Found(rawValue: 4)
        static let limit = Found(rawValue: 8)
        static let refusal = Found(rawValue: 16)
        /// It asks for a log-in before anything is shown.
        static let loginDemand = Found(rawValue: 32)
        /// It speaks of a log-in as one more thing that a visitor can do.
        static let loginOffer = Found(rawValue: 64)
        static let loginName = Found(rawValue: 128)
        /// The page is a form for a message, a reaction or a report.
        static let message = Found(rawValue: 256)
        /// The page is about robots, blocks and CAPTCHAs, and puts none up.
        static let explanation = Found(rawValue: 512)
    }

    let found: Found
    /// How many different phrases of each sign.
    private var counts: [UInt16: Int] = [:]

    private static let lengthLimit = 3_000

    /// One pass over the text, whatever the number of phrases: they begin where words begin, and are sorted by their
    /// first two bytes.
    init(_ text: String) {
        let head = Array(text.utf8.prefix(Self.lengthLimit))
        let isPlain = head.allSatisfy { $0 < 0x80 }
        let folded = isPlain ? head : Array(FoldedText(String(decoding: head, as: UTF8.self)).text.utf8)
        let bytes = folded.map { $0 <= 0x20 ? 0x20 : (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        var found: Found = []
        var known: Set<Int> = []
        var isAtStart = true
        for at in bytes.indices.dropLast() {
            let byte = bytes[at]
            if isAtStart, let phrases = Self.table[UInt16(byte) << 8 | UInt16(bytes[at + 1])] {
                for phrase in phrases where bytes[at...].starts(with: phrase.bytes) {
                    found.insert(phrase.sign)
                    if known.insert(phrase.number).inserted { counts[phrase.sign.rawValue, default: 0] += 1 }
                }
            }
            isAtStart = !(0x61...0x7A).contains(byte) && !(0x30...0x39).contains(byte)
        }
        self.found = found
    }

    func says(_ block: PageBlock) -> Bool { found.contains(Self.sign(of: block)) }

    /// How many different phrases for `block` there are.
    func count(of block: PageBlock) -> Int { counts[Self.sign(of: block).rawValue] ?? 0 }

    private static func sign(of block: PageBlock) -> Found {
        switch block {
        case .captcha: .captcha
        case .challenge: .challenge
        case .legal: .legal
        case .limit: .limit
        case .refusal: .refusal
        case .login: .loginDemand
        }
    }

    private struct Phrase: Sendable {
        let bytes: [UInt8]
        let sign: Found
        let number: Int
    }

    private static let table: [UInt16: [Phrase]] = {
        var table: [UInt16: [Phrase]] = [:]
        var number = 0
        for (sign, phrases) in lists {
            for phrase in phrases {
                let bytes = Array(phrase.utf8)
                table[UInt16(bytes[0]) << 8 | UInt16(bytes[1]), default: []].append(
                    Phrase(bytes: bytes, sign: sign, number: number))
                number += 1
            }
        }
        return table
    }()

    private static let lists: [(Found, [String])] = [
        (.captcha, captchas), (.challenge, challenges), (.legal, laws), (.limit, limits),
        (.refusal, refusals),
        (.loginDemand, loginDemands), (.loginOffer, loginOffers), (.loginName, loginNames),
        (.message, messages), (.explanation, explanations),
    ]

    private static let captchas = [
        "verify you are human", "verify that you are human", "verify you are not a robot",
        "verify that you are not a robot", "verifying you are human", "are you a robot", "are you human",
        "confirm you are human", "prove you are human", "prove that you are human", "i'm not a robot",
        "i am not a robot", "not a robot?", "complete the captcha", "solve the captcha", "captcha required",
        "enter the captcha", "human verification", "bot verification", "press & hold", "press and hold",
        "type the characters", "enter the characters", "select all images", "unusual traffic",
        "pardon our interruption", "ben je een mens", "bent u een mens", "bevestig dat je een mens bent",
        "bevestig dat u een mens bent", "dat je geen robot bent", "dat u geen robot bent",
        "ik ben geen robot",
        "bent u een robot", "ben je een robot", "los de captcha op", "vul de captcha in",
        "neem de tekens over",
        "typ de tekens", "typ de letters", "ongebruikelijk verkeer", "menselijke verificatie",
        "houd de knop ingedrukt", "ich bin kein roboter", "bist du ein mensch", "sind sie ein mensch",
        "je ne suis pas un robot", "etes-vous un robot", "no soy un robot",
    ]
    private static let challenges = [
        "just a moment", "checking your browser", "checking if the site connection is secure",
        "enable javascript and cookies to continue", "ddos protection by", "ddos-guard",
        "verifying your connection", "verifying your browser", "your request is being verified",
        "needs to review the security of your connection", "security checkpoint",
        "performing security verification",
        "please wait while we verify", "browser integrity check", "attention required! | cloudflare",
        "incapsula incident", "making sure you're not a bot", "je browser wordt gecontroleerd",
        "uw browser wordt gecontroleerd", "we controleren je browser", "we controleren uw browser",
        "controle van uw browser", "controle van je browser", "beveiligingscontrole",
        "beveiligde verbinding controleren",
        "zet javascript en cookies aan om verder", "schakel javascript en cookies in om",
        "browser wird uberpruft",
        "verification de votre navigateur",
    ]
    private static let laws = [
        "unavailable for legal reasons", "not available in your country", "not available in your region",
        "unavailable in your region", "unavailable in your country", "niet beschikbaar in uw land",
        "niet beschikbaar in jouw land", "niet beschikbaar in je regio", "niet beschikbaar in uw regio",
        "geblokkeerd op last van", "blocked by court order", "in ihrem land nicht verfugbar",
    ]
    private static let limits = [
        "too many requests", "rate limit exceeded", "rate limited", "you are being rate limited",
        "te veel verzoeken", "te veel aanvragen", "request limit reached", "you have made too many",
        "zu viele anfragen",
    ]
    private static let refusals = [
        "access denied", "access to this page has been denied", "access to this site has been denied",
        "you have been blocked", "you've been blocked", "your ip has been", "your ip address has been",
        "sorry, you have been", "403 forbidden", "403 - forbidden", "403 verboden", "error 403", "fout 403",
        "you don't have permission to access",
        "you do not have permission to access", "toegang geweigerd", "toegang geblokkeerd",
        "geen toegang tot deze pagina",
        "u bent geblokkeerd", "je bent geblokkeerd", "uw ip-adres is geblokkeerd",
        "je ip-adres is geblokkeerd",
        "request blocked", "the requested url was rejected", "web page blocked", "zugriff verweigert",
        "acces refuse", "automated access", "geautomatiseerde toegang",
    ]
    private static let loginDemands = [
        "log in to continue", "login to continue", "sign in to continue", "log in to view", "login to view",
        "sign in to view", "log in to see", "sign in to see", "must be logged in", "must log in",
        "need to log in",
        "please log in", "please sign in", "please login", "login required", "log in om verder",
        "log in om deze",
        "log in om te bekijken", "log in om de", "inloggen om verder", "inloggen om deze", "inloggen vereist",
        "moet ingelogd zijn", "moet inloggen", "eerst inloggen", "meld je aan om verder",
        "meld u aan om verder",
        "aanmelden om verder", "alleen voor leden", "alleen toegankelijk voor leden",
        "alleen zichtbaar voor leden",
        "members only", "for members only", "members-only", "exclusief voor leden", "bitte einloggen",
        "anmelden, um",
        "nur fur mitglieder", "veuillez vous connecter",
    ]
    private static let loginOffers = [
        "om te reageren", "om een review", "om een reactie", "om favorieten", "om te bewaren", "to comment",
        "to reply", "to leave a review", "to save", "to add", "of bekijk", "of ga verder zonder",
        "or continue without",
        "or continue as guest", "als gast",
    ]
    private static let loginNames = [
        "inloggen", "login", "log in", "sign in", "aanmelden", "anmelden", "connexion", "ingelogd", "leden",
        "members",
        "mijn account", "account",
    ]
    private static let messages = [
        "stuur bericht", "verstuur bericht", "bericht versturen", "stuur een bericht", "uw bericht",
        "jouw bericht",
        "je bericht", "send message", "send a message", "your message", "contactformulier", "contact form",
        "neem contact", "contact us", "verstuur reactie", "plaats reactie", "plaats een reactie",
        "advertentie melden",
        "meld deze advertentie", "report this ad", "nieuwsbrief", "newsletter", "plaats je advertentie",
        "plaats uw advertentie",
    ]
    private static let explanations = [
        "wat is", "what is", "waarom", "why ", "hoe ", "how ", "uitleg", "veelgestelde vragen", "faq",
        "privacy",
        "voorwaarden", "blog", "nieuws", "tips",
    ]
}
