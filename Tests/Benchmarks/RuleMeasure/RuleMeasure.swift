import Evidence
import Foundation
import Reading
import Scoring

/// Measures what many rules cost; a line a figure, `name value`.
///
///     RuleMeasure RULES FOLDER
///
/// RULES is the folder of the shipped rules, FOLDER holds the ads of the benchmark as HTML. They are read; then
/// books of 100 and of 5,000 rules, the shipped ones among them, score them by turns, on one thread.
@main enum RuleMeasure {
    private static let counts = [100, 5_000]
    private static let rounds = 5
    private static let day = CivilDate(daysSince1970: 20_778)

    static func main() throws {
        let words = CommandLine.arguments
        guard words.count == 3 else { fail("usage: RuleMeasure RULES FOLDER") }
        let shipped = try RulesOnDisk.files(words[1])
        let places = try PlaceDirectory(csv: Array(Data(contentsOf: URL(filePath: words[1] + "/places.csv"))))
        let (ads, reading) = try read(words[2], PageReader(region: "NL", places: places))
        guard ads.count >= 100 else { fail("\(words[2]): only \(ads.count) ads") }
        report("ads", Double(ads.count))
        report("read_cpu_us", reading / Double(ads.count) * 1e6)
        measureLoad("shipped", shipped)
        let vocabulary = Vocabulary(ads.map(\.text))
        let scorers = counts.map { count in
            let files = GeneratedRules(shipped, vocabulary: vocabulary).files(count: count)
            return Scorer(book: measureLoad("\(count)", files), register: nil)
        }
        measureScoring(scorers, ads)
    }

    private static func read(_ folder: String, _ reader: PageReader) throws -> (ads: [Ad], seconds: Double) {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
            $0.contains("/advertentie/") && $0.hasSuffix(".html")
        }
        let pages = try names.sorted().map { Array(try Data(contentsOf: URL(filePath: folder + "/" + $0))) }
        var (ads, best): ([Ad], Double) = ([], .infinity)
        for _ in 0..<rounds {
            ads = []
            let seconds = cpu {
                for page in pages {
                    ads +=
                        reader.read(
                            html: page, contentType: nil, status: 200, address: nil, profile: nil, on: day,
                            incompleteness: []
                        ).ads
                }
            }
            best = min(best, seconds)
        }
        return (ads, best)
    }

    /// What compiling costs, and then loading with the compiled phrases at hand, as every start but the first does.
    @discardableResult private static func measureLoad(_ name: String, _ files: RuleFiles) -> RuleBook {
        var book: RuleBook?
        let compiling = cpu { book = RuleBook.compile(files) }
        guard let book, book.problems.isEmpty else { fail("the rules of \(name) have problems") }
        let database = book.serializedDatabase
        var loading = Double.infinity
        for _ in 0..<rounds {
            loading = min(loading, cpu { _ = RuleBook.compile(files, cachedDatabase: database) })
        }
        report("rules_\(name)", Double(book.rules.count))
        report("compile_\(name)_s", compiling)
        report("load_\(name)_s", loading)
        report("database_\(name)_mb", Double(database.count) / 1e6)
        return book
    }

    /// By turns, and the best round of each: the machine may be busy now and idle then.
    private static func measureScoring(_ scorers: [Scorer], _ ads: [Ad]) {
        var best = [Double](repeating: .infinity, count: scorers.count)
        var found = [Int](repeating: 0, count: scorers.count)
        for _ in 0..<rounds {
            for (index, scorer) in scorers.enumerated() {
                found[index] = 0
                let seconds = cpu {
                    for ad in ads {
                        found[index] +=
                            scorer.score(ad, on: day, groups: Set(FindingGroup.allCases)).findings.count
                    }
                }
                best[index] = min(best[index], seconds)
            }
        }
        for (index, count) in counts.enumerated() {
            report("score_\(count)_us", best[index] / Double(ads.count) * 1e6)
            report("findings_\(count)", Double(found[index]) / Double(ads.count))
        }
    }

    /// User and system time of this process over `body`.
    private static func cpu(_ body: () -> Void) -> Double {
        func now() -> Double {
            var usage = rusage()
            _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
            return seconds(usage.ru_utime) + seconds(usage.ru_stime)
        }
        let before = now()
        body()
        return now() - before
    }

    private static func report(_ name: String, _ value: Double) {
        FileHandle.standardOutput.write(Data("\(name) \(value)\n".utf8))
    }

    private static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(64)
    }
}

/// The shipped rules from disk.
private enum RulesOnDisk {
    static func files(_ root: String) throws -> RuleFiles {
        RuleFiles(
            packs: try folder(root + "/packs"), lexicons: try folder(root + "/lexicons"),
            priority: try file(root + "/priority.yaml"), reference: try file(root + "/reference.yaml"))
    }

    private static func folder(_ path: String) throws -> [RuleFiles.File] {
        try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".yaml") }.sorted()
            .map { try file(path + "/" + $0) }
    }

    private static func file(_ path: String) throws -> RuleFiles.File {
        RuleFiles.File(name: path, text: try String(contentsOfFile: path, encoding: .utf8))
    }
}
