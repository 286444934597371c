/// What to crawl, how gently and how far: the content of `plan.yaml`, with its sites.
package struct CrawlPlan: Sendable {
    /// Bounds over one run. Reaching one ends the run cleanly; what is left waits for the next.
    package struct Limits: Hashable, Sendable {
        package let pages: Int
        /// Bytes received on the wire.
        package let bytes: Int
        package let time: Duration
        /// Transfers at once over all hosts; one at a time per host always.
        package let connections: Int

        package init(
            pages: Int = 100_000, bytes: Int = 10_000_000_000, time: Duration = .seconds(86_400),
            connections: Int = 16
        ) {
            (self.pages, self.bytes, self.time, self.connections) = (pages, bytes, time, connections)
        }
    }

    /// The SHA-256 of the plan file's bytes, named in each warcinfo record.
    package let digest: Digest256
    package let sites: [SiteProfile]
    /// When `baken watch` runs the plan; nil for a plan that is only run by hand.
    package let schedule: CrawlCalendar?
    package let limits: Limits
    /// Private, loopback and other special networks that requests may go to. Empty means: only the public internet.
    package let networks: [IPNetwork]
    /// Where the owner of a site can complain: a `mailto:` or `https:` address, part of the user agent.
    package let contact: String
    /// A page is due again this long after its first capture.
    package let revisit: Duration
    /// Between which intervals a page's own rhythm then decides.
    package let revisitBounds: RevisitBounds
    /// ISO 3166-1 alpha-2: how national phone numbers on the pages are read.
    package let region: String
    /// In which ``schedule`` and ``quietHours`` are meant.
    package let timeZone: CivilZone
    /// Hours of the day in which nothing is asked for; nil where there are none.
    package let quietHours: QuietHours?
    /// How hard one IP address may be asked over all hosts; nil leaves the default.
    package let machineLimits: MachineLimits?
    /// Through which all requests go; nil for straight to the server.
    package let proxy: CrawlProxy?
    /// The hosts whose certificates need not hold, each with its ground.
    package let tlsExceptions: [TLSException]

    package init(
        digest: Digest256, sites: [SiteProfile], schedule: CrawlCalendar?, limits: Limits,
        networks: [IPNetwork], contact: String, revisit: Duration, region: String,
        timeZone: CivilZone = .utc, quietHours: QuietHours? = nil, machineLimits: MachineLimits? = nil,
        proxy: CrawlProxy? = nil, tlsExceptions: [TLSException] = [], revisitBounds: RevisitBounds? = nil
    ) {
        (self.digest, self.sites, self.schedule, self.limits) = (digest, sites, schedule, limits)
        (self.networks, self.contact, self.revisit, self.region) = (networks, contact, revisit, region)
        (self.timeZone, self.quietHours, self.machineLimits) = (timeZone, quietHours, machineLimits)
        (self.proxy, self.tlsExceptions) = (proxy, tlsExceptions)
        self.revisitBounds = revisitBounds ?? RevisitBounds(fixed: revisit)
    }

    /// The one honest name under which Baken asks for pages.
    package func userAgent(version: String) -> String {
        "\(Self.product)/\(version) (+\(contact))"
    }

    /// The product token that robots.txt groups are matched against (RFC 9309 §2.2.1).
    package static let product = "BakenBot"

    /// The profile whose scope holds `address`.
    package func site(of address: WebAddress) -> SiteProfile? {
        sites.first { $0.isInScope(address) }
    }
}
