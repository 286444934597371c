/// An absolute `http` or `https` address in one canonical form: the identity of a page.
///
/// Scheme and host are lower case, a default port is dropped, dot segments are resolved, the fragment is gone,
/// percent escapes are upper case and unreserved characters unescaped (RFC 3986 §6.2.2). What the WHATWG URL
/// standard does on top (tabs and line breaks removed, `\` read as `/`) is done too, because links are written for
/// browsers. Comparison is by the bytes of ``text``: the canonical form is pure ASCII.
///
/// User names and passwords are refused: a public ad has none, and an address with one is never fetched.
///
///     WebAddress("HTTP://Ads.Example:80/a/../b?x=1#top")?.text   // "http://ads.example/b?x=1"
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// `http` or `https`.
    package let scheme: String
    /// Lower case; an IPv6 address stands in brackets. Never empty, ASCII only.
    package let host: String
    /// Nil where it is the scheme's default.
    package let explicitPort: Int?
    /// Begins with `/`.
    package let path: String
    /// Without the `?`; nil where there is none, empty where only the `?` stands.
    package let query: String?

    /// The longest address that is accepted, in bytes.
    package static let lengthLimit = 4_096

    /// Nil where `text` is no absolute http(s) address, is too long, or names a user.
    package init?(_ text: String) {
        guard AddressParts.mayBeAbsolute(text), let parts = AddressParts(text), let scheme = parts.scheme,
            let authority = parts.authority
        else { return nil }
        self.init(scheme: scheme, authority: authority, path: parts.path, query: parts.query)
    }

    private init?(scheme: String, authority: String, path: String, query: String?) {
        let scheme = scheme.lowercased()
        guard scheme == "http" || scheme == "https", let (host, port) = AddressParts.hostAndPort(authority)
        else { return nil }
        self.scheme = scheme
        self.host = host
        explicitPort = port == (scheme == "http" ? 80 : 443) ? nil : port
        self.path = AddressPath.canonical(path)
        self.query = query.map(AddressPath.escaped)
        guard length <= Self.lengthLimit else { return nil }
    }

    private init(same base: WebAddress, path: String, query: String?) {
        (scheme, host, explicitPort) = (base.scheme, base.host, base.explicitPort)
        self.path = AddressPath.canonical(path)
        self.query = query.map(AddressPath.escaped)
    }

    /// Like the other, for a path that is in canonical form already, as those of nearly all links are.
    private init(same base: WebAddress, plainPath path: String) {
        (scheme, host, explicitPort) = (base.scheme, base.host, base.explicitPort)
        (self.path, query) = (path, nil)
    }

    /// Reads a link as it stands on the page at this address (RFC 3986 §5.2). Nil for other schemes, such as `tel:`.
    package func resolving(_ reference: String) -> WebAddress? {
        if AddressPath.isPlain(reference) {
            let resolved = WebAddress(same: self, plainPath: reference)
            return resolved.length <= Self.lengthLimit ? resolved : nil
        }
        guard let parts = AddressParts(reference) else { return nil }
        if let scheme = parts.scheme {
            guard let authority = parts.authority else { return nil }
            return WebAddress(scheme: scheme, authority: authority, path: parts.path, query: parts.query)
        }
        if let authority = parts.authority {
            return WebAddress(scheme: scheme, authority: authority, path: parts.path, query: parts.query)
        }
        let resolved: WebAddress
        if parts.path.isEmpty {
            resolved = WebAddress(same: self, path: path, query: parts.query ?? query)
        } else if parts.path.utf8.first == 0x2F {
            resolved = WebAddress(same: self, path: parts.path, query: parts.query)
        } else {
            let folder = path.prefix(upTo: path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)
            resolved = WebAddress(same: self, path: folder + parts.path, query: parts.query)
        }
        return resolved.length <= Self.lengthLimit ? resolved : nil
    }

    /// Host, path and query tell nearly all addresses apart; what else belongs to one is compared and not hashed.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(host)
        hasher.combine(path)
        hasher.combine(query)
    }

    /// The port that a connection goes to.
    package var port: Int { explicitPort ?? (scheme == "http" ? 80 : 443) }

    /// `host` or `host:port`, as in the Host header: the unit of politeness and of robots.txt.
    package var hostAndPort: String { explicitPort.map { "\(host):\($0)" } ?? host }

    /// Scheme, host and port: the scope of one robots.txt (RFC 9309 §2.3).
    package var origin: String { "\(scheme)://\(hostAndPort)" }

    package func hasSameOrigin(as other: WebAddress) -> Bool {
        explicitPort == other.explicitPort && scheme.utf8.elementsEqual(other.scheme.utf8)
            && host.utf8.elementsEqual(other.host.utf8)
    }

    /// Path and query, as in the request line.
    package var pathAndQuery: String { query.map { "\(path)?\($0)" } ?? path }

    /// The whole canonical address.
    package var text: String { origin + pathAndQuery }

    package var description: String { text }

    /// Of ``text`` in bytes, within a few for the port.
    private var length: Int {
        scheme.utf8.count + host.utf8.count + path.utf8.count + (query?.utf8.count ?? 0) + 10
    }

    /// This address without the query parameters named in `names` (compared as bytes, without their values).
    package func dropping(parameters names: Set<String>) -> WebAddress {
        guard !names.isEmpty, let query else { return self }
        let kept = query.split(separator: "&", omittingEmptySubsequences: false).filter { pair in
            !names.contains(String(pair.prefix { $0 != "=" }))
        }
        return WebAddress(same: self, path: path, query: kept.isEmpty ? nil : kept.joined(separator: "&"))
    }

    /// The sort-friendly form used as key in CDXJ: `nl,example,ads)/b?x=1`.
    package var surt: String {
        let bare = host.utf8.first == 0x5B || IPAddress(host) != nil
        let name = bare ? host : host.split(separator: ".").reversed().joined(separator: ",")
        return name + (explicitPort.map { ":\($0)" } ?? "") + ")" + pathAndQuery.lowercased()
    }
}
