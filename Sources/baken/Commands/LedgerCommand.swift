import ArgumentParser
import Evidence
import Filing

/// `baken ledger`: what became of an address, and why.
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Why an address was fetched, waits or was refused.",
        discussion: """
            With an address, that one; --why tells all that it waits for. With --host, --state or --reason, those
            addresses. With --why alone or with --host, how many are in which state for which kind of reason. Without
            anything, every address ever seen. Exit code 1 for an address that was never seen.
            Example: baken ledger https://ads.example/x --data DATA --why
            Example: baken ledger --host ads.example --state refused --reason robots --limit 20 --data DATA
            """)

    @Argument(help: "An address; without one the whole ledger.") var address: String?
    @Option(name: .long, help: "The data folder of the crawl.")
    var data: String
    @Option(name: .long, help: "Only addresses of this host, such as ads.example or ads.example:8080.")
    var host: String?
    @Option(name: .long, help: "waiting, fetched, refused or failed; more than once for several.")
    var state: [String] = []
    @Option(name: .long, help: "Only reasons that begin so, such as robots, scope or host.")
    var reason = ""
    @Flag(
        name: .long,
        help: "Tell why: of one address all that binds it, of many the reasons with their counts.")
    var why = false
    @Option(name: .long, help: "At most so many; where there are more, how to go on is told.")
    var limit: Int?
    @Option(name: .long, help: "Go on where an earlier answer ended.")
    var after: String?
    @Option(name: .long, help: "text, or jsonl: one line an address.")
    var format = OutputFormat.text

    func run() throws {
        let store = try DataFolder(data).openStore()
        if let address { return try showOne(try Self.parsed(address), in: store) }
        if why { return try showReasons(in: store) }
        let isWhole = host == nil && state.isEmpty && reason.isEmpty && limit == nil && after == nil
        if isWhole { return try store.everyLedgerEntry { show($0, kind: $1) } }
        try showSome(in: store)
    }

    private static func parsed(_ address: String) throws -> WebAddress {
        guard let parsed = WebAddress(address) else {
            throw ValidationError("\"\(address)\" is not a web address; write it like https://ads.example/x")
        }
        return parsed
    }

    private func showOne(_ address: WebAddress, in store: EvidenceStore) throws {
        guard let explanation = try store.explain(address, at: WallClock.now()) else {
            Terminal.note("\(address): never seen")
            throw ExitStatus.no
        }
        guard why else { return show(explanation.entry, kind: explanation.entry.kind) }
        if format == .text {
            show(explanation.entry, kind: explanation.entry.kind)
            for ground in explanation.grounds {
                Terminal.out("    \(Terminal.safe(ground.words, limit: 500))")
            }
        } else {
            let grounds = JSONLine.texts(explanation.grounds.map(\.words))
            Terminal.out(LedgerText.json(explanation.entry, kind: explanation.entry.kind, why: grounds).line)
        }
    }

    /// Page by page, so that a ledger of millions takes no memory.
    private func showSome(in store: EvidenceStore) throws {
        var left = max(1, limit ?? Int.max)
        var cursor = try after.map { text throws in
            guard let cursor = LedgerCursor(text) else {
                throw ValidationError("--after takes what an earlier answer ended with, not \"\(text)\"")
            }
            return cursor
        }
        repeat {
            let page = try store.ledger(query(limit: min(left, 1_000)), after: cursor)
            for entry in page.entries { show(entry, kind: entry.kind) }
            left -= page.entries.count
            cursor = page.next
        } while cursor != nil && left > 0
        if let cursor { Terminal.note("more: add --after \(cursor.text)") }
    }

    private func query(limit: Int) throws -> LedgerQuery {
        let states = try state.map { name throws in
            guard let state = LedgerEntry.State(rawValue: name) else {
                throw ValidationError("--state takes waiting, fetched, refused or failed, not \"\(name)\"")
            }
            return state
        }
        return LedgerQuery(host: host, states: Set(states), reasonPrefix: reason, limit: limit)
    }

    private func showReasons(in store: EvidenceStore) throws {
        let counts = try store.ledgerCounts(host: host)
        let resting = try store.hosts(restingAt: WallClock.now(), limit: 100)
            .filter { host == nil || $0.host == host }
        if format == .text {
            let rows = counts.map { ["\($0.count)", $0.state.rawValue, $0.code.isEmpty ? "-" : $0.code] }
            for line in Terminal.table([["count", "state", "reason"]] + rows) { Terminal.out(line) }
            for host in resting { Terminal.out(LedgerText.line(host)) }
        } else {
            for count in counts {
                Terminal.out(
                    JSONLine.object([
                        ("state", .text(count.state.rawValue)), ("reason", .text(count.code)),
                        ("count", .whole(count.count)),
                    ]).line)
            }
            for host in resting { Terminal.out(LedgerText.json(host).line) }
        }
    }

    private func show(_ entry: LedgerEntry, kind: PageKind?) {
        Terminal.out(format == .text ? LedgerText.line(entry) : LedgerText.json(entry, kind: kind).line)
    }
}
