internal import Evidence

/// Turns captures into WARC 1.1 records, one gzip member each, at the end of one buffer.
final class RecordComposer {
    private let encoder: GzipEncoder
    private let level: Int
    private let makeID: () -> String
    /// Members that were made and not yet taken.
    private(set) var buffer: [UInt8] = []

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
        head.add("WARC-Record-ID", "<\(id)>")
        head.add("WARC-Date", time.rfc3339)
        head.add("WARC-Filename", segment)
        head.add("WARC-Block-Digest", Digest256(of: block).labelled)
        head.add("Content-Type", "application/warc-fields")
        _ = append(head, [block], level: level)
        return id
    }

    func append(_ capture: Capture, authority: String, earlier: EarlierCapture?, infoID: String) -> Pair {
        let headers = capture.headers
        let entity = HTTPPayload.entity(headers, capture.body)
        let payload = Digest256(of: entity.bytes)
        let profile = RevisitProfile(capture, payload: payload, earlier: earlier)
        let (requestID, responseID) = (makeID(), makeID())
        let request = append(
            requestHead(capture, authority, requestID, responseID, infoID),
            [capture.requestHead, capture.requestBody])
        var head = common(
            profile == nil ? "response" : "revisit", capture, authority, responseID, requestID, infoID)
        let blocks = profile == nil ? [capture.responseHead, capture.body] : [capture.responseHead]
        head.add("WARC-Block-Digest", Self.digest(blocks).labelled)
        addPayloadDigest(payload, isReframed: entity.wasChunked && profile == nil, to: &head)
        if let profile, let earlier { profile.add(to: &head, capture.address, earlier) }
        addCuts(capture, profile, to: &head)
        addOrigin(capture, to: &head)
        if let provenance = capture.provenance {
            ConnectionMetadata(provenance, fault: capture.fault).add(to: &head)
        }
        head.add("Content-Type", "application/http;msgtype=response")
        // What is compressed already does not shrink: it is stored, at the price of a copy.
        let isPacked = headers["Content-Encoding"] != nil
        let response = append(head, blocks, level: isPacked && profile == nil ? 0 : level)
        return Pair(
            id: responseID, payloadDigest: payload,
            mime: profile == nil ? CDXJEntry.mime(headers) : "warc/revisit", request: request,
            response: response)
    }

    private func requestHead(
        _ capture: Capture, _ authority: String, _ id: String, _ responseID: String, _ infoID: String
    ) -> NamedFields {
        var head = common("request", capture, authority, id, responseID, infoID)
        head.add("WARC-Block-Digest", Self.digest([capture.requestHead, capture.requestBody]).labelled)
        // Only a declared form has a body; all other payloads are empty.
        let isEmpty = capture.requestBody.isEmpty
        head.add(
            "WARC-Payload-Digest", isEmpty ? Self.emptyDigest : Digest256(of: capture.requestBody).labelled)
        head.add("Content-Type", "application/http;msgtype=request")
        return head
    }

    private static let emptyDigest = Digest256(of: [UInt8]()).labelled

    private func common(
        _ type: String, _ capture: Capture, _ authority: String, _ id: String, _ partner: String,
        _ infoID: String
    ) -> NamedFields {
        var head = NamedFields(first: "WARC/1.1")
        head.add("WARC-Type", type)
        head.add("WARC-Record-ID", "<\(id)>")
        head.add("WARC-Date", capture.startedAt.rfc3339)
        head.add("WARC-Target-URI", capture.address.text)
        if let remote = capture.remoteAddress { head.add("WARC-IP-Address", remote.description) }
        head.add("WARC-Concurrent-To", "<\(partner)>")
        head.add("WARC-Warcinfo-ID", "<\(infoID)>")
        head.add(WARCField.authority, authority)
        return head
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

    private func append(_ head: NamedFields, _ blocks: [[UInt8]], level: Int? = nil) -> Member {
        var head = head
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

    func add(to head: inout NamedFields, _ address: WebAddress, _ earlier: EarlierCapture) {
        head.add("WARC-Profile", rawValue)
        if let id = earlier.id { head.add("WARC-Refers-To", "<\(id)>") }
        head.add("WARC-Refers-To-Target-URI", address.text)
        if let time = earlier.capturedAt { head.add("WARC-Refers-To-Date", time.rfc3339) }
    }
}
