/// What a word may mean to a reader. A word has several where languages share it.
struct WordClasses: OptionSet, Sendable {
    let rawValue: UInt64

    /// A number word; `value` says which. ``digit`` is 0 to 9, ``tens`` 20, 30 … 90.
    static let number = WordClasses(1 << 0)
    static let digit = WordClasses(1 << 1)
    static let tens = WordClasses(1 << 2)
    /// "double", "triple": `value` times the next digit.
    static let multiplier = WordClasses(1 << 3)
    /// jaar, years, ans …
    static let ageUnit = WordClasses(1 << 4)
    /// leeftijd, age …
    static let ageLabel = WordClasses(1 << 5)
    /// oud, old, jong …: after a unit they make it an age for certain.
    static let oldness = WordClasses(1 << 6)
    /// uur, minutes …; `value` is minutes of one.
    static let duration = WordClasses(1 << 7)
    /// km, kg, cm …
    static let measure = WordClasses(1 << 8)
    static let money = WordClasses(1 << 9)
    /// Month names, `value` 1 to 12.
    static let month = WordClasses(1 << 10)
    /// Names of days, `value` 1 to 7 from Monday.
    static let weekday = WordClasses(1 << 11)
    /// What is counted or numbered: foto's, kamer, bus, room …
    static let counted = WordClasses(1 << 12)
    static let kin = WordClasses(1 << 13)
    static let animal = WordClasses(1 << 14)
    /// Whom an ad addresses: gasten, visitors, heren …
    static let audience = WordClasses(1 << 15)
    /// vanaf, minimaal, over, boven …
    static let bound = WordClasses(1 << 16)
    /// gezocht, wanted …
    static let seeking = WordClasses(1 << 17)
    /// toen, was, sinds …
    static let past = WordClasses(1 << 18)
    static let negation = WordClasses(1 << 19)
    /// ben, am, bin
    static let selfVerb = WordClasses(1 << 20)
    /// is, zijn, are, sind
    static let isVerb = WordClasses(1 << 21)
    static let approximate = WordClasses(1 << 22)
    static let almost = WordClasses(1 << 23)
    /// net, just, pas, nog: may stand between verb and number.
    static let adverb = WordClasses(1 << 24)
    /// Part of a decade: `value` 1 begin, 2 middle, 3 end.
    static let decadePart = WordClasses(1 << 25)
    /// ervaring, vak, geleden …: years of something else.
    static let experience = WordClasses(1 << 26)
    static let born = WordClasses(1 << 27)
    /// Nouns for a person: meisje, vrouw, woman …
    static let person = WordClasses(1 << 28)
    /// forever, voel, felt …
    static let figurative = WordClasses(1 << 29)
    static let firstPerson = WordClasses(1 << 30)
    static let thirdPerson = WordClasses(1 << 31)
    static let plural = WordClasses(1 << 32)
    static let permitLabel = WordClasses(1 << 33)
    static let kvkLabel = WordClasses(1 << 34)
    static let phoneLabel = WordClasses(1 << 35)
    static let placeLabel = WordClasses(1 << 36)
    /// in, te, uit, from …
    static let placePreposition = WordClasses(1 << 37)
    static let postedLabel = WordClasses(1 << 38)
    /// tot, to, bis: between the ends of a range.
    static let rangeWord = WordClasses(1 << 39)
    /// en, and, und
    static let and = WordClasses(1 << 40)
    /// of, or, oder
    static let or = WordClasses(1 << 41)
    static let saying = WordClasses(1 << 42)
    static let open = WordClasses(1 << 43)
    /// per, an
    static let per = WordClasses(1 << 44)
    /// Words that stand for a separator inside a dictated number: punt, streepje, dash.
    static let separatorWord = WordClasses(1 << 45)
    /// Buildings, firms, things: their years are no ages of people.
    static let thing = WordClasses(1 << 46)
    static let future = WordClasses(1 << 47)
    /// dames, girls, ladies …: whom an ad is about, in the plural.
    static let offered = WordClasses(1 << 48)
    /// Advertisers of the site as a whole.
    static let advertiser = WordClasses(1 << 49)
    /// of, van, from: "een meisje van 19".
    static let ofWord = WordClasses(1 << 50)
    /// decennium: "in de twintig", "in my twenties"; `value` is its first year.
    static let decade = WordClasses(1 << 51)
    /// negentienjarige
    static let agedWord = WordClasses(1 << 52)
    static let day = WordClasses(1 << 53)
    static let night = WordClasses(1 << 54)
    static let always = WordClasses(1 << 55)
    /// De voornaam van een app: telegram, whatsapp …
    static let messenger = WordClasses(1 << 56)
    static let every = WordClasses(1 << 57)
    static let numberLabel = WordClasses(1 << 58)
    /// The second person: u, jij, you.
    static let addressee = WordClasses(1 << 59)
    static let not = WordClasses(1 << 60)

