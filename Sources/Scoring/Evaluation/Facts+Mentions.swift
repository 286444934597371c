import Evidence

/// The mentions of an ad that a test asks for, as spans.
extension Facts {
    func ages(_ test: AgeTest) -> [TextSpan] {
        ad.ages.filter { age in
            if let subject = test.subject, age.subject != subject { return false }
            if let below = test.below, age.max.map({ $0 >= below }) ?? true { return false }
            // An open interval ("younger than 25") says nothing about how young.
            if let below = test.mayBeBelow, age.max == nil || age.min.map({ $0 >= below }) ?? true {
                return false
            }
            if let range = test.within {
                guard let low = age.min, let high = age.max, range.contains(low), range.contains(high) else {
                    return false
                }
            }
            if let isObfuscated = test.isObfuscated, age.isObfuscated != isObfuscated { return false }
            return (test.forms.isEmpty || test.forms.contains(age.form)) && !test.notForms.contains(age.form)
        }.map(\.span)
    }

    /// The youngest and the oldest advertised age of those that count, where they cannot be of one person.
    func differingAges(years: Int, across limit: Int?, where counts: (TextSpan) -> Bool) -> [TextSpan] {
        let own = ad.ages.filter {
            $0.subject == .advertised && $0.min != nil && $0.max != nil && counts($0.span)
        }
        guard let youngest = own.min(by: { ($0.max ?? 0) < ($1.max ?? 0) }),
            let oldest = own.max(by: { ($0.min ?? 0) < ($1.min ?? 0) }), let low = youngest.max,
            let high = oldest.min
        else { return [] }
        let isAcross = limit.map { low < $0 && high >= $0 } ?? false
        return high - low >= years || isAcross ? [youngest.span, oldest.span] : []
    }

    func phones(_ test: PhoneTest) -> [PhoneMention] {
        ad.phones.filter { phone in
            if let isObfuscated = test.isObfuscated, phone.isObfuscated != isObfuscated { return false }
            return !test.mayBeMobile || !PhoneLine.isKnownLandline(phone.e164)
        }
    }

    func prices(_ test: PriceTest) -> [TextSpan] {
        guard let (limit, isBelow) = bound(test.bound) else { return [] }
        return ad.prices.filter { price in
            guard let minutes = price.minutes, test.minutes.contains(minutes),
                price.currency == reference.currency,
                price.cents > 0
            else { return false }
            let perHour = Double(price.cents) * 60 / Double(minutes)
            return isBelow ? perHour < limit : perHour >= limit
        }.map(\.span)
    }

    /// In cents an hour; nil where the reference values do not know it.
    private func bound(_ bound: PriceTest.Bound) -> (limit: Double, isBelow: Bool)? {
        let usual = reference.pricePerHour(in: judgement.municipality).map(Double.init)
        return switch bound {
        case .belowReference(let share): usual.map { ($0 * share, true) }
        case .atLeastReference(let share): usual.map { ($0 * share, false) }
        case .belowMinimumWage: reference.minimumWage(on: ad.posted ?? day).map { (Double($0), true) }
        }
    }

    func availability(_ hours: Int?, _ days: Int?) -> [TextSpan] {
        ad.availability.filter { said in
            if let hours, said.hoursADay.map({ $0 < hours }) ?? true { return false }
            if let days, said.daysAWeek.map({ $0 < days }) ?? true { return false }
            return true
        }.map(\.span)
    }

    func links(_ test: LinkTest) -> [TextSpan] {
        ad.handles.filter { handle in
            guard test.kinds.isEmpty || test.kinds.contains(handle.kind) else { return false }
            guard let ages = test.bornAged else { return true }
            return Self.years(in: handle.text).contains { ages.contains((ad.posted ?? day).year - $0) }
        }.map(\.span)
    }

    /// Runs of exactly four digits. Two digits are not used: they are mostly not years.
    private static func years(in text: String) -> [Int] {
        FoldedText(text).bytes.split { !(0x30...0x39).contains($0) }.filter { $0.count == 4 }
            .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    }
}

/// What the first digits of a number tell about its line.
enum PhoneLine {
    /// Prefixes of mobile numbers, by country; where a country is missing, nothing is known.
    private static let mobile: [(country: String, prefixes: [String])] = [
        ("+31", ["6", "97"]), ("+32", ["4"]), ("+33", ["6", "7"]), ("+34", ["6", "7"]), ("+351", ["9"]),
        ("+359", ["87", "88", "89", "98", "99"]), ("+36", ["20", "30", "31", "50", "70"]), ("+39", ["3"]),
        ("+40", ["7"]), ("+43", ["6"]), ("+44", ["7"]), ("+49", ["15", "16", "17"]),
    ]

    /// True only where the number plan says so; a number of the United States, for one, can be either.
    static func isKnownLandline(_ e164: String) -> Bool {
        guard let plan = mobile.first(where: { e164.utf8.starts(with: $0.country.utf8) }) else {
            return false
        }
        let rest = e164.utf8.dropFirst(plan.country.utf8.count)
        return !plan.prefixes.contains { rest.starts(with: $0.utf8) }
    }
}
