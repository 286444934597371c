internal import Archiving
internal import Evidence

/// Checks the signatures: Ed25519 over the list of all that lies outside of the core and of the tag manifests, and the
/// organisation's over the tag manifest, where there is one.
struct SealCheck {
    private let files: BundleFiles
    private let anchors: TrustAnchors

    init(_ files: BundleFiles, _ anchors: TrustAnchors) {
        (self.files, self.anchors) = (files, anchors)
    }

    func run(_ report: inout VerificationReport) throws(ArchivingError) {
        try checkSignature(&report)
        try checkList(&report)
        try checkOrganisation(&report)
        try noteStamps(&report)
    }

    private func checkSignature(_ report: inout VerificationReport) throws(ArchivingError) {
        guard let list = try files.bytes(BundleLayout.sealPath) else {
            return report.add(
                .failed, BundleLayout.sealPath, "bundle.seal", "the list that is signed is missing")
        }
        guard let pem = try files.bytes(BundleLayout.keyPath), let key = SealingPublicKey(pem: pem) else {
            return report.add(
                .failed, BundleLayout.keyPath, "bundle.key", "the public key is missing or damaged")
        }
        report.fingerprint = key.fingerprint
        let signature = try files.bytes(BundleLayout.sealSignaturePath)
        guard let signature, signature.count == 64, key.isValid(signature, for: list) else {
            return report.add(
                .failed, BundleLayout.sealSignaturePath, "bundle.signature",
                "the signature does not fit the list that is signed")
        }
        report.add(
            .passed, BundleLayout.sealSignaturePath, "bundle.signature",
            "the bundle is signed by key \(key.fingerprint)")
        guard let pinned = anchors.sealKey else {
            return report.add(
                .unchecked, BundleLayout.keyPath, "bundle.key",
                "whose key \(key.fingerprint) is cannot be told: give the fingerprint that its maker gave you (--key)"
            )
        }
        if pinned.accepts(key) {
            report.add(.passed, BundleLayout.keyPath, "bundle.key", "the key is the one that was named")
        } else {
            report.add(
                .failed, BundleLayout.keyPath, "bundle.key",
                "the key is \(key.fingerprint), not the one that was named")
        }
    }

    private func checkList(_ report: inout VerificationReport) throws(ArchivingError) {
        guard let bytes = try files.bytes(BundleLayout.sealPath) else { return }
        guard let list = Manifest(bytes) else {
            return report.add(
                .failed, BundleLayout.sealPath, "bundle.seal", "is not in the form that Baken writes")
        }
        for (path, digest) in list.entries {
            switch try files.digest(path) {
            case nil: report.add(.failed, path, "bundle.missing", "the file is missing")
            case .some(let found) where found != digest:
                report.add(.failed, path, "bundle.changed", "the file was changed")
            default: break
            }
        }
        let listed = Set(list.entries.map(\.path))
        for path in BundleLayout.tagManifests + [BundleLayout.keyPath, BundleLayout.exportPath]
        where !listed.contains(path) {
            report.add(.failed, path, "bundle.required", "is not in the list that is signed")
        }
        let own = [BundleLayout.sealPath, BundleLayout.sealSignaturePath]
        for path in files.paths where BundleLayout.isOutside(path) && !listed.contains(path) {
            let isStamp = path.hasPrefix(BundleLayout.sealSignaturePath + ".") && path.hasSuffix(".tsr")
            if !own.contains(path), !isStamp {
                report.add(.failed, path, "bundle.added", "is not in the list that is signed")
            }
        }
        report.add(.passed, BundleLayout.sealPath, "bundle.seal", "\(listed.count) files are as listed")
    }

    private func checkOrganisation(_ report: inout VerificationReport) throws(ArchivingError) {
        let path = BundleLayout.organisationPath
        guard let signature = try files.bytes(path) else { return }
        guard let content = try files.bytes(BundleLayout.tagManifests[0]) else { return }
        do throws(TimeStampProblem) {
            let checked = try OrganisationSignature(signature, over: content)
            report.add(.passed, path, "signature.organisation", "is signed by \(checked.signer)")
            report.pending.append(.signature(path, signature, content))
        } catch {
            report.add(
                error.isUnchecked ? .unchecked : .failed, path, "signature.organisation", error.message)
        }
    }

    /// Stamps over the signatures; their trust is asked for later.
    private func noteStamps(_ report: inout VerificationReport) throws(ArchivingError) {
        for path in [BundleLayout.organisationPath, BundleLayout.sealSignaturePath] {
            guard let stamped = try files.bytes(path) else { continue }
            for stamp in files.paths where stamp.hasPrefix(path + ".") && stamp.hasSuffix(".tsr") {
                guard let answer = try files.bytes(stamp) else { continue }
                let name = stamp.dropFirst(path.utf8.count + 1).dropLast(4)
                let root = try files.bytes(BundleLayout.rootPath(String(name)))
                report.pending.append(.stamp(stamp, answer, over: stamped, carriedRoot: root))
            }
        }
    }
}
