/// What a word says of the years that stand beside it.
struct YearRoles: OptionSet, Sendable {
    let rawValue: UInt64

    /// Before them: a stretch of time, as "after" and "every" tell.
    static let span = YearRoles(rawValue: 1 << 0)
    /// Behind them: the same, as in "16 years later".
    static let spanBehind = YearRoles(rawValue: 1 << 1)
    /// What years are counted of: a guarantee, a marriage, a sentence.
    static let matter = YearRoles(rawValue: 1 << 2)
    /// A verb for what goes on for years or is told of the past: to work, to last, to get.
    static let lasting = YearRoles(rawValue: 1 << 3)
    /// What she does at that age today: to know, to enjoy.
    static let present = YearRoles(rawValue: 1 << 4)
    /// The day just gone by: who turned 18 then is 18.
    static let recent = YearRoles(rawValue: 1 << 5)
    /// Time to come: who turns 40 then is younger.
    static let coming = YearRoles(rawValue: 1 << 6)
    /// "With" and "at", which begin what was as well as what is.
    static let attendant = YearRoles(rawValue: 1 << 7)
    /// To turn, to reach an age.
    static let turning = YearRoles(rawValue: 1 << 8)
    /// Words that say in one what an age is hung on: "reife", "madurita".
    static let aged = YearRoles(rawValue: 1 << 9)
    /// The form of the site that an advertiser fills in, and the verb by which it says what.
    static let profile = YearRoles(rawValue: 1 << 10)
    static let stating = YearRoles(rawValue: 1 << 11)
    static let birthday = YearRoles(rawValue: 1 << 12)
    /// "Simply", before a number that answers.
    static let plainly = YearRoles(rawValue: 1 << 13)
    /// Of two people who are as old as each other.
    static let both = YearRoles(rawValue: 1 << 14)
    /// "But", before what is told instead.
    static let instead = YearRoles(rawValue: 1 << 15)
    /// "May" and "to be": `I may be 45`, `ik mag dan 45 zijn`.
    static let conceding = YearRoles(rawValue: 1 << 16)
    static let toBe = YearRoles(rawValue: 1 << 17)
    /// Who is of that age is turned away.
    static let refusing = YearRoles(rawValue: 1 << 18)
    /// What somebody does who offers, behind her age.
    static let hosting = YearRoles(rawValue: 1 << 19)
    /// Boys and girls, who are somebody's own behind "my".
    static let child = YearRoles(rawValue: 1 << 20)
    /// "Only", behind an age that is asked.
    static let onlyBehind = YearRoles(rawValue: 1 << 21)
    /// "Old" before a noun, as of a thing.
    static let agedThing = YearRoles(rawValue: 1 << 22)
    /// Where years were spent: behind a bar.
    static let spentIn = YearRoles(rawValue: 1 << 23)
    /// "If", before what holds of whom it is said to.
    static let conditional = YearRoles(rawValue: 1 << 24)
    /// Verbs of the second person, where no pronoun is needed: "masz", "tienes".
    static let secondPerson = YearRoles(rawValue: 1 << 25)
    /// "Without", before whom one does not receive.
    static let without = YearRoles(rawValue: 1 << 26)
    /// An age that was reached and left behind: "gepasseerd".
    static let passed = YearRoles(rawValue: 1 << 27)
    /// "Precisely", behind a number that says it better: "43 to be exact".
    static let exactly = YearRoles(rawValue: 1 << 28)
    /// "Who", where more is said of those just named.
    static let relative = YearRoles(rawValue: 1 << 29)
    /// "Still", and "now": how old somebody is until the next birthday.
    static let still = YearRoles(rawValue: 1 << 30)
    static let now = YearRoles(rawValue: 1 << 31)
    /// Words before a number at the head of a sentence that are commands, not names: "buy 16".
    static let command = YearRoles(rawValue: 1 << 32)
    /// To want, and "again": "I wish I were 18 again".
    static let wish = YearRoles(rawValue: 1 << 34)
    static let again = YearRoles(rawValue: 1 << 35)
    /// What a number with a German point counts: "im 17. Stock".
    static let ordinal = YearRoles(rawValue: 1 << 33)
}

/// The roles of words beside years, by the language of the unit.
///
/// Not a part of the ``Lexicon``, whose meanings every word of every text is looked up for: these are asked for only
/// around a number that may be an age, so the lists may be long and no other word pays for them. `po` is "after" in
/// Polish and nothing in French, so each language has its own; nl, en and de share one, as their units do.
struct YearWords: Sendable {
    static let shared = YearWords()

    private struct Entry: Sendable {
        let letters: [UInt8]
        /// By ``group(_:)``.
        var roles: [YearRoles]
    }

    private var entries: [UInt32: Entry] = [:]
    private static let groups = 8

    private init() {
        for (tongue, role, list) in Self.lists { add(list, role, tongue) }
    }

    /// nl, en and de are one group, and each other language one.
    private static func group(_ tongue: Tongue?) -> Int {
        tongue.map { Int($0.rawValue) - 100 } ?? 0
    }

    private mutating func add(_ list: String, _ role: YearRoles, _ tongue: Tongue?) {
        for word in list.split(whereSeparator: \.isWhitespace) {
            let letters = Array(word.utf8)
            let empty = Entry(letters: letters, roles: Array(repeating: [], count: Self.groups))
            var entry = entries[WordHash.of(letters)] ?? empty
            // Two words of our own lists with one hash would be a fault of the lists.
            precondition(entry.letters == letters, "\(word) shares its hash with another word of years")
            entry.roles[Self.group(tongue)].formUnion(role)
            entries[WordHash.of(letters)] = entry
        }
    }

    /// Empty for a word that says nothing of years in that language.
    func roles(of token: Token, in text: ReadableText, _ tongue: Tongue?) -> YearRoles {
        // Hashes collide, and an advertiser could make them: letters decide.
        guard token.isWord, let entry = entries[token.hash], text.bytes(token).elementsEqual(entry.letters)
        else { return [] }
        return entry.roles[Self.group(tongue)]
    }

    /// What the word says in any of the languages, for numbers without a unit to tell which.
    func roles(of token: Token, in text: ReadableText) -> YearRoles {
        guard token.isWord, let entry = entries[token.hash], text.bytes(token).elementsEqual(entry.letters)
        else { return [] }
        return entry.roles.reduce([]) { $0.union($1) }
    }
}
