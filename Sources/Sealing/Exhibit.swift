internal import Archiving
internal import Evidence

/// The records of one capture, taken over byte for byte from the archive, and what a reader wants to know of them.
struct Exhibit {
    /// `E-001`.
    let id: String
    let capture: CaptureRecord
    /// warcinfo, request and response as they stand in the archive, one behind the other.
    private(set) var warc: [UInt8]
    /// The index of ``warc``, one line.
    private(set) var index: [UInt8]
    let digest: Digest256
    let recordType: String
    let remoteAddress: String?
    let resolvedAddresses: String?
    let payloadDigest: String
    /// True where its body stands in the record of another capture: ``refersTo``, where it names one.
    let leavesPayloadOut: Bool
    let refersTo: String?

    static func id(_ number: Int) -> String {
        let digits = String(number)
        return "E-" + String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
    }

    var warcPath: String { "exhibits/\(id).warc.gz" }
    var indexPath: String { "exhibits/\(id).cdxj" }
    var warcName: String { "\(id).warc.gz" }

    /// Takes the records of `capture` and refuses what is not what the case says.
    init(id: String, capture: CaptureRecord, records: BundleSealer.Records) throws(SealingError) {
        self.id = id
        self.capture = capture
        let info = try records.info(capture.response.segment)
        let request = try records.stored(capture.request)
        let response = try records.stored(capture.response)
        let name = "\(id).warc.gz"
        let (infoRecord, requestRecord, record) = try archiving(.archiveDiffers) {
            () throws(ArchivingError) in
            (
                try ArchiveFolder.onlyRecord(in: info, name: name),
                try ArchiveFolder.onlyRecord(in: request, name: name),
                try ArchiveFolder.onlyRecord(in: response, name: name)
            )
        }
        guard infoRecord.type == "warcinfo", requestRecord.type == "request",
            record.type == "response" || record.type == "revisit", record.id == capture.id,
            record.targetURI == capture.address.text, record.date == capture.capturedAt,
            record.statedPayloadDigest == capture.payloadDigest.labelled
        else {
            throw SealingError(
                .archiveDiffers, "the archive holds another record than \(capture.id) at its place")
        }
        warc = info + request + response
        index = try Self.index(of: warc, name: name)
        digest = Digest256(of: warc)
        recordType = record.type
        remoteAddress = record.fields["WARC-IP-Address"]
        resolvedAddresses = record.fields[WARCField.resolved]
        payloadDigest = capture.payloadDigest.labelled
        (leavesPayloadOut, refersTo) = (record.leavesPayloadOut, record.refersTo)
    }

    /// The exhibit of `others` that holds the body which this one leaves out.
    func original(among others: [Exhibit]) -> Exhibit? {
        guard leavesPayloadOut else { return nil }
        return others.first {
            $0.recordType == "response" && $0.payloadDigest == payloadDigest
                && (refersTo == nil || $0.capture.id == refersTo)
        }
    }

    /// Lets the bytes go once they are written, so that a large case does not stand in memory.
    var withoutBytes: Exhibit {
        var copy = self
        (copy.warc, copy.index) = ([], [])
        return copy
    }

    /// The index that an exhibit must have.
    static func index(of warc: [UInt8], name: String) throws(SealingError) -> [UInt8] {
        let reader = try archiving(.archiveDiffers) { () throws(ArchivingError) in
            try WARCReader(ByteSource(warc, name: name))
        }
        var lines: [[UInt8]] = []
        while let record = try archiving(.archiveDiffers, reader.next) {
            if let entry = CDXJEntry(record, segment: name) { lines.append(entry.line) }
        }
        return lines.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 + [0x0A] }
    }
}
