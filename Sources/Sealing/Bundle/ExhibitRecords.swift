internal import Archiving
internal import Evidence

/// The records of one capture, taken over byte for byte from the archive, and what a reader wants to know of them.
struct ExhibitRecords {
    let capture: CaptureRecord
    /// warcinfo of its segment, as it stands in the archive; then request and response, one behind the other.
    let info: [UInt8]
    let pair: [UInt8]
    let recordType: String
    let fields: [(name: String, value: String)]
    let session: [(name: String, value: String)]
    /// True where its body stands in the record of another capture: ``refersTo``, where it names one.
    let leavesPayloadOut: Bool
    let refersTo: String?

    /// Takes the records of `capture` and refuses what is not what the case says.
    init(_ capture: CaptureRecord, _ records: BundleSealer.Records) throws(SealingError) {
        self.capture = capture
        info = try records.info(capture.response.segment)
        let request = try records.stored(capture.request)
        let response = try records.stored(capture.response)
        pair = request + response
        let name = capture.response.segment
        let packed = info
        let (infoRecord, requestRecord, record) = try archiving(.archiveDiffers) {
            () throws(ArchivingError) in
            (
                try ArchiveFolder.onlyRecord(in: packed, name: name),
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
        recordType = record.type
        fields = Self.list(record.fields)
        session = Self.list(HeaderFields(head: Array("warcinfo\n".utf8) + infoRecord.block))
        (leavesPayloadOut, refersTo) = (record.leavesPayloadOut, record.refersTo)
    }

    private static func list(_ fields: HeaderFields) -> [(name: String, value: String)] {
        fields.fields.map { ($0.name, $0.value) }
    }

    func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The capture among `others` that holds the body which this one leaves out.
    func original(among others: [CaptureRecord]) -> CaptureRecord? {
        guard leavesPayloadOut else { return nil }
        return others.first {
            $0.id != capture.id && $0.payloadDigest == capture.payloadDigest
                && (refersTo == nil || $0.id == refersTo)
        }
    }
}
