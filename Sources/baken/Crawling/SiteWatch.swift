import Evidence
import Filing
import Reading

/// What is learned of sites from page to page, and kept from run to run: what stands on most pages of a host and is no
/// ad's, and which fields of a profile have stopped to find anything.
///
/// One owner: it remembers, and asks the store where it meets a host or site for the first time.
struct SiteWatch {
    private let store: EvidenceStore
    private var templates: [String: SiteTemplate] = [:]
    /// Of ``templates``, so that they are not made anew for each page.
    private var lines: [String: TemplateLines] = [:]
    private var fields: [FieldKey: FieldDrift] = [:]
    private var knownSites: Set<String> = []
    private var changedHosts: Set<String> = []
    private var changedFields: Set<FieldKey> = []
    private var rememberedAt: UTCTime

    /// What is learned is written down so often at least: losing it in a crash costs learning it again.
    private static let pause = Duration.seconds(20)
    /// Hosts whose templates are held at once; the others are read from the store again.
    private static let hostLimit = 512
    private static let templateName = "template"
    static let fieldName = "field"

    private struct FieldKey: Hashable {
        let host: String
        /// `site field`.
        let text: String
    }

    init(store: EvidenceStore, startedAt: UTCTime) {
        (self.store, rememberedAt) = (store, startedAt)
    }

    /// What is known to be a host's own, as far as it was learned from pages before.
    mutating func template(of host: String) throws -> TemplateLines {
        if let known = lines[host] { return known }
        if templates.count >= Self.hostLimit {
            try write()
            (templates, lines) = ([:], [:])
        }
        let row = try store.memories(of: Self.templateName, host: host).first
        let template = SiteTemplate(stored: row?.counts ?? [])
        (templates[host], lines[host]) = (template, template.lines)
        return template.lines
    }

    /// Learns from a page that was read. Returns what there is to say of its site's profile, for the ledger.
    mutating func learn(_ judged: JudgedPage, of page: FetchedPage) throws -> String? {
        let host = page.capture.address.hostAndPort
        guard let kind = judged.filed?.kind, page.capture.status == 200 else { return nil }
        if !kind.keepsVisitorsOut, kind != .missing, let keys = judged.templateKeys {
            _ = try template(of: host)
            var template = templates.removeValue(forKey: host) ?? SiteTemplate()
            if template.learn(keys) {
                lines[host] = template.lines
                changedHosts.insert(host)
            }
            templates[host] = template
        }
        guard kind == .ad, let traces = judged.fieldTraces, let site = page.site else { return nil }
        return try learn(traces, of: site)
    }

    private mutating func learn(_ traces: [FieldTrace], of site: SiteProfile) throws -> String? {
        guard let host = site.start.first?.hostAndPort else { return nil }
        try meet(site, host)
        var words: [String] = []
        for trace in traces {
            let key = FieldKey(host: host, text: "\(site.name) \(trace.field.rawValue)")
            var drift = fields[key] ?? FieldDrift()
            let turn = drift.observe(isFilled: trace.isFilled)
            fields[key] = drift
            changedFields.insert(key)
            switch turn {
            case .began: words.append("profile: \(trace.field.rawValue) is empty, \(drift.words)")
            case .ended: words.append("profile: \(trace.field.rawValue) is found again")
            case nil: break
            }
        }
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }

    private mutating func meet(_ site: SiteProfile, _ host: String) throws {
        guard knownSites.insert(site.name).inserted else { return }
        for row in try store.memories(of: Self.fieldName, host: host) {
            fields[FieldKey(host: host, text: row.key)] = FieldDrift(stored: row.counts)
        }
    }

    /// `kaarten price: usually on 94 % of the ads, on 12 % of the last 16`, sorted.
    var drifting: [String] {
        fields.filter { $0.value.isDrifting }.map { "\($0.key.text): \($0.value.words)" }.sorted()
    }

    /// The same of all that is on record.
    static func drifting(in store: EvidenceStore) throws -> [String] {
        try store.memories(of: fieldName).compactMap { row in
            let drift = FieldDrift(stored: row.counts)
            return drift.isDrifting ? "\(row.key): \(drift.words)" : nil
        }.sorted()
    }

    /// Writes down what was learned, if it is time, or the run ends.
    mutating func remember(at time: UTCTime, isEnd: Bool) throws {
        guard isEnd || time.since(rememberedAt) >= Self.pause else { return }
        rememberedAt = time
        try write()
    }

    private mutating func write() throws {
        let ofHosts = changedHosts.sorted().compactMap { host in
            templates[host].map {
                WatchMemory(host: host, watch: Self.templateName, key: "lines", counts: $0.stored)
            }
        }
        let ofFields = changedFields.sorted { $0.text < $1.text }.compactMap { key in
            fields[key].map {
                WatchMemory(host: key.host, watch: Self.fieldName, key: key.text, counts: $0.stored)
            }
        }
        (changedHosts, changedFields) = ([], [])
        if !ofHosts.isEmpty || !ofFields.isEmpty { try store.remember(ofHosts + ofFields) }
    }
}
