import Evidence

/// A page with the scores of its ads, in the shape of `score --format jsonl` (DESIGN §4). Keys may be added; those
/// that are there stay.
struct ScoredPage: Sendable {
    let source: String
    let page: Page
    let scores: [AdScore]
    /// Nil for what comes from no archive, or an archive that does not tell.
    var capturedAt: UTCTime?
    /// Where the body stands that a revisit leaves out, such as `a.warc#1024`; nil for what is no revisit.
    var original: String?

    var json: JSONLine {
        let ads = zip(page.ads, scores).map { Self.json($0, $1) }
        return .object([
            ("source", .text(source)), ("kind", .text(page.kind.rawValue)),
            ("kindReason", .text(page.kindReason)),
            ("truncated", .truth(!page.incompleteness.isDisjoint(with: Self.cuts))),
            ("incomplete", .texts(page.incompleteness.sorted().map(\.rawValue))),
            ("address", .optional(page.address?.text)),
            ("captured", .optional(capturedAt?.rfc3339)), ("original", .optional(original)),
            ("title", .text(StoredText.withoutTaxNumbers(page.title, of: page.ads.first))),
            (
                "charset",
                .object([
                    ("name", .text(page.charset.name)), ("decidedBy", .text(page.charset.decidedBy)),
                    ("invalid", .whole(page.aside.invalidSequences)),
                ])
            ), ("template", .texts(page.aside.template)), ("hidden", .text(page.aside.hidden)),
            ("noscript", .text(page.aside.scriptless)), ("ads", .list(ads)),
        ])
    }

    /// Reasons by which something of the page is missing, rather than misspelt.
    private static let cuts = Set(Incompleteness.allCases).subtracting([.charset])

    private static func json(_ ad: Ad, _ score: AdScore) -> JSONLine {
        .object(
            [
                ("title", .text(StoredText.withoutTaxNumbers(ad.title, of: ad))),
                ("text", .text(StoredText.of(ad))), ("phones", .list(ad.phones.map(phone))),
                ("ages", .list(ad.ages.map(age))), ("place", place(ad, score)), ("permit", permit(ad, score)),
                ("findings", .list(score.findings.map { finding($0, score.rules) })),
                (
                    "priority",
                    .object(
                        Route.allCases.map { ($0.rawValue, .text((score.priority[$0] ?? .none).rawValue)) })
                ), ("prices", .list(ad.prices.map(price))), ("rules", .text(score.rules.digest.labelled)),
                ("leftOut", .texts(score.rules.leftOut)),
            ] + claims(ad))
    }

    static func span(_ span: TextSpan) -> JSONLine { .list([.whole(span.start), .whole(span.end)]) }

    private static func phone(_ phone: PhoneMention) -> JSONLine {
        .object([
            ("e164", .text(phone.e164)), ("obfuscated", .truth(phone.isObfuscated)),
            ("span", span(phone.span)),
            ("operators", .texts(phone.operators)), ("from", .text(phone.source)),
        ])
    }

    private static func age(_ age: AgeMention) -> JSONLine {
        .object([
            ("min", .optional(age.min)), ("max", .optional(age.max)),
            ("subject", .text(age.subject.rawValue)),
            ("span", span(age.span)), ("obfuscated", .truth(age.isObfuscated)), ("form", .text(age.form)),
        ])
    }

    /// The place that the verdict rests on: a labelled one goes before others.
    private static func place(_ ad: Ad, _ score: AdScore) -> JSONLine {
        let candidates = ad.places.filter { $0.municipality == score.municipality }
        guard let place = candidates.first(where: \.isLabelled) ?? candidates.first else { return .null }
        return .object([
            ("name", .text(place.name)), ("municipality", .text(place.municipality)),
            ("span", span(place.span)),
        ])
    }

    private static func permit(_ ad: Ad, _ score: AdScore) -> JSONLine {
        let numbers = ad.numbers.map { number in
            JSONLine.object([
                ("text", .text(number.text)), ("kind", .text(number.kind.rawValue)),
                ("span", span(number.span)),
            ])
        }
        return .object([
            ("verdict", .text(score.verdict.value.rawValue)), ("reasons", .texts(score.verdict.reasons)),
            ("article", .optional(score.verdict.article)), ("numbers", .list(numbers)),
        ])
    }

    private static func finding(_ finding: Finding, _ rules: RuleStamp) -> JSONLine {
        .object([
            ("rule", .text(finding.rule)), ("pack", .text(finding.group.rawValue)),
            ("route", .text(finding.route.rawValue)), ("grade", .text(finding.grade)),
            ("weight", .decimal(finding.weight)), ("spans", .list(finding.spans.map(span))),
            ("reason", .text(finding.reasonEnglish)), ("reden", .text(finding.reasonDutch)),
            ("provenance", RuleText.provenance(rules, of: finding.group)),
        ])
    }

    private static func price(_ price: PriceMention) -> JSONLine {
        .object([
            ("cents", .whole(price.cents)), ("currency", .text(price.currency)),
            ("minutes", .optional(price.minutes)),
            ("span", span(price.span)),
        ])
    }
}
