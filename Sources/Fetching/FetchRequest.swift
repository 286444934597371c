package import Evidence

/// One address to be fetched, once, without following redirects: with GET, or with POST where a form is sent.
package struct FetchRequest: Sendable, Hashable {
    package let address: WebAddress
    /// Fields beside those the engine sends by itself, such as Cookie, If-None-Match, If-Modified-Since, Accept.
    package let headers: [HeaderFields.Field]
    /// A form that a site profile declares, as `application/x-www-form-urlencoded`, sent with POST; nil for GET.
    package let form: [UInt8]?
    /// True where HTTP/2 is offered to an https server; HTTP/1.1 is spoken where it declines.
    package let usesHTTP2: Bool
    /// ``ConnectionProvenance/gate`` of its capture.
    package let gate: String?

    package init(
        address: WebAddress, headers: [HeaderFields.Field] = [], form: [UInt8]? = nil,
        usesHTTP2: Bool = false, gate: String? = nil
    ) {
        (self.address, self.headers, self.form, self.usesHTTP2) = (address, headers, form, usesHTTP2)
        self.gate = gate
    }

    /// A request that asks only for what has changed since the last capture (RFC 9110 §13.1).
    package init(
        task: FrontierTask, cookie: String? = nil, usesHTTP2: Bool = false, gate: String? = nil
    ) {
        let fields = [
            ("If-None-Match", task.entityTag), ("If-Modified-Since", task.lastModified), ("Cookie", cookie),
        ]
        // A validator that came from a server with a control character in it is left out: the page is fetched
        // in full then, which is right, if slower.
        let usable = fields.compactMap { name, value in
            value.flatMap {
                HeaderRule.problem(value: $0) == nil ? HeaderFields.Field(name: name, value: $0) : nil
            }
        }
        self.init(address: task.entry.address, headers: usable, usesHTTP2: usesHTTP2, gate: gate)
    }

    /// Why this request is not sent, safe for the ledger; nil where it can be.
    var problem: String? {
        guard headers.count <= 64 else { return "request: more than 64 header fields" }
        for field in headers {
            if let problem = HeaderRule.problem(name: field.name) { return "request: \(problem)" }
            if let problem = HeaderRule.problem(value: field.value) {
                return "request: \(problem) in header field \(field.name)"
            }
        }
        guard let form else { return nil }
        // The form is handed to libcurl as text: what such a form may hold is ASCII (URL standard §5.2).
        if form.contains(where: { $0 <= 0x20 || $0 >= 0x7F }) { return "request: the form is not encoded" }
        return form.count > 65_536 ? "request: a form of more than 64 KiB" : nil
    }
}

/// What may stand in a header field of a request. libcurl sends each option as it is given, so that a line break in
/// a value would be a second field, or a second request (curl.se/docs/libcurl/libcurl-security, "CRLF in headers").
enum HeaderRule {
    /// Written by the engine or by libcurl; a second one would make the request ambiguous or the crawler dishonest.
    private static let reserved: Set<String> = [
        "host", "user-agent", "accept-encoding", "connection", "content-length", "content-type",
        "transfer-encoding", "te",
        "expect", "upgrade", "proxy-connection", "proxy-authorization", "authorization",
    ]

    /// RFC 9110 §5.6.2: a name is a token.
    static func problem(name: String) -> String? {
        let isToken = name.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || "!#$%&'*+-.^_`|~".utf8.contains($0)
        }
        guard isToken, (1...256).contains(name.utf8.count) else { return "a header field name is no token" }
        return reserved.contains(name.lowercased()) ? "header field \(name) is the engine's own" : nil
    }

    /// RFC 9110 §5.5, without the obsolete bytes over 0x7F.
    static func problem(value: String) -> String? {
        guard value.utf8.count <= 8_192 else { return "more than 8192 bytes" }
        let isPlain = value.utf8.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 < 0x7F) }
        return isPlain ? nil : "a control or non-ASCII character"
    }
}
