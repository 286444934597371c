import Evidence

/// The way a request takes: straight to an address of the host, or through the plan's proxy.
struct FetchRoute: Sendable {
    /// The host's addresses, all judged; nil where the proxy looks the name up.
    let host: ResolvedHost?
    let proxy: Hop?
    /// How long the look-up took; nil where none was made for this request.
    let nameTime: Duration?

    /// The proxy at the one address that is used for it.
    struct Hop: Sendable {
        let proxy: CrawlProxy
        let address: IPAddress

        /// For libcurl: with the address in place of the name, so that nothing is looked up there.
        var target: String {
            let host = address.bytes.count == 4 ? address.description : "[\(address)]"
            return "\(proxy.kind.rawValue)://\(host):\(proxy.port)"
        }
    }

    /// The addresses that a connection may be opened to, in the order in which they are tried.
    var targets: [IPAddress] {
        proxy.map { [$0.address] } ?? host?.addresses ?? []
    }
}

/// Decides, before anything is looked up or sent, how an address may be asked for under the plan's proxy.
struct RoutePlanner: Sendable {
    let proxy: CrawlProxy?
    let gate: AddressGuard

    enum Step: Hashable, Sendable {
        /// Look the host up here and judge all its addresses.
        case resolve
        /// The name, or the address that was judged just now, goes to the proxy as it is.
        case leaveToProxy
        case refuse(FetchFailure)
    }

    func step(for host: String) -> Step {
        let isOnion = Self.isOnion(host)
        if isOnion, proxy?.kind != .socks5h {
            // RFC 7686 §2: such a name must not reach the DNS, and no other proxy knows it.
            return .refuse(FetchFailure(.addressRefused, "guard: .onion names need a SOCKS5h proxy"))
        }
        guard let proxy, proxy.resolvesNames else { return .resolve }
        if isOnion { return .leaveToProxy }
        if let literal = NameResolver.literal(host) {
            return gate.refusal(of: [literal]).map(Step.refuse) ?? .leaveToProxy
        }
        return Self.isPrivate(host)
            ? .refuse(FetchFailure(.addressRefused, "guard: a private name is not given to a proxy"))
            : .leaveToProxy
    }

    static func isOnion(_ host: String) -> Bool {
        // The last letter first: this sees the host of each request.
        host.utf8.last == 0x6E && (host.utf8.elementsEqual("onion".utf8) || host.hasSuffix(".onion"))
    }

    /// Names that mean something only in a network of one's own: there nobody but the proxy could tell where they
    /// lead. RFC 6761 and 6762, RFC 8375, ICANN's `.internal` and the ones that ICANN will not delegate because
    /// they are so used; and all names without a dot.
    private static let privateSuffixes = [
        "localhost", "local", "localdomain", "internal", "intranet", "private", "corp", "home", "lan", "mail",
        "home.arpa", "in-addr.arpa", "ip6.arpa", "invalid",
        // Public names that lead to the metadata service of a cloud machine, from wherever the proxy stands.
        "metadata.tencentyun.com", "metadata.packet.net", "metadata.platformequinix.com",
    ]

    private static func isPrivate(_ host: String) -> Bool {
        guard host.utf8.contains(0x2E) else { return true }
        return privateSuffixes.contains { host.hasSuffix("." + $0) || host.utf8.elementsEqual($0.utf8) }
    }
}
