import Evidence
import Fetching
import Filing

/// Turns a capture and what was read from it into what is filed: links, note for the ledger, next visit.
struct CaptureFiling {
    let scope: CrawlScope
    let store: EvidenceStore
    var sieve: LinkSieve

    /// robots.txt and forms are asked for by the run itself; the frontier must never find them due.
    static let never = Duration.seconds(100 * 365 * 86_400)

    mutating func filing(
        _ page: FetchedPage, record: CaptureRecord, judged: JudgedPage?, isUnchanged: Bool, at time: UTCTime
    ) throws -> FiledCapture {
        let headers = page.capture.headers
        var links = try links(page, judged, at: time)
        let canonical = try canonical(page, judged, &links, at: time)
        let outcome = outcome(page, judged, isUnchanged, modified: headers["Last-Modified"])
        let isForm = !page.capture.requestBody.isEmpty
        // What answers a form has the validators of no page, and a redirect after it means that it was taken.
        let kept = isForm ? nil : headers
        return FiledCapture(
            record: record, task: page.task.entry, page: Self.filed(judged, canonical), links: links.entries,
            entityTag: kept?["ETag"] ?? (isUnchanged ? page.task.entityTag : nil),
            lastModified: kept?["Last-Modified"] ?? (isUnchanged ? page.task.lastModified : nil),
            nextDue: Self.due(page, outcome, isForm: isForm, at: time), isUnchanged: isUnchanged,
            note: Self.note(page, judged, canonical, outcome, isUnchanged: isUnchanged),
            revisit: page.isRobots ? nil : page.pageOfForm?.revisit ?? outcome.memory,
            gone: isForm ? nil : outcome.gone?.words, refusedLinks: links.refused,
            anotherWayTo: canonical.alias.flatMap { page.site?.identity(of: $0) })
    }

    /// In the same transaction as the form: a crash after it must not cost the page that has its address.
    private static func due(_ page: FetchedPage, _ outcome: VisitOutcome, isForm: Bool, at time: UTCTime)
        -> UTCTime
    {
        if page.pageOfForm != nil { return time }
        return page.isRobots || isForm ? time + never : outcome.due
    }

    /// A page is one more way to another only where that other is asked for: else nobody would read its ads.
    private mutating func canonical(
        _ page: FetchedPage, _ judged: JudgedPage?, _ links: inout LinkSieve.Sifted, at time: UTCTime
    ) throws -> CanonicalDecision {
        // What a gate or a login wall names as its address is not that of the page behind it.
        guard let judged, let site = page.site, judged.filed?.kind.keepsVisitorsOut != true else {
            return .own
        }
        let decision = CanonicalDecision(
            page: page.capture.address, canonical: judged.canonical, site: site)
        guard case .alias(let target) = decision else { return decision }
        let link = PageLink(address: target, text: "", isNoFollow: false)
        let sifted = try sieve.sift(
            [link], directives: judged.directives, foundOn: page.task.entry, at: time)
        links.entries += sifted.entries
        links.refused += sifted.refused
        let isAsked = try isAsked(site.identity(of: target), from: page, judged, site, links, at: time)
        return isAsked ? decision : .ignored(reason: "canonical: the page it names is not asked for")
    }

    /// Whether `address` was fetched, or waits for it, or will with the batch that is being filed.
    private func isAsked(
        _ address: WebAddress, from page: FetchedPage, _ judged: JudgedPage, _ site: SiteProfile,
        _ links: LinkSieve.Sifted, at time: UTCTime
    ) throws -> Bool {
        let ground = scope.authority.robotsOverrideGround(host: address.host)
        let robots = page.robots?.decide(
            address.pathAndQuery, agent: CrawlPlan.product, overrideGround: ground)
        if robots?.isAllowed == false { return false }
        if let known = try store.ledger(address) {
            return try known.standsForOthers && !store.isAnotherWay(address, to: page.capture.address)
        }
        if links.entries.contains(where: { $0.address == address }) { return true }
        if links.refused.contains(where: { $0.entry.address == address }) { return false }
        // Met a moment ago, on a page of the same batch.
        var judge = scope.judge(of: site, foundOn: page.task.entry, at: time)
        return judge.entry(for: address) != nil
            && (ground != nil || judged.directives?.forbidsFollowing != true)
    }

    /// One more way to a page is no page of its own: what it shows is filed under the page's own address.
    private static func filed(_ judged: JudgedPage?, _ canonical: CanonicalDecision) -> FiledPage? {
        guard case .alias = canonical, let page = judged?.filed else { return judged?.filed }
        return FiledPage(kind: .other, title: page.title, ads: [])
    }

    private mutating func links(_ page: FetchedPage, _ judged: JudgedPage?, at time: UTCTime) throws
        -> LinkSieve.Sifted
    {
        guard let judged, !page.isRobots else { return LinkSieve.Sifted() }
        let probes = try sieve.learn(page, judged, at: time)
        var sifted = try sieve.sift(
            judged.links, directives: judged.directives, foundOn: page.task.entry, at: time)
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
        remarks += [judged?.directives?.words, judged?.siteRemark, page.remark].compactMap(\.self)
        return remarks.joined(separator: "; ")
    }
}
