import ArgumentParser
import Evidence
import Filing

/// `baken frontier`: what waits, and what is held back until a person has looked.
struct FrontierCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frontier", abstract: "What waits; quarantined patterns, and letting them go.",
        discussion: "Example: baken frontier quarantined --data DATA",
        subcommands: [
            FrontierListCommand.self, FrontierHostsCommand.self, FrontierQuarantinedCommand.self,
            FrontierReleaseCommand.self, FrontierReconsiderCommand.self,
        ])
}

/// `baken frontier list`: the addresses that are due, in the order in which they would be asked for.
struct FrontierListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The addresses that are due now, by host, in their order.",
        discussion: "Example: baken frontier list --data DATA --host ads.example --limit 20")

    @Option(name: .long, help: "The data folder of the crawl.") var data: String
    @Option(name: .long, help: "Only this host.") var host: String?
    @Option(name: .long, help: "At most so many a host.") var limit = 20
    @Option(name: .long, help: "text, or jsonl: one line an address.") var format = OutputFormat.text

    func run() throws {
        let (store, time) = (try DataFolder(data).openStore(), WallClock.now())
        let hosts = try host.map { [$0] } ?? store.hostsDue(at: time)
        for host in hosts {
            for task in try store.due(host: host, at: time, limit: max(1, limit)) { show(task) }
        }
        Terminal.note(
            "\(try store.dueCount(at: time)) addresses are due on \(try store.hostsDue(at: time).count) hosts"
        )
    }

    private func show(_ task: FrontierTask) {
        let entry = task.entry
        guard format != .text else {
            return Terminal.out(
                "\(entry.site)  \(entry.address)  priority \(entry.priority)  depth \(entry.depth)"
                    + (task.attempts > 0 ? "  try \(task.attempts + 1)" : ""))
        }
        Terminal.out(
            JSONLine.object([
                ("address", .text(entry.address.text)), ("site", .text(entry.site)),
                ("priority", .whole(entry.priority)), ("depth", .whole(entry.depth)),
                ("via", .optional(entry.via?.text)), ("attempts", .whole(task.attempts)),
            ]).line)
    }
}

/// `baken frontier hosts`: the hosts that are left alone, and until when.
struct FrontierHostsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hosts",
        abstract: "The hosts that are left alone now, until when and why; --all for all.",
        discussion: "Example: baken frontier hosts --data DATA")

    @Option(name: .long, help: "The data folder of the crawl.") var data: String
    @Flag(name: .long, help: "All hosts that were ever asked, also those that may be asked now.") var all =
        false
    @Option(name: .long, help: "At most so many.") var limit = 1_000
    @Option(name: .long, help: "text, or jsonl: one line a host.") var format = OutputFormat.text

    func run() throws {
        let store = try DataFolder(data).openStore()
        let hosts = try store.hosts(restingAt: all ? nil : WallClock.now(), limit: max(1, limit))
        if hosts.isEmpty, format == .text { return Terminal.out("No host is left alone.") }
        for host in hosts {
            Terminal.out(format == .text ? LedgerText.line(host) : LedgerText.json(host).line)
        }
    }
}

/// `baken frontier quarantined`: the patterns of addresses that lead nowhere, with examples.
struct FrontierQuarantinedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarantined",
        abstract: "Patterns of addresses that are held back because they bring nothing new, with examples.",
        discussion: """
            Nothing is thrown away: `baken frontier release NUMBER` makes the addresses due again, and the pattern is
            never held back again. Example: baken frontier quarantined --data DATA
            """)

    @Option(name: .long, help: "The data folder of the crawl.") var data: String
    @Option(name: .long, help: "Only this host.") var host: String?
    @Flag(name: .long, help: "Those that were released as well.") var all = false
    @Option(name: .long, help: "text, or jsonl: one line a pattern.") var format = OutputFormat.text

    func run() throws {
        let found = try DataFolder(data).openStore().quarantines(host: host)
            .filter { all || $0.releasedAt == nil }
        if found.isEmpty, format == .text { return Terminal.out("Nothing is quarantined.") }
        for quarantine in found { show(quarantine) }
    }

    private func show(_ quarantine: Quarantine) {
        let pattern = quarantine.pattern
        guard format == .text else {
            return Terminal.out(
                JSONLine.object([
                    ("number", .whole(Int(quarantine.number))), ("host", .text(pattern.host)),
                    ("pattern", .text(pattern.pattern)), ("reason", .text(pattern.reason)),
                    ("since", .text(quarantine.since.rfc3339)),
                    ("released", .optional(quarantine.releasedAt?.rfc3339)),
                    ("held", .whole(quarantine.heldCount)),
                    ("examples", .texts(pattern.examples.map(\.text))),
                ]).line)
        }
        let released = quarantine.releasedAt.map { "  released \($0.wholeSeconds)" } ?? ""
        Terminal.out(
            "\(quarantine.number)  \(pattern.host)  \(Terminal.safe(pattern.pattern))  holds \(quarantine.heldCount)  "
                + "since \(quarantine.since.wholeSeconds)\(released)")
        Terminal.out("    \(Terminal.safe(pattern.reason))")
        for example in pattern.examples { Terminal.out("    \(Terminal.safe(example.text))") }
    }
}

/// `baken frontier release`: a person has looked, and lets a pattern go.
struct FrontierReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Let a quarantined pattern go: its addresses are due again.",
        discussion: """
            Logged with the name and the reason. Exit code 66 for a number that holds nothing.
            Example: baken frontier release 3 --data DATA --reason "the calendar holds real ads"
            """)

    @Argument(help: "The number that `baken frontier quarantined` gives.") var number: Int64
    @Option(name: .long, help: "The data folder of the crawl.") var data: String
    @Option(name: .long, help: "Why; stands in the log.") var reason: String
    @Option(name: .long, help: "Who is acting, for the log; the login name by default.") var actor: String?

    func run() throws {
        let store = try DataFolder(data).openStore()
        let now = WallClock.now()
        let name = try Acting.name(actor)
        // The act is logged first: what cannot be logged is not done.
        guard
            try store.quarantines(host: nil).contains(where: { $0.number == number && $0.releasedAt == nil })
        else { throw Failure(ExitStatus.noInput, "\(number): no such quarantine holds anything") }
        try store.recordCustody(
            CustodyEvent(
                action: "released", actor: name, object: "quarantine \(number)", at: now, reason: reason))
        let count = try store.release(quarantine: number, at: now) ?? 0
        Terminal.out("\(count) addresses are due again")
    }
}

/// `baken frontier reconsider`: a plan was changed, and what it refused waits again.
struct FrontierReconsiderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconsider",
        abstract: "Let refused addresses wait again, after the plan or a robots.txt changed.",
        discussion: """
            The next run judges each of them anew; what is still out of bounds is refused again, without a request.
            Example: baken frontier reconsider --data DATA --reason "scope widened"
            """)

    @Option(name: .long, help: "The data folder of the crawl.") var data: String
    @Option(name: .long, help: "Why; stands in the log.") var reason: String
    @Option(name: .long, help: "Who is acting, for the log; the login name by default.") var actor: String?

    func run() throws {
        let store = try DataFolder(data).openStore()
        try store.recordCustody(
            CustodyEvent(
                action: "reconsidered", actor: try Acting.name(actor), object: "frontier",
                at: WallClock.now(),
                reason: reason))
        Terminal.out("\(try store.reconsiderRefusals()) addresses wait again")
    }
}
