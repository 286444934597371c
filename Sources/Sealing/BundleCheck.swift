internal import Archiving
internal import Evidence

/// Checks a bundle: seal first, then that what it says fits together.
struct BundleCheck {
    private let files: BundleFiles
    private let pinned: PinnedKey?

    init(_ files: BundleFiles, pinned: PinnedKey?) {
        (self.files, self.pinned) = (files, pinned)
    }

    func run(_ report: inout VerificationReport) throws(ArchivingError) {
        guard let bytes = try files.bytes(Manifest.name) else {
            report.add(.failed, Manifest.name, "bundle.manifest", "the list of files is missing or too large")
            return
        }
        try checkSeal(bytes, &report)
        guard let manifest = Manifest(bytes) else {
            report.add(
                .failed, Manifest.name, "bundle.manifest",
                "the list of files is not in the form that Baken writes")
            return
        }
        try checkFiles(manifest, &report)
        try ContentCheck(files).run(&report)
    }

    private func checkSeal(_ manifest: [UInt8], _ report: inout VerificationReport) throws(ArchivingError) {
        guard let pem = try files.bytes(Manifest.keyName), let key = SealingPublicKey(pem: pem) else {
            report.add(.failed, Manifest.keyName, "bundle.key", "the public key is missing or damaged")
            return
        }
        report.fingerprint = key.fingerprint
        let signature = try files.bytes(Manifest.signatureName)
        guard let signature, signature.count == 64, key.isValid(signature, for: manifest) else {
            report.add(
                .failed, Manifest.signatureName, "bundle.signature",
                "the signature does not fit the list of files")
            return
        }
        report.add(
            .passed, Manifest.signatureName, "bundle.signature",
            "the list of files is signed by key \(key.fingerprint)")
        guard let pinned else {
            report.add(
                .note, Manifest.keyName, "bundle.key",
                "whose key \(key.fingerprint) is must be known from elsewhere: no key was named to compare with"
            )
            return
        }
        if pinned.accepts(key) {
            report.add(.passed, Manifest.keyName, "bundle.key", "the key is the one that was named")
        } else {
            report.add(
                .failed, Manifest.keyName, "bundle.key",
                "the key is \(key.fingerprint), not the one that was named")
        }
    }

    private func checkFiles(_ manifest: Manifest, _ report: inout VerificationReport) throws(ArchivingError) {
        var isWhole = true
        func fail(_ path: String, _ rule: String, _ message: String) {
            isWhole = false
            report.add(.failed, path, rule, message)
        }
        for (path, digest) in manifest.entries {
            switch try files.digest(path) {
            case nil: fail(path, "bundle.missing", "the file is missing")
            case .some(let found) where found != digest: fail(path, "bundle.changed", "the file was changed")
            default: break
            }
        }
        let listed = Set(manifest.entries.map(\.path))
        for path in files.paths where !listed.contains(path) {
            if path != Manifest.name, path != Manifest.signatureName {
                fail(path, "bundle.added", "the file is not in the list")
            }
        }
        for path in BundleContents.required where !listed.contains(path) {
            fail(path, "bundle.required", "a bundle has this file always")
        }
        if isWhole {
            report.add(
                .passed, Manifest.name, "bundle.files", "\(listed.count) files are as they were sealed")
        }
    }
}
