package import Evidence

/// The places of the Netherlands and the municipalities they lie in (Statistics Netherlands, open data).
///
/// Made once from `places.csv`; looking up the words of a text costs one bit test a word.
package struct PlaceDirectory: Sendable {
    struct Place: Sendable {
        let name: String
        let municipality: String
        /// Hashes of the words of the name, folded; marks and blanks between them are left out.
        let words: [UInt32]
        /// An everyday word or first name as well: counts only where the text says that a place is meant.
        let isAmbiguous: Bool
    }

    private(set) var places: [Place] = []
    private var byFirstWord: [UInt32: [Int32]] = [:]
    /// One bit for each hash of a first word, modulo its size.
    private var filter = [UInt64](repeating: 0, count: 1_024)

    /// No places at all: nothing will be found.
    package init() {}

    /// Reads `place,municipality_code,municipality,province` with that header (RFC 4180).
    ///
    /// Municipalities that have no place of their name count as places too, because ads name them.
    package init(csv: [UInt8], file: String = "places.csv") throws(InputProblem) {
        var municipalities: [(name: String, code: String)] = []
        for (line, fields) in try Self.rows(csv, file) {
            let (name, code) = (fields[0], fields[1])
            guard Self.isCode(code), !name.isEmpty else {
                throw InputProblem(
                    file: file, line: line, message: "\"\(code)\" is no municipality code",
                    remedy: "a row is: place,GM0000,municipality,province")
            }
            add(name, code)
            if municipalities.last?.code != code { municipalities.append((fields[2], code)) }
        }
        let known = Set(places.map { $0.words })
        for (name, code) in municipalities {
            let plain = Self.withoutBrackets(name)
            if !known.contains(Self.words(plain)) { add(plain, code) }
        }
        for (name, code) in Self.alternatives where places.contains(where: { $0.municipality == code }) {
            add(name, code)
        }
    }

    private static let alternatives = [
        ("Den Haag", "GM0518"), ("The Hague", "GM0518"), ("Scheveningen", "GM0518"), ("Den Bosch", "GM0796"),
        ("Hertogenbosch", "GM0796"), ("Gravenhage", "GM0518"), ("Leidsche Rijn", "GM0344"),
        ("Bijlmer", "GM0363"),
    ]

    /// The official name where ads use another.
    private static let officialNames = [
        "Den Haag": "'s-Gravenhage", "The Hague": "'s-Gravenhage", "Gravenhage": "'s-Gravenhage",
        "Den Bosch": "'s-Hertogenbosch", "Hertogenbosch": "'s-Hertogenbosch",
    ]

    private mutating func add(_ name: String, _ code: String) {
        var forms = [name]
        let plain = Self.withoutBrackets(name)
        if plain != name { forms.append(plain) }
        for form in forms {
            let words = Self.words(form)
            guard let first = words.first,
                !places.contains(where: { $0.municipality == code && $0.words == words })
            else { continue }
            let official = Self.officialNames[name] ?? plain
            let isAmbiguous = words.count == 1 && AmbiguousPlaces.contains(first)
            byFirstWord[first, default: []].append(Int32(places.count))
            filter[Int(first >> 6) & 1_023] |= 1 << UInt64(first & 63)
            places.append(Place(name: official, municipality: code, words: words, isAmbiguous: isAmbiguous))
        }
    }

    /// `Bergen (NH)` and `Spaarndam gem. Haarlem` without what tells them from others.
    private static func withoutBrackets(_ name: String) -> String {
        var plain = name
        if let bracket = plain.firstIndex(of: "(") { plain = String(plain[..<bracket]) }
        if let range = plain.range(ofText: " gem.") { plain = String(plain[..<range]) }
        while plain.utf8.last == 0x20 { plain.removeLast() }
        for suffix in [
            " Gld", " L", " NB", " NH", " ZH", " Ov", " Ut", " Gn", " GN", " Fr", " Dr", " Zld", " AC",
        ] where plain.hasSuffix(suffix) {
            plain.removeLast(suffix.count)
        }
        return plain
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

    /// The places whose names begin with this word; empty for almost all words.
    func candidates(_ hash: UInt32) -> [Int32] {
        guard filter[Int(hash >> 6) & 1_023] & 1 << UInt64(hash & 63) != 0 else { return [] }
        return byFirstWord[hash] ?? []
    }

    // MARK: The file

    private static func rows(_ csv: [UInt8], _ file: String) throws(InputProblem) -> [(
        line: Int, fields: [String]
    )] {
        guard UTF8Repair.isValid(csv) else {
            throw InputProblem(file: file, message: "is not UTF-8", remedy: "save it as UTF-8")
        }
        var rows: [(line: Int, fields: [String])] = []
        for (index, line) in csv.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let trimmed = line.last == 0x0D ? line.dropLast() : line
            if trimmed.isEmpty { continue }
            let fields = fields(String(decoding: trimmed, as: UTF8.self))
            if index == 0 {
                guard fields == ["place", "municipality_code", "municipality", "province"] else {
                    throw InputProblem(
                        file: file, line: 1, message: "the header is not the one of a list of places",
                        remedy: "expected place,municipality_code,municipality,province")
                }
                continue
            }
            guard fields.count == 4 else {
                throw InputProblem(
                    file: file, line: index + 1, message: "\(fields.count) fields instead of 4",
                    remedy: "put a name that holds a comma in double quotes")
            }
            rows.append((index + 1, fields))
        }
        return rows
    }

    private static func fields(_ line: String) -> [String] {
        var fields: [String] = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                fields.append("")
            } else {
                fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}

extension String {
    /// Where `text` begins in this string; nil where it does not stand in it.
    fileprivate func range(ofText text: String) -> String.Index? {
        indices.first { self[$0...].hasPrefix(text) }
    }
}
