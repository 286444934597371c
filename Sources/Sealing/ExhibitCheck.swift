internal import Archiving
internal import Evidence

/// Checks one exhibit: a sound WARC file of exactly warcinfo, request and response, which is what the case says.
struct ExhibitCheck {
    private let exhibit: CanonicalValue
    private let path: String
    private let source: ByteSource
    private let index: [UInt8]?

    init(_ exhibit: CanonicalValue, path: String, _ source: ByteSource, _ index: [UInt8]?) {
        (self.exhibit, self.path, self.source, self.index) = (exhibit, path, source, index)
    }

    /// What the checks between exhibits need of the record.
    struct Content {
        let path: String
        let record: String
        let payloadDigest: String?
        let isHeld: Bool
        /// False unless the body stands in the record ``refersTo``.
        let isElsewhere: Bool
        let refersTo: String?

        fileprivate init(_ record: WARCRecord, _ path: String) {
            (self.path, self.record, payloadDigest) = (path, record.id ?? "", record.statedPayloadDigest)
            isHeld = record.type == "response"
            (isElsewhere, refersTo) = (record.leavesPayloadOut, record.refersTo)
        }
    }

    /// Nil where the exhibit is none.
    func run(_ report: inout VerificationReport) throws(ArchivingError) -> Content? {
        var check = WARCCheck()
        var records: [WARCRecord] = []
        check.check(source) { record in
            if records.count < 4 { records.append(record) }
        }
        for problem in check.problems + check.unchecked {
            // In evidence, what cannot be checked does not hold.
            report.add(.failed, path, problem.rule, problem.message, offset: problem.offset)
        }
        let types = records.map(\.type)
        guard types == ["warcinfo", "request", "response"] || types == ["warcinfo", "request", "revisit"]
        else {
            report.add(
                .failed, path, "exhibit.records", "does not hold exactly warcinfo, request and response")
            return nil
        }
        compare(records[2], &report)
        checkIndex(records[2], &report)
        return Content(records[2], path)
    }

    private func compare(_ record: WARCRecord, _ report: inout VerificationReport) {
        let pairs: [(String, String?)] = [
            ("record", record.id), ("recordType", record.type), ("address", record.targetURI),
            ("capturedAt", record.date?.rfc3339), ("payloadDigest", record.statedPayloadDigest),
            ("resolvedAddresses", record.fields[WARCField.resolved]),
            ("remoteAddress", record.fields["WARC-IP-Address"]),
            ("authority", record.fields[WARCField.authority]),
        ]
        for (name, value) in pairs where exhibit[name]?.text != value {
            report.add(
                .failed, path, "exhibit.\(name)", "case.json says otherwise about \(name)",
                offset: record.offset)
        }
    }

    private func checkIndex(_ record: WARCRecord, _ report: inout VerificationReport) {
        let name = FolderPath.lastPart(of: path)
        let expected = CDXJEntry(record, segment: name).map { $0.line + [0x0A] }
        if index == nil || index != expected {
            report.add(.failed, path, "exhibit.index", "its index is not the one that its records give")
        }
    }
}
