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
    /// A bit for each company, set where any of its words stands in the text: small enough to be at hand all the time.
    private var standing: [UInt64]
    private let shift: Int
    private let last: Int

    init(of table: WordTable, in text: [UInt8]) {
        pieces = [UInt64](repeating: 0, count: table.companyCount)
        standing = [UInt64](repeating: 0, count: table.companyCount / 64 + 1)
        // Number 0 is the company of those that have none: it stands everywhere.
        (pieces[0], standing[0]) = (.max, 1)
        last = max(0, text.count - 1)
        var shift = 0
        while last >> shift > 63 { shift += 1 }
        self.shift = shift
        spots.reserveCapacity(text.count / 8)
        table.forEachWord(in: text) { word, place in spots.append(Spot(word: word, place: place)) }
        Self.note(spots, of: table, shift, in: &pieces, &standing)
    }

    /// Marks the companies of the words found. After the search: within it each mark would ask whether the array is
    /// its own, three thousand times an ad.
    private static func note(
        _ spots: [Spot], of table: WordTable, _ shift: Int, in pieces: inout [UInt64],
        _ standing: inout [UInt64]
    ) {
        let memberships = table.memberships.span
        var pieces = pieces.mutableSpan
        var standing = standing.mutableSpan
        for spot in spots {
            let piece: UInt64 = 1 << UInt64(spot.place.lowerBound >> shift)
            for index in table.memberships(of: spot.word) {
                let company = Int(memberships[index])
                pieces[company] |= piece
                standing[company / 64] |= 1 << UInt64(company % 64)
            }
        }
    }

    /// Passes on each of `uses` whose company stands in the text.
    func forEach(_ uses: Range<Int>, of table: WordTable, _ body: (Int) -> Void) {
        let (companies, standing) = (table.companies.span, standing.span)
        for use in uses {
            let company = Int(companies[use])
            if standing[company / 64] >> UInt64(company % 64) & 1 != 0 { body(use) }
        }
    }

    /// False only where none of the company begins within `reach` bytes of `place`.
    func mayStand(_ company: Int32, within reach: Int32, of place: Range<Int>) -> Bool {
        let first = max(0, place.lowerBound - Int(reach)) >> shift
        let end = min(last, place.upperBound + Int(reach)) >> shift
        return (pieces[Int(company)] >> UInt64(first)) << UInt64(63 - end + first) != 0
    }
}

extension WordTable {
    /// The words of a table that is being made, and what each is the key to.
    struct Draft {
        struct Word {
            var uses: [Use] = []
            var companies: [Int32] = []
            var memberships: [Int32] = []
        }

        private(set) var words: [[UInt8]: Word] = [:]
        /// From the words of a company to its number, from 1.
        private(set) var companies: [[[UInt8]]: Int32] = [:]

        mutating func add(_ key: PhraseKeys.Key, of number: Int, _ pattern: PhrasePattern) {
            let company = self.number(of: key.company)
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
