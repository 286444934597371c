/// Which words of a ``WordTable`` stand in a text, and which companies of them stand about where.
///
/// A common word is the key to many phrases ("heb", "kan"): that the others of a phrase stand near it is one look for each,
/// before anything is walked. The text is cut into 64 pieces, and a company has a bit for each piece that one of its
/// words begins in.
struct WordCompany {
    struct Spot {
        let word: Int
        let place: Range<Int>
    }

    /// In the order of the text.
    private(set) var spots: [Spot] = []
    private var pieces: [UInt64]
    private let shift: Int
    private let last: Int

    init(of table: WordTable, in text: [UInt8]) {
        pieces = [UInt64](repeating: 0, count: table.companyCount)
        // Number 0 is the company of those that have none: it stands everywhere.
        pieces[0] = .max
        last = max(0, text.count - 1)
        var shift = 0
        while last >> shift > 63 { shift += 1 }
        self.shift = shift
        spots.reserveCapacity(text.count / 8)
        table.forEachWord(in: text) { word, place in
            spots.append(Spot(word: word, place: place))
            let piece: UInt64 = 1 << UInt64(place.lowerBound >> shift)
            for company in table.memberships(of: word) { pieces[Int(company)] |= piece }
        }
    }

    /// False only where none of the company begins within its reach of `place`.
    func mayStand(_ company: WordTable.Company, around place: Range<Int>) -> Bool {
        let standing = pieces[Int(company.number)]
        guard standing != 0 else { return false }
        let first = max(0, place.lowerBound - Int(company.reach)) >> shift
        let end = min(last, place.upperBound + Int(company.reach)) >> shift
        return (standing >> UInt64(first)) << UInt64(63 - end + first) != 0
    }
}

extension WordTable {
    /// Words one of which stands within `reach` bytes of a key.
    struct Company: Sendable {
        let number: Int32
        let reach: Int32
    }

    /// The words of a table that is being made, and what each is the key to.
    struct Draft {
        struct Word {
            var uses: [Use] = []
            var companies: [Company] = []
            var memberships: [Int32] = []
        }

        private(set) var words: [[UInt8]: Word] = [:]
        /// From the words of a company to its number, from 1.
        private(set) var companies: [[[UInt8]]: Int32] = [:]

        mutating func add(_ key: PhraseKeys.Key, of number: Int, _ pattern: PhrasePattern) {
            let company = Company(number: self.number(of: key.company), reach: Int32(pattern.widest))
            words[key.word, default: Word()].uses.append(Use(of: number, pattern, key))
            words[key.word, default: Word()].companies.append(company)
        }

        private mutating func number(of company: [[UInt8]]) -> Int32 {
            guard !company.isEmpty else { return 0 }
            if let known = companies[company] { return known }
            let number = Int32(companies.count + 1)
            companies[company] = number
            for word in Set(company) { words[word, default: Word()].memberships.append(number) }
            return number
        }
    }
}
