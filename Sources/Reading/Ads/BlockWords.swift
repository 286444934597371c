internal import Evidence

/// Which phrases of pages that keep visitors out stand in a short text.
struct BlockWords {
    /// What phrases are signs of.
    struct Found: OptionSet, Sendable {
        let rawValue: UInt32
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

    private let words: PhraseTable<Found>.Found

    private static let lengthLimit = 3_000

    init(_ text: String) { words = Self.table.find(in: text, limit: Self.lengthLimit) }

    var found: Found { words.signs }

    func says(_ block: PageBlock) -> Bool { found.contains(Self.sign(of: block)) }

    /// How many different phrases for `block` there are.
    func count(of block: PageBlock) -> Int { words.count(of: Self.sign(of: block)) }

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
}
