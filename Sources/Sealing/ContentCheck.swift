internal import Archiving
internal import Evidence

/// Checks that the files of a bundle fit together: what the case says of its exhibits is what their records say.
struct ContentCheck {
    private let files: BundleFiles

    init(_ files: BundleFiles) {
        self.files = files
    }

    func run(_ report: inout VerificationReport) throws(ArchivingError) {
        var documents: [String: CanonicalValue] = [:]
        for path in ["case.json", "findings.json", "lawfulness.json"] {
            if let bytes = try files.bytes(path), let value = CanonicalValue(document: bytes) {
                documents[path] = value
            } else {
                report.add(.failed, path, "bundle.form", "is not in canonical form")
            }
        }
        for path in ["custody.jsonl", "decisions.jsonl"] {
            if try files.bytes(path).flatMap(CanonicalValue.lines) == nil {
                report.add(.failed, path, "bundle.form", "is not in canonical form")
            }
        }
        guard let caseFile = documents["case.json"] else { return }
        checkName(caseFile, &report)
        try checkText(caseFile, documents["findings.json"], &report)
        try checkExhibits(caseFile["exhibits"]?.list ?? [], &report)
    }

    private func checkName(_ caseFile: CanonicalValue, _ report: inout VerificationReport) {
        if caseFile["format"]?.text != BundleContents.format {
            report.add(
                .failed, "case.json", "bundle.format", "is of another format than \(BundleContents.format)")
        }
        let name = SealingRequest.bundleName(caseID: caseFile["case"]?.text ?? "")
        if name != files.name, ![".", ".."].contains(files.name) {
            // Whoever unpacks a bundle may rename its folder; inside a zip the name is part of the file.
            let kind: VerificationReport.Line.Kind = files.isZip ? .failed : .note
            report.add(kind, "", "bundle.name", "the folder is not named \(name)")
        }
    }

    private func checkText(
        _ caseFile: CanonicalValue, _ findings: CanonicalValue?, _ report: inout VerificationReport
    ) throws(ArchivingError) {
        guard let bytes = try files.bytes("text.txt"), let text = String(validating: bytes, as: UTF8.self),
            caseFile["textDigest"]?.text == Digest256(of: bytes).labelled
        else {
            report.add(.failed, "text.txt", "bundle.text", "is not the text of the case")
            return
        }
        let marked = MarkedText(text)
        for finding in findings?["findings"]?.list ?? [] {
            let spans = (finding["spans"]?.list ?? []).map { $0.list?.compactMap(\.integer) ?? [] }
            let words = (finding["marked"]?.list ?? []).compactMap(\.text)
            let fits =
                spans.count == words.count
                && zip(spans, words).allSatisfy { span, word in
                    guard span.count == 2, 0 <= span[0], span[0] <= span[1] else { return false }
                    return marked.characters(TextSpan(span[0], span[1])).utf8.elementsEqual(word.utf8)
                }
            if !fits {
                report.add(
                    .failed, "findings.json", "bundle.marks",
                    "\(finding["rule"]?.text ?? "a finding") marks other characters")
            }
        }
    }

    private func checkExhibits(_ exhibits: [CanonicalValue], _ report: inout VerificationReport)
        throws(ArchivingError)
    {
        var expected: Set<String> = []
        var contents: [ExhibitCheck.Content] = []
        for (number, exhibit) in exhibits.enumerated() {
            let id = Exhibit.id(number + 1)
            let path = "exhibits/\(id).warc.gz"
            expected.formUnion([path, "exhibits/\(id).cdxj"])
            guard exhibit["id"]?.text == id, exhibit["file"]?.text == path,
                let source = try files.source(path)
            else {
                report.add(.failed, path, "exhibit.missing", "the exhibit that case.json names is missing")
                continue
            }
            let before = report.problems.count
            let check = ExhibitCheck(exhibit, path: path, source, try files.bytes("exhibits/\(id).cdxj"))
            if let content = try check.run(&report) { contents.append(content) }
            if report.problems.count == before {
                report.add(.passed, path, "exhibit", "\(id) holds what case.json says of it")
            }
        }
        checkReferences(contents, &report)
        for path in files.paths where path.hasPrefix("exhibits/") && !expected.contains(path) {
            report.add(.failed, path, "exhibit.unnamed", "case.json does not name this file")
        }
        if exhibits.isEmpty {
            report.add(.failed, "case.json", "exhibit.missing", "the case rests on no exhibit")
        }
    }

    /// An exhibit that leaves its content out proves something only beside the one that holds it. Bundles of older
    /// versions name none, and are told apart: their capture of the same address is the one before.
    private func checkReferences(_ contents: [ExhibitCheck.Content], _ report: inout VerificationReport) {
        for content in contents where content.isElsewhere {
            let holds = contents.contains { other in
                other.isHeld && other.payloadDigest == content.payloadDigest
                    && (content.refersTo == nil || other.record == content.refersTo)
            }
            if holds { continue }
            report.add(
                content.refersTo == nil ? .note : .failed, content.path, "exhibit.content",
                "leaves its content out, and the capture that holds it is not in the bundle")
        }
    }
}
