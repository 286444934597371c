/// How numbers without a plus are dialled in a region.
struct DialRules {
    /// Country calling code.
    let code: [UInt8]
    /// The length of a number in regions where it begins with no trunk prefix; zero where it begins with 0.
    let localLength: Int

    static func of(_ region: String) -> DialRules {
        if let known = known[region] { return known }
        return DialRules("", 0)
    }

    private init(_ code: String, _ localLength: Int) {
        (self.code, self.localLength) = (Array(code.utf8), localLength)
    }

    private static let known: [String: DialRules] = {
        let trunk = [
            "NL": "31", "BE": "32", "DE": "49", "FR": "33", "GB": "44", "IE": "353", "AT": "43", "CH": "41",
            "RO": "40", "BG": "359", "HU": "36", "HR": "385", "RS": "381", "SE": "46", "FI": "358",
            "TR": "90",
            "UA": "380", "AL": "355", "SI": "386", "SK": "421",
        ].mapValues { DialRules($0, 0) }
        let bare = [
            "ES": DialRules("34", 9), "PT": DialRules("351", 9), "PL": DialRules("48", 9),
            "CZ": DialRules("420", 9), "IT": DialRules("39", 10), "GR": DialRules("30", 10),
            "US": DialRules("1", 10), "CA": DialRules("1", 10), "NO": DialRules("47", 8),
            "DK": DialRules("45", 8), "LU": DialRules("352", 9),
        ]
        return trunk.merging(bare) { one, _ in one }
    }()
}
