import Evidence
import Filing
import Reviewing
import Scoring

/// Joins the review site to a data folder.
enum SiteWiring {
    /// The store of the folder, made where there is none yet: accounts may be added before the first crawl. All other
    /// commands want one that is there, so that a mistyped name makes no empty one.
    static func openOrMakeStore(_ folder: DataFolder) throws -> EvidenceStore {
        guard !DiskFile.exists(folder.databasePath) else { return try folder.openStore() }
        try ArchivePresence(folder: folder).assertDatabase()
        try folder.make()
        let store = try EvidenceStore(path: folder.databasePath)
        try LogKeeper.open(folder, store)
        return store
    }

    /// The key that seals the accounts' secrets, made on first use. It lies beside the database and not in it.
    static func secrets(_ folder: DataFolder) throws -> SecretBox {
        let file = folder.keysPath + "/accounts.key"
        if !DiskFile.exists(file) {
            try DiskFile.makeFolder(folder.keysPath, mode: 0o700)
            var generator = SystemRandomNumberGenerator()
            let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
            try DiskFile.write(bytes, to: file, mode: 0o600)
        }
        guard let box = SecretBox(key: try DiskFile.bytes(file, limitInBytes: 4_096)) else {
            throw Failure(ExitStatus.data, "\(file): not a key; it should hold 32 bytes")
        }
        return box
    }

    /// Looks once a minute for bundles that nobody may fetch any more, until the task is cancelled.
    static func sweep(_ exports: SiteExports) async {
        while !Task.isCancelled {
            exports.sweep(at: WallClock.now())
            try? await Task.sleep(for: .seconds(60))
        }
    }

    static func services(
        _ folder: DataFolder, _ store: EvidenceStore, _ settings: SiteSettings, _ log: SiteLog,
        _ reference: ReviewReference
    )
        throws -> SiteServices
    {
        var services = try SiteServices(
            stores: SiteStores(cases: store, accounts: store, sessions: store, custody: store),
            settings: settings,
            secrets: secrets(folder), clock: { WallClock.now() }, checkHealth: { try log.check() },
            note: { Terminal.note("baken: " + Terminal.safe($0, limit: 500)) })
        services.reference = reference
        let key = try folder.matchingKey()
        services.phoneHash = { text in FoldedPhone.e164(text).map { key.hash($0, purpose: "phone") } }
        return services
    }
}
