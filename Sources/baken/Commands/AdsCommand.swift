import ArgumentParser
import Evidence
import Filing

/// `baken ads`: what is stored.
struct AdsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ads", abstract: "The stored ads.", subcommands: [AdsListCommand.self])
}

/// `baken ads list`: every stored ad with its newest verdict and findings, without its text.
struct AdsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every stored ad: address, first and last seen, verdict, rules.",
        discussion: """
            Only ads that this viewer may see; the text is shown by `queue show` alone, which logs the look.
            Example: baken ads list --data DATA --format jsonl
            """)

    @OptionGroup var options: QueueOptions
    @Option(name: .long, help: "text, or jsonl: one line an ad.")
    var format = OutputFormat.text

    func run() throws {
        let store = try DataFolder(options.data).openStore()
        try options.logList("ads", in: store)
        try store.everyAd(for: options.viewer()) { ad in
            guard format == .text else { return Terminal.out(Self.json(ad).line) }
            let rules = ad.ruleIDs.joined(separator: " ")
            Terminal.out("\(ad.lastSeen.wholeSeconds)  \(ad.verdict.value.rawValue)  \(ad.address)  \(rules)")
        }
    }

    private static func json(_ ad: StoredAd) -> JSONLine {
        .object([
            ("address", .text(ad.address.text)), ("ad", .text(ad.localKey)), ("title", .text(ad.title)),
            ("municipality", .optional(ad.municipality)), ("verdict", .text(ad.verdict.value.rawValue)),
            ("reasons", .texts(ad.verdict.reasons)), ("rules", .texts(ad.ruleIDs)),
            ("firstSeen", .text(ad.firstSeen.rfc3339)), ("lastSeen", .text(ad.lastSeen.rfc3339)),
        ])
    }
}
