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
    }

    static let shared = Lexicon()

    private var entries: [Entry] = [Entry()]
    /// Index into ``entries`` by the low bits of the hash; zero is empty.
    private var slots: [UInt16]
    private var hashes: [UInt32] = [0]
    private var words: [[UInt8]] = [[]]
    private let mask: Int

    init() {
        slots = [UInt16](repeating: 0, count: 16_384)
        mask = slots.count - 1
        addNumbers()
        addAges()
        addUnits()
        addPeople()
        addLabels()
    }

    /// The empty entry for a word that no reader knows.
    func entry(hash: UInt32, word: ArraySlice<UInt8>) -> Entry {
        entries[index(hash, word)]
    }

    func entry(_ word: some Collection<UInt8>) -> Entry {
        entry(hash: WordHash.of(word), word: Array(word)[...])
    }

    private func index(_ hash: UInt32, _ word: ArraySlice<UInt8>) -> Int {
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot])
            if hashes[index] == hash, words[index].elementsEqual(word) { return index }
            slot = (slot + 1) & mask
        }
        return 0
    }

    /// Words are folded: lower case, without marks.
    mutating func add(_ list: String, _ classes: WordClasses, value: Int? = nil) {
        for word in list.split(whereSeparator: \.isWhitespace) { add(Array(word.utf8), classes, value) }
    }

    mutating func add(_ word: [UInt8], _ classes: WordClasses, _ value: Int?) {
        let hash = WordHash.of(word)
        var index = index(hash, word[...])
        if index == 0 {
            index = entries.count
            entries.append(Entry())
            hashes.append(hash)
            words.append(word)
            var slot = Int(hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt16(index)
        }
        entries[index].classes.formUnion(classes)
        if let value { entries[index].value = Int32(value) }
    }
}
