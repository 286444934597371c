import Evidence
import Fetching

/// What a run knows of one host, beside what the schedule does.
struct CrawlHost {
    static let robotsPath = "/robots.txt"

    /// By scheme: what robots.txt says under one does not hold under the other (RFC 9309 §2.3).
    private(set) var robots: [String: RobotsStanding] = [:]
    var isAskingForRobots = false
    /// The longest of all schemes: they are one host to be polite to.
    private(set) var crawlDelay: Duration?
    /// How robots.txt was last answered in this run.
    var robotsAnswer: (status: Int, at: UTCTime)?
    /// True while the store may hold due addresses that the schedule does not.
    var mayHaveMore = true
    /// True while the form of a gate is under way: no page is asked for meanwhile.
    var isAtGate = false
    /// True where another plan of this data folder has addresses on it too.
    var isShared = false
    /// Any address on it, to look its name up by.
    var example: WebAddress?
    /// Why robots.txt is set aside on this host; nil where it is obeyed.
    let overrideGround: String?
    /// Addresses under way that robots.txt disallows and the authority allows, with the words for the ledger.
    var setAside: [WebAddress: String] = [:]

    init(overrideGround: String?) {
        self.overrideGround = overrideGround
    }

    /// Nil where robots.txt has to be asked for first.
    func standing(for address: WebAddress, at time: UTCTime) -> RobotsStanding? {
        robots[address.scheme].flatMap { $0.expiresAt > time ? $0 : nil }
    }

    mutating func know(_ standing: RobotsStanding, scheme: String) {
        robots[scheme] = standing
        crawlDelay = robots.values.compactMap { $0.crawlDelay(agent: CrawlPlan.product) }.max()
    }

    static func isRobots(_ address: WebAddress) -> Bool { address.path == robotsPath && address.query == nil }
}
