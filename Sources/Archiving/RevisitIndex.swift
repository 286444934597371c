internal import Evidence

/// Finds the records that revisits refer to (ISO 28500:2017 §6.7), in files that are read from front to back: by
/// record id, by address and date, by payload digest, or, where a writer names none of these, as the newest capture
/// of the address.
///
/// It knows places, not pages: ``RevisitIndex/original(of:at:in:)`` reads the record anew and looks whether it is the
/// one. At most ``limit`` answers are known, some 100 MB; those beyond are not found.
package struct RevisitIndex: Sendable {
    /// Of a record, in the file that the caller calls by this number.
    package struct Place: Hashable, Sendable {
        package let file: Int
        /// ``WARCRecord/offset``.
        package let offset: Int

        package init(file: Int, offset: Int) {
            (self.file, self.offset) = (file, offset)
        }
    }

    package static let limit = 250_000

    /// By digest of what names them, which needs less room than addresses of any length.
    private var places: [Digest256: Place] = [:]
    private var count = 0

    package init() {}

    package var isFull: Bool { count >= Self.limit }

    /// Remembers where the body of `capture` stands: `place` is that of a response, its own or the one it refers to.
    package mutating func note(_ capture: WARCRecord, at place: Place) {
        guard !isFull else { return }
        count += 1
        if let id = capture.id { places[Self.key("id", id)] = place }
        if let digest = capture.statedPayloadDigest, places[Self.key("payload", digest)] == nil {
            places[Self.key("payload", digest)] = place
        }
        guard let target = capture.targetURI else { return }
        places[Self.key("newest", target)] = place
        if let date = capture.date { places[Self.key("at \(date.rfc3339)", target)] = place }
    }

    /// Where the original of `revisit` may stand, the likeliest first.
    package func places(of revisit: WARCRecord) -> [Place] {
        var keys: [Digest256] = []
        if let id = revisit.refersTo { keys.append(Self.key("id", id)) }
        let target = revisit.refersToTarget ?? revisit.targetURI
        if let target, let date = revisit.refersToDate {
            keys.append(Self.key("at \(date.rfc3339)", target))
        }
        if !revisit.isNotModified, let digest = revisit.statedPayloadDigest {
            keys.append(Self.key("payload", digest))
        }
        if !revisit.namesOriginal, let target { keys.append(Self.key("newest", target)) }
        var seen: Set<Place> = []
        return keys.compactMap { places[$0] }.filter { seen.insert($0).inserted }
    }

    /// The response at `offset` of the file at `path` that holds what `revisit` leaves out; nil where none there does.
    package static func original(of revisit: WARCRecord, at offset: Int, in path: String)
        throws(ArchivingError) -> WARCRecord?
    {
        let reader = try WARCReader(ByteSource(try BinaryFile(path, .reading)), from: offset)
        // One gzip member may hold many records.
        while let record = try reader.next(), record.offset == offset {
            if record.holdsPayload(of: revisit) { return record }
        }
        return nil
    }

    private static func key(_ kind: String, _ name: String) -> Digest256 { Digest256(of: "\(kind) \(name)") }
}

extension WARCRecord {
    /// True for a revisit because the server said that nothing had changed: then its digest is of no page.
    var isNotModified: Bool {
        type == "revisit" && fields["WARC-Profile"]?.hasSuffix("/revisit/server-not-modified") == true
    }

    /// True for a revisit that says of which capture it is one. Of others it has to be the last before it.
    package var namesOriginal: Bool {
        refersTo != nil || refersToDate != nil || !isNotModified && statedPayloadDigest != nil
    }

    fileprivate var refersToDate: UTCTime? {
        fields["WARC-Refers-To-Date"].flatMap(UTCTime.init(rfc3339:))
    }

    fileprivate var refersToTarget: String? { fields["WARC-Refers-To-Target-URI"].map(Self.withoutBrackets) }

    /// Where the revisit states a payload digest, that decides; where it has none, it has to be known by its name.
    fileprivate func holdsPayload(of revisit: WARCRecord) -> Bool {
        guard type == "response", block.count == announcedLength else { return false }
        if !revisit.isNotModified, let stated = revisit.statedPayloadDigest {
            guard let digest = LabelledDigest(stated) else { return stated == statedPayloadDigest }
            guard let message = HTTPMessage(response: block) else { return digest.matches(block) }
            // wget and warcio digest the framed body, the standard (§6.3.2) the unframed.
            return digest.matches(HTTPPayload.entity(message.headers, message.body).bytes)
                || digest.matches(message.body)
        }
        if let named = revisit.refersTo, named == id { return true }
        return storedLength != nil || targetURI == (revisit.refersToTarget ?? revisit.targetURI)
    }
}

extension HTTPPayload {
    /// The page that a revisit stands for: with its own head where it has one, and the body of `original`. Nil where
    /// one of them is no answer of a server.
    package init?(revisit: WARCRecord, of original: WARCRecord, limits: Limits = Limits()) {
        guard let first = HTTPMessage(response: original.block) else { return nil }
        let own =
            revisit.isNotModified || revisit.block.isEmpty ? first : HTTPMessage(response: revisit.block)
        guard let own else { return nil }
        self.init(
            status: own.status, headers: own.headers, entity: Self.entity(first.headers, first.body),
            incompleteness: [], limits: limits)
    }
}
