import Archiving
import Evidence
import Fetching

/// Asks for one page to try a profile on, by the same rules as a crawl: the authority covers it, robots.txt lets it, the
/// plan's networks bound it, and the host rests between the two requests.
///
/// Nothing is stored: who wants to keep the page crawls it.
struct SiteVisit {
    private let ground: LoadedPlan
    private let address: WebAddress
    /// What the plan says about the site of the address; nil where no site of it has the address in scope.
    let site: SiteProfile?

    /// Between robots.txt and the page, where the profile names no other delay.
    private static let pause = Duration.seconds(2)

    /// Throws a ``Failure`` with ``ExitStatus/noPermission`` where the address may not be asked for.
    init(planPath: String, rulesPath: String?, to address: WebAddress) throws {
        ground = try LoadedPlan.load(planPath: planPath, rulesPath: rulesPath, at: WallClock.now())
        self.address = address
        if let refusal = ground.authority.refusal(of: address, at: WallClock.now()) {
            throw Failure(ExitStatus.noPermission, "\(address): \(refusal)")
        }
        site = ground.plan.site(of: address)
    }

    func capture() async throws -> Capture {
        let engine = try FetchEngine(PlanRun.configuration(of: ground))
        do {
            let capture = try await capture(by: engine)
            await engine.stop()
            return capture
        } catch {
            await engine.stop()
            throw error
        }
    }

    private func capture(by engine: FetchEngine) async throws -> Capture {
        let authority = ground.authority
        let exchange = await engine.fetchRobots(for: address, usesHTTP2: site?.usesHTTP2 ?? false) { hop in
            authority.refusal(of: hop, at: WallClock.now()) == nil ? .open : .closed
        }
        let standing = RobotsStanding(
            exchange.answer { HTTPPayload($0).decoded }, lastGood: nil, at: WallClock.now())
        let decision = standing.decide(
            address.pathAndQuery, agent: CrawlPlan.product,
            overrideGround: authority.robotsOverrideGround(host: address.host))
        guard decision.isAllowed else {
            throw Failure(
                ExitStatus.noPermission,
                "\(address): robots.txt does not let it be asked for (\(decision.rule))")
        }
        try await Task.sleep(for: site?.delay ?? Self.pause)
        switch await engine.fetch(FetchRequest(address: address, usesHTTP2: site?.usesHTTP2 ?? false)) {
        case .captured(let capture): return capture
        case .failed(let failure): throw Failure(ExitStatus.temporary, "\(address): \(failure.reason)")
        }
    }
}
