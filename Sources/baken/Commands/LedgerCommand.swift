import ArgumentParser
import Evidence
import Filing

/// `baken ledger`: what became of an address, and why.
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Why an address was fetched, waits or was refused.",
        discussion: """
            Without an address, every address ever seen. Exit code 1 for an address that was never seen.
            Example: baken ledger https://ads.example/x --data DATA
            """)

    @Argument(help: "An address; without one the whole ledger.") var address: String?
    @Option(name: .long, help: "The data folder of the crawl.")
    var data: String
    @Option(name: .long, help: "text, or jsonl: one line an address.")
    var format = OutputFormat.text

    func run() throws {
        let store = try DataFolder(data).openStore()
        guard let address else {
            return try store.everyLedgerEntry { show($0, kind: $1) }
        }
        guard let parsed = WebAddress(address) else {
            throw ValidationError("\"\(address)\" is not a web address; write it like https://ads.example/x")
        }
        guard let entry = try store.ledger(parsed) else {
            Terminal.note("\(parsed): never seen")
            throw ExitStatus.no
        }
        show(entry, kind: nil)
    }

    private func show(_ entry: LedgerEntry, kind: PageKind?) {
        guard format == .text else {
            return Terminal.out(
                JSONLine.object([
                    ("address", .text(entry.address.text)), ("state", .text(entry.state.rawValue)),
                    ("kind", .optional(kind?.rawValue)), ("reason", .text(entry.reason)),
                    ("status", .optional(entry.status)),
                    ("firstSeen", .text(entry.firstSeen.rfc3339)),
                    ("lastTried", .optional(entry.lastTried?.rfc3339)),
                    ("nextDue", .optional(entry.nextDue?.rfc3339)),
                ]).line)
        }
        let due = entry.nextDue.map { "  due \($0.wholeSeconds)" } ?? ""
        Terminal.out("\(entry.state.rawValue)  \(entry.address)  \(Terminal.safe(entry.reason))\(due)")
    }
}
