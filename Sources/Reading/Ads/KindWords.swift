/// Which phrases that tell kinds of pages apart stand in a short text: a headline, or the beginning of a page.
struct KindWords {
    /// What phrases are signs of.
    struct Signs: OptionSet, Sendable {
        let rawValue: UInt32
        /// What the page was about is gone.
        static let missing = Signs(rawValue: 1)
        /// It asks how old the visitor is.
        static let gate = Signs(rawValue: 2)
        /// It asks leave for cookies.
        static let cookies = Signs(rawValue: 4)
        /// The way in: `Ja,` or `Enter`.
        static let enter = Signs(rawValue: 8)
        static let list = Signs(rawValue: 16)
        /// With these words a headline of the site's own begins: terms, help, news, vacancies, imprint, forum.
        static let site = Signs(rawValue: 32)
        /// The same where nothing else stands in the headline: `Contact`.
        static let siteAlone = Signs(rawValue: 64)
        /// Anywhere in a headline: what the site offers to advertisers and to staff.
        static let trade = Signs(rawValue: 128)
        /// What reporters write about: spokesmen, councils, police.
        static let report = Signs(rawValue: 256)
        /// What advertisers pay for.
        static let placing = Signs(rawValue: 512)
        /// Somebody receives, visits, has time.
        static let offer = Signs(rawValue: 1024)
        /// How to reach somebody.
        static let reach = Signs(rawValue: 2048)
        /// `404`, which may be a count as well.
        static let code = Signs(rawValue: 4096)
        /// What a page can be about that is gone, and what became of it; only both together mean something.
        static let subject = Signs(rawValue: 8192)
        static let gone = Signs(rawValue: 16_384)
        /// It is about adults or ages; less than the question of a gate.
        static let adult = Signs(rawValue: 32_768)
        /// The way out: `No`, `Leave`, `Reject`.
        static let leave = Signs(rawValue: 65_536)
        /// As a headline: it is about leave for cookies and the like.
        static let privacy = Signs(rawValue: 131_072)
        /// As a headline: it begins with being sorry.
        static let regret = Signs(rawValue: 262_144)
        /// Nothing was found, or the site is out of order: no page is gone.
        static let pause = Signs(rawValue: 524_288)
        /// It speaks of advertisements, as those who sell them do.
        static let advert = Signs(rawValue: 1_048_576)
    }

    private let found: PhraseTable<Signs>.Found

    /// `limit`: how many bytes of `text` count.
    init(_ text: String, limit: Int = 4_000) { found = Self.table.find(in: text, limit: limit) }

    func has(_ sign: Signs) -> Bool { found.signs.contains(sign) }

    /// True where the text begins with a phrase of `sign`.
    func begins(with sign: Signs) -> Bool { found.atStart.contains(sign) }

    /// How many different phrases of `sign` there are.
    func count(of sign: Signs) -> Int { found.count(of: sign) }

    /// As a headline: it names a page that is the site's own and no ad.
    var isOfSite: Bool {
        found.atStart.contains(.site) || found.alone.contains(.siteAlone) || found.signs.contains(.trade)
    }

    private static let table = PhraseTable<Signs>(
        germanic + romance + eastern + gone + gates + siteFurther + notices)
}