    init(rawValue: UInt64) { self.rawValue = rawValue }
    private init(_ rawValue: UInt64) { self.rawValue = rawValue }
}

/// All words that any reader knows, in one table: one look-up a word tells all readers what it may mean.
struct Lexicon: Sendable {
    struct Entry: Sendable {
        var classes: WordClasses = []
        var value: Int32 = -1
        var known = KnownWord.other
    }

    static let shared = Lexicon()

    private var records = [Record(start: 0, length: 0)]
    /// The letters of all words, one behind the other.
    private var pool: [UInt8] = []
    /// By the low bits of the hash: its high half, and in the low half the index into ``records``; zero is empty. So a
    /// word that no reader knows is told from its neighbours without a look at them.
    private var slots: [UInt32]
    private let mask: Int

    /// A word: where its letters stand in the pool, and what is known of it, side by side.
    private struct Record: Sendable {
        let start: Int32
        let length: Int32
        var entry = Entry()
    }

    init() {
        slots = [UInt32](repeating: 0, count: 16_384)
        mask = slots.count - 1
        addNumbers()
        addAges()
        addUnits()
        addPeople()
        addLabels()
        addTongues()
        addRelations()
        addNumbered()
        addAgeWords()
        addAlike()
        for word in KnownWord.allCases where word != .other {
            let spelling = word.spelling.utf8
            records[place(of: spelling.span)].entry.known = word
        }
    }

    /// The empty entry for a word that no reader knows.
    func entry(hash: UInt32, word: Span<UInt8>) -> Entry {
        records[index(hash, word)].entry
    }

    func entry(_ word: some Collection<UInt8>) -> Entry {
        let word = Array(word)
        return entry(hash: WordHash.of(word), word: word.span)
    }

    private func index(_ hash: UInt32, _ word: Span<UInt8>) -> Int {
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot] & 0xFFFF)
            if slots[slot] >> 16 == hash >> 16, isSpelled(records[index], word) { return index }
            slot = (slot + 1) & mask
        }
        return 0
    }

    /// Hashes collide, and an advertiser could make them: letters decide.
    private func isSpelled(_ record: Record, _ word: Span<UInt8>) -> Bool {
        guard Int(record.length) == word.count else { return false }
        let start = Int(record.start)
        for at in 0..<word.count where pool[start + at] != word[at] { return false }
        return true
    }

    /// Words are folded: lower case, without marks; they are parted by blanks.
    mutating func add(_ list: String, _ classes: WordClasses, value: Int? = nil) {
        let letters = list.utf8.span
        var start = 0
        for at in 0...letters.count where at == letters.count || letters[at] <= 0x20 {
            if at > start { add(letters.extracting(start..<at), classes, value) }
            start = at + 1
        }
    }

    /// Words that ``Token/known`` tells as that word; one that is asked for by its own spelling stays itself.
    mutating func add(_ list: String, as known: KnownWord) {
        for word in list.split(whereSeparator: \.isWhitespace) {
            records[place(of: word.utf8.span)].entry.known = known
        }
    }

    private mutating func add(_ word: Span<UInt8>, _ classes: WordClasses, _ value: Int?) {
        let index = place(of: word)
        records[index].entry.classes.formUnion(classes)
        if let value { records[index].entry.value = Int32(value) }
    }

    /// The index of the entry of that word, which is made where there is none.
    private mutating func place(of word: Span<UInt8>) -> Int {
        let hash = word.hash
        let known = index(hash, word)
        if known != 0 { return known }
        precondition(records.count <= UInt16.max, "the table holds 65,535 words")
        records.append(Record(start: Int32(pool.count), length: Int32(word.count)))
        for at in 0..<word.count { pool.append(word[at]) }
        var slot = Int(hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = hash & 0xFFFF_0000 | UInt32(records.count - 1)
        return records.count - 1
    }
}
