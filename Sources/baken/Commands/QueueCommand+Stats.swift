import ArgumentParser
import Evidence
import Filing

/// `baken queue stats`: the queue in figures.
struct QueueStatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "How many ads, verdicts, findings and cases there are.",
        discussion: "Example: baken queue stats --data DATA --format json")

    @OptionGroup var options: QueueOptions
    @Option(name: .long, help: "text or json.")
    var format = OutputFormat.text

    func run() throws {
        let statistics = try DataFolder(options.data).openStore().statistics(for: options.viewer())
        if format == .text {
            for line in Terminal.table(rows(statistics)) { Terminal.out(line) }
        } else {
            Terminal.out(json(statistics).line)
        }
    }

    private func rows(_ statistics: QueueStatistics) -> [[String]] {
        let verdicts = PermitVerdict.Value.allCases.map { "\($0.rawValue) \(statistics.verdicts[$0] ?? 0)" }
        var rows = [
            ["ads on record", "\(statistics.ads)"], ["permit verdicts", verdicts.joined(separator: ", ")],
            ["findings", "\(statistics.findings)"],
        ]
        for route in Route.allCases {
            let cells = Priority.allCases.reversed().compactMap { priority -> String? in
                let count = statistics.rows.filter { $0.route == route && $0.priority == priority }.map(
                    \.count
                )
                .reduce(0, +)
                return count == 0 ? nil : "\(priority.rawValue) \(count)"
            }
            rows.append(["cases, \(route.rawValue)", cells.isEmpty ? "none" : cells.joined(separator: ", ")])
        }
        return rows
    }

    private func json(_ statistics: QueueStatistics) -> JSONLine {
        let rows = statistics.rows.map { row in
            JSONLine.object([
                ("route", .text(row.route.rawValue)), ("priority", .text(row.priority.rawValue)),
                ("state", .text(row.state.rawValue)), ("count", .whole(row.count)),
            ])
        }
        let verdicts = PermitVerdict.Value.allCases.map {
            ($0.rawValue, JSONLine.whole(statistics.verdicts[$0] ?? 0))
        }
        return .object([
            ("ads", .whole(statistics.ads)), ("findings", .whole(statistics.findings)),
            ("verdicts", .object(verdicts)), ("cases", .list(rows)),
        ])
    }
}
