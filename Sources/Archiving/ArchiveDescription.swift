package import Evidence

/// What an archive says of itself in the warcinfo record at the head of each segment.
package struct ArchiveDescription: Hashable, Sendable {
    /// `Baken/0.1.0`.
    package let software: String
    package let planDigest: Digest256
    package let authority: String
    /// In words, such as `RFC 9309, obeyed` or with the overrides named.
    package let robots: String
    /// As sent in requests; empty where none is.
    package let userAgent: String

    package init(
        software: String, planDigest: Digest256, authority: String, robots: String, userAgent: String = ""
    ) {
        (self.software, self.planDigest, self.authority) = (software, planDigest, authority)
        (self.robots, self.userAgent) = (robots, userAgent)
    }

    /// The block of the warcinfo record (`application/warc-fields`).
    var block: [UInt8] {
        var fields = NamedFields()
        fields.add("software", software)
        fields.add("format", "WARC File Format 1.1")
        fields.add(
            "conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")
        fields.add("robots", robots)
        if !userAgent.isEmpty { fields.add("http-header-user-agent", userAgent) }
        fields.add("plan-digest", planDigest.labelled)
        fields.add("authority", authority)
        fields.add(
            "description",
            "HTTP messages are stored as they stood on the wire: neither transfer nor content encoding is undone. "
                + "Where a transfer encoding was used, \(WARCField.payloadDigest) is the digest of the body with it undone."
        )
        return fields.bytes
    }
}

/// How an archive is cut and compressed.
package struct ArchiveSettings: Hashable, Sendable {
    /// A segment that has reached this size is closed and the next begun.
    package var segmentBytes: Int
    /// … or this many captures: it bounds what closing a segment holds in memory.
    package var segmentCaptures: Int
    /// Of gzip, for pages that came uncompressed: 1 is fastest. What came compressed is stored.
    package var level: Int

    package init(segmentBytes: Int = 1_000_000_000, segmentCaptures: Int = 100_000, level: Int = 1) {
        (self.segmentBytes, self.segmentCaptures, self.level) = (segmentBytes, segmentCaptures, level)
    }
}

/// Lines of `name: value`, as in WARC heads and warc-fields.
struct NamedFields {
    private(set) var bytes: [UInt8] = []

    init(first: String? = nil, room: Int = 1_024) {
        bytes.reserveCapacity(room)
        if let first {
            bytes += first.utf8
            bytes += [0x0D, 0x0A]
        }
    }

    /// Control characters in `value` become blanks: no value can begin a field of its own.
    mutating func add(_ name: String, _ value: String) {
        start(name)
        append(value)
        endLine()
    }

    /// The field of a record's id, which stands in angle brackets.
    mutating func add(_ name: String, id: String) {
        start(name)
        bytes.append(0x3C)
        append(id)
        bytes.append(0x3E)
        endLine()
    }

    /// Lines that were made before, by this type.
    mutating func add(_ lines: NamedFields) {
        bytes += lines.bytes
    }

    private mutating func start(_ name: String) {
        bytes += name.utf8
        bytes += [0x3A, 0x20]
    }

    private mutating func append(_ value: String) {
        let start = bytes.count
        bytes += value.utf8
        for at in start..<bytes.count where bytes[at] < 0x20 || bytes[at] == 0x7F { bytes[at] = 0x20 }
    }

    private mutating func endLine() {
        bytes += [0x0D, 0x0A]
    }

    mutating func end() {
        bytes += [0x0D, 0x0A]
    }
}
