internal import Evidence

extension ConnectionMetadata {
    /// Reads what Baken wrote into the head of a record. Nil where nothing of the kind stands there, and for any form
    /// that is not byte for byte the one that Baken writes: what is read here is shown as proof.
    package init?(_ record: WARCRecord) {
        self.init(record.fields)
    }

    init?(_ fields: HeaderFields) {
        guard let text = fields[WARCField.metadata], text.utf8.count <= 16_384,
            let version = fields.values(WARCField.protocol).first
                .flatMap(ConnectionProvenance.HTTPVersion.init(rawValue:))
        else { return nil }
        var cursor = JSONCursor(bytes: Array(text.utf8))
        guard cursor.skip("{\"bakenConnection\":{\"reused\":"), let isReused = cursor.truth() else {
            return nil
        }
        let proxy = cursor.member("proxy")
        var fault: TransferFault?
        if let name = cursor.member("fault") {
            guard let known = TransferFault(rawValue: name) else { return nil }
            fault = known
        }
        let gate = cursor.member("gate")
        guard let timings = cursor.timings(), let tls = cursor.session(fields) else { return nil }
        self.init(
            ConnectionProvenance(
                httpVersion: version, tls: tls, proxy: proxy, isReused: isReused, timings: timings,
                gate: gate),
            fault: fault)
        guard json.elementsEqual(text.utf8), namesSameProtocols(as: fields) else { return nil }
    }

    private func namesSameProtocols(as fields: HeaderFields) -> Bool {
        let names = [provenance.httpVersion.rawValue] + (provenance.tls.map { [$0.version] } ?? [])
        return names == fields.values(WARCField.protocol)
            && fields.values(WARCField.cipherSuite) == (provenance.tls.map { [$0.cipherSuite] } ?? [])
    }
}

/// Walks over JSON of one known form. What it lets through wrongly is caught by writing it again and comparing.
private struct JSONCursor {
    let bytes: [UInt8]
    var at = 0

    mutating func skip(_ text: String) -> Bool {
        guard bytes[at...].starts(with: text.utf8) else { return false }
        at += text.utf8.count
        return true
    }

    mutating func truth() -> Bool? {
        if skip("true") { return true }
        return skip("false") ? false : nil
    }

    /// `,"name":"text"`; nil where another member stands here.
    mutating func member(_ name: String) -> String? {
        skip(",\"\(name)\":") ? string() : nil
    }

    mutating func timings() -> TransferTimings? {
        guard skip(",\"microseconds\":{") else { return nil }
        let name = time("name", end: ",")
        let connect = time("connect", end: ",")
        let tls = time("tls", end: ",")
        let firstByte = time("firstByte", end: ",")
        guard let total = time("total", end: "}") else { return nil }
        return TransferTimings(name: name, connect: connect, tls: tls, firstByte: firstByte, total: total)
    }

    private mutating func time(_ name: String, end: String) -> Duration? {
        guard skip("\"\(name)\":") else { return nil }
        var value: Int64 = 0
        // Fifteen digits: thirty years, and no overflow.
        for _ in 0..<15 {
            guard at < bytes.count, (0x30...0x39).contains(bytes[at]) else { break }
            value = value * 10 + Int64(bytes[at] - 0x30)
            at += 1
        }
        return skip(end) ? .microseconds(value) : nil
    }

    /// Nil where the text is broken, a session of nil where there was no TLS.
    mutating func session(_ fields: HeaderFields) -> TLSSession?? {
        guard skip(",\"tls\":{\"certificates\":[") else { return .some(nil) }
        var certificates: [Digest256] = []
        while let text = string() {
            guard let digest = Digest256(labelled: text) else { return nil }
            certificates.append(digest)
            guard skip(",") else { break }
        }
        guard skip("]"), let version = fields.values(WARCField.protocol).dropFirst().first,
            let suite = fields[WARCField.cipherSuite]
        else { return nil }
        let ground = member("exception")
        guard skip("}") else { return nil }
        return TLSSession(
            version: version, cipherSuite: suite, certificates: certificates, exception: ground)
    }

    private mutating func string() -> String? {
        guard skip("\"") else { return nil }
        var out: [UInt8] = []
        while at < bytes.count, bytes[at] != 0x22 {
            if bytes[at] == 0x5C {
                guard let escaped = escape() else { return nil }
                out.append(escaped)
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return skip("\"") ? String(validating: out, as: UTF8.self) : nil
    }

    /// The escapes that `JSONText` writes.
    private mutating func escape() -> UInt8? {
        guard at + 1 < bytes.count else { return nil }
        let known: [UInt8: UInt8] = [0x22: 0x22, 0x5C: 0x5C, 0x62: 8, 0x74: 9, 0x6E: 10, 0x66: 12, 0x72: 13]
        if let byte = known[bytes[at + 1]] {
            at += 2
            return byte
        }
        guard bytes[at + 1] == 0x75, at + 5 < bytes.count,
            let text = String(validating: bytes[(at + 2)...(at + 5)], as: UTF8.self),
            let value = UInt8(text, radix: 16)
        else { return nil }
        at += 6
        return value
    }
}
