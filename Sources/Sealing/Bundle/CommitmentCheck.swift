internal import Archiving
internal import Evidence

/// Checks the commitments that an edition opens, and that it opens all that it must.
struct CommitmentCheck {
    private let files: BundleFiles
    private let isWhole: Bool

    init(_ files: BundleFiles, edition: String) {
        self.files = files
        isWhole = edition == BundleEdition.police.rawValue
    }

    func run(_ items: [CanonicalValue], _ exhibits: [CanonicalValue], _ report: inout VerificationReport)
        throws(ArchivingError)
    {
        var opened = 0
        for item in items {
            let id = item["id"]?.text ?? ""
            guard let commitment = item["commitment"]?.text.flatMap(Digest256.init(labelled:)) else {
                report.add(
                    .failed, BundleLayout.commitmentsPath, "commitment.form", "\(id): is no commitment")
                continue
            }
            guard let text = item["salt"]?.text else { continue }
            guard let salt = Hexadecimal.bytes(text), salt.count == WithholdingKey.saltLength,
                let content = try content(item), WithholdingKey.commitment(salt, content) == commitment
            else {
                report.add(
                    .failed, BundleLayout.commitmentsPath, "commitment.opening",
                    "\(id): what is told is not what was committed to")
                continue
            }
            opened += 1
        }
        let pages = items.count { $0["kind"]?.text == CommittedItem.Kind.page.rawValue }
        let isTold = items.allSatisfy { item in
            item["kind"]?.text != CommittedItem.Kind.page.rawValue || (item["salt"] != nil) == isWhole
        }
        if pages != exhibits.count || !isTold {
            report.add(
                .failed, BundleLayout.commitmentsPath, "commitment.pages",
                "not each exhibit has the commitment of this edition")
        }
        let withheld = items.count - opened
        report.add(
            .passed, BundleLayout.commitmentsPath, "commitments",
            "\(opened) items are told, \(withheld) withheld and named")
    }

    private func content(_ item: CanonicalValue) throws(ArchivingError) -> Digest256? {
        if let path = item["path"]?.text { return try files.digest(path) }
        return item["content"]?.text.map { Digest256(of: $0) }
    }
}
