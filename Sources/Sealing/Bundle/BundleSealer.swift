package import Archiving
package import Evidence

/// Turns a case into a bundle that anyone can check: a BagIt folder and a zip file of it, sealed.
///
/// The core (`data/` and the tag files beside it) depends only on the case, so that sealing it twice gives the same
/// bytes. Signatures, time stamps, proofs of the log, and who exported it when, lie outside of it, in `signatures/`.
/// Folder and zip stand under their final names only once they are complete and on the disk; what stands there already
/// is never touched.
package struct BundleSealer {
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

    /// The secrets of an installation that seals.
    package struct Keys: Sendable {
        package let seal: SigningKey
        package let packages: PackageKey
        package let withholding: WithholdingKey
        /// Signs as an organisation, besides; nil where there is no certificate.
        package let organisation: OrganisationKey?

        package init(
            seal: SigningKey, packages: PackageKey, withholding: WithholdingKey,
            organisation: OrganisationKey? = nil
        ) {
            (self.seal, self.packages, self.withholding) = (seal, packages, withholding)
            self.organisation = organisation
        }
    }

    /// Has a signature stamped with the time; gives what each authority answered. What fails there is its own to tell.
    package typealias Stamping = (_ signature: [UInt8]) async -> [(authority: String, answer: [UInt8])]

    private let keys: Keys
    private let records: Records
    private let stamping: Stamping
    private let renditions: BundleRenditions
    private let recipients: [AgeRecipient]
    private let progress: (_ done: Int, _ of: Int) -> Void

    /// With `recipients`, what is written is one file, which they alone can open (`age -d`).
    package init(
        keys: Keys, records: Records, recipients: [AgeRecipient] = [],
        stamping: @escaping Stamping = { _ in [] },
        renditions: @escaping BundleRenditions = { _, _ throws(SealingError) in [] },
        progress: @escaping (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) {
        (self.keys, self.records, self.stamping) = (keys, records, stamping)
        (self.renditions, self.progress, self.recipients) = (renditions, progress, recipients)
    }

    /// Writes `baken-<case>` and `baken-<case>.zip` into `path`, which is made if need be.
    ///
    /// Throws with code `exists` where either stands there, and with `archiveDiffers` where a record in the archive is
    /// not what the case says: then nothing is left behind.
    package func seal(_ request: SealingRequest, into path: String) async throws(SealingError)
        -> SealedBundle
    {
        let caseID = request.dossier.file.id
        guard Manifest.isSafe(caseID), !caseID.utf8.contains(0x2F) else {
            throw SealingError(.unusable, "the case id is no file name")
        }
        guard !request.dossier.captures.isEmpty else {
            throw SealingError(.unusable, "the case rests on no capture: there is nothing to seal")
        }
        let name = SealingRequest.bundleName(caseID: caseID, request.edition)
        let target = FolderPath(path)
        try archiving { () throws(ArchivingError) in try target.create() }
        for final in BundleDraft.finalNames(name, isSealed: !recipients.isEmpty)
        where FolderPath.entry(at: target.of(final)) != nil {
            throw SealingError(.exists, "\(final) is there already; nothing was changed")
        }
        let draft = BundleDraft(target, name: name, for: recipients)
        do {
            let bundle = try await write(request, to: draft)
            try draft.place()
            return bundle
        } catch {
            draft.discard()
            throw error
        }
    }

    private func write(_ request: SealingRequest, to draft: BundleDraft) async throws(SealingError)
        -> SealedBundle
    {
        try draft.begin()
        let facts = try writeExhibits(request, to: draft)
        for (path, bytes) in try CoreDocuments(facts).files() { try draft.add(path, bytes) }
        try BundleParts.write(facts) { path, bytes throws(SealingError) in try draft.add(path, bytes) }
        try draft.closeCore([
            ("Bag-Software-Agent", request.tool), ("External-Identifier", facts.file.id),
            ("Internal-Sender-Identifier", BundleFacts.format),
            ("Source-Organization", Self.oneLine(facts.lawfulness.authority.agency)),
        ])
        // Another program prints the report meanwhile: what is packed here is all that does not wait for it.
        let printing = RenditionJob(renditions, facts, draft.path)
        try draft.pack(before: BundleLayout.renditions)
        for (path, bytes) in try await printing.files() { try draft.add(path, bytes) }
        let manifest = try await BundleSeal(keys, stamping).write(request, facts, to: draft)
        try draft.finish()
        return SealedBundle(
            caseID: facts.file.id, manifestDigest: manifest, keyFingerprint: keys.seal.publicKey.fingerprint,
            fileCount: draft.fileCount)
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// A few exhibits in memory at a time, made side by side and written in their order.
    private func writeExhibits(_ request: SealingRequest, to draft: BundleDraft) throws(SealingError)
        -> BundleFacts
    {
        let captures = request.dossier.captures
        var ids: [String: String] = [:]
        for (number, capture) in captures.enumerated() {
            ids[capture.id] = BundleLayout.number("E", number + 1)
        }
        var telling = CaseTelling(request, keys.withholding)
        let maker = ExhibitMaker(captures, records, keys.packages, tool: request.tool)
        for start in stride(from: 0, to: captures.count, by: ExhibitMaker.width) {
            for made in maker.make(start..<min(captures.count, start + ExhibitMaker.width)) {
                let exhibit = try made.get()
                telling.add(
                    exhibit.records, id: exhibit.id, original: exhibit.original.flatMap { ids[$0] },
                    package: (exhibit.digest, exhibit.bytes.count))
                if request.edition == .police {
                    try draft.add(CaseTelling.packagePath(exhibit.id), exhibit.bytes)
                }
            }
            progress(min(captures.count, start + ExhibitMaker.width), captures.count)
        }
        return telling.facts()
    }
}
