import Archiving
import Evidence
import Filing
import Sealing

/// Seals decided cases of a data folder, for whoever asks: the command and the review site do it alike.
struct CaseExporter {
    /// What the bundles are signed with, by whom they can be opened, and what they were made with: the same for all.
    struct Means {
        let keys: BundleSealer.Keys
        let stamper: Stamper?
        let recipients: [AgeRecipient]
        let environment: [(name: String, value: String)]
    }

    /// In which form.
    struct Form {
        let edition: BundleEdition
        let language: ReportLanguage
        let namesOfficials: Bool
    }

    typealias Ground = (authority: Authority, bytes: [UInt8])

    let folder: DataFolder
    let store: EvidenceStore
    let viewer: Viewer
    let form: Form

    /// Throws ``ExportGate/Refused`` where the case may not leave the house; nothing is on record by asking.
    func pass(_ caseID: String, at time: UTCTime) throws -> Ground {
        try ExportGate(folder: folder, store: store, viewer: viewer, edition: form.edition)
            .pass(caseID, at: time)
    }

    /// Seals into the folder `path`. The export is in the log before the first byte is written.
    func export(
        _ caseID: String, on ground: Ground, _ act: Act, _ means: Means, into path: String,
        progress: @escaping (_ done: Int, _ of: Int) -> Void
    ) async throws -> SealedBundle {
        let stamper = means.stamper
        let sealer = BundleSealer(
            keys: means.keys, records: .init(ArchiveFolder(folder.archivePath)),
            recipients: means.recipients, stamping: { await Self.stamps(over: $0, by: stamper) },
            renditions: ReportPrinter.renditions, progress: progress)
        return try await sealer.seal(request(caseID, ground, act, means), into: path)
    }

    private func request(_ caseID: String, _ ground: Ground, _ act: Act, _ means: Means) throws
        -> SealingRequest
    {
        let gathering = ExportGathering(folder: folder, store: store)
        let dossier = try gathering.dossier(caseID, form.edition, viewer, act)
        return SealingRequest(
            dossier: dossier,
            lawfulness: try gathering.lawfulness(
                dossier, ground, for: gathering.reader(caseID, form.edition, viewer)),
            edition: form.edition, language: form.language, namesOfficials: form.namesOfficials,
            packs: try gathering.packs(dossier), log: try BundleLog(folder, store)?.sealing(dossier),
            export: ExportFacts(act: act, environment: means.environment), tool: "Baken/\(Baken.version)")
    }

    /// A bundle without a stamp is a bundle: what an authority did not answer is told, and the export goes on.
    private static func stamps(over signature: [UInt8], by stamper: Stamper?) async -> [(
        authority: String, answer: [UInt8]
    )] {
        guard let stamper else { return [] }
        var answers: [(authority: String, answer: [UInt8])] = []
        for (number, authority) in stamper.plan.authorities.enumerated() {
            do {
                answers.append((authority.name, try await stamper.ask(number, over: signature).answer))
            } catch {
                Terminal.note("baken: no time stamp over the signature: \(error)")
            }
        }
        return answers
    }
}

/// The keys of an installation that seals, made on first use.
enum InstallationKeys {
    static func keys(_ folder: DataFolder, seal: SigningKey? = nil, organisation: OrganisationKey? = nil)
        throws -> BundleSealer.Keys
    {
        try DiskFile.makeFolder(folder.keysPath, mode: 0o700)
        let packages = folder.keysPath + "/packages.pem"
        return .init(
            seal: try seal ?? sealingKey(folder),
            packages: DiskFile.exists(packages) ? try .load(packages) : try .create(packages),
            withholding: try .loadOrCreate(folder.keysPath + "/withholding.key"), organisation: organisation)
    }

    private static func sealingKey(_ folder: DataFolder) throws -> SigningKey {
        let path = folder.keysPath + "/sealing.pem"
        if DiskFile.exists(path) { return try SigningKey.load(path) }
        let made = try SigningKey.create(path)
        Terminal.note(
            "baken: made the signing key of this installation; fingerprint \(made.publicKey.fingerprint)")
        return made
    }
}
