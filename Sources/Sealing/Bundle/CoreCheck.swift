internal import Archiving
internal import Evidence

/// Checks that the documents of the core fit together, and that the log bears them out.
struct CoreCheck {
    private let files: BundleFiles
    private let anchors: TrustAnchors
    /// Of bag and seal.
    private let whole: VerificationReport.Outcome

    init(_ files: BundleFiles, _ anchors: TrustAnchors, _ whole: VerificationReport.Outcome) {
        (self.files, self.anchors, self.whole) = (files, anchors, whole)
    }

    func run(_ report: inout VerificationReport) throws(ArchivingError) {
        var documents: [String: CanonicalValue] = [:]
        for path in BundleLayout.documents where path.hasSuffix(".json") {
            if let bytes = try files.bytes(path), let value = CanonicalValue(document: bytes) {
                documents[path] = value
            } else {
                report.add(.failed, path, "bundle.form", "is not in canonical form")
            }
        }
        var lines: [CanonicalValue] = []
        for path in [BundleLayout.custodyPath, BundleLayout.decisionsPath] {
            if let values = try files.bytes(path).flatMap(CanonicalValue.lines) {
                lines += values
            } else {
                report.add(.failed, path, "bundle.form", "is not in canonical form")
            }
        }
        guard let caseFile = documents[BundleLayout.casePath] else { return }
        checkName(caseFile, &report)
        let findings = documents[BundleLayout.findingsPath]?["findings"]?.list ?? []
        try checkText(caseFile, findings, &report)
        let found = try ExhibitsCheck(files, caseFile).run(&report)
        let exhibits = found.compactMap(\.document)
        let items = documents[BundleLayout.commitmentsPath]?["items"]?.list ?? []
        try CommitmentCheck(files, edition: caseFile["edition"]?.text ?? "").run(items, exhibits, &report)
        report.commitments = Set(items.compactMap { $0["commitment"]?.text })
        report.caseID = caseFile["case"]?.text
        let leaves = (exhibits + findings + lines).compactMap { $0["leaf"] }
        let proofs = try LeafCheck(files, caseFile["logKey"]?.text, anchors).run(leaves, items, &report)
        ExhibitOutcomes(whole: whole).note(found, proofs, &report)
    }

    private func checkName(_ caseFile: CanonicalValue, _ report: inout VerificationReport) {
        guard caseFile["format"]?.text == BundleFacts.format,
            let edition = caseFile["edition"]?.text.flatMap(BundleEdition.init(rawValue:))
        else {
            return report.add(
                .failed, BundleLayout.casePath, "bundle.format",
                "is of another format than \(BundleFacts.format)")
        }
        let name = SealingRequest.bundleName(caseID: caseFile["case"]?.text ?? "", edition)
        if name != files.name, ![".", ".."].contains(files.name) {
            // Whoever unpacks a bundle may rename its folder; inside a zip the name is part of the file.
            let kind: VerificationReport.Line.Kind = files.isZip ? .failed : .note
            report.add(kind, "", "bundle.name", "the folder is not named \(name)")
        }
    }

    private func checkText(
        _ caseFile: CanonicalValue, _ findings: [CanonicalValue], _ report: inout VerificationReport
    ) throws(ArchivingError) {
        guard let bytes = try files.bytes(BundleLayout.textPath),
            let text = String(validating: bytes, as: UTF8.self),
            caseFile["textDigest"]?.text == Digest256(of: bytes).labelled
        else {
            return report.add(.failed, BundleLayout.textPath, "bundle.text", "is not the text of the case")
        }
        let marked = MarkedText(text)
        for finding in findings {
            let spans = (finding["spans"]?.list ?? []).map { $0.list?.compactMap(\.integer) ?? [] }
            let words = (finding["marked"]?.list ?? []).compactMap(\.text)
            let fits =
                spans.count == words.count
                && zip(spans, words).allSatisfy { span, word in
                    guard span.count == 2, 0 <= span[0], span[0] <= span[1] else { return false }
                    return marked.characters(TextSpan(span[0], span[1])).utf8.elementsEqual(word.utf8)
                }
            let rule = finding["rule"]?.text ?? "a finding"
            if !fits {
                report.add(
                    .failed, BundleLayout.findingsPath, "bundle.marks", "\(rule) marks other characters")
            }
            if finding["ruleText"]?.text.map({ Digest256(of: $0).labelled })
                != finding["ruleTextDigest"]?.text
            {
                report.add(
                    .failed, BundleLayout.findingsPath, "bundle.rule", "the text of \(rule) is another")
            }
        }
    }
}
