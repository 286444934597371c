import Evidence
import Scoring

/// A policy and a register in which every reason of a verdict can occur.
enum SampleRegister {
    static let day = CivilDate(daysSince1970: 20_778)  // 2026-11-21

    static let csv = """
        number,kind,status,municipality,valid_from,valid_until,holder,kvk,phones
        ABC-2024-001,escort,valid,GM0001,2024-01-01,2030-12-31,Een,99900001,+31612345601 06-12345602
        ABC-2024-002,brothel,valid,GM0001,2024-01-01,2030-12-31,"Twee, drie",99900002,+31612345603
        ABC-2024-003,individual,valid,GM0001,2024-01-01,2030-12-31,Vier,99900003,
        ABC-2019-004,escort,expired,GM0001,2019-01-01,2022-12-31,Vijf,99900004,
        ABC-2020-005,escort,valid,GM0001,2020-01-01,2024-12-31,Zes,99900005,
        ABC-2021-006,escort,withdrawn,GM0001,2021-01-01,2030-12-31,Zeven,99900006,
        ABC-2022-007,escort,suspended,GM0001,2022-01-01,2030-12-31,Acht,99900007,
        ABC-2027-008,escort,valid,GM0001,2027-01-01,2030-12-31,Negen,99900008,
        XYZ 24 009,escort,valid,GM0002,2024-01-01,2030-12-31,Tien,99900009,+31612345609
        XYZ 24 010,brothel,valid,GM0002,2024-01-01,2030-12-31,Elf,99900010,
        XYZ 21 011,escort,withdrawn,GM0002,2021-01-01,2030-12-31,Twaalf,99900011,
        """

    static func register(_ text: String = csv, asOf: CivilDate = day) -> PermitRegister? {
        try? PermitRegister.read(csv: text, file: "registry.csv", asOf: asOf).register
    }

    static let key = MatchingKey(bytes: Array(0..<32)).map { RegisterKeys($0) }

    static func sealed(_ register: PermitRegister?) -> PermitRegister? {
        guard let register, let key, let bytes = register.seal(key: key) else { return nil }
        return try? PermitRegister.open(sealed: bytes, file: "registry.sealed", key: key)
    }

    /// GM0001 asks businesses only and accepts any escort; the lines given replace or add keys.
    static func policy(_ changes: [String: String] = [:], municipality: String = "GM0001") -> RuleFiles.File {
        var keys = [
            "name": "Proefstad", "validFrom": "2020-01-01", "article": "APV art. 1", "minimumAge": "21",
            "requiresNumber": "[escort, brothel]", "phoneIsEnough": "false", "acceptsPermitsFrom": "none",
            "numberPatterns": "[{pattern: \"ABC-[0-9]{4}-[0-9]{3}\", examples: [ABC-2024-001]}]",
            "register": "{maximumAge: 90d}",
        ]
        keys.merge(changes) { $1 }
        let lines = keys.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map {
            "\($0.key): \($0.value)"
        }
        return RuleFiles.File(
            name: "\(municipality).yaml",
            text: "municipality: \(municipality)\n" + lines.joined(separator: "\n"))
    }

    /// An ad of GM0001 unless told otherwise.
    static func ad(
        _ text: String = "Escort", place: String? = "GM0001", numbers: [String] = [], phones: [String] = [],
        ages: [Int] = [], kind: NumberMention.Kind = .permit, incomplete: Set<Incompleteness> = []
    ) -> Ad {
        let full = text + " 0123456789 0123456789"
        return Ad(
            title: "", text: full,
            phones: phones.map {
                PhoneMention(
                    e164: $0, isObfuscated: false, operators: [], span: TextSpan(0, 3), source: "text")
            },
            ages: ages.map {
                AgeMention(
                    min: $0, max: $0, subject: .advertised, span: TextSpan(1, 2), isObfuscated: false,
                    form: "number")
            },
            places: place.map {
                [PlaceMention(name: "Proefstad", municipality: $0, span: TextSpan(0, 1), isLabelled: true)]
            } ?? [],
            numbers: numbers.map { NumberMention(text: $0, kind: kind, span: TextSpan(2, 5), label: nil) },
            incompleteness: incomplete)
    }

    static func scorer(_ policies: [RuleFiles.File], _ register: PermitRegister?) -> Scorer {
        Scorer(
            book: RuleBook.compile(RuleFiles(lexicons: SmallBook.engine, policies: policies)),
            register: register)
    }

    static func verdict(_ ad: Ad, policy changes: [String: String] = [:], register: PermitRegister?)
        -> PermitVerdict
    {
        scorer([policy(changes)], register).score(ad, on: day, groups: [.permit]).verdict
    }
}
