import Evidence

/// What many addresses of a host have in common: the path and the parameters, with what varies taken out.
///
/// | address | shape |
/// | --- | --- |
/// | `/kalender/2026/11?dag=3` | `/kalender/#/#?dag=#` |
/// | `/advertentie/kim-12.html` | `/advertentie/kim-#.html`; `/advertentie/*.html` once names abound |
/// | `/zoek?maat=m&kleur=rood` | `/zoek?kleur=rood&maat=m`; wide: `/zoek?**` |
struct AddressShape: Hashable, Sendable {
    let text: String
    /// The path with any two parameters or more: facets that combine have a shape for each combination, and this for
    /// all of them. Nil for fewer than two parameters.
    let wideText: String?
}

/// Which words at which place of a host's addresses are names, and which are only values.
///
/// The first words that are met at a place keep their own shape, later ones share the shape `*`. So the text of a
/// shape never changes once it was given, and a place with thousands of words costs no more than one with a few.
struct ShapeBook: Sendable {
    /// Names that keep their own shape: segments at one place, values of one parameter, sets of parameters of one path.
    static let segmentLimit = 32
    static let valueLimit = 8
    static let querySetLimit = 32
    static let placeLimit = 256

    private var names: [String: Set<String>] = [:]

    /// The shape of `address`. Words that are new are learned where `learns`.
    private mutating func shape(of address: WebAddress, learns: Bool) -> AddressShape {
        var path = ""
        for segment in address.segments.prefix(AddressBound.segmentLimit) {
            let name = name(ShapeWord.segment(segment), at: path + "/", Self.segmentLimit, learns)
            path += "/" + name
        }
        let parameters = address.parameters.prefix(AddressBound.parameterLimit)
        guard !parameters.isEmpty else { return AddressShape(text: path, wideText: nil) }
        let set = Set(parameters.map { String($0.name) }).sorted()
        let wide = set.count > 1 ? path + "?**" : nil
        guard name(set.joined(separator: "&"), at: path + "?", Self.querySetLimit, learns) != "*" else {
            return AddressShape(text: path + "?*", wideText: wide)
        }
        var values: [String: String] = [:]
        for (parameter, value) in parameters {
            let place = path + "?" + parameter + "="
            values[String(parameter)] = name(ShapeWord.value(value), at: place, Self.valueLimit, learns)
        }
        let query = set.map { $0 + "=" + (values[$0] ?? "") }.joined(separator: "&")
        return AddressShape(text: path + "?" + query, wideText: wide)
    }

    mutating func learn(_ address: WebAddress) -> AddressShape { shape(of: address, learns: true) }

    func shape(of address: WebAddress) -> AddressShape {
        var copy = self  // Nothing is written to it, so nothing is copied.
        return copy.shape(of: address, learns: false)
    }

    private mutating func name(_ word: String, at place: String, _ limit: Int, _ learns: Bool) -> String {
        if word == "#" || word == "*" || word.isEmpty { return word }
        let known = names[place]
        if known?.contains(word) == true { return word }
        if known?.count ?? 0 >= limit { return "*" }
        guard learns else { return word }
        guard known != nil || names.count < Self.placeLimit else { return "*" }
        names[place, default: []].insert(word)
        return word
    }

    /// The names at places that are full: what has to be known again after a restart for the same shapes. Elsewhere
    /// every word is its own name, with the book or without.
    var fullPlaces: [(place: String, names: [String])] {
        names.filter { $0.value.count >= limit(of: $0.key) }.map { ($0.key, $0.value.sorted()) }
            .sorted { $0.0 < $1.0 }
    }

    mutating func restore(name: String, at place: String) {
        names[place, default: []].insert(name)
    }

    private func limit(of place: String) -> Int {
        switch place.utf8.last {
        case 0x2F: Self.segmentLimit
        case 0x3F: Self.querySetLimit
        default: Self.valueLimit
        }
    }
}

/// One word of an address with what varies taken out.
enum ShapeWord {
    /// Longer words are titles or tokens, and vary.
    static let lengthLimit = 24

    static func segment(_ word: Substring) -> String {
        guard let dot = word.lastIndex(of: "."), dot > word.startIndex else { return value(word) }
        let ending = word[dot...]
        let isEnding = (2...6).contains(ending.utf8.count) && ending.utf8.dropFirst().allSatisfy(isLetter)
        guard isEnding else { return value(word) }
        return value(word[..<dot]) + ending
    }

    /// `#` for digits only, `*` for what is long, escaped, a slug or a token; else the word with `#` for digits.
    static func value(_ word: Substring) -> String {
        let bytes = word.utf8
        guard !bytes.isEmpty else { return "" }
        if bytes.allSatisfy(isDigit) { return "#" }
        let dashes = bytes.count { $0 == 0x2D || $0 == 0x5F || $0 == 0x2B }
        let digits = bytes.count(where: isDigit)
        let isToken = bytes.count >= 12 && digits >= 3 && digits * 8 >= bytes.count
        if bytes.count > lengthLimit || dashes >= 2 || isToken || bytes.contains(0x25) { return "*" }
        guard digits > 0 else { return String(word) }
        var out: [UInt8] = []
        for byte in bytes where !isDigit(byte) || out.last != 0x23 { out.append(isDigit(byte) ? 0x23 : byte) }
        return String(decoding: out, as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || isDigit(byte)
    }
}
