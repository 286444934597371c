import Evidence
import Foundation
import Scoring
import Testing

struct ZProbeTests {
    @Test func `probe the sample site`() throws {
        let data = try Data(contentsOf: URL(filePath: "/tmp/siteads.json"))
        let ads = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        var files = RulesFolder.files
        let site = RulesFolder.url.deletingLastPathComponent().appending(path: "Samples/site")
        files.policies = try ["GM0344", "GM0363", "GM0518", "GM0599"].map {
            RuleFiles.File(
                name: $0,
                text: try String(contentsOf: site.appending(path: "policy/\($0).yaml"), encoding: .utf8))
        }
        let book = RuleBook.compile(files)
        #expect(book.problems.map(\.description) == [])
        let (register, problems) = try PermitRegister.read(
            csv: String(contentsOf: site.appending(path: "registry.csv"), encoding: .utf8), file: "r",
            asOf: CivilDate(iso8601: "2026-11-01")!)
        #expect(problems.map(\.description) == [])
        let scorer = Scorer(book: book, register: register)
        let skip: Set<String> = [
            "control.obscured-phone", "minor.age-disguised", "minor.handle-birth-year",
            "minor.birth-year-below-18", "control.combination", "minor.young-age-with-signs",
        ]
        for ad in ads {
            let title = (ad["title"] as? String ?? "")
            var text = title + "\n" + (ad["text"] as? String ?? "")
            text = text.replacing("\n\n", with: "\u{1}").replacing("\n", with: " ").replacing(
                "\u{1}", with: "\n")
            if ad["site"] as! String == "tekstsoep" { text = title + "\n" + (ad["text"] as? String ?? "") }
            let at = text.unicodeScalars.count
            let permit = ad["permit"] as? String ?? ""
            text +=
                "\n" + permit + "\n" + (ad["age"] as? String ?? "") + "\n" + (ad["price"] as? String ?? "")
            var numbers: [NumberMention] = []
            if !permit.isEmpty {
                numbers.append(
                    NumberMention(
                        text: permit, kind: .permit,
                        span: TextSpan(at + 1, at + 1 + permit.unicodeScalars.count), label: "p"))
            }
            for m in text.matches(
                of:
                    /(?:verg\.nr|[Vv]ergunningnummer|permit number|Permit number|vergunning):? ([A-Z]{3}[-\w.\/]*\d)/
            ) {
                numbers.append(
                    NumberMention(text: String(m.1), kind: .permit, span: TextSpan(0, 3), label: "v"))
            }
            let ages = (ad["ages"] as? [Int] ?? []).map {
                AgeMention(
                    min: $0, max: $0, subject: .advertised, span: TextSpan(0, 1), isObfuscated: false,
                    form: "number")
            }
            let phones = (ad["phones"] as? [String] ?? []).map {
                PhoneMention(
                    e164: $0, isObfuscated: false, operators: [], span: TextSpan(0, 1), source: "text")
            }
            let gm = ad["municipality"] as? String
            var prices: [PriceMention] = []
            for m in text.matches(of: /(?:1 uur|60 min|1 hour|60 minuten) (?:€ )?(\d+)/) {
                prices.append(
                    PriceMention(cents: Int(m.1)! * 100, currency: "EUR", minutes: 60, span: TextSpan(0, 1)))
            }
            let rules = Set(ad["rules"] as? [String] ?? [])
            let reasons = (ad["verdict"] as? [Any])?[1] as? [String] ?? []
            let two = rules.contains("control.several-persons-one-phone")
            let made = Ad(
                title: title, text: text, phones: phones, ages: ages,
                places: gm.map {
                    [PlaceMention(name: "x", municipality: $0, span: TextSpan(0, 1), isLabelled: true)]
                } ?? [], prices: prices, numbers: numbers, personCount: two ? 2 : 1, posted: nil,
                incompleteness: reasons.contains("ad.incomplete") ? [.attributes] : [])
            let score = scorer.score(
                made, on: CivilDate(iso8601: "2026-11-21")!, groups: [.permit, .minor, .control])
            let fired = Set(score.findings.map(\.rule))
            if fired.subtracting(skip) != rules.subtracting(skip) {
                print(
                    "RULES", ad["site"]!, ad["slug"]!, "expected",
                    rules.subtracting(skip).subtracting(fired).sorted(), "extra",
                    fired.subtracting(skip).subtracting(rules).sorted(),
                    score.findings.filter { !rules.contains($0.rule) }.map(\.reasonEnglish), text.prefix(400))
            }
            if score.verdict.reasons != reasons {
                print(
                    "VERDICT", ad["site"]!, ad["slug"]!, "expected", reasons, "got", score.verdict.reasons,
                    text.prefix(300))
            }
        }
    }
}
