import Evidence
import Reading

/// A page as it was read, with what each field of a profile got.
struct SiteCheck {
    let source: String
    /// Nil where the profile has no paths, or does not try them at this address.
    let traces: [FieldTrace]?
    let page: Page

    /// False where a field that the profile has paths for got nothing.
    var isComplete: Bool { traces?.allSatisfy(\.isFilled) ?? true }

    private var ad: Ad? { page.ads.first }

    var lines: [String] {
        var lines = ["\(Terminal.safe(source))  \(page.kind.rawValue) (\(page.kindReason))"]
        let charset = "\(page.charset.name), by \(page.charset.decidedBy)"
        let invalid = page.aside.invalidSequences
        var rows = [
            ["charset", invalid == 0 ? charset : "\(charset); \(invalid) sequences of bytes are none of it"]
        ]
        if !page.incompleteness.isEmpty {
            rows.append(["incomplete", page.incompleteness.sorted().map(\.rawValue).joined(separator: ", ")])
        }
        rows += [
            [
                "text",
                "\(page.text.unicodeScalars.count) characters, \(page.links.count) links, \(page.ads.count) ads",
            ]
        ]
        for (name, text) in [("hidden", page.aside.hidden), ("noscript", page.aside.scriptless)]
        where !text.isEmpty {
            rows.append([name, Terminal.safe(text, limit: 100)])
        }
        lines += Terminal.table(rows).map { "  " + $0 }
        guard let traces else { return lines + ["  no field path is tried here"] }
        lines.append("")
        for trace in traces { lines += self.lines(of: trace) }
        return lines
    }

    private func lines(of trace: FieldTrace) -> [String] {
        guard let path = trace.path else {
            return ["  \(trace.field.rawValue): NOTHING, whichever path was tried"]
        }
        var lines = ["  \(trace.field.rawValue): path \(trace.position), \(path)"]
        lines += trace.texts.map { "    text  « \(Terminal.safe($0, limit: 100)) »" }
        let read = distinct(values(of: trace))
        lines.append("    read  " + (read.isEmpty ? "nothing" : read.joined(separator: ", ")))
        return lines
    }

    var json: JSONLine {
        let aside = page.aside
        let fields = traces.map { traces in
            JSONLine.list(
                traces.map { trace in
                    .object([
                        ("field", .text(trace.field.rawValue)), ("path", .optional(trace.path)),
                        ("position", .whole(trace.position)), ("texts", .texts(trace.texts)),
                        ("read", .texts(distinct(values(of: trace)))),
                    ])
                })
        }
        return .object([
            ("source", .text(source)), ("kind", .text(page.kind.rawValue)),
            ("kindReason", .text(page.kindReason)),
            (
                "charset",
                .object([
                    ("name", .text(page.charset.name)), ("decidedBy", .text(page.charset.decidedBy)),
                    ("invalid", .whole(aside.invalidSequences)),
                ])
            ), ("incomplete", .texts(page.incompleteness.sorted().map(\.rawValue))),
            ("title", .text(page.title)),
            ("text", .text(page.text)), ("hidden", .text(aside.hidden)),
            ("noscript", .text(aside.scriptless)),
            ("fields", fields ?? .null), ("ads", .whole(page.ads.count)), ("links", .whole(page.links.count)),
        ])
    }
}

// MARK: What was read of a field

extension SiteCheck {
    private func distinct(_ values: [String]) -> [String] {
        values.enumerated().filter { !values[..<$0.offset].contains($0.element) }.map(\.element)
    }

    /// What the readers made of a field's text: the mentions of its kind that rest on that text.
    private func values(of trace: FieldTrace) -> [String] {
        guard let ad, trace.isFilled else { return [] }
        let texts = trace.texts
        switch trace.field {
        case .title: return ad.title.isEmpty ? [] : [Terminal.safe(ad.title)]
        case .text: return ["\(texts.reduce(0) { $0 + $1.unicodeScalars.count }) characters"]
        case .age: return ad.ages.filter { stands($0.span, of: ad, in: texts) }.map(Self.words)
        case .phone:
            return ad.phones.filter { Self.holds($0.e164, texts) || stands($0.span, of: ad, in: texts) }.map(
                \.e164)
        case .place:
            return ad.places.filter { stands($0.span, of: ad, in: texts) }.map {
                "\($0.name) (\($0.municipality))"
            }
        case .price:
            return ad.prices.filter { stands($0.span, of: ad, in: texts) }.map(Self.words)
        case .permit:
            return ad.numbers.filter { stands($0.span, of: ad, in: texts) }.map {
                "\($0.kind.rawValue) \($0.text)"
            }
        case .posted: return ad.posted.map { [$0.iso8601] } ?? []
        }
    }

    private func stands(_ span: TextSpan, of ad: Ad, in texts: [String]) -> Bool {
        let scalars = Array(ad.text.unicodeScalars)
        guard span.start < span.end, span.end <= scalars.count else { return false }
        let words = String(String.UnicodeScalarView(scalars[span.start..<span.end]))
        return texts.contains { $0.contains(words) }
    }

    /// A number in a link stands in no text.
    private static func holds(_ e164: String, _ texts: [String]) -> Bool {
        let digits = String(e164.suffix(8))
        return texts.contains { String($0.filter(\.isNumber)).contains(digits) }
    }

    private static func words(_ age: AgeMention) -> String {
        let (least, most) = (age.min.map(String.init) ?? "?", age.max.map(String.init) ?? "?")
        return (least == most ? least : "\(least)–\(most)") + " (\(age.subject.rawValue))"
    }

    private static func words(_ price: PriceMention) -> String {
        let amount = "\(price.currency) \(price.cents / 100)"
        return price.minutes.map { "\(amount) for \($0) min" } ?? amount
    }
}
