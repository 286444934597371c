internal import Evidence

/// The key under which pywb looks a page up: what the Python package surt makes of an address.
///
/// It goes further than ``WebAddress/surt``, which the archive's own index has: `www` and a number behind it go, parts of an
/// IPv4 address are turned around as those of a name, parameters are sorted, and a slash at the end of a path goes. Session
/// numbers, which it drops too, stay here: a page with one is found by its whole address in ReplayWeb.page alone.
enum ReplayKey {
    static func of(_ address: WebAddress) -> String {
        let isBare = address.host.utf8.first == 0x5B
        let parts = withoutWWW(address.host).split(separator: ".")
        let name = isBare ? address.host : parts.reversed().joined(separator: ",")
        let port = address.explicitPort.map { ":\($0)" } ?? ""
        return "\(name)\(port))" + path(address.pathAndQuery.lowercased())
    }

    private static func withoutWWW(_ host: String) -> String {
        guard host.utf8.starts(with: "www".utf8) else { return host }
        let rest = host.dropFirst(3).drop { $0.isASCII && $0.isNumber }
        return rest.first == "." ? String(rest.dropFirst()) : host
    }

    private static func path(_ text: String) -> String {
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var path = String(parts[0])
        if path.utf8.count > 1, path.utf8.last == 0x2F { path.removeLast() }
        guard parts.count == 2, !parts[1].isEmpty else { return path }
        let sorted = parts[1].split(separator: "&", omittingEmptySubsequences: false)
            .map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init) }
            .sorted { $0.lexicographicallyPrecedes($1) { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
        return path + "?" + sorted.map { $0.joined(separator: "=") }.joined(separator: "&")
    }
}
