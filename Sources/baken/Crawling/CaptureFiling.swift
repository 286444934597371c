import Evidence
import Fetching
import Filing

/// Turns a capture and what was read from it into what is filed: links, note for the ledger, next visit.
struct CaptureFiling {
    let scope: CrawlScope
    var sieve: LinkSieve

    /// robots.txt is asked for by the run itself, once a day; the frontier must never find it due.
    private static let never = Duration.seconds(100 * 365 * 86_400)

    mutating func filing(
        _ page: FetchedPage, record: CaptureRecord, judged: JudgedPage?, isUnchanged: Bool, at time: UTCTime
    ) throws -> FiledCapture {
        let headers = page.capture.headers
        let canonical = canonical(page, judged)
        let links = try links(page, judged, canonical, at: time)
        let outcome = outcome(page, judged, isUnchanged, modified: headers["Last-Modified"])
        let isForm = !page.capture.requestBody.isEmpty
        return FiledCapture(
            record: record, task: page.task.entry, page: Self.filed(judged, canonical), links: links.entries,
            entityTag: headers["ETag"] ?? (isUnchanged ? page.task.entityTag : nil),
            lastModified: headers["Last-Modified"] ?? (isUnchanged ? page.task.lastModified : nil),
            nextDue: page.isRobots || isForm ? time + Self.never : outcome.due, isUnchanged: isUnchanged,
            note: Self.note(page, judged, canonical, outcome, isUnchanged: isUnchanged),
            revisit: page.isRobots ? nil : outcome.memory, gone: outcome.gone?.words,
            refusedLinks: links.refused)
    }

    private func canonical(_ page: FetchedPage, _ judged: JudgedPage?) -> CanonicalDecision {
        // What a gate or a login wall names as its address is not that of the page behind it.
        guard let judged, let site = page.site, judged.filed?.kind.keepsVisitorsOut != true else {
            return .own
        }
        return CanonicalDecision(page: page.capture.address, canonical: judged.canonical, site: site)
    }

    /// One more way to a page is no page of its own: what it shows is filed under the page's own address.
    private static func filed(_ judged: JudgedPage?, _ canonical: CanonicalDecision) -> FiledPage? {
        guard case .alias = canonical, let page = judged?.filed else { return judged?.filed }
        return FiledPage(kind: .other, title: page.title, ads: [])
    }

    private mutating func links(
        _ page: FetchedPage, _ judged: JudgedPage?, _ canonical: CanonicalDecision, at time: UTCTime
    ) throws -> LinkSieve.Sifted {
        guard let judged, !page.isRobots else { return LinkSieve.Sifted() }
        let probes = try sieve.learn(page, judged, at: time)
        var found = judged.links
        if case .alias(let target) = canonical {
            found.append(PageLink(address: target, text: "", isNoFollow: false))
        }
        var sifted = try sieve.sift(
            found, directives: judged.directives, foundOn: page.task.entry, at: time)
        try sieve.sift(probes: probes, foundOn: page.task.entry, into: &sifted, at: time)
        return sifted
    }

    private func outcome(
        _ page: FetchedPage, _ judged: JudgedPage?, _ isUnchanged: Bool, modified: String?
    ) -> VisitOutcome {
        let capture = page.capture
        let visit = VisitOutcome.Visit(
            address: capture.address, at: capture.startedAt, status: capture.status,
            redirectTarget: judged?.redirectTarget, kind: judged?.filed?.kind, isUnchanged: isUnchanged,
            modified: modified.flatMap { HTTPDate.time($0, now: capture.startedAt) },
            memory: page.task.revisit, wasCaptured: page.task.wasCaptured)
        return VisitOutcome(visit, bounds: scope.plan.revisitBounds, home: page.site?.start ?? [])
    }

    /// For the ledger: status, kind and reason of the kind, target of a redirect, what was cut, what the page says to
    /// crawlers, what was decided before it was asked for.
    private static func note(
        _ page: FetchedPage, _ judged: JudgedPage?, _ canonical: CanonicalDecision, _ outcome: VisitOutcome,
        isUnchanged: Bool
    ) -> String {
        let capture = page.capture
        var words = ["\(capture.status)"]
        if isUnchanged { words.append("unchanged") }
        if let kind = judged?.filed?.kind { words.append(kind.rawValue) }
        if let reason = judged?.kindReason { words.append("(\(reason))") }
        let cut = capture.incompleteness.union(judged?.incompleteness ?? []).sorted().map(\.rawValue)
        if !cut.isEmpty { words.append("incomplete: " + cut.joined(separator: ", ")) }
        var remarks = [words.joined(separator: " ")]
        if let fault = capture.fault { remarks.append(fault.reason) }
        switch canonical {
        case .own: break
        case .alias(let target): remarks.append("canonical: another way to \(target.path)")
        case .ignored(let reason): remarks.append(reason)
        }
        if let gone = outcome.gone { remarks.append("gone: \(gone.words)") }
        remarks += [judged?.directives?.words, page.remark].compactMap(\.self)
        return remarks.joined(separator: "; ")
    }
}
