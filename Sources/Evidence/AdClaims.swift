/// What an ad says of itself, beside number, age, place and price: how to reach it, when, in which language.

/// A user name, mail address, messenger link or way to pay.
package struct HandleMention: Hashable, Sendable {
    /// `mail`, `telegram`, `whatsapp`, `payment`, `user`.
    package let kind: String
    package let text: String
    /// Which service takes the payment: `tikkie`, `paypal`, … or `link`; nil for what is no payment.
    package let service: String?
    package let span: TextSpan

    package init(kind: String, text: String, service: String? = nil, span: TextSpan) {
        (self.kind, self.text, self.service, self.span) = (kind, text, service, span)
    }
}

/// When the ad says that someone can be reached.
package struct AvailabilityMention: Hashable, Sendable {
    /// Hours a day and days a week, 24 and 7 for "day and night, every day"; nil where not said.
    package let hoursADay: Int?
    package let daysAWeek: Int?
    /// Which days, 1 for Monday to 7, ascending; nil where not said.
    package let weekdays: [Int]?
    /// Minutes since midnight, `from` 0 to 1439, `to` up to 1440 and below `from` where it is past midnight; nil
    /// where not said.
    package let from: Int?
    package let to: Int?
    package let span: TextSpan

    package init(
        hoursADay: Int?, daysAWeek: Int?, weekdays: [Int]? = nil, from: Int? = nil, to: Int? = nil,
        span: TextSpan
    ) {
        (self.hoursADay, self.daysAWeek, self.weekdays) = (hoursADay, daysAWeek, weekdays)
        (self.from, self.to, self.span) = (from, to, span)
    }
}

/// A language that the ad says is spoken. It chooses nothing and weighs nothing; it tells who can be talked to.
package struct LanguageMention: Hashable, Sendable {
    /// ISO 639-1, such as `nl`.
    package let code: String
    package let span: TextSpan

    package init(code: String, span: TextSpan) {
        (self.code, self.span) = (code, span)
    }
}

/// The day on which an ad says it was placed.
package struct PostingMention: Hashable, Sendable {
    package let date: CivilDate
    /// True where it was counted back from the day of reading: "gisteren", "3 days ago".
    package let isRelative: Bool
    package let span: TextSpan

    package init(date: CivilDate, isRelative: Bool = false, span: TextSpan) {
        (self.date, self.isRelative, self.span) = (date, isRelative, span)
    }
}
