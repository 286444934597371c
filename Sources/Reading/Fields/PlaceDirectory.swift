package import Evidence

/// The places of the Netherlands and the municipalities they lie in (Statistics Netherlands, open data).
///
/// Made once from `places.csv`; looking up the words of a text costs one bit test a word. Places whose names begin with
/// the same word form a chain in the order of the file, so that a look-up makes no list of them.
package struct PlaceDirectory: Sendable {
    struct Place: Sendable {
        let name: String
        let municipality: String
        /// An everyday word or first name as well: counts only where the text says that a place is meant.
        let isAmbiguous: Bool
    }

    private(set) var places: [Place] = []
    /// Hashes of the words of the names, folded, one name behind the other; marks and blanks are left out.
    private var words: [UInt32] = []
    /// Where the words of a place begin in ``words``; one entry more than there are places.
    private var wordStarts: [Int32] = [0]
    private var links: [Link] = []
    /// First and last place of each chain, by the hash of the first word.
    private var chains: [UInt32: (first: Int32, last: Int32)] = [:]
    /// One bit for each hash of a first word, modulo its size.
    private var filter = [UInt64](repeating: 0, count: 1_024)

    /// What a look-up asks of a place before it looks at the place.
    private struct Link: Sendable {
        /// The next place whose name begins with the same word; -1 at the end.
        var next: Int32 = -1
        /// Nil for a name of one word.
        let secondWord: UInt32?
    }

    /// No places at all: nothing will be found.
    package init() {}

    /// Reads `place,municipality_code,municipality,province` with that header (RFC 4180).
    ///
    /// Municipalities that have no place of their name count as places too, because ads name them.
    package init(csv: [UInt8], file: String = "places.csv") throws(InputProblem) {
        var municipalities: [(name: String, code: String)] = []
        var names: [String: String] = [:]
        for (line, fields) in try PlaceFile.rows(csv, file) {
            let (name, code) = (fields[0], fields[1])
            guard Self.isCode(code), !name.isEmpty else {
                throw InputProblem(
                    file: file, line: line, message: "\"\(code)\" is no municipality code",
                    remedy: "a row is: place,GM0000,municipality,province")
            }
            add(name, code)
            // The file is sorted by place: most rows name a municipality that others have named.
            if names.updateValue(fields[2], forKey: code) != fields[2] {
                municipalities.append((fields[2], code))
            }
        }
        let count = places.count
        for (name, code) in municipalities {
            let plain = PlaceFile.withoutBrackets(name)
            if !isKnown(Self.words(plain), among: count) { add(plain, code) }
        }
        // Most names are one word, and a search for words in them costs a tenth of a start.
        for place in places where place.name.utf8.contains(0x20) { addAbbreviated(place) }
        for (name, code) in Self.alternatives where places.contains(where: { $0.municipality == code }) {
            add(name, code)
        }
    }

    private static let alternatives = [
        ("Den Haag", "GM0518"), ("The Hague", "GM0518"), ("Scheveningen", "GM0518"), ("Den Bosch", "GM0796"),
        ("Hertogenbosch", "GM0796"), ("Gravenhage", "GM0518"), ("Leidsche Rijn", "GM0344"),
        ("Bijlmer", "GM0363"), ("La Haye", "GM0518"), ("Denhaag", "GM0518"), ("A'dam", "GM0363"),
        ("R'dam", "GM0599"),
    ]

    /// The official name where ads use another.
    private static let officialNames = [
        "Den Haag": "'s-Gravenhage", "The Hague": "'s-Gravenhage", "Gravenhage": "'s-Gravenhage",
        "La Haye": "'s-Gravenhage", "Denhaag": "'s-Gravenhage", "A'dam": "Amsterdam", "R'dam": "Rotterdam",
        "Den Bosch": "'s-Hertogenbosch", "Hertogenbosch": "'s-Hertogenbosch",
    ]

    /// `Capelle a/d IJssel`, `Alphen a.d. Rijn`
    private mutating func addAbbreviated(_ place: Place) {
        for article in [" aan den ", " aan de "] {
            let parts = place.name.split(separator: article, maxSplits: 1)
            guard parts.count == 2 else { continue }
            add(parts[0] + " a d " + parts[1], place.municipality, official: place.name)
        }
    }

    private mutating func add(_ name: String, _ code: String, official: String? = nil) {
        let plain = PlaceFile.withoutBrackets(name)
        for form in plain == name ? [name] : [name, plain] {
            let words = Self.words(form)
            guard let first = words.first, !isKnown(words, in: code, among: places.count) else { continue }
            let isAmbiguous = words.count == 1 && AmbiguousPlaces.contains(first)
            links.append(Link(secondWord: words.count > 1 ? words[1] : nil))
            chain(Int32(places.count), behind: first)
            self.words += words
            wordStarts.append(Int32(self.words.count))
            places.append(
                Place(
                    name: official ?? Self.officialNames[name] ?? plain, municipality: code,
                    isAmbiguous: isAmbiguous))
        }
    }

    private mutating func chain(_ place: Int32, behind word: UInt32) {
        filter[Int(word >> 6) & 1_023] |= 1 << UInt64(word & 63)
        let known = chains[word]
        if let known { links[Int(known.last)].next = place }
        chains[word] = (known?.first ?? place, place)
    }

    /// True where one of the first `count` places has this name, and lies in the municipality `code` if one is given.
    private func isKnown(_ name: [UInt32], in code: String? = nil, among count: Int) -> Bool {
        var at = name.first.map(firstCandidate) ?? -1
        while at >= 0, at < count {
            if words(of: at).elementsEqual(name), code.map({ $0 == places[at].municipality }) ?? true {
                return true
            }
            at = candidate(after: at)
        }
        return false
    }

    private static func words(_ name: String) -> [UInt32] {
        let bytes = FoldedText(name).bytes
        return Tokenizer.tokens(of: bytes).filter { $0.kind != .mark }.map { token in
            let word = bytes[token.range]
            return WordHash.of(word.elementsEqual("st".utf8) ? Array("sint".utf8)[...] : word)
        }
    }

    private static func isCode(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 6 && bytes.starts(with: "GM".utf8) && bytes[2...].allSatisfy(\.isDigit)
    }

    // MARK: Looking up

    /// The first of the places whose names begin with this word; -1 for almost all words.
    func firstCandidate(_ hash: UInt32) -> Int {
        guard filter[Int(hash >> 6) & 1_023] & 1 << UInt64(hash & 63) != 0 else { return -1 }
        return Int(chains[hash]?.first ?? -1)
    }

    /// The next place whose name begins with the same word; -1 where there is none.
    func candidate(after place: Int) -> Int { Int(links[place].next) }

    /// False where the name goes on with another word than the text, which is so for most places behind `De` and `Den`.
    func goesOn(_ place: Int, with word: UInt32?) -> Bool {
        guard let second = links[place].secondWord else { return true }
        return second == word
    }

    /// Hashes of the words of the name.
    func words(of place: Int) -> ArraySlice<UInt32> {
        words[Int(wordStarts[place])..<Int(wordStarts[place + 1])]
    }
}
