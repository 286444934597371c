internal import Evidence

/// Something that does not hold, or cannot be checked, and where.
package struct ArchiveProblem: Hashable, Sendable {
    package let file: String
    /// In bytes from the start of the file; nil where the whole file is meant.
    package let offset: Int?
    /// Stable id, `warc.digest.block`.
    package let rule: String
    package let message: String

    package init(file: String, offset: Int?, rule: String, message: String) {
        (self.file, self.offset, self.rule, self.message) = (file, offset, rule, message)
    }
}

/// Checks WARC files by every rule of the standard that a reader can check, and by their digests.
///
/// The tools that others use pass a record that is cut in the middle; this must not. Files that Baken wrote are held to
/// more than the standard asks: digests on every record, pairs that are whole, gzip heads without anything in them,
/// requests packed as their responses say. Every rule has its line in ``WARCRule``.
package struct WARCCheck: Sendable {
    /// What does not hold.
    package private(set) var problems: [ArchiveProblem] = []
    /// What could not be checked, such as a record without a digest.
    package private(set) var unchecked: [ArchiveProblem] = []
    package private(set) var recordCount = 0

    private let limits: WARCReader.Limits
    private var ids: Set<Digest256> = []

    package init(limits: WARCReader.Limits = WARCReader.Limits()) {
        self.limits = limits
    }

    /// Checks one file; `body` sees each record. May be called for several files, whose record ids must all differ.
    package mutating func check(_ source: ByteSource, _ body: (WARCRecord) -> Void = { _ in }) {
        var file = FileCheck(name: source.name)
        do {
            let reader = try WARCReader(source, limits: limits)
            while let record = try reader.next() {
                if file.count == 0 { file.begin(record) }
                noteID(of: record, &file)
                file.take(record, isCompressed: reader.isCompressed, source)
                body(record)
            }
            file.end()
        } catch {
            file.problem("warc.\(error.code)", error.message, error.offset)
        }
        recordCount += file.count
        problems += file.problems
        unchecked += file.unchecked
    }

    private mutating func noteID(of record: WARCRecord, _ file: inout FileCheck) {
        guard let id = record.id, !ids.insert(Digest256(of: id)).inserted else { return }
        file.problem("warc.record-id.repeated", "another record has the same WARC-Record-ID", record.offset)
    }
}

/// The check of one file.
private struct FileCheck {
    let name: String
    var problems: [ArchiveProblem] = []
    var unchecked: [ArchiveProblem] = []
    var count = 0
    /// True where the warcinfo record names Baken as the writer.
    private var isOwn = false
    private var infoID: String?
    private var ids: Set<Digest256> = []
    private var partners: [(id: Digest256, offset: Int)] = []
    /// Of warcinfo and of the last request, as they stand in the file.
    private var infoDigest: Digest256?
    private var lastRequest: (id: String, digest: Digest256)?
    /// Of the last records with one: a capture event is written in one go.
    private var events: [(id: String, date: UTCTime, named: Set<String>, offset: Int)] = []

    init(name: String) {
        self.name = name
    }

    mutating func problem(_ rule: String, _ message: String, _ offset: Int?) {
        problems.append(ArchiveProblem(file: name, offset: offset, rule: rule, message: message))
    }

    private mutating func leave(_ rule: String, _ message: String, _ offset: Int?) {
        unchecked.append(ArchiveProblem(file: name, offset: offset, rule: rule, message: message))
    }

    mutating func begin(_ first: WARCRecord) {
        guard first.type == "warcinfo" else {
            if first.fields[WARCField.authority] != nil {
                problem(
                    "baken.warcinfo", "the file begins without the warcinfo record of its captures",
                    first.offset)
            }
            return
        }
        isOwn = first.block.starts(with: "software: Baken/".utf8)
        (infoID, infoDigest) = (first.id, first.recordDigest)
    }

    mutating func take(_ record: WARCRecord, isCompressed: Bool, _ source: ByteSource) {
        count += 1
        for defect in record.defects {
            if defect.rule == "reader.block-limit" {
                leave(defect.rule, defect.message, record.offset)
            } else {
                problem(defect.rule, defect.message, record.offset)
            }
        }
        for defect in WARCFieldRules.defects(of: record) {
            problem(defect.rule, defect.message, record.offset)
        }
        checkDigests(record)
        checkConcurrent(record)
        if isOwn { checkOwn(record, isCompressed: isCompressed, source) }
    }

    mutating func end() {
        if count == 0 { problem("warc.empty", "the file holds no record", nil) }
        if count == 1, isOwn { problem("baken.pair", "Baken closes no file without a capture", nil) }
        for partner in partners where !ids.contains(partner.id) {
            problem("baken.pair", "the record that this one is concurrent to is missing", partner.offset)
        }
    }

