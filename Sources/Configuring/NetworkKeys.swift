import Evidence

/// The keys of a plan that say how the network is reached.
enum NetworkKeys {
    /// `socks5h://127.0.0.1:9050`, or `{address: http://proxy.example:3128, names: proxy}`.
    static func proxy(_ value: YAMLValue) throws(InputProblem) -> CrawlProxy {
        if value.isScalar { return try proxy(value, resolvesNames: false) }
        let map = try value.mapping(keys: ["address", "names"])
        let names = try map["names"].map { name throws(InputProblem) in try name.choice(of: Names.self) }
        return try proxy(map.required("address"), resolvesNames: names == .proxy)
    }

    /// Who looks names up.
    private enum Names: String, CaseIterable {
        case here, proxy
    }

    private static func proxy(_ value: YAMLValue, resolvesNames: Bool) throws(InputProblem) -> CrawlProxy {
        let text = try value.words()
        if let proxy = CrawlProxy(text, resolvesNames: resolvesNames) { return proxy }
        let isOtherSOCKS = text.utf8.starts(with: "socks".utf8) && !text.utf8.starts(with: "socks5h:".utf8)
        let kinds = "write http://host:port or socks5h://host:port, without a user"
        throw value.problem(
            "\"\(text)\" is no proxy",
            remedy: isOtherSOCKS ? "only socks5h is spoken, which leaves names to the proxy: \(kinds)" : kinds
        )
    }

    /// Each names a host, the ground, and at best the certificate.
    static func tlsExceptions(_ value: YAMLValue?) throws(InputProblem) -> [TLSException] {
        var exceptions: [TLSException] = []
        for item in try value?.sequence() ?? [] {
            let map = try item.mapping(keys: ["host", "ground", "certificate"])
            let host = try host(map.required("host"))
            guard !exceptions.contains(where: { $0.host == host }) else {
                throw item.problem("\"\(host)\" stands twice", remedy: "leave one of them out")
            }
            exceptions.append(
                TLSException(
                    host: host, ground: try ground(map.required("ground")),
                    certificate: try map["certificate"].map { value throws(InputProblem) in try digest(value)
                    }))
        }
        return exceptions
    }

    private static func host(_ value: YAMLValue) throws(InputProblem) -> String {
        let text = try value.words()
        guard let address = WebAddress("https://\(text)/"), address.explicitPort == nil, address.path == "/",
            !text.utf8.contains(0x2F)
        else {
            throw value.problem("\"\(text)\" is not a host", remedy: "write it like www.ads.example")
        }
        return address.host
    }

    /// It goes into the head of each record that rests on it, so that it has to be one line.
    private static func ground(_ value: YAMLValue) throws(InputProblem) -> String {
        let text = try value.words()
        guard text.utf8.count <= 500, text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw value.problem(
                "the ground is not one line of at most 500 bytes", remedy: "say it in a sentence")
        }
        return text
    }

    private static func digest(_ value: YAMLValue) throws(InputProblem) -> Digest256 {
        let text = try value.words()
        let hex = text.utf8.starts(with: "sha256:".utf8) ? String(text.dropFirst(7)) : text
        guard let digest = Digest256(hex: hex.filter { $0 != ":" }) else {
            throw value.problem(
                "\"\(text)\" is no SHA-256 of a certificate",
                remedy: "take it from: openssl x509 -in FILE -noout -fingerprint -sha256")
        }
        return digest
    }
}
