import ArgumentParser
import Configuring
import Evidence
import Fetching

/// A plan with all it names, read and checked: what a crawl may do, where, and how it judges.
struct LoadedPlan: Sendable {
    let authority: Authority
    let plan: CrawlPlan
    let rules: LoadedRules
    /// The bytes of the authority and plan files, kept in the data folder for bundles.
    let authorityBytes: [UInt8]
    let planBytes: [UInt8]

    /// Reads everything from disk; nothing is asked of the network. The authority goes first: without one that holds
    /// now for every start address there is nothing else to do.
    static func load(planPath: String, rulesPath: String?, at time: UTCTime) throws
        -> LoadedPlan
    {
        let planText = try DiskFile.text(planPath)
        let file = try PlanFile(reading: planText, file: planPath)
        let (authority, authorityText) = try authority(of: file, planPath: planPath)
        if let refusal = authority.refusal(at: time) { throw Failure(ExitStatus.noPermission, refusal) }
        let plan = file.plan(sites: try sites(of: file, planPath: planPath))
        try check(plan, against: authority, at: time)
        let beside = { (path: String) in DiskFile.path(path, besideFile: planPath) }
        let register = try file.register.map { register in
            try LoadedRegister.load(
                path: beside(register.path), asOf: register.asOf, keyPath: register.keyPath.map(beside),
                columnsPath: register.columnsPath.map(beside))
        }
        let rules = try LoadedRules.load(
            rulesPath: rulesPath ?? file.rulesPath.map(beside), policiesPath: file.policiesPath.map(beside),
            register: register, region: plan.region)
        return LoadedPlan(
            authority: authority, plan: plan, rules: rules, authorityBytes: Array(authorityText.utf8),
            planBytes: Array(planText.utf8))
    }

    private static func authority(of file: PlanFile, planPath: String) throws -> (Authority, String) {
        guard let name = file.authorityPath else {
            throw Failure(
                ExitStatus.noPermission,
                "\(planPath): the plan names no authority; add \"authority: authority.yaml\". Nothing is fetched without one."
            )
        }
        let path = DiskFile.path(name, besideFile: planPath)
        guard DiskFile.exists(path) else {
            throw Failure(
                ExitStatus.noPermission,
                "\(path): the authority file is missing; nothing is fetched without one")
        }
        let text = try DiskFile.text(path)
        return (try AuthorityFile.read(text, file: path), text)
    }

    private static func sites(of file: PlanFile, planPath: String) throws -> [SiteProfile] {
        let sites = try file.sitePaths.map { name in
            let path = DiskFile.path(name, besideFile: planPath)
            return try ProfileFile.load(path)
        }
        let names = sites.map(\.name)
        guard Set(names).count == names.count else {
            throw Failure(ExitStatus.data, "\(planPath): two sites have the same name; give each its own")
        }
        return sites
    }

    private static func check(_ plan: CrawlPlan, against authority: Authority, at time: UTCTime) throws {
        for address in plan.sites.flatMap({ $0.start + $0.sitemaps }) {
            if let refusal = authority.refusal(of: address, at: time) {
                throw Failure(ExitStatus.noPermission, "\(address): \(refusal)")
            }
        }
        let isLoopback = CrawlSchedule.isLoopbackOnly(plan.networks)
        for site in plan.sites where site.delay.map({ $0 < .seconds(1) }) == true && !isLoopback {
            throw Failure(
                ExitStatus.data,
                "site \(site.name): a delay under 1s is for plans whose networks are all loopback; write delay: 1s"
            )
        }
    }
}
