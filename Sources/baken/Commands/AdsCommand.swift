import ArgumentParser
import Evidence
import Filing

/// `baken ads`: what is stored.
struct AdsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ads", abstract: "The stored ads: text, first and last seen, changed, gone.",
        discussion: "Example: baken ads list --data DATA --format jsonl",
        subcommands: [AdsListCommand.self, AdsShowCommand.self])
}

/// Whether phone numbers are shown, and why: what the commands that show the text of an ad take.
struct UnmaskOptions: ParsableArguments {
    @Option(name: .long, help: "Why you look; stands in the log.")
    var reason = ""
    @Flag(name: .long, help: "Show phone numbers in full; logged as such. Needs a --reason.")
    var unmask = false

    func validate() throws {
        if unmask, !reason.utf8.contains(where: { $0 > 0x20 }) {
            throw ValidationError("--unmask needs a --reason: it stands in the log")
        }
    }
}

/// `baken ads list`: every stored ad with its newest text, verdict and findings.
struct AdsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Every stored ad: address, text, first and last seen, changed, gone, verdict, rules.",
        discussion: """
            Only ads that this viewer may see; phone numbers are masked unless asked for. The look is logged.
            Example: baken ads list --data DATA --presence gone --format jsonl
            """)

    @OptionGroup var options: QueueOptions
    @OptionGroup var mask: UnmaskOptions
    @Option(name: .long, help: "Only ads of this site of the plan.") var site: String?
    @Option(name: .long, help: "Only ads of this host, such as ads.example or ads.example:8080.") var host:
        String?
    @Option(name: .long, help: "all, present, or gone: no longer on their page.") var presence = AdFilter
        .Presence.all
    @Option(name: .long, help: "text, or jsonl: one line an ad.")
    var format = OutputFormat.text

    func run() throws {
        let store = try DataFolder(options.data).openStore()
        let wanted = AdFilter(site: site, host: host, presence: presence)
        try store.everyAd(
            for: options.viewer(), where: wanted, isUnmasked: mask.unmask, options.listAct(mask.reason)
        ) { ad in
            if format == .text {
                Terminal.out(AdText.line(ad))
            } else {
                Terminal.out(AdText.json(ad, isMasked: !mask.unmask).line)
            }
        }
    }
}

extension AdFilter.Presence: ExpressibleByArgument {}

/// `baken ads show`: one ad with all wordings it has had.
struct AdsShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One ad, or the ads of one page: every wording, when it was seen, when it was gone.",
        discussion: """
            The look is logged before anything is shown. Exit code 66 where this viewer has no such ad.
            Example: baken ads show 12 --data DATA --reason intake
            Example: baken ads show https://ads.example/advertentie/12 --data DATA --reason intake
            """)

    @Argument(help: "The number of an ad, or the address of its page.") var ad: String
    @OptionGroup var options: QueueOptions
    @OptionGroup var mask: UnmaskOptions
    @Option(name: .long, help: "text, or jsonl: one line an ad.")
    var format = OutputFormat.text

    func validate() throws {
        guard mask.reason.utf8.contains(where: { $0 > 0x20 }) else {
            throw ValidationError("give a --reason: the look is logged with it")
        }
    }

    func run() throws {
        let store = try DataFolder(options.data).openStore()
        let viewer = try options.viewer()
        let numbers = try numbers(in: store, for: viewer)
        var isFirst = true
        for number in numbers {
            let history = try store.adHistory(
                number, for: viewer, access: mask.unmask ? .unmasked : .viewed, options.act(mask.reason))
            guard let history else { continue }
            if format != .text {
                Terminal.out(AdText.json(history, isMasked: !mask.unmask).line)
            } else {
                if !isFirst { Terminal.out("") }
                for line in AdText.lines(history, isMasked: !mask.unmask) { Terminal.out(line) }
            }
            isFirst = false
        }
        if isFirst { throw Failure(ExitStatus.noInput, "\(ad): no such ad") }
    }

    private func numbers(in store: EvidenceStore, for viewer: Viewer) throws -> [Int64] {
        if let number = Int64(ad) { return [number] }
        guard let address = WebAddress(ad) else {
            throw ValidationError("\"\(ad)\" is neither the number of an ad nor a web address")
        }
        return try store.adNumbers(at: address, for: viewer)
    }
}
