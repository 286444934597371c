import Evidence

/// A rough reader of short texts, so that this room can be tested without `Reading`.
///
/// It reads the plain forms that these tests use and nothing more. The examples inside packs are tested with
/// the real readers (PackExamplesTests in BakenTests, and `baken rules test`): a sign that is not read here
/// must not pass for one that is absent.
enum SketchReader {
    static func read(_ text: String, posted: CivilDate) -> Ad {
        let ages = ages(text, posted)
        let phones = phones(text)
        return Ad(
            title: "", text: text, phones: phones, ages: ages, places: places(text), prices: prices(text),
            numbers: numbers(text), handles: handles(text), availability: [], narrator: .unknown,
            personCount: matches(text, /[A-Z][a-z]+ \((\d\d)\) (?:en|and) [A-Z][a-z]+ \((\d\d)\)/).isEmpty
                ? 1 : 2,
            posting: PostingMention(date: posted, span: TextSpan(0, 0)))
    }

    private static func matches<Output>(_ text: String, _ regex: Regex<Output>) -> [(
        span: TextSpan, match: Regex<Output>.Match
    )] {
        let scalars = text.unicodeScalars
        return text.matches(of: regex).map { match in
            let start = scalars.distance(from: scalars.startIndex, to: match.range.lowerBound)
            let end = scalars.distance(from: scalars.startIndex, to: match.range.upperBound)
            return (TextSpan(start, end), match)
        }
    }

    private static func age(
        _ low: Int, _ span: TextSpan, _ form: String, hidden: Bool = false, high: Int? = nil
    ) -> AgeMention {
        AgeMention(
            min: low, max: high ?? low, subject: .advertised, span: span, isObfuscated: hidden, form: form)
    }

    private static func ages(_ text: String, _ posted: CivilDate) -> [AgeMention] {
        var ages: [AgeMention] = []
        let number =
            /(?:(?:[Ll]eeftijd|Age): |Ik ben |I am |[A-Z][a-z]+ \(|, )(\d\d)(?: jaar| years|\)| en woon|[.,])(?! ervaring)/
        for (span, match) in matches(text, number) { ages.append(age(Int(match.1) ?? 0, span, "number")) }
        for (span, match) in matches(text, /(?:^|\. )(\d\d) jaar[,.]/) {
            ages.append(age(Int(match.1) ?? 0, span, "number"))
        }
        for (span, _) in matches(text, /[Zz]eventien jaar/) { ages.append(age(17, span, "word")) }
        for (span, _) in matches(text, /negentien jaar/) { ages.append(age(19, span, "word")) }
        for (span, _) in matches(text, /l9 jaar|1 9 jaar/) {
            ages.append(age(19, span, "number", hidden: true))
        }
        for (span, _) in matches(text, /8teen/) { ages.append(age(18, span, "word", hidden: true)) }
        for (span, match) in matches(text, /(?:Geboren in|Geboortejaar|Born in) (\d{4})/) {
            let years = posted.year - (Int(match.1) ?? 0)
            ages.append(age(years - 1, span, "birthYear", high: years))
        }
        return ages
    }

    private static func phones(_ text: String) -> [PhoneMention] {
        var phones: [PhoneMention] = []
        for (span, match) in matches(text, /(?:\+31 ?(?:\(0\))?|0)6[- ]?((?:\d ?){8})/) {
            phones.append(phone("+316" + match.1.filter(\.isNumber), span, hidden: false))
        }
        for (span, match) in matches(text, /\+1 \(?202\)? 555[ -](\d{4})/) {
            phones.append(phone("+1202555" + match.1, span, hidden: false))
        }
        let words = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
        let english = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        for (span, match) in matches(text, /(?:nul zes|zero six)(?: [a-z]+){8}/) {
            let digits = match.0.split(separator: " ").compactMap { word in
                (words.firstIndex(of: String(word)) ?? english.firstIndex(of: String(word))).map(String.init)
            }
            phones.append(phone("+31" + digits.dropFirst().joined(), span, hidden: true))
        }
        for (span, match) in matches(text, /0\.6((?:\.\d){8})/) {
            phones.append(phone("+316" + match.1.filter(\.isNumber), span, hidden: true))
        }
        return phones
    }

    private static func phone(_ e164: String, _ span: TextSpan, hidden: Bool) -> PhoneMention {
        PhoneMention(
            e164: e164, isObfuscated: hidden, operators: hidden ? ["words"] : [], span: span, source: "text")
    }

    private static func places(_ text: String) -> [PlaceMention] {
        let codes = ["Utrecht": "GM0344", "Amsterdam": "GM0363", "Haarlem": "GM0392"]
        return matches(text, /Utrecht|Amsterdam|Haarlem/).map { span, match in
            PlaceMention(
                name: String(match.0), municipality: codes[String(match.0)] ?? "", span: span,
                isLabelled: true)
        }
    }

    private static func prices(_ text: String) -> [PriceMention] {
        let minutes = ["half uur": 30, "Half uur": 30]
        let perHour = matches(text, /(\d+) euro per uur/).map { span, match in
            PriceMention(cents: (Int(match.1) ?? 0) * 100, currency: "EUR", minutes: 60, span: span)
        }
        return perHour
            + matches(text, /(1 uur|[Hh]alf uur|60 min|1 hour|1 Stunde) (\d+) [Ee]uro/).map { span, match in
                PriceMention(
                    cents: (Int(match.2) ?? 0) * 100, currency: "EUR",
                    minutes: minutes[String(match.1)] ?? 60,
                    span: span)
            }
    }

    private static func numbers(_ text: String) -> [NumberMention] {
        matches(text, /(?:[Vv]ergunning|Vergunningnummer|Permit number):? ([Ee][Xx][A-Za-z][-\/ 0-9O]+\d)/)
            .map { span, match in
                let value = String(match.1)
                return NumberMention(
                    text: value, kind: .permit,
                    span: TextSpan(span.end - value.unicodeScalars.count, span.end),
                    label: "vergunning")
            }
            + matches(text, /KvK (\d{8})/).map { span, match in
                NumberMention(text: String(match.1), kind: .kvk, span: span, label: "kvk")
            }
    }

    private static func handles(_ text: String) -> [HandleMention] {
        matches(text, /@[a-z_]+\d*/).map { span, match in
            HandleMention(kind: "telegram", text: String(match.0), span: span)
        }
    }
}
