import Evidence

/// Who asks: the other end of the connection, or whom the proxy at the other end names.
enum ClientAddress {
    /// Behind a proxy nobody else may speak to us: who comes past it comes past TLS.
    static func isExpected(_ peer: String?, _ settings: SiteSettings) -> Bool {
        guard case .behindProxy(let proxy) = settings.transport else { return true }
        return peer.flatMap(IPAddress.init) == proxy
    }

    /// `X-Forwarded-For` counts only behind a proxy, and of it the last address alone, which that proxy wrote itself; all
    /// before it is what the browser says.
    static func client(peer: String?, forwarded: [String], _ settings: SiteSettings) -> IPAddress {
        let direct = peer.flatMap(IPAddress.init) ?? nowhere
        guard case .behindProxy = settings.transport else { return direct }
        let last = forwarded.last?.split(separator: ",").last.map(String.init) ?? ""
        return IPAddress(String(last.drop { $0 == " " })) ?? direct
    }

    /// 0.0.0.0: tests without a server have no other end.
    private static let nowhere: IPAddress = {
        guard let address = IPAddress(bytes: [0, 0, 0, 0]) else {
            preconditionFailure("four bytes are an address")
        }
        return address
    }()
}

/// The host of a Host header.
enum HostName {
    /// `localhost:8080` and `[::1]:8080` without their port, in lower case.
    static func withoutPort(_ authority: String) -> String {
        let bytes = Array(authority.lowercased().utf8)
        guard let colon = bytes.lastIndex(of: 0x3A),
            bytes[(colon + 1)...].allSatisfy({ (0x30...0x39).contains($0) })
        else { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: bytes[..<colon], as: UTF8.self)
    }
}
