package import Evidence

/// What of an archive is asked for. Everything that is set has to hold.
package struct ArchiveQuery: Hashable, Sendable {
    package var address: WebAddress?
    package var payloadDigest: String?
    /// Inclusive; nil for no bound.
    package var from: UTCTime?
    package var until: UTCTime?

    package init(
        address: WebAddress? = nil, payloadDigest: String? = nil, from: UTCTime? = nil, until: UTCTime? = nil
    ) {
        (self.address, self.payloadDigest) = (address, payloadDigest)
        (self.from, self.until) = (from, until)
    }

    func matches(_ entry: CDXJEntry) -> Bool {
        if let address, !address.text.utf8.elementsEqual(entry.url.utf8) { return false }
        if let payloadDigest, !payloadDigest.utf8.elementsEqual(entry.digest.utf8) { return false }
        if let from, entry.stamp < from.stamp { return false }
        if let until, entry.stamp > until.stamp { return false }
        return true
    }
}

extension ArchiveFolder {
    /// The entries of captures that `query` asks for, by address and time, those of open segments behind the others; at
    /// most `limit`.
    package func entries(_ query: ArchiveQuery, limit: Int) throws(ArchivingError) -> [CDXJEntry] {
        var found: [CDXJEntry] = []
        if index.exists {
            _ = try index.forEachLine { line in
                guard found.count < limit, let entry = CDXJEntry(line: line), query.matches(entry) else {
                    return
                }
                found.append(entry)
            }
        }
        for segment in try openSegments() {
            for entry in try openEntries(of: segment) where found.count < limit && query.matches(entry) {
                found.append(entry)
            }
        }
        return found
    }

    /// What of a segment that is being written can be read by now.
    private func openEntries(of segment: String) throws(ArchivingError) -> [CDXJEntry] {
        var found: [CDXJEntry] = []
        do {
            let reader = try WARCReader(ByteSource(open(segment)))
            while let record = try reader.next() {
                if let entry = CDXJEntry(record, segment: segment) { found.append(entry) }
            }
        } catch  where error.code == .torn || error.code == .malformed {
            // The batch that is written at this moment is not acknowledged yet.
        }
        return found
    }

    /// The record that holds the body which `revisit` leaves out; nil where the archive has none that does.
    package func original(of revisit: WARCRecord) throws(ArchivingError) -> WARCRecord? {
        guard let digest = revisit.statedPayloadDigest, let known = Digest256(labelled: digest) else {
            return nil
        }
        for entry in try entries(ArchiveQuery(payloadDigest: digest), limit: 1_000)
        where entry.mime != "warc/revisit" {
            let record = try record(at: entry.location)
            if record.holds(payload: known) { return record }
        }
        return nil
    }
}
