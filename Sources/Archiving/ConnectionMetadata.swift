package import Evidence

/// How a capture came over the network, in the fields of its record: the proposed `WARC-Protocol` and
/// `WARC-Cipher-Suite` (github.com/iipc/warc-specifications issues 42 and 86) for what other tools know, and
/// `WARC-JSON-Metadata` for the rest. In the record's own head, so that it costs no record and no gzip member more,
/// and cannot be separated from what it tells of.
package struct ConnectionMetadata: Hashable, Sendable {
    package let provenance: ConnectionProvenance
    package let fault: TransferFault?

    init(_ provenance: ConnectionProvenance, fault: TransferFault?) {
        (self.provenance, self.fault) = (provenance, fault)
    }

    func add(to head: inout NamedFields) {
        head.add(WARCField.protocol, provenance.httpVersion.rawValue)
        if let tls = provenance.tls {
            head.add(WARCField.protocol, tls.version)
            head.add(WARCField.cipherSuite, tls.cipherSuite)
        }
        head.add(WARCField.metadata, String(decoding: json, as: UTF8.self))
    }

    /// One line: keys in this order, times in whole microseconds, what does not exist left out.
    var json: [UInt8] {
        var out = Array("{\"bakenConnection\":{\"reused\":\(provenance.isReused)".utf8)
        if let proxy = provenance.proxy { Self.append("proxy", proxy, to: &out) }
        if let fault { Self.append("fault", fault.rawValue, to: &out) }
        if let gate = provenance.gate { Self.append("gate", gate, to: &out) }
        out += ",\"microseconds\":{".utf8
        for (name, time) in Self.steps(provenance.timings) {
            if let time { out += "\"\(name)\":\(Self.microseconds(time)),".utf8 }
        }
        out += "\"total\":\(Self.microseconds(provenance.timings.total))}".utf8
        if let tls = provenance.tls { Self.append(tls, to: &out) }
        return out + "}}".utf8
    }

    private static func steps(_ timings: TransferTimings) -> [(String, Duration?)] {
        [
            ("name", timings.name), ("connect", timings.connect), ("tls", timings.tls),
            ("firstByte", timings.firstByte),
        ]
    }

    private static func append(_ tls: TLSSession, to out: inout [UInt8]) {
        out += ",\"tls\":{\"certificates\":[".utf8
        out += tls.certificates.map { "\"\($0.labelled)\"" }.joined(separator: ",").utf8
        out += "]".utf8
        if let ground = tls.exception { append("exception", ground, to: &out) }
        out += "}".utf8
    }

    private static func append(_ name: String, _ value: String, to out: inout [UInt8]) {
        out += ",\"\(name)\":".utf8
        JSONText.append(value, to: &out)
    }

    private static func microseconds(_ time: Duration) -> Int64 {
        let (seconds, attoseconds) = time.components
        return max(0, seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
    }
}
