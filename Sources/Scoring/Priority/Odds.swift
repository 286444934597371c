import Glibc

/// Log-odds in words that people know.
package enum Odds {
    /// The chance that belongs to `logOdds`: `0.7 %`, `88 %`. Never 0 or 100: no sum of signs is certain.
    package static func chance(_ logOdds: Double) -> String {
        let permille = Int((1_000 / (1 + exp(-logOdds))).rounded())
        switch permille {
        case ..<1: return "< 0.1 %"
        case 1..<100: return "\(permille / 10).\(permille % 10) %"
        case 1_000...: return "> 99.9 %"
        case 990...: return "\(permille / 10).\(permille % 10) %"
        default: return "\((permille + 5) / 10) %"
        }
    }

    /// What a weight does to the odds: `odds × 2.7`, or `odds ÷ 2.7` for a contrary sign.
    package static func words(_ weight: Double) -> String {
        let tenths = Int((exp(abs(weight)) * 10).rounded())
        return "odds \(weight < 0 ? "÷" : "×") \(tenths / 10).\(tenths % 10)"
    }
}
