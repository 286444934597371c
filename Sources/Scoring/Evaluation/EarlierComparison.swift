import Evidence

/// An ad beside its own earlier wordings. Answers are the characters of the ad of today that they rest on; nil is no.
struct EarlierComparison {
    let facts: Facts
    let test: EarlierTest

    private var now: Ad { facts.ad }
    private var past: [EarlierAd] {
        guard let days = test.withinDays else { return facts.earlier }
        return facts.earlier.filter { self.days(since: $0.lastSeen) <= days }
    }

    private func days(since day: CivilDate) -> Int { facts.day.daysSince1970 - day.daysSince1970 }

    var answer: [TextSpan]? {
        switch test.sign {
        case .ageDiffersBy(let years): return ages { Age.difference($0, $1, $2) >= years }
        case .ageBelow(let limit):
            let wasBelow = past.contains { Self.ages($0.ad).contains { $0.years.upperBound < limit } }
            return wasBelow ? Self.ages(now).map(\.span) : nil
        case .ageFellBy(let years): return ages { now, then, _ in then.lowerBound - now.upperBound >= years }
        case .ageStoodStillForDays(let days): return ageStoodStill(days)
        case .agedInStepForDays(let days): return agedInStep(days)
        case .priceFellTo(let share): return priceFell(to: share)
        case .phoneChanged: return phoneChanged
        case .samePhoneForDays(let days): return samePhone(days)
        case .sameTextOther(let name, let age): return sameText(otherName: name, otherAge: age)
        }
    }
}

extension EarlierComparison {
    private struct Age {
        let years: ClosedRange<Int>
        let span: TextSpan

        /// How many years lie between this age and the one `then` would have become in `elapsed` days. Zero where one
        /// birthday more or less explains it.
        static func difference(_ now: ClosedRange<Int>, _ then: ClosedRange<Int>, _ elapsed: Int) -> Int {
            let low = then.lowerBound + elapsed / 366
            let high = then.upperBound + elapsed / 365 + 1
            return max(0, now.lowerBound - high, low - now.upperBound)
        }
    }

    /// Ages of the person advertised, where both ends are known.
    private static func ages(_ ad: Ad) -> [Age] {
        ad.ages.compactMap { age in
            guard age.subject == .advertised, let low = age.min, let high = age.max, low <= high else {
                return nil
            }
            return Age(years: low...high, span: age.span)
        }
    }

    /// The ages of today for which `isTold` holds beside an age of then. Ads of several persons are not compared: which
    /// age is whose is not known.
    private func ages(_ isTold: (ClosedRange<Int>, ClosedRange<Int>, _ elapsed: Int) -> Bool) -> [TextSpan]? {
        guard now.personCount < 2 else { return nil }
        let then = past.filter { $0.ad.personCount < 2 }.flatMap { earlier in
            Self.ages(earlier.ad).map { ($0.years, days(since: earlier.lastSeen)) }
        }
        let told = Self.ages(now).filter { age in then.contains { isTold(age.years, $0.0, $0.1) } }
        return told.isEmpty ? nil : told.map(\.span)
    }

    private func ageStoodStill(_ least: Int) -> [TextSpan]? {
        let told = Self.ages(now).filter { age in
            past.contains { earlier in
                days(since: earlier.firstSeen) >= least
                    && Self.ages(earlier.ad).contains { $0.years == age.years }
            }
        }
        return told.isEmpty || now.personCount > 1 ? nil : told.map(\.span)
    }

    private func agedInStep(_ least: Int) -> [TextSpan]? {
        let differs = ages { Age.difference($0, $1, $2) > 0 || $0.upperBound < $1.lowerBound } != nil
        guard !differs else { return nil }
        let rising = Self.ages(now).filter { age in
            past.contains { earlier in
                days(since: earlier.lastSeen) >= least
                    && Self.ages(earlier.ad).contains { $0.years.upperBound < age.years.lowerBound }
            }
        }
        return rising.isEmpty || now.personCount > 1 ? nil : rising.map(\.span)
    }

    private func priceFell(to share: Double) -> [TextSpan]? {
        guard let price = Self.lowest(now) else { return nil }
        let fell = past.contains { earlier in
            guard let then = Self.lowest(earlier.ad), then.currency == price.currency else { return false }
            return price.perHour <= then.perHour * share
        }
        return fell ? [price.span] : nil
    }

    /// The lowest price per hour among durations that have no discount of their own.
    private static func lowest(_ ad: Ad) -> (perHour: Double, currency: String, span: TextSpan)? {
        ad.prices.compactMap { price in
            guard let minutes = price.minutes, (30...120).contains(minutes), price.cents > 0 else {
                return nil
            }
            return (Double(price.cents) * 60 / Double(minutes), price.currency, price.span)
        }.min { $0.perHour < $1.perHour }
    }

    private static func phones(_ ad: Ad) -> Set<String> { Set(ad.phones.map(\.e164)) }

    private var phoneChanged: [TextSpan]? {
        guard !now.phones.isEmpty else { return nil }
        let isNew = past.contains {
            !$0.ad.phones.isEmpty && Self.phones($0.ad).isDisjoint(with: Self.phones(now))
        }
        return isNew ? now.phones.map(\.span) : nil
    }

    private func samePhone(_ least: Int) -> [TextSpan]? {
        let withPhones = past.filter { !$0.ad.phones.isEmpty }
        let kept = withPhones.reduce(Self.phones(now)) { $0.intersection(Self.phones($1.ad)) }
        guard !kept.isEmpty, withPhones.contains(where: { days(since: $0.firstSeen) >= least }) else {
            return nil
        }
        return now.phones.filter { kept.contains($0.e164) }.map(\.span)
    }
}

extension EarlierComparison {
    /// Shorter texts are alike by chance.
    private static let leastWords = 15
    private static let likeness = 0.85

    private func sameText(otherName: Bool, otherAge: Bool) -> [TextSpan]? {
        let words = Self.words(now.folded.bytes)
        guard words.count >= Self.leastWords else { return nil }
        let alike = past.filter { Self.areAlike(words, Self.words($0.ad.folded.bytes)) }
        guard !alike.isEmpty else { return nil }
        if otherName, let name = Self.name(now),
            alike.contains(where: { Self.name($0.ad).map { $0 != name } ?? false })
        {
            return [TextSpan(0, now.title.unicodeScalars.count)]
        }
        guard otherAge else { return nil }
        let others = alike.flatMap { earlier in
            Self.ages(earlier.ad).map { ($0.years, days(since: earlier.lastSeen)) }
        }
        let told = Self.ages(now).filter { age in
            others.contains { Age.difference(age.years, $0.0, $0.1) > 0 }
        }
        return told.isEmpty ? nil : told.map(\.span)
    }

    /// Words without digits: numbers are what changes.
    private static func words(_ text: [UInt8]) -> Set<ArraySlice<UInt8>> {
        Set(text.split { !ByteSet.letters.contains($0) }.filter { $0.count > 1 })
    }

    private static func areAlike(_ one: Set<ArraySlice<UInt8>>, _ other: Set<ArraySlice<UInt8>>) -> Bool {
        let shared = one.count { other.contains($0) }
        return Double(shared) >= likeness * Double(one.count + other.count - shared)
    }

    /// The first word of the title, where the text begins with it: most ads are headed by a name.
    private static func name(_ ad: Ad) -> [UInt8]? {
        guard !ad.title.isEmpty, ad.text.utf8.starts(with: ad.title.utf8) else { return nil }
        return FoldedText(ad.title).bytes.split { !ByteSet.letters.contains($0) }.first.map(Array.init)
    }
}
