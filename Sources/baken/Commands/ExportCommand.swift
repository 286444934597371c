import Archiving
import ArgumentParser
import Configuring
import Evidence
import Filing
import Sealing

/// `baken export`: a case as a sealed bundle.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Seal cases into bundles that anyone can verify: a folder and a zip each.",
        discussion: """
            The export is logged before anything is written; nothing is overwritten; no half bundle has its final name.
            The first export makes the installation's signing key. Give its fingerprint to whoever will verify.
            Example: baken export C-… --data DATA --to bundles --reason "zaak 2026-117"
            """)

    @Argument(help: "The ids of the cases.") var caseIDs: [String]
    @OptionGroup var options: QueueOptions
    @Option(name: .long, help: "The folder for the bundles; made if need be.") var to: String
    @Option(name: .long, help: "Why they are exported; stands in the log and in the bundle.") var reason:
        String
    @Option(name: .long, help: "A signing key (Ed25519, PEM or 32 bytes); the installation's own by default.")
    var key: String?
    @Option(name: .long, help: "text, or json: one line a bundle.") var format = OutputFormat.text

    func validate() throws {
        guard !caseIDs.isEmpty, reason.utf8.contains(where: { $0 > 0x20 }) else {
            throw ValidationError("an export needs at least one case and a --reason in words")
        }
    }

    func run() throws {
        let folder = DataFolder(options.data)
        let store = try folder.openStore()
        let key = try signingKey(folder)
        let archive = ArchiveFolder(folder.archivePath)
        let sealer = BundleSealer(key: key, records: BundleSealer.Records(archive))
        for caseID in caseIDs {
            let dossier = try open(caseID, in: store)
            let request = SealingRequest(
                dossier: try withOriginals(dossier, archive, store),
                authority: try authority(of: dossier, folder),
                planDigest: try planDigest(of: dossier, archive), tool: "Baken/\(Baken.version)")
            show(try sealer.seal(request, into: to))
        }
    }

    /// The export is in the log before the first byte is written, and so in the bundle itself.
    private func open(_ caseID: String, in store: EvidenceStore) throws -> CaseDossier {
        let dossier = try store.dossier(caseID, for: options.viewer(), access: .exported, options.act(reason))
        guard let dossier else { throw Failure(ExitStatus.noInput, "\(caseID): no such case") }
        return dossier
    }

    /// With the captures that hold what those of the case leave out, because the same bytes were on record already: a
    /// bundle has to hold them, whatever address they had. They come first, as they did.
    private func withOriginals(_ dossier: CaseDossier, _ archive: ArchiveFolder, _ store: EvidenceStore)
        throws
        -> CaseDossier
    {
        var originals: [CaptureRecord] = []
        for capture in dossier.captures {
            let record = try archive.record(at: capture.response)
            guard record.leavesPayloadOut else { continue }
            let original =
                try record.refersTo.flatMap(store.captureRecord)
                ?? store.knownPayload(capture.payloadDigest, authority: capture.authority)
            guard let original, !(dossier.captures + originals).contains(where: { $0.id == original.id })
            else {
                continue
            }
            originals.append(original)
        }
        return dossier.adding(originals)
    }

    private func signingKey(_ folder: DataFolder) throws -> SigningKey {
        if let key { return try SigningKey.load(key) }
        let path = folder.keysPath + "/sealing.pem"
        if DiskFile.exists(path) { return try SigningKey.load(path) }
        let made = try SigningKey.create(path)
        Terminal.note(
            "baken: made the signing key of this installation; fingerprint \(made.publicKey.fingerprint)")
        return made
    }

    private func authority(of dossier: CaseDossier, _ folder: DataFolder) throws -> Authority {
        guard let id = dossier.captures.last?.authority else {
            throw Failure(
                ExitStatus.data, "\(dossier.file.id): rests on no capture; there is nothing to export")
        }
        let path = folder.groundsPath + "/" + Grounds.authorityName(id)
        return try AuthorityFile.read(try DiskFile.text(path), file: path)
    }

    /// As the archive itself says: each segment begins with the plan it was made under.
    private func planDigest(of dossier: CaseDossier, _ archive: ArchiveFolder) throws -> Digest256 {
        guard let segment = dossier.captures.last?.response.segment else { return Digest256(of: "") }
        let info = try ArchiveFolder.onlyRecord(in: try archive.storedInfo(of: segment), name: segment)
        let fields = HeaderFields(head: Array("warcinfo\n".utf8) + info.block)
        guard let digest = fields["plan-digest"].flatMap(Digest256.init(labelled:)) else {
            throw Failure(ExitStatus.data, "\(segment): names no plan; run baken verify on the data folder")
        }
        return digest
    }

    private func show(_ bundle: SealedBundle) {
        let path = to + "/" + SealingRequest.bundleName(caseID: bundle.caseID)
        guard format == .text else {
            return Terminal.out(
                JSONLine.object([
                    ("case", .text(bundle.caseID)), ("folder", .text(path)), ("zip", .text(path + ".zip")),
                    ("manifest", .text(bundle.manifestDigest.labelled)),
                    ("key", .text(bundle.keyFingerprint)),
                    ("files", .whole(bundle.fileCount)),
                ]).line)
        }
        Terminal.out("\(bundle.caseID) sealed: \(path) and \(path).zip")
        Terminal.out("  \(bundle.fileCount) files, manifest \(bundle.manifestDigest.labelled)")
        Terminal.out("  signed by key \(bundle.keyFingerprint)")
    }
}

/// The copies of authorities and plans in a data folder.
enum Grounds {
    static func authorityName(_ id: String) -> String { plain("authority-\(id).yaml") }
    static func planName(_ digest: Digest256) -> String { "plan-\(digest.hex.prefix(16)).yaml" }

    private static func plain(_ name: String) -> String {
        String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) ? $0 : "_" })
    }
}
