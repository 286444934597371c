internal import Evidence

/// Turns captures into WARC 1.1 records, one gzip member each, at the end of one buffer.
///
/// No byte of a segment may be changed unseen. The digests of block and payload and the checksum of a member cover what
/// is packed, but not how: deflate has bits that nothing reads (up to seven behind its last block) and matches that
/// stand for the same text in several ways. So what stands packed has digests too: the index has those of responses
/// and revisits (`recordDigest`), each of these has that of its request, and the first of a segment that of warcinfo.
final class RecordComposer {
    private let encoder: GzipEncoder
    private let level: Int
    private let makeID: () -> String
    /// Members that were made and not yet taken.
    private(set) var buffer: [UInt8] = []
    /// Of the warcinfo record, until the first response of its segment has it.
    private var infoDigest: Digest256?

    init(level: Int, makeID: @escaping () -> String) {
        self.level = level
        self.makeID = makeID
        encoder = GzipEncoder(level: level)
    }

    /// A member in the buffer.
    struct Member {
        let offset: Int
        let length: Int
        let digest: Digest256
    }

    /// A capture in the buffer: its request, then its response or revisit.
    struct Pair {
        let id: String
        let payloadDigest: Digest256
        /// For the index.
        let mime: String
        /// True where the record has no body of its own.
        let isRevisit: Bool
        let request: Member
        let response: Member
    }

    func discard() {
        buffer.removeAll(keepingCapacity: true)
    }

    /// The warcinfo record; returns its id.
    func appendInfo(_ description: ArchiveDescription, segment: String, at time: UTCTime) -> String {
        let id = makeID()
        let block = description.block
        var head = NamedFields(first: "WARC/1.1")
        head.add("WARC-Type", "warcinfo")
        head.add("WARC-Record-ID", id: id)
        head.add("WARC-Date", time.rfc3339)
        head.add("WARC-Filename", segment)
        head.add("WARC-Block-Digest", Digest256(of: block).labelled)
        head.add("Content-Type", "application/warc-fields")
        infoDigest = append(head, [block], level: level).digest
        return id
    }

    func append(
        _ capture: Capture, authority: String, earlier: EarlierCapture?, original: OriginalSearch,
        infoID: String
    ) -> Pair {
        let headers = capture.headers
        let entity = HTTPPayload.entity(headers, capture.body)
        let payload = Digest256(of: entity.bytes)
        let revisit = Revisit(
            capture, payload, size: entity.bytes.count, earlier: earlier, original: original)
        let profile = revisit?.profile
        let (requestID, responseID) = (makeID(), makeID())
        let shared = SharedFields(capture, authority, infoID: infoID)
        let request = append(
            requestHead(capture, shared, requestID, responseID), [capture.requestHead, capture.requestBody])
        var head = shared.head(profile == nil ? "response" : "revisit", responseID, partner: requestID)
        let blocks = profile == nil ? [capture.responseHead, capture.body] : [capture.responseHead]
        head.add("WARC-Block-Digest", Self.digest(blocks).labelled)
        addPayloadDigest(payload, isReframed: entity.wasChunked && profile == nil, to: &head)
        revisit?.add(to: &head, capture.address)
        addCuts(capture, profile, to: &head)
        addOrigin(capture, to: &head)
        head.add(WARCField.requestDigest, request.digest.labelled)
        if let infoDigest { head.add(WARCField.infoDigest, infoDigest.labelled) }
        infoDigest = nil
        if let provenance = capture.provenance {
            ConnectionMetadata(provenance, fault: capture.fault).add(to: &head)
        }
        head.add("Content-Type", "application/http;msgtype=response")
        // What is compressed already does not shrink: it is stored, at the price of a copy.
        let isPacked = headers["Content-Encoding"] != nil
        let response = append(head, blocks, level: isPacked && profile == nil ? 0 : level)
        return Pair(
            id: responseID, payloadDigest: payload,
            mime: profile == nil ? CDXJEntry.mime(headers) : "warc/revisit", isRevisit: profile != nil,
            request: request, response: response)
    }

    private func requestHead(_ capture: Capture, _ shared: SharedFields, _ id: String, _ responseID: String)
        -> NamedFields
    {
        var head = shared.head("request", id, partner: responseID)
        head.add("WARC-Block-Digest", Self.digest([capture.requestHead, capture.requestBody]).labelled)
        // Only a declared form has a body; all other payloads are empty.
        let isEmpty = capture.requestBody.isEmpty
        head.add(
            "WARC-Payload-Digest", isEmpty ? Self.emptyDigest : Digest256(of: capture.requestBody).labelled)
        head.add("Content-Type", "application/http;msgtype=request")
        return head
    }

    private static let emptyDigest = Digest256(of: [UInt8]()).labelled

    /// What the heads of a request and its response have in common, written once for both.
    private struct SharedFields {
        private var origin = NamedFields(room: 256)
        private var ground = NamedFields(room: 128)

        init(_ capture: Capture, _ authority: String, infoID: String) {
            origin.add("WARC-Date", capture.startedAt.rfc3339)
            origin.add("WARC-Target-URI", capture.address.text)
            if let remote = capture.remoteAddress { origin.add("WARC-IP-Address", remote.description) }
            ground.add("WARC-Warcinfo-ID", id: infoID)
            ground.add(WARCField.authority, authority)
        }

