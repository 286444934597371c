/// The one way out that a plan names for all its requests: an HTTP proxy, or SOCKS5 with names resolved by the proxy.
///
///     CrawlProxy("socks5h://127.0.0.1:9050")
///
/// SOCKS5 without the `h` and SOCKS4 are no kinds of their own: the one would look names up here that are meant for
/// the proxy (`.onion`), the other knows no names. HTTPS proxies are left out because libcurl 7.88.1 cannot pin an
/// address behind one (curl.se/libcurl/c/CURLOPT_CONNECT_TO.html).
package struct CrawlProxy: Hashable, Sendable, CustomStringConvertible {
    package enum Kind: String, Sendable, CaseIterable {
        /// Every request goes through a tunnel (CONNECT), to an address that was judged here, unless
        /// ``CrawlProxy/resolvesNames``.
        case http
        case socks5h
    }

    package let kind: Kind
    /// Lower case; an IPv6 address stands in brackets.
    package let host: String
    package let port: Int
    /// True where names go to the proxy as they are, and no address of the answer can be judged here. Private names
    /// are refused then. Always true for SOCKS5h.
    package let resolvesNames: Bool

    /// Nil unless `text` is `http://host:port` or `socks5h://host:port`, without a user and without a path.
    package init?(_ text: String, resolvesNames: Bool = false) {
        guard let colon = text.utf8.firstIndex(of: 0x3A), let kind = Kind(rawValue: String(text[..<colon])),
            let address = WebAddress("http" + text[colon...]), address.path == "/", address.query == nil,
            text.utf8.last != 0x2F, text.utf8.last != 0x3F, let port = Self.port(text)
        else { return nil }
        (self.kind, host, self.port) = (kind, address.host, port)
        self.resolvesNames = resolvesNames || kind == .socks5h
    }

    /// The port has to be named: the defaults of tools differ (libcurl 1080, others 80, 3128 or 8080).
    private static func port(_ text: String) -> Int? {
        let tail = text.utf8.reversed().prefix { (0x30...0x39).contains($0) }
        let isNamed = text.utf8.dropLast(tail.count).last == 0x3A && (1...5).contains(tail.count)
        guard isNamed, let port = DecimalField.value(ArraySlice(tail.reversed())), (1...65_535).contains(port)
        else { return nil }
        return port
    }

    package var description: String { "\(kind.rawValue)://\(host):\(port)" }
}

/// A host whose certificate a plan lets pass unverified, and why. TLS is verified everywhere else.
package struct TLSException: Hashable, Sendable {
    /// As in addresses: lower case, without a port.
    package let host: String
    /// Who decided so and why: recorded with each capture that rests on it.
    package let ground: String
    /// Where named, the server's own certificate must be this one: then the exception cannot be used by anyone else
    /// on the way. Of its DER form.
    package let certificate: Digest256?

    package init(host: String, ground: String, certificate: Digest256? = nil) {
        (self.host, self.ground, self.certificate) = (host, ground, certificate)
    }
}
