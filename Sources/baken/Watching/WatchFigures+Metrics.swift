import Evidence
import Filing

extension WatchFigures {
    /// The metrics of the watch. No address, host or text of a page stands in them: whoever may read figures need
    /// not know what is watched.
    func metrics(machine: ProcessFigures) -> String {
        var text = PrometheusText()
        writeRuns(to: &text)
        writePages(to: &text)
        writeRecord(to: &text)
        writeProcess(machine, to: &text)
        return text.text
    }

    private func writeRuns(to text: inout PrometheusText) {
        text.gauge("baken_run_active", "1 while a run is going on.", isRunning ? 1 : 0)
        text.counter(
            "baken_runs_total", "Runs that ended, by the kind of ending.", by: "ending",
            endings.sorted { $0.key < $1.key }.map { ($0.key, Double($0.value)) })
        text.counter("baken_runs_failed_total", "Runs that ended with an error.", Double(failedRuns))
        text.counter(
            "baken_runs_skipped_total", "Runs that were due and not started, as another one was going on.",
            Double(skippedRuns))
        text.gauge(
            "baken_last_run_end_seconds", "When the last run ended, in Unix time.", Self.seconds(last?.at))
        text.gauge("baken_last_run_duration_seconds", "How long the last run took.", last?.summary.seconds)
        if case .waiting(let until?) = phase {
            text.gauge(
                "baken_next_run_seconds", "When the next run begins, in Unix time.", Self.seconds(until))
        }
        text.gauge(
            "baken_start_seconds", "When the watch was started, in Unix time.", Self.seconds(startedAt))
    }

    private func writePages(to text: inout PrometheusText) {
        let total = total
        text.counter("baken_requests_total", "Requests that were answered or failed.", Double(total.requests))
        text.counter("baken_pages_total", "Pages that were recorded.", Double(total.pages))
        text.counter("baken_pages_unchanged_total", "Pages recorded as unchanged.", Double(total.unchanged))
        text.counter("baken_request_failures_total", "Requests that failed.", Double(total.failures))
        text.counter("baken_refusals_total", "Addresses not asked for, by a rule.", Double(total.refused))
        text.counter("baken_received_bytes_total", "Bytes received on the wire.", Double(total.bytes))
        text.counter("baken_ads_read_total", "Ads read on pages.", Double(total.adsRead))
        text.counter("baken_new_ads_total", "Ads that were not on record before.", Double(total.newAds))
        text.counter(
            "baken_new_findings_total", "Findings that were not on record before.", Double(total.newFindings))
        text.counter(
            "baken_incomplete_pages_total", "Pages that were cut or damaged, by reason.", by: "reason",
            total.incomplete.sorted { $0.key < $1.key }.map { ($0.key.rawValue, Double($0.value)) })
        text.gauge(
            "baken_drifting_fields", "Fields of site profiles that used to be filled and are empty now.",
            Double(total.drifting.count))
        text.gauge(
            "baken_hosts", "Hosts of the current or the last run.",
            Double(isRunning ? current.hosts : ended.hosts))
        text.gauge("baken_addresses_under_way", "Addresses offered and not yet recorded.", Double(underWay))
        text.gauge(
            "baken_addresses_due", "Addresses that were due when the last run ended.", Double(ended.waiting))
    }

    private func writeRecord(to text: inout PrometheusText) {
        guard let record else { return }
        text.gauge("baken_captures", "Captures on record when the last run ended.", Double(record.captures))
        text.gauge("baken_ads", "Ads on record when the last run ended.", Double(record.ads))
        text.gauge("baken_cases", "Cases on record when the last run ended.", Double(record.cases))
    }

    /// Named as the client libraries of Prometheus name them.
    private func writeProcess(_ machine: ProcessFigures, to text: inout PrometheusText) {
        text.gauge(
            "process_resident_memory_bytes", "Resident memory.", machine.residentBytes.map(Double.init))
        text.gauge("process_open_fds", "Open file descriptors.", machine.openDescriptors.map(Double.init))
        text.counter("process_cpu_seconds_total", "User and system time.", machine.processorSeconds)
    }

    private static func seconds(_ time: UTCTime?) -> Double? {
        time.map { Double($0.millisecondsSince1970) / 1_000 }
    }
}