        func head(_ type: String, _ id: String, partner: String) -> NamedFields {
            var head = NamedFields(first: "WARC/1.1")
            head.add("WARC-Type", type)
            head.add("WARC-Record-ID", id: id)
            head.add(origin)
            head.add("WARC-Concurrent-To", id: partner)
            head.add(ground)
            return head
        }
    }

    /// ISO 28500:2017 §6.3.2 takes the payload with transfer encodings undone, but wget, warcio and fastwarc compute
    /// WARC-Payload-Digest over the framed bytes, and call anything else damaged. So a framed body has the standard's
    /// digest under our own name and none under the contested one: true for both readings.
    private func addPayloadDigest(_ digest: Digest256, isReframed: Bool, to head: inout NamedFields) {
        head.add(isReframed ? WARCField.payloadDigest : "WARC-Payload-Digest", digest.labelled)
    }

    private func addCuts(_ capture: Capture, _ profile: RevisitProfile?, to head: inout NamedFields) {
        let reasons = capture.incompleteness.sorted()
        if profile == .samePayload {
            // §6.7.2: leaving out content that is on record already is a cut by length.
            head.add("WARC-Truncated", "length")
        } else if let reason = [.length, .time, .disconnect, .headers].first(
            where: capture.incompleteness.contains)
        {
            head.add("WARC-Truncated", reason.warcTruncated)
        }
        if !reasons.isEmpty {
            head.add(WARCField.incompleteness, reasons.map(\.rawValue).joined(separator: ", "))
        }
    }

    private func addOrigin(_ capture: Capture, to head: inout NamedFields) {
        if !capture.resolvedAddresses.isEmpty,
            capture.resolvedAddresses != capture.remoteAddress.map({ [$0] })
        {
            head.add(WARCField.resolved, capture.resolvedAddresses.map(\.description).joined(separator: ", "))
        }
        head.add(WARCField.duration, String(capture.duration.wholeMilliseconds))
    }

    private static func digest(_ blocks: [[UInt8]]) -> Digest256 {
        var digest = RunningDigest()
        for block in blocks { digest.update(block) }
        return digest.finish()
    }

    private func append(_ head: consuming NamedFields, _ blocks: [[UInt8]], level: Int? = nil) -> Member {
        head.add("Content-Length", String(blocks.reduce(0) { $0 + $1.count }))
        head.end()
        let offset = buffer.count
        let length = encoder.append(
            [head.bytes] + blocks + [[0x0D, 0x0A, 0x0D, 0x0A]], level: level ?? self.level, to: &buffer)
        var digest = RunningDigest()
        digest.update(buffer[offset...])
        return Member(offset: offset, length: length, digest: digest.finish())
    }
}

/// What a capture is recorded as a revisit of. A reference to another address is one by ISO 28500:2017 §6.7.2, which
/// names the address and the time that the content stands under.
private struct Revisit {
    let profile: RevisitProfile
    let earlier: EarlierCapture

    /// Smaller bodies are stored whatever they are: the reference would save nothing, and evidence that stands on its
    /// own is worth more.
    static let sizeFloor = 1_024

    /// Nil where the capture is stored whole.
    init?(
        _ capture: Capture, _ payload: Digest256, size: Int, earlier: EarlierCapture?,
        original: OriginalSearch
    ) {
        if let earlier, let profile = RevisitProfile(capture, payload: payload, earlier: earlier) {
            let isNamed = earlier.id != nil || profile == .notModified
            self.init(profile, isNamed ? earlier : original(payload, true) ?? earlier)
        } else {
            guard size >= Self.sizeFloor, capture.incompleteness.isEmpty, capture.status != 304,
                let original = original(payload, false),
                let profile = RevisitProfile(capture, payload: payload, earlier: original)
            else { return nil }
            self.init(profile, original)
        }
    }

    private init(_ profile: RevisitProfile, _ earlier: EarlierCapture) {
        (self.profile, self.earlier) = (profile, earlier)
    }

    func add(to head: inout NamedFields, _ address: WebAddress) {
        head.add("WARC-Profile", profile.rawValue)
        if let id = earlier.id { head.add("WARC-Refers-To", id: id) }
        head.add("WARC-Refers-To-Target-URI", (earlier.address ?? address).text)
        if let time = earlier.capturedAt { head.add("WARC-Refers-To-Date", time.rfc3339) }
    }
}

/// Why a capture is recorded as a revisit (ISO 28500:2017 §6.7).
enum RevisitProfile: String {
    case samePayload = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
    case notModified = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"

    /// Nil where the capture is new, or cut: half a body proves nothing about the other half.
    init?(_ capture: Capture, payload: Digest256, earlier: EarlierCapture?) {
        guard let earlier, capture.incompleteness.isEmpty else { return nil }
        if capture.status == 304 {
            self = .notModified
        } else if payload == earlier.payloadDigest, !capture.body.isEmpty {
            self = .samePayload
        } else {
            return nil
        }
    }
}
