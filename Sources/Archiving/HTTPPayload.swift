package import Evidence

/// What a server's answer carries: its status, its fields, and its content with all codings undone.
///
/// One way for live captures and for archives of any tool, so that both are read alike. The bytes on record are never
/// touched by it. Broken or truncated content gives what could be decoded, and says so.
package struct HTTPPayload: Sendable {
    /// Bounds on decoding, against bombs.
    package struct Limits: Hashable, Sendable {
        /// Of the decoded content.
        package var decodedBytes: Int
        /// Decoded bytes for each byte on the wire …
        package var ratio: Int
        /// … which counts only beyond this many decoded bytes: small pages of blanks are no bombs.
        package var ratioFreeBytes: Int

        package init(decodedBytes: Int = 16_000_000, ratio: Int = 200, ratioFreeBytes: Int = 1_000_000) {
            (self.decodedBytes, self.ratio, self.ratioFreeBytes) = (decodedBytes, ratio, ratioFreeBytes)
        }
    }

    package let status: Int
    package let headers: HeaderFields
    /// The body with transfer encoding undone and content encoding kept: what the payload digest is of.
    package let entity: [UInt8]
    /// The content.
    package let decoded: [UInt8]
    package let incompleteness: Set<Incompleteness>

    /// The content of a live capture.
    package init(_ capture: Capture, limits: Limits = Limits()) {
        self.init(
            status: capture.status, headers: capture.headers,
            entity: Self.entity(capture.headers, capture.body), incompleteness: capture.incompleteness,
            limits: limits)
    }

    /// The content of a record's block. Nil where the block does not begin with an HTTP status line.
    package init?(responseBlock block: [UInt8], limits: Limits = Limits()) {
        guard let message = HTTPMessage(response: block) else { return nil }
        self.init(
            status: message.status, headers: message.headers,
            entity: Self.entity(message.headers, message.body), incompleteness: [], limits: limits)
    }

    init(
        status: Int, headers: HeaderFields, entity: ChunkedBody, incompleteness: Set<Incompleteness>,
        limits: Limits
    ) {
        (self.status, self.headers) = (status, headers)
        self.entity = entity.bytes
        var decoding = ContentDecoding(headers, limits: limits)
        decoded = decoding.decode(entity.bytes)
        var found = entity.incompleteness.union(decoding.incompleteness)
        // Where the capture itself was cut, a stream without an end says nothing new about the server.
        if !incompleteness.isDisjoint(with: [.length, .time]) { found.remove(.disconnect) }
        self.incompleteness = incompleteness.union(found)
    }

    /// Undoes the compression of a file that came as such, like `sitemap.xml.gz`, under the same bounds as a coding
    /// of the transfer. What is no gzip comes back as it is, marked `encoding`.
    package static func inflated(_ file: [UInt8], limits: Limits = Limits()) -> (
        bytes: [UInt8], incompleteness: Set<Incompleteness>
    ) {
        var decoding = ContentDecoding(
            HeaderFields([HeaderFields.Field(name: "Content-Encoding", value: "gzip")]), limits: limits)
        let bytes = decoding.decode(file)
        return (bytes, decoding.incompleteness)
    }

    /// The body with transfer encoding undone.
    static func entity(_ headers: HeaderFields, _ body: [UInt8]) -> ChunkedBody {
        headers.isChunked ? ChunkedBody(body) : ChunkedBody(plain: body, headers)
    }
}

extension ChunkedBody {
    /// A body without framing; shorter than announced means that the connection broke (RFC 9112 §8).
    fileprivate init(plain body: [UInt8], _ headers: HeaderFields) {
        let announced = headers["Content-Length"].flatMap { Int($0) }
        let isCut = announced.map { body.count < $0 && !body.isEmpty } ?? false
        self.init(unframed: body, incompleteness: isCut ? [.disconnect] : [])
    }
}

extension HeaderFields {
    /// True where the last transfer coding is `chunked` (RFC 9112 §6.1).
    var isChunked: Bool {
        guard let last = values("Transfer-Encoding").last?.split(separator: ",").last else { return false }
        return last.filter { $0 != " " && $0 != "\t" }.lowercased() == "chunked"
    }
}

/// An HTTP/1 message cut into its head and its body.
struct HTTPMessage {
    let status: Int
    let headers: HeaderFields
    let body: [UInt8]

    /// Nil without a status line. A head without an end is all head.
    init?(response block: [UInt8]) {
        guard block.starts(with: "HTTP/".utf8), let status = Self.status(block.prefix(64)) else { return nil }
        self.status = status
        let end = Self.headEnd(block)
        headers = HeaderFields(head: Array(block[..<end]))
        body = Array(block[end...])
    }

    /// What stands behind the head of any message.
    static func body(of block: [UInt8]) -> [UInt8] {
        Array(block[headEnd(block)...])
    }

    /// `HTTP/1.1 200 OK`: three digits behind the first blank.
    private static func status(_ line: ArraySlice<UInt8>) -> Int? {
        guard let blank = line.firstIndex(of: 0x20) else { return nil }
        let digits = line[(blank + 1)...].prefix(3)
        guard digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// Behind the first empty line.
    private static func headEnd(_ block: [UInt8]) -> Int {
        var at = 0
        while let feed = block[at...].firstIndex(of: 0x0A) {
            let length = feed - at
            at = feed + 1
            if length == 0 || (length == 1 && block[feed - 1] == 0x0D) { return at }
        }
        return block.count
    }
}
