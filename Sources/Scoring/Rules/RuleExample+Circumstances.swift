import Evidence

extension RuleExample {
    /// What an example is judged with besides its text, a line each: the day, policy and register, what the ad said before and
    /// other ads. The same text may fire beside one past and stay silent beside another, so a card without them would contradict
    /// itself. Empty for an example of a text alone.
    package var circumstances: [BilingualText] {
        var lines: [BilingualText] = []
        if let day = posted?.iso8601 {
            lines.append(BilingualText(dutch: "geplaatst op \(day)", english: "placed on \(day)"))
        }
        if usesRegister {
            lines.append(
                BilingualText(
                    dutch: "met het voorbeeldbeleid en -register",
                    english: "with the example policy and register"))
        } else if usesPolicy {
            lines.append(BilingualText(dutch: "met het voorbeeldbeleid", english: "with the example policy"))
        }
        lines += earlier.map { visit in
            BilingualText(
                dutch: "eerder, op \(visit.day.iso8601): “\(visit.text)”",
                english: "before, on \(visit.day.iso8601): “\(visit.text)”")
        }
        lines += others.map { other in
            BilingualText(
                dutch: "naast een andere advertentie: “\(other)”", english: "beside another ad: “\(other)”")
        }
        return lines
    }
}
