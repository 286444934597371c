import Evidence

/// What the ad says of itself, as keys of `score --format jsonl` that came after the first ones.
extension ScoredPage {
    static func claims(_ ad: Ad) -> [(String, JSONLine)] {
        let payments = ad.handles.filter { $0.kind == "payment" }
        return [
            ("places", .list(ad.places.map(place))), ("hours", .list(ad.availability.map(hours))),
            ("languages", .list(ad.languages.map(language))),
            ("posted", ad.posting.map(posted) ?? .null),
            ("handles", .list(ad.handles.map { handle($0, kind: $0.kind) })),
            ("payments", .list(payments.map { handle($0, kind: $0.service ?? "link") })),
            ("persons", .whole(ad.personCount)), ("narrator", .text(ad.narrator.rawValue)),
        ]
    }

    private static func place(_ place: PlaceMention) -> JSONLine {
        .object([
            ("name", .text(place.name)), ("municipality", .text(place.municipality)),
            ("labelled", .truth(place.isLabelled)), ("span", span(place.span)),
        ])
    }

    private static func hours(_ said: AvailabilityMention) -> JSONLine {
        .object([
            ("hoursADay", .optional(said.hoursADay)), ("daysAWeek", .optional(said.daysAWeek)),
            ("days", said.weekdays.map { .list($0.map { .whole($0) }) } ?? .null),
            ("from", .optional(said.from.map(clock))), ("to", .optional(said.to.map(clock))),
            ("span", span(said.span)),
        ])
    }

    /// `09:30`
    private static func clock(_ minutes: Int) -> String {
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        return (hour < 10 ? "0" : "") + "\(hour)" + (minute < 10 ? ":0" : ":") + "\(minute)"
    }

    private static func language(_ language: LanguageMention) -> JSONLine {
        .object([("code", .text(language.code)), ("span", span(language.span))])
    }

    private static func posted(_ posting: PostingMention) -> JSONLine {
        .object([
            ("date", .text(posting.date.iso8601)),
            ("form", .text(posting.isRelative ? "relative" : "absolute")), ("span", span(posting.span)),
        ])
    }

    private static func handle(_ handle: HandleMention, kind: String) -> JSONLine {
        .object([("kind", .text(kind)), ("text", .text(handle.text)), ("span", span(handle.span))])
    }
}