    /// §5.4. Looked for among the last eight records alone, which is where every writer puts them.
    private mutating func checkConcurrent(_ record: WARCRecord) {
        guard let id = record.id, let date = record.date else { return }
        let named = Set(record.fields.values("WARC-Concurrent-To").map(WARCRecord.withoutBrackets))
        // The field counts in both directions (§5.7).
        for earlier in events
        where earlier.date != date && (named.contains(earlier.id) || earlier.named.contains(id)) {
            problem(
                "warc.date.concurrent",
                "another WARC-Date than the record at \(earlier.offset), of one capture",
                record.offset)
        }
        events.append((id, date, named, record.offset))
        if events.count > 8 { events.removeFirst() }
    }

    private mutating func checkDigests(_ record: WARCRecord) {
        guard record.block.count == record.announcedLength else { return }
        let blockDigest = check(record.fields["WARC-Block-Digest"], "block", record, record.block)
        var payloadDigest: Bool?
        if record.type != "revisit", record.fields["WARC-Segment-Number"] == nil {
            for payload in WARCPayload.candidates(of: record) {
                payloadDigest = check(payload.digest, "payload", record, payload.readings) ?? payloadDigest
            }
        }
        if blockDigest == nil, payloadDigest == nil, record.announcedLength > 0, record.type != "revisit" {
            leave("warc.digest.none", "no digest that can be checked", record.offset)
        }
    }

    private mutating func check(
        _ digest: String?, _ what: String, _ record: WARCRecord, _ readings: [UInt8]...
    ) -> Bool? {
        check(digest, what, record, readings)
    }

    /// Nil where there is nothing to check by.
    private mutating func check(
        _ digest: String?, _ what: String, _ record: WARCRecord, _ readings: [[UInt8]]
    ) -> Bool? {
        guard let digest else { return nil }
        guard let digest = LabelledDigest(digest) else {
            if LabelledDigest.isDamaged(digest) {
                problem("warc.digest.form", "the \(what) digest has an impossible form", record.offset)
                return false
            }
            return nil
        }
        let holds = readings.contains { digest.matches($0) }
        if !holds {
            problem(
                "warc.digest.\(what)", "the \(what) does not have the digest that is stated", record.offset)
        }
        return holds
    }

    private mutating func checkOwn(_ record: WARCRecord, isCompressed: Bool, _ source: ByteSource) {
        if record.fields["WARC-Block-Digest"] == nil {
            problem("baken.digest", "a record of Baken's has a block digest always", record.offset)
        }
        if record.isHTTPResponse, record.statedPayloadDigest == nil {
            problem("baken.digest", "a response of Baken's has a payload digest always", record.offset)
        }
        if record.type != "warcinfo", record.fields["WARC-Warcinfo-ID"] != infoID.map({ "<\($0)>" }) {
            problem("baken.warcinfo", "the record belongs to another warcinfo record", record.offset)
        }
        if record.fields[WARCField.metadata] != nil, ConnectionMetadata(record) == nil {
            problem(
                "baken.connection", "what is told of the connection is not in Baken's form", record.offset)
        }
        if let id = record.id { ids.insert(Digest256(of: "<\(id)>")) }
        for partner in record.fields.values("WARC-Concurrent-To") {
            partners.append((Digest256(of: partner), record.offset))
        }
        if isCompressed { checkPacked(record) }
        if isCompressed, let head = try? source.bytes(at: record.offset, limit: 10), !Self.isBareGzip(head) {
            problem("baken.gzip.head", "the gzip head is not one that Baken writes", record.offset)
        }
    }

    /// Segments of older versions have no such digests; in a file that somebody unpacked there is nothing to compare.
    private mutating func checkPacked(_ record: WARCRecord) {
        if record.type == "request" {
            lastRequest = record.id.flatMap { id in record.recordDigest.map { (id, $0) } }
        }
        // A record that shares its member has no bytes of its own, which is a problem that is found elsewhere.
        guard record.isHTTPResponse, record.recordDigest != nil else { return }
        if let stated = record.fields[WARCField.requestDigest] {
            let isPartner = record.fields["WARC-Concurrent-To"] == lastRequest.map { "<\($0.id)>" }
            if !isPartner || lastRequest?.digest.labelled != stated {
                problem(
                    "baken.packed", "the request before it is packed otherwise than when it was written",
                    record.offset)
            }
        }
        if let stated = record.fields[WARCField.infoDigest], infoDigest?.labelled != stated {
            problem(
                "baken.packed", "the warcinfo record is packed otherwise than when it was written",
                record.offset)
        }
    }

    /// RFC 1952 §2.3: no flags, no time, no hint, Unix.
    private static func isBareGzip(_ head: [UInt8]) -> Bool {
        head == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    }
}

extension LabelledDigest {
    /// True for a value that claims an algorithm that is known but cannot be a digest of it.
    fileprivate static func isDamaged(_ text: String) -> Bool {
        let label = text.prefix { $0 != ":" }.lowercased()
        return ["sha1", "sha-1", "sha256", "sha-256"].contains(label) || !text.utf8.contains(0x3A)
    }
}
