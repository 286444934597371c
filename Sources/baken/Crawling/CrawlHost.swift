import Evidence
import Fetching

/// What a run knows of one host, beside what the schedule does.
struct CrawlHost {
    static let robotsPath = "/robots.txt"

    enum Robots {
        case unknown, asked
        case known(RobotsStanding)
    }

    var robots = Robots.unknown
    var crawlDelay: Duration?
    /// What was had of robots.txt in this run.
    var robotsMemory: (status: Int, body: [UInt8]?, at: UTCTime)?
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

    /// What its robots.txt says; nil while that is not known.
    var standing: RobotsStanding? {
        if case .known(let standing) = robots { standing } else { nil }
    }

    static func isRobots(_ address: WebAddress) -> Bool { address.path == robotsPath && address.query == nil }
}
