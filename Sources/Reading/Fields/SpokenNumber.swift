internal import Evidence

/// A number as it is said: `vierendertig`, `treinta y cuatro`, `quatre-vingt-dix-huit`, `dubbel vijf`,
/// `drie maal vier`, `vierhonderd zesenvijftig`.
///
/// A telephone number is dictated in pieces of one to three digits, so no grammar of large numbers is needed: hundreds,
/// tens and units, and how often a piece is said. Looks at a handful of words, whatever the length of the text.
struct SpokenNumber {
    /// How many parts it took.
    let partCount: Int
    let digits: [UInt8]

    /// What one word, or one or two plain digits beside a multiplier, can add.
    struct Part {
        enum Kind {
            case unit, teen
            /// A digit that is never part of a larger number.
            case lone
            /// 20, 30 … before their unit (`thirty four`), and after it (`vier en dertig`).
            case ten, tenAfterUnit
            /// 200 to 900 in one word, and the word that makes hundreds of the unit before it.
            case hundreds, hundred
            case and, times, multiplier
        }

        let kind: Kind
        let value: Int
        let hash: UInt32

        init?(_ classes: WordClasses, value: Int32, hash: UInt32) {
            // The French seven is also the ninth month, and a word has one value.
            let value = hash == SpokenNumber.sept ? 7 : Int(value)
            self.hash = hash
            self.value = value
            if !classes.isDisjoint(with: .multiplier) {
                kind = .multiplier
            } else if !classes.isDisjoint(with: [.number, .spelled]), (0...900).contains(value) {
                switch value {
                case 0...9:
                    // `fifty six, seventy to book`: what is mostly another word is added to no ten.
                    let isCertain = !classes.isDisjoint(with: .number) || hash == SpokenNumber.sept
                    kind = isCertain ? .unit : .lone
                case 100: kind = SpokenNumber.hundredAlone.contains(hash) ? .hundreds : .hundred
                case 200...: kind = .hundreds
                case _ where value >= 20 && value % 10 == 0:
                    kind = classes.isDisjoint(with: [.tens, .spelled]) ? .tenAfterUnit : .ten
                default: kind = .teen
                }
            } else if !classes.isDisjoint(with: .times) {
                kind = .times
            } else if !classes.isDisjoint(with: .and) {
                kind = .and
            } else {
                return nil
            }
        }

        init(digit: Int) { (kind, value, hash) = (digit > 9 ? .teen : .unit, digit, 0) }
    }

    private static let quatre = WordHash.of("quatre".utf8)
    private static let vingt = [WordHash.of("vingt".utf8), WordHash.of("vingts".utf8)]
    private static let soixante = WordHash.of("soixante".utf8)
    private static let dix = WordHash.of("dix".utf8)
    static let sept = WordHash.of("sept".utf8)
    /// Of these 200 is another word, so a digit before them stands for itself.
    private static let hundredAlone = ["sto", "cien", "ciento", "cento"].map { WordHash.of($0.utf8) }

    /// The number that `parts` begin with; nil where they begin with none.
    init?(_ parts: ArraySlice<Part>) {
        guard let first = parts.first else { return nil }
        let rest = parts.dropFirst()
        if first.kind == .multiplier, let (value, count) = Self.hundreds(rest) {
            (digits, partCount) = (Self.repeated(value, first.value), count + 1)
        } else if first.kind == .unit, (2...5).contains(first.value), rest.first?.kind == .times,
            let (value, count) = Self.hundreds(rest.dropFirst())
        {
            (digits, partCount) = (Self.repeated(value, first.value), count + 2)
        } else if let (value, count) = Self.hundreds(parts) {
            (digits, partCount) = (Array(String(value).utf8), count)
        } else {
            return nil
        }
    }

    private static func repeated(_ value: Int, _ times: Int) -> [UInt8] {
        Array(String(repeating: String(value), count: times).utf8)
    }

    /// `vierhonderd zesenvijftig`, `trescientos cuarenta y cinco`; what has no hundreds as well.
    private static func hundreds(_ parts: ArraySlice<Part>) -> (value: Int, count: Int)? {
        guard let first = parts.first else { return nil }
        var (base, count) = (0, 0)
        if first.kind == .hundreds || first.kind == .hundred {
            (base, count) = (first.value, 1)
        } else if first.kind == .unit || first.kind == .lone, first.value > 0,
            parts.dropFirst().first?.kind == .hundred
        {
            (base, count) = (100 * first.value, 2)
        }
        guard base > 0 else { return belowHundred(parts) }
        let rest = parts.dropFirst(count)
        if let (value, more) = belowHundred(rest), value > 0 { return (base + value, count + more) }
        if rest.first?.kind == .and, let (value, more) = belowHundred(rest.dropFirst()), value > 0 {
            return (base + value, count + 1 + more)
        }
        return (base, count)
    }

    private static func belowHundred(_ parts: ArraySlice<Part>) -> (value: Int, count: Int)? {
        guard let first = parts.first else { return nil }
        let second = parts.dropFirst().first
        switch first.kind {
        case .unit:
            if first.hash == quatre, let second, vingt.contains(second.hash) {
                return added(80, parts.dropFirst(2), count: 2, upTo: 19)
            }
            guard first.value > 0, second?.kind == .and, let ten = parts.dropFirst(2).first,
                ten.kind == .tenAfterUnit
            else { return (first.value, 1) }
            return (first.value + ten.value, 3)
        case .teen:
            return first.hash == dix
                ? added(10, parts.dropFirst(), count: 1, from: 7, upTo: 9) : (first.value, 1)
        case .ten:
            return added(first.value, parts.dropFirst(), count: 1, upTo: first.hash == soixante ? 19 : 9)
        case .tenAfterUnit, .lone: return (first.value, 1)
        case .hundreds, .hundred, .and, .times, .multiplier: return nil
        }
    }

    /// A ten and what is added to it, with `y`, `et` or `și` in between or without.
    private static func added(
        _ base: Int, _ rest: ArraySlice<Part>, count: Int, from least: Int = 1, upTo most: Int
    ) -> (value: Int, count: Int) {
        let hasLink = rest.first?.kind == .and
        let tail = hasLink ? rest.dropFirst() : rest
        guard let unit = tail.first, unit.kind == .unit || unit.kind == .teen,
            (least...most).contains(unit.value)
        else { return (base, count) }
        let taken = count + (hasLink ? 1 : 0) + 1
        if unit.hash == dix, most == 19 {
            let teen = added(10, tail.dropFirst(), count: 0, from: 7, upTo: 9)
            return (base + teen.value, taken + teen.count)
        }
        return (base + unit.value, taken)
    }
}
