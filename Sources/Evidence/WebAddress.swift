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
        guard AddressParts.mayBeAbsolute(text) else { return nil }
        do throws(AddressProblem) { try self.init(reading: text) } catch { return nil }
    }

    /// Reads an absolute address, or says what is wrong with it.
    package init(reading text: String) throws(AddressProblem) {
        let parts = try AddressParts(text)
        guard let scheme = parts.scheme, let authority = parts.authority else { throw .relative }
        try self.init(scheme: scheme, authority: authority, path: parts.path, query: parts.query)
    }

    private init(scheme: String, authority: String, path: String, query: String?) throws(AddressProblem) {
        let (host, port) = try AddressParts.hostAndPort(authority)
        self.scheme = scheme
        self.host = host
        explicitPort = port == (scheme == "http" ? 80 : 443) ? nil : port
        self.path = AddressPath.canonical(path)
        self.query = query.map { AddressPath.escaped($0, inQuery: true) }
        guard length <= Self.lengthLimit else { throw .tooLong }
    }

    private init(same base: WebAddress, path: String, query: String?) {
        (scheme, host, explicitPort) = (base.scheme, base.host, base.explicitPort)
        self.path = AddressPath.canonical(path)
        self.query = query.map { AddressPath.escaped($0, inQuery: true) }
    }

    /// Like the other, for a path that is in canonical form already, as those of nearly all links are.
    private init(same base: WebAddress, plainPath path: String) {
        (scheme, host, explicitPort) = (base.scheme, base.host, base.explicitPort)
        (self.path, query) = (path, nil)
    }

    /// Reads a link as it stands on the page at this address (RFC 3986 §5.2, with what browsers make of web addresses,
    /// WHATWG URL §4.4). Nil for other schemes, such as `tel:`.
    package func resolving(_ reference: String) -> WebAddress? {
        if AddressPath.isPlain(reference) {
            let resolved = WebAddress(same: self, plainPath: reference)
            return resolved.length <= Self.lengthLimit ? resolved : nil
        }
        do throws(AddressProblem) {
            return try resolved(AddressParts(reference, baseScheme: scheme))
        } catch {
            return nil
        }
    }

    private func resolved(_ parts: AddressParts) throws(AddressProblem) -> WebAddress {
        if let authority = parts.authority {
            return try WebAddress(
                scheme: parts.scheme ?? scheme, authority: authority, path: parts.path, query: parts.query)
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
        guard resolved.length <= Self.lengthLimit else { throw .tooLong }
        return resolved
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

    /// The host in what ``hostAndPort`` gave: an IPv6 address has colons of its own, and stands in brackets.
    package static func host(of hostAndPort: String) -> String {
        let tail = hostAndPort.utf8.lastIndex { $0 == 0x3A || $0 == 0x5D }
        guard let tail, hostAndPort.utf8[tail] == 0x3A else { return hostAndPort }
        return String(hostAndPort[..<tail])
    }

    /// Scheme, host and port: the scope of one robots.txt (RFC 9309 §2.3).
    package var origin: String { "\(scheme)://\(hostAndPort)" }

    package func hasSameOrigin(as other: WebAddress) -> Bool {
        explicitPort == other.explicitPort && scheme.utf8.elementsEqual(other.scheme.utf8)
            && host.utf8.elementsEqual(other.host.utf8)
    }

    /// Path and query, as in the request line.
    package var pathAndQuery: String { query.map { "\(path)?\($0)" } ?? path }

    /// The whole canonical address.
    package var text: String {
        var text = ""
        text.reserveCapacity(length)
        text += scheme
        text += "://"
        text += hostAndPort
        text += path
        if let query {
            text += "?"
            text += query
        }
        return text
    }

    package var description: String { text }

    /// Of ``text`` in bytes, within a few for the port.
    private var length: Int {
        scheme.utf8.count + host.utf8.count + path.utf8.count + (query?.utf8.count ?? 0) + 10
    }

    /// This address without the query parameters named in `names` (compared as bytes, without their values).
    package func dropping(parameters names: Set<String>) -> WebAddress {
        names.isEmpty ? self : dropping(parameters: ParameterRule(names))
    }

    /// This address without the parameters that `rule` ignores: in the query, and in the path behind a `;`, where
    /// servers of old put session ids (`/a.jsp;jsessionid=1`).
    package func dropping(parameters rule: ParameterRule) -> WebAddress {
        guard !rule.isEmpty, query != nil || path.utf8.contains(0x3B) else { return self }
        var path = path
        if path.utf8.contains(0x3B) {
            path = path.split(separator: "/", omittingEmptySubsequences: false)
                .map { rule.kept(of: $0, partedBy: ";", keepingFirst: true) ?? "" }.joined(separator: "/")
        }
        let query = query.flatMap { rule.kept(of: Substring($0), partedBy: "&", keepingFirst: false) }
        return WebAddress(same: self, path: path, query: query)
    }

    /// This address with a parameter at the end of its query; names that are there already are replaced.
    package func setting(parameter name: String, to value: String) -> WebAddress {
        let rest = dropping(parameters: [name]).query.flatMap { $0.isEmpty ? nil : $0 + "&" } ?? ""
        return WebAddress(same: self, path: path, query: rest + name + "=" + value)
    }

    /// The segments of the path, without the empty one before the first slash.
    package var segments: [Substring] {
        Array(path.split(separator: "/", omittingEmptySubsequences: false).dropFirst())
    }

    /// Names and values of the query, in order, as escaped; a parameter without `=` has the empty value.
    package var parameters: [(name: Substring, value: Substring)] {
        (query ?? "").split(separator: "&").map { pair in
            let name = pair.prefix { $0 != "=" }
            return (name, pair.dropFirst(name.count + 1))
        }
    }

    /// The sort-friendly form used as key in CDXJ: `nl,example,ads)/b?x=1`.
    package var surt: String {
        let bare = host.utf8.first == 0x5B || IPAddress(host) != nil
        let name = bare ? host : host.split(separator: ".").reversed().joined(separator: ",")
        return name + (explicitPort.map { ":\($0)" } ?? "") + ")" + pathAndQuery.lowercased()
    }
}
