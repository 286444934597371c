internal import Archiving
internal import Evidence

/// Checks the exhibits: each package is a sound WACZ, whose records are what the exhibit's document says of them.
struct ExhibitsCheck {
    private let files: BundleFiles
    private let ids: [String]
    private let isWhole: Bool

    init(_ files: BundleFiles, _ caseFile: CanonicalValue) {
        self.files = files
        ids = (caseFile["exhibits"]?.list ?? []).compactMap(\.text)
        isWhole = caseFile["edition"]?.text == BundleEdition.police.rawValue
    }

    /// Returns what there is of each, in the order of the case.
    func run(_ report: inout VerificationReport) throws(ArchivingError) -> [ExhibitOutcomes.Found] {
        var expected: Set<String> = []
        var found: [ExhibitOutcomes.Found] = []
        for (number, id) in ids.enumerated() {
            let path = BundleLayout.exhibitPath(id)
            expected.formUnion([path, CaseTelling.packagePath(id)])
            let before = report.failures
            var sound: CanonicalValue?
            if let document = try files.bytes(path).flatMap(CanonicalValue.init(document:)),
                document["id"]?.text == id, id == BundleLayout.number("E", number + 1)
            {
                sound = document
                try check(document, id, &report)
            } else {
                report.add(.failed, path, "exhibit.form", "is missing, or not in canonical form")
            }
            found.append(.init(id: id, document: sound, isSound: report.failures == before))
        }
        for path in files.paths where path.hasPrefix(BundleLayout.exhibits) && !expected.contains(path) {
            report.add(.failed, path, "exhibit.unnamed", "case.json does not name this exhibit")
        }
        if ids.isEmpty {
            report.add(.failed, BundleLayout.casePath, "exhibit.missing", "the case rests on no exhibit")
        }
        return found
    }

    private func check(_ document: CanonicalValue, _ id: String, _ report: inout VerificationReport)
        throws(ArchivingError)
    {
        let path = CaseTelling.packagePath(id)
        guard isWhole else {
            if document["file"] != nil || files.contains(path) {
                report.add(.failed, path, "exhibit.withheld", "this edition has no pages")
            }
            return
        }
        guard document["file"]?.text == path, let source = try files.source(path) else {
            return report.add(.failed, path, "exhibit.missing", "the package of the exhibit is missing")
        }
        let digest = try files.digest(path)
        guard digest?.labelled == document["digest"]?.text, source.count == document["bytes"]?.integer else {
            return report.add(.failed, path, "exhibit.digest", "is not the package that \(id) names")
        }
        try checkPackage(source, document, path, &report)
    }

    private func checkPackage(
        _ source: ByteSource, _ document: CanonicalValue, _ path: String,
        _ report: inout VerificationReport
    ) throws(ArchivingError) {
        var inner = VerificationReport()
        var found: [WARCRecord] = []
        do {
            let wacz = WACZCheck(try OpenZip(source))
            try wacz.run(&inner) { record in
                if record.id == document["record"]?.text { found.append(record) }
            }
        } catch let problem as OpenZip.Problem {
            inner.add(.failed, "", problem.rule, problem.message, offset: problem.offset)
        } catch let error as ArchivingError {
            throw error
        } catch {
            inner.add(.failed, "", "zip.form", "cannot be read as a zip file")
        }
        // In evidence, what cannot be checked does not hold.
        for line in inner.problems {
            report.add(.failed, "\(path)/\(line.file)", line.rule, line.message, offset: line.offset)
        }
        guard found.count == 1 else {
            return report.add(
                .failed, path, "exhibit.records", "does not hold the record of the exhibit, once")
        }
        compare(found[0], document, path, &report)
    }

    private func compare(
        _ record: WARCRecord, _ document: CanonicalValue, _ path: String,
        _ report: inout VerificationReport
    ) {
        let pairs: [(String, String?)] = [
            ("record", record.id), ("recordType", record.type), ("address", record.targetURI),
            ("capturedAt", record.date?.rfc3339), ("payloadDigest", record.statedPayloadDigest),
            ("resolvedAddresses", record.fields[WARCField.resolved]),
            ("remoteAddress", record.fields["WARC-IP-Address"]),
            ("authority", record.fields[WARCField.authority]),
        ]
        for (name, value) in pairs where document[name]?.text != value {
            report.add(.failed, path, "exhibit.\(name)", "exhibit.json says otherwise about \(name)")
        }
        let fields = record.fields.fields.map { [$0.name, $0.value] }
        let told = (document["fields"]?.list ?? []).map { ($0.list ?? []).compactMap(\.text) }
        if fields != told {
            report.add(.failed, path, "exhibit.fields", "exhibit.json tells other fields of the record")
        }
    }
}
