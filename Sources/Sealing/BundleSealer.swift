package import Archiving
package import Evidence

/// Turns a case into a bundle that anyone can check: a folder and a zip file of it, signed.
///
/// The core, everything that the manifest names, depends only on the case, so that sealing it twice gives the same
/// bytes. The signature is made with a random part and lies outside of the core. Both stand under their final names
/// only once they are complete and on the disk; what stands there already is never touched.
package struct BundleSealer: Sendable {
    /// Where the archive's bytes come from.
    package struct Records: Sendable {
        /// A record as it stands in the archive, compressed.
        package let stored: @Sendable (RecordLocation) throws(SealingError) -> [UInt8]
        /// The warcinfo record at the head of a segment, compressed.
        package let info: @Sendable (String) throws(SealingError) -> [UInt8]

        package init(
            stored: @escaping @Sendable (RecordLocation) throws(SealingError) -> [UInt8],
            info: @escaping @Sendable (String) throws(SealingError) -> [UInt8]
        ) {
            (self.stored, self.info) = (stored, info)
        }

        package init(_ archive: ArchiveFolder) {
            self.init(
                stored: { location throws(SealingError) in
                    try archiving(.archiveDiffers) { () throws(ArchivingError) in
                        try archive.storedBytes(at: location)
                    }
                },
                info: { segment throws(SealingError) in
                    try archiving(.archiveDiffers) { () throws(ArchivingError) in
                        try archive.storedInfo(of: segment)
                    }
                })
        }
    }

    private let key: SigningKey
    private let records: Records

    package init(key: SigningKey, records: Records) {
        (self.key, self.records) = (key, records)
    }

    /// Writes `baken-<case>` and `baken-<case>.zip` into `path`, which is made if need be.
    ///
    /// Throws with code `exists` where either stands there, and with `archiveDiffers` where a record in the archive is
    /// not what the case says: then nothing is left behind.
    package func seal(_ request: SealingRequest, into path: String) throws(SealingError) -> SealedBundle {
        let caseID = request.dossier.file.id
        guard Manifest.isSafe(caseID), !caseID.utf8.contains(0x2F) else {
            throw SealingError(.unusable, "the case id is no file name")
        }
        guard !request.dossier.captures.isEmpty else {
            throw SealingError(.unusable, "the case rests on no capture: there is nothing to seal")
        }
        let name = SealingRequest.bundleName(caseID: caseID)
        let target = FolderPath(path)
        try archiving { () throws(ArchivingError) in try target.create() }
        for final in [name, name + ".zip"] where FolderPath.entry(at: target.of(final)) != nil {
            throw SealingError(.exists, "\(final) is there already; nothing was changed")
        }
        let draft = BundleDraft(target, name: name)
        do {
            let bundle = try write(request, to: draft)
            try draft.place()
            return bundle
        } catch {
            draft.discard()
            throw error
        }
    }

    private func write(_ request: SealingRequest, to draft: BundleDraft) throws(SealingError) -> SealedBundle
    {
        try draft.begin()
        var exhibits: [Exhibit] = []
        for (number, capture) in request.dossier.captures.enumerated() {
            let exhibit = try Exhibit(id: Exhibit.id(number + 1), capture: capture, records: records)
            try draft.add(exhibit.warcPath, exhibit.warc)
            try draft.add(exhibit.indexPath, exhibit.index)
            exhibits.append(exhibit.withoutBytes)
        }
        // Records of older versions name no other capture: what they leave out was never to be had from them.
        for exhibit in exhibits where exhibit.refersTo != nil && exhibit.leavesPayloadOut {
            guard exhibit.original(among: exhibits) == nil else { continue }
            throw SealingError(
                .archiveDiffers, "\(exhibit.id) leaves its content out, and no exhibit holds it")
        }
        for (path, bytes) in try BundleContents(request, exhibits).files() { try draft.add(path, bytes) }
        try draft.add(Manifest.keyName, key.publicKey.pem)
        let manifest = draft.manifest.bytes
        let signature = try key.sign(manifest)
        try draft.addUnlisted(Manifest.name, manifest)
        try draft.addUnlisted(Manifest.signatureName, signature)
        try draft.finish()
        return SealedBundle(
            caseID: request.dossier.file.id, manifestDigest: Digest256(of: manifest),
            keyFingerprint: key.publicKey.fingerprint, fileCount: draft.manifest.entries.count + 2)
    }
}
