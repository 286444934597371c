import Evidence
import Fetching

/// What of a plan, page or sitemap enters the frontier.
struct CrawlScope: Sendable {
    let plan: CrawlPlan
    let authority: Authority
    private let sites: [String: SiteProfile]
    /// Links away from a start address beyond which nothing is followed: real ads lie near, traps lie deep.
    static let depthLimit = 25

    init(plan: CrawlPlan, authority: Authority) {
        (self.plan, self.authority) = (plan, authority)
        sites = Dictionary(plan.sites.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func site(_ name: String) -> SiteProfile? { sites[name] }

    /// Start addresses and sitemaps of the sites to be crawled; all sites where `names` is empty.
    func seeds(sites names: Set<String>) -> [FrontierEntry] {
        plan.sites.filter { names.isEmpty || names.contains($0.name) }.flatMap { site in
            (site.sitemaps + site.start.map(site.identity)).map {
                FrontierEntry(address: $0, site: site.name, depth: 0, priority: 3, via: nil)
            }
        }
    }

    /// The sites that a run is about: those wished for, or all of the plan. Never empty, as no plan is without sites.
    func names(wished: Set<String>) -> Set<String> {
        wished.isEmpty ? Set(sites.keys) : wished
    }

    func judge(of site: SiteProfile, foundOn task: FrontierEntry, at time: UTCTime) -> LinkJudge {
        LinkJudge(site: site, task: task, authority: authority, time: time)
    }

    /// The entries for addresses that a site names itself, each once: those in scope and covered by the authority.
    func entries(for links: [WebAddress], foundOn task: FrontierEntry, at time: UTCTime) -> [FrontierEntry] {
        guard let site = sites[task.site] else { return [] }
        var judge = judge(of: site, foundOn: task, at: time)
        guard judge.depthRefusal == nil else { return [] }
        var seen: Set<WebAddress> = []
        return links.compactMap { link in
            let address = site.identity(of: link)
            return seen.insert(address).inserted ? judge.entry(for: address) : nil
        }
    }
}

/// Judges the links of one page: those in scope and covered by the authority become entries.
struct LinkJudge {
    let site: SiteProfile
    let task: FrontierEntry
    let authority: Authority
    let time: UTCTime
    /// Nearly all links of a page lead to one host, and the authority's answer is by host.
    private var refusedByHost: [String: Bool] = [:]

    init(site: SiteProfile, task: FrontierEntry, authority: Authority, time: UTCTime) {
        (self.site, self.task, self.authority, self.time) = (site, task, authority, time)
    }

    /// Why the links of this page are not followed, for the ledger; nil where they are.
    var depthRefusal: String? {
        task.depth < CrawlScope.depthLimit
            ? nil : "\(WayRefusal.depth.rawValue) (\(task.depth + 1), over \(CrawlScope.depthLimit))"
    }

    /// Nil for what is not to be known at all, and for robots.txt, which is asked for in its own turn and is no page.
    mutating func entry(for address: WebAddress) -> FrontierEntry? {
        guard site.isInScope(address), !CrawlHost.isRobots(address) else { return nil }
        let isRefused = refusedByHost[address.host] ?? (authority.refusal(of: address, at: time) != nil)
        refusedByHost[address.host] = isRefused
        guard !isRefused else { return nil }
        return FrontierEntry(
            address: address, site: site.name, depth: task.depth + 1, priority: priority(of: address),
            via: task.address)
    }

    private func priority(of address: WebAddress) -> Int {
        if site.ads.contains(where: { $0.matches(address.path) }) { return 2 }
        return site.lists.contains { $0.matches(address.path) } ? 1 : 0
    }
}

extension SiteProfile {
    /// The one address under which a page of the site is known: without what the profile ignores, and with the
    /// parameter of a declared gate, because that is what is asked for and stands in the archive.
    func identity(of address: WebAddress) -> WebAddress {
        let bare = address.dropping(parameters: parameterRule)
        guard case .query(let name, let value) = gate?.step,
            start.contains(where: { $0.hasSameOrigin(as: address) })
        else { return bare }
        return bare.setting(parameter: name, to: value)
    }
}
