package import Evidence

/// The cookies of one site during one run, as a browser without a history would have them (RFC 6265), but host-only:
/// a cookie goes back to the very host that set it, whatever its Domain says. No list of public suffixes can be out of
/// date then, and no host is told what another one said.
///
/// Only where the site's profile says so (``SiteProfile/keepsCookies``). Bounded, and forgotten with the run.
package struct CookieJar: Sendable {
    private struct Cookie: Sendable {
        let host: String
        let name: String
        let value: String
        let path: String
        let isSecure: Bool
        /// Nil for as long as the run.
        let expiresAt: UTCTime?
    }

    /// RFC 6265 §6.1 asks for at least 50 per host and 4,096 bytes each; more is nobody's need.
    private static let limits = (perHost: 50, all: 500, cookieBytes: 4_096, headerBytes: 8_000, fields: 100)

    /// In the order in which they were first set.
    private var cookies: [Cookie] = []

    package init() {}

    package var count: Int { cookies.count }

    /// Takes what an answer sets.
    package mutating func take(_ capture: Capture) {
        let now = capture.startedAt + capture.duration
        for field in capture.headers.values("Set-Cookie").prefix(Self.limits.fields) {
            take(field, from: capture.address, at: now)
        }
    }

    /// The value of the Cookie field for a request at `time`; nil where there is nothing to send. `gate` is the
    /// `name=value` that the profile declares; it goes before all, and no cookie of that name beside it.
    package func header(for address: WebAddress, at time: UTCTime, beside gate: String? = nil) -> String? {
        let gateName = gate.map { $0.prefix { $0 != "=" } }
        // RFC 6265 §5.4: longer paths first; among equals the order in which they were set.
        let fitting = cookies.enumerated().filter { _, cookie in
            Self.fits(cookie, address, time)
                && gateName.map { !cookie.name.utf8.elementsEqual($0.utf8) } ?? true
        }.sorted { one, other in
            let (length, otherLength) = (one.element.path.utf8.count, other.element.path.utf8.count)
            return length == otherLength ? one.offset < other.offset : length > otherLength
        }
        var text = gate ?? ""
        for (_, cookie) in fitting {
            let pair = (text.isEmpty ? "" : "; ") + cookie.name + "=" + cookie.value
            if text.utf8.count + pair.utf8.count > Self.limits.headerBytes { break }
            text += pair
        }
        return text.isEmpty ? nil : text
    }

    private static func fits(_ cookie: Cookie, _ address: WebAddress, _ time: UTCTime) -> Bool {
        cookie.host.utf8.elementsEqual(address.host.utf8) && (!cookie.isSecure || address.scheme == "https")
            && cookie.expiresAt.map { $0 > time } ?? true && matches(address.path, cookie.path)
    }

    /// RFC 6265 §5.1.4.
    private static func matches(_ path: String, _ cookiePath: String) -> Bool {
        guard path.utf8.starts(with: cookiePath.utf8) else { return false }
        let next = path.utf8.dropFirst(cookiePath.utf8.count).first
        return next == nil || next == 0x2F || cookiePath.utf8.last == 0x2F
    }
}

// MARK: Reading Set-Cookie

extension CookieJar {
    private mutating func take(_ field: String, from address: WebAddress, at now: UTCTime) {
        guard field.utf8.count <= Self.limits.cookieBytes, HeaderRule.problem(value: field) == nil else {
            return
        }
        var parts = field.split(separator: ";", omittingEmptySubsequences: false).map(Self.trimmed)
        let (name, value) = Self.pair(parts.removeFirst())
        guard let value, !name.isEmpty, Self.isPlain(name), Self.isPlain(value) else { return }
        var attributes: [String: String] = [:]
        for part in parts.prefix(32) {
            let (key, value) = Self.pair(part)
            attributes[key.lowercased()] = value ?? ""
        }
        guard let cookie = Self.cookie(name, value, attributes, address, now) else { return }
        put(cookie, isOver: cookie.expiresAt.map { $0 <= now } ?? false)
    }

    /// Nil where the host may not set it.
    private static func cookie(
        _ name: String, _ value: String, _ attributes: [String: String], _ address: WebAddress, _ now: UTCTime
    ) -> Cookie? {
        let isSecure = attributes["secure"] != nil
        if isSecure, address.scheme != "https" { return nil }
        if let domain = attributes["domain"], !domain.isEmpty, !isWithin(address.host, domain) { return nil }
        let given = attributes["path"] ?? ""
        let path = given.utf8.first == 0x2F ? given : defaultPath(address.path)
        // The names by which a server says that nobody else can have set it (RFC 6265bis §4.1.3).
        if name.utf8.starts(with: "__Secure-".utf8), !isSecure { return nil }
        if name.utf8.starts(with: "__Host-".utf8), !isSecure || path != "/" || attributes["domain"] != nil {
            return nil
        }
        return Cookie(
            host: address.host, name: name, value: value, path: path, isSecure: isSecure,
            expiresAt: expiry(attributes, now))
    }

    /// RFC 6265 §5.3: Max-Age goes before Expires. What cannot be read counts as absent.
    private static func expiry(_ attributes: [String: String], _ now: UTCTime) -> UTCTime? {
        if let text = attributes["max-age"], let seconds = Int(text), text.utf8.first != 0x2B {
            return now + .seconds(min(max(seconds, 0), 400 * 86_400))
        }
        return attributes["expires"].flatMap { HTTPDate.time($0, now: now) }
    }

    private mutating func put(_ cookie: Cookie, isOver: Bool) {
        let known = cookies.firstIndex {
            $0.host.utf8.elementsEqual(cookie.host.utf8) && $0.name.utf8.elementsEqual(cookie.name.utf8)
                && $0.path.utf8.elementsEqual(cookie.path.utf8)
        }
        if let known {
            if isOver { cookies.remove(at: known) } else { cookies[known] = cookie }
            return
        }
        guard !isOver else { return }
        cookies.append(cookie)
        let ofHost = cookies.indices.filter { cookies[$0].host.utf8.elementsEqual(cookie.host.utf8) }
        if ofHost.count > Self.limits.perHost { cookies.remove(at: ofHost[0]) }
        if cookies.count > Self.limits.all { cookies.removeFirst() }
    }

    private static func pair(_ text: String) -> (name: String, value: String?) {
        guard let sign = text.utf8.firstIndex(of: 0x3D) else { return (text, nil) }
        return (trimmed(text[..<sign]), trimmed(text[text.utf8.index(after: sign)...]))
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let bytes = Array(text.utf8).drop { $0 == 0x20 || $0 == 0x09 }
        let end = bytes.lastIndex { $0 != 0x20 && $0 != 0x09 }
        return end.map { String(decoding: bytes[...$0], as: UTF8.self) } ?? ""
    }

    /// Nothing that would end the pair, or the field, when it is sent back.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3B && $0 != 0x2C }
    }

    private static func isWithin(_ host: String, _ domain: String) -> Bool {
        let domain = (domain.utf8.first == 0x2E ? String(domain.dropFirst()) : domain).lowercased()
        return host.utf8.elementsEqual(domain.utf8) || (host.hasSuffix("." + domain) && domain.contains("."))
    }

    /// RFC 6265 §5.1.4: the folder of the page.
    private static func defaultPath(_ path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: 0x2F), slash > path.utf8.startIndex else { return "/" }
        return String(path[..<slash])
    }
}
