internal import Archiving
internal import Evidence

/// Checks a bundle: the bag, the seal over it, then that what it says fits together and is borne out by the log.
struct BundleCheck {
    private let files: BundleFiles
    private let anchors: TrustAnchors

    init(_ files: BundleFiles, _ anchors: TrustAnchors) {
        (self.files, self.anchors) = (files, anchors)
    }

    /// True where the files are a bundle, or were one before something was taken away.
    static func isBundle(_ files: BundleFiles) throws(ArchivingError) -> Bool {
        let paths = Set(files.paths)
        let marks = [
            BundleLayout.casePath, BundleLayout.commitmentsPath, BundleLayout.custodyPath,
            BundleLayout.sealPath, BundleLayout.sealSignaturePath, BundleLayout.exportPath,
        ]
        if marks.contains(where: paths.contains) { return true }
        let info = try files.bytes(BundleLayout.info) ?? []
        return String(decoding: info, as: UTF8.self).contains("baken-bundle/")
    }

    func run(_ report: inout VerificationReport) throws(ArchivingError) {
        try checkBag(&report)
        try SealCheck(files, anchors).run(&report)
        let (failures, whole) = (report.failures, report.soFar)
        try CoreCheck(files, anchors, whole).run(&report)
        if report.failures == failures, whole != .doesNotHold {
            report.add(.passed, BundleLayout.casePath, "bundle.core", "what it says fits together")
        }
    }

    /// Nothing of a bag of ours is optional.
    private func checkBag(_ report: inout VerificationReport) throws(ArchivingError) {
        let needed =
            [BundleLayout.declaration, BundleLayout.info] + BundleLayout.manifests
            + BundleLayout.tagManifests + BundleLayout.documents
        for path in needed where !files.contains(path) {
            report.add(.failed, path, "bundle.required", "a bundle has this file always")
        }
        let core = Set([BundleLayout.declaration, BundleLayout.info] + BundleLayout.manifests)
        for path in files.paths {
            let isKnown =
                path.hasPrefix("data/") || core.contains(path) || BundleLayout.tagManifests.contains(path)
                || BundleLayout.isOutside(path)
            if !isKnown { report.add(.failed, path, "bundle.added", "is no file of a bundle") }
        }
        for name in BundleLayout.tagManifests {
            guard let bytes = try files.bytes(name),
                let listed = BagManifest(bytes, name: name, name.contains("512") ? .sha512 : .sha256)
            else { continue }
            if Set(listed.digests.keys) != core {
                report.add(
                    .failed, name, "bundle.tags", "does not list the tag files of the core, and only them")
            }
        }
        var bag = BagCheck(files)
        try bag.run(&report)
    }
}
