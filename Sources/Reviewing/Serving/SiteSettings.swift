package import Evidence

/// Where the site listens and who may speak to it.
package struct SiteSettings: Sendable {
    package struct Certificate: Sendable {
        /// PEM: the certificate of the site first, then those between it and the root.
        package let chainPath: String
        package let keyPath: String

        package init(chainPath: String, keyPath: String) {
            (self.chainPath, self.keyPath) = (chainPath, keyPath)
        }
    }

    package enum Transport: Sendable {
        /// Plain HTTP, for this machine alone.
        case plain
        case encrypted(Certificate)
        /// A proxy at this address speaks TLS and passes on who asks.
        case behindProxy(IPAddress)
    }

    package let address: IPAddress
    /// 0 takes any free one.
    package let port: Int
    package let transport: Transport
    /// Names under which the site is asked for, without port, in lower case.
    package let hosts: Set<String>

    /// Throws an ``InputProblem``-like sentence where the site would be open to a network without TLS.
    package init(address: String, port: Int, transport: Transport, hosts: [String]) throws(SiteProblem) {
        guard let parsed = IPAddress(address == "localhost" ? "127.0.0.1" : address) else {
            throw SiteProblem("--address takes an IP address such as 127.0.0.1, not \"\(address)\"")
        }
        let isLoopback = Self.isLoopback(parsed)
        if case .plain = transport, !isLoopback {
            throw SiteProblem(
                "\(address) can be reached from other machines, and without TLS anybody on the way reads along: give "
                    + "--tls-certificate and --tls-key, or --behind-proxy ADDRESS, or listen on 127.0.0.1")
        }
        if !isLoopback, hosts.isEmpty {
            throw SiteProblem(
                "give --host NAME, the name in the address bar: requests for other names are refused")
        }
        (self.address, self.port, self.transport) = (parsed, port, transport)
        let own = isLoopback ? ["localhost", "127.0.0.1", "[::1]"] : []
        self.hosts = Set(own + hosts.map { $0.lowercased() })
    }

    /// True where browsers speak TLS, to us or to the proxy.
    package var isEncrypted: Bool {
        if case .plain = transport { return false }
        return true
    }

    private static func isLoopback(_ address: IPAddress) -> Bool {
        ["127.0.0.0/8", "::1"].contains { IPNetwork($0)?.contains(address) ?? false }
    }
}

/// What is wrong with how the site was asked to run, in a sentence that says what would be right.
package struct SiteProblem: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
