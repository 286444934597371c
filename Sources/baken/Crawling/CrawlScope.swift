import Evidence

/// What of a plan, page or sitemap enters the frontier.
struct CrawlScope: Sendable {
    let plan: CrawlPlan
    let authority: Authority
    /// Links away from a start address beyond which nothing is followed: real ads lie near, traps lie deep.
    static let depthLimit = 25

    /// Start addresses and sitemaps of the sites to be crawled; all sites where `names` is empty.
    func seeds(sites names: Set<String>) -> [FrontierEntry] {
        plan.sites.filter { names.isEmpty || names.contains($0.name) }.flatMap { site in
            (site.sitemaps + site.start).map {
                FrontierEntry(address: $0, site: site.name, depth: 0, priority: 3, via: nil)
            }
        }
    }

    /// The entries for links found on a page, each once: those in scope, not too deep and covered by the authority.
    func entries(for links: [WebAddress], foundOn task: FrontierEntry, at time: UTCTime) -> [FrontierEntry] {
        guard task.depth < Self.depthLimit, let site = plan.sites.first(where: { $0.name == task.site })
        else {
            return []
        }
        var seen: Set<WebAddress> = [task.address]
        // Nearly all links of a page lead to one host, and the authority's answer is by host.
        var refusedByHost: [String: Bool] = [:]
        return links.compactMap { link in
            let address = link.dropping(parameters: site.ignoredParameters)
            guard seen.insert(address).inserted, site.isInScope(address) else { return nil }
            let isRefused = refusedByHost[address.host] ?? (authority.refusal(of: address, at: time) != nil)
            refusedByHost[address.host] = isRefused
            return isRefused
                ? nil
                : FrontierEntry(
                    address: address, site: site.name, depth: task.depth + 1,
                    priority: priority(of: address, in: site),
                    via: task.address)
        }
    }

    private func priority(of address: WebAddress, in site: SiteProfile) -> Int {
        if site.ads.contains(where: { $0.matches(address.path) }) { return 2 }
        return site.lists.contains { $0.matches(address.path) } ? 1 : 0
    }
}
