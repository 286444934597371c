package import Evidence

/// Reads `plan.yaml`. Paths in it are relative to the plan; whoever reads the files resolves them.
package struct PlanFile: Sendable {
    package struct Register: Hashable, Sendable {
        package let path: String
        /// The day on which the register was true; its age is counted from here.
        package let asOf: CivilDate
        /// The key of a sealed register.
        package let keyPath: String?
        /// A column mapping file; nil for one of the shape of `registry.csv`.
        package let columnsPath: String?
    }

    /// Nil where the plan names none: whoever runs it has to refuse then.
    package let authorityPath: String?
    package let sitePaths: [String]
    package let rulesPath: String?
    package let policiesPath: String?
    package let register: Register?
    private let digest: Digest256
    private let schedule: CrawlCalendar?
    private let limits: CrawlPlan.Limits
    private let networks: [IPNetwork]
    private let contact: String
    private let revisitBounds: RevisitBounds
    private let region: String
    private let timeZone: CivilZone
    private let quietHours: QuietHours?
    private let machineLimits: MachineLimits?
    private let proxy: CrawlProxy?
    private let tlsExceptions: [TLSException]

    package init(reading text: String, file: String) throws(InputProblem) {
        let root = try YAMLValue.parse(text, file: file)
        let map = try root.mapping(keys: [
            "authority", "sites", "schedule", "contact", "limits", "networks", "revisit", "region", "rules",
            "policies", "register", "timeZone", "quietHours", "perAddress", "proxy", "tlsExceptions",
        ])
        digest = Digest256(of: text)
        authorityPath = try map["authority"]?.words()
        sitePaths = try Self.texts(map.required("sites"))
        rulesPath = try map["rules"]?.words()
        policiesPath = try map["policies"]?.words()
        register = try map["register"].map { value throws(InputProblem) in try Self.register(value) }
        schedule = try map["schedule"].map { value throws(InputProblem) in try Self.schedule(value) }
        timeZone = try map["timeZone"].map { value throws(InputProblem) in try Self.zone(value) } ?? .utc
        quietHours = try map["quietHours"].map { value throws(InputProblem) in try Self.quietHours(value) }
        limits = try Self.limits(map["limits"])
        networks = try Self.networks(map["networks"])
        contact = try ContactKey.read(map.required("contact"))
        revisitBounds = try RevisitKeys.bounds(map["revisit"])
        region = try Self.region(map["region"])
        machineLimits = try map["perAddress"].map { value throws(InputProblem) in try Self.perAddress(value) }
        proxy = try map["proxy"].map { value throws(InputProblem) in try NetworkKeys.proxy(value) }
        tlsExceptions = try NetworkKeys.tlsExceptions(map["tlsExceptions"])
    }

    /// The plan, with the profiles of its sites.
    package func plan(sites: [SiteProfile]) -> CrawlPlan {
        CrawlPlan(
            digest: digest, sites: sites, schedule: schedule, limits: limits, networks: networks,
            contact: contact,
            revisit: revisitBounds.first, region: region, timeZone: timeZone, quietHours: quietHours,
            machineLimits: machineLimits, proxy: proxy, tlsExceptions: tlsExceptions,
            revisitBounds: revisitBounds)
    }

    private static func texts(_ value: YAMLValue) throws(InputProblem) -> [String] {
        var texts: [String] = []
        for item in try value.sequence() { texts.append(try item.words()) }
        guard !texts.isEmpty else { throw value.problem("the list is empty", remedy: "name at least one") }
        return texts
    }

    private static func register(_ value: YAMLValue) throws(InputProblem) -> Register {
        let map = try value.mapping(keys: ["file", "asOf", "keyFile", "columns"])
        return Register(
            path: try map.required("file").words(), asOf: try map.required("asOf").date(),
            keyPath: try map["keyFile"]?.words(), columnsPath: try map["columns"]?.words())
    }

    private static func schedule(_ value: YAMLValue) throws(InputProblem) -> CrawlCalendar {
        let text = try value.words()
        do throws(CalendarProblem) {
            return try CrawlCalendar(text)
        } catch {
            throw value.problem(error.message, remedy: error.remedy)
        }
    }

    private static func zone(_ value: YAMLValue) throws(InputProblem) -> CivilZone {
        guard let zone = CivilZone(name: try value.words()) else {
            throw value.problem(
                "\"\(try value.words())\" is no known time zone",
                remedy: "write it like Europe/Amsterdam or UTC")
        }
        return zone
    }

    private static func quietHours(_ value: YAMLValue) throws(InputProblem) -> QuietHours {
        let texts = value.isScalar ? [try value.words()] : try Self.texts(value)
        guard let hours = QuietHours(texts) else {
            throw value.problem(
                "these are no quiet hours, or they leave no hour of the day",
                remedy: "write them like \"22:00-07:00\"")
        }
        return hours
    }

    private static func limits(_ value: YAMLValue?) throws(InputProblem) -> CrawlPlan.Limits {
        guard let value else { return CrawlPlan.Limits() }
        let map = try value.mapping(keys: ["pages", "bytes", "time", "connections"])
        let standard = CrawlPlan.Limits()
        return CrawlPlan.Limits(
            pages: try map["pages"]?.integer(in: 1...100_000_000) ?? standard.pages,
            bytes: try map["bytes"]?.size() ?? standard.bytes,
            time: try map["time"]?.duration() ?? standard.time,
            connections: try map["connections"]?.integer(in: 1...512) ?? standard.connections)
    }

    /// One machine is asked by so many hosts at once, and so often. A delay under 0.1 s is for loopback networks, and
    /// needs no key there.
    private static func perAddress(_ value: YAMLValue) throws(InputProblem) -> MachineLimits {
        let map = try value.mapping(keys: ["transfers", "delay"])
        let standard = MachineLimits()
        let delay = try map["delay"]?.duration() ?? standard.delay
        guard delay >= .milliseconds(100) else {
            throw value.problem("a delay under 100ms burdens a machine", remedy: "write delay: 500ms")
        }
        return MachineLimits(
            transfers: try map["transfers"]?.integer(in: 1...16) ?? standard.transfers, delay: delay)
    }

    private static func networks(_ value: YAMLValue?) throws(InputProblem) -> [IPNetwork] {
        var networks: [IPNetwork] = []
        for item in try value?.sequence() ?? [] {
            guard let network = IPNetwork(try item.string()) else {
                throw item.problem(
                    "\"\(try item.string())\" is not a network", remedy: "write it like 127.0.0.0/8")
            }
            networks.append(network)
        }
        return networks
    }

    private static func region(_ value: YAMLValue?) throws(InputProblem) -> String {
        guard let value else { return "NL" }
        let text = try value.string()
        guard text.utf8.count == 2, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            throw value.problem("\"\(text)\" is not a region", remedy: "write two capitals, such as NL")
        }
        return text
    }
}
