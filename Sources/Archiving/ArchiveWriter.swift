package import Evidence

/// Writes captures into the segments of an archive folder, so that what it has returned is never lost.
///
/// Bytes that stand are never changed: segments only grow, and are closed by a rename. ``append(_:authority:unchangedFrom:original:)``
/// returns after one sync for the whole batch. After an error of a write or a sync the segment is left as it is and
/// never written again (the kernel may have dropped pages it could not write, and a second sync would not tell);
/// the next batch opens a new one. Calls block on the disk: one owner, on a queue that may.
///
///     let writer = try ArchiveWriter(folder: "data/archive", description: description)
///     let records = try writer.append(captures, authority: "AUT-2026-001")
///     try writer.close()
package final class ArchiveWriter {
    /// What the last run left unfinished, and what was done about it.
    package let recovery: ArchiveRecovery

    private let folder: FolderPath
    private let description: ArchiveDescription
    private let settings: ArchiveSettings
    private let now: () -> UTCTime
    private let composer: RecordComposer
    private let lock: ArchiveLock
    private var segment: OpenSegment?
    private var nextNumber: Int

    /// Opens the archive, after finishing what a crash left. Throws with code `locked` where another process has it.
    ///
    /// `now` names segments and dates warcinfo records; `makeID` gives record ids, `urn:uuid:…`, each only once; nil
    /// takes ``RecordID/timeOrdered(_:)``.
    package init(
        folder path: String, description: ArchiveDescription, settings: ArchiveSettings = ArchiveSettings(),
        now: @escaping () -> UTCTime, makeID: (() -> String)? = nil
    ) throws(ArchivingError) {
        folder = FolderPath(path)
        try folder.create()
        lock = try ArchiveLock.take(folder)
        recovery = try ArchiveRecovery(of: folder)
        nextNumber = try Self.nextNumber(in: folder)
        (self.description, self.settings, self.now) = (description, settings, now)
        composer = RecordComposer(level: settings.level, makeID: makeID ?? { RecordID.timeOrdered(now()) })
    }

    /// Writes `captures` in order, syncs once, and returns where each of them lies.
    ///
    /// `earlier` names the last capture by address: one with the same payload is recorded as a revisit, without its
    /// body; so is one whose payload `original` finds under another address, unless it is small, and one whose payload
    /// this batch holds already: the record it refers to stands before it in the same segment, so that no crash leaves
    /// the one without the other. When this throws, none of the batch is acknowledged; those before are safe.
    package func append(
        _ captures: [Capture], authority: String, unchangedFrom earlier: [WebAddress: EarlierCapture] = [:],
        original: OriginalSearch = { _, _ in nil }
    ) throws(ArchivingError) -> [CaptureRecord] {
        guard !captures.isEmpty else { return [] }
        do {
            if let segment,
                segment.length >= settings.segmentBytes || segment.captures >= settings.segmentCaptures
            {
                try close()
            }
            return try write(captures, authority, earlier, original, into: try current())
        } catch {
            segment = nil
            composer.discard()
            throw error
        }
    }

    /// Closes the segment: indexes it and gives it its final name. The writer may go on with a new one.
    package func close() throws(ArchivingError) {
        guard let closing = segment else { return }
        // Whatever happens below, this segment is not written again; the next start finishes what fails here.
        segment = nil
        try SegmentClosing(folder).close(closing.name, journal: closing.hasJournal)
    }

    private func write(
        _ captures: [Capture], _ authority: String, _ earlier: [WebAddress: EarlierCapture],
        _ original: OriginalSearch, into segment: OpenSegment
    ) throws(ArchivingError) -> [CaptureRecord] {
        var records: [CaptureRecord] = []
        var entries: [CDXJEntry] = []
        var whole: [Digest256: EarlierCapture] = [:]
        records.reserveCapacity(captures.count)
        for capture in captures {
            let pair = composer.append(
                capture, authority: authority, earlier: earlier[capture.address],
                original: { original($0, $1) ?? whole[$0] }, infoID: segment.infoID)
            let base = segment.length
            func place(_ member: RecordComposer.Member) -> RecordLocation {
                RecordLocation(segment: segment.name, offset: base + member.offset, length: member.length)
            }
            let record = CaptureRecord(
                id: pair.id, address: capture.address, capturedAt: capture.startedAt, status: capture.status,
                payloadDigest: pair.payloadDigest, response: place(pair.response),
                request: place(pair.request),
                authority: authority, incompleteness: capture.incompleteness)
            records.append(record)
            if !pair.isRevisit, capture.incompleteness.isEmpty, whole[pair.payloadDigest] == nil {
                whole[pair.payloadDigest] = EarlierCapture(record)
            }
            entries.append(
                CDXJEntry(record, mime: pair.mime, recordDigest: pair.response.digest))
            if composer.buffer.count > Self.bufferLimit { try flush(into: segment) }
        }
        try flush(into: segment)
        try segment.sync()
        segment.note(entries)
        return records
    }

    private func flush(into segment: OpenSegment) throws(ArchivingError) {
        try segment.append(composer.buffer)
        composer.discard()
    }

    private func current() throws(ArchivingError) -> OpenSegment {
        if let segment { return segment }
        let time = now()
        let digits = String(nextNumber)
        let number = String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
        let name = "baken-\(time.stamp)-\(number)\(ArchiveFolder.closedSuffix)"
        nextNumber += 1
        composer.discard()
        let infoID = composer.appendInfo(description, segment: name, at: time)
        let opened = try OpenSegment(folder, name: name, infoID: infoID)
        try flush(into: opened)
        segment = opened
        return opened
    }

    /// For tests: the next batch is written, and its sync fails.
    func failNextSync() {
        segment?.failsNextSync = true
    }

    private static let bufferLimit = 8_000_000

    /// One more than the highest number in use, so that names sort in the order in which they were made.
    private static func nextNumber(in folder: FolderPath) throws(ArchivingError) -> Int {
        let numbers = try folder.names().compactMap { name -> Int? in
            let parts = name.split(separator: "-")
            guard parts.count == 3, parts[0] == "baken" else { return nil }
            return Int(parts[2].prefix { $0.isNumber })
        }
        return (numbers.max() ?? 0) + 1
    }
}

extension CDXJEntry {
    /// The line of a capture that was just written: the same that reading its record gives.
    fileprivate init(_ record: CaptureRecord, mime: String, recordDigest: Digest256) {
        self.init(
            key: record.address.surt, stamp: record.capturedAt.stamp, url: record.address.text,
            mime: mime, status: String(record.status),
            digest: record.payloadDigest.labelled, location: record.response, recordDigest: recordDigest)
    }
}
