import ArgumentParser
import Evidence
import Sealing

extension BundleEdition: ExpressibleByArgument {}

/// `baken export`: a case as a sealed bundle.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Seal decided cases into bundles that anyone can verify: a folder and a zip each.",
        discussion: """
            Refused, with the reason: what is not decided, whose authority or term of retention is over, and what is not
            the asker's. The export is logged before anything is written; nothing is overwritten; no half bundle has its
            final name. Officials stand under role codes, unless --names.
            The first export makes the installation's signing key. Give its fingerprint to whoever will verify.
            With --certificate the bundle is signed as an organisation too (CAdES-BES; openssl cms -verify -cades).
            Example: baken export C-… --data DATA --to bundles --reason "zaak 2026-117"
            Example: baken export C-… --data DATA --to bundles --reason toezicht --edition municipality --language nl
            """)

    @Argument(help: ArgumentHelp("The ids of the cases.", valueName: "case")) var caseIDs: [String]
    @OptionGroup var options: QueueOptions
    @Option(name: .long, help: "The folder for the bundles; made if need be.") var to: String
    @Option(name: .long, help: "Why they are exported; stands in the log and in the bundle.") var reason:
        String
    @Option(
        name: .long,
        help: "police: all of the case. municipality: without pages, phone numbers and words of others.")
    var edition: BundleEdition?
    @Option(name: .long, help: "nl or en: which language comes first.") var language = SpokenLanguage.nl
    @Flag(name: .long, help: "Tell the names of officials.") var names = false
    @Option(name: .long, help: "An organisation's certificate with those above it, in PEM.")
    var certificate: String?
    @Option(
        name: .long,
        help:
            "The key of --certificate (RSA, P-256, P-384), or without one a signing key (Ed25519, PEM or 32 bytes)."
    )
    var key: String?
    @Option(
        name: .long,
        help:
            "Encrypt for this receiver (age1…; age -d opens it); more than once for several. Nothing stays in the clear."
    )
    var recipient: [String] = []
    @Option(name: .long, help: "text, or json: one line a bundle.") var format = OutputFormat.text

    func validate() throws {
        guard !caseIDs.isEmpty, reason.utf8.contains(where: { $0 > 0x20 }) else {
            throw ValidationError("an export needs at least one case and a --reason in words")
        }
        guard certificate == nil || key != nil else {
            throw ValidationError("--certificate needs --key, the key of that certificate")
        }
    }

    func run() async throws {
        let folder = DataFolder(options.data)
        let store = try folder.openStore()
        let viewer = try options.viewer()
        let told = edition ?? (viewer == .police ? .police : .municipality)
        let exporter = CaseExporter(
            folder: folder, store: store, viewer: viewer,
            form: .init(
                edition: told, language: language == .nl ? .dutch : .english, namesOfficials: names))
        let grounds = try caseIDs.map { caseID in
            do {
                return try exporter.pass(caseID, at: WallClock.now())
            } catch let refused as ExportGate.Refused {
                throw refused.failure
            }
        }
        let means = try means(folder)
        for (caseID, ground) in zip(caseIDs, grounds) {
            var progress = ExportProgress(caseID)
            let bundle = try await exporter.export(
                caseID, on: ground, options.act(reason), means, into: to,
                progress: { progress.show($0, of: $1) })
            show(bundle, told)
        }
    }

    private func means(_ folder: DataFolder) throws -> CaseExporter.Means {
        let recipients = try recipient.map { text throws in
            guard let recipient = AgeRecipient(text) else {
                throw ValidationError("--recipient takes a public key of age (age1…), not \"\(text)\"")
            }
            return recipient
        }
        let organisation = try certificate.map { path in
            try OrganisationKey.load(certificate: path, key: key ?? "", at: WallClock.now())
        }
        let own = certificate == nil ? try key.map { try SigningKey.load($0) } : nil
        return .init(
            keys: try InstallationKeys.keys(folder, seal: own, organisation: organisation),
            stamper: try Stamper(folder), recipients: recipients, environment: ExportEnvironment.facts())
    }

    private func show(_ bundle: SealedBundle, _ edition: BundleEdition) {
        let path = to + "/" + SealingRequest.bundleName(caseID: bundle.caseID, edition)
        guard format == .text else {
            return Terminal.out(
                JSONLine.object([
                    ("case", .text(bundle.caseID)), ("edition", .text(edition.rawValue)),
                    ("folder", recipient.isEmpty ? .text(path) : .null),
                    ("zip", .text(path + (recipient.isEmpty ? ".zip" : ".zip.age"))),
                    ("manifest", .text(bundle.manifestDigest.labelled)),
                    ("key", .text(bundle.keyFingerprint)), ("files", .whole(bundle.fileCount)),
                ]).line)
        }
        let written = recipient.isEmpty ? "\(path) and \(path).zip" : "\(path).zip.age"
        Terminal.out("\(bundle.caseID) sealed: \(written)")
        Terminal.out("  \(bundle.fileCount) files, core \(bundle.manifestDigest.labelled)")
        Terminal.out("  signed by key \(bundle.keyFingerprint)")
    }
}

/// Tells on standard error how a long export goes.
struct ExportProgress {
    private let caseID: String
    private let redraws = Terminal.errorsAreSeen
    private var lastShown = WallClock.now()

    init(_ caseID: String) { self.caseID = caseID }

    /// At most four times a second on a terminal, every ten seconds otherwise.
    mutating func show(_ done: Int, of count: Int) {
        let time = WallClock.now()
        if redraws, done == count { return Terminal.overwrite("") }
        guard time.since(lastShown) >= (redraws ? .milliseconds(250) : .seconds(10)) else { return }
        lastShown = time
        let line = "\(caseID): \(done) of \(count) exhibits"
        if redraws { Terminal.overwrite(line) } else { Terminal.note("baken: " + line) }
    }
}
