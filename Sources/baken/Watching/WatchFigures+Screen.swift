import Evidence
import Filing

extension WatchFigures {
    /// One screen of 80 columns: what a person wants to see at a glance, the newest first.
    func screen(at time: UTCTime, machine: ProcessFigures) -> [String] {
        var rows = [
            ["plan", Terminal.safe(plan)], ["data", Terminal.safe(folder)],
            ["now", "\(time.wholeSeconds); watching for \(Self.words(time.since(startedAt)))"],
            ["state", state(at: time)],
        ]
        if isRunning { rows += Self.rows("this run", current) + [["", "\(underWay) addresses under way"]] }
        if let last {
            rows += Self.rows("last run", last.summary)
            rows.append(["", "ended \(last.at.wholeSeconds), \(Terminal.safe(last.summary.ending))"])
        }
        if let problem { rows.append(["PROBLEM", Terminal.safe(problem)]) }
        rows.append(["runs", runs])
        if let record {
            rows.append([
                "on record",
                "\(record.captures) captures, \(record.ads) ads, \(record.findings) findings, "
                    + "\(record.cases) cases",
            ])
        }
        rows.append(["process", Self.words(machine)])
        return ["Baken watch", ""] + Terminal.table(rows)
    }

    private func state(at time: UTCTime) -> String {
        switch phase {
        case .running(let since): "running for \(Self.words(time.since(since)))"
        case .waiting(nil): "the calendar names no further run"
        case .waiting(let until?): "next run \(until.wholeSeconds), in \(Self.words(until.since(time)))"
        case .ending: "ending"
        }
    }

    private var runs: String {
        let kinds = endings.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        let ended = kinds.isEmpty ? "none ended" : kinds.joined(separator: ", ")
        return "\(ended); \(skippedRuns) not started, \(failedRuns) failed"
    }

    private static func rows(_ name: String, _ run: CrawlSummary) -> [[String]] {
        [
            [
                name,
                "\(run.pages) pages of \(run.hosts) hosts, \(run.unchanged) unchanged, \(run.bytes / 1_000) KB",
            ],
            ["", "\(run.refused) refused, \(run.failures) failed, \(run.waiting) due"],
            ["", "\(run.adsRead) ads, \(run.newAds) new; \(run.newFindings) new findings"],
        ]
    }

    private static func words(_ machine: ProcessFigures) -> String {
        let memory = machine.residentBytes.map { "\($0 / 1_000_000) MB" } ?? "memory unknown"
        let descriptors = machine.openDescriptors.map { "\($0) descriptors" } ?? "descriptors unknown"
        return
            "\(memory), \(descriptors), \((machine.processorSeconds * 10).rounded() / 10) s of processor time"
    }

    /// The two largest units: `2 d 3 h`, `4 min 5 s`, `12 s`.
    static func words(_ duration: Duration) -> String {
        let seconds = max(0, duration.wholeMilliseconds / 1_000)
        let parts = [
            (seconds / 86_400, "d"), (seconds / 3_600 % 24, "h"), (seconds / 60 % 60, "min"),
            (seconds % 60, "s"),
        ]
        let first = parts.firstIndex { $0.0 > 0 } ?? parts.count - 1
        return parts[first..<min(first + 2, parts.count)].map { "\($0.0) \($0.1)" }.joined(separator: " ")
    }
}
